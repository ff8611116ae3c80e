"""Every table of evidence is offered to those who link, or says why not."""

import ehelse  # noqa: F401  (names the project)
from ehelse.analyses.promises import codings, linkable, links
from reporting import load

UNKEPT = 4  # the first pairs of coders: what was offered to them was not kept by row


def test_every_table_that_names_sources_is_offered_or_says_why_not():
    rows = load.table("offered")
    sourced = {name for name in load.described() if "source_id" in load.table(name)}
    remedy = "Add a line to data/offered.csv: offered, or why not."
    assert set(rows["table"]) == sourced, f"{sourced ^ set(rows['table'])}: {remedy}"


def test_just_the_offered_tables_can_be_linked():
    rows = load.table("offered")
    assert set(rows.loc[rows["offered"] == "yes", "table"]) == set(linkable.TABLES)


def test_each_offered_table_was_coded():
    """A table whose rows nobody coded was not offered, whatever the list says."""
    coded = linkable.rows().merge(load.table("link_codings")[["row_id"]].drop_duplicates(), on="row_id")
    assert set(coded["table"]) == set(linkable.TABLES)


def test_what_a_coder_linked_was_offered_to_that_coder():
    """Of the pairs whose offers are kept: both have the same rows before them, and neither links another."""
    offers = load.table("link_offers")
    assert set(offers["row_id"]) <= set(linkable.rows()["row_id"])
    offered = offers.groupby("coder_id")["row_id"].agg(set).to_dict()
    linked = load.table("link_codings").groupby("coder_id")["row_id"].agg(set)
    pairs = [*[codings.CODERS, *codings.LATER][UNKEPT:], codings.AGAIN]
    assert set(offered) == {coder for pair in pairs for coder in pair}, "Write it into data/link_offers.csv."
    for first, second in pairs:
        assert offered[first] == offered[second]
        assert linked[first] | linked[second] <= offered[first]


def test_each_table_can_hold_a_link():
    known = set(linkable.rows()["row_id"].str[0])
    columns = load.table("links").columns
    keys = [column for column in columns if column in links._ROWS]
    assert len(keys) == len(linkable.TABLES) == len(known)
