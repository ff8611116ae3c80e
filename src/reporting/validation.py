"""Which rules the rows of a table break: one loop over the description, for every table alike.

Words: a *rule* is what a cell must fulfil; a *fault* is one broken rule in one place. A frame that is checked here has
one row a record, text in every cell (missing where the cell is empty) and as index the line of the file on which the
record begins, as an editor counts it (the header is line 1).
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

import pandas as pd

from reporting.description import SEPARATOR, ForeignKey, Resource
from reporting.faults import PACKAGE_FILE, Fault
from reporting.rules import TYPES, Rule, as_number


def faults(resource: Resource, frame: pd.DataFrame, file: str) -> list[Fault]:
    """The faults in the cells of one table and between its rows, in the order of its lines.

    `frame` holds text, as described at the top of this module; `file` is the name to call the file by. Keys to other
    tables are judged by `foreign_faults`.
    """
    trimmed = strip(frame)
    found = [
        *_cell_faults(resource, frame, file),
        *_key_faults(resource, trimmed, file),
        *_one_of_faults(resource, trimmed, file),
        *_language_faults(resource, trimmed, file),
        *_bound_faults(resource, trimmed, file),
    ]
    return in_order(resource, found)


def in_order(resource: Resource, found: Sequence[Fault]) -> list[Fault]:
    """Faults of one table by line, then by column."""
    places = {name: place for place, name in enumerate(resource.columns)}
    return sorted(found, key=lambda fault: (fault.row or 0, places.get((fault.column or "").split(",")[0], -1)))


def strip(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame without spaces around the texts, so that one stray space is one fault and not several."""
    trimmed = {
        name: [None if text is pd.NA else text.strip() or None for text in frame[name].tolist()] for name in frame
    }
    return pd.DataFrame(trimmed, index=frame.index, dtype="string")


def _cell_faults(resource: Resource, frame: pd.DataFrame, file: str) -> Iterator[Fault]:
    for field in resource.fields:
        texts = frame[field.name].tolist()
        broken = {text: [rule for rule in field.rules if not rule.holds(text)] for text in {*texts} - {pd.NA}}
        for line, text in zip(frame.index.tolist(), texts, strict=True):
            if text is pd.NA:
                if field.required:
                    yield Fault(file, line, field.name, None, "is empty", "This column must be filled in every row.")
                continue
            for rule in broken[text]:
                yield Fault(file, line, field.name, text, *_with_example(rule, frame[field.name], text))


def _with_example(rule: Rule, column: pd.Series[str], text: str) -> tuple[str, str]:
    """What a rule says of a cell; a pattern says little to most, so a cell of the column that keeps it is shown."""
    wrong, remedy = rule.fault(text)
    if rule.name == "pattern" and (kept := next((cell for cell in column.dropna() if rule.holds(cell)), None)):
        remedy = f"Write it like {kept.strip()}."
    return wrong, remedy


def _key_faults(resource: Resource, frame: pd.DataFrame, file: str) -> Iterator[Fault]:
    """Rows that repeat what may stand only once; an empty cell is a value like others unless the key is one column."""
    for key in resource.unique:
        columns = list(key)
        rows = frame[columns].dropna() if len(columns) == 1 else frame[columns].fillna("")
        first: dict[tuple[str, ...], int] = {}
        for row, *values in rows.itertuples():
            before = first.setdefault(tuple(values), row)
            if before != row:
                yield Fault(
                    file,
                    row,
                    ", ".join(columns),
                    ", ".join(values),
                    f"stands in line {before} already",
                    "Delete one of the two rows, or give this one a value of its own.",
                )


def _one_of_faults(resource: Resource, frame: pd.DataFrame, file: str) -> Iterator[Fault]:
    for columns in resource.one_of:
        filled = frame[list(columns)].notna()
        for row, cells in filled[filled.sum(axis=1) != 1].iterrows():
            full = ", ".join(name for name in columns if cells[name])
            rule = f"are filled together ({full})" if full else "are all empty"
            yield Fault(file, int(str(row)), ", ".join(columns), None, rule, "Fill just one of these columns.")


def _language_faults(resource: Resource, frame: pd.DataFrame, file: str) -> Iterator[Fault]:
    """Rows that say in one language what they do not say in another; where all must be filled, that is said."""
    optional = {field.name for field in resource.fields if not field.required}
    for columns in (list(columns) for columns in resource.translated):
        if optional >= set(columns):
            filled = frame[columns].notna()
            count = filled.sum(axis=1)
            for row, cells in filled[(count > 0) & (count < len(columns))].iterrows():
                yield _one_sided(file, int(str(row)), columns, [name for name in columns if cells[name]])


def _one_sided(file: str, row: int, columns: list[str], full: list[str]) -> Fault:
    """The fault of a row that fills only some (`full`) of the columns that say one thing in each language."""
    empty = [name for name in columns if name not in full]
    rule = f"{', '.join(empty)} {_be(empty)} empty while {', '.join(full)} {_be(full)} filled"
    remedy = f"Write it in {'both' if len(columns) == 2 else 'all'} languages or in none."
    return Fault(file, row, ", ".join(columns), None, rule, remedy)


def _be(names: Sequence[str]) -> str:
    return "is" if len(names) == 1 else "are"


def undescribed_languages(resource: Resource, description_file: str) -> Iterator[Fault]:
    """Columns that a table lacks in a language of the report while it has them in another."""
    for columns in resource.translated:
        beside = ", ".join(name for name in columns if name in resource.columns)
        for name in columns:
            if name not in resource.columns:
                rule = f"is not described in table {resource.name}, which has {beside}"
                remedy = "Add the column to the table and its description, or end the name of the other in no language."
                yield Fault(description_file, None, name, None, rule, remedy)


