import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ehelse.synthesis import agreement, alpha
from ehelse.synthesis.agreement import RESAMPLES, SEED, _alpha, _counts, _draws

FIRST = ["a", "a", "a", "b", "b", "a", "a", "b", "a", "a"]
SECOND = ["a", "a", "b", "b", "b", "a", "a", "a", "a", "a"]


def test_by_hand():
    # 8 of 10 alike; 14 codes of 20 are a, 6 are b. Disagreement observed 2/10, expected 2 * 14 * 6 / (20 * 19).
    found = agreement(FIRST, SECOND)
    assert (found.units, found.same) == (10, 0.8)
    assert found.alpha == pytest.approx(1 - 0.2 / (2 * 14 * 6 / (20 * 19)))
    # AC1: chance = (0.7 * 0.3 + 0.3 * 0.7) / (2 - 1) = 0.42
    assert found.ac1 == pytest.approx((0.8 - 0.42) / (1 - 0.42))


def test_krippendorff_s_own_example_of_two_coders():
    """Krippendorff 2011, section A: ten binary units, alpha 0.095."""
    first = list("0100000010")
    second = list("1110010000")
    assert agreement(first, second).alpha == pytest.approx(0.095, abs=5e-4)


def coded(line):
    return [None if code == "." else code for code in line]


def test_krippendorff_s_four_coder_example():
    """Krippendorff 2011, section C: 4 coders, 12 units, nominal alpha 0.743; unit 12 has one code and is left out."""
    found = alpha([coded("123321412..."), coded("1233224125.3"), coded(".3332342251."), coded("12332441251.")])
    assert found.value == pytest.approx(0.743, abs=5e-4)
    assert (found.units, found.left_out) == (11, 1)
    assert found.interval.low < found.value < found.interval.high <= 1


def test_gwet_s_own_example():
    """AC1 0.8493305 of 89 in 100 alike: the table of two abstractors in his R package irrCAC."""
    table = {("e", "e"): 13, ("a", "a"): 20, ("a", "n"): 7, ("n", "a"): 4, ("n", "n"): 56}
    first, second = zip(*[pair for pair, times in table.items() for _ in range(times)], strict=True)
    found = agreement(first, second)
    assert found.ac1 == pytest.approx(0.8493305, abs=5e-8)
    assert found.same == pytest.approx(0.89)


def alpha_by_hand(pairs):
    """Two coders, nominal: 1 - observed / expected disagreement from the codes of all (Krippendorff 2011)."""
    codes = [code for pair in pairs for code in pair]
    n = len(codes)
    alike = sum(codes.count(code) * (codes.count(code) - 1) for code in set(codes)) / (n * (n - 1))
    return 1 - np.mean([a != b for a, b in pairs]) / (1 - alike)


def test_the_interval_is_that_of_units_drawn_again():
    pairs = list(zip(FIRST, SECOND, strict=True)) * 4
    chosen = np.random.default_rng(1).integers(0, len(pairs), (RESAMPLES, len(pairs)))
    alphas = [alpha_by_hand([pairs[unit] for unit in row]) for row in chosen]
    found = agreement(FIRST * 4, SECOND * 4)
    # Two samples of the same distribution: their percentiles differ by what 2000 draws leave to chance.
    assert (found.interval.low, found.interval.high) == pytest.approx(
        tuple(np.quantile(alphas, [0.025, 0.975])), abs=0.05
    )
    assert found.draws == RESAMPLES
    wider = agreement(FIRST * 4, SECOND * 4, level=0.99).interval
    assert wider.low < found.interval.low


def test_alpha_of_every_draw_is_that_of_the_package():
    codings = [coded("123321412..."), coded("1233224125.3"), coded(".3332342251."), coded("12332441251.")]
    counts = _counts(codings)
    counts = counts[counts.sum(axis=1) >= 2]
    kinds, often = np.unique(counts, axis=0, return_counts=True)
    drawn = np.random.default_rng(SEED).multinomial(len(counts), often / len(counts), 20)
    each = np.arange(len(counts))
    assert _draws(counts, each, 20) == pytest.approx([_alpha(np.repeat(kinds, times, axis=0)) for times in drawn])


