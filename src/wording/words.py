"""Saying what the catalogues say, in every language at once.

    words = Words(folder, ["en", "nb"])
    say = words.chapter("effects")
    say("effects-errors.title", count=10, most=formats.number(16000))

A value that a message gets is a `Text`, a name that is the same in every language, or a whole number, which can also
be selected by. What a catalogue and its call do not agree on is refused, with the place in the file: a sentence with a
hole in it must not be printed.
"""

from __future__ import annotations

import numbers
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle
from fluent.runtime.resolver import CurrentEnvironment, ResolverEnvironment
from fluent.runtime.types import FluentInt, FluentType

from wording import catalogue
from wording.catalogue import Catalogue, Fault
from wording.text import Text, capital, spoken, within

TERMS = "terms"  # the chapter whose terms every other may quote
Value = Text | str | int
Function = Callable[[Value, str], str]  # of a value and a language


class MessageError(ValueError):
    """A message cannot be said; the text names file and line, what is wrong, and what to do."""


def _whole(value: Value, language: str) -> str:
    return str(value)


class Words:
    """The catalogues of a folder: `<chapter>.<language>.ftl` for each of `languages`, of which the first is the source.

    `number` writes a whole number that a message prints as it is. `functions` can be called in a message by their
    names in capitals, with one value; CAPITAL and WITHIN are there always (`text.capital`, `text.within`). `called` is
    what faults call the folder.
    """

    def __init__(
        self,
        folder: Path,
        languages: Sequence[str],
        *,
        number: Function = _whole,
        functions: Mapping[str, Function] | None = None,
        called: str | None = None,
    ) -> None:
        self.folder = folder
        self.languages = tuple(languages)
        self.called = folder.name if called is None else called
        self.number = number
        self.functions: dict[str, Function] = {
            "CAPITAL": lambda value, language: capital(self._printed(value, language)),
            "WITHIN": lambda value, language: within(self._printed(value, language)),
            **(functions or {}),
        }
        self._chapters: dict[str, Chapter] = {}
        self._read: dict[tuple[str, str], Catalogue] = {}

    def chapter(self, name: str) -> Chapter:
        """The messages of a chapter; its files are read at the first that is said."""
        return self._chapters.setdefault(name, Chapter(self, name))

    def catalogue(self, chapter: str, language: str) -> Catalogue:
        """One file. Raises MessageError when it is not there."""
        if (chapter, language) not in self._read:
            path = self.path(chapter, language)
            if not path.is_file():
                raise MessageError(
                    f"{self.file(chapter, language)}: is missing. Write it, or copy the source language's."
                )
            self._read[chapter, language] = catalogue.read(path, self.file(chapter, language))
        return self._read[chapter, language]

    def path(self, chapter: str, language: str) -> Path:
        """Where the catalogue of a chapter in a language lies."""
        return self.folder / f"{chapter}.{language}.ftl"

    def file(self, chapter: str, language: str) -> str:
        """What faults call that file."""
        return f"{self.called}/{chapter}.{language}.ftl"

    def _printed(self, value: Value, language: str) -> str:
        return self.number(value, language) if isinstance(value, int) else spoken(value, language)


