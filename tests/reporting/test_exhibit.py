"""An exhibit and its bundle, in a report of three languages."""

import dataclasses
import hashlib
import inspect
import json
import re

import pandas as pd
import pytest
from matplotlib.figure import Figure

from reporting import display, formats, style
from reporting.columns import Column, wording
from reporting.display import MIME, STORED, WHOLE
from reporting.exhibit import Exhibit
from wording.text import Text

pytestmark = pytest.mark.usefixtures("small_report")
LANGUAGES = ("en", "nb", "da")
FRAME = pd.DataFrame(
    {
        "observation_id": ["S001", "S002"],
        "name_en": ["Physicians", "Nurses"],
        "name_nb": ["Leger", "Sykepleiere"],
        "name_da": ["Læger", "Sygeplejersker"],
        "value": [53.5, 47.0],
        "source_id": ["a b", "a"],
        "statement_id": ["D02", None],
    }
)


def text(words):
    return Text({language: f"{words} {language}" for language in LANGUAGES})


GROUP = Text({"en": "Group", "nb": "Gruppe", "da": "Gruppe"})
COLUMNS = [wording(GROUP, "name", width=3), Column(text("Share"), lambda row: formats.number(row.value, 0), "right")]


def table(**changes):
    given = {"id": "shares", "title": text("T"), "caption": text("C"), "data": FRAME, "columns": COLUMNS}
    return Exhibit(**(given | changes))


def figure(**changes):
    def draw(language):
        drawn = Figure(figsize=(2, 1))
        drawn.text(0, 0.5, {"en": "share", "nb": "andel", "da": "del"}[language])
        return drawn

    return table(draw=draw, alt=text("Two bars"), **changes)


def test_a_table_writes_its_cells_in_each_language():
    assert table().kind == "table"
    assert table().table("da") == {
        "header": ["Gruppe", "Share da"],
        "align": ["left", "right"],
        "row_headers": 1,
        "widths": [3, 1],
        "rows": [{"id": None, "cells": ["Læger", "54"]}, {"id": None, "cells": ["Sygeplejersker", "47"]}],
    }


def test_a_table_to_browse_says_how_and_others_say_nothing():
    columns = [
        wording(GROUP, "name", filter=True),
        Column(text("Share"), lambda row: formats.number(row.value, 0), "right", sort=lambda row: row.value),
        Column(text("When"), lambda row: "", sort=lambda row: row.statement_id),
    ]
    assert "browse" not in table().table("en")
    assert table(columns=columns, browse=True).table("en")["browse"] == {
        "filter": [True, False, False],
        "sort": [None, [53.5, 47.0], ["D02", None]],
    }


def test_keys_are_json_values_whatever_the_frame_holds():
    frame = FRAME.assign(value=pd.array([53, None], "Int64"))
    columns = [Column(text("Share"), lambda row: "", sort=lambda row: row.value)]
    browse = table(data=frame, columns=columns, browse=True).table("nb")["browse"]
    assert json.dumps(browse) == '{"filter": [false], "sort": [[53.0, null]]}'


def test_sources_and_statements_come_from_the_frame_each_once():
    assert table().source_ids == ["a", "b"]
    assert table(sources=("z",)).source_ids == ["z"]  # those given replace those of the frame
    assert table().statement_ids == ["D02"]
    assert table(data=FRAME.drop(columns="statement_id")).statement_ids == []


def test_the_digest_is_that_of_the_csv_and_follows_a_value():
    csv = (
        "observation_id,name_en,name_nb,name_da,value,source_id,statement_id\n"
        "S001,Physicians,Leger,Læger,53.5,a b,D02\n"
        "S002,Nurses,Sykepleiere,Sygeplejersker,47.0,a,\n"
    )
    assert table().csv == csv
    assert table().digest == hashlib.sha256(csv.encode()).hexdigest()
    assert table(data=FRAME.assign(value=[53.5, 47.00001])).digest != table().digest


def test_rows_can_be_anchors():
    exhibit = table(row_id=lambda row: f"num-{row.observation_id}")
    assert [row["id"] for row in exhibit.table("en")["rows"]] == ["num-S001", "num-S002"]


def test_a_figure_carries_a_drawing_in_each_language_and_its_alternative_text():
    bundle = figure().bundle()
    assert bundle["kind"] == "figure"
    assert bundle["alt"] == {language: f"Two bars {language}" for language in LANGUAGES}
    assert list(bundle["drawing"]) == list(bundle["table"]) == list(bundle["title"]) == list(LANGUAGES)
    assert all(drawing.startswith("<svg") for drawing in bundle["drawing"].values())
    assert len(set(bundle["drawing"].values())) == len(LANGUAGES)
    assert bundle == figure().bundle()  # stored outputs must not differ from run to run
    assert json.loads(json.dumps(bundle)) == bundle


def test_a_table_has_no_drawing():
    assert not {"drawing", "alt"} & set(table().bundle())
    with pytest.raises(ValueError, match="is a table"):
        table().drawing("en")


@pytest.fixture(autouse=True)
def bare_ids(monkeypatch):
    """The sources of the exhibits here are in no table, so no function of a report is asked for their names."""
    monkeypatch.setattr(display, "_source_name", str)


def shown(exhibit):
    return exhibit._repr_mimebundle_()


def test_a_note_is_part_of_what_is_shown():
    assert "note" not in table().bundle()
    noted = table(note=text("N"))
    assert noted.bundle()["note"] == dict(text("N"))
    assert "C en\nN en\nSources: a; b." in shown(noted)["text/html"]


