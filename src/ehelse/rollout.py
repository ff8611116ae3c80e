"""The rollout of Helseplattformen: what happened and what was planned, where, how many, and what it is said to cost.

A *wave* is one go-live of municipalities. Counts and costs are what their authors state; figures of different
definitions are never joined.
"""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from ehelse import formats
from ehelse.number import Number, computed, read, unique
from ehelse.text import Text
from reporting import load

OWN = "helseplattformen"
OUTSIDE = ("Os",)  # went live with a wave and lies in Innlandet, outside the municipalities of the region
LIVE = ("live", "live-as-part")
# Stated counts of municipalities, by what they count.
COUNTS = {
    "Municipalities live": "live",
    "Municipalities live or decided": "live-or-decided",
    "Municipalities that have decided": "live-or-decided",
}
SHARES = {
    "Residents of municipalities live": "live",
    "Residents of municipalities live, forecast of April": "forecast",
    "Residents of municipalities live or decided": "live-or-decided",
}
OTHER_BILLIONS = ("M058",)  # what it would cost to scrap the platform is no cost of the platform
DAYS_A_MONTH = 365.25 / 12


# Events


def events(programme: str = OWN) -> pd.DataFrame:
    """The events of a programme in order of date, with `number`: the place of each event that the timeline names."""
    rows = load.table("rollout_events")
    rows = rows[rows["programme"] == programme]
    days = rows["date"].map(formats.start_of)
    rows = rows.loc[days.sort_values(kind="stable").index].reset_index(drop=True)
    return rows.assign(number=rows["drawn"].cumsum().where(rows["drawn"]).astype("Int64"))


def reviews() -> pd.DataFrame:
    """The reviews, inspections and audits of Helseplattformen in order of date, with what each concluded."""
    rows = events()
    return rows[rows["kind"] == "review"].reset_index(drop=True)


def since_first() -> pd.DataFrame:
    """What happened in each programme, in months since its first go-live.

    The first go-live of Helseplattformen is that of Trondheim: the laboratory part of 2020 is left out, and so is what
    lies before. `months` counts from the first day of the periods. One row an event that happened and that figures
    name, programmes in the order of their first go-live.
    """
    found = []
    for programme in ("cambridge", "sundhedsplatformen", "apotti", OWN):
        rows = events(programme)
        rows = rows[(rows["status"] == "happened") & rows["drawn"] & (rows["level"] != "laboratory")]
        days = pd.Series([formats.start_of(date) for date in rows["date"]], index=rows.index)
        first = days[rows["kind"] == "go-live"].min()
        months = [(day - first).days / DAYS_A_MONTH for day in days]
        rows = rows.assign(months=months)
        found.append(rows[(rows["months"] >= 0) & rows["kind"].isin(["go-live", "review", "other"])])
    return pd.concat(found, ignore_index=True)


# Municipalities


def municipalities() -> pd.DataFrame:
    """The municipalities of the region with the date of their wave or plan (`date`, missing where nothing is known).

    `wave` is the letter of the wave, A for the first, of those that are live; missing for the others.
    """
    rows = load.table("municipalities")
    dates = load.table("rollout_events").set_index("event_id")["date"]
    rows = rows.assign(date=rows["event_id"].map(dates).astype("string"))
    letters = {date: chr(ord("A") + place) for place, date in enumerate(waves(rows))}
    return rows.assign(wave=rows["date"].map(letters).where(rows["status"].isin(LIVE)).astype("string"))


def waves(rows: pd.DataFrame) -> list[str]:
    """The dates on which municipalities went live, in order."""
    return sorted(rows.loc[rows["status"].isin(LIVE), "date"].unique())


def groups() -> pd.DataFrame:
    """The municipalities gathered by what is known of them: waves in order, then planned, decided, declined, not known.

    One row a group: `status`, `wave`, `date`, the `names` in the order of the alphabet, how many, and their residents.
    """
    rows = municipalities()
    order = {status: place for place, status in enumerate([*LIVE, "planned", "decided", "declined", "not-known"])}
    keys = rows[["status", "wave", "date"]].fillna("")
    found = []
    for (status, wave, date), group in rows.groupby([keys["status"], keys["wave"], keys["date"]]):
        known = group["event_id"].dropna()
        found.append(
            {
                "event_id": " ".join(unique(known)),
                "status": status,
                "wave": wave,
                "date": date,
                "names": ", ".join(sorted(group["name"], key=_norwegian)),
                "municipalities": len(group),
                "residents": int(group["residents_2024"].sum()),
                "source_id": " ".join(unique([*_event_sources(known), *group["source_id"]])),
            }
        )
    table = pd.DataFrame(found)
    return table.sort_values(
        ["status", "date"], key=lambda column: column.map(order) if column.name == "status" else column
    ).reset_index(drop=True)


