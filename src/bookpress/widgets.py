"""Widgets in a notebook's outputs: what they hold stands in their place; a control that they are is named.

A notebook keeps the state of its widgets by a number that differs from run to run; after `opened` nothing refers to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from nbformat import NotebookNode, from_dict
from nbformat.v4 import new_output

VIEW = "application/vnd.jupyter.widget-view+json"
STATE = "application/vnd.jupyter.widget-state+json"
CONTROL = "control"  # key of a view's data that names the kind of a control
BOXES = {"BoxModel", "HBoxModel", "VBoxModel", "GridBoxModel"}
TITLED = {"TabModel", "AccordionModel"}
WORDS = {"HTMLModel", "HTMLMathModel"}


def opened(notebook: NotebookNode) -> None:
    """Put the outputs that widgets hold in place of the widgets, and name the kinds of the others."""
    models = notebook.metadata.pop("widgets", {}).get(STATE, {}).get("state", {})
    for cell in notebook.cells:
        if any(VIEW in output.get("data", {}) for output in cell.get("outputs", ())):
            cell.outputs = [part for output in cell.outputs for part in _parts(output, models)]


def _parts(output: NotebookNode, models: Mapping[str, Any]) -> Iterator[NotebookNode]:
    view = output.get("data", {}).get(VIEW)
    if view is None or CONTROL in view:
        yield output
    else:
        yield from _held(str(view.get("model_id")), models)


def _held(name: str, models: Mapping[str, Any]) -> Iterator[NotebookNode]:
    """The outputs of a widget."""
    model = models.get(name.removeprefix("IPY_MODEL_"), {})
    kind, state = model.get("model_name", ""), model.get("state", {})
    if kind == "OutputModel":
        for output in state.get("outputs", ()):
            yield from _parts(from_dict(output), models)  # type: ignore[no-untyped-call]
    elif kind in BOXES | TITLED:
        titles = state.get("titles") or state.get("_titles") or []
        named = (
            titles if isinstance(titles, list) else [titles.get(str(at), "") for at in range(len(state["children"]))]
        )
        for at, child in enumerate(state.get("children", ())):
            if kind in TITLED and at < len(named) and named[at]:
                yield _shown(f"<h6>{escape(named[at])}</h6>")
            yield from _held(child, models)
    elif kind in WORDS:
        yield from _words(state, str(state.get("value", "")))
    elif kind == "LabelModel":
        yield from _words(state, escape(str(state.get("value", ""))))
    else:
        yield _output({VIEW: {CONTROL: kind.removesuffix("Model") or "widget"}})


def _words(state: Mapping[str, Any], html: str) -> Iterator[NotebookNode]:
    said = " ".join(filter(None, (escape(str(state.get("description") or "")), html)))
    if said.strip():
        yield _shown(said)


def _shown(html: str) -> NotebookNode:
    return _output({"text/html": html})


def _output(data: dict[str, Any]) -> NotebookNode:
    return new_output("display_data", data=data)  # type: ignore[no-untyped-call,no-any-return]
