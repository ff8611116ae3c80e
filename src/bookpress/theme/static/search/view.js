// The list of results, in the dialog or on the page of results: what is typed, what is said of it, and the arrow keys.
"use strict";
globalThis.pressSearch ??= {};

(() => {
  const search = globalThis.pressSearch;
  const SHOWN = 10; // in the dialog; the page of results has MORE
  const MORE = 100;
  const PAUSE = 150; // milliseconds after the last key
  const [CAPTION, ROW] = [2, 4]; // kinds of passages, see passages.py
  const SECOND = 0.6; // of the score of the first passage, from which a second is shown beside it
  const VALUE = 0.35; // the same for rows of a figure or table that is found by its title

  function make(tag, properties, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  }

  const filled = (pattern, count) => pattern.replace("{count}", count);
  const marked = (text, terms) =>
    search.marked(text, terms).map(([piece, isMarked]) => (isMarked ? make("mark", {}, piece) : piece));

  function address(result, { passage, terms }) {
    const target = new URL(result.page.address, search.root);
    target.searchParams.set("marked", [...terms].join(" "));
    target.hash = passage.anchor || result.anchor;
    return target.href;
  }

  // What a passage says; a caption without the title that stands above it as the link.
  function snippet({ passage, terms }, title) {
    const named = passage.text.split(/(?<=[.?!]) /, 1)[0].replace(/\.$/, "");
    const isSaid = passage.kind === CAPTION && named && title.endsWith(named);
    const text = isSaid ? passage.text.slice(named.length).replace(/^\.?\s*/, "") : passage.text;
    const said = make("p", { className: "press-search-said" }, ...marked(search.snippet({ ...passage, text }, terms), terms));
    if (passage.certainty) said.append(" ", make("span", { className: "press-search-certainty" }, passage.certainty));
    return said;
  }

  // The passages that are shown: the best; with the title of a figure or table two of its rows, which say what it counts.
  function chosen([first, ...others]) {
    if (first.passage.kind === CAPTION) {
      const rows = others.filter((other) => other.passage.kind === ROW && other.score >= VALUE * first.score);
      if (rows.length) return [first, ...rows.slice(0, 2)];
    }
    const isNear = (other) => other.score >= SECOND * first.score && other.passage.kind <= first.passage.kind + 2;
    return [first, ...others.filter(isNear).slice(0, 1)];
  }

  // One result: its title as a link, the page, and what it says.
  function item(result) {
    const [first] = result.passages;
    const link = make("a", { href: address(result, first) }, ...marked(result.title, first.terms));
    const where = result.title === result.page.name ? [] : [make("p", { className: "press-search-page" }, result.page.name)];
    return make("li", {}, link, ...where, ...chosen(result.passages).map((own) => snippet(own, result.title)));
  }

  function said(results) {
    const { words } = search.language;
    const whole = results.filter((result) => result.whole === 2).length;
    if (!results.length) return words.none;
    if (!whole) return filled(words.some, results.length);
    return whole === 1 ? words.single : filled(words.found, whole);
  }

  // The first results as elements, those with all the words before the others.
  search.list = (results, limit) => {
    const { words } = search.language;
    const shown = results.slice(0, limit);
    const [whole, some] = [shown.filter((result) => result.whole === 2), shown.filter((result) => result.whole !== 2)];
    const lists = [];
    if (whole.length) lists.push(make("ol", {}, ...whole.map(item)));
    if (whole.length && some.length) lists.push(make("h2", { className: "press-search-few" }, words.few));
    if (some.length) lists.push(make("ol", {}, ...some.map(item)));
    return lists;
  };

  // Join the box of `around` to its list. Again is no harm: what stands in the box is sought once more.
  search.view = (around) => {
    const [form, status, results] = ["form", "[role=status]", ".press-search-results"].map((name) => around.querySelector(name));
    const input = form.querySelector("input");
    const isPage = around.tagName !== "DIALOG";
    const links = () => [...results.querySelectorAll("a")];
    let waiting = 0;

    function show() {
      const query = input.value.trim();
      const found = query ? search.find(query) : [];
      const limit = isPage ? MORE : SHOWN;
      results.replaceChildren(...search.list(found, limit));
      if (found.length > limit && !isPage) {
        const all = new URL("search.html", search.root);
        all.searchParams.set("q", query);
        results.append(make("p", {}, make("a", { href: all.href }, filled(search.language.words.all, found.length))));
      }
      status.textContent = query ? said(found) : "";
    }

    function move(event) {
      const stops = [input, ...links()];
      const at = stops.indexOf(document.activeElement);
      const steps = { ArrowDown: at + 1, ArrowUp: at - 1, ...(at > 0 ? { Home: 1, End: stops.length - 1 } : {}) };
      const next = stops[steps[event.key]];
      if (at < 0 || !next) return;
      event.preventDefault();
      next.focus();
    }

    if (!around.dataset.joined) {
      around.dataset.joined = "yes";
      around.addEventListener("keydown", move);
      input.addEventListener("input", () => {
        clearTimeout(waiting);
        waiting = setTimeout(show, PAUSE);
      });
      if (isPage) {
        form.addEventListener("submit", (event) => {
          event.preventDefault();
          show();
        });
        input.value = new URLSearchParams(location.search).get("q") ?? input.value;
      }
      results.setAttribute("aria-label", search.language.words.label);
    }
    show();
  };
})();
