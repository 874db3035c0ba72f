// The sections of the page, but for the maps and the planner's.

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
  const tasks = data.measures.filter((measure, m) => isCounted(m)).length;
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
  const inDocument = (d, test) => data.measures.filter((measure, m) => measure.doc === d && isCounted(m) && test(m)).length;
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
