"""The sentences of a book as readers see them, page by page and edition by edition, read from its sources.

In place of a number's link or role stands the number as printed. Marks of sources and of certainty are left out, as are
signs of Markdown; a reference is shown by the name of what it leads to. A translation is read from the catalogues of
the edition; a text without one is shown in the language of the book, as the press shows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from babel.messages.pofile import read_po

from bookpress import files, numberlinks
from bookpress.book import Book

FENCE = re.compile(r"^\s*(```|:::|~~~)")
TARGET = re.compile(r"^\([^)\s]+\)=\s*$")
OPTION = re.compile(r"^:[\w-]+:")
POINT = re.compile(r"^\s*(?:[-*+]|\d+\.)\s+")
END = re.compile(r"(?<=[.!?…])[\"”»)*]*\s+(?=[\"“«(*\[{]*[A-ZÆØÅ0-9{\[])")
PLACE = re.compile(r"\x00([^\x00|]+)(?:\|([^\x00]*))?\x00")
NUMBER = re.compile(r"\{num\}`([^`|]+)(?:\|([^`]*))?`")
ROLE = re.compile(r"\{([\w:-]+)\}`([^`]*)`")
CLEANED = (
    (re.compile(r"!\[([^\]]*)\]\([^)]*\)"), r"\1"),
    (re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]\([^)]*\)"), r"\1"),
    (re.compile(r"\{[^{}`]*\}(?!`)"), ""),
    (re.compile(r"\*\*|(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)|`"), ""),
    (re.compile(r"\\(?=\W)"), ""),
    (re.compile(r"^#+\s*"), ""),
    (re.compile(r"\s+(?=[.,;:)])"), ""),
    (re.compile(r"\s+"), " "),
)


@dataclass(frozen=True)
class Sentence:
    """A sentence of a page in an edition: as printed, with ids in place of its numbers, and the ids of these.

    `claims` are the ids of the marks of certainty that stand in it; `block` counts the paragraphs of a page.
    `translated` is False where an edition shows the book's own language, because its catalogue lacks the paragraph.
    """

    page: str
    language: str
    file: str
    printed: str
    written: str
    numbers: tuple[str, ...]
    claims: tuple[str, ...]
    block: int = 0
    translated: bool = True


def sentences(book: Book, numbers: Mapping[str, Any], locale: str) -> Iterator[Sentence]:
    """The sentences of every page and edition, in reading order. `numbers` have `text_<language>` (see `states`).

    `locale` is the folder of the catalogues, where a book has editions in other languages.
    """
    for page, path in book.files.items():
        file = path.relative_to(book.root).as_posix()
        blocks = [block for text in texts(book, path) for block in paragraphs(text)]
        for language in book.languages:
            if language == book.language:
                yield from _of([(one, True) for one in blocks], page, language, file, numbers, book)
            else:
                catalogue = f"{locale}/{language}/LC_MESSAGES/{page}.po"
                said = translated(book.root / catalogue) if locale else {}
                own = [(said.get(_key(one)) or one, bool(said.get(_key(one)))) for one in blocks]
                yield from _of(own, page, language, catalogue, numbers, book)


def shown(book: Book) -> dict[str, dict[str, str]]:
    """The numbers that a book's own files show, by id, in its language; of forms, the one with the unit."""
    found: dict[str, dict[str, str]] = {}
    for path in book.files.values():
        for text in texts(book, path):
            for link in numberlinks.LINK.finditer(text):
                if link["form"] is None:
                    found[link["name"]] = {f"text_{numberlinks.SOURCE}": re.sub(r"\\(?=\W)", "", link["text"])}
    return found


def texts(book: Book, path: Path) -> list[str]:
    """The prose of a page: of a notebook each cell of Markdown. A file that cannot be read has none."""
    try:
        text = files.text(path, path.name)
        made = book.read(path, text)
    except (files.FileError, OSError):
        return []
    return [text] if made is None else [cell.source for cell in made.cells if cell.cell_type == "markdown"]


def paragraphs(text: str) -> list[str]:
    """The paragraphs, points, headings and cells of tables of a text, each in one line; code is left out."""
    found: list[list[str]] = [[]]
    fences = Fences()
    for line in text.split("\n"):
        if fences.passes(line) or not line.strip() or TARGET.match(line) or OPTION.match(line):
            found.append([])
        elif line.startswith("|"):
            found += [[cell.strip()] for cell in line.strip("| ").split("|") if re.search(r"\w", cell)] + [[]]
        elif line.startswith("#"):
            found += [[line.lstrip("# ")], []]
        elif POINT.match(line):
            found.append([POINT.sub("", line)])
        else:
            found[-1].append(line.strip())
    return [" ".join(part) for part in found if part]


