"""Bringing the catalogues of the translations to the book as it stands, and saying what lacks a translation."""

from __future__ import annotations

from collections.abc import Callable

from bookpress import build, configured, messages, running
from bookpress.alone import alone
from bookpress.book import Book


def found(book: Book, say: Callable[[str], None]) -> dict[str, list[str]]:
    """The messages of the book as it stands, by document name."""
    with alone(book.work, say), running.start(book, say) as run:
        made = build.sphinx(book, book.language, messages.BUILDER, book.work / "build" / book.language, run=run.result)
    return messages.found(made)


def update(book: Book, say: Callable[[str], None]) -> None:
    """Bring the catalogues of every language to the book, and say what lacks a translation.

    The words of the press, which are not changed here, come first: without them nothing can be built.
    """
    texts = _checked(book, say)
    for language in book.languages[1:]:
        missing = messages.update(book, language, texts)
        for flaw in missing:
            say(str(flaw))
        count = sum(len(own) for own in texts.values())
        say(f"{language}: {count} messages, {len(missing)} without a translation.")


def stale(book: Book, say: Callable[[str], None]) -> list[messages.Flaw]:
    """Everything in which the catalogues of the translations are not the book's; nothing is written."""
    texts = _checked(book, say)
    return [flaw for language in book.languages[1:] for flaw in messages.flaws(book, language, texts)]


def _checked(book: Book, say: Callable[[str], None]) -> dict[str, list[str]]:
    configured.check(book)
    return found(book, say)
