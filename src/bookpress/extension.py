"""The Sphinx extension: runs the notebooks, reads them executed, keeps pages fresh, and lets no fault pass.

In the order of a build: `configure` (settings), `execute` (run notebooks and derive), `read_source` (judge the prose,
put the executed notebook in place of the file), roles and exhibits (while reading), `check` (raise all faults before
anything is written), `finish` (files, late warnings). Which documents are read is said in `freshness`.
"""

from __future__ import annotations

import hashlib
import logging
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from docutils import nodes
from myst_nb.core.render import load_mime_renders
from sphinx.util.logging import NAMESPACE, getLogger

from bookpress import (
    book,
    execution,
    freshness,
    mathml,
    notebookpages,
    numberlinks,
    running,
    saying,
    settings,
    terms,
    textcheck,
    translation,
    variables,
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
    freshness.setup(app)
    app.add_transform(ExhibitBundles)
    translation.setup(app)
    mathml.setup(app)
    web.setup(app)
    app.connect("config-inited", configure)
    app.connect("builder-inited", execute, priority=100)
    app.connect("source-read", read_source)
    app.connect("doctree-read", check_formulas)
    app.connect("doctree-read", notebookpages.check)
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
        _leave_running_to_the_press(config, found.rules)
    except book.BookError as error:
        raise PressError(str(error)) from error
    app.bookpress_say = say = saying.sayer(found, config.language)
    captions = {"figure": say("figure-number", number="%s"), "table": say("table-number", number="%s")}
    config.numfig_format = captions | config.numfig_format
    config.press_code = package_digest() + say.digest()
    config.nb_mime_priority_overrides = [("*", config.press_exhibit_mime, 1), *config.nb_mime_priority_overrides]
    for name, role in roles(config.press_statement_roles).items():
        app.add_role(name, role)
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
        found = book.load(Path(app.srcdir), config.external_toc_path)
        if config.press_run:
            outcome = config.press_run()
        else:
            outcome = running.run(found, notebooks=found.rules.runs, derive=config.press_derive, say=_say)
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


def read_source(app: Any, docname: str, source: list[str]) -> None:
    """Judge a document's prose, its links to numbers as roles; for a notebook, put the executed one in place."""
    state, env = press(app), app.env
    path = env.doc2path(docname)
    records(env)[docname] = Record()
    if Path(path).suffix != ".ipynb":
        name = place(path, state.book.root)
        source[0] = numberlinks.as_roles(source[0])
        found = [(item.line, str(item)) for item in textcheck.check_markdown(source[0], _allowed(app))]
        found += [(line, numberlinks.FORM) for line in numberlinks.unreadable(source[0])]
        state.faults += [Fault(f"{name}:{line}", said) for line, said in found]
    notebookpages.read(app, docname, source, _allowed(app))


def _allowed(app: Any) -> textcheck.Allowed:
    """What may hold digits in the prose of the book."""
    return textcheck.allowed(app.config.press_names, app.config.press_units, press(app).book.languages)


def check_formulas(app: Any, doctree: nodes.document) -> None:
    """Formulas that cannot be written as MathML are faults of their document."""
    state = press(app)
    for node in doctree.findall(lambda node: isinstance(node, nodes.math | nodes.math_block)):
        try:
            mathml.convert(node.astext(), block=isinstance(node, nodes.math_block))
        except mathml.FormulaError as error:
            state.faults.append(Fault(place(node.source or doctree["source"], state.book.root, node.line), str(error)))


def check(app: Any, env: Any) -> Iterable[str]:
    """After reading: raise all faults and warnings; else say which pages to write.

    Numbers, titles and the list of contents stand on many pages, so any change writes every page; so does a page that
    is not as it was written.
    """
    state = press(app)
    stale = _stale(state) if app.config.press_strict else ()
    stop_on([*state.faults, *stale, *app.bookpress_warnings.faults, *_twice(env)])
    dataset = dict(state.derived.dataset)
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
    stop_on(app.bookpress_warnings.faults)
    freshness.seal(app)
