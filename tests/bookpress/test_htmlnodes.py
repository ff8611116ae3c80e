"""HTML as document nodes: everything is there, or an error lists what cannot be."""

import pandas as pd
import pytest
from docutils import nodes

from bookpress.htmlnodes import HtmlError, nodes_of


def shown(html, **options):
    """The nodes of some HTML in docutils' own notation on one line, without the marks for translation."""
    text = "".join(node.pformat() for node in nodes_of(html, **options))
    return " ".join(text.replace(' translatable="False"', "").split())


def rows(table):
    """The rows of a table node, each cell as its text and its classes that are not about alignment."""
    return [
        [(entry.astext(), *(name for name in entry["classes"] if name == "row-header")) for entry in row]
        for row in table.findall(nodes.row)
    ]


def refused(html, **options):
    with pytest.raises(HtmlError) as raised:
        nodes_of(html, **options)
    return raised.value.what


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("a <b>bold</b> <i>it</i>", "<paragraph> a <strong> bold <emphasis> it"),
        ("<p>one<p>two", "<paragraph> one <paragraph> two"),
        ("<h3>Head</h3>text", "<rubric> Head <paragraph> text"),
        ("a<br>b", "<line_block> <line> a <line> b"),
        ("<b>a<br>b</b>", "<line_block> <line> <strong> a <line> <strong> b"),
        ("<ol start=3 type=a><li>x</ol>",
         '<enumerated_list enumtype="loweralpha" prefix="" start="3" suffix="."> <list_item> <paragraph> x'),
        ("x<sub>1</sub> <kbd>Esc</kbd>", "<paragraph> x <subscript> 1 <literal> Esc"),
        ("<s>no</s>", '<paragraph> <inline classes="struck"> no'),
        ('<a href="https://example.org/">x</a>', '<paragraph> <reference refuri="https://example.org/"> x'),
        ('<img src="a%20b.png" alt="A b" width=20>', '<image alt="A b" uri="a b.png" width="20px">'),
        ('<span style="font-weight: bold">x</span>', "<paragraph> <strong> x"),
        ("<dl><dt>t<dd>d</dl>",
         "<definition_list> <definition_list_item> <term> t <definition> <paragraph> d"),
        ("<!-- a remark -->", ""),
        ("<hr>", "<transition>"),
    ],
)  # fmt: skip
def test_what_html_says_becomes_nodes(html, expected):
    assert shown(html) == expected


@pytest.mark.parametrize("html", ["<pre>\n a\n  b</pre>", "<pre> a<br>  b\n</pre>", "<pre> <b>a</b>\n  b</pre>"])
def test_code_keeps_its_lines(html):
    (block,) = nodes_of(html)
    assert (type(block), block.astext()) == (nodes.literal_block, " a\n  b")


def test_items_without_an_end_stand_one_after_another():
    (found,) = nodes_of("<ul><li>x<li>y<ul><li>z</ul></ul>")
    assert [item.astext() for item in found] == ["x", "y\n\nz"]


def test_what_unfolds_is_a_box_with_its_title():
    (box,) = nodes_of("<details><summary>More</summary>Hidden <i>text</i></details>")
    assert isinstance(box, nodes.admonition)
    assert [child.astext() for child in box] == ["More", "Hidden text"]


def test_a_figure_keeps_its_caption():
    (figure,) = nodes_of("<figure><img src=a.png alt=A><figcaption>Said</figcaption></figure>")
    assert [type(child) for child in figure] == [nodes.image, nodes.caption]


def test_formulas_stand_between_dollars_where_they_are_read():
    assert shown("of $x^2$ or \\(y\\)", formulas=True) == "<paragraph> of <math> x^2 or <math> y"
    assert "math" not in shown("of $x^2$")


@pytest.mark.parametrize("text", ["US$5 and US$6", "$5 and $6", "from $5-$6", "5$ or 6$", "a $ b $ c"])
def test_money_is_no_formula(text):
    assert shown(text, formulas=True) == f"<paragraph> {text}"


def test_text_marked_as_free_of_formulas_has_none():
    assert "math" not in shown('<p class="mathjax_ignore">$x$</p>', formulas=True)


