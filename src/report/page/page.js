"use strict";
// The report's script. It reads the data that zeren wrote into the page and shows it; it asks nobody else.
// Every word from a document is set as text (textContent), never as markup.

const data = JSON.parse(document.getElementById("data").textContent);
let lang = data.lang; // 0 Chinese, 1 English

// Rows come without keys, and texts that are often the same as numbers: here they get their names back.
const text = (value) => (typeof value === "number" ? data.strings[value] : value);
data.measures = data.measures.map(([doc, id, parent, label, title, kind, sections, line, words]) => ({
  doc, parent, line, id: data.documents[doc].id + text(id), label: text(label), title: text(title), kind: data.names.kinds[kind],
  sections: sections.map(text), words: words && words.flatMap((piece, i) => (!Array.isArray(piece) ? [text(piece)] : [...(Array.isArray(words[i - 1]) ? ["、"] : []), [text(piece[0]), piece[1]]])) }));
data.duties = data.duties.map(([m, u, line, role, basis, first, surface, elsewhere]) => ({
  m, u, first, line: line || data.measures[m].line, role: data.names.roles[role], basis: data.names.bases[basis], surface: text(surface), elsewhere: text(elsewhere) }));
data.units.forEach((unit) => { unit.full = unit.full || unit.name; unit.names = unit.names || [unit.name]; });
// Words that name measures have them by number: source, line and title as the tables on disk write them.
const named = (m) => data.documents[data.measures[m].doc].source + ":" + data.measures[m].line + " " + data.measures[m].label + data.measures[m].title;
data.tables.forEach((table) => {
  const at = table.columns.findIndex((column) => column.key === "words");
  if (at >= 0) table.rows.forEach((row) => { row[at] = row[at] && row[at].map((part) => (typeof part === "number" ? named(part) : part)).join("；"); });
});
data.findings = data.findings.map(([number, doc, m, line, quote, detail]) => {
  const [code, severity, ...says] = data.names.codes[number];
  return { code, severity, doc, m, line, quote: text(quote), says: says.map((sentence) => sentence.replace("%s", () => text(detail))) };
});

// ---------------------------------------------------------------- words

const words = {
  title: ["谁负责什么", "Who answers for what"],
  skip: ["跳到正文", "Skip to the content"],
  search: ["搜索单位、措施、文字…", "Search units, measures, words…"],
  close: ["关闭", "Close"],
  other: ["English", "中文"],
  overview: ["概览", "Overview"], load: ["负荷", "Load"], maps: ["图", "Maps"], tables: ["协同与聚类", "Overlap and clusters"],
  compare: ["对照", "Comparison"], measures: ["措施原文", "Measures"], findings: ["待核问题", "Findings"], about: ["说明", "About"],
  found: ["搜索结果", "Search results"],
  documents: ["份文件", "documents"], measuresN: ["项措施", "measures"], units: ["个责任主体", "units"], duties: ["条责任", "duties"],
  unowned: ["项措施无人负责", "measures nobody answers for"],
  all: ["全部", "all"], ofDocument: ["文件", "Document"], ofPlace: ["地方", "Place"], ofSector: ["条线", "Line"], filter: ["筛选名称", "Filter names"],
  collectives: ["含集合称谓（各…）", "with collectives (各…)"],
  place: ["地方", "place"], sector: ["条线", "line"],
  showAll: ["显示全部", "Show all"], rows: ["行", "rows"], none: ["没有符合的内容", "Nothing fits"],
  line: ["第 {} 行", "line {}"], inText: ["原文", "words"], elsewhere: ["另处写明：", "said elsewhere: "],
  first: ["首位", "first-listed"], lead: ["牵头", "lead"], responsible: ["责任", "responsible"], support: ["配合", "support"], guide: ["指导", "guide"],
  label: ["责任标签", "label"], verb: ["动词", "verb"], bare: ["括注名单", "bare list"], table: ["表格", "table"], prose: ["行文", "prose"],
  rule: ["文件规则", "stated rule"], carry: ["延续条款", "carried forward"],
  task: ["任务", "task"], group: ["组", "group"], principle: ["原则", "principle"], goal: ["目标", "goal"], safeguard: ["保障", "safeguard"],
  nobody: ["无责任单位", "nobody named"], also: ["文中写作", "written as"], standsFor: ["所指", "stands for"], meantBy: ["也在其中的集合称谓", "also meant by"], printed: ["印作", "printed as"], noTexts: ["原文不在此页中。", "The documents' words are not in this page."],
  warning: ["警告", "warning"], error: ["错误", "error"], info: ["提示", "info"],
  scrolls: ["表格较宽，可左右滚动", "The table is wide: it scrolls sideways"], sections: ["各部分", "Sections"],
  noMaps: ["没有图：这里没有一条责任可画。", "No maps: there is no duty to draw."],
  brief: ["文件很多，长句中间以“…”略去；单位名都在，全文见文件。", "Many documents: long phrases are shown without their middle (…). Every name is there; the whole text is in the files."],
  zoomIn: ["放大", "Zoom in"], zoomOut: ["缩小", "Zoom out"], zoomFit: ["复原", "Fit"],
  severity: ["级别", "severity"], says: ["问题", "finding"], where: ["位置", "place"], quote: ["原文", "words"],
};
addDesk(words); // desk.js
const say = (key, value) => (words[key] || [key, key])[lang].replace("{}", value);
const one = (pair) => (Array.isArray(pair) ? pair[lang] : pair);

