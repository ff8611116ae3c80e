"""Every claim that a reader meets first is a row with a certainty, worded as on its page, in every language."""

import re
from types import SimpleNamespace

import pandas as pd
import pytest
from changed_data import changed_data

from ehelse import claimed, derived
from ehelse.analyses import claims
from ehelse.numbers import register
from ehelse.synthesis import ordinal
from reporting import load, project

ROOT = project.current().root
BOOK = project.current().book
CATALOGUES = {"nb": ROOT / "book/locale/nb/LC_MESSAGES/book"}
ON_PAGES = list(claimed.on_pages(BOOK))
ROWS = load.table("claims").set_index("claim_id")
SHORT = "**In short**"
STRATEGY = "2023"  # its first year


def blocks(page):
    path = next(path for ending in ("md", "ipynb") if (path := BOOK / f"{page}.{ending}").is_file())
    return [block for text in claimed.texts(path) for block in claimed.blocks(text)]


def points():
    """The pages that open with points, each point as it stands in its file."""
    for path in sorted(BOOK.rglob("*.ipynb")):
        for text in claimed.texts(path):
            if SHORT in text:
                opening = text.split(SHORT)[1].strip().split("\n\n")[0]
                yield from (
                    (path.stem, " ".join(point.split())) for point in re.split(r"^- ", opening, flags=re.MULTILINE)[1:]
                )


def test_every_finding_of_the_front_page_is_marked():
    findings = [block for block in blocks("index") if block.startswith("**")]
    assert findings
    assert [block for block in findings if not re.match(r"\*\*[^*]+\*\* \{certainty\}", block)] == []


@pytest.mark.parametrize(("page", "point"), list(points()))
def test_every_point_that_opens_a_chapter_ends_in_a_mark(page, point):
    assert re.search(r"\{certainty\}`[^`]+`$", point)


def test_each_row_has_one_place_and_each_mark_one_row():
    assert sorted(claim.id for claim in ON_PAGES) == sorted(ROWS.index)


def test_rows_name_the_page_and_the_order_in_which_claims_stand():
    order = {}
    for claim in ON_PAGES:
        order.setdefault(claim.page, []).append(claim.id)
    for page, rows in ROWS.groupby("page"):
        assert list(rows.sort_values("order").index) == order[page], page
        assert list(rows["order"].sort_values()) == list(range(1, len(rows) + 1))


def test_the_points_that_open_a_chapter_are_those_that_stand_there():
    """The page of all chapters left out a patient's death, and told what stood further down instead."""
    opening = {id for _, point in points() for id, again in claimed.MARK.findall(point) if not again}
    assert opening == set(ROWS.index[ROWS["place"] == "opening"])


@pytest.mark.parametrize("claim", ON_PAGES, ids=lambda claim: claim.id)
def test_a_claim_is_worded_as_on_its_page(claim):
    """Where this fails, a page was reworded: judge the claim anew by docs/grading.md, then mend its row."""
    assert ROWS.loc[claim.id, "claim_en"] == claim.words


@pytest.mark.parametrize("language", CATALOGUES)
def test_a_claim_is_worded_as_its_translation(language):
    said = {claim.id: claim.words for claim in claimed.in_catalogues(CATALOGUES[language])}
    assert said == ROWS[f"claim_{language}"].to_dict()


def test_both_languages_rest_on_the_same_numbers():
    for row in ROWS.itertuples():
        english, norwegian = (sorted(claimed.NUMBER.findall(words)) for words in (row.claim_en, row.claim_nb))
        assert english == norwegian, row.Index


def test_every_claim_rests_on_something_that_is_there():
    rows = load.table("claim_rows")
    assert set(rows["claim_id"]) == set(ROWS.index)
    assert set(rows["number_id"].dropna()) <= set(register())
    exhibits = {path.stem for path in (project.current().derived / "exhibits").glob("*.csv")}
    assert set(rows["exhibit_id"].dropna()) <= exhibits


def test_every_claim_names_the_numbers_that_it_prints():
    rests = claims.rests()
    for claim in ON_PAGES:
        printed = {name for name, _ in claimed.NUMBER.findall(claim.words)}
        assert printed <= set(rests[claim.id]["number_id"].dropna()), claim.id


def test_what_repeats_a_claim_prints_no_number_that_the_claim_does_not_rest_on():
    again = [claim for claim in claimed.marked(BOOK) if claim.again]
    assert again
    rests = claims.rests()
    for claim in again:
        printed = {name for name, _ in claimed.NUMBER.findall(claim.words)}
        assert printed <= set(rests[claim.id]["number_id"].dropna()), claim


