// From text to what is compared: words without their endings and accents, numbers in one form however they are typed.
// `pressSearch.language` (what the press knows of the language) and `pressSearch.stemmer` come from
// language.js, which is made when the book is built.
"use strict";
globalThis.pressSearch ??= {};

(() => {
  const search = globalThis.pressSearch;
  const LETTERS = { ø: "o", æ: "a", œ: "o", ß: "ss", đ: "d", ð: "d", þ: "th", ł: "l", ı: "i" };
  const DIGITS = String.raw`\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)*`;
  const LETTERED = String.raw`[\p{L}\p{M}\p{N}]`;
  const WORD = String.raw`\p{L}${LETTERED}*(?:[-\u2010\u2011]${LETTERED}+)*`;
  const TOKEN = new RegExp(`(${DIGITS})(?!\\p{L})|${WORD}|\\d+${LETTERED}+`, "gu");
  const GROUPED = /^\d{1,3}([.,]\d{3})+$/;
  const stems = new Map();

  // Accents off; å, æ and ø as one may type them without a Norwegian keyboard: a or aa, a or ae, o or oe.
  function fold(word) {
    const plain = word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
    return plain.replace(/[øæœßđðþłı]/g, (letter) => LETTERS[letter]).replace(/aa|ae|oe/g, (pair) => pair[0]);
  }

  function stem(word) {
    const low = word.toLowerCase();
    if (!stems.has(low)) stems.set(low, fold(search.stemmer(low)));
    return stems.get(low);
  }

  // What a written number may mean, without its grouping: "16,438" is 16438 in English and a decimal in Norwegian.
  function values(written) {
    const text = written.replace(/[ \u00a0\u2009\u202f]/g, "");
    const found = [text.replace(",", ".")];
    if (GROUPED.test(text)) found.unshift(text.replace(/[.,]/g, ""));
    return [...new Set(found)];
  }

  // The parts of a word with hyphens, where it has any: "e-konsultasjon" is written without one too.
  function forms(word) {
    const pieces = word.split(/[-\u2010\u2011]/).filter(Boolean);
    if (pieces.length === 1) return { whole: stem(word), pieces: [] };
    return { whole: stem(pieces.join("")), pieces: pieces.filter((piece) => piece.length > 1).map(stem) };
  }

  const percent = () => (percent.pattern ??= new RegExp(
    `^[ \\u00a0\\u2009\\u202f]?(?:${search.language.percent.map((word) =>
      word.replace(/[.*+?^$(){}|[\]\\]/g, "\\$&")).join("|")})(?!\\p{L})`, "iu"));

  // The words and numbers of a text with their places; `terms` are what is compared, the first stands for the token.
  function tokens(text) {
    const found = [];
    for (const match of text.matchAll(TOKEN)) {
      const [written] = match;
      const token = { start: match.index, end: match.index + written.length, text: written };
      if (match[1]) {
        const terms = values(written);
        const unit = text.slice(token.end, token.end + 20).match(percent());
        if (unit) token.percent = token.end + unit[0].length;
        found.push({ ...token, number: true, terms: unit ? [...terms, ...terms.map((term) => `${term}%`)] : terms });
      } else {
        const { whole, pieces } = forms(written);
        if (whole.length > 1 || /\d/.test(whole)) found.push({ ...token, whole, pieces, terms: [whole, ...pieces] });
      }
    }
    return found;
  }

  Object.assign(search, { fold, stem, tokens });
})();
