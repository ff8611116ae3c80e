"""Web pages as they were written, kept by all that they came from: an unchanged page is put in place, not made again.

A page comes from its own document tree and from what Sphinx and its extensions know of the whole book (titles, numbers,
labels, contents), the settings, the templates and static files, and the code. Of the whole all counts that is not named
in `APART`: what an extension notes in the environment, be it ever so unknown, makes all pages be written when it is
another. What a page leaves for others while it is written (pictures to copy, passages to find, changes to tell) is kept
with it. Pages are kept only after a build without a fault, since a kept page warns of nothing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict
from operator import itemgetter
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import quote

from docutils import nodes

from bookpress import keeping
from bookpress.metadata import feed
from bookpress.search import passages
from bookpress.state import press, records

FOLDER = "pages"  # beside the document trees
# What the environment knows that no page but its own is made of, or that is told elsewhere: the documents with their
# times and sources, the program's own parts, and what the press notes of each document.
APART = {"all_docs", "dependencies", "included", "app", "events", "project", "config", "temp_data", "ref_context"}
APART |= {"srcdir", "doctreedir", "settings", "version", "config_status", "config_status_extra", "domains"}
APART |= {"bookpress_records", "bookpress_messages", "_pickled_doctree_cache", "_write_doc_doctree_cache"}
COUNTED = "wordcount"  # MyST notes with a page how many words it has, which only the page itself can print
DEPTH = 40  # of things within things; what lies deeper is taken for a circle


class UntoldError(ValueError):
    """A value that cannot be said: a thing that holds itself."""


def setup(app: Any) -> None:
    """Take the place of the builder of web pages where it writes one document after another."""
    app.connect("builder-inited", begin)


def begin(app: Any) -> None:
    """Let the builder write only pages that would be others."""
    app.bookpress_pages = {}
    builder = app.builder
    if builder.name == "html":
        write = builder._write_serial
        builder._write_serial = lambda docnames: _write(app, docnames, write)


def _write(app: Any, docnames: Iterable[str], write: Callable[[list[str]], None]) -> None:
    key_of = keys(app)
    if key_of is None:
        write(list(docnames))
        return
    for docname in docnames:
        key = key_of(docname)
        known = json.loads(keeping.read(_file(app, docname)) or b"{}")
        if known.get("key") == key:
            _put(app, docname, known)
        else:
            app.bookpress_pages[docname] = {"key": key, **_written(app, docname, write)}


def keys(app: Any, form: str = "") -> Callable[[str], str] | None:
    """What tells a document, by its name, as it is written in some form; None where what documents share is untold."""
    try:
        shared = _shared(app)
    except UntoldError:
        return None

    def key(docname: str) -> str:
        tree, own = keeping.digest_of_file(Path(app.doctreedir, f"{docname}.doctree")), records(app.env).get(docname)
        sources = " ".join(told(own.sources if own else {}))  # a picture, say, of which only the size is written
        meta = " ".join(told(app.env.metadata.get(docname)))
        return hashlib.sha256(f"{form} {shared} {docname} {tree} {sources} {meta}".encode()).hexdigest()

    return key


def _written(app: Any, docname: str, write: Callable[[list[str]], None]) -> dict[str, Any]:
    """What was written of a document, and what it left for others."""
    builder, before, told = app.builder, app.builder.images, app.bookpress_changes
    builder.images, app.bookpress_changes = {}, None
    write([docname])
    own, changes = builder.images, app.bookpress_changes
    builder.images = before | own
    app.bookpress_changes = told if changes is None else changes
    words = app.bookpress_found.get(docname)
    return {
        "page": Path(builder.get_outfilename(docname)).read_text(encoding="utf-8"),
        "images": own,
        "source": _source(app, docname).is_file(),
        "words": words and asdict(words),
        "changes": changes and [asdict(change) for change in changes],
    }


def _put(app: Any, docname: str, known: dict[str, Any]) -> None:
    """Put a kept page in its place, with what it leaves for others."""
    path = Path(app.builder.get_outfilename(docname))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(known["page"], encoding="utf-8", newline="\n")
    app.builder.images |= known["images"]
    if known["source"]:
        copy = _source(app, docname)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(Path(app.env.doc2path(docname)).read_bytes())
    if known["words"]:
        places = [passages.Place(**one) for one in known["words"]["places"]]
        found = [passages.Passage(**one) for one in known["words"]["passages"]]
        app.bookpress_found[docname] = passages.Words(places, found)
    if known["changes"] is not None:
        app.bookpress_changes = [feed.Change(**one | {"text": tuple(one["text"])}) for one in known["changes"]]


def _source(app: Any, docname: str) -> Path:
    """Where Sphinx puts the copy of a document's source, if it does."""
    suffix, ending = Path(app.env.doc2path(docname)).suffix, app.config.html_sourcelink_suffix
    return Path(app.outdir, "_sources", f"{docname}{suffix}{ending if ending != suffix else ''}")


