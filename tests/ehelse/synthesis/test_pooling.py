"""Random effects against R's metafor, against sums restated by hand, and at their edges."""

import json
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.meta_analysis import combine_effects

from ehelse.synthesis import from_logit, logit, pool, tau2_interval

METAFOR = json.loads(Path(__file__).with_name("metafor_reference.json").read_text(encoding="utf-8"))
EFFECTS, VARIANCES = METAFOR["bcg_yi"], METAFOR["bcg_vi"]
# metafor 3.8-1 stops its search for the Paule-Mandel estimate early: ours and that of statsmodels agree with each other
# and solve the equation (tests below), and differ from it by 5e-5. All else is compared at 1e-6.
TOLERANCE = {"DL": 1e-6, "REML": 1e-6, "PM": 1e-4}
TESTS = {"z": "z", "HK": "knha"}
METHODS = ["DL", "REML", "PM"]
# Four studies closer to one another than chance allows (metafor, DL): tau2 is 0.
CLOSE = [0.10, 0.12, 0.09, 0.11], [0.010, 0.020, 0.015, 0.010]


def same(value, tolerance):
    return pytest.approx(value, abs=tolerance, rel=tolerance)


def test_the_effects_follow_from_the_tables_of_the_trials():
    """Log risk ratio and its variance 1/a - 1/n1 + 1/c - 1/n2, restated from the counts."""
    table = {key: np.array(METAFOR["bcg_input"][key]) for key in ("tpos", "tneg", "cpos", "cneg")}
    a, c, n1, n2 = table["tpos"], table["cpos"], table["tpos"] + table["tneg"], table["cpos"] + table["cneg"]
    assert np.log((a / n1) / (c / n2)).tolist() == same(EFFECTS, 1e-9)
    assert (1 / a - 1 / n1 + 1 / c - 1 / n2).tolist() == same(VARIANCES, 1e-9)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("test", ["z", "HK"])
def test_metafor_finds_the_same(method, test):
    theirs, near = METAFOR["bcg"][f"{method} {TESTS[test]}"], TOLERANCE[method]
    ours = pool(EFFECTS, VARIANCES, method, test, guard=False)
    assert (ours.estimate, ours.se) == same((theirs["est"], theirs["se"]), near)
    assert (ours.interval.low, ours.interval.high) == same((theirs["lb"], theirs["ub"]), near)
    assert (ours.prediction.low, ours.prediction.high) == same((theirs["pilb"], theirs["piub"]), near)
    found = ours.heterogeneity
    assert (found.tau2, found.q) == same((theirs["tau2"], theirs["Q"]), near)
    assert (100 * found.i2, found.h2) == same((theirs["I2"], theirs["H2"]), near)


@pytest.mark.parametrize(("method", "theirs"), [("DL", "dl"), ("PM", "iterated")])
def test_statsmodels_finds_the_same_where_studies_differ(method, theirs):
    """A second opinion, sharper than metafor's for PM. Only where Q > k - 1: below, its DL tau2 is negative."""
    found = combine_effects(np.array(EFFECTS), np.array(VARIANCES), method_re=theirs)
    ours = {test: pool(EFFECTS, VARIANCES, method, test, guard=False) for test in ("z", "HK")}
    assert ours["z"].heterogeneity.tau2 == same(found.tau2, 1e-8)
    assert ours["z"].estimate == same(found.mean_effect_re, 1e-8)
    assert (ours["z"].se, ours["HK"].se) == same((found.sd_eff_w_re, found.sd_eff_w_re_hksj), 1e-8)


def test_paule_mandel_solves_its_equation():
    """At its tau2 the generalised Q of the 13 trials is 12."""
    weights = 1 / (np.array(VARIANCES) + pool(EFFECTS, VARIANCES, "PM").heterogeneity.tau2)
    mean = np.sum(weights * EFFECTS) / weights.sum()
    assert np.sum(weights * (EFFECTS - mean) ** 2) == same(12, 1e-9)


def restricted(tau2, y, v):
    """Restricted log likelihood as Viechtbauer 2005 writes it, without its constant."""
    w = 1 / (v + tau2)
    mean = np.sum(w * y) / np.sum(w)
    return -0.5 * (np.sum(np.log(v + tau2)) + np.log(np.sum(w)) + np.sum(w * (y - mean) ** 2))


