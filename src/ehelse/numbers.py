"""The number register: the numbers of all pages under their ids."""

from __future__ import annotations

from collections.abc import Container, Iterable
from itertools import chain
from types import ModuleType

import pandas as pd

from ehelse.analyses import (
    about,
    activities,
    bias,
    claims,
    cost,
    digital_work,
    disagreements,
    effects,
    gaps,
    method,
    physicians,
    programmes,
    promises,
    residents,
    rollout,
    searches,
    slides,
    strategy,
    study,
    users,
    who,
    working_day,
)
from reporting import handed, project
from reporting.columns import named
from reporting.handed import Printed
from reporting.noted import remembered
from reporting.number import Number

PAGES = (
    strategy,
    working_day,
    residents,
    cost,
    study,
    rollout,
    users,
    physicians,
    effects,
    digital_work,
    programmes,
    disagreements,
    who,
    activities,
    promises,
    slides,
    about,
    searches,
    method,
    claims,
    gaps,
    bias,
)


def register() -> dict[str, Number]:
    """Every number of the report by id, page by page. Raises ValueError when two pages use one id."""
    return _register(project.current())


@remembered(2)
def _register(report: project.Project) -> dict[str, Number]:
    return of(PAGES)


@remembered(2 * len(PAGES))
def of_page(report: project.Project, page: ModuleType) -> tuple[Number, ...]:
    """The numbers of a page of a report."""
    return tuple(page.numbers())


def of(pages: Iterable[ModuleType]) -> dict[str, Number]:
    """The numbers of some pages by id. Raises ValueError when two of them use one id."""
    found: dict[str, Number] = {}
    for number in chain.from_iterable(of_page(project.current(), page) for page in pages):
        refuse_twice(number.id, found)
        found[number.id] = number
    return found


def refuse_twice(id: str, known: Container[str]) -> None:
    """Raise ValueError where a number of this id is known already."""
    if id in known:
        raise ValueError(f"Two numbers are called {id!r}. Rename one; the text could not tell them apart.")


def printed(id: str) -> Printed:
    """A number as it is printed: from what the press has derived, or computed here. Raises KeyError without it."""
    return _all_printed(project.current())[id] if (found := handed.numbers([id])) is None else found[id]


def every() -> list[Printed]:
    """All numbers as they are printed, in the order of their ids."""
    found = handed.numbers()
    found = _all_printed(project.current()) if found is None else found
    return [found[id] for id in sorted(found)]


@remembered(2)
def _all_printed(report: project.Project) -> dict[str, Printed]:
    return {id: Printed.of(number) for id, number in _register(report).items()}


def frame() -> pd.DataFrame:
    """The register as a frame: one row a number, by id, with its printed forms, computation, rows and sources."""
    return pd.DataFrame(
        {
            "number_id": number.id,
            "value": number.value,
            "unit": number.unit,
            **named("text", number.text),
            **named("how", number.how),
            "rows": " ".join(number.rows),
            "source_id": " ".join(number.sources),
        }
        for number in every()
    )
