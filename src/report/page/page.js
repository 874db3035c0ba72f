// The page put together: search, going places, drawing it. The last part: it begins.

// ---------------------------------------------------------------- search

function search(text) {
  const wanted = text.trim().toLowerCase();
  const old = document.getElementById("found");
  if (old) old.remove();
  if (!wanted) return;
  const has = (value) => value && value.toLowerCase().includes(wanted);
  const units = data.units.map((unit, u) => u).filter((u) => has(data.units[u].name) || has(data.units[u].full) || data.units[u].names.some(has));
  const inWords = (measure) => measure.words && has(measure.words.map((piece) => (typeof piece === "string" ? piece : piece[0])).join(""));
  const measures = data.measures.map((measure, m) => m).filter((m) => has(measureName(m)) || inWords(data.measures[m]));
  const list = make("section", { id: "found" }, make("h2", {}, say("found") + " · " + units.length + " " + say("units") + " · " + measures.length + " " + say("measuresN")),
    make("ul", { class: "chips" }, ...units.slice(0, 60).map((u) => make("li", {}, link(data.units[u].name + (data.units[u].place ? " · " + data.units[u].place : ""), () => openUnit(u, "measures", null))))),
    ...measures.slice(0, 40).map((m) => make("p", {}, link(measureName(m), () => goToMeasure(m)), make("span", { class: "where" }, " " + documentName(data.measures[m].doc)))));
  document.getElementById("main").prepend(list);
  list.scrollIntoView({ block: "nearest" });
  announce(units.length + " " + say("units") + ", " + measures.length + " " + say("measuresN"));
}

// ---------------------------------------------------------------- going places

function goTo(id) {
  const place = document.getElementById(id);
  if (!place) return;
  place.scrollIntoView();
  place.focus({ preventScroll: true });
}
function goToMeasure(m) {
  const block = document.getElementById("m" + m);
  if (!block) return;
  const text = block.querySelector("details");
  if (text) text.open = true;
  if (window.innerWidth < 900) closeWords();
  goTo("m" + m);
}
// #u12 opens a unit, #m5 a measure: the maps' links.
function followHash() {
  const match = /^#([um])(\d+)$/.exec(location.hash);
  if (!match) return;
  const index = +match[2];
  if (match[1] === "u" && index < data.units.length) openUnit(index, "measures", null);
  if (match[1] === "m" && index < data.measures.length) goToMeasure(index);
}

// ---------------------------------------------------------------- the page

const comparing = ["sectors-by-document", "compare"];
const sections = [["overview", overview], ["load", loadSection], ["flags", flagsSection], ["maps", mapsSection], ["tables", () => otherTables(["load", ...comparing, ...deskIds()], true)],
  ["compare", () => otherTables(comparing, false)], ["consistency", consistencySection], ["ledger", ledgerSection], ["calendar", calendarSection], ["progress", progressSection], ["changes", changesSection],
  ["measures", measuresSection], ["findings", findingsSection], ["about", aboutSection]];

function draw() {
  document.documentElement.lang = lang ? "en" : "zh-CN";
  document.title = "zeren · " + say("title");
  document.getElementById("page-title").textContent = say("title");
  document.getElementById("language").textContent = say("other");
  document.getElementById("language").lang = lang ? "zh-CN" : "en";
  document.querySelectorAll("[data-say]").forEach((element) => { element.textContent = say(element.dataset.say); });
  document.querySelectorAll("[data-hint]").forEach((element) => { element.placeholder = say(element.dataset.hint); element.setAttribute("aria-label", say(element.dataset.hint)); });
  document.querySelectorAll("[data-label]").forEach((element) => element.setAttribute("aria-label", say(element.dataset.label)));
  const made = sections.map(([id, build]) => [id, build()]).filter(([, content]) => content);
  document.getElementById("nav").setAttribute("aria-label", say("sections"));
  document.getElementById("nav").replaceChildren(...made.map(([id]) => make("a", { href: "#" + id }, say(id))));
  document.getElementById("main").replaceChildren(...made.map(([id, content]) => make("section", { id, "aria-label": say(id) }, make("h2", {}, say(id)), content)));
  search(document.getElementById("search").value);
}

document.getElementById("language").addEventListener("click", () => { lang = 1 - lang; closeWords(); draw(); });
document.getElementById("words-close").addEventListener("click", closeWords);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") closeWords();
  if (event.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) { event.preventDefault(); document.getElementById("search").focus(); }
});
let waiting = null;
document.getElementById("search").addEventListener("input", (event) => { clearTimeout(waiting); waiting = setTimeout(() => search(event.target.value), 150); });
window.addEventListener("hashchange", followHash);
window.addEventListener("beforeprint", () => document.querySelectorAll(".measure details").forEach((text) => { if (text.children.length === 1) text.open = true; }));
draw();
followHash();
