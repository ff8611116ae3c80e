"""The words of the field are the same throughout: where the English text has a term, the Norwegian has its own."""

import json
import re
from pathlib import Path

import pytest

from bookpress import book, messages
from ehelse import derived, spelling
from reporting import load, project

ROOT = Path(__file__).parents[1]
WORDS_OF_OTHERS = {"title_en", "statements.text_en"}  # titles of publications and words of the slides stay as they are
OTHER_SENSES = {"resident": "leger i spesialisering"}  # a physician in training


def pairs():
    """Every text of the book in both languages, with where it stands."""
    for name, catalogue in messages.catalogues(book.load(ROOT), "nb").items():
        yield from ((name, str(message.id), str(message.string)) for message in catalogue if message.id)
    for bundle in derived.exhibits(ROOT / "book"):
        for part in ("title", "caption", "note", "alt"):
            if part in bundle:
                yield f"{bundle['id']}, {part}", bundle[part]["en"], bundle[part]["nb"]
    package = json.loads((project.current().data / "datapackage.json").read_text(encoding="utf-8"))
    for table in (resource["name"] for resource in package["resources"]):
        frame = load.table(table)
        for column in frame.columns[frame.columns.str.endswith("_en")]:
            other = f"{column.removesuffix('_en')}_nb"
            if (
                table not in ("glossary", *spelling.COMPUTED)
                and other in frame
                and not {column, f"{table}.{column}"} & WORDS_OF_OTHERS
            ):
                texts = frame[[column, other]].dropna()
                yield from ((f"{table}, {column}", *row) for row in texts.itertuples(index=False))


def words(text):
    """A text in lower case without roles, ids of numbers, addresses and what is quoted as code."""
    return re.sub(r"\s+|\{[^{}`]*\}(?!`)", " ", messages.KEPT.sub(" ", text)).lower()


def bare(term):
    """A term in lower case without the abbreviation behind it."""
    return re.sub(r" \(.*\)$", "", term.lower())


def forms(term):
    """The pattern of a Norwegian term, each of its words with any ending."""
    return r"\w* ".join(re.escape(word.removesuffix("e")) for word in bare(term).split())


def unlike(texts, terms):
    """The pairs in which a term has another Norwegian word than the glossary gives: (term, where, English)."""
    longest = sorted(terms.itertuples(), key=lambda term: -len(term.term_en))
    for where, english, norwegian in texts:
        left, theirs = words(english), words(norwegian)
        for term in longest:
            left, times = re.subn(rf"(?<!\w){re.escape(bare(term.term_en))}(?:e?s)?(?!\w)", " ", left)
            known = [term.term_nb, *filter(None, term.also.split("; ")), OTHER_SENSES.get(term.term_en, term.term_nb)]
            if times and not any(re.search(forms(word), theirs) for word in known):
                yield term.term_en, where, english


@pytest.fixture(scope="module")
def terms():
    return load.table("glossary").assign(also=lambda rows: rows["also"].fillna(""))


def test_every_term_has_its_norwegian_word_throughout(terms):
    assert list(unlike(pairs(), terms)) == []


def test_another_word_is_seen(terms):
    texts = [
        ("a", "Residents were asked.", "Innbyggerne ble spurt."),
        ("b", "Usability is rated by the System Usability Scale (SUS).", "Brukskvaliteten måles med en skala."),
        ("c", "Low usability.", "Lav brukervennlighet."),
    ]
    assert [found[:2] for found in unlike(texts, terms)] == [
        ("System Usability Scale (SUS)", "b"), ("usability", "c"),
    ]  # fmt: skip
