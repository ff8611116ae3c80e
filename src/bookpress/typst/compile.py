"""Typst source to PDF, in this process, with the typst wheel."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import typst

from bookpress.typst.finish import Place

SHOWN, LINES = 200, 20  # letters of a line and lines of a message that are shown
STANDARD: Literal["ua-1"] = "ua-1"  # PDF/UA-1: tagged, with alternative texts, as far as the compiler can check it


class CompileError(ValueError):
    """Typst did not accept the source; the message is Typst's own."""


@dataclass(frozen=True)
class Compiled:
    """A PDF as Typst made it, and where the labels stand that its settings ask for."""

    pdf: bytes
    places: dict[str, Place]


def compile_placed(
    folder: Path, source: str, fonts: typst.Fonts, timestamp: int, settings: str = "settings.json"
) -> Compiled:
    """Return the PDF of a source that lies in `folder` beside all it reads, and the places of its labels.

    `timestamp` (seconds since 1970) is the only clock there is. Raises CompileError, also for a mere warning.
    """
    try:
        compiler = typst.Compiler(
            str(folder / source), root=str(folder), font_paths=fonts, sys_inputs={"settings": settings}
        )
        pdf, warnings = compiler.compile_with_warnings(timestamp=timestamp, pdf_standards=[STANDARD])
        asked = compiler.query("<press-places>", field="value")
    except typst.TypstError as error:
        raise CompileError(_short(error.diagnostic)) from error
    if warnings:
        raise CompileError(_short("\n".join(warning.diagnostic for warning in warnings)))
    assert isinstance(pdf, bytes), "one PDF was asked for, without a file to write it to"
    (found,) = json.loads(asked) or [{}]
    return Compiled(pdf, {name: Place(at["page"], _points(at["x"]), _points(at["y"])) for name, at in found.items()})


def compile_pdf(folder: Path, source: str, fonts: typst.Fonts, timestamp: int) -> bytes:
    """Return the PDF alone; see `compile_placed`."""
    return compile_placed(folder, source, fonts, timestamp).pdf


def _points(length: str) -> float:
    return float(length.removesuffix("pt"))


def _short(diagnostic: str) -> str:
    """Typst's message without its long lines, which quote whole pages."""
    lines = [line if len(line) <= SHOWN else f"{line[:SHOWN]} …" for line in diagnostic.splitlines()]
    return "\n".join(lines if len(lines) <= LINES else [*lines[:LINES], f"… and {len(lines) - LINES} more lines"])


def picture_error(folder: Path, name: str, fonts: typst.Fonts) -> str:
    """Return Typst's message about a picture in `folder`; empty where it can be set."""
    probe = folder / "picture.typ"
    probe.write_text(f'#set document(title: "-")\n#image("{name}", alt: "-")', encoding="utf-8")
    try:
        typst.compile(str(probe), root=str(folder), font_paths=fonts, pdf_standards=[STANDARD])
    except typst.TypstError as error:
        return str(error.message)[:SHOWN]
    return ""