// ---------------------------------------------------------------- small helpers

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

// ---------------------------------------------------------------- indices, made once

const dutiesOfUnit = data.units.map(() => []);
const dutiesOfMeasure = data.measures.map(() => []);
data.duties.forEach((duty, d) => { dutiesOfUnit[duty.u].push(d); dutiesOfMeasure[duty.m].push(d); });
const unitById = new Map(data.units.map((unit, u) => [unit.id, u]));
const documentName = (d) => data.documents[d].title || data.documents[d].id;
const measureName = (m) => (data.measures[m].label || "") + (data.measures[m].title || data.measures[m].id);
const lineName = (unit) => (unit.line ? unit.line[lang] : unit.sector);
const asks = (m) => data.measures[m].kind === "task" || data.measures[m].kind === "safeguard";
const unownedMeasures = new Set(data.findings.filter((f) => f.code === "no-owner").map((f) => f.m));

// ---------------------------------------------------------------- the words behind a number

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

// ---------------------------------------------------------------- tables

// A table that may be wider than the page: it scrolls in a frame of its own, by keyboard too, and shades the
// side where there is more.
const widths = window.ResizeObserver ? new ResizeObserver((entries) => entries.forEach((entry) => entry.target.dispatchEvent(new Event("scroll")))) : null;
function scrolling(table, name) {
  const frame = make("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": name || say("rows") }, table);
  const outer = make("div", {}, make("p", { class: "note sign" }, "⟷ " + say("scrolls")), make("div", { class: "wide" }, frame));
  frame.addEventListener("scroll", () => {
    outer.classList.toggle("left", frame.scrollLeft > 2);
    outer.classList.toggle("right", frame.scrollLeft + frame.clientWidth < frame.scrollWidth - 2);
  });
  if (widths) widths.observe(frame);
  return outer;
}

