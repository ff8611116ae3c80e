"""A text: the same words in every language of a publication."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping


class Text(Mapping[str, str]):
    """The same words by language; read only, and none may be empty. Raises ValueError for one that is."""

    __slots__ = ("_words",)

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = dict(words)
        if empty := [language for language, said in self._words.items() if not said.strip()]:
            raise ValueError(f"A text lacks its words in {', '.join(map(repr, empty))}: {self._words!r}. Write them.")

    @classmethod
    def each(cls, languages: Iterable[str], write: Callable[[str], str]) -> Text:
        """A text written once for each language: `write` takes the language and returns the words."""
        return cls({language: write(language) for language in languages})

    def __getitem__(self, language: str) -> str:
        return self._words[language]

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)

    def __hash__(self) -> int:
        return hash(tuple(self._words.items()))

    def __repr__(self) -> str:
        return f"Text({self._words!r})"

    def __add__(self, other: Text | str) -> Text:
        return Text({language: said + spoken(other, language) for language, said in self._words.items()})

    def __radd__(self, other: str) -> Text:
        return Text({language: other + said for language, said in self._words.items()})

    def map(self, change: Callable[[str], str]) -> Text:
        """The text with every language's words changed in the same way."""
        return Text({language: change(said) for language, said in self._words.items()})


def spoken(said: Text | str, language: str) -> str:
    """The words in one language of a text, or of a name that is the same in all of them."""
    return said if isinstance(said, str) else said[language]


def within(words: str) -> str:
    """Words as they stand within a sentence: the first letter small, unless they begin with an abbreviation."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def capital(words: str) -> str:
    """The words with a capital first letter; names and months further on keep theirs."""
    return words[:1].upper() + words[1:]
