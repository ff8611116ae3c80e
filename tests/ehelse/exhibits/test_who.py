from ehelse.exhibits import activities, contact, who
from ehelse.old.exhibit import cell_text


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


def test_what_is_only_announced_is_said_in_words():
    assert "2026 1 (announced)" in activities.years().alt["en"]
    assert "2026 1 (varslet)" in activities.years().alt["nb"]


def test_amounts_are_not_added_up():
    exhibit = activities.funding()
    amounts = [cell_text(row["cells"][2]) for row in exhibit.table("en")["rows"]]
    assert amounts == [
        "NOK 1.0 million",
        "NOK 8.0 million",
        "NOK 200.0 million",
        "NOK 10.5 million",
        "NOK 11.8 million",
    ]


def test_many_names_are_cut_and_counted():
    rows = {row["cells"][2] if isinstance(row["cells"][2], str) else row["cells"][2]["text"]: row["cells"][6]
            for row in activities.log().table("en")["rows"]}  # fmt: skip
    (long,) = [names for title, names in rows.items() if title.startswith("Long-Term Effects of an Unguided")]
    assert long.endswith("and 5 more")
    assert long.count(",") == 3
