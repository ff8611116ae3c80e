"""What the centre writes itself: which headings are known, what is asked for, and what is wrong with a file."""

import pytest

from ehelse.yearly_report import written
from reporting import project


@pytest.fixture
def file(tmp_path):
    return tmp_path / "2024.en.md"


def headings(language):
    return [written.heading(part)[language] for part in written.PARTS]


def test_comments_are_left_out(file):
    file.write_text("<!-- how to\nwrite -->\n## Next year\n\nA<!-- b -->c\n", "utf-8")
    assert written.read(file, "en") == {"ahead": "Ac"}


def test_no_file_is_nothing_written(file):
    assert written.read(file, "en") == {}


def test_headings_are_known_however_they_are_typed(file):
    file.write_text("\ufeff## hva a\u030aret ga\n\nBlåbær *og* 5 < 6.\n\n# Neste år ##\n\n", "utf-8")
    assert written.read(file, "nb") == {"brought": "Blåbær *og* 5 < 6."}


@pytest.mark.parametrize("language", project.languages())
def test_each_language_has_headings_of_its_own(file, language):
    file.write_text("".join(f"## {heading}\n\nYes.\n" for heading in headings(language)), "utf-8")
    assert list(written.read(file, language)) == list(written.PARTS)
    assert list(written.notes(written.read(file, language), language, file)) == []


def test_notes_name_what_is_empty_and_where_to_write_it(file):
    found = {"brought": "Yes."}
    first, second = written.notes(found, "nb", file)
    assert first == "To be filled in by the centre: “Hva som ikke gikk som planlagt” and “Neste år”."
    assert "2024.en.md" in second
    (last, _) = written.notes({"brought": "A", "missed": "B"}, "en", file)
    assert last == "To be filled in by the centre: “Next year”."


@pytest.mark.parametrize(
    ("typed", "safe"),
    [
        ("a <b>c</b> <script>", r"a \<b>c\</b> \<script>"),
        ("1 < 2, <3, a<-b", "1 < 2, <3, a<-b"),
        ("<https://ntnu.no> and <mailto:a@ntnu.no>", "<https://ntnu.no> and <mailto:a@ntnu.no>"),
        (r"\<b>", r"\<b>"),
        ("words\n---\n- item\n===", "words\n\\---\n- item\n\\==="),
    ],
)
def test_html_and_drawn_headings_are_text(typed, safe):
    assert written._harmless(typed) == safe


def test_every_fault_of_a_file_is_named(file):
    file.write_text("Words.\n\n## Next year\n\n# Budget\n\n## next year\n", "utf-8")
    with pytest.raises(written.YearError) as error:
        written.read(file, "en")
    assert str(error.value) == (
        "2024.en.md: line 1 stands before the first heading; line 5: the heading 'Budget' is not known; line 7: the"
        " heading 'next year' is there twice. The headings are: ## What the year brought, ## What did not go as"
        " planned, ## Next year."
    )


def test_files_are_named_from_the_root_of_the_project():
    assert written.called(written.file(2024, "en")) == "data/centre/years/2024.en.md"
