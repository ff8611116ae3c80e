"""Every node type: what Typst source it becomes, and that all of them together make a complete PDF."""

import json
from pathlib import Path
from types import SimpleNamespace

import pytest
from docutils import nodes
from docutils.utils import new_document
from sphinx import addnodes, locale
from sphinx.ext.todo import todo_node
from sphinx_design.badges_buttons import sd_badge
from sphinx_design.icons import fontawesome, sd_icon
from sphinx_design.shared import PassthroughTextElement

import bookpress.typst.builder  # registers the node types
from bookpress.bars import Bars
from bookpress.rawhtml import line_break, task_sign
from bookpress.typst.assembly import Book, Page, Part
from bookpress.typst.compile import compile_pdf
from bookpress.typst.completeness import missing_text, tagged_blocks
from bookpress.typst.document import TEMPLATE, document
from bookpress.typst.faults import Faults
from bookpress.typst.fonts import fonts
from bookpress.typst.labels import Labels
from bookpress.typst.numbering import Numbers
from bookpress.typst.register import page_number
from bookpress.typst.texts import texts
from bookpress.typst.writer import HANDLERS, Writer, handles

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><rect width="90" height="30" fill="teal"/></svg>'

KINDS = {nodes.figure: "figure", nodes.table: "table", nodes.container: "code-block"}


def environment():
    """What the numbers are looked up in: section 3 with figure, table, listing and equation 3.1."""
    return SimpleNamespace(
        toc_secnumbers={"doc": {"": (3,), "#sub": (3, 1)}},
        toc_fignumbers={
            "doc": {
                "figure": {"fig": (3, 1)},
                "table": {"tab": (3, 1)},
                "code-block": {"code": (3, 1)},
                "displaymath": {"eq": (3, 1)},
            }
        },
        config=SimpleNamespace(
            numfig=True,
            math_numfig=True,
            math_numsep=".",
            numfig_format={"figure": "Figure %s", "table": "Table %s", "code-block": "Listing %s"},
        ),
        get_domain=lambda _: SimpleNamespace(get_enumerable_node_type=lambda node: KINDS.get(type(node))),
    )


def writer_of(*children, docname="doc"):
    doctree = new_document("doc.md")
    doctree.extend(children)
    page = Page(docname, doctree, depth=0, level=1)
    book = Book((page,))
    writer = Writer(
        book,
        Labels(book.pages),
        Numbers(environment()),
        Faults(),
        lambda docname: f"{docname}.md",
        lambda node: "images/a.svg" if node["uri"] == "a.svg" else None,
    )
    writer.page = page
    return writer


def source_of(*children) -> str:
    writer = writer_of(*children)
    source = writer.children(writer.page.doctree)
    writer.check_links()
    writer.faults.stop()
    return source


def faults_of(*children) -> str:
    writer = writer_of(*children)
    writer.children(writer.page.doctree)
    writer.check_links()
    with pytest.raises(bookpress.typst.faults.TypstError) as caught:
        writer.faults.stop()
    return str(caught.value)


def para(*children, **attributes):
    return nodes.paragraph("", "", *(child_of(child) for child in children), **attributes)


def child_of(child):
    return nodes.Text(child) if isinstance(child, str) else child


def inline(type_, text, **attributes):
    return type_(text, text, **attributes)


def items(list_, *contents):
    for content in contents:
        list_ += nodes.list_item("", *(content if isinstance(content, list) else [para(content)]))
    return list_


def picture(**attributes):
    return nodes.image(uri="a.svg", alt="A box", **attributes)


def figure(**attributes):
    legend = nodes.legend(
        "",
        para("Whom was asked.", classes=["exhibit-caption"]),
        para("Source: Kåre", classes=["exhibit-sources"]),
        nodes.container("", para("Values"), classes=["web-only"]),
    )
    return nodes.figure("", picture(), inline(nodes.caption, "A finding"), legend, **attributes)


def row(*cells, **attributes):
    made = nodes.row(**attributes)
    for cell in cells:
        made += cell if isinstance(cell, nodes.entry) else nodes.entry("", para(cell))
    return made


def table(*rows, head=None, widths=(1, 1), title=None, aligns=None, **attributes):
    group = nodes.tgroup(cols=len(widths))
    for number, width in enumerate(widths):
        group += nodes.colspec(colwidth=width, **({"align": aligns[number]} if aligns else {}))
    if head:
        group += nodes.thead("", head)
    group += nodes.tbody("", *rows)
    made = nodes.table("", group, **attributes)
    if title:
        made.insert(0, inline(nodes.title, title))
    return made