// A sortable table. columns: {title, number, value(row) for sorting, cell(row) for showing}; start: {column, down,
// name}, column -1 for the order in which the rows come.
function sortable(columns, rows, start, limit) {
  let order = { column: start.column, down: start.down };
  let shown = limit || 50;
  const body = make("tbody");
  const heads = columns.map((column, c) => make("th", { class: column.number ? "number" : null, scope: "col" },
    make("button", { type: "button", onclick: () => sortBy(c) }, column.title)));
  const more = make("button", { type: "button", class: "more", onclick: () => { shown = Infinity; fill(); } });
  let current = rows;
  function sortBy(c) {
    order = { column: c, down: order.column === c ? !order.down : !!columns[c].number };
    fill();
    announce(columns[c].title);
  }
  function compare(a, b) {
    if (order.column < 0) return a.at - b.at;
    const value = columns[order.column].value;
    const x = value(a), y = value(b);
    if (x === y) return a.at - b.at;
    if (x === null || x === undefined) return 1;
    if (y === null || y === undefined) return -1;
    return (x < y ? -1 : 1) * (order.down ? -1 : 1);
  }
  function fill() {
    const sorted = current.slice().sort(compare);
    heads.forEach((head, c) => head.setAttribute("aria-sort", c !== order.column ? "none" : order.down ? "descending" : "ascending"));
    body.replaceChildren(...sorted.slice(0, shown).map((row) => make("tr", { class: row.kind || null },
      ...columns.map((column) => make("td", { class: column.class || (column.number ? "number" : null) }, column.cell ? column.cell(row) : column.value(row) ?? "")))));
    if (!sorted.length) body.append(make("tr", {}, make("td", { class: "empty", colspan: columns.length }, say("none"))));
    more.hidden = sorted.length <= shown;
    more.textContent = say("showAll") + " " + sorted.length + " " + say("rows");
  }
  fill();
  const holder = make("div", {}, scrolling(make("table", { "aria-label": start.name }, make("thead", {}, make("tr", {}, ...heads)), body), start.name), more);
  holder.showOnly = (list) => { current = list; fill(); };
  return holder;
}

// Columns of a table that zeren computed, as they stand in it; an id and the name beside it are one column.
function plainColumns(table, skip) {
  const at = (key) => table.columns.findIndex((column) => column.key === key);
  const names = { id: "name", unit: "name", column: "title" };
  const nameOf = (key) => at(names[key] && at(names[key]) >= 0 ? names[key] : key + "_name");
  const isName = (key) => table.columns.some((column, c) => nameOf(column.key) >= 0 && table.columns[nameOf(column.key)].key === key && column.key !== key && c >= 0);
  return table.columns.map((column, c) => ({ column, c })).filter(({ column }) => !skip.includes(column.key) && !isName(column.key)).map(({ column, c }) => {
    const number = column.type === "count" || column.type === "real", name = column.type === "text" ? nameOf(column.key) : -1;
    const half = (value) => one(value.includes(" / ") ? value.split(" / ") : value);
    const term = (value) => column.both ? half(value) : column.terms && column.terms[value] ? one(column.terms[value]) : value;
    const show = (value) => value === null ? "" : column.type === "real" ? fixed(value, column.decimals) : column.type === "flag" ? (value ? "✓" : "") : term(value);
    const shown = (row) => (name >= 0 && row.cells[name]) || show(row.cells[c]);
    const unit = (row) => (column.type === "text" ? unitById.get(row.cells[c]) : undefined);
    const title = name >= 0 && ["id", "column"].includes(column.key) ? table.columns[name].title : column.title;
    return {
      title: one(title), number, class: number ? null : "words", key: column.key, value: (row) => (name >= 0 ? shown(row) : row.cells[c]),
      cell: (row) => (unit(row) === undefined ? String(shown(row)) : link(String(shown(row)), () => openUnit(unit(row), "measures", table.doc))),
    };
  });
}
const asRows = (table) => table.rows.map((cells, at) => ({ cells, at }));
const notesOf = (table) => table.notes.length ? make("dl", { class: "notes" }, ...table.notes.flatMap((note) => [make("dt", {}, one(note[0])), make("dd", {}, one(note[1]))])) : null;
const tablesNamed = (id) => data.tables.filter((table) => table.id === id);

// ---------------------------------------------------------------- sections

