import pytest
from hypothesis import given
from hypothesis import strategies as st

from ehelse.synthesis import agreement

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


def test_the_library_gives_krippendorff_s_four_coder_example():
    """The reason to trust it: the published 4 x 12 example, nominal alpha 0.743."""
    import krippendorff

    data = [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
        [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
    ]
    numbers = [[float("nan") if value is None else value for value in row] for row in data]
    assert krippendorff.alpha(numbers, level_of_measurement="nominal") == pytest.approx(0.743, abs=5e-4)


def test_rare_codes_lower_alpha_and_not_ac1():
    """Gwet's paradox: 118 of 125 units alike, and yet alpha near 0."""
    first = ["yes"] * 118 + ["no"] * 5 + ["yes"] * 2
    second = ["yes"] * 118 + ["yes"] * 5 + ["no"] * 2
    found = agreement(first, second)
    assert found.same == pytest.approx(118 / 125)
    assert found.alpha < 0
    # Gwet 2008, table 1 (after Feinstein and Cicchetti): chance = 2 * p * (1 - p) with p = (118 + 3.5) / 125
    share = (2 * 118 + 7) / 250
    assert found.ac1 == pytest.approx((118 / 125 - 2 * share * (1 - share)) / (1 - 2 * share * (1 - share)))
    assert found.ac1 > 0.9


def test_a_unit_that_one_coder_left_out_is_not_compared():
    assert agreement([*FIRST, "a", None], [*SECOND, None, "b"]) == agreement(FIRST, SECOND)


def test_the_interval_is_the_same_each_time_and_holds_alpha():
    found = agreement(FIRST, SECOND)
    assert found == agreement(FIRST, SECOND)
    assert found.interval.contains(found.alpha)
    assert found.interval.low < found.alpha < found.interval.high


def test_with_one_code_only_alpha_is_not_defined_and_says_so():
    found = agreement(["a"] * 5, ["a"] * 5)
    assert (found.alpha, found.interval) == (None, None)
    assert (found.same, found.ac1) == (1, 1)


def test_one_unit_has_no_interval():
    found = agreement(["a"], ["b"])
    assert found.interval is None
    assert found.same == 0


def test_perfect_agreement_is_1_and_draws_of_one_code_are_left_out():
    found = agreement(["a", "a", "a", "b"], ["a", "a", "a", "b"])
    assert (found.alpha, found.ac1) == (1, 1)
    assert (found.interval.low, found.interval.high) == (1, 1)


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        (["a"], ["a", "b"], "got 1 and 2"),
        ([], [], "No unit"),
        (["a", None], [None, "a"], "No unit"),
    ],
)
def test_what_cannot_be_compared_is_refused(first, second, said):
    with pytest.raises(ValueError, match=said):
        agreement(first, second)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=2, max_size=12))
def test_the_names_of_the_codes_do_not_matter(pairs):
    names = {"a": "z", "b": "y", "c": "x"}
    first, second = zip(*pairs, strict=True)
    renamed = agreement([names[code] for code in first], [names[code] for code in second], resamples=5)
    plain = agreement(first, second, resamples=5)
    assert renamed.ac1 == pytest.approx(plain.ac1)
    assert renamed.alpha == pytest.approx(plain.alpha)
