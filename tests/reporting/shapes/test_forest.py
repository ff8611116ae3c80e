import pytest
from matplotlib import colors

from reporting import formats, shapes
from reporting.shapes import Look, Section
from reporting.style import PALETTE


@pytest.fixture
def sections(text):
    return {
        "a": Section(text("Medians", "Medianer", "Medianer (da)"), Look("first", 6)),
        "b": Section(text("Means", "Gjennomsnitt", "Gennemsnit"), Look("second", 1.4, caps=True)),
    }


@pytest.fixture
def estimates(frame):
    said = [formats.exact(value) for value in frame["value"]]
    return frame.assign(**{f"said_{language}": [one[language] for one in said] for language in ("en", "nb", "da")})


def draw(drawn, estimates, sections, language="da", **changes):
    given = {"by": "who", "beside": "said", "ends": (0, 100)} | changes
    return drawn(lambda: shapes.forest(estimates, sections, language, **given)).axes[0]


def test_every_row_has_its_point_its_bar_and_its_words_under_its_heading(drawn, estimates, sections):
    axis = draw(drawn, estimates, sections)
    points = [line for line in axis.lines if line.get_marker() in "os"]
    assert [line.get_xdata()[0] for line in points] == [52.0, 53.0, 58.0, 58.5]
    assert [colors.to_hex(line.get_color()) for line in points] == [PALETTE["first"]] * 2 + [PALETTE["second"]] * 2
    assert len(axis.collections) == 3  # one row has no interval
    assert sum(line.get_marker() == "|" for line in axis.lines) == 2
    by_height = sorted((text.xy[1], text.get_text()) for text in axis.texts)[::-1]
    assert [words for _, words in by_height] == ["Medianer (da)", "52", "53", "Gennemsnit", "58", "58,5"]
    assert [label.get_text() for label in axis.get_yticklabels()] == ["Tillid", "Adgang"] * 2


def test_words_stand_beyond_the_bar(drawn, estimates, sections):
    beside = {text.get_text(): text.xy[0] for text in draw(drawn, estimates, sections, "en").texts}
    assert (beside["52"], beside["53"], beside["58.5"]) == (53.4, 53.0, 61.0)


def test_a_reference_is_a_dotted_line_with_or_without_a_name(drawn, estimates, sections, text):
    name = text("Mean", "Snitt", "Snit")
    for reference, named in (((50, name), True), ((50, None), False)):
        axis = draw(drawn, estimates, sections, reference=reference)
        assert [line.get_xdata()[0] for line in axis.lines if line.get_linestyle() == ":"] == [50]
        assert ("Snit" in [text.get_text() for text in axis.texts]) == named


def test_with_ticks_the_axis_is_logarithmic(drawn, estimates, sections):
    axis = draw(drawn, estimates, sections, "nb", ends=(0.5, 200), ticks=(0.5, 1, 10, 100))
    assert (axis.get_xscale(), axis.get_xlim()) == ("log", (0.5, 200))
    assert [label.get_text() for label in axis.get_xticklabels()] == ["0,5", "1", "10", "100"]


def test_a_row_without_a_heading_is_refused(drawn, estimates, sections):
    with pytest.raises(ValueError, match="Rows of section b have no heading"):
        draw(drawn, estimates, {"a": sections["a"]})
