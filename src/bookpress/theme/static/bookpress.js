// Lets readers search, filter and sort each table of the class "browse", with rows.js, which loads and draws its rows.
// The press puts on the table its words in the page's language (data-browse), on header cells what can be filtered
// (data-filter) and how keys compare (data-sort: number or text), and on cells their keys (data-sort; empty: missing).
"use strict";

(() => {
  const language = document.documentElement.lang || undefined;
  const collator = new Intl.Collator(language, { numeric: true });
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
    const lazy = window.pressTable(table);
    const heads = [...table.tHead.rows[0].cells];
    const names = heads.map((head) => spaced(head.textContent));
    const read = () => lazy.all.map((element) => {
      const texts = [...element.cells].map((cell) => spaced(cell.textContent));
      return { element, texts, all: folded(texts.join(" ")) };
    });
    let rows = read();
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
      return [fill({ number, select: make("select", { autocomplete: "off" }) })];
    });

    // The texts of a column to choose from, in its order.
    function fill(filter) {
      const { number, select } = filter;
      const chosen = select.value;
      filter.texts = [...new Set(ordered(number, 1).map((row) => row.texts[number]))];
      const options = filter.texts.map((text) => make("option", {}, text || words.empty));
      select.replaceChildren(make("option", {}, words.all), ...options);
      if (chosen) select.value = chosen;
      return filter;
    }

    // Do something once all rows are there: at once where they are.
    function soon(act) {
      const begin = () => {
        catchUp();
        act();
      };
      if (lazy.source) lazy.load().then(begin, () => {});
      else begin();
    }

    function catchUp() {
      if (rows.length === lazy.all.length) return;
      rows = read();
      filters.forEach(fill);
    }

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
        soon(sort);
      });
    });

    function sort() {
      heads.forEach((head, number) => {
        if (number === column) head.setAttribute("aria-sort", sign === 1 ? "ascending" : "descending");
        else head.removeAttribute("aria-sort");
      });
      show();
    }

    function show() {
      const wanted = folded(search.value).split(" ");
      const found = (column === null ? rows : ordered(column, sign)).filter((row) =>
        wanted.every((word) => row.all.includes(word)) &&
        filters.every(({ number, texts, select: { selectedIndex } }) =>
          selectedIndex < 1 || row.texts[number] === texts[selectedIndex - 1]),
      );
      lazy.show(found.map((row) => row.element));
      tell(found.length);
    }

    function tell(shown) {
      const order = sign === 1 ? words.ascending : words.descending;
      const said = [filled(words.rows, { shown, all: lazy.count })];
      if (column !== null) said.push(filled(order, { column: names[column] }));
      status.textContent = said.join(", ");
      status.classList.toggle("browse-part", shown < lazy.count);
    }

    function restore() {
      catchUp();
      search.value = "";
      for (const { select } of filters) select.selectedIndex = 0;
      column = null;
      sort();
    }

    search.addEventListener("input", () => soon(show));
    for (const { select } of filters) select.addEventListener("change", () => soon(show));
    reset.addEventListener("click", () => soon(restore));
    lazy.restore = restore;
    const labelled = (name, control) => make("label", {}, make("span", {}, name), control);
    const controls = make("fieldset", { className: "browse-controls" },
      make("legend", {}, words.choose),
      labelled(words.search, search),
      ...filters.map(({ number, select }) => labelled(names[number], select)),
      reset,
      status,
    );
    // Whoever comes to the controls wants all rows, and all texts to choose from.
    for (const kind of ["pointerover", "focusin"]) controls.addEventListener(kind, () => soon(() => {}));
    const place = table.closest(".table-scroll") ?? table;
    const held = place.previousElementSibling; // what kept the room
    if (held?.matches("fieldset.browse-controls")) held.replaceWith(controls);
    else place.before(controls);
    tell(lazy.count);
  }

  document.querySelectorAll("table.browse").forEach(browse);
})();
