"""How far two codings of the same units agree, beyond what chance would give.

Two coefficients are given because they answer rare codes differently: Krippendorff's alpha falls when nearly all units
have one code, Gwet's AC1 does not. Where they part, the distribution of the codes is the reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ehelse.synthesis.proportions import LEVEL, Interval

RESAMPLES = 2000
SEED = 20261126  # fixed, so that a printed interval is the same in every build

Code = str | None  # None: this coder left the unit out


@dataclass(frozen=True)
class Agreement:
    """Agreement of two coders on nominal codes.

    `units` have a code from both; `same` is the share of them coded alike (0 to 1). `alpha` is None where it is not
    defined, because all codes are the same; `interval` is its percentile bootstrap interval, None where it cannot be
    had. `ac1` is Gwet's coefficient.
    """

    units: int
    same: float
    alpha: float | None
    interval: Interval | None
    ac1: float


def agreement(
    first: Sequence[Code], second: Sequence[Code], *, level: float = LEVEL, resamples: int = RESAMPLES
) -> Agreement:
    """Agreement of two codings, unit by unit.

    `first` and `second` have one code a unit, of equal length, None where a coder left a unit out; such units are not
    compared. The interval of alpha comes from drawing the units again with replacement, `resamples` times with the
    seed `SEED`; draws in which alpha is not defined are left out. Raises ValueError for unequal lengths and when no
    unit was coded by both.

    Krippendorff K (2011), Computing Krippendorff's alpha-reliability, University of Pennsylvania (the computation is
    that of the package krippendorff); Gwet KL (2008), British Journal of Mathematical and Statistical Psychology
    61:29-48, doi 10.1348/000711006X126600.
    """
    if len(first) != len(second):
        raise ValueError(f"Both coders need one code for each unit; got {len(first)} and {len(second)} codes.")
    pairs = [(a, b) for a, b in zip(first, second, strict=True) if a is not None and b is not None]
    if not pairs:
        raise ValueError("No unit was coded by both coders, so nothing can be compared.")
    codes = sorted({code for pair in pairs for code in pair})
    numbered = np.array([[codes.index(a), codes.index(b)] for a, b in pairs])
    return Agreement(
        units=len(pairs),
        same=float(np.mean(numbered[:, 0] == numbered[:, 1])),
        alpha=_alpha(numbered),
        interval=_bootstrap(numbered, level, resamples),
        ac1=_ac1(numbered, len(codes)),
    )


def _alpha(numbered: np.ndarray) -> float | None:
    """Krippendorff's nominal alpha of units by coders; None when all codes are the same and it is not defined."""
    import krippendorff  # only codings need it

    if len(np.unique(numbered)) < 2:
        return None
    return float(krippendorff.alpha(reliability_data=numbered.T, level_of_measurement="nominal"))


def _bootstrap(numbered: np.ndarray, level: float, resamples: int) -> Interval | None:
    if len(numbered) < 2:
        return None
    draw = np.random.default_rng(SEED)
    chosen = draw.integers(0, len(numbered), (resamples, len(numbered)))
    alphas = [alpha for rows in chosen if (alpha := _alpha(numbered[rows])) is not None]
    if not alphas:
        return None
    low, high = np.quantile(alphas, [(1 - level) / 2, (1 + level) / 2])
    return Interval(float(low), float(high))


def _ac1(numbered: np.ndarray, codes: int) -> float:
    """Gwet's AC1: chance agreement from how even the codes are spread; with one code only, agreement is perfect."""
    if codes == 1:
        return 1.0
    observed = float(np.mean(numbered[:, 0] == numbered[:, 1]))
    shares = np.bincount(numbered.ravel(), minlength=codes) / numbered.size
    chance = float(np.sum(shares * (1 - shares)) / (codes - 1))
    return (observed - chance) / (1 - chance)
