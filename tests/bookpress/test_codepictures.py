"""Pictures that code hands over."""

import io

import pytest
from PIL import Image

from bookpress import codepictures
from bookpress.codepictures import PictureError, lengths, size, title


def picture(kind="PNG", frames=1):
    made = io.BytesIO()
    one, *more = [Image.new("RGB", (40, 20), (shade, 0, 0)) for shade in range(frames)]
    one.save(made, kind, **({"save_all": True, "append_images": more} if more else {}))
    return made.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_the_size_of_a_picture(kind):
    assert size(picture(kind)) == (40, 20)


def test_what_is_no_picture_or_moves_is_refused():
    with pytest.raises(PictureError, match="a moving picture"):
        size(picture("GIF", frames=2))
    for broken in (b"", b"nothing", picture()[:50]):
        with pytest.raises(PictureError, match="a picture that cannot be read"):
            size(broken)


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ({}, {"width": "40px"}),
        ({"width": "20"}, {"width": "20px"}),
        ({"width": "50%"}, {"width": "50%"}),
        ({"height": "10"}, {"width": "20px"}),
        ({"width": "20", "height": "10"}, {"width": "20px"}),
        ({"width": "20", "height": "20"}, {"width": "20px", "height": "20px"}),
        ({"height": "2cm"}, {"height": "2cm"}),
    ],
)
def test_the_size_that_was_meant(given, meant):
    assert lengths(given, (40, 20)) == meant
    assert lengths({}, (40, 20), 50) == {"width": "20px"}


def test_a_drawing_without_dots_is_as_large_as_it_says():
    assert lengths({}, None) == {}
    assert lengths({"width": "20"}, None) == {"width": "20px"}


def svg(inner="", attributes=""):
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {attributes}>{inner}</svg>'
    )


@pytest.mark.parametrize(
    ("drawing", "said"),
    [
        (svg(), ""),
        (svg("<title>A  line</title>"), "A line"),
        (svg("<title>A</title>", 'aria-label="Said"'), "Said"),
        (svg('<use xlink:href="#a" fill="url(#b)"/><image href="data:image/png;base64,AA=="/>'), ""),
        (svg('<a href="https://example.org"><rect/></a>'), ""),
    ],
)
def test_what_a_safe_drawing_says_it_shows(drawing, said):
    assert title(drawing.encode()) == said


@pytest.mark.parametrize(
    ("drawing", "why"),
    [
        (svg("<foreignObject/>"), "a picture that holds <foreignObject>, text that is no drawing"),
        (svg('<rect onclick="x()"/><script/>'), "a picture that holds the attribute 'onclick'.* It holds <script>"),
        (svg("<g>"), "a picture that is no SVG"),
    ],
)
def test_why_a_drawing_is_refused(drawing, why):
    with pytest.raises(PictureError, match=why):
        title(drawing.encode())


def test_a_picture_is_kept_once_and_put_right(tmp_path):
    path = codepictures.keep(b"one", "image/png", tmp_path / "new")
    assert codepictures.keep(b"one", "image/png", tmp_path / "new") == path
    path.write_bytes(b"altered")
    assert codepictures.keep(b"one", "image/png", tmp_path / "new").read_bytes() == b"one"
    assert [kept.suffix for kept in path.parent.iterdir()] == [".png"]
