import pandas as pd
import pytest

from ehelse.analyses import study
from ehelse.exhibits import study as shown
from reporting import style, vocabulary
from reporting.columns import cell_text


def counted(*rows):
    columns = ["project", "phase", "design", "publications"]
    frame = pd.DataFrame(rows, columns=columns)
    return frame.assign(publication_id=[f"B{place:02}" for place in range(len(rows))], source_id="source")


@pytest.fixture
def figure(monkeypatch):
    """The exhibit of some counts."""

    def make(*rows):
        monkeypatch.setattr(study, "counts", lambda: counted(*rows))
        return shown.phases()

    return make


def drawn(exhibit, language="en"):
    with style.look("test"):
        return exhibit.draw(language).axes[0]


def test_bars_are_stacked_with_their_counts_and_zeros_are_not_written(figure):
    rows = [
        ("related", "policy", "survey", 3),
        ("related", "policy", "other", 1),
        ("real", "policy", "other", 2),
        ("real", "all", "other", 5),
    ]
    axis = drawn(figure(*rows))
    bars = [(int(bar.get_x()), int(bar.get_width())) for bar in axis.patches]
    assert bars == [(0, 4), (4, 2), (0, 0), (0, 5)]  # policy, then several phases: related, then real
    assert [text.get_text() for text in axis.texts] == ["4", "2 from REAL", "5 from REAL"]
    assert [label.get_text() for label in axis.get_yticklabels()] == ["Policy", "Several phases"]


@pytest.mark.parametrize("phase", vocabulary.codes("phase"))
@pytest.mark.parametrize(("project", "said"), [("real", "7 fra REAL"), ("related", "7")])
def test_every_phase_and_project_is_drawn(figure, phase, project, said):
    axis = drawn(figure((project, phase, "mixed", 7)), "nb")
    assert [text.get_text() for text in axis.texts] == [said]
    name = vocabulary.text("phase", phase)["nb"]
    assert [label.get_text() for label in axis.get_yticklabels()] == [name[:1].upper() + name[1:]]


def test_the_title_writes_small_counts_in_words(figure):
    title = figure(("real", "all", "other", 3), ("related", "all", "other", 40)).title
    assert "three texts are from REAL and 40 are related" in title["en"]
    assert "er tre tekster fra REAL og 40 fra beslektet" in title["nb"]


def test_titles_lead_to_the_publication_where_its_doi_is_known():
    exhibit = shown.related()
    for row, doi in zip(exhibit.table("en")["rows"], exhibit.data["doi"].notna(), strict=True):
        cell = row["cells"][0]
        assert (isinstance(cell, dict) and "url" in cell) == bool(doi)


def test_a_title_in_square_brackets_is_in_the_reader_s_language():
    exhibit = shown.related()
    for column, language in (("title", "en"), ("title_norwegian", "nb")):
        titles = [cell_text(row["cells"][0]) for row in exhibit.table(language)["rows"]]
        assert titles == list(exhibit.data[column].fillna(exhibit.data["title"]))


def test_own_output_says_why_it_is_counted():
    assert all(cell_text(row["cells"][-1]) for row in shown.own().table("en")["rows"])
