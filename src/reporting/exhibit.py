"""An exhibit: one figure or table with its words, its data and where the data come from.

A notebook cell ends in an exhibit. It shows itself there (`display`); for the press it has a bundle with all languages,
the drawing or the table as cells, and a digest of the data, so that one execution serves every edition and a changed
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

from reporting import display, shapes, style, words
from reporting.columns import Column, Row, SortKey, in_language
from wording.text import Text

SCHEMA = 1


def canonical_csv(frame: pd.DataFrame) -> str:
    """The frame as CSV that readers download and the digest is taken of:

    comma, LF, shortest exact numbers, no index.
    """
    return str(frame.to_csv(index=False, lineterminator="\n"))


@dataclass(frozen=True)
class Exhibit:
    """A figure or table of the report.

    `id` is lower case with hyphens and unique in the book. `title` states the finding; `caption` says in one or two
    sentences what was measured, when and on how many; `note` what else one must know to use it. `data` is the frame
    that is drawn, no more; readers download its columns `download` (default: all) and `locator`, the others help to
    draw and write it. Its column `source_id` (one id, or several set apart by spaces) names the sources where
    `sources` does not, and `statement_id` the statements of the slides that the exhibit shows. `columns` say how
    the frame prints as a table. A figure has `draw`, which draws it in a language, and `alt`, a table neither.
    Readers of the web book can search, filter and sort a table with `browse`; there each right-aligned column needs
    a sort key, because the text of a number ("1 234", "−6") does not order it. Raises ValueError naming every part
    that is missing.
    """

    id: str
    title: Text
    caption: Text
    data: pd.DataFrame
    columns: Sequence[Column]
    download: Sequence[str] = ()
    note: Text | None = None
    draw: Callable[[str], Figure] | None = None
    alt: Text | None = None
    row_headers: int = 1
    row_id: Callable[[Row], str | None] = field(default=lambda row: None)
    sources: tuple[str, ...] = ()
    browse: bool = False
    code: dict[str, str | int] = field(default_factory=lambda: _caller())

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
            name = next(iter(column.header.values()))
            if column.filter and not self.browse:
                yield f"its column {name!r} has a filter, but browse is not set"
            if self.browse and column.align == "right" and column.sort is None:
                yield f"its right-aligned column {name!r} needs a sort key to be browsed"

    @property
    def kind(self) -> Literal["figure", "table"]:
        """Whether the exhibit is drawn or printed as a table."""
        return "table" if self.draw is None else "figure"

    @property
    def source_ids(self) -> list[str]:
        """Ids of the sources: those given, else those of the frame, each once and in its order."""
        return list(self.sources) or self._ids("source_id")

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
        if not self.download:
            return canonical_csv(self.data)
        place = [name for name in ("locator",) if name in self.data and name not in self.download]
        return canonical_csv(self.data[[*self.download, *place]])

    @property
    def digest(self) -> str:
        """SHA-256 of the CSV, in hexadecimal."""
        return hashlib.sha256(self.csv.encode()).hexdigest()

    def table(self, language: str) -> dict[str, Any]:
        """The frame as header, alignment, widths and rows of cells in one language; for a browsed table, how."""
        columns = [column for column in self.columns if column.original != language]
        rows = list(self.data.itertuples(index=False))
        table: dict[str, Any] = {
            "header": [column.header[language] for column in columns],
            "align": [column.align for column in columns],
            "row_headers": self.row_headers,
            "widths": [column.width for column in columns],
            "rows": [
                {"id": self.row_id(row), "cells": [in_language(column.write(row), language) for column in columns]}
                for row in rows
            ],
        }
        if self.browse:
            table["browse"] = {
                "filter": [column.filter for column in columns],
                "sort": [_sort_keys(column.sort, rows) for column in columns],
            }
        return table

    def drawing(self, language: str, narrow: bool = False) -> str:
        """The figure as SVG in one language, for a page or for a small screen (`narrow`)."""
        if self.draw is None:
            raise ValueError(f"Exhibit {self.id!r} is a table and has no drawing.")
        with style.look(f"{self.id}-{language}" + "-narrow" * narrow, narrow):
            figure = self.draw(language)
            return style.svg(shapes.fitted(figure) if narrow else figure)

    def bundle(self) -> dict[str, Any]:
        """Everything the press needs, in all languages, as JSON values."""
        languages = words.current().languages
        bundle: dict[str, Any] = {
            "schema": SCHEMA,
            "id": self.id,
            "kind": self.kind,
            "digest": self.digest,
            "title": dict(self.title),
            "caption": dict(self.caption),
            "sources": self.source_ids,
            "statements": self.statement_ids,
            "table": {language: self.table(language) for language in languages},
            "csv": self.csv,
            "code": self.code,
        }
        if self.note:
            bundle["note"] = dict(self.note)
        if self.alt:
            bundle["alt"] = dict(self.alt)
            bundle["drawing"] = {language: self.drawing(language) for language in languages}
            bundle["narrow"] = {language: self.drawing(language, narrow=True) for language in languages}
            bundle["dark"] = style.DARK
        return bundle

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, Any]:
        return display.outputs(self.bundle())


def _sort_keys(sort: SortKey | None, rows: Sequence[Row]) -> list[str | float | None] | None:
    """One key for each row as a JSON value; None for a column that is sorted by its texts."""
    if sort is None:
        return None
    keys = [sort(row) for row in rows]
    return [None if key is None or pd.isna(key) else key if isinstance(key, str) else float(key) for key in keys]


def _caller() -> dict[str, str | int]:
    """File, function and its first line that made the exhibit: the first frame outside this module.

    The file is a path below the project.
    """
    frame = inspect.currentframe()
    while frame and (frame.f_code.co_filename == __file__ or frame.f_code.co_filename.startswith("<")):
        frame = frame.f_back
    if frame is None:  # pragma: no cover - there is always a caller; this satisfies the type checker
        return {}
    file, code = Path(frame.f_code.co_filename), frame.f_code
    inside = [parent.name for parent in file.parents]
    known = file.relative_to(file.parents[inside.index("src") + 1]).as_posix() if "src" in inside else file.name
    return {"file": known, "function": code.co_name, "line": code.co_firstlineno}
