"""Goal 2, *Enklere arbeidshverdag*: what personnel say of their working day, and what bears on the eight promises."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from ehelse import evidence
from ehelse.number import Number, computed, read, unique
from ehelse.synthesis import LEVEL, difference, quantile, trend
from ehelse.text import Text
from reporting import load

ALL = "personnel-all"
SATISFIED = "personnel-satisfied"
RESIDENTS = "residents-all"
RESIDENTS_SATISFIED = "residents-satisfied"
FIRST_YEAR = 2023  # of the strategy; the year before is what later years are compared with
GROUPS_YEAR = "2023"  # the only year for which the part read prints the groups
ROUNDING = 0.005  # the surveys print whole percentages, each at most half a point from its true value

SKILLS = ("skills-agree", "skills-disagree", "workplace-agree", "workplace-disagree")
ACCESS = ("access-secure", "access-easy")
NURSE_TIME = ("nurse-ehr-mean", "nurse-ehr-median")
LOG_TIME = "epic-time-total"
FREED = ("time-freed-documentation", "time-freed-pathway")

Move = Literal["rose", "fell", "still"]
State = Literal["speaks", "context", "none"]


# Satisfaction over time


def satisfaction() -> pd.DataFrame:
    """Share satisfied, personnel and residents as a whole, year by year with intervals where n is known."""
    return evidence.with_intervals(
        evidence.observations([SATISFIED, RESIDENTS_SATISFIED], [ALL, RESIDENTS]).sort_values(
            ["indicator_id", "period"], ignore_index=True
        )
    )


def move(low: float, high: float) -> Move:
    """Where a change went, judged by its interval alone: an interval that holds 0 is no clear change."""
    return "rose" if low > 0 else "fell" if high < 0 else "still"


def survives_rounding(first: float, n_first: float, last: float, n_last: float) -> bool:
    """Whether a change of two printed percentages stays clear of 0 when rounding is as unfavourable as it can be.

    Shares lie between 0 and 1. Each may have been rounded by half a point; both are moved towards one another.
    """
    towards = ROUNDING if last > first else -ROUNDING
    if abs(last - first) <= 2 * ROUNDING:
        return False
    found = difference(first + towards, n_first, last - towards, n_last)
    return not found.interval.contains(0)


def spare_design_effect(p: float) -> float:
    """How many times less the answers could be worth before a result with this p-value would touch 0.

    The z of the test falls with the square root of the number of answers, so the ratio is (z / z of the level)
    squared (Kish L, Survey Sampling, 1965, on design effects). Below 1 the interval holds 0 as it is.
    """
    return (quantile(1 - p) / quantile(LEVEL)) ** 2


def _compared(first: pd.Series, last: pd.Series, kind: str, n_last: float) -> dict[str, object]:
    """One row of `changes`: last minus first, in percentage points, with `n_last` people in the last year."""
    shares = first["value"] / 100, first["n"], last["value"] / 100, n_last
    found = difference(*shares)
    return {
        **_ends(first, last, kind),
        "n_first": first["n"],
        "n_last": n_last,
        "change": 100 * found.estimate,
        "low": 100 * found.interval.low,
        "high": 100 * found.interval.high,
        "p": found.p,
        "p_departure": float("nan"),
        "rounds": 2,
        "survives_rounding": survives_rounding(*shares),
        "observation_id": f"{first['observation_id']} {last['observation_id']}",
        "source_id": " ".join(unique([first["source_id"], last["source_id"]])),
    }


def _ends(first: pd.Series, last: pd.Series, kind: str) -> dict[str, object]:
    return {
        "indicator_id": first["indicator_id"],
        "group_name_en": first["group_name_en"],
        "group_name_nb": first["group_name_nb"],
        "kind": kind,
        "period": f"{first['period']}/{last['period']}",
        "first": first["value"],
        "last": last["value"],
    }


def _trend(rows: pd.DataFrame) -> dict[str, object]:
    """One row of `changes`: the straight-line change a year over all rows, each with its n."""
    found = trend(rows["year"].astype(float), rows["value"] / 100, rows["n"].astype(float))
    first, last = rows.iloc[0], rows.iloc[-1]
    return {
        **_ends(first, last, "trend"),
        "n_first": first["n"],
        "n_last": last["n"],
        "change": 100 * found.slope,
        "low": 100 * found.interval.low,
        "high": 100 * found.interval.high,
        "p": found.p,
        "p_departure": found.p_departure,
        "rounds": len(rows),
        "survives_rounding": pd.NA,
        "observation_id": " ".join(rows["observation_id"]),
        "source_id": " ".join(unique(rows["source_id"])),
    }


def changes(rows: pd.DataFrame | None = None) -> pd.DataFrame:
    """Tested changes in satisfaction: one row a comparison, in percentage points (a year for trends).

    `kind` is *change* (first to last year with known n), *trend* (all years with known n; `p_departure` tests the
    straight line) or *assumed*: the latest year, whose n is not stated, against the year before the strategy and
    against the last year with known n, each with as few answers as the smallest earlier round had and as many as the
    largest. `rounds` counts the years used. `survives_rounding` is missing for trends.
    """
    rows = satisfaction() if rows is None else rows
    found = []
    for indicator in (SATISFIED, RESIDENTS_SATISFIED):
        series = rows[rows["indicator_id"] == indicator]
        known = series.dropna(subset=["n"])
        found += [_compared(known.iloc[0], known.iloc[-1], "change", known.iloc[-1]["n"]), _trend(known)]
        latest = series.iloc[-1]
        if pd.isna(latest["n"]):
            before = known[known["year"] == FIRST_YEAR - 1].iloc[0]
            found += [
                _compared(start, latest, "assumed", n)
                for start in (before, known.iloc[-1])
                for n in (known["n"].min(), known["n"].max())
            ]
    return pd.DataFrame(found).astype({"n_first": "Int64", "n_last": "Int64", "survives_rounding": "boolean"})


def comparison(rows: pd.DataFrame, indicator: str, kind: str) -> pd.Series:
    """The first row of `changes` for an indicator and kind; raises LookupError when there is none."""
    found = rows[(rows["indicator_id"] == indicator) & (rows["kind"] == kind)]
    if found.empty:
        raise LookupError(f"No comparison of kind {kind!r} for {indicator}. Does every year of the series have its n?")
    return found.iloc[0]


def above_first(rows: pd.DataFrame) -> int:
    """In how many of the series the last printed value is above the first by more than rounding alone can make."""
    ends = rows.sort_values("year").groupby("indicator_id")["value"].agg(["first", "last"])
    return int((ends["last"] - ends["first"] > 100 * 2 * ROUNDING).sum())


# Groups of personnel

_KINDS = ("profession", "region", "sex")


def groups() -> pd.DataFrame:
    """Share satisfied in each group that the report names, by kind of group, highest first, with intervals.

    The report names the groups above the mean and gives women and men; groups below the mean are not in it.
    """
    rows = evidence.observations([SATISFIED])
    rows = rows[(rows["period"] == GROUPS_YEAR) & (rows["group_id"] != ALL)]
    if unknown := set(rows["kind"]) - set(_KINDS):
        raise ValueError(f"Groups of kind {', '.join(sorted(unknown))} have no place in the figure. Add to _KINDS.")
    order = rows["kind"].map(_KINDS.index)
    rows = rows.assign(_order=order).sort_values(["_order", "value"], ascending=[True, False], ignore_index=True)
    return evidence.with_intervals(rows.drop(columns="_order"))


def mean() -> pd.Series:
    """The share of all personnel satisfied in the year of `groups`."""
    return evidence.one(SATISFIED, ALL, GROUPS_YEAR)


def employer_share(group: str, period: str) -> Number:
    """Answers from one employer's staff as a share of all answers in a round: who answers changes from year to year."""
    staff = evidence.one("survey-n-personnel", group, period)
    whole = evidence.one(SATISFIED, ALL, period)
    return Number(
        f"personnel-{group.removesuffix('-personnel')}-share-{period}",
        100 * float(staff["value"]) / float(whole["n"]),
        "percent",
        Text("answers from these staff divided by all answers", "svar fra disse ansatte delt på alle svar"),
        (staff["observation_id"], whole["observation_id"]),
        unique([staff["source_id"], whole["source_id"]]),
    )


