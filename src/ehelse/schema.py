"""The rules of the data tables: read from data/datapackage.json, turned into checks, and applied to frames of text.

`data/datapackage.json` is a Frictionless Data Package and the only home of the rules. Beside the standard it uses
eight properties of its own, which other readers of the standard pass over:

`description_nb` (of a field) its description in Norwegian, for readers
`period` (of a field)      the forms of date that the column may hold, out of `PERIODS`
`unit` (of a field)        the unit of the column's numbers, for readers
`vocabulary` (of a field)  the list of data/vocabulary.csv that has words for the codes of the column
`uniqueKeys` (of a schema) further lists of columns whose values may stand together only once
`listKeys` (of a schema)   columns that hold several keys to another table, set apart by `SEPARATOR`
`exactlyOne` (of a schema) lists of columns of which each row fills one and leaves the others empty
`boundsByUnit` (of a table) the least and greatest value for each unit, and the rows for which they do not count

One rule needs no property: of two columns `..._en` and `..._nb` a row fills both or none.

Words: a *rule* is what a cell must fulfil; a *fault* is one broken rule in one place. A frame that is checked here has
one row a record, text in every cell (missing where the cell is empty) and as index the line of the file on which the
record begins, as an editor counts it (the header is line 1).
"""

from __future__ import annotations

import calendar
import dataclasses
import difflib
import json
import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import pandas as pd

from ehelse.paths import PACKAGE_FILE


@dataclass(frozen=True)
class Fault:
    """One broken rule: where it is, what is wrong there and what to do.

    `file` begins with the name of the data folder; `row` is the line in the file, None where the fault is not in a
    line; `column` and `value` are None where the fault is not in one column or cell. `lacks` is the table in which a
    row for `value` is missing, where that is the fault.
    """

    file: str
    row: int | None
    column: str | None
    value: str | None
    rule: str
    remedy: str
    lacks: str | None = dataclasses.field(default=None, compare=False)

    def __str__(self) -> str:
        place = self.file
        if self.row is not None:
            place += f", line {self.row}"
        if self.column is not None:
            place += f", column {self.column}"
        return f"{place}: {self.said}"

    @property
    def said(self) -> str:
        """What is wrong and what to do, without the place."""
        value = "" if self.value is None else f'"{self.value}" '
        return f"{value}{self.rule}. {self.remedy}"


@dataclass(frozen=True)
class Rule:
    """What a cell with text must fulfil: `holds` judges the text, `fault` says what is wrong and what to do."""

    name: str
    holds: Callable[[str], bool]
    fault: Callable[[str], tuple[str, str]]


@dataclass(frozen=True)
class Field:
    """A column: its name and type, whether every row must fill it, each with its own value, and the rules of a cell.

    The others are words for those who fill it in: what it means, its unit, the words it allows (none: any) and the
    forms of date (none: it holds no date).
    """

    name: str
    type: str
    required: bool
    unique: bool
    rules: tuple[Rule, ...]
    description: str = ""
    unit: str = ""
    allowed: tuple[str, ...] = ()
    periods: tuple[str, ...] = ()


SEPARATOR = "; "  # between the keys of a list; a comma may be part of a name


@dataclass(frozen=True)
class ForeignKey:
    """Columns whose values must stand together in another table; a row in which one of them is empty is let pass.

    `listed`: the one column holds several keys, set apart by `SEPARATOR`; each must stand there, and only once.
    """

    columns: tuple[str, ...]
    resource: str
    targets: tuple[str, ...]
    listed: bool = False


@dataclass(frozen=True)
class Bounds:
    """The least and greatest value for each unit (None: no bound), and the values of columns that are exempt."""

    value: str
    unit: str
    limits: Mapping[str, tuple[float | None, float | None]]
    exempt: Mapping[str, frozenset[str]]


@dataclass(frozen=True, eq=False)  # known by identity, so that what is made of it can be kept
class Resource:
    """A table: its name, its file below the data folder, its columns and the rules that span cells."""

    name: str
    path: str
    fields: tuple[Field, ...]
    unique: tuple[tuple[str, ...], ...]
    foreign: tuple[ForeignKey, ...]
    one_of: tuple[tuple[str, ...], ...]
    bounds: Bounds | None

    @property
    def columns(self) -> list[str]:
        """The names of the columns in their order."""
        return [field.name for field in self.fields]


# --- Reading the description -----------------------------------------------------------------------------------------


