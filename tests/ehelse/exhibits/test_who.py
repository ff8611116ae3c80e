from ehelse.analyses import who as who_is
from ehelse.exhibits import contact, who
from reporting import load
from reporting.columns import cell_text


def test_no_exhibit_lists_persons_whom_the_slides_do_not_name():
    """A table of outsiders once stood on the page, of whom nothing said that they belong to the centre."""
    slides = set(who_is.contacts()["name"])
    others = set(who_is.roles(named=False)["name"])
    for make in (who.bonds, who.named, contact.contacts):
        printed = {cell_text(row["cells"][0]) for row in make().table("nb")["rows"]}
        assert printed <= slides
        assert not printed & others


def test_a_role_says_of_itself_what_it_was_in():
    """Rows are sorted, so that "the same study" points at nothing."""
    rows = load.table("roles")
    assert not rows["role_en"].str.contains("the same").any()
    assert not rows["role_nb"].str.contains(r"\bsamme\b").any()


def test_an_address_can_be_written_to():
    cells = [row["cells"][1] for row in contact.contacts().table("en")["rows"]]
    assert all(cell["url"] == f"mailto:{cell['text']}" for cell in cells)


def test_the_table_of_themes_names_every_person_also_those_without_activity():
    for language, none in (("en", "none on open pages"), ("nb", "ingen på åpne sider")):
        rows = {cell_text(row["cells"][0]): cell_text(row["cells"][2]) for row in who.bonds().table(language)["rows"]}
        assert list(rows) == who_is.contacts()["name"].to_list()
        assert rows["Vibeke Ansteinsson"] == none
        assert "(" in rows["Line Melby"]
