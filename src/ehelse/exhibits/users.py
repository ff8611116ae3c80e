"""Exhibits of the chapter on what users said soon after go-live."""

from __future__ import annotations

from typing import Any

import pandas as pd
from matplotlib.figure import Figure

from ehelse.analyses import users as findings
from ehelse.exhibits.strategy import in_words
from ehelse.old import formats, shapes
from ehelse.old.exhibit import Cell, Column, Exhibit, Row, parts, target, words
from ehelse.old.style import PALETTE
from ehelse.old.text import Language, Text, capital, each
from ehelse.old.words import SOURCE, source_cell
from reporting import load

SIGNS = {"negative": "−", "mixed": "±", "positive": "+", "neutral": "·"}
VALENCES = {
    "negative": Text("negative", "negative"),
    "mixed": Text("mixed", "sammensatte"),
    "positive": Text("positive", "positive"),
    "neutral": Text("neutral", "nøytrale"),
}
PLACES = {
    "helseplattformen": Text("Helseplattformen", "Helseplattformen"),
    "epic-elsewhere": Text("Epic elsewhere", "Epic andre steder"),
    "norway-other": Text("other in Norway", "annet i Norge"),
    "other": Text("other", "annet"),
}
DIMENSIONS = {
    "topic": Text("topic", "tema"),
    "stakeholder": Text("stakeholder", "interessent"),
    "lens": Text("lens", "blikk"),
    "valence": Text("valence", "valens"),
}
NONE = Text("no open finding, for or against", "ingen åpne funn, verken for eller imot")
_LOOKS: dict[str, dict[str, Any]] = {
    "negative": {"facecolor": PALETTE["residents"]},
    "mixed": {"facecolor": "#d9dcde", "hatch": "..", "edgecolor": PALETTE["muted"]},
    "positive": {"facecolor": PALETTE["personnel"]},
    "neutral": {"facecolor": "white", "hatch": "//", "edgecolor": PALETTE["muted"]},
}


def names(dimension: str) -> dict[str, Text]:
    """The codes of a dimension with their names in both languages."""
    return {row.code: Text(row.name_en, row.name_nb) for row in findings.codes(dimension).itertuples()}


# --- The slides beside the findings ----------------------------------------------------------------------------------


def _listed_findings(column: str, header: Text) -> Column:
    """The findings of one side, each in our words and leading to its row in the list."""
    texts = load.table("findings").set_index("finding_id")
    whole = findings.resolved().set_index("finding_id")

    def write(row: Row, language: Language) -> Cell:
        pieces: list[Cell] = []
        for finding in str(getattr(row, column)).split():
            place = PLACES[texts.loc[finding, "place"]][language]
            code = whole.loc[finding]
            pieces += ["; "] if pieces else []
            pieces += [
                target(finding, findings.anchor(code["topic"], code["stakeholder"])),
                f" {texts.loc[finding, f'finding_{language}'].rstrip('.')} ({place})",
            ]
        if not pieces and column == "agree" and not row.publications:
            return NONE[language]
        return parts(*pieces) if pieces else ""

    return Column(header, write, width=6)


