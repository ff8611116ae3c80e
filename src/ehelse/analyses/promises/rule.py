"""The rule of docs/linking.md on levels and changes: which way a figure speaks.

The favourable side is that of the subject: for a problem, the side that shows the problem.
"""

from __future__ import annotations

from dataclasses import dataclass

from ehelse.synthesis import difference, wilson

SHARE, POINTS, USABILITY = "percent", "NPS points", "SUS points"
USABLE, UNUSABLE = 68.0, 50.0  # on the System Usability Scale
PART = 0.1  # of a count, that its change must reach


@dataclass(frozen=True)
class Limits:
    """From where on a level or a change speaks.

    `level` is the share on the favourable side in per cent, `change` the difference in percentage points. With a
    `design` effect sampling error counts: a level speaks only where the whole 95 % interval for the answers divided by
    that effect lies beyond its limit, a change only where its interval excludes zero as well.
    """

    level: float = 60
    change: float = 5
    design: float | None = None


@dataclass(frozen=True)
class Measured:
    """A figure: its `value`, in `unit`, and the value `before` it is compared with (None where there is none).

    `more` says whether more of it is favourable, `persons` whether it is a share of persons; `n` and `n_before` are the
    numbers of answers, None where nobody was sampled or asked.
    """

    value: float
    unit: str
    more: bool
    persons: bool = True
    before: float | None = None
    n: int | None = None
    n_before: int | None = None


def direction(figure: Measured, limits: Limits) -> str | None:
    """For, against, mixed where level and change oppose one another, neutral where neither speaks.

    None where the figure has neither a level nor a change.
    """
    ways = [way for way in (level(figure, limits), change(figure, limits)) if way is not None]
    speaking = {way for way in ways if way}
    if not ways:
        return None
    if not speaking:
        return "neutral"
    if len(speaking) > 1:
        return "mixed"
    return "for" if speaking.pop() > 0 else "against"


def level(figure: Measured, limits: Limits) -> int | None:
    """1 for a favourable level, -1 for an unfavourable one, 0 between them, None for what has no level."""
    if figure.unit == USABILITY:
        high, low = USABLE, UNUSABLE
    elif figure.unit == SHARE and figure.persons:
        # Of an unfavourable answer half as many are much: 40 against, and 20 for, where 60 of a favourable one are for.
        high, low = (
            (limits.level, 100 - limits.level) if figure.more else (100 - limits.level, (100 - limits.level) / 2)
        )
    else:
        return None
    bottom, top = _reach(figure, limits.design)
    return _towards(figure, (bottom >= high) - (top <= low))


def change(figure: Measured, limits: Limits) -> int | None:
    """1 for a change to the favourable side, -1 to the other, 0 for a small one, None where nothing is before it."""
    if figure.before is None:
        return None
    moved = round(figure.value - figure.before, 6)
    needed = limits.change if figure.unit in (SHARE, POINTS) else PART * figure.before
    if abs(moved) < needed or not _clear(figure, limits.design):
        return 0
    return _towards(figure, 1 if moved > 0 else -1)


def _towards(figure: Measured, way: int) -> int:
    return way if figure.more else -way


def _reach(figure: Measured, design: float | None) -> tuple[float, float]:
    """The ends of the interval of a share in per cent; the value itself where sampling error does not count."""
    if design is None or figure.n is None or figure.unit != SHARE:
        return figure.value, figure.value
    interval = wilson(figure.value / 100, figure.n / design)
    return 100 * interval.low, 100 * interval.high


def _clear(figure: Measured, design: float | None) -> bool:
    """Whether the interval of a change excludes zero; true where sampling error does not count."""
    if design is None or figure.before is None or figure.n is None or figure.n_before is None or figure.unit != SHARE:
        return True
    first, last = (figure.before / 100, figure.n_before / design), (figure.value / 100, figure.n / design)
    return not difference(*first, *last).interval.contains(0)