const summary = (table) => {
  const column = (key) => table.columns.findIndex((c) => c.key === key);
  return { id: column("id"), measures: column("measures"), lead: column("lead"), stated: column("lead_stated") };
};

// Rows of a load table with their units, heaviest first.
function loadRows(table) {
  const at = summary(table);
  return asRows(table).map((row) => ({ ...row, unit: unitById.get(row.cells[at.id]), measures: row.cells[at.measures], lead: at.lead < 0 ? 0 : row.cells[at.lead] }))
    .filter((row) => row.unit !== undefined)
    .sort((a, b) => b.measures - a.measures || a.at - b.at);
}

function overview() {
  const holder = make("div");
  const tasks = data.measures.filter((measure, m) => asks(m)).length;
  const unowned = unownedMeasures.size;
  const figures = [[data.documents.length, "documents"], [tasks, "measuresN"], [data.units.length, "units"], [data.duties.length, "duties"], [unowned, "unowned"]];
  holder.append(make("ul", { class: "figures" }, ...figures.map(([n, key]) => make("li", {}, make("b", {}, String(n)), say(key)))));
  const load = tablesNamed("load").find((table) => table.doc === null);
  if (load) {
    const rows = loadRows(load).filter((row) => !data.units[row.unit].collective).slice(0, 5);
    const most = make("div", { class: "lead-words" });
    rows.slice(0, 3).forEach((row, i) => {
      const unit = data.units[row.unit];
      const name = link(unit.name, () => openUnit(row.unit, "measures", null));
      const place = unit.place && !unit.name.includes(unit.place) ? (lang ? " (" + unit.place + ")" : "（" + unit.place + "）") : "";
      const counts = link(String(row.measures), () => openUnit(row.unit, "measures", null));
      const leads = link(String(row.lead), () => openUnit(row.unit, "lead", null));
      most.append(lang
        ? make("p", {}, (i ? "then " : "Most is carried by "), name, place + ": ", counts, " measures, leading ", leads, ".")
        : make("p", {}, (i ? "其次是" : "负荷最重的是"), name, place + "：", counts, " 项措施，其中牵头 ", leads, " 项。"));
    });
    holder.append(most);
  }
  const documents = asRows({ rows: data.documents }).map((row) => ({ ...row, doc: row.at }));
  const inDocument = (d, test) => data.measures.filter((measure, m) => measure.doc === d && asks(m) && test(m)).length;
  holder.append(sortable([
    { title: say("ofDocument"), class: "words", value: (row) => documentName(row.doc), cell: (row) => link(documentName(row.doc), () => goTo("doc-" + row.doc)) },
    { title: say("place"), value: (row) => data.documents[row.doc].place },
    { title: lang ? "number" : "文号", class: "short", value: (row) => data.documents[row.doc].number },
    { title: lang ? "date" : "日期", class: "short", value: (row) => data.documents[row.doc].date },
    { title: lang ? "measures" : "措施", number: true, value: (row) => inDocument(row.doc, () => true) },
    { title: lang ? "nobody named" : "无责任单位", number: true, value: (row) => inDocument(row.doc, (m) => unownedMeasures.has(m)) },
  ], documents, { column: -1, down: false, name: say("documents") }));
  return holder;
}

