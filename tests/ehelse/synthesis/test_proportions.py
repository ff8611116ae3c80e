import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2_contingency
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

from ehelse.synthesis import Interval, chi_squared_tail, difference, from_logit, logit, quantile, trend, wilson

shares = st.floats(0, 1)
sizes = st.integers(1, 100_000)


def test_wilson_by_hand():
    # 10 of 20: z = 1.959964, z2 = 3.841459; centre 0.5; half = z * sqrt(0.25/20 + z2/1600) / (1 + z2/20)
    half = 1.959964 * math.sqrt(0.0125 + 3.841459 / 1600) / (1 + 3.841459 / 20)
    assert wilson(0.5, 20).low == pytest.approx(0.5 - half, abs=1e-6)
    assert wilson(0.5, 20).high == pytest.approx(0.5 + half, abs=1e-6)


@pytest.mark.parametrize(("proportion", "n"), [(0.53, 4505), (0, 10), (1, 10), (0.03, 31)])
def test_wilson_agrees_with_statsmodels(proportion, n):
    low, high = proportion_confint(proportion * n, n, method="wilson")
    assert (wilson(proportion, n).low, wilson(proportion, n).high) == pytest.approx((low, high), abs=1e-12)


@given(shares, sizes)
def test_wilson_holds_its_estimate_and_stays_within_0_and_1(proportion, n):
    interval = wilson(proportion, n)
    assert 0 <= interval.low <= proportion + 1e-12
    assert proportion - 1e-12 <= interval.high <= 1


@pytest.mark.parametrize(
    ("proportion", "n"), [(53, 4505), (-0.01, 10), (0.5, 0), (0.5, -3), (float("nan"), 10), (0.5, float("nan"))]
)
def test_wilson_refuses_what_is_no_proportion_or_no_count(proportion, n):
    with pytest.raises(ValueError, match=r"proportion lies between|positive number"):
        wilson(proportion, n)


def test_difference_agrees_with_newcombe_and_chi_squared():
    found = difference(0.47, 3167, 0.53, 4505)
    low, high = confint_proportions_2indep(0.53 * 4505, 4505, 0.47 * 3167, 3167, method="newcomb", compare="diff")
    assert found.estimate == pytest.approx(0.06)
    assert (found.interval.low, found.interval.high) == pytest.approx((low, high), abs=1e-9)
    table = [[0.47 * 3167, 0.53 * 3167], [0.53 * 4505, 0.47 * 4505]]
    assert found.p == pytest.approx(chi2_contingency(table, correction=False).pvalue, rel=1e-9)


def test_newcombes_own_example():
    # Newcombe 1998, table II, method 10: 56/70 against 48/80 gives 0.2000 (0.0524 to 0.3339).
    found = difference(48 / 80, 80, 56 / 70, 70)
    assert (found.interval.low, found.interval.high) == pytest.approx((0.0524, 0.3339), abs=5e-5)


@pytest.mark.parametrize("share", [0, 1])
def test_no_difference_at_the_edges(share):
    found = difference(share, 10, share, 20)
    assert (found.estimate, found.p) == (0, 1)
    assert found.interval.contains(0)


@given(shares, sizes, shares, sizes)
def test_a_difference_turned_round_changes_only_its_sign(first, n_first, second, n_second):
    forth, back = difference(first, n_first, second, n_second), difference(second, n_second, first, n_first)
    assert forth.estimate == pytest.approx(-back.estimate)
    assert forth.interval.low == pytest.approx(-back.interval.high)
    assert forth.p == pytest.approx(back.p)


def test_trend_by_hand_on_a_straight_line():
    found = trend([2019, 2020, 2021], [0.4, 0.5, 0.6], [100, 100, 100])
    assert found.slope == pytest.approx(0.1)
    # variance of the slope: sum n c^2 p q / (sum n c^2)^2 = (100*0.24 + 100*0.24) / 200^2
    half = 1.959964 * math.sqrt(48) / 200
    assert (found.interval.low, found.interval.high) == pytest.approx((0.1 - half, 0.1 + half), abs=1e-6)
    assert found.p_departure == pytest.approx(1)
    # Cochran-Armitage: slope^2 * 200 / (0.5 * 0.5) = 8 on one degree of freedom
    assert found.p == pytest.approx(chi_squared_tail(8, 1))


