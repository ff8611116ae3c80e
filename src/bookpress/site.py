"""Assembly of the whole site: the editions, their PDFs and an entry page, put in place of the old one at the end."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from multiprocessing import get_context
from pathlib import Path
from string import Template
from typing import Any

from bookpress import book as books
from bookpress import running, saying, uses, variables
from bookpress.book import Book
from bookpress.locales import english_name, long_date
from bookpress.running import Outcome
from bookpress.saying import sayer

PACKAGE = Path(__file__).parent
PASSED_OVER = ("__pycache__", ".ipynb_checkpoints")
ENTRY = Path(__file__).with_name("theme") / "entry.html"
FIELDS = ("press_pages", "press_watched", "press_source", "press_lock", "press_locale", "press_words")
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
    book.check_languages(plan.languages)
    saying.check(book)
    site = book.root / "_build" / "site"
    with alone(book.work, say):
        commit = books.commit(book.root)
        made = {"digest": digest(book, commit), "formats": list(plan.formats), "languages": list(plan.languages)}
        note = book.work / "site.json"
        if site.is_dir() and _covers(note, made) and _are_current(note, book):
            say(f"Nothing has changed since the site in {_shown(site, book)} was built.")
            return site
        say(f"Building {_listed(plan)} at commit {commit}.")
        with running.start(book, say) as run:
            new = _make(book, plan, run, commit, say)
        note.unlink(missing_ok=True)
        replace(new, site)
        note.write_text(json.dumps(made | {"inputs": run.result().inputs}), encoding="utf-8")
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


def digest(book: Book, commit: str) -> str:
    """Digest of everything a site is made from: its inputs, the press and the commit that its pages name."""
    total = hashlib.sha256(commit.encode())
    for path in _inputs(book):
        total.update(os.path.relpath(path, book.root).encode() + b"\0")
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _inputs(book: Book) -> Iterator[Path]:
    """The files that a site is made from, each once: those that the settings name, all documents, and the press."""
    named = [name for field in FIELDS if (value := book.option(field)) for name in _listed_names(value)]
    places = [book.root / name for name in (*named, books.CONFIG, books.TOC)]
    yield from dict.fromkeys(file for path in (*places, *book.files.values(), PACKAGE) for file in _files(path))


def _listed_names(value: str | Sequence[str]) -> Sequence[str]:
    return [value] if isinstance(value, str) else value


def _files(path: Path) -> Iterator[Path]:
    """The file, or every file below the folder, but what running the code has made."""
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


def _are_current(note: Path, book: Book) -> bool:
    """Whether all that the notebooks of a site used is as they found it; no when it is not known what they used."""
    inputs: Mapping[str, str | None] | None = json.loads(note.read_text(encoding="utf-8")).get("inputs")
    given, root = variables.given(), str(book.root)
    return inputs is not None and all(uses.state(root, use, given) == was for use, was in inputs.items())


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
    from bookpress import checks  # imported late: they lead to Sphinx

    said = []
    if "html" in plan.formats:
        said.append(_web(book, plan, language, outcome, commit, new / language))
    if "pdf" in plan.formats:
        said.append(_pdf(book, plan, language, outcome, commit, new / language))
    if "html" in plan.formats:
        begun = time.perf_counter()
        if faults := checks.faults(new / language, list(book.files)):
            told = "\n".join(f"  {language}/{fault}" for fault in faults)
            raise SiteError(f"The site has faults and was not put in place:\n{told}")
        said.append(f"Its links, figures and pages were checked; it took {_since(begun)}.")
    return said


def _web(book: Book, plan: Plan, language: str, outcome: Outcome, commit: str, target: Path) -> str:
    """Build the web book into `target`; returns what there is to say."""
    pdf = pdf_name(book, language) if "pdf" in plan.formats else ""
    begun = time.perf_counter()
    made = _built(book, plan, language, "html", outcome, commit, press_pdf_link=pdf, press_languages=[*plan.languages])
    (made / ".buildinfo").unlink()  # tells of folders on this machine
    made.rename(target)
    return f"The {english_name(language)} web book has {len(book.files)} pages; it took {_since(begun)}."


def _pdf(book: Book, plan: Plan, language: str, outcome: Outcome, commit: str, folder: Path) -> str:
    """Build the PDF into `folder`; returns what there is to say."""
    begun = time.perf_counter()
    found = list(_built(book, plan, language, "typst", outcome, commit).glob("*.pdf"))
    if len(found) != 1:
        raise SiteError(f"The typst builder made {len(found)} PDF files, expected one.")
    folder.mkdir(exist_ok=True)
    target = shutil.copyfile(found[0], folder / pdf_name(book, language))
    return f"The {english_name(language)} PDF has {target.stat().st_size / 1e6:.1f} MB; it took {_since(begun)}."


def _built(
    book: Book, plan: Plan, language: str, builder: str, outcome: Outcome, commit: str, **overrides: Any
) -> Path:
    """Build with one builder into an empty folder; returns it."""
    from bookpress import build as builds  # imported late: it leads to Sphinx

    folder = book.work / "build" / language
    shutil.rmtree(folder / builder, ignore_errors=True)
    own = {"press_commit": commit, "press_strict": plan.strict, **overrides}
    return builds.sphinx(book, language, builder, folder, run=lambda: outcome, overrides=own)


def pdf_name(book: Book, language: str) -> str:
    """File name of an edition's PDF, from press_pdf in _config.yml."""
    return str((book.option("press_pdf") or {}).get(language, f"report-{language}.pdf"))


def entry(book: Book, plan: Plan, dataset: Mapping[str, Any]) -> str:
    """The entry page: editions and PDFs, the date of the data and the version."""
    first = plan.languages[0]
    title = str(book.config.get("title", "Report"))
    return Template(ENTRY.read_text(encoding="utf-8")).substitute(
        language=first,
        title=escape(title),
        editions="\n".join(_entry_section(book, plan, language) for language in plan.languages),
        about=escape(_about(book, first, dataset)) if dataset else "",
        also=json.dumps(also_read(book), ensure_ascii=False),
    )


def _entry_section(book: Book, plan: Plan, language: str) -> str:
    say = sayer(book, language)
    links = {"html": f"{language}/{book.start}.html", "pdf": f"{language}/{pdf_name(book, language)}"}
    words = {"html": say("entry-web"), "pdf": say("entry-pdf")}
    items = "".join(
        f'<li><a href="{links[form]}" hreflang="{language}">{escape(words[form])}</a></li>' for form in plan.formats
    )
    return f'<section lang="{language}"><h2>{escape(say("language-name"))}</h2><ul>{items}</ul></section>'


def _about(book: Book, language: str, dataset: Mapping[str, Any]) -> str:
    say = sayer(book, language)
    day = long_date(dataset["date"], language, book.option("press_regions"))
    return say("entry-about", date=day, version=dataset["version"])


def also_read(book: Book) -> dict[str, str]:
    """Languages without an edition, each with the edition that its readers are led to; see press_readers."""
    editions = ((language, book.edition(language)) for language in book.languages)
    return {other: language for language, own in editions for other in own.get("press_readers", ())}


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
