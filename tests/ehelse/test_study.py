from ehelse import study
from reporting import load


def test_own_output_and_related_research_are_kept_apart():
    rows = study.publications()
    assert rows["project"].tolist() == sorted(rows["project"])  # real before related
    assert (rows["marked_en"].notna() == (rows["project"] == "real")).all()


def test_every_publication_is_counted_once():
    rows = study.counts()
    assert rows["publications"].sum() == len(load.table("publications")) == 43
    ids = [name for cell in rows["publication_id"] for name in cell.split()]
    assert len(ids) == len(set(ids))
    assert rows.groupby("project")["publications"].sum().to_dict() == {"real": 3, "related": 40}


def test_phases_and_designs_have_their_place():
    rows = load.table("publications")
    assert set(rows["phase"]) <= set(study.PHASES)
    assert set(rows["design"]) <= set(study.DESIGNS)


def test_the_only_paper_of_real_says_that_it_is_inferred():
    rows = study.publications()
    papers = rows[(rows["project"] == "real") & (rows["kind"] == "paper")]
    assert papers["doi"].tolist() == ["10.3233/SHTI240346"]
    assert "Inferred" in papers["marked_en"].iloc[0]


def test_numbers():
    found = {number.id: number.value for number in study.numbers()}
    assert (found["study-real"], found["study-related"], found["study-real-papers"]) == (3, 40, 1)
    assert found["study-interviews-stated"] == load.table("publications")["n_interviews"].notna().sum()
