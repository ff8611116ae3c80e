"""Adding rows: what is written is what was said, in its place, and nothing else changes; or nothing is written."""

import csv
import io
import json
import os
import subprocess
import tempfile
import unicodedata
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ehelse import __main__ as command
from ehelse import ask, changes, entry, terminal
from ehelse import dialogue as dialogues
from reporting import letters, load, project
from wording import signs

PACKAGE = json.loads(project.current().description.read_text(encoding="utf-8"))
COLUMNS = {
    resource["name"]: [field["name"] for field in resource["schema"]["fields"]] for resource in PACKAGE["resources"]
}
# The rows of small tables, described as the real ones are.
FILES = {
    "sources": "alpha-2020,Alpha,,en,NTNU,,05xg72x27,NO,,2020,,https://example.org/a,,,2026-11-01,whole,paper,1\n"
    "gamma-2021,Gamma,,en,SINTEF,,,,,,,,,,,not-recorded,news,3\n",
    "themes": "coping,D01\nnotes,D02\n",
    "activity_types": "seminar,Seminar,Seminar,D01,Why,Hvorfor\n",
    "ties": "plan,Plan,Plan,A,A\nperson,Person,Person,A,A\nproject,Project,Prosjekt,A,A\nunit,Unit,Enhet,A,A\n",
    "partners": 'University of Oslo,UiO,D01,\nNTNU,NTNU,D02,\nAAL,AAL,,\nSINTEF,"SINTEF, AS",,\n',
    "people": "Vibeke Å,,D01\nAnne Moen,,D02\nKari Dyb,,\nErna Håland,,\n",
    "indicators": "happy,use,Happy,Glad,,,all,alle,percent,higher\nvisits,use,Visits,Besøk,,,all,alle,count,none\n",
    "groups": "all,residents,all,All,Alle\n",
    "surveys": "s-2020,S,S,2020,,,10,,,no,,alpha-2020\n",
    "observations": "S998,happy,all,Norway,2020,50,percent,,,,alpha-2020,,\n",
}
FILES = {table: f"{','.join(COLUMNS[table])}\n{rows}" for table, rows in FILES.items()}
ACTIVITIES = [
    ("C01", "plan", "planned"),
    ("P01", "person", "documented"),
    ("P99", "person", "documented"),
    ("G01", "project", "documented"),
    ("G03", "project", "documented"),
]
ROW = {
    "date": "2026-03-05",
    "type": "seminar",
    "tie": "project",
    "status": "documented",
    "title_en": "A talk",
    "title_nb": "Et foredrag",
    "theme_id": "coping",
    "source_id": "alpha-2020",
}


def lines(table, rows):
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS[table], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


FILES["activities"] = lines(
    "activities",
    [ROW | {"activity_id": key, "tie": tie, "status": status, "title_en": key} for key, tie, status in ACTIVITIES],
)
SLIDES = list(
    csv.DictReader((project.current().data / "deck" / "statements.csv").read_text(encoding="utf-8").splitlines()[:3])
)
FILES["statements"] = lines("statements", [row | {"statement_id": f"D0{i + 1}"} for i, row in enumerate(SLIDES)])
RESOURCES = [resource for resource in PACKAGE["resources"] if resource["name"] in FILES]


