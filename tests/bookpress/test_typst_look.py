"""What is ugly on a page is found, and only that; letters of drawings become text that looks the same."""

import pytest
import typst
from docutils import nodes

from bookpress import __main__, formulas
from bookpress.saying import Sayer
from bookpress.typst import columnwidths, links, look
from bookpress.typst.lettering import as_text
from bookpress.typst.spoken import spoken

HEAD = """#set document(title: "T")
#set page(width: 12cm, height: 20cm, margin: 2cm, header: [HEADER])
#set text(lang: "en")
#show figure: set block(breakable: true)
"""
DRAWN = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 3'><rect width='9' height='3'/></svg>"
BOX = f'#image(bytes("{DRAWN}"), alt: "B", format: "svg")'
TEXT = "#lorem(90)\n\n"


@pytest.fixture
def counts(tmp_path):
    def of(body, header="Head"):
        path = tmp_path / "a.pdf"
        path.write_bytes(typst.compile((HEAD.replace("HEADER", header) + body).encode(), pdf_standards=["ua-1"]))
        return {name: count for name, count in look.look(path).counts.items() if count}

    return of


def table(rows, last="[z], [1]"):
    cells = "".join(f"[r{number}], [{number}], " for number in range(rows))
    return f"#table(columns: 2, table.header([A], [B]), {cells} {last})\n"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("= One\n" + TEXT, {}),
        (f"= One\n{TEXT}#v(6cm)\n#heading(level: 2)[Two]\n#pagebreak()\nText." + TEXT,
         {"stranded headings": 1}),
        (f"= One\n{TEXT}#pagebreak()\nAlone.\n#pagebreak()\n{TEXT}", {"near-empty pages": 1}),
        (f"= One\n{TEXT}#pagebreak()\nAlone.\n#pagebreak()\n= Part\n{TEXT}", {}),
        (f"= One\n{TEXT}== Two\n#place(top, float: true)[{BOX}]\nMore.", {"figures before their heading": 1}),
        (f"= One\n{TEXT}== Two\n{BOX}\nMore.", {}),
    ],
)  # fmt: skip
def test_pages_are_looked_at(counts, body, found):
    assert counts(body) == found


def test_a_single_row_on_a_page_is_found(counts):
    totals = {rows: counts("= One\n" + table(rows)) for rows in range(15, 32)}
    assert {"stray rows": 1} in totals.values()
    assert {} in totals.values()


@pytest.mark.parametrize(("size", "found"), [("7pt", {"notes without their table": 1}), ("11pt", {})])
def test_notes_on_another_page_than_the_end_of_their_table_are_found_and_text_is_none(counts, size, found):
    small = "#[#set text(size: 7pt)\n" + table(4) + "]"
    body = f"= One\n{TEXT}{small}#pagebreak()\n#[#set text(size: {size})\nWhat it says.\n\n]{TEXT}"
    assert counts(body) == found


@pytest.mark.parametrize(("lines", "found"), [(1, {"notes without their table": 1}), (9, {})])
def test_the_last_line_of_notes_alone_on_a_page_is_found_and_many_lines_are_not(counts, lines, found):
    notes = "What it says.\n\n#pagebreak()\n" + "More of it.\n\n" * lines
    small = "#[#set text(size: 7pt)\n" + table(4) + notes + "]"
    assert counts(f"= One\n{TEXT}{small}{TEXT}") == found


def test_a_running_head_of_two_lines_is_found(counts):
    assert counts("= One\n" + TEXT, "One line #linebreak() and another") == {"running heads of several lines": 1}


