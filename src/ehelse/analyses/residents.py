"""Residents and use: digital contact, e-consultations, the national portal and record, views and trust.

Which indicators and groups are taken stands in data/exhibit_rows.csv, under the ids of the exhibits that show them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from ehelse import evidence
from ehelse.synthesis import difference
from reporting import choices, load, words
from reporting.columns import names
from reporting.number import Number, computed

say = words.chapter("residents")
SMALL = 200  # a group with fewer answers is marked as small: its interval spans about 14 percentage points or more
POINTS = "percentage points"

Move = Literal["rose", "fell", "still"]


@dataclass(frozen=True)
class Change:
    """Change between two percentages, in percentage points, with its 95 % interval where both n are known."""

    estimate: float
    low: float = float("nan")
    high: float = float("nan")

    @property
    def move(self) -> Move:
        """Where the value went: by the interval where there is one, else by the sign alone."""
        low, high = (self.estimate if pd.isna(end) else end for end in (self.low, self.high))
        return "rose" if low > 0 else "fell" if high < 0 else "still"


# How many times the variance of a simple random sample that of the panel may be; the true figure is not published.
DESIGN_EFFECTS = (1.0, 1.5, 2.0, 3.0)


def change(first: pd.Series, last: pd.Series, design_effect: float = 1.0) -> Change:
    """Change from one row of the observations to another, second minus first, as between independent samples.

    With a `design_effect` the samples count as so many times fewer answers (Kish L (1965), Survey Sampling, Wiley).
    """
    estimate = float(last["value"] - first["value"])
    if first["unit"] != "percent" or pd.isna(first["n"]) or pd.isna(last["n"]):
        return Change(estimate)
    answers = (first["n"] / design_effect, last["n"] / design_effect)
    found = difference(first["value"] / 100, answers[0], last["value"] / 100, answers[1])
    return Change(estimate, 100 * found.interval.low, 100 * found.interval.high)


# --- Contact ---------------------------------------------------------------------------------------------------------


def contact() -> pd.DataFrame:
    """Share of residents with any, physical and digital contact in the last twelve months, by year with intervals.

    `part` is the kind of contact: any, physical, digital.
    """
    return evidence.with_intervals(evidence.selected("digital-contact"))


def contact_groups() -> pd.DataFrame:
    """Digital contact for all residents and each group that the report names, highest first.

    Shown is the last year in which all residents and a group have a value; `whole` marks all residents.
    """
    rows = evidence.selected("digital-contact-groups")
    rows = rows.assign(whole=rows["kind"] == "all")
    rows = evidence.last_common(rows, "whole")
    return evidence.with_intervals(rows.sort_values("value", ascending=False, kind="stable").reset_index(drop=True))


def is_small(n: float | None) -> bool:
    """Whether a group rests on so few answers that it is marked; a group with unknown n is not."""
    return bool(pd.notna(n)) and float(n or 0) < SMALL


# --- Consultations ---------------------------------------------------------------------------------------------------


def consultations() -> pd.DataFrame:
    """E-consultations as a share of all GP consultations, year by year (counted per consultation)."""
    return _part("e-consultations", "consultations")


def contact_with_gp() -> pd.DataFrame:
    """Share of residents with digital contact with a GP, year by year with intervals (counted per person)."""
    return evidence.with_intervals(_part("e-consultations", "persons"))


def _part(selection: str, part: str) -> pd.DataFrame:
    """The observations of one part of a selection."""
    rows = evidence.selected(selection)
    return rows[rows["part"] == part].reset_index(drop=True)


def whole_years(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows whose period is a whole year."""
    return rows[rows["period"].str.fullmatch(r"\d{4}")]


def peak(rows: pd.DataFrame) -> pd.Series:
    """The row with the highest value; the first of them where several are equal."""
    return rows.loc[rows["value"].astype(float).idxmax()]


def consultation_definitions() -> pd.DataFrame:
    """E-consultations in one year by three definitions that must not be joined.

    One row a definition: `definition` (fhi, kpr, report), its row id, period, value in per cent with `approx`, and the
    first and last period of the series it belongs to (empty for the annual report, which gives a phrase).
    """
    found = evidence.selected("e-consultation-definitions").rename(columns={"part": "definition"})
    found = found.assign(row_id=found["observation_id"])
    source = choices.one("e-consultation-definitions", "source_id", "report")
    phrase = unread_versions(list(found["observation_id"])).set_index("source_id", drop=False).loc[[source]].iloc[0]
    said = {
        "definition": "report", "row_id": phrase["correction_id"], "period": found["period"].iloc[0],
        "value": phrase["value"], "unit": phrase["unit"], "approx": "about", "source_id": source,
    }  # fmt: skip
    rows = pd.DataFrame([*found[list(said)].to_dict("records"), said])
    ends = _series_ends()
    return rows.assign(
        value=rows["value"].astype(float),
        series_first=rows["definition"].map(ends["min"]).fillna(""),
        series_last=rows["definition"].map(ends["max"]).fillna(""),
    )


