"""A narrow figure made whole: legends in fewer columns, long words on more lines, and the height that these take."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from matplotlib.axes import Axes
from matplotlib.backend_bases import RendererBase
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.legend import Legend
from matplotlib.offsetbox import VPacker
from matplotlib.text import Text

from reporting.shapes.canvas import LETTERS, wrapped_at

EDGE = 2  # pixels between a word and the edge of the figure
GAP = 8  # pixels between the names of two rows
SHORTEST = 12  # letters of a line; what would have to be broken into shorter ones keeps its line
TRIES = 3  # how often an axis may be lengthened until what stands at its end has room


def fitted(figure: Figure) -> Figure:
    """The figure itself, with no words beyond its edges; it grows by what its legends and headings grow."""
    renderer = FigureCanvasAgg(figure).get_renderer()  # type: ignore[no-untyped-call]
    room = figure.bbox.width - 2 * EDGE
    grown = sum(_pack(legend, renderer, room) for legend in figure.legends)
    figure.draw_without_rendering()
    grown += sum(_break(text, renderer) for axis in figure.axes for text in _across(axis))
    figure.set_figheight(figure.get_figheight() + grown / figure.dpi)
    figure.draw_without_rendering()
    figure.set_figheight(figure.get_figheight() + _crowding(figure, renderer) / figure.dpi)
    for _ in range(TRIES):
        figure.draw_without_rendering()
        lengthened = [_lengthen(axis, renderer) for axis in figure.axes]
        if not any(lengthened):
            break
    return figure


def _across(axis: Axes) -> Iterable[Text]:
    """What may run across the figure: the headings of an axis, the name of its values, and words within."""
    yield from (axis.title, axis._left_title, axis._right_title, axis.xaxis.label)  # type: ignore[attr-defined]
    yield from axis.texts


def _pack(legend: Legend, renderer: RendererBase, room: float) -> float:
    """A legend in as many columns as there is room for; returns how many pixels it has become higher.

    Matplotlib packs a legend once, so its entries are put into new columns; where even one is too wide, on more lines.
    """
    before = legend.get_window_extent(renderer)
    box = legend._legend_handle_box  # type: ignore[attr-defined]
    entries = [entry for column in box.get_children() for entry in column.get_children()]
    for columns in range(len(box.get_children()) - 1, 0, -1):
        if legend.get_window_extent(renderer).width <= room:
            break
        gap = legend.labelspacing * legend._fontsize  # type: ignore[attr-defined]
        parts = [entries[place::columns] for place in range(columns)]  # rows are read in the order of the entries
        box._children = [VPacker(pad=0, sep=gap, align="baseline", children=part) for part in parts]
        box.set_figure(legend.get_figure())
    if legend.get_window_extent(renderer).width > room:
        for text in legend.get_texts():
            text.set_text(wrapped_at(text.get_text(), LETTERS - 6))
    return max(0.0, legend.get_window_extent(renderer).height - before.height)


def _break(text: Text, renderer: RendererBase) -> float:
    """Words that leave the figure at its right on more lines, where they can; returns how much higher they are."""
    figure = text.get_figure(root=True)
    box = text.get_window_extent(renderer)
    over = box.x1 - figure.bbox.x1 + EDGE  # type: ignore[union-attr]
    said = text.get_text()
    if over <= 0 or not text.get_visible() or " " not in said:
        return 0.0
    halves = 2 if text.get_horizontalalignment() == "center" else 1
    letters = int(max(map(len, said.split("\n"))) * (1 - halves * over / box.width))
    if letters < SHORTEST:
        return 0.0
    text.set_text(wrapped_at(said, letters))
    return max(0.0, text.get_window_extent(renderer).height - box.height)


def _crowding(figure: Figure, renderer: RendererBase) -> float:
    """How many pixels the figure has to grow until the names of the rows of each axis stand apart."""
    wanted = 0.0
    for axis in figure.axes:
        boxes = [text.get_window_extent(renderer) for text in axis.get_yticklabels() if axis.axison and text.get_text()]
        boxes.sort(key=lambda box: box.y0)
        for below, above in pairwise(boxes):
            apart = (above.y0 + above.y1 - below.y0 - below.y1) / 2
            needed = (above.height + below.height) / 2 + GAP
            if 0 < apart < needed:
                wanted = max(wanted, axis.bbox.height * (needed / apart - 1))
    return wanted


def _lengthen(axis: Axes, renderer: RendererBase) -> bool:
    """Lengthen the horizontal axis where words beside its last values leave the figure; whether it had to be."""
    edge = axis.get_figure(root=True).bbox.x1 - EDGE  # type: ignore[union-attr]
    over = max((text.get_window_extent(renderer).x1 - edge for text in axis.texts if text.get_visible()), default=0.0)
    if over <= 1 or not axis.axison:
        return False
    left, _ = axis.get_xlim()
    right, _ = axis.transData.inverted().transform((axis.bbox.x1 + over * 1.2, axis.bbox.y0))
    axis.set_xlim(left, right)
    return True
