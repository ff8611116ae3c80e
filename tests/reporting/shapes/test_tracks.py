import pytest
from matplotlib import colors

from reporting import shapes
from reporting.style import PALETTE


@pytest.fixture
def labels(text):
    return [
        (text("Letters", "Brev", "Breve"), text("Trondheim, 2023", "Trondheim, 2023", "Trondhjem, 2023")),
        (text("Results " * 15, "Prøvesvar " * 15, "Svar " * 25), "Oslo"),
    ]


def test_each_row_has_a_track_under_its_two_lines(drawn, labels):
    figure, axis, places = shapes.tracks(labels, "da", extra=1.2)
    drawn(lambda: figure)
    assert [text.get_text() for text in axis.texts][:2] == ["Breve", "Trondhjem, 2023"]
    assert [text.get_text().count("\n") for text in axis.texts] == [0, 0, 1, 0]
    foot = axis.get_ylim()[0]
    assert 0 > places[0] > places[1] > foot
    assert figure.get_size_inches()[1] == pytest.approx(1.2 - foot)
    assert [line.get_ydata()[0] for line in axis.lines] == pytest.approx([-0.76, foot])


def test_marks_are_dots_with_words_beside_them(drawn, labels):
    figure, axis, places = shapes.tracks(labels, "en", extra=1.2)
    shapes.mark(axis, (40, places[0]), "about 40", weight="semibold")
    shapes.mark(axis, (50, places[1]), "50", look="second", marker=">", face="white")
    drawn(lambda: figure)
    filled, hollow = axis.lines[-2:]
    assert (filled.get_xdata(), filled.get_ydata(), filled.get_marker()) == ((40,), (places[0],), "o")
    assert colors.to_hex(filled.get_markerfacecolor()) == PALETTE["first"]
    assert (hollow.get_marker(), hollow.get_markerfacecolor(), hollow.get_markeredgewidth()) == (">", "white", 1.6)
    assert [(text.get_text(), text.xy, text.get_weight()) for text in axis.texts[-2:]] == [
        ("about 40", (40, places[0]), "semibold"),
        ("50", (50, places[1]), "normal"),
    ]
