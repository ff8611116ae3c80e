"""The rules of a cell: which texts they let pass, and what they say of others."""

import json

import pytest

from reporting import description, rules


def field(**properties):
    """The one column of a table that is described with these properties."""
    column = {"name": "c", "type": "string"} | properties
    package = {"resources": [{"name": "t", "path": "t.csv", "schema": {"fields": [column]}}]}
    return description.describe(json.dumps(package))["t"].fields[0]


def remarks(text, **properties):
    """What the rules of a column say of a cell: name of the rule and remedy."""
    return [(rule.name, rule.fault(text)[1]) for rule in field(**properties).rules if not rule.holds(text)]


@pytest.mark.parametrize("text", ["0", "12", "-3", "12.3", "0.5", "-0.25", "566.372", "3.0", "999999999999999"])
def test_a_number(text):
    assert not remarks(text, type="number")


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("12,3", "Write 12.3, with a point and no comma."),
        ("-0,5", "Write -0.5, with a point and no comma."),
        ("43,000", "Write 43.000, with a point and no comma, or 43000 if it means thousands."),
        ("43.000", "Write 43, or 43000 if it means thousands."),
        ("43 000", "Write 43000, without spaces and with - as minus sign."),
        ("43\N{NO-BREAK SPACE}000", "Write 43000, without spaces and with - as minus sign."),
        ("\N{MINUS SIGN}5", "Write -5, without spaces and with - as minus sign."),
        ("1e1", "Write 10, without an exponent."),
        ("1.03E+05", "Write 103000, without an exponent."),
        ("47 %", "Write the number alone, 47; words and units have columns of their own."),
        ("3.5 million", "Write the number alone, 3.5; words and units have columns of their own."),
    ],
)
def test_what_seems_to_be_meant_by_a_number_is_named(text, remedy):
    assert remarks(text, type="number") == [("number", remedy)]


@pytest.mark.parametrize("text", ["n.a.", "", "1e5", "nan", "inf", "+3", ".5", "12.", "1.2.3", "٣", "1" * 16, "1,2,3"])
def test_no_number(text):
    remedy = "Write a number such as 12 or 12.3, of at most 15 digits; what is not known is an empty cell."
    assert [name for name, _ in remarks(text, type="number")] == ["number"]
    if text in ("n.a.", "nan", "1" * 16):
        assert remarks(text, type="number") == [("number", remedy)]


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("12.0", "Write it without decimals."),
        ("12.5", "Write it without decimals."),
        ("4505.000", "Write 4505, or 4505000 if it means thousands."),
        ("4 505", "Write 4505, without spaces and with - as minus sign."),
        ("12,0", "Write 12.0, with a point and no comma."),
    ],
)
def test_no_whole_number(text, remedy):
    assert remarks(text, type="integer") == [("integer", remedy)]


@pytest.mark.parametrize("text", ["0", "-7", "4505", "9" * 15])
def test_a_whole_number(text):
    assert not remarks(text, type="integer")


def test_whole_numbers_are_exact_so_they_have_at_most_15_digits():
    assert [name for name, _ in remarks("1" * 16, type="integer")] == ["integer"]


@pytest.mark.parametrize(("text", "passes"), [("true", True), ("false", True), ("True", False), ("1", False)])
def test_a_boolean(text, passes):
    found = remarks(text, type="boolean")
    assert found == ([] if passes else [("boolean", "Write true or false, in small letters.")])


@pytest.mark.parametrize("text", [" a", "a ", "a\n", "\N{NO-BREAK SPACE}a", " "])
def test_spaces_around_a_text(text):
    assert remarks(text) == [("space", "Delete the space.")]


@pytest.mark.parametrize("text", ["a\u202eb", "two\tparts", "Ha\u030aland", "a\u00adb", "a\x00b"])
def test_signs_that_nobody_sees(text):
    assert [name for name, _ in remarks(text)] == ["signs"]


def test_a_space_is_one_fault_and_not_several():
    assert [name for name, _ in remarks(" 12", type="number", constraints={"maximum": 20})] == ["space"]
    assert [name for name, _ in remarks("yes ", constraints={"enum": ["yes"], "pattern": "y.*s"})] == ["space"]
    assert [name for name, _ in remarks("2023 ", period=["year"])] == ["space"]


