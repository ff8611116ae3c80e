"""The elements of a page's head that describe it.

Methods: the Open Graph protocol; the tags of Highwire Press as Google Scholar's guidelines for webmasters list them and
Zotero's translator "Embedded Metadata" reads them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from bookpress import exhibitfiles
from bookpress.locales import locale
from bookpress.metadata import places
from bookpress.state import records

NOINDEX = '\n<meta name="robots" content="noindex">'


@dataclass(frozen=True)
class About:
    """What there is to say of a page. Whole addresses are empty where that of the site is not known."""

    name: str  # as navigation has it
    title: str  # the page's own
    report: str
    description: str
    language: str
    region: Mapping[str, str]
    address: str
    card: str
    pdf: str
    date: str  # ISO 8601
    institution: str


def cards(app: Any) -> dict[str, str]:
    """The first figure of each page, which has a card where the address of the site is known: a card needs it."""
    if not app.config.html_baseurl:
        return {}
    figures = {name: [files.id for files in own.exhibits if files.svg] for name, own in records(app.env).items()}
    return {name: ids[0] for name, ids in figures.items() if ids}


def card(app: Any, pagename: str) -> str:
    """The address of a page's card, if it has one."""
    name = cards(app).get(pagename)
    return f"{places.base(app.config)}/{exhibitfiles.card(name)}" if name else ""


def description(about: About) -> str:
    """The description that search engines show."""
    return _metas("name", [("description", about.description)])


def social(about: About) -> str:
    """What a link to the page shows where it is passed on: Open Graph, and the kind of card."""
    size = [("og:image:width", "1200"), ("og:image:height", "630")] if about.card else []
    graph = [
        ("og:type", "article"),
        ("og:site_name", about.report),
        ("og:title", about.name),
        ("og:description", about.description),
        ("og:locale", str(locale(about.language, about.region))),
        ("og:url", about.address),
        ("og:image", about.card),
        *size,
    ]
    kind = "summary_large_image" if about.card else "summary"
    return _metas("property", graph) + _metas("name", [("twitter:card", kind)])


def highwire(about: About, authors: Sequence[Mapping[str, str]]) -> str:
    """How the page is cited. An author stands as family name, comma, given name; a group has no given name.

    Without its comma a group's last word would be taken for a family name. A single author with blanks on both sides of
    the comma would be taken for two, unless a semicolon ends the list.
    """
    people = [(f"{one.get('familyName', one['name'])}, {one.get('givenName', '')}").rstrip() for one in authors]
    if len(people) == 1 and all(" " in part for part in people[0].split(", ")[:2]):
        people = [f"{people[0]};"]
    series = about.report if about.title != about.report else ""
    return _metas(
        "name",
        [
            ("citation_title", about.title),
            *(("citation_author", name) for name in people),
            ("citation_publication_date", about.date.replace("-", "/")),
            ("citation_language", about.language),
            ("citation_series_title", series),
            ("citation_technical_report_institution", about.institution),
            ("citation_public_url", about.address),
            ("citation_pdf_url", about.pdf),
        ],
    )


def _metas(key: str, said: Sequence[tuple[str, str]]) -> str:
    return "".join(f'\n<meta {key}="{name}" content="{escape(value)}">' for name, value in said if value)
