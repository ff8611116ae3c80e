"""The rollout of Helseplattformen: what happened and what was planned, where, how many, and what it is said to cost.

A *wave* is one go-live of municipalities. Counts and costs are what their authors state; figures of different
definitions are never joined.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pandas as pd

from ehelse import evidence
from reporting import choices, formats, load, vocabulary, words
from reporting.number import Number, computed, unique

say = words.chapter("rollout")
OWN = "helseplattformen"
LIVE = ("live", "live-as-part")
# The statuses whose municipalities the text counts, each under a number of its own.
COUNTED = ("live", "planned", "decided", "not-known")
COURSE = ("go-live", "postponed")
COUNT = ["measure_id", "series", "period", "value", "unit", "source_id"]
DAYS_A_MONTH = 365.25 / 12
KRONER = {"NOK": 1.0, "NOK million": 1e6, "NOK billion": 1e9}


# Events


def events(programme: str = OWN) -> pd.DataFrame:
    """The events of a programme in order of date."""
    rows = load.part("rollout_events", programme=programme)
    days = rows["date"].map(formats.start_of)
    return rows.loc[days.sort_values(kind="stable").index].reset_index(drop=True)


def course() -> pd.DataFrame:
    """The main go-lives and postponements of Helseplattformen in order of date: what happened and what was planned.

    `beside` is how many municipalities went live on the same day without an event of their own here.
    """
    rows = events()
    own, drawn = rows["kind"].isin(COURSE), rows["drawn"]
    also = rows[own & ~drawn & (rows["level"] == "municipality") & (rows["status"] == "happened")]
    named = load.table("municipalities")["event_id"].value_counts()
    towns = also["event_id"].map(named).fillna(0) + also["outside"].fillna(0)
    beside = towns.astype(int).groupby(also["date"]).sum()
    found = rows[own & drawn]
    live = (found["kind"] == "go-live") & (found["status"] == "happened")
    return found.assign(beside=found["date"].map(beside).where(live).fillna(0).astype(int)).reset_index(drop=True)


def reviews() -> pd.DataFrame:
    """The reviews of Helseplattformen in order of date, with what each concluded.

    A review is a report that judges the system or its introduction and has been delivered. That somebody is chosen to
    write one, a fine, and an inspection of which it was not seen whether it bears on the system are none: `oversight`
    has them too.
    """
    rows = oversight()
    return rows[rows["review"] == "report"].reset_index(drop=True)


def oversight() -> pd.DataFrame:
    """Every event of the kind review in order of date, with its code in `review`: a report or a step that is none."""
    rows = events()
    return rows[rows["kind"] == "review"].reset_index(drop=True)


def go_lives(programme: str) -> pd.DataFrame:
    """The go-lives of a programme that happened, in order; the laboratory part of 2020 is left out."""
    rows = events(programme)
    chosen = (rows["kind"] == "go-live") & (rows["status"] == "happened") & (rows["level"] != "laboratory")
    return rows[chosen].reset_index(drop=True)


def live_spans() -> pd.Series:
    """The months from the first known go-live to the last, by programme; none for a programme with fewer than two."""
    found = {programme: go_lives(programme) for programme in _programmes()}
    return pd.Series({programme: _months(rows) for programme, rows in found.items() if len(rows) > 1}, dtype=float)


def _programmes() -> list[str]:
    return list(load.part("rollout_events", ["programme"])["programme"].unique())


def _months(rows: pd.DataFrame) -> float:
    """The months from the first day of the first event to the first day of the last."""
    first, last = (formats.start_of(rows["date"].iloc[at]) for at in (0, -1))
    return (last - first).days / DAYS_A_MONTH


# Municipalities


def municipalities() -> pd.DataFrame:
    """The municipalities of the region with the date of their wave or plan (`date`, missing where nothing is known).

    `wave` is the letter of the wave, A for the first, of those that are live; missing for the others, and where the
    event of the wave is not known. `source_id` is what the status rests on: the source of its event, and of those
    without one the pages that name others and not them. Statistics Norway attests residents only, and stands in
    `residents_source_id`.
    """
    rows = load.table("municipalities").rename(columns={"source_id": "residents_source_id"})
    known = load.part("rollout_events", ["event_id", "date", "source_id"]).set_index("event_id")
    searched = " ".join(choices.ids("rollout-map", "source_id"))
    rows = rows.assign(
        date=rows["event_id"].map(known["date"]).astype("string"),
        source_id=rows["event_id"].map(known["source_id"]).fillna(searched).astype("string"),
    )
    letters = {date: chr(ord("A") + place) for place, date in enumerate(waves(rows))}
    return rows.assign(wave=rows["date"].map(letters).where(rows["status"].isin(LIVE)).astype("string"))


def waves(rows: pd.DataFrame) -> list[str]:
    """The dates on which municipalities went live, in order."""
    return sorted(rows.loc[rows["status"].isin(LIVE), "date"].dropna().unique())


def groups() -> pd.DataFrame:
    """The municipalities gathered by what is known of them: waves in order, then the other statuses.

    One row a group: `status`, `wave`, `date`, the `names` in the order of the alphabet, the same with the letters that
    the map has for each (`lettered`), how many, and their residents.
    """
    rows = municipalities()
    order = {status: place for place, status in enumerate(vocabulary.codes("municipality-status"))}
    keys = rows[["status", "wave", "date"]].fillna("")
    found = [
        {"event_id": " ".join(unique(group["event_id"])), "status": status, "wave": wave, "date": date, **_group(group)}
        for (status, wave, date), group in rows.groupby([keys["status"], keys["wave"], keys["date"]])
    ]
    table = pd.DataFrame(found)
    return table.sort_values(
        ["status", "date"], key=lambda column: column.map(order) if column.name == "status" else column
    ).reset_index(drop=True)


def _group(rows: pd.DataFrame) -> dict[str, object]:
    """What is told of the municipalities of a group."""
    listed = in_order(rows[["name", "label"]].itertuples(index=False))
    return {
        "names": ", ".join(row.name for row in listed),
        "lettered": ", ".join(f"{row.name} ({row.label})" for row in listed),
        "municipalities": len(rows),
        "residents": int(rows["residents_2024"].sum()),
        "source_id": " ".join(unique([*rows["source_id"], *rows["residents_source_id"]])),
    }


def in_order(rows: Iterable[Any]) -> list[Any]:
    """Rows with a `name`, in the order of the Norwegian alphabet."""
    return sorted(rows, key=lambda row: _norwegian(row.name))


def _norwegian(name: str) -> str:
    """A key that sorts æ, ø and å last."""
    return name.lower().translate(str.maketrans("æøå", "{|}"))


# Counts and coverage


def counts() -> pd.DataFrame:
    """Municipalities live, and live or decided, over time, as stated.

    `series` is a part of the selection `rollout-counts`. One row a count, by series and date.
    """
    stated = _chosen("rollout-counts").rename(columns={"part": "series"})
    return stated[COUNT].sort_values(["series", "period"], kind="stable").reset_index(drop=True)


def named_so_far() -> pd.DataFrame:
    """How many municipalities are named in the go-lives, wave by wave: one row a wave, in order."""
    rows = municipalities()
    return pd.DataFrame([_named(rows, date) for date in waves(rows)], columns=COUNT)


def _named(rows: pd.DataFrame, date: str) -> dict[str, object]:
    """How many municipalities are named in the waves until a date."""
    so_far = rows[(rows["status"] == "live") & (rows["date"] <= date)]
    known = load.rows("rollout_events", unique(so_far["event_id"]))
    return {
        "measure_id": " ".join(known["event_id"]),
        "series": "named",
        "period": date,
        "value": float(len(so_far) + known["outside"].sum()),
        "unit": "count",
        "source_id": " ".join(unique(known["source_id"])),
    }


def accounts() -> pd.DataFrame:
    """The ways of counting the municipalities that are live, with what each counts: none stands for another.

    One row a way, by `account`: *stated* (the last count stated), *named* (named in a go-live, those outside the
    region too), *region* (of these, in the region), *map* (with those that went live as part of another), and
    *together* (named, and live as part of another). `residents` are those of the region, and `share` in per cent of
    all of them; missing where municipalities outside are counted. The share of *stated* is the stated one, and the
    days of its two figures are `counted` and `shared`, missing for the others.
    """
    rows, last = municipalities(), named_so_far().iloc[-1]
    named, shown = (rows[rows["status"].isin(some)] for some in (("live",), LIVE))
    parts = len(shown) - len(named)
    return pd.DataFrame(
        [
            _stated_account(),
            _account("named", int(last["value"]), named, None),
            _account("region", len(named), named, rows),
            _account("map", len(shown), shown, rows),
            _account("together", int(last["value"]) + parts, shown, None),
        ]
    )


def _stated_account() -> dict[str, object]:
    """The last stated count and share, each of its own day."""
    count, share = (
        rows[rows[name] == "live"].iloc[-1]
        for rows, name in ((counts(), "series"), (coverage().query("by == 'stated'"), "definition"))
    )
    return {
        "measure_id": f"{count['measure_id']} {share['measure_id']}", "account": "stated",
        "municipalities": int(count["value"]), "residents": pd.NA, "share": float(share["value"]),
        "counted": count["period"], "shared": share["period"],
        "source_id": " ".join(unique([count["source_id"], share["source_id"]])),
    }  # fmt: skip


def _account(account: str, count: int, chosen: pd.DataFrame, region: pd.DataFrame | None) -> dict[str, object]:
    """One way of counting; with the `region`, the residents of the chosen municipalities and their share of it."""
    residents = pd.NA if region is None else int(chosen["residents_2024"].sum())
    share = None if region is None else 100 * residents / int(region["residents_2024"].sum())
    cited = [*chosen["source_id"], *([] if region is None else region["residents_source_id"])]
    return {
        "measure_id": " ".join(unique(chosen["event_id"])), "account": account, "municipalities": count,
        "residents": residents, "share": share, "source_id": " ".join(unique(cited)),
    }  # fmt: skip


def unexplained() -> tuple[float, float]:
    """Residents that the stated share counts and the map does not: least and most, as the share is rounded.

    The stated share of whole per cent is taken of the residents of the region, since what its source divides by was
    not seen.
    """
    table = accounts().set_index("account")
    everyone = float(municipalities()["residents_2024"].sum())
    seen, share = float(table.loc["map", "residents"]), float(table.loc["stated", "share"])
    low, high = ((share + rounded) * everyone / 100 - seen for rounded in (-0.5, 0.5))
    return low, high


def coverage() -> pd.DataFrame:
    """Residents of municipalities with Helseplattformen as a share of the region, by both definitions.

    `definition` is a part of the selection `rollout-coverage`, `by` is *stated* or *computed*; computed shares divide
    the residents of 1 January 2024 in the municipalities of the region by those of all of them, wave by wave. Live or
    decided is not computed: which municipalities had decided was not found, and a slot in the plan is not a decision.
    One row a share, stated ones first, by definition and date.
    """
    stated = _chosen("rollout-coverage").rename(columns={"part": "definition"}).assign(by="stated")
    rows = municipalities()
    shares = [_share(rows, rows["status"].isin(LIVE) & (rows["date"] <= date), date) for date in waves(rows)]
    columns = ["measure_id", "definition", "by", "period", "value", "unit", "source_id"]
    found = pd.concat([stated[columns], pd.DataFrame(shares, columns=columns)], ignore_index=True)
    order = ["by", "definition", "period"]
    return found.sort_values(order, ascending=[False, True, True], kind="stable").reset_index(drop=True)


def _share(rows: pd.DataFrame, chosen: pd.Series, date: str) -> dict[str, object]:
    """Residents of the chosen municipalities as a share of all, in per cent."""
    known = unique(rows.loc[chosen, "event_id"])
    return {
        "measure_id": " ".join(known),
        "definition": "live",
        "by": "computed",
        "period": date,
        "value": 100 * float(rows.loc[chosen, "residents_2024"].sum()) / float(rows["residents_2024"].sum()),
        "unit": "percent",
        "source_id": " ".join(unique([*rows.loc[chosen, "source_id"], *rows["residents_source_id"]])),
    }


def _chosen(selection: str) -> pd.DataFrame:
    """The stated figures of a selection with their `part`, by date."""
    chosen = choices.rows(selection)
    rows = evidence.measures(chosen["measure_id"]).assign(part=chosen["part"])
    return rows.sort_values(["period", "measure_id"], kind="stable").reset_index(drop=True)


# Cost


def costs() -> pd.DataFrame:
    """Stated sums for the programme as a whole, largest first: claims of different authors, not a series.

    `amount` is in NOK billion; missing for a sum that is not in kroner, which stands last. `part` is *audit* for the
    two sums of one author that can be compared.
    """
    return _sums("rollout-costs", "NOK billion").sort_values(
        "amount", ascending=False, kind="stable", ignore_index=True
    )


def consequences() -> pd.DataFrame:
    """Other stated sums: who says what of consultants, postponement, scrapping and single organisations, by date.

    `amount` is in NOK million; missing for a sum that is not in kroner.
    """
    return _sums("rollout-consequences", "NOK million")


def _sums(selection: str, unit: str) -> pd.DataFrame:
    rows = _chosen(selection)
    factors = rows["unit"].map(KRONER).astype(float) / KRONER[unit]  # exactly 1 for a sum in the unit wanted
    return rows.assign(amount=rows["value"] * factors)


# Numbers


def numbers() -> Iterator[Number]:
    """Counts, shares and sums that the chapter's text prints."""
    rows = municipalities()
    listed = load.table("municipalities")
    yield computed("rollout-municipalities", len(rows), "count", say("how-municipalities"), listed)
    yield from _status_numbers(rows)
    yield from choices.numbers("rollout")
    yield from _account_numbers()
    chosen = reviews()
    yield computed("rollout-reviews", len(chosen), "count", say("how-reviews"), chosen)
    for programme, months in live_spans().items():
        name = f"rollout-span-{programme}"
        yield computed(name, round(months), "months", say("how-span"), go_lives(str(programme)))


def _account_numbers() -> Iterator[Number]:
    """What each way of counting gives, under a name of its own, and the residents that none explains."""
    table = accounts()
    for account in ("named", "map", "together"):
        row = table[table["account"] == account]
        yield computed(f"rollout-{account}", row["municipalities"].item(), "count", say(f"how-{account}"), row)
    for account in ("region", "map"):
        row = table[table["account"] == account]
        yield computed(f"rollout-share-{account}", row["share"].item(), "percent", say(f"how-share-{account}"), row)
    rows = table[table["account"].isin(["stated", "map"])]
    for end, value in zip(("low", "high"), unexplained(), strict=True):
        yield computed(f"rollout-unexplained-{end}", round(value, -3), "count", say(f"how-unexplained-{end}"), rows)


def _status_numbers(rows: pd.DataFrame) -> Iterator[Number]:
    """How many municipalities have each status; that none has it rests on all of them."""
    for status in COUNTED:
        chosen = rows[rows["status"] == status]
        how = say("status-counted", status=vocabulary.text("municipality-status", status))
        yield computed(f"rollout-{status}", len(chosen), "count", how, rows if chosen.empty else chosen)
