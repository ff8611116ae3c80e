"""Other people's books with the press: `python tests/trial.py FOLDER…` builds each and prints what came of it.

A book is copied to a folder of its own, and gets the extension's one line and the press's own rules put off; all else
is as its authors have it. The web book of plain Jupyter Book is the measure: each of its texts, outputs included, must
stand on the same page of the press's web book and in its PDF. Faults do not stop the press here; they are noted, and
those count as shared that plain Jupyter Book tells too. Where a notebook fails, stored outputs are taken on both sides.
Each cell is given ten minutes, on both sides.
"""

from __future__ import annotations

import argparse
import dataclasses
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import yaml
from bs4 import BeautifulSoup, NavigableString, Tag

from bookpress import book as books
from bookpress import execution, settings, told
from bookpress.typst import pictographs
from bookpress.typst.completeness import missing_text, normalised, tagged_blocks

BLOCKS = ["p", "li", "dt", "dd", "th", "td", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "caption", "figcaption"]
BLOCKS += ["summary", "blockquote", "div", "article", "section"]
# What is no text of the page: formulas (drawn), numbers that the press says otherwise, marks of links, buttons.
APART = (
    ".headerlink, .math, math, script, style, button, .section-number, .caption-number, .toctree-wrapper, .onlyprint"
)
APART += ", .footnote-reference, .fn-bracket, .label, .press-sources, .linenos, .sphinx-tabs-tab"
# Faults of a book that plain Jupyter Book passes over: a setting that counts for nothing, a picture that is not the
# book's own, a fence that nothing closes, an object's address in memory in place of a result.
DEFECTS = re.compile(
    r"is no setting of Jupyter Book|from another host|picture 'https?://\S+' is not a file|nothing closes the fence"
    r"|which is another in every run|wrote to stderr|would be printed as it is|a frame that holds another page"
)
# What the press reads of a link in raw HTML, and plain Jupyter Book has in its pages without a word.
LEADS_NOWHERE = re.compile(r"a link to '([^']*)', which is no place on this page")
LACKING = re.compile(r"the text `\"([^`]+)\"` could not be displayed")
PATIENCE = 600  # seconds for a cell, on both sides: how loaded the machine is does not count
TEMPLATE = re.compile(r"\{\{\s*cookiecutter\.(\w+)\s*\}\}|\{%.*?%\}")


@dataclass
class Outcome:
    """What came of a book: its pages in each form, its texts and those that are missing, and its faults."""

    name: str
    pages: dict[str, int] = field(default_factory=dict)
    texts: int = 0
    missing: dict[str, list[str]] = field(default_factory=lambda: {"web": [], "PDF": []})
    faults: dict[str, list[str]] = field(default_factory=lambda: {"shared": [], "defect": [], "ours": []})
    stored: bool = False

    def row(self) -> str:
        """The book's row of the table."""
        counts = [self.pages.get(form, 0) for form in ("plain", "web", "PDF")]
        counts += [self.texts, *(len(found) for found in (*self.missing.values(), *self.faults.values()))]
        return f"| {self.name}{' (stored outputs)' if self.stored else ''} | {' | '.join(map(str, counts))} |"


HEAD = """| book | pages, plain | web | PDF | texts | missing, web | PDF | faults shared | of the book | ours |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |"""


def found_in(folder: Path) -> Path:
    """The folder of the book in a repository: the first that has both files."""
    configs = sorted(folder.rglob(books.CONFIG), key=lambda path: len(path.parts))
    return next(path.parent for path in configs if (path.parent / books.TOC).is_file())


def copied(source: Path, target: Path) -> Path:
    """A copy of a book: the fields of a template have their names as values, an old table of contents is migrated."""
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("_build", ".git"))
    for path in target.rglob("*"):
        if path.suffix in (".yml", ".md", ".ipynb") and "cookiecutter." in (text := path.read_text(encoding="utf-8")):
            path.write_text(TEMPLATE.sub(lambda field: field[1] or "", text), encoding="utf-8")
    toc = target / books.TOC
    if isinstance(yaml.safe_load(toc.read_text(encoding="utf-8")), list):
        subprocess.run(_jupyter_book("toc", "migrate", str(toc), "-o", str(toc)), check=True, capture_output=True)
    return target


def _jupyter_book(*arguments: str) -> list[str]:
    return [sys.executable, "-c", "from jupyter_book.cli.main import main; main()", *arguments]


def changed(folder: Path, **sphinx_config: Any) -> None:
    """Set settings under sphinx.config of a copied book."""
    path = folder / books.CONFIG
    config = yaml.safe_load(path.read_text(encoding="utf-8"))
    own = config.setdefault("sphinx", {})
    own["config"] = {**(own.get("config") or {}), **sphinx_config}
    path.write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")


def plain(folder: Path) -> str:
    """Build the web book with plain Jupyter Book; returns what it printed, and what the press finds in its pages."""
    from bookpress import checks

    # A book may keep its results in a folder below the one where it is built: not in this repository's.
    command = _jupyter_book("build", str(folder))
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    site = folder / "_build" / "html"
    return "\n".join([done.stdout, done.stderr, *checks.faults(site, list(pages_of(site)), settings.RULES)])


