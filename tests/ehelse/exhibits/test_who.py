from ehelse.exhibits import contact, who
from reporting.columns import cell_text


def test_names_survive():
    names = [cell_text(row["cells"][0]) for row in who.others().table("nb")["rows"]]
    assert {"Børge Lønnebakke Norberg", "Kåre Moen", "Øyvind Snilsberg"} <= set(names)


def test_an_address_can_be_written_to():
    cells = [row["cells"][1] for row in contact.contacts().table("en")["rows"]]
    assert all(cell["url"] == f"mailto:{cell['text']}" for cell in cells)


def test_the_alternative_text_names_every_person_also_those_without_activity():
    alt = who.bonds().alt
    assert alt["en"].endswith("Vibeke Ansteinsson: none found.")
    assert alt["nb"].endswith("Vibeke Ansteinsson: ingen funnet.")