class Fences:
    """Tells the lines of code and of fences from those of prose; what a directive holds is prose."""

    def __init__(self) -> None:
        self._code = ""
        self._directives: list[str] = []

    def passes(self, line: str) -> bool:
        """Whether a line is a fence, or code within one; lines are given in their order."""
        fence = FENCE.match(line)
        if self._code:
            self._code = "" if fence and line.strip() == self._code else self._code
            return True
        if not fence:
            return False
        sign, rest = fence[1], line.strip().lstrip(fence[1][0])
        if rest.startswith("{"):
            self._directives.append(sign)
        elif not rest and sign in self._directives:
            self._directives.remove(sign)
        else:
            self._code = line.strip().removesuffix(rest)
        return True


def translated(path: Path) -> dict[str, str]:
    """The translations of a catalogue by their messages; none where there is no catalogue that can be read."""
    try:
        with path.open("rb") as file:
            return {_key(str(message.id)): str(message.string) for message in read_po(file) if message.id}
    except (OSError, ValueError):
        return {}


def _key(text: str) -> str:
    """What a paragraph and its message in a catalogue have in common."""
    return " ".join(numberlinks.as_roles(text).split())


def _of(
    blocks: list[tuple[str, bool]], page: str, language: str, file: str, numbers: Mapping[str, Any], book: Book
) -> Iterator[Sentence]:
    """The sentences of paragraphs; beside each of these stands whether it is in the language of the edition."""
    marks = set(book.option("press_mark_roles"))
    for place, (block, own) in enumerate(blocks):
        for part in split(numberlinks.as_roles(block)):
            ids = tuple(dict.fromkeys(name for name, _ in NUMBER.findall(part)))
            claims = tuple(inner for role, inner in ROLE.findall(part) if role in marks)
            plain = _plain(part, marks)
            if not re.search(r"\w", plain):
                continue
            printed = PLACE.sub(lambda place: _shown(place, numbers, language), plain)
            written = PLACE.sub(lambda place: f"{{{place[1]}{'|' + place[2] if place[2] else ''}}}", plain)
            yield Sentence(page, language, file, printed, written, ids, claims, place, own)


def split(block: str) -> list[str]:
    """The sentences of a paragraph; a mark that follows the end of one belongs to it."""
    parts: list[str] = []
    for part in END.split(block):
        lead = re.match(r"(?:\{(?!num\})[\w:-]+\}`[^`]*`\s*)+", part)
        if parts and lead:
            parts[-1] += " " + lead[0].strip()
            part = part[lead.end() :]
        if part.strip():
            parts.append(part)
    return parts


def _plain(part: str, marks: set[str]) -> str:
    """The words of a sentence, with numbers as places."""

    def role(found: re.Match[str]) -> str:
        name, inner = found[1], found[2]
        if name == "num":
            return "\x00" + inner + "\x00"
        if name in marks or name in ("src", "bars", "cite", "cite:p", "cite:t"):
            return ""
        return re.sub(r"\s*<[^>]*>$", "", inner)

    text = ROLE.sub(role, part)
    for pattern, instead in CLEANED:
        text = pattern.sub(instead, text)
    return text.strip()


def _shown(place: re.Match[str], numbers: Mapping[str, Any], language: str) -> str:
    """A number as printed; one that is not known stays as its id."""
    entry = numbers.get(place[1], {})
    whole = entry.get(f"text_{language}") or entry.get(f"text_{numberlinks.SOURCE}")
    if whole is None:
        return f"[{place[1]}]"
    if place[2] == "bare":
        bare = entry.get(f"bare_{language}") or re.search(r"[−-]?\d[\d\s.,\u202f\u00a0]*", str(whole))
        return bare if isinstance(bare, str) else (bare[0].strip() if bare else str(whole))
    return str(whole)


def title(book: Book, page: str, language: str, locale: str) -> str:
    """The heading of a page in an edition; its name where it has none."""
    path = book.files.get(page)
    first = next((block for text in (texts(book, path) if path else ()) for block in paragraphs(text)), page)
    said = translated(book.root / f"{locale}/{language}/LC_MESSAGES/{page}.po") if language != book.language else {}
    return re.sub(r"[*`]", "", said.get(_key(first)) or first)
