"""What the tests of all shapes share: a small report of three languages, rows to draw, and a way to draw them."""

import pandas as pd
import pytest

from reporting import style
from reporting.shapes import Series
from wording.text import Text


@pytest.fixture(autouse=True)
def report(small_report):
    return small_report


@pytest.fixture
def text():
    return lambda en, nb, da: Text({"en": en, "nb": nb, "da": da})


@pytest.fixture
def series(text):
    return {
        "a": Series(text("Personnel", "Helsepersonell", "Sundhedspersonale"), "first"),
        "b": Series(text("Residents", "Innbyggere", "Borgere"), "second"),
    }


@pytest.fixture
def frame():
    return pd.DataFrame(
        {
            "who": ["a", "a", "b", "b"],
            "name_en": ["Trust", "Access"] * 2,
            "name_nb": ["Tillit", "Tilgang"] * 2,
            "name_da": ["Tillid", "Adgang"] * 2,
            "year": [2022, 2023, 2022, 2023],
            "period": ["2022", "2023"] * 2,
            "value": [52.0, 53.0, 58.0, 58.5],
            "low": [50.6, None, 55.5, 56.0],
            "high": [53.4, None, 60.5, 61.0],
        }
    )


@pytest.fixture
def drawn():
    """Draws a figure in the report's style, as SVG too, since some faults show only there."""

    def draw(make):
        with style.look("t"):
            figure = make()
            assert style.svg(figure).startswith("<svg")
            return figure

    return draw


@pytest.fixture
def words_of():
    """All words that stand in a figure."""
    return lambda figure: [part.get_text() for part in figure.findobj(lambda artist: hasattr(artist, "get_text"))]


@pytest.fixture
def plainly():
    """A description by language, with plain spaces."""
    return lambda said: {language: words.replace("\N{NO-BREAK SPACE}", " ") for language, words in said.items()}
