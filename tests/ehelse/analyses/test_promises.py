import csv

import pandas as pd
import pytest

from ehelse.analyses.promises import (
    agenda,
    certainty,
    codings,
    coverage,
    linkable,
    links,
    numbers,
    research,
    sensitivity,
    subjects,
)
from ehelse.analyses.working_day import promises as working_day
from reporting import load, project
from reporting.columns import names
from reporting.project import Project, using

ENDS = ["promise_id", "element_id", "statement_id", "observation_id", "measure_id", "estimate_id", "finding_id",
        "statement_row", "verdict_id", "event_id", "theme_id"]  # fmt: skip


@pytest.fixture
def changed(copied_data):
    """The report with some lines of its tables changed: by path, what stands there and what takes its place."""

    def change(**tables):
        for path in copied_data.rglob("*.csv"):
            if path.stem in tables:
                path.write_text(tables[path.stem](path.read_text(encoding="utf-8")), encoding="utf-8")
        return using(Project(project.current().root, data=copied_data))

    return change


def link(id, direction, **ends):
    """A line of data/links.csv."""
    return ",".join([id, *(ends.get(name, "") for name in ENDS), direction, "", "", "alike", "A reason.", "En grunn."])


def with_links(*lines):
    return lambda text: text + "".join(f"{line}\n" for line in lines)


def linked(directions, origins):
    return pd.DataFrame({"direction": directions, "origin": origins}, dtype="object")


# --- Subjects and rows -----------------------------------------------------------------------------------------------


def test_every_subject_has_a_code_and_a_name_in_every_language():
    rows = subjects.known()
    assert rows["subject_id"].is_unique
    assert list(dict.fromkeys(rows["kind"])) == list(subjects.KINDS)
    assert rows[["code", *names("name"), "source_id"]].notna().all().all()
    goals = set(rows.loc[rows["kind"] == "goal", "subject_id"])
    assert set(rows.loc[rows["kind"] != "question", "goal"]) <= goals


def test_codes_are_those_printed():
    assert subjects.codes("sub-1b sub-1f P6") == "1B, 1F, P6"
    assert subjects.codes("") == ""


def test_every_row_of_an_offered_table_can_be_linked_and_has_an_origin():
    rows = linkable.rows()
    counts = {name: len(load.table(name)) for name in linkable.TABLES}
    counts["rollout_events"] = int(load.table("rollout_events")["concluded_en"].notna().sum())
    assert rows.groupby("table").size().to_dict() == counts
    assert rows["row_id"].is_unique
    assert rows[[*names("what", "who"), "origin", "tier"]].notna().all().all()


def test_an_estimate_says_what_is_compared_and_where():
    row = load.rows("estimates", ["E022"]).iloc[0]
    study = load.table("studies").set_index("study_id").loc[row["study_id"]]
    found = linkable.rows().set_index("row_id").loc[row["estimate_id"]]
    assert found["what_en"] == f"{row['name_en']}: {row['contrast_en']}"
    assert found["who_nb"] == f"{row['group_nb']}, ett sykehus, {study['country_nb']}†"
    assert found["period"] == str(study["year"])


def test_frames_are_copies_and_made_for_each_report(changed):
    rows = subjects.known()
    rows.loc[:, "code"] = "spoiled"
    assert "spoiled" not in set(subjects.known()["code"])
    with changed(promises=lambda text: text.replace("Tools that fit together", "Tools apart")):
        assert "Tools apart" in set(subjects.known()["name_en"])
    assert "Tools apart" not in set(subjects.known()["name_en"])


# --- Links -----------------------------------------------------------------------------------------------------------


def test_the_links_are_what_the_codings_and_their_resolution_come_to():
    names = ["subject_id", "row_id", "direction", "settled"]
    committed = links.named(load.table("links"))
    assert set(committed.loc[committed["settled"] == "comparison", "direction"]) == {"context"}
    committed = committed[committed["settled"] != "comparison"]
    assert set(committed[names].itertuples(index=False)) == set(codings.settled()[names].itertuples(index=False))


def test_evidence_and_themes_are_kept_apart():
    assert set(links.to_evidence()["direction"]) == set(links.DIRECTIONS)
    assert len(links.to_evidence()) + len(links.to_themes()) == len(codings.settled())


