"""The research agenda: what is open."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from ehelse import sources
from ehelse.analyses.promises import coverage, research
from ehelse.analyses.promises.research import TIES
from reporting.number import unique

Item = dict[str, str]
GAPS: tuple[coverage.Gap, ...] = ("none", "context", "single", "mixed")
OF_SUBGOALS: tuple[coverage.Gap, ...] = ("none", "context")  # sub-goals are wide: one that is spoken of is no item


def items() -> pd.DataFrame:
    """The research agenda: one item for each gap that can be seen in the tables, none invented.

    Promises, problems and questions with a gap, then sub-goals with one of `OF_SUBGOALS` gathered by goal (`gap` is
    *subgoals*), then themes without a documented activity (*idle*). Each item has `item_id`, `gap`, the subjects and
    the themes (ids set apart by spaces) and, for each of `TIES`, how many documented activities those themes have.
    """
    rows = coverage.states()
    below = rows["kind"] == "subgoal"
    found = pd.DataFrame([*_own(rows[~below]), *_of_goals(rows[below]), *_idle()])
    counts = research.themes().set_index("theme_id")
    for tie in TIES:
        found[tie] = [int(counts.loc[themes.split(), tie].sum()) for themes in found["themes"]]
    ids = [f"A{place:02d}" for place in range(1, len(found) + 1)]
    return found.assign(item_id=ids, source_id=sources.THIS_REPORT)[["item_id", *found.columns, "source_id"]]


def _own(rows: pd.DataFrame) -> Iterator[Item]:
    """An item for each subject with a gap, by the gap."""
    for gap in GAPS:
        for row in rows[rows["gap"] == gap].itertuples():
            yield {"gap": gap, "subjects": row.subject_id, "themes": row.theme_id}


def _of_goals(rows: pd.DataFrame) -> Iterator[Item]:
    """An item for each goal with open sub-goals."""
    for _, group in rows[rows["gap"].isin(OF_SUBGOALS)].groupby("goal", sort=True, dropna=False):
        yield {
            "gap": "subgoals",
            "subjects": " ".join(group["subject_id"]),
            "themes": " ".join(unique(group["theme_id"])),
        }


def _idle() -> Iterator[Item]:
    """An item for each theme under which nothing was found."""
    for theme in research.idle():
        yield {"gap": "idle", "subjects": "", "themes": theme}
