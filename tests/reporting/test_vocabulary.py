"""Every code of the data has its words: the columns of codes and the lists of data/vocabulary.csv are the same."""

import json
import shutil

import pytest

import ehelse  # noqa: F401  (names the project)
from reporting import load, project, vocabulary

PACKAGE = json.loads(project.current().description.read_text(encoding="utf-8"))
COLUMNS = [
    (f"{table['name']}.{field['name']}", field)
    for table in PACKAGE["resources"]
    for field in table["schema"]["fields"]
    if "enum" in field.get("constraints", {}) or "vocabulary" in field
]
ROWS = load.table(vocabulary.TABLE)
LISTS = list(ROWS["list"].unique())


def columns_of(name):
    return [field for _, field in COLUMNS if field["vocabulary"] == name]


def codes(field):
    return [str(code) for code in field["constraints"]["enum"]]


@pytest.mark.parametrize(("column", "field"), COLUMNS, ids=[column for column, _ in COLUMNS])
def test_a_column_of_codes_names_a_list_with_words_for_each(column, field):
    assert set(field) >= {"constraints", "vocabulary"}, f"{column} has only one of enum and vocabulary"
    assert field["vocabulary"] in LISTS
    words = vocabulary.codes(field["vocabulary"])
    assert [code for code in codes(field) if code not in words] == []


@pytest.mark.parametrize("name", LISTS)
def test_a_list_has_no_code_that_no_column_allows(name):
    """Columns that share a list may each allow fewer of its codes, as those of units do."""
    allowed = {code for field in columns_of(name) for code in codes(field)}
    assert [code for code in vocabulary.codes(name) if code not in allowed] == []


@pytest.mark.parametrize("name", LISTS)
def test_a_list_stands_together_in_the_file(name):
    places = ROWS.index[ROWS["list"] == name]
    assert list(places) == list(range(places[0], places[-1] + 1))


def test_words_are_in_all_languages_and_keep_the_place_of_the_number():
    for row in ROWS.to_dict("records"):
        words = vocabulary.codes(row["list"])[row["code"]]
        assert dict(words) == {language: row[f"name_{language}"] for language in project.languages()}
        assert len({text.count("{}") for text in words.values()}) == 1, row
        assert max(text.count("{}") for text in words.values()) <= 1, row


@pytest.mark.parametrize("name", ["approx", "unit"])
def test_words_around_a_number_have_its_place(name):
    assert [code for code, words in vocabulary.codes(name).items() if "{}" not in words["en"]] == []


def test_all_kinds_of_approximation_are_allowed_wherever_one_is():
    """A value may be said to be over or under something, whatever table it stands in."""
    assert {tuple(codes(field)) for field in columns_of("approx")} == {tuple(vocabulary.codes("approx"))}


def test_terms_come_in_the_order_of_the_file():
    assert [(code, dict(words)) for code, words in vocabulary.codes("weighted").items()] == [
        ("yes", {"en": "yes", "nb": "ja"}),
        ("no", {"en": "no", "nb": "nei"}),
        ("unknown", {"en": "not stated", "nb": "ikke oppgitt"}),
    ]


def test_the_number_stands_in_its_place():
    assert dict(vocabulary.text("approx", "about", "5")) == {"en": "about 5", "nb": "om lag 5"}


def test_what_has_no_words_is_named_with_its_file():
    with pytest.raises(KeyError, match=r"No list 'aprox' in data/vocabulary\.csv.*approx"):
        vocabulary.text("aprox", "over", "5")
    with pytest.raises(KeyError, match=r"No code 'ovr' of the list 'approx' in data/vocabulary\.csv.*over"):
        vocabulary.text("approx", "ovr", "5")


@pytest.mark.parametrize(
    ("row", "rule"),
    [
        ("approx,over,,over {}", "empty"),
        ("approx,over,over {},", "empty"),
        ("approx,about,over {},over {}", "already"),
        ("Approx,over,over {},over {}", "form"),
    ],
)
def test_a_broken_row_of_the_vocabulary_is_a_fault(tmp_path, row, rule):
    data = shutil.copytree(project.current().data, tmp_path / "data", ignore=shutil.ignore_patterns("derived"))
    path = data / "vocabulary.csv"
    text = path.read_text(encoding="utf-8")
    assert text.count("approx,over,over {},over {}\n") == 1
    path.write_text(text.replace("approx,over,over {},over {}\n", f"{row}\n"), encoding="utf-8")
    found = load.check(data, only=["vocabulary"])
    assert [fault.file for fault in found] == ["data/vocabulary.csv"]
    assert rule in f"{found[0].rule} {found[0].remedy}"