def test_links_stand_by_subject_then_direction_then_row():
    rows = links.to_evidence()
    place = {name: at for at, name in enumerate(subjects.known()["subject_id"])}
    keys = [(place[row.subject_id], links.DIRECTIONS.index(row.direction), row.row_id) for row in rows.itertuples()]
    assert keys == sorted(keys)


def test_a_link_that_the_check_accepts_is_never_lost(changed):
    """A statement that is no question, and directions that mean nothing there."""
    more = [
        link("L901", "for", statement_id="D14", observation_id="S308"),
        link("L902", "covers", promise_id="P6", observation_id="S308"),
        link("L903", "context", statement_id="D14", theme_id="documentation"),
    ]
    evidence, themes = len(links.to_evidence()), len(links.to_themes())
    with changed(links=with_links(*more)):
        assert load.check(only=["links"]) == []
        assert len(links.to_evidence()) == evidence + 2
        assert len(links.to_themes()) == themes + 1
        assert links.directions(links.to_evidence()) == [*links.DIRECTIONS, "covers"]
        row = coverage.states().set_index("subject_id").loc["D14"]
        assert (row["kind"], row["state"], row["theme_id"]) == ("question", "speaks", "documentation")


def test_the_strength_of_a_direction_counts_rows_and_independent_sources():
    rows = links.to_evidence()
    for row in links.strength().itertuples():
        mine = rows[(rows["subject_id"] == row.subject_id) & (rows["direction"] == row.direction)]
        assert (row.rows, row.sources, row.tier) == (len(mine), mine["origin"].nunique(), mine["tier"].min())
        assert row.row_id.split() == mine["row_id"].tolist()


def test_several_rows_of_one_author_are_one_source(changed):
    rows = load.table("estimates").groupby("source_id")["estimate_id"].agg(list)
    first, second = rows[rows.map(len) > 1].iloc[0][:2]
    more = [link(f"L90{at}", "covers", promise_id="P6", estimate_id=id) for at, id in enumerate((first, second))]
    with changed(links=with_links(*more)):
        row = links.strength().set_index(["subject_id", "direction"]).loc[("P6", "covers")]
        assert (row["rows"], row["sources"]) == (2, 1)


# --- What is known, and what is open ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("directions", "origins", "state", "gap"),
    [
        ([], [], "none", "none"),
        (["context", "context"], ["a", "b"], "context", "context"),
        (["for", "against"], ["a", "a"], "speaks", "single"),
        (["for", "against"], ["a", "b"], "speaks", "mixed"),
        (["mixed", "for"], ["a", "b"], "speaks", "mixed"),
        (["for", "for", "context"], ["a", "b", "c"], "speaks", None),
    ],
)
def test_the_state_and_the_gap_of_a_subject(directions, origins, state, gap):
    mine = linked(directions, origins)
    assert coverage.state(mine) == state
    assert coverage.gap(mine) == gap


def test_coverage_follows_the_links():
    rows = coverage.states().set_index("subject_id")
    known = set(links.to_evidence()["subject_id"])
    assert set(rows.index[rows["state"].isin(["none", "unread", "unsearched"])]) == set(rows.index) - known
    assert set(rows["state"]) <= set(coverage.STATES)
    covered = links.to_themes()
    assert set(rows.index[rows["theme_id"] != ""]) == set(covered.loc[covered["kind"] != "goal", "subject_id"])


def nothing_unread(text):
    """The gaps as if nothing were known to be published on a sub-goal without a row."""
    return text.replace(",sub-2d,", ",,")


def test_what_was_searched_for_without_a_row_is_an_item_and_what_was_not_is_none(changed):
    with changed(gaps=nothing_unread):
        elements = load.table("elements").set_index("element_id")
        known = coverage.states().set_index("subject_id")
        below = known[known["kind"] == "subgoal"]
        without = below[~below["state"].isin(["speaks", "context"])]
        searched = elements.loc[without.index, "searched"].map({"no": "unsearched", "yes": "none"})
        assert (without["state"] == searched).all()
        named = {name for cell in agenda.items()["subjects"] for name in cell.split()}
        assert not named & set(without.index[without["state"] == "unsearched"])
        assert {"sub-2d"} == set(without.index[without["state"] == "none"]) & named


