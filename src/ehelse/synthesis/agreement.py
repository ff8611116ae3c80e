"""How far codings of the same units agree, beyond what chance would give.

Two coefficients are given because they answer rare codes differently: Krippendorff's alpha falls when nearly all units
have one code, Gwet's AC1 does not. Where they part, the distribution of the codes is the reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ehelse.synthesis.proportions import LEVEL, Interval, quantile

RESAMPLES = 2000
SEED = 20261126  # fixed, so that a printed interval is the same in every build

Cluster = str | int
Code = str | float | None  # None, or nan as a frame has it: this coder left the unit out; no other number is a code


@dataclass(frozen=True)
class Alpha:
    """Krippendorff's alpha of nominal codes: 1 for perfect agreement, 0 for what chance gives, below 0 for worse.

    `units` have a code from two coders or more and are compared; `left_out` have fewer and are not. `value` is None
    where alpha is not defined, because all codes are the same. `interval` is its percentile bootstrap interval from
    `draws` draws of the units, None where it cannot be had. Agreement without a fault gives an interval from 1 to 1:
    no draw can hold a fault that the sample has not.
    """

    value: float | None
    interval: Interval | None
    units: int
    left_out: int
    draws: int
    clusters: int


@dataclass(frozen=True)
class Agreement:
    """Agreement of two coders on nominal codes.

    `units` have a code from both and are compared; `left_out` are not. `same` is the share of them coded alike (0 to
    1). `alpha`, `interval`, `draws` and `clusters` are those of `Alpha`. `ac1` is Gwet's coefficient.
    """

    units: int
    same: float
    alpha: float | None
    interval: Interval | None
    ac1: float
    left_out: int
    draws: int
    clusters: int


def alpha(
    codings: Sequence[Sequence[Code]],
    *,
    clusters: Sequence[Cluster] | None = None,
    level: float = LEVEL,
    resamples: int = RESAMPLES,
) -> Alpha:
    """Krippendorff's alpha for two or more coders.

    `codings` has shape (coders, units): for each coder one code a unit, None (or nan) where the coder left it out.
    `clusters` names, for each unit, what it shares its difficulty with: findings of one publication, pairs of one
    source. The interval comes from drawing whole clusters again with replacement, as many as there are, `resamples`
    times with the seed `SEED`; without `clusters` each unit is drawn by itself, which takes units as independent. Draws
    in which all codes are the same have no alpha and are left out of it. Raises ValueError for unequal lengths, for
    what is no code, for a level outside 0 to 1, for no draws, and when no unit was coded by two.

    Krippendorff K (2011), Computing Krippendorff's alpha-reliability, University of Pennsylvania; the computation is
    that of the package krippendorff. The draw of clusters is the cluster bootstrap of Field CA, Welsh AH (2007),
    Bootstrapping clustered data, Journal of the Royal Statistical Society B 69:369-390, doi
    10.1111/j.1467-9868.2007.00593.x; few clusters make it rough, and too narrow rather than too wide.
    """
    quantile(level)  # refuses what is no level
    if resamples < 1:
        raise ValueError(f"An interval needs draws; got resamples={resamples!r}. The report takes {RESAMPLES}.")
    counts = _counts(codings)
    chosen = counts.sum(axis=1) >= 2
    if not chosen.any():
        raise ValueError("No unit was coded by two coders, so nothing can be compared.")
    compared = counts[chosen]
    members = _members(clusters, len(counts))[chosen]
    draws = _draws(compared, members, resamples)
    return Alpha(
        value=_alpha(compared),
        interval=_percentiles(draws, level),
        units=len(compared),
        left_out=len(counts) - len(compared),
        draws=len(draws),
        clusters=len(np.unique(members)),
    )


def agreement(
    first: Sequence[Code],
    second: Sequence[Code],
    *,
    clusters: Sequence[Cluster] | None = None,
    level: float = LEVEL,
    resamples: int = RESAMPLES,
) -> Agreement:
    """Agreement of two codings, unit by unit; the interval of alpha draws whole `clusters`, as in `alpha`.

    `first` and `second` have one code a unit, of equal length, None (or nan) where a coder left a unit out. Such units
    are not compared, in none of the three measures (Gwet's later handbook lets them count in the chance of AC1); the
    result says how many they are. Codes that nobody used do not count in AC1. Raises ValueError as `alpha`.

    Gwet KL (2008), British Journal of Mathematical and Statistical Psychology 61:29-48, doi 10.1348/000711006X126600;
    for alpha see there.
    """
    found = alpha([first, second], clusters=clusters, level=level, resamples=resamples)
    counts = _counts([first, second])
    pairs = counts[counts.sum(axis=1) == 2]
    return Agreement(
        units=found.units,
        same=_same(pairs),
        alpha=found.value,
        interval=found.interval,
        ac1=_ac1(pairs),
        left_out=found.left_out,
        draws=found.draws,
        clusters=found.clusters,
    )


def _counts(codings: Sequence[Sequence[Code]]) -> np.ndarray:
    """How many coders gave each unit each code, shape (units, codes)."""
    lengths = [len(coding) for coding in codings]
    if len(lengths) < 2 or len(set(lengths)) > 1:
        raise ValueError(f"Two coders or more need one code for each unit; got codings of {lengths} codes.")
    given = [[_code(code) for code in coding] for coding in codings]
    place = {code: at for at, code in enumerate(sorted({code for coding in given for code in coding if code}))}
    counts = np.zeros((lengths[0], len(place)))
    for coding in given:
        for unit, code in enumerate(coding):
            if code:
                counts[unit, place[code]] += 1
    return counts


def _code(code: Code) -> str | None:
    """The code, None where the unit was left out."""
    if code is None or (isinstance(code, float) and np.isnan(code)):
        return None
    if not isinstance(code, str) or not code.strip():
        raise ValueError(f"A code is a word, not {code!r}. Write numbers as text, and None where a unit was left out.")
    return code


def _alpha(counts: np.ndarray) -> float | None:
    """Alpha of units by codes; None when all codes are the same and it is not defined."""
    import krippendorff  # only codings need it

    used = counts.any(axis=0)
    if used.sum() < 2:
        return None
    return float(krippendorff.alpha(value_counts=counts[:, used], level_of_measurement="nominal"))


def _members(clusters: Sequence[Cluster] | None, units: int) -> np.ndarray:
    """The number of the cluster of each unit; each unit its own where none are named."""
    if clusters is None:
        return np.arange(units)
    if len(clusters) != units:
        raise ValueError(f"Each unit needs its cluster; got {len(clusters)} clusters for {units} units.")
    return np.unique(np.asarray(clusters, dtype=str), return_inverse=True)[1]


def _draws(counts: np.ndarray, members: np.ndarray, resamples: int) -> list[float]:
    """Alpha of the clusters drawn again, where it is defined; none for one cluster, which can only be drawn as itself.

    Clusters whose units add up to the same are one kind, and a draw says how many of each kind there are: the same
    distribution as drawing cluster by cluster, at a cost that does not grow with them.
    """
    sums = _sums(counts, members)
    if len(sums) < 2:
        return []
    kinds, often = np.unique(sums, axis=0, return_counts=True)
    drawn = np.random.default_rng(SEED).multinomial(len(sums), often / len(sums), resamples) @ kinds
    codes, differing = drawn[:, :-1], drawn[:, -1]
    total = codes.sum(axis=1)
    observed = differing / total
    expected = (total**2 - (codes**2).sum(axis=1)) / (total * (total - 1))
    defined = expected > 0  # else all codes drawn are the same
    return list(1 - observed[defined] / expected[defined])


def _sums(counts: np.ndarray, members: np.ndarray) -> np.ndarray:
    """What the units of each cluster add to alpha: how often each code was given, then how far they differ."""
    coders = counts.sum(axis=1)
    differing = (coders**2 - (counts**2).sum(axis=1)) / (coders - 1)
    parts = np.column_stack([counts, differing])
    clusters, places = np.unique(members, return_inverse=True)
    sums = np.zeros((len(clusters), parts.shape[1]))
    np.add.at(sums, places, parts)
    return sums


def _percentiles(draws: list[float], level: float) -> Interval | None:
    if not draws:
        return None
    low, high = np.quantile(draws, [(1 - level) / 2, (1 + level) / 2])
    return Interval(float(low), float(high))


def _same(pairs: np.ndarray) -> float:
    return float(np.mean((pairs == 2).any(axis=1)))


def _ac1(pairs: np.ndarray) -> float:
    """Gwet's AC1: chance agreement from how even the codes are spread; with one code only, agreement is perfect."""
    shares = pairs.sum(axis=0) / pairs.sum()
    shares = shares[shares > 0]
    if len(shares) == 1:
        return 1.0
    chance = float(np.sum(shares * (1 - shares)) / (len(shares) - 1))
    return (_same(pairs) - chance) / (1 - chance)
