"""Running the cells of one notebook in a kernel of its own, and saying what is wrong with what they did."""

from __future__ import annotations

import ast
import asyncio
import atexit
import re
from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionComplete, CellExecutionError, CellTimeoutError, DeadKernelError
from nbclient.util import ensure_async
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell

from bookpress import terminal
from bookpress.kernels import Kernels
from bookpress.outputs import PLAIN, settled
from bookpress.provisioner import LOG, Manager
from bookpress.results import Outputs
from bookpress.terms import SKIP, STDERR_IS_FINE, Terms, is_run
from bookpress.trace import Used

# The tags of a cell that may write to stderr (a warning does): what it writes is shown, or left out.
MAY_WARN = ("expects-stderr", "remove-stderr")
LATE = ("stream", "display_data", "execute_result", "update_display_data", "error")
WARNS = 'A warning is a fault: remove its cause, or tag the cell "expects-stderr" if it is meant.'
PATIENCE = 120  # seconds for a kernel to start, and for the last output to come after a cell has ended; loaded machines

THREADS = 10  # seconds for threads to end after the last cell

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
# How IPython writes the frames of a traceback.
_CELL_LINE = re.compile(r"Cell In\[\d+\], line (\d+)")
_FILE_LINE = re.compile(r"^File (.+?):(\d+), in ", re.MULTILINE)


LEAVES = (
    "it ends its kernel (exit or quit), so that no cell below could run. Take that out, or tag the cell skip-execution"
)


class KernelLeftError(Exception):
    """A cell has told its kernel to end."""


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
    return asyncio.run(_run(deepcopy(notebook), manager, (root, root / source), terms, begun))


async def _run(
    notebook: NotebookNode, manager: Manager, places: tuple[Path, Path], terms: Terms, begun: Callable[[int], None]
) -> Run:
    """Run all cells; `places` are the folders of the project and of its own modules."""
    root, modules = places
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
    except KernelLeftError:
        fault = CellFault(reached[0], LEAVES)
    except (DeadKernelError, EOFError):
        fault = CellFault(reached[0], "the kernel ended while it ran")
    finally:
        atexit.unregister(client._cleanup_kernel)  # nbclient leaves it behind when a kernel does not start
        if client.kc:
            client.kc.stop_channels()
        await manager.end()
    shown = outputs(notebook, root)
    warned = [warning for warning in written(notebook, terms) if not (fault and warning.cell == fault.cell)]
    faults = [*([fault] if fault else []), *warned]
    return Run(shown, sorted(faults, key=lambda fault: fault.cell), used)


class Client(NotebookClient):
    """Runs notebooks; what a thread prints or shows after its cell has ended is an output of that cell too."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._begun: dict[str, tuple[NotebookNode, int]] = {}  # cells by the message that began them

    async def _async_poll_output_msg(self, parent_msg_id: str, cell: NotebookNode, cell_index: int) -> None:
        """Take the messages of the kernel until the cell has ended; nbclient drops those of cells before it."""
        self._begun[parent_msg_id] = cell, cell_index
        assert self.kc is not None
        while True:
            message = await ensure_async(self.kc.iopub_channel.get_msg(timeout=None))
            begun_by = message["parent_header"].get("msg_id")
            try:
                if begun_by == parent_msg_id:
                    self.process_message(message, cell, cell_index)
                elif begun_by in self._begun and message["msg_type"] in LATE:
                    self._take_late(message, *self._begun[begun_by])
            except CellExecutionComplete:
                return

    def _take_late(self, message: dict[str, Any], cell: NotebookNode, index: int) -> None:
        """Add an output to a cell that has ended; an output of the present cell may be about to be cleared."""
        waits, self.clear_before_next_output = self.clear_before_next_output, False
        self.process_message(message, cell, index)
        self.clear_before_next_output = waits

    async def finish(self, last: NotebookNode) -> str:
        """Wait for threads that the cells have started; what they still print goes to the `last` cell.

        Returns what is wrong with them, or nothing.
        """
        code = f"__import__('bookpress.kernelprocess').kernelprocess.finish({THREADS}) or None"
        cell: NotebookNode = new_code_cell(code)  # type: ignore[no-untyped-call]
        self.timeout, self.on_cell_execute = None, lambda **_: None
        self.nb.cells.append(cell)
        try:
            await self.async_execute_cell(cell, len(self.nb.cells) - 1)
        finally:
            self.nb.cells.pop()
        last.outputs += [output for output in cell.outputs if output.output_type != "execute_result"]
        said = (output.data[PLAIN] for output in cell.outputs if output.output_type == "execute_result")
        return "".join(map(ast.literal_eval, said))


def _client(
    notebook: NotebookNode, manager: Manager, terms: Terms, reach: Callable[[NotebookNode, int], None]
) -> Client:
    return Client(
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
        on_cell_executed=_stay,
    )


def _stay(execute_reply: dict[str, Any], **_: Any) -> None:
    """Raise KernelLeftError at the cell that ends its kernel; nbclient would find the next one to have failed."""
    if any(told.get("source") == "ask_exit" for told in execute_reply["content"].get("payload", ())):
        raise KernelLeftError


async def _execute(client: Client, reached: Sequence[int], modules: Path) -> CellFault | None:
    """Run all cells; the fault of the one that raised, or of a thread that does not end."""
    try:
        await client.async_execute()
    except CellExecutionError as error:
        return failure(client.nb.cells[reached[0] - 1], reached[0], error, modules)
    last = max((number for number, cell in enumerate(client.nb.cells, start=1) if is_run(cell)), default=0)
    said = await client.finish(client.nb.cells[last - 1]) if last else ""
    return CellFault(last, said) if said else None


def _late(error: CellTimeoutError, terms: Terms) -> str:
    if "IOPub" in str(error):
        return f"its output did not come within {PATIENCE} seconds"
    return (
        f"it was stopped after {terms.timeout:g} seconds, the timeout of a cell. If it needs longer, "
        "raise execute.timeout in _config.yml (-1: no limit)"
    )


def outputs(notebook: NotebookNode, root: Path) -> Outputs:
    """The outputs of a notebook that has been run, without what differs from run to run and from machine to machine."""
    cells = []
    settled(notebook)
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            if output.output_type == "error":
                output.traceback = [terminal.without_places(line, root) for line in output.traceback]
                output.evalue = terminal.without_places(output.evalue, root)
            elif output.get("name") == "stderr":
                output.text = terminal.without_places(output.text, root)
            elif html := output.get("data", {}).get("text/html"):  # as rich shows an error
                output.data["text/html"] = terminal.without_places(html, root)
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
        CellFault(number, f"wrote to stderr: {_indented(text)}\n    {WARNS}")
        for number, cell in enumerate(notebook.cells, start=1)
        if cell.cell_type == "code" and not _may_warn(cell, terms)
        if (text := "".join(output.text for output in cell.outputs if output.get("name") == "stderr"))
    ]


def _indented(text: str) -> str:
    """What was written, with its lines below the first as parts of one fault."""
    return terminal.without_cell_files(terminal.printed(text)).strip().replace("\n", "\n    ")


def _may_warn(cell: NotebookNode, terms: Terms) -> bool:
    own = cell.metadata.get("mystnb") or {}
    tagged = set(MAY_WARN) & set(cell.metadata.get("tags", []))
    return bool(tagged) or own.get("output_stderr", terms.stderr) in STDERR_IS_FINE


def plain(text: Any) -> str:
    """Text without terminal colours."""
    return _COLOUR.sub("", str(text))
