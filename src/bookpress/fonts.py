"""The web book's fonts: four faces of Source Sans and Source Serif, cut down to the letters that European text needs.

The Open Font License asks that changed fonts do not carry the reserved name "Source"; the cut-down faces are therefore
named Report Sans and Report Serif, and the licences lie beside them.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from contextlib import suppress
from importlib.resources import files
from pathlib import Path

from bookpress import keeping, placing

# Face on the web site: package and file it comes from.
FACES = {
    "report-sans-regular": ("font_source_sans_pro", "SourceSansPro-Regular"),
    "report-sans-italic": ("font_source_sans_pro", "SourceSansPro-It"),
    "report-sans-semibold": ("font_source_sans_pro", "SourceSansPro-Semibold"),
    "report-serif-semibold": ("font_source_serif_pro", "SourceSerifPro-Semibold"),
}
RANGES = ((0x20, 0x17F), (0x2009, 0x2027), (0x202F, 0x203A), (0x2080, 0x2089), (0x2190, 0x2193))
SINGLE = (0x2044, 0x20AC, 0x2122, 0x2212, 0x2248, 0x2260, 0x2264, 0x2265)
CHARACTERS = [code for start, end in RANGES for code in range(start, end + 1)] + list(SINGLE)
FEATURES = ("kern", "liga", "tnum", "lnum", "mark", "ccmp", "locl")  # no others are asked for by the style sheet
FORMAT = "woff2"


def make(cache: Path) -> Path:
    """The folder below `cache` that holds the faces as WOFF2 with their licences; made once for each choice of them.

    It is sealed: what is not as it was made is made anew.
    """
    choice = repr((FACES, CHARACTERS, FEATURES, FORMAT)).encode()
    folder = cache / hashlib.sha256(choice).hexdigest()[:16]
    if keeping.sealed(folder) is None:
        partial = cache / f"{folder.name}.{os.getpid()}.part"  # editions are built side by side
        keeping.remove(partial)
        target = partial / "fonts"  # `folder` is a static path of Sphinx, so this becomes _static/fonts
        target.mkdir(parents=True)
        for face, (package, name) in FACES.items():
            source = Path(str(files(package))) / "files"
            _cut(source / f"{name}.ttf", target / f"{face}.{FORMAT}")
            shutil.copyfile(source / "LICENSE.txt", target / f"LICENSE-{package}.txt")
        keeping.seal(partial)
        with suppress(FileNotFoundError):  # another edition is doing the same, and has made the same
            placing.replace(partial, folder)
    return folder


def _cut(source: Path, target: Path) -> None:
    from fontTools import subset, ttLib  # imported late: the faces are made once

    font = ttLib.TTFont(source, recalcTimestamp=False)
    options = subset.Options(layout_features=list(FEATURES), flavor=FORMAT, name_IDs=["*"], notdef_outline=True)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=CHARACTERS)
    cutter.subset(font)
    for record in font["name"].names:
        if record.nameID not in (0, 7, 13, 14):  # copyright, trademark and licence keep their words
            words = record.toUnicode()
            renamed = words.replace("Source Sans Pro", "Report Sans").replace("Source Serif Pro", "Report Serif")
            record.string = renamed.replace("SourceSansPro", "ReportSans").replace("SourceSerifPro", "ReportSerif")
    font.flavor = FORMAT
    font.save(target)
