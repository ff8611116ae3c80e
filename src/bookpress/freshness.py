"""What Sphinx may keep from one build for the next: document trees, as long as all they came from is the same.

Sphinx writes document trees while it reads and its environment only afterwards, and takes both for current by time
stamps. Here both are believed by content alone: the folder is sealed when a build has ended well, the seal is broken
before anything is changed, and a folder without its seal is emptied. Each document's record holds the digest of every
file that was opened while it was read (see `opened`), and it is read again when one of them is another. What else was
opened before the documents were read (settings, bibliography, words) is noted with the seal and counts for all.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.util import FilenameUniqDict

from bookpress import keeping, opened
from bookpress.opened import Opened
from bookpress.state import Press, Record, press, record, records

KEPT = ("*.doctree", "*.pickle", keeping.SEAL)  # what is removed of a folder that is not believed


PICTURES = "jupyter_execute"  # where MyST-NB keeps the pictures of outputs, beside the output folder; never overwritten
DOCUTILS = "docutils.conf"  # settings of the book for docutils, which opens them only once in a build


def setup(app: Any) -> None:
    """Listen from here on, and to what Sphinx says of its documents."""
    _leave_out_settings_of_the_machine(Path(app.srcdir))
    app.bookpress_opened = Opened(Path(app.srcdir))
    opened.begin(app.bookpress_opened)
    app.connect("config-inited", believe, priority=900)  # the last thing before the environment is loaded
    app.connect("env-get-outdated", outdated)
    app.connect("env-before-read-docs", note_reading)
    app.connect("env-purge-doc", purge)
    app.connect("doctree-read", note_sources, priority=900)
    app.connect("env-updated", read, priority=1)  # the press's own checks open every document


def _leave_out_settings_of_the_machine(root: Path) -> None:
    """Let docutils read no settings but the book's own (from the home, say), and Sphinx print no year but its own."""
    os.environ["DOCUTILSCONFIG"] = str(root / DOCUTILS)
    os.environ.pop("SOURCE_DATE_EPOCH", None)


def believe(app: Any, config: Any) -> None:
    """Break the seal of the folder of document trees, and empty the folder when it is not to be believed."""
    folder, root = Path(app.doctreedir), Path(app.srcdir)
    known = keeping.sealed(folder) or {}
    app.bookpress_inputs, app.bookpress_made = {DOCUTILS: keeping.digest_of_file(root / DOCUTILS)}, {}
    if known.get("press") == _press(config) and opened.unchanged(root, known["inputs"]):
        app.bookpress_inputs, app.bookpress_made = known["inputs"], known["made"]
        keeping.break_seal(folder)
        return
    for pattern in KEPT:
        for path in folder.rglob(pattern):
            keeping.remove(path)
    keeping.remove(Path(app.outdir).parent / PICTURES)


def _press(config: Any) -> str:
    """Digest of what reads the documents: the press (see `extension.configure`), Python and the packages."""
    return hashlib.sha256(f"{config.press_code} {keeping.platform()}".encode()).hexdigest()


def outdated(app: Any, env: Any, added: set[str], changed: set[str], removed: set[str]) -> list[str]:
    """Documents of which a source has changed, or whose notebook ran to another result, or that print other values."""
    state = press(app)
    state.changed = bool(removed)
    app.bookpress_inputs |= app.bookpress_opened.take()
    stale = [name for name, known in records(env).items() if name not in removed and _is_stale(state, name, known)]
    app.bookpress_opened.take()  # to look at a source is not to use it
    return stale


def _is_stale(state: Press, docname: str, known: Record) -> bool:
    result = state.outcome.results.get(docname)
    return (
        (result.digest if result else None) != known.execution
        or any(state.derived.value(kind, name) != value for (kind, name), value in known.uses.items())
        or _has_changed(state, known)
    )


def _has_changed(state: Press, known: Record) -> bool:
    """Whether a source has another content; what the press itself had made of them then goes, to be made anew."""
    altered = [name for name, was in known.sources.items() if keeping.digest_of_file(state.book.root / name) != was]
    for path in (state.book.root / name for name in altered):
        if path.is_relative_to(state.book.root / "_build"):
            keeping.remove(path)
    return bool(altered)


def note_reading(app: Any, env: Any, docnames: list[str]) -> None:
    """Note whether anything is read at all."""
    press(app).changed |= bool(docnames)


def purge(app: Any, env: Any, docname: str) -> None:
    """Forget the record of a document that is read anew or gone; what is opened from here on is its own."""
    records(env).pop(docname, None)
    app.bookpress_inputs |= app.bookpress_opened.take()


def note_sources(app: Any, doctree: nodes.document) -> None:
    """Note what was opened for a document, and what it names without opening it, as pictures."""
    env = app.env
    named = {
        name: keeping.digest_of_file(Path(app.srcdir, name)) for name in {*map(str, env.dependencies[env.docname])}
    }
    record(env).sources = named | app.bookpress_opened.take()


def read(app: Any, env: Any) -> Iterable[str]:
    """The end of reading: what is opened from here on is no input of the document trees, but of what is written."""
    app.bookpress_inputs |= app.bookpress_opened.take()
    _name_pictures(env)
    return []


def _name_pictures(env: Any) -> None:
    """Give pictures of one name in several folders the names they have on the site, in an order of their own.

    Sphinx names them in the order in which it happens to read them.
    """
    named = FilenameUniqDict()
    for path, (docnames, _) in sorted(env.images.items()):
        for docname in sorted(docnames):
            named.add_file(docname, path)
    env.images = named


def is_written(app: Any) -> bool:
    """Whether all that the last build wrote into this output folder stands there, and would be written so again."""
    made = app.bookpress_made.get(str(app.outdir))
    return (
        made is not None
        and opened.unchanged(Path(app.outdir), made["files"])
        and opened.unchanged(Path(app.srcdir), made["from"])
    )


def seal(app: Any) -> None:
    """Seal the folder of document trees, at the end of a build that went well, with what was made of them."""
    out = Path(app.outdir)
    files = (path for path in sorted(out.rglob("*")) if path.is_file())
    made = {
        "files": {path.relative_to(out).as_posix(): keeping.digest_of_file(path) for path in files},
        "from": app.bookpress_opened.take(),
    }
    opened.end(app.bookpress_opened)
    if not press(app).changed:  # nothing was written
        made = app.bookpress_made.get(str(out), made)
    note = {"press": _press(app.config), "inputs": app.bookpress_inputs}
    keeping.seal(Path(app.doctreedir), note | {"made": app.bookpress_made | {str(out): made}})