def _series_ends() -> pd.DataFrame:
    """The first and the last period, `min` and `max`, of the series of each definition."""
    return evidence.selected("e-consultation-series").groupby("part")["period"].agg(["min", "max"])


def unread_versions(observations: Sequence[str]) -> pd.DataFrame:
    """The versions that stand in no row of the data, of the matters in which these observations disagree with others.

    Rows of data/correction_values.csv.
    """
    versions = load.table("correction_values")
    matters = versions.loc[versions["observation_id"].isin(list(observations)), "correction_id"]
    unread = versions[["observation_id", "measure_id", "estimate_id"]].isna().all(axis=1)
    return versions[versions["correction_id"].isin(matters) & unread]


# --- National services -----------------------------------------------------------------------------------------------


def helsenorge_visits() -> pd.DataFrame:
    """Visits to Helsenorge a year, in millions, in the order of the years, with the tier of each year's source."""
    rows = evidence.selected("helsenorge-use").sort_values("period", ignore_index=True)
    tiers = load.part("sources", ["source_id", "tier"], source_id=rows["source_id"].unique().tolist())
    return rows.assign(tier=rows["source_id"].map(tiers.set_index("source_id")["tier"]))


def sources_by_period(rows: pd.DataFrame) -> dict[str, list[str]]:
    """Which periods each source gives, in order of period."""
    ordered = rows.sort_values("period")
    return {
        str(source): list(ordered.loc[ordered["source_id"] == source, "period"])
        for source in dict.fromkeys(ordered["source_id"])
    }


def summary_care_record() -> pd.DataFrame:
    """Personnel with look-ups in the summary care record, and look-ups a week."""
    return evidence.selected("summary-care-record")


# --- Personnel beside residents --------------------------------------------------------------------------------------


def side_by_side(selection: str) -> pd.DataFrame:
    """Populations side by side, with intervals where n is known, in the last year in which all of it was asked of all.

    Two rows a pair: `part` is what both were asked, `population` who was asked (personnel, residents).
    """
    rows = evidence.selected(selection)
    return evidence.with_intervals(evidence.last_common(rows, "indicator_id"))


def with_change(rows: pd.DataFrame) -> pd.DataFrame:
    """Add to each row the first value of its indicator and group that the data hold, and the change since then.

    Added: `first_period`, `first_value`, `change`, `change_low`, `change_high` (percentage points).
    """

    def since(row: pd.Series) -> dict[str, object]:
        first = evidence.observations([row["indicator_id"]], [row["group_id"]]).iloc[0]
        found = change(first, row)
        return {
            "first_period": first["period"], "first_value": first["value"],
            "change": found.estimate, "change_low": found.low, "change_high": found.high,
        }  # fmt: skip

    return rows.join(pd.DataFrame([since(row) for _, row in rows.iterrows()], index=rows.index))


# --- Change between two surveys --------------------------------------------------------------------------------------


def asked() -> pd.DataFrame:
    """Residents' answers that are compared between two surveys, in all years; `part`: view, preference, use.

    Of a view, more is better; a preference or a use has no better direction.
    """
    return evidence.selected("residents-change")


def two_years(rows: pd.DataFrame) -> tuple[str, str]:
    """The two latest periods in which every indicator of the rows has a value. Raises LookupError without two."""
    periods = evidence.common_periods(rows, "indicator_id")
    if len(periods) < 2:
        raise LookupError(f"Only {periods[0]} has a value of each indicator. Nothing can be compared with one year.")
    return periods[-2], periods[-1]


def changes(rows: pd.DataFrame, years: tuple[str, str], design_effect: float = 1.0) -> pd.DataFrame:
    """Change between two years, part by part in the order of the rows, and in a part the greatest fall first.

    One row an indicator: its names, `kind` (the part of the rows), both values with n and row ids in columns that end
    in the year, and `change` with `low` and `high` in percentage points. Raises LookupError when a year is missing or
    named twice.
    """
    series = [some for _, some in rows.groupby("indicator_id", sort=False)]
    found = pd.DataFrame([_changed(some, years, design_effect) for some in series])
    order = found["kind"].map({kind: place for place, kind in enumerate(dict.fromkeys(rows["part"]))})
    sorted_rows = found.assign(order=order).sort_values(["order", "change"], kind="stable", ignore_index=True)
    return sorted_rows.drop(columns="order")