def section(title, *children, ids=("top",)):
    return nodes.section("", inline(nodes.title, title), *children, ids=list(ids))


def component(kind, *children):
    return nodes.container("", *children, is_div=True, design_component=kind)


def cell(*children, **attributes):
    return nodes.container("", *children, nb_element="cell_code", classes=["cell"], **attributes)


def cell_part(kind, text):
    return nodes.container("", inline(nodes.literal_block, text), nb_element=f"cell_code_{kind}")


# name: (nodes, what must be in the source)
SAMPLES = {
    "emphasis": (para(inline(nodes.emphasis, "soft")), '#emph[#"soft"]'),
    "title reference": (para(inline(nodes.title_reference, "A work")), '#emph[#"A work"]'),
    "literal emphasis": (para(inline(addnodes.literal_emphasis, "lit")), '#emph[#"lit"]'),
    "strong": (para(inline(nodes.strong, "loud")), '#strong[#"loud"]'),
    "literal strong": (para(inline(addnodes.literal_strong, "lits")), '#strong[#"lits"]'),
    "superscript": (para("x", inline(nodes.superscript, "up")), '#"x"#super[#"up"]'),
    "subscript": (para("y", inline(nodes.subscript, "down")), '#sub[#"down"]'),
    "literal": (para(inline(nodes.literal, 'a  "b"')), '#raw("a  \\"b\\"")'),
    "inline": (para(inline(nodes.inline, "plain", classes=["statement"])), '#par[#"plain"]'),
    "generated": (para(inline(nodes.generated, "made")), '#par[#"made"]'),
    "badge": (para(inline(sd_badge, "badge")), '#par[#"badge"]'),
    "passthrough": (PassthroughTextElement("", "", para("passed on")), '#par[#"passed on"]'),
    "download": (para(inline(addnodes.download_reference, "data file")), '#"data file"'),
    "abbreviation": (
        para(inline(nodes.abbreviation, "EHR", explanation="record"), " and ", inline(nodes.abbreviation, "EHR")),
        '#"EHR" #"(record)" #"and" #"EHR"',
    ),
    "paragraph": (para("one\ntwo "), '#par[#"one two"]'),
    "small paragraph": (para("note", classes=["exhibit-caption"]), '#small-text[#"note"]'),
    "quote": (
        nodes.block_quote("", para("said"), inline(nodes.attribution, "Berg")),
        '#book-quote([#"Berg"])[#"said"]',
    ),
    "quote of nobody": (nodes.block_quote("", para("p"), para("q")), '#book-quote(none)[#par[#"p"]\n#par[#"q"]]'),
    "rubric": (inline(nodes.rubric, "Aside"), '#book-rubric[#"Aside"]'),
    "transition": (nodes.transition(), "#pause-line()"),
    "line block": (
        nodes.line_block("", nodes.line("", "l1"), nodes.line_block("", nodes.line("", "l2"))),
        '#book-verse[#verse-line[#"l1"]#book-verse[#verse-line[#"l2"]]\n]',
    ),
    "numbered code": (
        inline(
            nodes.literal_block, "a = 1\n\nb = 2", linenos=True, highlight_args={"linenostart": 9, "hl_lines": [1, 3]}
        ),
        '#code-block("a = 1\\n\\nb = 2", first: 9, stressed: (1, 3, ))',
    ),
    "stressed code": (
        inline(nodes.literal_block, "x", highlight_args={"hl_lines": [1]}),
        '#code-block("x", stressed: (1, ))',
    ),
    "grammar": (
        addnodes.productionlist("", addnodes.production("", "“x”", tokenname="rule")),
        '#book-verse[#verse-line[#strong[#"rule"] ::= #"“x”"]]',
    ),
    "line break": (para("one", line_break(), "two"), '#par[#"one"#linebreak()#"two"]'),
    "tasks": (
        nodes.bullet_list(
            "",
            nodes.list_item("", para(task_sign(done=True, words="done"), "sing")),
            nodes.list_item("", para(task_sign(done=False, words="to do"), "fly")),
        ),
        '#list(tight: true, marker: [], body-indent: 0pt)[#task-sign("done", done: true)#"sing"]'
        '[#task-sign("to do", done: false)#"fly"]',
    ),
    "options": (
        nodes.option_list(
            "",
            nodes.option_list_item(
                "",
                nodes.option_group("", nodes.option("", nodes.option_string("", "--fly"))),
                nodes.description("", para("Flies.")),
            ),
        ),
        '#terms(terms.item[#raw("--fly")][#"Flies."])',
    ),
    "lists side by side": (
        addnodes.hlist("", addnodes.hlistcol("", nodes.bullet_list("", nodes.list_item("", para("aside"))))),
        '#list(tight: true)[#"aside"]',
    ),
    "thanks": (addnodes.acks("", nodes.bullet_list("", nodes.list_item("", para("Kari")))), '[#"Kari"]'),
    "new in a version": (addnodes.versionmodified("", "", para("Added in version 2.")), '#par[#"Added in version 2."]'),
    "manual page": (para(inline(addnodes.manpage, "ls(1)")), '#emph[#"ls(1)"]'),
    "struck words": (para(inline(nodes.inline, "wrong", classes=["struck"])), '#strike[#"wrong"]'),
    "acronym": (para(inline(nodes.acronym, "NATO")), '#par[#"NATO"]'),
    "icons": (para(sd_icon(svg=SVG), " a star ", fontawesome(icon="star")), '#par[#"a star"]'),
    "paragraph of an extension": (type("Sub", (nodes.paragraph,), {})("", "own words"), '#par[#"own words"]'),
    "words of an extension": (para(type("Word", (nodes.inline,), {})("", "own word")), '#par[#"own word"]'),
    "group of an extension": (type("Group", (nodes.Element,), {})("", para("grouped")), '#par[#"grouped"]'),
    "table of an extension, which calls itself a comment": (  # as autosummary has it
        nodes.container(
            "", items(nodes.bullet_list(), [type("Listed", (nodes.comment,), {})("", "", table(row("area", "Of it.")))])
        ),
        "#list(tight: true)[#book-table(",
    ),
    "box of an extension": (
        type("Exercise", (nodes.Admonition, nodes.Element), {})("", nodes.title("", "Try it"), para("Count.")),
        '#box-beside(title: [#"Try it"], strong: false)[#par[#"Count."]\n]',
    ),
    "box of sphinx-proof": (
        type("Theorem", (nodes.Admonition, nodes.Element), {})(
            "", nodes.title("", "(Euler)"), para("It holds."), realtype="theorem"
        ),
        '#box-beside(title: [#"Theorem" #"(Euler)"], strong: false)[#par[#"It holds."]\n]',
    ),
    "tabs of sphinx-tabs": (
        type("Tabs", (nodes.container,), {})(
            "",
            nodes.container("", inline(type("Tab", (nodes.paragraph,), {}), "Oats"), inline(nodes.paragraph, "Rye")),
            nodes.container("", para("porridge")),
            nodes.container("", para("bread")),
            classes=["sphinx-tabs"],
        ),
        '#box-beside(title: [#"Oats"], strong: false)[#par[#"porridge"]\n]\n#box-beside(title: [#"Rye"]',
    ),
    "page of an index": (
        nodes.container(
            "",
            para("a wren", ids=["wren"]),
            para("wren ", nodes.reference("", "", page_number(place="doc#wren", number=1), refuri="%doc#wren")),
        ),
        '#inner-link(label("doc#wren"))[#page-of(label("doc#wren"))]',
    ),
    "literal block": (inline(nodes.literal_block, "def f():\n    return 1", language="python"), "#code-block("),
    "doctest": (inline(nodes.doctest_block, ">>> 1"), '#code-block(">>> 1")'),
    "bullets": (
        items(nodes.bullet_list(), "one", [para("two"), items(nodes.bullet_list(), "inner")]),
        '#list(tight: true)[#"one"][#par[#"two"]\n#list(tight: true)[#"inner"]]',
    ),
    "loose bullets": (items(nodes.bullet_list(), [para("a"), para("b")]), "#list(tight: false)["),
    "enumeration": (
        items(nodes.enumerated_list(enumtype="loweralpha", prefix="(", suffix=")", start=3), "third"),
        '#enum(tight: true, start: 3, numbering: "(a)")[#"third"]',
    ),
    "enumeration by default": (items(nodes.enumerated_list(), "first"), 'start: 1, numbering: "1."'),
    "definitions": (
        nodes.definition_list(
            "",
            nodes.definition_list_item(
                "",
                inline(nodes.term, "Term"),
                inline(nodes.classifier, "noun"),
                inline(nodes.term, "Synonym"),
                nodes.definition("", para("What it means")),
            ),
        ),
        'terms.item[#"Term" #term-classifier[#"noun"]#linebreak()#"Synonym"][#"What it means"]',
    ),
    "glossary": (
        addnodes.glossary(
            "",
            nodes.definition_list(
                "",
                nodes.definition_list_item(
                    "", inline(nodes.term, "Record", ids=["term-record"]), nodes.definition("", para("a journal"))
                ),
            ),
        ),
        'terms.item[#book-anchor("doc#term-record")#"Record"][#"a journal"]',
    ),
    "function": (
        addnodes.desc(
            "",
            addnodes.desc_signature(
                "",
                "",
                inline(addnodes.desc_addname, "geo."),
                inline(addnodes.desc_name, "area"),
                addnodes.desc_parameterlist(
                    "",
                    "",
                    inline(addnodes.desc_parameter, "r: float"),
                    inline(addnodes.desc_parameter, 'unit="m"'),
                ),
                inline(addnodes.desc_returns, "float"),
                ids=["geo.area"],
            ),
            addnodes.desc_content("", para("Of a circle.")),
        ),
        '#terms(terms.item[#book-anchor("doc#geo.area")#raw("geo.area(r: float, unit=\\"m\\") -> float")]'
        '[#par[#"Of a circle."]])',
    ),
    "names of one option": (
        addnodes.desc(
            "",
            inline(addnodes.desc_signature, "--quiet"),
            inline(addnodes.desc_signature, "-q"),
            addnodes.desc_content(),
        ),
        '#terms(terms.item[#raw("--quiet")#linebreak()#raw("-q")][])',
    ),
    "template over lines": (
        addnodes.desc(
            "",
            addnodes.desc_signature(
                "",
                "",
                inline(addnodes.desc_signature_line, "template<typename T>"),
                inline(addnodes.desc_signature_line, "T top()"),
                is_multiline=True,
            ),
        ),
        '#raw("template<typename T>\\nT top()")',
    ),
    "expression": (para(addnodes.desc_inline("cpp", "", "", nodes.Text("a * f(x)"))), '#par[#raw("a * f(x)")]'),
    "fields": (
        nodes.field_list(
            "", nodes.field("", inline(nodes.field_name, "Owner"), nodes.field_body("", para("The state")))
        ),
        'terms.item[#"Owner"][#"The state"]',
    ),
    "note": (nodes.note("", para("noted")), '#box-beside(title: [#"Note"], strong: false)[#par[#"noted"]\n]'),
    "warning": (nodes.warning("", para("warned")), '[#"Warning"], strong: true)'),
    "attention": (nodes.attention("", para("attended")), '[#"Attention"], strong: true)'),
    "caution": (nodes.caution("", para("cautioned")), '[#"Caution"], strong: true)'),
    "danger": (nodes.danger("", para("endangered")), '[#"Danger"], strong: true)'),
    "error": (nodes.error("", para("erred")), '[#"Error"], strong: true)'),
    "hint": (nodes.hint("", para("hinted")), '[#"Hint"], strong: false)'),
    "important": (nodes.important("", para("weighty")), '[#"Important"], strong: false)'),
    "tip": (nodes.tip("", para("tipped")), '[#"Tip"], strong: false)'),
    "see also": (addnodes.seealso("", para("elsewhere")), '[#"See also"], strong: false)'),
    "admonition": (
        nodes.admonition("", inline(nodes.title, "My title"), para("my body"), classes=["warning"]),
        '#box-beside(title: [#"My title"], strong: true)[#par[#"my body"]\n]',
    ),
    "topic": (nodes.topic("", inline(nodes.title, "Topic"), para("on topic")), '[#"Topic"]'),
    "sidebar": (
        nodes.sidebar("", inline(nodes.title, "Side"), inline(nodes.subtitle, "below"), para("note")),
        'title: [#"Side" #"below"]',
    ),
    "margin note without title": (nodes.sidebar("", para("margin")), "#box-beside(title: none"),
    "dropdown": (
        component("dropdown", inline(nodes.rubric, "Open me"), para("what is in it")),
        '#box-beside(title: [#"Open me"], strong: false)[#par[#"what is in it"]\n]',
    ),
    "tabs": (
        component(
            "tab-set", component("tab-item", inline(nodes.rubric, "Tab"), component("tab-content", para("tabbed")))
        ),
        '#box-beside(title: [#"Tab"], strong: false)[#par[#"tabbed"]\n]',
    ),
    "card": (component("grid-row", component("card", para("carded"))), "#box-beside(title: none"),
    "title of a card": (component("card-title", nodes.inline("", "titled")), '#par[#strong[#"titled"]]'),
    "container": (nodes.container("", para("grouped")), '#par[#"grouped"]'),
    "print only": (nodes.container("", para("on paper"), classes=["print-only"]), '#par[#"on paper"]'),
    "compound": (nodes.compound("", para("compounded")), '#par[#"compounded"]'),
    "compact paragraph": (addnodes.compact_paragraph("", "", para("compact")), '#par[#"compact"]'),
    "centred": (inline(addnodes.centered, "In the middle"), '#small-text[#"In the middle"]'),
    "listing": (
        nodes.container(
            "",
            inline(nodes.caption, "How"),
            inline(nodes.literal_block, "x = 1"),
            classes=["literal-block-wrapper"],
            ids=["code"],
        ),
        '#code-listing(caption-above("Listing 3.1")[#"How"])[#code-block("x = 1")',
    ),
    "cell": (cell(cell_part("source", "shown()"), cell_part("output", "out")), '#code-block("shown()")'),
    "folded cell": (cell(cell_part("source", "folded()"), cell_part("output", "kept"), hide_mode="input"), '"kept"'),
    "picture": (picture(), '#book-picture("images/a.svg", alt: "A box")'),
    "picture of a size": (
        picture(width="3cm", height="20px", align="center"),
        'alt: "A box", width: 3cm, height: 15pt, side: center)',
    ),
    "picture of a scale": (picture(scale=50), 'alt: "A box", scale: 50%)'),
    "picture alone in a paragraph": (
        para(picture(width="50%")),
        '#book-picture("images/a.svg", alt: "A box", width: 50%)',
    ),
    "picture in a line": (
        para("see ", picture(width="12px"), " there"),
        '#picture-in-line("images/a.svg", alt: "A box", width: 9pt)',
    ),
    "picture that is a link": (
        para(nodes.reference("", "", picture(), refuri="https://example.org/p")),
        '#outer-link("https://example.org/p")[#book-picture("images/a.svg", alt: "A box")]'
        '#address-beside("https://example.org/p", "example.org/p")\n',
    ),
    "figure": (
        figure(ids=["fig"]),
        '#book-figure(caption: caption-below("Figure 3.1")[#"A finding"], legend: [#small-text[#"Whom was asked."]\n'
        '#small-text[#"Source: Kåre"]\n], name: label("doc#fig"))[#book-picture(',
    ),
    "figure without caption": (nodes.figure("", picture()), "caption: none, legend: none"),
    "figure of a cell": (cell(nodes.container("", figure(), nb_element="cell_code_output")), "#book-figure(caption"),
    "table": (
        table(
            row(nodes.entry("", para("Oslo"), classes=["row-header"], ids=["row-oslo"]), "700"),
            head=row("Place", "Number"),
            widths=(3, 1),
            aligns=("left", "right"),
            title="Places",
            ids=["tab"],
        ),
        '#book-table((3fr, 1fr, ), table.header([#"Place"], table.cell(align: right)[#"Number"]), '
        '[#row-header[#book-anchor("doc#row-oslo")#"Oslo"]], table.cell(align: right)[#"700"], '
        'caption: caption-above("Table 3.1")[#"Places"], name: label("doc#tab"), may-hang: true)',
    ),
    "table with spans": (
        table(
            row(nodes.entry("", para("wide"), morecols=1)),
            row(nodes.entry("", para("tall"), morerows=1), "r1"),
            row("r2", ids=["r"]),
            row(nodes.entry("", para("c1"), classes=["text-center"]), nodes.entry("", para("c2"), align="right")),
            widths=(50, 50),
        ),
        '#book-table((auto, auto, ), table.cell(colspan: 2)[#"wide"], '
        'table.cell(breakable: true, rowspan: 2)[#"tall"], [#"r1"], '
        '[#book-anchor("doc#r")#"r2"], table.cell(align: center)[#"c1"], table.cell(align: right)[#"c2"], ',
    ),
    "table with heads that have room, and that may have none": (
        table(row("a", "b"), head=row("Name", "Interoperability"), widths=(9, 1), classes=["colwidths-given"]),
        'table.header([#"Name"], [#table-head[#"Interoperability"]])',
    ),
    "table that is surely wide": (table(row("a " * 80, "b " * 80)), "wide: true"),
    "table that is surely tall": (table(*[row("a", "b")] * 20), "tall: true"),
    "table with a word longer than a line": (table(row("x" * 40, "b")), '[#"' + "\u200b".join("x" * 40) + '"]'),
    "table with code longer than a line": (
        table(row(nodes.entry("", para(inline(nodes.literal, "y" * 40))), "b")),
        '#raw("' + "\u200b".join("y" * 40) + '")',
    ),
    "table with a long cell": (
        table(row("long " * 90, "short")),
        'table.cell(breakable: true)[#"short"]',
    ),
    "table in a box": (nodes.note("", table(row("b1", "b2"))), '[#"b2"], caption: none, name: none)'),
    "table that may hang": (table(row("h1", "h2")), '[#"h2"], caption: none, name: none, may-hang: true)'),
    "table of automatic widths": (table(row("u", "v"), widths=(2, 3), classes=["colwidths-auto"]), "(auto, auto, )"),
    "table of equal given widths": (table(row("w", "z"), classes=["colwidths-given"]), "(1fr, 1fr, )"),
    "cell of many rows": (
        table(
            row(nodes.entry("", para("many rows"), morerows=49, classes=["row-header"]), "first"),
            *(row(f"row {number}") for number in range(2, 51)),
            row("after", "last"),
            head=row("Group", "Row"),
        ),
        "table.cell(stroke: (bottom: none), breakable: true)[#group-words(0, begins: false)"
        '[#row-header[#"many rows"]]], [#"row 2"]',
    ),
    "exhibit table": (
        nodes.container(
            "",
            table(row("e1", "e2"), title="Exhibited"),
            para("Asked in 2025.", classes=["exhibit-caption"]),
            classes=["exhibit", "exhibit-table"],
        ),
        "#table-group[#book-table(",
    ),
    "bars": (para(Bars(parts=[0.5, 1.0], labels=["", ""], strong=1)), "small-bars("),
    "formula": (para(inline(nodes.math, r"a_1 \le b")), '#formula-line($ a_1 <= b $, alt: "a_1 \\\\le b")'),
    "formula block": (
        inline(nodes.math_block, "x = y", number=1, ids=["eq"]),
        '#formula-block($ x = y $, alt: "x = y", number: "(3.1)", name: label("doc#eq"))',
    ),
    "formula on a line of its own within a paragraph": (
        para("so ", inline(nodes.math_block, "u = v"), " holds"),
        '#par[#"so"]\n#formula-block($ u = v $, alt: "u = v", number: none, name: none)\n#par[#"holds"]\n',
    ),
    "formula without number": (inline(nodes.math_block, "y = z"), "number: none, name: none"),
    "link out": (
        para(nodes.reference("", "the report", refuri="https://www.example.org/a/")),
        '#outer-link("https://www.example.org/a/")[#"the report"]'
        '#address-below("https://www.example.org/a/", "example.org/a")',
    ),
    "link that shows its address": (
        para(nodes.reference("", "https://example.org", refuri="https://example.org")),
        '#outer-link("https://example.org")[#"https://example.org"]]',
    ),
    "link out of a table": (
        table(row("k", nodes.entry("", para(nodes.reference("", "mail us", refuri="mailto:a@b.no"))))),
        '#address-beside("mailto:a@b.no", "a@b.no")',
    ),
    "link inside": (
        nodes.container("", para("landing", ids=["place"]), para(nodes.reference("", "go there", refid="place"))),
        '#inner-link(label("doc#place"))[#"go there"]',
    ),
    "link to a number": (
        nodes.container("", para("47", ids=["num-a"]), para(nodes.reference("", "47 per cent", refuri="%doc#num-a"))),
        '#quiet-link(label("doc#num-a"))[#"47 per cent"]',
    ),
    "number reference": (
        nodes.container(
            "",
            para("goal", ids=["goal"]),
            para(addnodes.number_reference("", "Figure 9", refuri="%doc#goal", title="Figure %s")),
        ),
        '#inner-link(label("doc#goal"))[#"Figure 9"]',
    ),
    "target": (para(nodes.target("", "named", ids=["named"])), '#book-anchor("doc#named")#"named"'),
    "footnote": (
        nodes.container(
            "",
            para("claim", nodes.footnote_reference("", "1", refid="fn", ids=["fnref"])),
            para("again", nodes.footnote_reference("", "1", refid="fn")),
            nodes.footnote("", nodes.label("", "1"), para("the note"), ids=["fn"]),
        ),
        '#footnote[#"the note"]#label("doc#fn")]\n#par[#"again"#footnote(label("doc#fn"))]',
    ),
    "footnote of several blocks": (
        nodes.container(
            "",
            para("claim", nodes.footnote_reference("", "1", refid="long")),
            nodes.footnote("", nodes.label("", "1"), para("first"), para("second"), ids=["long"]),
        ),
        '#footnote[#"first"\n\n#par[#"second"]]',
    ),
    "citation": (
        nodes.citation("", nodes.label("", "SB20"), para("Smith and Berg"), ids=["cite"]),
        '#bibliography-entry[#"SB20"][#book-anchor("doc#cite")#"Smith and Berg"]',
    ),
    "section": (
        section("Below", para("deep"), ids=("sub", "alias")),
        '#book-heading(level: 1, role: "chapter", number: "3.1", name: label("doc#sub"))[#"Below"]\n#par[#"deep"]',
    ),
}

