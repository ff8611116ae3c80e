"""The Sphinx extension: runs the notebooks, reads them executed, keeps pages fresh, and lets no fault pass.

In the order of a build: `configure` (settings), `execute` (run notebooks and derive), `read_source` (put the executed
notebook in place of the file), roles and exhibits (while reading), `textcheck` (judge the prose), `check` (raise all
faults before anything is written), `finish` (files, late warnings). Which documents are read is said in `freshness`.
"""

from __future__ import annotations

import hashlib
import logging
import os
from collections.abc import Iterable, Mapping
from io import StringIO
from pathlib import Path
from typing import Any

from myst_nb.core.render import load_mime_renders
from sphinx.util.logging import NAMESPACE, getLogger

from bookpress import (
    bars,
    bibliography,
    book,
    configured,
    foreign,
    frame,
    freshness,
    inputs,
    leftovers,
    marks,
    mathml,
    notebookpages,
    numberlinks,
    onlyfor,
    outputs,
    pages,
    passedover,
    printing,
    rawhtml,
    running,
    saying,
    search,
    settings,
    shortnames,
    terms,
    textcheck,
    translation,
    variables,
    web,
    written,
)
from bookpress.attachments import Attachments
from bookpress.exhibits import ExhibitBundles, ExhibitRenderer
from bookpress.metadata import head
from bookpress.outputnodes import ChangingOutputs, OutputRenderer
from bookpress.pasting import PastedOutputs
from bookpress.roles import roles
from bookpress.state import Fault, Press, PressError, Record, Warnings, book_of, known, place, press, records, stop_on

LOG = getLogger(__name__)


def setup(app: Any) -> dict[str, Any]:
    """Register the extension with Sphinx."""
    settings.register(app, settings.named("press_"))
    if "comments_config" not in app.config:
        app.add_config_value("comments_config", {}, "")  # Jupyter Book always sets it, for a part that we leave out
    register_renderers()
    _watch_warnings(app)
    freshness.setup(app)
    app.add_transform(ExhibitBundles)
    inputs.setup(app)
    app.add_transform(ChangingOutputs)
    app.add_transform(PastedOutputs)
    app.add_transform(Attachments)
    foreign.setup(app)
    translation.setup(app)
    mathml.setup(app)
    rawhtml.setup(app)
    bibliography.setup(app)
    marks.setup(app)
    bars.setup(app)
    shortnames.setup(app)
    pages.setup(app)
    leftovers.setup(app)
    onlyfor.setup(app)
    textcheck.setup(app)
    search.setup(app)
    web.setup(app)
    frame.setup(app)
    written.setup(app)
    app.connect("config-inited", configure)
    app.connect("builder-inited", execute, priority=100)
    app.connect("source-read", read_source)
    app.connect("doctree-read", notebookpages.check)
    app.connect("env-updated", check, priority=900)
    app.connect("build-finished", finish, priority=900)
    app.setup_extension("bookpress.typst")
    return {"parallel_read_safe": False, "parallel_write_safe": True}


def register_renderers() -> None:
    """Make myst-nb know the renderers of outputs even where the package is not installed and has no entry point.

    myst-nb keeps the list of renderers that it loads from entry points; ours are added to that list, in this order.
    """
    renderers: list[Any] = load_mime_renders()
    renderers += [renderer for renderer in (ExhibitRenderer, OutputRenderer) if renderer not in renderers]


def _watch_warnings(app: Any) -> None:
    app.bookpress_warnings = Warnings(app)
    stream = getattr(app, "_warning", None)  # what it holds by now was said before the press could take note
    app.bookpress_early = len(stream.getvalue()) if isinstance(stream, StringIO) else 0
    logging.getLogger(NAMESPACE).addHandler(app.bookpress_warnings)


def configure(app: Any, config: Any) -> None:
    """Settle what follows from the place and the code rather than from _config.yml."""
    try:
        if config.press_book:
            found = config.press_book()
        else:
            found = configured.settled(Path(app.srcdir), config.external_toc_path, [config.language])
            stop_on(found.faults)
        _leave_running_to_the_press(config, found.rules)
        head.configure(app, config)
    except book.BookError as error:
        raise PressError(str(error)) from error
    app.bookpress_say = say = saying.sayer(found, config.language)
    captions = {"figure": say("figure-number", number="%s"), "table": say("table-number", number="%s")}
    captions |= {"code-block": say("code-number", number="%s"), "section": say("section-number", number="%s")}
    config.numfig_format = captions | config.numfig_format
    config.press_code = package_digest() + say.digest() + repr(mathml.macros(config))
    forms = (config.press_exhibit_mime, *outputs.FORMS)  # each output has one form, in which every builder sets it
    config.nb_mime_priority_overrides = [("*", form, number) for number, form in enumerate(forms, start=1)]
    for name, role in roles(config.press_statement_roles, config.press_mark_roles).items():
        app.add_role(name, role)
    config.html_math_renderer = "mathml"  # every other loads from elsewhere, or draws letters
    frame.configure(config, found)
    web.configure(app, config)