def keep(app: Any) -> None:
    """Keep the pages that were written, at the end of a build that went well; those of documents that are gone go."""
    for docname, page in app.bookpress_pages.items():
        keeping.write(_file(app, docname), json.dumps(page).encode())
    if app.builder.name == "html":
        wanted = {_file(app, docname) for docname in app.env.found_docs}
        folder = Path(app.doctreedir).parent / FOLDER
        for path in set(folder.glob("*")) - wanted:
            keeping.remove(path)


def _file(app: Any, docname: str) -> Path:
    return Path(app.doctreedir).parent / FOLDER / f"{quote(docname, safe='')}.page"


def _shared(app: Any) -> str:
    """Digest of all that pages have in common."""
    env, config, state = app.env, app.config, press(app)
    figures = {name: [files.id for files in own.exhibits if files.svg] for name, own in records(env).items()}
    known = {name: value for name, value in vars(env).items() if name not in APART}
    known["metadata"] = {docname: _without(own, COUNTED) for docname, own in env.metadata.items()}
    book = {"config": state.book.config, "contents": state.book.contents, "files": list(state.book.files)}
    settings = {value.name: value.value for value in config}
    context = [getattr(app.builder, name, None) for name in ("globalcontext", "relations")]
    parts = [known, figures, book, settings, *context]
    root = Path(app.srcdir)
    folders = [root / name for name in (*config.templates_path, *config.html_static_path)]
    files = keeping.digest_of_files(root, (path for folder in folders for path in (folder, *folder.rglob("*"))))
    digest = hashlib.sha256(f"{keeping.platform()} {files}".encode())
    for text in told(parts):
        digest.update(text.encode(errors="surrogatepass") + b"\0")
    return digest.hexdigest()


def _without(known: Mapping[str, Any], name: str) -> dict[str, Any]:
    return {one: value for one, value in known.items() if one != name}


def told(value: Any, depth: int = 0) -> Iterator[str]:
    """A value in words that are the same for equal values, in whatever process and order they were made.

    Objects are told by their class and what they hold, functions and classes by their names. What can be told only by
    its place in memory is never the same. Raises UntoldError for what holds itself.
    """
    if depth > DEPTH:
        raise UntoldError
    if isinstance(value, nodes.Node):
        yield value.pformat()
    elif isinstance(value, dict):
        pairs = sorted(((" ".join(told(name, depth + 1)), one) for name, one in value.items()), key=itemgetter(0))
        yield from ("{", *(said for name, one in pairs for said in (name, *told(one, depth + 1))), "}")
    elif isinstance(value, set | frozenset):
        yield from ("<", *sorted(" ".join(told(one, depth + 1)) for one in value), ">")
    elif isinstance(value, list | tuple):
        yield from ("[", *(said for one in value for said in told(one, depth + 1)), "]")
    elif callable(value) and hasattr(value, "__qualname__"):
        yield f"{value.__module__}.{value.__qualname__}"
    elif isinstance(value, str | bytes | int | float | ModuleType | None) or not hasattr(value, "__dict__"):
        yield repr(value)
    else:
        yield from (type(value).__qualname__, *told(vars(value), depth + 1))
