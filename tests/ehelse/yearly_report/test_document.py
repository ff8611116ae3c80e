"""The document of the yearly report: its parts, the centre's own words, and why there can be none."""

import re

import pytest

from ehelse.old.exhibit import MIME
from ehelse.yearly_report import document as yearbook

KEYS = {"id", "title", "subtitle", "pdf", "cells", "sources", "dataset", "notes"}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(yearbook, "FOLDER", tmp_path)
    return tmp_path


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
    assert "No project is known to have run in 2015." in prose(document)
    assert exhibits(document) == ["year-plans", "year-sources"]


def test_a_gap_between_years_names_both_sides(monkeypatch):
    monkeypatch.setattr(yearbook.yearly, "nearest", lambda year: (2016, 2018))
    assert yearbook._no_rows(2017)["en"].endswith("The nearest years with activities: 2016 and 2018.")
    assert yearbook._no_rows(2017)["nb"].endswith("Nærmeste år med aktiviteter: 2016 og 2018.")


def test_a_part_without_rows_is_a_sentence(folder):
    words = prose(yearbook.document("2026", "en"))
    assert "No source names a person in a documented activity of 2026." in words
    assert "No publication of 2026 was found." in words
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


def test_nothing_is_asked_for_when_all_is_written(folder):
    words = "".join(f"## {heading['en']}\n\nYes.\n" for heading in yearbook.ASKED)
    (folder / "2015.en.md").write_text(words, "utf-8")
    assert yearbook.document("2015", "en")["notes"] == []


def test_comments_are_left_out(folder):
    file = folder / "a.md"
    file.write_text("<!-- how to\nwrite -->\n## Next year\n\nA<!-- b -->c\n", "utf-8")
    assert yearbook.read(file, "en") == {yearbook.AHEAD: "Ac"}


@pytest.mark.parametrize(
    ("written", "safe"),
    [
        ("a <b>c</b> <script>", r"a \<b>c\</b> \<script>"),
        ("1 < 2, <3, a<-b", "1 < 2, <3, a<-b"),
        ("<https://ntnu.no> and <mailto:a@ntnu.no>", "<https://ntnu.no> and <mailto:a@ntnu.no>"),
        (r"\<b>", r"\<b>"),
        ("words\n---\n- item\n===", "words\n\\---\n- item\n\\==="),
    ],
)
def test_html_and_drawn_headings_are_text(written, safe):
    assert yearbook._harmless(written) == safe


def test_every_fault_of_a_file_is_named(folder):
    file = folder / "2024.en.md"
    file.write_text("Words.\n\n## Next year\n\n# Budget\n\n## next year\n", "utf-8")
    with pytest.raises(yearbook.YearError) as error:
        yearbook.read(file, "en")
    assert str(error.value) == (
        "2024.en.md: line 1 stands before the first heading; line 5: the heading 'Budget' is not known; line 7: the"
        " heading 'next year' is there twice. The headings are: ## What the year brought, ## What did not go as"
        " planned, ## Next year."
    )


def test_a_file_that_is_not_utf_8_is_refused(folder):
    (folder / "2024.en.md").write_bytes("## Next year\n\nBlåbær".encode("latin-1"))
    assert yearbook.Report("2024", "en")._repr_mimebundle_()[yearbook.REPORT] == {
        "refused": "2024.en.md is not UTF-8. Save it as UTF-8."
    }


def test_files_are_named_from_the_root_of_the_project():
    assert yearbook._name(yearbook.FOLDER / "2024.en.md") == "data/centre/years/2024.en.md"
