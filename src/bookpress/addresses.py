"""Which addresses may stand on a page: http, https and mailto, and those of the book's own pages and files.

One rule for the text, the data, the exhibits, the table of contents and the translations.
"""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import quote, unquote

OUTSIDE = ("http", "https", "mailto")
REMEDY = "Write an address that begins with https://, http:// or mailto:, or the path of a page of the book."
# Addresses of links that Markdown refuses, and leaves as text.
REFUSED = re.compile(r"(?<=\]\()\s*(?:javascript|vbscript|file|data):[^)\s]*", re.IGNORECASE)
# What browsers take out of an address before they read it.
_IGNORED = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060\ufeff]")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)


def wrong(address: str) -> str:
    """What is wrong with an address, and what to do; empty where nothing is."""
    bare = _bare(address)
    scheme = _SCHEME.match(bare)
    if scheme is None:
        double = bare.startswith(("//", "\\\\", "/\\", "\\/"))
        return f"the address {address!r} names another host without its scheme. {REMEDY}" if double else ""
    if scheme[1].lower() not in OUTSIDE:
        return f"the address {address!r} is of the kind {scheme[1].lower() + ':'!r}. {REMEDY}"
    if not re.match(r"(?:https?://[^/?#\s]|mailto:[^?\s]+@)", bare, re.IGNORECASE):
        return f"the address {address!r} names no host. {REMEDY}"
    return ""


def of_page(docname: str) -> str:
    """The address of a page as seen from the folder of its edition, as Sphinx writes it: signs such as # are quoted."""
    return f"{quote(docname)}.html"


def is_outside(address: str) -> bool:
    """Whether an address leads out of the book."""
    return bool(_SCHEME.match(_bare(address)))


def _bare(address: str) -> str:
    """The address as a browser reads it, which resolves entities and passes over blanks; so no scheme hides."""
    return _IGNORED.sub("", unescape(unquote(address) if "%" in address.partition(":")[0] else unescape(address)))
