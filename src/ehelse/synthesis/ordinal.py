"""How far two codings on an ordered scale agree: a difference of two steps weighs more than one of one."""

from __future__ import annotations

from collections.abc import Sequence


def alpha(first: Sequence[str], second: Sequence[str], scale: Sequence[str]) -> float | None:
    """Krippendorff's alpha for ordered codes, by the package krippendorff.

    `first` and `second` have a code of `scale` (lowest first) for each unit, in the same order. None where it is not
    defined, because all codes are the same. Raises ValueError for unequal lengths, no units, or a code that is not on
    the scale.

    Krippendorff K (2011), Computing Krippendorff's alpha-reliability, University of Pennsylvania.
    """
    import krippendorff  # only codings need it

    if len(first) != len(second) or not first:
        raise ValueError(f"Two codings need one code for each unit; got {len(first)} and {len(second)}.")
    codings = [[_place(code, scale) for code in coding] for coding in (first, second)]
    if len({code for coding in codings for code in coding}) < 2:
        return None
    domain = list(range(len(scale)))
    return float(krippendorff.alpha(codings, value_domain=domain, level_of_measurement="ordinal"))


def _place(code: str, scale: Sequence[str]) -> int:
    if code not in scale:
        raise ValueError(f"{code!r} is not on the scale {', '.join(scale)}.")
    return list(scale).index(code)
