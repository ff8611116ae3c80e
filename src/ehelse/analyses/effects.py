"""What was found after record systems went live: errors, reviews of harm, working time, waits, training and recovery.

A discovered error is not a harm, and a plan is not an event. Counts of different things are set beside one another and
never added; a figure of one month beside the same month a year earlier has no control and shows no cause.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

import pandas as pd

from ehelse import evidence
from ehelse.old.number import Number, computed, read
from ehelse.old.text import LANGUAGES, Text
from reporting import choices, load, words
from reporting.columns import named

Kind = Literal["harm", "gain"]

say = words.chapter("effects")
DAYS_PER_MONTH = 365.25 / 12
FIGURE = ["measure_id", "name_en", "name_nb", "organisation_en", "organisation_nb"]
TRACE = [*FIGURE, "period", "value", "unit", "n", "approx", "basis", "source_id", "note_en", "note_nb"]

# A month and the same month of the year before. An earlier value that is not stated is the later one minus a rise.
MONTHS = {
    "breaches": ("M118", "M119", "stated"),
    "overtime": ("M120", "M121", "rise"),
    "man-months": ("M124", "M122", "rise"),
    "reports": ("M116", "M117", "stated"),
}
BUDGET = ("man-months", "M124", "M123")
SHARES = ["M167", "M166", "M163", "M161", "M165"]
BREACHES = ["M168", "M169", "M170"]
# Waiting times by the series they belong to; figures of two series are not compared.
WAITS = {
    "2016": ["M158", "M160", "M159"],
    "2017": ["M156", "M157"],
    "2022": ["M142", "M141", "M143"],
    "2023-start": ["M152", "M153"],
    "2023": ["M146"],
    "trust": ["M154", "M155"],
}
# Values whose own source says that data in them are wrong.
WARNED = ["M141", "M142"]
CHANGES = ["M148", "M149", "M147", "M150", "M151"]
EYE = {"back": ["E138", "E259", "E260", "E261"], "down": ["E130"]}
# Outcomes elsewhere; where two rows are the ends of one range they stand together.
ELSEWHERE = [
    ["E132"],
    ["E138"],
    ["E261"],
    ["E130"],
    ["E140", "E141"],
    ["E142", "E143"],
    ["E135"],
    ["E166", "E167"],
    ["E168", "E169"],
    ["E139"],
    ["E262"],
]
ELSEWHERE_MEASURES = ["M187", "M200", "M201", "M206"]
# How long until a level was back: rows of one outcome and how it stood when last looked at.
RECOVERY: list[tuple[list[str], str, Text]] = [
    (["E246"], "expected", Text("Activity, expected by the management", "Aktivitet, ledelsens forventning")),
    (["E140", "E141"], "back", Text("Productivity", "Produktivitet")),
    (["E131"], "back", Text("Length of stay, corrected for volume", "Liggetid, korrigert for pasienttall")),
    (["E136"], "back", Text("Turnaround between operations", "Skiftetid mellom operasjoner")),
    (["E170", "E171"], "back", Text("Patients’ satisfaction with access", "Pasienters tilfredshet, tilgjengelighet")),
    (["E137"], "back", Text("Length of stay", "Liggetid")),
    (["E247"], "open", Text("Activity, the region’s own view", "Aktivitet, regionens egen vurdering")),
    (["E172"], "open", Text("Most ratings by physicians", "De fleste av legenes vurderinger")),
]


def measures(ids: Sequence[str]) -> pd.DataFrame:
    """Rows of data/helseplattformen/measures.csv in the order of `ids`.

    Raises KeyError for an id that has no row: a figure must not be silently shorter than it claims.
    """
    return load.rows("measures", ids)[TRACE]


def estimates(ids: Sequence[str]) -> pd.DataFrame:
    """Rows of data/evidence/estimates.csv in the order of `ids`, with country, system, setting and design of the study.

    Raises KeyError for an id that has no row.
    """
    rows = load.rows("estimates", ids)
    studies = load.table("studies").drop(columns="source_id").rename(columns={"name": "study"})
    return rows.merge(studies, on="study_id", how="left", validate="many_to_one")


def errors() -> pd.DataFrame:
    """Discovered errors, largest count first; `kind` says what is counted, and only rows of one kind are alike."""
    chosen = choices.rows("effects-errors")
    rows = evidence.measures(chosen["measure_id"]).assign(kind=chosen["part"])
    return rows.sort_values("value", ascending=False, kind="stable").reset_index(drop=True)


def all_letters() -> float:
    """The number of letters that did not arrive."""
    return float(evidence.measures([choices.one("effects-letters", "measure_id", "all")])["value"].iloc[0])


def letters() -> pd.DataFrame:
    """The letters that did not arrive, divided in three ways: one row a part.

    `cut` names the way and `part` the part; the parts of one cut make up all letters. What is left over when the
    source states only one part is `computed` and nothing is known of it. Raises ValueError when stated parts exceed
    the whole.
    """
    chosen = choices.rows("effects-letters")
    rows = evidence.measures(chosen["measure_id"]).assign(place=chosen["part"], computed=False)
    whole, stated = rows[rows["place"] == "all"].iloc[0], rows[rows["place"] != "all"]
    stated = stated.assign(**stated["place"].str.extract("(?P<cut>[a-z]+)-(?P<part>[a-z-]+)"))
    found = [pd.concat([parts, _rest(str(cut), whole, parts)]) for cut, parts in stated.groupby("cut", sort=False)]
    return pd.concat(found, ignore_index=True)


def _rest(cut: str, whole: pd.Series, parts: pd.DataFrame) -> pd.DataFrame:
    """What is left of the letters beside the stated parts of a cut: one row, or none."""
    left = float(whole["value"]) - float(parts["value"].sum())
    ids = list(parts["measure_id"])
    if left < 0:
        raise ValueError(f"The parts {', '.join(ids)} are {-left:g} more than the letters they are part of.")
    rest = {
        "measure_id": " ".join([whole["measure_id"], *ids]), "cut": cut, "part": "rest", **named("name", say("rest")),
        "value": left, "unit": whole["unit"], "computed": True,
        "source_id": " ".join(dict.fromkeys([whole["source_id"], *parts["source_id"]])),
    }  # fmt: skip
    return pd.DataFrame([rest] if left else [])


def verdicts(kind: Kind) -> pd.DataFrame:
    """What somebody says came of it: reviews of harm, or reported gains, in the order of the table.

    `value`, `unit`, `n` and `approx` are those of the figure the statement has; missing where it is in words only.
    """
    rows = load.table("verdicts")
    rows = rows[rows["kind"] == kind]
    figure = ["value", "unit", "n", "approx"]
    counted = rows.merge(load.table("measures")[["measure_id", *figure]], on="measure_id", how="left")
    studied = load.table("estimates").set_index("estimate_id")
    for row in counted[counted["estimate_id"].notna()].itertuples():
        for name in figure:
            counted.loc[row.Index, name] = studied.loc[row.estimate_id, name]
    return counted.reset_index(drop=True)


def months() -> pd.DataFrame:
    """One month and the same month a year earlier, outcome by outcome: one row a value.

    `when` is earlier, later or budget. A value that no source states is `computed` from the two rows in `measure_id`.
    """
    found = []
    for outcome, (last, other, form) in MONTHS.items():
        later, second = (row for _, row in measures([last, other]).iterrows())
        if form == "stated":
            found.append(_month(outcome, "earlier", second, float(second["value"]), second["period"]))
        else:
            before = _year_before(str(later["period"]))
            found.append(_month(outcome, "earlier", later, float(later["value"] - second["value"]), before, other))
        found.append(_month(outcome, "later", later, float(later["value"]), later["period"]))
    outcome, total, above = BUDGET
    used, over = (row for _, row in measures([total, above]).iterrows())
    found.append(_month(outcome, "budget", used, float(used["value"] - over["value"]), used["period"], above))
    return pd.DataFrame(found)


def _month(outcome: str, when: str, row: pd.Series, value: float, period: str, minus: str = "") -> dict[str, object]:
    """One value of `months`; `minus` is the row that was taken away from `row` to get it."""
    return {
        "measure_id": f"{row['measure_id']} {minus}".strip(),
        "outcome": outcome,
        "when": when,
        "organisation_en": row["organisation_en"],
        "organisation_nb": row["organisation_nb"],
        "period": period,
        "value": value,
        "unit": row["unit"],
        "computed": bool(minus),
        "source_id": row["source_id"],
    }


def _year_before(period: str) -> str:
    """The same month a year earlier: "2022-11" becomes "2021-11"."""
    year, month = period.split("-")
    return f"{int(year) - 1}-{month}"


def deadlines() -> pd.DataFrame:
    """Treatment after the deadline, oldest first: shares and, for 2019, numbers of patients.

    The share of the month before go-live is computed from the share of May and the stated rise, and is given in whole
    per cent, since the rise is; so is nothing else.
    """
    rows = measures([*SHARES, *BREACHES]).assign(computed=False)
    rise = measures(["M162"]).iloc[0]
    may = rows[rows["measure_id"] == "M161"].iloc[0]
    april = may.copy()
    april["measure_id"], april["period"] = "M161 M162", "2024-04"
    april["value"], april["computed"] = round(float(may["value"] - rise["value"])), True
    joined = pd.concat([rows, april.to_frame().T.astype(rows.dtypes.to_dict())], ignore_index=True)
    return joined.sort_values(["period", "unit"], kind="stable").reset_index(drop=True)


def waits() -> pd.DataFrame:
    """Mean waiting times in days, series by series; `warned` marks values whose own source calls data in them wrong."""
    rows = measures([id for ids in WAITS.values() for id in ids])
    series = [name for name, ids in WAITS.items() for _ in ids]
    return rows.assign(series=series, warned=rows["measure_id"].isin(WARNED))


def wait_changes() -> pd.DataFrame:
    """Change in mean waiting time from 2022 to 2023, in days: regions and the country, largest first."""
    return measures(CHANGES).sort_values("value", ascending=False, kind="stable").reset_index(drop=True)


def training() -> pd.DataFrame:
    """Everything found on the size of the training, largest first; `status` is planned or happened."""
    rows = load.table("measures")
    rows = measures(list(rows.loc[rows["topic"] == "training", "measure_id"]))
    status = ["happened" if basis == "counted" else "planned" for basis in rows["basis"]]
    rows = rows.assign(status=status)
    return rows.sort_values(["value", "measure_id"], ascending=[False, True], kind="stable").reset_index(drop=True)


def in_months(value: float, unit: str) -> float:
    """A time in months; raises ValueError for a unit that is not weeks or months."""
    if unit == "months":
        return value
    if unit == "weeks":
        return value * 7 / DAYS_PER_MONTH
    raise ValueError(f"{unit!r} is not a time this chapter can put in months. Write weeks or months.")


def recovery() -> pd.DataFrame:
    """How long until a level was back, or how long it was not, outcome by outcome, shortest first.

    `low` and `high` are months (equal unless the source gives a range). `status`: back, open (still lower when last
    looked at) or expected (said beforehand).
    """
    found = []
    for ids, status, outcome in RECOVERY:
        rows = estimates(ids)
        # A drop whose duration is stated beside its size carries the duration in `months`.
        times = [
            in_months(float(row.value), row.unit) if row.topic == "recovery" else float(row.months)
            for row in rows.itertuples()
        ]
        found.append(
            {"estimate_id": " ".join(ids), **_study(rows.iloc[0]), "name_en": outcome["en"], "name_nb": outcome["nb"],
             "low": min(times), "high": max(times), "status": status, "approx": rows["approx"].iloc[0]}
        )  # fmt: skip
    return pd.DataFrame(found)


def _study(row: pd.Series) -> dict[str, object]:
    """Where an estimate comes from."""
    names = [f"{name}_{language}" for name in ("name", "country", "setting", "system") for language in LANGUAGES]
    return {name: row[name] for name in ["study", *names, "source_id"]}


def eye() -> pd.DataFrame:
    """Patients seen in two eye departments after go-live, in per cent of the time before, with `department`."""
    parts = [estimates(ids).assign(department=name) for name, ids in EYE.items()]
    columns = ["estimate_id", "department", "study", "group_en", "group_nb", "contrast_en", "contrast_nb", "value"]
    return pd.concat(parts, ignore_index=True)[[*columns, "unit", "n", "months", "source_id", "note_en", "note_nb"]]


def elsewhere() -> pd.DataFrame:
    """Changes after go-live in other places, one row an outcome: `low` to `high` in `unit`, never one scale.

    Rows come from studies (`estimate_id`) and from the figures on other programmes (`measure_id`).
    """
    found: list[dict[str, object]] = []
    for ids in ELSEWHERE:
        rows = estimates(ids)
        first = rows.iloc[0].copy()
        if len(ids) > 1:  # the ends of a range are named "outcome, which end"
            for language in LANGUAGES:
                first[f"name_{language}"] = first[f"name_{language}"].split(", ")[0]
        found.append(
            {"estimate_id": " ".join(ids), "measure_id": None, **_study(first), "low": rows["value"].min(),
             "high": rows["value"].max(), "unit": first["unit"], "note_en": first["note_en"],
             "note_nb": first["note_nb"]}
        )  # fmt: skip
    for row in measures(ELSEWHERE_MEASURES).itertuples():
        found.append(
            {"estimate_id": None, "measure_id": row.measure_id, "name_en": row.name_en, "name_nb": row.name_nb,
             "country_en": None, "country_nb": None, "setting_en": row.organisation_en,
             "setting_nb": row.organisation_nb, "source_id": row.source_id, "low": row.value, "high": row.value,
             "unit": row.unit, "note_en": row.note_en, "note_nb": row.note_nb}
        )  # fmt: skip
    return pd.DataFrame(found)


# The numbers that the text reads straight from a row: id, row, decimals.
READ = [
    ("letters", "M088", 0), ("letters-copies", "M089", 0), ("letters-not-sent", "M090", 0),
    ("letters-to-send", "M091", 0), ("letters-reviewed", "M092", 0), ("letters-patients", "M093", 0),
    ("letters-further", "M094", 0), ("letters-trondheim", "M095", 0), ("letters-estimate", "M096", 0),
    ("deadline-patients", "M097", 0), ("results-pathology", "M098", 0), ("results-imaging", "M099", 0),
    ("results", "M100", 0), ("results-cancer", "M101", 0), ("referrals-patients", "M102", 0),
    ("referrals-delayed", "M103", 0), ("lists-patients", "M104", 0), ("lists-follow-up", "M105", 0),
    ("internal-patients", "M106", 0), ("referrals-gps", "M107", 0), ("referrals-alesund", "M108", 0),
    ("messages", "M109", 0), ("messages-late", "M110", 0), ("alerts", "M111", 0), ("alerts-tied", "M112", 0),
    ("concerns", "M114", 0), ("reports-all", "M115", 0), ("reports-after", "M116", 0), ("reports-before", "M117", 0),
    ("breaches-after", "M118", 0), ("breaches-before", "M119", 0), ("overtime", "M120", 0),
    ("overtime-more", "M121", 0), ("man-months-more", "M122", 0), ("man-months-over", "M123", 0),
    ("man-months", "M124", 0), ("sick-leave", "M125", 1), ("consultants", "M126", 0), ("doctors", "M127", 0),
    ("staff-survey-2023", "M128", 0), ("staff-survey-2019", "M129", 0), ("staff-survey-2018", "M130", 0),
    ("volda", "M131", 0), ("wait-norway-2022", "M141", 1), ("wait-centre-2022", "M142", 1),
    ("wait-north-2022", "M143", 1), ("wait-median-2021", "M144", 0), ("wait-median-2022", "M145", 0),
    ("wait-norway-2023", "M146", 0), ("wait-rise-norway", "M147", 1), ("wait-rise-centre", "M148", 0),
    ("wait-start-2023", "M152", 0), ("wait-start-somatic-2023", "M153", 0), ("wait-more-2022", "M154", 0),
    ("wait-more-2024", "M155", 0), ("late-more-may", "M161", 1), ("late-more-rise", "M162", 0),
    ("late-norway-may", "M163", 1), ("late-children-share", "M165", 0), ("late-centre-2018", "M166", 1),
    ("late-norway-2018", "M167", 1), ("late-more-2019", "M168", 0), ("late-nord-2019", "M169", 0),
    ("late-olav-2019", "M170", 0), ("summaries-2022", "M171", 1), ("summaries-2023", "M172", 1),
    ("turnover-first", "M194", 1), ("turnover-2017", "M195", 1), ("turnover-last", "M198", 1),
    ("vantaa-output", "M200", 0), ("vantaa-minutes", "M201", 0), ("events-investigated", "M215", 0),
    ("late-more-above", "M216", 1), ("training-staff", "M035", 0), ("training-events", "M037", 0),
    ("training-superusers", "M039", 0), ("training-instructors", "M040", 0), ("training-levanger", "M043", 0),
    ("training-verdal", "M044", 0), ("training-instructors-nord", "M213", 0),
]  # fmt: skip
READ_STUDIES = [
    ("expected-dip", "E246", 0), ("not-back-denmark", "E247", 0), ("not-back-usa", "E172", 0),
    ("visits-gain", "E139", 0), ("cycle-before", "E133", 0), ("cycle-after", "E134", 0),
    ("minutes-longer", "E262", 1), ("back-emergency", "E131", 0), ("back-satisfaction-first", "E170", 0),
    ("back-satisfaction-last", "E171", 0), ("back-emergency-late", "E137", 0),
]  # fmt: skip


def numbers() -> Iterator[Number]:
    """Figures, counts and changes that the chapter's text prints."""
    for id, row, decimals in READ:
        yield read(f"effects-{id}", measures([row]).iloc[0], decimals=decimals)
    for id, row, decimals in READ_STUDIES:
        yield read(f"effects-{id}", estimates([row]).iloc[0], decimals=decimals)
    yield from _sizes()
    yield from _counts()