def build(parent):
    data = Path(parent) / "data"
    for resource in RESOURCES:
        path = data / resource["path"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(FILES[resource["name"]], encoding="utf-8", newline="")
    (data / "datapackage.json").write_text(json.dumps(PACKAGE | {"resources": RESOURCES}), encoding="utf-8")
    return data


@pytest.fixture
def data(tmp_path):
    folder = build(tmp_path)
    assert load.check(folder) == []
    return folder


def snapshot(folder):
    return {path.relative_to(folder): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def added(draft, table, row):
    return draft.add(table, entry.complete(draft, table, row))


def keys(data, table):
    return load.table(table, data).iloc[:, 0].tolist()


# --- What is written -------------------------------------------------------------------------------------------------


def test_a_row_comes_back_as_it_was_said_and_every_other_byte_stays(data):
    before = snapshot(data)
    draft = added(entry.Draft(data), "activities", ROW | {"title_en": 'Notes, "structured"', "partners": "AAL; SINTEF"})
    assert snapshot(data) == before
    entry.write(draft)
    after = snapshot(data)
    assert load.check(data) == []
    path = Path("centre/activities.csv")
    assert {name for name in after if after[name] != before.get(name)} == {path}
    new = b'G04,2026-03-05,,seminar,project,documented,"Notes, ""structured""",Et foredrag,coping,,AAL; SINTEF,,,,,,,'
    assert after[path].replace(new + b"alpha-2020\n", b"") == before[path]
    assert keys(data, "activities") == ["C01", "P01", "P99", "G01", "G03", "G04"]


@pytest.mark.parametrize(("end", "mark", "last"), [("\n", "", False), ("\r\n", "\N{BOM}", True), ("\r\n", "", False)])
def test_the_manner_of_the_file_is_kept(data, end, mark, last):
    path = data / "centre" / "people.csv"
    text = mark + FILES["people"].replace("\n", end)
    text = text if last else text.removesuffix(end)
    path.write_text(text, encoding="utf-8", newline="")
    path.chmod(0o640)
    entry.write(entry.Draft(data).add("people", {"name": "Åse Øvrebø"}))
    old = text if last else text + end
    assert path.read_bytes().decode() == f"{old}Åse Øvrebø,,{end}"
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    ("table", "row", "expected"),
    [
        ("sources", {"source_id": "beta"}, ["alpha-2020", "beta", "gamma-2021"]),
        ("sources", {"source_id": "zeta"}, ["alpha-2020", "gamma-2021", "zeta"]),
        ("partners", {"name_en": "ABB"}, ["University of Oslo", "NTNU", "AAL", "ABB", "SINTEF"]),
        ("partners", {"name_en": "A"}, ["University of Oslo", "NTNU", "A", "AAL", "SINTEF"]),
        ("people", {"name": "Zoe Ek"}, ["Vibeke Å", "Anne Moen", "Kari Dyb", "Zoe Ek", "Erna Håland"]),
        ("people", {"name": "Abel"}, ["Vibeke Å", "Anne Moen", "Abel", "Kari Dyb", "Erna Håland"]),
        ("groups", {"group_id": "aa"}, ["all", "aa"]),
        ("activities", {"activity_id": "G02"}, ["C01", "P01", "P99", "G01", "G02", "G03"]),
        ("activities", {"activity_id": "U01", "tie": "unit"}, ["C01", "P01", "P99", "G01", "G03", "U01"]),
    ],
)
def test_a_row_stands_where_the_order_of_the_table_wants_it(data, table, row, expected):
    full = {
        "sources": {"title": "T", "publisher": "P", "part_read": "whole", "kind": "paper", "tier": "1"},
        "partners": {"name_nb": "N"},
        "groups": {"population": "residents", "kind": "age", "name_en": "A", "name_nb": "A"},
        "activities": ROW,
    }.get(table, {})
    entry.write(entry.Draft(data).add(table, full | row))
    assert keys(data, table) == expected


@pytest.mark.parametrize("table", entry.KINDS.values())
def test_the_tables_stand_in_the_order_in_which_rows_are_added(table):
    """Each of the last rows taken out and put back comes to stand where it stood."""
    all_keys = entry.Draft().keys(table)
    for place in range(len(all_keys) - 1, max(len(all_keys) - 40, 0), -1):
        if table in entry.ORDER or all_keys[place][1:].isdigit():
            assert entry._place(table, all_keys[:place] + all_keys[place + 1 :], all_keys[place]) == place


LETTERS = st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]) | st.sampled_from('æøåÆØÅéà,;"-–’«»=+@\t\n\r')


@settings(deadline=None, max_examples=25)
@given(title=st.text(LETTERS, min_size=1, max_size=30), name=st.text(LETTERS, min_size=1, max_size=30))
def test_any_text_survives(title, name):
    title, name = entry.clean(title), entry.clean(name)
    assume(title and name and ";" not in name and not signs.strange(f"{title} {name}", allowed=frozenset()))
    assume(not letters.undrawn(f"{title} {name}"))
    with tempfile.TemporaryDirectory() as folder:
        data = build(folder)
        assume(name not in keys(data, "people"))
        draft = entry.Draft(data).add("people", {"name": name})
        entry.write(added(draft, "activities", ROW | {"title_en": title, "people": f"Kari Dyb; {name}"}))
        assert load.check(data) == []
        row = load.table("activities", data).set_index("activity_id").loc["G04"]
        assert (row["title_en"], row["people"]) == (title, f"Kari Dyb; {name}")
        assert name in keys(data, "people")


@given(st.text())
def test_what_was_said_is_composed_and_on_one_line(text):
    cleaned = entry.clean(text)
    assert cleaned == unicodedata.normalize("NFC", cleaned) == cleaned.strip()
    assert len(cleaned.splitlines()) <= 1
    assert entry.clean(cleaned) == cleaned
    assert entry.clean(unicodedata.normalize("NFD", text)) == cleaned


# --- Ids -------------------------------------------------------------------------------------------------------------


