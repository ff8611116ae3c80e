"""Putting into the head of each page what it says of itself, and writing the feed, in the course of a build."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import Any

from bookpress import datasets, printing
from bookpress.addresses import of_page
from bookpress.metadata import cited, feed, linked, places, summary, tags
from bookpress.metadata.tags import About
from bookpress.shortnames import names
from bookpress.state import press

ICON = "favicon.svg"  # in _static, which Sphinx puts before it


def configure(app: Any, config: Any) -> None:
    """Read the citation file, so that pages are written anew when it changes."""
    config.press_cited = cited.read(Path(app.srcdir))


def page_context(app: Any, pagename: str, templatename: str, context: dict[str, Any], doctree: Any) -> None:
    """Give the templates a page's title and its twins, and put all else that it says of itself into its head."""
    name, config = _plain(context.get("title", "")), app.config
    book = str(context.get("docstitle", ""))
    context["press"] |= {"title": summary.title(name, book), "alternates": _alternates(app, pagename)}
    if config.press_single:
        return
    context["favicon_url"] = context.get("favicon_url") or ICON  # that of the book, if it has one
    if doctree is None:
        context["metatags"] = context.get("metatags", "") + tags.NOINDEX
        return
    about = _about(app, pagename, name, doctree)
    written = "" if 'name="description"' in context.get("metatags", "") else tags.description(about)
    written += tags.social(about) + tags.highwire(about, cited.authors(config)) + feed.link(app, pagename)
    context["metatags"] = context.get("metatags", "") + written + _data(app, pagename, about)


def _plain(title: Any) -> str:
    return unescape(re.sub(r"<[^>]+>", "", str(title)))


def _about(app: Any, pagename: str, name: str, doctree: Any) -> About:
    """What there is to say of a document's page."""
    config, base = app.config, places.base(app.config)
    own = app.env.titles[pagename].astext()
    whole = summary.whole_title(str(config.html_title), app.env.titles[config.root_doc].astext())
    volume = places.pdf_of(config.press_pdf_link, config.press_volumes, pagename)
    dataset = press(app).derived.dataset
    return About(
        name=name,
        title=whole if pagename == config.root_doc else own,
        report=whole,
        description=summary.description(doctree, frozenset(press(app).say("leaning-words").split())),
        language=config.language,
        region=config.press_regions,
        address=f"{base}/{of_page(pagename)}" if base else "",
        card=tags.card(app, pagename),
        pdf=f"{base}/{volume}" if base and volume else "",
        date=str(config.press_cited.get("date-released") or dataset.get("date", "")),
        institution=cited.institution(config),
    )


def _alternates(app: Any, pagename: str) -> list[dict[str, str]]:
    """The editions of a page: all with whole addresses, and the default, or else only the others as they lie."""
    config, book = app.config, press(app).book
    known = {other: places.edition(book, other) for other in config.press_languages}
    if len(known) < 2 or not all(known.values()):
        return [{"language": one["language"], "href": one["href"]} for one in _others(app, pagename)]
    found = [{"language": other, "href": f"{address}/{of_page(pagename)}"} for other, address in known.items()]
    first = known.get(book.language) or next(iter(known.values()))
    return [*found, {"language": "x-default", "href": f"{first}/{of_page(pagename)}"}]


def _others(app: Any, pagename: str) -> list[dict[str, str]]:
    up, config = "../" * (pagename.count("/") + 1), app.config
    others = [other for other in config.press_languages if other != config.language]
    return [{"language": other, "href": f"{up}{other}/{of_page(pagename)}"} for other in others]


def _data(app: Any, pagename: str, about: About) -> str:
    """The data set on its page, or on the first; the report on the first page."""
    config, dataset = app.config, press(app).derived.dataset
    written = ""
    if dataset and pagename == (config.press_about.get("data") or config.root_doc):
        place = datasets.address(pagename) if dataset.get("files") and config.press_languages else ""
        if place and (site := places.site(press(app).book)):
            place = f"{site}/{datasets.DATA}"
        written = datasets.json_ld(dataset, config.language, config.author, place, about.address)
    if pagename == config.root_doc:
        written += linked.script(linked.report(app, about, _parts(app), _pdfs(app)))
    return written


def _parts(app: Any) -> list[tuple[str, str]]:
    """Names and documents of the pages that the contents list, in their order."""
    short, env = names(app.env), app.env
    listed = [name for name in press(app).book.files if name in env.titles and name != app.config.root_doc]
    return [(short.get(name) or env.titles[name].astext(), name) for name in listed]


def _pdfs(app: Any) -> dict[str, str]:
    """What the edition's PDFs are called, by their file names."""
    config, say = app.config, press(app).say
    links = config.press_pdf_link.items()
    return {file: printing.link_text(config.press_volumes, name, say, say("pdf")) for name, file in links}


def finish(app: Any) -> None:
    """Write the feed of the edition."""
    if not app.config.press_single:
        feed.write(app)


def setup(app: Any) -> None:
    """Connect what is done in a build."""
    app.connect("builder-inited", lambda app: setattr(app, "bookpress_changes", None))
    app.connect("doctree-resolved", feed.gather, priority=900)
    app.connect("html-page-context", page_context, priority=120)  # after the names of pages are settled
