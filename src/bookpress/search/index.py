"""The files that the search loads when a reader uses it: the passages, in parts, and what it knows of the language.

They are scripts, because a page opened from the disk may load scripts and nothing else. They are made of what was read
alone, in the order of the contents, so that two builds make the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sphinx.search import IndexBuilder, SearchLanguage, languages

from bookpress.saying import Sayer
from bookpress.search.passages import Words

PART = 350_000  # bytes of a part, about 80 kB as it travels
# What the list of results says; where something is counted, the script puts {count} in.
SAID = ("label", "single", "none", "few", "unmark")
COUNTED = ("found", "some", "all", "marked")
# Languages that write words together: what one word says is looked for in two, and the other way round.
COMPOUNDING = ("da", "de", "fi", "is", "nb", "nl", "nn", "no", "sv")
NAMES = {"nb": "no", "nn": "no"}  # what Sphinx calls languages otherwise
# Lists of words by which a query is understood; each is a message of words with commas between.
LISTS = ("number", "time", "meaning", "amount", "money", "share", "percent", "negation", "ignored")


@dataclass(frozen=True)
class Page:
    """A page that can be found: its address from the edition's folder, its name in the contents, and its words."""

    address: str
    name: str
    words: Words


def parts(pages: Iterable[Page]) -> list[str]:
    """The passages as scripts, each of some whole pages."""
    made: list[list[str]] = [[]]
    for page in pages:
        if sum(map(len, made[-1])) > PART:
            made.append([])
        made[-1].append(_json(_packed(page)))
    return ["pressSearch.add([\n" + ",\n".join(pages) + "\n]);\n" for pages in made]


def _packed(page: Page) -> list[Any]:
    """A page as short lists, in which empty ends are left out; see `add` in the script `engine.js`."""
    places = [[place.anchor, place.title] for place in page.words.places]
    found = [_short([own.place, own.kind, own.text, own.certainty, own.anchor]) for own in page.words.passages]
    return [page.address, page.name, places, found]


def _short(values: list[Any]) -> list[Any]:
    while values[-1] == "":
        values = values[:-1]
    return values


def language(env: Any, say: Sayer, synonyms: Sequence[Sequence[str]]) -> str:
    """What the search knows of the language, as a script: its stemmer and stop words, which are Sphinx's, and words."""
    config, known = env.config, _known(env)
    told = {
        "stop": sorted(known.lang.stopwords),
        **{name: _listed(say(f"search-asks.{name}")) for name in LISTS},
        "compounds": config.language.split("_")[0] in COMPOUNDING,
        "synonyms": [list(group) for group in synonyms],
        "words": words(say),
    }
    return f"pressSearch.language = {_json(told)};\npressSearch.stemmer = (() => {{\n{_code(known)}\n}})();\n"


def _known(env: Any) -> Any:
    """What Sphinx knows of the language; where it knows nothing, words are left as they are, and none is stopped."""
    config = env.config
    code = config.html_search_language or config.language
    name = NAMES.get(code, code)
    known = IndexBuilder(env, name, config.html_search_options, "")
    if name.split("_")[0] not in languages:
        known.lang = SearchLanguage(config.html_search_options)
    return known


def _code(known: Any) -> str:
    """Sphinx's code of the stemmer, whose names are kept within a function, and what stems a word by it."""
    names = f"var BaseStemmer, {known.lang.language_name or 'Own'}Stemmer, Stemmer;"
    made = "var own = new Stemmer();\nreturn (word) => own.stemWord(word);"
    return "\n".join([names, known.get_js_stemmer_code(), made])


def words(say: Sayer) -> Mapping[str, str]:
    """What the script says, by name."""
    plain = {name: say(f"search-results.{name}") for name in SAID}
    return plain | {name: say(f"search-results.{name}", count="{count}") for name in COUNTED}


def _listed(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("\u2028", " ").replace("\u2029", " ")