# Found by trying thousands: steps by Fisher scoring from the DL estimate run in circles or end on a lower top.
HARD = [
    (
        [0.34, 0.80, 0.22, -0.80, -0.08, -0.49, -0.49, 0.54],
        [2.563, 3.362, 0.291, 0.116, 0.583, 1.663, 0.560, 1.303],
        0.0662797,
    ),
    ([-0.47, 0.13, -0.02, 0.36, 2.12, -0.10], [0.965, 13.364, 7.910, 5.214, 0.002, 4.607], 1.4229890),
    (
        [-0.09, 0.18, -0.06, 1.11, -0.02, -2.05, -0.64, -0.41],
        [0.029, 40.207, 0.730, 55.901, 0.030, 0.498, 53.846, 12.821],
        0.3582840,
    ),
]


@pytest.mark.parametrize(("effects", "variances", "tau2"), HARD)
def test_reml_finds_the_highest_top_where_steps_would_fail(effects, variances, tau2):
    y, v = np.array(effects), np.array(variances)
    found = pool(y, v, "REML").heterogeneity.tau2
    places = np.linspace(0, 5, 50_001)
    best = places[np.argmax([restricted(place, y, v) for place in places])]
    assert found == pytest.approx(best, abs=1e-4)
    assert found == pytest.approx(tau2, abs=1e-6)


def test_the_interval_of_tau2_is_metafor_s():
    tau2, low, high = METAFOR["bcg_tau2ci"]
    found = tau2_interval(EFFECTS, VARIANCES)
    # metafor 3.8-1 searches the ends with the default tolerance of R's uniroot, so they differ in the fifth decimal.
    assert (found.low, found.high) == same((low, high), 1e-4)
    assert found.contains(tau2)


def test_the_ends_of_the_interval_of_tau2_solve_their_equation():
    """Q at the lower end is the upper quantile of chi-squared with 12 degrees of freedom, 23.33666, and the reverse."""
    found = tau2_interval(EFFECTS, VARIANCES)
    for end, target in ((found.low, 23.336664), (found.high, 4.403789)):
        weights = 1 / (np.array(VARIANCES) + end)
        mean = np.sum(weights * EFFECTS) / weights.sum()
        assert np.sum(weights * (EFFECTS - mean) ** 2) == same(target, 1e-6)


def test_two_studies_far_apart_leave_tau2_nearly_open():
    # Q = d^2 / (v1 + v2 + 2 tau2) with d = 10, v = 1: the 2.5 % quantile of chi-squared(1) is 0.000982069
    assert tau2_interval([0, 10], [1, 1]).high == same(100 / (2 * 0.000982069) - 1, 1e-3)


def test_pooled_logit_proportions_are_metafor_s():
    theirs = METAFOR["prop_PLO"]
    effects, variances = logit(METAFOR["prop_x"], METAFOR["prop_n"])
    assert (effects.tolist(), variances.tolist()) == (same(theirs["yi"], 1e-9), same(theirs["vi"], 1e-9))
    ours = pool(effects, variances, "REML", "z")
    assert (ours.heterogeneity.tau2, ours.estimate) == same((theirs["tau2"], theirs["b"]), 1e-6)
    ends = [ours.estimate, ours.interval.low, ours.interval.high, ours.prediction.low, ours.prediction.high]
    assert [from_logit(value) for value in ends] == same(
        [theirs[k] for k in ("pred", "lb", "ub", "pilb", "piub")], 1e-6
    )


def test_dersimonian_laird_by_hand():
    # y = 0, 2 with v = 1, 1: mean 1, Q = 2, c = 2 - 2/2 = 1, tau2 = (2 - 1) / 1 = 1; se = sqrt(1 / (1/2 + 1/2)) = 1
    found = pool([0, 2], [1, 1], "DL", "z")
    assert (found.estimate, found.se, found.heterogeneity.tau2, found.heterogeneity.q) == same((1, 1, 1, 2), 1e-12)
    assert found.interval.high == same(1 + 1.959964, 1e-6)
    assert found.prediction.high == same(1 + 1.959964 * math.sqrt(2), 1e-6)