def test_what_nobody_searched_for_is_no_item(changed):
    with changed(gaps=nothing_unread, elements=lambda text: text.replace(",yes,roadmap", ",no,roadmap")):
        known = coverage.states().set_index("subject_id")
        assert known.loc["sub-2d", "state"] == "unsearched"
        assert "sub-2d" not in {name for cell in agenda.items()["subjects"] for name in cell.split()}
        assert known.loc["sub-1b", "state"] == "context"  # a row is there


def test_what_reading_would_tell_is_no_item_for_research():
    """The figures on the use of the patient's medication list are published; the agenda asked for them all the same."""
    known = coverage.states().set_index("subject_id")
    unread = set(known.index[known["state"] == "unread"])
    assert unread == set(load.part("gaps", ["subject_id"], why="unread")["subject_id"].dropna())
    assert unread
    assert not unread & {name for cell in agenda.items()["subjects"] for name in cell.split()}


def test_every_item_of_the_agenda_follows_from_a_gap():
    rows, known = agenda.items(), coverage.states().set_index("subject_id")
    assert rows["item_id"].is_unique
    for row in rows.itertuples():
        if row.gap in agenda.GAPS:
            assert known.loc[row.subjects, "gap"] == row.gap
        elif row.gap == "subgoals":
            assert set(known.loc[row.subjects.split(), "gap"]) <= set(agenda.OF_SUBGOALS)
        else:
            assert row.gap == "idle"
            assert row.themes in research.idle()
    named = {name for cell in rows["subjects"] for name in cell.split()}
    open_ones = known[known["gap"].notna() & ((known["kind"] != "subgoal") | known["gap"].isin(agenda.OF_SUBGOALS))]
    assert named == set(open_ones.index)


def test_a_theme_with_a_documented_activity_of_any_tie_is_not_idle(changed):
    def document(text):
        lines = list(csv.reader(text.splitlines()))
        at = {name: place for place, name in enumerate(lines[0])}
        plan = next(line for line in lines if line[at["tie"]] == "plan")
        plan[at["status"]], plan[at["theme_id"]] = "documented", research.idle()[0]
        return "".join(",".join(f'"{cell}"' for cell in line) + "\n" for line in lines)

    before = research.idle()
    with changed(activities=document):
        assert research.idle() == before[1:]


# --- One rule, one count ---------------------------------------------------------------------------------------------


def test_the_working_day_and_the_matrix_count_the_same():
    states = coverage.states().set_index("subject_id")["state"]
    rows = working_day.promises()
    assert (rows.set_index("promise_id")["state"] == states[rows["promise_id"]].to_numpy()).all()
    assert set(rows["promise_id"]) == {*states.index[states.index.str.match("[PQ]")]}


# --- What is said of a row is so -------------------------------------------------------------------------------------


@pytest.mark.parametrize(("language", "once"), [("en", "asked once"), ("nb", "spurt én gang")])
def test_what_is_said_to_be_asked_once_has_one_value(language, once):
    """A row said “asked once” beside two years of data."""
    rows = links.to_evidence()
    said = rows[rows[f"reason_{language}"].str.contains(once) & (rows["table"] == "observations")]
    seen = load.table("observations")
    series = seen.groupby(["indicator_id", "group_id"])["period"].nunique()
    named = seen.set_index("observation_id")
    assert len(said)
    for row in said["row_id"]:
        assert series[named.loc[row, "indicator_id"], named.loc[row, "group_id"]] == 1, row


def test_the_page_names_the_verdicts_that_the_changed_rules_turned():
    """What the box on changed rules says in words."""
    rows = sensitivity.verdicts().set_index("subject_id")
    turned = {name: list(rows.index[rows[name] != rows["verdict"]]) for name in ("near:with", "neutral:mixed")}
    assert turned == {"near:with": ["P1"], "neutral:mixed": ["P7", "Q2"]}
    assert rows.loc["P1", "near:with"] == "against"
    assert set(rows.loc[["P7", "Q2"], "neutral:mixed"]) == {"mixed"}


def test_the_pages_count_all_that_speaks_on_the_mixed_verdict_that_they_tell_of():
    """They name the sources for and against; one that is mixed itself would be left out."""
    told = {number.id: number for number in numbers() if number.id.startswith("lopsided-")}
    (subject,) = {number.rows for number in told.values()}
    counted = certainty.certainties().set_index("subject_id").loc[list(subject)].squeeze()
    assert (told["lopsided-for"].value, told["lopsided-against"].value) == (
        counted["sources_for"],
        counted["sources_against"],
    )
    assert counted["sources_mixed"] == 0


