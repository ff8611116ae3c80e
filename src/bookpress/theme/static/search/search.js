// On every page: opens the search, and loads what finds only when a reader uses it. Where a result led to the page, it
// has the words marked. It keeps nothing: what was sought stands in the dialog, and in the address of a result.
"use strict";
globalThis.pressSearch ??= {};

(() => {
  const search = globalThis.pressSearch;
  const { src, dataset } = document.currentScript;
  const folder = new URL(".", src);
  search.root = new URL("../../", folder); // of the edition
  const loaded = new Map();

  function load(name) {
    if (!loaded.has(name)) {
      loaded.set(name, new Promise((done, failed) => {
        const address = new URL(name, folder);
        if (dataset.version) address.searchParams.set("v", dataset.version);
        const script = Object.assign(document.createElement("script"), { src: address.href, async: false, onload: done });
        script.onerror = () => {
          loaded.delete(name); // so that it can be tried again
          failed(new Error(name));
        };
        document.head.append(script);
      }));
    }
    return loaded.get(name);
  }

  // The style comes with the rest: no page without a search needs it. Without it all can still be used.
  function style() {
    if (!loaded.has("search.css")) {
      loaded.set("search.css", new Promise((done) => {
        const href = new URL("search.css", folder).href + (dataset.version ? `?v=${dataset.version}` : "");
        document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href, onload: done, onerror: done }));
      }));
    }
    return loaded.get("search.css");
  }

  const words = () => Promise.all(["language.js", "words.js", "snippets.js"].map(load));

  // Everything that finds and shows.
  search.ready = async () => {
    await Promise.all([words(), load("minisearch.js"), load("engine.js"), load("view.js")]);
    await Promise.all(search.parts.map(load));
    await search.prepare();
  };

  async function open(dialog) {
    await style();
    if (dialog.open) return;
    dialog.showModal(); // which gives the focus back when it is closed
    dialog.querySelector("input").select();
    show(dialog);
  }

  // Join the box, status and list of a page or dialog to what finds.
  async function show(around) {
    const status = around.querySelector("[role=status]");
    try {
      status.textContent = around.dataset.loading;
      await search.ready();
      search.view(around);
    } catch (error) {
      status.textContent = around.dataset.failed;
      throw error;
    }
  }

  // A link to the page of results becomes a button that opens the dialog.
  function button(link, dialog) {
    const made = Object.assign(document.createElement("button"), { type: "button", className: link.className });
    for (const { name, value } of link.attributes) if (name.startsWith("aria-") || name === "title") made.setAttribute(name, value);
    made.setAttribute("aria-haspopup", "dialog");
    made.append(...link.childNodes);
    made.addEventListener("click", () => open(dialog));
    link.replaceWith(made);
  }

  function begin() {
    const dialog = document.getElementById("press-search");
    const page = document.getElementById("press-search-page");
    if (page) style().then(() => show(page));
    if (dialog) {
      document.querySelectorAll("a.press-search-open").forEach((link) => button(link, dialog));
      dialog.querySelector(".press-search-close").addEventListener("click", () => dialog.close());
      dialog.addEventListener("keydown", (event) => {
        if (event.key !== "Escape") return;
        event.preventDefault(); // else it would only empty the box
        dialog.close();
      });
      dialog.addEventListener("click", (event) => event.target === dialog && dialog.close()); // beside it
      document.addEventListener("keydown", (event) => {
        if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
        event.preventDefault();
        if (dialog.open) dialog.close();
        else open(dialog);
      });
    }
    const sought = new URLSearchParams(location.search).get("marked");
    if (!sought) return;
    const loaded = Promise.all([style(), words(), load("marks.js")]);
    loaded.then(() => window.pressRevealed).then(() => search.mark(sought.split(" "))); // a row may be drawn only now
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
})();
