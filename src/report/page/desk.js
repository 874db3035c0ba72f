// The planner's part of the report: overload flags, the calendar, the ledger, progress, changes.

// Adds the words of these sections to the page's, and deadlines and targets to the measures.
function addDesk(words) {
  for (const [m, [deadlines, targets]] of Object.entries(data.limits)) Object.assign(data.measures[m], { deadlines, targets });
  Object.assign(words, {
    flags: ["超负荷", "Overload"], calendar: ["日历", "Calendar"], ledger: ["台账", "Ledger"], progress: ["进度", "Progress"], consistency: ["一致性", "Consistency"], changes: ["变动", "Changes"],
    noFlags: ["没有超负荷标记。", "No overload flags."], tested: ["检验", "tests"], month: ["时间", "when"], due: ["到期", "due"], pileUp: ["扎堆", "pile-up"],
    each: ["每年等", "recurring"], ongoing: ["长期", "ongoing"], undated: ["无日期", "undated"], others: ["其他单位", "others"], deadline: ["时限", "deadline"],
    targets: ["目标", "targets"], source: ["出处", "source"], status: ["状态", "status"], measure: ["措施", "measure"], unit: ["单位", "unit"],
    ofUnit: ["单位", "Unit"], anyUnit: ["全部单位（输入名称）", "all units (type a name)"], saveCsv: ["存为 CSV", "Save as CSV"],
    noDeadlines: ["文件中没有写明时限的措施。", "No measure states a deadline."], onlyOwned: ["只列有人负责的", "only those with units"],
    open: ["未开始", "not started"], doing: ["进行中", "under way"], done: ["已完成", "done"], stopped: ["已停止", "stopped"], overdue: ["逾期", "overdue"],
    flagsHelp: ["比随机、比他地同条线、比能力多出的单位；每条后面是最重的几项措施。集合称谓不检验。",
      "Units above chance, above their sector elsewhere, above capacity; behind each flag its heaviest measures. Collectives are not tested."],
    calendarHelp: ["每格是当月到期的措施数，点开看原文；橙框为扎堆的月份。每年、每季度等与长期任务另列。",
      "Each cell counts the measures due in that month and opens their words; an orange frame is a pile-up. What recurs or goes on stands apart."],
    ledgerHelp: ["一行一条措施。输入单位只看它的；“存为 CSV”可用 Excel 打开填状态，再用 zeren load --status 读回。",
      "One row a measure. Name a unit to see its own; the CSV opens in Excel, and zeren load --status reads it back."],
  });
}

function deskColumn(table, key) { return table.columns.findIndex((column) => column.key === key); }

// ---------------------------------------------------------------- flags

// The measures of a unit that the words of a flag name, as links.
function flagMeasures(unit, text) {
  if (unit === undefined) return text;
  const found = [...new Set(dutiesOfUnit[unit].map((d) => data.duties[d].m))].filter((m) => {
    const measure = data.measures[m];
    return text.includes(data.documents[measure.doc].source + ":" + measure.line + " " + measure.called);
  });
  if (!found.length) return text;
  return make("ul", { class: "plain" }, ...found.map((m) => make("li", {}, link(measureName(m), () => goToMeasure(m)), make("span", { class: "where" }, " " + say("line", data.measures[m].line)))));
}

function flagsSection() {
  const table = tablesNamed("flags")[0], capacity = tablesNamed("capacity")[0];
  if (!table) return null;
  const at = (key) => deskColumn(table, key), number = (value, decimals) => (value === null ? "" : fixed(value, decimals));
  const flag = table.columns[at("flag")];
  const rows = asRows(table).map((row) => ({ ...row, unit: unitById.get(row.cells[at("id")]) }));
  const holder = make("div", {}, make("p", { class: "note" }, say("flagsHelp")));
  if (!rows.length) holder.append(make("p", {}, say("noFlags")));
  else holder.append(sortable([
    { title: say("unit"), class: "name", value: (row) => row.cells[at("name")], cell: (row) => (row.unit === undefined ? row.cells[at("name")] : link(row.cells[at("name")], () => openUnit(row.unit, "measures", null))) },
    { title: say("place"), class: "short", value: (row) => row.cells[at("place")] },
    { title: one(flag.title), value: (row) => row.cells[at("flag")], cell: (row) => one(flag.terms[row.cells[at("flag")]]) },
    { title: one(table.columns[at("observed")].title), number: true, value: (row) => row.cells[at("observed")], cell: (row) => number(row.cells[at("observed")], -1) },
    { title: one(table.columns[at("expected")].title), number: true, value: (row) => row.cells[at("expected")], cell: (row) => number(row.cells[at("expected")], 1) },
    { title: one(table.columns[at("adjusted")].title), number: true, value: (row) => row.cells[at("adjusted")], cell: (row) => (row.cells[at("adjusted")] !== null && row.cells[at("adjusted")] < 0.0001 ? "< 0.0001" : number(row.cells[at("adjusted")], 4)) },
    { title: one(table.columns[at("words")].title), class: "lines", value: (row) => row.cells[at("words")], cell: (row) => flagMeasures(row.unit, row.cells[at("words")] || "") },
  ], rows, { column: -1, down: false }, 30));
  holder.append(notesOf(table) || "");
  if (capacity) holder.append(make("h3", {}, one(capacity.title)), sortable(plainColumns(capacity, ["id"]), asRows(capacity), { column: -1 }, 30), notesOf(capacity) || "");
  return holder;
}