def _norwegian(name: str) -> str:
    """A key that sorts æ, ø and å last."""
    return name.lower().translate(str.maketrans("æøå", "{|}"))


def _event_sources(ids: pd.Series) -> list[str]:
    sources = load.table("rollout_events").set_index("event_id")["source_id"]
    return [str(sources[event]) for event in unique(ids)]


def counts() -> pd.DataFrame:
    """Municipalities live, and live or decided, over time: stated counts, and the waves added up.

    `series` is *live*, *live-or-decided* or *named* (municipalities of the region named in the waves so far, Haram left
    out, Os counted). One row a count, by series and date.
    """
    stated = _measures(COUNTS)
    stated = stated[stated["basis"] == "counted"].assign(series=stated["name_en"].map(COUNTS))
    rows = municipalities()
    named = []
    for date in waves(rows):
        so_far = rows[(rows["status"] == "live") & (rows["date"] <= date)]
        events_so_far = so_far["event_id"].dropna()
        outside = len(OUTSIDE) if date >= _date_of_outside() else 0
        named.append(
            {
                "measure_id": " ".join(unique(events_so_far)),
                "series": "named",
                "period": date,
                "value": float(len(so_far) + outside),
                "unit": "count",
                "source_id": " ".join(unique(_event_sources(events_so_far))),
            }
        )
    columns = ["measure_id", "series", "period", "value", "unit", "source_id"]
    found = pd.concat([stated[columns], pd.DataFrame(named)], ignore_index=True)
    return found.sort_values(["series", "period"], kind="stable").reset_index(drop=True)


def _date_of_outside() -> str:
    """The wave with which the municipality outside the region went live."""
    rows = load.table("rollout_events")
    named = rows["event_en"].str.contains(rf"\b{OUTSIDE[0]}\b") & (rows["kind"] == "go-live")
    return str(rows.loc[named, "date"].iloc[0])


def coverage() -> pd.DataFrame:
    """Residents of municipalities with Helseplattformen as a share of the region, by both definitions.

    `by` is *stated* or *computed*; computed shares divide the residents of 1 January 2024 in the municipalities of the
    region by those of all of them, wave by wave. Live or decided is not computed: which municipalities had decided was
    not found, and a slot in the plan is not a decision. One row a share, stated ones first, by definition and date.
    """
    stated = _measures(SHARES)
    stated = stated.assign(definition=stated["name_en"].map(SHARES), by="stated")
    columns = ["measure_id", "definition", "by", "period", "value", "unit", "source_id"]
    rows = municipalities()
    computed_rows = [_share(rows, rows["status"].isin(LIVE) & (rows["date"] <= date), date) for date in waves(rows)]
    found = pd.concat([stated[columns], pd.DataFrame(computed_rows)], ignore_index=True)
    return found.sort_values(["by", "definition", "period"], ascending=[False, True, True], kind="stable").reset_index(
        drop=True
    )


def _share(rows: pd.DataFrame, chosen: pd.Series, date: str) -> dict[str, object]:
    """Residents of the chosen municipalities as a share of all, in per cent."""
    known = rows.loc[chosen, "event_id"].dropna()
    return {
        "measure_id": " ".join(unique(known)),
        "definition": "live",
        "by": "computed",
        "period": date,
        "value": 100 * float(rows.loc[chosen, "residents_2024"].sum()) / float(rows["residents_2024"].sum()),
        "unit": "percent",
        "source_id": " ".join(unique([*_event_sources(known), *rows["source_id"]])),
    }


def _measures(names: dict[str, str] | None = None, topic: str = "rollout") -> pd.DataFrame:
    rows = load.table("measures")
    rows = rows[rows["topic"] == topic]
    if names is not None:
        rows = rows[rows["name_en"].isin(list(names))]
    return rows.sort_values(["period", "measure_id"], kind="stable").reset_index(drop=True)


