import pytest
from matplotlib import colors

from reporting import formats, shapes, style
from reporting.style import PALETTE, WIDE


def ticks(figure):
    figure.canvas.draw()
    return [label.get_text() for label in figure.axes[0].get_xticklabels() if label.get_text()]


def test_a_canvas_has_the_width_of_the_book():
    figure, axis = shapes.canvas(2.5)
    assert list(figure.get_size_inches()) == [WIDE, 2.5]
    assert figure.axes == [axis]


@pytest.mark.parametrize(("language", "mark"), [("en", "."), ("nb", ","), ("da", ",")])
def test_the_ticks_of_an_axis_are_written_in_the_language_of_the_page(drawn, text, language, mark):
    def draw():
        figure, axis = shapes.canvas(1)
        axis.set_xlim(0, 2)
        name = text("Hours", "Timer", "Timer (da)")
        shapes.value_axis(axis, language, shapes.decimals(1), vertical=False, name=name)
        return figure

    figure = drawn(draw)
    assert ticks(figure)[:2] == [f"0{mark}0", f"0{mark}5"]
    assert figure.axes[0].get_xlabel() == {"en": "Hours", "nb": "Timer", "da": "Timer (da)"}[language]


@pytest.mark.parametrize("top", [5, 8, 13, 16, 40, 90])
@pytest.mark.parametrize("narrow", [False, True])
def test_a_whole_number_at_a_tick_stands_where_it_says(top, narrow):
    """Ticks at 2.5 and 7.5 were written 3 and 8."""
    with style.look("test", narrow):
        figure, axis = shapes.canvas(1)
        axis.set_xlim(0, top)
        shapes.value_axis(axis, "en", formats.number, vertical=False)
        written = ticks(figure)
    assert [float(text) for text in written] == list(axis.get_xticks())[: len(written)]


def test_a_logarithmic_axis_has_its_ticks_and_no_others(drawn):
    def draw():
        figure, axis = shapes.canvas(1)
        shapes.log_axis(axis, "da", [10, 1000, 100000])
        axis.set_xlim(8, 200000)
        return figure

    figure = drawn(draw)
    assert figure.axes[0].get_xscale() == "log"
    assert ticks(figure) == ["10", "1000", "100\N{NARROW NO-BREAK SPACE}000"]
    assert list(figure.axes[0].get_xticks(minor=True)) == []


def test_intervals_are_drawn_where_both_ends_are_known(frame):
    _, axis = shapes.canvas(1)
    shapes.intervals(axis, frame, [3, 2, 1, 0], PALETTE["third"], 1.4)
    (lines,) = axis.collections
    assert [segment.tolist() for segment in lines.get_segments()] == [
        [[50.6, 3], [53.4, 3]], [[55.5, 1], [60.5, 1]], [[56.0, 0], [61.0, 0]],
    ]  # fmt: skip


def test_what_rows_say_in_one_language_and_in_all(frame):
    assert shapes.labels(frame[:2], "name", "da") == ["Tillid", "Adgang"]
    assert shapes.labels(frame[:2], "who", "da") == shapes.texts(frame[:2], "who") == ["a", "a"]
    assert [dict(said) for said in shapes.texts(frame[:1], "name")] == [{"en": "Trust", "nb": "Tillit", "da": "Tillid"}]


def test_labels_are_broken_between_words():
    assert shapes.wrapped("a longer name", 8) == "a longer\nname"
    assert shapes.wrapped(2023, 8) == "2023"


def test_no_line_of_a_label_has_a_year_alone_or_half_a_name():
    assert shapes.wrapped("Investment approved by the board, March 2019", 42) == (
        "Investment approved by\nthe board, March 2019"
    )
    assert shapes.wrapped("Several hospitals, Sør-Korea", 22) == "Several hospitals,\nSør-Korea"


def test_a_label_has_the_apostrophe_of_the_prose():
    assert shapes.wrapped("one's own", 20) == "one\N{RIGHT SINGLE QUOTATION MARK}s own"
    assert shapes.wrapped("'one'", 20) == "'one'"


def test_a_legend_shows_marker_and_colour_of_each_name(text):
    figure, _ = shapes.canvas(2)
    entries = [(text("Log", "Logg", "Log (da)"), "first", "o"), ("SUS", "muted", "^")]
    shapes.marker_legend(figure, entries, "da", columns=2)
    (legend,) = figure.legends
    assert [part.get_text() for part in legend.get_texts()] == ["Log (da)", "SUS"]
    handles = legend.legend_handles
    assert [handle.get_marker() for handle in handles] == ["o", "^"]
    assert [colors.to_hex(handle.get_color()) for handle in handles] == [PALETTE["first"], PALETTE["muted"]]


def test_values_are_written_with_their_decimals():
    assert shapes.decimals(2)(1.5) == formats.number(1.5, 2)