def gp_answers() -> pd.DataFrame:
    """How many GPs answered in each round."""
    return evidence.observations(["survey-n-personnel"], ["gps"])


# Skills, access and time


def skills_access() -> pd.DataFrame:
    """What personnel say of skills, workplace and access to patient information, latest year first.

    `answer` is agree or disagree for the two statements; for access only the agreeing share is in the data.
    """
    rows = evidence.observations([*SKILLS, *ACCESS], [ALL])
    order = {name: place for place, name in enumerate([*SKILLS, *ACCESS])}
    rows = rows.assign(
        answer=rows["indicator_id"].str.endswith("-disagree").map({True: "disagree", False: "agree"}),
        _order=rows["indicator_id"].map(order),
    ).sort_values(["_order", "period"], ascending=[True, False], ignore_index=True)
    return evidence.with_intervals(rows.drop(columns="_order"))


def record_time() -> pd.DataFrame:
    """Minutes a day in the record: nurses' own estimates, then logged time abroad; `method` is estimate or log."""
    rows = evidence.observations([*NURSE_TIME, LOG_TIME])
    method = rows["indicator_id"].map(lambda name: "log" if name == LOG_TIME else "estimate")
    return rows.assign(method=method)


_RANGE = re.compile(r"low (\d+(?:\.\d+)?), high (\d+(?:\.\d+)?) per cent")


