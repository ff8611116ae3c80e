"""Running the cells of one notebook in a kernel of its own, and saying what is wrong with what they did."""

from __future__ import annotations

import asyncio
import atexit
import re
from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat import NotebookNode

from bookpress import terminal
from bookpress.kernels import Kernels
from bookpress.outputs import settled
from bookpress.provisioner import LOG, Manager
from bookpress.results import Outputs
from bookpress.terms import SKIP, STDERR_IS_FINE, Terms, is_run
from bookpress.trace import Used

# The tags of a cell that may write to stderr (a warning does): what it writes is shown, or left out.
MAY_WARN = ("expects-stderr", "remove-stderr")
PATIENCE = 120  # seconds for a kernel to start, and for the last output to come after a cell has ended; loaded machines

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
# How IPython writes the frames of a traceback.
_CELL_LINE = re.compile(r"Cell In\[\d+\], line (\d+)")
_FILE_LINE = re.compile(r"^File (.+?):(\d+), in ", re.MULTILINE)


@dataclass(frozen=True)
class CellFault:
    """What is wrong with cell number `cell` (from 1, among all cells): `text`, and the line of code it came from."""

    cell: int
    text: str
    line: int | None = None
    code: str | None = None


@dataclass(frozen=True)
class Run:
    """What one run gave: outputs, faults (none when all is well) and what it used (None when it could not say)."""

    outputs: Outputs
    faults: Sequence[CellFault]
    used: Used | None


def run(
    notebook: NotebookNode,
    kernels: Kernels,
    *,
    folder: Path,
    root: Path,
    source: str,
    terms: Terms,
    begun: Callable[[int], None] = lambda cell: None,
) -> Run:
    """Run every code cell of `notebook` in `folder`; the notebook itself is left as it is.

    The project's own modules lie in the folder `source` below `root`. Stops at the first cell that fails, unless the
    `terms` allow it. `begun` is told the number of each cell (from 1) that begins. Raises KernelsClosedError when there
    is no kernel to be had.
    """
    manager = Manager(kernels, folder=None if terms.in_temp else folder, root=root, source=source)
    return asyncio.run(_run(deepcopy(notebook), manager, root / source, terms, begun))


async def _run(
    notebook: NotebookNode, manager: Manager, modules: Path, terms: Terms, begun: Callable[[int], None]
) -> Run:
    reached = [1]

    def reach(cell: NotebookNode, cell_index: int) -> None:
        reached[0] = cell_index + 1
        begun(reached[0])

    client = _client(notebook, manager, terms, reach)
    for cell in filter(is_run, notebook.cells):
        cell.outputs, cell.execution_count = [], None
    fault: CellFault | None = None
    used: Used | None = None
    try:
        fault = await _execute(client, reached, modules)
        used = manager.kernel.used()
    except CellTimeoutError as error:
        fault = CellFault(reached[0], _late(error, terms))
    except (DeadKernelError, EOFError):
        fault = CellFault(reached[0], "the kernel ended while it ran")
    finally:
        atexit.unregister(client._cleanup_kernel)  # nbclient leaves it behind when a kernel does not start
        if client.kc:
            client.kc.stop_channels()
        await manager.end()
    faults = [*([fault] if fault else []), *written(notebook, terms)]
    return Run(outputs(notebook), sorted(faults, key=lambda fault: fault.cell), used)


def _client(
    notebook: NotebookNode, manager: Manager, terms: Terms, reach: Callable[[NotebookNode, int], None]
) -> NotebookClient:
    return NotebookClient(
        notebook,
        km=manager,
        log=LOG,
        timeout=terms.timeout,
        startup_timeout=PATIENCE,
        shell_timeout_interval=1,  # seconds until it is first seen that a kernel has ended
        iopub_timeout=PATIENCE,
        raise_on_iopub_timeout=True,  # without it a late output is dropped in silence
        allow_errors=terms.allow_errors,
        skip_cells_with_tag=SKIP,
        coalesce_streams=False,  # it moves what is printed after a figure before it; see `streams`
        record_timing=False,
        on_cell_execute=reach,
    )


async def _execute(client: NotebookClient, reached: Sequence[int], modules: Path) -> CellFault | None:
    """Run all cells; the fault of the one that raised."""
    try:
        await client.async_execute()
    except CellExecutionError as error:
        return failure(client.nb.cells[reached[0] - 1], reached[0], error, modules)
    return None


def _late(error: CellTimeoutError, terms: Terms) -> str:
    if "IOPub" in str(error):
        return f"its output did not come within {PATIENCE} seconds"
    return (
        f"it was stopped after {terms.timeout:g} seconds, the timeout of a cell. If it needs longer, "
        "raise execute.timeout in _config.yml (-1: no limit)"
    )


def outputs(notebook: NotebookNode) -> Outputs:
    """The outputs of a notebook that has been run, without what differs from run to run."""
    cells = []
    settled(notebook)
    for count, cell in enumerate(filter(is_run, notebook.cells), start=1):
        for output in cell.outputs:
            if output.output_type == "execute_result":
                output.execution_count = count
        cells.append(cell.outputs)
    return Outputs(cells, dict(notebook.metadata.get("language_info", {})))


def failure(cell: NotebookNode, number: int, error: CellExecutionError, modules: Path) -> CellFault:
    """The fault of a cell that raised: type and text of the exception, and the line of the cell it came through."""
    traceback = plain(error.traceback)
    text = f"{error.ename}: {plain(error.evalue)}" if error.evalue.strip() else error.ename
    text += raised_in(traceback, modules)
    found = _CELL_LINE.search(traceback)
    lines = cell.source.splitlines()
    if found is None or not 1 <= int(found[1]) <= len(lines):
        return CellFault(number, text)
    return CellFault(number, text, int(found[1]), lines[int(found[1]) - 1].strip())


def raised_in(traceback: str, modules: Path) -> str:
    """Where in the project's own modules the exception came from, as an addition to its text; empty when not there."""
    frames = [(Path(file).expanduser(), line) for file, line in _FILE_LINE.findall(traceback)]
    own = [(file, line) for file, line in frames if file.is_relative_to(modules)]
    return f" (in {own[-1][0].relative_to(modules.parent).as_posix()}, line {own[-1][1]})" if own else ""


def written(notebook: NotebookNode, terms: Terms) -> list[CellFault]:
    """A fault for each cell that wrote to stderr (a warning does), unless its tags or the terms let it."""
    return [
        CellFault(number, f"wrote to stderr: {terminal.without_cell_files(terminal.printed(text)).strip()}")
        for number, cell in enumerate(notebook.cells, start=1)
        if cell.cell_type == "code" and not _may_warn(cell, terms)
        if (text := "".join(output.text for output in cell.outputs if output.get("name") == "stderr"))
    ]


def _may_warn(cell: NotebookNode, terms: Terms) -> bool:
    own = cell.metadata.get("mystnb") or {}
    tagged = set(MAY_WARN) & set(cell.metadata.get("tags", []))
    return bool(tagged) or own.get("output_stderr", terms.stderr) in STDERR_IS_FINE


def plain(text: Any) -> str:
    """Text without terminal colours."""
    return _COLOUR.sub("", str(text))
