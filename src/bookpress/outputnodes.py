"""From the outputs of cells to document nodes that web and PDF print alike; what has no such form is a fault.

`outputs` has chosen one form of each output before. Plain text and the streams are set as myst-nb does.
"""

from __future__ import annotations

import binascii
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from typing import Any

from docutils import nodes
from markdown_it import MarkdownIt
from mdit_py_plugins.amsmath import amsmath_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from myst_nb.core.render import strip_latex_delimiters
from myst_parser.config.main import MdParserConfig
from sphinx.transforms import SphinxTransform

from bookpress import codepictures, htmlnodes
from bookpress.outputs import PLAIN, form
from bookpress.state import CELL, TOLD, Fault, place, press
from bookpress.textcheck import COMPUTED
from bookpress.widgets import CONTROL, VIEW

INSTEAD = "Show a table, a picture with an alternative text or Markdown instead, or tag the cell remove-output"
AS_IT_IS = {"support_smartquotes": False}  # for Sphinx: a name of a column, say, keeps its quotation marks and hyphens
# How the charts of a library are told from their output, and made a picture.
CHARTS = (
    ("plotly", "an interactive chart of Plotly", 'Image(fig.to_image("png"), alt="…")'),
    ("vega", "an interactive chart of Altair", 'chart.save("chart.png") and Image("chart.png", alt="…")'),
    (
        "bokeh",
        "an interactive chart of Bokeh",
        'export_png(chart, filename="chart.png") and Image("chart.png", alt="…")',
    ),
    ("leaflet", "an interactive map", 'a picture of it as a file and Image("map.png", alt="…")'),
)
NO_ALTERNATIVE = "its picture has no alternative text. Say what it shows, for those who cannot see it: %s."
SAID_BY = {"text/html": '<img alt="…">', "text/markdown": "![…](file)"}
SAID_ELSE = (
    'Image(..., alt="…"), display(figure, metadata={"%s": {"alt": "…"}}), '
    'or "mystnb": {"image": {"alt": "…"}} in the metadata of the cell'
)
ADDRESS = re.compile(r"<[^<>\n]*\bat 0x[0-9a-fA-F]+[^<>\n]*>|\bat 0x[0-9a-fA-F]{6,}")
UNIT = r"(?:ns|[µμu]s|ms|s|min|h)\b"
TIMING = re.compile(
    r"^(?:CPU times: user |Wall time: )[^\n]*"
    rf"|\d[\d.]* ?{UNIT}[^\n]* ± \d[^\n]* per loop|best of \d+: [\d.]+ ?{UNIT} per loop",
    re.MULTILINE,
)
NO_ADDRESS = "Give the object a __repr__, show what it holds, or end the line with a semicolon."
CELL_FILE = re.compile(r"\S*ipykernel_\d+[/\\]\d+\.py")  # within HTML; elsewhere the name is taken out
NO_CELL_FILE = "Show the error as Python does (traceback.print_exc()), or tag the cell remove-output."
NO_TIMING = "Tag the cell remove-output and say in words what it showed, or put the rule timings off (press_rules_off)."
ENVIRONMENT = re.compile(r"\\begin\{")


class OutputError(ValueError):
    """An output cannot be printed; the message says why and what to do."""


class OutputRenderer:
    """myst-nb mime render plugin: every form of an output but plain text as nodes."""

    @staticmethod
    def handle_mime(renderer: Any, data: Any, inline: bool) -> list[nodes.Node] | None:
        """Nodes of an output; None for plain text. What cannot be printed is a fault of the book, at its cell."""
        if data.mime_type == PLAIN:
            return None
        return nodes_of(renderer, data, inline=inline) if _is_chosen(renderer, data) else []


