"""Mean and standard deviation from a median and its quartiles.

Studies of usability often print medians with quartiles, others means with standard deviations. To set them beside one
another in a sensitivity view the former are turned into the latter, on the assumption that the answers are normally
distributed. Scores near an end of their scale are skewed, and then the converted mean is too close to the median.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import NormalDist

# In a large sample the quartiles lie this many standard deviations apart: 2 * Phi^-1(0.75).
QUARTILES_APART = 2 * NormalDist().inv_cdf(0.75)


@dataclass(frozen=True)
class Moments:
    """A mean and a standard deviation on the scale of the quartiles they were computed from."""

    mean: float
    sd: float


def moments(q1: float, median: float, q3: float, n: int | None = None) -> Moments:
    """Mean and standard deviation from lower quartile, median and upper quartile of `n` answers.

    The mean is the average of the three; the standard deviation is the distance of the quartiles divided by its
    expected value for n normal answers, or by the limit for large samples, 1.35, where n is not known (None). Both
    assume normal answers: of skewed ones the mean is drawn towards the median and the standard deviation misses the
    tail, and nothing in the three numbers says so for certain. Raises ValueError for quartiles out of order or not
    finite, quartiles that coincide (the spread would be zero) and for an n that is not a count of 4 or more.

    Wan X, Wang W, Liu J, Tong T (2014), BMC Medical Research Methodology 14:135, doi 10.1186/1471-2288-14-135,
    scenario C3, equations 14 and 16.
    """
    if not all(math.isfinite(value) for value in (q1, median, q3)):
        raise ValueError(f"Quartiles and median must be known numbers; got {q1!r}, {median!r}, {q3!r}.")
    if not q1 <= median <= q3:
        raise ValueError(f"The median lies between the quartiles; got {q1!r}, {median!r}, {q3!r}. Check their order.")
    if q1 == q3:
        raise ValueError(f"Both quartiles are {q1!r}: they give no spread. Leave this study out of the conversion.")
    if n is not None and not (4 <= n < math.inf and n % 1 == 0):
        raise ValueError(f"n is a count of at least 4 answers, not {n!r}. Pass None where it is not known.")
    return Moments((q1 + median + q3) / 3, (q3 - q1) / _expected_distance(n))


def _expected_distance(n: int | None) -> float:
    """Expected distance of the quartiles of n standard normal answers (Wan et al., equation 16)."""
    if n is None:
        return QUARTILES_APART
    return 2 * NormalDist().inv_cdf((0.75 * n - 0.125) / (n + 0.25))
