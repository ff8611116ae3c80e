"""Exhibits of the back matter: the lists a reader is led to, and the tables of the methods page."""

from __future__ import annotations

import pandas as pd

from ehelse import numbers, sources
from ehelse.analyses import back as register
from ehelse.analyses import slides as deck
from ehelse.old import captions, formats
from ehelse.old.exhibit import Cell, Column, Exhibit, Row, link, parts, target, words
from ehelse.old.text import Language, Text, same

SOURCE = Text("Source", "Kilde")


def source_cell(source_ids: str, language: Language) -> Cell:
    """The short names of one or several sources (ids set apart by spaces), each leading to its row in the list."""
    found: list[Cell] = []
    for source_id in source_ids.split():
        found += ["; "] if found else []
        found.append(target(sources.label(source_id)[language], f"source-{source_id}"))
    return parts(*found)


def title_cell(row: Row, language: Language, address: str | None) -> Cell:
    """The title of a work, leading to it; one of our own making (in square brackets) in the reader's language."""
    own = language == "nb" and not pd.isna(row.title_norwegian)
    return link(row.title_norwegian if own else row.title, address)


def source_list() -> Exhibit:
    """Every source with its tier and where to find it."""

    def doi(row: Row, language: Language) -> Cell:
        return "" if pd.isna(row.doi) else link(row.doi, f"https://doi.org/{row.doi}")

    frame = sources.labelled()
    return Exhibit(
        id="source-list",
        title=Text("The sources of the data, with their tiers", "Kildene til dataene, med nivå"),
        caption=Text(
            "The title leads to the publisher's page. Tier 1 is the strongest; the methods page explains the tiers.",
            "Tittelen fører til utgiverens side. Nivå 1 er sterkest; nivåene er forklart på metodesiden.",
        ),
        data=frame,
        columns=[
            Column(SOURCE, lambda row, language: getattr(row, f"label_{language}"), width=3),
            Column(Text("Title", "Tittel"), lambda row, language: title_cell(row, language, row.url), width=7),
            words(Text("Publisher", "Utgiver"), "publisher", width=3),
            Column(same("DOI"), doi, width=3),
            Column(Text("Tier", "Nivå"), lambda row, language: str(row.tier), "center", filter=True),
        ],
        row_id=lambda row: f"source-{row.source_id}",
        sources=("this-report",),
        browse=True,
    )


def number_register() -> Exhibit:
    """Every number the text prints, with its computation, rows and sources."""
    frame = numbers.frame()
    return Exhibit(
        id="number-list",
        title=Text(
            "Every number in the text, how it is computed and from what",
            "Alle tallene i teksten, hvordan de er regnet ut, og fra hva",
        ),
        caption=Text(
            "Rows are ids in data/; a number in the text leads here, and from here to its source.",
            "Rader er id-er i data/; et tall i teksten fører hit, og herfra til kilden.",
        ),
        data=frame,
        columns=[
            words(Text("Number", "Tall"), "text_en", "text_nb", width=3),
            words(Text("Id", "Id"), "number_id", width=4),
            words(Text("Computation", "Utregning"), "how_en", "how_nb", width=4),
            words(Text("Rows", "Rader"), "rows", width=3),
            Column(SOURCE, lambda row, language: source_cell(row.source_id, language), width=4),
        ],
        row_id=lambda row: f"num-{row.number_id}",
        sources=("this-report",),
    )


def data_dictionary() -> Exhibit:
    """Every column of every data table."""
    return Exhibit(
        id="data-columns",
        title=Text("The columns of the data tables", "Kolonnene i datatabellene"),
        caption=Text(
            "As described in data/datapackage.json, which also holds keys and allowed values.",
            "Slik de er beskrevet i data/datapackage.json, som også har nøkler og tillatte verdier.",
        ),
        data=register.columns(),
        columns=[
            words(Text("Table", "Tabell"), "table", width=3),
            words(Text("Column", "Kolonne"), "column", width=3),
            words(Text("Type", "Type"), "type", width=2),
            words(Text("Unit", "Enhet"), "unit", width=2),
            words(Text("Meaning", "Betydning"), "description", "description_nb", width=7),
        ],
        row_headers=2,
    )


