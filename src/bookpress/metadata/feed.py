"""The feed of changes in the findings: the sections of the page that tells of them. Method: RFC 4287 (Atom).

A section is dated by an id of it that ends in a day, such as `changes-2026-11-27`, which no translation changes; one
that is not dated is still being written and has the date of the data.
"""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.util.osutil import relative_uri

from bookpress.addresses import of_page
from bookpress.metadata import cited, places
from bookpress.search.passages import text_of
from bookpress.state import press

FILE = "changes.atom"
DATED = re.compile(r".*?(\d{4}-\d\d-\d\d)")


@dataclass(frozen=True)
class Change:
    """A section: the id that it is linked by, its title, day and paragraphs."""

    anchor: str
    title: str
    day: str
    text: tuple[str, ...]


def gather(app: Any, doctree: Any, docname: str) -> None:
    """Take the sections of the page of changes when it is about to be written."""
    if app.builder.format == "html" and docname == app.config.press_about.get("changes"):
        today = press(app).derived.dataset.get("date", "")
        top = next(doctree.findall(nodes.section), doctree)
        found = [_change(one, today) for one in top.children if isinstance(one, nodes.section)]
        app.bookpress_changes = [change for change in found if change.day]


def _change(section: nodes.section, today: str) -> Change:
    dated = [(name, match[1]) for name in section["ids"] if (match := DATED.fullmatch(name))]
    anchor, day = dated[0] if dated else (section["ids"][0], today)
    return Change(anchor, text_of(section[0]), day, tuple(map(text_of, _paragraphs(section))))


def _paragraphs(section: nodes.section) -> list[nodes.paragraph]:
    """The paragraphs of a section and of its lists; those of figures and tables are no news by themselves."""
    prose = nodes.section | nodes.bullet_list | nodes.enumerated_list | nodes.list_item | nodes.block_quote
    found = []
    for one in section.findall(nodes.paragraph):
        above = one.parent
        while above is not section and isinstance(above, prose):
            above = above.parent
        found += [one] if above is section else []
    return found


def link(app: Any, pagename: str) -> str:
    """What leads a feed reader from a page to the feed."""
    changes = app.config.press_about.get("changes")
    if changes not in app.env.titles:
        return ""
    title, base = escape(app.env.titles[changes].astext()), places.base(app.config)
    href = f"{base}/{FILE}" if base else relative_uri(f"{pagename}.html", FILE)
    return f'\n<link rel="alternate" type="application/atom+xml" title="{title}" href="{href}">'


def write(app: Any) -> None:
    """Write the feed of the edition, where there are changes to tell."""
    if app.bookpress_changes:
        Path(app.outdir, FILE).write_text(_feed(app, app.bookpress_changes), encoding="utf-8", newline="\n")


def _feed(app: Any, changes: list[Change]) -> str:
    config, base = app.config, places.base(app.config)
    page = f"{base}/" if base else ""
    page += of_page(config.press_about["changes"])
    itself = f'\n<link rel="self" href="{escape(f"{base}/{FILE}")}"/>' if base else ""
    authors = "".join(f"<author><name>{escape(one['name'])}</name></author>" for one in cited.authors(config))
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" '
        f'xml:lang="{config.language}">\n<id>{_id(app, "")}</id>\n'
        f"<title>{escape(app.env.titles[config.press_about['changes']].astext())} — {escape(config.html_title)}</title>"
        f"\n<updated>{_moment(max(one.day for one in changes))}</updated>\n{authors}"
        f'\n<link rel="alternate" type="text/html" href="{escape(page)}"/>{itself}\n'
        + "".join(_entry(app, change, page) for change in changes)
        + "</feed>\n"
    )


def _entry(app: Any, change: Change, page: str) -> str:
    return (
        f"<entry>\n<id>{_id(app, change.anchor)}</id>\n<title>{escape(change.title)}</title>\n"
        f'<updated>{_moment(change.day)}</updated>\n<link rel="alternate" type="text/html" '
        f'href="{escape(f"{page}#{change.anchor}")}"/>\n'
        f'<content type="text">{escape(chr(10).join(change.text), quote=False)}</content>\n</entry>\n'
    )


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"


def _id(app: Any, anchor: str) -> str:
    """An id that stays when the site's address changes or becomes known: made from that of the report."""
    config = app.config
    named = next(iter(cited.identifiers(config)), str(config.project or config.html_title))
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{named}/{config.language}/{anchor}')}"
