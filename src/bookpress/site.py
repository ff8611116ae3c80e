"""Assembly of the whole site: the editions, their PDFs and an entry page, put in place of the old one at the end."""

from __future__ import annotations

import json
import re
import shutil
import time
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from functools import partial
from html import escape
from importlib import import_module
from multiprocessing import active_children, get_context
from pathlib import Path
from string import Template
from typing import Any

from bookpress import book as books
from bookpress import configured, current, datasets, keeping, opened, placing, printing, running, sums
from bookpress.addresses import of_page
from bookpress.alone import Lock, alone, begin_worker, interrupted_alone
from bookpress.book import Book
from bookpress.current import Note
from bookpress.light.policy import POLICY
from bookpress.locales import english_name, long_date
from bookpress.memory import no_collection
from bookpress.metadata import places, sitemap
from bookpress.opened import Opened
from bookpress.running import Outcome
from bookpress.saying import sayer
from bookpress.told import BuildError, Fault, listed

SITE = "site"
# What an edition imports by and by, in this order.
SPHINX = ("sphinx.application", "myst_nb.sphinx_ext", "sphinx_book_theme", "bookpress.extension")
NEEDED = {
    "html": (*SPHINX, "bookpress.finished", "bookpress.light.lighten"),
    "pdf": (*SPHINX, "bookpress.typst.builder"),
}
ENTRY = Path(__file__).with_name("theme") / "entry.html"  # its style and script lie beside it
Say = Callable[[str], None]


class SiteError(BuildError):
    """The site was not made; the message lists every fault. What was there before is still in place."""


@dataclass(frozen=True)
class Plan:
    """What to build: formats (html, pdf), languages (none: all), and whether an untranslated text is a fault.

    `into` is the name of the site's folder below _build.
    """

    formats: tuple[str, ...]
    languages: tuple[str, ...]
    strict: bool = False
    into: str = SITE


def build(root: Path, plan: Plan, say: Say = print) -> Path:
    """Build what `plan` says into a folder of _build below `root`, unless nothing has changed. Returns that folder.

    The site is made in a folder of its own, judged there by `checks`, and put in place by renaming only when all is
    well. Raises SiteError with all faults of settings, contents, notebooks and pages, or BookError where there is no
    book to read; the old site then still stands.
    """
    begun = time.perf_counter()
    book = configured.settled(root)
    plan = replace(plan, languages=plan.languages or book.languages)
    book.check_languages(plan.languages)
    site = book.root / "_build" / plan.into
    with alone(book.work, say) as lock:
        placing.recover(site)
        commit = books.commit(book.root)
        wanted = Note(current.digest(book, commit), plan.formats, plan.languages, plan.strict)
        if not book.faults and current.is_current(book, site, wanted):
            say(f"Nothing has changed since the site in {_shown(site, book)} was built.")
            return site
        say(f"Building {_listed(plan)} at commit {commit}.")
        _import_shared(plan)
        with running.start(book, say) as run:
            new, files = _make(book, plan, run, commit, lock, say)
            used = run.result().inputs
        current.forget(book, site)
        placing.replace(new, site)
        current.keep(book, site, replace(wanted, site=keeping.digest_of_folder(site), files=files, used=used))
        if not (opened.unchanged(book.root, files) and current.digest(book, commit) == wanted.inputs):
            say("Files changed while the site was made, which may show them as they were before: build it again.")
    say(f"The site lies in {_shown(site, book)}; open index.html there. It took {_since(begun)}.")
    return site


def _make(
    book: Book, plan: Plan, run: running.Run, commit: str, lock: Lock | None, say: Say
) -> tuple[Path, dict[str, str | None]]:
    """Make and judge the whole site in a folder of its own; returns the folder and the files it was made from."""
    new = book.work / "site-new"
    keeping.remove(new)
    new.mkdir(parents=True)
    files: dict[str, str | None] = {}
    with closing(_editions(book, plan, run, commit, new, lock, say)) as editions:
        for edition in editions:
            files |= edition.files
            for sentence in edition.said:
                say(sentence)
    outcome = run.result()
    if "html" in plan.formats:
        datasets.publish(book.root, outcome.derived.dataset, new)
        sitemap.write(new, book, plan.languages, outcome.derived.dataset)
    (new / "index.html").write_text(entry(book, plan, outcome.derived.dataset), encoding="utf-8")
    for path in (ENTRY.with_suffix(".css"), ENTRY.with_suffix(".js")):
        text = Template(path.read_text(encoding="utf-8")).safe_substitute(language=plan.languages[0])
        (new / path.name).write_text(text, encoding="utf-8", newline="\n")
    sums.write(new)
    kept = sum(result.reused for result in outcome.results.values())
    count = len(outcome.results)
    say(f"Of {count} notebooks {count - kept} were run; the results of {kept} were kept from before.")
    return new, files


