"""The picture of a figure as readers pass it on."""

import io
from xml.etree import ElementTree

import pytest
import typst
from PIL import Image

from bookpress import pictures
from bookpress.sharing import Sharer, Words, size

WORDS = Words("Gjør æ & ø", "Kilde: A 2025 (nivå 1). Rapporten, versjon 1")
LONG = Words("A title of many words " * 5, "Source: B")
SPACE = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def drawing(make_bundle):
    return make_bundle()["drawing"]["en"]


def test_title_and_source_stand_in_the_drawing_itself(tmp_path, drawing):
    svg = Sharer(tmp_path).svg(drawing, WORDS)
    assert pictures.wrong(svg.encode(), ".svg") == []
    tree = ElementTree.fromstring(svg)
    assert tree.find(f"{SPACE}title").text == WORDS.title
    title, drawn, source = tree.findall(f"{SPACE}svg")
    assert drawn.find(f"{SPACE}rect").get("fill") == "#14505c"
    assert {len(part.findall(f".//{SPACE}use")) > 0 for part in (title, source)} == {True}
    places = [float(part.get("y")) for part in (title, drawn, source)]
    ends = [place + float(part.get("height")) for place, part in zip(places, (title, drawn, source), strict=True)]
    assert places[0] > 0
    assert ends[0] < places[1]
    assert ends[1] < places[2]
    assert ends[2] < float(tree.get("viewBox").split()[3])


def test_a_long_title_takes_more_lines(tmp_path, drawing):
    short, tall = (size(Sharer(tmp_path).svg(drawing, words))[1] for words in (WORDS, LONG))
    assert tall > short + 20


def test_a_png_is_twice_the_size_and_made_once(tmp_path, monkeypatch, drawing):
    sharer = Sharer(tmp_path / "png")
    made = sharer.png(drawing)
    with Image.open(io.BytesIO(made)) as image:
        assert image.size == (192, 96), "an inch is 96 pixels on screen"
    (kept,) = (path for path in (tmp_path / "png").iterdir() if path.is_file())
    kept.write_bytes(kept.read_bytes()[:-1] + b"?")
    assert sharer.png(drawing) == made, "what is not as it was made is made anew"
    monkeypatch.setattr(typst, "compile", None)
    assert sharer.png(drawing) == made
    with pytest.raises(TypeError):
        sharer.png(drawing.replace("#14505c", "red"))


def test_a_card_has_the_size_that_social_media_ask_for(tmp_path, drawing):
    with Image.open(io.BytesIO(Sharer(tmp_path).card(drawing, LONG))) as image:
        assert image.size == (1200, 630)


def test_a_drawing_that_does_not_say_its_size_stays_as_it_is(tmp_path):
    assert Sharer(tmp_path).svg("<svg/>", WORDS) == "<svg/>"
    assert size("<svg/>") == (0, 0)