PERIODS = {
    "2023": "year",
    "1900": "year",
    "2100": "year",
    "2023-04": "month",
    "2023-12": "month",
    "2023-04-28": "day",
    "2024-02-29": "day",
    "2019-01/2019-03": "quarter",
    "2019-10/2019-12": "quarter",
    "2025-07/2025-12": "half",
    "2019/2023": "interval",
    "2019-01/2019-01": "interval",
    "2019-02/2019-04": "interval",
    "2019-01/2020-06": "interval",
    "2019-12/2020": "interval",
    "2023-09-01/2023-09-25": "interval",
}


@pytest.mark.parametrize(("text", "form"), PERIODS.items())
def test_a_period_is_one_in_its_own_form_only(text, form):
    assert rules.is_period(text)
    assert rules.is_period(text, [form])
    wider = {"quarter": ["interval"], "half": ["interval"]}.get(form, [])
    assert not rules.is_period(text, [other for other in rules.PERIODS if other not in (form, *wider)])
    assert all(rules.is_period(text, [other]) for other in wider)


@pytest.mark.parametrize(
    "text",
    ["2023-02-30", "2023-02-29", "2023-13", "2023-00", "2023-04-00", "2023-Q1", "2023-H1", "2023-01/2023-13",
     "1899", "2101", "23", "2023-4", "28.04.2023", "2023/04", "2023/2019", "2020-01/2019-12", "2019/2020/2021", "2019/",
     "/2019", "spring 2023", "2023-02-30/2023-03-01", "٢٠٢٣"],
)  # fmt: skip
def test_no_period(text):
    assert not rules.is_period(text)
    examples = ", ".join(example for example, _ in rules.PERIODS.values())
    assert remarks(text, period=list(rules.PERIODS)) == [("period", f"Write it like one of these: {examples}.")]


def test_a_column_of_periods_names_only_its_own_forms():
    assert remarks("2023-01/2023-03", period=["year", "day"]) == [
        ("period", "Write it like one of these: 2023, 2023-04-28.")
    ]


def test_limits_let_their_ends_pass():
    limits = {"type": "integer", "constraints": {"minimum": 1, "maximum": 9}}
    assert not remarks("1", **limits)
    assert not remarks("9", **limits)
    assert remarks("0", **limits) == [("minimum", "The least this column allows is 1; correct the value.")]
    assert remarks("10", **limits) == [("maximum", "The most this column allows is 9; correct the value.")]


def test_what_is_no_number_is_not_judged_by_limits_as_well():
    assert [name for name, _ in remarks("x", type="number", constraints={"minimum": 1, "maximum": 9})] == ["number"]


def test_allowed_words_and_the_nearest_of_them():
    words = {"constraints": {"enum": ["higher", "lower", "none"]}}
    assert not remarks("lower", **words)
    assert remarks("Higer", **words) == [("enum", "Did you mean higher? Allowed: higher, lower, none.")]
    assert remarks("zzz", **words) == [("enum", "Allowed: higher, lower, none.")]
    assert not remarks("2", type="integer", constraints={"enum": [1, 2]})


def test_a_pattern_fits_the_whole_cell():
    pattern = {"constraints": {"pattern": "S[0-9]{3}"}}
    assert not remarks("S001", **pattern)
    for text in ("S0011", "xS001", "s001"):
        assert remarks(text, **pattern) == [("pattern", "Write it after the pattern S[0-9]{3}")]


@pytest.mark.parametrize("text", ["Åse Øvrebø, “50–60 %” ≥ 3 → µg", "Αθήνα", "Київ"])
def test_letters_that_the_typefaces_have(text):
    assert not remarks(text)


@pytest.mark.parametrize(
    ("text", "sign"), [("Bra \N{GRINNING FACE}", "GRINNING FACE"), ("\u674e", "CJK UNIFIED"), ("a＝b", "EQUALS")]
)
def test_a_sign_that_no_typeface_has_is_named(text, sign):
    assert remarks(text) == [("letters", "Write it in words or other letters.")]
    assert sign in rules.LETTERS.fault(text)[0]
