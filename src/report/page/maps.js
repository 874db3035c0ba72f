// The drawings.

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