def pressed(folder: Path, stored: bool) -> tuple[Path, Path | None, list[str]]:
    """Build web book and PDF with the press, noting faults; returns the web book's folder, the PDF, and the faults."""
    from bookpress import build, checks, honoured, running

    config = yaml.safe_load((folder / books.CONFIG).read_text(encoding="utf-8"))
    own = config.setdefault("sphinx", {})
    own["extra_extensions"] = [*(own.get("extra_extensions") or ()), "bookpress"]
    (folder / books.CONFIG).write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")
    changed(folder, press_rules_off=list(settings.RULES), press_execute=not stored)
    book = books.load(folder)
    faults = [f"{books.CONFIG}: {fault}" for fault in honoured.faults(book)]
    if unsaid := worded(book):
        faults.append(unsaid)
        book = books.load(folder)
    noted(faults)
    out = folder / "_build" / "trial"
    with running.start(book, lambda sentence: None) as run:
        run.result().whole()  # a notebook that fails is told of before anything is built
        build.sphinx(book, book.language, "html", out, run=run.result)
        faults += checks.faults(out / "html", list(book.files), settings.RULES)
        done: set[str] = set()  # what a cell prints comes back
        while signs := _without_pdf(lambda: build.sphinx(book, book.language, "typst", out, run=run.result), faults):
            if done >= set(signs):
                break
            done |= set(signs)
            for path in book.files.values():
                path.write_text(re.sub("|".join(signs), "", path.read_text(encoding="utf-8")), encoding="utf-8")
    return out / "html", next((out / "typst").glob("*.pdf"), None), faults


def worded(book: books.Book) -> str:
    """Give a book in a language that the press does not speak its English words; the fault that this is, or ""."""
    from bookpress import saying

    own = Path(saying.__file__).parent / "words"
    if (own / f"press.{book.language}.ftl").is_file():
        return ""
    (book.root / "_words").mkdir()
    shutil.copy(own / "press.en.ftl", book.root / "_words" / f"press.{book.language}.ftl")
    changed(book.root, press_words="_words")
    return f"press.{book.language}.ftl: is missing, English words of the press stand in its place"


def _without_pdf(make: Callable[[], Any], faults: list[str]) -> list[str]:
    """Signs that no font of the press has, for which there is no PDF; without them there may be one."""
    from bookpress import build

    try:
        make()
    except build.BuildError as error:
        faults.append(str(error))
        return [re.escape(sign) for text in LACKING.findall(str(error)) for sign in text]
    return []


def noted(faults: list[str]) -> None:
    """Let faults be noted and not raised, in every part of the press that raises them."""
    from bookpress import configured
    from bookpress.typst.builder import TypstBuilder
    from bookpress.typst.faults import Faults

    def note(found: Any) -> None:
        faults.extend(map(str, found))

    for module in list(sys.modules.values()):
        if getattr(module, "__name__", "").startswith("bookpress") and hasattr(module, "stop_on"):
            module.stop_on = note  # type: ignore[attr-defined]
    settled = configured.settled
    configured.settled = lambda *given: dataclasses.replace(settled(*given), faults=())
    Faults.stop = lambda self: note(self._faults)  # type: ignore[method-assign]
    TypstBuilder._met = lambda self: False  # type: ignore[method-assign]  # the PDF is made whatever was met


@dataclass
class Text:
    """What a block of a page says, in the pieces that links and emphasis make of it; code is one piece."""

    code: bool
    pieces: list[str] = field(default_factory=list)

    @property
    def whole(self) -> str:
        """All of it."""
        return "".join(self.pieces)

    @property
    def printed(self) -> list[str]:
        """As the PDF has it: code line by line, and after each link a note with its address."""
        return self.whole.split("\n") if self.code else self.pieces


def texts(page: Path) -> list[Text]:
    """The texts of the article of a page, in order."""
    article = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser").find("article")
    if not isinstance(article, Tag):
        return []
    for part in article.select(APART):
        part.decompose()
    blocks: dict[int, Text] = {}
    for string in article.find_all(string=True):
        holder = string.find_parent(BLOCKS) if type(string) is NavigableString else None
        if holder is not None:
            said = str(string).replace("Fig. ", "Figure ")  # what plain Jupyter Book calls it
            blocks.setdefault(id(holder), Text(holder.name == "pre")).pieces.append(said)
    return [text for text in blocks.values() if text.whole.strip()]


def missing(wanted: list[str], there: str) -> list[str]:
    """The texts that are not there; each word of the page serves one of them."""
    left, lost = normalised(there), []
    for text in sorted(wanted, key=len, reverse=True):
        at = left.find(normalised(text))
        if at < 0:
            lost.append(text)
        else:
            left = f"{left[:at]}\n{left[at + len(normalised(text)) :]}"
    return lost