UNSEEN = {
    "comment": nodes.comment("", "secret"),
    "index": addnodes.index(entries=[]),
    "meta": nodes.meta("", name="a", content="b"),
    "substitution definition": nodes.substitution_definition("", "subst", names=["s"]),
    "highlighting": addnodes.highlightlang(lang="python"),
    "column widths for LaTeX": addnodes.tabular_col_spec(spec="ll"),
    "toctree": addnodes.toctree(entries=[], includefiles=[]),
    "web only": nodes.container("", para("on screens"), classes=["web-only"]),
    "comment in HTML": nodes.raw("", "<!-- hidden -->\n", format="html"),
    "script": nodes.raw("", '<script type="x">var a;</script>', format="html"),
    "raw for the web only": nodes.raw("", "<b>bold</b>", format="html", classes=["web-only"]),
    "rule above footnotes": nodes.transition(classes=["footnotes"]),
    "code that is folded": cell(cell_part("source", "hidden()"), hide_mode="all"),
}


@pytest.fixture(autouse=True)
def _in_english():
    """Titles of admonitions come from Sphinx's translations, which a build in this process would leave behind."""
    locale.translators.clear()


@pytest.mark.parametrize("name", SAMPLES)
def test_source(name):
    node, expected = SAMPLES[name]
    assert expected in source_of(node.deepcopy())


