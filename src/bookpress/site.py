"""Assembly of the whole site: the editions, their PDFs and an entry page, put in place of the old one at the end."""

from __future__ import annotations

import hashlib
import json
import shutil
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from html import escape
from multiprocessing import get_context
from pathlib import Path
from string import Template
from typing import Any

from bookpress import book as books
from bookpress import running
from bookpress.book import Book
from bookpress.running import Outcome

INPUTS = ("book", "data", "src", books.CONFIG, books.TOC, "requirements.lock")
PASSED_OVER = ("__pycache__", ".ipynb_checkpoints")
ENTRY = Path(__file__).with_name("theme") / "entry.html"
NAMES = {"en": "English", "nb": "Norwegian"}
WORDS = {
    "en": {"web": "Read the report on the web", "pdf": "The report as PDF"},
    "nb": {"web": "Les rapporten på nett", "pdf": "Rapporten som PDF"},
}
Say = Callable[[str], None]


class SiteError(RuntimeError):
    """The site was not made; the message lists every fault. What was there before is still in place."""


@dataclass(frozen=True)
class Plan:
    """What to build: formats (html, pdf) and languages; whether a text without translation is a fault (`strict`)."""

    formats: tuple[str, ...]
    languages: tuple[str, ...]
    strict: bool = False


def build(root: Path, plan: Plan, say: Say = print) -> Path:
    """Build what `plan` says into _build/site below `root`, unless nothing has changed. Returns the site's folder.

    The site is made in a folder of its own, judged there by `checks`, and put in place by renaming only when all is
    well. Raises BookError, BuildError, ExecutionError, DerivedError or SiteError; the old site then still stands.
    """
    begun = time.perf_counter()
    book = books.load(root)
    site = book.root / "_build" / "site"
    with alone(book.work, say):
        commit = books.commit(book.root)
        made = {"digest": digest(book.root, commit), "formats": list(plan.formats), "languages": list(plan.languages)}
        note = book.work / "site.json"
        if site.is_dir() and _covers(note, made):
            say(f"Nothing has changed since the site in {_shown(site, book)} was built.")
            return site
        say(f"Building {_listed(plan)} at commit {commit}.")
        with running.start(book, say) as run:
            new = _make(book, plan, run, commit, say)
        note.unlink(missing_ok=True)
        replace(new, site)
        note.write_text(json.dumps(made), encoding="utf-8")
    say(f"The site lies in {_shown(site, book)}; open index.html there. It took {_since(begun)}.")
    return site