def compared(outcome: Outcome, plain_site: Path, web: Path, pdf: Path | None, docnames: list[str]) -> None:
    """Hold the press's web book and PDF against the plain web book."""
    wanted = {name: texts(plain_site / f"{name}.html") for name in docnames}
    outcome.texts = sum(map(len, wanted.values()))
    outcome.pages = {"plain": len(wanted), "web": sum((web / f"{name}.html").is_file() for name in wanted)}
    for name, some in wanted.items():
        page = web / f"{name}.html"
        there = "\n".join(text.whole for text in texts(page)) if page.is_file() else ""
        outcome.missing["web"] += [f"{name}: {text}" for text in missing([text.whole for text in some], there)]
    if pdf is None:
        return
    printed = "\n".join(map(normalised, tagged_blocks(pdf)))
    outcome.pages["PDF"] = sum(normalised(some[0].whole) in printed for some in wanted.values() if some)
    lacking = str.maketrans("", "", "".join("".join(LACKING.findall(said)) for said in outcome.faults["ours"]))
    printed_pieces = (piece.translate(lacking) for some in wanted.values() for text in some for piece in text.printed)
    pieces = (part for piece in printed_pieces for part in pictographs.ONE.split(piece))  # print says some by name
    outcome.missing["PDF"] = missing_text([piece for piece in pieces if piece.strip()], pdf)


def pages_of(site: Path) -> Iterator[str]:
    """The names of the documents of a plain web book."""
    for page in sorted((site / "_sources").rglob("*")):
        if page.is_file():
            yield page.relative_to(site / "_sources").with_suffix("").as_posix()


def tried(folder: Path, stored_only: bool = False) -> Outcome:
    """The outcome of one book; with stored outputs from the start, or only when a notebook fails."""
    outcome = Outcome(folder.name)
    with tempfile.TemporaryDirectory() as work:
        source = found_in(folder)
        for stored in (True,) if stored_only else (False, True):
            sides = [copied(source, Path(work) / f"{side}{stored}") for side in ("plain", "press")]
            for side in sides:
                changed(side, nb_execution_timeout=PATIENCE, **({"nb_execution_mode": "off"} if stored else {}))
            log = plain(sides[0])
            site = sides[0] / "_build" / "html"
            try:
                web, pdf, faults = pressed(sides[1], stored)
            except execution.ExecutionError as error:
                _judge_runs(outcome, error, log)
                continue
            except told.BuildError as error:  # there is no web book to compare
                outcome.pages = {"plain": len(list(pages_of(site)))}
                outcome.faults["ours"].append(str(error))
                break
            outcome.stored = stored
            _judge(outcome, faults, log)
            compared(outcome, site, web, pdf, list(pages_of(site)))
            break
    return outcome


# What plain Jupyter Book says in other words.
SAME = {"it stands in no contents": "isn't included in any toctree"}


def _judge(outcome: Outcome, faults: list[str], log: str) -> None:
    for fault in dict.fromkeys(faults):
        said = (fault.partition(": ")[2] or fault).split("[")[0].strip()
        told = next((plain for own, plain in SAME.items() if own in fault), said)
        dead = LEADS_NOWHERE.findall(fault)
        shared = told in log or (dead and all(f"the link #{link} leads to no anchor" in log for link in dead))
        kind = "shared" if shared else "defect" if DEFECTS.search(fault) else "ours"
        outcome.faults[kind].append(fault)


def _judge_runs(outcome: Outcome, error: execution.ExecutionError, log: str) -> None:
    """Notebooks that fail are shared if they fail in plain Jupyter Book too; warnings are the book's."""
    for fault in str(error).splitlines():
        if failed := re.match(r"(\S+\.(?:ipynb|md)), cell", fault):
            told = f"{failed[1]}: WARNING: Executing notebook failed"
            kind = "shared" if told in log else "defect" if DEFECTS.search(fault) else "ours"
            outcome.faults[kind].append(fault)


def _kinds(faults: list[str]) -> Iterator[str]:
    counts = Counter(re.sub(r"'[^']*'|\d+", "…", fault.partition(": ")[2] or fault)[:160] for fault in faults)
    yield from (f"- {count} × {kind}" for kind, count in counts.most_common())


def main() -> None:
    """Try the books and print the table, then what is missing and the kinds of faults."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--stored", action="store_true", help="run nothing; take the stored outputs on both sides")
    given = parser.parse_args()
    os.environ.setdefault("PYTHONPATH", str(Path(__file__).parents[1] / "src"))
    with get_context("spawn").Pool(1, maxtasksperchild=1) as pool:  # what a build of Sphinx changes ends with it
        outcomes = pool.starmap(tried, [(folder, given.stored) for folder in given.folders], chunksize=1)
    print(HEAD, *(outcome.row() for outcome in outcomes), sep="\n")
    for outcome in outcomes:
        print(f"\n## {outcome.name}")
        for form, found in outcome.missing.items():
            print(f"\nMissing, {form}:", *(f"- {text[:120]!r}" for text in found[:40]), sep="\n")
        for kind, faults in outcome.faults.items():
            print(f"\nFaults, {kind}:", *_kinds(faults), sep="\n")


if __name__ == "__main__":
    main()
