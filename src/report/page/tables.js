// Tables: sorted by a click, as wide as they are.

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

// Columns of a table that zeren computed, as they stand in it; an id and the name beside it are one column, and of
// an id that is left out the name stays.
function plainColumns(table, skip) {
  const at = (key) => table.columns.findIndex((column) => column.key === key);
  const names = { id: "name", unit: "name", column: "title", quantity: "name" };
  const nameOf = (key) => at(names[key] && at(names[key]) >= 0 ? names[key] : key + "_name");
  const isName = (key) => table.columns.some((column) => !skip.includes(column.key) && column.key !== key && nameOf(column.key) >= 0 && table.columns[nameOf(column.key)].key === key);
  return table.columns.map((column, c) => ({ column, c })).filter(({ column }) => !skip.includes(column.key) && !isName(column.key)).map(({ column, c }) => {
    const number = column.type === "count" || column.type === "real", name = column.type === "text" ? nameOf(column.key) : -1;
    const half = (value) => one(value.includes(" / ") ? value.split(" / ") : value);
    const term = (value) => column.both ? half(value) : column.terms && column.terms[value] ? one(column.terms[value]) : value;
    const show = (value) => value === null ? "" : column.type === "real" ? fixed(value, column.decimals) : column.type === "flag" ? (value ? "✓" : "") : term(value);
    const names = name >= 0 && table.columns[name].both ? half : (value) => value;
    const shown = (row) => (name >= 0 && row.cells[name] && names(row.cells[name])) || show(row.cells[c]);
    const id = column.key === "name" && at("id") >= 0 ? at("id") : c;
    const unit = (row) => (column.type === "text" ? unitById.get(row.cells[id]) : undefined);
    const title = name >= 0 && column.key !== "column" ? table.columns[name].title : column.title;
    return {
      title: one(title), number, class: number ? null : "words", key: column.key, value: (row) => (name >= 0 ? shown(row) : row.cells[c]),
      cell: (row) => (unit(row) === undefined ? String(shown(row)) : link(String(shown(row)), () => openUnit(unit(row), "measures", table.doc))),
    };
  });
}
const asRows = (table) => table.rows.map((cells, at) => ({ cells, at }));
const notesOf = (table) => table.notes.length ? make("dl", { class: "notes" }, ...table.notes.flatMap((note) => [make("dt", {}, one(note[0])), make("dd", {}, one(note[1]))])) : null;
const tablesNamed = (id) => data.tables.filter((table) => table.id === id);