def test_trend_parts_of_chi_squared_add_up():
    times, share, n = [2019, 2020, 2021, 2023], np.array([0.47, 0.46, 0.55, 0.53]), np.array([3167, 2503, 3831, 4505])
    found = trend(times, share, n)
    whole = chi2_contingency([share * n, (1 - share) * n], correction=False)
    slope2 = found.slope**2
    centred = np.array(times) - np.average(times, weights=n)
    mean = np.average(share, weights=n)
    linear = slope2 * np.sum(n * centred**2) / (mean * (1 - mean))
    assert found.p_departure == pytest.approx(chi_squared_tail(whole.statistic - linear, 2), rel=1e-6)


def test_a_bend_shows_as_departure():
    assert trend([1, 2, 3], [0.4, 0.6, 0.4], [500, 500, 500]).p_departure < 0.001


@pytest.mark.parametrize("share", [0, 1])
def test_a_trend_of_nothing_is_no_trend(share):
    found = trend([1, 2, 3], [share] * 3, [10] * 3)
    assert (found.slope, found.interval, found.p) == (0, Interval(0, 0), 1)


@pytest.mark.parametrize(
    ("times", "share"), [([1, 2], [0.1, 0.2]), ([1, 1, 1], [0.1, 0.2, 0.3]), ([1, 2, 3], [0.1, 0.2])]
)
def test_trend_refuses_too_few_points(times, share):
    with pytest.raises(ValueError, match="three or more points"):
        trend(times, share, [10] * len(share))


@pytest.mark.parametrize("time", [math.nan, math.inf])
def test_trend_refuses_times_that_are_not_known(time):
    with pytest.raises(ValueError, match="known times"):
        trend([1, 2, time], [0.1, 0.2, 0.3], [10, 10, 10])


@pytest.mark.parametrize(("value", "degrees"), [(math.nan, 1), (3, 0), (3, math.nan)])
def test_a_chi_squared_test_of_nothing_is_refused(value, degrees):
    with pytest.raises(ValueError, match="degrees of freedom"):
        chi_squared_tail(value, degrees)


@pytest.mark.parametrize("level", [0, 1, 95])
def test_quantile_refuses_what_is_no_level(level):
    with pytest.raises(ValueError, match="between 0 and 1"):
        quantile(level)


def test_quantile():
    assert quantile(0.95) == pytest.approx(1.959963984540054)


def test_a_study_with_no_events_has_half_a_case_added_and_no_other_study():
    effects, variances = logit([0, 5, 10], [10, 10, 10])
    assert effects.tolist() == pytest.approx([math.log(0.5 / 10.5), 0, math.log(10.5 / 0.5)])
    assert variances.tolist() == pytest.approx([1 / 0.5 + 1 / 10.5, 0.4, 1 / 0.5 + 1 / 10.5])


@given(st.floats(-700, 700))
def test_log_odds_come_back_as_a_proportion(value):
    share, rest = from_logit(value), from_logit(-value)
    assert share + rest == pytest.approx(1)
    assert math.log(share) - math.log(rest) == pytest.approx(value, abs=1e-9)


def test_a_pooled_proportion_comes_back_from_its_counts():
    effects, _ = logit([3, 9], [12, 12])
    assert [from_logit(effect) for effect in effects] == pytest.approx([0.25, 0.75])
    assert logit(3, 12)[0].shape == (1,)


@pytest.mark.parametrize(
    ("events", "n", "said"),
    [
        ([1], [0], "positive n"),
        ([1, 2], [3], "shapes"),
        ([math.nan], [3], "positive n"),
        ([-1], [3], "between 0 and n"),
        ([4], [3], "between 0 and n"),
    ],
)
def test_counts_that_are_no_proportion_have_no_log_odds(events, n, said):
    with pytest.raises(ValueError, match=said):
        logit(events, n)


@pytest.mark.parametrize("value", [math.nan, math.inf])
def test_log_odds_must_be_finite(value):
    with pytest.raises(ValueError, match="finite"):
        from_logit(value)