def test_all_that_cannot_be_printed_is_said():
    html = (
        "<script>1</script><iframe></iframe><foo>x</foo><b onclick=1>y</b><p hidden>z</p><input><a href='x.html'>l</a>"
    )
    assert refused(html) == [
        "a script (<script>)",
        "a frame that holds another page (<iframe>)",
        "the element <foo>",
        "a script (onclick of <b>)",
        "something hidden (<p>)",
        "a form control (<input>)",
        "a link to 'x.html', which is no address of http, https or mailto",
    ]


@pytest.mark.parametrize(
    ("html", "why"),
    [
        ("<style>p {color: red}</style>", "nothing but styles"),
        ("<style>.t::after {content: 'tip'}</style><p>x", "words that only a style adds ('tip')"),
        ("<style>#a {display: none}</style><p id=a>x", "something hidden (<p>)"),
        ("<table><tr><td>1</table>", "a table without header cells (<th>)"),
        ("<table><tr><th>1<td><table></table></table>", "a table within a table"),
        (
            "<img src='https://example.org/x.png'>",
            "the picture 'https://example.org/x.png', which is no file of the book",
        ),
        ("<a href='https://example.org'><p>x</p></a>", "a link around a whole block"),
        ("<ol reversed><li>x</ol>", "a list whose numbers are not in order"),
        ("<svg><text>x</text></svg>", "a drawing within the text (<svg>)"),
    ],
)
def test_why_a_piece_is_refused(html, why):
    assert refused(html) == [why]


FRAME = pd.DataFrame({"group": ["hens", "ducks"], "share": [0.125, float("nan")]})


def test_a_frame_is_a_table_with_headers_and_numbers_to_the_right():
    (table,) = nodes_of(FRAME._repr_html_())
    assert rows(table) == [
        [("",), ("group",), ("share",)],
        [("0", "row-header"), ("hens",), ("0.125",)],
        [("1", "row-header"), ("ducks",), ("NaN",)],
    ]
    assert [column["align"] for column in table.findall(nodes.colspec)] == ["left", "left", "right"]


def test_a_long_frame_says_what_is_left_out():
    with pd.option_context("display.max_rows", 2, "display.min_rows", 2):
        table, size = nodes_of(pd.DataFrame({"n": range(9)})._repr_html_())
    assert [row[1][0] for row in rows(table)] == ["n", "0", "...", "8"]
    assert size.astext() == "9 rows × 1 columns"


def test_a_styled_frame_keeps_caption_formats_and_one_mark_and_no_id():
    style = FRAME.style.format({"share": "{:.1%}"}, na_rep="none").set_caption("With $a$").highlight_max("share")
    (table,) = nodes_of(style._repr_html_(), formulas=True)
    title = table[0]
    assert title.astext() == "With a"
    assert isinstance(title[1], nodes.math)
    assert [node.astext() for node in table.findall(nodes.strong)] == ["12.5%"]
    assert style.uuid not in table.pformat()


def test_a_gradient_marks_nothing():
    (table,) = nodes_of('<table><tr><th>a<td style="background: red">1<td style="background: blue">2</table>')
    assert not list(table.findall(nodes.strong))


def test_several_levels_of_index_span_rows_and_columns():
    frame = pd.DataFrame(
        {("a", "x"): [1, 2], ("a", "y"): [3, 4]}, index=pd.MultiIndex.from_tuples([("k", 1), ("k", 2)])
    )
    (table,) = nodes_of(frame._repr_html_())
    spans = {
        entry.astext(): (entry.get("morecols", 0), entry.get("morerows", 0)) for entry in table.findall(nodes.entry)
    }
    assert (spans["a"], spans["k"]) == ((1, 0), (0, 1))
    (hidden,) = nodes_of(frame.style.hide()._repr_html_())
    assert [[text for text, *_ in row] for row in rows(hidden)] == [["a"], ["x", "y"], ["1", "3"], ["2", "4"]]


def test_rows_that_end_early_are_filled_up_so_that_no_cell_moves():
    (table,) = nodes_of("<table><tr><th rowspan=9>a<th>b<tr><td>1<tr><td>2<td>3</table>")
    assert [len(row) for row in table.findall(nodes.row)] == [3, 2, 2]
    (table,) = nodes_of("<table><thead><tr><td>a<td>b</thead><tr><th>1</table>")
    assert rows(table) == [[("a",), ("b",)], [("1", "row-header"), ("",)]]