def _sizes() -> Iterator[Number]:
    """Changes printed without their sign, since the sentence says which way they go."""
    size = Text("size of the change as read", "størrelsen på endringen slik den er lest")
    for id, row, decimals in (
        ("effects-eye-first", "E138", 0),
        ("effects-eye-last", "E261", 0),
        ("effects-eye-down", "E130", 1),
        ("effects-columbia-less", "E132", 0),
        ("effects-davis-least", "E140", 0),
        ("effects-davis-most", "E141", 0),
        ("effects-denmark-least", "E142", 0),
        ("effects-denmark-most", "E143", 0),
    ):
        rows = estimates([row])
        yield computed(id, abs(float(rows["value"].iloc[0])), "percent", size, rows, decimals=decimals)
    for id, row in (("effects-emergency-less", "M206"), ("effects-paper-less", "M208")):
        rows = measures([row])
        yield computed(id, abs(float(rows["value"].iloc[0])), "percent", size, rows)


def _counts() -> Iterator[Number]:
    """Numbers computed from two rows or by counting rows."""
    rest = measures(["M088", "M089"])
    how = Text("letters in all minus those", "brevene i alt minus disse")
    yield computed("effects-letters-rest", float(rest["value"].iloc[0] - rest["value"].iloc[1]), "count", how, rest)
    sent = measures(["M090", "M091"])
    how = Text("sum of the two", "summen av de to")
    yield computed("effects-letters-sum", float(sent["value"].sum()), "count", how, sent)
    breaches = measures(["M118", "M119"])
    how = Text("November 2022 against November 2021", "november 2022 mot november 2021")
    ratio = float(breaches["value"].iloc[0] / breaches["value"].iloc[1])
    yield computed("effects-breaches-ratio", ratio, "times", how, breaches, decimals=1)
    for id, last, other in (("overtime-before", "M120", "M121"), ("man-months-budget", "M124", "M123")):
        rows = measures([last, other])
        how = Text("total minus the excess stated", "totalen minus det oppgitte overskytende")
        value = float(rows["value"].iloc[0] - rows["value"].iloc[1])
        yield computed(f"effects-{id}", value, rows["unit"].iloc[0], how, rows)
    rows = measures(["M161", "M162"])
    how = Text("share in May minus the rise from April", "andelen i mai minus økningen fra april")
    april = float(rows["value"].iloc[0] - rows["value"].iloc[1])
    yield computed("effects-late-more-april", round(april), "percent", how, rows)
    rows = measures(["M116", "M117"])
    how = Text("change from the earlier count", "endring fra det tidligere tallet")
    change = 100 * (float(rows["value"].iloc[0]) / float(rows["value"].iloc[1]) - 1)
    yield computed("effects-reports-change", change, "percent", how, rows)
    counted = Text("rows counted", "antall rader")
    yield computed("effects-errors", len(errors()), "count", counted, errors())
    rows = training()
    yield computed("effects-training-figures", len(rows), "count", counted, rows)
    held = rows[rows["status"] == "happened"]
    yield computed("effects-training-held", len(held), "count", counted, held)
    rows = recovery()
    yield computed("effects-recovery-outcomes", len(rows), "count", counted, rows)
    for status in ("back", "open"):
        some = rows[rows["status"] == status]
        yield computed(f"effects-recovery-{status}", len(some), "count", counted, some)
    rows = verdicts("harm")
    yield computed("effects-reviews", len(rows), "count", counted, rows)
