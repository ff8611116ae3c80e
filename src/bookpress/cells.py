"""Running the cells of one notebook in a kernel of its own, and saying what is wrong with what they did."""

from __future__ import annotations

import asyncio
import atexit
import re
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat import NotebookNode

from bookpress.kernels import Kernels
from bookpress.outputs import settled
from bookpress.provisioner import LOG, Manager
from bookpress.results import Outputs, is_run

EXPECTS_STDERR = "expects-stderr"  # the tag of a cell that may write to stderr
PATIENCE = 120  # seconds for a kernel to start, and for the last output to come after a cell has ended; loaded machines

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
# ipykernel names a cell's code after a folder and its process, which differ from run to run.
_CELL_FILE = re.compile(r"[^\s\"']*ipykernel_\d+[/\\]\d+\.py")
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
    """What one run gave: outputs, faults (none when all is well) and the uses of watched files (see `trace`)."""

    outputs: Outputs
    faults: Sequence[CellFault]
    uses: Sequence[str]


def run(
    notebook: NotebookNode, kernels: Kernels, *, folder: Path, root: Path, source: str, watched: Sequence[str]
) -> Run:
    """Run every code cell of `notebook` in `folder`; the notebook itself is left as it is.

    The project's own modules lie in the folder `source` below `root`. Stops at the first cell that fails. Raises
    KernelsClosedError when there is no kernel to be had.
    """
    manager = Manager(kernels, folder=folder, root=root, source=source, watched=watched)
    return asyncio.run(_run(deepcopy(notebook), manager, root / source))


async def _run(notebook: NotebookNode, manager: Manager, modules: Path) -> Run:
    reached: list[int] = []
    client = NotebookClient(
        notebook,
        km=manager,
        log=LOG,
        timeout=None,
        startup_timeout=PATIENCE,
        shell_timeout_interval=1,  # seconds until it is first seen that a kernel has ended
        iopub_timeout=PATIENCE,
        raise_on_iopub_timeout=True,  # without it a late output is dropped in silence
        coalesce_streams=False,  # would put what was printed after a display before it; see `outputs.settled`
        record_timing=False,
        on_cell_execute=lambda cell, cell_index: reached.append(cell_index),
    )
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    faults: list[CellFault] = []
    uses: list[str] = []
    try:
        await client.async_execute()
        uses = manager.kernel.uses()
    except CellExecutionError as error:
        faults.append(failure(notebook.cells[reached[-1]], reached[-1] + 1, error, modules))
    except CellTimeoutError:
        faults.append(CellFault(reached[-1] + 1, f"its output did not come within {PATIENCE} seconds"))
    except (DeadKernelError, EOFError):
        faults.append(CellFault(reached[-1] + 1 if reached else 1, "the kernel ended while it ran"))
    finally:
        atexit.unregister(client._cleanup_kernel)  # nbclient leaves it behind when a kernel does not start
        if client.kc:
            client.kc.stop_channels()
        await manager.end()
    return Run(outputs(notebook), sorted([*faults, *written(notebook)], key=lambda fault: fault.cell), uses)


def outputs(notebook: NotebookNode) -> Outputs:
    """The outputs of a notebook that has been run, without what differs from run to run."""
    cells = []
    settled(notebook)
    for count, cell in enumerate((cell for cell in notebook.cells if is_run(cell)), start=1):
        for output in cell.outputs:
            if output.output_type == "execute_result":
                output.execution_count = count
            if output.output_type == "stream":
                output.text = _CELL_FILE.sub("cell", output.text)
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


def written(notebook: NotebookNode) -> list[CellFault]:
    """A fault for each cell that wrote to stderr (a warning does) and is not tagged `expects-stderr`."""
    return [
        CellFault(number, f"wrote to stderr: {plain(output.text).strip()}")
        for number, cell in enumerate(notebook.cells, start=1)
        if is_run(cell) and EXPECTS_STDERR not in cell.metadata.get("tags", [])
        for output in cell.outputs
        if output.output_type == "stream" and output.name == "stderr"
    ]


def plain(text: Any) -> str:
    """Text without terminal colours."""
    return _COLOUR.sub("", str(text))