def test_the_interval_of_clusters_is_that_of_whole_clusters_drawn_again():
    """Clusters of unlike size, in which the coders find it hard or easy together."""
    clusters = [at // 4 for at in range(len(FIRST) * 4)]
    pairs = list(zip(FIRST * 4, SECOND * 4, strict=True))
    found = agreement(FIRST * 4, SECOND * 4, clusters=clusters)
    names = sorted(set(clusters))
    chosen = np.random.default_rng(1).choice(names, (RESAMPLES, len(names)))
    alphas = [
        alpha_by_hand([pair for name in row for pair, at in zip(pairs, clusters, strict=True) if at == name])
        for row in chosen
    ]
    assert (found.interval.low, found.interval.high) == pytest.approx(
        tuple(np.quantile(alphas, [0.025, 0.975])), abs=0.05
    )
    assert found.clusters == len(names)


def test_units_that_repeat_one_another_do_not_narrow_the_interval():
    """Ten copies of each unit are no more evidence than the unit: what drawing unit by unit would not see."""
    once, copied = agreement(FIRST, SECOND), agreement(FIRST * 10, SECOND * 10)
    clusters = [*range(len(FIRST))] * 10
    together = agreement(FIRST * 10, SECOND * 10, clusters=clusters).interval
    width = together.high - together.low
    assert width > 2 * (copied.interval.high - copied.interval.low)
    assert width == pytest.approx(once.interval.high - once.interval.low, abs=0.1)


def test_one_cluster_has_no_interval_and_each_unit_needs_one():
    assert agreement(FIRST, SECOND, clusters=["a"] * len(FIRST)).interval is None
    with pytest.raises(ValueError, match="needs its cluster"):
        agreement(FIRST, SECOND, clusters=["a"])


def test_rare_codes_lower_alpha_and_not_ac1():
    """Gwet's paradox: 118 of 125 units alike, and yet alpha near 0."""
    first = ["yes"] * 118 + ["no"] * 5 + ["yes"] * 2
    second = ["yes"] * 118 + ["yes"] * 5 + ["no"] * 2
    found = agreement(first, second)
    assert found.same == pytest.approx(118 / 125)
    assert found.alpha < 0
    # By hand: chance = 2 * p * (1 - p) with p = (118 + 3.5) / 125, the share of the frequent code
    share = (2 * 118 + 7) / 250
    assert found.ac1 == pytest.approx((118 / 125 - 2 * share * (1 - share)) / (1 - 2 * share * (1 - share)))
    assert found.ac1 > 0.9


@pytest.mark.parametrize("missing", [None, math.nan, np.float64("nan")])
def test_a_unit_that_one_coder_left_out_is_not_compared_and_is_counted(missing):
    whole = agreement(FIRST, SECOND)
    found = agreement([*FIRST, "a", missing, missing], [*SECOND, missing, "c", missing])
    assert (whole.left_out, found.left_out) == (0, 3)
    assert (found.units, found.same, found.ac1, found.interval) == (10, whole.same, whole.ac1, whole.interval)
    assert found.alpha == pytest.approx(whole.alpha)


def test_columns_of_a_frame_can_be_compared():
    frame = pd.DataFrame({"one": [*FIRST, None], "two": [*SECOND, "a"]})
    assert agreement(frame["one"], frame["two"]).left_out == 1


def test_the_interval_is_the_same_each_time_and_holds_alpha():
    found = agreement(FIRST, SECOND)
    assert found == agreement(FIRST, SECOND)
    assert found.interval.contains(found.alpha)
    assert found.interval.low < found.alpha < found.interval.high


def test_with_one_code_only_alpha_is_not_defined_and_says_so():
    found = agreement(["a"] * 5, ["a"] * 5)
    assert (found.alpha, found.interval, found.draws) == (None, None, 0)
    assert (found.same, found.ac1) == (1, 1)


def test_one_unit_has_no_interval():
    found = agreement(["a"], ["b"])
    assert found.interval is None
    assert found.same == 0


def test_perfect_agreement_is_1_and_draws_of_one_code_are_left_out():
    found = agreement(["a", "a", "a", "b"], ["a", "a", "a", "b"])
    assert (found.alpha, found.ac1) == (1, 1)
    assert (found.interval.low, found.interval.high) == (1, 1)
    # A draw of 4 units misses the only b with probability (3/4)^4 = 0.316.
    assert found.draws / RESAMPLES == pytest.approx(1 - 0.75**4, abs=0.03)


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        (["a"], ["a", "b"], r"codings of \[1, 2\]"),
        ([], [], "No unit"),
        (["a", None], [None, "a"], "No unit"),
        (["a", 1], ["a", 2], "not 1"),
        (["a", 1.0], ["a", 2.0], r"not 1\.0"),
        (["a", " "], ["a", "b"], "not ' '"),
        (["a", pd.NA], ["a", "b"], "not <NA>"),
    ],
)
def test_what_cannot_be_compared_is_refused(first, second, said):
    with pytest.raises(ValueError, match=said):
        agreement(first, second)


def test_one_coder_alone_agrees_with_nobody():
    with pytest.raises(ValueError, match="Two coders"):
        alpha([["a", "b"]])


@pytest.mark.parametrize(("options", "said"), [({"level": 95}, "level of an interval"), ({"resamples": 0}, "draws")])
def test_an_interval_that_cannot_be_had_is_refused(options, said):
    with pytest.raises(ValueError, match=said):
        agreement(FIRST, SECOND, **options)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=1, max_size=12))
def test_every_coding_has_its_numbers_and_coders_can_change_places(pairs):
    first, second = zip(*pairs, strict=True)
    found, turned = agreement(first, second, resamples=5), agreement(second, first, resamples=5)
    assert found == turned
    assert -1 <= found.ac1 <= 1
    if len({code for pair in pairs for code in pair}) == 1:
        assert found.alpha is None
    else:
        assert found.alpha == pytest.approx(alpha_by_hand(pairs))


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=2, max_size=12))
def test_the_names_of_the_codes_do_not_matter(pairs):
    names = {"a": "z", "b": "y", "c": "x"}
    first, second = zip(*pairs, strict=True)
    renamed = agreement([names[code] for code in first], [names[code] for code in second], resamples=5)
    plain = agreement(first, second, resamples=5)
    assert renamed.ac1 == pytest.approx(plain.ac1)
    assert renamed.alpha == pytest.approx(plain.alpha)