@dataclass(frozen=True)
class Edition:
    """An edition that was built: what there is to say of it, and the files that were opened to make it."""

    said: list[str]
    files: dict[str, str | None]


def _editions(
    book: Book, plan: Plan, run: running.Run, commit: str, new: Path, lock: Lock | None, say: Say
) -> Generator[Edition, None, None]:
    """Build the editions, several side by side, each in a process of its own.

    The processes import Sphinx while the notebooks run, and then get the outcome of that one run. A single edition is
    built in this process, which imports it meanwhile.
    """
    workers = _workers(len(plan.languages), lock) if len(plan.languages) > 1 else None
    if workers is None:
        _prepare(plan.formats)
        outcome = run.result()
        yield from _gathered([partial(_edition, book, plan, name, outcome, commit, new) for name in plan.languages])
        return
    others = active_children()
    with workers:
        with interrupted_alone():
            for _ in plan.languages:
                _submitted(workers, partial(_prepare, plan.formats))
        try:
            outcome = run.result()
            work = {name: partial(_edition, book, plan, name, outcome, commit, new) for name in plan.languages}
            jobs = {name: _submitted(workers, one) for name, one in work.items()}
            yield from _gathered([partial(_finally, jobs[name], one, name, say) for name, one in work.items()])
        except (KeyboardInterrupt, GeneratorExit):
            for process in active_children():  # else one would wait for what nobody wants any more
                if process not in others:
                    process.kill()
            raise


def _submitted(workers: ProcessPoolExecutor, work: Callable[[], Any]) -> Future[Any] | None:
    """Hand out some work; None when the processes are there no more."""
    try:
        return workers.submit(work)
    except BrokenProcessPool:
        return None


def _finally(job: Future[Edition] | None, work: Callable[[], Edition], language: str, say: Say) -> Edition:
    """The edition from its process or, should that have ended before its work was done, from this one.

    A system short of memory ends processes, as people do; a pool gives up all its work when one of them has ended.
    """
    if job is not None:
        with suppress(BrokenProcessPool):
            return job.result()
    say(
        f"A process ended before the {english_name(language)} edition was made: something outside ended it, perhaps "
        "the system for want of memory. The edition is made once more, in the process that is left."
    )
    return work()


def _workers(count: int, lock: Lock | None) -> ProcessPoolExecutor | None:
    """Processes that build; None where the system has no semaphores for them (containers without /dev/shm)."""
    try:
        return ProcessPoolExecutor(count, get_context("spawn"), initializer=begin_worker, initargs=(lock,))
    except (OSError, ImportError):
        return None


def _gathered(editions: Sequence[Callable[[], Edition]]) -> Iterator[Edition]:
    """The editions, all of them waited for. Raises SiteError with the faults of all."""
    faults: list[Fault] = []
    for edition in editions:
        try:
            yield edition()
        except BuildError as error:
            faults += error.faults
    if faults:
        raise SiteError(f"The book was not built: {listed(faults)}", faults)


def _import_shared(plan: Plan) -> None:
    """Import what running imports too before it starts, where this process then imports Sphinx beside it."""
    if len(plan.languages) == 1:
        from bookpress import build

        build.import_shared()


def _prepare(formats: Sequence[str]) -> None:
    """Import what an edition of these formats is built with."""
    from bookpress import build

    build.import_shared()
    for form in formats:
        for name in NEEDED[form]:
            import_module(name)


@no_collection()
def _edition(book: Book, plan: Plan, language: str, outcome: Outcome, commit: str, new: Path) -> Edition:
    """Build one language: the web book, then the PDF from the same document trees.

    Its process ends with it, so that nothing has to be sought that can be thrown away.

    Raises SiteError with the faults of both, and with those of the finished pages.
    """
    keeping.remove(new / language)  # what a process has left that ended before its work was done
    files, said, faults = Opened(book.root), [], list[Fault]()
    opened.begin(files)
    for form, make in (("html", _web), ("pdf", _pdf)):
        if form in plan.formats:
            try:
                said.append(make(book, plan, language, outcome, commit, new / language))
            except BuildError as error:
                faults += error.faults
    opened.end(files)
    if "html" in plan.formats:
        begun = time.perf_counter()
        faults += _finished(book, language, new / language, faults)
        said.append(f"Its links, figures and pages were checked; it took {_since(begun)}.")
    if faults:
        raise SiteError(f"The book was not built: {listed(faults)}", faults)
    if "html" in plan.formats:
        said.append(_light(book, language, new / language))
    return Edition(said, files.files)


def _light(book: Book, language: str, made: Path) -> str:
    """Make the judged pages light; returns what there is to say."""
    from bookpress.light import keptsheets, lighten  # imported late: an unchanged site needs no parser of style sheets

    begun = time.perf_counter()
    lighten.lighten(made, sayer(book, language), keptsheets.KeptSheets(book.work / f"sheets-{language}"))
    return f"Its pages were made light; it took {_since(begun)}."


