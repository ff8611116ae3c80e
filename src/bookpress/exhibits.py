"""From the exhibit bundle of a notebook's output to docutils nodes, the same for every output format.

A figure becomes `figure` with image, caption and legend; a table `container` with `table` and paragraphs. Texts are
those of the language that is built. Files that the nodes point to are kept under the press's work folder: the drawing
and the CSV are written when the notebook is read, and `exhibitfiles.publish` copies them to the web site.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.transforms import SphinxTransform
from sphinx.util.osutil import relative_uri

from bookpress import codepages
from bookpress.bundles import Browse, Exhibit, ExhibitError, parse
from bookpress.exhibitfiles import CODE_FOLDER, FOLDER, Files, write_files
from bookpress.roles import SHOWN, link, source_label
from bookpress.saying import Sayer
from bookpress.sharing import size
from bookpress.state import CELL, Fault, note_use, place, press, record

BROWSE = "browse"  # class of a table that readers can search, filter and sort


class ExhibitRenderer:
    """myst-nb mime render plugin: an exhibit bundle as docutils nodes."""

    @staticmethod
    def handle_mime(renderer: Any, data: Any, inline: bool) -> list[nodes.Element] | None:
        """Nodes of a bundle; None for other output. A wrong bundle is a fault of the book, at its cell."""
        sphinx_renderer = renderer.renderer
        env = sphinx_renderer.sphinx_env
        if data.mime_type != getattr(env.config, "press_exhibit_mime", None) or inline:
            return None
        state = press(env.app)
        where = place(env.doc2path(env.docname), state.book.root, data.line // CELL * CELL)
        try:
            exhibit = parse(data.content, env.config.language)
        except ExhibitError as error:
            state.faults.append(Fault(where, str(error)))
            return []
        made = build(exhibit, env, sphinx_renderer.document, where)
        for node in made:
            node.line = data.line // CELL * CELL  # so that a fault within names the cell
        return made


class ExhibitBundles(SphinxTransform):
    """Put exhibits in place of their mime bundles, so that other forms of the same output do not count or print."""

    default_priority = 5

    def apply(self, **kwargs: Any) -> None:
        """Replace each bundle that holds an exhibit, and drop cells that show nothing."""
        for bundle in list(self.document.findall(_is("mime_bundle"))):
            for form in bundle:
                if form.get("mime_type") == self.config.press_exhibit_mime:
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
    source_line, unknown = _source_line(exhibit, env)
    folder = state.book.work / "exhibits" / env.config.language
    kept = write_files(exhibit, folder, source_line.astext())
    for path in filter(None, (kept.svg, kept.narrow, kept.csv)):
        env.note_dependency(os.path.relpath(path, env.srcdir))  # if it is deleted, the document is read again
    own = record(env)
    own.exhibits.append(kept)
    own.anchors += [(anchor, where) for anchor in anchors]
    for name in exhibit.statements:
        if note_use(env, "statements", name) is None:
            state.faults.append(Fault(where, f"exhibit {exhibit.id!r} shows the unknown statement {name!r}."))
    state.faults += [Fault(where, f"exhibit {exhibit.id!r} names the unknown source {name!r}.") for name in unknown]
    shown = [SHOWN + name for name in exhibit.statements]
    if exhibit.kind == "figure":
        return [_figure(exhibit, env, document, kept, source_line, shown)]
    return [_table(exhibit, env, document, kept, source_line, shown)]


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
    image["drawings"] = [size(exhibit.drawing), size(exhibit.narrow), bool(exhibit.dark)]
    values = nodes.container(classes=["web-only", "exhibit-data"])
    values += table_node(exhibit, env.docname)
    legend = nodes.legend("", *_below(exhibit), source_line, _links(exhibit, env), values)
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
        table["data-browse"] = json.dumps(browse_words(press(env.app).say), ensure_ascii=False)
        _mark(table, exhibit.browse)
    table["ids"], table["names"] = [exhibit.id], [exhibit.id]
    document.note_explicit_target(table, table)
    for (name, _), row in zip(exhibit.rows, table.findall(nodes.tbody).__next__(), strict=True):
        if name:
            row[0]["ids"], row[0]["names"] = [name], [name.lower()]
            document.note_explicit_target(row[0], row[0])
    below = [*_below(exhibit), source_line, _links(exhibit, env)]
    return nodes.container("", table, *below, classes=["exhibit", "exhibit-table"])


def _below(exhibit: Exhibit) -> list[nodes.Element]:
    """Caption and note of an exhibit, as far as it has them."""
    note = [_text(exhibit.note, "exhibit-note")] if exhibit.note else []
    return [_text(exhibit.caption, "exhibit-caption"), *note]


def browse_words(say: Sayer) -> dict[str, str]:
    """What bookpress.js says; it puts values in itself, at {name}."""
    words = {name: say(f"browse.{name}") for name in ("choose", "search", "all", "empty", "reset", "sort")}
    words["rows"] = say("browse.rows", shown="{shown}", all="{all}")
    return words | {name: say(f"browse.{name}", column="{column}") for name in ("ascending", "descending")}


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
    """Inline nodes of a cell: text, a link out, a link to an anchor of the book, or parts of these.

    `lang` beside a text names its language, where that is not the edition's.
    """
    if isinstance(cell, str):
        return [nodes.Text(cell)] if cell else []
    if "lang" in cell:
        # docutils writes such a class as the attribute lang
        bare = {key: value for key, value in cell.items() if key != "lang"}
        return [nodes.inline("", "", *cell_nodes(bare, docname), classes=[f"language-{cell['lang']}"])]
    if "parts" in cell:
        return [node for part in cell["parts"] for node in cell_nodes(part, docname)]
    if "target" in cell:
        return [link(cell["text"], cell["target"], docname)]
    if "url" in cell:
        return [nodes.reference(cell["text"], cell["text"], refuri=cell["url"])]
    return cell_nodes(cell["text"], docname)


def _source_line(exhibit: Exhibit, env: Any) -> tuple[nodes.paragraph, list[str]]:
    """The line that names the sources with their tiers, and the ids that are not known."""
    word = press(env.app).say("source" if len(exhibit.sources) == 1 else "sources")
    line = nodes.paragraph("", f"{word}: ", classes=["exhibit-sources"], translatable=False)
    unknown = []
    for number, name in enumerate(exhibit.sources):
        entry = note_use(env, "sources", name)
        if entry is None:
            unknown.append(name)
            continue
        if number:
            line += nodes.Text("; ")
        line += link(source_label(entry, env, "{label} ({tier})"), f"source-{name}", env.docname)
    return line, unknown


def _links(exhibit: Exhibit, env: Any) -> nodes.container:
    """Links to the exhibit's files, as a list."""
    say = press(env.app).say
    targets = {"csv": f"{FOLDER}/{exhibit.id}.csv"}
    if exhibit.kind == "figure":
        targets |= {form: f"{FOLDER}/{exhibit.id}.{form}" for form in ("svg", "png")}
    targets["code"] = f"{CODE_FOLDER}/{codepages.page(exhibit.code)}"
    places = {"code": codepages.place(exhibit.line)}
    words = {"csv": say("csv"), "svg": say("svg"), "png": say("png"), "code": say("code")}
    items = nodes.bullet_list()
    leaves = [nodes.reference("", say("exhibit-link"), refid=exhibit.id, internal=True, classes=["exhibit-link"])]
    for key, path in targets.items():
        address = relative_uri(env.docname, path) + places.get(key, "")
        leaves.append(nodes.reference("", words[key], refuri=address, internal=True))
    items += [nodes.list_item("", nodes.paragraph("", "", leaf, translatable=False)) for leaf in leaves]
    return nodes.container("", items, classes=["web-only", "exhibit-links"])


def _text(words: str, kind: str) -> nodes.paragraph:
    return nodes.paragraph(words, words, classes=[kind], translatable=False)
