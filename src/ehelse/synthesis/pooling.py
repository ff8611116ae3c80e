"""Random effects: how far studies differ beyond chance, and what follows for their average.

The model: the effect of study i is mu + u_i + e_i, with u_i of variance tau2 between studies and e_i of the known
sampling variance v_i. The report uses it to show heterogeneity, not to print an average of studies that are too
different to have one.

Methods for tau2: DerSimonian R, Laird N (1986), Controlled Clinical Trials 7:177-188, doi 10.1016/0197-2456(86)90046-2
(*DL*); restricted maximum likelihood (*REML*), Viechtbauer W (2005), Journal of Educational and Behavioral Statistics
30:261-293, doi 10.3102/10769986030003261; Paule RC, Mandel J (1982), Journal of Research of the National Bureau of
Standards 87:377-385, doi 10.6028/jres.087.022 (*PM*). A negative estimate is set to 0.

The test *z* takes the normal distribution; *HK* takes t with K - 1 degrees of freedom and the variance of Hartung J,
Knapp G (2001), Statistics in Medicine 20:1771-1782, doi 10.1002/sim.791. Guarded, that variance is never smaller than
that of *z* (Roever C, Knapp G, Friede T (2015), BMC Medical Research Methodology 15:99, doi 10.1186/s12874-015-0091-1);
unguarded, studies that happen to agree give an interval that is too narrow, of no width at all where they are
identical. metafor calls the guarded form `adhoc` and the plain one `knha`.

The prediction interval is estimate +- quantile * sqrt(tau2 + se^2), with the same quantile (normal or t with K - 1
degrees of freedom) and se as the interval, as metafor defines it; other programs use t with K - 2.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import chdtri, stdtrit

from ehelse.synthesis.proportions import LEVEL, Interval, chi_squared_tail, quantile

Method = Literal["DL", "REML", "PM"]
Test = Literal["z", "HK"]

TOLERANCE = 1e-12  # of a search for tau2, relative to tau2 plus the smallest sampling variance
GRID = 200  # places at which the restricted likelihood is looked at before its best one is refined
LARGEST = 1e50  # of an effect or variance; beyond it squares and weights leave the range of the computer's numbers
APART = 1e12  # times that one variance may exceed another; more is a slip of units, and sums lose all their digits


@dataclass(frozen=True)
class Heterogeneity:
    """How far k studies differ beyond chance.

    `q` is Cochran's Q with k - 1 degrees of freedom and `p` its p-value (1 for one study); `tau2` the variance between
    studies on the squared scale of the effects; `i2` its share in the total variance (0 to 1) and `h2` the total
    variance as a multiple of the typical sampling variance, both from tau2 as Higgins JPT, Thompson SG (2002),
    Statistics in Medicine 21:1539-1558, doi 10.1002/sim.1186, with their typical sampling variance.
    """

    k: int
    q: float
    p: float
    tau2: float
    i2: float
    h2: float


@dataclass(frozen=True)
class Pooled:
    """The average of the studies' true effects, and where the effect of a further study would lie.

    `se` is the standard error behind `interval`. `prediction` is the interval for the true effect of a further study;
    `prediction_by` names its definition. Both are None with one study: it says nothing of other studies, and `test`,
    the one that was used, is then *z*.
    """

    estimate: float
    se: float
    interval: Interval
    prediction: Interval | None
    prediction_by: str | None
    heterogeneity: Heterogeneity
    method: Method
    test: Test


def pool(
    effects: ArrayLike,
    variances: ArrayLike,
    method: Method = "REML",
    test: Test = "HK",
    *,
    guard: bool = True,
    level: float = LEVEL,
) -> Pooled:
    """Random-effects average of K studies.

    `effects` and `variances` have shape (K,), K >= 1, the variances positive. What `method`, `test` and `guard` choose,
    and what the prediction interval is, stands with its papers at the head of this module. One study gives its own
    effect with a normal interval and no prediction.

    Raises ValueError for no study, unequal lengths, values that are not finite (a missing standard deviation must be
    dealt with before) or beyond `LARGEST`, variances that are not positive (a study without sampling error would take
    all the weight) or more than `APART` times apart, and for a method or test of another name.
    """
    _refuse_unknown(method, test)
    y, v = _checked(effects, variances)
    k = len(y)
    test, tau2 = ("z", 0.0) if k == 1 else (test, _TAU2[method](y, v))
    weights = 1 / (v + tau2)
    estimate, variance = _mean(y, weights), 1 / float(weights.sum())
    critical = quantile(level)
    if test == "HK":
        ratio = _generalised_q(tau2, y, v) / (k - 1)
        variance *= max(1.0, ratio) if guard else ratio
        critical = _t_quantile(level, k - 1)
    return Pooled(
        estimate=estimate,
        se=float(np.sqrt(variance)),
        interval=_around(estimate, critical * float(np.sqrt(variance))),
        prediction=None if k == 1 else _around(estimate, critical * float(np.sqrt(tau2 + variance))),
        prediction_by=None if k == 1 else _PREDICTION_BY[test],
        heterogeneity=_heterogeneity(y, v, tau2),
        method=method,
        test=test,
    )


def tau2_interval(effects: ArrayLike, variances: ArrayLike, level: float = LEVEL) -> Interval:
    """Q-profile interval of tau2: the values for which the generalised Q is not surprising.

    Arguments as `pool`, K >= 2. An end is 0 where even tau2 = 0 gives a Q below the quantile. Both ends are 0 where
    the studies agree better than chance lets them at that level; metafor then calls the interval empty. Raises
    ValueError as `pool`, for one study and for a level outside 0 to 1.

    Viechtbauer W (2007), Statistics in Medicine 26:37-52, doi 10.1002/sim.2514.
    """
    quantile(level)  # refuses what is no level
    y, v = _checked(effects, variances)
    if len(y) < 2:
        raise ValueError("One study tells nothing of the variance between studies; at least 2 are needed.")
    tail = (1 - level) / 2
    low, high = (_where_q_is(target, y, v) for target in _chi2_quantiles((1 - tail, tail), len(y) - 1))
    return Interval(low, high)


# --- Estimates of tau2 -----------------------------------------------------------------------------------------------


def _dersimonian_laird(y: np.ndarray, v: np.ndarray) -> float:
    return max(0.0, (_generalised_q(0.0, y, v) - (len(y) - 1)) / _information(1 / v))


def _paule_mandel(y: np.ndarray, v: np.ndarray) -> float:
    """The tau2 for which the generalised Q equals its expectation."""
    return _where_q_is(len(y) - 1, y, v)


def _restricted_likelihood(y: np.ndarray, v: np.ndarray) -> float:
    """The tau2 >= 0 of the highest restricted likelihood: the best place of a grid, refined by its slope.

    The likelihood may have several tops, and steps from one place may find a lower one or none, so the whole range is
    looked at. It ends where tau2 plus the smallest variance is half the squared range of the effects: beyond, the slope
    is negative, because there sum (w r)^2 <= range^2 / (2 (tau2 + min v)) * (sum w - sum w^2 / sum w).
    """
    smallest, end = float(v.min()), float(np.ptp(y) ** 2 / 2)
    if end <= smallest:
        return 0.0
    grid = smallest * np.geomspace(1, end / smallest, GRID) - smallest
    grid[0] = 0.0
    best = int(np.argmax([_restricted_log_likelihood(tau2, y, v) for tau2 in grid]))
    if _slope(grid[best], y, v) <= 0:
        best -= 1
    if best < 0:
        return 0.0
    return _halved(lambda tau2: _slope(tau2, y, v) > 0, float(grid[best]), float(grid[min(best + 1, GRID - 1)]), v)


def _restricted_log_likelihood(tau2: float, y: np.ndarray, v: np.ndarray) -> float:
    """Twice the restricted log likelihood, without its constant."""
    return -float(np.sum(np.log(v + tau2)) + np.log(np.sum(1 / (v + tau2))) + _generalised_q(tau2, y, v))


def _slope(tau2: float, y: np.ndarray, v: np.ndarray) -> float:
    """Derivative of `_restricted_log_likelihood` by tau2."""
    weights = 1 / (v + tau2)
    return float(np.sum((weights * (y - _mean(y, weights))) ** 2)) - _information(weights)


_TAU2: dict[Method, Callable[[np.ndarray, np.ndarray], float]] = {
    "DL": _dersimonian_laird,
    "REML": _restricted_likelihood,
    "PM": _paule_mandel,
}
_PREDICTION_BY: dict[Test, str] = {"z": "normal", "HK": "t with k - 1 degrees of freedom"}


# --- Parts -----------------------------------------------------------------------------------------------------------


def _refuse_unknown(method: str, test: str) -> None:
    if method not in get_args(Method):
        raise ValueError(f"There is no method {method!r} for tau2; take DL, REML or PM.")
    if test not in get_args(Test):
        raise ValueError(f"There is no test {test!r}; take z or HK (metafor's knha is HK with guard=False).")


def _checked(effects: ArrayLike, variances: ArrayLike) -> tuple[np.ndarray, np.ndarray]:
    y, v = np.atleast_1d(np.asarray(effects, dtype=float)), np.atleast_1d(np.asarray(variances, dtype=float))
    if y.shape != v.shape or y.ndim != 1 or len(y) == 0:
        raise ValueError(f"Each study needs an effect and a variance; got shapes {y.shape} and {v.shape}.")
    if not (np.isfinite(y).all() and np.isfinite(v).all()):
        raise ValueError("Every effect and variance must be known. Leave out studies whose standard error is missing.")
    if not (v > 0).all():
        raise ValueError(f"A variance must be positive; got {v[v <= 0].tolist()}. Check n and the standard deviation.")
    if max(np.abs(y).max(), v.max()) > LARGEST or v.min() < 1 / LARGEST:
        raise ValueError(f"An effect or variance is larger or smaller than {LARGEST:g} allows. Take another unit.")
    if v.max() > APART * v.min():
        raise ValueError(f"One variance is more than {APART:g} times another. Are all studies in the same unit?")
    return y, v


def _around(middle: float, half: float) -> Interval:
    return Interval(middle - half, middle + half)


def _mean(y: np.ndarray, weights: np.ndarray) -> float:
    return float(np.sum(weights * y) / weights.sum())


def _generalised_q(tau2: float, y: np.ndarray, v: np.ndarray) -> float:
    weights = 1 / (v + tau2)
    return float(np.sum(weights * (y - _mean(y, weights)) ** 2))


def _information(weights: np.ndarray) -> float:
    """Sum w - sum w^2 / sum w: the c of DerSimonian and Laird.

    Each weight is multiplied by the sum of the others, not subtracted: the difference of the two sums would lose its
    digits where one study has nearly all the weight.
    """
    before = np.concatenate([[0.0], np.cumsum(weights)[:-1]])
    after = np.concatenate([np.cumsum(weights[::-1])[-2::-1], [0.0]])
    return float(np.sum(weights * (before + after)) / weights.sum())


def _where_q_is(target: float, y: np.ndarray, v: np.ndarray) -> float:
    """The tau2 >= 0 at which the generalised Q has come down to `target` > 0; 0 if it begins below.

    Q falls with tau2 towards 0, so doubling finds an upper end and halving the place.
    """
    if _generalised_q(0.0, y, v) <= target:
        return 0.0
    low, high = 0.0, float(np.max(v) + np.ptp(y) ** 2)
    while _generalised_q(high, y, v) > target:
        low, high = high, 2 * high
    return _halved(lambda tau2: _generalised_q(tau2, y, v) > target, low, high, v)


def _halved(below: Callable[[float], bool], low: float, high: float, v: np.ndarray) -> float:
    """The place between `low` and `high` up to which `below` holds."""
    while high - low > TOLERANCE * (high + float(v.min())):
        middle = (low + high) / 2
        low, high = (middle, high) if below(middle) else (low, middle)
    return (low + high) / 2


def _heterogeneity(y: np.ndarray, v: np.ndarray, tau2: float) -> Heterogeneity:
    k, q = len(y), _generalised_q(0.0, y, v)
    if k == 1:
        return Heterogeneity(1, 0.0, 1.0, 0.0, 0.0, 1.0)
    typical = (k - 1) / _information(1 / v)
    return Heterogeneity(k, q, chi_squared_tail(q, k - 1), tau2, tau2 / (tau2 + typical), tau2 / typical + 1)


def _t_quantile(level: float, degrees: int) -> float:
    return float(stdtrit(degrees, (1 + level) / 2))


def _chi2_quantiles(shares: tuple[float, float], degrees: int) -> tuple[float, float]:
    first, second = (float(chdtri(degrees, 1 - share)) for share in shares)
    return first, second
