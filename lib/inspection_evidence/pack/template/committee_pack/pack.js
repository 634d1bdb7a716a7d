"use strict";
// Filters and sorts the register, and tidies the keyboard's way. Without it every table is whole and plain.
(() => {
  const collator = new Intl.Collator("en-GB", { numeric: true });
  const words = (element) => element.textContent.replace(/\s+/g, " ").trim();

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  // What a row is found by: its own words, and those of the heading and caption it stands under.
  function context(table, section) {
    const before = [...section.querySelectorAll("h3")].filter(
      (heading) => heading.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING);
    return [before.at(-1), table.caption].filter(Boolean).map(words).join(" ");
  }

  function addFilter(section) {
    const noun = section.dataset.filter;
    const tables = [...section.querySelectorAll("table.sortable")];
    const rows = tables.flatMap((table) => [...table.tBodies].flatMap((body) => [...body.rows]
      .map((row) => ({ row, text: (context(table, section) + " " + words(row)).toLowerCase() }))));
    if (rows.length < 2) return;
    const id = section.querySelector("h2").id + "-filter";
    const input = element("input", { id, type: "search", autocomplete: "off", spellcheck: false });
    const status = element("p", { className: "filter-status" });
    status.setAttribute("role", "status");
    const label = element("label", { htmlFor: id }, `Show only ${noun} with these words`);
    input.addEventListener("input", () => {
      const wanted = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const { row, text } of rows) {
        row.hidden = !wanted.every((word) => text.includes(word));
        shown += row.hidden ? 0 : 1;
      }
      for (const table of tables) {
        const none = [...table.tBodies].every((body) => [...body.rows].every((row) => row.hidden));
        table.closest(".table-frame").hidden = none;
      }
      status.textContent = wanted.length ? `${shown} of ${rows.length} ${noun} shown` : "";
    });
    section.querySelector("h2").after(element("div", { className: "filter" }, label, input, status));
  }

  function addSorting(table) {
    const body = table.tBodies[0];
    if (table.tBodies.length !== 1 || body.rows.length < 2) return;
    const printed = [...body.rows];
    for (const [column, heading] of [...table.tHead.rows[0].cells].entries()) {
      const button = element("button", { type: "button", className: "sort" }, ...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => sort(table, body, printed, column, heading));
    }
  }

  // First up, then down, then as it was printed.
  function sort(table, body, printed, column, heading) {
    const next = { none: "ascending", ascending: "descending", descending: "none" }[heading.getAttribute("aria-sort") ?? "none"];
    for (const cell of table.tHead.rows[0].cells) cell.removeAttribute("aria-sort");
    const turn = next === "descending" ? -1 : 1;
    const key = (row) => words(row.cells[column]);
    const rows = next === "none" ? printed : [...printed].sort((a, b) => turn * collator.compare(key(a), key(b)));
    if (next !== "none") heading.setAttribute("aria-sort", next);
    body.append(...rows);
  }

  // A frame that has nothing to scroll is no stop on the keyboard's way.
  function setStops() {
    for (const frame of document.querySelectorAll(".table-frame, .chart-frame"))
      frame.tabIndex = frame.scrollWidth > frame.clientWidth || frame.scrollHeight > frame.clientHeight ? 0 : -1;
  }

  // Paper has no closed details and no filtered rows.
  function openForPaper() {
    for (const details of document.querySelectorAll("details:not([open])")) {
      details.open = true;
      addEventListener("afterprint", () => { details.open = false; }, { once: true });
    }
  }

  document.querySelectorAll("[data-filter]").forEach(addFilter);
  document.querySelectorAll("table.sortable").forEach(addSorting);
  document.addEventListener("toggle", setStops, true);
  addEventListener("resize", setStops);
  addEventListener("beforeprint", openForPaper);
  setStops();
})();
