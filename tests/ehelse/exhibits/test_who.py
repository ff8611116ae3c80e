from ehelse.analyses import who as who_is
from ehelse.exhibits import contact, who
from reporting.columns import cell_text


def test_names_survive():
    names = [cell_text(row["cells"][0]) for row in who.others().table("nb")["rows"]]
    assert {"Børge Lønnebakke Norberg", "Kåre Moen", "Øyvind Snilsberg"} <= set(names)


def test_an_address_can_be_written_to():
    cells = [row["cells"][1] for row in contact.contacts().table("en")["rows"]]
    assert all(cell["url"] == f"mailto:{cell['text']}" for cell in cells)


def test_the_table_of_themes_names_every_person_also_those_without_activity():
    for language, none in (("en", "none found"), ("nb", "ingen funnet")):
        rows = {cell_text(row["cells"][0]): cell_text(row["cells"][2]) for row in who.bonds().table(language)["rows"]}
        assert list(rows) == who_is.contacts()["name"].to_list()
        assert rows["Vibeke Ansteinsson"] == none
        assert "(" in rows["Line Melby"]
