"""How physicians and others rate their record systems, and what goes with a low rating.

The figures come from studies of different people, systems, years and questions. They stand side by side; where they are
put into one model (`heterogeneity`) it is to show that they do not belong in one. Which estimates each exhibit shows
stands in data/exhibit_rows.csv.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

import pandas as pd

from ehelse import evidence
from ehelse.synthesis import moments, pool, tau2_interval
from ehelse.synthesis.pooling import Method, Test
from reporting import choices, load, vocabulary, words
from reporting.columns import names
from reporting.number import Number, computed, unique

Closeness = Literal["same", "near"]
Selection = Literal["all", "completed", "without-norway"]

say = words.chapter("physicians")
# The other number of answers from the American nurses: it replaces the one of their estimate in the selection
# "completed", to show that the choice between what the sources give changes nothing (data/correction_values.csv has
# both).
COMPLETED = 8638
# Selections whose estimates have their place in a figure or table of this page; the lists have the rest.
SHOWN = (
    "sus-norway",
    "sus-countries",
    "sus-average",
    "physicians-others",
    "burnout-odds",
    "usability-variation",
    "emotions-and-role",
)
LEFT_OUT = "physicians-left-out"  # a second analysis of the same answers, and a difference of two scores shown
PANEL = "(?P<better>[a-z]+)-(?P<asked>.+)"  # the part of a panel: which value is the better one, and what was asked


def chosen(selection: str) -> pd.DataFrame:
    """The estimates of a selection in their order, each with its study and its `part` (missing where it has none)."""
    rows = choices.rows(selection).dropna(subset=["estimate_id"])
    return _estimates(list(rows["estimate_id"])).assign(part=rows["part"].array)


def _estimates(ids: Sequence[str] | None = None) -> pd.DataFrame:
    """Estimates with their study, whose name readers of the CSV find as `study_name`."""
    return evidence.estimates(ids).rename(columns={"study": "study_name"})


def statement(selection: str) -> str:
    """The id of the statement of the slides that an exhibit bears on."""
    return choices.one(selection, "statement_id")


def average() -> float:
    """The average SUS score across industries, a yardstick."""
    return float(chosen("sus-average")["value"].iloc[0])


# --- Scores on the System Usability Scale ----------------------------------------------------------------------------


def sus_norway() -> pd.DataFrame:
    """Median SUS scores at the Norwegian hospital: all, then occupations, then areas, each from the lowest.

    `part` is all, occupation or area; `low` and `high` are the quartiles.
    """
    rows = _with_spread(chosen("sus-norway"))
    return _together(rows.sort_values("value", kind="stable"), rows["part"])


def sus_answers() -> int:
    """How many answered at the Norwegian hospital, all together."""
    return int(chosen("sus-norway").set_index("part").loc["all", "n"])


def sus_countries() -> pd.DataFrame:
    """SUS scores of clinicians in four countries: medians with quartiles, then means with one standard deviation.

    `part` tells physicians and nurses at the Norwegian hospital, its other groups (`hospital-other`), samples abroad
    and single systems, which are parts of a sample, from one another. `low` and `high` are the ends of the spread,
    missing where no standard deviation is printed. The evidence allows no others beside them: not patients, students,
    mobile applications, people without experience, or a second analysis of the same survey.
    """
    rows = _with_spread(chosen("sus-countries"))
    return _together(rows, rows["statistic"])


def _together(rows: pd.DataFrame, kinds: pd.Series) -> pd.DataFrame:
    """The rows with those of one kind together, the kinds in the order of `kinds`."""
    order = {kind: place for place, kind in enumerate(dict.fromkeys(kinds))}
    places = kinds.map(order).loc[rows.index]
    return rows.loc[places.sort_values(kind="stable").index].reset_index(drop=True)


def _with_spread(rows: pd.DataFrame) -> pd.DataFrame:
    """Add `low` and `high`: the quartiles of a median, one standard deviation on each side of a mean.

    Any other statistic keeps the interval that its row has.
    """
    median, mean = (rows["statistic"] == name for name in ("median", "mean"))
    return rows.assign(
        low=rows["low"].mask(median, rows["q1"]).mask(mean, rows["value"] - rows["sd"]),
        high=rows["high"].mask(median, rows["q3"]).mask(mean, rows["value"] + rows["sd"]),
    )


def samples(nurses: int | None = None) -> pd.DataFrame:
    """The samples that may stand in one model, with `mean`, `sd` and `variance` of the mean.

    They are independent: the Norwegian hospital and the British survey count once. Medians with quartiles are converted
    on the assumption of normal answers (Wan et al. 2014, see `ehelse.synthesis.medians`). `nurses` replaces the number
    of answers of the American nurses (part `nurses`). Raises ValueError naming rows that are neither a mean with its
    standard deviation nor a median with its quartiles, or have no number of answers.
    """
    rows = chosen("sus-heterogeneity")
    _refuse(rows)
    if nurses is not None:
        rows["n"] = rows["n"].mask((rows["part"] == "nurses").fillna(False), nurses)
    means, deviations = zip(*(_moments(row) for _, row in rows.iterrows()), strict=True)
    rows = rows.assign(mean=means, sd=deviations)
    return rows.assign(variance=rows["sd"] ** 2 / rows["n"].astype(float))


def _refuse(rows: pd.DataFrame) -> None:
    mean = (rows["statistic"] == "mean") & rows["sd"].notna()
    median = (rows["statistic"] == "median") & rows[["q1", "q3"]].notna().all(axis=1)
    if unfit := list(rows.loc[~(mean | median) | rows["n"].isna(), "estimate_id"]):
        raise ValueError(
            f"{', '.join(unfit)} cannot stand in the model: it needs a mean with its standard deviation or a median"
            " with its quartiles, and the number of answers. Take the row out of the selection sus-heterogeneity in"
            " data/exhibit_rows.csv, or complete it in data/evidence/estimates.csv."
        )


def _moments(row: pd.Series) -> tuple[float, float]:
    """Mean and standard deviation of a sample."""
    if row["statistic"] == "mean":
        return float(row["value"]), float(row["sd"])
    found = moments(float(row["q1"]), float(row["value"]), float(row["q3"]), int(row["n"]))
    return found.mean, found.sd


# The choices that are compared: samples, estimator of the variance between studies, interval.
CHOICES: Sequence[tuple[Selection, Method, Test]] = (
    ("all", "REML", "HK"),
    ("all", "DL", "HK"),
    ("all", "PM", "HK"),
    ("all", "DL", "z"),
    ("completed", "REML", "HK"),
    ("without-norway", "REML", "HK"),
    ("without-norway", "DL", "HK"),
    ("without-norway", "PM", "HK"),
    ("without-norway", "DL", "z"),
)


def heterogeneity() -> pd.DataFrame:
    """How far the SUS samples differ beyond chance, under each of `CHOICES`: a sensitivity view, not a result.

    One row a choice: `selection`, `method`, `test`, `k`, `q` with `p`, `tau2` (squared SUS points) with its Q-profile
    interval `tau2_low`, `tau2_high`, `i2` (per cent), the model's mean with `low` and `high`, and the prediction
    interval `further_low`, `further_high`, which may leave the scale from 0 to 100.
    """
    return pd.DataFrame([_fitted(*choice) for choice in CHOICES])


def _selected(selection: Selection) -> pd.DataFrame:
    rows = samples(COMPLETED if selection == "completed" else None)
    return rows[(rows["part"] != "norway").fillna(True)] if selection == "without-norway" else rows


def _fitted(selection: Selection, method: Method, test: Test) -> dict[str, object]:
    rows = _selected(selection)
    fit = pool(rows["mean"], rows["variance"], method, test)
    between = tau2_interval(rows["mean"], rows["variance"])
    assert fit.prediction is not None, "several samples have a prediction interval"
    found = fit.heterogeneity
    return {
        "estimate_id": " ".join(rows["estimate_id"]), "selection": selection, "method": method, "test": test,
        "k": found.k, "q": found.q, "p": found.p, "tau2": found.tau2, "tau2_low": between.low,
        "tau2_high": between.high, "i2": 100 * found.i2, "mean": fit.estimate, "low": fit.interval.low,
        "high": fit.interval.high, "further_low": fit.prediction.low, "further_high": fit.prediction.high,
        "source_id": " ".join(unique(rows["source_id"])),
    }  # fmt: skip


def nurses_answers() -> int:
    """How many American nurses answered, as their estimate has it."""
    rows = chosen("sus-heterogeneity")
    return int(rows.loc[(rows["part"] == "nurses").fillna(False), "n"].iloc[0])


# --- Physicians beside others ----------------------------------------------------------------------------------------


def panels() -> pd.DataFrame:
    """Physicians beside others: one row an estimate, `panel` (from 0) says which belong together.

    `better` (a code of the list `better`) says whether a higher or a lower value is the favourable one, and `asked`
    names what the panel measures. Raises ValueError for a part that does not begin with such a code.
    """
    rows = chosen("physicians-others")
    rows = rows.assign(**rows["part"].str.extract(PANEL))
    if unknown := sorted(set(rows.loc[~rows["better"].isin(list(vocabulary.codes("better"))), "part"].fillna(""))):
        raise ValueError(
            f"Parts {unknown} of physicians-others in data/exhibit_rows.csv do not begin with one of"
            f" {', '.join(vocabulary.codes('better'))} and a hyphen, which say the better direction. Write it first."
        )
    places = {part: place for place, part in enumerate(dict.fromkeys(rows["part"]))}
    return _together(rows.assign(panel=rows["part"].map(places)), rows["part"])


def least_favourable(panel: pd.DataFrame) -> bool:
    """Whether physicians have the least favourable value of a panel that compares them with other groups."""
    own = panel.loc[panel["group"] == "physicians", "value"]
    others = panel.loc[panel["group"] != "physicians", "value"]
    if own.empty or others.empty:
        raise ValueError("A panel that compares physicians with others needs both.")
    higher = (panel["better"] == "higher").all()
    return bool(own.max() < others.min() if higher else own.min() > others.max())


def counted(panel: pd.DataFrame) -> bool:
    """Whether the number of answers of everyone in a panel is known, so that a difference could be told from chance."""
    return bool(panel["n"].notna().all())


def compared() -> pd.DataFrame:
    """The panels that compare physicians with other groups on something of which more, or less, is better."""
    rows = panels()
    own = rows["group"] == "physicians"
    both = own.groupby(rows["panel"]).transform("any") & (~own).groupby(rows["panel"]).transform("any")
    return rows[both & (rows["better"] != "none")].reset_index(drop=True)


# --- Burnout and what goes with it -----------------------------------------------------------------------------------


def odds() -> pd.DataFrame:
    """Odds ratios with their intervals; `section` names the kind of contrast, and only rows of one kind are alike."""
    rows = chosen("burnout-odds")
    return _together(rows.rename(columns={"part": "section"}), rows["part"])


def burnout() -> pd.Series:
    """The odds ratio of burnout at the Norwegian hospital, which the title of the figure names."""
    return chosen("burnout-odds-title").iloc[0]


def clear(row: pd.Series) -> bool:
    """Whether the 95 % interval of an odds ratio lies on one side of 1."""
    return bool(row["low"] > 1 or row["high"] < 1)


# --- Variation, and other surveys ------------------------------------------------------------------------------------


def variation() -> pd.DataFrame:
    """Share of the variation in usability by what it goes with (`part`: organisation or system), two studies."""
    return chosen("usability-variation")


def elsewhere() -> pd.DataFrame:
    """Figures on usability, satisfaction and quality of care that no other exhibit of the page shows.

    By country and study. Each has its own question, so no two rows make a comparison unless study and measure are the
    same.
    """
    return _rest(("usability", "satisfaction", "quality"))


def strain_elsewhere() -> pd.DataFrame:
    """What studies say of burnout and stress that no other exhibit of the page shows, by country and study."""
    return _rest(("burnout", "stress"))


def _rest(topics: Sequence[str]) -> pd.DataFrame:
    """Estimates on some topics that have no place in another exhibit of this page, whatever their statistic."""
    taken = {name for selection in (*SHOWN, LEFT_OUT) for name in choices.ids(selection, "estimate_id")}
    rows = _estimates()
    kept = rows[rows["topic"].isin(topics) & ~rows["estimate_id"].isin(taken)]
    order = {code: place for place, code in enumerate(vocabulary.codes("country"))}
    keys = kept.assign(_order=kept["country"].map(order))
    keys = keys.sort_values(["_order", "study_name", "estimate_id"], kind="stable", ignore_index=True)
    return keys.drop(columns="_order")


def reactions() -> pd.DataFrame:
    """Figures on emotions, role and the wish to leave; `section` names the matter."""
    rows = chosen("emotions-and-role")
    return _together(rows.rename(columns={"part": "section"}), rows["part"])


def leaving() -> pd.DataFrame:
    """How many considered leaving, of those whom the title of that table names: one row a profession, its `part`."""
    return chosen("emotions-and-role-title")


# --- What the slides say ---------------------------------------------------------------------------------------------


def statement_links() -> pd.DataFrame:
    """Open evidence near the slides' statements on physicians, in their order, with estimate and study where it has.

    The words of the slide are in the column of words `statement`; a finding in words has no estimate, and what is
    inferred of it stands in `inferred` as for an estimate.
    """
    statements = load.part("statements", ["statement_id", *names("text")])
    statements = statements.rename(columns=dict(zip(names("text"), names("statement"), strict=True)))
    rows = load.table("statement_links").merge(statements, on="statement_id", validate="many_to_one")
    found = _estimates().drop(columns="source_id")
    rows = rows.merge(found, on="estimate_id", how="left", validate="many_to_one")
    said_in_words = load.part("findings", ["finding_id", "inferred"]).set_index("finding_id")["inferred"]
    return rows.assign(inferred=rows["inferred"].fillna(rows["finding_id"].map(said_in_words)))


def statements() -> list[str]:
    """The ids of the slides' statements on physicians."""
    return list(dict.fromkeys(load.table("statement_links")["statement_id"]))


