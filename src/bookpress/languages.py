"""The programming language of a notebook. The press runs Python; code of another language would give other numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from nbformat import NotebookNode

CODE_CELLS = "cell_languages"  # in the metadata of a text notebook: the languages that its cells name
_PYTHON = re.compile(r"i?python[\d.]*|py[\d.]*|xpython|pyodide", re.IGNORECASE)
_PYTHON_NAME = re.compile(r"python|pyodide|ipykernel|\bpy\d*\b", re.IGNORECASE)


def refusal(notebook: NotebookNode) -> str | None:
    """Why a notebook is not run: its language is not Python, or cannot be told; None when it is."""
    languages = list(_languages(notebook.metadata))
    kernel = notebook.metadata.get("kernelspec")
    kernel = kernel if isinstance(kernel, Mapping) else {}
    if other := [language for language in languages if not _PYTHON.fullmatch(language)]:
        return f"is written in {other[0]}, and the press runs only Python. {CURE}"
    called = f"{kernel.get('name', '')} {kernel.get('display_name', '')}".strip()
    if languages or not called or _PYTHON_NAME.search(called):
        return None
    return (
        f"has the kernel {kernel.get('name', called)!r} and does not say which language that is. "
        f"If it is Python, write `language: python` below `kernelspec` in its metadata. {CURE}"
    )


CURE = (
    "To show the outputs that are stored in it, name it below execute.exclude_patterns in _config.yml, "
    'or tag its cells "skip-execution".'
)


def _languages(metadata: Mapping[str, Any]) -> Iterator[str]:
    """Every language that a notebook says it is written in."""
    for name, key in (("kernelspec", "language"), ("language_info", "name"), ("jupytext", "main_language")):
        place = metadata.get(name)
        if isinstance(place, Mapping) and place.get(key):
            yield str(place[key])
    yield from metadata.get(CODE_CELLS, ())