def test_what_jupyter_gets():
    output = shown(figure())
    assert set(output) == {STORED, "text/html", "text/plain"}
    assert output["text/html"].startswith('<figure><img src="data:image/svg+xml,')
    assert 'alt="Two bars en">' in output["text/html"]
    assert output["text/html"].endswith("<strong>T en</strong>\nC en\nSources: a; b.</figcaption></figure>")
    assert '<th scope="col">Group</th>' in shown(table())["text/html"]
    assert "<tr><td>Physicians</td><td>54</td></tr>\n" in shown(table())["text/html"]
    assert output["text/plain"] == "Figure: T en"


def test_sources_are_named_as_the_report_names_them():
    display.name_sources({"a": "A & B 2020", "b": "C n.d."}.__getitem__)
    assert "Sources: A &amp; B 2020; C n.d.." in shown(table())["text/html"]


def test_what_is_stored_is_text_data_and_digests():
    bundle, held = figure().bundle(), shown(figure())[STORED]
    assert "".join(held["csv"]) == bundle["csv"]
    assert [line.count("\n") for line in held["csv"]] == [1, 1, 1]
    for part in ("table", "drawing", "narrow"):
        assert held[part].keys() == set(LANGUAGES)
        assert all(re.fullmatch("[0-9a-f]{64}", digest) for digest in held[part].values())
        assert len(set(held[part].values())) == len(LANGUAGES)
    code = {"file": "test_exhibit.py", "function": "table"}
    assert held["code"] == code, "a line that moves changes nothing that is shown"
    same = bundle.keys() - {"csv", "code", "dark", "table", "drawing", "narrow"}
    assert {key: held[key] for key in same} == {key: bundle[key] for key in same}
    assert "drawing" not in shown(table())[STORED]


def test_the_press_gets_the_bundle_beside_what_is_stored(monkeypatch):
    light = shown(figure())
    monkeypatch.setenv(WHOLE, "1")
    assert shown(figure()) == {MIME: figure().bundle(), **light}


def test_a_changed_value_or_drawing_changes_what_is_stored():
    def other(language):
        drawn = Figure(figsize=(2, 1))
        drawn.text(0, 0.6, {"en": "share", "nb": "andel", "da": "del"}[language])
        return drawn

    held = shown(figure())[STORED]
    changed = shown(figure(data=FRAME.assign(value=[53.5, 47.00001])))[STORED]
    assert held["table"] == changed["table"], "the printed words are the same"
    assert [old != new for old, new in zip(held["csv"], changed["csv"], strict=True)] == [False, False, True]
    moved = shown(dataclasses.replace(figure(), draw=other))[STORED]
    assert {key for key in held if held[key] != moved[key]} == {"drawing", "narrow"}


def test_jupyter_gets_the_source_language_whichever_it_is(small_report):
    description = json.loads(small_report.description.read_text(encoding="utf-8"))
    small_report.description.write_text(json.dumps(description | {"languages": ["da"]}), encoding="utf-8")
    output = shown(table(title=Text({"da": "Andele"}), caption=Text({"da": "Alle."})))
    assert output["text/plain"] == "Tabel: Andele"
    assert "<td>Sygeplejersker</td>" in output["text/html"]


def test_the_code_that_made_it_is_named():
    line = inspect.getsourcelines(table)[1]
    assert table().code == {"file": "test_exhibit.py", "function": "table", "line": line}


def test_a_narrow_drawing_is_drawn_anew():
    wide, narrow = (re.search(r'viewBox="0 0 ([\d.]+)', figure().drawing("en", small))[1] for small in (False, True))
    assert wide == narrow == "144", "a drawing that asks no width keeps its own"
    widths = [72 * style.WIDE, 72 * style.NARROW]
    asked = dataclasses.replace(figure(), draw=lambda language: Figure(figsize=(style.width(), 1)))
    found = [float(re.search(r'viewBox="0 0 ([\d.]+)', asked.drawing("en", small))[1]) for small in (False, True)]
    assert found == pytest.approx(widths)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"id": "Not Good"}, "lower case"),
        ({"alt": text("A")}, "both draw and alt"),
        ({"data": FRAME[:0]}, "no rows"),
        ({"columns": []}, "no columns"),
        ({"data": FRAME.drop(columns="source_id")}, "no source"),
        ({"columns": [dataclasses.replace(COLUMNS[0], filter=True)]}, "'Group' has a filter, but browse is not set"),
        ({"browse": True}, "right-aligned column 'Share en' needs a sort key"),
        (
            {"browse": True, "draw": lambda language: Figure(), "alt": text("A"), "columns": COLUMNS[:1]},
            "only a table can be browsed",
        ),
    ],
)
def test_what_is_missing_is_said(changes, said):
    with pytest.raises(ValueError, match=said):
        table(**changes)


def test_all_faults_are_said_at_once():
    with pytest.raises(ValueError, match=r"lower case.*no rows.*no columns"):
        table(id="X", data=FRAME[:0], columns=[])


def test_a_column_that_renders_an_original_is_left_out_in_its_language():
    columns = [wording(GROUP, "plain"), wording(text("In translation"), "name", original="nb")]
    exhibit = table(data=FRAME.assign(plain=FRAME["name_nb"]), columns=columns, browse=True)
    tables = {language: exhibit.table(language) for language in LANGUAGES}
    assert tables["da"]["rows"][0]["cells"] == ["Leger", "Læger"]
    assert tables["nb"]["rows"][0]["cells"] == ["Leger"]
    for key in ("header", "align", "widths"):
        assert [len(tables[language][key]) for language in LANGUAGES] == [2, 1, 2]
    assert len(tables["nb"]["browse"]["filter"]) == len(tables["nb"]["browse"]["sort"]) == 1