class DescriptionError(ValueError):
    """The description of the data cannot be read: what is `wrong` with it and the `remedy`."""

    def __init__(self, wrong: str, remedy: str) -> None:
        super().__init__(f"{PACKAGE_FILE} {wrong}. {remedy}")
        self.wrong, self.remedy = wrong, remedy


def describe(text: str) -> dict[str, Resource]:
    """The tables that a datapackage.json describes, by name, in its order.

    Raises DescriptionError for text that is not JSON, for a lacking property, and for every type, constraint and
    property that no rule here reads, so that a slip of the pen in the description cannot switch a rule off.
    """
    try:
        package = json.loads(text)
        resources = [_resource(_Part(table, "a table")) for table in _Part(package, "the package")["resources"]]
    except json.JSONDecodeError as error:
        raise DescriptionError(
            f"is not JSON: line {error.lineno}, column {error.colno}: {error.msg}", "Correct it there."
        ) from None
    found = {resource.name: resource for resource in resources}
    for resource in resources:
        for key in resource.foreign:
            if key.resource not in found or set(key.targets) - set(found[key.resource].columns):
                raise DescriptionError(
                    f"names {', '.join(key.targets)} of table {key.resource} as a key for {resource.name},"
                    " which is not described",
                    "Describe that table, or correct the name.",
                )
    return found


_RESOURCE = ("name", "path", "title", "description", "licence_note", "schema", "boundsByUnit")
# Properties of the standard for which the tables here have one value only.
FIXED: dict[str, Any] = {
    "missingValues": [""],
    "trueValues": ["true"],
    "falseValues": ["false"],
    "profile": "tabular-data-resource",
    "format": "csv",
    "mediatype": "text/csv",
    "encoding": "utf-8",
}


class _Part:
    """A piece of the description that says which of its properties is lacking."""

    def __init__(self, values: Any, where: str) -> None:
        if not isinstance(values, dict):
            raise DescriptionError(f"holds {values!r} where {where} belongs", "Write its properties between { and }.")
        self.values: dict[str, Any] = values
        self.where = where

    def __getitem__(self, name: str) -> Any:
        if name not in self.values:
            raise DescriptionError(f"lacks {name!r} in {self.where}", "Add it.")
        return self.values[name]

    def only(self, known: Sequence[str]) -> None:
        """Refuse properties that nothing reads, and those of `FIXED` with another value than the one that is read."""
        for name, value in self.values.items():
            if name not in (*known, *FIXED):
                raise DescriptionError(
                    f"has {name!r} in {self.where}, which no rule reads", f"Known: {', '.join(known)}."
                )
            if name in FIXED and value != FIXED[name]:
                raise DescriptionError(f"sets {name!r} in {self.where} to {value!r}", f"Only {FIXED[name]!r} is read.")


def _resource(part: _Part) -> Resource:
    name, path = part["name"], part["path"]
    part.where = f"table {name}"
    part.only(_RESOURCE)
    schema = _Part(part["schema"], f"table {name}")
    schema.only(("fields", "primaryKey", "uniqueKeys", "foreignKeys", "listKeys", "exactlyOne"))
    fields = tuple(_field(_Part(field, f"a column of table {name}"), name) for field in schema["fields"])
    bounds = part.values.get("boundsByUnit")
    single = [[field.name] for field in fields if field.unique]
    keys = [_names(schema.values.get("primaryKey", [])), *single, *schema.values.get("uniqueKeys", [])]
    resource = Resource(
        name=name,
        path=path,
        fields=fields,
        unique=tuple(dict.fromkeys(tuple(key) for key in keys if key)),
        foreign=tuple(
            _foreign(_Part(key, f"a key of {name}"), listed=kind == "listKeys")
            for kind in ("foreignKeys", "listKeys")
            for key in schema.values.get(kind, [])
        ),
        one_of=tuple(tuple(columns) for columns in schema.values.get("exactlyOne", [])),
        bounds=None if bounds is None else _bounds(_Part(bounds, f"boundsByUnit of {name}")),
    )
    _refuse_unknown_columns(resource)
    return resource


def _refuse_unknown_columns(resource: Resource) -> None:
    """Refuse a rule of the table that names a column it does not have."""
    named = {column for key in resource.unique for column in key}
    named |= {column for key in resource.foreign for column in key.columns}
    named |= {column for columns in resource.one_of for column in columns}
    if resource.bounds:
        named |= {resource.bounds.value, resource.bounds.unit, *resource.bounds.exempt}
    if unknown := named - set(resource.columns):
        wrong = f"names {', '.join(sorted(unknown))} in a rule of table {resource.name}, which has no such column"
        raise DescriptionError(wrong, "Correct the name.")


