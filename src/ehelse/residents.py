"""Residents and use: digital contact, e-consultations, the national portal and record, views and trust."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from ehelse import evidence
from ehelse.number import Number, computed, read
from ehelse.synthesis import difference
from ehelse.text import Text
from reporting import load

ALL = "residents-all"
PERSONNEL = "personnel-all"

CONTACT = ("any-contact", "physical-contact", "digital-contact")
SMALL = 200  # a group with fewer answers is marked as small: its interval spans about 14 percentage points or more

# All that the resident survey asked everybody in the two latest years and the data hold; a test compares with the data.
# Of a view, more is better; a preference has no better direction.
USE = (*CONTACT, "digital-contact-gp", "digital-contact-hospital", "helsenorge-logged-in", "helsenorge-heard")
VIEWS = (
    "residents-satisfied",
    "have-needed-information",
    "understand-health",
    "easier-contact-residents",
    "self-solve-residents",
    "trust-confidentiality-residents",
    "trust-availability-residents",
    "trust-integrity-residents",
)
PREFERENCES = ("replace-residents", "want-more-residents", "physical-preferred-residents")
YEARS = ("2024", "2025")

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


def change(first: pd.Series, last: pd.Series) -> Change:
    """Change from one row of the observations to another, second minus first, as between independent samples."""
    estimate = float(last["value"] - first["value"])
    if first["unit"] != "percent" or pd.isna(first["n"]) or pd.isna(last["n"]):
        return Change(estimate)
    found = difference(first["value"] / 100, first["n"], last["value"] / 100, last["n"])
    return Change(estimate, 100 * found.interval.low, 100 * found.interval.high)


def contact() -> pd.DataFrame:
    """Share of residents with any, physical and digital contact in the last twelve months, by year with intervals."""
    return evidence.with_intervals(evidence.observations(CONTACT, [ALL]))


def contact_groups() -> pd.DataFrame:
    """Digital contact in the latest year for all residents and each group that the report names, highest first."""
    rows = evidence.observations(["digital-contact"])
    rows = rows[rows["period"] == rows["period"].max()]
    return evidence.with_intervals(rows.sort_values("value", ascending=False, kind="stable").reset_index(drop=True))


def is_small(n: float | None) -> bool:
    """Whether a group rests on so few answers that it is marked; a group with unknown n is not."""
    return bool(pd.notna(n)) and float(n or 0) < SMALL


def consultations() -> pd.DataFrame:
    """E-consultations as a share of all GP consultations, year by year (counted per consultation)."""
    return evidence.observations(["econsult-share-year"])


def contact_with_gp() -> pd.DataFrame:
    """Share of residents with digital contact with a GP, year by year with intervals (counted per person)."""
    return evidence.with_intervals(evidence.observations(["digital-contact-gp"], [ALL]))


def whole_years(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows whose period is a whole year."""
    return rows[rows["period"].str.fullmatch(r"\d{4}")]


def peak(rows: pd.DataFrame) -> pd.Series:
    """The row with the highest value; the first of them where several are equal."""
    return rows.loc[rows["value"].astype(float).idxmax()]


def consultation_definitions() -> pd.DataFrame:
    """E-consultations in one year by three definitions that must not be joined.

    One row a definition: `definition` (fhi, kpr, report), its row id, period, value in per cent, and the first and last
    period of the series it belongs to (empty for the annual report, which gives a phrase).
    """
    year = evidence.one("econsult-share-year", period="2023")
    half = evidence.one("econsult-share-half", period="2023-H1")
    phrases = load.table("correction_values")
    phrase = phrases[(phrases["correction_id"] == "C03") & (phrases["source_id"] == "hdir-allmennlege-2023")].iloc[0]
    series = {"fhi": ["econsult-share-year"], "kpr": ["econsult-share-quarter", "econsult-share-half"]}

    def row(definition: str, of: pd.Series, row_id: str, period: str) -> dict[str, object]:
        periods = (
            list(evidence.observations(series[definition])["period"].sort_values()) if definition in series else [""]
        )
        return {
            "row_id": row_id,
            "definition": definition,
            "period": period,
            "value": float(of["value"]),
            "unit": of["unit"],
            "series_first": periods[0],
            "series_last": periods[-1],
            "source_id": of["source_id"],
        }

    return pd.DataFrame(
        [
            row("fhi", year, year["observation_id"], year["period"]),
            row("kpr", half, half["observation_id"], half["period"]),
            row("report", phrase, phrase["correction_id"], year["period"]),
        ]
    )


def helsenorge_visits() -> pd.DataFrame:
    """Visits to Helsenorge a year, in millions, with the tier of each year's source."""
    rows = evidence.observations(["helsenorge-visits"])
    return rows.merge(load.table("sources")[["source_id", "tier"]], on="source_id", validate="many_to_one")


