"""Exhibits of the chapter on ICT cost and government funding."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pandas as pd
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from ehelse.analyses import back as register
from ehelse.analyses import cost
from ehelse.old import formats, shapes
from ehelse.old.exhibit import Column, Exhibit, Row, words
from ehelse.old.style import MARKERS, PALETTE
from ehelse.old.text import Language, Text, each, listed

KINDS = {
    "mapped": Text("mapped in a survey", "kartlagt"),
    "estimate": Text("with estimates", "med anslag"),
    "audit": Text("from an audit, as cited", "fra en revisjon, gjengitt"),
}
APPROX = {"about": Text("about", "om lag"), "nearly": Text("nearly", "nesten")}
BILLION = Text("NOK billion", "Milliarder kroner")
PER_EMPLOYEE = Text("NOK per employee", "Kroner per ansatt")
MILLION = Text("NOK million", "Millioner kroner")
STATUS = {
    "accounts": Text("accounts", "regnskap"),
    "adopted": Text("adopted budget", "vedtatt budsjett"),
    "proposal": Text("proposal", "forslag"),
}


def period_column(width: int = 2) -> Column:
    """The year or years of a row."""
    return Column(Text("Period", "Periode"), lambda row, language: formats.period(row.period, language), width=width)


def as_stated(value: float, language: Language) -> str:
    """An amount with the decimals it has in the data, no more."""
    return formats.number(value, len(f"{value:.10f}".rstrip("0").partition(".")[2]), language)


def _roughly(approx: str | None, words: str, language: Language) -> str:
    """The words of an amount, behind "about" or "nearly" where the source says so."""
    return words if pd.isna(approx) else f"{APPROX[str(approx)][language]} {words}"


def _amount(row: Row, language: Language) -> str:
    return _roughly(row.approx, as_stated(row.value, language), language)


def national() -> Exhibit:
    """Stated amounts of ICT spending, each a claim with its scope."""
    rows = cost.claims()
    ways = rows["indicator_id"].nunique()
    years = rows["period"].astype(int)
    first, last = years.min(), years.max()

    def alt(language: Language) -> str:
        opening = {"en": "Dot chart, no lines. ", "nb": "Punktdiagram uten linjer. "}[language]
        values = []
        for row in rows.itertuples():
            amount = _roughly(row.approx, register.value_with_unit(row.value, row.unit, language), language)
            values.append(f"{_claim(row, language)}, {KINDS[row.kind][language]}: {amount}.")
        return opening + " ".join(values)

    return Exhibit(
        id="ict-national",
        title=Text(
            f"ICT spending {first}–{last}: {len(rows)} figures rest on {ways} ways of counting",
            f"IKT-utgifter {first}–{last}: {len(rows)} tall bygger på {ways} måter å telle på",
        ),
        caption=Text(
            "Each dot is a claim by the author named beside it. No line joins them: an amount may be compared only"
            " with another of the same scope, by the same author. The scopes overlap, since the regions also pay the"
            " national bodies, so they must not be added. The audit's amount is known only from an undated article.",
            "Hvert punkt er en påstand fra den som er navngitt ved siden av. Ingen linje binder dem sammen: et beløp"
            " kan bare sammenlignes med et annet av samme omfang, fra samme avsender. Omfangene overlapper, siden"
            " regionene også betaler til de nasjonale virksomhetene, og må derfor ikke legges sammen. Revisjonens"
            " beløp er bare kjent fra en udatert artikkel.",
        ),
        data=rows,
        columns=[
            words(Text("Whose spending", "Hvem sine utgifter"), "scope_en", "scope_nb", width=4),
            period_column(),
            Column(BILLION, _amount, "right", 2),
            words(Text("Author", "Avsender"), "author_en", "author_nb", width=4),
            Column(Text("How", "Hvordan"), lambda row, language: KINDS[row.kind][language], width=3),
        ],
        draw=lambda language: _dots(rows, language),
        alt=each(alt),
        row_headers=2,
    )


def _claim(row: Row, language: Language) -> str:
    """Whose spending in which year, and who says so."""
    scope, author = getattr(row, f"scope_{language}"), getattr(row, f"author_{language}")
    return f"{scope}, {formats.period(row.period, language)} ({author})"


def _dots(rows: pd.DataFrame, language: Language) -> Figure:
    """One dot a claim, scope by scope; hollow where the amount contains estimates, square for the audit."""
    figure, axis = shapes.canvas(1.1 + 0.5 * len(rows))
    places = list(range(len(rows)))[::-1]
    looks: dict[str, dict[str, Any]] = {
        "mapped": {"color": PALETTE["personnel"], "marker": MARKERS["personnel"]},
        "estimate": {"color": PALETTE["personnel"], "marker": MARKERS["personnel"], "markerfacecolor": "white"},
        "audit": {"color": PALETTE["residents"], "marker": MARKERS["residents"]},
    }
    for place, row in zip(places, rows.itertuples(), strict=True):
        axis.plot([row.value], [place], linestyle="", markeredgewidth=1.6, markersize=8, **looks[row.kind])
        axis.annotate(
            _amount(row, language), (row.value, place), xytext=(9, 0), textcoords="offset points", va="center"
        )
    for (upper, above), (_, below) in pairwise(zip(places, rows["indicator_id"], strict=True)):
        if above != below:
            axis.axhline(upper - 0.5, color="#c3c9cc", linewidth=0.8)
    labels = [_claim(row, language).replace(" (", "\n(") for row in rows.itertuples()]
    axis.set_yticks(places, labels)
    axis.set_ylim(-0.6, len(rows) - 0.4)
    axis.set_xlim(0, float(rows["value"].max()) * 1.25)
    shapes.value_axis(axis, language, shapes.decimals(0), vertical=False, name=BILLION)
    handles = [
        Line2D([], [], linestyle="", markeredgewidth=1.6, label=KINDS[kind][language], **look)
        for kind, look in looks.items()
    ]
    figure.legend(handles=handles, loc="outside upper left", ncols=len(handles), handletextpad=0.2, columnspacing=1.2)
    return figure


def growth_title(changes: pd.Series) -> Text:
    """What the yearly changes have in common: all rises, all falls, or both."""
    if (changes > 0).all():
        return Text(
            "Each count found that spans several years shows ICT cost rising",
            "Alle tellinger vi fant som dekker flere år, viser at IKT-kostnadene stiger",
        )
    if (changes < 0).all():
        return Text(
            "Each count found that spans several years shows ICT cost falling",
            "Alle tellinger vi fant som dekker flere år, viser at IKT-kostnadene synker",
        )
    return Text(
        "Counts that span several years do not agree on whether ICT cost rises",
        "Tellinger som dekker flere år, er ikke enige om IKT-kostnadene stiger",
    )


def growth() -> Exhibit:
    """Changes over time that one author counted in one way."""
    rows = cost.growth()

    return Exhibit(
        id="ict-growth",
        title=growth_title(rows["yearly"]),
        caption=Text(
            "The change between two amounts of one survey and the yearly mean of the audited change are computed by us;"
            " the rest is stated by the source. The part read does not say whether the growth of prices is taken out.",
            "Endringen mellom to beløp i én kartlegging og årlig snitt av den reviderte endringen har vi regnet ut;"
            " resten står i kilden. Den delen som er lest, sier ikke om prisveksten er trukket fra.",
        ),
        data=rows,
        columns=[
            words(Text("Whose cost", "Hvem sine kostnader"), "scope_en", "scope_nb", width=4),
            words(Text("Author", "Avsender"), "author_en", "author_nb", width=4),
            period_column(),
            Column(
                Text("Whole change", "Hele endringen"),
                lambda row, language: (
                    Text("not stated", "ikke oppgitt")[language]
                    if pd.isna(row.change)
                    else formats.percent(row.change, language)
                ),
                "right",
                2,
            ),
            Column(
                Text("Mean a year", "Snitt i året"),
                lambda row, language: formats.percent(row.yearly, language, 1),
                "right",
                2,
            ),
        ],
    )


def per_employee() -> Exhibit:
    """ICT spending per employee in the lowest and the highest health region."""
    rows = cost.per_employee()
    low, high = rows["value"]
    lowest = Text("Lowest region (not named)", "Laveste region (ikke navngitt)")
    highest = rows.iloc[-1]
    named = rows.assign(
        name_en=[lowest["en"], highest["group_name_en"]], name_nb=[lowest["nb"], highest["group_name_nb"]]
    )
    names: dict[Language, str] = {"en": "name_en", "nb": "name_nb"}
    write = shapes.decimals(0)

    def title(language: Language) -> str:
        top, bottom = formats.number(high, 0, language), formats.number(low, 0, language)
        period = formats.period(highest["period"], language)
        if language == "nb":
            opening = f"{highest['group_name_nb']} brukte {top} kroner på IKT per ansatt i {period}"
            return f"{opening}, den laveste regionen {bottom}"
        opening = f"{highest['group_name_en']} spent NOK {top} on ICT per employee in {period}"
        return f"{opening}, the lowest region {bottom}"

    def draw(language: Language) -> Figure:
        figure = shapes.bars(named, language, names=names, colours=["muted", "personnel"], write=write, wrap=32)
        figure.axes[0].set_xlabel(PER_EMPLOYEE[language])
        return figure

    columns = ["observation_id", "name_en", "name_nb", "period", "value", "unit", "source_id"]
    return Exhibit(
        id="ict-per-employee",
        title=each(title),
        caption=Text(
            "Lowest and highest of four health regions; the part read names the highest and gives no others. Spending"
            " is counted in the year it is paid, so that a large purchase shows at once. The source ties the high cost"
            " to ICT costs that were rising in the region, and names the procurement of Helseplattformen, then under"
            " way. That the two go together in one year does not show what the cost would have been without it.",
            "Laveste og høyeste av fire helseregioner; det som er lest, navngir den høyeste og oppgir ingen andre."
            " Utgifter føres i det året de betales, slik at en stor anskaffelse slår ut straks. Kilden knytter den"
            " høye kostnaden til IKT-kostnader som økte i regionen, og nevner anskaffelsen av Helseplattformen, som da"
            " pågikk. At de to følges ad i ett år, viser ikke hva kostnaden ville vært uten.",
        ),
        data=named[columns],
        columns=[
            words(Text("Health region", "Helseregion"), "name_en", "name_nb", width=5),
            period_column(),
            Column(
                PER_EMPLOYEE,
                lambda row, language: formats.number(row.value, 0, language),
                "right",
                3,
            ),
        ],
        draw=draw,
        alt=shapes.describe_bars(named, names, write=write) + Text(" NOK per employee.", " Kroner per ansatt."),
    )


def compared(change: float, language: Language) -> str:
    """A change in per cent as a comparison with the earlier amount, at one decimal: "11.7 per cent above"."""
    size = formats.quantity(abs(change), "percent", 1, language)
    if formats.number(change, 1, language) in ("0.0", "0,0"):
        return {"en": "the same as", "nb": "likt med"}[language]
    return f"{size} {Text('above', 'over')[language] if change > 0 else Text('below', 'under')[language]}"


def budget() -> Exhibit:
    """Chapter 701 of the state budget: accounts, adopted budget and proposal."""
    rows = cost.budget()
    labels = {
        language: [
            f"{formats.period(row.period, language)} ({STATUS[row.status][language]})" for row in rows.itertuples()
        ]
        for language in ("en", "nb")
    }
    named = rows.assign(name_en=labels["en"], name_nb=labels["nb"])
    names: dict[Language, str] = {"en": "name_en", "nb": "name_nb"}
    write = shapes.decimals(1)
    amounts = rows.set_index("status")
    before, after = amounts.loc["adopted"], amounts.loc["proposal"]
    change = cost.change(before["value"], after["value"])

    def title(language: Language) -> str:
        sum_of = formats.quantity(after["value"], "NOK million", 1, language)
        verb = compared(change, language)
        if language == "nb":
            return f"Kapittel 701: {sum_of} foreslått for {after['period']}, {verb} budsjettet for {before['period']}"
        return f"Chapter 701: {sum_of} proposed for {after['period']}, {verb} the {before['period']} budget"

    def draw(language: Language) -> Figure:
        figure = shapes.bars(named, language, names=names, write=write, wrap=24)
        axis = figure.axes[0]
        for bar, status in zip(axis.patches, rows["status"], strict=True):
            if status == "proposal":
                bar.set(facecolor="white", edgecolor=PALETTE["personnel"], hatch="///", linewidth=1.4)
        shapes.value_axis(axis, language, shapes.decimals(0), vertical=False, name=MILLION)
        hatched = Patch(facecolor="white", edgecolor=PALETTE["personnel"], hatch="///")
        figure.legend(
            [hatched], [Text("proposed, not adopted", "foreslått, ikke vedtatt")[language]], loc="outside upper left"
        )
        return figure

    return Exhibit(
        id="budget-701",
        title=each(title),
        caption=Text(
            "State budget chapter 701, digitalisation in the health and care services, in kroner of each year: one"
            " chapter of the budget, not what the sector spends on ICT. Accounts, an adopted budget and a proposal are"
            " different things; accounts include what changed during the year. What was adopted for the year of the"
            " proposal is not in our data.",
            "Statsbudsjettets kapittel 701, digitalisering i helse- og omsorgstjenesten, i kroner i hvert år: ett"
            " kapittel i budsjettet, ikke det sektoren bruker på IKT. Regnskap, vedtatt budsjett og forslag er ulike"
            " ting; regnskapet tar med det som ble endret i løpet av året. Hva som ble vedtatt for året forslaget"
            " gjelder, står ikke i våre data.",
        ),
        data=rows,
        columns=[
            period_column(),
            Column(Text("What it is", "Hva det er"), lambda row, language: STATUS[row.status][language], width=4),
            Column(MILLION, lambda row, language: formats.number(row.value, 1, language), "right", 3),
        ],
        draw=draw,
        alt=shapes.describe_bars(named, names, write=write) + Text(" NOK million.", " Millioner kroner."),
        row_headers=2,
    )


def proposals() -> Exhibit:
    """What the government proposed for named purposes."""
    rows = cost.proposals()
    single = rows[rows["period"].str.fullmatch(r"\d{4}")]
    latest = single[single["period"] == single["period"].max()].sort_values("value")

    def title(language: Language) -> str:
        period = formats.period(str(latest["period"].iloc[0]), language)
        values = [formats.number(value, 0, language) for value in latest["value"]]
        if language == "nb":
            return f"For {period} foreslo regjeringen {listed(values, 'nb')} millioner kroner til hvert sitt formål"
        return f"For {period} the government proposed NOK {listed(values, 'en')} million, each for one purpose"

    return Exhibit(
        id="budget-proposals",
        title=each(title),
        caption=Text(
            "Amounts in press releases on the budget proposals: what was proposed, not what was adopted or spent. They"
            " may overlap and are not added. Purposes are not the goals of the strategy; no amount per goal was found.",
            "Beløp i pressemeldinger om budsjettforslagene: det som ble foreslått, ikke det som ble vedtatt eller"
            " brukt. De kan overlappe og er ikke lagt sammen. Formålene er ikke strategiens mål; beløp per mål er ikke"
            " funnet.",
        ),
        data=rows,
        columns=[
            words(Text("Purpose", "Formål"), "indicator_name_en", "indicator_name_nb", width=6),
            period_column(),
            Column(
                MILLION,
                lambda row, language: as_stated(row.value, language),
                "right",
                2,
            ),
        ],
    )
