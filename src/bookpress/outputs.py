"""The outputs of cells, made the same for every run and every builder, before anything reads them.

`settled` takes out what differs from run to run and what no page shows; `chosen` keeps of each output the one form that
is printed, so that web and PDF hold the same. Which nodes a form becomes, `outputnodes` says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from itertools import groupby
from typing import Any

from nbformat import NotebookNode

from bookpress import terminal, widgets

# From the best form on. What an object shows as HTML it shows best; text is there for where nothing else can be shown.
FORMS = (
    "text/html",
    "text/markdown",
    "text/latex",
    "image/svg+xml",
    "image/png",
    "image/webp",
    "image/jpeg",
    "image/gif",
    "application/json",
    "text/plain",
)
PLAIN = "text/plain"
STREAMS = ("stdout", "stderr")
SCRIPTED = re.compile(r"application/(?:javascript|vnd\.(?:jupyter\.widget|plotly|vega|bokeh|holoviews)[\w.+-]*)")
SCRIPT = re.compile(r"<(?:script|iframe)\b", re.IGNORECASE)
# Names that matplotlib makes anew in each run, within an SVG, and what it says of the run.
RUN_NAME = re.compile(r'\bid="([a-z]?[0-9a-f]{10,})"')
RUN_NOTE = re.compile(r"\s*<metadata>.*?</metadata>", re.DOTALL)


def settled(notebook: NotebookNode) -> NotebookNode:
    """The notebook itself, its outputs without what a terminal would not show and what differs from run to run."""
    widgets.opened(notebook)
    for cell in notebook.cells:
        if cell.get("outputs"):
            for output in cell.outputs:
                if output.output_type == "stream" and output.name not in STREAMS:
                    output.name = STREAMS[0]  # what was typed at a prompt, say; on a screen it stands in its place too
            cell.outputs = list(_joined(cell.outputs))
            for output in cell.outputs:
                _settle(output)
    return notebook


def _joined(outputs: Iterable[NotebookNode]) -> Iterator[NotebookNode]:
    """Between two displays what was printed, then what was written to stderr: in which pieces it came is chance."""
    for is_stream, part in groupby(outputs, lambda output: output.output_type == "stream"):
        if is_stream:
            pieces = list(part)
            for name in sorted({output.name for output in pieces}, reverse=True):
                own = [output for output in pieces if output.name == name]
                own[0].text = "".join(output.text for output in own)
                yield own[0]
        else:
            yield from part


def _settle(output: NotebookNode) -> None:
    if output.output_type == "stream":
        output.text = _text(output.text)
    elif output.output_type == "error":
        output.traceback = [_text(line) for line in output.traceback]
        output.evalue = _text(output.evalue)
    for form, change in (PLAIN, _text), ("image/svg+xml", _drawing):
        for name in output.get("data", {}):
            if name == form or name.endswith(f"/{form}"):  # with a prefix where myst-nb's glue does not show it
                output.data[name] = change(output.data[name])


def _text(text: str) -> str:
    return terminal.without_pace(terminal.without_cell_files(terminal.printed(text)))


def _drawing(svg: str) -> str:
    svg = RUN_NOTE.sub("", svg)
    for number, name in enumerate(dict.fromkeys(RUN_NAME.findall(svg)), start=1):
        svg = re.sub(rf"(?<=[\"#]){name}(?=[\")])", f"drawn-{number}", svg)
    return svg


def chosen(notebook: NotebookNode, mime: str) -> NotebookNode:
    """A notebook in which each output has one form alone, for an exhibit its bundle of the type `mime`.

    An output that myst-nb's glue may paste elsewhere keeps its plain form beside it, and the alternative text that its
    cell gives.
    """
    done = copy(notebook)
    # The state of widgets lets myst-nb load what would move them; what of them can be printed is an output by now.
    done.metadata = NotebookNode({name: said for name, said in notebook.metadata.items() if name != "widgets"})  # type: ignore[no-untyped-call]
    done.cells = [copy(cell) for cell in notebook.cells]
    for cell in done.cells:
        if "outputs" in cell:
            cell.outputs = [_chosen(output, mime, cell) for output in cell.outputs]
    return done


def _chosen(output: NotebookNode, mime: str, cell: NotebookNode) -> NotebookNode:
    if not output.get("data"):
        return output
    glued = output.get("metadata", {}).get("scrapbook", {})
    prefix = glued.get("mime_prefix", "")
    forms = {name.removeprefix(prefix): content for name, content in output.data.items()}
    best = form(forms, mime)
    kept = {best, *([PLAIN] if glued else [])}
    done = copy(output)
    if glued and best.startswith("image/"):
        own = {"alt": _alternative(cell)} | output.metadata.get(best, {})
        done.metadata = NotebookNode(output.metadata | {best: own})  # type: ignore[no-untyped-call]
    done.data = NotebookNode({prefix + name: forms[name] for name in forms if name in kept})  # type: ignore[no-untyped-call]
    return done


def _alternative(cell: NotebookNode) -> str:
    """The alternative text that a cell's metadata give its picture."""
    said = cell.metadata.get("mystnb", {})
    return str(said.get("image", {}).get("alt") or said.get("figure", {}).get("alt") or "")


def form(data: Mapping[str, Any], mime: str) -> str:
    """The form of an output that is printed, or that shows why it cannot be."""
    if mime in data:
        return mime
    known = [name for name in FORMS if name in data]
    if scripted := [name for name in data if SCRIPTED.fullmatch(name) or _is_scripted(name, data[name])]:
        return next((name for name in known if name.startswith("image/")), scripted[0])
    if known and known != [PLAIN]:
        return known[0]
    return next((name for name in data if name != PLAIN), PLAIN)


def _is_scripted(name: str, content: Any) -> bool:
    return name == "text/html" and bool(SCRIPT.search(content))