@contextmanager
def alone(work: Path, say: Say) -> Iterator[None]:
    """Keep a second build of the same book waiting. Where the system has no such locks (Windows) this does nothing."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    work.mkdir(parents=True, exist_ok=True)
    with (work / "lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another build of this book is running; waiting for it to end.")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _make(book: Book, plan: Plan, run: running.Run, commit: str, say: Say) -> Path:
    """Make and judge the whole site in a folder of its own; returns the folder."""
    new = book.work / "site-new"
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    for sentence in _editions(book, plan, run, commit, new):
        say(sentence)
    outcome = run.result()
    (new / "index.html").write_text(entry(book, plan, outcome.derived.dataset), encoding="utf-8")
    kept = sum(result.reused for result in outcome.results.values())
    count = len(outcome.results)
    say(f"Of {count} notebooks {count - kept} were run; the results of {kept} were kept from before.")
    return new


def digest(root: Path, commit: str) -> str:
    """Digest of everything a site is made from: the files of INPUTS and the commit that its pages name."""
    total = hashlib.sha256(commit.encode())
    for path in _inputs(root):
        total.update(path.relative_to(root).as_posix().encode() + b"\0")
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _inputs(root: Path) -> Iterator[Path]:
    for name in INPUTS:
        path = root / name
        if path.is_file():
            yield path
        for below in sorted(path.rglob("*")) if path.is_dir() else ():
            if below.is_file() and not set(PASSED_OVER) & set(below.parts) and ".egg-info" not in str(below):
                yield below


def _covers(note: Path, wanted: Mapping[str, Any]) -> bool:
    """Whether the site that `note` tells of was made from the same inputs and holds all that is wanted."""
    try:
        made = json.loads(note.read_text(encoding="utf-8"))
    except (OSError, json.JSONDecodeError):
        return False
    return made["digest"] == wanted["digest"] and all(
        set(wanted[key]) <= set(made[key]) for key in ("formats", "languages")
    )


def _editions(book: Book, plan: Plan, run: running.Run, commit: str, new: Path) -> Iterator[str]:
    """Build the editions, several side by side, each in a process of its own; what there is to say of each.

    The processes import Sphinx while the notebooks run, and then get the outcome of that one run.
    """
    if len(plan.languages) == 1:
        yield from _edition(book, plan, plan.languages[0], run.result(), commit, new)
        return
    workers = ProcessPoolExecutor(len(plan.languages), mp_context=get_context("spawn"))
    with workers:
        for _ in plan.languages:
            workers.submit(_prepare)
        outcome = run.result()
        jobs = [workers.submit(_edition, book, plan, language, outcome, commit, new) for language in plan.languages]
        for job in jobs:
            yield from job.result()


def _prepare() -> None:
    """Import what an edition is built with."""
    from bookpress import build, checks  # noqa: F401


def _edition(book: Book, plan: Plan, language: str, outcome: Outcome, commit: str, new: Path) -> list[str]:
    """Build one language: the web book, then the PDF from the same document trees. Returns what there is to say.

    Raises SiteError with every fault that `checks` finds in the web book.
    """
    from bookpress import build as builds  # imported late: it leads to Sphinx
    from bookpress import checks

    said = []
    edition = builds.EDITIONS[language]
    folder = book.work / "build" / language
    pdf = pdf_name(book, language) if "pdf" in plan.formats else ""
    settings = {"press_commit": commit, "press_strict": plan.strict}

    def run() -> Outcome:
        return outcome

    if "html" in plan.formats:
        begun = time.perf_counter()
        shutil.rmtree(folder / "html", ignore_errors=True)
        own = {"press_pdf_link": pdf, "press_languages": list(plan.languages)}
        made = builds.sphinx(book, edition, "html", folder, run=run, settings={**settings, **own})
        (made / ".buildinfo").unlink()  # tells of folders on this machine
        made.rename(new / language)
        said.append(f"The {NAMES[language]} web book has {len(book.files)} pages; it took {_since(begun)}.")
    if pdf:
        begun = time.perf_counter()
        shutil.rmtree(folder / "typst", ignore_errors=True)
        found = list(builds.sphinx(book, edition, "typst", folder, run=run, settings=settings).glob("*.pdf"))
        if len(found) != 1:
            raise SiteError(f"The typst builder made {len(found)} PDF files, expected one.")
        (new / language).mkdir(exist_ok=True)
        target = shutil.copyfile(found[0], new / language / pdf)
        said.append(f"The {NAMES[language]} PDF has {target.stat().st_size / 1e6:.1f} MB; it took {_since(begun)}.")
    if "html" in plan.formats:
        begun = time.perf_counter()
        if faults := checks.faults(new / language, list(book.files)):
            told = "\n".join(f"  {language}/{fault}" for fault in faults)
            raise SiteError(f"The site has faults and was not put in place:\n{told}")
        said.append(f"Its links, figures and pages were checked; it took {_since(begun)}.")
    return said


def pdf_name(book: Book, language: str) -> str:
    """File name of an edition's PDF, from press_pdf in _config.yml."""
    return str((book.option("press_pdf") or {}).get(language, f"report-{language}.pdf"))


def entry(book: Book, plan: Plan, dataset: Mapping[str, Any]) -> str:
    """The entry page: editions and PDFs, the date of the data and the version."""
    items = []
    for language in plan.languages:
        links = {"html": f"{language}/{book.start}.html", "pdf": f"{language}/{pdf_name(book, language)}"}
        words = {"html": WORDS[language]["web"], "pdf": WORDS[language]["pdf"]}
        anchors = "".join(
            f'<li><a href="{links[form]}" hreflang="{language}">{words[form]}</a></li>' for form in plan.formats
        )
        items.append(f'<section lang="{language}"><h2>{NAMES[language]}</h2><ul>{anchors}</ul></section>')
    title = str(book.config.get("title", "Report"))
    about = [f"Data as of {_long_date(dataset['date'])}", f"version {dataset['version']}"] if dataset else []
    return Template(ENTRY.read_text(encoding="utf-8")).substitute(
        language=plan.languages[0], title=escape(title), editions="\n".join(items), about=escape(", ".join(about))
    )


def _long_date(value: str) -> str:
    day = date.fromisoformat(value)
    return f"{day.day} {day:%B %Y}"


def replace(new: Path, site: Path) -> None:
    """Put `new` in the place of `site` by renaming; if that fails, what was there is put back."""
    old = new.with_name("site-old")
    shutil.rmtree(old, ignore_errors=True)
    site.parent.mkdir(parents=True, exist_ok=True)
    if site.exists():
        site.rename(old)
    try:
        new.rename(site)
    except OSError:
        if old.exists():
            old.rename(site)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _listed(plan: Plan) -> str:
    names = {"html": "the web book", "pdf": "the PDF"}
    return " and ".join(names[form] for form in plan.formats) + f" ({', '.join(plan.languages)})"


def _since(begun: float) -> str:
    return f"{time.perf_counter() - begun:.1f} s"


def _shown(path: Path, book: Book) -> str:
    return path.relative_to(book.root).as_posix() + "/"


FORMATS: Mapping[str, Sequence[str]] = {"html": ("html",), "pdf": ("pdf",), "all": ("html", "pdf")}
