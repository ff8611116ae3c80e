"""The words of a claim are as sure as its grade, and no surer: the rules "Words and grades" of docs/grading.md."""

import re

import pytest
from paragraphs import paragraphs

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
            r"\b(?:according to|by the company's|news|the paper|retells|estimates?|state[sd]|infer(?:red)?|presumably"
            r"|told|said|linked|reported|gave|found|find)\b"
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


# --- What was not found is not told as what nobody has ---------------------------------------------------------------

# Pages whose words are of the report's own making: there "nobody" is one who wrote it.
OF_OUR_OWN = ("back/", "centre/themes")
OF_NOBODY = {
    "en": (
        r"\b(?:nobody|no one) (?:has|have|had|gives?|tells?|knows?|counts?|shows?|measures?)\b|\bnamed nowhere\b"
        r"|\b(?:were|was|are|is) (?:not|never) published\b"
    ),
    "nb": r"\bingen har (?:vist|målt|talt|publisert|sammenlignet|undersøkt)\b|\bikke nevnt noe sted\b"
    r"|\b(?:er|ble|blir) (?:ikke|aldri) publisert\b",
}


def told_of_nobody(words, language):
    return re.findall(OF_NOBODY[language], words, re.IGNORECASE)


@pytest.mark.parametrize("language", project.languages())
def test_what_we_did_not_find_is_not_told_as_what_nobody_has(language):
    """Searches in stored copies cannot tell what nobody has published, counted or shown: say what we found and read."""
    told = [(page, words) for page, words in paragraphs(language) if not page.startswith(OF_OUR_OWN)]
    assert len(told) > 300
    assert [(page, found) for page, words in told if (found := told_of_nobody(words, language))] == []


@pytest.mark.parametrize(
    ("words", "language", "found"),
    [
        ("Counts of faults that nobody has compared.", "en", True),
        ("The shares were not published.", "en", True),
        ("We found no shares.", "en", False),
        ("Nobody that we know of has counted them.", "en", False),
        ("Feil som ingen har sammenlignet med tiden før.", "nb", True),
        ("Andelene er ikke publisert.", "nb", True),
        ("Vi fant ingen andeler.", "nb", False),
    ],
)
def test_what_nobody_has_is_known_by_its_words(words, language, found):
    assert bool(told_of_nobody(words, language)) == found