def measure(measure_id: str) -> pd.Series:
    """One stated figure by its id. Raises KeyError when data/helseplattformen/measures.csv does not have it."""
    rows = load.table("measures")
    found = rows[rows["measure_id"] == measure_id]
    if found.empty:
        raise KeyError(f"No figure {measure_id!r} in data/helseplattformen/measures.csv. Add its row there.")
    return found.iloc[0]


# Cost


def costs() -> pd.DataFrame:
    """Stated sums for the programme as a whole, in NOK billion, by date: claims of different authors, not a series."""
    rows = _measures(topic="cost")
    return rows[(rows["unit"] == "NOK billion") & ~rows["measure_id"].isin(OTHER_BILLIONS)].reset_index(drop=True)


def consequences() -> pd.DataFrame:
    """Other stated sums: who says what of consultants, postponement, scrapping and single organisations, by date."""
    rows = _measures(topic="cost")
    return rows[(rows["unit"] == "NOK million") | rows["measure_id"].isin(OTHER_BILLIONS)].reset_index(drop=True)


# Numbers


def numbers() -> Iterator[Number]:
    """Counts, shares and sums that the chapter's text prints."""
    rows = municipalities()
    how = Text("rows of data/helseplattformen/municipalities.csv", "rader i data/helseplattformen/municipalities.csv")
    frame = rows.assign(municipality_id=rows["municipality_id"])
    yield computed("rollout-municipalities", len(rows), "count", how, frame)
    for status in ("live", "planned", "decided", "not-known"):
        chosen = frame[frame["status"] == status]
        status_how = Text(f"municipalities with the status {status}", f"kommuner med status {status}")
        yield computed(f"rollout-{status}", len(chosen), "count", status_how, chosen)
    for id, key, decimals in (
        ("rollout-live-2023-03", "M004", 0),
        ("rollout-live-2024-01", "M008", 0),
        ("rollout-live-2024-04", "M009", 0),
        ("rollout-live-2024-11", "M010", 0),
        ("rollout-decided-2021-05", "M001", 0),
        ("rollout-decided-2024-01", "M012", 0),
        ("rollout-decided-2024-07", "M013", 0),
        ("rollout-share-decided-2024-01", "M019", 0),
        ("rollout-share-live-2024", "M020", 0),
        ("rollout-share-forecast-2024", "M021", 0),
        ("rollout-staff-2024-01", "M025", 0),
        ("rollout-staff-2024-04", "M026", 0),
        ("rollout-staff-switch", "M027", 0),
        ("rollout-cost-approved", "M048", 1),
        ("rollout-cost-contract", "M047", 1),
        ("rollout-cost-set-aside", "M057", 1),
        ("rollout-cost-spent", "M056", 1),
        ("rollout-cost-bcg", "M055", 1),
        ("rollout-cost-waiting", "M234", 0),
        ("rollout-cost-consultants", "M060", 0),
    ):
        yield read(id, measure(key), decimals=decimals)
    yield from _coverage_numbers()
    named = counts()
    named = named[named["series"] == "named"].iloc[[-1]]
    named_how = Text(
        "municipalities named in the go-lives, added up", "kommuner navngitt ved innføringene, lagt sammen"
    )
    yield computed("rollout-named", float(named["value"].iloc[0]), "count", named_how, named)
    chosen = reviews()
    counted = Text("events of kind review", "hendelser av slaget gjennomgang")
    yield computed("rollout-reviews", len(chosen), "count", counted, chosen)
    months = since_first()
    last = months[(months["programme"] == OWN) & (months["kind"] == "go-live")].iloc[[-1]]
    span = Text("from Trondheim's go-live to the last known", "fra innføringen i Trondheim til den siste kjente")
    yield computed("rollout-months", float(last["months"].iloc[0]), "months", span, last)


def _coverage_numbers() -> Iterator[Number]:
    rows = coverage()
    last = rows[rows["by"] == "computed"].iloc[[-1]]
    how = Text(
        "residents of these municipalities against all of the region",
        "innbyggere i disse kommunene mot alle i regionen",
    )
    yield computed("rollout-share-live-computed", float(last["value"].iloc[0]), "percent", how, last)
