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

# Each colour has a contrast of at least 4.5 to 1 against the page it is drawn on, and any two that share a figure stay
# apart for readers with protanopia, deuteranopia and tritanopia; tests/reporting/test_style.py computes both, for the
# light page and for the dark one. Marker and label say the same as the colour. Which thing has which colour, a report
# says itself.
PALETTE = {
    "first": "#14505c",  # petrol, also the accent of the book
    "second": "#b0480f",  # burnt orange
    "third": "#6d5bb5",  # violet
    "fourth": "#4d1c0c",  # dark brown
    "for": "#0072b2",  # blue
    "against": "#86140f",  # dark red
    "mixed": "#8a6a0a",  # ochre
    "muted": "#6b6f73",  # grey: context, reference lines, all the rest
    "ink": "#1f2427",
}
MARKERS = {
    "first": "o",
    "second": "s",
    "third": "D",
    "fourth": "v",
    "for": "P",
    "against": "X",
    "mixed": "d",
    "muted": "^",
}
# Lines and areas that carry no value of their own.
LINE, GRID, AREA, VOID = "#c3c9cc", "#dfe3e5", "#d9dcde", "#ececec"
SHADES = ("#0c3a43", "#14505c", "#2f6f7c", "#7fb0b9", "#a9cbd1", "#d2e5e8")  # of the first colour, darkest first
PAGE, DARK_PAGE = "#ffffff", "#14191c"
# What each colour of a drawing is on the dark page, with which a second drawing is made.
DARK = {
    PAGE: DARK_PAGE,
    "#14505c": "#86cbd8",
    "#b0480f": "#f0904f",
    "#6d5bb5": "#a99af5",
    "#4d1c0c": "#ecd3ae",
    "#0072b2": "#4fb3f2",
    "#86140f": "#f0604a",
    "#8a6a0a": "#ecc325",
    "#6b6f73": "#98a1a6",
    "#1f2427": "#e2e8ea",
    LINE: "#4f5d63",
    GRID: "#2b3539",
    AREA: "#3d4a4f",
    VOID: "#283135",
    "#0c3a43": "#b3e1ea",
    "#2f6f7c": "#5fa9b7",
    "#7fb0b9": "#3c7681",
    "#a9cbd1": "#2c5862",
    "#d2e5e8": "#213f47",
}
# Inches. At the wide one the type size of the style sheet makes text as large as the book's. The narrow drawing is for
# screens of about 390 pixels, where a figure has 358: its 13 points are 13.5 pixels there.
WIDE, NARROW = 6.8, 4.8


@cache
def _register_fonts() -> None:
    folder = Path(font_source_sans_pro.__file__).parent / "files"
    for face in FACES:
        font_manager.fontManager.addfont(folder / f"SourceSansPro-{face}.ttf")


@contextmanager
def look(salt: str, narrow: bool = False) -> Iterator[None]:
    """Draw in the report's style, whatever the machine's own settings of Matplotlib are.

    `salt` (the exhibit's id) begins the SVG ids, and so keeps them apart between figures. `narrow` is for a drawing
    that is shown on a small screen: what is drawn within asks `width`.
    """
    _register_fonts()
    with mpl.rc_context():
        mpl.rcdefaults()
        # Of what changes a drawing `rcdefaults` leaves these two as they are.
        mpl.rcParams["timezone"] = mpl.rcParamsDefault["timezone"]
        mpl.rcParams["date.epoch"] = mpl.rcParamsDefault["date.epoch"]
        mpl.style.use(SHEET)
        mpl.rcParams["svg.hashsalt"] = salt
        mpl.rcParams["figure.figsize"] = (NARROW if narrow else WIDE, 1.0)
        yield


def is_narrow() -> bool:
    """Whether a drawing for a small screen is being made."""
    return bool(mpl.rcParams["figure.figsize"][0] == NARROW)


def width() -> float:
    """How wide a figure is, in inches: `WIDE`, or `NARROW` within `look(..., narrow=True)`."""
    return NARROW if is_narrow() else WIDE


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