def _names(names: str | Sequence[str]) -> list[str]:
    """A key, which the standard lets be one name or a list of names."""
    return [names] if isinstance(names, str) else list(names)


def _foreign(part: _Part, *, listed: bool) -> ForeignKey:
    reference = _Part(part["reference"], f"the reference in {part.where}")
    columns, targets = tuple(_names(part["fields"])), tuple(_names(reference["fields"]))
    if listed and not len(columns) == len(targets) == 1:
        raise DescriptionError(f"gives {part.where} a list of keys over several columns", "Name one column.")
    return ForeignKey(columns, reference["resource"], targets, listed)


def _bounds(part: _Part) -> Bounds:
    part.only(("value", "unit", "bounds", "except"))
    return Bounds(
        value=part["value"],
        unit=part["unit"],
        limits={unit: (low, high) for unit, (low, high) in part["bounds"].items()},
        exempt={column: frozenset(values) for column, values in part.values.get("except", {}).items()},
    )


def _field(part: _Part, table: str) -> Field:
    name, kind = part["name"], part["type"]
    part.where = f"column {name} of table {table}"
    part.only(("name", "type", "title", "description", "description_nb", "unit", "period", "vocabulary", "constraints"))
    if kind not in TYPES:
        raise DescriptionError(f"gives {part.where} the type {kind!r}", f"Known: {', '.join(TYPES)}.")
    constraints = _Part(part.values.get("constraints", {}), part.where)
    constraints.only(("required", "unique", *CONSTRAINTS))
    rules = [SPACE, *TYPES[kind].rules]
    if forms := part.values.get("period"):
        rules.append(_period(forms))
    rules += [make(constraints.values[rule]) for rule, make in CONSTRAINTS.items() if rule in constraints.values]
    required, unique = (bool(constraints.values.get(rule, False)) for rule in ("required", "unique"))
    return Field(
        name,
        kind,
        required,
        unique,
        tuple(rules),
        description=part.values.get("description", ""),
        unit=part.values.get("unit", ""),
        allowed=tuple(str(word) for word in constraints.values.get("enum", ())),
        periods=tuple(part.values.get("period", ())),
    )


# --- Rules of one cell -----------------------------------------------------------------------------------------------

_INTEGER = re.compile(r"-?[0-9]{1,15}")  # 15 digits are exact in every type of number that reads them
_NUMBER = re.compile(r"-?[0-9]{1,15}(\.(?!000$)[0-9]{1,15})?")  # 43.000 may be meant as forty-three thousand


def _number_remedy(text: str) -> str:
    """How to write what seems to be meant by a number in another notation."""
    bare = re.sub(r"\s", "", text).replace("\N{MINUS SIGN}", "-")
    if _NUMBER.fullmatch(bare):
        return f"Write {bare}, without spaces and with - as minus sign."
    if match := re.fullmatch(r"(-?[0-9]+)([.,])([0-9]+)", bare):
        whole, mark, rest = match.groups()
        plain = f"Write {whole}, " if mark == "." else f"Write {whole}.{rest}, with a point and no comma, "
        return f"{plain}or {whole}{rest} if it means thousands." if len(rest) == 3 else f"{plain[:-2]}."
    if match := re.match(r"-?[0-9]+(\.[0-9]+)?(?=[^0-9.,])", bare):
        return f"Write the number alone, {match[0]}; words and units have columns of their own."
    return "Write a number such as 12 or 12.3, of at most 15 digits; what is not known is an empty cell."


def _integer_remedy(text: str) -> str:
    if _NUMBER.fullmatch(text.strip()) and not _INTEGER.fullmatch(text.strip()):
        return "Write it without decimals."
    return _number_remedy(text)


SPACE = Rule(
    "space",
    lambda text: text == text.strip(),
    lambda text: ("has a space before or after it", "Delete the space."),
)
INTEGER = Rule(
    "integer",
    lambda text: bool(_INTEGER.fullmatch(text.strip())),
    lambda text: ("is not a whole number", _integer_remedy(text)),
)
NUMBER = Rule(
    "number",
    lambda text: bool(_NUMBER.fullmatch(text.strip())),
    lambda text: ("is not a number", _number_remedy(text)),
)
BOOLEAN = Rule(
    "boolean",
    lambda text: text.strip() in ("true", "false"),
    lambda text: ("is neither true nor false", "Write true or false, in small letters."),
)


