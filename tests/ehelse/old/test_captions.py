import pandas as pd
import pytest

from ehelse import evidence
from ehelse.old import captions

PERSONNEL = evidence.observations(["personnel-satisfied"], ["personnel-all"])


def test_the_question_stands_as_asked_and_in_english():
    assert "«Alt i alt, hvor fornøyd eller misfornøyd" in captions.question(PERSONNEL)["nb"]
    assert captions.question(PERSONNEL)["en"].startswith("Asked: “All in all")
    assert "was not seen" in captions.question(PERSONNEL.assign(question_en=None, question_nb=None))["en"]


def test_counts_give_the_range_and_what_is_not_stated():
    assert captions.counts(PERSONNEL)["en"] == "n = 2503 to 4997; number of answers not stated for 2024 and 2025."
    one = PERSONNEL[PERSONNEL["period"] == "2023"]
    assert captions.counts(one)["nb"] == "n = 4505."
    assert captions.counts(one.assign(n=pd.NA))["en"] == "Number of answers not stated."


def test_breaks_are_told_only_within_the_years_shown():
    rows = evidence.observations(["easier-contact-residents"])
    assert "2023: " in captions.breaks(rows)["en"]
    assert captions.breaks(rows[rows["year"] < 2023]) is None
    assert captions.breaks(rows[rows["year"] >= 2023]) is None  # the first year drawn has nothing to break with


def test_surveys_are_named_with_their_field_periods():
    said = captions.survey(PERSONNEL)
    assert "9 October to 27 November 2023" in said["en"]
    assert "9. oktober til 27. november 2023" in said["nb"]


def test_rows_without_a_survey_have_no_survey_caption():
    with pytest.raises(ValueError, match="comes from a survey"):
        captions.survey(evidence.observations(["helsenorge-visits"]))


@pytest.mark.parametrize(
    ("start", "end", "year", "said"),
    [
        (None, None, 2021, "2021"),
        (None, None, None, "date not stated"),
        (None, "2024-11-06", 2024, "ended 6 November 2024"),
        ("2023-02", None, 2023, "February 2023"),
        ("2023-02", "2023-03", 2023, "February to March 2023"),
    ],
)
def test_a_field_period_says_what_is_known(start, end, year, said):
    row = next(pd.DataFrame({"field_start": [start], "field_end": [end], "year": [year]}).itertuples())
    assert captions.field_period(row, "en") == said


def test_the_standard_caption_holds_all_facts_in_order():
    said = captions.standard(PERSONNEL, captions.INTERVALS)["en"]
    places = [
        said.index(words) for words in ("Survey of health personnel", "Asked:", "Base:", "n = 2503", "Thin lines")
    ]
    assert places == sorted(places)
