from ehelse.analyses import activities
from ehelse.analyses import who as centre
from reporting import load


def test_units_are_the_slides_words():
    rows = centre.units()
    assert rows["name_en"].tolist() == ["NTNU", "University of Oslo", "SINTEF"]
    assert rows["statement_id"].tolist() == ["D55", "D56", "D57"]
    assert rows.loc[2, "text_nb"] == "SINTEF, SINTEF Digital, avdeling Helse"


def test_the_model_in_order_of_date():
    rows = centre.model()
    assert rows["date"].is_monotonic_increasing
    assert rows.loc[rows["kind"] == "joined", "date"].tolist() == ["2004", "2007", "2019"]


def test_contacts_as_on_the_slides():
    rows = centre.contacts()
    assert len(rows) == 7
    assert rows["text_nb"].str.contains("@").all()
    assert (rows["text_nb"].str.split("@").str[0].str.split(".").str[0].str.lower() == _first_names(rows)).all()


def _first_names(rows):
    return rows["name"].str.split().str[0].str.lower()


def test_an_address_outside_the_three_institutions_has_none():
    homes = centre.institutions()
    assert homes.isna().sum() == 1
    assert homes.dropna().isin(load.table("partners")["name_en"]).all()


def test_roles_of_the_named_and_of_others_are_kept_apart():
    named, others = centre.roles(named=True), centre.roles(named=False)
    assert len(named) + len(others) == len(load.table("roles"))
    assert not set(named["name"]) & set(others["name"])
    assert set(named["name"]) | set(centre.without_role()["name"]) == set(centre.contacts()["name"])


def test_bonds_restated_by_hand():
    rows = centre.bonds().set_index(["name", "theme_id"])["activities"]
    documented = activities.documented()
    mine = documented[documented["people"].fillna("").str.contains("Aslak Steinsbekk")]
    assert rows["Aslak Steinsbekk"].sum() == len(mine)
    assert rows["Aslak Steinsbekk", "digital-competence"] == (mine["theme_id"] == "digital-competence").sum() == 6


def test_numbers():
    found = {number.id: number.value for number in centre.numbers()}
    assert found == {"centre-people": 7, "centre-people-active": 6}
