"""Sources: how each is named in the text, and what its tier means."""

from __future__ import annotations

import re
from functools import cache

import pandas as pd

from ehelse.text import Text
from reporting import load

TIERS = {
    1: Text(
        "primary: official or peer-reviewed, read at its publisher",
        "primær: offentlig eller fagfellevurdert, lest hos utgiveren",
    ),
    2: Text("primary, read as a copy or an abstract only", "primær, bare lest som kopi eller sammendrag"),
    3: Text("secondary, such as news about a primary source", "sekundær, for eksempel nyheter om en primærkilde"),
    4: Text("opinion or undated", "meningsytring eller udatert"),
}


def labelled() -> pd.DataFrame:
    """The sources with `label_en` and `label_nb`: publisher or first author, year, and a letter where two are alike.

    One row a source, in the order of the labels. A source of which neither author nor publisher is known goes by the
    first words of its title. A source without a year is "n.d." / "u.å.".
    """
    rows = load.table("sources").copy()
    who = rows["authors"].fillna("").str.split(";").str[0].str.strip()
    several = rows["authors"].fillna("").str.contains(";")
    name = (who + several.map({True: " et al.", False: ""})).where(who != "", rows["publisher"])
    name = name.str.replace(r"\s*\(.*\)$", "", regex=True).str.split(r" / |, ", regex=True).str[0]
    name = name.where(name != "", rows["title"].map(_opening))
    year = rows["year"].astype("Int64").astype("string")
    for language, undated in (("en", "n.d. "), ("nb", "u.å. ")):
        own = name if language == "en" else rows["source_id"].map(_NORWEGIAN).fillna(name)
        label = own + " " + year.fillna(undated)
        place = label.groupby(label).cumcount()
        many = label.groupby(label).transform("size") > 1
        rows[f"label_{language}"] = (label + place.map(lambda k: chr(ord("a") + k)).where(many, "")).str.strip()
    return rows.sort_values(["label_en", "source_id"], kind="stable").reset_index(drop=True)


def _opening(title: str) -> str:
    """The first words of a title, by which a source without author and publisher is named."""
    words = re.sub(r"^\(.*?\) ", "", title).split()
    return "“" + " ".join(words[:3]).rstrip(":,.") + "…”"


# The report itself and the slides have names in both languages; those of others stay as they are.
_NORWEGIAN = {"this-report": "Utviklerne av e-helserapporten", "gemini-slides": "Gemini-senteret for e-helse"}


@cache
def _labels() -> dict[str, Text]:
    return {row.source_id: Text(row.label_en, row.label_nb) for row in labelled().itertuples()}


def label(source_id: str) -> Text:
    """The short name of a source, as printed under exhibits.

    Raises KeyError when the source is not in data/sources.csv.
    """
    try:
        return _labels()[source_id]
    except KeyError:
        raise KeyError(f"Source {source_id!r} is not in data/sources.csv. Add its row there first.") from None
