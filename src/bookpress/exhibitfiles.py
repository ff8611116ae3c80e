"""The files of an exhibit: drawing, CSV and code, kept when its page is read and published on the web site."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bookpress import keeping
from bookpress.bundles import Exhibit
from bookpress.state import Fault

FOLDER = "_static/exhibits"  # on the web site
CODE_FOLDER = "_static/code"
CSV_CELL = re.compile(r'"(?:[^"]|"")*"|[^",\n][^,\n]*')  # of a CSV, where it is not empty
FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?|[+-]inf")
PIXELS_PER_INCH = 192  # twice the 96 of CSS


@dataclass(frozen=True)
class Files:
    """An exhibit's files, for `publish`: where the drawing (None for a table) and the CSV are kept, and the code."""

    id: str
    svg: Path | None
    csv: Path
    code: str


def write_files(exhibit: Exhibit, folder: Path) -> Files:
    """Keep drawing and CSV in `folder`; a file that is already right is left alone, so that nothing seems new.

    The CSV is made safe to open in a spreadsheet (`for_spreadsheets`); the bundle's own, of which the digest is taken,
    stays as it is.
    """
    folder.mkdir(parents=True, exist_ok=True)
    svg = folder / f"{exhibit.id}.svg" if exhibit.kind == "figure" else None
    data = folder / f"{exhibit.id}.csv"
    for path, content in ((svg, exhibit.drawing), (data, for_spreadsheets(exhibit.csv))):
        if path and not (path.is_file() and path.read_bytes() == content.encode()):
            path.write_bytes(content.encode())
    return Files(exhibit.id, svg, data, exhibit.code)


def for_spreadsheets(text: str) -> str:
    """The CSV with an apostrophe before each cell that a spreadsheet would run as a formula.

    Those are cells that begin with = + - @, a tab or a line break, in full width too, and are not plain numbers: -3.5
    stays a number. Cells that begin so after apostrophes of their own get one more; therefore nothing is lost: taking
    one apostrophe from each cell that begins with apostrophes and one of these signs gives the data back.
    A bare carriage return is put in quotes, for it would begin a new row. Method: OWASP, "CSV Injection".
    """

    def safe(match: re.Match[str]) -> str:
        quoted = match[0].startswith('"')
        cell = match[0][1:-1] if quoted else match[0]
        if FORMULA.match(cell) and not NUMBER.fullmatch(cell):
            cell = "'" + cell
        return f'"{cell}"' if quoted or "\r" in cell else cell

    return CSV_CELL.sub(safe, text)


def publish(kept: Iterable[Files], site: Path, root: Path, cache: Path) -> list[Fault]:
    """Copy drawings, CSV files and code to a web site and make the PNG files; remove files of exhibits that are gone.

    PNG files are kept in `cache` by the digest of the drawing. Code that does not exist below `root` is a fault.
    """
    faults = []
    for folder in (FOLDER, CODE_FOLDER):
        shutil.rmtree(site / folder, ignore_errors=True)
        (site / folder).mkdir(parents=True)
    for files in kept:
        shutil.copyfile(files.csv, site / FOLDER / f"{files.id}.csv")
        if files.svg:
            shutil.copyfile(files.svg, site / FOLDER / f"{files.id}.svg")
            (site / FOLDER / f"{files.id}.png").write_bytes(png(files.svg, cache))
        source, target = root / files.code, site / CODE_FOLDER / f"{files.code}.txt"
        if not source.is_file() or not source.resolve().is_relative_to(root):
            faults.append(Fault("", f"exhibit {files.id!r} names the code file {files.code}, which does not exist."))
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    return faults


def png(svg: Path, cache: Path) -> bytes:
    """The drawing as PNG at twice the size of the screen, made once for each content and kept in `cache`."""
    drawing = svg.read_bytes()
    kept = cache / hashlib.sha256(drawing + str(PIXELS_PER_INCH).encode()).hexdigest()
    image = keeping.read(kept)
    if image is None:
        import typst  # imported late: most builds find every PNG in the cache

        page = "#set page(width: auto, height: auto, margin: 0pt, fill: white)\n#image(bytes(sys.inputs.svg))"
        image = typst.compile(page.encode(), format="png", ppi=PIXELS_PER_INCH, sys_inputs={"svg": drawing.decode()})
        keeping.write(kept, image)
    return image
