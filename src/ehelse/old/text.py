"""Text in the two languages of the report: English is written first, Norwegian bokmål stands beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal, get_args

Language = Literal["en", "nb"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


@dataclass(frozen=True)
class Text:
    """The same words in English (`en`) and Norwegian bokmål (`nb`); neither may be empty."""

    en: str
    nb: str

    def __post_init__(self) -> None:
        for language in LANGUAGES:
            if not getattr(self, language).strip():
                raise ValueError(f"Text lacks its {language!r} words: {self!r}. Write them; both editions print it.")

    def __getitem__(self, language: Language) -> str:
        return self.nb if language == "nb" else self.en

    def __add__(self, other: Text) -> Text:
        return Text(self.en + other.en, self.nb + other.nb)

    def keys(self) -> tuple[Language, ...]:
        """The languages, so that `dict` takes the text."""
        return LANGUAGES

    def as_dict(self) -> dict[str, str]:
        """The two forms under their language codes."""
        return {"en": self.en, "nb": self.nb}


def each(write: Callable[[Language], str]) -> Text:
    """Write a text once for each language: `write` takes the language and returns the words."""
    return Text(write("en"), write("nb"))


def same(words: str) -> Text:
    """A name that is the same in both languages."""
    return Text(words, words)


def join(texts: Iterable[Text], separator: str = " ") -> Text:
    """Set several texts one after another."""
    parts = list(texts)
    return each(lambda language: separator.join(part[language] for part in parts))


def listed(words: Iterable[str], language: Language) -> str:
    """An enumeration in running text: "a, b and c", "a, b og c"."""
    items = list(words)
    if len(items) < 2:
        return "".join(items)
    return ", ".join(items[:-1]) + (" og " if language == "nb" else " and ") + items[-1]


def within(text: str) -> str:
    """A text as it stands within a sentence: its first letter small, unless it begins with an abbreviation."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def capital(words: str) -> str:
    """The words with a capital first letter; names and months further on keep theirs."""
    return words[:1].upper() + words[1:]