def slides() -> Exhibit:
    """What the slides say of users, beside the open findings for and against."""
    rows = findings.slides()
    agreed = int((rows["agree"] != "").sum())
    none = int((rows["publications"] == 0).sum())

    def title(language: Language) -> str:
        some, every, without = (in_words(count, language) for count in (agreed, len(rows), none))
        if language == "nb":
            return (
                f"For {some} av {every} utsagn om brukerne peker et åpent funn samme vei; for {without} er ingen funnet"
            )
        return (
            f"For {some} of {every} statements on users an open finding points the same way; for {without} none was"
            " found"
        )

    return Exhibit(
        id="users-slides",
        title=each(title),
        caption=Text(
            "The slides are the only open source found for REAL’s findings on users; the findings beside them are"
            " from"
            " other"
            " studies and audits. Which finding bears on which statement is a single coding by a program, with its"
            " reasons"
            " in data/real/statement_findings.csv. An empty cell means that none was found, not that none exists. In"
            " brackets, where the finding is from.",
            "Lysbildene er den eneste åpne kilden vi fant til REALs egne funn om brukerne; funnene ved siden av er"
            " fra andre"
            " studier"
            " og revisjoner. Hvilket funn som gjelder hvilket utsagn, er kodet én gang av et program, med begrunnelser"
            " i"
            " data/real/statement_findings.csv. En tom celle betyr at ingen er funnet, ikke at ingen finnes. I"
            " parentes: hvor"
            " funnet er fra.",
        ),
        data=rows,
        columns=[
            words(Text("The slides say", "Lysbildene sier"), "text_en", "text_nb", width=4),
            _listed_findings("agree", Text("Points the same way", "Peker samme vei")),
            _listed_findings("partly", Text("In part", "Delvis")),
            _listed_findings("otherwise", Text("Says otherwise", "Sier noe annet")),
        ],
    )


# --- Topics, stakeholders and valence --------------------------------------------------------------------------------


def _counts(cell: str) -> str:
    """The counts of a cell with their signs: "3− 1±"."""
    return " ".join(
        f"{count}{SIGNS[valence]}"
        for valence, count in zip(findings.VALENCES, cell.split(), strict=True)
        if count != "0"
    )


def matrix() -> Exhibit:
    """Findings by topic and stakeholder, with their valence; each cell opens to its rows."""
    rows = findings.matrix()
    topic_names, who_names = names("topic"), names("stakeholder")
    whom = [name for name in rows if name.replace("_", "-") in who_names]

    def cell(name: str) -> Column:
        code = name.replace("_", "-")

        def write(row: Row, language: Language) -> Cell:
            value = getattr(row, name)
            return "" if pd.isna(value) else target(_counts(value), findings.anchor(row.topic, code))

        return Column(who_names[code], write, "center", 2)

    full = sum(int(rows[name].notna().sum()) for name in whom)

    def title(language: Language) -> str:
        most = rows.sort_values("findings", ascending=False, kind="stable")["topic"].head(2)
        first, second = (topic_names[topic][language].lower() for topic in most)
        cells = len(rows) * len(whom)
        if language == "nb":
            return f"Funnene fyller {full} av {cells} ruter; flest handler om «{first}» og «{second}»"
        return f"The findings fill {full} of {cells} cells; most are on “{first}” and “{second}”"

    return Exhibit(
        id="users-matrix",
        title=each(title),
        caption=Text(
            "Findings by topic and by whom they are about, after resolving the two codings. − negative, ± mixed, +"
            " positive,"
            " · neutral, as the authors present it. A cell leads to its rows in the list below. An empty cell: no"
            " finding in"
            " our sample.",
            "Funn etter tema og hvem de gjelder, etter at ulikhetene mellom de to kodingene er avgjort. − negativt, ±"
            " sammensatt, +"
            " positivt,"
            " · nøytralt, slik forfatterne legger det fram. En rute fører til radene sine i lista under. Tom rute:"
            " ingen funn i utvalget vårt.",
        ),
        data=rows,
        columns=[
            Column(Text("Topic", "Tema"), lambda row, language: topic_names[row.topic][language], width=4),
            *[cell(name) for name in whom],
        ],
    )


