"""Short names of pages: what a contents file calls a page stands in navigation, whatever the page's own title is.

A page's title may be a sentence; the sidebar, the way to the page before and after, the path at its head and the
window's title take the short name, where `_toc.yml` gives one (`title:`).
"""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx import addnodes


def names(env: Any) -> dict[str, str]:
    """The short name of each document that has one, in the language that is built."""
    return {docname: str(title) for tree in _trees(env) for title, docname in tree["entries"] if title}


def parts(env: Any) -> dict[str, str]:
    """What the contents call the part that a document stands in, of each document in a part with a caption."""
    return {name: str(tree["caption"]) for tree in _trees(env) if tree.get("caption") for _, name in tree["entries"]}


def _trees(env: Any) -> list[Any]:
    return [tree for toc in env.tocs.values() for tree in toc.findall(addnodes.toctree)]


def name_pages(app: Any, pagename: str, templatename: str, context: dict[str, Any], doctree: Any) -> None:
    """Put short names into what the templates say of this page and of those before and after it."""
    if doctree is None:
        return
    short = names(app.env)
    for place in ("prev", "next"):
        _rename(context.get(place), app, pagename, short)
    if pagename in short:
        context["title"] = short[pagename]
    context["path_above"] = path(app, pagename, short, str(context.get("docstitle", "")))


def _rename(relation: Any, app: Any, pagename: str, short: dict[str, str]) -> None:
    """Name the page that a relation (`link`, `title`) leads to."""
    for docname, name in short.items():
        if relation and relation["link"] == app.builder.get_relative_uri(pagename, docname):
            relation["title"] = name


def path(app: Any, pagename: str, short: dict[str, str], book: str) -> list[dict[str, str]]:
    """The way from the first page of the `book` to this one: `name`, and `href` where the step is another page."""
    root = app.config.root_doc
    if pagename == root:
        return []
    called = app.env.titles.get(pagename, nodes.title()).astext()
    part = parts(app.env).get(pagename)
    first = {"name": book, "href": app.builder.get_relative_uri(pagename, root)}
    return [first, *([{"name": part}] if part else []), {"name": short.get(pagename, called)}]


def setup(app: Any) -> None:
    """Name pages before the theme writes what leads to them."""
    app.connect("html-page-context", name_pages, priority=90)
