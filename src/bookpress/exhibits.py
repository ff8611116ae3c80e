"""From the exhibit bundle of a notebook's output to docutils nodes, the same for every output format.

A figure becomes `figure` with image, caption and legend; a table `container` with `table` and paragraphs. Texts are
those of the language that is built. Files that the nodes point to are kept under the press's work folder: the drawing
and the CSV are written when the notebook is read, and `publish` copies them to the web site.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Literal, TypeGuard

from docutils import nodes
from sphinx.transforms import SphinxTransform
from sphinx.util.osutil import relative_uri

from bookpress.roles import SHOWN, link, source_label
from bookpress.state import CELL, Fault, note_use, place, press, record

MIME = "application/vnd.ehelse.exhibit+json"
SCHEMA = 1
FOLDER = "_static/exhibits"  # on the web site
CODE_FOLDER = "_static/code"
CSV_CELL = re.compile(r'"(?:[^"]|"")*"|[^",\n][^,\n]*')  # of a CSV, where it is not empty
FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?|[+-]inf")
BROWSE = "browse"  # class of a table that readers can search, filter and sort
PIXELS_PER_INCH = 192  # twice the 96 of CSS

WORDS: dict[str, dict[str, Any]] = {  # those under "browse" are for bookpress.js
    "en": {
        "source": "Source",
        "sources": "Sources",
        "values": "Values in this figure",
        "csv": "Data (CSV)",
        "svg": "Image (SVG)",
        "png": "Image (PNG)",
        "code": "Code",
        "browse": {
            "choose": "Choose rows of the table",
            "search": "Search",
            "all": "All",
            "empty": "(empty)",
            "reset": "Reset",
            "sort": "Sort by this column",
            "rows": "{shown} of {all} rows",
            "ascending": "sorted by {column}, ascending",
            "descending": "sorted by {column}, descending",
        },
    },
    "nb": {
        "source": "Kilde",
        "sources": "Kilder",
        "values": "Verdiene i figuren",
        "csv": "Data (CSV)",
        "svg": "Bilde (SVG)",
        "png": "Bilde (PNG)",
        "code": "Kode",
        "browse": {
            "choose": "Velg rader i tabellen",
            "search": "Søk",
            "all": "Alle",
            "empty": "(tom)",
            "reset": "Nullstill",
            "sort": "Sorter etter denne kolonnen",
            "rows": "{shown} av {all} rader",
            "ascending": "sortert etter {column}, stigende",
            "descending": "sortert etter {column}, synkende",
        },
    },
}


class ExhibitError(ValueError):
    """A bundle is not of the agreed form; the message names every fault."""


@dataclass(frozen=True)
class Browse:
    """How readers may browse a table.

    Which columns have a list of texts to choose from, and by what each column is sorted: one key a row (None stands
    last), or None where the cells' texts serve.
    """

    filters: tuple[bool, ...]
    keys: tuple[tuple[str | float | None, ...] | None, ...]


@dataclass(frozen=True)
class Exhibit:
    """One exhibit in one language. `rows` are pairs of row id (or None) and cells; cells are as in the bundle."""

    id: str
    kind: Literal["figure", "table"]
    title: str
    caption: str
    alt: str
    sources: tuple[str, ...]
    statements: tuple[str, ...]
    drawing: str
    csv: str
    code: str
    header: tuple[Any, ...]
    align: tuple[str, ...]
    row_headers: int
    widths: tuple[int, ...]
    rows: tuple[tuple[str | None, tuple[Any, ...]], ...]
    browse: Browse | None = None


@dataclass(frozen=True)
class Files:
    """An exhibit's files, for `publish`: where the drawing (None for a table) and the CSV are kept, and the code."""

    id: str
    svg: Path | None
    csv: Path
    code: str


