import dataclasses
import hashlib
import html
import json
import re

import pandas as pd
import pytest
from matplotlib.figure import Figure

from bookpress import exhibits, kernels, stored
from ehelse import charts, sources
from ehelse import exhibit as exhibits_module
from ehelse.charts import centre
from ehelse.exhibit import MIME, STORED, WHOLE, Column, Exhibit, cell_text, link, parts, plain, target, words
from ehelse.text import Text

FRAME = pd.DataFrame(
    {
        "observation_id": ["S001", "S002"],
        "name_en": ["Physicians", "Nurses"],
        "name_nb": ["Leger", "Sykepleiere"],
        "value": [53.5, 47.0],
        "source_id": ["a b", "a"],
        "statement_id": ["D02", None],
    }
)
COLUMNS = [
    words(Text("Group", "Gruppe"), "name_en", "name_nb", width=3),
    Column(Text("Share", "Andel"), lambda row, language: f"{row.value:.0f}", "right"),
]


def table(**changes):
    given = {
        "id": "shares",
        "title": Text("T", "T nb"),
        "caption": Text("C", "C nb"),
        "data": FRAME,
        "columns": COLUMNS,
    }
    return Exhibit(**(given | changes))


def figure(**changes):
    def draw(language):
        drawn = Figure(figsize=(2, 1))
        drawn.text(0, 0.5, {"en": "share", "nb": "andel"}[language])
        return drawn

    return table(draw=draw, alt=Text("Two bars.", "To stolper."), **changes)


def test_a_table_writes_its_cells_in_each_language():
    assert table().kind == "table"
    assert table().table("nb") == {
        "header": ["Gruppe", "Andel"],
        "align": ["left", "right"],
        "row_headers": 1,
        "widths": [3, 1],
        "rows": [{"id": None, "cells": ["Leger", "54"]}, {"id": None, "cells": ["Sykepleiere", "47"]}],
    }


def test_a_table_to_browse_says_how_and_others_say_nothing():
    columns = [
        words(Text("Group", "Gruppe"), "name_en", "name_nb", filter=True),
        Column(Text("Share", "Andel"), lambda row, language: f"{row.value:.0f}", "right", sort=lambda row: row.value),
        Column(Text("When", "Når"), lambda row, language: "", sort=lambda row: row.statement_id),
    ]
    assert "browse" not in table().table("en")
    assert table(columns=columns, browse=True).table("en")["browse"] == {
        "filter": [True, False, False],
        "sort": [None, [53.5, 47.0], ["D02", None]],
    }


def test_keys_are_json_values_whatever_the_frame_holds():
    frame = FRAME.assign(value=pd.array([53, None], "Int64"))
    columns = [Column(Text("Share", "Andel"), lambda row, language: "", sort=lambda row: row.value)]
    browse = table(data=frame, columns=columns, browse=True).table("nb")["browse"]
    assert json.dumps(browse) == '{"filter": [false], "sort": [[53.0, null]]}'


def test_sources_and_statements_come_from_the_frame_each_once():
    assert table().source_ids == ["a", "b"]
    assert table(sources=("z",)).source_ids == ["z"]  # those given replace those of the frame
    assert table().statement_ids == ["D02"]
    assert table(data=FRAME.drop(columns="statement_id")).statement_ids == []


def test_the_digest_is_that_of_the_csv_and_follows_a_value():
    csv = (
        "observation_id,name_en,name_nb,value,source_id,statement_id\n"
        "S001,Physicians,Leger,53.5,a b,D02\n"
        "S002,Nurses,Sykepleiere,47.0,a,\n"
    )
    assert table().csv == csv
    assert table().digest == hashlib.sha256(csv.encode()).hexdigest()
    changed = FRAME.assign(value=[53.5, 47.00001])
    assert table(data=changed).digest != table().digest


def test_rows_can_be_anchors():
    exhibit = table(row_id=lambda row: f"num-{row.observation_id}")
    assert [row["id"] for row in exhibit.table("en")["rows"]] == ["num-S001", "num-S002"]


def test_a_figure_carries_both_drawings_and_its_alternative_text():
    bundle = figure().bundle()
    assert bundle["kind"] == "figure"
    assert bundle["alt"] == {"en": "Two bars.", "nb": "To stolper."}
    assert bundle["drawing"]["en"].startswith("<svg")
    assert bundle["drawing"]["en"] != bundle["drawing"]["nb"]
    assert bundle == figure().bundle()  # stored outputs must not differ from run to run


def test_a_table_has_no_drawing():
    with pytest.raises(ValueError, match="is a table"):
        table().drawing("en")


@pytest.fixture(autouse=True)
def bare_ids(monkeypatch):
    """The sources of the exhibits here are in no table, so the function that names those of the report is not asked."""
    monkeypatch.setattr(exhibits_module, "_source_name", str)


def shown(exhibit):
    return exhibit._repr_mimebundle_()


