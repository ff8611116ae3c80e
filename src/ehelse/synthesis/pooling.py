"""Random effects: how far studies differ beyond chance, and what follows for their average.

The model: the effect of study i is mu + u_i + e_i, with u_i of variance tau2 between studies and e_i of the known
sampling variance v_i. The report uses it to show heterogeneity, not to print an average of studies that are too
different to have one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from ehelse.synthesis.proportions import LEVEL, Interval, quantile

Method = Literal["DL", "REML", "PM"]
Test = Literal["z", "HK"]

TOLERANCE = 1e-12  # of tau2, relative to the scale of the problem
STEPS = 1000  # of the search for REML; more than any case met, and one that needs more says so


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
    `prediction_by` names its definition. Both are None with one study: it says nothing of other studies.
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

    `effects` and `variances` have shape (K,), K >= 1, the variances positive. `method` estimates tau2: DerSimonian R,
    Laird N (1986), Controlled Clinical Trials 7:177-188, doi 10.1016/0197-2456(86)90046-2 (*DL*); restricted maximum
    likelihood (*REML*), Viechtbauer W (2005), Journal of Educational and Behavioral Statistics 30:261-293, doi
    10.3102/10769986030003261; or Paule RC, Mandel J (1982), Journal of Research of the National Bureau of Standards
    87:377-385, doi 10.6028/jres.087.022 (*PM*). A negative estimate is set to 0.

    `test` *z* takes the normal distribution; *HK* takes t with K - 1 degrees of freedom and the variance of Hartung J,
    Knapp G (2001), Statistics in Medicine 20:1771-1782, doi 10.1002/sim.791. With `guard` that variance is never
    smaller than that of *z* (Roever C, Knapp G, Friede T (2015), BMC Medical Research Methodology 15:99, doi
    10.1186/s12874-015-0091-1); without it studies that happen to agree give an interval that is too narrow.

    The prediction interval is estimate +- quantile * sqrt(tau2 + se^2), with the same quantile (normal or t with K - 1
    degrees of freedom) and se as the interval, as metafor defines it; other programs use t with K - 2.

    One study gives its own effect with a normal interval and no prediction. Raises ValueError for no study, unequal
    lengths, values that are not finite (a missing standard deviation must be dealt with before), and variances that
    are not positive: a study without sampling error would take all the weight.
    """
    y, v = _checked(effects, variances)
    k = len(y)
    tau2 = 0.0 if k == 1 else _TAU2[method](y, v)
    weights = 1 / (v + tau2)
    estimate = _mean(y, weights)
    variance = 1 / float(weights.sum())
    critical = quantile(level)
    if test == "HK" and k > 1:
        ratio = _generalised_q(tau2, y, v) / (k - 1)
        variance *= max(1.0, ratio) if guard else ratio
        critical = _t_quantile(level, k - 1)
    se = float(np.sqrt(variance))
    spread = critical * float(np.sqrt(tau2 + variance))
    by = None if k == 1 else ("normal" if test == "z" else "t with k - 1 degrees of freedom")
    return Pooled(
        estimate=estimate,
        se=se,
        interval=Interval(estimate - critical * se, estimate + critical * se),
        prediction=None if k == 1 else Interval(estimate - spread, estimate + spread),
        prediction_by=by,
        heterogeneity=_heterogeneity(y, v, tau2),
        method=method,
        test=test,
    )


def tau2_interval(effects: ArrayLike, variances: ArrayLike, level: float = LEVEL) -> Interval:
    """Q-profile interval of tau2: the values for which the generalised Q is not surprising.

    Arguments as `pool`, K >= 2. An end is 0 where even tau2 = 0 gives a Q below the quantile. Raises ValueError as
    `pool` and for one study.

    Viechtbauer W (2007), Statistics in Medicine 26:37-52, doi 10.1002/sim.2514.
    """
    y, v = _checked(effects, variances)
    if len(y) < 2:
        raise ValueError("One study tells nothing of the variance between studies; at least 2 are needed.")
    tail = (1 - level) / 2
    low, high = (_where_q_is(target, y, v) for target in _chi2_quantiles((1 - tail, tail), len(y) - 1))
    return Interval(low, high)


# --- Estimates of tau2 -----------------------------------------------------------------------------------------------


def _dersimonian_laird(y: np.ndarray, v: np.ndarray) -> float:
    weights = 1 / v
    c = float(weights.sum() - np.sum(weights**2) / weights.sum())
    return max(0.0, (_generalised_q(0.0, y, v) - (len(y) - 1)) / c)