def git(folder, *words):
    identity = ["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def remembered(data):
    """The data folder under git, from which rows were deleted after they had been committed."""
    path = data / "centre" / "activities.csv"
    git(data, "init", "-q")
    whole = path.read_text(encoding="utf-8")
    path.write_text(whole + lines("activities", [ROW | {"activity_id": "G07"}]).splitlines()[1] + "\n")
    git(data, "add", ".")
    git(data, "commit", "-qm", "all")
    path.write_text(whole, encoding="utf-8")
    entry.past_keys.cache_clear()
    return data


def test_the_next_id_follows_the_tie_and_was_never_used(data):
    draft = entry.Draft(data)
    assert [entry.next_key(draft, "activities", {"tie": tie}) for tie in ("plan", "person", "project", "unit")] == [
        "C02",
        "P100",
        "G04",  # G02 is free, but it has been used: ids do not have gaps from the start
        "U01",
    ]
    assert entry.next_key(draft, "activities", {"tie": "nothing"}) is None
    assert entry.next_key(draft, "observations", {}) == "S999"
    assert entry.next_key(draft, "people", {}) is None


def test_an_id_that_git_remembers_is_not_used_again(remembered):
    draft = entry.Draft(remembered)
    assert entry.next_key(draft, "activities", {"tie": "project"}) == "G08"
    (fault,) = entry.faults(draft, "activities", ROW | {"activity_id": "G07"})
    assert fault.said == ('"G07" was the id of a row that is no longer there. Ids are never used again: take another.')


def test_without_git_the_table_alone_is_known(data, monkeypatch):
    entry.past_keys.cache_clear()
    monkeypatch.setenv("PATH", "")
    assert entry.past_keys(data / "centre" / "activities.csv") == frozenset()
    entry.past_keys.cache_clear()


def test_when_the_numbers_are_used_up_the_form_of_the_column_says_so(data):
    draft = added(entry.Draft(data), "observations", OBSERVATION)
    assert draft.keys("observations") == ["S998", "S999"]
    with pytest.raises(entry.RowError) as caught:
        added(draft, "observations", OBSERVATION | {"period": "2022"})
    assert [fault.column for fault in caught.value.faults] == ["observation_id"]


OBSERVATION = {
    "indicator_id": "visits",
    "group_id": "all",
    "region": "Norway",
    "period": "2021",
    "value": "500",
    "source_id": "alpha-2020",
}


def test_the_unit_follows_from_the_indicator(data):
    draft = entry.Draft(data)
    assert entry.complete(draft, "observations", OBSERVATION)["unit"] == "count"
    assert "unit" not in entry.complete(draft, "observations", OBSERVATION | {"indicator_id": "none"})
    assert entry.complete(draft, "observations", OBSERVATION | {"unit": ""})["unit"] == ""


# --- Faults ----------------------------------------------------------------------------------------------------------


def test_every_fault_comes_at_once(data):
    row = {"date": "2026-02-30", "type": "talk", "tie": "unit", "activity_id": "G09", "people": "Kari Dyb; Nobody"}
    found = entry.faults(entry.Draft(data), "activities", row | {"amount_nok": "0", "doi": "x"})
    assert {fault.column for fault in found} == {
        *("date", "type", "activity_id", "people", "amount_nok", "doi"),
        *("status", "title_en", "title_nb", "theme_id", "source_id"),
    }
    assert {fault.lacks for fault in found} == {None, "activity_types", "people"}


def test_an_unfinished_row_is_judged_by_what_was_said(data):
    draft = entry.Draft(data)
    assert entry.faults(draft, "observations", {}, set()) == []
    assert entry.faults(draft, "observations", {"indicator_id": "visits"}, {"indicator_id"}) == []
    (fault,) = entry.faults(draft, "observations", {"indicator_id": "visit"}, {"indicator_id"})
    assert (fault.lacks, fault.value) == ("indicators", "visit")
    (fault,) = entry.faults(draft, "observations", {"region": ""}, {"region"})
    assert fault.rule == "is empty"


@pytest.mark.parametrize("text", ["a\x1b[D", "a\udce5", "a\x00"])
def test_what_is_no_letter_is_not_written(data, text):
    (fault,) = entry.faults(entry.Draft(data), "activities", ROW | {"activity_id": "G04", "title_en": text})
    assert fault.column == "title_en"
    assert fault.remedy.startswith("Type it again")
    fault.said.encode()


# --- All or nothing --------------------------------------------------------------------------------------------------


@pytest.fixture
def two(data):
    """A draft of a person and an activity that names her."""
    draft = entry.Draft(data).add("people", {"name": "Åse Øvrebø"})
    return added(draft, "activities", ROW | {"people": "Åse Øvrebø"})


@pytest.mark.parametrize("error", [OSError(28, "No space left"), KeyboardInterrupt()])
@pytest.mark.parametrize("name", ["replace", "fsync"])
def test_when_one_file_cannot_be_written_none_is(two, monkeypatch, error, name):
    before = snapshot(two.data)
    whole = getattr(os, name)
    calls = []

    def failing(*arguments):
        calls.append(arguments)
        if len(calls) == 2:
            raise error
        return whole(*arguments)

    monkeypatch.setattr(os, name, failing)
    with pytest.raises(type(error)):
        entry.write(two)
    assert snapshot(two.data) == before


def test_both_are_written_and_nothing_else_is_left(two):
    before = snapshot(two.data)
    entry.write(two)
    after = snapshot(two.data)
    assert after.keys() == before.keys()
    assert [path.name for path in after if after[path] != before[path]] == ["activities.csv", "people.csv"]
    assert list(two.after) == ["people", "activities"]  # the person first, should the power fail between them


def test_a_change_by_someone_else_is_not_overwritten(two):
    path = two.data / "centre" / "people.csv"
    path.write_text(FILES["people"] + "Someone Else,\n", encoding="utf-8")
    before = snapshot(two.data)
    with pytest.raises(entry.EntryError, match=r"data/centre/people\.csv was changed"):
        entry.write(two)
    assert snapshot(two.data) == before


def test_a_key_that_someone_else_took_away_is_seen(two):
    path = two.data / "sources.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("alpha-2020", "other"), encoding="utf-8")
    before = snapshot(two.data)
    with pytest.raises(entry.RowError, match=r"is not in data/sources\.csv"):
        entry.write(two)
    assert snapshot(two.data) == before


# --- The command with options ----------------------------------------------------------------------------------------


def options(row, *more):
    return [*(word for name, text in row.items() for word in (f"--{name.replace('_', '-')}", text)), *more]


def test_options_write_a_row(data, capsys):
    words = options(ROW | {"people": "Kari Dyb"}, "--quick", "--data", str(data))
    assert command.main(["add", "activity", *words]) == 0
    said = capsys.readouterr().out
    assert "Written: data/centre/activities.csv.\n" in said
    assert "  activity_id     G04\n" in said
    assert keys(data, "activities")[-1] == "G04"


def test_options_with_faults_name_them_all_and_write_nothing(data, capsys):
    before = snapshot(data)
    row = ROW | {"date": "5 March", "people": "Nobody", "type": "talk"}
    del row["title_nb"]
    assert command.main(["add", "activity", *options(row, "--data", str(data))]) == 1
    assert capsys.readouterr().out.splitlines() == [
        '--date: "5 March" is not a date or period that exists. Write it like one of these: 2023, 2023-04, 2023-04-28.',
        '--type: "talk" is not in data/centre/activity_types.csv. Add its row there first.',
        "--title-nb: is empty. This column must be filled in every row.",
        '--people: "Nobody" is not in data/centre/people.csv. Add its row there first.'
        f" See: {terminal.command()} add person --help",
        "Nothing was written.",
    ]
    assert snapshot(data) == before


@pytest.mark.parametrize(("date", "code"), [("2026", 0), ("26", 1)])
def test_a_dry_run_shows_the_row_and_writes_nothing(data, capsys, date, code):
    before = snapshot(data)
    words = options(ROW | {"date": date}, "--quick", "--dry-run", "--data", str(data))
    assert command.main(["add", "activity", *words]) == code
    said = capsys.readouterr().out
    assert f"G04,{date},,seminar,project,documented,A talk," in said
    assert "Nothing was written." in said
    assert ("--date" in said) == bool(code)
    assert snapshot(data) == before


def test_a_table_with_faults_takes_no_row(data, capsys):
    path = data / "centre" / "people.csv"
    path.write_text(FILES["people"] + "Kari Dyb,,\n", encoding="utf-8")
    assert command.main(["add", "person", "--name", "Ny", "--data", str(data)]) == 1
    said = capsys.readouterr().out
    assert "The table has faults already. Correct them first:\ndata/centre/people.csv, line 6, column name" in said
    assert said.endswith("Nothing was written.\n")


def test_a_folder_without_data(tmp_path, capsys):
    assert command.main(["add", "person", "--name", "Ny", "--data", str(tmp_path)]) == 1
    assert "is missing in" in capsys.readouterr().out


def test_a_file_that_cannot_be_written_is_said(data, capsys, monkeypatch):
    def failing(*arguments):
        raise OSError(28, "No space left on device", "people.csv")

    monkeypatch.setattr(os, "replace", failing)
    assert command.main(["add", "person", "--name", "Ny", "--quick", "--data", str(data)]) == 1
    said = capsys.readouterr().out
    assert "people.csv cannot be read or written: No space left on device.\nNothing was written.\n" in said


def test_the_options_are_the_columns_in_plain_words(capsys):
    with pytest.raises(SystemExit) as caught:
        command.main(["add", "activity", "--help"])
    assert caught.value.code == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "--end-date TEXT When it ended or is to end; empty for one day or where not known. Written like 2023" in said


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["activty"], "'activty' cannot be added. Did you mean activity? What can be: activity, finding,"),
        (["theme"], "'theme' cannot be added. What can be: activity, finding,"),
        (["partners"], "'partners' cannot be added. Did you mean partner?"),
        (
            ["activity", "--theme", "coping"],
            "There is no option: --theme coping. Did you mean --theme-id? All options: ",
        ),
        (["activity", "--titel-en", "A"], "There is no option: --titel-en a. Did you mean --title-en?"),
        (["activity", "--date"], "Argument --date: expected one argument."),
        (["activity", "--lang", "fo"], "The report has no words in 'fo'. It has en, nb."),
    ],
)
def test_what_is_mistyped_is_told_in_a_sentence(words, told, capsys):
    assert command.main(["add", *words]) == 1
    said = capsys.readouterr().out
    assert said.startswith(told)
    assert said.endswith("Nothing was written.\n")