def time_freed() -> pd.DataFrame:
    """Working time a model says could be freed, per cent, by profession and area, most in total first.

    `value` is the middle scenario, `low` and `high` the two others, which the data keep in `note`. Raises ValueError
    for a row whose note does not give them.
    """
    rows = evidence.observations(FREED)
    ends = rows["note"].str.extract(_RANGE).astype(float)
    if (broken := ends.isna().any(axis=1)).any():
        wrong = ", ".join(rows.loc[broken, "observation_id"])
        raise ValueError(f"{wrong}: note must say 'low 2, high 8 per cent', the scenarios around the middle one.")
    rows = rows.assign(low=ends[0], high=ends[1])
    total = rows.groupby("group_id")["value"].transform("sum")
    rows = rows.assign(_total=total).sort_values(
        ["_total", "group_id", "indicator_id"], ascending=[False, True, True], ignore_index=True
    )
    return rows.drop(columns="_total")


# The promises


def promises() -> pd.DataFrame:
    """The promises and stated problems of goal 2, in order, with the state of their evidence (`state`).

    *speaks*: at least one observation points for, against or both ways; *context*: observations only set the scene;
    *none*: no open observation was found.
    """
    rows = load.table("promises").sort_values(["kind", "promise_id"], ascending=[False, True], ignore_index=True)
    return rows.assign(state=rows["promise_id"].map(_state))


def _links() -> pd.DataFrame:
    """The links of promises and problems to observations; this chapter shows no other evidence."""
    rows = load.table("links").dropna(subset=["promise_id", "observation_id"])
    names = ["link_id", "promise_id", "observation_id", "direction", "reason_en", "reason_nb"]
    return rows[names].reset_index(drop=True)


def _state(promise: str) -> State:
    links = _links()
    directions = set(links.loc[links["promise_id"] == promise, "direction"])
    return "none" if not directions else "context" if directions == {"context"} else "speaks"


def count(kind: str, state: State) -> int:
    """How many promises (kind *promise*) or stated problems (kind *problem*) have evidence of a state."""
    rows = promises()
    return int(((rows["kind"] == kind) & (rows["state"] == state)).sum())


def _linked() -> pd.DataFrame:
    """Every link with its observation and its promise, in the order of the promises and then of the links."""
    links = _links()
    seen = evidence.observations(
        list(
            dict.fromkeys(
                load.table("observations").set_index("observation_id").loc[links["observation_id"], "indicator_id"]
            )
        )
    )
    rows = links.merge(seen.drop(columns=["kind", "note"]), on="observation_id", validate="many_to_one")
    return rows.merge(
        promises()[["promise_id", "kind", "short_en", "short_nb", "statement_id"]],
        on="promise_id",
        validate="many_to_one",
    )


def _earlier(row: pd.Series, linked: pd.DataFrame) -> pd.Series | None:
    """The context that an observation is compared with: same promise, measure and group, last before it."""
    same = linked[
        (linked["promise_id"] == row["promise_id"])
        & (linked["indicator_id"] == row["indicator_id"])
        & (linked["group_id"] == row["group_id"])
        & (linked["direction"] == "context")
        & (linked["period"] < row["period"])
    ]
    return None if same.empty else same.sort_values("period").iloc[-1]


