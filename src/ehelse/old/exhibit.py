"""An exhibit: one figure or table with its words, its data and where the data come from.

A notebook cell ends in an exhibit. In Jupyter it shows itself; for the press it carries a bundle with both languages,
the drawing or the table as cells, and a digest of the data, so that one execution serves both editions and a changed
value changes the output.
"""

from __future__ import annotations

import hashlib
import inspect
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import pandas as pd
from matplotlib.figure import Figure

from ehelse.old import style
from ehelse.old.text import LANGUAGES, Language, Text, each
from reporting import display
from reporting.display import MIME

SCHEMA = 1
Align = Literal["left", "right", "center"]
Cell = str | dict[str, Any]
Row = Any  # a named tuple of DataFrame.itertuples
SortKey = Callable[[Row], str | float | None]


def link(text: str, url: str | None) -> Cell:
    """A cell that leads out of the book; without an address (missing or empty) it is plain text."""
    return text if pd.isna(url) or not url else {"text": text, "url": url}


def target(text: str, anchor: str) -> Cell:
    """A cell that leads to another place in the book:

    `source-<id>`, `num-<id>`, `statement-<id>` or an exhibit's id.
    """
    return {"text": text, "target": anchor}


def parts(*cells: Cell) -> Cell:
    """Several pieces in one cell, set one after another."""
    return {"parts": list(cells)}


@dataclass(frozen=True)
class Column:
    """A column of a printed table: its header and how a row of the frame is written in a language.

    Where readers may browse the table, `filter` gives them a list of the column's texts to choose from, and `sort` a
    key to order the rows by where the printed text would order them wrongly (dates in words, numbers): all keys of a
    column are numbers, or all are text; a missing key stands last. `only` names the one edition that has the column: a
    rendering helps those alone who do not read the original.
    """

    header: Text
    write: Callable[[Row, Language], Cell]
    align: Align = "left"
    width: int = 1
    filter: bool = False
    sort: SortKey | None = None
    only: Language | None = None


def words(
    header: Text,
    english: str,
    norwegian: str | None = None,
    *,
    width: int = 1,
    filter: bool = False,
    only: Language | None = None,
) -> Column:
    """A column of words that stand in the frame's column `english`, in Norwegian in `norwegian` (default: the same)."""
    names = {"en": english, "nb": norwegian or english}
    return Column(
        header, lambda row, language: plain(getattr(row, names[language])), width=width, filter=filter, only=only
    )


def plain(value: object) -> str:
    """A value as cell text; a missing one is an empty cell."""
    return "" if pd.isna(value) else str(value)


def canonical_csv(frame: pd.DataFrame) -> str:
    """The frame as CSV that readers download and the digest is taken of:

    comma, LF, shortest exact numbers, no index.
    """
    return str(frame.to_csv(index=False, lineterminator="\n"))


