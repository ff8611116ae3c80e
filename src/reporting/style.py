"""The look of every figure: one style sheet, one palette, one way to turn a drawing into SVG."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import font_source_sans_pro
import matplotlib as mpl
import matplotlib.style
from matplotlib import font_manager
from matplotlib.figure import Figure

SHEET = Path(__file__).with_name("report.mplstyle")
FACES = ("Regular", "It", "Semibold", "Bold")

# Each colour has a contrast of at least 4.5 to 1 against white, and any two that share a figure stay apart for
# readers with protanopia, deuteranopia and tritanopia; tests/reporting/test_style.py computes both. Marker and label
# say the same as the colour.
PALETTE = {
    "first": "#14505c",  # petrol, also the accent of the book
    "second": "#b0480f",  # burnt orange
    "third": "#6d5bb5",  # violet
    "muted": "#6b6f73",  # grey: context, reference lines
    "ink": "#1f2427",
}
MARKERS = {"first": "o", "second": "s", "third": "D", "muted": "^"}
WIDTH = 6.8  # inches; the type size in the style sheet makes text as large as the book's at this width


@cache
def _register_fonts() -> None:
    folder = Path(font_source_sans_pro.__file__).parent / "files"
    for face in FACES:
        font_manager.fontManager.addfont(folder / f"SourceSansPro-{face}.ttf")


@contextmanager
def look(salt: str) -> Iterator[None]:
    """Draw in the report's style, whatever the machine's own settings of Matplotlib are.

    `salt` (the exhibit's id) begins the SVG ids, and so keeps them apart between figures.
    """
    _register_fonts()
    with mpl.rc_context():
        mpl.rcdefaults()
        # Of what changes a drawing `rcdefaults` leaves these two as they are.
        mpl.rcParams["timezone"] = mpl.rcParamsDefault["timezone"]
        mpl.rcParams["date.epoch"] = mpl.rcParamsDefault["date.epoch"]
        mpl.style.use(SHEET)
        mpl.rcParams["svg.hashsalt"] = salt
        yield


def svg(figure: Figure) -> str:
    """The figure as SVG text without date, program name or XML prologue, numbers cut to two decimals of a point."""
    buffer = io.StringIO()
    figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None, "Format": None, "Type": None})
    markup = buffer.getvalue()
    markup = _with_plain_ids(markup[markup.index("<svg") :], mpl.rcParams["svg.hashsalt"])
    # Small factors (the scale of the glyphs) keep all their decimals.
    return re.sub(r"\b([1-9]\d*\.\d{2})\d+", r"\1", markup)


_HASHED = r"[A-Za-z][0-9a-f]{10}"  # an id as Matplotlib makes it: a letter and the digest of what it stands for


def _with_plain_ids(markup: str, salt: str) -> str:
    """The markup with its hashed ids numbered in the order of their appearance.

    The digests are of values as Python writes them, which differs between its versions though the drawing is the same.
    """
    found = dict.fromkeys(re.findall(rf'\bid="({_HASHED})"', markup))
    names = {old: f"{salt}-{place}" for place, old in enumerate(found, start=1)}
    return re.sub(rf'(?<=["#]){_HASHED}(?=[")])', lambda match: names.get(match[0], match[0]), markup)