def _leave_running_to_the_press(config: Any, rules: terms.Rules) -> None:
    """Keep myst-nb from running notebooks a second time, and from judging what they wrote to stderr, which we do."""
    if rules.runs:
        config.nb_execution_mode = "off"
        config.nb_output_stderr = "remove" if rules.terms.stderr == "remove" else "show"
    else:
        os.environ |= variables.WHOLE  # for kernels that Jupyter Book starts, whose exhibits would lack their drawings


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
        found = book_of(app)
        if config.press_run:
            outcome = config.press_run()
        else:
            outcome = running.run(found, notebooks=found.rules.runs, derive=running.derivations(found), say=_say)
    except book.BookError as error:
        raise PressError(str(error)) from error
    app.bookpress = Press(found, outcome, app.bookpress_say)
    if app.builder.name == "typst":
        _front_matter(app, outcome.derived.dataset)


def _front_matter(app: Any, dataset: Mapping[str, Any]) -> None:
    """Say on the PDF's title page what the foot of a web page says.

    `today` is left alone: Sphinx keeps it with the documents, and would read all of them again for the web pages.
    """
    config = app.config
    say = press(app).say
    config.typst_volumes = printing.volumes(config)
    if not config.typst_volumes:
        config.typst_output = config.press_pdf.get(config.language, config.typst_output)
    config.typst_contents = say("contents")
    if "alternatives" in config.press_rules_off:
        config.typst_undescribed = say("undescribed")
    if dataset:
        config.typst_date = dataset["date"]
        config.typst_version_line = web.build_line(say, dataset, config.press_commit)
        config.typst_licence = f"{say('licence')} {web.licence_name(dataset['licence'])}"


def _say(sentence: str) -> None:
    LOG.info("%s", sentence)


def read_source(app: Any, docname: str, source: list[str]) -> None:
    """Put roles in place of links to numbers; for a notebook, put the executed one in place."""
    state, env = press(app), app.env
    path = env.doc2path(docname)
    records(env)[docname] = Record()
    if Path(path).suffix != ".ipynb":
        name = place(path, state.book.root)
        source[0] = numberlinks.as_roles(source[0])
        found = [(line, numberlinks.FORM) for line in numberlinks.unreadable(source[0])]
        found += [(line, said) for _, line, said in inputs.source_signs(source[0])]
        found += [*leftovers.unclosed(source[0]), *passedover.found(source[0])]
        state.faults += [Fault(f"{name}:{line}", said) for line, said in found]
    notebookpages.read(app, docname, source)


def check(app: Any, env: Any) -> Iterable[str]:
    """After reading: raise all faults and warnings; else say which pages to write. Builds that gather raise later.

    Numbers, titles and the list of contents stand on many pages, so any change writes every page; so does a page that
    is not as it was written.
    """
    state = press(app)
    stale = _stale(state) if app.config.press_strict and not state.outcome.lacking else ()
    unlisted = () if state.book.contents else _unlisted(state, env)
    state.faults += [*stale, *_twice(env), *unlisted]
    if not app.config.press_gather:
        stop_on(known(app))
    dataset = {**state.derived.dataset, "synonyms": state.derived.synonyms}
    state.changed |= getattr(env, "bookpress_dataset", None) != dataset or not freshness.is_written(app)
    env.bookpress_dataset = dataset
    return list(env.found_docs) if state.changed else []


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


def _unlisted(state: Press, env: Any) -> list[Fault]:
    """Documents that no contents lead to; Sphinx warns of them only after this, and does not say what to do."""
    included = {name for names in env.included.values() for name in names}
    known = {env.config.root_doc, *env.files_to_rebuild, *included}
    return [
        Fault(
            place(env.doc2path(name), state.book.root),
            "it stands in no contents. List it in _toc.yml, set only_build_toc_files: true in _config.yml, "
            "or let it begin with orphan: true if it shall be found by links alone, and not in the PDF.",
        )
        for name in sorted(env.all_docs.keys() - known)
        if "orphan" not in env.metadata[name]
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

    Only a build without one seals what was read, so that the next build reads everything and warns again.
    """
    logging.getLogger(NAMESPACE).removeHandler(app.bookpress_warnings)
    if error is not None:
        return
    if app.builder.format == "html":
        web.finish(app)
    stop_on(known(app))
    written.keep(app)
    if drafts := getattr(app, "bookpress_drafts", None):
        drafts.keep(app.env.found_docs)
    freshness.seal(app)
