"""Pages that are notebooks: what Sphinx is given in place of their files, and whether all of it has reached the page.

Every code cell of such a page has run, or was left out by a rule that has a name (`terms`). `read` sees to the first,
`check` to what follows from it: code and outputs that are to be shown stand in the document.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docutils import nodes
from nbformat import NotebookNode

from bookpress import (
    attachments,
    cells,
    cellsettings,
    inputs,
    leftovers,
    numberlinks,
    outputs,
    passedover,
    stored,
    textnotebooks,
)
from bookpress.files import FileError
from bookpress.languages import refusal
from bookpress.state import Fault, Press, place, press, records

# Stands for a notebook that cannot be read, so that the others are; the book is refused.
UNREAD = json.dumps(
    {"nbformat": 4, "nbformat_minor": 4, "metadata": {}}
    | {"cells": [{"cell_type": "markdown", "metadata": {}, "source": "# Unread"}]}
)
REMOVED = {
    "cell": ("remove-cell", "remove_cell"),
    "source": ("remove-input", "remove_input"),
    "outputs": ("remove-output", "remove_output"),
}
STREAM_TAG = {"stdout": "remove-stdout", "stderr": "remove-stderr"}


@dataclass(frozen=True)
class Shown:
    """What a page must show of a cell (from 0): its source, and how many outputs."""

    cell: int
    source: bool
    outputs: int


def read(app: Any, docname: str, source: list[str]) -> None:
    """Judge a notebook and put the executed one in place of its file; nothing when the page is none."""
    state, path = press(app), Path(app.env.doc2path(docname))
    state.cells.pop(docname, None)
    result = state.outcome.results.get(docname)
    try:
        notebook = result.notebook if result else state.book.read(path, source[0])
    except FileError as error:
        state.faults.append(Fault("", str(error)))  # in the words in which running tells it
        source[0] = UNREAD if path.suffix != textnotebooks.SUFFIX else "# Unread"
        return
    if notebook is None:
        return
    if result:
        records(app.env)[docname].execution = result.digest
    else:
        state.faults += _unrun(app, docname, path, notebook)
        _name_language(notebook)
        if state.book.rules.left_to_jupyter_book(path):
            _emptied(notebook)
    mime = app.config.press_exhibit_mime
    given = numberlinks.with_roles(notebook if result else outputs.settled(notebook))
    attachments.note(app.env, notebook)
    state.cells[docname] = list(shown(notebook, app.config))
    lost = [*((cell, RAW) for cell in _raw(notebook)), *((cell, EMPTIED) for cell in _emptied_of_code(notebook))]
    lost += cellsettings.unknown(notebook)
    state.faults += [Fault(f"{place(path, state.book.root)}, cell {cell}", said) for cell, said in lost]
    if path.suffix == textnotebooks.SUFFIX:  # its prose was judged as text
        app.env.mystnb_config.custom_formats[str(path)] = (textnotebooks.READER, {}, False)
    else:
        name, faults = place(path, state.book.root), _cell_faults(given, mime)
        state.faults += [Fault(f"{name}, cell {cell}, line {line}", said) for cell, line, said in faults]
    # nbformat writes with indents, at five times the cost.
    source[0] = json.dumps(outputs.chosen(given, mime), ensure_ascii=False)


def _emptied(notebook: NotebookNode) -> None:
    """Take out what is stored where Jupyter Book is about to run the cells: it puts its own outputs there."""
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = []


def _name_language(notebook: NotebookNode) -> None:
    """Say that a notebook is written in Python where it is and does not say so; a kernel would have."""
    kernel = notebook.metadata.get("kernelspec") or {}
    if "language_info" not in notebook.metadata and "language" not in kernel and refusal(notebook) is None:
        notebook.metadata["language_info"] = {"name": "python"}


def _unrun(app: Any, docname: str, path: Path, notebook: NotebookNode) -> list[Fault]:
    """Faults of a notebook that has no result: no rule leaves it out, or what is stored in it has a warning."""
    state = press(app)
    name, rules = place(path, state.book.root), state.book.rules
    if rules.left_out(path, notebook) is None and docname not in state.book.files:
        cure = "Name it there, or set only_build_toc_files to true."
        return [Fault(name, f"its cells have not been run, as _toc.yml does not name it. {cure}")]
    if not rules.runs:
        return []
    return [Fault(f"{name}, cell {fault.cell}", fault.text) for fault in cells.written(notebook, rules.of(notebook))]


RAW = (
    "is a raw cell of no form that a page can show, and would be lost. Make it a Markdown or a code cell, or tag it "
    '"remove-cell".'
)


EMPTIED = (
    'has an output and no code, and would be lost. Write its code, or a comment in its place, or tag it "remove-cell".'
)


def _emptied_of_code(notebook: NotebookNode) -> Iterator[int]:
    """The cells whose code was taken out and whose output was left: myst-nb passes them over, output and all."""
    for number, cell in enumerate(notebook.cells, start=1):
        no_code = cell.cell_type == "code" and not cell.source.strip()
        if no_code and cell.outputs and not set(REMOVED["cell"]) & set(cell.metadata.get("tags", [])):
            yield number


def _raw(notebook: NotebookNode) -> Iterator[int]:
    """The raw cells of which nothing would reach the page; a first one that holds settings is no content."""
    for number, cell in enumerate(notebook.cells, start=1):
        said = cell.source.strip() if cell.cell_type == "raw" else ""
        shown = cell.metadata.get("format") in outputs.FORMS or "remove-cell" in cell.metadata.get("tags", [])
        if said and not shown and not (number == 1 and said.startswith("---")):
            yield number


def _cell_faults(notebook: Any, mime: str) -> Iterable[tuple[int | None, int, str]]:
    """What is wrong with the cells of a notebook before they are read: cell, line, words."""
    yield from inputs.cell_signs(notebook, mime)
    for number in stored.without_bundle(notebook, mime):
        yield number, 1, "its exhibit was stored without drawings and tables. Set press_execute to true in _config.yml."
    prose = "\n\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    for number, cell in enumerate(notebook.cells, start=1):
        if cell.cell_type == "markdown":
            yield from ((number, line, numberlinks.FORM) for line in numberlinks.unreadable(cell.source))
            yield from ((number, line, said) for line, said in leftovers.unclosed(cell.source))
            yield from ((number, line, said) for line, said in passedover.found(cell.source, prose))


def shown(notebook: NotebookNode, config: Any) -> Iterator[Shown]:
    """What a page must show of each code cell, by its tags and the settings of cell, notebook and book."""
    for number, cell in enumerate(notebook.cells):
        tags = set(cell.metadata.get("tags", []))
        if cell.cell_type != "code" or not cell.source.strip() or tags & set(REMOVED["cell"]):
            continue
        says = {**(notebook.metadata.get("mystnb") or {}), **(cell.metadata.get("mystnb") or {})}
        no_source = says.get("remove_code_source", config.nb_remove_code_source) or tags & set(REMOVED["source"])
        no_outputs = says.get("remove_code_outputs", config.nb_remove_code_outputs) or tags & set(REMOVED["outputs"])
        no_stderr = str(says.get("output_stderr", config.nb_output_stderr)).startswith("remove")
        hidden = {name for name, tag in STREAM_TAG.items() if tag in tags or (name == "stderr" and no_stderr)}
        count = 0 if no_outputs else len(_kinds(cell.get("outputs", []), hidden))
        yield Shown(number, not no_source, count)


def _kinds(outputs: Iterable[NotebookNode], hidden: set[str]) -> list[NotebookNode]:
    """The outputs that leave something on a page; what is glued without being displayed waits to be pasted."""
    shown = [output for output in outputs if output.get("name") not in hidden and output.get("data", True)]
    return [output for output in shown if not output.get("metadata", {}).get("scrapbook", {}).get("mime_prefix")]


def check(app: Any, doctree: nodes.document) -> None:
    """A fault for each cell whose code or outputs have not reached the page that was read."""
    state, docname = press(app), app.env.docname
    found = {
        node["cell_index"]: node
        for node in doctree.findall(nodes.container)
        if node.get("nb_element") == "cell_code" and "cell_index" in node
    }
    for cell in state.cells.get(docname, []):
        state.faults += _lost(state, app.env.doc2path(docname), cell, found.get(cell.cell))


def _lost(state: Press, path: str, cell: Shown, node: nodes.Element | None) -> list[Fault]:
    where = f"{place(path, state.book.root)}, cell {cell.cell + 1}"
    if any(fault.where.startswith(where) for fault in state.faults):
        return []  # what is lost is told already
    parts = {
        child.get("nb_element"): child for child in (node.children if node else ()) if isinstance(child, nodes.Element)
    }
    lost = []
    if cell.source and "cell_code_source" not in parts:
        lost.append(Fault(where, "its code has not reached the page."))
    if cell.outputs > len(parts.get("cell_code_output", ())):
        lost.append(Fault(where, f"of its {cell.outputs} outputs not all have reached the page."))
    return lost