@dataclass(frozen=True)
class Evidence:
    """What speaks for or against each promise, and what only sets the scene; no link is in both or in neither."""

    speaking: pd.DataFrame
    context: pd.DataFrame


def promise_evidence() -> Evidence:
    """The links of goal 2 as two frames.

    `speaking` has one row an observation that points somewhere, with the earlier value it is compared with
    (`earlier_period`, `earlier_value`), and one row for each promise or problem without such an observation (its
    `direction` is *context* or *none*, its observation empty). `context` has one row for each other measure of a
    promise, its last value with the one before it.
    """
    linked = _linked()
    shown: set[object] = set()
    rows: list[dict[str, object]] = []
    for promise in promises().itertuples():
        mine = linked[(linked["promise_id"] == promise.promise_id) & (linked["direction"] != "context")]
        if mine.empty:
            rows.append({**_promise(promise), "direction": promise.state})
        for _, row in mine.iterrows():
            before = _earlier(row, linked)
            shown |= {row["link_id"]} | (set() if before is None else {before["link_id"]})
            rows.append({**_promise(promise), **_measure(row, before)})
    rest = linked[~linked["link_id"].isin(shown)]
    context = []
    for _, series in rest.groupby(["promise_id", "indicator_id", "group_id"], sort=False):
        row = series.sort_values("period").iloc[-1]
        context.append({**_promise(row), **_measure(row, _earlier(row, rest))})
    return Evidence(pd.DataFrame(rows), pd.DataFrame(context))


def _promise(promise: object) -> dict[str, object]:
    names = ("promise_id", "kind", "short_en", "short_nb", "statement_id")
    return {name: getattr(promise, name) for name in names}


def _measure(row: pd.Series, before: pd.Series | None) -> dict[str, object]:
    """What a linked observation says; with an earlier value to compare, that value and the sources of both."""
    names = (
        "direction", "observation_id", "indicator_name_en", "indicator_name_nb", "population", "group_name_en",
        "group_name_nb", "period", "value", "unit", "n", "approx", "reason_en", "reason_nb", "source_id",
    )  # fmt: skip
    said = {name: row[name] for name in names}
    if before is None:
        return said
    earlier = {f"earlier_{name}": before[name] for name in ("observation_id", "period", "value", "approx")}
    return {**said, **earlier, "source_id": " ".join(unique([row["source_id"], before["source_id"]]))}


# Numbers the page prints

# What the page says of each change it gives a size for; where the data say otherwise the size does not exist and the
# page that prints it cannot be built.
SAID: dict[str, Move] = {
    "personnel-change-2019-2023": "rose",
    "personnel-change-2022-2025": "fell",
    "personnel-change-2023-2025": "fell",
    "working-day-residents-change-2021-2025": "fell",
}
_WHO = {SATISFIED: "personnel", RESIDENTS_SATISFIED: "working-day-residents"}


def numbers() -> Iterator[Number]:
    """Every number on the page about the working day, and those that the first pages take from it."""
    yield from _satisfaction_numbers()
    yield from _change_numbers()
    yield from _group_numbers()
    yield from _promise_numbers()
    for name in ("skills-agree", "skills-disagree", "workplace-agree"):
        yield read(f"personnel-{name}-2023", evidence.one(name, ALL, "2023"))
    for year in ("2022", "2023"):
        yield read(f"personnel-access-easy-{year}", evidence.one("access-easy", ALL, year))
    for name in (*NURSE_TIME, "nurse-ehr-expense"):
        yield read(name, evidence.one(name))
    for group in ("epic-usa", "epic-other"):
        yield read(f"record-time-{group}", evidence.one(LOG_TIME, group))
    yield from _freed_numbers()
    for name, group in (("personnel-easier-contact", ALL), ("personnel-easier-contact-gps", "gps")):
        yield read(name, evidence.one("easier-contact-personnel", group, "2025"))
    yield read("personnel-record-questions", evidence.one("survey-share-record-questions"))