function loadSection() {
  const tables = tablesNamed("load");
  if (!tables.length) return null;
  const holder = make("div"), stage = make("div");
  const choose = (key, values, named) => make("select", { "aria-label": say(key), onchange: draw }, option("", say("all")), ...values.map((value) => option(value, named ? named(value) : value)));
  const several = tables.filter((table) => table.doc !== null);
  const ofDocument = choose("ofDocument", several.map((table) => String(table.doc)), (d) => shorten(documentName(+d), 30));
  const places = [...new Set(data.units.map((unit) => unit.place).filter(Boolean))];
  const lines = [...new Map(data.units.filter((unit) => unit.sector).map((unit) => [unit.sector, lineName(unit)]))].sort((a, b) => (a[1] < b[1] ? -1 : 1));
  const ofPlace = choose("ofPlace", places);
  const ofSector = make("select", { "aria-label": say("ofSector"), onchange: draw }, option("", say("all")), ...lines.map(([id, name]) => option(id, name)));
  const name = make("input", { type: "search", "aria-label": say("filter"), placeholder: say("filter"), oninput: draw });
  const collectives = make("input", { type: "checkbox", checked: true, onchange: draw });
  collectives.checked = true;
  holder.append(make("div", { class: "filters" },
    several.length > 1 ? make("label", {}, say("ofDocument") + " ", ofDocument) : null,
    make("label", {}, say("ofPlace") + " ", ofPlace), make("label", {}, say("ofSector") + " ", ofSector), name, make("label", {}, collectives, " " + say("collectives"))), stage);
  function draw() {
    const wanted = ofDocument.value === "" ? null : +ofDocument.value;
    const table = tables.find((t) => t.doc === wanted) || tables[0];
    const rows = loadRows(table).filter((row) => {
      const unit = data.units[row.unit];
      return (!ofPlace.value || unit.place === ofPlace.value) && (!ofSector.value || unit.sector === ofSector.value) &&
        (collectives.checked || !unit.collective) && (!name.value || unit.name.includes(name.value) || unit.full.includes(name.value));
    }).map((row) => ({ ...row, kind: data.units[row.unit].collective ? "collective" : null }));
    const most = Math.max(1, ...rows.map((row) => row.measures));
    const columns = [
      { title: lang ? "unit" : "单位", class: "name", value: (row) => data.units[row.unit].name, cell: (row) => link(data.units[row.unit].name, () => openUnit(row.unit, "measures", table.doc)) },
      { title: say("place"), class: "short", value: (row) => data.units[row.unit].place },
      { title: say("sector"), class: "short", value: (row) => lineName(data.units[row.unit]), cell: (row) => make("span", { title: lineName(data.units[row.unit]) || null }, lineName(data.units[row.unit]) || "") },
    ];
    table.columns.forEach((column, c) => {
      if (["id", "name", "unit", "place", "sector"].includes(column.key)) return;
      const key = counted[column.key] ? column.key : null;
      columns.push({
        title: one(column.title), number: true, value: (row) => row.cells[c],
        cell: (row) => {
          const value = row.cells[c];
          if (value === null) return "";
          if (!key) return column.type === "real" ? fixed(value, column.decimals) : String(value);
          const number = value ? link(String(value), () => openUnit(row.unit, key, table.doc), data.units[row.unit].name + " " + one(column.title) + " " + value) : "0";
          if (column.key !== "measures") return number;
          const width = 7 * value / most;
          return make("span", {}, number, make("span", { class: "bar", style: "width:" + fixed(width, 2) + "rem" }, make("i", { style: "width:" + fixed(value ? 100 * row.lead / value : 0, 1) + "%" })));
        },
      });
    });
    const start = columns.findIndex((column) => column.title === one(table.columns[summary(table).measures].title));
    stage.replaceChildren(sortable(columns, rows, { column: start, down: true, name: say("load") }), notesOf(table) || "");
    announce(rows.length + " " + say("rows"));
  }
  draw();
  return holder;
}