def _finished(book: Book, language: str, made: Path, met: Sequence[Fault]) -> list[Fault]:
    """The faults of the finished pages, if there are any pages; what follows from faults met before is left out."""
    from bookpress import finished  # imported late: it leads to Sphinx

    folder = made if (made / "search.html").is_file() else book.work / "build" / language / "html"
    if not (folder / f"{book.start}.html").is_file():
        return []
    for name in pdf_names(book, language).values() if met else ():
        (folder / name).touch()  # pages link to it; why it is missing is told already
    known = {re.split(r":\d|, cell", fault.where)[0] for fault in met}
    return [] if "" in known else finished.faults(book, folder, language, known)


def _web(book: Book, plan: Plan, language: str, outcome: Outcome, commit: str, target: Path) -> str:
    """Build the web book into `target`; returns what there is to say."""
    pdf = pdf_names(book, language) if "pdf" in plan.formats else {}
    begun = time.perf_counter()
    made = _built(book, plan, language, "html", outcome, commit, press_pdf_link=pdf, press_languages=[*plan.languages])
    (made / ".buildinfo").unlink()  # tells of folders on this machine
    made.rename(target)
    return f"The {english_name(language)} web book has {len(book.files)} pages; it took {_since(begun)}."


def _pdf(book: Book, plan: Plan, language: str, outcome: Outcome, commit: str, folder: Path) -> str:
    """Build the PDF into `folder`; returns what there is to say."""
    begun = time.perf_counter()
    found = sorted(_built(book, plan, language, "typst", outcome, commit).glob("*.pdf"))
    names = sorted(pdf_names(book, language).values())
    if len(found) != len(names):
        expected = "one" if len(names) == 1 else str(len(names))
        raise SiteError(f"The typst builder made {len(found)} PDF files, expected {expected}.")
    folder.mkdir(exist_ok=True)
    made = [shutil.copyfile(path, folder / name) for path, name in zip(found, names, strict=True)]
    if len(made) == 1:
        size = f"PDF has {made[0].stat().st_size / 1e6:.1f} MB"
    else:
        size = "PDFs are " + ", ".join(f"{path.name} ({path.stat().st_size / 1e6:.1f} MB)" for path in made)
    return f"The {english_name(language)} {size}; it took {_since(begun)}."


def _built(
    book: Book, plan: Plan, language: str, builder: str, outcome: Outcome, commit: str, **overrides: Any
) -> Path:
    """Build with one builder into an empty folder; returns it."""
    from bookpress import build as builds  # imported late: it leads to Sphinx

    folder = book.work / "build" / language
    keeping.remove(folder / builder)
    own = {
        "press_commit": commit,
        "press_strict": plan.strict,
        "press_gather": True,
        "press_book": lambda: book,
        **places.overrides(book, language),
        **overrides,
    }
    return builds.sphinx(book, language, builder, folder, run=lambda: outcome, overrides=own)


def pdf_names(book: Book, language: str) -> dict[str, str]:
    """File names of an edition's PDFs by volume, from press_pdf in _config.yml; a single one has the name ""."""
    return printing.names(book.option("press_pdf") or {}, language)


def entry(book: Book, plan: Plan, dataset: Mapping[str, Any]) -> str:
    """The entry page: editions and PDFs, the date of the data and the version."""
    first = plan.languages[0]
    title = str(book.config.get("title", "Report"))
    return Template(ENTRY.read_text(encoding="utf-8")).substitute(
        language=first,
        title=escape(title),
        editions="\n".join(_entry_section(book, plan, language) for language in plan.languages),
        about=escape(_about(book, first, dataset)) if dataset else "",
        policy=POLICY,
        more=sitemap.entry_head(book, plan.languages, plan.formats),
        also=escape(json.dumps(also_read(book), ensure_ascii=False)),
    )


def _entry_section(book: Book, plan: Plan, language: str) -> str:
    say = sayer(book, language)
    links = {"html": {say("entry-web"): of_page(book.start)}}
    told = book.option("press_volumes") or {}
    links["pdf"] = {
        printing.link_text(told, name, say, say("entry-pdf")): file for name, file in pdf_names(book, language).items()
    }
    items = "".join(
        f'<li><a href="{language}/{file}" hreflang="{language}">{escape(words)}</a></li>'
        for form in plan.formats
        for words, file in links[form].items()
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


def _listed(plan: Plan) -> str:
    names = {"html": "the web book", "pdf": "the PDF"}
    return " and ".join(names[form] for form in plan.formats) + f" ({', '.join(plan.languages)})"


def _since(begun: float) -> str:
    return f"{time.perf_counter() - begun:.1f} s"


def _shown(path: Path, book: Book) -> str:
    return path.relative_to(book.root).as_posix() + "/"


FORMATS: Mapping[str, Sequence[str]] = {"html": ("html",), "pdf": ("pdf",), "all": ("html", "pdf")}
