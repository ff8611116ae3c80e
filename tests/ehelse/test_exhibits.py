"""Every exhibit of the book, by the same rules."""

import html
import io
import re
from functools import cache
from itertools import combinations

import pandas as pd
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text

from bookpress import exhibits as press
from bookpress import settings, stored, variables
from ehelse import sources
from ehelse.shown import shown
from reporting import display, load, project, shapes, style
from reporting.columns import cell_text

SHOWN = list(shown())
IDS = [f"{exhibit.module.removeprefix('ehelse.exhibits.')}.{exhibit.function}" for exhibit in SHOWN]
LANGUAGES = project.languages()
LONGEST = 17  # words of a title
LONGEST_ALT = 200  # letters of an alternative text that lists no values
NUMBER = re.compile(r"[−+]?\d[\d\u202f]*(?:[.,]\d+)?")
# Figures of which the alternative text leaves numbers out, and why.
IN_WORDS = {
    "digital-day": "hours are drawn; the table has them as published",
    "digital-parts": "whole minutes are drawn",
    "promise-scorecard": "dots are drawn; the table has the counts",
    "promise-verdicts": "dots are drawn; the table has the counts",
}

every = pytest.mark.parametrize("at", SHOWN, ids=IDS)


@cache
def made(at):
    return at.make()


@cache
def bundle(at):
    """Its tables, and its drawings, which take their time, in all languages."""
    return made(at).bundle()


def table(at, language):
    return bundle(at)["table"][language]


def drawing(at, language, narrow=False):
    return bundle(at)["narrow" if narrow else "drawing"][language]


def columns(at, language):
    """The texts of each column, with its alignment."""
    rows = [[cell_text(cell) for cell in row["cells"]] for row in table(at, language)["rows"]]
    return list(zip(table(at, language)["align"], zip(*rows, strict=True), strict=True))


@cache
def drawn(at, language, narrow=False):
    with style.look(made(at).id, narrow):
        figure = made(at).draw(language)
        figure = shapes.fitted(figure) if narrow else figure
        figure.draw_without_rendering()
    return figure


def test_ids_are_used_once():
    ids = [made(at).id for at in SHOWN]
    assert len(ids) == len(set(ids))


@every
def test_its_code_is_the_function_that_the_page_calls(at):
    code = made(at).code
    assert code["file"].startswith("src/" + at.module.replace(".", "/"))


@every
def test_the_press_reads_its_bundle_in_every_language(at):
    for language in LANGUAGES:
        read = press.parse(bundle(at), language)
        assert read.title == made(at).title[language]
        assert len(read.rows) == len(made(at).data)


def test_the_press_and_the_exhibits_name_the_same_forms_of_an_output():
    mime = settings.DEFAULTS["press_exhibit_mime"]
    assert (mime, stored.kept(mime)) == (display.MIME, display.STORED)
    assert variables.ENVIRONMENT[display.WHOLE]


@every
def test_its_sources_are_named_in_jupyter(at):
    markup = html.escape("; ".join(sources.label(name)[LANGUAGES[0]] for name in made(at).source_ids))
    assert f"Sources: {markup}." in display.as_html(bundle(at))


@every
def test_its_sources_are_known(at):
    assert set(made(at).source_ids) <= set(load.table("sources")["source_id"])


@every
def test_every_language_has_words_of_its_own(at):
    first, *others = LANGUAGES
    for language in others:
        assert made(at).title[first] != made(at).title[language]
        assert made(at).caption[first] != made(at).caption[language]
        assert table(at, first)["header"] != table(at, language)["header"]


@every
def test_its_title_is_one_sentence_that_can_be_read_at_once(at):
    for language in LANGUAGES:
        title = made(at).title[language]
        assert len(title.split(" ")) <= LONGEST
        assert title == title.strip()
        assert "  " not in title
        assert not title.endswith(".")


@every
def test_no_text_has_a_hole_or_a_code(at):
    """What a missing value or a forgotten format leaves in a text."""
    for language in LANGUAGES:
        texts = [made(at).title[language], made(at).caption[language], *table(at, language)["header"]]
        texts += [cell for _, column in columns(at, language) for cell in column]
        texts += [made(at).alt[language]] if made(at).alt else []
        for text in texts:
            assert text not in ("nan", "None", "{}"), text
            assert not re.search(r"\bnan\b|<NA>|Text\(|\{ ?\$", text), text


def leads_to_the_table(at):
    """Whether the alternative text says that the values stand in the table beside the figure."""
    return all(
        made(at).alt[language].endswith(end)
        for language, end in {"en": "in the table below.", "nb": "i tabellen under."}.items()
    )


@every
def test_an_alternative_text_that_leads_to_the_table_is_short(at):
    if made(at).alt and leads_to_the_table(at):
        assert max(len(made(at).alt[language]) for language in LANGUAGES) <= LONGEST_ALT


@every
def test_its_alternative_text_has_every_value_of_a_column(at):
    if made(at).kind == "table" or made(at).id in IN_WORDS or leads_to_the_table(at):
        return
    for language in LANGUAGES:
        said = set(NUMBER.findall(made(at).alt[language]))
        values = [column for align, column in columns(at, language) if align == "right"]
        lacks = [set(NUMBER.findall(" ".join(column))) - said for column in values]
        assert not values or min(map(len, lacks)) == 0, lacks


