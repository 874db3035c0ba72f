// The words behind a number.

// The measure's text; names of units are marked, those of `unit` strongly.
function textOf(m, unit) {
  const shown = make("p", { class: "text" });
  const pieces = data.measures[m].words;
  if (!pieces) return make("p", { class: "note" }, say("noTexts"));
  for (const piece of pieces) {
    if (typeof piece === "string") shown.append(piece);
    else shown.append(make("mark", { class: piece[1] === unit ? "this" : null, title: data.units[piece[1]].full || null }, piece[0]));
  }
  return shown;
}

const whereOf = (m, line) => make("div", { class: "where" },
  documentName(data.measures[m].doc) + " · " + data.documents[data.measures[m].doc].source + " · " + say("line", line || data.measures[m].line));

function dutyWords(d) {
  const duty = data.duties[d];
  const reason = say(duty.role) + (duty.first ? "（" + say("first") + "）" : "") + " · " + say(duty.basis) +
    (duty.surface ? " · " + say("printed") + " “" + duty.surface + "”" : "");
  return make("article", { class: "measure" },
    make("h4", {}, link(measureName(duty.m), () => goToMeasure(duty.m))),
    make("div", { class: "where" }, data.measures[duty.m].sections.join(" › ")),
    make("div", { class: "where" }, reason),
    whereOf(duty.m, duty.line),
    duty.elsewhere ? make("p", { class: "text" }, say("elsewhere"), make("mark", { class: "this" }, duty.elsewhere)) : null,
    textOf(duty.m, duty.u));
}

let openedFrom = null;
function openWords(title, ...content) {
  const panel = document.getElementById("words");
  if (panel.hidden) openedFrom = document.activeElement;
  document.getElementById("words-title").textContent = title;
  document.getElementById("words-body").replaceChildren(...content);
  panel.hidden = false;
  panel.scrollTop = 0;
  document.getElementById("words-title").focus();
}
function closeWords() {
  document.getElementById("words").hidden = true;
  if (openedFrom && openedFrom.isConnected) openedFrom.focus();
  openedFrom = null;
}

// Which duties a number of the load table counts.
const counted = {
  measures: () => true,
  lead: (duty) => duty.role === "lead" || duty.first,
  lead_stated: (duty) => duty.role === "lead",
  lead_first: (duty) => duty.role !== "lead" && duty.first,
  responsible: (duty) => duty.role === "responsible",
  support: (duty) => duty.role === "support",
  guide: (duty) => duty.role === "guide",
};
// The collectives that a unit is one of: 各县（市、区）政府 for 鹿城区政府.
function setsOf(unit) {
  const own = unit.id.slice(unit.id.indexOf("/") + 1);
  return data.units.filter((set) => set.members && set.members.includes(own));
}
function openUnit(u, key, inDocument) {
  const unit = data.units[u];
  const list = dutiesOfUnit[u].filter((d) => (!counted[key] || counted[key](data.duties[d])) &&
    (inDocument === null || inDocument === undefined || data.measures[data.duties[d].m].doc === inDocument));
  const count = new Set(list.map((d) => data.duties[d].m)).size;
  const head = make("p", { class: "note" }, [unit.full, unit.place, lineName(unit)].filter(Boolean).join(" · "));
  const names = unit.names.filter((name) => name !== unit.name);
  openWords(unit.name + (key && key !== "measures" && words[key] ? " · " + say(key) : "") + " · " + count + " " + say("measuresN"), head,
    names.length ? make("p", { class: "note" }, say("also") + " " + names.join("、")) : "",
    unit.members ? make("p", { class: "note" }, say("standsFor") + " " + unit.members.join("、")) : "",
    setsOf(unit).length ? make("p", { class: "note" }, say("meantBy") + " " + setsOf(unit).map((set) => set.name).join("、")) : "", ...list.map(dutyWords));
}