# --- The dialogue ----------------------------------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def english(monkeypatch):
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


class Script:
    """Answers in their order, as if typed; an exception is raised, and the end is the end of input."""

    def __init__(self, *answers):
        self.answers, self.said = list(answers), []

    def read(self, prompt):
        self.said.append(prompt)
        answer = self.answers.pop(0) if self.answers else EOFError()
        if isinstance(answer, BaseException):
            raise answer
        return answer

    @property
    def text(self):
        return "\n".join(self.said)


def dialogue(data, kind, *answers, words=("--quick",)):
    script = Script(*answers)
    code = ask.run(kind, [*words, "--data", str(data)], read=script.read, say=script.said.append, asking=True)
    assert script.answers == []
    return code, script.text


ACTIVITY = ["", "", "seminar", "project", "documented", "A", "B", "coping", "", "", "", "", "", "", "", ""]


def test_a_row_is_asked_for_column_by_column_and_written_after_a_yes(data):
    code, said = dialogue(data, "activity", *ACTIVITY, "alpha-2020", "", "perhaps", "YES")
    assert code == 0
    assert keys(data, "activities")[-1] == "G04"
    assert (
        "\ndate: When it was or begins; empty where the source has no date.\n"
        "  Written like 2023, 2023-04, 2023-04-28.\n  Just Enter: not known, or none.\n> " in said
    )
    assert "\ntype: Type.\n    seminar  (Seminar)\n  One of these.\n> " in said
    assert f"    coping  ({SLIDES[0]['text_en']})\n" in said  # a theme has its name in a statement
    assert "\npeople: Persons.\n    Vibeke Å\n" in said
    assert '\n  One of these.\n  Several with "; " between them.\n' in said
    assert "\n  For example https://example.org/a.\n" not in said
    assert "\n  Just Enter: G04.\n> " in said
    assert "Please answer yes or no." in said