// ---------------------------------------------------------------- calendar

// The measures due for a unit at a time: its words name them by source and line, as flags do.
function openDue(unit, time, text) {
  const measures = data.measures.map((measure, m) => m).filter((m) => {
    const measure = data.measures[m];
    return measure.deadlines && text.includes(data.documents[measure.doc].source + ":" + measure.line + " " + measure.called);
  });
  openWords(data.units[unit].name + " · " + time, ...measures.map((m) => make("article", { class: "measure" },
    make("h4", {}, link(measureName(m), () => goToMeasure(m))), whereOf(m),
    make("p", { class: "note" }, say("deadline") + " " + data.measures[m].deadlines.map((limit) => limit[0] + (limit[1] ? " → " + limit[1] : "")).join("；")), textOf(m, unit))));
}

function calendarSection() {
  const table = tablesNamed("due")[0];
  if (!table) return null;
  const holder = make("div", {}, make("p", { class: "note" }, say("calendarHelp")));
  if (!table.rows.length) { holder.append(make("p", {}, say("noDeadlines"))); return holder; }
  const at = (key) => deskColumn(table, key), apart = ["each", "ongoing", "undated"];
  const times = [...new Set(table.rows.map((cells) => cells[at("month")]))].sort((a, b) => apart.indexOf(a) - apart.indexOf(b) || (a < b ? -1 : 1));
  const boxes = new Map();
  table.rows.forEach((cells) => {
    const unit = unitById.get(cells[at("id")]);
    if (!boxes.has(unit)) boxes.set(unit, new Map());
    boxes.get(unit).set(cells[at("month")], { due: cells[at("measures")], pile: cells[at("pile_up")], text: cells[at("words")] });
  });
  const most = Math.max(...table.rows.map((cells) => cells[at("measures")]));
  const rows = [...boxes].map(([unit, of]) => ({ unit, of, all: [...of.values()].reduce((sum, box) => sum + box.due, 0) })).sort((a, b) => b.all - a.all || a.unit - b.unit).map((row, i) => ({ ...row, at: i }));
  const name = (time) => (apart.includes(time) ? say(time) : time);
  const box = (row, time) => {
    const of = row.of.get(time);
    if (!of) return "";
    const words = data.units[row.unit].name + " " + name(time) + " " + of.due + " " + say("due") + (of.pile ? " " + say("pileUp") : "");
    return make("button", { type: "button", class: "due" + (of.pile ? " pile" : ""), style: "--depth:" + Math.round(20 + 70 * of.due / most) + "%", "aria-label": words, title: words, onclick: () => openDue(row.unit, name(time), of.text) }, String(of.due));
  };
  holder.append(sortable([
    { title: say("unit"), class: "name", value: (row) => data.units[row.unit].name, cell: (row) => link(data.units[row.unit].name, () => openUnit(row.unit, "measures", null)) },
    { title: say("place"), class: "short", value: (row) => data.units[row.unit].place },
    ...times.map((time) => ({ title: name(time), number: true, value: (row) => (row.of.get(time) || { due: null }).due, cell: (row) => box(row, time) })),
    { title: lang ? "all" : "合计", number: true, value: (row) => row.all },
  ], rows, { column: -1 }, 30));
  holder.append(notesOf(table) || "");
  return holder;
}

// ---------------------------------------------------------------- ledger

// A measure without units of its own has those of the nearest above that has some.
function ledgerDuties(m) {
  let at = m;
  while (at !== null && !dutiesOfMeasure[at].length) at = data.measures[at].parent;
  return at === null ? [] : dutiesOfMeasure[at];
}

function ledgerRows() {
  return data.measures.map((measure, m) => m).filter((m) => asks(m) || dutiesOfMeasure[m].length).map((m, at) => {
    const duties = ledgerDuties(m), stated = duties.some((d) => data.duties[d].role === "lead");
    const isLead = (d) => (stated ? data.duties[d].role === "lead" : !!data.duties[d].first);
    const dates = (data.measures[m].deadlines || []).map((limit) => limit[1]).filter(Boolean).sort();
    const answer = data.answers ? data.answers[m] : null, due = dates[dates.length - 1] || null;
    const state = answer ? answer[0] : "", late = !!(data.today && due && due < data.today && state !== "done" && state !== "stopped");
    return { m, at, duties, lead: duties.filter(isLead), others: duties.filter((d) => !isLead(d)), stated, due, state, late, kind: late ? "late" : null };
  });
}

