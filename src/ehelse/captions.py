"""Captions computed from the rows: which survey and when, who was asked what, how many answered, what broke."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from ehelse import evidence
from reporting import formats, load, words
from reporting.columns import Row, said
from wording.text import Text, capital

say = words.chapter("captions")


def intervals() -> Text:
    """What the thin lines of survey figures are, and are not."""
    return say("intervals")


def survey(rows: pd.DataFrame) -> Text:
    """Name and field period of the surveys behind the rows; raises ValueError when none of them is from a survey."""
    used = load.rows("surveys", list(dict.fromkeys(rows["survey_id"].dropna())))
    if used.empty:
        raise ValueError("None of these rows comes from a survey; write what the source counts instead.")
    named: dict[Text | str, list[Text]] = {}
    for row in used.itertuples():
        named.setdefault(said(row, "name"), []).append(field_period(row))
    surveyed = [say("survey", name=name, periods=formats.joined(times, ", ")) for name, times in named.items()]
    return formats.joined(surveyed, "; ") + "."


def field_period(row: Row) -> Text:
    """When a survey was in the field: its dates where they are known, else its year."""
    start, end, year = (getattr(row, name) for name in ("field_start", "field_end", "year"))
    if pd.isna(start) and pd.isna(end):
        return formats.joined([str(year)]) if pd.notna(year) else say("field-undated")
    if pd.isna(start):
        return say("field-ended", date=formats.period(str(end)))
    return formats.period(str(start) if pd.isna(end) else f"{start}/{end}")


def question(rows: pd.DataFrame) -> Text:
    """The wording of the question, in Norwegian as asked and in our English; says so where the wording was not seen."""
    columns = [f"question_{language}" for language in words.current().languages]
    asked = rows[columns].dropna().drop_duplicates()
    if asked.empty:
        return say("question-not-seen")
    quoted = [say("quoted", question=said(row, "question")) for row in asked.itertuples()]
    return say("question", questions=formats.joined(quoted))


def base(rows: pd.DataFrame) -> Text:
    """Who is counted."""
    return say(
        "base",
        who=words.each(lambda language: "; ".join(dict.fromkeys(rows[f"base_{language}"].dropna()))),
    )


def counts(rows: pd.DataFrame) -> Text:
    """How many answered: the range of n, and the periods for which it is not stated."""
    known = rows["n"].dropna()
    unknown = sorted(set(rows.loc[rows["n"].isna(), "period"].dropna()))
    if known.empty:
        return (say("n-not-stated") + ".").map(capital)
    low, high = formats.number(known.min()), formats.number(known.max())
    answers = say("n", count=low) if low == high else say("n-range", low=low, high=high)
    if unknown:
        answers = say("n-but", answers=answers, periods=formats.listed(map(formats.period, unknown)))
    return answers + "."


def breaks(rows: pd.DataFrame) -> Text | None:
    """What changed in the series and when (dotted lines in figures); None where nothing is known to have changed."""
    found = evidence.breaks(list(dict.fromkeys(rows["indicator_id"])))
    years = set(rows["year"].dropna())
    found = found[found["year"].isin([year for year in found["year"] if years and min(years) < year <= max(years)])]
    if found.empty:
        return None
    said_of = [say("break", year=str(row.year), what=said(row, "what")) for row in found.itertuples()]
    return say("breaks", breaks=formats.joined(dict.fromkeys(said_of), "; "))


def standard(rows: pd.DataFrame, *more: Text) -> Text:
    """The usual caption of survey figures: survey, question, base, counts, breaks, then `more`."""
    return _all([survey(rows), question(rows), base(rows), counts(rows), breaks(rows), *more])


def brief(rows: pd.DataFrame) -> Text:
    """Which survey, when, and how many answered; the rest stands in the note, `rest`."""
    return _all([survey(rows), counts(rows)])


def rest(rows: pd.DataFrame, *more: Text) -> Text:
    """What a survey figure says in its note: question, base and breaks, then `more`."""
    return _all([question(rows), base(rows), breaks(rows), *more])


def _all(facts: Iterable[Text | None]) -> Text:
    """The facts that are known, one after another."""
    return formats.joined([fact for fact in facts if fact is not None])
