"""How an exhibit shows itself in Jupyter, and what of it stays in the notebook's file.

The file holds what is worth comparing: words and data by lines, and digests of what the press sets of them. Where the
press runs a notebook, it sets the environment variable `WHOLE`, and outputs carry the bundle itself too.
"""

from __future__ import annotations

import hashlib
import html
import json
import os
import re
from collections.abc import Callable
from typing import Any

from reporting import picture, words
from reporting.columns import cell_text

MIME = "application/vnd.press.exhibit+json"
STORED = "application/vnd.press.exhibit-stored+json"  # what stays in the notebook's file
WHOLE = "EXHIBIT_WHOLE"  # environment variable; where it is set, as the press does, outputs carry the bundle too
DIGESTED = ("table", "drawing", "narrow")
say = words.chapter("formats")
_source_name: Callable[[str], str] = str


def name_sources(names: Callable[[str], str]) -> None:
    """Say by which function an exhibit that shows itself in Jupyter names a source; until then ids stand there."""
    global _source_name
    _source_name = names


def outputs(bundle: dict[str, Any]) -> dict[str, Any]:
    """The forms of an output by MIME type."""
    shown = {STORED: stored(bundle), "text/html": as_html(bundle), "text/plain": _in_a_line(bundle)}
    return {MIME: bundle, **shown} if os.environ.get(WHOLE) else shown


def stored(bundle: dict[str, Any]) -> dict[str, Any]:
    """What of a bundle stays in the notebook's file: the CSV by lines, and of tables and drawings the digests only.

    So a changed value is a changed line of the file, and nothing that is printed or drawn can change unseen.
    """
    kept = {key: value for key, value in bundle.items() if key not in ("csv", "dark", "code", *DIGESTED)}
    kept["csv"] = re.findall(r"[^\n]*\n", bundle["csv"])
    # A line that moves changes nothing that is shown, and the map of colours is the same in all exhibits.
    kept["code"] = {key: value for key, value in bundle["code"].items() if key != "line"}
    for part in DIGESTED:
        if part in bundle:
            kept[part] = {language: _sha256(content) for language, content in bundle[part].items()}
    return kept


def _sha256(content: Any) -> str:
    """Of a text, or of another JSON value."""
    text = content if isinstance(content, str) else json.dumps(content, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def as_html(bundle: dict[str, Any]) -> str:
    """The drawing or table in the source language of the report, with title, caption and sources.

    The drawing is an image, for JupyterLab leaves SVG out of a notebook that it does not trust. There is a line for
    each part, so that differences between two states of a notebook can be read.
    """
    language = words.current().languages[0]
    if bundle["kind"] == "figure":
        address, said = picture.address(bundle["drawing"][language]), html.escape(bundle["alt"][language])
        body = f'<img src="{address}"\nalt="{said}">'
    else:
        body = _table_html(bundle["table"][language])
    sources = say("sources-of-exhibit", sources="; ".join(map(_source_name, bundle["sources"])))[language]
    return "\n".join(
        [
            f"<figure>{body}",
            f"<figcaption><strong>{html.escape(bundle['title'][language])}</strong>",
            html.escape(bundle["caption"][language]),
            *([html.escape(bundle["note"][language])] if "note" in bundle else []),
            f"{html.escape(sources)}</figcaption></figure>",
        ]
    )


def _table_html(table: dict[str, Any]) -> str:
    """A table with a line for each row; links are left out."""
    head = "".join(f'<th scope="col">{html.escape(cell_text(cell))}</th>' for cell in table["header"])
    rows = [
        "<tr>" + "".join(f"<td>{html.escape(cell_text(cell))}</td>" for cell in row["cells"]) + "</tr>"
        for row in table["rows"]
    ]
    return "\n".join([f"<table><thead><tr>{head}</tr></thead><tbody>", *rows, "</tbody></table>"])


def _in_a_line(bundle: dict[str, Any]) -> str:
    language = words.current().languages[0]
    return say(f"kind-{bundle['kind']}", title=bundle["title"][language])[language]
