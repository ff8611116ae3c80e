"""Analyses rest on the parts of tables that they ask for: one cell changed elsewhere changes nothing of them."""

import random
from pathlib import Path

import pandas as pd
import pytest
from changed_data import mutated

from bookpress import parts
from ehelse import captions, evidence
from ehelse.analyses import cost, gaps, residents
from reporting import choices, load, project, vocabulary
from reporting.project import Project

ROOT = Path(__file__).parents[2]
SURVEYED = "personnel-satisfied"
ASKED = {
    "observations": lambda: evidence.observations([SURVEYED, "residents-satisfied"]),
    "selected": lambda: evidence.selected("digital-contact"),
    "chosen": lambda: evidence.chosen(["S308"]),
    "latest": lambda: evidence.latest(SURVEYED, "personnel-all").to_frame(),
    "estimates": lambda: evidence.estimates(choices.ids("effects-recovery", "estimate_id")),
    "breaks": lambda: evidence.breaks(["helsenorge-heard"]),
    "rows": lambda: choices.rows("effects-errors"),
    "gaps": lambda: gaps.of("real/study"),
    "codes": lambda: pd.DataFrame({code: dict(text) for code, text in vocabulary.codes("country").items()}),
    "survey": lambda: pd.DataFrame([dict(captions.survey(evidence.observations([SURVEYED])))]),
    "contact": residents.contact,
    "growth": cost.growth,
}
CHANGES = 40  # of one cell each


class Handed:
    """What was handed out of the tables, as the press is told."""

    def __init__(self, monkeypatch):
        self.uses = set()
        opening = load._Folder.file

        def noting(folder, name, query=""):
            self.uses.add((folder.resources[name].path, query))
            return opening(folder, name, query)

        monkeypatch.setattr(load._Folder, "file", noting)

    def states(self, data):
        """The state of every use: of a part by its query, of a whole file its content."""
        content = {path: (data / path).read_bytes() for path, _ in self.uses}
        return {
            (path, query): parts.state(content[path], query) if query else content[path] for path, query in self.uses
        }


def asked(name):
    vocabulary._codes.cache_clear()
    return ASKED[name]()


def test_what_is_not_run_again_would_have_come_out_the_same(copied_data, monkeypatch):
    """Of many changes of one cell: who has the same parts gives what it gave, or `check` names a fault."""
    chance = random.Random(15)
    stood = let_be = 0
    with project.using(Project(ROOT, data=copied_data)):
        before, handed = {}, {}
        for name in ASKED:
            with monkeypatch.context() as patch:
                handed[name] = Handed(patch)
                before[name] = asked(name)
        paths = sorted({path for one in handed.values() for path, query in one.uses if query != parts.SOUND})
        for _ in range(CHANGES):
            path = copied_data / chance.choice(paths)
            content = path.read_bytes()
            states = {name: one.states(copied_data) for name, one in handed.items()}
            mutated(path, chance)
            faults = load.check()
            for name, one in handed.items():
                if one.states(copied_data) != states[name]:
                    continue
                let_be += 1
                if not faults:
                    stood += 1
                    pd.testing.assert_frame_equal(asked(name), before[name])
            path.write_bytes(content)
    assert let_be > CHANGES * len(ASKED) / 2, "few run again"
    assert stood > let_be / 4, "most changes are sound"


@pytest.mark.parametrize("name", ASKED)
def test_an_analysis_rests_on_no_whole_table_of_evidence(name, monkeypatch):
    handed = Handed(monkeypatch)
    asked(name)
    whole = {path for path, query in handed.uses if not query}
    assert whole == set()


def test_every_row_that_an_analysis_shows_was_handed_out(monkeypatch):
    """A changed value of a row that is shown is seen."""
    handed = Handed(monkeypatch)
    shown = asked("selected")["observation_id"]
    data = project.current().data
    before = handed.states(data)
    path = "evidence/observations.csv"
    text = (data / path).read_text(encoding="utf-8")
    for id in shown:
        changed = text.replace(f"\n{id},", f"\n{id}X,").encode()
        assert any(parts.state(changed, query) != before[path, query] for at, query in handed.uses if at == path)