@pytest.mark.parametrize("name", UNSEEN)
def test_nothing_to_see(name):
    node = UNSEEN[name]
    assert source_of(node.deepcopy()) == ""
    assert list(texts(node)) == []


def test_every_node_type_has_a_sample():
    """A type without one would be untested; `document` is what the others stand in."""
    shown = [*(node for node, _ in SAMPLES.values()), *UNSEEN.values()]
    sampled = {type(node) for top in shown for node in top.findall(nodes.Element)}
    sources_of_error = {nodes.problematic, nodes.system_message}
    assert set(HANDLERS) - sampled - sources_of_error == {nodes.document, nodes.Element, todo_node}


@pytest.fixture(scope="module")
def whole_pdf(tmp_path_factory):
    """All samples as one book."""
    folder = tmp_path_factory.mktemp("typst")
    (folder / "images").mkdir()
    (folder / "images" / "a.svg").write_text(SVG)
    chapter = section("Every node", *(node.deepcopy() for node, _ in SAMPLES.values()))
    writer = writer_of(chapter, *(node.deepcopy() for node in UNSEEN.values()))
    front = {"lang": "en", "region": "GB", "title": "T", "subtitle": "S", "authors": ["A"], "imprint": ["I"],
             "accent": "#14505c", "form": "book", "contents": "", "date": None}  # fmt: skip
    (folder / "settings.json").write_text(json.dumps(front))
    template = Path(bookpress.typst.__file__).parent / TEMPLATE
    (folder / TEMPLATE).write_text(template.read_text("utf-8"), encoding="utf-8")
    (folder / "book.typ").write_text(document(writer), encoding="utf-8")
    writer.faults.stop()
    path = folder / "book.pdf"
    path.write_bytes(compile_pdf(folder, "book.typ", fonts(folder / "fonts"), 0))
    return writer.page.doctree, path