def test_a_no_at_the_end_writes_nothing(data):
    before = snapshot(data)
    code, said = dialogue(data, "activity", *ACTIVITY, "alpha-2020", "", "no")
    assert (code, said.endswith("Nothing was written.")) == (1, True)
    assert snapshot(data) == before


def test_a_wrong_answer_is_explained_at_once_and_asked_again(data):
    # The answers up to the amount, which is wrong once, as are the date, the source and the id.
    answers = [
        "5 March",
        "2026-03-05",
        *ACTIVITY[1:12],
        "1,5",
        "",
        "",
        "",
        "",
        "alpha",
        "no",
        "no",
        "alpha-2020",
        "C02",
        "",
        "y",
    ]
    code, said = dialogue(data, "activity", *answers)
    assert code == 0
    assert (
        '  ! "5 March" is not a date or period that exists. Write it like one of these: 2023, 2023-04, 2023-04-28.\n'
        "\ndate again:\n" in said
    )
    assert '  ! "1,5" is not a whole number.' in said
    assert '  ! "alpha" is not in data/sources.csv.\n  Did you mean alpha-2020? (yes or no) ' in said
    assert "\nsource_id again, ? lists what it can be:\n" in said
    assert '  ! "C02" does not begin with G, as ids do where tie is project. Take another id.' in said
    assert load.table("activities", data).iloc[-1][["activity_id", "date"]].tolist() == ["G04", "2026-03-05"]


