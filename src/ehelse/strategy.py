"""The national e-health strategy: its elements, how it came about, and which measures serve its goals."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from ehelse import evidence, formats
from ehelse.number import Number, computed, read
from ehelse.text import Text
from reporting import load

GOALS_HEADING = "D12"  # the slide «Fem strategiske mål», which names no goal in its text
# What the timeline shows: the strategy itself. Surveys and decisions of government have their own places.
KINDS = ("strategy", "hearing", "owner", "roadmap", "report")


def elements(level: str) -> pd.DataFrame:
    """The elements of the strategy on one level (vision, overall, goal, subgoal), in the order of their codes."""
    rows = load.table("elements")
    return rows[rows["level"] == level].sort_values("code", na_position="first").reset_index(drop=True)


def structure() -> pd.DataFrame:
    """Vision, overall goals and goals, one row each.

    Adds to the columns of data/strategy/elements.csv `subgoals`, the number of sub-goals in the roadmap (goals only),
    and `statement_id`, the statements of the slides that give the same name, letter by letter; goals also have the
    slide headed for all five.
    """
    rows = pd.concat([elements(level) for level in ("vision", "overall", "goal")], ignore_index=True)
    counts = elements("subgoal").groupby("parent_id").size()
    is_goal = rows["level"] == "goal"
    rows["subgoals"] = rows["element_id"].map(counts).where(is_goal).astype("Int64")
    slides = load.table("statements")
    named = slides[slides["name"] & (slides["part"] == "strategy")].groupby("text_nb")["statement_id"].agg(" ".join)
    own = rows["name_nb"].map(named).fillna("").astype(str)
    rows["statement_id"] = [
        " ".join(filter(None, [GOALS_HEADING if goal else "", name])) for goal, name in zip(is_goal, own, strict=True)
    ]
    columns = ["element_id", "level", "code", "name_nb", "name_en", "effect", "points", "subgoals", "version"]
    return rows[[*columns, "statement_id", "source_id"]]


def subgoals() -> pd.DataFrame:
    """The sub-goals of the roadmap with the name of the goal each belongs to (`goal_en`, `goal_nb`)."""
    goals = elements("goal")[["element_id", "name_en", "name_nb"]].set_axis(["parent_id", "goal_en", "goal_nb"], axis=1)
    rows = elements("subgoal").merge(goals, on="parent_id", validate="many_to_one")
    return rows[["element_id", "code", "goal_nb", "goal_en", "name_nb", "name_en", "version", "source_id"]]


def timeline() -> pd.DataFrame:
    """The events in the life of the strategy (`KINDS`), in the order in which they were or are to be over."""
    rows = load.table("events")
    rows = rows[rows["kind"].isin(KINDS)]
    last_days = rows["end_date"].fillna(rows["date"]).map(formats.end_of)
    return rows.loc[last_days.sort_values(kind="stable").index].reset_index(drop=True)


def spans(events: pd.DataFrame) -> pd.DataFrame:
    """The events with `end_date` filled in where `date` is a month or a year.

    Such an event fell some time in that period; drawn as a span it does not look like its first day.
    """
    is_day = events["date"].str.fullmatch(r"\d{4}-\d{2}-\d{2}")
    return events.assign(end_date=events["end_date"].fillna(events["date"].mask(is_day)))


def portfolio() -> pd.DataFrame:
    """The goals with the number of active measures that have each as main goal.

    One row a goal, in the order of the strategy; `value`, `observation_id`, `period` and `source_id` are missing where
    the report prints no number.
    """
    found = evidence.observations(["portfolio-measures"])
    found["element_id"] = found["group_id"].str.removeprefix("portfolio-")
    goals = elements("goal")[["element_id", "code", "name_nb", "name_en"]]
    columns = ["element_id", "observation_id", "period", "value", "unit", "source_id"]
    return goals.merge(found[columns], on="element_id", how="left", validate="one_to_one")


def numbers() -> Iterator[Number]:
    """Counts of the strategy's parts and of the measures that serve its goals."""
    goals, parts = elements("goal"), elements("subgoal")
    points = Text("sum of the points that the goals list", "summen av punktene som målene lister opp")
    yield computed("strategy-points", int(goals["points"].sum()), "count", points, goals)
    ends = Text("the fewest and the most points of a goal", "færrest og flest punkter i et mål")
    yield computed("strategy-points-fewest", int(goals["points"].min()), "count", ends, goals)
    yield computed("strategy-points-most", int(goals["points"].max()), "count", ends, goals)
    counted = Text("sub-goals in data/strategy/elements.csv", "delmål i data/strategy/elements.csv")
    yield computed("strategy-subgoals", len(parts), "count", counted, parts)
    for goal in ("goal-4", "goal-2"):
        yield read(f"strategy-measures-{goal}", evidence.one("portfolio-measures", f"portfolio-{goal}"))
