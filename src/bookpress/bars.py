"""Small pictures of numbers: the role {bars}`id id …` draws a thin bar for each, the last in the colour of the book.

{bars}`id; id id` sets all after the semicolon in that colour: what it is about, beside what that is compared with.
{bars}`id id of top` measures them by `top`, a number's id or a plain number; else the longest bar is the largest.
{bars}`2024=id 2025=id` writes what stands before the sign beside each bar.
The bars repeat numbers that stand beside them, so nobody need see them, and they are not read out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from typing import Any

from docutils import nodes

from bookpress.roles import _Role


class Bars(nodes.Inline, nodes.Element):  # type: ignore[misc]  # docutils has no types
    """Bars in a line; `parts` are their lengths, each from 0 to 1, and `labels` what stands beside each, or nothing.

    `strong` counts the last ones that are in the colour of the book.
    """


class BarsRole(_Role):
    """{bars}`id id of top`: the bars of some numbers."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Make the node; an unknown id, and a number whose value the press was not told, are faults."""
        asked, _, top = self.text.partition(" of ")
        shown, strong = emphasised(asked)
        labels, names = zip(*map(named, shown), strict=True) if shown else ((), ())
        values = [self._value(name) for name in names]
        whole = self._top(top.strip()) if top else max((value or 0 for value in values), default=0)
        if whole is None or any(value is None for value in values):
            return [], []
        lengths = parts([value for value in values if value is not None], whole)
        return [Bars(parts=lengths, labels=list(labels), strong=strong)], []

    def _top(self, name: str) -> float | None:
        return float(name) if re.fullmatch(r"\d+(\.\d+)?", name) else self._value(name)

    def _value(self, name: str) -> float | None:
        entry = self.entry("numbers", name, "number")
        if entry is not None and "value" not in entry:
            self.fault(f"{{bars}} cannot draw {name!r}: what press_derive prints has no value of it.")
        return None if entry is None else entry.get("value")


def emphasised(asked: str) -> tuple[list[str], int]:
    """The bars that are asked for, and how many of the last are in the colour of the book: those after a semicolon."""
    beside, found, about = asked.rpartition(";")
    return [*beside.split(), *about.split()], len(about.split()) if found else 1


def named(one: str) -> tuple[str, str]:
    """The label of a bar, empty where it has none, and the id of its number."""
    label, _, id = one.rpartition("=")
    return label, id


def parts(values: Sequence[float], whole: float) -> list[float]:
    """The values as parts of the whole, none below 0 or above 1; all 0 where there is no whole."""
    return [min(max(value / whole, 0), 1) if whole > 0 else 0.0 for value in values]


def visit_bars(self: Any, node: Bars) -> None:
    """Write the bars, one below another."""
    plain = len(node["parts"]) - node["strong"]
    bars = "".join(
        _bar(part, label, strong=at >= plain)
        for at, (part, label) in enumerate(zip(node["parts"], node["labels"], strict=True))
    )
    classes = "press-bars is-named" if any(node["labels"]) else "press-bars"
    self.body.append(f'<span class="{classes}" aria-hidden="true">{bars}</span>')
    raise nodes.SkipNode


def _bar(part: float, label: str, *, strong: bool) -> str:
    marked = ' class="is-strong"' if strong else ""
    bar = f'<i{marked} style="inline-size: {100 * part:.4g}%"></i>'
    return f"<small>{escape(label)}</small>{bar}" if label else bar


def setup(app: Any) -> None:
    """Make the node and the role known."""
    app.add_node(Bars, html=(visit_bars, None))
    app.add_role("bars", BarsRole())
