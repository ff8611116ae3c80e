"""Columns of printed tables: a header, and how a row of a frame is written.

A *cell* is text (in every language, or a name that is the same in all), a link, or several pieces one after another.
A frame holds words in columns that end in `_<language>`: `name_en` and `name_nb` are one column of words, `name`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from reporting import formats, words
from wording.text import Text, spoken

Align = Literal["left", "right", "center"]
Cell = Text | str | dict[str, Any]
Row = Any  # a named tuple of DataFrame.itertuples, or a pandas row
SortKey = Callable[[Row], str | float | None]


@dataclass(frozen=True)
class Column:
    """A column of a printed table.

    `width` is relative to the other columns'. Where readers may browse the table, `filter` gives them a list of the
    column's texts to choose from, and `sort` a key to order the rows by where the printed text would order them
    wrongly (dates in words, numbers): all keys of a column are numbers, or all are text; a missing key stands last.
    `original` names the language in which alone the column would repeat another: a rendering helps those who do not
    read the original.
    """

    header: Text
    write: Callable[[Row], Cell]
    align: Align = "left"
    width: int = 1
    filter: bool = False
    sort: SortKey | None = None
    original: str | None = None


def said(row: Row, name: str) -> Text | str:
    """What a row says in a column of words, or in a plain one; an empty string where it is missing."""
    languages = words.current().languages
    if not _has(row, f"{name}_{languages[0]}"):
        return plain(_get(row, name))
    cells = {language: plain(_get(row, f"{name}_{language}")) for language in languages}
    return Text(cells) if all(cells.values()) else ""


def _has(row: Row, name: str) -> bool:
    return name in row.index if isinstance(row, pd.Series) else hasattr(row, name)


def _get(row: Row, name: str) -> object:
    return row[name] if isinstance(row, pd.Series) else getattr(row, name)


def named(name: str, text: Text | str) -> dict[str, str]:
    """A text as the cells of a column of words: {"name_en": …, "name_nb": …}."""
    languages = words.current().languages if isinstance(text, str) else tuple(text)
    return {f"{name}_{language}": spoken(text, language) for language in languages}


def with_words(frame: pd.DataFrame, name: str, texts: Iterable[Text | str]) -> pd.DataFrame:
    """The frame with a column of words: one text, or name that is the same in every language, a row."""
    languages, found = words.current().languages, list(texts)
    cells = {f"{name}_{language}": [spoken(text, language) for text in found] for language in languages}
    return frame.assign(**cells)


def names(*columns: str) -> list[str]:
    """The columns of a frame that hold these columns of words: `names("name")` is ["name_en", "name_nb"]."""
    return [f"{column}_{language}" for column in columns for language in words.current().languages]


def renaming(**columns: str) -> dict[str, str]:
    """How to rename columns of words: `frame.rename(columns=renaming(text="name"))` makes "text_en" "name_en"."""
    return dict(zip(names(*columns), names(*columns.values()), strict=True))


def wording(header: Text, column: str, *, width: int = 1, filter: bool = False, original: str | None = None) -> Column:
    """A column of the words that stand in the frame's `column`."""
    return Column(header, lambda row: said(row, column), width=width, filter=filter, original=original)


def counting(header: Text, column: str, *, width: int = 2) -> Column:
    """A column of whole numbers; a missing one is an empty cell."""

    def write(row: Row) -> Cell:
        value = _get(row, column)
        return "" if pd.isna(value) else formats.number(float(str(value)))

    return Column(header, write, "right", width)


def plain(value: object) -> str:
    """A value as cell text; a missing one is an empty cell."""
    return "" if pd.isna(value) else str(value)


def link(text: Text | str, url: object) -> Cell:
    """A cell that leads out of the book; without an address (missing or empty) it is plain text."""
    return {"text": text, "url": str(url)} if plain(url) else text


def target(text: Text | str, anchor: str) -> Cell:
    """A cell that leads to another place in the book: an exhibit's id, or the id of a row."""
    return {"text": text, "target": anchor}


def written_in(cell: Cell, tongue: Text | str) -> Cell:
    """A cell whose words are those of a language (ISO 639-1) in every edition, so that they are read out in it.

    An empty cell stays as it is.
    """
    if isinstance(cell, dict):
        return {**cell, "lang": tongue}
    return {"text": cell, "lang": tongue} if cell else cell


def parts(*cells: Cell) -> Cell:
    """Several pieces in one cell, set one after another."""
    return {"parts": list(cells)}


def in_language(cell: Cell, language: str) -> Any:
    """A cell as a JSON value in one language."""
    if isinstance(cell, Text | str):
        return spoken(cell, language)
    if "parts" in cell:
        return {"parts": [in_language(part, language) for part in cell["parts"]]}
    made = {**cell, "text": spoken(cell["text"], language)}
    if "lang" in made and spoken(made.pop("lang"), language) != language:
        made["lang"] = spoken(cell["lang"], language)
    return made if len(made) > 1 else made["text"]


def cell_text(cell: Any) -> str:
    """The words of a cell in one language (`in_language`) without its links."""
    if isinstance(cell, str):
        return cell
    if "parts" in cell:
        return "".join(cell_text(piece) for piece in cell["parts"])
    return str(cell["text"])
