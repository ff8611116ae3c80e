// Marks the words of a query where a result leads, until the reader takes the marks away.
"use strict";
globalThis.pressSearch ??= {};

(() => {
  const search = globalThis.pressSearch;
  const CLASS = "press-found";
  const APART = "script, style, svg, math, button, .press-hidden, .headerlink, .press-mark-note, .exhibit-links, .exhibit-cite, mark";

  // The part of the page that the address leads to: a row, a figure or table, or a section without those below it.
  function target() {
    let named = null;
    try {
      named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {} // not an encoded text
    return named?.closest("tr") ?? named?.closest(".exhibit.container, .exhibit-figure, .exhibit-table") ?? named ??
      document.querySelector("article");
  }

  function texts(around) {
    const walker = document.createTreeWalker(around, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
      if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
      const apart = node.matches(APART) || (node.tagName === "SECTION" && around.tagName === "SECTION");
      return apart ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    });
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  }

  function markText(node, terms) {
    const pieces = search.marked(node.data, terms);
    if (!pieces.some(([, isMarked]) => isMarked)) return 0;
    node.replaceWith(...pieces.map(([text, isMarked]) => {
      if (!isMarked) return document.createTextNode(text);
      return Object.assign(document.createElement("mark"), { className: CLASS, textContent: text });
    }));
    return pieces.filter(([, isMarked]) => isMarked).length;
  }

  function unmark() {
    for (const mark of document.querySelectorAll(`mark.${CLASS}`)) {
      const { parentNode } = mark;
      mark.replaceWith(...mark.childNodes);
      parentNode.normalize();
    }
    const address = new URL(location.href);
    address.searchParams.delete("marked");
    try {
      history.replaceState(history.state, "", address.href);
    } catch {} // some browsers allow it to no page from the disk
  }

  // What says how much is marked, with the button that takes it away.
  function bar(around, count, removed) {
    const { words } = search.language;
    const status = document.createElement("span");
    status.setAttribute("role", "status");
    setTimeout(() => (status.textContent = words.marked.replace("{count}", count)), 100); // heard if it comes afterwards
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: words.unmark });
    const made = Object.assign(document.createElement("div"), { className: "press-unmark d-print-none" });
    button.addEventListener("click", () => {
      unmark();
      removed();
      made.remove();
      const heading = around.querySelector("h1, h2, h3, h4, h5, h6, figcaption, caption") ?? around;
      heading.tabIndex = -1; // so that who uses the keyboard goes on from here
      heading.focus({ preventScroll: true });
    });
    made.append(status, button);
    (document.querySelector("main") ?? document.body).append(made);
  }

  // Open what is folded where it has words that are marked nowhere else, as the values of a figure.
  function unfold(around) {
    const closed = "details:not([open])";
    const terms = (mark) => search.tokens(mark.textContent).map((token) => token.terms[0]);
    const marks = [...around.querySelectorAll(`mark.${CLASS}`)];
    const seen = new Set(marks.filter((mark) => !mark.closest(closed)).flatMap(terms));
    for (const mark of marks) {
      const folded = mark.closest(closed);
      if (!folded || terms(mark).every((term) => seen.has(term))) continue;
      folded.open = true;
      for (const own of folded.querySelectorAll(`mark.${CLASS}`)) terms(own).forEach((term) => seen.add(term));
    }
  }

  search.mark = (sought) => {
    const around = target();
    const terms = new Set(sought);
    const count = texts(around).reduce((sum, node) => sum + markText(node, terms), 0);
    if (!count) return;
    unfold(around);
    const later = ({ detail }) => {
      if (around.contains(detail.table)) texts(detail.table).forEach((node) => markText(node, terms));
    };
    document.addEventListener("press:rows", later);
    bar(around, count, () => document.removeEventListener("press:rows", later));
  };
})();
