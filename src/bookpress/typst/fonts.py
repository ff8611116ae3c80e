"""The fonts of the book, from Python packages, so that every machine sets it alike."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import font_source_sans_pro
import font_source_serif_pro
import typst

# The packages hold every style as OTF and as TTF; only one of the two may be seen, or chance decides between them.
STYLES = ("Regular", "It", "Semibold", "SemiboldIt", "Bold", "BoldIt")
PACKAGES = {"SourceSerifPro": font_source_serif_pro, "SourceSansPro": font_source_sans_pro}


BEGINS = (b"OTTO", b"\0\1\0\0", b"true", b"ttcf")  # how files of fonts begin


def is_font(path: Path) -> bool:
    """Whether a file is one of a font that Typst can read."""
    try:
        with path.open("rb") as file:
            return file.read(4) in BEGINS
    except OSError:
        return False


def fonts(folder: Path, own: Sequence[Path] = ()) -> typst.Fonts:
    """Copy the fonts into `folder` and return them with those of the typst wheel, without those of the system.

    `own` are files of the book's own, taken for what the others lack.
    """
    if folder.is_dir():  # a font that the book no longer names may lie here
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    for number, path in enumerate(path for path in own if is_font(path)):
        shutil.copyfile(path, folder / f"own-{number}{path.suffix.lower()}")
    for family, package in PACKAGES.items():
        source = Path(package.__file__).parent / "files"
        for style in STYLES:
            shutil.copyfile(source / f"{family}-{style}.otf", folder / f"{family}-{style}.otf")
    return typst.Fonts(include_system_fonts=False, font_paths=[str(folder)])