def test_an_unknown_person_and_source_are_added_first_and_together(data):
    before = snapshot(data)
    people = "Kari Dyb; A\N{COMBINING RING ABOVE}se Øvrebø; Per Ås"
    source = ["Beta", "", "en", "NTNU", "", "", "NO", "", "2026", "", "example.org", "https://example.org/b"]
    source += ["", "", "2026-11-31", "2026-11-30", "half", "abstract", "web", "paper", "1"]  # where, when and what
    start, rest = ACTIVITY[:10], ACTIVITY[11:]
    answers = [*start, people, "yes", "", "", "ja", "", "", *rest, "beta-2026", "y", *source, "", "yes"]
    code, said = dialogue(data, "activity", *answers)
    assert code == 0
    assert "Back to the new activity." in said
    assert load.check(data) == []
    assert keys(data, "people") == ["Vibeke Å", "Anne Moen", "Kari Dyb", "Erna Håland", "Per Ås", "Åse Øvrebø"]
    assert load.table("activities", data).iloc[-1]["people"] == "Kari Dyb; Åse Øvrebø; Per Ås"
    assert keys(data, "sources") == ["alpha-2020", "beta-2026", "gamma-2021"]
    for path, text in before.items():
        (data / path).write_bytes(text)
    for place in range(len(answers)):  # Ctrl-C at every question
        code, said = dialogue(data, "activity", *answers[:place], KeyboardInterrupt())
        assert (code, said.endswith("\nNothing was written.")) == (1, True)
        assert snapshot(data) == before


def test_the_end_of_input_writes_nothing(data):
    before = snapshot(data)
    code, said = dialogue(data, "person", "", words=["--quick", "--name"][:1])
    assert (code, said.endswith("\nNothing was written.")) == (1, True)
    assert snapshot(data) == before


def test_keys_are_listed_and_searched(data, monkeypatch):
    monkeypatch.setattr(dialogues, "SHOWN", 1)
    error = UnicodeDecodeError("utf-8", b"\xe5", 0, 1, "invalid")
    code, said = dialogue(data, "observation", error, "?vis", "?nothing", "?", KeyboardInterrupt())
    assert code == 1
    assert (
        "\n  One of the 2 in data/evidence/indicators.csv.\n  ? lists them, ? and a part of a word searches.\n" in said
    )
    assert "\n  ! This cannot be read. Type it again; the terminal may need to be set to UTF-8.\n" in said
    shown = "    happy  (Happy)\n    visits  (Visits)"
    assert said.count(shown) == 1
    assert said.count("    visits  (Visits)") == 2
    assert "\n    None.\n" in said


def test_what_does_not_go_together_is_asked_again_and_enter_keeps_it(data):
    again = ["happy", "all", "Norway", "2020", "", "", "", "2021"]  # the first four stand there already
    answers = [*again, "101", "99.5", "", "", "", "alpha-2020", "", "", "", "yes"]
    code, said = dialogue(data, "observation", *answers)
    assert code == 0
    assert '  ! "happy, all, Norway, 2020" stands in line 2 already.' in said
    assert "\nindicator_id again, ? lists what it can be:\n  Just Enter: happy.\n> " in said
    assert '  ! "101" cannot be a value in percent' in said
    assert "\nvalue: The figure as published.\n  A number, with a point and not a comma.\n  For example 50.\n" in said
    row = load.table("observations", data).iloc[-1]
    assert row[["observation_id", "indicator_id", "period", "value", "unit"]].tolist() == [
        *("S999", "happy", "2021"),
        *(99.5, "percent"),
    ]


def test_a_note_in_one_language_is_asked_for_in_the_other_or_taken_back(data):
    start, rest = ACTIVITY[:13], ["", "alpha-2020", "", "yes"]
    code, said = dialogue(data, "activity", *start, "a grant", "", "", "et tilskudd", *rest)
    assert code == 0
    assert "  ! amount_note_nb is empty while amount_note_en is filled. Write it in both languages or in none." in said
    assert "  Just Enter: a grant. A hyphen: none.\n" in said
    assert load.table("activities", data).iloc[-1]["amount_note_nb"] == "et tilskudd"
    assert dialogue(data, "activity", *start, "a grant", "", "-", "", *rest)[0] == 0
    assert load.table("activities", data).iloc[-1][["amount_note_en", "amount_note_nb"]].isna().all()


def test_options_are_not_asked_for_but_judged(data):
    words = options(ROW | {"date": "5 March"}, "--quick")
    words = [word for word in words if word not in ("--title-nb", "Et foredrag")]
    code, said = dialogue(data, "activity", "2026", "", "Et foredrag", *[""] * 8, "", "yes", words=words)
    assert code == 0
    assert '"5 March" is not a date' in said
    assert "\ntype:" not in said
    assert load.table("activities", data).iloc[-1]["title_nb"] == "Et foredrag"


