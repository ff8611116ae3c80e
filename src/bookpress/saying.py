"""What the press itself says to readers: its own catalogues in `words/`, and over them those of the book.

`Sayer` says messages in one language. Which language a message is said in, and with what values, is checked for all
catalogues at once by `faults`, so that a gap is found before a page is written.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from fluent.syntax import ast

from bookpress.book import Book, BookError
from wording import catalogue
from wording.catalogue import Catalogue, Fault
from wording.words import Chapter, MessageError, Words

OWN = Path(__file__).with_name("words")
CHAPTER = "press"
SOURCE = "en"  # the language in which the press has all its messages


class PressWords(Words):
    """The press's catalogues; where `folder` has one too, its messages stand in place of the press's own."""

    def __init__(self, folder: Path | None, language: str, called: str = "") -> None:
        super().__init__(folder or OWN, [language], called=called)
        self.own = Words(OWN, [language], called=OWN.name)

    def catalogue(self, chapter: str, language: str) -> Catalogue:
        """The messages of both files. Raises MessageError when neither is there."""
        if (chapter, language) not in self._read:
            found = self._layers(chapter, language)
            if not found:
                raise MessageError(
                    f"{self.file(chapter, language)}: is missing. The press has no words of its own in {language!r}; "
                    f"translate its press.{SOURCE}.ftl there."
                )
            self._read[chapter, language] = _merged(found)
        return self._read[chapter, language]

    def file(self, chapter: str, language: str) -> str:
        """What faults call a file."""
        return f"{self.called}/{chapter}.{language}.ftl" if self.called else f"{chapter}.{language}.ftl"

    def layers(self) -> list[Catalogue]:
        """The files of this language, the press's own first."""
        return self._layers(CHAPTER, self.languages[0])

    def _layers(self, chapter: str, language: str) -> list[Catalogue]:
        sources = [self.own] if self.folder == OWN else [self.own, self]
        return [
            catalogue.read(words.path(chapter, language), words.file(chapter, language))
            for words in sources
            if words.path(chapter, language).is_file()
        ]


def _merged(layers: list[Catalogue]) -> Catalogue:
    """One catalogue of several, in which a later message stands in place of an earlier one of the same name."""
    body: dict[str, ast.Message | ast.Term] = {}
    for layer in layers:
        for entry in layer.resource.body:
            if isinstance(entry, ast.Message | ast.Term):
                body[("-" if isinstance(entry, ast.Term) else "") + entry.id.name] = entry
    messages = {
        name: message
        for layer in layers
        for name, message in layer.messages.items()
        if layer is layers[-1] or name.split(".")[0] not in {known.split(".")[0] for known in layers[-1].messages}
    }
    faults = tuple(fault for layer in layers for fault in layer.faults)
    return replace(layers[-1], resource=ast.Resource([*body.values()]), messages=messages, faults=faults)


class Sayer:
    """Says the press's messages in one language."""

    def __init__(self, folder: Path | None, language: str, called: str = "") -> None:
        self.folder, self.language, self.called = folder, language, called

    def __call__(self, id: str, /, **values: str) -> str:
        """A message with its values put in. Raises MessageError when there is none, or its values are others."""
        return self._chapter(id, **values)[self.language]

    def digest(self) -> str:
        """Digest of the book's own words in this language; empty where it has none."""
        path = self.words.path(CHAPTER, self.language)
        return hashlib.sha256(path.read_bytes()).hexdigest() if self.folder and path.is_file() else ""

    @cached_property
    def words(self) -> PressWords:
        """The catalogues."""
        return PressWords(self.folder, self.language, self.called)

    @cached_property
    def _chapter(self) -> Chapter:
        return self.words.chapter(CHAPTER)


def sayer(book: Book, language: str) -> Sayer:
    """What says the press's messages in a language of a book."""
    name = str(book.option("press_words"))
    return Sayer(book.root / name if name else None, language, name)


def faults(book: Book, more: Iterable[str] = ()) -> list[Fault]:
    """All that is wrong with the words in any language of the book, and in `more`, each with its file and line."""
    languages = dict.fromkeys([*book.languages, *more])
    return [fault for language in languages for fault in _faults(sayer(book, language).words)]


def check(book: Book, more: Iterable[str] = ()) -> None:
    """Raise BookError with all that is wrong with the words."""
    if found := faults(book, more):
        raise BookError("\n".join(map(str, found)))


def _faults(words: PressWords) -> Iterator[Fault]:
    language = words.languages[0]
    reference = catalogue.read(OWN / f"{CHAPTER}.{SOURCE}.ftl")
    layers = words.layers()
    for layer in layers:
        yield from layer.faults
        yield from _strange(layer, reference)
    if not layers:
        remedy = f"Translate the press's {reference.file} into it; press_words in _config.yml names its folder."
        yield Fault(words.file(CHAPTER, language), None, f"is missing: the press has no words in {language!r}", remedy)
        return
    known = words.catalogue(CHAPTER, language).messages
    for name, message in reference.messages.items():
        if name not in known:
            remedy = f"Translate it; it stands in the press's {reference.file}, line {message.line}."
            yield Fault(words.file(CHAPTER, language), None, f"lacks the message {name}", remedy)


def _strange(layer: Catalogue, reference: Catalogue) -> Iterator[Fault]:
    """Messages that the press never says, and messages with other variables than it gives."""
    for name, message in layer.messages.items():
        if name.startswith("-"):
            continue
        if name not in reference.messages:
            yield Fault(layer.file, message.line, f"{name} is said nowhere", "Correct its name, or take it out.")
        elif strange := sorted(layer.named(name) - reference.named(name)):
            given = ", ".join(f"${other}" for other in sorted(reference.named(name))) or "none"
            wrong = f"{name} has ${', $'.join(strange)}"
            yield Fault(layer.file, message.line, wrong, f"The press gives it {given}.")
        elif lost := sorted(reference.named(name) - layer.named(name)):
            yield Fault(layer.file, message.line, f"{name} lacks ${', $'.join(lost)}", "Put it where it belongs.")