def sources_by_period(rows: pd.DataFrame) -> dict[str, list[str]]:
    """Which periods each source gives, in order of period."""
    ordered = rows.sort_values("period")
    return {
        str(source): list(ordered.loc[ordered["source_id"] == source, "period"])
        for source in dict.fromkeys(ordered["source_id"])
    }


def summary_care_record() -> pd.DataFrame:
    """Personnel with look-ups in the summary care record, and look-ups a week."""
    return evidence.observations(
        ["kjernejournal-personnel", "kjernejournal-physicians", "kjernejournal-nurses", "kjernejournal-lookups"]
    )


@dataclass(frozen=True)
class Pair:
    """Something both populations were asked: our short name for it and the indicator of each."""

    name: Text
    personnel: str
    residents: str


STATEMENTS = (
    Pair(
        Text("Easier to get in contact", "Lettere å komme i kontakt"),
        "easier-contact-personnel",
        "easier-contact-residents",
    ),
    Pair(
        Text("Residents solve more tasks themselves", "Innbyggere løser flere oppgaver selv"),
        "self-solve-personnel",
        "self-solve-residents",
    ),
    Pair(
        Text("Can replace more physical meetings", "Kan erstatte flere fysiske møter"),
        "replace-personnel",
        "replace-residents",
    ),
)
ASPECTS = (
    Pair(
        Text("Confidentiality: closed to those without a right to it", "Konfidensialitet: lukket for uvedkommende"),
        "trust-confidentiality-personnel",
        "trust-confidentiality-residents",
    ),
    Pair(
        Text("Availability: there for those who give help", "Tilgjengelighet: til stede for dem som gir hjelp"),
        "trust-availability-personnel",
        "trust-availability-residents",
    ),
    Pair(
        Text("Integrity: correct and not wrongly changed", "Integritet: riktig og ikke endret feilaktig"),
        "trust-integrity-personnel",
        "trust-integrity-residents",
    ),
)


def side_by_side(pairs: Sequence[Pair]) -> pd.DataFrame:
    """Personnel and residents in the latest year in which every pair was asked of both.

    Two rows a pair, with `name_en`, `name_nb`, `population` (personnel, residents) and intervals where n is known.
    """
    parts = []
    for pair in pairs:
        for population, indicator, group in (
            ("personnel", pair.personnel, PERSONNEL),
            ("residents", pair.residents, ALL),
        ):
            rows = evidence.observations([indicator], [group])
            parts.append(rows.assign(population=population, name_en=pair.name["en"], name_nb=pair.name["nb"]))
    rows = pd.concat(parts, ignore_index=True)
    asked = rows.groupby("period")["indicator_id"].nunique()
    latest = asked[asked == 2 * len(pairs)].index.max()
    return evidence.with_intervals(rows[rows["period"] == latest].reset_index(drop=True))


def residents_above(rows: pd.DataFrame) -> int:
    """In how many pairs of `side_by_side` the residents' value lies above that of personnel."""
    return int((_wide(rows)["residents"] > _wide(rows)["personnel"]).sum())


def residents_below(rows: pd.DataFrame) -> int:
    """In how many pairs of `side_by_side` the residents' value lies below that of personnel."""
    return int((_wide(rows)["residents"] < _wide(rows)["personnel"]).sum())