def _changed(series: pd.DataFrame, years: tuple[str, str], design_effect: float) -> dict[str, object]:
    """The row of one indicator."""
    before, after = (_only(series, year) for year in years)
    found = change(before, after, design_effect)
    return {
        **{column: after[column] for column in ("indicator_id", *names("indicator_name"))},
        "kind": after["part"],
        **{
            f"{column}_{row['period']}": row[column]
            for column in ("observation_id", "value", "n")
            for row in (before, after)
        },
        "change": found.estimate,
        "low": found.low,
        "high": found.high,
        "source_id": " ".join(dict.fromkeys([before["source_id"], after["source_id"]])),
    }


def _only(series: pd.DataFrame, period: str) -> pd.Series:
    """The one row of a period."""
    found = series[series["period"] == period]
    if len(found) != 1:
        raise LookupError(f"{series['indicator_id'].iloc[0]} has {len(found)} rows for {period}, not one.")
    return found.iloc[0]


def under_design_effects() -> pd.DataFrame:
    """The favourable views in the two latest years: one row a view and `design_effect`, the greatest fall first.

    `change`, `low` and `high` in percentage points; `move` as of `Change`. None of the intervals contains rounding.
    """
    rows = asked()
    years = two_years(rows)
    found = [
        changes(rows[rows["part"] == "view"], years, effect).assign(design_effect=effect) for effect in DESIGN_EFFECTS
    ]
    table = pd.concat(found, ignore_index=True)
    return table.assign(move=moves(table))


def falls_under_the_largest() -> int:
    """How many favourable views fell by their interval under the largest design effect."""
    table = under_design_effects()
    return int((table.loc[table["design_effect"] == max(DESIGN_EFFECTS), "move"] == "fell").sum())


def moves(rows: pd.DataFrame) -> list[Move]:
    """Where each row of `changes` went."""
    return [Change(row.change, row.low, row.high).move for row in rows.itertuples()]


# --- The numbers -----------------------------------------------------------------------------------------------------


def numbers() -> Iterator[Number]:
    """The numbers that the chapter prints."""
    yield from choices.numbers("residents")
    for name in ("residents-digital-contact-change", "residents-availability-change"):
        yield from _change_numbers(name)
    yield _both_kinds()
    yield from _small_group_numbers()
    yield from _view_numbers()
    yield from _popup_numbers()


def _change_numbers(name: str) -> Iterator[Number]:
    """The size of a change and the ends of its interval, without sign: the sentence says which way it went.

    They exist only where the interval is clear of 0, so that no sentence tells of a rise or fall that was none.
    """
    rows = evidence.selected(name)
    by_part = rows.set_index("part")
    found = change(by_part.loc["first"], by_part.loc["last"])
    if found.move == "still":
        return
    yield computed(name, abs(found.estimate), POINTS, say("how-change"), rows)
    for end, value in zip(("low", "high"), sorted((abs(found.low), abs(found.high))), strict=True):
        yield computed(f"{name}-{end}", value, POINTS, say("how-change-end"), rows)


def _both_kinds() -> Number:
    """How many had physical and digital contact: what the two shares together exceed any contact by."""
    rows = contact()
    rows = evidence.last_common(rows, "part")
    share = rows.set_index("part")["value"]
    both = float(share["physical"] + share["digital"] - share["any"])
    return computed("residents-both-contact", both, "percent", say("how-both"), rows)


def _small_group_numbers() -> Iterator[Number]:
    """The answers of a small group that the text warns of, and its interval."""
    rows = evidence.with_intervals(evidence.selected("residents-trondelag"))
    yield computed("residents-trondelag-n", rows["n"].iloc[0], "count", say("how-group-answers"), rows)
    for end in ("low", "high"):
        yield computed(f"residents-trondelag-{end}", rows[end].iloc[0], "percent", say("how-group-end"), rows)


def _view_numbers() -> Iterator[Number]:
    """How many favourable views were asked in both of the latest years, and how many of them fell."""
    rows = asked()
    years = two_years(rows)
    rows = rows[(rows["part"] == "view") & rows["period"].isin(years)]
    found = changes(rows, years)
    for name, value in (("residents-views-fallen", moves(found).count("fell")), ("residents-views", len(found))):
        yield computed(name, value, "count", say(f"how-{name}"), rows)
    most = falls_under_the_largest()
    yield computed("residents-views-fallen-most", most, "count", say("how-views-fallen-most"), rows)


def _popup_numbers() -> Iterator[Number]:
    """The lowest and the highest value of the portal's own pop-up, which no row of the observations has."""
    rows = unread_versions(choices.ids("residents-nps-popup", "observation_id"))
    for end, value in (("low", rows["value"].min()), ("high", rows["value"].max())):
        yield computed(f"residents-nps-popup-{end}", value, "NPS points", say(f"how-popup-{end}"), rows)