def _stacked(rows: pd.DataFrame, labels: list[str], language: Language) -> Figure:
    """Stacked bars of the valences, with their counts written in."""
    figure, axis = shapes.canvas(1.4 + 0.42 * len(rows))
    places = list(range(len(rows)))[::-1]
    start = [0.0] * len(rows)
    used = [valence for valence in findings.VALENCES if rows[valence].sum()]
    for valence in used:
        values = rows[valence].tolist()
        axis.barh(
            places, values, left=start, height=0.66, label=capital(VALENCES[valence][language]), **_LOOKS[valence]
        )
        for place, value, left in zip(places, values, start, strict=True):
            if value:
                dark = valence in ("negative", "positive")
                box = None if dark else {"facecolor": "white", "edgecolor": "none", "pad": 0.6}
                axis.annotate(
                    str(value), (left + value / 2, place), ha="center", va="center", bbox=box,
                    color="white" if dark else PALETTE["ink"],
                )  # fmt: skip
        start = [left + value for left, value in zip(start, values, strict=True)]
    axis.set_yticks(places, labels)
    axis.set_xlim(0, max(start) * 1.04)
    shapes.value_axis(axis, language, shapes.decimals(0), vertical=False, name=Text("Findings", "Funn"))
    figure.legend(loc="outside upper left", ncols=len(used), columnspacing=1)
    return figure


def _describe(rows: pd.DataFrame, labels: dict[str, Text], by: str) -> Text:
    opening = Text("Stacked bar chart. ", "Stablet stolpediagram. ")

    def of(row: Row, language: Language) -> str:
        counts = [
            f"{getattr(row, valence)} {VALENCES[valence][language]}"
            for valence in findings.VALENCES
            if getattr(row, valence)
        ]
        return f"{labels[getattr(row, by)][language]}: {', '.join(counts) or '0'}."

    return each(lambda language: opening[language] + " ".join(of(row, language) for row in rows.itertuples()))


_OF_THE_SAMPLE = Text(
    " The shares describe our sample of abstracts, not Helseplattformen: problems may be studied and published more"
    " than what"
    " works, and most findings were read in an abstract only.",
    " Andelene beskriver utvalget vårt av sammendrag, ikke Helseplattformen: problemer blir kanskje studert og"
    " publisert"
    " mer enn det"
    " som virker, og de fleste funnene er bare lest i et sammendrag.",
)


def _valence_columns(header: Text, by: str, labels: dict[str, Text]) -> list[Column]:
    return [
        Column(header, lambda row, language: labels[getattr(row, by)][language], width=5),
        *[
            Column(
                each(lambda language, valence=valence: capital(VALENCES[valence][language])),  # type: ignore[misc]
                lambda row, language, valence=valence: str(getattr(row, valence)),  # type: ignore[misc]
                "right",
                2,
            )
            for valence in findings.VALENCES
        ],
        Column(Text("Publications", "Publikasjoner"), lambda row, language: str(row.publications), "right", 2),
    ]


def topics() -> Exhibit:
    """Findings by topic and valence."""
    rows = findings.by_topic()
    labels = names("topic")
    negative, every = int(rows["negative"].sum()), int(rows["findings"].sum())
    return Exhibit(
        id="users-topics",
        title=Text(
            f"{negative} of the {every} findings in our sample of abstracts are negative: a property of the sample",
            f"{negative} av de {every} funnene i utvalget vårt av sammendrag er negative: en egenskap ved utvalget",
        ),
        caption=Text(
            "Each finding has one topic and one valence. Findings of one publication are not independent; the values"
            " give the"
            " number of publications.",
            "Hvert funn har ett tema og én valens. Funn fra samme publikasjon er ikke uavhengige; verdiene gir antall"
            " publikasjoner.",
        )
        + _OF_THE_SAMPLE,
        data=rows,
        columns=_valence_columns(Text("Topic", "Tema"), "topic", labels),
        draw=lambda language: _stacked(rows, [labels[topic][language] for topic in rows["topic"]], language),
        alt=_describe(rows, labels, "topic"),
    )