class Chapter:
    """The messages of one chapter in all languages."""

    def __init__(self, words: Words, name: str) -> None:
        self.words = words
        self.name = name
        self._spoken: dict[str, Text] = {}

    def __call__(self, id: str, /, **values: Value) -> Text:
        """A message (`errors`) or an attribute of one (`errors.title`), with its values put in.

        Raises MessageError for a message that is missing, a value that it lacks or does not use, and a value that is
        neither words nor a whole number.
        """
        asked = f"{id} {values!r}"
        if asked not in self._spoken:
            self._refuse_strangers(id, values)
            self._spoken[asked] = Text.each(self.words.languages, lambda language: self._said(id, values, language))
        return self._spoken[asked]

    def has(self, id: str) -> bool:
        """Whether there is such a message in the source language."""
        return id in self.words.catalogue(self.name, self.words.languages[0]).messages

    def takes(self, id: str) -> frozenset[str]:
        """The values that a message uses in any language; one that is missing uses none."""
        used = (self.words.catalogue(self.name, language).named(id) for language in self.words.languages)
        return frozenset().union(*used)

    def _refuse_strangers(self, id: str, values: Iterable[str]) -> None:
        """Every value must be used by the message in at least one language; one that is missing is said elsewhere."""
        language = self.words.languages[0]
        if strangers := [name for name in values if self.has(id) and name not in self.takes(id)]:
            raise MessageError(
                f"{self._place(id, language)}: the message {id!r} does not use {_listed(strangers)}. "
                "Use it in the message, or do not give it."
            )

    def _place(self, id: str, language: str) -> str:
        found = self.words.catalogue(self.name, language).messages.get(id)
        return self.words.file(self.name, language) + (f", line {found.line}" if found else "")

    def _said(self, id: str, values: Mapping[str, Value], language: str) -> str:
        name, _, attribute = id.partition(".")
        bundle = self._bundles[language]
        if id not in self.words.catalogue(self.name, language).messages or name.startswith("-"):
            place = self.words.file(self.name, language)
            raise MessageError(f"{place}: there is no message {id!r}. Write it, or correct the id where it is said.")
        message = bundle.get_message(name)
        pattern = message.attributes[attribute] if attribute else message.value
        assert pattern is not None, "a message of the catalogue has words"
        given = {key: self._given(id, key, value, language) for key, value in values.items()}
        errors: list[Exception] = []
        # `format_pattern` would turn our whole numbers into the library's, which print in another way.
        said = pattern(ResolverEnvironment(bundle, errors, CurrentEnvironment(given)))
        if errors:
            reasons = "; ".join(dict.fromkeys(_reason(error) for error in errors))
            raise MessageError(f"{self._place(id, language)}: the message {id!r} cannot be said: {reasons}.")
        return str(said)

    def _given(self, id: str, name: str, value: Value, language: str) -> FluentType:
        if isinstance(value, Text):
            return _Said(value[language])
        if isinstance(value, str):
            return _Said(value)
        if isinstance(value, numbers.Integral) and not isinstance(value, bool):
            whole = _Whole(value)
            whole.written = self.words.number(int(value), language)
            return whole
        raise MessageError(
            f"The message {id!r} got {value!r} as {name}, which is neither words nor a whole number. Write it first."
        )

    @cached_property
    def _bundles(self) -> dict[str, FluentBundle]:
        return {language: self._bundle(language) for language in self.words.languages}

    def _bundle(self, language: str) -> FluentBundle:
        functions = {name: _callable(function, language) for name, function in self.words.functions.items()}
        bundle = FluentBundle([language], functions=functions, use_isolating=False)
        for chapter in dict.fromkeys((self.name, *([TERMS] if self.words.path(TERMS, language).is_file() else ()))):
            found = self.words.catalogue(chapter, language)
            if found.faults:
                raise MessageError("\n".join(map(str, found.faults)))
            bundle.add_resource(found.resource)
        return bundle


class _Said(str, FluentType):
    """Words as they are. The library refuses plain strings that are long, as alternative texts and lists are.

    It formats a value and looks once more at what comes out, so that must be no plain string either.
    """

    def format(self, locale: object) -> str:  # type: ignore[override]
        return self


class _Whole(FluentInt):
    """A whole number that can be selected by, and is printed as the publication writes numbers."""

    written: str

    def format(self, locale: object) -> str:
        return self.written


def _callable(function: Function, language: str) -> Callable[[Any], FluentType]:
    """A function as the library calls it."""
    return lambda value: _Said(function(_plain(value), language))


def _plain(value: object) -> Value:
    """What a function of ours gets of a value of the library."""
    return int(value) if isinstance(value, int) else str(value)


def _reason(error: Exception) -> str:
    """An error of the library in a reader's words."""
    text = str(error)
    if text.startswith("Unknown external: "):
        return f"it needs ${text.removeprefix('Unknown external: ')}, which it did not get"
    return text


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"${name}" for name in names)


__all__ = ["TERMS", "Chapter", "Fault", "Function", "MessageError", "Text", "Value", "Words"]