# --- Codings ---------------------------------------------------------------------------------------------------------


def test_a_coding_names_only_what_there_is():
    rows = load.table("link_codings")
    pairs = [codings.CODERS, *codings.LATER]
    assert sorted(set(rows["coder_id"])) == sorted(coder for pair in [*pairs, codings.AGAIN] for coder in pair)
    coded = [set(rows.loc[rows["coder_id"].isin(pair), "row_id"]) for pair in pairs]
    assert sum(map(len, coded)) == len(set.union(*coded)), "A row is coded first by one pair of coders."
    assert set(rows["subject_id"]) <= set(subjects.known()["subject_id"])
    themes = set(research.themes()["theme_id"])
    known = set(linkable.rows()["row_id"]) | themes
    assert set(rows["row_id"]) | set(load.table("link_resolutions")["row_id"]) <= known
    assert ((rows["direction"] == "covers") == rows["row_id"].isin(themes)).all()


@pytest.mark.parametrize("pair", [codings.CODERS, *codings.LATER, codings.AGAIN, codings.AIMS, codings.AIMS_AGAIN])
def test_two_codings_that_are_compared_are_of_two_sessions(pair):
    first, second = load.table("coders").set_index("coder_id").loc[list(pair), "session"]
    assert first != second, "A session cannot code blind to itself; another one, or a person, has to code second."


def test_a_revision_decides_a_link_otherwise_than_it_was(changed):
    linked = codings.settled()
    revised = load.table("link_revisions")
    named = ["subject_id", "row_id"]
    still = revised[revised["direction"] != codings.UNLINKED]
    now = linked.loc[linked["settled"] == "revised", named]
    assert set(now.itertuples(index=False)) == set(still[named].itertuples(index=False))
    gone = set(revised[revised["direction"] == codings.UNLINKED][named].itertuples(index=False))
    assert gone
    assert not gone & set(linked[named].itertuples(index=False))
    for row, direction in (("S308", "against"), ("S999", "for")):
        line = f"P1,{row},{direction},A reason.,En grunn.\n"
        with changed(link_revisions=lambda text, line=line: text + line), pytest.raises(ValueError, match=f"P1 {row}"):
            codings.settled()


REPEATS = {("P3", "V12")}  # its number is measure M110, which is linked: not linked again (docs/linking.md)


def test_where_a_later_pair_agrees_it_decides_and_where_it_differs_nothing_changes():
    """The rule by which rows were coded anew: decision 0054."""
    key = ["subject_id", "row_id"]
    now = codings.settled().set_index(key)["direction"]
    before = codings._resolved(pd.concat([codings.pairs(), codings.later()], ignore_index=True))
    before = before.set_index(key)["direction"]
    revised = load.table("link_revisions").set_index(key)["direction"]
    again = codings.again()
    assert not again.empty
    changed = 0
    for row in again.itertuples():
        at = (row.subject_id, row.row_id)
        held = now.get(at, codings.UNLINKED)
        if row.first == row.second and at not in REPEATS:
            assert held == row.first, at
            changed += row.first != before[at] and revised.get(at) == row.first
        elif at not in revised:
            assert held == before[at], at
    both = again[again["first"] == again["second"]].set_index(key).index
    assert set(both) >= REPEATS
    differ = set(again[again["first"] != again["second"]].set_index(key).index)
    assert not differ & set(revised.index)
    assert len(set(load.part("link_offers", coder_id=codings.AGAIN)["row_id"])) == 18, "The page says eighteen."
    assert sum(revised.get(at) is not None and before[at] != now.get(at, "none") for at in both) - 1 == 6


def test_what_a_link_is_about_is_what_its_coders_said():
    """Of the pair that coded first, else of the later one; that agrees with itself where it has to decide."""
    key = ["subject_id", "row_id"]
    first, again = codings.aims().set_index(key)["aim"], codings.aims_again().set_index(key)
    rows = links.to_evidence()
    rows = rows[rows["aim"].notna()]
    assert len(rows)
    for row in rows.itertuples():
        at = (row.subject_id, row.row_id)
        if at in first:
            assert row.aim == first[at], at
        else:
            assert row.aim == again.loc[at, "first"] == again.loc[at, "second"], at
    judged = rows[rows["kind"].isin(sensitivity.JUDGED)]
    spoken = links.to_evidence()
    spoken = spoken[spoken["kind"].isin(sensitivity.JUDGED) & (spoken["pointing"] != links.CONTEXT)]
    assert set(spoken["link_id"]) <= set(judged["link_id"])