def _is_chosen(renderer: Any, data: Any) -> bool:
    """Whether a form is the one that is printed; where Jupyter Book ran the cell, all forms come here."""
    if data.cell_index is None or data.output_index is None:
        return True
    _, outputs = renderer.renderer.nb_client.code_cell_outputs(data.cell_index)
    forms = outputs[data.output_index].get("data", {})
    mime = renderer.renderer.sphinx_env.config.press_exhibit_mime
    return data.mime_type not in forms or form(forms, mime) == data.mime_type


def nodes_of(renderer: Any, data: Any, *, inline: bool) -> list[nodes.Node]:
    """The nodes of an output; none, and a fault of the book at its cell, where it cannot be printed."""
    output = _Output(renderer, data)
    try:
        found = output.made()
    except OutputError as error:
        output.fault(str(error))
        return []
    if output.keeps("alternatives") and not all(
        image.get("alt") for block in found for image in block.findall(nodes.image)
    ):
        for image in (image for block in found for image in block.findall(nodes.image)):
            image[TOLD] = True
        output.fault(NO_ALTERNATIVE % (SAID_BY.get(data.mime_type) or SAID_ELSE % data.mime_type))
    htmlnodes.keep_words(found)
    marks = {COMPUTED: True} if data.mime_type == "text/markdown" else {COMPUTED: True, **AS_IT_IS}
    for node in (part for block in found for part in block.findall(nodes.Element)):
        node.source, node.line = output.document["source"], data.line
        node.attributes |= marks
        if isinstance(node, nodes.rubric):
            node.attributes.pop("level", None)  # a heading of the page it is not, whose levels must follow one another
    return [nodes.inline("", "", *_in_line(found), **marks)] if inline else found


