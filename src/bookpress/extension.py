"""The Sphinx extension: runs the notebooks, reads them executed, keeps pages fresh, and lets no fault pass.

In the order of a build: `configure` (settings), `execute` (run notebooks and derive), `outdated` (which documents took
something that has changed), `read_source` (judge the prose, put the executed notebook in place of the file), roles and
exhibits (while reading), `check` (raise all faults before anything is written), `finish` (files, late warnings).
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from myst_nb.core.render import load_mime_renders
from sphinx.util.logging import NAMESPACE, getLogger

from bookpress import (
    book,
    execution,
    leftovers,
    mathml,
    numberlinks,
    pages,
    rawhtml,
    running,
    saying,
    settings,
    stored,
    textcheck,
    translation,
    web,
)
from bookpress.derived import DerivedError
from bookpress.exhibits import ExhibitBundles, ExhibitRenderer
from bookpress.roles import roles
from bookpress.state import Fault, Press, PressError, Record, Warnings, place, press, records, stop_on

LOG = getLogger(__name__)


def setup(app: Any) -> dict[str, Any]:
    """Register the extension with Sphinx."""
    settings.register(app, settings.named("press_"))
    if "comments_config" not in app.config:
        app.add_config_value("comments_config", {}, "")  # Jupyter Book always sets it, for a part that we leave out
    register_renderer()
    _watch_warnings(app)
    app.add_transform(ExhibitBundles)
    translation.setup(app)
    mathml.setup(app)
    rawhtml.setup(app)
    pages.setup(app)
    leftovers.setup(app)
    web.setup(app)
    app.connect("config-inited", configure)
    app.connect("builder-inited", execute, priority=100)
    app.connect("env-get-outdated", outdated)
    app.connect("env-before-read-docs", note_reading)
    app.connect("env-purge-doc", purge)
    app.connect("source-read", read_source)
    app.connect("env-updated", check, priority=900)
    app.connect("build-finished", finish, priority=900)
    app.setup_extension("bookpress.typst")
    return {"parallel_read_safe": False, "parallel_write_safe": True}


def register_renderer() -> None:
    """Make myst-nb know the exhibit renderer even where the package is not installed and has no entry point.

    myst-nb keeps the list of renderers that it loads from entry points; the renderer is added to that list.
    """
    renderers: list[Any] = load_mime_renders()
    if ExhibitRenderer not in renderers:
        renderers.append(ExhibitRenderer)


def _watch_warnings(app: Any) -> None:
    app.bookpress_warnings = Warnings(app)
    logging.getLogger(NAMESPACE).addHandler(app.bookpress_warnings)


def configure(app: Any, config: Any) -> None:
    """Settle what follows from the place and the code rather than from _config.yml."""
    try:
        found = book.load(Path(app.srcdir), config.external_toc_path)
        saying.check(found, [config.language])
    except book.BookError as error:
        raise PressError(str(error)) from error
    app.bookpress_say = say = saying.sayer(found, config.language)
    captions = {"figure": say("figure-number", number="%s"), "table": say("table-number", number="%s")}
    config.numfig_format = captions | config.numfig_format
    config.press_code = package_digest() + say.digest() + repr(mathml.macros(config))
    config.nb_mime_priority_overrides = [("*", config.press_exhibit_mime, 1), *config.nb_mime_priority_overrides]
    for name, role in roles(config.press_statement_roles).items():
        app.add_role(name, role)
    web.configure(app, config)


def package_digest() -> str:
    """Digest of the press's own code, theme included."""
    package = Path(__file__).parent
    digest = hashlib.sha256()
    for path in sorted(package.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(path.relative_to(package).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def execute(app: Any) -> None:
    """Run the notebooks and the derivation, or take what a surrounding build has started."""
    config = app.config
    try:
        found = book.load(Path(app.srcdir), config.external_toc_path)
        if config.press_run:
            outcome = config.press_run()
        else:
            outcome = running.run(found, notebooks=config.press_execute, derive=config.press_derive, say=_say)
    except (execution.ExecutionError, book.BookError, DerivedError) as error:
        raise PressError(str(error)) from error
    app.bookpress = Press(found, outcome, app.bookpress_say)
    if app.builder.name == "typst":
        _front_matter(app, outcome.derived.dataset)


def _front_matter(app: Any, dataset: Mapping[str, Any]) -> None:
    """Say on the PDF's title page what the foot of a web page says.

    `today` is set this late because an earlier change of it would make Sphinx read every document again.
    """
    config = app.config
    say = press(app).say
    config.typst_output = config.press_pdf.get(config.language, config.typst_output)
    config.typst_contents = say("contents")
    if dataset:
        config.today = dataset["date"]
        config.typst_version_line = web.build_line(say, dataset, config.press_commit)
        config.typst_licence = f"{say('licence')} {web.licence_name(dataset['licence'])}"


def _say(sentence: str) -> None:
    LOG.info("%s", sentence)


def outdated(app: Any, env: Any, added: set[str], changed: set[str], removed: set[str]) -> list[str]:
    """Documents whose notebook ran to another result, or that print an entry whose value has changed."""
    state = press(app)
    state.changed = bool(removed)
    return [name for name, record in records(env).items() if name not in removed and _is_stale(state, name, record)]


def _is_stale(state: Press, docname: str, record: Any) -> bool:
    result = state.outcome.results.get(docname)
    return (result.digest if result else None) != record.execution or any(
        state.derived.value(kind, name) != value for (kind, name), value in record.uses.items()
    )


def note_reading(app: Any, env: Any, docnames: list[str]) -> None:
    """Note whether anything is read at all."""
    press(app).changed |= bool(docnames)


def purge(app: Any, env: Any, docname: str) -> None:
    """Forget the record of a document that is read anew or gone."""
    records(env).pop(docname, None)


def read_source(app: Any, docname: str, source: list[str]) -> None:
    """Judge a document's prose, its links to numbers as roles; for a notebook, put the executed one in place."""
    state, env = press(app), app.env
    path = env.doc2path(docname)
    records(env)[docname] = Record()
    name = place(path, state.book.root)
    mime = app.config.press_exhibit_mime
    if Path(path).suffix != ".ipynb":
        source[0] = numberlinks.as_roles(source[0])
        found = [(item.line, str(item)) for item in textcheck.check_markdown(source[0], _allowed(app))]
        found += [(line, numberlinks.FORM) for line in numberlinks.unreadable(source[0])]
        found += leftovers.unclosed(source[0])
        state.faults += [Fault(f"{name}:{line}", said) for line, said in found]
        return
    result = state.outcome.results.get(docname)
    executed = result.notebook if result else book.notebook(source[0])
    notebook = stored.bundles_alone(numberlinks.with_roles(executed), mime)
    state.faults += [
        Fault(f"{name}, cell {number}, line {line}", said)
        for number, line, said in _cell_faults(notebook, _allowed(app), mime)
    ]
    source[0] = json.dumps(notebook, ensure_ascii=False)  # nbformat writes with indents, at five times the cost
    if result:
        records(env)[docname].execution = result.digest


def _cell_faults(notebook: Any, may: textcheck.Allowed, mime: str) -> Iterable[tuple[int | None, int, str]]:
    """What is wrong with the cells of a notebook before they are read: cell, line, words."""
    for finding in textcheck.check_notebook(notebook, may):
        yield finding.cell, finding.line, str(finding)
    for number in stored.without_bundle(notebook, mime):
        yield number, 1, "its exhibit was stored without drawings and tables. Set press_execute to true in _config.yml."
    for number, cell in enumerate(notebook.cells, start=1):
        if cell.cell_type == "markdown":
            yield from ((number, line, numberlinks.FORM) for line in numberlinks.unreadable(cell.source))
            yield from ((number, line, said) for line, said in leftovers.unclosed(cell.source))


def _allowed(app: Any) -> textcheck.Allowed:
    """What may hold digits in the prose of the book."""
    return textcheck.allowed(app.config.press_names, app.config.press_units, press(app).book.languages)


def check(app: Any, env: Any) -> Iterable[str]:
    """After reading: raise all faults and warnings; else say which pages to write.

    Numbers, titles and the list of contents stand on many pages, so any change writes every page.
    """
    state = press(app)
    stale = _stale(state) if app.config.press_strict else ()
    stop_on([*state.faults, *stale, *app.bookpress_warnings.faults, *_twice(env)])
    dataset = dict(state.derived.dataset)
    if state.changed or getattr(env, "bookpress_dataset", None) != dataset:
        env.bookpress_dataset = dataset
        return list(env.found_docs)
    return []


def _stale(state: Press) -> list[Fault]:
    """Numbers that the files of the book do not show as they are."""
    root = state.book.root
    return [
        Fault(
            place(path, root) + (f", cell {found.cell}, line {found.line}" if found.cell else f":{found.line}"),
            str(found),
        )
        for path, found in numberlinks.stale_in(state.book, state.derived.numbers)
    ]


def _twice(env: Any) -> list[Fault]:
    """Ids that exhibits define more than once in the book."""
    places: dict[str, list[str]] = {}
    for record in records(env).values():
        for anchor, where in record.anchors:
            places.setdefault(anchor, []).append(where)
    return [
        Fault(" and ".join(sorted(where)), f"the id {anchor!r} is used {len(where)} times; it must be unique.")
        for anchor, where in places.items()
        if len(where) > 1
    ]


def finish(app: Any, error: Exception | None) -> None:
    """After writing: publish the exhibits' files; a warning given while writing fails the build.

    Sphinx then removes its pickled environment, so that the next build reads everything and warns again.
    """
    logging.getLogger(NAMESPACE).removeHandler(app.bookpress_warnings)
    if error is not None:
        return
    if app.builder.format == "html":
        web.finish(app)
    stop_on(app.bookpress_warnings.faults)
