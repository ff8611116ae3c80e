import pandas as pd
import pytest

from ehelse.analyses.promises import links
from ehelse.exhibits import promises, themes
from ehelse.exhibits.promises import called, coding, evidence, gaps
from reporting import project, words
from reporting.columns import cell_text, in_language
from reporting.project import Project, using


def row(**cells):
    return next(pd.DataFrame([cells]).itertuples(index=False))


def test_questions_of_the_slides_have_a_short_form_where_one_is_written():
    question = {"name_en": "A long question?", "name_nb": "Et langt spørsmål?"}
    assert called.briefly(row(code="D50", **question)) == words.chapter("promises")("brief-D50").map("D50 {}".format)
    assert called.briefly(row(code="D99", **question))["nb"] == "D99 Et langt spørsmål?"


def test_no_row_is_said_to_be_for_or_against_a_question():
    """Readers asked what it means that an odds ratio is *for* the question how to get simpler days."""
    for exhibit in (promises.matrix(), promises.links()):
        for language in project.languages():
            shown = [[cell_text(cell) for cell in row["cells"][:2]] for row in exhibit.table(language)["rows"]]
            ways = {way for subject, way in shown if subject.startswith("D")}
            assert len(ways) > 3
            plain = {called.direction(row(code="P1", direction=way))[language] for way in ("for", "against")}
            assert not ways & plain


def test_items_name_their_subjects_or_the_theme():
    assert gaps._about(row(subjects="P1", themes=""))["en"].startswith("P1 ")
    several = gaps._about(row(subjects="P1 P2", themes=""))["en"]
    assert [name[:2] for name in several.split("; ")] == ["P1", "P2"]
    assert all(len(name) > 5 for name in several.split("; "))
    theme = gaps._about(row(subjects="", themes="documentation"))
    assert theme == called.themes("documentation")
    assert gaps._themes(row(themes=""))["en"] == "no theme covers it"
    assert "; " in called.themes("documentation interplay")["en"]


def test_an_agreement_that_is_not_defined_is_said_to_be_so():
    assert coding._alpha(None)["en"] == "not defined"
    assert coding._alpha(0.456)["nb"] == "0,46"


def test_activities_are_shown_by_tie_and_not_added():
    exhibit = themes.themes()
    cells = [[cell_text(cell) for cell in row["cells"][-3:]] for row in exhibit.table("en")["rows"]]
    assert cells == [[str(row.person), str(row.project), str(row.unit)] for row in exhibit.data.itertuples()]


# --- Other data ------------------------------------------------------------------------------------------------------


def changed(folder, table, change):
    file = next(folder.rglob(f"{table}.csv"))
    file.write_text(change(file.read_text(encoding="utf-8")), encoding="utf-8")
    return using(Project(project.current().root, data=folder))


def test_a_direction_that_means_nothing_for_evidence_is_shown_too(copied_data):
    line = "L901,P6,,,S308,,,,,,,,covers,,,alike,A reason.,En grunn.\n"
    with changed(copied_data, "links", lambda text: text + line):
        shown = [[cell_text(cell) for cell in row["cells"][:3]] for row in promises.matrix().table("en")["rows"]]
        assert ["P6 Knowledge and decision support", "covers", "1"] in shown


@pytest.mark.parametrize("element", ["sub-1b", "overall-1", "vision"])
def test_a_promise_may_belong_to_any_element_of_the_strategy(copied_data, element):
    with changed(copied_data, "promises", lambda text: text.replace("P1,promise,goal-2,", f"P1,promise,{element},")):
        shown = {cell_text(row["cells"][1]): row["cells"] for row in promises.thread().table("en")["rows"]}
        assert cell_text(shown["P1 Tools that fit together"][0])


def test_titles_count_none_in_words(copied_data):
    def silent(text):
        return text.replace(",for,", ",context,").replace(",against,", ",context,").replace(",mixed,", ",context,")

    with changed(copied_data, "links", silent):
        assert promises.matrix().title["en"].startswith("None of eight promises have ")
        assert promises.matrix().title["nb"].startswith("Ingen av ")
        assert "none rest on one source, none point both ways" in promises.agenda().title["en"]


# --- Every link ------------------------------------------------------------------------------------------------------


def test_every_link_is_shown_once_with_its_sources():
    made = promises.links()
    assert sorted(made.data["link_id"]) == sorted(links.to_evidence()["link_id"])
    for at, line in zip(made.data.itertuples(), made.table("en")["rows"], strict=True):
        cell = line["cells"][-1]
        pieces = cell.get("parts", [cell])
        targets = [piece["target"].removeprefix("source-") for piece in pieces if isinstance(piece, dict)]
        assert targets == at.source_id.split()


def told(**cells):
    return in_language(evidence._value(row(**cells)), "en").replace("\u00a0", " ")


def test_a_figure_stands_beside_the_one_that_the_rule_compares_it_with():
    """One row was compared with 36 per cent in one table and judged against 34 in another."""
    said = {"unit": "percent", "approx": pd.NA}
    assert told(value=36, before=34, **said) == "36 per cent, before 34 per cent"
    assert told(value=36, before=pd.NA, **said) == "36 per cent"
    assert promises.links().data["before"].notna().sum() > 10


@pytest.mark.parametrize("approx", ["about", "over", "at least", "nearly", "under", "up to"])
def test_every_word_of_approximation_is_said(approx):
    said = {"value": 50, "unit": "percent", "before": pd.NA}
    assert told(approx=approx, **said).endswith("50 per cent")
    assert told(approx=approx, **said) != told(approx=pd.NA, **said)