def parse(bundle: Mapping[str, Any], language: str) -> Exhibit:
    """The exhibit of a bundle in one language. Raises ExhibitError naming everything that is missing or wrong."""
    faults: list[str] = []

    def text(key: str) -> str:
        value = (bundle.get(key) or {}).get(language)
        if not isinstance(value, str) or not value.strip():
            faults.append(f"{key} in language {language!r} is missing")
            return ""
        return value

    if bundle.get("schema") != SCHEMA:
        faults.append(f"schema is {bundle.get('schema')!r}, expected {SCHEMA}")
    name, kind = str(bundle.get("id")), bundle.get("kind")
    if not re.fullmatch(r"[a-z0-9-]+", name):
        faults.append("its id must be lower-case letters, digits and hyphens")
    if kind not in ("figure", "table"):
        faults.append(f"kind is {kind!r}, expected 'figure' or 'table'")
    figure = kind == "figure"
    title, caption = text("title"), text("caption")
    alt, drawing = (text("alt"), text("drawing")) if figure else ("", "")
    table = (bundle.get("table") or {}).get(language) or {}
    faults += _table_faults(table, figure)
    if not bundle.get("sources"):
        faults.append("it names no source")
    if not bundle.get("csv"):
        faults.append("csv is missing")
    code = (bundle.get("code") or {}).get("file")
    if not code:
        faults.append("code.file is missing")
    if faults:
        raise ExhibitError(f"exhibit {name!r}: " + "; ".join(faults) + ".")
    return Exhibit(
        id=name,
        kind="figure" if figure else "table",
        title=title,
        caption=caption,
        alt=alt,
        sources=tuple(bundle["sources"]),
        statements=tuple(bundle.get("statements") or ()),
        drawing=drawing,
        csv=bundle["csv"],
        code=str(code),
        header=tuple(table["header"]),
        align=tuple(table["align"]),
        row_headers=int(table["row_headers"]),
        widths=tuple(table.get("widths") or ()),
        rows=tuple((row.get("id"), tuple(row["cells"])) for row in table["rows"]),
        browse=_browse(table["browse"]) if "browse" in table else None,
    )


def _browse(given: Mapping[str, Any]) -> Browse:
    return Browse(tuple(given["filter"]), tuple(None if keys is None else tuple(keys) for keys in given["sort"]))


def _table_faults(table: Mapping[str, Any], figure: bool) -> Iterable[str]:
    absent = [key for key in ("header", "align", "rows") if not table.get(key)]
    if absent or "row_headers" not in table:
        yield "the table lacks " + ", ".join(absent or ["row_headers"])
        return
    columns = len(table["header"])
    if len(table["align"]) != columns or len(table.get("widths") or table["header"]) != columns:
        yield f"align and widths must have one value for each of the {columns} columns"
    for number, row in enumerate(table["rows"], start=1):
        if len(row["cells"]) != columns:
            yield f"row {number} has {len(row['cells'])} cells, the header {columns}"
        if figure and row.get("id"):
            yield f"row {number} of a figure's values cannot be an anchor: the values are not in the PDF"
    if "browse" in table:
        yield from _browse_faults(table["browse"], columns, len(table["rows"]), figure)


def _browse_faults(given: Any, columns: int, rows: int, figure: bool) -> Iterable[str]:
    if figure:
        yield "only a table can be browsed, not the values of a figure"
    filters, keys = (given.get(part) if isinstance(given, dict) else None for part in ("filter", "sort"))
    if not _is_list(filters, columns, bool):
        yield f"browse.filter must say true or false for each of the {columns} columns"
    if not _is_list(keys, columns, list | None):
        yield f"browse.sort must have a list of keys, or null, for each of the {columns} columns"
        return
    for number, column in enumerate(keys, start=1):
        if column is not None and not (
            _is_list(column, rows, str | None) or _is_list(column, rows, float | int | None)
        ):
            yield f"browse.sort of column {number} must have a key for each of the {rows} rows: all numbers or all text"


def _is_list(value: Any, length: int, kind: Any) -> TypeGuard[list[Any]]:
    """Whether a JSON value is a list of so many values of a kind; true and false are no numbers."""
    return (
        isinstance(value, list)
        and len(value) == length
        and all(isinstance(item, kind) and (kind is bool or not isinstance(item, bool)) for item in value)
    )


