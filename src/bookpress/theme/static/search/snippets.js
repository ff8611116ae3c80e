// What of a passage is shown: the sentences, or cells of a row, that have most of the words, with the words marked.
"use strict";
globalThis.pressSearch ??= {};

(() => {
  const search = globalThis.pressSearch;
  const LENGTH = 330; // signs
  const ROW = 4;
  const BREAKS = { row: /(?<=;) /, prose: /(?<=[.!?:;]["”»)]?) (?=[\p{Lu}\p{N}“"«(])/u };

  // Pieces of the text with whether each is marked: [[text, marked], ...].
  search.marked = (text, terms) => {
    const pieces = [];
    let done = 0;
    for (const token of search.tokens(text)) {
      if (!search.isMatch(token, terms)) continue;
      const end = token.percent && terms.has(`${token.terms[0]}%`) ? token.percent : token.end;
      pieces.push([text.slice(done, token.start), false], [text.slice(token.start, end), true]);
      done = end;
    }
    return [...pieces, [text.slice(done), false]].filter(([piece]) => piece);
  };

  // Whether a word of the text is one of the terms, or a compound with one.
  search.isMatch = (token, terms) =>
    token.terms.some((term) => terms.has(term)) ||
    (!token.number && [...terms].some((term) => term.length >= 4 && !/\d/.test(term) && token.whole.includes(term)));

  // The part of a passage that is shown.
  search.snippet = (passage, terms) => {
    const { text, kind } = passage;
    if (text.length <= LENGTH) return text;
    const parts = text.split(kind === ROW ? BREAKS.row : BREAKS.prose);
    return kind === ROW ? cells(parts, terms) : sentences(parts, terms);
  };

  const distinct = (text, terms) =>
    new Set(search.tokens(text).filter((token) => search.isMatch(token, terms)).map((token) => token.terms[0])).size;

  function sentences(parts, terms) {
    let best = { value: -1 };
    for (let from = 0; from < parts.length; from += 1) {
      let shown = parts[from];
      let to = from + 1;
      while (to < parts.length && shown.length + parts[to].length < LENGTH) shown += ` ${parts[to++]}`;
      const value = distinct(shown, terms) + (/\d/.test(shown) ? 0.5 : 0) - from / 1000;
      if (value > best.value) best = { value, shown, from, to };
    }
    const cut = best.shown.length > LENGTH * 1.5 ? `${best.shown.slice(0, LENGTH * 1.5).replace(/\S*$/, "")}…` : best.shown;
    return `${best.from ? "… " : ""}${cut}${best.to < parts.length ? " …" : ""}`;
  }

  // The head of a row, and the cells that have the words; then others as there is room.
  function cells(parts, terms) {
    const kept = new Set([0]);
    let length = parts[0].length;
    const byWords = parts.map((part, number) => [distinct(part, terms), number]).sort(([a, x], [b, y]) => b - a || x - y);
    for (const [, number] of byWords) {
      if (kept.has(number) || length + parts[number].length > LENGTH * 1.3) continue;
      kept.add(number);
      length += parts[number].length;
    }
    return parts.map((part, number) => (kept.has(number) ? part : "…")).join(" ").replace(/(?:… )+…/g, "…").slice(0, LENGTH * 2);
  }
})();