def test_all_samples_compile_and_no_text_is_lost(whole_pdf):
    doctree, path = whole_pdf
    wanted = list(texts(doctree))
    assert len(wanted) > len(SAMPLES)
    assert missing_text(wanted, path) == []


def test_text_for_the_web_alone_is_not_in_the_pdf(whole_pdf):
    _, path = whole_pdf
    whole = "\n".join(tagged_blocks(path))
    for text in ("on screens", "secret", "bold", "hidden()", "folded()", "Values", "var a"):
        assert text not in whole


def test_a_cell_of_many_rows_says_its_words_on_each_page_and_loses_no_row(tmp_path, whole_pdf):
    _, path = whole_pdf
    assert sum("many rows" in block for block in tagged_blocks(path)) == 2


def test_what_is_to_be_done_is_printed_where_the_book_shows_it():
    task = todo_node("", nodes.title("", "Todo"), para("Count."))
    assert source_of(task) == ""
    writer = writer_of(task.deepcopy())
    writer.shows_todos = True
    assert '#box-beside(title: [#"Todo"], strong: false)' in writer.write_page(writer.page)


def test_headings_nest():
    deep = section("One", section("Two", section("Three", section("Four"), ids=["c"]), ids=["b"]), ids=["a"])
    deep[1][1][1]["ids"] = ["d"]
    headings = [line for line in source_of(deep).splitlines() if line]
    found = [(line.split("level: ")[1][0], line.split('role: "')[1].split('"')[0]) for line in headings]
    assert found == [("1", "chapter"), ("2", "section"), ("3", "subsection"), ("4", "subsection")]


