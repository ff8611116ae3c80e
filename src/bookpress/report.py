"""A short report of one value (a year, say): one web page and a PDF of a few pages, composed by the analysis.

The code in `press_report` of _config.yml sees `value` and `language` and ends in an object that shows itself as the
MIME type press_report_mime:

    id        lower-case letters, digits and hyphens: the report's folder below _build/report
    title     of the page and of the PDF; the first cell begins with it as a heading of the first level
    subtitle  said in the PDF's running foot
    pdf       file name of the PDF
    cells     in reading order: {"prose": Markdown, judged as the prose of the book is} or {"output": {MIME type:
              content}}, which is an exhibit or text that is printed as it is
    notes     sentences for whoever builds the report
    sources, dataset, …   as `press_derive` prints them for the book

or {"refused": a sentence} when there can be no such report. From it a book of one document is made in the press's work
folder, and built as any book is, always anew.
"""

from __future__ import annotations

import json
import re
import shutil
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
import yaml
from nbformat import NotebookNode

from bookpress import book as books
from bookpress import derived, fonts, keeping, placing, running
from bookpress.alone import alone
from bookpress.book import Book
from bookpress.derived import Derived
from bookpress.site import Say

JOB = "report"
PAGE = "index"
UNUSED = (".buildinfo", "objects.inv")  # tells of folders on this machine; serves other books


class ReportError(RuntimeError):
    """There is no such report, or it was not made; the message says why. What was there before is still in place."""


@dataclass(frozen=True)
class Report:
    """What `press_report` ended in; see the module."""

    id: str
    title: str
    subtitle: str
    pdf: str
    cells: Sequence[Mapping[str, Any]]
    notes: Sequence[str]
    derived: Derived


def build(root: Path, value: str, language: str, say: Say = print) -> Path:
    """Build the report of `value` into a folder below _build/report; returns the folder.

    It is made and judged in a folder of its own and put in place only when all is well. Raises BookError, BuildError,
    ExecutionError, DerivedError or ReportError; an older report then still stands.
    """
    begun = time.perf_counter()
    project = books.load(root)
    project.check_languages([language])
    code = project.option("press_report")
    if not code:
        raise ReportError("_config.yml has no press_report, so this book has no reports.")
    with alone(project.work, say):
        cells = [f"value, language = {value!r}, {language!r}", code]
        run = running.code(project, JOB, cells)
        report = parse(shown(run, project.option("press_report_mime")), project.option("press_tier"))
        place = project.root / "_build" / "report" / report.id
        placing.recover(place)
        new = _make(project, report, language)
        placing.replace(new, place)
    where = place.relative_to(project.root).as_posix()
    say(f"{report.title} lies in {where}/: open index.html or {report.pdf} there. It took {_since(begun)}.")
    for note in report.notes:
        say(note)
    return place


def _since(begun: float) -> str:
    return f"{time.perf_counter() - begun:.1f} s"


def shown(notebook: NotebookNode, mime: str) -> Mapping[str, Any]:
    """The report that the last cell of a notebook that was run shows as this MIME type."""
    for output in notebook.cells[-1].outputs:
        if content := output.get("data", {}).get(mime):
            return dict(content)
    raise ReportError(f"The code in press_report must end in an object that shows itself as {mime}.")


def parse(content: Mapping[str, Any], tier: str) -> Report:
    """The report of what `press_report` ended in; `tier` as in `derived.parse`.

    Raises ReportError when it refused, or has another form.
    """
    contents = derived.parse(json.dumps(content), tier)
    if refused := content.get("refused"):
        raise ReportError(str(refused))
    faults = [key for key in ("title", "subtitle") if not (isinstance(content.get(key), str) and content[key])]
    if not re.fullmatch(r"[a-z0-9-]+", str(content.get("id"))):
        faults.append("id")
    if not re.fullmatch(r"[\w-]+\.pdf", str(content.get("pdf")), re.ASCII):
        faults.append("pdf")
    cells, notes = content.get("cells", []), content.get("notes", [])
    if not (isinstance(cells, list) and cells and all(_is_cell(cell) for cell in cells)):
        faults.append("cells")
    if not (isinstance(notes, list) and all(isinstance(note, str) for note in notes)):
        faults.append("notes")
    if faults:
        raise ReportError(f"What press_report ended in is not of the agreed form: {', '.join(faults)}.")
    return Report(content["id"], content["title"], content["subtitle"], content["pdf"], cells, notes, contents)


def _is_cell(cell: Any) -> bool:
    return isinstance(cell, dict) and (isinstance(cell.get("prose"), str) or isinstance(cell.get("output"), dict))


