"""The list of a site's pages for search engines, with their twins, and what leads to it. Method: sitemaps.org 0.9.

Both need whole addresses, so a site whose address is not known has neither.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from bookpress.addresses import of_page
from bookpress.book import Book
from bookpress.metadata import places

HEAD = (
    '<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def write(new: Path, book: Book, languages: Sequence[str], dataset: Mapping[str, Any]) -> None:
    """Write sitemap.xml and robots.txt into the folder of the site `new`."""
    site, known = places.site(book), {one: places.edition(book, one) for one in languages}
    if not site or not all(known.values()):
        return
    pages = [name for name in book.files if (new / languages[0] / f"{name}.html").is_file()]
    day = str(dataset.get("date", ""))
    entries = "".join(_entry(address, name, known, day) for name in pages for address in known.values())
    text = f"{HEAD}{entries}</urlset>\n"
    (new / "sitemap.xml").write_text(text, encoding="utf-8", newline="\n")
    robots = f"User-agent: *\nAllow: /\nSitemap: {site}/sitemap.xml\n"
    (new / "robots.txt").write_text(robots, encoding="utf-8", newline="\n")


def _entry(address: str, name: str, known: Mapping[str, str], day: str) -> str:
    twins = "".join(
        f'<xhtml:link rel="alternate" hreflang="{other}" href="{escape(f"{base}/{of_page(name)}")}"/>\n'
        for other, base in known.items()
    )
    changed = f"<lastmod>{day}</lastmod>\n" if day else ""
    place = escape(f"{address}/{of_page(name)}")
    return f"<url>\n<loc>{place}</loc>\n{changed}{twins if len(known) > 1 else ''}</url>\n"


def entry_head(book: Book, languages: Sequence[str], formats: Sequence[str]) -> str:
    """What the head of the entry page says beside its title: its address, those of the editions, and the icon."""
    site = places.site(book)
    lines = [f'<link rel="icon" href="{languages[0]}/_static/favicon.svg">'] if "html" in formats else []
    if site and "html" in formats:
        lines.append(f'<link rel="canonical" href="{escape(f"{site}/")}">')
        known = {one: f"{places.edition(book, one)}/{of_page(book.start)}" for one in languages}
        known |= {"x-default": f"{site}/"}
        lines += [f'<link rel="alternate" hreflang="{one}" href="{escape(href)}">' for one, href in known.items()]
    return "\n".join(lines)
