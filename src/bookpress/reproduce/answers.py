"""What there is to tell of a comparison, and the words for it, in the language of whoever asks."""

from __future__ import annotations

from dataclasses import dataclass, field

from bookpress import locales
from bookpress.reproduce.differences import Compared
from bookpress.reproduce.states import State
from bookpress.saying import OWN
from wording.words import Words

LANGUAGES = ("en", "nb")  # in which the words stand
LONGEST = 400  # characters of a text that is quoted
tell = Words(OWN, LANGUAGES).chapter("reproduce")


@dataclass(frozen=True)
class Answer:
    """All that there is to tell: what was compared, the two states, and sentences on how it was done.

    `traceable` says whether there is a history by which causes are found, `inputs_differ` whether anything differs in
    what goes into the book.
    """

    compared: Compared
    old: State
    new: State
    how: tuple[str, ...] = ()
    traceable: bool = True
    inputs_differ: bool = False
    missing: tuple[str, ...] = field(default=())

    @property
    def same(self) -> bool:
        """Whether nothing differs."""
        return not self.compared.differences


def spoken(language: str) -> str:
    """The language in which the answer is given: one that has words, else English."""
    return language if language in LANGUAGES else LANGUAGES[0]


def edition(code: str, language: str) -> str:
    """What a language is called in another."""
    return str(locales.locale(code, {}).get_language_name(language) or code)


def kind_of(given: Answer, id: str) -> str:
    """Whether an exhibit is a figure or a table, as the states say."""
    found = given.new.exhibits.get(id) or given.old.exhibits.get(id)
    return found.kind if found else ""


def cut(text: str) -> str:
    """A text that is not too long to be read."""
    text = " ".join(text.split(" "))
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"
