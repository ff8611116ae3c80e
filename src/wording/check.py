"""All faults of the catalogues of a folder, and of the program that says them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from wording.catalogue import Catalogue, Fault, Message
from wording.uses import Use
from wording.words import TERMS, MessageError, Words


def faults(words: Words, uses: Iterable[Use]) -> list[Fault]:
    """Everything wrong with the catalogues and with the places that say them, in the order of the files.

    Of the catalogues: a file or a message that a language lacks, words that cannot be understood, a variable that one
    language's message prints and another's does not, a term or function that is not known, a message that nothing
    says. Of the places: a message that is not there, a value that it lacks, or that it needs and does not get.
    """
    given = list(uses)
    found: list[Fault] = []
    for chapter in chapters(words.folder):
        read = {language: _read(words, chapter, language) for language in words.languages}
        there = {language: catalogue for language, catalogue in read.items() if isinstance(catalogue, Catalogue)}
        found += [fault for fault in read.values() if isinstance(fault, Fault)]
        found += [fault for catalogue in there.values() for fault in catalogue.faults]
        found += _between({language: catalogue for language, catalogue in there.items() if not catalogue.faults})
        for language, catalogue in there.items():
            found += _strange(words, catalogue, language)
        if chapter != TERMS and there:
            found += _unsaid(there, [use for use in given if use.chapter == chapter])
    return [*found, *_places(words, given)]


def chapters(folder: Path) -> list[str]:
    """The chapters that have a catalogue in any language."""
    return sorted({path.name.split(".")[0] for path in folder.glob("*.*.ftl")})


def _read(words: Words, chapter: str, language: str) -> Catalogue | Fault:
    try:
        return words.catalogue(chapter, language)
    except MessageError:
        remedy = "Write it, or copy the source language's and translate it."
        return Fault(words.file(chapter, language), None, "is missing", remedy)


def _between(read: Mapping[str, Catalogue]) -> Iterator[Fault]:
    """Messages that one language has and another lacks, and messages with other variables than the first's."""
    first: dict[str, tuple[Catalogue, Message]] = {}
    for catalogue in read.values():
        for id, message in catalogue.messages.items():
            first.setdefault(id, (catalogue, message))
    for id, (source, message) in first.items():
        for catalogue in read.values():
            if id not in catalogue.messages:
                remedy = f"Write it here too; it stands in {source.file}, line {message.line}."
                yield Fault(catalogue.file, None, f"lacks the message {id}", remedy)
            elif not id.startswith("-") and (printed := catalogue.printed(id)) != (known := source.printed(id)):
                yield _variables(catalogue, id, known - printed, printed - known, source)


def _variables(catalogue: Catalogue, id: str, lacks: frozenset[str], adds: frozenset[str], source: Catalogue) -> Fault:
    wrong = [f"lacks ${name}" for name in sorted(lacks)] + [f"has ${name}" for name in sorted(adds)]
    remedy = f"The message in {source.file}, line {source.messages[id].line}, must have the same."
    return Fault(catalogue.file, catalogue.messages[id].line, f"{id} {', '.join(wrong)}", remedy)


def _strange(words: Words, catalogue: Catalogue, language: str) -> Iterator[Fault]:
    """Terms, messages and functions that a message names and nobody knows."""
    terms: Mapping[str, Message] = {}
    if words.path(TERMS, language).is_file():
        terms = words.catalogue(TERMS, language).messages
    for message in catalogue.messages.values():
        unknown = [name for name in sorted(message.references) if name not in catalogue.messages and name not in terms]
        unknown += [f"{name}()" for name in sorted(message.functions - {*words.functions, "NUMBER", "DATETIME"})]
        for name in unknown:
            remedy = f"Correct the name, or write it in this file or in {words.file(TERMS, language)}."
            yield Fault(catalogue.file, message.line, f"{message.id} names {name}, which is not known", remedy)


def _unsaid(read: Mapping[str, Catalogue], uses: list[Use]) -> Iterator[Fault]:
    """Messages that no place says and no other message quotes."""
    catalogue = next(iter(read.values()))
    quoted = frozenset().union(*(message.references for message in catalogue.messages.values()))
    for id, message in catalogue.messages.items():
        if id not in quoted and not any(use.pattern.fullmatch(id) for use in uses):
            yield Fault(catalogue.file, message.line, f"nothing says {id}", "Take it out of every language, or say it.")


def _places(words: Words, uses: list[Use]) -> Iterator[Fault]:
    """Places in the program that do not agree with the message they say."""
    source = words.languages[0]
    for use in uses:
        catalogue = _read(words, use.chapter, source)
        if isinstance(catalogue, Fault):
            yield Fault(use.file, use.line, f"says {use.id} of {catalogue.file}, which is missing", catalogue.remedy)
            continue
        fitting = [id for id in catalogue.messages if use.pattern.fullmatch(id)]
        if not fitting:
            remedy = "Correct the id, write the message, or write the id here as text with computed parts."
            yield Fault(use.file, use.line, f"says {use.id}, which {catalogue.file} does not have", remedy)
        elif use.values is not None:
            yield from _values(use, words, fitting, catalogue)


def _named(words: Words, chapter: str, id: str) -> frozenset[str]:
    """The variables of a message in any language."""
    read = (_read(words, chapter, language) for language in words.languages)
    return frozenset().union(*(catalogue.named(id) for catalogue in read if isinstance(catalogue, Catalogue)))


def _values(use: Use, words: Words, fitting: list[str], source: Catalogue) -> Iterator[Fault]:
    """Values that no fitting message takes in any language, and values that one needs and does not get."""
    assert use.values is not None, "only for places whose values are known"
    taken = frozenset().union(*(_named(words, use.chapter, id) for id in fitting))
    for name in sorted(use.values - taken):
        remedy = "Use it in the message, or do not give it."
        yield Fault(use.file, use.line, f"gives ${name} to {use.id}, which does not use it ({source.file})", remedy)
    for id in fitting:
        for name in sorted(source.named(id) - use.values):
            remedy = "Give it, or take it out of the message."
            yield Fault(use.file, use.line, f"does not give ${name}, which {id} needs ({source.file})", remedy)
