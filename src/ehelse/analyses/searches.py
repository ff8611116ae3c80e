"""The search log as frames: what was searched for, where and with what result, and what was not found."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from ehelse.sources import THIS_REPORT
from reporting import load, vocabulary, words
from reporting.number import Number

say = words.chapter("searches")
COUNTED = ("hits", "relevant", "kept")
NEEDED_LANGUAGES = ("nb", "en")  # each matter is sought in both
PRIMARY = "primary"  # the topic of searches for publishers' own pages of what was known from a copy


def log() -> pd.DataFrame:
    """Every search of the log, in the order made; typed as `load.table`."""
    return load.table("searches")


def sought() -> pd.DataFrame:
    """What was sought, with `found`: whether a source tells it."""
    rows = load.table("sought")
    return rows.assign(found=rows["source_id"].notna())


def by_topic() -> pd.DataFrame:
    """One row a topic, in the order of the vocabulary: its searches, their results, and how much sought was not found.

    Columns: `topic`, `searches`, one a language of the words, `other` for languages of few searches, `hits`,
    `relevant`, `kept`, `sought`, `missing`.
    """
    made, wanted = log(), sought()
    languages = pd.crosstab(made["topic"], made["language"]).reindex(columns=list(NEEDED_LANGUAGES), fill_value=0)
    frame = made.groupby("topic")[list(COUNTED)].sum().join(languages)
    frame.insert(0, "searches", made.groupby("topic").size())
    frame["other"] = frame["searches"] - languages.sum(axis=1)
    found = wanted.groupby("topic")["found"]
    frame = frame.assign(sought=found.size(), missing=found.size() - found.sum())
    order = [topic for topic in vocabulary.codes("search-topic") if topic in frame.index]
    return frame.loc[order].rename_axis("topic").reset_index().assign(source_id=THIS_REPORT)


def not_found() -> pd.DataFrame:
    """What was sought and not found, with who is likely to hold it, by topic as in `by_topic`."""
    rows = sought()
    order = {topic: place for place, topic in enumerate(vocabulary.codes("search-topic"))}
    missing = rows[~rows["found"]].assign(place=rows["topic"].map(order))
    return missing.sort_values(["place", "sought_id"], ignore_index=True).drop(columns=["place", "source_id", "found"])


def numbers() -> Iterator[Number]:
    """How many searches there were, of a kind, and without yield, and how much of what was sought is missing."""
    made, wanted = log(), sought()
    counts = {
        "searches-made": len(made),
        "searches-primary": int((made["topic"] == PRIMARY).sum()),
        "searches-kept-nothing": int((made["kept"] == 0).sum()),
        "searches-sought": len(wanted),
        "searches-not-found": int((~wanted["found"]).sum()),
    }
    for id, count in counts.items():
        table = "sought" if id in ("searches-sought", "searches-not-found") else "searches"
        yield Number(id, count, "count", say(f"how-{id.removeprefix('searches-')}"), (table,), (THIS_REPORT,))