@every
def test_no_p_value_is_nought(at):
    """A p-value is small, never 0.0, in the table and in what readers download."""
    found = pd.read_csv(io.StringIO(made(at).csv), dtype="string")
    for name in {"p", "p_departure"} & set(found):
        assert not (pd.to_numeric(found[name], errors="coerce") == 0).any(), name
    for language in LANGUAGES:
        cells = [cell for _, column in columns(at, language) for cell in column]
        assert not [cell for cell in cells if re.search(r"\bp\W*=\W*0[.,]0+\b", cell)]


@every
def test_it_is_drawn_anew_in_every_language(at):
    if made(at).kind == "table":
        return
    drawings = {drawing(at, language) for language in LANGUAGES}
    assert len(drawings) == len(LANGUAGES)


def lettered(figure):
    """Every text of a figure that has words and is seen."""
    legends = [text for legend in figure.legends for text in legend.get_texts()]
    for axis in figure.axes:
        labels = axis.get_yticklabels() if axis.axison else ()
        legends += [*axis.texts, axis.title, axis._left_title, axis._right_title, axis.xaxis.label, *labels]
    return [text for text in legends if text.get_text() and text.get_visible()]


@every
@pytest.mark.parametrize("narrow", [False, True], ids=["wide", "narrow"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_leaves_it(at, language, narrow):
    if made(at).kind == "table":
        return
    figure = drawn(at, language, narrow)
    renderer = FigureCanvasAgg(figure).get_renderer()
    for text in lettered(figure):
        box = text.get_window_extent(renderer)
        assert box.x0 >= figure.bbox.x0 - 1, text.get_text()
        assert box.x1 <= figure.bbox.x1 + 1, text.get_text()


def written(figure):
    """Every text of a figure with its box: also those beside the axes, of which Matplotlib keeps more than it shows."""
    found = [*lettered(figure), *figure.texts]
    for axis in figure.axes:
        for side in (axis.xaxis, axis.yaxis):
            if not axis.axison or not side.get_visible():
                continue
            low, high = sorted(side.get_view_interval())
            found += [side.label, *(tick.label1 for tick in side.get_major_ticks() if low <= tick.get_loc() <= high)]
    renderer = FigureCanvasAgg(figure).get_renderer()
    seen = {id(text): text for text in found if text.get_text().strip() and text.get_visible()}
    return [(text.get_text(), Text.get_window_extent(text, renderer)) for text in seen.values()]


TOUCH = 1.5  # pixels of the room of a line, which is higher than its letters


@every
@pytest.mark.parametrize("narrow", [False, True], ids=["wide", "narrow"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_of_it_covers_another(at, language, narrow):
    """On a phone the name of a series stood over a tick, and the Norwegian heading of one panel over the next."""
    if made(at).kind == "table":
        return
    for (said, box), (other, there) in combinations(written(drawn(at, language, narrow)), 2):
        across = min(box.x1, there.x1) - max(box.x0, there.x0)
        down = min(box.y1, there.y1) - max(box.y0, there.y0)
        assert across < 0 or down < TOUCH, (said, other)


@every
def test_its_apostrophes_are_those_of_the_prose(at):
    if made(at).kind == "table":
        return
    assert not [said for said, _ in written(drawn(at, LANGUAGES[0])) if re.search(r"\w'\w", said)]


PIXELS = 358 / (style.NARROW * 72)  # of a point, on a screen that is 390 wide
LEAST = 11


@every
def test_its_letters_can_be_read_on_a_small_screen(at):
    if made(at).kind == "table":
        return
    figure = drawn(at, LANGUAGES[0], narrow=True)
    assert figure.get_figwidth() == style.NARROW, "it is drawn for the width that is there"
    small = [text.get_text() for text in lettered(figure) if text.get_fontsize() * PIXELS < LEAST]
    assert not small


COLOUR = re.compile(r"#[0-9a-f]{6}(?![\w-])")


@every
def test_every_colour_has_a_counterpart_on_a_dark_page(at):
    if made(at).kind == "table":
        return
    for narrow in (False, True):
        assert set(COLOUR.findall(drawing(at, LANGUAGES[0], narrow))) <= set(style.DARK)


# --- Sums of money ---------------------------------------------------------------------------------------------------

# How an exhibit says that its sums may not be set against one another.
APART = {
    "en": r"compar|overlap|count different things|cannot be added|not added",
    "nb": r"sammenlign|overlapp|ulike ting|forskjellige ting|ikke legges sammen|ikke lagt sammen",
}
BESIDE = {"number-list", "disagreements-strategy", "disagreements-helseplattformen", "disagreements-studies"}


@cache
def counted():
    """What each sum of money counts, by the id of its row; a sum that no text prints is of a scope of its own."""
    found = {}
    for table, key in (("observations", "observation_id"), ("measures", "measure_id")):
        rows = load.table(table).dropna(subset=["unit"])
        money = rows[rows["unit"].str.contains(r"\b(?:NOK|DKK|SEK|EUR|GBP|USD|CHF)\b")]
        scopes = load.table("sum_scopes").dropna(subset=[key]).set_index(key)["scope_id"]
        found |= {row: scopes.get(row, row) for row in money[key]}
    return found


@every
def test_sums_of_several_scopes_in_one_exhibit_are_said_not_to_compare(at):
    """Lists of numbers and of what sources say (`BESIDE`) set every row beside every other and compare none."""
    exhibit = made(at)
    cells = {cell for _, column in exhibit.data.items() for cell in column.dropna().astype(str)}
    if exhibit.id in BESIDE or len({counted()[cell] for cell in cells & set(counted())}) < 2:
        return
    for language in LANGUAGES:
        said = " ".join(text[language] for text in (exhibit.title, exhibit.caption, exhibit.note) if text)
        assert re.search(APART[language], said), said