@dataclass(frozen=True)
class Type:
    """A type of column: the rules it brings and the pandas type of a checked column."""

    rules: tuple[Rule, ...]
    dtype: str


TYPES = {
    "string": Type((), "string"),
    "integer": Type((INTEGER,), "Int64"),
    "number": Type((NUMBER,), "Float64"),
    "boolean": Type((BOOLEAN,), "boolean"),
}

PERIODS = {
    "year": ("2023", r"\d{4}"),
    "month": ("2023-04", r"\d{4}-\d{2}"),
    "day": ("2023-04-28", r"\d{4}-\d{2}-\d{2}"),
    "quarter": ("2019-Q1", r"\d{4}-Q[1-4]"),
    "half": ("2025-H1", r"\d{4}-H[12]"),
    "interval": ("2019/2023", r"[^/]+/[^/]+"),
}
_YEARS = range(1900, 2101)  # a year outside is a slip of the pen


def _period(forms: Sequence[str]) -> Rule:
    """The rule for a column that holds periods in the given forms."""
    if unknown := set(forms) - set(PERIODS):
        raise DescriptionError(f"allows the period {', '.join(sorted(unknown))}", f"Known: {', '.join(PERIODS)}.")
    examples = ", ".join(PERIODS[form][0] for form in forms)
    return Rule(
        "period",
        lambda text: is_period(text.strip(), forms),
        lambda text: ("is not a date or period that exists", f"Write it like one of these: {examples}."),
    )


def is_period(text: str, forms: Sequence[str] = tuple(PERIODS)) -> bool:
    """Whether a text is a period in one of the forms, lies in the calendar and does not end before it begins."""
    form = next((form for form in forms if re.fullmatch(PERIODS[form][1], text, re.ASCII)), None)
    if form == "interval":
        ends = text.split("/")
        simple = [name for name in PERIODS if name != "interval"]
        return all(is_period(end, simple) for end in ends) and _first_day(ends[0]) <= _first_day(ends[1])
    return form is not None and _exists(text, form)


def _exists(text: str, form: str) -> bool:
    year, *rest = text.split("-")
    if int(year) not in _YEARS:
        return False
    if form not in ("month", "day"):
        return True
    month, *day = (int(part) for part in rest)
    return 1 <= month <= 12 and (not day or 1 <= day[0] <= calendar.monthrange(int(year), month)[1])


def _first_day(period: str) -> tuple[int, ...]:
    """Year, month and day on which a period begins."""
    year, *rest = period.split("-")
    if rest and rest[0][0] in "QH":
        months = 3 if rest[0][0] == "Q" else 6
        return int(year), months * (int(rest[0][1]) - 1) + 1, 1
    return tuple(int(part) for part in [year, *rest, "1", "1"][:3])


def _enum(allowed: Sequence[Any]) -> Rule:
    words = [str(word) for word in allowed]

    def fault(text: str) -> tuple[str, str]:
        near = difflib.get_close_matches(text.strip().lower(), words, n=1)
        return "is not one of the allowed words", (f"Did you mean {near[0]}? " if near else "") + (
            f"Allowed: {', '.join(words)}."
        )

    return Rule("enum", lambda text: text.strip() in words, fault)


def _pattern(pattern: str) -> Rule:
    try:
        form = re.compile(pattern)
    except re.error as error:
        raise DescriptionError(
            f"has the pattern {pattern!r}, which is not a regular expression: {error}", "Correct it."
        ) from None
    return Rule(
        "pattern",
        lambda text: bool(form.fullmatch(text.strip())),
        lambda text: ("does not have the form of this column", f"Write it after the pattern {pattern}"),
    )


def _minimum(least: float) -> Rule:
    return Rule(
        "minimum",
        lambda text: not (_as_number(text) < least),
        lambda text: (f"is below {least}", f"The least this column allows is {least}; correct the value."),
    )


def _maximum(greatest: float) -> Rule:
    return Rule(
        "maximum",
        lambda text: not (_as_number(text) > greatest),
        lambda text: (f"is above {greatest}", f"The most this column allows is {greatest}; correct the value."),
    )


def _as_number(text: str) -> float:
    """The number a cell holds, NaN where it holds none: the rule on types speaks of that."""
    return float(text) if _NUMBER.fullmatch(text.strip()) else math.nan


