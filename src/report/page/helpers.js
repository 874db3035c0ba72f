// Small helpers, and indices made once.

// Makes an element: make("td", {class: "number"}, "12", child …); a function as "on…" becomes a listener.
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}
const link = (text, action, label) => make("button", { type: "button", class: "link", onclick: action, "aria-label": label }, text);
const option = (value, text) => make("option", { value }, text);
const announce = (text) => { document.getElementById("say").textContent = text; };
const shorten = (text, size) => (text.length > size ? text.slice(0, size) + "…" : text);
// Negative decimals: so many at most.
const fixed = (number, decimals) => (decimals < 0 ? String(+number.toFixed(-decimals)) : number.toFixed(decimals));

const dutiesOfUnit = data.units.map(() => []);
const dutiesOfMeasure = data.measures.map(() => []);
data.duties.forEach((duty, d) => { dutiesOfUnit[duty.u].push(d); dutiesOfMeasure[duty.m].push(d); });
const unitById = new Map(data.units.map((unit, u) => [unit.id, u]));
const documentName = (d) => data.documents[d].title || data.documents[d].id;
const measureName = (m) => data.measures[m].called || data.measures[m].id;
const lineName = (unit) => (unit.line ? unit.line[lang] : unit.sector);
const asks = (m) => data.measures[m].kind === "task" || data.measures[m].kind === "safeguard";
const unownedMeasures = new Set(data.unowned);
// Counted by zeren load: somebody answers for it, or somebody should.
const isCounted = (m) => dutiesOfMeasure[m].length > 0 || unownedMeasures.has(m);
