"""The files of an exhibit: drawing, CSV and code, kept when its page is read and published on the web site."""

from __future__ import annotations

import re
import shutil
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from bookpress import codepages
from bookpress.bundles import Exhibit
from bookpress.sharing import Sharer, Words
from bookpress.state import Fault

FOLDER = "_static/exhibits"  # on the web site
CODE_FOLDER = "_static/code"
CSV_CELL = re.compile(r'"(?:[^"]|"")*"|[^",\n][^,\n]*')  # of a CSV, where it is not empty
FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
COLOUR = re.compile(r"#[0-9a-fA-F]{6}(?![\w-])")  # not an id that begins like one
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
BLANKS = re.compile(r">\s*\n\s*<")
NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?|[+-]inf")


@dataclass(frozen=True)
class Files:
    """An exhibit's files, for `publish`: where drawings and CSV are kept, and the code.

    `svg` is None for a table, `narrow` where the bundle has no drawing for small screens. `dark` says what each colour
    is on a dark page, and may be empty. `words` are its title and its sources, for where the picture is passed on.
    """

    id: str
    svg: Path | None
    narrow: Path | None
    dark: Mapping[str, str]
    csv: Path
    code: str
    words: Words


def write_files(exhibit: Exhibit, folder: Path, sources: str) -> Files:
    """Keep drawings and CSV in `folder`; a file that is already right is left alone, so that nothing seems new.

    The CSV is made safe to open in a spreadsheet (`for_spreadsheets`); the bundle's own, of which the digest is taken,
    stays as it is. `sources` names what the exhibit rests on.
    """
    folder.mkdir(parents=True, exist_ok=True)
    svg = folder / f"{exhibit.id}.svg" if exhibit.kind == "figure" else None
    narrow = folder / f"{exhibit.id}.narrow.svg" if exhibit.narrow else None
    data = folder / f"{exhibit.id}.csv"
    contents = (svg, exhibit.drawing), (narrow, exhibit.narrow), (data, for_spreadsheets(exhibit.csv))
    for path, content in contents:
        if path and not (path.is_file() and path.read_bytes() == content.encode()):
            path.write_bytes(content.encode())
    return Files(exhibit.id, svg, narrow, exhibit.dark, data, exhibit.code, Words(exhibit.title, sources))


def shown(id: str, *, narrow: bool = False, dark: bool = False) -> str:
    """Where the web site has a drawing as its page shows it."""
    return f"{FOLDER}/shown/{id}{'.narrow' * narrow}{'.dark' * dark}.svg"


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


def card(id: str) -> str:
    """Where the web site has the card of a figure for social media."""
    return f"{FOLDER}/cards/{id}.png"


def publish(
    kept: Iterable[Files], site: Path, root: Path, cache: Path, cards: Collection[str] = (), report: str = ""
) -> list[Fault]:
    """Make the files of all exhibits on a web site; remove those of exhibits that are gone.

    `cards` are the ids of figures that get a card too. `report` is named below a picture, after its sources: it is no
    part of what was kept when the page was read, because it may change while the page does not.
    Pictures are kept in `cache` by all that they were made from. Code that does not exist below `root` is a fault.
    """
    faults, sharer, listed = [], Sharer(cache), set()
    for folder in (FOLDER, CODE_FOLDER):
        shutil.rmtree(site / folder, ignore_errors=True)
        (site / folder).mkdir(parents=True)
    for folder in ("shown", *(["cards"] if cards else [])):
        (site / FOLDER / folder).mkdir()
    for files in (_signed(files, report) for files in kept):
        shutil.copyfile(files.csv, site / FOLDER / f"{files.id}.csv")
        _publish_drawings(files, site, sharer)
        if files.svg and files.id in cards:
            drawing = files.svg.read_text(encoding="utf-8")
            (site / card(files.id)).write_bytes(sharer.card(drawing, files.words))
        source = root / files.code
        if not source.is_file() or not source.resolve().is_relative_to(root):
            faults.append(Fault("", f"exhibit {files.id!r} names the code file {files.code}, which does not exist."))
        elif files.code not in listed:
            listed.add(files.code)
            codepages.publish(source, site / CODE_FOLDER, files.code)
    return faults


def _signed(files: Files, report: str) -> Files:
    """With the report's name after the sources."""
    line = " ".join(f"{part.rstrip('.')}." for part in (files.words.source, report) if part)
    return replace(files, words=replace(files.words, source=line))


def _publish_drawings(files: Files, site: Path, sharer: Sharer) -> None:
    """The drawings as the page shows them, and the picture as readers pass it on."""
    if not files.svg:
        return
    for path in filter(None, (files.svg, files.narrow)):
        drawing = without_blanks(path.read_text(encoding="utf-8"))
        narrow = path == files.narrow
        (site / shown(files.id, narrow=narrow)).write_text(drawing, encoding="utf-8", newline="\n")
        if files.dark:
            place = site / shown(files.id, narrow=narrow, dark=True)
            place.write_text(recoloured(drawing, files.dark), encoding="utf-8", newline="\n")
    whole = sharer.svg(without_blanks(files.svg.read_text(encoding="utf-8")), files.words)
    (site / FOLDER / f"{files.id}.svg").write_text(whole, encoding="utf-8", newline="\n")
    (site / FOLDER / f"{files.id}.png").write_bytes(sharer.png(whole))


def recoloured(svg: str, colours: Mapping[str, str]) -> str:
    """A drawing in other colours; one that is not named stays as it is."""
    return COLOUR.sub(lambda match: colours.get(match[0].lower(), match[0]), svg)


def without_blanks(svg: str) -> str:
    """The same drawing without comments, line breaks and indents between its elements."""
    return BLANKS.sub("><", COMMENT.sub("", svg))
