import itertools
import re

import matplotlib as mpl
import numpy as np
import pytest
from matplotlib.backends.backend_svg import RendererSVG
from matplotlib.figure import Figure

from reporting import style
from reporting.style import MARKERS, PALETTE

# Machado, Oliveira and Fernandes 2009 (doi 10.1109/TVCG.2009.113), severity 1.0, for linear RGB.
SIGHT = {
    "full": np.eye(3),
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritanopia": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}
# Colours that share a figure: grey beside them is context, with its name at it.
TOGETHER = (("first", "second", "third", "fourth"), ("for", "against", "mixed"))
PAIRS = [pair for family in TOGETHER for pair in itertools.combinations(family, 2)]
MODES = {"light": (style.PAGE, lambda colour: colour), "dark": (style.DARK_PAGE, style.DARK.__getitem__)}


def linear(colour):
    channels = np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def luminance(colour):
    return float(linear(colour) @ [0.2126, 0.7152, 0.0722])


def lab(rgb):
    xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]) @ np.clip(rgb, 0, 1)
    ratio = xyz / [0.9505, 1, 1.089]
    f = np.where(ratio > 0.008856, np.cbrt(ratio), 7.787 * ratio + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("name", PALETTE)
def test_colours_can_be_read_as_text_on_the_page(mode, name):
    page, shown = MODES[mode]
    assert contrast(shown(PALETTE[name]), page) >= 4.5


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_what_shares_a_figure_stays_apart_for_every_sight(mode, sight, pair):
    _, shown = MODES[mode]
    first, second = (lab(np.array(SIGHT[sight]) @ linear(shown(PALETTE[name]))) for name in pair)
    assert np.linalg.norm(first - second) >= 20  # CIE76; 2.3 is a just noticeable difference


def test_every_colour_has_its_own_marker():
    assert MARKERS.keys() == PALETTE.keys() - {"ink"}
    assert len(set(MARKERS.values())) == len(MARKERS)


def test_every_colour_is_another_one_on_the_dark_page():
    assert set(style.DARK) >= {*PALETTE.values(), *style.SHADES, style.LINE, style.GRID, style.AREA, style.VOID}
    assert len(set(style.DARK.values())) == len(style.DARK), "what differs on the light page differs on the dark one"


def test_a_narrow_look_has_letters_that_can_be_read():
    """On a screen of 390 pixels a figure has 358, into which the browser fits the drawing."""
    with style.look("a", narrow=True):
        assert style.is_narrow()
        pixels = 358 / (style.width() * 72)
        assert mpl.rcParams["font.size"] * pixels >= 11
    assert (style.is_narrow(), style.width()) == (False, style.WIDE)


def draw(salt):
    with style.look(salt):
        figure = Figure(figsize=(2, 1))
        axes = figure.subplots()
        axes.plot([0, 1], [0, 1], label="æøå", marker="o")
        axes.axhspan(0, 1, hatch="//")
        return style.svg(figure)


def test_the_same_drawing_gives_the_same_svg():
    assert draw("a") == draw("a")
    assert draw("a") != draw("b")


def test_svg_names_no_date_and_no_program():
    assert draw("a").startswith("<svg")
    assert not any(word in draw("a") for word in ("dc:date", "Matplotlib", "<?xml"))


def test_ids_are_the_same_though_another_python_writes_their_values_otherwise(monkeypatch):
    """Matplotlib's ids are digests of texts such as that of a transform, which Python versions indent differently."""
    here, hashed = draw("a"), RendererSVG._make_id
    monkeypatch.setattr(RendererSVG, "_make_id", lambda self, kind, content: hashed(self, kind, f"  {content}"))
    assert draw("a") == here
    ids = re.findall(r' id="([^"]+)"', here)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'(?:href="|url\()#([^")]+)', here)) <= set(ids)
    assert {"a-1", "a-2", "a-3"} <= set(ids)


def test_the_settings_of_the_machine_change_nothing():
    """As a matplotlibrc in the folder or in the home would set them."""
    before = draw("a")
    own = {
        "lines.linewidth": 9,
        "axes.facecolor": "red",
        "font.weight": "bold",
        "axes.prop_cycle": mpl.cycler(color=["red"]),
        "timezone": "Asia/Tokyo",
        "date.epoch": "2000-01-01T00:00:00",
        "svg.fonttype": "none",
        "savefig.dpi": 30,
        "path.sketch": (5, 50, 2),
        "axes.formatter.use_locale": True,
    }
    with mpl.rc_context(own):
        assert draw("a") == before
        assert mpl.rcParams["lines.linewidth"] == 9, "and are as they were afterwards"