def closest(statement: str) -> Closeness:
    """How close the closest open evidence comes to a statement of the slides."""
    rows = load.table("statement_links")
    found = set(rows.loc[rows["statement_id"] == statement, "closeness"])
    if not found:
        raise KeyError(f"No row for {statement} in data/evidence/statement_links.csv.")
    return "same" if "same" in found else "near"


def met() -> list[str]:
    """Those statements that have open evidence on the same matter."""
    return [name for name in statements() if closest(name) == "same"]


# --- Numbers the page prints -----------------------------------------------------------------------------------------

# Numbers that stand in another column than the value of a row: the column, the unit (else that of the row) and the
# decimals they are printed with. The rows are the selection `physicians-numbers`.
CELLS: Mapping[str, tuple[str, str | None, int]] = {
    "sus-physicians-norway-q1": ("q1", None, 1),
    "sus-physicians-norway-q3": ("q3", None, 0),
    "odds-burnout-norway-low": ("low", None, 2),
    "odds-burnout-norway-high": ("high", None, 2),
    "sus-answers-norway": ("n", "count", 0),
    "leaving-answers": ("n", "count", 0),
    "dissatisfied-answers-denmark": ("n", "count", 0),
}


def numbers() -> Iterator[Number]:
    """Every number on the page about physicians."""
    yield from choices.numbers("physicians")
    yield from _cell_numbers()
    yield from _heterogeneity_numbers()


def _cell_numbers() -> Iterator[Number]:
    """Ends of intervals and quartiles, and numbers of answers."""
    rows = chosen("physicians-numbers").set_index("part")
    for name, (column, unit, decimals) in CELLS.items():
        row = rows.loc[name]
        how, ids, sources = say(f"how-{column}"), (row["estimate_id"],), (row["source_id"],)
        yield Number(name, float(row[column]), unit or row["unit"], how, ids, sources, decimals)


def _heterogeneity_numbers() -> Iterator[Number]:
    """How far the samples differ, with the Norwegian hospital and without it."""
    rows = heterogeneity()
    fitted = rows[(rows["method"] == "REML") & (rows["test"] == "HK")].set_index("selection")
    yield _distance("all", fitted)
    yield _distance("without-norway", fitted)


def _distance(selection: Selection, fitted: pd.DataFrame) -> Number:
    """The standard deviation between the samples of a selection, τ."""
    root = float(fitted.loc[selection, "tau2"]) ** 0.5
    return computed(f"sus-tau-{selection}", root, "SUS points", say("how-tau"), _selected(selection))