// A drawing that can be zoomed and moved: the viewBox is what changes.
function zoomable(svg) {
  const full = (svg.getAttribute("viewBox") || "0 0 100 100").split(/[\s,]+/).map(Number);
  let box = full.slice();
  svg.removeAttribute("width");
  svg.removeAttribute("height");
  const set = () => svg.setAttribute("viewBox", box.join(" "));
  function zoom(factor, x, y) {
    const width = Math.min(full[2], Math.max(full[2] / 40, box[2] * factor)), ratio = width / box[2];
    const cx = x === undefined ? box[0] + box[2] / 2 : x, cy = y === undefined ? box[1] + box[3] / 2 : y;
    box = [cx - (cx - box[0]) * ratio, cy - (cy - box[1]) * ratio, width, box[3] * ratio];
    set();
  }
  const point = (event) => { const p = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse()); return [p.x, p.y]; };
  svg.addEventListener("wheel", (event) => { if (event.ctrlKey || event.metaKey) { event.preventDefault(); zoom(event.deltaY > 0 ? 1.25 : 0.8, ...point(event)); } }, { passive: false });
  let from = null;
  svg.addEventListener("pointerdown", (event) => { if (!event.target.closest("a")) from = point(event); });
  svg.addEventListener("pointermove", (event) => { if (!from) return; const to = point(event); box[0] += from[0] - to[0]; box[1] += from[1] - to[1]; set(); });
  for (const end of ["pointerup", "pointerleave"]) svg.addEventListener(end, () => { from = null; });
  const button = (key, sign, action) => make("button", { type: "button", "aria-label": say(key), title: say(key), onclick: action }, sign);
  return make("div", { class: "stage" }, svg, make("div", { class: "zoom" }, button("zoomIn", "+", () => zoom(0.8)), button("zoomOut", "−", () => zoom(1.25)),
    button("zoomFit", "⤢", () => { box = full.slice(); set(); })));
}

