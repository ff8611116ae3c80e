"""A pseudo edition of the whole report, built without Python of its own: every word of its pages and PDF is marked.

What is not marked is a name, a code or a quotation, and each is known from a place that holds such: a column of the
data that is no column of words, the original of what the report quotes, or the list below, with the reason.
"""

import csv
import json
import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pseudo
import pytest

from bookpress import htmltree
from ehelse import cells, sources
from ehelse.analyses import back
from reporting import load, project

ROOT = Path(__file__).parents[1]
LANGUAGE, OF = "sv", "nb"
# Quoted as they stand, in the language in which they were written.
QUOTED = {
    "statements": ["text"],
    "elements": ["name"],
    "glossary": ["term"],
    "sources": ["title"],
    "promises": ["text"],
}
NAMES = {
    "Ctrl+K": "keys",
    "CC BY": "name of a licence",
    "PDF": "name of a format",
    "English": "language of an edition, in its own words",
    "Norsk": "language of an edition, in its own words",
    "Svenska": "language of an edition, in its own words",
    "föregående": "the theme's own translation",
    "nästa": "the theme's own translation",
    "Ladda ner den här sidan": "the theme's own translation",
    "Ladda ner källfil": "the theme's own translation",
    "Skriv ut till PDF": "the theme's own translation",
    "Sök": "Sphinx's own translation",
    "LEVEL": "name of a constant",
    "TLZ": "in the label of a reference, made from the names of its authors",
    "doi": "a scheme of identifiers",
    "DOI": "a scheme of identifiers",
    "et al.": "in the names of sources",
    "n.d.": "in the names of sources",
    "md": "ending of a file",
    "ipynb": "ending of a file",
    "mailto": "a scheme of addresses",
    "make": "a command",
    "november": "month of the data's date, which Babel writes",
}
ATTRIBUTES = ("alt", "aria-label", "title", "placeholder")
TEXTS = ("p", "li", "th", "td", "h1", "h2", "h3", "figcaption", "caption", "summary", "button", "label", "option")
CODE = ("code", "pre", "kbd", "math", "script", "style", "svg", "noscript")
COLUMN = re.compile(rf"\b[a-z]+(_[a-z]+)*_{LANGUAGE}\b")  # a column of words that the edition has
LETTERS = re.compile(r"[^\W\d_]{2,}")
SPLIT = re.compile(r"[;:,()·→|“”«»\"/–-]|\s\d+\b|\d+\s|\.\s|\.$|(?<=\d{4})[a-z]\b| og | and ")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The pseudo edition, built in a copy of the project."""
    target = pseudo.make(ROOT, tmp_path_factory.mktemp("pseudo"), LANGUAGE, OF)
    environment = os.environ | {"PYTHONPATH": str(target / "src"), "CI": "1"}
    command = [sys.executable, "-m", "bookpress", "build", "--lang", LANGUAGE]
    done = subprocess.run(command, cwd=target, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, f"the pseudo edition does not build:\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}"
    return target / "_build" / "site" / LANGUAGE


def _cells():
    """Every cell of the data that is no word of an edition, and every original that is quoted."""
    languages = "|".join(project.languages())
    for name, resource in load.described().items():
        rows = load.table(name)
        quoted = [f"{column}_{cells.ORIGINAL}" for column in QUOTED.get(name, ())]
        for column in rows:
            if column in quoted or not re.search(f"_({languages})$", column):
                yield from (str(cell) for cell in rows[column].dropna())
        yield from (name, resource.path, *rows.columns)
    dictionary = back.columns()
    yield from (str(cell) for column in ("table", "path", "column", "type", "unit") for cell in dictionary[column])


def _addresses():
    """Addresses that the prose leads to; the PDF prints them."""
    for path in sorted((ROOT / "book").rglob("*")):
        if path.suffix in (".md", ".ipynb"):
            yield from re.findall(r"https?://([^\s)\"\\]+)", path.read_text(encoding="utf-8"))


@cache
def known():
    """All texts that may stand unmarked, whole and piece by piece."""
    labels = [label for name in load.table("sources")["source_id"] for label in sources.label(name).values()]
    numbers = json.loads((ROOT / "data" / "derived" / "numbers.json").read_text(encoding="utf-8"))
    references = (ROOT / "book" / "references.bib").read_text(encoding="utf-8")
    cited = re.findall(r"= *(.+?),?$", re.sub("[{}]", "", references), re.MULTILINE)
    texts = [*_cells(), *labels, *numbers, *NAMES, *cited, *map(str.lower, cited), *_addresses()]
    english = csv.DictReader((ROOT / "data" / "glossary.csv").read_text(encoding="utf-8").splitlines())
    texts += [row["term_en"] for row in english]  # rendered in the source language for those who read the original
    return frozenset(piece for text in texts for piece in (text.strip(), *pieces(text)))


def pieces(text):
    return [piece.strip(" .…’'") for piece in SPLIT.split(" ".join(text.split())) if LETTERS.search(piece)]


@cache
def words():
    return frozenset(word for text in known() for word in LETTERS.findall(text))


def stray(text):
    """The pieces of a text that are neither marked nor known."""
    left = COLUMN.sub(" ", pseudo.unmarked(text))
    if left.strip() in known():
        return []
    return [
        piece
        for piece in pieces(left)
        if piece not in known() and not all(word in words() for word in LETTERS.findall(piece))
    ]


def is_code(element):
    return any(parent.name in CODE for parent in [element, *element.parents] if parent is not None)


def test_every_word_on_a_page_is_said_by_catalogues_or_data(site):
    found = {}
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        if name.startswith("_static/code/"):
            continue  # pages of code
        page = htmltree.page(path)
        addresses = [address.text for address in page.having("exhibit-address")]
        for element in page.all(*TEXTS):
            if not element.all(*TEXTS, "div")[1:] and not is_code(element):
                for piece in stray(without(element.text, addresses)):
                    found.setdefault(piece, name)
        for element in page.elements:
            for attribute in ATTRIBUTES:
                for piece in stray(element.attributes.get(attribute, "")):
                    found.setdefault(piece, f"{name} ({attribute})")
    assert not found, "\n".join(f"{where}: {piece}" for piece, where in sorted(found.items())[:60])


def without(text, parts):
    """A text with some of its parts left out."""
    for part in parts:
        text = text.replace(part, " ")
    return text


def printed(path):
    """The text of a PDF, read in a process of its own, where coverage is not measured: that takes half the time."""
    code = "import sys, pypdf; print(*(page.extract_text() for page in pypdf.PdfReader(sys.argv[1]).pages), sep='\\n')"
    command = [sys.executable, "-X", "utf8", "-W", "error", "-c", code, path]
    return subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout


def test_every_word_in_the_pdf_is_said_by_catalogues_or_data(site):
    """Word by word, since what stands in a column breaks anywhere; what is marked may run over pages."""
    found = odd(printed(site / "pseudo.pdf"))
    assert not found, ", ".join(found[:100])


def odd(text):
    """The words of a text of the PDF that are neither marked nor known."""
    left = COLUMN.sub(" ", pseudo.unmarked(text))
    return sorted(word for word in set(LETTERS.findall(left)) if not _piece(word) and not _glued(word))


def _piece(word):
    """Whether a word is a known one or, hyphenated at one end or at both, a piece of one."""
    return word in words() or word in _joined()


@cache
def _joined():
    return " ".join(sorted(words()))


def _glued(word):
    """Whether a word is two known ones: cells or tiles that stand close together are read as one word."""
    return any(word[:at] in words() and _piece(word[at:]) for at in range(3, len(word)))


def test_every_text_in_a_drawing_is_said_by_catalogues_or_data(site):
    """Matplotlib writes each text of a drawing as a comment beside its outlines."""
    found = {}
    for path in sorted((site / "_static" / "exhibits").glob("*.svg")):
        said = " ".join(re.findall(r"<!-- (.*?) -->", path.read_text(encoding="utf-8"), re.DOTALL))
        for piece in stray(said):
            found.setdefault(piece, path.name)
    assert not found, "\n".join(f"{where}: {piece}" for piece, where in sorted(found.items())[:60])


def test_what_nobody_marked_would_be_found():
    assert stray("‹Merket ‹inni››, Helseplattformen") == []
    assert stray("‹Merket› Noen skrev dette i koden") == ["Noen skrev dette i koden"]
    assert odd("‹Merket›, Helseplattformen, omsorgsdeparte- mentet") == []
    assert odd("‹Merket› Katten klorte dette i koden") == ["Katten", "klorte", "koden"]
