"""Notebooks written as Markdown (`{code-cell}`), read by myst-nb's own reader, so that the cells are those Sphinx sees.

A page is one by its head alone: `file_format: mystnb`, or `jupytext` with the format `myst`. In any other page a
`{code-cell}` is a directive that myst-nb warns of.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from nbformat import NotebookNode

from bookpress.languages import CODE_CELLS

SUFFIX = ".md"
READER = "myst_nb.core.read.standard_nb_read"  # what reads the executed notebook, handed to Sphinx as JSON
CELL = "{code-cell}"
SETTINGS = "mystnb"  # key of the metadata of a notebook or a cell, for what it says to myst-nb


class TextNotebookError(ValueError):
    """The text cannot be read as a notebook; the message says where and why."""


def is_one(text: str) -> bool:
    """Whether the text of a `.md` file is a notebook."""
    if not text.startswith("---"):
        return False
    from myst_nb.core.read import is_myst_markdown_notebook  # leads to Sphinx, which most books need not import here

    return bool(is_myst_markdown_notebook(text))


def read(text: str, file: Path, extensions: Sequence[str]) -> NotebookNode:
    """The notebook in the text of `file`; `extensions` are those of MyST that the book uses. Raises TextNotebookError.

    Beside what myst-nb reads stand, in its metadata, the languages that its cells name.
    """
    from myst_nb.core import read as reader
    from myst_parser.config.main import MdParserConfig

    config = MdParserConfig(enable_extensions=set(extensions))
    try:
        made: NotebookNode = reader.read_myst_markdown_notebook(text, config=config, add_source_map=True, path=file)
    except (reader.MystMetadataParsingError, reader._LoadFileParsingError, ValueError, TypeError) as error:
        raise TextNotebookError(str(error)) from error
    try:
        settle(made.cells)
    except ValueError as error:
        raise TextNotebookError(str(error)) from error
    made.metadata[CODE_CELLS] = _languages(text, config)
    return made


def settle(cells: Sequence[NotebookNode]) -> None:
    """Make lists of tags that are written as one text, as in `:tags: hide-input, remove-output`.

    Raises ValueError for metadata of another form than everything that reads them takes for granted.
    """
    for number, cell in enumerate(cells, start=1):
        tags, says = cell.metadata.get("tags"), cell.metadata.get(SETTINGS)
        if isinstance(tags, str):
            cell.metadata["tags"] = tags = tags.replace(",", " ").split()
        if tags is not None and not (isinstance(tags, list) and all(isinstance(tag, str) for tag in tags)):
            raise ValueError(f"the tags of cell {number} must be a list of texts, not {tags!r}.")
        if says is not None and not isinstance(says, Mapping):
            raise ValueError(f"{SETTINGS} in the metadata of cell {number} must hold keys and values, not {says!r}.")


def begins(notebook: NotebookNode, cell: int) -> int | None:
    """The line (from 1) of the file on which a code cell (number from 1) begins; None when it is no text notebook."""
    starts: Sequence[int] = notebook.metadata.get("source_map", ())
    return starts[cell - 1] if starts else None


def _languages(text: str, config: Any) -> list[str]:
    """The languages that code cells name behind `{code-cell}`."""
    from markdown_it.renderer import RendererHTML
    from myst_parser.parsers.mdit import create_md_parser

    blocks = replace(config, disable_syntax=[*config.disable_syntax, "inline"])
    infos = (token.info for token in create_md_parser(blocks, RendererHTML).parse(text + "\n") if token.type == "fence")
    named = (info.removeprefix(CELL).split() for info in infos if info.startswith(CELL))
    return list(dict.fromkeys(words[0] for words in named if words))


def extensions(config: Mapping[str, Any]) -> list[str]:
    """The extensions of MyST that the content of _config.yml names, those of Jupyter Book where it names none."""
    direct = ((config.get("sphinx") or {}).get("config") or {}).get("myst_enable_extensions")
    named = direct or (config.get("parse") or {}).get("myst_enable_extensions")
    return list(named) if named else ["colon_fence", "dollarmath", "linkify", "substitution", "tasklist"]
