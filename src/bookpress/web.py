"""The HTML side: how exhibits and tables are written, what each page's head and foot say, and which files go along."""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.util.osutil import relative_uri
from sphinx.writers.html5 import HTML5Translator

from bookpress import (
    access,
    exhibitfiles,
    exhibits,
    fonts,
    narrowtables,
    printing,
    search,
    stored,
    webexhibits,
)
from bookpress.addresses import of_page
from bookpress.book import commit
from bookpress.locales import long_date
from bookpress.metadata import head, tags
from bookpress.saying import Sayer
from bookpress.state import Press, press, records, stop_on
from bookpress.webexhibits import has_class

THEME = Path(__file__).with_name("theme")
OWN_PAGES = ("index", "search", "genindex")  # pages that Sphinx and its extensions add to the documents
# Parts of the theme that no page of ours uses, from the largest: together 5 MB.
UNUSED = (
    "_static/scripts/fontawesome.js*",
    "_static/scripts/bootstrap.js*",
    "_static/*webpack-macros.html",
    "_static/**/*.map",
    "_static/vendor",
    "_static/locales",
    "_static/images/logo_*",
)


def visit_table(self: Any, node: nodes.table) -> None:
    """Open a table within a region that can be scrolled, by keyboard too, and has a name."""
    title = next((child.astext() for child in node.children if isinstance(child, nodes.title)), "")
    label = node.get("label") or title or press(self.builder.app).say("table")
    self._table_row_indices.append(0)
    narrowtables.prepare(node)
    self.body.append(f'<div class="table-scroll" tabindex="0" role="region" aria-label="{escape(label)}">\n')
    self.body.append(self.starttag(node, "table", CLASS="table", **_data(node)))


def _data(node: nodes.Element) -> dict[str, str]:
    """Attributes of a node that go to the page as they are."""
    return {name: value for name, value in node.attributes.items() if name.startswith("data-")}


def depart_table(self: Any, node: nodes.table) -> None:
    """Close a table and its region."""
    HTML5Translator.depart_table(self, node)
    self.body.append("</div>\n")


def visit_entry(self: Any, node: nodes.entry) -> None:
    """Open a cell; header cells say what they are the header of."""
    attributes = _data(node) | narrowtables.label(node)
    if scope := access.header_scope(node):
        attributes["scope"] = scope
    tag = "th" if "scope" in attributes else "td"
    for key, attribute in (("morerows", "rowspan"), ("morecols", "colspan")):
        if key in node:
            attributes[attribute] = str(node[key] + 1)
    self.body.append(self.starttag(node, tag, "", **attributes))
    self.context.append(f"</{tag}>\n")


def depart_entry(self: Any, node: nodes.entry) -> None:
    """Close a cell."""
    self.body.append(self.context.pop())


def page_context(app: Any, pagename: str, templatename: str, context: dict[str, Any], doctree: Any) -> None:
    """Give the templates what the head and foot of a page say.

    A page with a table to browse loads the script for it.
    """
    state = press(app)
    context["press"] = {
        "words": frame_words(state.say) | {"logo": state.say("logo", title=str(context.get("docstitle", "")))},
        **_foot(state, app.config),
        "single": app.config.press_single,
        "pdfs": _pdfs(pagename, state.say, app.config),
        "others": _others(pagename, state, app.config.press_languages),
    }
    if doctree is not None and any(doctree.findall(has_class(exhibits.BROWSE, nodes.table))):
        for script in ("rows.js", "bookpress.js"):
            app.add_js_file(script, loading_method="defer")
    if doctree is not None and any(doctree.findall(has_class("exhibit-links"))):
        app.add_js_file("exhibits.js", loading_method="defer")


def _pdfs(pagename: str, say: Sayer, config: Any) -> list[dict[str, str]]:
    """The links of a page to the edition's PDFs."""
    return [
        {"href": relative_uri(pagename, file), "text": printing.link_text(config.press_volumes, name, say, say("pdf"))}
        for name, file in config.press_pdf_link.items()
    ]


def frame_words(say: Sayer) -> dict[str, str]:
    """What the templates say around a page, by the names that they use."""
    return {
        "search": say("search"),
        "search_close": say("search-close"),
        "search_loading": say("search-results.loading"),
        "search_failed": say("search-results.failed"),
        "search_hint": say("search-hint"),
        "search_without_script": say("search-without-script"),
        "main_menu": say("main-menu"),
        "toggle_menu": say("toggle-menu"),
        "toggle_contents": say("toggle-contents"),
        "licence": say("licence"),
        "announcement": say("announcement"),
        "sources": say("page-sources"),
        "path": say("path"),
    }


