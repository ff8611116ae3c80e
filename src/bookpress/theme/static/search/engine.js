// Finds passages: every word of a query becomes a group of what may stand for it (its forms, synonyms, parts of a
// compound, corrections of one slip), MiniSearch scores each, and places come first that have all the words.
"use strict";
globalThis.pressSearch ??= {};

(() => {
  const search = globalThis.pressSearch;
  const BOOST = { text: 1, parts: 0.35, title: 0.6, page: 0.3 };
  const KIND = [1.35, 1.15, 1, 0.75, 0.62, 0.4]; // claim, prose, caption, note, row, code; see passages.py
  const ROW = 4;
  const BATCH = 200; // passages between two pauses
  const REGISTER = 0.75;
  const NAMED = 2.2; // by which the row of what is asked for counts more, in a question of what it is
  const APART = 1.5; // by which a place counts more when it has all the words, in several passages
  const ALSO = 0.2; // of the score of a further way in which a passage has a word
  const LEAST = { typo: 5, prefix: 4, part: 3, compound: 8 }; // letters
  const ASKS = {
    number: { wants: "number", use: "left" },
    time: { wants: "time", use: "left" },
    meaning: { wants: "meaning", use: "left" },
    amount: { wants: "sum" },
    share: { wants: "number", use: "helps" },
    negation: { use: "helps" },
    ignored: { use: "left" },
  };
  const pages = [];
  const places = [];
  const passages = [];
  let engine = null;
  let prepared = null; // a promise of it
  let counts = null; // how many passages have a term
  let spelt = null; // words as they are written, folded, with their stems
  let synonyms = null;
  let stops = null;
  const folded = new Set(); // words that are in `spelt`
  const split = new Map(); // terms with their parts

  // Pages as the press packs them: address, name, places, and passages (place, kind, text, certainty, anchor).
  search.add = (packed) => {
    for (const [address, name, own, found] of packed) {
      const page = pages.push({ address, name }) - 1;
      const first = places.length;
      for (const [anchor, title] of own) places.push({ page, anchor, title });
      for (const [place, kind, text, certainty = "", anchor = ""] of found) {
        passages.push({ id: passages.length, place: first + place, kind, text, certainty, anchor });
      }
    }
  };

  const known = (term) => counts.has(term);

  // Two words that a compound is put together of, both of which the book has; [] where there are none.
  function parted(term) {
    const least = LEAST.part;
    let best = [];
    if (term.length < LEAST.compound) return best;
    for (let cut = least; cut <= term.length - least; cut += 1) {
      const [first, rest] = [term.slice(0, cut), term.slice(cut)];
      for (const last of [rest, /^[se]/.test(rest) ? rest.slice(1) : ""]) {
        if (last.length < least || Math.max(first.length, last.length) < 4) continue;
        const rare = Math.min(counts.get(first) ?? 0, counts.get(last) ?? 0);
        if (rare > (best[2] ?? 1)) best = [first, last, rare];
      }
    }
    return best.slice(0, 2);
  }

  // The terms of a text that are sought: without the words of which any text is made.
  function indexed(text) {
    const own = search.tokens(text).filter((token) => !isStop(token));
    for (const token of own) {
      if (token.whole && !folded.has(token.text)) {
        folded.add(token.text);
        spelt.set(search.fold(token.text), token.whole);
      }
    }
    return own.flatMap((token) => token.terms);
  }

  function isStop(token) {
    stops ??= new Set(search.language.stop.filter((word) => !search.language.negation.includes(word)));
    return stops.has(token.text.toLowerCase());
  }

  const pause = () => new Promise((done) => setTimeout(done));

  // The terms of many texts, with pauses in which the page can answer its reader.
  async function indexedAll(texts) {
    const found = [];
    for (const text of texts) {
      found.push(indexed(text));
      if (found.length % BATCH === 0) await pause();
    }
    return found;
  }

  async function build() {
    [counts, spelt] = [new Map(), new Map()];
    const own = {
      text: await indexedAll(passages.map((passage) => passage.text)),
      title: await indexedAll(places.map((place) => place.title)),
      page: await indexedAll(pages.map((page) => page.name)),
    };
    for (const terms of own.text) for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const term of own.title.flat()) if (!counts.has(term)) counts.set(term, 1);
    engine = new globalThis.MiniSearch({
      fields: Object.keys(BOOST),
      extractField: (passage, field) => {
        const { id, place } = passage;
        return { id, text: id, parts: id, title: place, page: places[place].page }[field];
      },
      // What is given as a text is the number of a passage, place or page, of which the terms are known already.
      tokenize: (number, field) => (field === "parts" ? own.text[number].flatMap(partsOf) : own[field][number]),
      processTerm: (term) => term,
    });
    await engine.addAllAsync(passages, { chunkSize: BATCH });
    synonyms = search.language.synonyms.map((group) => group.map(plain));
    for (const word of search.language.synonyms.flat()) indexed(word);
  }

  // Make the index, once.
  search.prepare = () => (prepared ??= build());

  // A phrase by the terms that stand for its words, without those that are left out of a query.
  function plain(phrase) {
    const { ignored } = search.language;
    return search.tokens(phrase)
      .filter((token) => !isStop(token) && !ignored.includes(token.text.toLowerCase()))
      .map((token) => token.terms[0]);
  }

  function partsOf(term) {
    if (!split.has(term)) split.set(term, search.language.compounds && !/\d/.test(term) ? parted(term) : []);
    return split.get(term);
  }

  // Passages that have a term, with their scores and the terms by which they have it.
  function having(term, prefix) {
    const options = { prefix, boost: BOOST, tokenize: (text) => [text], processTerm: (text) => text, weights: { fuzzy: 0, prefix: 0.5 } };
    return new Map(engine.search(term, options).map((found) => [found.id, { score: found.score, terms: Object.keys(found.match) }]));
  }

  // Passages that have each of several terms.
  function all(maps) {
    const [first, ...rest] = maps;
    const joined = new Map();
    for (const [id, own] of first) {
      const others = rest.map((map) => map.get(id));
      if (others.every(Boolean)) {
        const every = [own, ...others];
        joined.set(id, {
          score: Math.min(...every.map((one) => one.score)),
          terms: every.flatMap((one) => one.terms),
        });
      }
    }
    return joined;
  }

  // Words of the book that differ from a folded word by one letter: one more, one less, another, or two in turn.
  function corrections(word) {
    if (word.length < LEAST.typo) return [];
    const found = new Set();
    for (const [other, term] of spelt) if (isNear(word, other)) found.add(term);
    return [...found];
  }

  function isNear(a, b) {
    if (Math.abs(a.length - b.length) > 1 || b.length < LEAST.typo - 1) return false;
    let same = 0;
    while (same < a.length && a[same] === b[same]) same += 1;
    const [x, y] = [a.slice(same), b.slice(same)];
    return x.slice(1) === y.slice(1) || x === y.slice(1) || x.slice(1) === y ||
      (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2));
  }

  // Whether the tokens from a place on are those of a phrase.
  const isAt = (tokens, place, phrase) => phrase.length > 0 && phrase.every((term, step) => tokens[place + step]?.terms[0] === term);

  // Whether words of a query are those of a list: to be left out, as they are written ("us" is not "use").
  function isAsked(sought, place, terms, use) {
    const isSame = (one, other) =>
      one?.text.toLowerCase() === other.text || (use !== "left" && one?.terms[0] === other.terms[0]);
    return terms.length > 0 && terms.every((term, step) => isSame(sought[place + step], term));
  }

  // What the book's words are asked by: groups of alternatives, and whether a number, a sum or a time is wanted. Words
  // that say so are not sought, but for those that stand in the answer too: these help, but are not demanded.
  function understood(query) {
    const sought = search.tokens(query);
    const asked = {};
    const left = new Set();
    for (const [kind, { wants, use }] of Object.entries(ASKS)) {
      for (const phrase of search.language[kind]) {
        const terms = search.tokens(phrase);
        sought.forEach((_, place) => {
          if (!isAsked(sought, place, terms, use)) return;
          if (wants) asked[wants] = true;
          if (kind === "number") asked.noun = sought[place + terms.length]?.whole;
          const own = terms.map((_, step) => place + step);
          if (use === "helps") own.forEach((number) => (sought[number].optional = true));
          if (use === "left") own.forEach((number) => left.add(number));
        });
      }
    }
    sought.forEach((token, place) => isStop(token) && left.add(place));
    const isUnit = (token) => sought.some((other) => other.percent && token.start >= other.end && token.end <= other.percent);
    let kept = sought.filter((token, place) => !isUnit(token) && !left.has(place));
    if (!kept.length) kept = sought.filter((token) => !isStop(token));
    return { groups: grouped(kept), asked };
  }

  function grouped(tokens) {
    const groups = [];
    for (let place = 0; place < tokens.length;) {
      const found = synonyms.flatMap((group) => group.filter((phrase) => isAt(tokens, place, phrase)).map((phrase) => ({ group, phrase })));
      const length = Math.max(1, ...found.map(({ phrase }) => phrase.length));
      const own = tokens.slice(place, place + length);
      const others = found.filter(({ phrase }) => phrase.length === length).flatMap(({ group }) => group);
      groups.push(length === 1 ? word(own[0], others, place === tokens.length - 1) : phrase(own, others));
      place += length;
    }
    return groups;
  }

  // Synonyms as ways; one of two letters would as likely be another word of the book's language.
  const alike = (others, weight) =>
    others.filter((terms) => terms.join("").length >= LEAST.part).map((terms) => ({ terms, weight }));

  function phrase(tokens, others) {
    return { ways: [{ terms: tokens.map((token) => token.terms[0]), weight: 1 }, ...alike(others, 0.8)], optional: tokens.some((token) => token.optional) };
  }

  // The ways in which a word may stand in the book, each with its weight.
  function word(token, others, isLast) {
    if (token.number) {
      return { ways: token.terms.map((term) => ({ terms: [term], weight: term.endsWith("%") ? 1.5 : 1 })), number: true };
    }
    const { whole, pieces } = token;
    const ways = [{ terms: [whole], weight: 1, prefix: whole.length >= (isLast ? 3 : LEAST.prefix) && !/\d/.test(whole) }];
    if (pieces.length) ways.push({ terms: pieces, weight: 0.9 });
    ways.push(...alike(others, 0.8));
    const parts = known(whole) ? [] : parted(whole);
    if (parts.length) ways.push({ terms: parts, weight: 0.6 });
    if (!known(whole) && !others.length && !pieces.length) {
      for (const term of corrections(search.fold(token.text))) {
        ways.push({ terms: [term], weight: 0.7 });
        ways.push(...alike(synonyms.filter((group) => group.some((own) => own.length === 1 && own[0] === term)).flat(), 0.6));
      }
    }
    return { ways, optional: token.optional };
  }

  // The best score of each passage for a group.
  function scored(group) {
    const best = new Map();
    for (const { terms, weight, prefix } of group.ways) {
      for (const [id, found] of all(terms.map((term) => having(term, prefix)))) {
        const score = found.score * weight;
        const before = best.get(id);
        if (!before) best.set(id, { score, terms: [...found.terms] });
        else {
          const [more, less] = [Math.max(before.score, score), Math.min(before.score, score)];
          best.set(id, { score: more + less * ALSO, terms: [...before.terms, ...found.terms] });
        }
      }
    }
    return best;
  }

  const language = () => document.documentElement.lang || "en";
  const anyOf = (words) => words.map((word) => word.replace(/[.*+?^$(){}|[\]\\]/g, "\\$&")).join("|");
  const PATTERNS = {
    months: () => anyOf(Array.from({ length: 12 }, (_, month) =>
      new Intl.DateTimeFormat(language(), { month: "long" }).format(new Date(2026, month, 15)))),
    money: () => `\\d[^.;]{0,12}(?:${anyOf(search.language.money)})(?!\\p{L})|(?<!\\p{L})(?:${anyOf(search.language.money)})[ \\u00a0\\u202f]\\d`,
  };
  const patterns = {};
  const says = (text, name) => (patterns[name] ??= new RegExp(PATTERNS[name](), "iu")).test(text);

  // By how much a passage is the likelier answer for having, or not having, what is asked for.
  function answers(text, asked) {
    let factor = 1;
    if (asked.sum) factor *= says(text, "money") ? 1.7 : 0.7;
    else if (asked.number) factor *= /\d/.test(text.replace(/\b(?:19|20)\d\d\b/g, "")) ? 1.25 : 0.85;
    if (asked.time) factor *= says(text, "months") ? 1.4 : /\b(?:19|20)\d\d\b/.test(text) ? 1.15 : 0.8;
    return factor;
  }

  // Whether a row is that of what was asked for: its first cell is short and has all that was sought.
  function isNamed({ kind, text }, terms, needed) {
    if (kind !== ROW) return false;
    const head = search.tokens(text.split(";", 1)[0]);
    const has = head.filter((token) => token.terms.some((term) => terms.has(term)));
    return has.length >= needed && head.length <= has.length + 3;
  }

  // How well passages of a kind answer; rows that have an address of their own are those of registers.
  const weight = ({ kind, anchor }) => KIND[kind] * (anchor ? REGISTER : 1);

  // Whether a number stands right before what was asked to be counted: "28 municipalities", "28 live municipalities".
  function isCounted(text, noun) {
    const tokens = search.tokens(text);
    return tokens.some((token, place) => token.whole === noun &&
      [1, 2].some((back) => tokens[place - back]?.number && !/^(?:19|20)\d\d$/.test(tokens[place - back].terms[0])));
  }

  // Places that answer a query, the best first: { place, page, whole, passages: [{ passage, terms, score }] }.
  search.find = (query) => {
    const { groups, asked } = understood(query);
    const needed = groups.filter((group) => !group.optional).length || groups.length;
    const found = new Map(); // by passage
    groups.forEach((group, number) => {
      for (const [id, { score, terms }] of scored(group)) {
        const own = found.get(id) ?? { score: 0, terms: new Set(), groups: new Set() };
        own.score += score;
        own.groups.add(number);
        for (const term of terms) own.terms.add(term);
        found.set(id, own);
      }
    });
    const counted = (set) => [...set].filter((number) => needed === groups.length || !groups[number].optional).length;
    const byPlace = new Map();
    for (const [id, own] of found) {
      const passage = passages[id];
      const share = counted(own.groups) / needed;
      let score = own.score * share * share * weight(passage) * answers(passage.text, asked);
      if (share === 1 && asked.meaning && isNamed(passage, own.terms, needed)) score *= NAMED;
      if (share === 1 && asked.noun && isCounted(passage.text, asked.noun)) score *= 1.3;
      const place = byPlace.get(passage.place) ?? { groups: new Set(), passages: [] };
      if (passage.kind !== ROW) for (const number of own.groups) place.groups.add(number); // rows have little in common
      place.passages.push({ passage, terms: own.terms, score, whole: share === 1 });
      byPlace.set(passage.place, place);
    }
    const results = [...byPlace].map(([place, own]) => {
      own.passages.sort((a, b) => b.whole - a.whole || b.score - a.score || a.passage.id - b.passage.id);
      const whole = own.passages[0].whole ? 2 : counted(own.groups) >= needed ? 1 : 0; // 2 in a passage, 1 in several
      return { ...places[place], page: pages[places[place].page], whole, score: own.passages[0].score * (whole === 1 ? APART : 1), passages: own.passages, number: place };
    });
    results.sort((a, b) => (b.whole === 2) - (a.whole === 2) || b.score - a.score || a.number - b.number);
    return distinct(results);
  };

  // What is said again, as a claim in the list of all claims, is shown once, where it answers best.
  function distinct(results) {
    const said = new Set();
    const kept = [];
    for (const result of results) {
      const own = result.passages.filter(({ passage }) => !said.has(key(passage)));
      if (!own.length) continue;
      own.slice(0, 2).forEach(({ passage }) => said.add(key(passage)));
      kept.push({ ...result, passages: own });
    }
    return kept;
  }

  const key = (passage) => passage.text.slice(0, 90);
})();
