"""Pictures attached to the cells of a notebook stand on its page; what is not there is one fault of its cell."""

import base64
import io
from urllib.parse import unquote

import pytest
from nbformat.v4 import new_markdown_cell
from PIL import Image

from bookpress import build
from bookpress.htmltree import page


def png(colour):
    made = io.BytesIO()
    Image.new("RGB", (40, 20), colour).save(made, "PNG")
    return made.getvalue()


def cell(source, **attached):
    bundles = {name.replace("_", " ") + ".png": {"image/png": content} for name, content in attached.items()}
    return new_markdown_cell(source, attachments=bundles)


def coded(colour):
    return base64.b64encode(png(colour)).decode()


USED = """\
A ![red box](attachment:box.png) and a <img src="attachment:box.png" alt="box once more"/>, said `attachment:box.png`.

```{figure} attachment:my%20box.png
:alt: Blue box

A figure of what is attached.
```
"""


def test_what_is_attached_is_shown_on_the_web_and_in_the_pdf(tiny_book):
    other = cell("Of another cell: ![green box](attachment:box.png)", box=coded("green"))
    tiny_book.notebook("boxes", "# Boxes", cell(USED, box=coded("red"), my_box=coded("blue")), other)
    article = page(tiny_book.build() / "book/boxes.html").all("article")[0]
    shown = {image.attributes["alt"]: image.attributes["src"] for image in article.all("img")}
    folder = tiny_book.root / "_build/en/html/book"
    colours = {"red box": "red", "box once more": "red", "Blue box": "blue", "green box": "green"}
    assert {alt: (folder / source).read_bytes() for alt, source in shown.items()} == {
        alt: png(colour) for alt, colour in colours.items()
    }
    assert "said attachment:box.png." in article.text
    source = (tiny_book.build("typst") / "typst" / "book.typ").read_text("utf-8")
    assert all(f'"{alt}"' in source for alt in colours)


@pytest.mark.parametrize(
    ("attached", "said"),
    [
        ({}, "nothing is attached to this cell as 'box.png'. Attach the picture again, or name a file of the book."),
        ({"box": "AAAA"}, "is no whole PNG file"),
        ({"box": "A"}, "the picture attached as 'box.png' cannot be read"),
    ],
)
def test_what_cannot_be_shown_is_one_fault_of_its_cell(tiny_book, attached, said):
    tiny_book.notebook("boxes", "# Boxes", cell("![red box](attachment:box.png)", **attached))
    with pytest.raises(build.BuildError) as error:
        tiny_book.build()
    (fault,) = error.value.faults
    assert str(fault).startswith("book/boxes.ipynb, cell 2")
    assert said in str(fault)


def test_what_is_attached_in_another_form_is_named(tiny_book):
    bundle = {"box.tiff": {"image/tiff": "AAAA"}}
    tiny_book.notebook("boxes", "# Boxes", new_markdown_cell("![box](attachment:box.tiff)", attachments=bundle))
    with pytest.raises(build.BuildError) as error:
        tiny_book.build()
    assert "'box.tiff' is of the type image/tiff" in str(error.value)


def test_a_file_whose_name_has_a_blank_or_a_letter_of_its_own_is_found(tiny_book):
    for name in ("red box", "blå", "100%"):
        (tiny_book.root / f"book/{name}.png").write_bytes(png("red"))
    words = "![a](<red box.png>) ![b](red%20box.png) ![c](blå.png) ![d](<100%.png>)\n\n![e](</book/red box.png>)\n"
    tiny_book.page("index", f"# Start\n\n{words}")
    article = page(tiny_book.build() / "book/index.html").all("article")[0]
    folder = tiny_book.root / "_build/en/html/book"
    assert [(folder / unquote(image.attributes["src"])).is_file() for image in article.all("img")] == [True] * 5
    source = (tiny_book.build("typst") / "typst" / "book.typ").read_text("utf-8")
    assert source.count("book-picture(") == 5
