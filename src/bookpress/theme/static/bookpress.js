// Lets readers search, filter and sort each table of the class "browse". Without this script the whole table stands.
// The press puts on the table its words in the page's language (data-browse), on header cells what can be filtered
// (data-filter) and how keys compare (data-sort: number or text), and on cells their keys (data-sort; empty: missing).
"use strict";

(() => {
  const language = document.documentElement.lang || undefined;
  const collator = new Intl.Collator(language, { numeric: true });
  const resets = new Map(); // by table
  const spaced = (text) => text.replace(/\s+/g, " ").trim(); // no-break and thin spaces too
  const folded = (text) => spaced(text).toLocaleLowerCase(language);
  const filled = (pattern, values) => pattern.replace(/{(\w+)}/g, (_, name) => values[name]);
  const compare = (a, b) => (typeof a === "number" ? a - b : collator.compare(a, b));

  function make(tag, properties, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  }

  function browse(table) {
    const words = JSON.parse(table.dataset.browse);
    const body = table.tBodies[0];
    const heads = [...table.tHead.rows[0].cells];
    const names = heads.map((head) => spaced(head.textContent));
    const rows = [...body.rows].map((element) => {
      const texts = [...element.cells].map((cell) => spaced(cell.textContent));
      return { element, texts, all: folded(texts.join(" ")) };
    });
    let column = null; // that the rows are sorted by
    let sign = 1; // 1 ascending, -1 descending

    // What a row is sorted by in a column; null where it is missing.
    function key(row, number) {
      const kind = heads[number].dataset.sort;
      const given = kind ? row.element.cells[number].dataset.sort : row.texts[number];
      return given ? (kind === "number" ? Number(given) : given) : null;
    }

    // Rows in the order of a column, what is missing last either way; equal rows stay in the order of the page.
    function ordered(number, direction) {
      const keyed = rows.map((row) => [key(row, number), row]);
      keyed.sort(([a], [b]) => (a === null) - (b === null) || (a === null ? 0 : direction * compare(a, b)));
      return keyed.map(([, row]) => row);
    }

    const search = make("input", { type: "search", autocomplete: "off", spellcheck: false });
    const filters = heads.flatMap((head, number) => {
      if (!("filter" in head.dataset)) return [];
      const texts = [...new Set(ordered(number, 1).map((row) => row.texts[number]))];
      const select = make("select", { autocomplete: "off" }, make("option", {}, words.all));
      select.append(...texts.map((text) => make("option", {}, text || words.empty)));
      return [{ number, texts, select }];
    });
    const reset = make("button", { type: "button" }, words.reset);
    const status = make("p", { className: "browse-status", role: "status" });
    status.setAttribute("aria-live", "polite");
    heads.forEach((head, number) => {
      const button = make("button", { type: "button", title: words.sort });
      const inner = head.querySelector("p") ?? head;
      const mark = make("span", { className: "browse-mark" });
      mark.setAttribute("aria-hidden", "true");
      button.append(...inner.childNodes, mark);
      inner.append(button);
      button.addEventListener("click", () => {
        if (column !== number) [column, sign] = [number, 1];
        else if (sign === 1) sign = -1;
        else column = null; // the third time: the order of the page
        sort();
      });
    });

    function sort() {
      heads.forEach((head, number) => {
        if (number === column) head.setAttribute("aria-sort", sign === 1 ? "ascending" : "descending");
        else head.removeAttribute("aria-sort");
      });
      body.append(...(column === null ? rows : ordered(column, sign)).map((row) => row.element));
      tell();
    }

    function filter() {
      const wanted = folded(search.value).split(" ");
      for (const row of rows) {
        row.element.hidden = !(
          wanted.every((word) => row.all.includes(word)) &&
          filters.every(({ number, texts, select: { selectedIndex } }) =>
            selectedIndex < 1 || row.texts[number] === texts[selectedIndex - 1])
        );
      }
      tell();
    }

    function tell() {
      const shown = rows.filter((row) => !row.element.hidden).length;
      const order = sign === 1 ? words.ascending : words.descending;
      const said = [filled(words.rows, { shown, all: rows.length })];
      if (column !== null) said.push(filled(order, { column: names[column] }));
      status.textContent = said.join(", ");
      status.classList.toggle("browse-part", shown < rows.length);
    }

    function restore() {
      search.value = "";
      for (const { select } of filters) select.selectedIndex = 0;
      column = null;
      filter();
      sort();
    }

    search.addEventListener("input", filter);
    for (const { select } of filters) select.addEventListener("change", filter);
    reset.addEventListener("click", restore);
    resets.set(table, restore);
    const labelled = (name, control) => make("label", {}, make("span", {}, name), control);
    const controls = make("fieldset", { className: "browse-controls" },
      make("legend", {}, words.choose),
      labelled(words.search, search),
      ...filters.map(({ number, select }) => labelled(names[number], select)),
      reset,
      status,
    );
    (table.closest(".table-scroll") ?? table).before(controls);
    filter();
  }

  // Show the row that an address leads to if it is hidden; returns what the address names.
  function reveal(hash) {
    let target = null;
    try {
      target = document.getElementById(decodeURIComponent(hash.slice(1)));
    } catch {} // not an encoded text, so no id of ours
    const row = target?.closest("tr");
    if (!row?.hidden) return null;
    resets.get(row.closest("table"))?.();
    return target;
  }

  document.querySelectorAll("table.browse").forEach(browse);
  window.addEventListener("hashchange", () => reveal(location.hash)?.scrollIntoView());
  // Following the link of the address that stands already is no change of it.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (link?.hash && link.href === location.href) reveal(link.hash);
  });
})();
