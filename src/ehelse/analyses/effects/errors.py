"""What was found: discovered errors, and letters that did not arrive."""

from __future__ import annotations

import pandas as pd

from ehelse import evidence
from reporting import choices, words
from reporting.columns import named

say = words.chapter("effects")


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
        "inferred": next((kind for kind in parts["inferred"] if kind != "no"), whole["inferred"]),
        "source_id": " ".join(dict.fromkeys([whole["source_id"], *parts["source_id"]])),
    }  # fmt: skip
    return pd.DataFrame([rest] if left else [])
