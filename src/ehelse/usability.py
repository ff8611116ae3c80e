"""How physicians and others rate their record systems, and what goes with a low rating.

The figures come from studies of different people, systems, years and questions. They stand side by side; where they are
put into one model (`heterogeneity`) it is to show that they do not belong in one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

import pandas as pd

from ehelse.number import Number, computed, read, unique
from ehelse.synthesis import moments, pool, tau2_interval
from ehelse.synthesis.pooling import Method, Test
from ehelse.text import Text
from reporting import load

Closeness = Literal["same", "near"]
Better = Literal["higher", "lower"]
Selection = Literal["all", "completed", "without-norway"]

AVERAGE = "E238"  # the average SUS score across industries, a yardstick

# What is said of the Norwegian hospital, by the kind of group: all together, by occupation, by clinical area.
BLOCKS = {"E001": "all", "E004": "occupation", "E007": "occupation", "E010": "occupation"} | dict.fromkeys(
    ("E013", "E016", "E019"), "area"
)
# Scores of clinicians on a full record system. The evidence allows no others beside them: not patients, students,
# mobile applications, people without experience, or a second analysis of the same survey (Melnick 2020b).
MEDIANS = ("E004", "E007", "E001", "E033", "E030", "E036")
MEANS = ("E025", "E028", "E205")

# Independent samples with a spread; the two from Norway's hospital and the parts of the British one count once.
SAMPLES = ("E025", "E028", "E001", "E030")
NORWAY = "E001"
NURSES = "E028"
COMPLETED = 8638  # nurses who completed the survey of E028; 1285 is what two news reports give for the SUS

# Physicians beside others, each time on one question of one survey. The second value of a panel is its direction.
PANELS: Mapping[tuple[str, ...], Better] = {
    ("E004", "E007", "E001"): "higher",
    ("E061", "E059"): "lower",
    ("E062", "E060"): "higher",
    ("E041", "E042"): "higher",
    ("E043", "E044"): "higher",
    ("E056", "E058", "E057"): "higher",
}

# Odds ratios in groups that measure the same contrast or at least the same kind of contrast.
ODDS: Mapping[str, tuple[str, ...]] = {
    "quarters": ("E022", "E024", "E023"),
    "point": ("E026", "E029"),
    "use": ("E103", "E094", "E095"),
    "time": ("E106", "E107"),
    "lower": ("E101", "E102"),
    "satisfied": ("E104", "E105", "E267"),
}
VARIATION = ("E054", "E055", "E222", "E223")
# What open figures say near emotions, role and the wish to leave.
REACTIONS: Mapping[str, tuple[str, ...]] = {
    "themes": ("E268", "E269", "E270", "E271"),
    "leaving": ("E161", "E162"),
    "giving-up": ("E163", "E216", "E219"),
    "confidence": ("E229", "E230", "E231"),
    "patients": ("E214", "E217"),
}
STATEMENTS = ("D43", "D44", "D45", "D46", "D47", "D48", "D49")


def estimates(ids: Sequence[str]) -> pd.DataFrame:
    """Some estimates with the study they come from, in the order of `ids`.

    One row an estimate: the columns of data/evidence/estimates.csv, then name, year, country, system, setting, design
    and sample of its study (`study_name`, `country_en` ...). Raises KeyError for ids that have no row.
    """
    rows = _with_studies()
    if missing := [name for name in ids if name not in set(rows["estimate_id"])]:
        raise KeyError(f"No estimate {', '.join(missing)} in data/evidence/estimates.csv.")
    return rows.set_index("estimate_id", drop=False).loc[list(ids)].reset_index(drop=True)


def _with_studies() -> pd.DataFrame:
    studies = load.table("studies").rename(columns={"name": "study_name"}).drop(columns="source_id")
    return load.table("estimates").merge(studies, on="study_id", validate="many_to_one")


def one(estimate_id: str) -> pd.Series:
    """One estimate with its study."""
    return estimates([estimate_id]).iloc[0]


def average() -> float:
    """The average SUS score across industries."""
    return float(one(AVERAGE)["value"])


# Scores on the System Usability Scale


def sus_norway() -> pd.DataFrame:
    """Median SUS scores at the Norwegian hospital: all, then occupations, then areas, each from the lowest.

    `block` is all, occupation or area; `low` and `high` are the quartiles.
    """
    rows = _with_spread(estimates(list(BLOCKS)))
    rows = rows.assign(block=rows["estimate_id"].map(BLOCKS))
    order = rows["block"].map(list(dict.fromkeys(BLOCKS.values())).index)
    return (
        rows.assign(_order=order)
        .sort_values(["_order", "value"], kind="stable", ignore_index=True)
        .drop(columns="_order")
    )


def sus_countries() -> pd.DataFrame:
    """SUS scores of clinicians in four countries: medians with quartiles, then means with one standard deviation.

    `low` and `high` are the ends of that spread, missing where no standard deviation is printed.
    """
    return _with_spread(estimates([*MEDIANS, *MEANS]))


def _with_spread(rows: pd.DataFrame) -> pd.DataFrame:
    """Add `low` and `high`: the quartiles of a median, one standard deviation on each side of a mean."""
    median = rows["statistic"] == "median"
    return rows.assign(
        low=rows["q1"].where(median, rows["value"] - rows["sd"]),
        high=rows["q3"].where(median, rows["value"] + rows["sd"]),
    )


def samples(nurses: int | None = None) -> pd.DataFrame:
    """The samples that may stand in one model, with `mean`, `sd` and `variance` of the mean.

    Medians with quartiles are converted on the assumption of normal answers (Wan et al. 2014, see
    `ehelse.synthesis.medians`). `nurses` replaces the number of answers of the American nurses.
    """
    rows = estimates(SAMPLES)
    if nurses is not None:
        rows["n"] = rows["n"].mask(rows["estimate_id"] == NURSES, nurses)

    def converted(row: pd.Series) -> tuple[float, float]:
        if row["statistic"] == "mean":
            return float(row["value"]), float(row["sd"])
        found = moments(float(row["q1"]), float(row["value"]), float(row["q3"]), int(row["n"]))
        return found.mean, found.sd

    means, deviations = zip(*(converted(row) for _, row in rows.iterrows()), strict=True)
    rows = rows.assign(mean=means, sd=deviations)
    return rows.assign(variance=rows["sd"] ** 2 / rows["n"].astype(float))


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


def _fitted(selection: Selection, method: Method, test: Test) -> dict[str, object]:
    rows = samples(COMPLETED if selection == "completed" else None)
    if selection == "without-norway":
        rows = rows[rows["estimate_id"] != NORWAY]
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


# Physicians beside others


def panels() -> pd.DataFrame:
    """Physicians beside others: one row an estimate, `panel` (from 0) says which belong together.

    `better` says whether a higher or a lower value is the favourable one.
    """
    parts = [estimates(ids).assign(panel=place, better=better) for place, (ids, better) in enumerate(PANELS.items())]
    return pd.concat(parts, ignore_index=True)


def least_favourable(panel: pd.DataFrame) -> bool:
    """Whether physicians have the least favourable value of a panel that compares them with other groups."""
    own = panel.loc[panel["group"] == "physicians", "value"]
    others = panel.loc[panel["group"] != "physicians", "value"]
    if own.empty or others.empty:
        raise ValueError("A panel that compares physicians with others needs both.")
    higher = (panel["better"] == "higher").all()
    return bool(own.max() < others.min() if higher else own.min() > others.max())


def compared() -> pd.DataFrame:
    """The panels that compare physicians with other groups."""
    rows = panels()
    return rows[rows.groupby("panel")["group"].transform("nunique") > 1].reset_index(drop=True)


# Burnout and what goes with it


def odds() -> pd.DataFrame:
    """Odds ratios with their intervals; `section` names the kind of contrast (keys of `ODDS`)."""
    return pd.concat([estimates(ids).assign(section=section) for section, ids in ODDS.items()], ignore_index=True)


def clear(row: pd.Series) -> bool:
    """Whether the 95 % interval of an odds ratio lies on one side of 1."""
    return bool(row["low"] > 1 or row["high"] < 1)


# Variation, and other surveys


def variation() -> pd.DataFrame:
    """Share of the variation in usability by what it goes with: organisation or system, two studies."""
    return estimates(VARIATION)


def elsewhere() -> pd.DataFrame:
    """Shares and scores on usability, satisfaction and quality of care that no other exhibit shows.

    By country and study. Each has its own question, so no two rows make a comparison unless study and measure are the
    same.
    """
    return _rest(("usability", "satisfaction", "quality"))


def strain_elsewhere() -> pd.DataFrame:
    """What studies say of burnout and stress that no other exhibit shows, by country and study."""
    return _rest(("burnout", "stress"))


def _rest(topics: Sequence[str]) -> pd.DataFrame:
    """Estimates of this chapter on some topics that have no place in another exhibit of it."""
    rows = _with_studies()
    shown = {*BLOCKS, *MEDIANS, *MEANS, *VARIATION}
    for groups in (PANELS, ODDS.values(), REACTIONS.values()):
        shown |= {name for ids in groups for name in ids}
    kept = rows[
        rows["topic"].isin(topics)
        & ~rows["estimate_id"].isin(shown)
        & rows["statistic"].isin(["share", "mean", "change", "range end"])
        & ~rows["measure"].isin(["sus", "sus-difference"])
    ]
    return kept.sort_values(["country_en", "study_name", "estimate_id"], kind="stable", ignore_index=True)


def reactions() -> pd.DataFrame:
    """Figures on emotions, role and the wish to leave; `subject` names the matter (keys of `REACTIONS`)."""
    return pd.concat([estimates(ids).assign(subject=subject) for subject, ids in REACTIONS.items()], ignore_index=True)


# What the slides say


def statement_links() -> pd.DataFrame:
    """Open evidence near the slides' statements on physicians, in their order, with estimate and study where it has.

    `statement_en`, `statement_nb` are the words of the slide; a finding in words has no estimate.
    """
    statements = load.table("statements")[["statement_id", "text_en", "text_nb"]]
    statements = statements.rename(columns={"text_en": "statement_en", "text_nb": "statement_nb"})
    rows = load.table("statement_links").merge(statements, on="statement_id", validate="many_to_one")
    found = _with_studies().drop(columns="source_id")
    return rows.merge(found, on="estimate_id", how="left", validate="many_to_one")


def closest(statement: str) -> Closeness:
    """How close the closest open evidence comes to a statement of the slides."""
    rows = statement_links()
    found = set(rows.loc[rows["statement_id"] == statement, "closeness"])
    if not found:
        raise KeyError(f"No row for {statement} in data/evidence/statement_links.csv.")
    return "same" if "same" in found else "near"


# Numbers the page prints

# Each estimate that the page prints by itself, with the decimals it is printed with.
PRINTED: Mapping[str, tuple[str, int]] = {
    "sus-physicians-norway": ("E004", 0),
    "sus-nurses-norway": ("E007", 0),
    "sus-laboratory-norway": ("E010", 0),
    "sus-radiology-norway": ("E013", 0),
    "sus-all-norway": ("E001", 0),
    "sus-average": (AVERAGE, 0),
    "sus-physicians-usa": ("E025", 1),
    "sus-nurses-usa": ("E028", 1),
    "sus-physicians-uk": ("E030", 0),
    "sus-physicians-uk-lowest": ("E033", 0),
    "sus-physicians-uk-highest": ("E036", 0),
    "sus-nurses-korea": ("E205", 1),
    "dissatisfied-physicians-denmark": ("E061", 0),
    "dissatisfied-staff-denmark": ("E059", 0),
    "dissatisfied-experienced-denmark": ("E065", 0),
    "dissatisfied-users-denmark": ("E040", 0),
    "easy-physicians-finland": ("E041", 1),
    "easy-nurses-finland": ("E042", 1),
    "improves-physicians-finland": ("E043", 1),
    "improves-nurses-finland": ("E044", 1),
    "grade-apotti": ("E056", 1),
    "grade-esko": ("E057", 1),
    "grade-all": ("E058", 1),
    "satisfied-columna": ("E221", 0),
    "not-easy-sweden": ("E195", 0),
    "not-easy-kronoberg": ("E196", 0),
    "cumbersome-norway": ("E047", 0),
    "interrupted-norway": ("E045", 0),
    "odds-burnout-norway": ("E022", 2),
    "odds-turnover-norway": ("E024", 2),
    "odds-insomnia-norway": ("E023", 2),
    "odds-burnout-pooled": ("E094", 2),
    "odds-support": ("E102", 2),
    "burnout-explained": ("E109", 1),
    "burnout-explained-conditions": ("E110", 1),
    "stress-explained": ("E108", 1),
    "stress-nurses-new": ("E177", 2),
    "stress-nurses-none": ("E178", 2),
    "stress-physicians-change-first": ("E174", 2),
    "stress-physicians-change-second": ("E175", 2),
    "variation-hospital": ("E054", 0),
    "variation-brand": ("E055", 0),
    "variation-provider": ("E222", 0),
    "variation-supplier": ("E223", 0),
    "satisfied-range": ("E099", 0),
    "takes-patient-time": ("E214", 0),
    "error-risk": ("E217", 0),
    "no-trust-in-repair": ("E216", 0),
    "morale-worse": ("E229", 0),
    "lacks-confidence": ("E230", 0),
    "seeking-job": ("E162", 0),
    "reporting-not-useful": ("E163", 0),
    "theme-usability": ("E268", 0),
    "theme-strain": ("E269", 0),
}
# Ends of intervals and quartiles, and numbers of answers, that the page prints: id, row, column.
ENDS: Mapping[str, tuple[str, str, int]] = {
    "sus-physicians-norway-q1": ("E004", "q1", 1),
    "sus-physicians-norway-q3": ("E004", "q3", 0),
    "odds-burnout-norway-low": ("E022", "low", 2),
    "odds-burnout-norway-high": ("E022", "high", 2),
}
_COLUMNS = {
    "q1": Text("lower quartile in the row", "nedre kvartil i raden"),
    "q3": Text("upper quartile in the row", "øvre kvartil i raden"),
    "low": Text("lower end of the interval in the row", "nedre ende av intervallet i raden"),
    "high": Text("upper end of the interval in the row", "øvre ende av intervallet i raden"),
    "n": Text("number of answers in the row", "antall svar i raden"),
}
ANSWERS = {
    "sus-answers-norway": "E001",
    "sus-answers-usa-physicians": "E025",
    "sus-answers-uk": "E030",
    "leaving-answers": "E161",
    "dissatisfied-answers-denmark": "E061",
}


def numbers() -> Iterator[Number]:
    """Every number on the page about physicians."""
    for name, (estimate, decimals) in PRINTED.items():
        yield read(name, one(estimate), decimals=decimals)
    for name, (estimate, column, decimals) in ENDS.items():
        yield _cell(name, estimate, column, decimals)
    for name, estimate in ANSWERS.items():
        yield _cell(name, estimate, "n", 0, unit="count")
    yield from _heterogeneity_numbers()
    yield from _statement_numbers()


def _cell(name: str, estimate: str, column: str, decimals: int, unit: str | None = None) -> Number:
    """A number from another column than the value of an estimate."""
    row = one(estimate)
    return Number(
        name, float(row[column]), unit or row["unit"], _COLUMNS[column], (estimate,), (row["source_id"],), decimals
    )


def _heterogeneity_numbers() -> Iterator[Number]:
    """How far the samples differ: the least I², the distance between samples, and where a further one could lie."""
    rows = heterogeneity()
    chosen = rows[(rows["method"] == "REML") & (rows["test"] == "HK")].set_index("selection")
    used = samples()
    least = Text("smallest I² of all choices", "minste I² av alle valg")
    yield computed("sus-i2-least", float(rows["i2"].min()), "percent", least, used, decimals=1)
    for selection, frame in (("all", used), ("without-norway", used[used["estimate_id"] != NORWAY])):
        root = Text("square root of τ² (REML)", "kvadratroten av τ² (REML)")
        end = Text(
            "end of the prediction interval (REML, Hartung-Knapp)",
            "ende av prediksjonsintervallet (REML, Hartung-Knapp)",
        )
        row = chosen.loc[selection]
        yield computed(f"sus-tau-{selection}", float(row["tau2"]) ** 0.5, "SUS points", root, frame)
        yield computed(f"sus-further-{selection}", float(row["further_high"]), "SUS points", end, frame)
        yield computed(f"sus-further-{selection}-low", float(row["further_low"]), "SUS points", end, frame)


def _statement_numbers() -> Iterator[Number]:
    """How many of the statements on physicians have open evidence on the same matter."""
    rows = statement_links()
    same = [name for name in STATEMENTS if closest(name) == "same"]
    counted = Text(
        "statements with a row in data/evidence/statement_links.csv",
        "utsagn med en rad i data/evidence/statement_links.csv",
    )
    matter = Text("of these, with evidence on the same matter", "av disse, med evidens om det samme")
    yield computed("physician-statements", len(STATEMENTS), "count", counted, rows)
    yield computed("physician-statements-same", len(same), "count", matter, rows[rows["statement_id"].isin(same)])