@pytest.mark.parametrize("change", ["lost", "stray"])
def test_a_difference_without_a_resolution_is_an_error_and_the_reverse(changed, change):
    alike = codings.pairs().query("first == second").iloc[0]
    stray = f"{alike['subject_id']},{alike['row_id']},none,A reason.,En grunn.\n"

    def resolved(text):
        header, first, rest = text.split("\n", 2)
        return f"{header}\n{rest}" if change == "lost" else f"{header}\n{first}\n{rest}{stray}"

    with (
        changed(link_resolutions=resolved),
        pytest.raises(ValueError, match=r"just the pairs on which the coders differ; not so: [\w-]+ [\w-]+\."),
    ):
        codings.settled()


def test_agreement_compares_what_either_coder_linked():
    rows = codings.agreements().set_index("question")
    pairs = codings.pairs()
    themed = pairs[pairs["themed"]]
    assert len(themed) == rows.loc["theme", "units"] == len(subjects.known()) * len(research.themes())
    assert rows.loc["theme", "same"] == pytest.approx(100 * (themed["first"] == themed["second"]).mean())
    pairs = pairs[~pairs["themed"]]
    known = (pairs[["first", "second"]] != "none").to_numpy()
    assert rows.loc["linked", "same"] == pytest.approx(100 * (known[:, 0] == known[:, 1]).mean())
    both = pairs[known.all(axis=1)]
    assert rows.loc["direction", "units"] == len(both)
    assert rows.loc["direction", "same"] == pytest.approx(100 * (both["first"] == both["second"]).mean())
    assert rows.loc[["linked", "direction", "theme", "later"], "resolved"].sum() == len(load.table("link_resolutions"))
    below = subjects.known()["kind"] != "goal"
    assert rows.loc["linked", "units"] == pairs["row_id"].nunique() * below.sum()


# --- Numbers, and other data -----------------------------------------------------------------------------------------


def test_a_count_of_none_rests_on_what_was_looked_through(changed):
    """No promise has evidence that speaks, and no link was coded alike."""

    def silent(text):
        return text.replace(",alike,", ",resolved,").replace(",for,", ",context,").replace(",against,", ",context,")

    with changed(links=lambda text: silent(text).replace(",mixed,", ",context,")):
        found = {number.id: number for number in numbers()}
    assert found["links"].value > 0
    assert {found[id].value for id in ("links-speaking", "links-alike", "coverage-promise-speaks")} == {0}
    assert len(found["coverage-promise-speaks"].rows) == (subjects.known()["kind"] == "promise").sum()


def series():
    """Every series of three years or more: the line of its last year, and the year."""
    with (project.current().data / "evidence" / "observations.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["period"].isdigit()]
    found = {}
    for row in rows:
        found.setdefault((row["indicator_id"], row["group_id"], row["region"]), {})[row["period"]] = row
    return [years[max(years)] for years in found.values() if len(years) >= 3]


def test_the_next_year_of_every_series_can_be_linked(changed):
    """All at once: a link is read by itself, whatever other series have."""
    following, lines, more = {}, [], []
    for at, last in enumerate(series()):
        row = {**last, "observation_id": f"S9{at:02d}", "period": str(int(last["period"]) + 1)}
        following[f"L9{at:02d}"] = row
        lines.append(",".join(f'"{cell}"' if cell else "" for cell in row.values()) + "\n")
        more.append(link(f"L9{at:02d}", "for", promise_id="P6", observation_id=row["observation_id"]))
    assert len(more) > 30
    with changed(observations=lambda text: text + "".join(lines), links=with_links(*more)):
        rows = links.to_evidence().set_index("link_id")
        for id, row in following.items():
            found = rows.loc[id]
            assert (found["row_id"], found["period"]) == (row["observation_id"], row["period"])
            assert found["value"] == float(row["value"])
        assert coverage.states().set_index("subject_id").loc["P6", "state"] == "speaks"
        assert not agenda.items().empty