@dataclass(frozen=True)
class Exhibit:
    """A figure or table of the report.

    `id` is lower case with hyphens and unique in the book. `title` states the finding; `caption` says what was
    measured, when, on how many and with which breaks. `data` is the frame that is drawn, no more; its column
    `source_id` (one id, or several set apart by spaces) names the sources where `sources` does not, and `statement_id`
    the statements of the slides that the exhibit shows. `columns` say how the frame prints as a table. A figure has
    `draw` and `alt`, a table neither. Readers of the web book can search, filter and sort a table with `browse`; there
    each right-aligned column needs a sort key, because the text of a number ("1 234", "−6") does not order it. Raises
    ValueError naming every part that is missing.
    """

    id: str
    title: Text
    caption: Text
    data: pd.DataFrame
    columns: Sequence[Column]
    draw: Callable[[Language], Figure] | None = None
    alt: Text | None = None
    row_headers: int = 1
    row_id: Callable[[Row], str | None] = field(default=lambda row: None)
    sources: tuple[str, ...] = ()
    browse: bool = False
    code: dict[str, str] = field(default_factory=lambda: _caller())

    def __post_init__(self) -> None:
        faults = []
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", self.id):
            faults.append(f"id {self.id!r} is not lower case words joined by hyphens")
        if (self.draw is None) != (self.alt is None):
            faults.append("a figure needs both draw and alt, a table neither")
        if self.data.empty:
            faults.append("its frame has no rows")
        if not self.columns:
            faults.append("it has no columns to print")
        if not self.source_ids:
            faults.append("it names no source (a source_id column, or sources=)")
        faults += self._browse_faults()
        if faults:
            raise ValueError(f"Exhibit {self.id!r}: " + "; ".join(faults) + ".")

    def _browse_faults(self) -> Iterator[str]:
        if self.browse and self.kind == "figure":
            yield "only a table can be browsed, not the values of a figure"
        for column in self.columns:
            if column.filter and not self.browse:
                yield f"its column {column.header['en']!r} has a filter, but browse is not set"
            if self.browse and column.align == "right" and column.sort is None:
                yield f"its right-aligned column {column.header['en']!r} needs a sort key to be browsed"

    @property
    def kind(self) -> Literal["figure", "table"]:
        """Whether the exhibit is drawn or printed as a table."""
        return "table" if self.draw is None else "figure"

    @property
    def source_ids(self) -> list[str]:
        """Ids of the sources: those given, else those of the frame, each once and in its order."""
        if self.sources:
            return list(self.sources)
        return self._ids("source_id")

    @property
    def statement_ids(self) -> list[str]:
        """Ids of the statements of the slides that the exhibit shows."""
        return self._ids("statement_id")

    def _ids(self, column: str) -> list[str]:
        if column not in self.data:
            return []
        return list(dict.fromkeys(part for cell in self.data[column].dropna() for part in str(cell).split()))

    @property
    def csv(self) -> str:
        """The data as readers download them."""
        return canonical_csv(self.data)

    @property
    def digest(self) -> str:
        """SHA-256 of the CSV, in hexadecimal."""
        return hashlib.sha256(self.csv.encode()).hexdigest()

    def table(self, language: Language) -> dict[str, Any]:
        """The frame as header, alignment, widths and rows of cells in one language; for a browsed table, how."""
        columns = [column for column in self.columns if column.only in (None, language)]
        table: dict[str, Any] = {
            "header": [column.header[language] for column in columns],
            "align": [column.align for column in columns],
            "row_headers": self.row_headers,
            "widths": [column.width for column in columns],
            "rows": [
                {"id": self.row_id(row), "cells": [column.write(row, language) for column in columns]}
                for row in self.data.itertuples(index=False)
            ],
        }
        if self.browse:
            table["browse"] = {
                "filter": [column.filter for column in columns],
                "sort": [self._sort_keys(column.sort) for column in columns],
            }
        return table

    def _sort_keys(self, sort: SortKey | None) -> list[str | float | None] | None:
        """One key for each row as a JSON value; None for a column that is sorted by its texts."""
        if sort is None:
            return None
        keys = [sort(row) for row in self.data.itertuples(index=False)]
        return [None if key is None or pd.isna(key) else key if isinstance(key, str) else float(key) for key in keys]

    def drawing(self, language: Language) -> str:
        """The figure as SVG in one language."""
        if self.draw is None:
            raise ValueError(f"Exhibit {self.id!r} is a table and has no drawing.")
        with style.look(f"{self.id}-{language}"):
            return style.svg(self.draw(language))

    def bundle(self) -> dict[str, Any]:
        """Everything the press needs, in both languages, as JSON values."""
        bundle: dict[str, Any] = {
            "schema": SCHEMA,
            "id": self.id,
            "kind": self.kind,
            "digest": self.digest,
            "title": self.title.as_dict(),
            "caption": self.caption.as_dict(),
            "sources": self.source_ids,
            "statements": self.statement_ids,
            "table": {language: self.table(language) for language in LANGUAGES},
            "csv": self.csv,
            "code": self.code,
        }
        if self.alt:
            bundle["alt"] = self.alt.as_dict()
            bundle["drawing"] = {language: self.drawing(language) for language in LANGUAGES}
        return bundle

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, Any]:
        return display.outputs(self.bundle())


def _caller() -> dict[str, str]:
    """File and function that made the exhibit: the first frame outside this module, as a path below the project."""
    frame = inspect.currentframe()
    while frame and (frame.f_code.co_filename == __file__ or frame.f_code.co_filename.startswith("<")):
        frame = frame.f_back
    if frame is None:  # pragma: no cover - there is always a caller; this satisfies the type checker
        return {}
    file = Path(frame.f_code.co_filename)
    inside = [parent.name for parent in file.parents]
    if "src" not in inside:
        return {"file": file.name, "function": frame.f_code.co_name}
    return {
        "file": file.relative_to(file.parents[inside.index("src") + 1]).as_posix(),
        "function": frame.f_code.co_name,
    }


def cell_text(cell: Cell) -> str:
    """The words of a cell without its links."""
    if isinstance(cell, str):
        return cell
    if "parts" in cell:
        return "".join(cell_text(piece) for piece in cell["parts"])
    return str(cell["text"])


__all__ = [
    "MIME",
    "Cell",
    "Column",
    "Exhibit",
    "canonical_csv",
    "cell_text",
    "each",
    "link",
    "parts",
    "plain",
    "target",
    "words",
]
