import math

import numpy as np
import pytest
from scipy import integrate
from scipy.stats import beta, norm

from ehelse.synthesis import moments


def test_by_hand():
    # Median 15, quartiles 7.5 and 25 of 4: the distance expected is 2 * Phi^-1(2.875 / 4.25) = 2 * 0.457863
    found = moments(7.5, 15, 25, 4)
    assert found.mean == pytest.approx(47.5 / 3)
    assert found.sd == pytest.approx(17.5 / (2 * 0.457863), rel=1e-4)


@pytest.mark.parametrize("n", [5, 21, 101, 401])
def test_the_divisor_is_close_to_the_exact_one(n):
    """The paper approximates twice the mean of an order statistic; here that mean is integrated."""
    place = (3 * n + 1) // 4  # of n = 4Q + 1 answers in order, the upper quartile is number 3Q + 1
    exact, _ = integrate.quad(lambda z: z * beta.pdf(norm.cdf(z), place, n + 1 - place) * norm.pdf(z), -8, 8)
    assert 1 / moments(-0.5, 0, 0.5, n).sd == pytest.approx(2 * exact, rel=0.005)


def test_without_n_the_limit_for_large_samples_is_taken():
    assert moments(0, 1, 1.3489795).sd == pytest.approx(1, rel=1e-6)
    assert moments(0, 1, 2, 10**7).sd == pytest.approx(moments(0, 1, 2).sd, rel=1e-6)


def test_normal_answers_come_back():
    answers = np.random.default_rng(3).normal(50, 20, 40000)
    q1, median, q3 = np.quantile(answers, [0.25, 0.5, 0.75])
    found = moments(q1, median, q3, 4000)
    assert (found.mean, found.sd) == pytest.approx((50, 20), rel=0.03)


def test_skewed_answers_do_not():
    """The documented limit: the converted mean of skewed answers lies below their mean."""
    answers = np.random.default_rng(3).exponential(20, 4000)
    q1, median, q3 = np.quantile(answers, [0.25, 0.5, 0.75])
    assert moments(q1, median, q3, 4000).mean < answers.mean() - 2


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ((20, 10, 30, 100), "between the quartiles"),
        ((30, 20, 10, 100), "between the quartiles"),
        ((math.nan, 20, 30, 100), "known numbers"),
        ((10, math.inf, 30, 100), "known numbers"),
        ((20, 20, 20, 100), "no spread"),
        ((10, 20, 30, 3), "at least 4"),
        ((10, 20, 30, 0), "at least 4"),
        ((10, 20, 30, math.nan), "Pass None"),
        ((10, 20, 30, math.inf), "Pass None"),
        ((10, 20, 30, 50.5), "Pass None"),
    ],
)
def test_what_has_no_moments_is_refused(values, said):
    with pytest.raises(ValueError, match=said):
        moments(*values)