@pytest.mark.parametrize("method", METHODS)
def test_studies_closer_than_chance_have_no_variance_between_them(method):
    found = pool(*CLOSE, method, "z")
    assert found.heterogeneity.tau2 == 0
    assert (found.estimate, found.se) == same((0.1042105, 0.0561951), 1e-6)
    assert (found.heterogeneity.q, found.heterogeneity.i2, found.heterogeneity.h2) == same((0.0310526, 0, 1), 1e-6)


def test_the_guard_keeps_the_interval_as_wide_as_the_normal_one():
    plain, guarded = (pool(*CLOSE, "DL", "HK", guard=guard) for guard in (False, True))
    assert plain.se == same(0.0057173, 1e-6)  # metafor's knha
    assert guarded.se == same(0.0561951, 1e-6)  # that of z
    assert guarded.interval.low < plain.interval.low


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("test", ["z", "HK"])
def test_one_study_is_itself_and_predicts_nothing(method, test):
    found = pool([0.4], [0.04], method, test)
    assert (found.estimate, found.se) == same((0.4, 0.2), 1e-12)
    assert found.interval.high == same(0.4 + 0.2 * 1.959964, 1e-6)
    assert found.prediction is None
    assert (found.prediction_by, found.test) == (None, "z")
    assert (found.heterogeneity.tau2, found.heterogeneity.q, found.heterogeneity.p) == (0, 0, 1)


@pytest.mark.parametrize("method", METHODS)
def test_two_identical_studies_are_one_of_half_the_variance(method):
    found = pool([0.3, 0.3], [0.02, 0.02], method, "HK")
    assert found.heterogeneity.tau2 == 0
    assert (found.estimate, found.se) == same((0.3, 0.1), 1e-9)
    assert math.isfinite(found.interval.low)


@pytest.mark.parametrize("method", METHODS)
def test_many_identical_studies_differ_in_nothing(method):
    found = pool([0.3] * 40, [0.02] * 40, method, "HK", guard=False)
    assert (found.heterogeneity.tau2, found.heterogeneity.i2, found.heterogeneity.p) == (0, 0, 1)
    assert found.se == same(0, 1e-12)  # what the guard is for
    assert pool([0.3] * 40, [0.02] * 40, method, "HK").se == same(math.sqrt(0.02 / 40), 1e-12)


@pytest.mark.parametrize("method", METHODS)
@given(st.floats(-100, 100), st.floats(1e-6, 10), st.floats(1e-3, 100))
def test_two_studies_by_hand(method, apart, first, second):
    """Q = d^2 / (v1 + v2 + 2 tau2) for any tau2, so all three say (d^2 - v1 - v2) / 2, also with unequal weights."""
    found = pool([0, apart], [first, second], method).heterogeneity.tau2
    assert found == pytest.approx(max(0, (apart**2 - first - second) / 2), rel=1e-9, abs=1e-9)


def test_a_study_with_nearly_all_the_weight_leaves_the_digits_of_tau2():
    found = pool([0, 3], [1e-11, 1], "DL").heterogeneity.tau2
    assert found == pytest.approx((9 - 1 - 1e-11) / 2, rel=1e-9)


@pytest.mark.parametrize("method", METHODS)
def test_thousands_of_studies_give_back_what_they_were_drawn_from(method):
    draw = np.random.default_rng(1)
    variances = draw.uniform(0.01, 0.05, 5000)
    effects = 0.5 + draw.normal(0, 0.3, 5000) + draw.normal(0, np.sqrt(variances))
    found = pool(effects, variances, method)
    assert found.estimate == pytest.approx(0.5, abs=0.02)
    assert found.heterogeneity.tau2 == pytest.approx(0.09, abs=0.01)
    assert tau2_interval(effects, variances).contains(found.heterogeneity.tau2)


@pytest.mark.parametrize(
    ("effects", "variances", "said"),
    [
        ([], [], "shapes"),
        ([1, 2], [1], "shapes"),
        ([[1, 2]], [[1, 1]], "shapes"),
        ([1, math.nan], [1, 1], "must be known"),
        ([1, 2], [1, math.nan], "must be known"),
        ([1, 2], [1, math.inf], "must be known"),
        ([1, 2], [1, 0], r"positive; got \[0.0\]"),
        ([1, 2], [-1, 1], r"positive; got \[-1.0\]"),
        ([1, 1e200], [1, 1], "another unit"),
        ([1, 2], [1e-320, 1], "another unit"),
        ([1, 2], [1e200, 1], "another unit"),
        ([1, 2], [1e-7, 1e7], "the same unit"),
    ],
)
def test_what_cannot_be_pooled_is_refused_and_never_passed_on(effects, variances, said):
    with pytest.raises(ValueError, match=said):
        pool(effects, variances)
    with pytest.raises(ValueError, match=said):
        tau2_interval(effects, variances)