def survey_designs() -> Exhibit:
    """How each survey was done."""

    def count(row: Row, language: Language) -> str:
        return "" if pd.isna(row.n) else formats.number(row.n, 0, language)

    weighted = {
        "yes": Text("yes", "ja"),
        "no": Text("no", "nei"),
        "unknown": Text("not stated", "ikke oppgitt"),
    }
    frame = register.surveys()
    return Exhibit(
        id="survey-designs",
        title=_survey_title(frame),
        caption=Text(
            "Empty cells: not stated in the part of the source that was read.",
            "Tomme celler: ikke oppgitt i den delen av kilden som er lest.",
        ),
        data=frame,
        columns=[
            words(Text("Survey", "Undersøkelse"), "name_en", "name_nb", width=5),
            Column(Text("In the field", "Feltperiode"), captions.field_period, width=4),
            Column(same("n"), count, "right", 2),
            words(Text("Mode", "Metode"), "mode_en", "mode_nb", width=4),
            Column(Text("Weighted", "Vektet"), lambda row, language: weighted[row.weighted][language], width=2),
            Column(SOURCE, lambda row, language: source_cell(row.source_id, language), width=3),
        ],
    )


def _survey_title(surveys: pd.DataFrame) -> Text:
    """How many of the surveys state their response rate."""
    stated, all_of_them = int(surveys["response_rate"].notna().sum()), len(surveys)
    if not stated:
        return Text(
            "The surveys behind the figures: none states its response rate in what was read",
            "Undersøkelsene bak tallene: ingen oppgir svarprosent i det som er lest",
        )
    return Text(
        f"The surveys behind the figures: {stated} of {all_of_them} state their response rate",
        f"Undersøkelsene bak tallene: {stated} av {all_of_them} oppgir svarprosent",
    )


def tiers() -> Exhibit:
    """What the tiers of sources mean and how many sources each has."""
    listed = sources.labelled()
    frame = pd.DataFrame(
        {
            "tier": tier,
            "meaning_en": meaning["en"],
            "meaning_nb": meaning["nb"],
            "sources": int((listed["tier"] == tier).sum()),
        }
        for tier, meaning in {tier: sources.tier(tier) for tier in sources.TIERS}.items()
    )
    return Exhibit(
        id="source-tiers",
        title=Text("The tiers of sources, strongest first", "Kildenes nivåer, det sterkeste først"),
        caption=Text(
            "The tier stands beside each source under every figure and table.",
            "Nivået står ved siden av hver kilde under alle figurer og tabeller.",
        ),
        data=frame,
        columns=[
            Column(Text("Tier", "Nivå"), lambda row, language: str(row.tier), "center"),
            words(Text("Meaning", "Betydning"), "meaning_en", "meaning_nb", width=6),
            Column(Text("Sources", "Kilder"), lambda row, language: formats.number(row.sources, 0, language), "right"),
        ],
        sources=("this-report",),
    )


def statements() -> Exhibit:
    """What the slides say, slide by slide."""

    def name(row: Row, language: Language) -> str:
        return row.text_nb if row.name else ""

    return Exhibit(
        id="slide-statements",
        title=Text("What the slides say, slide by slide", "Hva lysbildene sier, lysbilde for lysbilde"),
        caption=Text(
            "Names and headings as they stand on the slides; the rest in our words.",
            "Navn og overskrifter som på lysbildene; resten er med våre ord.",
        ),
        data=deck.statements(),
        columns=[
            Column(Text("Slide", "Lysbilde"), lambda row, language: str(row.slide), "center"),
            words(Text("Statement", "Utsagn"), "text_en", "text_nb", width=8),
            Column(Text("Name on the slide", "Navn på lysbildet"), name, width=8, only="en"),
        ],
        row_id=lambda row: f"statement-{row.statement_id}",
    )


def glossary() -> Exhibit:
    """The words of the field in both languages."""

    def norwegian(row: Row, language: Language) -> str:
        return "; ".join([row.term_nb, *([] if pd.isna(row.also) else [row.also])])

    return Exhibit(
        id="glossary-terms",
        title=Text(
            "Norwegian words and how this book renders them", "Norske ord og hvordan boka gjengir dem på engelsk"
        ),
        caption=Text("The Norwegian words are those of the field.", "De norske ordene er fagets egne."),
        data=register.glossary(),
        columns=[
            Column(Text("Norwegian", "Norsk"), norwegian, width=3),
            words(Text("English", "Engelsk"), "term_en", width=3),
            words(Text("Meaning", "Betydning"), "meaning_en", "meaning_nb", width=7),
        ],
    )