def _paule_mandel(y: np.ndarray, v: np.ndarray) -> float:
    """The tau2 for which the generalised Q equals its expectation."""
    return _where_q_is(len(y) - 1, y, v)


def _restricted_likelihood(y: np.ndarray, v: np.ndarray) -> float:
    """Fisher scoring on the restricted likelihood, halving a step that would leave the positive side."""
    tau2 = _dersimonian_laird(y, v)
    scale = float(np.max(v) + np.ptp(y) ** 2)
    for _ in range(STEPS):
        weights = 1 / (v + tau2)
        total = weights.sum()
        residual = y - _mean(y, weights)
        w2 = np.sum(weights**2)
        # Score and expected information of the restricted log likelihood, without their common factor 1/2.
        score = np.sum((weights * residual) ** 2) - total + w2 / total
        information = w2 - 2 * np.sum(weights**3) / total + (w2 / total) ** 2
        step = float(score / information)
        if tau2 == 0.0 and step <= 0:
            return 0.0
        while tau2 + step < 0:
            step = -tau2 if tau2 < TOLERANCE * scale else step / 2
        tau2 += step
        if abs(step) <= TOLERANCE * scale:
            return 0.0 if tau2 <= 10 * TOLERANCE * scale else tau2
    raise ValueError("The restricted likelihood found no maximum. Use the method DL or PM.")  # pragma: no cover


_TAU2: dict[Method, Callable[[np.ndarray, np.ndarray], float]] = {
    "DL": _dersimonian_laird,
    "REML": _restricted_likelihood,
    "PM": _paule_mandel,
}


# --- Parts -----------------------------------------------------------------------------------------------------------


def _checked(effects: ArrayLike, variances: ArrayLike) -> tuple[np.ndarray, np.ndarray]:
    y, v = np.atleast_1d(np.asarray(effects, dtype=float)), np.atleast_1d(np.asarray(variances, dtype=float))
    if y.shape != v.shape or y.ndim != 1 or len(y) == 0:
        raise ValueError(f"Each study needs an effect and a variance; got shapes {y.shape} and {v.shape}.")
    if not (np.isfinite(y).all() and np.isfinite(v).all()):
        raise ValueError("Every effect and variance must be known. Leave out studies whose standard error is missing.")
    if not (v > 0).all():
        raise ValueError(f"A variance must be positive; got {v[v <= 0].tolist()}. Check n and the standard deviation.")
    return y, v


def _mean(y: np.ndarray, weights: np.ndarray) -> float:
    return float(np.sum(weights * y) / weights.sum())


def _generalised_q(tau2: float, y: np.ndarray, v: np.ndarray) -> float:
    weights = 1 / (v + tau2)
    return float(np.sum(weights * (y - _mean(y, weights)) ** 2))


def _where_q_is(target: float, y: np.ndarray, v: np.ndarray) -> float:
    """The tau2 >= 0 at which the generalised Q has come down to `target` > 0; 0 if it begins below.

    Q falls with tau2 towards 0, so doubling finds an upper end and halving the place.
    """
    if _generalised_q(0.0, y, v) <= target:
        return 0.0
    low, high = 0.0, float(np.max(v) + np.ptp(y) ** 2)
    while _generalised_q(high, y, v) > target:
        low, high = high, 2 * high
    while high - low > TOLERANCE * high:
        middle = (low + high) / 2
        low, high = (middle, high) if _generalised_q(middle, y, v) > target else (low, middle)
    return (low + high) / 2


def _heterogeneity(y: np.ndarray, v: np.ndarray, tau2: float) -> Heterogeneity:
    k, q = len(y), _generalised_q(0.0, y, v)
    if k == 1:
        return Heterogeneity(1, 0.0, 1.0, 0.0, 0.0, 1.0)
    weights = 1 / v
    typical = float((k - 1) * weights.sum() / (weights.sum() ** 2 - np.sum(weights**2)))
    from scipy.stats import chi2  # heavy to import, and only poolings need it

    return Heterogeneity(k, q, float(chi2.sf(q, k - 1)), tau2, tau2 / (tau2 + typical), tau2 / typical + 1)


def _t_quantile(level: float, degrees: int) -> float:
    from scipy.stats import t

    return float(t.ppf((1 + level) / 2, degrees))


def _chi2_quantiles(shares: tuple[float, float], degrees: int) -> tuple[float, float]:
    from scipy.stats import chi2

    first, second = chi2.ppf(shares, degrees)
    return float(first), float(second)
