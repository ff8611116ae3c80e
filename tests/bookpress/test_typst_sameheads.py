"""Row headers of a compact book's tables that are the same in rows below one another."""

from docutils import nodes

from bookpress.htmlnodes import nodes_of
from bookpress.typst import columnwidths, longcells, sameheads
from bookpress.typst.tables import _letters


def table(*rows, head="th"):
    row = "<tr><{head}>{}</{head}><td>{}</td><td>{}</td></tr>"
    cells = "".join(row.format(*cells, head=head) for cells in rows)
    names = "<tr><th>Subject</th><th>Row</th><th>Why</th></tr>"
    (found,) = nodes_of(f"<table><thead>{names}</thead><tbody>{cells}</tbody></table>")
    return found


def words(found):
    return [[entry.astext() for entry in row.children] for row in found.findall(nodes.row)][1:]


ROWS = [("P1", "a", "x"), ("P1", "b", "y"), ("P2", "c", "z"), ("P1", "d", ""), ("P1", "e", ""), ("P1", "f", "")]


def test_a_header_stands_once_for_the_rows_below_it_that_have_the_same():
    given = table(*ROWS)
    found = sameheads.joined(given)
    assert words(found) == [["P1", "a", "x"], ["b", "y"], ["P2", "c", "z"], ["P1", "d", ""], ["e", ""], ["f", ""]]
    assert [row.children[0].get("morerows") for row in found.findall(nodes.row)][1:] == [1, None, None, 2, None, None]
    assert words(given) == [list(row) for row in ROWS], "the web has the table as it was"
    assert [entry.astext() for entry in sameheads.repeated(given)] == ["P1"] * 3


def test_other_tables_stay():
    assert sameheads.joined(same := table(*ROWS, head="td")) is same, "only headers of rows are joined"
    assert sameheads.joined(same := table(("", "a", "b"), ("", "c", "d"))) is same, "an empty cell heads nothing"
    spanned = table(*ROWS)
    next(spanned.findall(nodes.tbody)).children[0].children[2]["morerows"] = 1
    assert sameheads.joined(spanned) is spanned, "its author has joined cells"


def test_what_stands_across_the_page_below_a_row_ends_a_run():
    codes = " ".join(f"S{number}" for number in range(300))
    given = table(("P1", "a", codes), ("P1", "b", "y"), ("P1", "c", "z"))
    below = longcells.below(given, lambda entry: len(entry.astext()), columnwidths.LINE, lambda name: name)
    assert [row[0] for row in words(sameheads.joined(below))] == ["P1", f"Why: {codes}", "P1", "c"]


def test_a_repeated_header_asks_for_no_width():
    long = "a subject of many words that would fill a column"
    rows = [(long, "a", "b")] * 4 + [("P2", "c", "d")] * 4
    assert [row[0] for row in _letters(table(*rows), 3)] == [len(long), 0, 0, 0, 2, 0, 0, 0]