# --- One claim, one certainty ----------------------------------------------------------------------------------------

REPEATS = load.table("claim_repeats")
BASES = {"promises"}  # how many there are to judge: what shares are of, no finding


def test_no_number_is_printed_by_two_claims():
    """The same claim stood under two ids with different certainty, as on satisfaction, usability and the rollout."""
    said = pd.concat([ROWS.reset_index().rename(columns={"claim_en": "said_en"}), REPEATS], ignore_index=True)
    printed = {(name, row.claim_id) for row in said.itertuples() for name, _ in claimed.NUMBER.findall(row.said_en)}
    ids = pd.DataFrame(sorted(printed), columns=["number", "claim"]).groupby("number")["claim"].agg(list)
    assert len(ids)
    twice = ids[ids.str.len() > 1]
    assert set(twice.index) <= BASES, twice.to_dict()


def repeated(found):
    """What says a claim again, as it stands in the table: claim, page, words."""
    return sorted((claim.id, claim.page, claim.words) for claim in found if claim.again)


def test_what_repeats_a_claim_is_worded_as_on_its_page():
    """Where this fails, a page was reworded: see that it says no more than the claim, then mend its row."""
    assert repeated(claimed.marked(BOOK)) == sorted(REPEATS[["claim_id", "page", "said_en"]].itertuples(index=False))


@pytest.mark.parametrize("language", CATALOGUES)
def test_what_repeats_a_claim_is_worded_as_its_translation(language):
    found = repeated(claimed.marked_in_catalogues(CATALOGUES[language]))
    assert found == sorted(REPEATS[["claim_id", "page", f"said_{language}"]].itertuples(index=False))


def test_what_repeats_a_claim_stands_in_the_order_of_its_page():
    order = [(claim.page, claim.id) for claim in claimed.marked(BOOK) if claim.again]
    rows = REPEATS.sort_values(["page", "order"])
    assert sorted(order) == sorted(zip(rows["page"], rows["claim_id"], strict=True))
    for page, mine in rows.groupby("page"):
        assert list(mine["claim_id"]) == [claim for at, claim in order if at == page]


@pytest.mark.parametrize(
    ("start", "down", "expected"),
    [("high", 0, "high"), ("high", 2, "low"), ("low", 3, "very-low"), ("none", 0, "none")],
)
def test_certainty_follows_from_start_and_steps(start, down, expected):
    assert claims.certainty(start, down) == expected


def test_what_no_body_of_studies_shows_is_not_graded():
    """Quotations and counts of our own rows had the certainty of GRADE, which grades neither."""
    found = claims.claims()
    found = found[found["settled"] != claims.PENDING]
    graded = found["kind"].isin(claims.GRADED)
    assert set(found.loc[graded, "certainty"]) <= {*claims.STEPS}
    assert (found.loc[graded, "mark"] == found.loc[graded, "certainty"]).all()
    assert set(found.loc[~graded, "certainty"]) == {claims.UNGRADED}
    assert not {*found.loc[~graded, "mark"]} & {*claims.STEPS, claims.UNGRADED}


def test_a_mark_of_what_is_not_graded_has_no_scale_and_no_word_of_certainty():
    found = claims.claims().set_index("claim_id")
    for claim, mark in derived.marks().items():
        graded = found.loc[claim, "certainty"] in claims.STEPS
        assert ("scale" in mark) == graded, claim
        assert ("certainty" in mark["text"]["en"], "tillit" in mark["text"]["nb"]) == (graded, graded), claim


@pytest.mark.parametrize(
    ("kind", "start", "coherence", "mark"),
    [
        ("absence", "moderate", 0, "not-found-recorded"),
        ("absence", "low", 0, "not-found-unrecorded"),
        ("absence", "moderate", 1, "not-found-signs"),
        ("count", "high", 0, "count"),
        ("number", "high", 0, "high"),
    ],
)
def test_the_mark_of_a_claim_follows_from_its_kind_and_judgement(kind, start, coherence, mark):
    row = SimpleNamespace(kind=kind, start=start, coherence=coherence, settled="alike", certainty=start)
    assert claims.marked(row) == mark


