"""The terms on which notebooks are run: what _config.yml says below `execute`, and what a notebook says for itself.

`press_execute: true` runs every notebook, `false` none; then Jupyter Book does with them what it would do without the
press. Left out, `execute_notebooks` decides: `off` shows stored outputs, `auto` those of notebooks in which no cell
lacks one, `cache` and `force` run all (`force` takes no kept result). Each leaves out what `exclude_patterns` names.

The keys are Jupyter Book's; each may stand as `nb_execution_…` below `sphinx.config` too, as myst-nb calls them, and
most below `mystnb` in a notebook's metadata.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any

from nbformat import NotebookNode

SKIP = "skip-execution"  # the tag of a cell that is not run; what is stored of it is shown
MODES = ("auto", "cache", "force", "inline", "off")
STDERR = ("show", "remove", "remove-warn", "warn", "error", "severe")
STDERR_IS_FINE = ("show", "remove")  # the others warn, and a warning is a fault

# Jupyter Book's name of each term, myst-nb's, and the kind of value.
KEYS: Mapping[str, tuple[str, type | tuple[type, ...]]] = {
    "execute_notebooks": ("nb_execution_mode", (str, bool)),
    "exclude_patterns": ("nb_execution_excludepatterns", list),
    "timeout": ("nb_execution_timeout", (int, float)),
    "run_in_temp": ("nb_execution_in_temp", bool),
    "allow_errors": ("nb_execution_allow_errors", bool),
    "stderr_output": ("nb_output_stderr", str),
}


class TermsError(ValueError):
    """_config.yml asks for what cannot be; the message lists every fault."""


@dataclass(frozen=True)
class Terms:
    """How one notebook is run: seconds for each cell (None: any), and the rest as Jupyter Book has it."""

    timeout: float | None = None
    in_temp: bool = False
    allow_errors: bool = False
    stderr: str = "warn"

    def decide(self) -> list[Any]:
        """What of these decides a result, and whether it is one."""
        return [self.in_temp, self.allow_errors, self.stderr]


@dataclass(frozen=True)
class Rules:
    """What the book says of running: `run` as press_execute has it (None: left out), the mode, what is not run."""

    run: bool | None = True
    mode: str = "cache"
    excluded: Sequence[str] = ()
    terms: Terms = Terms()

    @property
    def runs(self) -> bool:
        """Whether the press runs notebooks at all."""
        return self.mode != "off" if self.run is None else self.run

    @property
    def keeps(self) -> bool:
        """Whether a kept result may stand for a run."""
        return self.run is not None or self.mode != "force"

    def left_out(self, file: Path, notebook: NotebookNode) -> str | None:
        """The rule by which a notebook is not run; None when it is."""
        if not self.runs:
            return "press_execute is false" if self.run is False else "execute.execute_notebooks is off"
        if pattern := self._excluded_by(file):
            return f"execute.exclude_patterns has {pattern}"
        code = [cell for cell in notebook.cells if cell.cell_type == "code"]
        if self.run is None and self.mode == "auto" and all(cell.get("outputs") for cell in code):
            return "execute.execute_notebooks is auto, and every cell has a stored output"
        return None

    def left_to_jupyter_book(self, file: Path) -> bool:
        """Whether Jupyter Book runs a notebook in our place, and puts its own outputs where others are stored."""
        return self.run is False and self.mode in ("force", "cache", "inline") and not self._excluded_by(file)

    def _excluded_by(self, file: Path) -> str | None:
        posix = PurePosixPath(file.as_posix())
        return next((pattern for pattern in self.excluded if posix.match(pattern)), None)

    def of(self, notebook: NotebookNode) -> Terms:
        """The terms of one notebook: the book's, but for what its metadata say below `mystnb`."""
        own = notebook.metadata.get("mystnb") or {}
        says = {
            field: own[name]
            for field, name in (
                ("timeout", "execution_timeout"),
                ("in_temp", "execution_in_temp"),
                ("allow_errors", "execution_allow_errors"),
                ("stderr", "output_stderr"),
            )
            if name in own
        }
        if "timeout" in says:
            says["timeout"] = limit(says["timeout"])
        return replace(self.terms, **says)


def limit(timeout: float | None) -> float | None:
    """Seconds for a cell; None where Jupyter Book means that any may pass (-1)."""
    return timeout if timeout and timeout > 0 else None


def is_run(cell: NotebookNode) -> bool:
    """Whether a cell is run at all: a code cell with code in it that is not tagged to be skipped."""
    return bool(cell.cell_type == "code" and cell.source.strip()) and SKIP not in cell.metadata.get("tags", [])


def rules(config: Mapping[str, Any], run: bool | None) -> Rules:
    """The rules that the content of _config.yml makes; `run` is what press_execute says. Raises TermsError."""
    said = _said(config)
    mode = said.get("execute_notebooks", "auto")
    mode = "off" if mode is False else mode
    stderr = said.get("stderr_output", "warn")
    faults = [
        *_wrong("execute_notebooks", mode, MODES),
        *_wrong("stderr_output", stderr, STDERR),
        *([f"press_execute must be true or false, not {run!r}."] if run not in (True, False, None) else []),
    ]
    if run is None and mode == "inline":
        faults.append("execute.execute_notebooks: the press does not run notebooks inline. Write cache.")
    if faults:
        raise TermsError("\n".join(f"_config.yml: {fault}" for fault in faults))
    terms = Terms(
        timeout=limit(said.get("timeout", 30)),
        in_temp=said.get("run_in_temp", False),
        allow_errors=said.get("allow_errors", False),
        stderr=stderr,
    )
    return Rules(run, mode, tuple(map(str, said.get("exclude_patterns", ()))), terms)


def _said(config: Mapping[str, Any]) -> dict[str, Any]:
    """What _config.yml says of execution, by Jupyter Book's names. Raises TermsError for values of a wrong kind."""
    execute = config.get("execute") or {}
    direct = (config.get("sphinx") or {}).get("config") or {}
    if not isinstance(execute, Mapping) or not isinstance(direct, Mapping):
        raise TermsError("_config.yml: execute and sphinx.config must hold keys and values.")
    found, faults = {}, []
    for name, (own, kind) in KEYS.items():
        for place, values, key in (("execute", execute, name), ("sphinx.config", direct, own)):
            if (value := values.get(key)) is None:
                continue
            if not isinstance(value, kind) or (isinstance(value, bool) and name == "timeout"):
                faults.append(f"_config.yml: {place}.{key} cannot be {value!r}.")
            found[name] = value
    if faults:
        raise TermsError("\n".join(faults))
    return found


def _wrong(name: str, value: Any, known: Sequence[str]) -> list[str]:
    return [] if value in known else [f"execute.{name} is {value!r}; it may be {', '.join(known)}."]
