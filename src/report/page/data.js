"use strict";
// The report's script, in parts that stand in the page one behind the other: data, words, helpers, evidence, tables,
// sections, maps, desk, page. It reads the data that zeren wrote into the page and shows it; it asks nobody else.
// Every word from a document is set as text (textContent), never as markup.

const data = JSON.parse(document.getElementById("data").textContent);
let lang = data.lang; // 0 Chinese, 1 English

// Rows come without keys, and texts that are often the same as numbers: here they get their names back.
const text = (value) => (typeof value === "number" ? data.strings[value] : value);
// Label and title as one text, as zeren writes it: without the bare number of a table's row.
const called = (label, title) => (!title ? label : /^[0-9]*$/.test(label) ? title : /[0-9]$/.test(label) ? label + " " + title : label + title);
data.measures = data.measures.map(([doc, id, parent, label, title, kind, sections, line, words]) => ({
  doc, parent, line, id: data.documents[doc].id + text(id), called: called(text(label), text(title)), label: text(label), title: text(title), kind: data.names.kinds[kind],
  sections: sections.map(text), words: words && words.flatMap((piece, i) => (!Array.isArray(piece) ? [text(piece)] : [...(Array.isArray(words[i - 1]) ? ["、"] : []), [text(piece[0]), piece[1]]])) }));
data.duties = data.duties.map(([m, u, line, role, basis, first, surface, elsewhere]) => ({
  m, u, first, line: line || data.measures[m].line, role: data.names.roles[role], basis: data.names.bases[basis], surface: text(surface), elsewhere: text(elsewhere) }));
data.units.forEach((unit) => { unit.full = unit.full || unit.name; unit.names = unit.names || [unit.name]; });
// Words that name measures have them by number: source, line and title as the tables on disk write them.
const named = (m) => data.documents[data.measures[m].doc].source + ":" + data.measures[m].line + " " + data.measures[m].called;
data.tables.forEach((table) => {
  const at = table.columns.findIndex((column) => column.key === "words");
  if (at >= 0) table.rows.forEach((row) => { row[at] = row[at] && row[at].map((part) => (typeof part === "number" ? named(part) : part)).join("；"); });
});
data.findings = data.findings.map(([number, doc, m, line, quote, detail, ...reason]) => {
  const [code, severity, ...says] = data.names.codes[number];
  return { code, severity, doc, m, line, quote: text(quote), says: says.map((sentence, lang) => sentence.replace("%s", () => text(detail)) + (reason.length ? ["：", ": "][lang] + text(reason[lang]) : "")) };
});
