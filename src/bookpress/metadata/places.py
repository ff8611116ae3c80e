"""Where a book's editions are on the web, as far as `html.baseurl` says it, and which PDF has a page."""

from __future__ import annotations

from collections.abc import Mapping
from fnmatch import fnmatchcase
from typing import Any

from bookpress.book import Book
from bookpress.honoured import value_of


def site(book: Book) -> str:
    """The address of the folder that has the editions, without a slash at its end; empty where it is not known.

    html.baseurl may name that folder, or one of the editions in it.
    """
    told = value_of(book.config, "html.baseurl") or book.option("html_baseurl") or ""
    base = str(told).rstrip("/")
    above, _, last = base.rpartition("/")
    return above if last in book.languages else base


def edition(book: Book, language: str) -> str:
    """The address of an edition, without a slash at its end: its own html_baseurl, or its folder of the site."""
    if own := book.edition(language).get("html_baseurl"):
        return str(own).rstrip("/")
    folder = site(book)
    return f"{folder}/{language}" if folder else ""


def overrides(book: Book, language: str) -> dict[str, str]:
    """The setting by which an edition of a site knows its own address."""
    address = edition(book, language)
    return {"html_baseurl": f"{address}/"} if address else {}


def base(config: Any) -> str:
    """The address of the edition that is built, without a slash at its end."""
    return str(config.html_baseurl or "").rstrip("/")


def pdf_of(files: Mapping[str, str], volumes: Mapping[str, Any], docname: str) -> str:
    """The file of the PDF that has a page: of the volume that takes it, or of the one that has the rest."""
    told = {name: volumes.get(name) or {} for name in files}
    for name, volume in told.items():
        if not volume.get("copies") and any(fnmatchcase(docname, one) for one in volume.get("takes", ())):
            return files[name]
    rest = [name for name, volume in told.items() if not {"takes", "rows"} & volume.keys()]
    return files[rest[0]] if rest else next(iter(files.values()), "")
