"""The Gemini centre for e-health: the model it follows, its partners and units, its people and whom to write to."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from ehelse.number import Number, computed
from ehelse.text import Text
from reporting import load

SLIDES = "gemini-slides"


def model() -> pd.DataFrame:
    """Dates in the life of the Gemini model, in their order."""
    return load.table("gemini_events").sort_values("date", kind="stable").reset_index(drop=True)


def units() -> pd.DataFrame:
    """The three partners of the centre with their units, word for word as on the slides."""
    partners = load.table("partners").dropna(subset=["statement_id"])
    rows = partners.merge(_statements(), on="statement_id", validate="one_to_one")
    return rows.sort_values("statement_id").assign(source_id=SLIDES).reset_index(drop=True)


def _statements() -> pd.DataFrame:
    return load.table("statements")[["statement_id", "text_en", "text_nb"]]


def contacts() -> pd.DataFrame:
    """The persons whom the slides name, with the address they give (`text_nb`, as written) and its domain."""
    rows = load.table("people").dropna(subset=["statement_id"])
    rows = rows.merge(_statements(), on="statement_id", validate="one_to_one").sort_values("statement_id")
    return rows.assign(domain=rows["text_nb"].str.split("@").str[1], source_id=SLIDES).reset_index(drop=True)


def roles(*, named: bool) -> pd.DataFrame:
    """What open sources say persons did or were: of those whom the slides name (`named`), or of the others.

    In the order of the people table, then by role id, with `partner_nb`.
    """
    people = load.table("people").reset_index(names="place")
    partners = load.table("partners").set_index("name_en")["name_nb"]
    rows = load.table("roles").merge(people, on="name", validate="many_to_one")
    rows = rows[rows["statement_id"].notna() == named].sort_values(["place", "role_id"])
    return rows.assign(partner_nb=rows["partner"].map(partners)).drop(columns="place").reset_index(drop=True)


def without_role() -> pd.DataFrame:
    """The persons of the slides for whom no open source with a role was found."""
    rows = contacts()
    return rows[~rows["name"].isin(load.table("roles")["name"])].reset_index(drop=True)


def bonds() -> pd.DataFrame:
    """Who of the slides takes part in activities of which theme: one row a person and theme, with the count and ids.

    Only documented activities with the tie *person*; `partner` is the institution of the centre that the address
    belongs to, missing where it is none of the three.
    """
    rows = load.table("activities")
    rows = rows[(rows["tie"] == "person") & (rows["status"] == "documented")]
    rows = rows.assign(name=rows["people"].map(load.items)).explode("name")
    named = contacts()
    rows = rows[rows["name"].isin(named["name"])]
    found = (
        rows.groupby(["name", "theme_id"], sort=False)
        .agg(
            activity_id=("activity_id", " ".join),
            activities=("activity_id", "size"),
            source_id=("source_id", lambda ids: " ".join(dict.fromkeys(ids))),
        )
        .reset_index()
    )
    found["partner"] = found["name"].map(institutions())
    people = {name: place for place, name in enumerate(named["name"])}
    themes = {name: place for place, name in enumerate(load.table("themes")["theme_id"])}
    order = found["name"].map(people) * len(themes) + found["theme_id"].map(themes)
    return found.loc[order.sort_values().index].reset_index(drop=True)


DOMAINS = {"sintef.no": "SINTEF", "ntnu.no": "NTNU", "medisin.uio.no": "University of Oslo"}


def institutions() -> pd.Series:
    """The institution of the centre that each person's address on the slides belongs to, missing for another address.

    A string for each name in `contacts`.
    """
    rows = contacts().set_index("name")["domain"]
    return rows.map(DOMAINS)


def numbers() -> Iterator[Number]:
    """How many persons the slides name, and for how many no role was found."""
    named = contacts()
    how = Text("persons whom the slides name", "personer som lysbildene navngir")
    yield computed("centre-people", len(named), "count", how, named)
    lacking = without_role()
    how = Text("of these without a role in data/centre/roles.csv", "av disse uten rolle i data/centre/roles.csv")
    yield computed("centre-people-without-role", len(lacking), "count", how, lacking)
    bound = bonds()
    active = named[named["name"].isin(bound["name"])]
    how = Text("of these in a documented activity", "av disse i en dokumentert aktivitet")
    yield computed("centre-people-active", len(active), "count", how, active)
