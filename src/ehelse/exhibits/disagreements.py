"""Exhibits of the chapter on where sources disagree: one table for each part of the report."""

from __future__ import annotations

import pandas as pd

from ehelse.analyses import back as register
from ehelse.analyses import disagreements as corrections
from ehelse.exhibits.back import SOURCE, source_cell
from ehelse.exhibits.strategy import in_words
from ehelse.old.exhibit import Cell, Column, Exhibit, Row
from ehelse.old.text import Language, Text, each

# One and several matters of a kind.
_KINDS = {
    "conflict": (Text("a conflict", "en motstrid"), Text("conflicts", "motstrid")),
    "error": (Text("an error", "en feil"), Text("errors", "feil")),
    "definition": (
        Text("a difference of definition", "ulik definisjon"),
        Text("differences of definition", "ulike definisjoner"),
    ),
}
_CAPTION = Text(
    "A conflict: two sources say different things of the same. An error: a source contradicts itself or has been"
    " corrected. A definition: the versions count different things. An arrow marks what is used."
    " Generated from data/corrections.csv; tests fail once the versions agree, or a row no longer says what stands"
    " here. What a source says after it was read is not seen.",
    "Motstrid: to kilder sier ulike ting om det samme. Feil: en kilde motsier seg selv eller er rettet. Definisjon:"
    " versjonene teller ulike ting. En pil markerer det som er brukt. Laget av"
    " data/corrections.csv; tester feiler når versjonene blir like, eller når en rad ikke lenger sier det som står"
    " her. Hva en kilde sier etter at den ble lest, er ikke sett.",
)
_TIDY = [
    "correction_id", "kind", "what_en", "what_nb", "label_en", "label_nb", "value", "unit", "said", "used", "row_id",
    "source_id", "tier", "why_en", "why_nb",
]  # fmt: skip


def _once(english: str, norwegian: str) -> Column:
    """Words of the matter, printed beside its first version only."""
    header = {"what": Text("Matter", "Sak"), "why": Text("Used, and why", "Brukt, og hvorfor")}[english[:-3]]
    names: dict[Language, str] = {"en": english, "nb": norwegian}

    def write(row: Row, language: Language) -> Cell:
        if not row.first:
            return ""
        words = str(getattr(row, names[language]))
        return f"{row.correction_id}. {words}" if english == "what_en" else words

    return Column(header, write, width=5)


def _version(row: Row, language: Language) -> Cell:
    return ("→ " if row.used else "") + str(getattr(row, f"label_{language}"))


def _value(row: Row, language: Language) -> Cell:
    if pd.isna(row.value):
        return ""
    return register.value_with_unit(row.value, row.unit, language)


def _counted(rows: pd.DataFrame, language: Language) -> str:
    """How many matters there are, and how many of the most common kind."""
    kinds = rows[rows["first"]].groupby("kind").size().sort_index()
    most, all_of_them = int(kinds.max()), int(kinds.sum())
    words = _KINDS[str(kinds.idxmax())][most > 1][language]
    many, some = (in_words(count, language) for count in (all_of_them, most))
    if language == "nb":
        return f"{many} saker, {some} av dem {words}"
    return f"{many} matters, {some} of them {words}"


def _table(id: str, part: str, of: Text) -> Exhibit:
    rows = corrections.matters()
    rows = rows[rows["part"] == part].reset_index(drop=True)
    return Exhibit(
        id=id,
        title=each(lambda language: f"{of[language]}: {_counted(rows, language)}"),
        caption=_CAPTION,
        data=rows[[*_TIDY, "first"]],
        columns=[
            _once("what_en", "what_nb"),
            Column(Text("Version", "Versjon"), _version, width=4),
            Column(Text("Value", "Verdi"), _value, width=2),
            Column(SOURCE, lambda row, language: source_cell(row.source_id, language), width=3),
            Column(Text("Tier", "Nivå"), lambda row, language: str(row.tier), "center"),
            _once("why_en", "why_nb"),
        ],
        row_headers=2,
    )


def strategy() -> Exhibit:
    """Where the sources of the strategy part disagree."""
    return _table("disagreements-strategy", "strategy", Text("The strategy part", "Strategidelen"))


def helseplattformen() -> Exhibit:
    """Where the sources on Helseplattformen disagree."""
    return _table("disagreements-helseplattformen", "helseplattformen", Text("Helseplattformen", "Helseplattformen"))


def studies() -> Exhibit:
    """Where published studies of record systems, or reports of them, disagree."""
    return _table("disagreements-studies", "studies", Text("Studies of record systems", "Studier av journalsystemer"))


def centre() -> Exhibit:
    """Where sources on the centre's institutions and projects disagree."""
    return _table("disagreements-centre", "centre", Text("The centre’s part", "Delen om senteret"))