class ExhibitRenderer:
    """myst-nb mime render plugin: an exhibit bundle as docutils nodes."""

    mime_priority_overrides: ClassVar[Sequence[tuple[str, str, int | None]]] = [("*", MIME, 1)]

    @staticmethod
    def handle_mime(renderer: Any, data: Any, inline: bool) -> list[nodes.Element] | None:
        """Nodes of a bundle; None for other output. A wrong bundle is a fault of the book, at its cell."""
        if data.mime_type != MIME or inline:
            return None
        sphinx_renderer = renderer.renderer
        env = sphinx_renderer.sphinx_env
        state = press(env.app)
        where = place(env.doc2path(env.docname), state.book.root, data.line // CELL * CELL)
        try:
            exhibit = parse(data.content, env.config.language)
        except ExhibitError as error:
            state.faults.append(Fault(where, str(error)))
            return []
        return build(exhibit, env, sphinx_renderer.document, where)


class ExhibitBundles(SphinxTransform):
    """Put exhibits in place of their mime bundles, so that other forms of the same output do not count or print."""

    default_priority = 5

    def apply(self, **kwargs: Any) -> None:
        """Replace each bundle that holds an exhibit, and drop cells that show nothing."""
        for bundle in list(self.document.findall(_is("mime_bundle"))):
            for form in bundle:
                if form.get("mime_type") == MIME:
                    bundle.replace_self(form.children)
        for cell in list(self.document.findall(_is("cell_code"))):
            if not cell.children:
                cell.parent.remove(cell)


def _is(element: str) -> Any:
    return lambda node: isinstance(node, nodes.container) and node.get("nb_element") == element


def build(exhibit: Exhibit, env: Any, document: nodes.document, where: str) -> list[nodes.Element]:
    """The nodes of an exhibit, its files written, and its ids and uses noted in the document's record."""
    state = press(env.app)
    anchors = [exhibit.id, *(name for name, _ in exhibit.rows if name)]
    if taken := [anchor for anchor in anchors if anchor in document.ids]:
        message = f"exhibit {exhibit.id!r} uses ids that its page has (perhaps a heading): {', '.join(taken)}."
        state.faults.append(Fault(where, message))
        return []
    kept = write_files(exhibit, state.book.work / "exhibits" / env.config.language)
    for path in filter(None, (kept.svg, kept.csv)):
        env.note_dependency(os.path.relpath(path, env.srcdir))  # if it is deleted, the document is read again
    own = record(env)
    own.exhibits.append(kept)
    own.anchors += [(anchor, where) for anchor in anchors]
    for name in exhibit.statements:
        if note_use(env, "statements", name) is None:
            state.faults.append(Fault(where, f"exhibit {exhibit.id!r} shows the unknown statement {name!r}."))
    source_line, unknown = _source_line(exhibit, env)
    state.faults += [Fault(where, f"exhibit {exhibit.id!r} names the unknown source {name!r}.") for name in unknown]
    shown = [SHOWN + name for name in exhibit.statements]
    if exhibit.kind == "figure":
        return [_figure(exhibit, env, document, kept, source_line, shown)]
    return [_table(exhibit, env, document, kept, source_line, shown)]


def write_files(exhibit: Exhibit, folder: Path) -> Files:
    """Keep drawing and CSV in `folder`; a file that is already right is left alone, so that nothing seems new.

    The CSV is made safe to open in a spreadsheet (`for_spreadsheets`); the bundle's own, of which the digest is taken,
    stays as it is.
    """
    folder.mkdir(parents=True, exist_ok=True)
    svg = folder / f"{exhibit.id}.svg" if exhibit.kind == "figure" else None
    data = folder / f"{exhibit.id}.csv"
    for path, content in ((svg, exhibit.drawing), (data, for_spreadsheets(exhibit.csv))):
        if path and not (path.is_file() and path.read_bytes() == content.encode()):
            path.write_bytes(content.encode())
    return Files(exhibit.id, svg, data, exhibit.code)


def for_spreadsheets(text: str) -> str:
    """The CSV with an apostrophe before each cell that a spreadsheet would run as a formula.

    Those are cells that begin with = + - @, a tab or a line break, in full width too, and are not plain numbers: -3.5
    stays a number. Cells that begin so after apostrophes of their own get one more; therefore nothing is lost: taking
    one apostrophe from each cell that begins with apostrophes and one of these signs gives the data back.
    A bare carriage return is put in quotes, for it would begin a new row. Method: OWASP, "CSV Injection".
    """

    def safe(match: re.Match[str]) -> str:
        quoted = match[0].startswith('"')
        cell = match[0][1:-1] if quoted else match[0]
        if FORMULA.match(cell) and not NUMBER.fullmatch(cell):
            cell = "'" + cell
        return f'"{cell}"' if quoted or "\r" in cell else cell

    return CSV_CELL.sub(safe, text)


def _figure(
    exhibit: Exhibit,
    env: Any,
    document: nodes.document,
    kept: Files,
    source_line: nodes.paragraph,
    shown: list[str],
) -> nodes.figure:
    assert kept.svg is not None
    image = nodes.image(uri="/" + Path(os.path.relpath(kept.svg, env.srcdir)).as_posix(), alt=exhibit.alt)
    values = nodes.container(classes=["web-only", "exhibit-data"])
    values += table_node(exhibit, env.docname)
    legend = nodes.legend("", _text(exhibit.caption, "exhibit-caption"), source_line, _links(exhibit, env), values)
    figure = nodes.figure(
        "",
        image,
        nodes.caption(exhibit.title, exhibit.title, translatable=False),
        legend,
        ids=[exhibit.id],
        names=[exhibit.id],
        classes=["exhibit", *shown],
    )
    document.note_explicit_target(figure, figure)
    return figure


def _table(
    exhibit: Exhibit,
    env: Any,
    document: nodes.document,
    kept: Files,
    source_line: nodes.paragraph,
    shown: list[str],
) -> nodes.container:
    table = table_node(exhibit, env.docname)
    table.insert(0, nodes.title(exhibit.title, exhibit.title, translatable=False))
    table["classes"] += ["exhibit", *shown]
    if exhibit.browse:
        table["classes"].append(BROWSE)
        table["data-browse"] = json.dumps(WORDS[env.config.language]["browse"], ensure_ascii=False)
        _mark(table, exhibit.browse)
    table["ids"], table["names"] = [exhibit.id], [exhibit.id]
    document.note_explicit_target(table, table)
    for (name, _), row in zip(exhibit.rows, table.findall(nodes.tbody).__next__(), strict=True):
        if name:
            row[0]["ids"], row[0]["names"] = [name], [name.lower()]
            document.note_explicit_target(row[0], row[0])
    caption = _text(exhibit.caption, "exhibit-caption")
    return nodes.container("", table, caption, source_line, _links(exhibit, env), classes=["exhibit", "exhibit-table"])


def _mark(table: nodes.table, browse: Browse) -> None:
    """Put on header cells and cells what bookpress.js filters and sorts by: `data-filter` and `data-sort`.

    A header cell's data-sort says how the column's keys compare, as number or text; a missing key is empty.
    """
    head, *body = table.findall(nodes.row)
    for number, (filtered, keys) in enumerate(zip(browse.filters, browse.keys, strict=True)):
        if filtered:
            head[number]["data-filter"] = ""
        if keys is None:
            continue
        head[number]["data-sort"] = "text" if any(isinstance(key, str) for key in keys) else "number"
        for row, key in zip(body, keys, strict=True):
            row[number]["data-sort"] = "" if key is None else str(key)


def table_node(exhibit: Exhibit, docname: str) -> nodes.table:
    """The exhibit's cells as a docutils table without title and ids.

    Alignment stands on each column (`align`) and each entry (class text-left, text-right or text-center), the first
    `row_headers` entries of a row have the class row-header.
    """
    widths = exhibit.widths or (1,) * len(exhibit.header)
    group = nodes.tgroup(cols=len(exhibit.header))
    for width, align in zip(widths, exhibit.align, strict=True):
        group += nodes.colspec(colwidth=width, align=align)
    group += nodes.thead("", _row(exhibit.header, exhibit, docname))
    group += nodes.tbody("", *(_row(cells, exhibit, docname, body=True) for _, cells in exhibit.rows))
    return nodes.table("", group, classes=["colwidths-given" if exhibit.widths else "colwidths-auto"])


def _row(cells: Sequence[Any], exhibit: Exhibit, docname: str, *, body: bool = False) -> nodes.row:
    row = nodes.row()
    for number, (cell, align) in enumerate(zip(cells, exhibit.align, strict=True)):
        headers = ["row-header"] if body and number < exhibit.row_headers else []
        entry = nodes.entry("", classes=[f"text-{align}", *headers])
        entry += nodes.paragraph("", "", *cell_nodes(cell, docname), translatable=False)
        row += entry
    return row


def cell_nodes(cell: Any, docname: str) -> list[nodes.Node]:
    """Inline nodes of a cell: text, a link out, a link to an anchor of the book, or parts of these."""
    if isinstance(cell, str):
        return [nodes.Text(cell)] if cell else []
    if "parts" in cell:
        return [node for part in cell["parts"] for node in cell_nodes(part, docname)]
    if "target" in cell:
        return [link(cell["text"], cell["target"], docname)]
    return [nodes.reference(cell["text"], cell["text"], refuri=cell["url"])]


def _source_line(exhibit: Exhibit, env: Any) -> tuple[nodes.paragraph, list[str]]:
    """The line that names the sources with their tiers, and the ids that are not known."""
    language = env.config.language
    word = WORDS[language]["source" if len(exhibit.sources) == 1 else "sources"]
    line = nodes.paragraph("", f"{word}: ", classes=["exhibit-sources"], translatable=False)
    unknown = []
    for number, name in enumerate(exhibit.sources):
        entry = note_use(env, "sources", name)
        if entry is None:
            unknown.append(name)
            continue
        if number:
            line += nodes.Text("; ")
        line += link(source_label(entry, language, "{label} ({tier})"), f"source-{name}", env.docname)
    return line, unknown


def _links(exhibit: Exhibit, env: Any) -> nodes.container:
    """Links to the exhibit's files, as a list."""
    words = WORDS[env.config.language]
    targets = {"csv": f"{FOLDER}/{exhibit.id}.csv"}
    if exhibit.kind == "figure":
        targets |= {form: f"{FOLDER}/{exhibit.id}.{form}" for form in ("svg", "png")}
    targets["code"] = f"{CODE_FOLDER}/{exhibit.code}.txt"
    items = nodes.bullet_list()
    for key, path in targets.items():
        address = relative_uri(env.docname, path)
        leaf = nodes.reference(words[key], words[key], refuri=address, internal=True)
        items += nodes.list_item("", nodes.paragraph("", "", leaf, translatable=False))
    return nodes.container("", items, classes=["web-only", "exhibit-links"])


def _text(words: str, kind: str) -> nodes.paragraph:
    return nodes.paragraph(words, words, classes=[kind], translatable=False)


def publish(kept: Iterable[Files], site: Path, root: Path, cache: Path) -> list[Fault]:
    """Copy drawings, CSV files and code to a web site and make the PNG files; remove files of exhibits that are gone.

    PNG files are kept in `cache` by the digest of the drawing. Code that does not exist below `root` is a fault.
    """
    faults = []
    for folder in (FOLDER, CODE_FOLDER):
        shutil.rmtree(site / folder, ignore_errors=True)
        (site / folder).mkdir(parents=True)
    for files in kept:
        shutil.copyfile(files.csv, site / FOLDER / f"{files.id}.csv")
        if files.svg:
            shutil.copyfile(files.svg, site / FOLDER / f"{files.id}.svg")
            shutil.copyfile(png(files.svg, cache), site / FOLDER / f"{files.id}.png")
        source, target = root / files.code, site / CODE_FOLDER / f"{files.code}.txt"
        if not source.is_file() or not source.resolve().is_relative_to(root):
            faults.append(Fault("", f"exhibit {files.id!r} names the code file {files.code}, which does not exist."))
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    return faults


def png(svg: Path, cache: Path) -> Path:
    """The drawing as PNG at twice the size of the screen, made once for each content."""
    drawing = svg.read_bytes()
    digest = hashlib.sha256(drawing + str(PIXELS_PER_INCH).encode()).hexdigest()
    path = cache / f"{digest}.png"
    if not path.is_file():
        import typst  # imported late: most builds find every PNG in the cache

        cache.mkdir(parents=True, exist_ok=True)
        page = "#set page(width: auto, height: auto, margin: 0pt, fill: white)\n#image(bytes(sys.inputs.svg))"
        image = typst.compile(page.encode(), format="png", ppi=PIXELS_PER_INCH, sys_inputs={"svg": drawing.decode()})
        part = path.with_suffix(f".{os.getpid()}.part")  # another edition may be making the same picture
        part.write_bytes(image)
        part.replace(path)
    return path
