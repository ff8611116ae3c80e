"""Parts of tables: the cells of a CSV file that a run was handed, and what they are now.

A loader of the project that hands out only some cells of a file says so before it opens the file, with an audit event:

    sys.audit("bookpress.part", path, query)

`query` is JSON: `{"columns": [...], "where": {...}}`, the columns by their names in the header (null: all of them), and
for some columns the texts of which a row must have one (none: all rows, in their order); or `null`, when nothing is
handed out but that the file was found sound, as by a check of keys that lead to it. What the loader hands out may
depend on nothing else of the file: not on the number of its other rows, nor on their places. The very next file that
this thread opens, if it is this one, then does not count as read (see `trace`).

The state of a part is made of these cells alone. A file that cannot be read as such a table (no UTF-8, an open
quotation mark, a column that is missing or named twice) counts as a whole.
"""

from __future__ import annotations

import codecs
import csv
import hashlib
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

EVENT = "bookpress.part"
VERB = "part"
SOUND = "null"  # the query of those who are handed nothing
CACHED = 64  # tables kept in memory; a report has some sixty


@dataclass(frozen=True)
class _Table:
    """The texts of a file: its header, and its records with their cells."""

    header: Sequence[str]
    records: Sequence[Sequence[str]]


def use(query: str, name: str) -> str:
    """The use of a part of the file `name`; the same cells, asked for in another spelling, are the same use."""
    return f"{VERB} {_canonical(query)} {name}"


def split(use: str) -> tuple[str, str]:
    """The query and the file's name of what stands after the word `part` in a use."""
    _, end = json.JSONDecoder().raw_decode(use)
    return use[:end], use[end + 1 :]


def is_query(query: object) -> bool:
    """Whether this is a query as described above; what is none is not followed, and the file counts as a whole."""
    try:
        asked = json.loads(query) if isinstance(query, str) else {}
    except ValueError:
        return False
    if asked is None:
        return True
    if not isinstance(asked, dict) or set(asked) != {"columns", "where"} or not isinstance(asked["where"], dict):
        return False
    return all(map(_are_texts, asked["where"].values())) and (asked["columns"] is None or _are_texts(asked["columns"]))


def _are_texts(values: object) -> bool:
    return isinstance(values, list) and all(isinstance(value, str) for value in values)


def state(content: bytes, query: str) -> str:
    """What a query finds in the content of a file: a digest."""
    asked = json.loads(query)
    if asked is None:
        return "there"
    found = _found(content, asked["columns"], asked["where"])
    if found is None:
        return hashlib.sha256(content).hexdigest()
    return hashlib.sha256(json.dumps(found).encode(errors="surrogatepass")).hexdigest()


def _canonical(query: str) -> str:
    asked = json.loads(query)
    if asked is not None:
        where = {column: sorted(set(texts)) for column, texts in asked["where"].items()}
        asked = {"columns": asked["columns"], "where": where}
    return json.dumps(asked, sort_keys=True)


def _found(
    content: bytes, columns: Sequence[str] | None, where: Mapping[str, Sequence[str]]
) -> list[Sequence[str | None]] | None:
    """The names of the columns, and under them the cells that are asked for; None where they cannot be found."""
    table = _read(content)
    if table is None or any(table.header.count(name) != 1 for name in (*(columns or ()), *where)):
        return None
    rows = table.records
    for name, texts in where.items():
        place, wanted = table.header.index(name), frozenset(texts)
        rows = [row for row in rows if len(row) > place and row[place] in wanted]
    if columns is None:
        return [table.header, *rows]
    places = [table.header.index(name) for name in columns]
    return [columns, *([row[place] if len(row) > place else None for place in places] for row in rows)]


@lru_cache(CACHED)
def _read(content: bytes) -> _Table | None:
    """The table that a file holds; None when it holds none."""
    try:
        text = content.removeprefix(codecs.BOM_UTF8).decode()
        records = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error):
        return None
    return _Table(records[0], records[1:]) if records else None