def _wide(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.pivot(index="name_en", columns="population", values="value")


def with_change(rows: pd.DataFrame) -> pd.DataFrame:
    """Add to each row the first value of its indicator and group that the data hold, and the change since then.

    Added: `first_period`, `first_value`, `change`, `change_low`, `change_high` (percentage points).
    """

    def since(row: pd.Series) -> pd.Series:
        series = evidence.observations([row["indicator_id"]], [row["group_id"]])
        first = series.iloc[0]
        found = change(first, row)
        return pd.Series(
            {
                "first_period": first["period"],
                "first_value": first["value"],
                "change": found.estimate,
                "change_low": found.low,
                "change_high": found.high,
            }
        )

    return rows.join(pd.DataFrame([since(row) for _, row in rows.iterrows()], index=rows.index))


def changes(indicators: Sequence[str], kind: str) -> pd.DataFrame:
    """Change of residents' answers between the two latest years (`YEARS`), greatest fall first.

    One row an indicator: names, both values with n and row ids, `change` with `low` and `high` in percentage points,
    and `kind` as given. Raises LookupError when a year is missing or named twice.
    """

    def row(indicator: str) -> dict[str, object]:
        rows = evidence.observations([indicator])
        before, after = (_only(rows, period) for period in YEARS)
        found = change(before, after)
        return {
            "indicator_id": indicator,
            "kind": kind,
            "name_en": after["indicator_name_en"],
            "name_nb": after["indicator_name_nb"],
            **{
                f"{column}_{year['period']}": year[column]
                for column in ("observation_id", "value", "n")
                for year in (before, after)
            },
            "change": found.estimate,
            "low": found.low,
            "high": found.high,
            "source_id": " ".join(dict.fromkeys([before["source_id"], after["source_id"]])),
        }

    return pd.DataFrame([row(indicator) for indicator in indicators]).sort_values("change", ignore_index=True)


# Questions put only to some residents: the group that stands for all of them.
_ASKED = {"helsenorge-logged-in": "heard-of-helsenorge"}


def _only(rows: pd.DataFrame, period: str) -> pd.Series:
    """The one row of a period for residents as a whole, or for all who were asked."""
    found = rows[(rows["period"] == period) & (rows["group_id"] == _ASKED.get(rows["indicator_id"].iloc[0], ALL))]
    if len(found) != 1:
        raise LookupError(f"{rows['indicator_id'].iloc[0]} has {len(found)} rows for {period}, not one.")
    return found.iloc[0]


def moves(rows: pd.DataFrame) -> list[Move]:
    """Where each row of `changes` went."""
    return [Change(row.change, row.low, row.high).move for row in rows.itertuples()]


def nordic() -> pd.DataFrame:
    """Agreement of residents with two statements in the Nordic survey, for the countries with an exact figure."""
    return evidence.observations(["nern-structural", "nern-easier-contact"])


def ends(rows: pd.DataFrame) -> tuple[set[str], set[str]]:
    """The countries that are lowest, and those that are highest, on at least one statement."""
    by_value = rows.sort_values("value")
    lowest = by_value.groupby("indicator_id")["group_id"].first()
    highest = by_value.groupby("indicator_id")["group_id"].last()
    return set(lowest), set(highest)


def europe(year: str = "2020") -> pd.DataFrame:
    """What residents of the EU, Denmark and Finland did online in one year, as Eurostat's figures are cited."""
    rows = evidence.observations(["online-information", "online-appointment", "online-records"])
    return rows[rows["period"] == year].reset_index(drop=True)


# Numbers that stand in one row: id, indicator, group, period, decimals.
_READ: tuple[tuple[str, str, str, str, int], ...] = (
    ("residents-physical-contact-2025", "physical-contact", ALL, "2025", 0),
    ("residents-digital-contact-2019", "digital-contact", ALL, "2019", 0),
    ("residents-digital-contact-2025", "digital-contact", ALL, "2025", 0),
    ("residents-digital-contact-primary-school", "digital-contact", "primary-school", "2025", 0),
    ("residents-digital-contact-least-central", "digital-contact", "least-central", "2025", 0),
    ("residents-digital-contact-long-term-problem", "digital-contact", "long-term-problem", "2025", 0),
    ("residents-digital-contact-trondelag", "digital-contact", "trondelag-residents", "2025", 0),
    ("residents-gp-contact-2021", "digital-contact-gp", ALL, "2021", 0),
    ("residents-gp-contact-2025", "digital-contact-gp", ALL, "2025", 0),
    ("residents-hospital-contact-2019", "digital-contact-hospital", ALL, "2019", 0),
    ("residents-hospital-contact-2025", "digital-contact-hospital", ALL, "2025", 0),
    ("residents-econsult-2021", "econsult-share-year", "gp-consultations", "2021", 1),
    ("residents-econsult-2024", "econsult-share-year", "gp-consultations", "2024", 1),
    ("residents-econsult-2025-h1", "econsult-share-year", "gp-consultations", "2025-H1", 1),
    ("residents-econsult-per-resident", "econsult-change", "gp-consultations", "2022/2023", 0),
    ("residents-visits-2021", "helsenorge-visits", "helsenorge-users", "2021", 1),
    ("residents-visits-2023", "helsenorge-visits", "helsenorge-users", "2023", 1),
    ("residents-logins-2020", "helsenorge-logins", "helsenorge-users", "2020", 0),
    ("residents-logins-2021", "helsenorge-logins", "helsenorge-users", "2021", 1),
    ("residents-heard-2025", "helsenorge-heard", ALL, "2025", 0),
    ("residents-logged-in-2025", "helsenorge-logged-in", "heard-of-helsenorge", "2025", 0),
    ("residents-nps-2025", "helsenorge-nps", "heard-of-helsenorge", "2025", 0),
    ("residents-critical-share-2022", "kjernejournal-critical-share", "critical-information", "2022", 0),
    ("residents-easier-personnel", "easier-contact-personnel", PERSONNEL, "2025", 0),
    ("residents-easier-gps", "easier-contact-personnel", "gps", "2025", 0),
    ("residents-easier", "easier-contact-residents", ALL, "2025", 0),
    ("residents-want-more-personnel", "want-more-patients", PERSONNEL, "2025", 0),
    ("residents-want-more", "want-more-residents", ALL, "2025", 0),
    ("residents-availability-personnel-2023", "trust-availability-personnel", PERSONNEL, "2023", 0),
    ("residents-availability-personnel-2025", "trust-availability-personnel", PERSONNEL, "2025", 0),
    ("residents-satisfied-2023", "residents-satisfied", ALL, "2023", 0),
    ("residents-satisfied-2024", "residents-satisfied", ALL, "2024", 0),
    ("residents-satisfied-2025", "residents-satisfied", ALL, "2025", 0),
    ("residents-needed-information-2024", "have-needed-information", ALL, "2024", 0),
    ("residents-needed-information-2025", "have-needed-information", ALL, "2025", 0),
    ("residents-prefer-physical-2024", "physical-preferred-residents", ALL, "2024", 0),
    ("residents-prefer-physical-2025", "physical-preferred-residents", ALL, "2025", 0),
    ("residents-structural-norway", "nern-structural", "norway", "2023", 0),
    ("residents-structural-denmark", "nern-structural", "denmark", "2023", 0),
    ("residents-structural-iceland", "nern-structural", "iceland", "2023", 0),
    ("residents-nordic-understand", "nern-understand", "norway", "2023", 0),
    ("residents-nordic-manage", "nern-manage", "norway", "2023", 0),
    ("residents-nordic-assistance", "nern-assistance", "nordic-five", "2023", 0),
)
# Changes in percentage points: id, indicator, first and last period.
_CHANGES: tuple[tuple[str, str, str, str], ...] = (
    ("residents-digital-contact-change", "digital-contact", "2019", "2025"),
    ("residents-availability-change", "trust-availability-residents", "2023", "2025"),
)


def numbers() -> Iterator[Number]:
    """The numbers that the chapter prints."""
    for name, indicator, group, period, decimals in _READ:
        yield read(name, evidence.one(indicator, group, period), decimals=decimals)
    for name, indicator, first, last in _CHANGES:
        yield from _change_numbers(name, evidence.one(indicator, ALL, first), evidence.one(indicator, ALL, last))
    yield _both_kinds()
    groups = contact_groups()
    small = groups[groups["group_id"] == "trondelag-residents"]
    yield computed(
        "residents-trondelag-n", small["n"].iloc[0], "count", Text("answers of the group", "svar i gruppen"), small
    )
    for end in ("low", "high"):
        how = Text("end of the 95 % score interval", "ende av 95 %-skåreintervallet")
        yield computed(f"residents-trondelag-{end}", small[end].iloc[0], "percent", how, small)
    yield from _view_numbers()
    popup = load.table("correction_values")
    popup = popup[(popup["correction_id"] == "C08") & popup["observation_id"].isna()]
    for name, value in (("low", popup["value"].min()), ("high", popup["value"].max())):
        most = {"low": "laveste", "high": "høyeste"}[name]
        how = Text(f"{name}est value of the portal's own pop-up", f"{most} verdi fra portalens egen spørreboks")
        yield computed(f"residents-nps-popup-{name}", value, "NPS points", how, popup)


def _both_kinds() -> Number:
    """How many had physical and digital contact: what the two shares together exceed any contact by."""
    rows = contact()
    rows = rows[rows["period"] == rows["period"].max()]
    share = rows.set_index("indicator_id")["value"]
    both = float(share["physical-contact"] + share["digital-contact"] - share["any-contact"])
    how = Text("physical plus digital minus any contact", "fysisk pluss digital minus kontakt i alt")
    return computed("residents-both-contact", both, "percent", how, rows)


def _change_numbers(name: str, first: pd.Series, last: pd.Series) -> Iterator[Number]:
    """A change and the ends of its interval."""
    found, rows = change(first, last), pd.DataFrame([first, last])
    how = Text("second value minus the first", "andre verdi minus den første")
    end = Text("end of the 95 % interval of the change (Newcombe)", "ende av 95 %-intervallet for endringen (Newcombe)")
    yield computed(name, found.estimate, "percentage points", how, rows, signed=True)
    yield computed(f"{name}-low", found.low, "percentage points", end, rows, signed=True)
    yield computed(f"{name}-high", found.high, "percentage points", end, rows, signed=True)


def _view_numbers() -> Iterator[Number]:
    """How many favourable views were asked in both of the latest years, and how many of them fell."""
    found, rows = changes(VIEWS, "view"), evidence.observations(VIEWS)
    rows = rows[rows["period"].isin(YEARS)]
    fell = Text(
        "views whose change lies below zero with its whole interval",
        "holdninger der hele intervallet for endringen ligger under null",
    )
    yield computed("residents-views-fallen", moves(found).count("fell"), "count", fell, rows)
    asked = Text("views asked in both years", "holdninger det er spurt om begge år")
    yield computed("residents-views", len(found), "count", asked, rows)