def test_what_jupyter_gets():
    output = shown(figure())
    assert set(output) == {STORED, "text/html", "text/plain"}
    assert output["text/html"].startswith('<figure><img src="data:image/svg+xml,')
    assert 'alt="Two bars.">' in output["text/html"]
    assert output["text/html"].endswith("<strong>T</strong>\nC\nSources: a; b.</figcaption></figure>")
    assert '<th scope="col">Group</th>' in shown(table())["text/html"]
    assert "<tr><td>Physicians</td><td>54</td></tr>\n" in shown(table())["text/html"]
    assert output["text/plain"] == "Figure: T"


def test_sources_are_named_as_the_report_names_them():
    exhibits_module.name_sources({"a": "A & B 2020", "b": "C n.d."}.__getitem__)
    assert "Sources: A &amp; B 2020; C n.d.." in shown(table())["text/html"]


def test_the_exhibits_of_the_report_name_their_sources():
    exhibits_module.name_sources(charts.source_name)
    contacts = centre.contacts()
    names = "; ".join(sources.label(name)["en"] for name in contacts.source_ids)
    assert f"Sources: {html.escape(names)}." in shown(contacts)["text/html"]


def test_what_is_stored_is_text_data_and_digests():
    bundle, held = figure().bundle(), shown(figure())[STORED]
    assert "".join(held["csv"]) == bundle["csv"]
    assert [line.count("\n") for line in held["csv"]] == [1, 1, 1]
    for part in ("table", "drawing"):
        assert held[part].keys() == {"en", "nb"}
        assert all(re.fullmatch("[0-9a-f]{64}", digest) for digest in held[part].values())
        assert held[part]["en"] != held[part]["nb"]
    same = bundle.keys() - {"csv", "table", "drawing"}
    assert {key: held[key] for key in same} == {key: bundle[key] for key in same}
    assert "drawing" not in shown(table())[STORED]


def test_the_press_gets_the_bundle_beside_what_is_stored(monkeypatch):
    light = shown(figure())
    monkeypatch.setenv(WHOLE, "1")
    assert shown(figure()) == {MIME: figure().bundle(), **light}


def test_the_press_sets_the_switch_and_knows_the_names():
    assert kernels.ENVIRONMENT[WHOLE]
    assert (exhibits.MIME, stored.STORED) == (MIME, STORED)


def test_a_changed_value_or_drawing_changes_what_is_stored():
    def other(language):
        drawn = Figure(figsize=(2, 1))
        drawn.text(0, 0.6, {"en": "share", "nb": "andel"}[language])
        return drawn

    held = shown(figure())[STORED]
    changed = shown(figure(data=FRAME.assign(value=[53.5, 47.00001])))[STORED]
    assert held["table"] == changed["table"], "the printed words are the same"
    assert [old != new for old, new in zip(held["csv"], changed["csv"], strict=True)] == [False, False, True]
    moved = shown(dataclasses.replace(figure(), draw=other))[STORED]
    assert {key for key in held if held[key] != moved[key]} == {"drawing"}


def test_the_code_that_made_it_is_named():
    assert table().code == {"file": "test_exhibit.py", "function": "table"}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"id": "Not Good"}, "lower case"),
        ({"alt": Text("A", "B")}, "both draw and alt"),
        ({"data": FRAME[:0]}, "no rows"),
        ({"columns": []}, "no columns"),
        ({"data": FRAME.drop(columns="source_id")}, "no source"),
        ({"columns": [dataclasses.replace(COLUMNS[0], filter=True)]}, "'Group' has a filter, but browse is not set"),
        ({"browse": True}, "right-aligned column 'Share' needs a sort key"),
        (
            {"browse": True, "draw": lambda language: Figure(), "alt": Text("A", "B"), "columns": COLUMNS[:1]},
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


def test_cells():
    assert link("page", "https://example.org") == {"text": "page", "url": "https://example.org"}
    assert link("page", "") == link("page", None) == "page"
    assert cell_text(parts("see ", target("A 2020", "source-a"))) == "see A 2020"
    assert plain(None) == plain(float("nan")) == ""
    assert dataclasses.is_dataclass(Column)


def test_a_column_for_one_edition_is_printed_there_alone():
    columns = [words(Text("Name", "Navn"), "name"), words(Text("In English", "På engelsk"), "english", only="en")]
    exhibit = Exhibit(
        id="names",
        title=Text("Names", "Navn"),
        caption=Text("All.", "Alle."),
        data=pd.DataFrame({"name": ["Mål"], "english": ["Goal"], "source_id": ["a-2020"]}),
        columns=columns,
        browse=True,
    )
    tables = {language: exhibit.table(language) for language in ("en", "nb")}
    assert tables["en"]["rows"][0]["cells"] == ["Mål", "Goal"]
    assert tables["nb"]["rows"][0]["cells"] == ["Mål"]
    for key in ("header", "align", "widths"):
        assert [len(tables[language][key]) for language in ("en", "nb")] == [2, 1]
    assert len(tables["nb"]["browse"]["filter"]) == len(tables["nb"]["browse"]["sort"]) == 1