def _bound_faults(resource: Resource, frame: pd.DataFrame, file: str) -> Iterator[Fault]:
    if (bounds := resource.bounds) is None:
        return
    exempt = pd.Series(False, index=frame.index)
    for column, values in bounds.exempt.items():
        exempt |= frame[column].isin(values)
    judged = frame.loc[~exempt, [bounds.value, bounds.unit]].dropna()
    for row, text, unit in judged.itertuples():
        low, high, near = bounds.limits.get(unit, (None, None, 0))
        value = as_number(text)
        if 0 < abs(value) < near:
            rule = f"is nearer to 0 than {near} {unit}, as a share of one would be"
            remedy = f"If {value * 100:g} {unit} is meant, write {value * 100:g}. If not, {_EXEMPT}"
            yield Fault(file, row, bounds.value, text, rule, remedy)
        if (low is not None and value < low) or (high is not None and value > high):
            span = f"from {low} to {high}" if high is not None else f"from {low}"
            yield Fault(
                file,
                row,
                bounds.value,
                text,
                f"cannot be a value in {unit}, which goes {span}",
                f"Correct the value or the unit. If it is a change and not a share, {_EXEMPT}",
            )


_EXEMPT = f"list it under boundsByUnit, except, in {PACKAGE_FILE}."


def foreign_faults(
    frame: pd.DataFrame, file: str, key: ForeignKey, target: pd.DataFrame, target_file: str
) -> Iterator[Fault]:
    """Rows whose key has no row in the other table.

    `frame` and `target` hold text (module docstring), `target` with the columns of the key at least. When the first
    column of a key over several columns is found but the others are not its own, the fault is theirs.
    """
    for column, value in key.where:
        target = target[target[column] == value]
    if key.listed:
        yield from _list_faults(frame, file, key, target, target_file)
        return
    known: dict[str, list[tuple[str, ...]]] = {}
    for values in strip(target[list(key.targets)]).dropna().itertuples(index=False):
        known.setdefault(str(values[0]), []).append(tuple(str(value) for value in values[1:]))
    for row, first, *others in strip(frame[list(key.columns)]).dropna().itertuples():
        if not unicodedata.is_normalized("NFC", first):
            continue  # the rule of the cell speaks of that
        if first not in known:
            yield _unknown(file, row, key, first, target_file, known)
        elif tuple(others) not in known[first]:
            meant = " or ".join(", ".join(values) for values in known[first])
            yield Fault(
                file,
                row,
                ", ".join(key.columns[1:]),
                ", ".join(others),
                f"does not go with {first}, which has {meant} in {target_file}",
                f"Write {meant}, or correct {target_file}.",
            )


def _unknown(file: str, row: int, key: ForeignKey, value: str, target_file: str, known: Iterable[str]) -> Fault:
    near = difflib.get_close_matches(value, list(known), n=1)
    remedy = (f"Did you mean {near[0]}? If not, add" if near else "Add") + " its row there first."
    among = "".join(f" with {column} {wanted}" for column, wanted in key.where)
    return Fault(file, row, key.columns[0], value, f"is not in {target_file}{among}", remedy, lacks=key.resource)


def _list_faults(
    frame: pd.DataFrame, file: str, key: ForeignKey, target: pd.DataFrame, target_file: str
) -> Iterator[Fault]:
    """Keys of a list that have no row in the other table, stand twice, or are not set apart as they should be."""
    (column,), (name,) = key.columns, key.targets
    known = set(strip(target[[name]])[name].dropna())
    for row, text in strip(frame[[column]]).dropna().itertuples():
        items = text.split(SEPARATOR)
        if any(item != item.strip() or not item or ";" in item for item in items):
            remedy = f'Write the names with "{SEPARATOR}" between them: a semicolon and one space, none at the end.'
            yield Fault(file, row, column, text, "is not a list of names", remedy)
            continue
        for item in dict.fromkeys(items):
            parts = several(item, known)
            if item not in known and len(parts) > 1 and known.issuperset(parts):
                rule, remedy = "is several names in one", f'Write "{SEPARATOR.join(parts)}".'
                yield Fault(file, row, column, item, rule, remedy, lacks=key.resource)
            elif item not in known and unicodedata.is_normalized("NFC", item):
                yield _unknown(file, row, key, item, target_file, known)
            if items.count(item) > 1:
                yield Fault(file, row, column, item, "stands twice in the list", "Delete one of the two.")


def several(name: str, known: Iterable[str]) -> list[str]:
    """The names that one name seems to be put together from, with known ones as they are written; else that name."""
    small = {key.casefold(): key for key in known}
    parts = [part.strip() for part in re.split(r"[,;/&+]|\s(?:and|og)\s", name) if part.strip()]
    if name.casefold() in small or not any(part.casefold() in small for part in parts):
        return [name]
    return [small.get(part.casefold(), part) for part in parts]


def typed(resource: Resource, frame: pd.DataFrame) -> pd.DataFrame:
    """A frame of text without faults as typed columns: string, Int64, Float64 or boolean, all able to be missing.

    Periods stay text. The rows are numbered from 0.
    """
    columns = {}
    for field in resource.fields:
        text = frame[field.name]
        if field.type == "boolean":
            text = text.map({"true": True, "false": False})
        elif field.type in ("integer", "number"):
            text = pd.to_numeric(text)
        columns[field.name] = text.astype(TYPES[field.type].dtype)
    return pd.DataFrame(columns).reset_index(drop=True)
