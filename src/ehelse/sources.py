"""Sources: how each is named in the text, and what its tier means."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pandas as pd

from reporting import load, project, words
from reporting.columns import Row
from reporting.noted import answered, remembered
from wording.text import Text

THIS_REPORT, SLIDES = "this-report", "gemini-slides"  # sources of our own and of the centre
OWN_TIER = 0  # that of our own sources: they are no evidence, have no tier in the text and are in no count of tiers
TIERS = (1, 2, 3, 4)
AND_OTHERS = " et al."  # how a list of authors ends of which the rest was not written down
NAMING = ["source_id", "authors", "publisher", "year", "title", "kind"]  # the columns that give a source its label
STUDIES = ("paper", "thesis")  # kinds that are never named after the journal or archive in which they lie
say = words.chapter("shared")


def tier(number: int) -> Text:
    """What a tier of sources means."""
    return say(f"tier-{number}")


def of_evidence() -> pd.DataFrame:
    """The sources that are evidence: all but this report itself and the slides that it examines."""
    rows = load.table("sources")
    return rows[rows["tier"] != OWN_TIER]


def tier_cell(row: Row) -> Text | str:
    """The tier of a source in a list; that it is our own, where it has none."""
    return say("tier-own") if row.tier == OWN_TIER else str(row.tier)


def labelled() -> pd.DataFrame:
    """The sources with `label_<language>` (publisher or first author, year, a letter where two are alike),
    `publisher_<language>`, `address` and `on_copy`.

    One row a source, in the order of the labels. A source of which neither author nor publisher is known goes by the
    first words of its title, and so does a study without authors and what is known from a site of copies alone. A
    source without a year is "n.d."; those of our own have names in every language.
    """
    rows = load.table("sources")
    labels = _labelled(rows)
    rows["address"] = [address(row) for row in rows.itertuples()]
    rows["on_copy"] = [on_copy(row.read_at) for row in rows.itertuples()]
    for language in words.current().languages:
        rows[f"publisher_{language}"] = publisher_in(rows["publisher"], language)
        rows[f"label_{language}"] = labels[f"label_{language}"]
    order = [f"label_{words.current().languages[0]}", "source_id"]
    return rows.sort_values(order, kind="stable").reset_index(drop=True)


def _labelled(rows: pd.DataFrame) -> pd.DataFrame:
    """All sources with their labels: which letter a label has depends on the others."""
    rows = rows.copy()
    year = rows["year"].astype("Int64").astype("string")
    for language in words.current().languages:
        own = rows["source_id"].map({id: named(id)[language] for id in _OWN}).fillna(_names(rows, language))
        label = own + " " + year.fillna(say("undated-source")[language] + " ")
        place = label.groupby(label).cumcount()
        many = label.groupby(label).transform("size") > 1
        rows[f"label_{language}"] = (label + place.map(lambda k: chr(ord("a") + k)).where(many, "")).str.strip()
    return rows


def address(row: Row) -> str | None:
    """Where a reader finds a source: its publisher's page, else its DOI, else the first copy that was read."""
    if pd.notna(row.url):
        return str(row.url)
    if pd.notna(row.doi):
        return f"https://doi.org/{row.doi}"
    return next(iter(read_at(row.read_at)), None)


def read_at(addresses: object) -> list[str]:
    """The addresses where a source was read; none where none was written down."""
    return [] if pd.isna(addresses) else str(addresses).split()


def host(address: str) -> str:
    """The name of the site of an address, without www."""
    return (urlsplit(address).hostname or "").removeprefix("www.").rstrip(".")


def on_copy(addresses: object) -> bool:
    """Whether all that was read of a source stood on sites that show what others published (`copy_hosts`)."""
    copies = set(load.table("copy_hosts")["host"])
    hosts = {host(one) for one in read_at(addresses)}
    return bool(hosts) and hosts <= copies


def _names(rows: pd.DataFrame, language: str) -> pd.Series:
    """Who each source is named after: its first author, else its publisher, else the opening of its title.

    A publisher with a name in each language (data/publishers.csv) goes by that of the edition. A journal or an archive
    wrote no study, and a site that copies wrote nothing, so neither lends its name.
    """
    listed = rows["authors"].fillna("")
    who = listed.str.split(";").str[0].str.strip().str.removesuffix(AND_OTHERS)
    several = listed.str.contains(";") | listed.str.endswith(AND_OTHERS)
    others = " " + say("and-other-authors")[language]
    no_author = rows["kind"].isin(STUDIES) | rows["publisher"].isin(load.table("copy_hosts")["host"])
    publisher = rows["publisher"].mask(no_author, "")
    name = (who + several.map({True: others, False: ""})).where(who != "", publisher)
    name = publisher_in(name.map(_unadorned), language)
    return name.where(name != "", rows["title"].map(_opening))


def authors(listed: object) -> Text | str:
    """The authors of a work as an edition writes them; empty where none were written down."""
    if pd.isna(listed):
        return ""
    names = str(listed)
    return names.removesuffix(AND_OTHERS) + " " + say("and-other-authors") if names.endswith(AND_OTHERS) else names


def _unadorned(publisher: str) -> str:
    """A publisher without what stands in parentheses, or behind a slash or comma."""
    return re.split(r" / |, ", re.sub(r"\s*\(.*\)$", "", publisher))[0]


def publisher_in(names: pd.Series, language: str) -> pd.Series:
    """Publishers by the name that an edition has for them, where theirs differs from edition to edition."""
    known = load.table("publishers").set_index("publisher")[f"name_{language}"]
    return names.map(known).fillna(names)


def _opening(title: str) -> str:
    """The first words of a title, by which a source without author and publisher is named.

    Three words, or more until one of more than three letters, so that no name ends in "of" or "the".
    """
    words = re.sub(r"^\(.*?\) ", "", title).split()
    count = next((place for place in range(3, len(words)) if len(words[place - 1]) > 3), len(words))
    return "“" + " ".join(words[:count]).rstrip(":,.") + "…”"


_OWN = (THIS_REPORT, SLIDES)


def named(source_id: str) -> Text:
    """The name of a source of our own, in each language."""
    return say(f"source-{source_id}")


@remembered(8)
def _labels(report: project.Project) -> dict[str, Text]:
    frame = _labelled(load.part("sources", NAMING))
    languages = project.languages(report)
    return {
        row.source_id: Text({language: getattr(row, f"label_{language}") for language in languages})
        for row in frame.itertuples()
    }


@answered
def label(source_id: str) -> Text:
    """The short name of a source, as printed under exhibits.

    Raises KeyError when the source is not in data/sources.csv.
    """
    try:
        return _labels(project.current())[source_id]
    except KeyError:
        raise KeyError(f"Source {source_id!r} is not in data/sources.csv. Add its row there first.") from None
