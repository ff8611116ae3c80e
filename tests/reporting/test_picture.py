"""The compact picture is the same picture."""

import hashlib
from urllib.parse import unquote

import pytest
import typst
from matplotlib.figure import Figure

from reporting import style
from reporting.picture import address, compact

PAGE = b"#set page(width: auto, height: auto, margin: 0pt)\n#image(bytes(sys.inputs.svg))"


def drawn(value, text="Share 100 %"):
    with style.look("test"):
        figure = Figure(figsize=(3, 2))
        axes = figure.subplots()
        axes.plot([1, 2, 3], [1, value, 2], marker="o", label=text)
        axes.axhspan(1, 1.5, hatch="//", alpha=0.5)
        axes.imshow([[0, 1], [1, 0]], extent=(1, 2, 1, 2))
        axes.text(1, 1, text, rotation=30)
        axes.legend()
        return style.svg(figure)


def pixels(svg):
    image = typst.compile(PAGE, format="png", ppi=144, sys_inputs={"svg": svg})
    return hashlib.sha256(image).hexdigest()


@pytest.mark.parametrize("value", [1.5, 2])
def test_it_shows_the_same_in_fewer_characters(value):
    svg = drawn(value)
    assert pixels(compact(svg)) == pixels(svg)
    assert len(address(svg)) < len(svg)


def test_the_address_holds_it_whole():
    head, _, content = address(drawn(2)).partition(",")
    assert head == "data:image/svg+xml"
    assert unquote(content.replace("\n", "")) == compact(drawn(2)).replace('"', "'")
    assert not set('<>"&#') & set(content)


def test_numbers_of_a_path_have_a_digit_after_their_point():
    path = '<svg><path d="M 1.00 20.50 \nL 100 0.10 \nz\n" style="fill: none"/></svg>'
    assert compact(path) == '<svg><path d="M1 20.5L100 0.1z" style="fill: none"/></svg>'


def test_a_changed_value_changes_some_lines_only():
    old, new = (address(drawn(value)).split("\n") for value in (1.5, 1.6))
    assert len(old) == len(new)
    assert 0 < sum(one != other for one, other in zip(old, new, strict=True)) < len(old) / 3
