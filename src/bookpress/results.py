"""Results of notebooks, kept by content: a result is shown again only while everything it came from is the same.

The *key* of a notebook names what is known before it runs: its code cells, its folder, the lock, the Python, and the
code that runs it; without a lock, the packages that are installed. The *uses* are known after the run: which watched
files it read, which folders it listed (see `trace`). An *entry* is a file that holds key, uses, the *state* of each
used file or folder, and the outputs. It counts while its key is asked for and every state is still the same; its name
is made from both, so that the results of several states of a project (branches, say) stand beside each other.

An entry begins with the digest of the rest. One that is cut short, altered or misplaced is taken as absent.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
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
from bookpress.trace import is_generated

KEPT = 5  # entries kept for each notebook, the last used; the present one is among them

# The modules that decide what a result is: another version of one of them asks for new results.
EXECUTOR = ["cells", "execution", "forkserver", "kernelprocess", "kernels", "outputs", "provisioner", "results"]
EXECUTOR += ["terminal", "trace", "widgets"]


@dataclass(frozen=True)
class Outputs:
    """The outputs of each cell that was run, in order, and what the kernel said about its language."""

    cells: Sequence[Sequence[Mapping[str, Any]]]
    language: Mapping[str, Any]


def is_run(cell: NotebookNode) -> bool:
    """Whether a cell is run at all: a code cell with code in it."""
    return bool(cell.cell_type == "code" and cell.source.strip())


def put_in(notebook: NotebookNode, outputs: Outputs) -> NotebookNode:
    """A copy of `notebook` with `outputs` in its code cells, numbered from 1, and no traces of earlier runs."""
    done = deepcopy(notebook)
    done.metadata["language_info"] = _node(outputs.language)
    code = [cell for cell in done.cells if cell.cell_type == "code"]
    for cell in code:
        cell.metadata.pop("execution", None)
        cell.execution_count, cell.outputs = None, []
    for count, (cell, given) in enumerate(zip(filter(is_run, code), outputs.cells, strict=True), start=1):
        cell.execution_count, cell.outputs = count, [_node(output) for output in given]
    return done


def _node(value: Mapping[str, Any]) -> NotebookNode:
    node: NotebookNode = nbformat.from_dict(dict(value))  # type: ignore[no-untyped-call]
    return node


def digest(value: Any) -> str:
    """SHA-256 of a value that JSON can hold, as hexadecimal digits."""
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()


def key(notebook: NotebookNode, *, folder: str, lock: Path) -> str:
    """The key of a notebook that runs in `folder` (relative to the root)."""
    here = Path(__file__).parent
    return digest(
        {
            "cells": [[cell.source, cell.metadata.get("tags", [])] for cell in notebook.cells if is_run(cell)],
            "folder": folder,
            "lock": _digest_of_file(lock) if lock.is_file() else _installed(),
            "python": [sys.implementation.name, sys.version, sys.platform],
            "executor": [_digest_of_file(here / f"{name}.py") for name in EXECUTOR],
        }
    )


@cache
def _installed() -> str:
    """Digest of the packages that Python finds, by name and version."""
    return digest(sorted(f"{package.name} {package.version}" for package in distributions()))


def state(root: Path, use: str) -> str | None:
    """What a use (see `trace`) would find now; None when there is nothing to find."""
    verb, name = use.split(" ", 1)
    path = root / name
    try:
        if verb == "ask":
            return "folder" if path.is_dir() else "file" if path.exists() else None
        if verb == "list":
            return digest(sorted(entry for entry in os.listdir(path) if not is_generated(entry)))
        return _digest_of_file(path)
    except OSError:
        return None


def states(root: Path, watched: Iterable[str]) -> dict[str, str | None]:
    """The state of every possible use of the files and folders in `watched`; what is missing is not in it.

    Links to folders are not followed; a result that used something through one is never kept, as it seems missing here.
    """
    uses = []
    for top in watched:
        uses += [f"read {top}", f"ask {top}"] if (root / top).is_file() else []
        for folder, folders, files in os.walk(root / top):
            folders[:] = [name for name in folders if not is_generated(name)]
            name = Path(folder).relative_to(root).as_posix()
            uses += [f"list {name}", f"ask {name}"]
            uses += [f"{verb} {name}/{file}" for verb in ("read", "ask") for file in files if not is_generated(file)]
    return {use: state(root, use) for use in uses}


class Store:
    """The entries in `folder`. Several builds may use it at once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, job: str, key: str, state: Callable[[str], str | None]) -> Outputs | None:
        """The outputs kept for `job` under `key`, if the `state` of everything they came from is the same."""
        for path in self._entries(job, key):
            entry = _read(path)
            if entry and entry["key"] == key and all(state(use) == was for use, was in entry["states"].items()):
                _mark_used(path)
                return Outputs(**entry["outputs"])
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


def _digest_of_file(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


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
