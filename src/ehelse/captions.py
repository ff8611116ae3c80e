"""Captions computed from the rows: which survey and when, who was asked what, how many answered, what broke."""

from __future__ import annotations

import pandas as pd

from ehelse import evidence, formats
from ehelse.text import Language, Text, each, join, listed
from reporting import load

INTERVALS = Text(
    "Thin lines are 95 % intervals for a simple random sample, where the number of answers is known;"
    " the surveys are not such samples, so the uncertainty is larger.",
    "Tynne streker er 95 %-intervaller for et enkelt tilfeldig utvalg, der antall svar er kjent;"
    " undersøkelsene er ikke slike utvalg, så usikkerheten er større.",
)


def survey(rows: pd.DataFrame) -> Text:
    """Name and field period of the surveys behind the rows; raises ValueError when none of them is from a survey."""
    surveys = load.table("surveys").set_index("survey_id")
    used = surveys.loc[list(dict.fromkeys(rows["survey_id"].dropna()))]
    if used.empty:
        raise ValueError("None of these rows comes from a survey; write what the source counts instead.")

    def of(language: Language) -> str:
        named: dict[str, list[str]] = {}
        for row in used.itertuples():
            named.setdefault(getattr(row, f"name_{language}"), []).append(field_period(row, language))
        return "; ".join(f"{name}: {', '.join(periods)}" for name, periods in named.items()) + "."

    return each(of)


def field_period(row: object, language: Language) -> str:
    """When a survey was in the field: its dates where they are known, else its year."""
    start, end, year = (getattr(row, name) for name in ("field_start", "field_end", "year"))
    if pd.isna(start) and pd.isna(end):
        return str(year) if pd.notna(year) else {"en": "date not stated", "nb": "dato ikke oppgitt"}[language]
    if pd.isna(start):
        return {"en": "ended ", "nb": "avsluttet "}[language] + formats.period(str(end), language)
    return formats.period(str(start) if pd.isna(end) else f"{start}/{end}", language)


def question(rows: pd.DataFrame) -> Text:
    """The wording of the question, in Norwegian as asked and in our English; says so where the wording was not seen."""
    asked = rows[["question_en", "question_nb"]].dropna().drop_duplicates()
    if asked.empty:
        return Text("The wording of the question was not seen.", "Vi har ikke sett ordlyden i spørsmålet.")
    head = {"en": "Asked: ", "nb": "Spørsmål: "}
    quote = {"en": "“{}”", "nb": "«{}»"}
    return each(
        lambda language: head[language] + " ".join(quote[language].format(q) for q in asked[f"question_{language}"])
    )


def base(rows: pd.DataFrame) -> Text:
    """Who is counted."""
    head: dict[Language, str] = {"en": "Base: ", "nb": "Grunnlag: "}
    return each(lambda language: head[language] + "; ".join(dict.fromkeys(rows[f"base_{language}"].dropna())) + ".")


def counts(rows: pd.DataFrame) -> Text:
    """How many answered: the range of n, and the periods for which it is not stated."""
    known = rows["n"].dropna()
    unknown = sorted(set(rows.loc[rows["n"].isna(), "period"].dropna()))

    def of(language: Language) -> str:
        missing = {"en": "number of answers not stated", "nb": "antall svar er ikke oppgitt"}[language]
        if known.empty:
            return missing[0].upper() + missing[1:] + "."
        low, high = (formats.number(end, 0, language) for end in (known.min(), known.max()))
        said = f"n = {low}" if low == high else f"n = {low}" + {"en": " to ", "nb": " til "}[language] + high
        if unknown:
            said += f"; {missing} " + {"en": "for ", "nb": "for "}[language]
            said += listed([formats.period(period, language) for period in unknown], language)
        return said + "."

    return each(of)


def breaks(rows: pd.DataFrame) -> Text | None:
    """What changed in the series and when (dotted lines in figures); None where nothing is known to have changed."""
    found = evidence.breaks(list(dict.fromkeys(rows["indicator_id"])))
    years = set(rows["year"].dropna())
    found = found[found["year"].isin([year for year in found["year"] if years and min(years) < year <= max(years)])]
    if found.empty:
        return None
    head: dict[Language, str] = {"en": "Breaks (dotted): ", "nb": "Brudd (prikket): "}
    return each(
        lambda language: (
            head[language]
            + "; ".join(dict.fromkeys(f"{row['year']}: {row[f'what_{language}']}" for _, row in found.iterrows()))
            + "."
        )
    )


def standard(rows: pd.DataFrame, *more: Text) -> Text:
    """The usual caption of survey figures: survey, question, base, counts, breaks, then `more`."""
    facts = [survey(rows), question(rows), base(rows), counts(rows), breaks(rows), *more]
    return join([fact for fact in facts if fact is not None])
