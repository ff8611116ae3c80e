"""Typst source to PDF, in this process, with the typst wheel."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Literal

import typst

STANDARD: Literal["ua-1"] = "ua-1"  # PDF/UA-1: tagged, with alternative texts, as far as the compiler can check it


class CompileError(ValueError):
    """Typst did not accept the source; the message is Typst's own."""


def compile_pdf(folder: Path, source: str, fonts: typst.Fonts, timestamp: int) -> bytes:
    """Return the PDF of a source that lies in `folder` beside all it reads.

    `timestamp` (seconds since 1970) is the only clock there is. Raises CompileError, also for a mere warning.
    """
    try:
        pdf, warnings = typst.compile_with_warnings(
            str(folder / source), root=str(folder), font_paths=fonts, timestamp=timestamp, pdf_standards=[STANDARD]
        )
    except typst.TypstError as error:
        raise CompileError(error.diagnostic) from error
    if warnings:
        raise CompileError("\n".join(warning.diagnostic for warning in warnings))
    return pdf


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that there is never half of it: beside it first, then in its place."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