def _foot(state: Press, config: Any) -> dict[str, str]:
    """What the foot of a page says of the data set and the build."""
    dataset = state.derived.dataset
    day = long_date(dataset.get("date", ""), config.language, config.press_regions)
    return {
        "date": state.say("data-of", date=day) if day else "",
        "build": build_line(state.say, dataset, config.press_commit),
        "licence": dataset.get("licence", ""),
        "licence_name": licence_name(dataset.get("licence", "")),
    }


def build_line(say: Sayer, dataset: Any, commit: str) -> str:
    """The version of the data set, if it has one, and the commit of the build."""
    if version := dataset.get("version"):
        return say("version-and-build", version=version, build=commit)
    return say("build-alone", build=commit)


def _others(pagename: str, state: Press, languages: Sequence[str]) -> list[dict[str, str]]:
    """The page's twins in the other editions, which lie beside this one."""
    up = "../" * (pagename.count("/") + 1)
    return [
        {"language": other, "name": state.called(other), "href": f"{up}{other}/{of_page(pagename)}"}
        for other in languages
        if other != state.say.language
    ]


def licence_name(address: str) -> str:
    """Short name of a Creative Commons licence by its address; another address as it is."""
    match = re.fullmatch(r"https?://creativecommons\.org/licenses/([a-z-]+)/([\d.]+)/?.*", address)
    return f"CC {match[1].upper()} {match[2]}" if match else address


def configure(app: Any, config: Any) -> None:
    """Add the press's templates, style sheet and fonts, and the state of the repository that the pages name."""
    state_root = Path(app.srcdir)
    config.templates_path = [str(THEME / "templates"), *config.templates_path]
    config.html_static_path = [
        *config.html_static_path,
        str(THEME / "static"),
        str(fonts.make(state_root / "_build" / ".press" / "fonts")),
    ]
    config.press_commit = config.press_commit or commit(state_root)


def finish(app: Any) -> None:
    """Publish the exhibits' files, take away what no page uses and pages of documents that are gone."""
    site, state = Path(app.outdir), press(app)
    kept = [files for record in records(app.env).values() for files in record.exhibits]
    cards = tags.cards(app)
    report = _report(app, state)
    faults = exhibitfiles.publish(kept, site, state.book.root, state.book.work / "png", cards.values(), report)
    for pattern in UNUSED:
        for path in site.glob(pattern):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    for page in site.rglob("*.html"):
        name = page.relative_to(site).with_suffix("").as_posix()
        if not name.startswith("_") and name not in {*app.env.found_docs, *OWN_PAGES}:
            page.unlink()
    _publish_sources(app, state)
    search.write(app)
    access.first_page(app)
    head.finish(app)
    stop_on(faults)


def _report(app: Any, state: Press) -> str:
    """The report with its version, as a picture that is passed on names it."""
    version = state.derived.dataset.get("version")
    return ", ".join([app.config.html_title, *([state.say("version", version=version)] if version else [])])


def _publish_sources(app: Any, state: Press) -> None:
    """Put what the pages show into the copies of their sources, which Sphinx takes from the disk as they lie there."""
    for docname in app.env.found_docs:
        source = Path(app.env.doc2path(docname))
        ending = app.config.html_sourcelink_suffix
        name = f"{docname}{source.suffix}{ending if ending != source.suffix else ''}"
        copy = Path(app.outdir, "_sources", name)
        if copy.is_file():
            text, result = source.read_text(encoding="utf-8", errors="replace"), state.outcome.results.get(docname)
            shown = stored.current(source, text, result, state.derived.numbers, app.config.press_exhibit_mime)
            copy.write_text(shown, encoding="utf-8", newline="\n")


def setup(app: Any) -> None:
    """Register nodes, writers, templates and style."""
    app.add_node(nodes.table, override=True, html=(visit_table, depart_table))
    app.add_node(nodes.entry, override=True, html=(visit_entry, depart_entry))
    webexhibits.setup(app)
    head.setup(app)
    access.setup(app)
    app.add_css_file("bookpress.css")
    app.connect("html-page-context", page_context, priority=100)  # before the theme tries its templates
