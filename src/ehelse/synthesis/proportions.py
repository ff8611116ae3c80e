"""Proportions: their intervals, differences and trends, and the logit scale.

Assumption shared by all functions on surveys: the answers are a simple random sample of independent people. The
surveys are web panels and staff lists with unknown design effects, so the intervals are best read as the least
uncertainty there is. A printed percentage is also rounded, by up to half a point, and no interval here contains that.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import chdtrc  # scipy.stats has the same, and takes a second to import

LEVEL = 0.95

# Haldane's correction: with no event, or with nothing but events, the logit is infinite. Half a case is added to both
# sides of such a study only (Gart JJ, Zweifel JR (1967), Biometrika 54:181-187, doi 10.1093/biomet/54.1-2.181).
ADDED = 0.5


@dataclass(frozen=True)
class Interval:
    """A confidence interval: lower and upper end on the scale of the estimate."""

    low: float
    high: float

    def contains(self, value: float) -> bool:
        """Whether `value` lies within the interval, ends included."""
        return self.low <= value <= self.high


@dataclass(frozen=True)
class Difference:
    """Second proportion minus the first, with its interval and the two-sided p-value of no difference."""

    estimate: float
    interval: Interval
    p: float


@dataclass(frozen=True)
class Trend:
    """Change of a proportion a unit of time, its interval, and p-values of no trend and of a straight line."""

    slope: float
    interval: Interval
    p: float
    p_departure: float


def quantile(level: float) -> float:
    """The standard normal quantile that leaves (1 - level) / 2 on each side.

    Raises ValueError outside 0 < level < 1.
    """
    if not 0 < level < 1:
        raise ValueError(f"The level of an interval lies between 0 and 1, not {level!r}.")
    return NormalDist().inv_cdf((1 + level) / 2)


def _checked(proportion: ArrayLike, n: ArrayLike) -> tuple[np.ndarray, np.ndarray]:
    p, size = np.asarray(proportion, dtype=float), np.asarray(n, dtype=float)
    if not (np.isfinite(p).all() and ((p >= 0) & (p <= 1)).all()):
        raise ValueError(f"A proportion lies between 0 and 1; got {proportion!r}. Divide percentages by 100.")
    if not (np.isfinite(size).all() and (size > 0).all()):
        raise ValueError(f"n must be a positive number of people; got {n!r}. Without n there is no interval.")
    return p, size


def wilson(proportion: float, n: float, level: float = LEVEL) -> Interval:
    """Score interval of a proportion.

    Parameters are one proportion (0 to 1) and its number of people; the result is on the same scale and never leaves
    it, also at 0 and 1. Raises ValueError for a proportion outside 0 to 1 or n that is not positive.

    Wilson EB (1927), Journal of the American Statistical Association 22:209-212, doi 10.1080/01621459.1927.10502953.
    """
    p, size = (float(value) for value in _checked(proportion, n))
    z2 = quantile(level) ** 2
    centre = (p + z2 / (2 * size)) / (1 + z2 / size)
    half = np.sqrt(z2 * (p * (1 - p) / size + z2 / (4 * size**2))) / (1 + z2 / size)
    return Interval(max(0.0, float(centre - half)), min(1.0, float(centre + half)))


def difference(first: float, n_first: float, second: float, n_second: float, level: float = LEVEL) -> Difference:
    """Difference of two independent proportions, second minus first.

    The interval is Newcombe's hybrid of the two Wilson intervals (his method 10); the p-value is the pooled z test,
    which agrees with Pearson's chi-squared test without correction. Raises ValueError as `wilson`.

    Newcombe RG (1998), Statistics in Medicine 17:873-890, doi
    10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I.
    """
    before, after = wilson(first, n_first, level), wilson(second, n_second, level)
    estimate = second - first
    low = estimate - np.hypot(second - after.low, before.high - first)
    high = estimate + np.hypot(after.high - second, first - before.low)
    pooled = (first * n_first + second * n_second) / (n_first + n_second)
    error = np.sqrt(pooled * (1 - pooled) * (1 / n_first + 1 / n_second))
    p = 1.0 if error == 0 else 2 * NormalDist().cdf(-abs(estimate) / float(error))
    return Difference(float(estimate), Interval(float(low), float(high)), float(p))


def trend(times: ArrayLike, proportions: ArrayLike, n: ArrayLike, level: float = LEVEL) -> Trend:
    """Linear trend of proportions over time, weighted by the number of people.

    `times`, `proportions` and `n` have shape (K,), K >= 3 with at least two different times. The slope is in
    proportions per unit of time. The p-value is the Cochran-Armitage test; `p_departure` tests whether the points
    leave a straight line (K - 2 degrees of freedom): where it is small, the slope is an average over a bend. Raises
    ValueError for other shapes and as `wilson`.

    Cochran WG (1954), Biometrics 10:417-451, doi 10.2307/3001616; Armitage P (1955), Biometrics 11:375-386, doi
    10.2307/3001775.
    """
    p, size = _checked(proportions, n)
    time = np.asarray(times, dtype=float)
    if not (time.shape == p.shape == size.shape and time.ndim == 1 and len(time) >= 3):
        raise ValueError("A trend needs three or more points of equal length with at least two different times.")
    if not np.isfinite(time).all() or np.ptp(time) == 0:
        raise ValueError("A trend needs known times, at least two of them different; three or more points in all.")
    centred = time - np.average(time, weights=size)
    spread = float(np.sum(size * centred**2))
    slope = float(np.sum(size * centred * p)) / spread
    error = float(np.sqrt(np.sum(size * centred**2 * p * (1 - p)))) / spread
    mean = float(np.average(p, weights=size))
    if mean in (0.0, 1.0):
        return Trend(0.0, Interval(0.0, 0.0), 1.0, 1.0)
    chi2 = float(np.sum(size * (p - mean) ** 2)) / (mean * (1 - mean))
    chi2_trend = slope**2 * spread / (mean * (1 - mean))
    half = quantile(level) * error
    return Trend(
        slope,
        Interval(slope - half, slope + half),
        2 * NormalDist().cdf(-float(np.sqrt(chi2_trend))),
        chi_squared_tail(max(0.0, chi2 - chi2_trend), len(time) - 2),
    )


def chi_squared_tail(value: float, degrees: int) -> float:
    """Probability that a chi-squared variable with `degrees` degrees of freedom exceeds `value`.

    Raises ValueError for a value that is not a number and for fewer than 1 degree of freedom.
    """
    if np.isnan(value) or not degrees >= 1:
        raise ValueError(f"A chi-squared test needs a number and degrees of freedom; got {value!r} and {degrees!r}.")
    return float(chdtrc(degrees, value))


def logit(events: ArrayLike, n: ArrayLike) -> tuple[np.ndarray, np.ndarray]:
    """Log odds of each study's proportion and their sampling variances, two arrays of shape (K,).

    `events` and `n` have shape (K,), counts with 0 <= events <= n. A study with no events, or with nothing else, has
    half a case (`ADDED`) added to both sides, as in metafor's measure PLO. `from_logit` leads back. Raises ValueError
    for counts that are not finite, negative, or more events than cases, for unequal lengths, and for n = 0: a study
    without people has no proportion.
    """
    cases, size = (np.atleast_1d(np.asarray(counts, dtype=float)) for counts in (events, n))
    if cases.shape != size.shape:
        raise ValueError(f"events and n must have one value for each study; got shapes {cases.shape} and {size.shape}.")
    if not (np.isfinite(cases).all() and np.isfinite(size).all() and (size > 0).all()):
        raise ValueError(f"Every study needs a positive n and a known number of events; got {events!r} of {n!r}.")
    if not ((cases >= 0) & (cases <= size)).all():
        raise ValueError(f"The number of events lies between 0 and n; got {events!r} of {n!r}.")
    added = np.where((cases == 0) | (cases == size), ADDED, 0.0)
    yes, no = cases + added, size - cases + added
    return np.log(yes / no), 1 / yes + 1 / no


def from_logit(value: float) -> float:
    """The proportion (0 to 1) of log odds. Raises ValueError for a value that is not finite."""
    if not np.isfinite(value):
        raise ValueError(f"Log odds must be finite, not {value!r}.")
    return float(np.exp(-np.logaddexp(0.0, -value)))  # 1 / (1 + exp(-value)), without overflow or lost digits
