"""Exhibits of the page on what users said soon after go-live."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ehelse import cells, colours, sources, whereabouts
from ehelse.analyses import users
from reporting import formats, shapes, vocabulary, words
from reporting.columns import Cell, Column, Row, counting, names, parts, said, target, wording
from reporting.exhibit import Exhibit
from reporting.style import AREA, PALETTE
from wording.text import Text, capital

say = words.chapter("users")
# Signs and looks of the valences; a further one of the codebook goes by its name and gets a hatch of its own.
SIGNS = {"negative": "−", "mixed": "±", "positive": "+", "neutral": "·"}
LOOKS: dict[str, dict[str, Any]] = {
    "negative": {"facecolor": PALETTE[colours.key("valence", "negative")]},
    "mixed": {"facecolor": AREA, "hatch": "..", "edgecolor": PALETTE["muted"]},
    "positive": {"facecolor": PALETTE[colours.key("valence", "positive")]},
    "neutral": {"facecolor": "white", "hatch": "//", "edgecolor": PALETTE["muted"]},
}
HATCHES = ("xx", "++", "\\\\", "oo")


def _in(rows: pd.DataFrame, name: str) -> Callable[[Row], Any]:
    """The cell of a row in a column that is named after a code, which need not be a name that Python accepts."""
    place = list(rows).index(name)
    return lambda row: row[place]


# --- Valences --------------------------------------------------------------------------------------------------------


def _valences() -> dict[str, Text]:
    """The valences in the order of the codebook, as findings of each are called in a count."""
    return {code: say("valence", code=code, name=name) for code, name in users.names("valence").items()}


def _sign(code: str) -> Text | str:
    return SIGNS.get(code) or _valences()[code]


def counted(cell: str) -> Text:
    """The counts of a cell of the matrix with their signs: "3− 1±"."""
    counts = zip(users.names("valence"), map(int, cell.split()), strict=True)
    return formats.joined(_signed(count, code) for code, count in counts if count)


def _signed(count: int, code: str) -> Text | str:
    return f"{count}{SIGNS[code]}" if code in SIGNS else say("counted", count=count, valence=_sign(code))


# --- The slides beside the findings ----------------------------------------------------------------------------------


def slides() -> Exhibit:
    """What the slides say of users, beside the open findings for and against."""
    rows = users.slides()
    title = say(
        "users-slides.title",
        agreed=int((rows["agree"] != "").sum()),
        every=len(rows),
        none=int((rows["publications"] == 0).sum()),
    )
    return Exhibit(
        id="users-slides",
        title=title,
        caption=say("users-slides.caption"),
        note=whereabouts.captioned(say("users-slides.note"), _linked(rows)),
        data=rows,
        columns=[
            wording(say("users-slides.column-statement"), "text", width=4),
            *map(_others, users.SIDES.values()),
        ],
    )


def _linked(rows: pd.DataFrame) -> pd.DataFrame:
    """The findings that the rows of `users.slides` name."""
    ids = {id for side in users.SIDES.values() for cell in rows[side] for id in cell.split()}
    found = users.resolved()
    return found[found["finding_id"].isin(ids)]


def _others(side: str) -> Column:
    """The findings of other sources on one side, each in our words and leading to its row in the list."""
    found = users.resolved().set_index("finding_id")

    def write(row: Row) -> Cell:
        ids = str(getattr(row, side)).split()
        return parts(*_pieces(found.loc[ids])) if ids else say("users-slides.none")

    return Column(say(f"users-slides.column-{side}"), write, width=5)


def _pieces(findings: pd.DataFrame) -> list[Cell]:
    """Findings one after another: what each says, and where it is from, which leads to its row in the list."""
    pieces: list[Cell] = []
    for _, row in findings.iterrows():
        text = formats.joined([said(row, "finding")]).map(lambda words_of: words_of.rstrip("."))
        place = say("users-slides.place", place=whereabouts.where_and_system(row))
        pieces += ["; "] if pieces else []
        pieces += [text + " ", target(place, users.anchor(row["topic"], row["stakeholder"]))]
    return pieces


# --- Topics and stakeholders -----------------------------------------------------------------------------------------


def matrix() -> Exhibit:
    """Findings by topic and stakeholder, with their valence; each cell opens to its rows."""
    rows = users.matrix()
    topics, whom = users.names("topic"), users.stakeholders()
    most = rows.loc[rows["findings"].idxmax()]
    return Exhibit(
        id="users-matrix",
        title=say(
            "users-matrix.title",
            first=topics[most["topic"]],
            most=int(most["findings"]),
            every=int(rows["findings"].sum()),
        ),
        caption=say("users-matrix.caption"),
        note=say("users-matrix.note"),
        data=rows,
        columns=[
            Column(say("column-topic"), lambda row: topics[row.topic], width=4),
            *(_stakeholder_column(rows, code, name) for code, name in whom.items()),
        ],
    )


def _stakeholder_column(rows: pd.DataFrame, code: str, name: Text) -> Column:
    cell = _in(rows, users.column(code))

    def write(row: Row) -> Cell:
        return "" if pd.isna(cell(row)) else target(counted(cell(row)), users.anchor(row.topic, code))

    return Column(name, write, "center", 2)


# --- Topics, lenses and systems by valence ----------------------------------------------------------------------------


def topics() -> Exhibit:
    """Findings by topic and valence."""
    rows, labels = users.by_topic(), users.names("topic")
    return Exhibit(
        id="users-topics",
        title=say("users-topics.title", negative=int(rows["negative"].sum()), every=int(rows["findings"].sum())),
        caption=say("users-topics.caption"),
        note=say("users-topics.note"),
        data=rows,
        columns=_valence_columns(rows, say("column-topic"), "topic", labels),
        draw=lambda language: _stacked(rows, [labels[topic][language] for topic in rows["topic"]], language),
        alt=say("users-topics.alt"),
    )


def lenses() -> Exhibit:
    """Findings by the lenses of REAL."""
    rows = users.by_lens()
    found = rows.set_index("lens")["findings"]
    return Exhibit(
        id="users-lenses",
        title=say("users-lenses.title", support=found["support"], training=found["training"]),
        caption=say("users-lenses.caption"),
        note=say("users-lenses.note"),
        data=rows,
        columns=_valence_columns(rows, say("users-lenses.column-lens"), "lens", users.names("lens")),
    )


def systems() -> Exhibit:
    """Findings by the record system they are on."""
    rows = users.by_system()
    here = rows.set_index("system").loc["helseplattformen"]
    counts = {name: here[name] for name in ("findings", "inferred", "publications")}
    columns = _valence_columns(rows, say("users-systems.column-system"), "system", vocabulary.codes("system"))
    return Exhibit(
        id="users-systems",
        title=say("users-systems.title", **counts),
        caption=say("users-systems.caption"),
        note=say("users-systems.note"),
        data=rows,
        columns=[*columns, counting(say("users-systems.column-inferred"), "inferred")],
    )


def _valence_columns(rows: pd.DataFrame, header: Text, by: str, labels: Mapping[str, Text]) -> list[Column]:
    """What is counted, how many findings there are of each valence, and from how many publications."""
    return [
        Column(header, lambda row: labels[getattr(row, by)], width=5),
        *(_valence_column(rows, code, name) for code, name in _valences().items()),
        Column(say("column-publications"), lambda row: str(row.publications), "right", 2),
    ]


def _valence_column(rows: pd.DataFrame, code: str, name: Text) -> Column:
    cell = _in(rows, users.column(code))
    return Column(name.map(capital), lambda row: str(cell(row)), "right", 2)


def _stacked(rows: pd.DataFrame, labels: Sequence[str], language: str) -> Figure:
    """Stacked bars of the valences, with their counts written in."""
    figure, axis = shapes.canvas(1.4 + 0.42 * len(rows))
    places = list(range(len(rows)))[::-1]
    used = {code: name for code, name in _valences().items() if rows[users.column(code)].sum()}
    left = pd.Series(0.0, index=rows.index)
    for code, name in used.items():
        values = rows[users.column(code)]
        axis.barh(places, values, left=left, height=0.66, label=capital(name[language]), **_look(code))
        _write_in(axis, places, values, left, filled="hatch" not in _look(code))
        left = left + values
    axis.set_yticks(places, labels)
    axis.set_xlim(0, left.max() * 1.04)
    shapes.value_axis(axis, language, formats.number, vertical=False, name=say("users-topics.axis"))
    figure.legend(loc="outside upper left", ncols=len(used), columnspacing=1)
    return figure


def _look(code: str) -> dict[str, Any]:
    """How bars of a valence are filled."""
    others = [other for other in users.names("valence") if other not in LOOKS]
    if code in LOOKS:
        return LOOKS[code]
    hatch = HATCHES[others.index(code) % len(HATCHES)]
    return {"facecolor": "white", "hatch": hatch, "edgecolor": PALETTE["muted"]}


def _write_in(axis: Axes, places: Sequence[int], values: pd.Series, left: pd.Series, *, filled: bool) -> None:
    """Each count in the middle of its bar: white on a filled one, on a white ground where it is hatched."""
    for place, value, start in zip(places, values, left, strict=True):
        if value:
            axis.annotate(
                str(value), (start + value / 2, place), ha="center", va="center",
                color="white" if filled else PALETTE["ink"],
                bbox=None if filled else {"facecolor": "white", "edgecolor": "none", "pad": 0.6},
            )  # fmt: skip


# --- The list of findings --------------------------------------------------------------------------------------------


def listing() -> Exhibit:
    """Every finding with its publication, place, topic, stakeholder and valence."""
    rows = users.resolved()
    columns = [
        "finding_id", "publication_id", "country", "place", "system", "inferred", "topic", "stakeholder", "lens",
        "valence", *names("finding"), "source_id", "authors", "year", "title", "doi",
    ]  # fmt: skip
    first = set(rows.drop_duplicates(["topic", "stakeholder"])["finding_id"])
    return Exhibit(
        id="users-findings",
        title=say("users-findings.title", count=len(rows)),
        caption=say("users-findings.caption"),
        note=whereabouts.captioned(say("users-findings.note"), rows),
        data=rows[columns],
        columns=_listing_columns(),
        row_headers=2,
        row_id=lambda row: users.anchor(row.topic, row.stakeholder) if row.finding_id in first else None,
        sources=(sources.THIS_REPORT,),
        browse=True,
    )


def _listing_columns() -> list[Column]:
    topics, whom, order = users.names("topic"), users.names("stakeholder"), list(users.names("valence"))
    return [
        Column(say("column-topic"), lambda row: topics[row.topic], width=3, filter=True),
        Column(say("users-findings.column-about"), lambda row: whom[row.stakeholder], width=3, filter=True),
        Column(
            say("users-findings.column-finding"),
            lambda row: parts(f"{row.finding_id}. ", said(row, "finding")),
            width=7,
        ),
        Column(
            say("users-findings.column-valence"),
            lambda row: _sign(row.valence),
            "center",
            filter=True,
            sort=lambda row: order.index(row.valence),
        ),
        Column(cells.head("where"), whereabouts.where, width=3, filter=True),
        Column(say("users-findings.column-system"), whereabouts.system, width=3, filter=True),
        cells.source_column(),
    ]


# --- How the codings agree, and the codebook -------------------------------------------------------------------------


def _dimension_column() -> Column:
    return cells.code_column(say("column-dimension"), "dimension", "dimension", width=3, capital=True)


def agreements() -> Exhibit:
    """How far the two codings agree, dimension by dimension."""
    rows = users.agreements()
    low, high = (formats.number(value, 2) for value in (rows["alpha"].min(), rows["alpha"].max()))
    return Exhibit(
        id="users-agreement",
        title=say("users-agreement.title", low=low, high=high),
        caption=say("users-agreement.caption"),
        note=say("users-agreement.note"),
        data=rows,
        columns=[_dimension_column(), *cells.agreement_columns(say("users-agreement.column-findings"))],
    )


def codebook() -> Exhibit:
    """The codes with their definitions."""
    return Exhibit(
        id="users-codebook",
        title=say("users-codebook.title"),
        caption=say("users-codebook.caption"),
        data=users.codebook(),
        columns=[
            _dimension_column(),
            wording(say("users-codebook.column-code"), "name", width=4),
            wording(say("users-codebook.column-meaning"), "definition", width=8),
        ],
        row_headers=2,
    )