def test_the_question_at_a_terminal_depends_on_what_is_lacking(data, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert ask.run("person", ["--quick", "--name", "Ny Person", "--data", str(data)]) == 0
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    assert ask.run("person", ["--quick", "--name", "En Til", "--data", str(data)]) == 0
    script = Script()
    assert ask.run("person", ["--quick", "--data", str(data)], read=script.read, say=script.said.append) == 1
    assert "name: Name as it is written in the book; the key." in script.text


def test_names_that_were_run_together_are_set_apart_and_never_one_new_partner(data):
    start, rest = [*ACTIVITY[:5], *ACTIVITY[6:9]], ACTIVITY[10:]
    for typed, wrong in (
        ("NTNU, SINTEF", []),
        ("ntnu og Sintef", []),
        ("NTNU; sintef", []),
        ("SINTFE", ["no", "no", ""]),
    ):
        answers = [*start, typed, *(wrong or ["yes"]), *rest, "alpha-2020", "", "yes"]
        code, said = dialogue(data, "activity", *answers, words=["--quick", "--title-en", typed])
        assert code == 0, said
    rows = load.table("activities", data)["partners"].fillna("").tolist()[-4:]
    assert rows == [*["NTNU; SINTEF"] * 3, ""]
    assert len(keys(data, "partners")) == 4


def test_the_last_question_is_asked_again(data):
    back = ["2026-03-05", "<", "2026-03-06", "", "seminr", "yes", "<", "", "project"]
    code, said = dialogue(data, "activity", "<", *back, *ACTIVITY[4:], "alpha-2020", "", "<", "G05", "yes")
    assert code == 0, said
    assert "  This is the first question.\n" in said
    assert "\n  Did you mean seminar? (yes or no) \n" in said
    assert "date again:\n  Just Enter: 2026-03-05. A hyphen: none.\n" in said
    row = load.table("activities", data).iloc[-1]
    assert row[["activity_id", "date", "type"]].tolist() == ["G05", "2026-03-06", "seminar"]


def test_back_from_the_first_question_on_a_new_row_leads_to_the_answer_that_named_it(data):
    start, rest = ACTIVITY[:10], ACTIVITY[11:]
    answers = [*start, "Ny Person", "yes", "<", "Kari Dyb", *rest, "alpha-2020", "", "yes"]
    code, said = dialogue(data, "activity", *answers)
    assert code == 0, said
    assert keys(data, "people") == ["Vibeke Å", "Anne Moen", "Kari Dyb", "Erna Håland"]
    assert load.table("activities", data).iloc[-1]["people"] == "Kari Dyb"


def test_the_same_activity_twice_is_noticed(data, capsys):
    assert command.main(["add", "activity", *options(ROW, "--quick", "--data", str(data))]) == 0
    row = ROW | {"title_en": "A TALK"}
    assert command.main(["add", "activity", *options(row, "--quick", "--data", str(data))]) == 1
    assert "G04 has the same words and date. If this is another one, add --again.\n" in capsys.readouterr().out
    words = [word for word in options(row, "--quick") if word not in ("--source-id", "alpha-2020")]
    code, said = dialogue(data, "activity", *[""] * 9, "alpha-2020", "", "no", words=words)
    assert code == 1
    assert "  ! G04 has the same words and date. Write this only if it is another one.\n" in said
    assert command.main(["add", "activity", *options(row, "--quick", "--again", "--data", str(data))]) == 0


@pytest.mark.parametrize("setting", ["nb_NO.UTF-8", "no_NO", "nn_NO.UTF-8"])
def test_a_norwegian_is_asked_in_norwegian(data, monkeypatch, setting):
    monkeypatch.setenv("LC_ALL", setting)
    answers = ["5 mars", "2026", *ACTIVITY[1:9], "NTNU, SINTEF", "ja", *ACTIVITY[10:], "alfa-2020", "ja", "", "ja"]
    code, said = dialogue(data, "activity", *answers)
    assert code == 0, said
    assert "Legg til: aktivitet, i data/centre/activities.csv." in said
    assert "\ntype: Type.\n" in said
    assert "«5 mars» er ingen dato eller periode som finnes. Skriv den som en av disse: 2023, 2023-04" in said
    assert "Mente du NTNU; SINTEF, som er 2 navn? (ja eller nei)" in said
    assert "Mente du alpha-2020?" in said
    assert "Skrevet: data/centre/activities.csv." in said
    english = {"Just Enter", "For example", "Written like", "Did you mean", "One of", "Ctrl-C stops", "Renew"}
    assert not [words for words in english if words in said]


def test_the_language_can_be_named(data):
    code, said = dialogue(data, "person", KeyboardInterrupt(), words=["--quick", "--lang", "nb"])
    assert code == 1
    assert said.endswith("Ingenting ble skrevet.")
    assert terminal.spoken(["en", "nb"], {"LANG": "fr_FR.UTF-8"}) == "en"
    assert terminal.spoken(["en", "nb"], {"LANG": "nb_NO", "LC_ALL": "en_GB.UTF-8"}) == "en"


def test_after_a_finding_the_next_step_is_said(capsys):
    row = load.table("findings").iloc[0]
    words = {name: row[name] for name in ("publication_id", "country", "place", "system", "inferred", "source_id")}
    words |= {"finding_en": "Another finding, tried.", "finding_nb": "Et annet funn, prøvd.", "finding_id": "F998"}
    draft = entry.Draft().add("findings", words)
    ask._tell_next("finding", draft, terminal.Terminal(input, print, "en"))
    assert "No page shows F998 yet: a finding is shown when it is coded." in capsys.readouterr().out


@pytest.mark.parametrize("place", ["inside", "beside"])
def test_a_hint_works_though_no_environment_is_active(tmp_path, monkeypatch, place):
    python = tmp_path / "min mappe" / ".venv" / "bin" / "python"
    monkeypatch.setattr("sys.executable", str(python))
    (tmp_path / "min mappe").mkdir()
    monkeypatch.chdir(tmp_path / "min mappe" if place == "inside" else tmp_path)
    told = ".venv/bin/python" if place == "inside" else "'min mappe/.venv/bin/python'"
    assert terminal.command() == f"{told} -m ehelse"


# --- What changes ----------------------------------------------------------------------------------------------------


def test_what_changes_in_the_book_is_told(data, monkeypatch, capsys):
    found = changes.Changes(
        {"a": ("1", "2"), "b": (None, "3"), "c": ("4", None)}, {"log": "All 6"}, ["back/numbers", "centre/activities"]
    )
    seen = []

    def told(outlook, after):
        seen.append((outlook.data, after))
        return found

    monkeypatch.setattr(changes.Outlook, "changes", told)
    words = ["add", "activity", *options(ROW, "--dry-run", "--data", str(data))]
    assert command.main(words) == 0
    said = capsys.readouterr().out
    assert "  number a: 1 → 2\n  number b: none → 3\n  number c: 4 → none\n  exhibit log: All 6\n" in said
    assert "  pages: back/numbers, centre/activities\n" in said
    ((folder, after),) = seen
    assert folder == data
    assert after.keys() == {"centre/activities.csv"}
    found = changes.Changes({}, {}, [])
    assert command.main(words) == 0
    assert "  no number and no exhibit\n" in capsys.readouterr().out


def test_a_book_that_cannot_be_computed_stops_the_row(data, monkeypatch, capsys):
    def failing(outlook, after):
        raise changes.ChangesError("The book cannot be computed with the new rows: ValueError: odd")

    monkeypatch.setattr(changes.Outlook, "changes", failing)
    before = snapshot(data)
    assert command.main(["add", "activity", *options(ROW, "--data", str(data))]) == 1
    assert capsys.readouterr().out.splitlines()[-3:] == [
        "The book cannot be computed with the new rows: ValueError: odd",
        "Correct that, or add --quick to write without this trial.",
        "Nothing was written.",
    ]
    assert snapshot(data) == before


def test_where_a_source_was_read_is_asked_for_in_both_languages(data, monkeypatch):
    for language, (day, part) in {
        "en": ("Day of the reading", "How much of the source was read."),
        "nb": ("Dagen kilden ble lest", "Hvor mye av kilden som ble lest."),
    }.items():
        code, said = dialogue(
            data, "source", *[""] * 40, KeyboardInterrupt(), words=("--quick", "--lang", language, *READ)
        )
        assert code == 1
        assert day in said
        assert part in said
        assert "whole, top-of-page, abstract, title, snippet, not-recorded" in said


READ = ("--source-id", "beta-2026", "--title", "Beta", "--publisher", "NTNU")


def test_an_orcid_of_the_wrong_form_is_refused_though_no_row_shows_the_form(data):
    code, said = dialogue(data, "person", "Ny Person", "1825-0097", "0000-0002-1825-0097", "", "yes")
    assert code == 0, said
    assert "does not have the form of this column" in said
    assert "For example" not in said.split("\norcid:")[-1].split("statement_id:")[0]
    assert load.table("people", data).set_index("name").loc["Ny Person", "orcid"] == "0000-0002-1825-0097"
