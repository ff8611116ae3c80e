"""Tables that are too wide for a page, in parts."""

import pandas as pd
from docutils import nodes

from bookpress.htmlnodes import nodes_of
from bookpress.typst.widetables import parts


def words(table):
    return [[entry.astext() for entry in row] for row in table.findall(nodes.row)]


def wide(columns, index=("a", "b")):
    frame = pd.DataFrame([[1234567.125] * len(columns)] * len(index), index=index, columns=columns)
    (table,) = nodes_of(frame.to_html())
    return table


def test_a_table_that_fits_is_left_alone():
    table = wide([f"c{number}" for number in range(6)])
    assert parts(table) == [table]


def test_every_part_begins_with_the_row_headers_and_every_column_is_in_one():
    columns = [f"c{number}" for number in range(20)]
    table = wide(columns)
    table["ids"] = ["it"]
    table.insert(0, nodes.title("", "Said"))
    found = parts(table)
    assert len(found) == 4
    assert [name for part in found for name in words(part)[0][1:]] == columns
    assert {tuple(row[0] for row in words(part)) for part in found} == {("", "a", "b")}
    assert [part["ids"] for part in found] == [["it"], [], [], []]
    assert [isinstance(part[0], nodes.title) for part in found] == [True, False, False, False]
    assert [next(part.findall(nodes.tgroup))["cols"] for part in found] == [len(words(part)[0]) for part in found]


def test_a_cell_over_several_columns_stands_in_each_part_that_has_some_of_them():
    columns = pd.MultiIndex.from_tuples([*(("x", f"c{at}") for at in range(4)), *(("y", f"c{at}") for at in range(8))])
    index = pd.MultiIndex.from_tuples([("k", 1), ("k", 2)])
    found = [words(part) for part in parts(wide(columns, index))]
    assert [part[0] for part in found] == [["", "", "x", "y"], ["", "", "y"]]
    assert [part[2][:2] for part in found] == [["k", "1"]] * 2
    assert [part[3][0] for part in found] == ["2"] * 2  # "k" reaches down to it


def test_words_that_hyphenate_take_little_room_and_given_widths_are_kept():
    prose = pd.DataFrame([["arbeidsmiljøundersøkelsen"] * 6], columns=list("abcdef"))
    (table,) = nodes_of(prose.to_html())
    assert parts(table) == [table]
    given = wide([f"c{number}" for number in range(20)])
    given["classes"] = ["colwidths-given"]
    assert parts(given) == [given]