@pytest.mark.parametrize(
    ("reasons", "coherence", "mark"),
    [
        ({"unread", "exists"}, 1, "gap-unread"),
        ({"weak", "not-found"}, 1, "gap-weak"),
        ({"not-found", "exists"}, 1, "not-found-signs"),
        ({"unread"}, 0, "not-found-recorded"),
    ],
)
def test_the_mark_of_what_may_exist_says_why_it_is_not_known(reasons, coherence, mark):
    """Beside targets that are published and unread stood "not found", which contradicted the sentence."""
    row = SimpleNamespace(kind="absence", start="moderate", coherence=coherence, settled="alike", certainty="moderate")
    assert claims.marked(row, reasons) == mark


def test_a_gap_that_a_claim_rests_on_says_of_the_search_what_the_mark_says():
    """A claim of a recorded search rests on no gap whose search is unrecorded."""
    found, why = claims.claims().set_index("claim_id"), load.table("gaps").set_index("gap_id")
    recorded = found.index[found["mark"] == "not-found-recorded"]
    assert len(recorded)
    for claim in recorded:
        gaps = claims.rests()[claim]["gap_id"].dropna()
        assert why.loc[gaps, "searches"].notna().all(), claim


def test_what_was_not_found_starts_no_higher_than_the_rules_say():
    found = claims.claims()
    judged = found[(found["kind"] == "absence") & (found["settled"] != claims.PENDING)]
    assert set(judged["start"]) <= {"low", "moderate"}


def test_the_third_reading_decides_where_the_judgements_differ_and_nowhere_else():
    first, second = claims.codings(0), claims.codings(1)
    differ = (first != second.loc[first.index]).any(axis=1)
    assert set(first.index[differ]) <= set(load.table("claim_resolutions")["claim_id"])
    assert (claims.settled()["settled"] == "alike").sum() == (~differ).sum()


def test_each_claim_is_judged_by_the_two_of_one_pair():
    pairs = {(*pair,) for pair in (claims.CODERS, *claims.LATER)}
    assert set(claims.judged_by().values()) <= pairs
    used = {coder for pair in claims.judged_by().values() for coder in pair}
    assert used <= set(load.table("coders")["coder_id"])


def test_a_claim_that_nobody_has_judged_has_no_grade_and_says_so(copied_data):
    def without(rows):
        return [row for row in rows if row["claim_id"] != "study-period"]

    with changed_data(copied_data, claim_codings=without):
        row = claims.settled().loc["study-period"]
    assert (row["settled"], row["certainty"]) == (claims.PENDING, claims.UNGRADED)


def test_a_change_since_the_strategy_rests_on_the_year_before_it():
    """The lead finding told the fall from another year, and hid the one from the year before the strategy."""
    rests, compared = claims.rests(), 0
    years = pd.DataFrame(
        [re.fullmatch(r"(.+)-(20\d\d)", name).groups() for name in register() if re.search(r"-20\d\d$", name)]
    )
    known = years.groupby(0)[1].agg(sorted)
    for claim, rows in rests.items():
        mine = rows["number_id"].dropna().str.extract(r"(.+)-(20\d\d)$").dropna().groupby(0)[1].agg(set)
        for series, of in mine.items():
            before = [year for year in known[series] if year < STRATEGY]
            if len(of) > 1 and max(of) >= STRATEGY and before:
                compared += 1
                assert max(before) in of, (claim, series)
    assert compared


def test_alpha_of_ordered_codes_by_hand():
    """Krippendorff 2011: three units, of which one differs by one step of three; worked out on paper."""
    first, second = ["low", "low", "high"], ["low", "middle", "high"]
    # Values 3 low, 1 middle, 2 high; squared distances low-middle (3/2+1/2)² = 4, middle-high (1/2+2/2)² = 2.25,
    # low-high (3/2+1+2/2)² = 12.25. Observed: one pair, 4. Expected: 3·1·4 + 1·2·2.25 + 3·2·12.25 = 90 over n-1 = 5.
    assert ordinal.alpha(first, second, ["low", "middle", "high"]) == pytest.approx(1 - 4 / (90 / 5))


@pytest.mark.parametrize(("first", "second"), [([], []), (["low"], []), (["low"], ["odd"])])
def test_what_cannot_be_compared_is_refused(first, second):
    with pytest.raises(ValueError, match=r"one code for each unit|not on the scale"):
        ordinal.alpha(first, second, ["low", "high"])


def test_alpha_is_not_defined_where_all_codes_are_the_same():
    assert ordinal.alpha(["low", "low"], ["low", "low"], ["low", "high"]) is None
