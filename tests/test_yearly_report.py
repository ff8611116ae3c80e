"""The yearly report as readers get it, built from the data with real kernels."""

import subprocess
import sys
from pathlib import Path

import pypdf
import pytest

from bookpress import checks
from bookpress.typst.completeness import missing_text
from ehelse.yearly_report import frames as yearly

ROOT = Path(__file__).parents[1]


def run(*arguments):
    return subprocess.run(
        [sys.executable, "-m", "bookpress", "report", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )


def state(folder):
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*")}


@pytest.fixture(scope="module")
def report():
    done = run("2024")
    assert done.returncode == 0, done.stderr
    assert "To be filled in by the centre" in done.stdout
    assert "data/centre/years/2024.en.md" in done.stdout
    return ROOT / "_build" / "report" / "2024"


def test_the_web_page_has_no_fault_and_every_publication(report):
    assert checks.faults(report, ["index"]) == []
    text = checks.page(report / "index.html").text
    for row in yearly.publications(2024).itertuples():
        assert " ".join(row.title_en.split()) in text


def test_the_pdf_is_tagged_and_of_two_to_four_pages(report):
    pdf = pypdf.PdfReader(report / "yearly-report-2024.pdf")
    assert 2 <= len(pdf.pages) <= 4
    assert pdf.root_object["/MarkInfo"]["/Marked"]
    assert pdf.root_object["/Lang"].startswith("en")
    assert pdf.metadata.title == "Yearly report 2024"


def test_the_pdf_has_every_publication_and_theme(report):
    titles = yearly.publications(2024)["title_en"]
    assert missing_text([f"{title}. " for title in titles[yearly.publications(2024)["doi"].notna()]],
                        report / "yearly-report-2024.pdf") == []  # fmt: skip
    assert missing_text(titles, report / "yearly-report-2024.pdf") == []


@pytest.mark.parametrize("value", ["1815", "2099", "last"])
def test_an_impossible_year_is_a_sentence_and_changes_nothing(report, value):
    before = state(report.parent)
    done = run("--", value)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 2
    assert "Traceback" not in done.stderr
    assert "Choose a year from 1990" in done.stderr or "is not a year" in done.stderr
    assert state(report.parent) == before


def test_a_year_without_rows_in_norwegian():
    done = run("--lang", "nb", "2015")
    assert done.returncode == 0, done.stderr
    folder = ROOT / "_build" / "report" / "2015-nb"
    page = checks.page(folder / "index.html")
    assert page.all("html")[0].attributes["lang"] == "nb"
    assert "Dataene har ingen aktivitet datert i 2015." in page.text
    assert "Fylles ut av senteret" in page.text
    pdf = pypdf.PdfReader(folder / "arsrapport-2015.pdf")
    assert 1 <= len(pdf.pages) <= 4
    assert pdf.root_object["/Lang"].startswith("nb")
