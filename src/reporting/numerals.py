"""How digits are set: the same in every language but for the decimal mark."""

from __future__ import annotations

import math

THIN_SPACE = "\N{NARROW NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"


def rounded(value: float, decimals: int) -> float:
    """The size of a value, rounded; halves away from zero, as in the surveys' own tables."""
    scale: int = 10**decimals
    return math.floor(abs(value) * scale + 0.5 + 1e-9) / scale


def written(value: float, decimals: int = 0, *, mark: str = ".", signed: bool = False) -> str:
    """A number in digits: "12.3", "4505", "16 438", "−6"; `signed` puts a plus before what is above zero.

    Thousands are set apart by a narrow no-break space from five digits on (ISO 80000-1, 7.3.1); the minus sign is the
    true one. Raises ValueError for NaN and infinity: a missing value has no written form and must not be printed.
    """
    if not math.isfinite(value):
        raise ValueError(f"{value!r} cannot be written as a number. Decide what the text says when a value is missing.")
    size = rounded(value, decimals)
    whole, _, fraction = f"{size:.{decimals}f}".partition(".")
    if len(whole) > 4:
        whole = f"{int(whole):,}".replace(",", THIN_SPACE)
    digits = f"{whole}{mark}{fraction}" if fraction else whole
    if value < 0 and size:
        return MINUS + digits
    return "+" + digits if signed and size else digits