function ledgerCsv(rows) {
  const names = (list) => [...new Set(list.map((d) => data.units[data.duties[d].u].name))].join("、");
  const head = lang ? ["id", "document", "section", "measure", "lead", "others", "deadline", "due", "targets", "source", "status", "done on", "note"]
    : ["编号", "文件", "章节", "措施", "牵头单位", "其他单位", "完成时限", "到期日", "目标", "出处", "状态", "完成日期", "备注"];
  const field = (text) => { const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? "'" + text : text; return '"' + safe.replaceAll('"', '""') + '"'; };
  const line = (row) => {
    const measure = data.measures[row.m], doc = data.documents[measure.doc], answer = data.answers ? data.answers[row.m] : null;
    return [measure.id, documentName(measure.doc), measure.sections.join(" / "), measureName(row.m), names(row.lead), names(row.others), (measure.deadlines || []).map((limit) => limit[0]).join("；"),
      row.due || "", (measure.targets || []).join("；"), doc.source + ":" + measure.line, row.state ? say(row.state) : "", answer ? answer[1] : "", answer ? answer[2] : ""];
  };
  return "\ufeff" + [head, ...rows.map(line)].map((cells) => cells.map(field).join(",")).join("\r\n") + "\r\n";
}

function ledgerSection() {
  const all = ledgerRows(), stage = make("div"), listId = "ledger-units";
  const unit = make("input", { type: "search", list: listId, placeholder: say("anyUnit"), "aria-label": say("ofUnit"), oninput: draw });
  const ofDocument = make("select", { "aria-label": say("ofDocument"), onchange: draw }, option("", say("ofDocument") + "：" + say("all")), ...data.documents.map((doc, d) => option(String(d), shorten(documentName(d), 30))));
  const ofState = make("select", { "aria-label": say("status"), onchange: draw }, option("", say("status") + "：" + say("all")), ...["open", "doing", "done", "stopped"].map((state) => option(state, say(state))), data.today ? option("overdue", say("overdue")) : null);
  const owned = make("input", { type: "checkbox", onchange: draw });
  const label = (u) => data.units[u].name + (data.units[u].place ? " · " + data.units[u].place : "");
  let shown = all;
  const save = make("button", { type: "button", onclick: () => make("a", { href: "data:text/csv;charset=utf-8," + encodeURIComponent(ledgerCsv(shown)), download: "ledger.csv" }).click() }, say("saveCsv"));
  const chip = (d) => link(data.units[data.duties[d].u].name, () => openUnit(data.duties[d].u, "measures", null));
  const chips = (list) => make("span", {}, ...list.map((d, i) => make("span", { class: "listed" }, chip(d), i + 1 < list.length ? "、" : "")));
  const namesOf = (list) => list.map((d) => data.units[data.duties[d].u].name).join("、");
  const sourceOf = (row) => { const measure = data.measures[row.m], name = documentName(measure.doc); return make("span", { title: name }, say("line", measure.line) + " · " + name); };
  const columns = [
    { title: say("measure"), class: "words", value: (row) => row.at, cell: (row) => link(measureName(row.m), () => goToMeasure(row.m)) },
    { title: say("lead"), class: "words", value: (row) => namesOf(row.lead), cell: (row) => make("span", {}, chips(row.lead), row.lead.length && !row.stated ? make("small", { class: "quiet first" }, "（" + say("first") + "）") : null) },
    { title: say("others"), class: "names", value: (row) => namesOf(row.others), cell: (row) => chips(row.others) },
    { title: say("deadline"), value: (row) => row.due, cell: (row) => (data.measures[row.m].deadlines || []).map((limit) => limit[0]).join("；") },
    { title: say("targets"), value: (row) => (data.measures[row.m].targets || []).join("；") },
    { title: say("source"), class: "short", value: (row) => data.measures[row.m].doc * 1e7 + data.measures[row.m].line, cell: sourceOf },
  ];
  if (data.answers) columns.push({ title: say("status"), value: (row) => row.state, cell: (row) => (row.state ? say(row.state) : "") + (row.late ? " " + say("overdue") : "") });
  function draw() {
    const typed = unit.value.trim();
    shown = all.filter((row) => (ofDocument.value === "" || data.measures[row.m].doc === +ofDocument.value) && (!owned.checked || row.duties.length) &&
      (!ofState.value || (ofState.value === "overdue" ? row.late : row.state === ofState.value)) &&
      (!typed || row.duties.some((d) => label(data.duties[d].u) === typed || data.units[data.duties[d].u].name.includes(typed) || data.units[data.duties[d].u].full.includes(typed))));
    stage.replaceChildren(sortable(columns, shown, { column: 0, down: false }, 30));
    announce(shown.length + " " + say("rows"));
  }
  draw();
  return make("div", {}, make("p", { class: "note" }, say("ledgerHelp")), make("div", { class: "filters" }, unit, ofDocument, data.answers ? ofState : null, make("label", {}, owned, " " + say("onlyOwned")), save),
    make("datalist", { id: listId }, ...data.units.map((of, u) => option(label(u), ""))), stage);
}