def _satisfaction_numbers() -> Iterator[Number]:
    for year in ("2019", "2021", "2023", "2025"):
        yield read(f"personnel-satisfied-{year}", evidence.one(SATISFIED, ALL, year))
    yield read("personnel-dissatisfied-2023", evidence.one("personnel-dissatisfied", ALL, "2023"))
    yield read("personnel-neutral-2023", evidence.one("personnel-neutral", ALL, "2023"))


def _change_numbers() -> Iterator[Number]:
    """Size and interval of each change, and for those with known n how much design effect they could bear.

    All are without sign, and they exist only where the interval is clear of 0 (for assumed n: both intervals), in the
    direction that the text says: a sentence that something rose or fell by so much cannot be printed when it did not.
    """
    size = Text("last share minus first, without its sign", "siste andel minus første, uten fortegn")
    newcombe = Text("Newcombe interval of the difference", "Newcombes intervall for differansen")
    widest = Text(
        "widest Newcombe interval over the assumed numbers of answers",
        "videste Newcombe-intervall over de antatte antallene svar",
    )
    spare = Text(
        "square of the test's z divided by the z of the interval", "kvadratet av testens z delt på intervallets z"
    )
    rows = changes()
    for (indicator, period), found in rows[rows["kind"] != "trend"].groupby(["indicator_id", "period"], sort=False):
        name = f"{_WHO[indicator]}-change-{period.replace('/', '-')}"
        low, high = float(found["low"].min()), float(found["high"].max())
        if move(low, high) != SAID.get(name):
            continue
        ids, source_ids = (unique(" ".join(found[key]).split()) for key in ("observation_id", "source_id"))
        assumed = (found["kind"] == "assumed").any()
        how = widest if assumed else newcombe
        points = "percentage points"
        yield Number(f"{name}-size", abs(float(found["change"].iloc[0])), points, size, ids, source_ids)
        for end, value in zip(("least", "most"), sorted((abs(low), abs(high))), strict=True):
            yield Number(f"{name}-{end}", value, points, how, ids, source_ids, 1)
        if not assumed:
            value = spare_design_effect(float(found["p"].iloc[0]))
            yield Number(f"{name}-spare", value, "times", spare, ids, source_ids, 1)


def _group_numbers() -> Iterator[Number]:
    yield read("personnel-satisfied-gps", evidence.one(SATISFIED, "gps", GROUPS_YEAR))
    rows = groups()
    gps = rows[rows["group_id"] == "gps"]
    wilson = Text("Wilson interval of the share", "Wilsons intervall for andelen")
    for end in ("low", "high"):
        yield computed(f"personnel-satisfied-gps-{end}", float(gps[end].iloc[0]), "percent", wilson, gps)
    answers = gp_answers()
    fewest = Text("fewest GPs in a round", "færrest fastleger i en runde")
    most = Text("most GPs in a round", "flest fastleger i en runde")
    yield computed("personnel-gps-fewest", float(answers["value"].min()), "count", fewest, answers)
    yield computed("personnel-gps-most", float(answers["value"].max()), "count", most, answers)
    yield employer_share("hospital-personnel", GROUPS_YEAR)
    yield employer_share("municipal-personnel", "2022")
    yield employer_share("municipal-personnel", GROUPS_YEAR)


def _promise_numbers() -> Iterator[Number]:
    """How many promises the goal makes, and for how many no open measure was found."""
    rows = promises()
    kept = rows[rows["kind"] == "promise"]
    listed = Text("promises in data/strategy/promises.csv", "løfter i data/strategy/promises.csv")
    without = Text("promises without a row in data/links.csv", "løfter uten rad i data/links.csv")
    yield computed("promises", len(kept), "count", listed, kept)
    yield computed("promises-without-measure", count("promise", "none"), "count", without, kept)


def _freed_numbers() -> Iterator[Number]:
    """Smallest and largest middle scenario, and the largest high one, over all professions and areas."""
    rows = time_freed()
    low = Text("smallest middle scenario", "minste midterste scenario")
    high = Text("largest middle scenario", "største midterste scenario")
    highest = Text("largest high scenario", "største høye scenario")
    yield computed("time-freed-least", float(rows["value"].min()), "percent", low, rows)
    yield computed("time-freed-most", float(rows["value"].max()), "percent", high, rows)
    yield computed("time-freed-highest", float(rows["high"].max()), "percent", highest, rows)
