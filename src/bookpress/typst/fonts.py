"""The fonts of the book, from Python packages, so that every machine sets it alike."""

from __future__ import annotations

import shutil
from pathlib import Path

import font_source_sans_pro
import font_source_serif_pro
import typst

# The packages hold every style as OTF and as TTF; only one of the two may be seen, or chance decides between them.
STYLES = ("Regular", "It", "Semibold", "SemiboldIt", "Bold", "BoldIt")
PACKAGES = {"SourceSerifPro": font_source_serif_pro, "SourceSansPro": font_source_sans_pro}


def fonts(folder: Path) -> typst.Fonts:
    """Copy the fonts into `folder` and return them with those of the typst wheel, without those of the system."""
    folder.mkdir(parents=True, exist_ok=True)
    for family, package in PACKAGES.items():
        source = Path(package.__file__).parent / "files"
        for style in STYLES:
            shutil.copyfile(source / f"{family}-{style}.otf", folder / f"{family}-{style}.otf")
    return typst.Fonts(include_system_fonts=False, font_paths=[str(folder)])