def test_a_chapter_without_a_heading_is_not_listed_in_its_part():
    writer = writer_of(para("no heading"))
    writer.book = Book((Part("Part one", (writer.page,)),))
    source = document(writer)
    assert '#part-page([#"Part one"], label("part-0"), ())' in source
    assert '#par[#"no heading"]' in source


def test_a_part_lists_its_chapters_by_their_titles_with_formulas_in_them():
    heading = nodes.title("", "", nodes.Text("The "), inline(nodes.math, r"\beta"), nodes.Text(" model"))
    writer = writer_of(nodes.section("", heading, para("words"), ids=["beta"]))
    writer.book = Book((Part("Part one", (writer.page,)),))
    listed = document(writer).partition("#part-page(")[2].partition("\n")[0]
    assert '[#"The" #formula-line($ beta $, alt: "\\\\beta") #"model"]' in listed


def test_a_type_cannot_be_handled_twice():
    with pytest.raises(ValueError, match="paragraph has two functions"):
        handles(nodes.paragraph)(lambda node, writer: "")


class Unheard(nodes.Element):
    pass


def at_line(node, line):
    node.line = line
    return node


FAULTY = {
    "unknown type": (Unheard(), "no form for the node type 'Unheard'"),
    "icon alone": (para(nodes.strong("", "", sd_icon(svg=SVG))), "an icon stands alone"),
    "raw HTML": (nodes.raw("", "<b>x</b>", format="html"), "raw 'html' cannot be set"),
    "raw LaTeX": (nodes.raw("", "\\x", format="latex"), "raw 'latex' cannot be set"),
    "script with words after it": (nodes.raw("", "<script></script>words", format="html"), "raw 'html'"),
    "problematic": (para(inline(nodes.problematic, "`x")), "the source has an error: `x"),
    "system message": (nodes.system_message("", para("bad"), level=3, type="ERROR", source="s"), "has an error"),
    "no alt": (nodes.image(uri="a.svg"), "'a.svg' has no alternative text"),
    "empty alt": (nodes.image(uri="a.svg", alt=" "), "has no alternative text"),
    "no picture": (nodes.image(uri="b.svg", alt="b"), "'b.svg' is not a file that can be set"),
    "height": (picture(height="20%"), "a picture's height cannot be a share of the page"),
    "width": (picture(width="2 feet"), "the width '2 feet' is not a length"),
    "unknown TeX": (para(inline(nodes.math, r"\foo")), r"the formula $\foo$ cannot be shown"),
    "link to nothing": (
        para(nodes.reference("", "x", refid="none")),
        "leads to 'none' in 'doc', which is not in the PDF",
    ),
    "link to no document": (para(nodes.reference("", "x", refuri="%other")), "leads to '' in 'other'"),
    "link to what is on the web only": (
        nodes.container(
            "",
            nodes.container("", para("there", ids=["there"]), classes=["web-only"]),
            para(nodes.reference("", "x", refid="there")),
        ),
        "leads to 'doc#there', which is not in the PDF",
    ),
    "link to a file": (
        para(nodes.reference("", "x", refuri="../data.csv")),
        "the link to '../data.csv' leads to a file",
    ),
    "lost footnote": (nodes.footnote("", nodes.label("", "1"), para("n"), ids=["f"]), "nothing refers to the footnote"),
    "no footnote": (para(nodes.footnote_reference("", "9", refid="f")), "the footnote '9' is not in this document"),
    "footnote in a heading": (
        nodes.section(
            "",
            nodes.title("", "T", nodes.footnote_reference("", "1", refid="f")),
            nodes.footnote("", nodes.label("", "1"), para("n"), ids=["f"]),
            ids=["s"],
        ),
        "a heading or title cannot have a footnote",
    ),
}


@pytest.mark.parametrize("name", FAULTY)
def test_faults(name):
    node, expected = FAULTY[name]
    told = faults_of(node.deepcopy())
    assert expected in told
    assert "doc.md" in told


def test_all_faults_are_told_with_their_lines_each_once():
    told = faults_of(at_line(Unheard(), 4), at_line(Unheard(), 4), at_line(para(Unheard()), 7), picture(width="2 feet"))
    assert told.splitlines()[0] == "3 faults"
    assert "doc.md:4: the PDF has no form" in told
    assert "doc.md:7: the PDF has no form" in told
