"""A narrow figure made whole."""

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.lines import Line2D

from reporting import style
from reporting.shapes import canvas, fitted, marker_legend
from wording.text import Text

WORDS = "a series with a name of many words"


@pytest.fixture(autouse=True)
def narrow():
    with style.look("x", narrow=True):
        yield


def box(part):
    return part.get_window_extent(FigureCanvasAgg(part.get_figure(root=True)).get_renderer())


def test_a_legend_takes_the_columns_there_is_room_for_and_the_figure_the_height():
    figure, _ = canvas(2.0)
    entries = [
        (Text({"en": f"{WORDS} {number}"}), look, "o") for number, look in enumerate(("first", "second", "third"))
    ]
    marker_legend(figure, entries, "en", columns=3)
    assert box(figure.legends[0]).width > figure.bbox.width
    fitted(figure)
    assert box(figure.legends[0]).width <= figure.bbox.width
    assert [text.get_text() for text in figure.legends[0].get_texts()] == [f"{WORDS} {number}" for number in range(3)]
    tops = sorted(box(text).y0 for text in figure.legends[0].get_texts())
    assert tops[0] < tops[1] < tops[2]
    assert figure.get_figheight() > 2.3


def test_an_entry_too_long_for_a_line_takes_two():
    figure, _ = canvas(2.0)
    figure.legend(handles=[Line2D([], [], label=f"{WORDS} and {WORDS}")], loc="outside upper left")
    fitted(figure)
    assert box(figure.legends[0]).width <= figure.bbox.width
    assert "\n" in figure.legends[0].get_texts()[0].get_text()


def test_headings_and_words_within_break_at_the_edge():
    figure, axis = canvas(2.0)
    axis.set_title(f"{WORDS} and {WORDS}", loc="left")
    axis.annotate(f"{WORDS} and {WORDS}", (0.3, 0.5), annotation_clip=False).set_in_layout(False)
    fitted(figure)
    figure.draw_without_rendering()
    for text in (axis._left_title, axis.texts[0]):
        assert box(text).x1 <= figure.bbox.x1
        assert text.get_text().replace("\n", " ") == f"{WORDS} and {WORDS}"


def test_an_axis_is_lengthened_for_what_stands_at_its_end():
    figure, axis = canvas(2.0)
    axis.set_xlim(0, 10)
    axis.annotate("1,234,567", (10, 0.5), annotation_clip=False).set_in_layout(False)
    fitted(figure)
    figure.draw_without_rendering()
    assert axis.get_xlim()[0] == 0
    assert axis.get_xlim()[1] > 10
    assert box(axis.texts[0]).x1 <= figure.bbox.x1
