"""Long tables: the page keeps their first rows, a script holds the others until rows.js asks for it.

A script, for a page that is opened from a folder may fetch nothing else. Beside a page that was cut lies the whole one
(`….whole.html`), to which those without scripts are led.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape

NODES = 1350  # elements from which on a page is cut; its scripts add some (lists to choose from), 1,500 are allowed
# Rows that stay of a table, and of a figure's values, which are folded: as many as the number of elements allows.
LEVELS = ((12, 3), (8, 1), (5, 1), (4, 0))
FOLDER = "_static/rows"
WHOLE = ".whole.html"
TABLE = re.compile(
    r'(<details class="exhibit-data[^>]*>[^\n]*\n)?(<div class="table-scroll"[^>]*>\s*)(<table\b.*?</table>)\s*</div>',
    re.DOTALL,
)
BODY = re.compile(r"<tbody>(.*)</tbody>", re.DOTALL)
ROW = re.compile(r"<tr\b.*?</tr>", re.DOTALL)
ELEMENT = re.compile(r"<[a-zA-Z]")
NOTHING = re.compile(r"<noscript>.*?</noscript>|<!--.*?-->", re.DOTALL)

Say = Callable[..., str]


@dataclass(frozen=True)
class Cut:
    """A table that can be cut: its place in the markup, its rows, how many stay, and how many elements go."""

    start: int
    end: int
    rows: tuple[str, ...]
    kept: int
    nodes: int
    order: tuple[int, int]  # which is cut first: browsed tables, then folded values, then others, the longest first


def nodes(page: str) -> int:
    """How many elements a page has."""
    return len(ELEMENT.findall(NOTHING.sub("", page)))


def shortened(page: str, name: str, say: Say) -> tuple[str, dict[str, str]]:
    """The page with its tables cut as far as it has too many elements, and the scripts with the rest by their path.

    `name` is the page's path below the site. Tables with cells over several rows, or with tables within, stay whole.
    """
    if nodes(page) <= NODES:
        return page, {}
    chosen: list[Cut] = []
    for kept, folded in LEVELS:
        chosen, left = _chosen(page, kept, folded)
        if left <= NODES:
            break
    scripts: dict[str, str] = {}
    for number, cut in sorted(enumerate(sorted(chosen, key=lambda one: one.start), start=1), reverse=True):
        path = f"{FOLDER}/{name.removesuffix('.html')}-{number}.js"
        scripts[path] = _script(path, cut)
        page = page[: cut.start] + _shorter(page[cut.start : cut.end], cut, path, name, say) + page[cut.end :]
    return page, scripts


def _chosen(page: str, kept: int, folded: int) -> tuple[list[Cut], int]:
    """The tables to cut when so many rows stay of each, no more of them than need be, and how many elements are left.

    Tables to browse are cut in any case: their script draws a part at a time.
    """
    left, chosen = nodes(page), []
    for cut in sorted(_cuts(page, kept, folded), key=lambda one: one.order):
        if left > NODES or cut.order[0] == 0:
            chosen.append(cut)
            left -= cut.nodes
    return chosen, left


def _cuts(page: str, kept_open: int, kept_folded: int) -> list[Cut]:
    found = []
    for match in TABLE.finditer(page):
        folded, table = bool(match[1]), match[3]
        body = BODY.search(table)
        if body is None or "rowspan=" in body[1] or table.count("<table") > 1:
            continue
        rows, kept = ROW.findall(body[1]), kept_folded if folded else kept_open
        if len(rows) <= kept + 2:
            continue  # a note and a button would be as much
        gone = len(ELEMENT.findall("".join(rows[kept:])))
        kind = 0 if "data-browse=" in table else 1 if folded else 2
        found.append(Cut(match.start(2), match.end(), tuple(rows), kept, gone, (kind, -gone)))
    return found


def _script(path: str, cut: Cut) -> str:
    rest = "\n".join(cut.rows[cut.kept :])
    return f"pressRows({json.dumps(path.rpartition('/')[2])}, {json.dumps(rest, ensure_ascii=False)});\n"


def _shorter(table: str, cut: Cut, path: str, name: str, say: Say) -> str:
    up, count = "../" * name.count("/"), len(cut.rows)
    body = "\n".join(cut.rows[: cut.kept])
    start, _, rest = table.partition("<tbody>")
    end = rest.rpartition("</tbody>")[2]
    whole = name.rpartition("/")[2].removesuffix(".html") + WHOLE
    part = escape(say("rows-part", shown="{shown}", all=str(count)))
    now = part.replace("{shown}", str(cut.kept)) if cut.kept else escape(say("rows-none", all=str(count)))
    note = (
        f'<p class="rows-more" data-part="{part}" data-whole="{escape(say("rows-whole", all=str(count)))}">{now}'
        f'<noscript> <a href="{whole}">{escape(say("rows-page"))}</a></noscript></p>'
    )
    return f'{start}<tbody data-rows="{up}{path}" data-count="{count}">{body}\n</tbody>{end}\n{note}'
