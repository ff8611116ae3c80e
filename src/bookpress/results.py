"""Results of notebooks, kept by content: a result is shown again only while everything it came from is the same.

The *key* of a notebook names what is known before it runs: its code cells, its kernel, its folder, its terms, the lock
(without one, the packages that are installed), the Python, and the code that runs it. The *uses* are known after the
run: which files it read, which folders it listed, which environment variables it looked at (see `uses` and `trace`). An
*entry* is a file that holds key, uses, the *state* of each, and the outputs. It counts while its key is asked for and
every state is still the same; its name
is made from both, so that the results of several states of a project (branches, say) stand beside each other.

An entry begins with the digest of the rest. One that is cut short, altered or misplaced is taken as absent.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import asdict, dataclass
from functools import cache
from importlib.metadata import distributions
from pathlib import Path
from typing import Any
from urllib.parse import quote

import nbformat
from nbformat import NotebookNode

from bookpress import keeping
from bookpress.terms import SKIP, Terms, is_run
from bookpress.uses import digest, digest_of_file

KEPT = 5  # entries kept for each notebook, the last used; the present one is among them

# The modules that decide what a result is: another version of one of them asks for new results.
EXECUTOR = [
    *(
        "cells",
        "execution",
        "forkserver",
        "kernelprocess",
        "kernels",
        "kernelstreams",
        "languages",
        "outputs",
        "parts",
        "provisioner",
    ),
    *("ran", "results", "terminal", "terms", "textnotebooks", "trace", "turns", "uses", "variables", "widgets"),
]


@dataclass(frozen=True)
class Outputs:
    """The outputs of each cell that was run, in order, and what the kernel said about its language."""

    cells: Sequence[Sequence[Mapping[str, Any]]]
    language: Mapping[str, Any]


def put_in(notebook: NotebookNode, outputs: Outputs) -> NotebookNode:
    """A copy of `notebook` with `outputs` in its code cells, numbered from 1, and no traces of earlier runs.

    A cell that is skipped stays as it is stored.
    """
    done = deepcopy(notebook)
    done.metadata["language_info"] = _node(outputs.language)
    code = [cell for cell in done.cells if cell.cell_type == "code" and SKIP not in cell.metadata.get("tags", [])]
    for cell in code:
        cell.metadata.pop("execution", None)
        cell.execution_count, cell.outputs = None, []
    for count, (cell, given) in enumerate(zip(filter(is_run, code), outputs.cells, strict=True), start=1):
        cell.execution_count, cell.outputs = count, [_node(output) for output in given]
    return done


def _node(value: Mapping[str, Any]) -> NotebookNode:
    node: NotebookNode = nbformat.from_dict(dict(value))  # type: ignore[no-untyped-call]
    return node


def key(notebook: NotebookNode, *, folder: str, lock: Path, terms: Terms) -> str:
    """The key of a notebook that runs in `folder` (relative to the root)."""
    return digest(
        {
            "cells": [[cell.source, cell.metadata.get("tags", [])] for cell in notebook.cells if is_run(cell)],
            "kernel": notebook.metadata.get("kernelspec"),
            "folder": folder,
            "terms": terms.decide(),
            "lock": digest_of_file(lock) if lock.is_file() else _installed(),
            "python": _python(),
            "executor": _executor(),
        }
    )


def environment() -> str:
    """Digest of what runs notebooks in this process: Python, the packages it finds, and the executor."""
    return digest([_python(), _installed(), _executor()])


def _python() -> list[str]:
    return [sys.implementation.name, sys.version, sys.platform]


def _executor() -> list[str]:
    here = Path(__file__).parent
    return [digest_of_file(here / f"{name}.py") for name in EXECUTOR]


@cache
def _installed() -> str:
    """Digest of the packages that Python finds, by name and version."""
    return digest(sorted(f"{package.name} {package.version}" for package in distributions()))


@dataclass(frozen=True)
class Kept:
    """What an entry gives: outputs, and the states that they came from."""

    outputs: Outputs
    states: Mapping[str, str | None]


class Store:
    """The entries in `folder`. Several builds may use it at once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, job: str, key: str, state: Callable[[str], str | None]) -> Kept | None:
        """What is kept for `job` under `key`, if the `state` of everything they came from is the same."""
        for path in self._entries(job, key):
            entry = _read(path)
            if entry and entry["key"] == key and all(state(use) == was for use, was in entry["states"].items()):
                _mark_used(path)
                return Kept(Outputs(**entry["outputs"]), entry["states"])
        return None

    def keep(self, job: str, key: str, states: Mapping[str, str | None], outputs: Outputs) -> None:
        """Keep outputs that came from `states`, and forget all but the last used entries of `job`."""
        body = json.dumps({"key": key, "states": states, "outputs": asdict(outputs)}, sort_keys=True).encode()
        path = self._job(job) / f"{_short(key)}-{_short(digest(dict(states)))}.json"
        keeping.write(path, body)
        for old in self._entries(job)[KEPT:]:
            old.unlink(missing_ok=True)

    def _job(self, job: str) -> Path:
        return self._folder / quote(job, safe="")

    def _entries(self, job: str, key: str = "") -> list[Path]:
        """The entries of a job, under a key if one is given, the last used first."""
        found = []
        for path in self._job(job).glob(f"{_short(key)}*.json"):
            try:
                found.append((path.stat().st_mtime_ns, path))
            except FileNotFoundError:
                continue  # another build has just forgotten it
        return [path for _, path in sorted(found, reverse=True)]


def _short(name: str) -> str:
    """Enough of a digest for the name of a file; the whole stands in the entry."""
    return name[:24]


def _read(path: Path) -> dict[str, Any] | None:
    """An entry; None when it is not whole."""
    body = keeping.read(path)
    return None if body is None else json.loads(body)


def _mark_used(path: Path) -> None:
    try:
        os.utime(path)
    except OSError:
        return  # forgotten by another build, or a read-only store: what was read is still right