def test_a_pdf_without_tags_cannot_be_looked_at(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(typst.compile(b"Text.", pdf_tags=False))
    with pytest.raises(ValueError, match="has no tags"):
        look.look(path)


def test_the_command_prints_a_line_for_each_pdf(tmp_path, capsys):
    folder = tmp_path / "_build" / "site" / "en"
    folder.mkdir(parents=True)
    assert __main__.main(["look", "--root", str(tmp_path)]) == 1
    (folder / "a.pdf").write_bytes(typst.compile((HEAD + "= One\n" + TEXT).encode(), pdf_standards=["ua-1"]))
    capsys.readouterr()
    assert __main__.main(["look", "--root", str(tmp_path)]) == 0
    head, line = capsys.readouterr().out.splitlines()
    assert head.split()[:3] == ["PDF", "pages", "MB"]
    assert line.split() == ["en/a.pdf", "1", "0.01", *["0"] * len(look.CHECKS)]


GLYPHS = (
    '<g id="text_1">\n<!-- {words} -->\n<g style="fill: #123456" transform="translate(5 9) scale(0.12 -0.12)">\n'
    '<defs>\n<path id="{font}-2a" d="M 0 0 L 9 9 z" transform="scale(0.015625)"/>\n</defs>\n{uses}</g>\n</g>'
)


def drawn(words, font, count):
    uses = "".join(f'<use xlink:href="#{font}-2a" transform="translate({60 * at} 0)"/>\n' for at in range(count))
    return f'<svg viewBox="0 0 9 9">{GLYPHS.format(words=words, font=font, uses=uses)}</svg>'


@pytest.mark.parametrize(
    ("words", "font", "count", "look_of_it"),
    [
        ("a &amp; b", "SourceSansPro-Semibold", 5, "font-weight: 600"),
        ("office", "SourceSerifPro-It", 4, "font-style: italic"),
    ],
)
def test_letters_become_text(words, font, count, look_of_it):
    found = as_text(drawn(words, font, count))
    assert f">{words}</text>" in found
    assert look_of_it in found
    assert "fill: #123456" in found
    assert "font-size: 12px" in found
    assert 'transform="translate(5 9)"' in found
    assert "<use" not in found
    assert "<path" not in found


@pytest.mark.parametrize(
    ("words", "font", "count"), [("abc", "DejaVuSans-Oblique", 3), ("abc", "SourceSansPro-Regular", 2)]
)
def test_letters_that_would_not_be_the_same_stay_drawn(words, font, count):
    found = as_text(drawn(words, font, count))
    assert "<text" not in found
    assert found.count("<use") == count
    assert found.count("<path") == 1


@pytest.mark.parametrize(
    ("tex", "said"),
    [
        (r"\sqrt{x_1} \le 2", "the square root of x with index 1, end of root is at most 2"),
        (r"\sum_{i=1}^{n} a^2", "the sum from i equals 1 to n a to the power 2"),
    ],
)
def test_formulas_are_said_in_words(tex, said):
    assert spoken(formulas.read(tex, block=True).mathml, Sayer(None, "en")) == said


def test_columns_get_the_widths_that_make_a_long_table_low():
    rows = [[5, 900], [5, 20]]
    found = columnwidths.widths([1, 1], rows, [7, 7])
    assert sum(found) == pytest.approx(columnwidths.LINE)
    assert found[0] == pytest.approx(7, abs=1)
    assert columnwidths.height(found, rows) < columnwidths.height([56, 56], rows)
    assert columnwidths.widths([1, 1], [[5, 20]], [7, 7]) == [1, 1]  # nothing to be won
    assert columnwidths.widths([1, 1], [], [7, 7]) == [1, 1]


def test_an_address_is_told_once_in_a_row():
    def link(words, uri):
        return nodes.reference(words, words, refuri=uri)

    first, second, other = link("a", "https://x.org/1"), link("b", "https://x.org/1"), link("c", "https://x.org/2")
    row = nodes.row("", nodes.entry("", nodes.paragraph("", "", first, other)), nodes.entry("", second))
    below = nodes.row("", nodes.entry("", link("d", "https://x.org/1")))
    nodes.tbody("", row, below)
    found = [node for part in (row, below) for node in part.findall(nodes.reference)]
    told = {node.astext(): links._is_told(node, node["refuri"]) for node in found}
    assert told == {"a": False, "c": False, "b": True, "d": False}