def _make(project: Book, report: Report, language: str) -> Path:
    """Make and judge the report; returns the folder that holds page and PDF."""
    from bookpress import build as builds  # imported late: it leads to Sphinx
    from bookpress import checks

    book = _write(project, report, language)
    folder = book.work / "build"
    outcome = running.Outcome({PAGE: _result(book)}, report.derived)
    settings = {"press_commit": books.commit(project.root), "press_pdf_link": {"": report.pdf}, "press_single": True}
    made = [
        builds.sphinx(book, language, builder, folder, run=lambda: outcome, overrides=settings)
        for builder in ("html", "typst")
    ]
    page, printed = made
    for name in UNUSED:
        (page / name).unlink()
    shutil.copyfile(printed / report.pdf, page / report.pdf)
    if faults := checks.faults(page, [PAGE], project.option("press_rules_off")):
        raise ReportError("The report has faults and was not put in place:\n" + "\n".join(f"  {f}" for f in faults))
    return page


def _write(project: Book, report: Report, language: str) -> Book:
    """Write the book of one document, with the code files that its exhibits name, into an empty folder."""
    folder = project.work / "report" / report.id
    keeping.remove(folder)
    folder.mkdir(parents=True)
    (folder / books.CONFIG).write_text(yaml.safe_dump(_config(project, report, language)), encoding="utf-8")
    (folder / books.TOC).write_text(f"format: jb-book\nroot: {PAGE}\n", encoding="utf-8")
    notebook = nbformat.v4.new_notebook(  # type: ignore[no-untyped-call]
        metadata={"kernelspec": {"name": "python3", "display_name": "Python"}},
        cells=[_cell(number, cell) for number, cell in enumerate(report.cells)],
    )
    text: str = nbformat.writes(notebook)  # type: ignore[no-untyped-call]
    (folder / f"{PAGE}.ipynb").write_text(text, encoding="utf-8")
    for name in filter(None, map(project.option, ("press_locale", "press_words"))):  # of the theme and of the press
        if (project.root / name).is_dir():
            shutil.copytree(project.root / name, folder / name, dirs_exist_ok=True)
    for cell in report.cells:
        bundle = cell.get("output", {}).get(project.option("press_exhibit_mime"), {})
        name = str((bundle.get("code") or {}).get("file", ""))
        source = (project.root / name).resolve()
        if name and source.is_file() and source.is_relative_to(project.root):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, folder / name)
    book = books.load(folder)
    faces = fonts.make(project.work / "fonts")  # made once: it takes seconds
    shutil.copytree(faces, book.work / "fonts" / faces.name)
    return book


def _cell(number: int, cell: Mapping[str, Any]) -> Any:
    if "prose" in cell:
        return nbformat.v4.new_markdown_cell(cell["prose"], id=f"cell-{number}")  # type: ignore[no-untyped-call]
    output = nbformat.v4.new_output("display_data", data=cell["output"])  # type: ignore[no-untyped-call]
    return nbformat.v4.new_code_cell(JOB, id=f"cell-{number}", outputs=[output])  # type: ignore[no-untyped-call]


def _config(project: Book, report: Report, language: str) -> dict[str, Any]:
    """The project's configuration, with what makes a report out of a book."""
    config: dict[str, Any] = json.loads(json.dumps(project.config))
    config["title"] = report.title
    for name in ("bibtex_bibfiles", "logo"):
        config.pop(name, None)
    config.get("html", {}).pop("favicon", None)
    own = config["sphinx"]
    own.pop("local_extensions", None)  # a path from the project's folder; this process has imported the press
    settings = own["config"]
    if "extensions" in settings:
        settings["extensions"] = [name for name in settings["extensions"] if name != "sphinxcontrib.bibtex"]
    words = settings.pop("press_editions", {}).get(language, {}).get("html_theme_options", {})
    settings |= {
        "press_pdf": {language: report.pdf},
        "press_volumes": {},
        "typst_form": "report",
        "typst_title": report.title,
        "typst_subtitle": report.subtitle,
        "html_copy_source": False,
        "html_sidebars": {"**": []},
        "html_theme_options": {
            **settings.get("html_theme_options", {}),
            **words,
            "use_download_button": False,
            "article_header_start": ["press-sidebar.html"],
            "article_header_end": ["theme-switcher.html", "toggle-secondary-sidebar.html"],
        },
    }
    return config


def _result(book: Book) -> Any:
    """The notebook as run: it was written with its outputs."""
    from bookpress.execution import Result

    (notebook,) = book.notebooks().values()
    return Result(notebook, "", 0.0, reused=True)
