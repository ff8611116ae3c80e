"""The document of the yearly report: its parts, the centre's own words, and why there can be none."""

import re
import shutil
from pathlib import Path

import pytest

from ehelse.yearly_report import document as yearbook
from reporting import editions, project
from reporting.display import MIME
from reporting.project import Project

ROOT = Path(__file__).parents[3]
KEYS = {"id", "title", "subtitle", "pdf", "cells", "sources", "dataset", "notes"}


@pytest.fixture
def folder(copied_data):
    """Where the centre writes, in a copy of the data."""
    found = copied_data / "centre" / "years"
    found.mkdir(exist_ok=True)
    with project.using(Project(ROOT, data=copied_data)):
        yield found


def prose(document):
    return "\n".join(cell.get("prose", "") for cell in document["cells"])


def exhibits(document):
    return [cell["output"][MIME]["id"] for cell in document["cells"] if MIME in cell.get("output", {})]


def test_a_year_with_everything(folder):
    document = yearbook.document("2024", "en")
    assert document.keys() == KEYS
    assert (document["id"], document["title"], document["pdf"]) == (
        "2024", "Yearly report 2024", "yearly-report-2024.pdf",
    )  # fmt: skip
    assert exhibits(document) == [
        "year-types", "year-activities", "year-projects", "year-funding", "year-people", "year-publications",
        "year-themes", "year-plans", "year-sources",
    ]  # fmt: skip
    assert prose(document).count("To be filled in by the centre") == 3
    assert prose(document).startswith("# Yearly report 2024")


def test_every_source_that_a_cell_leads_to_is_listed(folder):
    document = yearbook.document("2021", "nb")
    text = str(document["cells"])
    named = set(re.findall(r"'target': 'source-([^']+)'", text))
    assert named <= document["sources"].keys()
    assert len(named) > 15
    for name in document["sources"]:
        assert f"source-{name}" in text


def test_the_norwegian_report_has_a_folder_and_words_of_its_own(folder):
    document = yearbook.document("2024", "nb")
    assert (document["id"], document["title"], document["pdf"]) == ("2024-nb", "Årsrapport 2024", "arsrapport-2024.pdf")
    assert "Fylles ut av senteret: hva senteret vil gjøre" in prose(document)
    assert "2024.nb.md" in document["notes"][1]


def test_a_year_without_rows_says_so_and_names_the_nearest(folder):
    document = yearbook.document("2015", "en")
    assert "The data have no activity dated in 2015." in prose(document)
    assert "The nearest year with activities: 2016." in prose(document)
    assert "We know of no project that ran in 2015." in prose(document)
    assert exhibits(document) == ["year-plans", "year-sources"]


def test_a_gap_between_years_names_both_sides(monkeypatch):
    monkeypatch.setattr(yearbook.yearly, "nearest", lambda year: (2016, 2018))
    assert yearbook._no_activities(2017)["en"].endswith("The nearest years with activities: 2016 and 2018.")
    assert yearbook._no_activities(2017)["nb"].endswith("Nærmeste år med aktiviteter: 2016 og 2018.")


def test_a_part_without_rows_is_a_sentence(folder):
    words = prose(yearbook.document("2026", "en"))
    assert "No source names a person in a documented activity of 2026." in words
    assert "We found no publication of 2026." in words
    words = prose(yearbook.document("2018", "nb"))
    assert "## Prosjekter" in words


def test_projects_without_an_amount_are_a_sentence(folder, monkeypatch):
    monkeypatch.setattr(yearbook.yearly, "funding", lambda year: yearbook.yearly.rows(2015))
    assert "No source states an amount for any of them." in prose(yearbook.document("2024", "en"))


def test_an_impossible_year_is_refused_in_a_sentence():
    bundle = yearbook.Report("1815", "en")._repr_mimebundle_()
    assert bundle[yearbook.REPORT] == {
        "refused": "1815 is before 1990, where these reports begin. Choose a year from 1990 to 2027."
    }
    assert bundle["text/plain"].startswith("1815 is before")


def test_a_report_shows_its_document(folder):
    bundle = yearbook.Report("2015", "en")._repr_mimebundle_()
    assert bundle["text/plain"] == "Yearly report 2015"
    assert bundle[yearbook.REPORT].keys() == KEYS


def test_what_the_centre_wrote_stands_in_place_of_the_box(folder):
    (folder / "2015.nb.md").write_text("\ufeff## hva a\u030aret ga\n\nBlåbær *og* 5 < 6.\n\n## Neste år ##\n", "utf-8")
    document = yearbook.document("2015", "nb")
    assert {"output": {"text/markdown": "Blåbær *og* 5 < 6."}} in document["cells"]
    assert prose(document).count("Fylles ut av senteret") == 2
    assert document["notes"][0] == ("To be filled in by the centre: “Hva som ikke gikk som planlagt” and “Neste år”.")


def test_a_file_that_is_not_utf_8_is_refused(folder):
    (folder / "2024.en.md").write_bytes("## Next year\n\nBlåbær".encode("latin-1"))
    assert yearbook.Report("2024", "en")._repr_mimebundle_()[yearbook.REPORT] == {
        "refused": "2024.en.md is not UTF-8. Save it as UTF-8."
    }


def test_a_language_without_a_report_is_refused():
    assert yearbook.Report("2024", "xx")._repr_mimebundle_()[yearbook.REPORT] == {
        "refused": "The report is not written in 'xx'. Choose one of: en, nb."
    }


def test_a_further_language_needs_no_python(tmp_path, copied_data):
    """In a copy of the report with a language whose words are all marked, every text of the report has the marks."""
    shutil.copytree(ROOT / "book" / "words", tmp_path / "book" / "words")
    report = Project(tmp_path, data=copied_data)
    editions.add(report, "da", of="nb")
    with project.using(report):
        document = yearbook.document("2021", "da")
        assert document["id"] == "2021-da"
        assert document["dataset"]["title"].keys() == {"en", "nb", "da"}
        for text in (document["title"], document["subtitle"], *prose(document).split("\n\n")):
            assert editions.OPENING in text
        for cell in document["cells"]:
            if MIME in cell.get("output", {}):
                bundle = cell["output"][MIME]
                texts = [bundle[part]["da"] for part in ("title", "caption", "alt") if part in bundle]
                for text in (*texts, *bundle["table"]["da"]["header"]):
                    assert text.startswith(editions.OPENING)
