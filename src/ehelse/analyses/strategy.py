"""The national e-health strategy: its elements, how it came about, and which measures serve its goals."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from reporting import choices, formats, load, words
from reporting.columns import names
from reporting.number import Number, computed

say = words.chapter("strategy")
STRUCTURE = "strategy-structure"
GOALS = "goals"  # the part of the structure's statements that head all goals
# What the timeline leaves out: it shows the strategy itself, and these have their own places.
ELSEWHERE = ("survey", "government")


def elements(level: str) -> pd.DataFrame:
    """The elements of the strategy on one level (vision, overall, goal, subgoal), in the order of their codes."""
    rows = load.table("elements")
    return rows[rows["level"] == level].sort_values("code", na_position="first").reset_index(drop=True)


def structure() -> pd.DataFrame:
    """Vision, overall goals and goals, one row each.

    Adds to the columns of data/strategy/elements.csv `subgoals`, the number of sub-goals in the roadmap (goals only),
    and `statement_id`, the statements of the slides that give the same name; goals also have the slide headed for all.
    """
    rows = pd.concat([elements(level) for level in ("vision", "overall", "goal")], ignore_index=True)
    rows = rows.drop(columns="parent_id")
    counts = elements("subgoal").groupby("parent_id").size()
    is_goal = rows["level"] == "goal"
    subgoals_of = rows["element_id"].map(counts).where(is_goal).astype("Int64")
    rows.insert(rows.columns.get_loc("points") + 1, "subgoals", subgoals_of)
    slides = choices.parts(STRUCTURE, "statement_id")
    heading = slides.get(GOALS, [])
    said = [
        " ".join([*(heading if goal else []), *slides.get(element, [])])
        for goal, element in zip(is_goal, rows["element_id"], strict=True)
    ]
    rows.insert(rows.columns.get_loc("source_id"), "statement_id", said)
    return rows


def subgoals() -> pd.DataFrame:
    """The sub-goals of the roadmap with the name and the `goal_code` of the goal each belongs to."""
    rows = elements("subgoal")
    named = _names(rows)
    of_goals = [name.replace("name", "goal", 1) for name in named]
    goals = elements("goal")[["element_id", "code", *named]].set_axis(["parent_id", "goal_code", *of_goals], axis=1)
    rows = rows.merge(goals, on="parent_id", validate="many_to_one")
    return rows[["element_id", "code", *of_goals, *named, "version", "source_id", "goal_code"]]


def _names(rows: pd.DataFrame) -> list[str]:
    """The columns of names in the order of the data, in which the language that is quoted stands first."""
    return [column for column in rows if column in names("name")]


def timeline() -> pd.DataFrame:
    """The events in the life of the strategy, in the order in which they were or are to be over."""
    rows = load.table("events")
    rows = rows[~rows["kind"].isin(ELSEWHERE)]
    last_days = rows["end_date"].fillna(rows["date"]).map(formats.end_of)
    return rows.loc[last_days.sort_values(kind="stable").index].reset_index(drop=True)


def numbers() -> Iterator[Number]:
    """Counts of the strategy's parts and of the measures that serve its goals."""
    yield from choices.numbers("strategy")
    goals, parts = elements("goal"), elements("subgoal")
    yield computed("strategy-points", int(goals["points"].sum()), "count", say("how-points"), goals)
    yield computed("strategy-points-fewest", int(goals["points"].min()), "count", say("how-ends"), goals)
    yield computed("strategy-points-most", int(goals["points"].max()), "count", say("how-ends"), goals)
    yield computed("strategy-subgoals", len(parts), "count", say("how-subgoals"), parts)
