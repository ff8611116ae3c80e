"""Room for the controls of tables that are browsed: some that look alike stand there until the script puts its own.

Without them all below would move when the script comes. They are not shown where there are no scripts.
"""

from __future__ import annotations

import json
import re
from html import escape, unescape

TABLE = re.compile(
    r'<div class="table-scroll"[^>]*>\s*<table\b[^>]*\sdata-browse="([^"]*)"[^>]*>(.*?)</thead>(.*?)</table>', re.DOTALL
)
HEAD = re.compile(r"<th\b([^>]*)>(.*?)</th>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")


def with_controls(page: str) -> str:
    """The page with controls that do nothing before each table to browse; bookpress.js says what they consist of."""
    return TABLE.sub(lambda match: _controls(*match.groups()) + match[0], page)


def _controls(browse: str, head: str, body: str) -> str:
    words, count = json.loads(unescape(browse)), str(body.count("<tr"))
    names = [TAG.sub("", name).strip() for attributes, name in HEAD.findall(head) if "data-filter" in attributes]
    status = escape(words["rows"].replace("{shown}", count).replace("{all}", count))
    choices = "".join(f"<label><span>{name}</span><select></select></label>" for name in names)
    return (
        '<fieldset class="browse-controls pst-js-only" disabled>'
        f"<legend>{escape(words['choose'])}</legend>"
        f'<label><span>{escape(words["search"])}</span><input type="search"></label>{choices}'
        f'<button type="button">{escape(words["reset"])}</button><p class="browse-status">{status}</p></fieldset>\n'
    )
