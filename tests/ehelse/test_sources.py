import re

import pytest

from ehelse import derived, sources
from ehelse.exhibits import back
from reporting import load
from reporting.columns import cell_text


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


@pytest.mark.parametrize("table", ["sources", "publications"])
def test_every_title_has_its_language_but_one_of_our_own(table):
    rows = load.table(table)
    assert (rows["title"].str.startswith("[") == rows["language"].isna()).all()
    scandinavian = rows["title"].str.contains(r"\b(?:og|ikke|ikkje|på|från|och|till)\b", regex=True)
    assert not (scandinavian & rows["language"].isin(["en", "de", "fi"])).any()
    english = rows["title"].str.replace(r"\([^)]*\)$", "", regex=True).str.contains(r"\b(?:of|the|and|among)\b")
    assert set(rows.loc[english, "language"].dropna()) == {"en"}


# --- Where, when and how much was read --------------------------------------------------------------------------------


def site(address):
    """The last two labels of a host: what one publisher has."""
    return ".".join(sources.host(address).split(".")[-2:])


def test_no_source_is_linked_at_a_site_of_copies_as_at_its_publisher():
    copies = set(load.table("copy_hosts")["host"])
    linked = load.table("sources").dropna(subset="url")
    assert linked.loc[[sources.host(url) in copies for url in linked["url"]], "source_id"].tolist() == []


def test_every_site_of_copies_is_one_where_a_source_was_read():
    read = {sources.host(one) for row in load.table("sources")["read_at"] for one in sources.read_at(row)}
    assert set(load.table("copy_hosts")["host"]) - read == set()


def test_what_was_read_on_copies_alone_is_not_of_the_first_tier():
    rows = sources.labelled()
    assert rows.loc[rows["on_copy"] & (rows["tier"] == 1), "source_id"].tolist() == []


def test_a_source_of_the_first_tier_was_read_on_the_site_of_its_publisher():
    rows = load.table("sources").dropna(subset=["url", "read_at"])
    rows = rows[(rows["tier"] == 1) & (rows["url"].map(sources.host) != "doi.org")]
    apart = [
        row.source_id
        for row in rows.itertuples()
        if site(row.url) not in {site(address) for address in sources.read_at(row.read_at)}
    ]
    assert apart == []


def test_a_source_without_a_page_of_its_publisher_is_linked_where_it_was_read():
    rows = sources.labelled().set_index("source_id")
    without = rows[rows["url"].isna() & rows["doi"].isna() & rows["read_at"].notna()]
    assert len(without) > 0
    for row in without.itertuples():
        assert row.address == sources.read_at(row.read_at)[0]
        assert row.on_copy, row.Index


def test_what_was_read_on_copies_alone_says_why_and_nothing_else_does():
    rows = sources.labelled()
    assert (rows["why_copy"].notna() == rows["on_copy"]).all()
    linked = rows["url"].notna() | rows["doi"].notna()
    assert set(rows.index[rows["why_copy"] == "publisher-linked"]) == set(rows.index[rows["on_copy"] & linked])
    told = [cell_text(row["cells"][4]) for row in back.source_list().table("en")["rows"]]
    assert sum("a copy; " in cell for cell in told) == rows["on_copy"].sum()


@pytest.mark.parametrize("column", ["read_at", "url"])
def test_no_address_is_of_a_machine_of_our_own(column):
    hosts = [sources.host(one) for cell in load.table("sources")[column] for one in sources.read_at(cell)]
    assert all("." in name for name in hosts)
    assert not [
        name for name in hosts if re.match(r"(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)", name)
    ]


def test_the_countries_are_those_of_iso_3166():
    assert set(load.table("sources")["country"].dropna()) <= COUNTRIES


# The officially assigned codes, two letters each.
ASSIGNED = (
    "ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZ"
    "CACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFO"
    "FRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJE"
    "JMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMO"
    "MPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPW"
    "PYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTM"
    "TNTOTRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSYEYTZAZMZW"
)
COUNTRIES = {ASSIGNED[place : place + 2] for place in range(0, len(ASSIGNED), 2)}


def check_digit(orcid):
    """The last sign of an ORCID by ISO 7064 mod 11-2, from the fifteen digits before it."""
    total = 0
    for digit in orcid.replace("-", "")[:15]:
        total = (total + int(digit)) * 2
    rest = (12 - total % 11) % 11
    return "X" if rest == 10 else str(rest)


@pytest.mark.parametrize("orcid", ["0000-0002-1825-0097", "0000-0001-5109-3700", "0000-0002-1694-233X"])
def test_the_check_digit_is_that_of_the_examples_that_orcid_publishes(orcid):
    assert check_digit(orcid) == orcid[-1]


def test_every_orcid_has_its_check_digit():
    found = load.table("people")["orcid"].dropna()
    assert [orcid for orcid in found if check_digit(orcid) != orcid[-1]] == []


def test_every_ror_has_its_check_digits():
    assert [ror for ror in load.table("sources")["publisher_ror"].dropna().unique() if not sound(ror)] == []
    assert not sound("05xg72x28")


def sound(ror):
    """Whether the last two digits of a ROR are those of ISO 7064 mod 97-10 of its letters in Crockford's base 32."""
    number = 0
    for letter in ror[:-2]:
        number = number * 32 + "0123456789abcdefghjkmnpqrstvwxyz".index(letter)
    return int(ror[-2:]) == 98 - (number * 100) % 97


def test_norwegian_publishers_go_by_their_norwegian_names():
    rows = sources.labelled()
    own = rows[(rows["country"] == "NO") & rows["authors"].isna()]
    assert len(own) > 20
    english = own["label_nb"].str.contains(r"\b(?:University|Centre|Council|Norwegian|Hospital|Institute)\b")
    assert list(own.loc[english, "label_nb"]) == []


def test_a_publisher_has_its_own_name_in_each_edition():
    """Norwegian institutions stood by their English names in the Norwegian edition."""
    rows = load.table("publishers")
    labels = sources.labelled()
    assert set(rows["publisher"]) <= set(load.table("sources")["publisher"].dropna().map(sources._unadorned))
    oslo = labels[labels["publisher_en"] == "University of Oslo"]
    assert set(oslo["publisher_nb"]) == {"Universitetet i Oslo"}
    assert not labels["label_nb"].str.contains(r"University of Oslo|Norwegian Centre|Research Council").any()


def test_a_letter_of_a_study_is_that_of_its_source():
    """A study was once called 2021b whose source is 2021a: where two studies share name and year, letters agree."""
    labels = sources.labelled().set_index("source_id")["label_en"]
    studies = load.table("studies").dropna(subset=["source_id"])
    stems = studies["name"].str.replace(r"(?<=\d)[a-z]$", "", regex=True)
    shared = studies[stems.duplicated(keep=False) & ~studies["name"].duplicated(keep=False)]
    assert not shared.empty
    for row in shared.itertuples():
        assert labels[row.source_id][-1] == row.name[-1], row.study_id


def test_a_list_of_authors_that_breaks_off_ends_in_the_words_of_the_edition():
    """The Norwegian edition said “et al.” of some sources and “mfl.” of others."""
    labels = sources.labelled().set_index("source_id")
    assert labels["label_nb"].str.contains(" et al").sum() == 0
    broken = load.table("sources").set_index("source_id")["authors"].fillna("").str.endswith(sources.AND_OTHERS)
    assert broken.any()
    assert labels.loc[broken[broken].index, "label_nb"].str.contains(" mfl. ").all()
    assert sources.authors("Wiggen et al.") == {"en": "Wiggen et al.", "nb": "Wiggen mfl."}
