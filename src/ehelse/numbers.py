"""The number register: the numbers of all chapters under their ids."""

from __future__ import annotations

from functools import cache
from itertools import chain

import pandas as pd

from ehelse.analyses import about as report
from ehelse.analyses import activities, cost, digital_work, effects, front, residents, rollout, strategy, study
from ehelse.analyses import disagreements as corrections
from ehelse.analyses import physicians as usability
from ehelse.analyses import promises as tracing
from ehelse.analyses import slides as deck
from ehelse.analyses import users as findings
from ehelse.analyses import who as centre
from ehelse.analyses import working_day as personnel
from ehelse.old.number import Number

CHAPTERS = (
    strategy,
    personnel,
    residents,
    cost,
    study,
    rollout,
    findings,
    usability,
    effects,
    digital_work,
    corrections,
    centre,
    activities,
    tracing,
    deck,
    front,
    report,
)


@cache
def register() -> dict[str, Number]:
    """Every number of the report by id, chapter by chapter. Raises ValueError when two chapters use one id."""
    found: dict[str, Number] = {}
    for number in chain.from_iterable(chapter.numbers() for chapter in CHAPTERS):
        if number.id in found:
            raise ValueError(f"Two numbers are called {number.id!r}. Rename one; the text could not tell them apart.")
        found[number.id] = number
    return found


def frame() -> pd.DataFrame:
    """The register as a frame: one row a number, with its printed forms, computation, rows and sources."""
    return pd.DataFrame(
        {
            "number_id": number.id,
            "value": number.value,
            "unit": number.unit,
            "text_en": number.text["en"],
            "text_nb": number.text["nb"],
            "how_en": number.how["en"],
            "how_nb": number.how["nb"],
            "rows": " ".join(number.rows),
            "source_id": " ".join(number.sources),
        }
        for number in register().values()
    )