class _Output:
    """One output, and the document that it stands in."""

    def __init__(self, renderer: Any, data: Any) -> None:
        self.renderer = renderer
        self.data = data
        self.sphinx = renderer.renderer
        self.env = self.sphinx.sphinx_env
        self.document = self.sphinx.document
        self.natural: dict[str, tuple[int, int] | None] = {}  # sizes in dots of the pictures within HTML

    def made(self) -> list[nodes.Element]:
        """Its nodes. Raises OutputError."""
        kind = self.data.mime_type
        match kind:
            case "text/html":
                return self._html()
            case "text/markdown":
                return self._markdown(self.data.string)
            case "text/latex":
                return self._latex()
            case "application/json":
                text = json.dumps(self.data.content, ensure_ascii=False, indent=2)
                return [nodes.literal_block(text, text, language="json", classes=["output"])]
            case _ if kind in codepictures.SUFFIXES:
                return [self._picture()]
        raise OutputError(f"its output is {_called(kind, self.data.content)}")

    def keeps(self, rule: str) -> bool:
        """Whether the book keeps a rule of the press, which it may put off."""
        return rule not in self.env.config.press_rules_off

    def fault(self, said: str) -> None:
        """Note a fault at the cell, or at the line that pastes the output."""
        line = self.data.line or 0
        state = press(self.env.app)
        where = place(self.env.doc2path(self.env.docname), state.book.root, line // CELL * CELL or line)
        state.faults.append(Fault(where, said))

    def _html(self) -> list[nodes.Element]:
        html = self.data.string
        try:
            bare = not self.keeps("table-headers")
            found = htmlnodes.nodes_of(html, formulas=True, bare_tables=bare, picture=self._picture_address)
        except htmlnodes.HtmlError as error:
            if any("<script>" in what or "<iframe>" in what for what in error.what):
                for mark, name, how in CHARTS:
                    if mark in html.lower():
                        raise OutputError(f"its output is {_chart(name, how)}") from error
            raise OutputError(f"its HTML holds {error}, which cannot be printed. {INSTEAD}.") from error
        for image in (image for block in found for image in block.findall(nodes.image)):
            given = {name: image.attributes.pop(name) for name in ("width", "height") if name in image}
            image.attributes |= codepictures.lengths(given, self.natural.get(image["uri"]))
        return found

    def _picture_address(self, source: str) -> str:
        """The address of a picture within HTML: a file of the book, or one that the HTML holds itself."""
        if not source.startswith("data:"):
            return htmlnodes.file_address(source)
        head, _, content = source.removeprefix("data:").partition(",")
        kind, _, coding = head.partition(";")
        try:
            if coding != "base64" or kind not in codepictures.SUFFIXES:
                raise codepictures.PictureError(f"a picture of the type {head[:40]!r}")
            picture = _decoded(content)
            natural = _looked_at(kind, picture)[1]
            address = self._kept(kind, picture)
        except codepictures.PictureError as error:
            raise htmlnodes.HtmlError([str(error)]) from error
        self.natural[address] = natural
        return address

    def _markdown(self, text: str) -> list[nodes.Element]:
        """Markdown with tables and formulas; what else MyST adds where the book or the cell asks for it."""
        holder = nodes.Element()
        asked = self.sphinx.get_cell_level_config("render_markdown_format", self.data.cell_metadata, self.data.line)
        parser = nullcontext() if asked == "myst" else _parser(self.sphinx)
        with parser, self.sphinx.current_node_context(holder):
            self.sphinx.nested_render_text(text, self.data.line or 0)
        return list(holder.children)

    def _latex(self) -> list[nodes.Element]:
        text = self.data.string.strip()
        formula = strip_latex_delimiters(text).strip().removeprefix(r"\displaystyle").strip()
        if "$" in formula or (ENVIRONMENT.search(formula) and not formula.startswith(r"\begin")):
            return self._markdown(text)
        return [nodes.math_block(formula, formula, nowrap=False, number=None, classes=["output", "text_latex"])]

    def _picture(self) -> nodes.image:
        kind = self.data.mime_type
        try:
            content = self.data.string.encode() if kind == codepictures.SVG else _decoded(self.data.content)
            title, natural = _looked_at(kind, content)
        except codepictures.PictureError as error:
            raise OutputError(f"its output is {error}. {INSTEAD}.") from error
        options = self._options("image")
        stated = self.data.output_metadata.get(kind, {})
        given = {name: str(part[name]) for part in (options, stated) for name in ("width", "height") if name in part}
        scale = str(options.get("scale", 100)).strip(" %")
        lengths = codepictures.lengths(given, natural, int(scale) if scale.isdigit() else 100)
        image = nodes.image(uri=self._kept(kind, content), **lengths)
        image["classes"] = ["output", *str(options.get("classes", "")).split()]
        if options.get("align") in ("left", "center", "right"):
            image["align"] = options["align"]
        own, around = stated.get("alt"), self._of_cell()
        pasted = "scrapbook" in self.data.output_metadata  # the page that pastes it knows best what it shows there
        alt = str((pasted and around) or own or around or title).strip()
        if alt:
            image["alt"] = alt
        return image

    def _of_cell(self) -> str:
        """The alternative text that the metadata of the cell gives; a fault where several pictures share it."""
        alt = str(self._options("image").get("alt") or self._options("figure").get("alt") or "").strip()
        cell, taken = self.data.cell_index, self.env.temp_data.setdefault("alternatives of cells", {})
        if (
            alt
            and cell is not None
            and self.keeps("alternatives")
            and taken.setdefault(cell, self.data.output_index) != self.data.output_index
        ):
            self.fault("several pictures have the one alternative text of their cell. Show each in a cell of its own.")
        return alt

    def _options(self, name: str) -> dict[str, Any]:
        field = f"render_{name}_options"
        return self.sphinx.get_cell_level_config(field, self.data.cell_metadata, line=self.data.line) or {}

    def _kept(self, kind: str, content: bytes) -> str:
        return codepictures.address(self.env, content, kind, press(self.env.app).book.work / "pictures")


def _decoded(content: str) -> bytes:
    try:
        return binascii.a2b_base64(content)
    except (binascii.Error, ValueError) as error:
        raise codepictures.PictureError(f"a picture that cannot be read ({error})") from error


def _looked_at(kind: str, content: bytes) -> tuple[str, tuple[int, int] | None]:
    """What an SVG says it shows, or the size in dots of another picture. Raises PictureError."""
    return (codepictures.title(content), None) if kind == codepictures.SVG else ("", codepictures.size(content))


@contextmanager
def _parser(sphinx: Any) -> Iterator[None]:
    """myst-nb's renderer with a parser of Markdown that has tables, formulas and struck words, and no more."""
    before = sphinx.md, sphinx.md_config
    sphinx.md_config = MdParserConfig(commonmark_only=True)
    sphinx.md = (
        MarkdownIt("commonmark", renderer_cls=type(sphinx))
        .enable(["table", "strikethrough"])
        .use(dollarmath_plugin, allow_labels=False, allow_space=False, allow_digits=False, double_inline=True)
        .use(amsmath_plugin)
    )
    sphinx.md.core.ruler.before("inline", "spaced", _spaced)
    sphinx.md.core.ruler.push("struck", _struck)
    sphinx.md.options["myst_config"] = sphinx.md_config
    try:
        yield
    finally:
        sphinx.md, sphinx.md_config = before


def _spaced(state: Any) -> None:
    """A blank behind a text that begins with a formula, before which its reader looks at the end of the text."""
    for token in state.tokens:
        if token.type == "inline" and token.content.startswith("$"):
            token.content += " "


def _struck(state: Any) -> None:
    """Struck words as a span, for which myst has a node; for their own tokens it has none that print takes."""
    for token in (inner for block in state.tokens for inner in block.children or ()):
        if token.type in ("s_open", "s_close"):
            token.type, token.tag = token.type.replace("s_", "span_"), "span"
            if token.nesting == 1:
                token.attrSet("class", htmlnodes.LINES["s"])


def _in_line(found: list[nodes.Element]) -> Iterator[nodes.Node]:
    """Nodes for a line of text: a paragraph's content, a display as a formula within the line."""
    for node in found:
        if isinstance(node, nodes.paragraph):
            yield from node.children
        elif isinstance(node, nodes.math_block):
            yield nodes.math(node.astext(), node.astext())
        else:
            yield node


def _called(kind: str, content: Any) -> str:
    """What an output is that has no printed form, and what to do."""
    if kind == VIEW:
        return f"an interactive control ({content.get(CONTROL, 'widget')}), which cannot be printed. {INSTEAD}."
    for mark, name, how in CHARTS:
        if mark in kind:
            return _chart(name, how)
    if kind == "application/javascript":
        return f"a script, which cannot be printed. {INSTEAD}."
    return f"of the type {kind}, which cannot be printed. {INSTEAD}."


def _chart(name: str, how: str) -> str:
    remedy = f"Show it as a picture with an alternative text: {how}; or tag the cell remove-output."
    return f"{name}, which cannot be printed. {remedy}"


class ChangingOutputs(SphinxTransform):
    """A fault for each output that is another in every run: addresses of the memory, and times that a run took."""

    default_priority = 900

    def apply(self, **kwargs: Any) -> None:
        """Look through what the cells show; nothing is changed."""
        kept = [(ADDRESS, NO_ADDRESS), (CELL_FILE, NO_CELL_FILE)]
        if "timings" not in self.config.press_rules_off:
            kept.append((TIMING, NO_TIMING))
        for shown in self.document.findall(_is_output):
            found = ((pattern.search(shown.astext()), remedy) for pattern, remedy in kept)
            for match, remedy in ((match, remedy) for match, remedy in found if match):
                self._tell(shown, f"its output holds {match[0][:80]!r}, which is another in every run. {remedy}")

    def _tell(self, shown: Any, said: str) -> None:
        state = press(self.app)
        where = place(self.document["source"], state.book.root, (shown.line or 0) // CELL * CELL or shown.line)
        state.faults.append(Fault(where, said))


def _is_output(node: nodes.Node) -> bool:
    return isinstance(node, nodes.container) and node.get("nb_element") == "cell_code_output"