@pytest.mark.parametrize("level", [0, 1, 95, math.nan])
def test_a_level_that_is_none_is_refused(level):
    for function in (pool, tau2_interval):
        with pytest.raises(ValueError, match="level of an interval"):
            function([0, 2], [1, 1], level=level)


def test_names_of_other_programs_are_refused_with_ours():
    with pytest.raises(ValueError, match=r"no test 'knha'.*HK"):
        pool([0, 2], [1, 1], "DL", "knha")
    with pytest.raises(ValueError, match=r"no method 'SJ'.*REML"):
        pool([0, 2], [1, 1], "SJ")


def test_the_result_names_the_definition_of_its_prediction():
    assert pool([0, 2], [1, 1], "DL", "z").prediction_by == "normal"
    found = pool([0, 2, 5], [1, 1, 1], "DL", "HK")
    assert found.prediction_by == "t with k - 1 degrees of freedom"
    # t with 2 degrees of freedom: 4.302653
    half = 4.302653 * math.sqrt(found.heterogeneity.tau2 + found.se**2)
    assert found.prediction.high == same(found.estimate + half, 1e-6)


def test_one_study_tells_nothing_of_the_variance_between_studies():
    with pytest.raises(ValueError, match="at least 2"):
        tau2_interval([1], [1])


def test_the_interval_of_tau2_is_0_where_studies_agree_better_than_chance():
    """Q = 0.031 lies below 0.216, the 2.5 % quantile of chi-squared with 3 degrees of freedom."""
    found = tau2_interval(*CLOSE)
    assert (found.low, found.high) == (0, 0)


samples = st.lists(st.tuples(st.floats(-5, 5), st.floats(0.01, 2)), min_size=2, max_size=8)


@given(samples, st.sampled_from(METHODS), st.sampled_from(["z", "HK"]))
def test_the_average_lies_among_the_studies_and_every_number_is_finite(studies, method, test):
    effects, variances = zip(*studies, strict=True)
    found = pool(effects, variances, method, test)
    assert min(effects) - 1e-9 <= found.estimate <= max(effects) + 1e-9
    assert found.interval.contains(found.estimate)
    assert found.prediction.low <= found.interval.low
    numbers = [found.se, found.interval.low, found.prediction.high, *vars(found.heterogeneity).values()]
    assert all(math.isfinite(number) for number in numbers)
    assert found.heterogeneity.tau2 >= 0


@given(samples, st.sampled_from(METHODS), st.floats(0.1, 10))
def test_another_unit_changes_the_numbers_by_that_unit_only(studies, method, factor):
    effects, variances = (np.array(column) for column in zip(*studies, strict=True))
    plain, scaled = pool(effects, variances, method), pool(factor * effects, factor**2 * variances, method)
    assert scaled.estimate == pytest.approx(factor * plain.estimate, rel=1e-6, abs=1e-6)
    expected = factor**2 * plain.heterogeneity.tau2
    assert scaled.heterogeneity.tau2 == pytest.approx(expected, rel=1e-6, abs=1e-6)


@given(samples, st.sampled_from(METHODS), st.randoms(use_true_random=False))
def test_the_order_of_the_studies_does_not_matter(studies, method, random):
    shuffled = random.sample(studies, len(studies))
    one, other = (pool(*zip(*order, strict=True), method) for order in (studies, shuffled))
    assert one.estimate == pytest.approx(other.estimate, abs=1e-7)
    assert one.heterogeneity.tau2 == pytest.approx(other.heterogeneity.tau2, rel=1e-7, abs=1e-7)


@given(samples)
def test_the_guard_never_narrows(studies):
    plain, guarded = (pool(*zip(*studies, strict=True), "DL", "HK", guard=guard) for guard in (False, True))
    normal = pool(*zip(*studies, strict=True), "DL", "z")
    assert guarded.se == pytest.approx(max(plain.se, normal.se))
