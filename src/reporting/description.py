"""The description of the data tables: what data/datapackage.json says of each, and which rules it gives them.

`data/datapackage.json` is a Data Package (version 2 of the standard) and the only home of the rules. Beside the
standard it uses nine properties of its own, which other readers of the standard pass over:

`languages` (of the package) codes of the languages of the report, the source language first, such as ["en", "nb"]
`description_nb` (of a field) its description in Norwegian, for readers; likewise in each language but the first
`period` (of a field)      the forms of date that the column may hold, out of `PERIODS`
`unit` (of a field)        the unit of the column's numbers, for readers
`vocabulary` (of a field)  the list of data/vocabulary.csv that has words for the codes of the column
`listKeys` (of a schema)   columns that hold several keys to another table, set apart by `SEPARATOR`
`where` (of a reference)   rows of the other table count that have these values in these columns, as {"kind": "topic"}
`exactlyOne` (of a schema) lists of columns of which each row fills one and leaves the others empty
`boundsByUnit` (of a table) the least and greatest value for each unit, perhaps how near to 0 a value may come without
                           being it, and the rows for which they do not count

Two rules need no further property. Columns such as `name_en` and `name_nb`, whose names differ only in the language,
say one thing in every language of the report: a table that has one of them has them all, and a row that fills one of
them fills them all.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from reporting.faults import DescriptionError
from reporting.project import languages_of
from reporting.rules import CONSTRAINTS, LETTERS, ONE_LINE, SIGNS, SPACE, TYPES, Rule, period_rule


@dataclass(frozen=True)
class Field:
    """A column: its name and type, whether every row must fill it, each with its own value, and the rules of a cell.

    The others are words for those who fill it in: what it means (`described`: in the other languages of the report),
    its unit, the words it allows (none: any) and the forms of date (none: it holds no date).
    """

    name: str
    type: str
    required: bool
    unique: bool
    rules: tuple[Rule, ...]
    description: str = ""
    described: Mapping[str, str] = field(default_factory=dict)
    unit: str = ""
    allowed: tuple[str, ...] = ()
    periods: tuple[str, ...] = ()


SEPARATOR = "; "  # between the keys of a list; a comma may be part of a name


@dataclass(frozen=True)
class ForeignKey:
    """Columns whose values must stand together in another table; a row in which one of them is empty is let pass.

    `listed`: the one column holds several keys, set apart by `SEPARATOR`; each must stand there, and only once.
    `where`: columns of the other table with the value that its rows must have to count.
    """

    columns: tuple[str, ...]
    resource: str
    targets: tuple[str, ...]
    listed: bool = False
    where: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Bounds:
    """The least and greatest value for each unit (None: no bound), and the values of columns that are exempt.

    A value nearer to 0 than the third number of its unit is taken for one in another unit (0.14 for 14 per cent).
    """

    value: str
    unit: str
    limits: Mapping[str, tuple[float | None, float | None, float]]
    exempt: Mapping[str, frozenset[str]]


@dataclass(frozen=True, eq=False)  # known by identity, so that what is made of it can be kept
class Resource:
    """A table: its name, its file below the data folder, its columns and the rules that span cells.

    `key` are the columns of its primary key (none: it has no such key); `languages` are those of the report.
    """

    name: str
    path: str
    languages: tuple[str, ...]
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    unique: tuple[tuple[str, ...], ...]
    foreign: tuple[ForeignKey, ...]
    one_of: tuple[tuple[str, ...], ...]
    bounds: Bounds | None

    @property
    def columns(self) -> list[str]:
        """The names of the columns in their order."""
        return [field.name for field in self.fields]

    @property
    def translated(self) -> list[tuple[str, ...]]:
        """The columns that say one thing in each language, as (name_en, name_nb); not all of them need be there."""
        endings = [(name, f"_{language}") for name in self.columns for language in self.languages]
        bases = dict.fromkeys(name.removesuffix(ending) for name, ending in endings if name.endswith(ending))
        return [tuple(f"{base}_{language}" for language in self.languages) for base in bases]


# --- Reading the description -----------------------------------------------------------------------------------------


def describe(text: str) -> dict[str, Resource]:
    """The tables that a datapackage.json describes, by name, in its order.

    Raises DescriptionError for text that is not JSON, for a lacking property, and for every type, constraint and
    property that no rule here reads, so that a slip of the pen in the description cannot switch a rule off.
    """
    try:
        package = json.loads(text, object_pairs_hook=_once)
        tables = _Part(package, "the package")["resources"]
        languages = languages_of(package)
        resources = [_resource(_Part(table, "a table"), languages) for table in tables]
    except json.JSONDecodeError as error:
        raise DescriptionError(
            f"is not JSON: line {error.lineno}, column {error.colno}: {error.msg}", "Correct it there."
        ) from None
    found = {resource.name: resource for resource in resources}
    for resource in resources:
        for key in resource.foreign:
            named = [*key.targets, *(column for column, _ in key.where)]
            if key.resource not in found or set(named) - set(found[key.resource].columns):
                raise DescriptionError(
                    f"names {', '.join(named)} of table {key.resource} as a key for {resource.name},"
                    " which is not described",
                    "Describe that table, or correct the name.",
                )
    return found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A JSON object; Python's own reading would take the last of two values with one name, and be silent."""
    names = [name for name, _ in pairs]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise DescriptionError(f"gives {', '.join(map(repr, twice))} twice in one object", "Keep one of them.")
    return dict(pairs)


