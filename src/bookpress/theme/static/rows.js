// The rows of long tables. The page holds the first ones; a script with the others is loaded when the reader scrolls to
// their end, browses the table, or follows a link to one of them, and they are drawn a part at a time.
// The press puts on such a table's body where the script is (data-rows) and how many rows there are (data-count), and
// below it a note that says so (rows-more). Without this script that note leads to a page with the whole table.
"use strict";

(() => {
  const STEP = 40; // rows that are drawn at a time
  const tables = new Map(); // by element
  const waiting = new Map(); // what is done with rows once they come, by the name of their script
  window.pressRows = (name, markup) => waiting.get(name)(markup);

  // Make a change above what has the focus; when that is in view, it stays where it is.
  function keepingFocus(change) {
    const at = document.activeElement ?? document.body;
    const { top, bottom } = at.getBoundingClientRect();
    change();
    if (bottom > 0 && top < innerHeight) scrollBy({ top: at.getBoundingClientRect().top - top, behavior: "instant" });
  }

  class Table {
    constructor(element) {
      this.element = element;
      this.body = element.tBodies[0];
      this.source = this.body.dataset.rows; // where rows are that are not loaded yet
      this.all = [...this.body.rows]; // in the order of the page
      this.count = Number(this.body.dataset.count) || this.all.length;
      this.shown = this.all; // those to show, in order
      this.drawn = this.all.length;
      this.restore = () => {}; // shows all again, in the order of the page
      this.note = element.closest(".table-scroll")?.parentElement.querySelector(":scope > .rows-more") ?? null;
      if (this.source) this.offer();
    }

    // A button in the note that draws all.
    offer() {
      const button = document.createElement("button");
      Object.assign(button, { type: "button", textContent: this.note.dataset.whole });
      button.addEventListener("click", async () => {
        await this.load();
        this.draw(Infinity);
        this.element.closest(".table-scroll").focus({ preventScroll: true });
      });
      this.words = document.createElement("span");
      this.words.textContent = this.note.firstChild.textContent;
      this.note.replaceChildren(this.words, " ", button);
    }

    load() {
      if (!this.source) return Promise.resolve();
      this.coming ??= new Promise((done, failed) => {
        const script = Object.assign(document.createElement("script"), { src: this.source });
        waiting.set(this.source.split("/").pop(), (markup) => {
          const holder = document.createElement("template");
          holder.innerHTML = markup;
          this.all = [...this.all, ...holder.content.children];
          if (this.shown.length < this.all.length) this.shown = this.all;
          this.source = "";
          done();
        });
        script.addEventListener("error", () => {
          this.coming = null;
          failed(new Error(`cannot load ${script.src}`));
        });
        document.head.append(script);
      });
      return this.coming;
    }

    // Show these rows, in their order, and no others.
    show(rows) {
      this.shown = rows;
      this.drawn = 0;
      this.body.replaceChildren();
      this.draw(this.note ? STEP : Infinity);
    }

    draw(count) {
      const next = this.shown.slice(this.drawn, this.drawn + count);
      this.body.append(...next);
      this.drawn += next.length;
      if (!this.note) return;
      this.note.hidden = this.drawn === this.shown.length && !this.source;
      const values = { shown: this.drawn };
      this.words.textContent = this.note.dataset.part.replace(/{(\w+)}/g, (_, name) => values[name]);
      if (next.length) document.dispatchEvent(new CustomEvent("press:rows", { detail: { table: this.element } }));
    }

    async more() {
      await this.load();
      keepingFocus(() => this.draw(STEP));
    }

    row(id) {
      return this.all.find((row) => row.id === id || row.querySelector(`[id="${CSS.escape(id)}"]`));
    }
  }

  for (const element of document.querySelectorAll("table.browse, table:has(> tbody[data-rows])")) {
    tables.set(element, new Table(element));
  }
  window.pressTable = (element) => tables.get(element);

  // Draw further rows when the note below them comes near: from when the reader has begun to scroll, or unfolds a table.
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || target.hidden) continue;
        const table = [...tables.values()].find(({ note }) => note === target);
        near.unobserve(target);
        table.more().then(() => near.observe(target), () => {});
      }
    },
    { rootMargin: "300px" },
  );
  const watch = () => {
    for (const { note } of tables.values()) if (note) near.observe(note);
  };
  window.addEventListener("scroll", watch, { once: true, passive: true });
  document.addEventListener("toggle", watch, { once: true, capture: true });

  // Draw the row that an address leads to, if it is not on the page: at once, or when it is loaded.
  async function reveal(hash) {
    let id = "";
    try {
      id = decodeURIComponent(hash.slice(1));
    } catch {} // not an encoded text, so no id of ours
    if (!id || document.getElementById(id)) return;
    for (const table of tables.values()) {
      if (table.source) await table.load().catch(() => {});
      const row = table.row(id);
      if (row) return goTo(table, row, hash);
    }
  }

  function goTo(table, row, hash) {
    if (!table.shown.includes(row)) table.restore();
    if (!row.isConnected) table.draw(table.shown.indexOf(row) + STEP - table.drawn);
    const folded = table.element.closest("details");
    if (folded) folded.open = true;
    location.replace(hash); // now that it is there: goes to it, and marks it as the target
  }

  window.pressRevealed = reveal(location.hash); // for scripts that look for what the address leads to
  window.addEventListener("hashchange", () => reveal(location.hash));
  // Following the link of the address that stands already is no change of it.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (link?.hash && link.href === location.href) reveal(link.hash);
  });
  window.addEventListener("beforeprint", () => {
    for (const table of tables.values()) if (!table.source) table.draw(Infinity);
  });
})();