def lenses() -> Exhibit:
    """Findings by the lenses of REAL, and where they are from."""
    rows = findings.by_lens()
    labels = names("lens")
    training = int(rows.loc[rows["lens"] == "training", "findings"].iloc[0])
    support = int(rows.loc[rows["lens"] == "support", "findings"].iloc[0])
    return Exhibit(
        id="users-lenses",
        title=Text(
            f"Seen through REAL’s lenses, {support} findings are on support in the work and {training} on training",
            f"Sett gjennom REALs blikk handler {support} funn om støtte i arbeidet og {training} om opplæring",
        ),
        caption=Text(
            "The third lens of the study, experience of use, is split as the slides split it.",
            "Studiens tredje blikk, erfaring med bruk, er delt slik lysbildene deler det.",
        )
        + _OF_THE_SAMPLE,
        data=rows,
        columns=_valence_columns(Text("Lens", "Blikk"), "lens", labels),
    )


def places() -> Exhibit:
    """Findings by where they are from."""
    rows = findings.by_place()
    here = rows[rows["place"] == "helseplattformen"].iloc[0]
    return Exhibit(
        id="users-places",
        title=Text(
            f"{here['findings']} findings from {here['publications']} publications are on Helseplattformen; the rest"
            " are from"
            " elsewhere",
            f"{here['findings']} funn fra {here['publications']} publikasjoner gjelder Helseplattformen; resten er"
            " fra andre"
            " steder",
        ),
        caption=Text(
            "On Helseplattformen and its preparation; on Epic in Denmark, Finland, the United Kingdom and Canada; on"
            " other"
            " systems in Norway; and on others.",
            "Om Helseplattformen og forberedelsen av den; om Epic i Danmark, Finland, Storbritannia og Canada; om andre"
            " systemer i Norge; og om andre.",
        )
        + _OF_THE_SAMPLE,
        data=rows,
        columns=_valence_columns(Text("Where from", "Hvor fra"), "place", PLACES),
    )


# --- The list, and how the codings agree -----------------------------------------------------------------------------


def listing() -> Exhibit:
    """Every finding with its publication, place, topic, stakeholder and valence."""
    rows = findings.resolved()
    topic_names, who_names = names("topic"), names("stakeholder")
    first = set(rows.drop_duplicates(["topic", "stakeholder"])["finding_id"])

    def said(row: Row, language: Language) -> Cell:
        return parts(f"{row.finding_id}. ", getattr(row, f"finding_{language}"))

    return Exhibit(
        id="users-findings",
        title=Text(
            f"The {len(rows)} findings, by topic and by whom they are about",
            f"De {len(rows)} funnene, etter tema og hvem de gjelder",
        ),
        caption=Text(
            "In our words, and no stronger than the source. − negative, ± mixed, + positive, · neutral.",
            "Med våre ord, og ikke sterkere enn kilden. − negativt, ± sammensatt, + positivt, · nøytralt.",
        ),
        data=rows[
            [
                "finding_id", "publication_id", "place", "topic", "stakeholder", "lens", "valence", "finding_en",
                "finding_nb", "source_id", "authors", "year", "title", "doi",
            ]
        ],
        columns=[
            Column(Text("Topic", "Tema"), lambda row, language: topic_names[row.topic][language], width=3, filter=True),
            Column(
                Text("About", "Gjelder"), lambda row, language: who_names[row.stakeholder][language], width=3,
                filter=True,
            ),
            Column(Text("Finding", "Funn"), said, width=7),
            Column(
                Text("Valence", "Valens"), lambda row, language: SIGNS[row.valence], "center", 1,
                filter=True, sort=lambda row: findings.VALENCES.index(row.valence),
            ),
            Column(Text("From", "Fra"), lambda row, language: PLACES[row.place][language], width=3, filter=True),
            Column(SOURCE, lambda row, language: source_cell(row.source_id, language), width=3),
        ],
        row_headers=2,
        row_id=lambda row: findings.anchor(row.topic, row.stakeholder) if row.finding_id in first else None,
        sources=("this-report",),
        browse=True,
    )  # fmt: skip


