"""The words of a claim are as sure as its grade, and no surer: the rules "Words and grades" of docs/grading.md."""

import re

import pytest

from ehelse.analyses import claims
from reporting import load, project

GRADED = claims.claims().query("kind in @claims.GRADED").set_index("claim_id")
WORDS = {
    "en": {
        "cause": r"\b(?:caus(?:e[sd]?|ing)|le(?:d|ads?) to|result(?:s|ed) in|because of|due to|thanks to|effect of)\b",
        "shown": r"\b(?:shows?|showed|proves?|proved|demonstrates?d?)\b",
        "hedge": r"\b(?:may|might|perhaps|possibly|seems?|appears?|probably|presumably|likely)\b",
        "denied": r"\b(?:not|no|nor|never)\b|n't\b",
        "whose": (
            r"\b(?:according to|by the company's|news|the paper|retells|estimates?|stated|infer|presumably|told|said"
            r"|linked|reported|gave|found|find)\b"
        ),
    },
    "nb": {
        "cause": r"\b(?:forårsak\w+|før(?:te|er) til|skyldes|takket være|på grunn av|årsak\w*|virkning\w* av)\b",
        "shown": r"(?<!\bvi )\b(?:viser|viste|bevis(?:er|te)|påvis(?:er|te)|dokumenterer)\b",
        "hedge": r"\b(?:kanskje|muligens|trolig|sannsynligvis|antakelig|ser ut til|synes å|kan ha)\b",
        "denied": r"\b(?:ikke|ingen|verken|heller ikke)\b",
        "whose": (
            r"\b(?:ifølge|nyhet\w*|avisen?|fagavis|gjengir|anslår|oppg\w+|slutning|slutter|trolig|sa|sier|knyttet"
            r"|rapporterte|ga|fant|finner)\b"
        ),
    },
}


def said():
    """What each graded claim says, and each place that says it again: id, language, words, whether again."""
    for language in project.languages():
        for row in GRADED.itertuples():
            yield row.Index, language, getattr(row, f"claim_{language}"), False
        for row in load.table("claim_repeats").itertuples():
            if row.claim_id in GRADED.index:
                yield row.claim_id, language, getattr(row, f"said_{language}"), True


def sentences(words):
    return [part for part in re.split(r"(?<=[.!?;:])\s+", words) if part]


def plainly(words, language, what):
    """The sentences in which words of a kind stand without being denied."""
    rules = WORDS[language]
    return [
        part
        for part in sentences(words)
        if re.search(rules[what], part, re.IGNORECASE) and not re.search(rules["denied"], part, re.IGNORECASE)
    ]


def faults(words, language, certainty, again=False):
    """The rules that words break which have this certainty."""
    found = ["cause"] if plainly(words, language, "cause") else []
    if certainty in ("low", "very-low") and plainly(words, language, "shown"):
        found.append("shown")
    if certainty in ("moderate", "high") and plainly(words, language, "hedge"):
        found.append("hedge")
    if certainty == "very-low" and not again and not re.search(WORDS[language]["whose"], words, re.IGNORECASE):
        found.append("whose")
    return found


@pytest.mark.parametrize(("claim", "language", "words", "again"), list(said()))
def test_words_are_as_sure_as_their_grade(claim, language, words, again):
    """Where this fails: mend the words, or judge the claim anew by docs/grading.md."""
    assert faults(words, language, GRADED.loc[claim, "certainty"], again) == []


@pytest.mark.parametrize(
    ("words", "language", "certainty", "broken"),
    [
        ("All three counts show a rise.", "en", "very-low", ["shown", "whose"]),
        ("Alle tre viser en økning.", "nb", "low", ["shown"]),
        ("Alle tre viser en økning.", "nb", "high", []),
        ("Two months do not show what the system did, news says.", "en", "very-low", []),
        ("Sixteen letters did not arrive.", "en", "very-low", ["whose"]),
        ("Seksten brev kom ikke fram.", "nb", "very-low", ["whose"]),
        ("The share may have risen.", "en", "moderate", ["hedge"]),
        ("Andelen har trolig økt.", "nb", "high", ["hedge"]),
        ("The system caused more work.", "en", "high", ["cause"]),
        ("Det skyldes systemet.", "nb", "moderate", ["cause"]),
        ("Vi viser ti tellinger, ifølge nyheter.", "nb", "very-low", []),
    ],
)
def test_words_that_are_not_as_sure_as_their_grade_are_found(words, language, certainty, broken):
    assert faults(words, language, certainty) == broken
