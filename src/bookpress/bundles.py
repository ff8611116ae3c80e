"""The bundle of an exhibit, as a notebook cell gives it: read into one language, and judged."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeGuard

from bookpress import bundlecontent

SCHEMA = 1
COLOUR = re.compile(r"#[0-9a-f]{6}")


class ExhibitError(ValueError):
    """A bundle is not of the agreed form; the message names every fault."""


@dataclass(frozen=True)
class Browse:
    """How readers may browse a table.

    Which columns have a list of texts to choose from, and by what each column is sorted: one key a row (None stands
    last), or None where the cells' texts serve.
    """

    filters: tuple[bool, ...]
    keys: tuple[tuple[str | float | None, ...] | None, ...]


@dataclass(frozen=True)
class Exhibit:
    """One exhibit in one language. `rows` are pairs of row id (or None) and cells; cells are as in the bundle.

    `narrow` is the drawing for small screens, and `dark` says which colour each colour of both has on a dark page; a
    bundle may lack both. `line` is where the function begins that made the exhibit, 0 where that is not said.
    """

    id: str
    kind: Literal["figure", "table"]
    title: str
    caption: str
    note: str
    alt: str
    sources: tuple[str, ...]
    statements: tuple[str, ...]
    drawing: str
    narrow: str
    dark: Mapping[str, str]
    csv: str
    code: str
    line: int
    header: tuple[Any, ...]
    align: tuple[str, ...]
    row_headers: int
    widths: tuple[int, ...]
    rows: tuple[tuple[str | None, tuple[Any, ...]], ...]
    browse: Browse | None = None


def parse(bundle: Mapping[str, Any], language: str) -> Exhibit:
    """The exhibit of a bundle in one language. Raises ExhibitError naming everything that is missing or wrong."""
    if not isinstance(bundle, Mapping):
        raise ExhibitError(f"an exhibit must be a JSON object, not {bundle!r:.40}.")
    name = str(bundle.get("id"))
    table = _of(bundle, "table", language) or {}
    if faults := [*_bundle_faults(bundle, language), *_table_faults(table, bundle.get("kind") == "figure")]:
        raise ExhibitError(f"exhibit {name!r}: " + "; ".join(faults) + ".")
    if faults := list(dict.fromkeys(bundlecontent.faults(bundle, language))):
        raise ExhibitError(f"exhibit {name!r}: " + "; ".join(faults) + ".")
    figure = bundle["kind"] == "figure"
    return Exhibit(
        id=name,
        kind="figure" if figure else "table",
        title=bundle["title"][language],
        caption=bundle["caption"][language],
        note=bundle["note"][language] if "note" in bundle else "",
        alt=bundle["alt"][language] if figure else "",
        sources=tuple(bundle["sources"]),
        statements=tuple(bundle.get("statements") or ()),
        drawing=bundle["drawing"][language] if figure else "",
        narrow=bundle["narrow"][language] if "narrow" in bundle else "",
        dark=dict(bundle.get("dark") or {}),
        csv=bundle["csv"],
        code=str(bundle["code"]["file"]),
        line=int(bundle["code"].get("line") or 0),
        header=tuple(table["header"]),
        align=tuple(table["align"]),
        row_headers=int(table["row_headers"]),
        widths=tuple(table.get("widths") or ()),
        rows=tuple((row.get("id"), tuple(row["cells"])) for row in table["rows"]),
        browse=_browse(table["browse"]) if "browse" in table else None,
    )


def _of(bundle: Mapping[str, Any], key: str, part: str) -> Any:
    """A part of an entry, or None."""
    return (bundle.get(key) or {}).get(part)


def _bundle_faults(bundle: Mapping[str, Any], language: str) -> Iterable[str]:
    """What is wrong with a bundle, its table left out."""
    if bundle.get("schema") != SCHEMA:
        yield f"schema is {bundle.get('schema')!r}, expected {SCHEMA}"
    if not re.fullmatch(r"[a-z0-9-]+", str(bundle.get("id"))):
        yield "its id must be lower-case letters, digits and hyphens"
    if bundle.get("kind") not in ("figure", "table"):
        yield f"kind is {bundle.get('kind')!r}, expected 'figure' or 'table'"
    drawn = ("alt", "drawing") if bundle.get("kind") == "figure" else ()
    for key in ("title", "caption", *drawn, *(key for key in ("note", "narrow") if key in bundle)):
        value = _of(bundle, key, language)
        if not isinstance(value, str) or not value.strip():
            yield f"{key} in language {language!r} is missing"
    if not bundle.get("sources"):
        yield "it names no source"
    if not bundle.get("csv"):
        yield "csv is missing"
    if not _of(bundle, "code", "file"):
        yield "code.file is missing"
    if not isinstance(_of(bundle, "code", "line") or 0, int):
        yield "code.line must be a number"
    dark = bundle.get("dark") or {}
    if not isinstance(dark, dict) or not all(COLOUR.fullmatch(str(one)) for pair in dark.items() for one in pair):
        yield "dark must name colours and what they are on a dark page, all as #rrggbb"


def _browse(given: Mapping[str, Any]) -> Browse:
    return Browse(tuple(given["filter"]), tuple(None if keys is None else tuple(keys) for keys in given["sort"]))


def _table_faults(table: Mapping[str, Any], figure: bool) -> Iterable[str]:
    absent = [key for key in ("header", "align", "rows") if not table.get(key)]
    if absent or "row_headers" not in table:
        yield "the table lacks " + ", ".join(absent or ["row_headers"])
        return
    columns = len(table["header"])
    if len(table["align"]) != columns or len(table.get("widths") or table["header"]) != columns:
        yield f"align and widths must have one value for each of the {columns} columns"
    for number, row in enumerate(table["rows"], start=1):
        if len(row["cells"]) != columns:
            yield f"row {number} has {len(row['cells'])} cells, the header {columns}"
        if figure and row.get("id"):
            yield f"row {number} of a figure's values cannot be an anchor: the values are not in the PDF"
    if "browse" in table:
        yield from _browse_faults(table["browse"], columns, len(table["rows"]), figure)


def _browse_faults(given: Any, columns: int, rows: int, figure: bool) -> Iterable[str]:
    if figure:
        yield "only a table can be browsed, not the values of a figure"
    filters, keys = (given.get(part) if isinstance(given, dict) else None for part in ("filter", "sort"))
    if not _is_list(filters, columns, bool):
        yield f"browse.filter must say true or false for each of the {columns} columns"
    if not _is_list(keys, columns, list | None):
        yield f"browse.sort must have a list of keys, or null, for each of the {columns} columns"
        return
    for number, column in enumerate(keys, start=1):
        if column is not None and not (
            _is_list(column, rows, str | None) or _is_list(column, rows, float | int | None)
        ):
            yield f"browse.sort of column {number} must have a key for each of the {rows} rows: all numbers or all text"


def _is_list(value: Any, length: int, kind: Any) -> TypeGuard[list[Any]]:
    """Whether a JSON value is a list of so many values of a kind; true and false are no numbers."""
    return (
        isinstance(value, list)
        and len(value) == length
        and all(isinstance(item, kind) and (kind is bool or not isinstance(item, bool)) for item in value)
    )