_ABOUT = ("$schema", "title", "description", "licenses", "licence_note")  # for readers of other programs
_RESOURCE = ("name", "path", "type", "schema", "boundsByUnit", *_ABOUT)
_SCHEMA = ("fields", "primaryKey", "uniqueKeys", "foreignKeys", "listKeys", "exactlyOne", "$schema")
TABLE = "table"  # the type of every resource
# Properties of the standard for which the tables here have one value only.
FIXED: dict[str, Any] = {
    "missingValues": [""],
    "trueValues": ["true"],
    "falseValues": ["false"],
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


def _resource(part: _Part, languages: tuple[str, ...]) -> Resource:
    name, path = part["name"], part["path"]
    part.where = f"table {name}"
    part.only(_RESOURCE)
    if part.values.get("type", TABLE) != TABLE:
        raise DescriptionError(f"gives {part.where} the type {part['type']!r}", f"Only {TABLE!r} is read.")
    if not re.fullmatch(r"(?!/)(?!.*\.\.)[^\\:]+\.csv", path):
        raise DescriptionError(f"gives {part.where} the path {path!r}", "Name a CSV file below the data folder.")
    schema = _Part(part["schema"], f"table {name}")
    schema.only(_SCHEMA)
    fields = tuple(_field(_Part(field, f"a column of table {name}"), name, languages) for field in schema["fields"])
    bounds = part.values.get("boundsByUnit")
    primary = _names(schema.values.get("primaryKey", []))
    single = [[field.name] for field in fields if field.unique]
    keys = [primary, *single, *schema.values.get("uniqueKeys", [])]
    resource = Resource(
        name=name,
        path=path,
        languages=languages,
        fields=fields,
        key=tuple(primary),
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
    reference.only(("resource", "fields", "where"))
    columns, targets = tuple(_names(part["fields"])), tuple(_names(reference["fields"]))
    if listed and not len(columns) == len(targets) == 1:
        raise DescriptionError(f"gives {part.where} a list of keys over several columns", "Name one column.")
    where = tuple(dict(reference.values.get("where", {})).items())
    return ForeignKey(columns, reference["resource"], targets, listed, where)


def _bounds(part: _Part) -> Bounds:
    part.only(("value", "unit", "bounds", "except"))
    return Bounds(
        value=part["value"],
        unit=part["unit"],
        limits={unit: (low, high, *(near or [0])) for unit, (low, high, *near) in part["bounds"].items()},
        exempt={column: frozenset(values) for column, values in part.values.get("except", {}).items()},
    )


def _field(part: _Part, table: str, languages: Sequence[str]) -> Field:
    name, kind = part["name"], part["type"]
    part.where = f"column {name} of table {table}"
    described = [f"description_{language}" for language in languages[1:]]
    part.only(("name", "type", "title", "description", *described, "unit", "period", "vocabulary", "constraints"))
    if kind not in TYPES:
        raise DescriptionError(f"gives {part.where} the type {kind!r}", f"Known: {', '.join(TYPES)}.")
    constraints = _Part(part.values.get("constraints", {}), part.where)
    constraints.only(("required", "unique", *CONSTRAINTS))
    rules = [SPACE, SIGNS, *TYPES[kind].rules]
    if name.endswith(tuple(f"_{language}" for language in languages)) or constraints.values.get("required"):
        rules.append(ONE_LINE)  # words that are printed, in a title or a cell
    if forms := part.values.get("period"):
        rules.append(period_rule(forms))
    elif kind == "string":
        rules.append(LETTERS)
    rules += [make(constraints.values[rule]) for rule, make in CONSTRAINTS.items() if rule in constraints.values]
    required, unique = (bool(constraints.values.get(rule, False)) for rule in ("required", "unique"))
    return Field(
        name,
        kind,
        required,
        unique,
        tuple(rules),
        description=part.values.get("description", ""),
        described={name.removeprefix("description_"): part.values[name] for name in described if name in part.values},
        unit=part.values.get("unit", ""),
        allowed=tuple(str(word) for word in constraints.values.get("enum", ())),
        periods=tuple(part.values.get("period", ())),
    )