_DIMENSION = Column(
    Text("Dimension", "Dimensjon"), lambda row, language: capital(DIMENSIONS[row.dimension][language]), width=3
)


def _two(value: float, language: Language) -> str:
    return "" if pd.isna(value) else formats.number(value, 2, language)


def _interval(row: Row, language: Language) -> str:
    return "" if pd.isna(row.low) else formats.interval(row.low, row.high, 2, language)


def agreement_columns(units: Text) -> list[Column]:
    """The columns of a table of agreement, after its first: `units` names what was coded."""
    return [
        Column(units, lambda row, language: formats.number(row.units, 0, language), "right", 2),
        Column(Text("Alike", "Likt"), lambda row, language: shapes.percent(row.same, language), "right", 2),
        Column(Text("Alpha", "Alfa"), lambda row, language: _two(row.alpha, language), "right", 2),
        Column(Text("95 % interval", "95 %-intervall"), _interval, "right", 3),
        Column(Text("AC1", "AC1"), lambda row, language: _two(row.ac1, language), "right", 2),
        Column(Text("Resolved", "Avgjort"), lambda row, language: str(row.resolved), "right", 2),
    ]


def agreements() -> Exhibit:
    """How far the two codings agree, dimension by dimension."""
    rows = findings.agreements()
    low, high = rows["alpha"].min(), rows["alpha"].max()

    return Exhibit(
        id="users-agreement",
        title=each(
            lambda language: {
                "en": f"Two blind codings agree with an alpha of {_two(low, 'en')} to {_two(high, 'en')}, by dimension",
                "nb": f"To blinde kodinger samsvarer med en alfa på {_two(low, 'nb')} til {_two(high, 'nb')}, etter"
                " dimensjon",
            }[language]
        ),
        caption=Text(
            "Krippendorff’s alpha with a 95 % bootstrap interval over findings, and Gwet’s AC1; 1 is full agreement,"
            " 0 what"
            " chance would give. Both coders are sessions of one program that read the findings in the same order,"
            " blind to"
            " one another. So high an agreement shows that the program applies the codebook steadily; it does not"
            " show that"
            " persons would agree. Resolved: how many differences a third reading settled, each with its reason in"
            " data/real/resolutions.csv.",
            "Krippendorffs alfa med et 95 %-bootstrapintervall over funn, og Gwets AC1; 1 er fullt samsvar, 0 det"
            " tilfeldigheter ville gitt. Begge koderne er økter med ett program som leste funnene i samme rekkefølge,"
            " uten å se hverandres koding. Et så høyt samsvar viser at programmet bruker kodeboka jevnt; det viser"
            " ikke at mennesker"
            " ville vært"
            " enige. Avgjort: hvor mange ulikheter en tredje lesning avgjorde, hver med sin begrunnelse i"
            " data/real/resolutions.csv.",
        ),
        data=rows,
        columns=[
            _DIMENSION,
            *agreement_columns(Text("Findings", "Funn")),
        ],
    )  # fmt: skip


def codebook() -> Exhibit:
    """The codes with their definitions."""
    rows = load.table("codebook").assign(source_id="this-report")
    return Exhibit(
        id="users-codebook",
        title=Text("The codebook: what each code means", "Kodeboka: hva hver kode betyr"),
        caption=Text(
            "Each finding has one code on each dimension: what its core statement is about, whose view or situation it"
            " describes, which of REAL’s lenses it falls under, and how the authors present it.",
            "Hvert funn har én kode på hver dimensjon: hva kjernen i utsagnet handler om, hvem det beskriver, hvilket"
            " av REALs"
            " blikk det hører under, og hvordan forfatterne legger det fram.",
        ),
        data=rows,
        columns=[
            _DIMENSION,
            words(Text("Code", "Kode"), "name_en", "name_nb", width=4),
            words(Text("Meaning", "Betydning"), "definition_en", "definition_nb", width=8),
        ],
        row_headers=2,
    )  # fmt: skip
