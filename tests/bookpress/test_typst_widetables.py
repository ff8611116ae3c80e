"""Tables that are too wide for a page, in parts."""

import pandas as pd
from docutils import nodes

from bookpress.htmlnodes import nodes_of
from bookpress.typst import columnwidths, longcells
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


def register(*rows):
    head = "".join(f"<th>{name}</th>" for name in ("Number", "Rows", "Source"))
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    (table,) = nodes_of(f"<table><thead><tr>{head}</tr></thead><tbody>{cells}</tbody></table>")
    return table


def letters(entry):
    return len(entry.astext())


def test_a_cell_that_would_fill_a_column_stands_across_the_page_below_its_row():
    codes = " ".join(f"S{number}" for number in range(200))
    table = register(["1", "S1", "a"], ["2", codes, "b"], ["3", codes, codes])
    found = longcells.below(table, letters, columnwidths.LINE, lambda name: name)
    assert words(found)[1:] == [
        ["1", "S1", "a"],
        ["2", "cell-below", "b"],
        [f"Rows: {codes}"],
        ["3", "cell-below", "cell-below"],
        [f"Rows: {codes}"],
        [f"Source: {codes}"],
    ]
    assert [entry["morecols"] for row in found.findall(nodes.row) for entry in row if longcells.is_below(row)] == [
        2
    ] * 3
    assert words(table)[2] == ["2", codes, "b"], "the table of the other volumes is left as it is"


def test_cells_that_are_not_long_in_their_column_stay():
    table = register(["1", "S1 S2", "a"])
    assert longcells.below(table, letters, columnwidths.LINE, lambda name: name) is table
    wide = register(["1", "word " * 200, "a"])
    for column, width in zip(wide.findall(nodes.colspec), (1, 8, 1), strict=True):
        column["colwidth"] = width
    assert longcells.below(wide, letters, columnwidths.LINE, lambda name: name) is wide


def test_a_column_has_room_for_the_longest_word_of_its_head():
    given = [10, 1, 1]
    found = columnwidths.with_heads(given, [4, 11, 4])
    assert sum(found) == columnwidths.LINE
    assert found[1] >= 11 * columnwidths.BOLD
    assert columnwidths.with_heads([1, 1], [5, 5]) == [1, 1]
    assert columnwidths.with_heads([1, 1], [90, 90]) == [1, 1], "there is no room for both"
    assert columnwidths.with_heads([1, 1], []) == [1, 1], "heads that span columns ask for nothing"
