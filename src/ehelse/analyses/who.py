"""The Gemini centre for e-health: the model it follows, its partners and units, its people and whom to write to."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from ehelse import sources
from ehelse.cells import ORIGINAL
from reporting import load, words
from reporting.columns import names
from reporting.number import Number, computed

say = words.chapter("who")


def model() -> pd.DataFrame:
    """Dates in the life of the Gemini model, in their order."""
    return load.table("gemini_events").sort_values("date", kind="stable").reset_index(drop=True)


def units() -> pd.DataFrame:
    """The partners of the centre with their units, word for word as on the slides."""
    partners = load.table("partners").drop(columns="domain").dropna(subset=["statement_id"])
    rows = partners.merge(_statements(), on="statement_id", validate="one_to_one")
    return rows.sort_values("statement_id").assign(source_id=sources.SLIDES).reset_index(drop=True)


def _statements() -> pd.DataFrame:
    return load.part("statements", ["statement_id", *names("text")])


def contacts() -> pd.DataFrame:
    """The persons whom the slides name, with the address they give (`text_…`, as written) and its domain."""
    rows = load.table("people").dropna(subset=["statement_id"])
    rows = rows.merge(_statements(), on="statement_id", validate="one_to_one").sort_values("statement_id")
    domain = rows[f"text_{ORIGINAL}"].str.split("@").str[1]
    return rows.assign(domain=domain, source_id=sources.SLIDES).reset_index(drop=True)


def partners() -> pd.DataFrame:
    """The institutions by their key, `partner`, with their names in each language and the domain of their addresses."""
    rows = load.table("partners")
    return rows.assign(partner=rows[names("name")[0]]).set_index("partner")


def roles(*, named: bool) -> pd.DataFrame:
    """What open sources say persons did or were: of those whom the slides name (`named`), or of the others.

    In the order of the people table, then by role id, with the names of the partner (`partner_<language>`, in the
    source language of the report the key itself).
    """
    people = load.table("people").reset_index(names="place")
    known = partners()
    rows = load.table("roles").merge(people, on="name", validate="many_to_one")
    rows = rows[rows["statement_id"].notna() == named].sort_values(["place", "role_id"])
    renderings = {
        partner: rows["partner"].map(known[name])
        for partner, name in list(zip(names("partner"), names("name"), strict=True))[1:]
    }
    return rows.assign(**renderings).drop(columns="place").reset_index(drop=True)


def without_role() -> pd.DataFrame:
    """The persons of the slides for whom no open source with a role was found."""
    rows = contacts()
    return rows[~rows["name"].isin(load.table("roles")["name"])].reset_index(drop=True)


def bonds() -> pd.DataFrame:
    """Who of the slides takes part in activities of which theme: one row a person and theme, with the count and ids.

    Only documented activities with the tie *person*; `partner` is the institution of the centre that the address
    belongs to, missing where it is none of them.
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


def people() -> pd.DataFrame:
    """The persons whom the slides name, one row each, with what `bonds` has of them, empty where it has nothing.

    `partner` as there; `themes` (ids), `activities` (how many under each) and `activity_id`, apart by spaces; sources.
    """
    rows, found = contacts(), bonds()
    mine = {name: found[found["name"] == name] for name in rows["name"]}
    return pd.DataFrame(
        {
            "name": name,
            "partner": institutions()[name],
            "themes": " ".join(of["theme_id"]),
            "activities": " ".join(map(str, of["activities"])),
            "activity_id": " ".join(of["activity_id"]),
            "source_id": " ".join(dict.fromkeys([sources.SLIDES, *" ".join(of["source_id"]).split()])),
        }
        for name, of in mine.items()
    )


def institutions() -> pd.Series:
    """The institution of the centre that each person's address on the slides belongs to, missing for another address.

    The key of a partner for each name in `contacts`.
    """
    known = partners().reset_index().dropna(subset=["domain"]).set_index("domain")["partner"]
    return contacts().set_index("name")["domain"].map(known)


def numbers() -> Iterator[Number]:
    """How many persons the slides name, and how many of them are documented to take part in something."""
    named = contacts()
    yield computed("centre-people", len(named), "count", say("how-people"), named)
    active = named[named["name"].isin(bonds()["name"])]
    yield computed("centre-people-active", len(active), "count", say("how-active"), active)