// ---------------------------------------------------------------- consistency

// Pairs of measures that say nearly the same, side by side: what differs, whose they are, the words both have.
function consistencySection() {
  const table = tablesNamed("consistency")[0];
  if (!table || !table.rows.length) return null;
  const at = (key) => deskColumn(table, key), list = make("div"), measureById = new Map(data.measures.map((measure, m) => [measure.id, m]));
  const flags = table.columns.filter((column) => column.type === "flag");
  const side = (cells, which) => {
    const m = measureById.get(cells[at("measure_" + which)]);
    return make("div", { class: "side" }, make("h4", {}, m === undefined ? cells[at("title_" + which)] : link(measureName(m), () => goToMeasure(m))),
      m === undefined ? null : make("div", { class: "where" }, shorten(documentName(data.measures[m].doc), 34) + " · " + say("line", data.measures[m].line)),
      make("p", { class: "where" }, cells[at("units_" + which)] || say("nobody")), cells[at("words_" + which)] ? make("blockquote", {}, cells[at("words_" + which)]) : null);
  };
  const card = (cells) => make("article", { class: "pair" },
    make("div", { class: "pair-head" }, make("b", {}, fixed(cells[at("similarity")], 2)), ...flags.filter((column) => cells[at(column.key)]).map((column) => make("span", { class: "tag" }, one(column.title)))),
    ...table.columns.map((column, c) => (["leads", "deadlines", "targets"].includes(column.key) && cells[c] ? make("p", { class: "where" }, one(column.title) + " " + cells[c]) : null)),
    side(cells, "a"), side(cells, "b"));
  const show = (from, to) => list.append(...table.rows.slice(from, to).map(card));
  const more = make("button", { type: "button", class: "more", onclick: () => { show(10, table.rows.length); more.hidden = true; } }, say("showAll") + " " + table.rows.length);
  show(0, 10);
  more.hidden = table.rows.length <= 10;
  return make("div", {}, make("p", { class: "note" }, one(table.title)), list, more, notesOf(table) || "");
}

// ---------------------------------------------------------------- progress, changes

function deskTables(ids) {
  const list = ids.flatMap(tablesNamed).filter((table) => table.rows.length);
  return list.length ? make("div", {}, ...list.flatMap((table) => [make("h3", {}, one(table.title)), sortable(plainColumns(table, ["id"]), asRows(table), { column: -1 }, 30), notesOf(table) || ""])) : null;
}
function progressSection() { return deskTables(["progress-documents", "progress-sections", "progress-units", "overdue"]); }

// What changed, each measure by its title and a way to its words.
function changesSection() {
  const table = tablesNamed("changes")[0];
  if (!table) return null;
  const at = (key) => deskColumn(table, key), kind = table.columns[at("change")];
  const measureById = new Map(data.measures.map((measure, m) => [measure.id, m]));
  const word = (row, key) => { const value = row.cells[at(key)], terms = table.columns[at(key)].terms; return value !== null && terms && terms[value] ? one(terms[value]) : value ?? ""; };
  const plain = (key) => ({ title: one(table.columns[at(key)].title), value: (row) => row.cells[at(key)], cell: (row) => word(row, key) });
  const title = (row) => { const m = measureById.get(row.cells[at("new")]), text = row.cells[at("title")] ?? ""; return m === undefined ? text : link(text, () => goToMeasure(m)); };
  const lines = ["old_line", "new_line"].map((key) => ({ title: one(table.columns[at(key)].title), number: true, value: (row) => row.cells[at(key)] }));
  const columns = [{ title: one(kind.title), class: "short", value: (row) => row.cells[at("change")], cell: (row) => one(kind.terms[row.cells[at("change")]]) },
    { title: one(table.columns[at("title")].title), value: (row) => row.cells[at("title")], cell: title }, plain("old_unit"), plain("new_unit"), plain("before"), plain("after"), ...lines];
  return make("div", {}, sortable(columns, asRows(table), { column: -1 }, 50), notesOf(table) || "", deskTables(["load-shift"]) || "");
}

// What the section of the other tables leaves to these.
function deskIds() {
  return ["consistency", "flags", "capacity", "due", "progress-documents", "progress-sections", "progress-units", "overdue", "changes", "load-shift"];
}