function mapsSection() {
  if (!data.maps.length) return make("p", { class: "note" }, say("noMaps"));
  const stage = make("div", { role: "tabpanel", id: "map-stage" }), tabs = make("div", { class: "tabs", role: "tablist", "aria-label": say("maps") });
  const buttons = data.maps.map((map, i) => make("button", { type: "button", role: "tab", "aria-controls": "map-stage", onclick: () => show(i), onkeydown: (event) => step(event, i) }, one(map.title) + (map.doc === null ? "" : " · " + shorten(documentName(map.doc), 16))));
  function show(i) {
    buttons.forEach((button, b) => { button.setAttribute("aria-selected", b === i); button.tabIndex = b === i ? 0 : -1; });
    const copy = document.getElementById("map-" + i).content.cloneNode(true).querySelector("svg");
    stage.replaceChildren(copy ? zoomable(copy) : say("none"));
    if (copy) copy.setAttribute("role", "img"), copy.setAttribute("aria-label", one(data.maps[i].title));
  }
  // Arrows go from tab to tab, as in every list of tabs.
  function step(event, i) {
    const to = { ArrowRight: i + 1, ArrowLeft: i - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    show((to + buttons.length) % buttons.length);
    buttons[(to + buttons.length) % buttons.length].focus();
  }
  tabs.append(...buttons);
  show(0);
  return make("div", {}, tabs, stage);
}

// Tables that begin with the largest of a column; the others stay in the order in which they were computed.
const heaviest = { overlap: "shared", leads: "measures", centrality: "degree", "sectors-by-document": "measures" };

// Every computed table but the loads, each with its notes.
function otherTables(ids, exclude) {
  const list = data.tables.filter((table) => (exclude ? !ids.includes(table.id) : ids.includes(table.id)) && table.doc === null);
  if (!list.length) return null;
  return make("div", {}, ...list.flatMap((table) => {
    const columns = plainColumns(table, []);
    const start = columns.findIndex((column) => column.key === heaviest[table.id]);
    const part = table.all > table.rows.length ? " (" + table.rows.length + " / " + table.all + ")" : "";
    return [make("h3", {}, one(table.title) + part), sortable(columns, asRows(table), { column: start, down: true, name: one(table.title) }, 15), notesOf(table) || ""];
  }));
}

function chipsOf(m) {
  return make("ul", { class: "chips" }, ...dutiesOfMeasure[m].map((d) => {
    const duty = data.duties[d], unit = data.units[duty.u];
    const chip = link(unit.name, () => openUnit(duty.u, "measures", null), unit.name + " " + say(duty.role));
    chip.classList.add("r-" + duty.role);
    const small = duty.role === "lead" ? say("lead") : duty.first ? say("first") : duty.role === "responsible" ? "" : say(duty.role);
    return make("li", {}, chip, small ? make("small", {}, " " + small) : null);
  }));
}

function measureBlock(m) {
  const measure = data.measures[m];
  const nobody = unownedMeasures.has(m);
  const text = make("details", {}, make("summary", {}, say("inText") + " · " + say("line", measure.line)));
  text.addEventListener("toggle", () => { if (text.open && text.children.length === 1) text.append(textOf(m, null)); });
  return make("article", { class: "measure" + (nobody ? " none" : "") + (measure.parent !== null ? " item" : ""), id: "m" + m, tabindex: "-1" },
    make("h4", {}, measureName(m), measure.kind === "task" ? "" : make("small", { class: "quiet" }, " · " + say(measure.kind))),
    nobody ? make("div", { class: "severity-warning" }, "⚠ " + say("nobody")) : chipsOf(m), measure.words && measure.words.length ? text : null);
}

function measuresSection() {
  return make("div", {}, data.brief ? make("p", { class: "note" }, say("brief")) : null, ...data.documents.map((doc, d) => {
    const holder = make("div", { class: "doc", id: "doc-" + d, tabindex: "-1" }, make("h3", {}, documentName(d)),
      make("p", { class: "note" }, [doc.number, doc.issuers.join("、"), doc.date, doc.place, doc.source].filter(Boolean).join(" · ")));
    let section = null;
    data.measures.forEach((measure, m) => {
      if (measure.doc !== d) return;
      const name = measure.sections.join(" › ");
      if (name !== section && name) holder.append(make("h4", { class: "quiet" }, name));
      section = name;
      holder.append(measureBlock(m));
    });
    return holder;
  }));
}

function findingsSection() {
  if (!data.findings.length) return make("p", {}, say("none"));
  const rank = { error: 0, warning: 1, info: 2 };
  const rows = data.findings.map((finding, at) => ({ finding, at }));
  return sortable([
    { title: say("severity"), value: (row) => rank[row.finding.severity], cell: (row) => make("span", { class: "severity-" + row.finding.severity }, say(row.finding.severity)) },
    { title: say("says"), class: "words", value: (row) => row.finding.code + one(row.finding.says), cell: (row) => row.finding.m !== null ? link(one(row.finding.says), () => goToMeasure(row.finding.m)) : one(row.finding.says) },
    { title: say("where"), class: "words", value: (row) => (row.finding.doc === null ? -1 : row.finding.doc) * 1e7 + row.finding.line, cell: (row) => row.finding.doc === null ? "" : shorten(documentName(row.finding.doc), 18) + " · " + say("line", row.finding.line) },
    { title: say("quote"), class: "words", value: (row) => row.finding.quote, cell: (row) => make("span", { class: "quote" }, shorten(row.finding.quote, 60)) },
  ], rows, { column: 0, down: false, name: say("findings") }, 30);
}

function aboutSection() {
  const zh = ["每个数字都可点开，看到文件里的原文：黄色为单位名，深色为所点的单位。", "“首位”：责任单位名单未写明牵头的，按公文惯例以第一个单位为牵头，与明示的牵头分开计数。",
    "虚线为集合称谓（各…、有关部门）。同一地方的同一单位在各文件中是同一个节点；不同地方的同名单位是不同节点。"];
  const en = ["Every number opens the words in the documents: names of units are yellow, the one asked for is darker.", "“First-listed”: where a list names no lead, its first unit leads by the convention of Chinese documents; such leads are counted apart from stated ones.",
    "Dashed lines are collectives (各…, 有关部门). One unit of one place is one node in all documents; units of the same name in different places are different nodes."];
  return make("div", {}, ...(lang ? en : zh).map((text) => make("p", {}, text)));
}

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