CONSTRAINTS: dict[str, Callable[[Any], Rule]] = {
    "enum": _enum,
    "pattern": _pattern,
    "minimum": _minimum,
    "maximum": _maximum,
}


# --- Checking a frame ------------------------------------------------------------------------------------------------


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
    trimmed = frame.copy()
    for name in frame:
        text = frame[name].str.strip()
        trimmed[name] = text.mask(text == "")
    return trimmed


def _cell_faults(resource: Resource, frame: pd.DataFrame, file: str) -> Iterator[Fault]:
    from pandera.errors import SchemaErrors  # half a second to import, and only tables that are read need it

    try:
        _pandera(resource).validate(frame, lazy=True)
    except SchemaErrors as error:
        rules = {field.name: field.rules for field in resource.fields}
        for case in error.failure_cases.itertuples():
            row, column = int(case.index), str(case.column)
            if case.check == "not_nullable":
                yield Fault(file, row, column, None, "is empty", "This column must be filled in every row.")
            else:
                value = str(case.failure_case)
                yield Fault(file, row, column, value, *rules[column][int(case.check_number)].fault(value))


@cache
def _pandera(resource: Resource) -> Any:
    """The rules of the cells as a pandera schema."""
    import pandera.pandas as pa

    return pa.DataFrameSchema(
        {
            field.name: pa.Column(
                nullable=not field.required,
                checks=[pa.Check(rule.holds, element_wise=True, name=rule.name) for rule in field.rules],
            )
            for field in resource.fields
        }
    )


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
    """Rows that say in one language what they do not say in the other; where both must be filled, that is said."""
    optional = {field.name for field in resource.fields if not field.required}
    for base in (name.removesuffix("_en") for name in resource.columns if name.endswith("_en")):
        pair = [f"{base}_en", f"{base}_nb"]
        if optional >= set(pair):
            filled = frame[pair].notna()
            for row, cells in filled[filled.sum(axis=1) == 1].iterrows():
                full, empty = pair if cells[pair[0]] else reversed(pair)
                rule = f"{empty} is empty while {full} is filled"
                yield Fault(file, int(str(row)), ", ".join(pair), None, rule, "Write it in both languages or in none.")


def _bound_faults(resource: Resource, frame: pd.DataFrame, file: str) -> Iterator[Fault]:
    if (bounds := resource.bounds) is None:
        return
    exempt = pd.Series(False, index=frame.index)
    for column, values in bounds.exempt.items():
        exempt |= frame[column].isin(values)
    judged = frame.loc[~exempt, [bounds.value, bounds.unit]].dropna()
    for row, text, unit in judged.itertuples():
        low, high = bounds.limits.get(unit, (None, None))
        value = _as_number(text)
        if (low is not None and value < low) or (high is not None and value > high):
            span = f"from {low} to {high}" if high is not None else f"from {low}"
            yield Fault(
                file,
                row,
                bounds.value,
                text,
                f"cannot be a value in {unit}, which goes {span}",
                "Correct the value or the unit. If it is a change and not a share, list it under boundsByUnit,"
                f" except, in {PACKAGE_FILE}.",
            )


def foreign_faults(
    frame: pd.DataFrame, file: str, key: ForeignKey, target: pd.DataFrame, target_file: str
) -> Iterator[Fault]:
    """Rows whose key has no row in the other table.

    `frame` and `target` hold text (module docstring), `target` with the columns of the key at least. When the first
    column of a key over several columns is found but the others are not its own, the fault is theirs.
    """
    if key.listed:
        yield from _list_faults(frame, file, key, target, target_file)
        return
    known: dict[str, list[tuple[str, ...]]] = {}
    for values in strip(target[list(key.targets)]).dropna().itertuples(index=False):
        known.setdefault(str(values[0]), []).append(tuple(str(value) for value in values[1:]))
    for row, first, *others in strip(frame[list(key.columns)]).dropna().itertuples():
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
    return Fault(file, row, key.columns[0], value, f"is not in {target_file}", remedy, lacks=key.resource)


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
            if item not in known:
                yield _unknown(file, row, key, item, target_file, known)
            if items.count(item) > 1:
                yield Fault(file, row, column, item, "stands twice in the list", "Delete one of the two.")


def items(text: object) -> list[str]:
    """The keys of a list column's cell, none for an empty cell."""
    return [] if pd.isna(text) else str(text).split(SEPARATOR)


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
