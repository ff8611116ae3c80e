import pytest

from ehelse import derived, sources
from ehelse.exhibits import back
from reporting import load


def test_labels_are_unique_and_name_publisher_and_year():
    labelled = sources.labelled()
    assert len(labelled) == len(load.table("sources"))
    for language in ("en", "nb"):
        assert labelled[f"label_{language}"].is_unique
    assert sources.label("norden-nern-2023")["en"] == "Eriksen J et al. 2023"
    assert sources.label("hdir-nokkeltall-ehelse")["en"].startswith("Helsedirektoratet n.d.")
    assert sources.label("hdir-nokkeltall-ehelse")["nb"].startswith("Helsedirektoratet u.å.")


def test_an_unknown_source_is_an_error():
    with pytest.raises(KeyError, match=r"nobody.*Add its row"):
        sources.label("nobody")


def test_every_tier_has_a_meaning():
    assert set(load.table("sources")["tier"]) <= {sources.OWN_TIER, *sources.TIERS}


def test_what_is_our_own_has_no_tier_and_is_in_no_count_of_tiers():
    """This report was of tier 1 and counted among official or peer-reviewed sources, the slides were of tier 4."""
    own = {sources.THIS_REPORT, sources.SLIDES}
    tiers = load.table("sources").set_index("source_id")["tier"]
    assert set(tiers.index[tiers == sources.OWN_TIER]) == own
    told = derived.named(sources.labelled())
    assert {id for id, entry in told.items() if "tier" not in entry} == own
    assert back.tiers().data["sources"].sum() == len(tiers) - len(own)


@pytest.mark.parametrize("table", ["sources", "publications"])
def test_a_title_of_our_own_comes_in_both_languages(table):
    rows = load.table(table)
    assert (rows["title"].str.startswith("[") == rows["title_norwegian"].notna()).all()
    assert rows["title_norwegian"].dropna().str.fullmatch(r"\[.+\]").all()
