"""The search of the web book: what can be found, the scripts that find it, and the page of results.

While pages are resolved their passages are gathered (`passages`); at the end of the build they are written as scripts
(`index`). In the browser `search.js` stands on every page and loads the rest when a reader uses the search: `words.js`
(tokens), `engine.js` (finding; it stands on MiniSearch), `view.js` (the list of results) and `marks.js` (the words
marked where a result leads). docs/decisions/0027-own-search.md says why.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bookpress.search import index, passages
from bookpress.shortnames import names
from bookpress.state import press

FOLDER = "_static/search"
PAGE = "search"
# What Sphinx and the theme have for their own search, which the press does not use.
REPLACED = ("_static/searchtools.js", "_static/language_data.js", "_static/sphinx_highlight.js", "searchindex.js")


def begin(app: Any) -> None:
    """Put Sphinx's own search off where there is one, and gather what can be found; a single page needs no search."""
    app.bookpress_found = {}
    app.bookpress_searched = bool(getattr(app.builder, "search", False)) and not app.config.press_single
    if app.builder.format == "html":
        app.builder.search = False


def gather(app: Any, doctree: Any, docname: str) -> None:
    """Take the passages of a page that is about to be written."""
    hidden = {"no-search", "nosearch"} & {*app.env.metadata.get(docname, {})}
    if app.bookpress_searched and not hidden:
        app.bookpress_found[docname] = passages.collect(doctree, app.env, docname)


def pages(app: Any) -> Iterable[tuple[str, dict[str, Any], str]]:
    """The page of results. Without scripts it lists all pages."""
    if not app.bookpress_searched:
        return
    listed = [{"href": app.builder.get_relative_uri(PAGE, name), "name": name_of(app, name)} for name in _in_order(app)]
    yield PAGE, {"title": press(app).say("search"), "search_pages": listed}, "search.html"


def name_of(app: Any, docname: str) -> str:
    """What the contents call a page."""
    return names(app.env).get(docname) or str(app.env.titles[docname].astext())


def _in_order(app: Any) -> list[str]:
    """Documents in the order of the contents, then those that stand in none."""
    order = {name: number for number, name in enumerate(_below(app.env, app.config.root_doc))}
    return sorted(app.env.found_docs, key=lambda name: (order.get(name, len(order)), name))


def _below(env: Any, docname: str) -> list[str]:
    found = [docname]
    for name in env.toctree_includes.get(docname, ()):
        found += _below(env, name)
    return found


def script(app: Any, pagename: str, templatename: str, context: dict[str, Any], doctree: Any) -> None:
    """Load the small script that opens the search, and none of Sphinx's."""
    files = context["script_files"]  # the list that add_js_file adds to
    files[:] = [file for file in files if "sphinx_highlight.js" not in str(file)]
    if app.bookpress_searched:
        version = app.config.press_commit
        app.add_js_file("search/search.js", loading_method="defer", **{"data-version": version})


def write(app: Any) -> None:
    """Write what the scripts load, unless nothing was written; take away what they do not."""
    site, state = Path(app.outdir), press(app)
    for name in REPLACED:
        (site / name).unlink(missing_ok=True)
    if not app.bookpress_searched:
        shutil.rmtree(site / FOLDER, ignore_errors=True)
        return
    if not app.bookpress_found:
        return
    found = [
        index.Page(app.builder.get_target_uri(name), name_of(app, name), app.bookpress_found[name])
        for name in _in_order(app)
        if name in app.bookpress_found
    ]
    for old in (site / FOLDER).glob("passages-*.js"):
        old.unlink()
    made = {f"passages-{number}.js": text for number, text in enumerate(index.parts(found), start=1)}
    told = index.language(app.env, state.say, state.derived.synonyms)
    made["language.js"] = f"{told}pressSearch.parts = {sorted(made)!r};\n"
    for name, text in made.items():
        (site / FOLDER).mkdir(parents=True, exist_ok=True)
        (site / FOLDER / name).write_text(text, encoding="utf-8", newline="\n")


def setup(app: Any) -> None:
    """Connect what is done in a build."""
    app.connect("builder-inited", begin)
    app.connect("doctree-resolved", gather, priority=900)
    app.connect("html-collect-pages", pages)
    app.connect("html-page-context", script, priority=200)
