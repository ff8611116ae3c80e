"""Translating a build: which texts Sphinx is to translate, and what shows where a translation is missing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import sphinx
from babel.messages.catalog import Catalog
from docutils import nodes
from sphinx import addnodes, locale
from sphinx.builders import Builder
from sphinx.transforms import SphinxTransform, i18n
from sphinx.util.nodes import LITERAL_TYPE_NODES, extract_messages

from bookpress import htmltree, locales, messages
from bookpress.fidelity import FOOTNOTE, formula, has_words
from bookpress.state import Fault, book_of, line_of, place, press, stop_on

PUBLISH = i18n.publish_msgstr  # as Sphinx has it
SETTINGS, LEFT = "press-settings", "press-left"  # what a document's transforms hand on
LOCALE = 20  # priority of Sphinx's own transform, after which a node knows whether it was translated


class MessagesBuilder(Builder):
    """Writes the messages of every document into one file, from document trees that another builder has read."""

    name = messages.BUILDER
    format = "json"
    allow_parallel = False

    def get_outdated_docs(self) -> str:
        """Return what the build is about."""
        return "every document"

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        """Return no address: nothing is linked."""
        return ""

    def prepare_writing(self, docnames: set[str]) -> None:
        """Begin with no messages."""
        self.found: dict[str, list[str]] = {}

    def write_doc(self, docname: str, doctree: nodes.document) -> None:
        """Keep the messages of one document, each once."""
        contents = list(self.env.tocs[docname].findall(addnodes.toctree))  # in the document they are resolved by now
        kept = [text for part in contents for _, text in extract_messages(part) if text]
        kept += _noted(self.env).get(docname, [])
        if kept:
            self.found[docname] = list(dict.fromkeys(kept))

    def finish(self) -> None:
        """Write the file."""
        text = json.dumps(dict(sorted(self.found.items())), ensure_ascii=False, indent=1)
        (Path(self.outdir) / messages.FILE).write_text(text, encoding="utf-8")


class Messages(SphinxTransform):
    """Notes the messages of a document as Sphinx would translate them; later, some of their nodes are gone."""

    default_priority = LOCALE - 2

    def apply(self, **kwargs: Any) -> None:
        """Note them in the environment."""
        found = [text for node, text in extract_messages(self.document) if text and not _stays(node)]
        found += [formula.astext() for formula in _formulas(self.document)]
        found += [meta["content"] for meta in _descriptions(self.document)]
        _noted(self.env)[self.env.docname] = found


def _noted(env: Any) -> dict[str, list[str]]:
    if not hasattr(env, "bookpress_messages"):
        env.bookpress_messages = {}
    found: dict[str, list[str]] = env.bookpress_messages
    return found


class Judged(SphinxTransform):
    """Refuses translations that bring more than words, and translates what Sphinx passes over.

    Beside the judgement, nothing that a translation could still name is read: while Sphinx parses translations, files
    and raw text are switched off; `Untranslated` switches them on again.
    """

    default_priority = LOCALE - 1

    def apply(self, **kwargs: Any) -> None:
        """Note the faults, and put the translations in place."""
        if not self.config.press_translated:
            return
        state, language = press(self.app), self.config.language
        settings, kept = self.document.settings, self.env.temp_data
        kept[SETTINGS] = settings.file_insertion_enabled, settings.raw_enabled
        settings.file_insertion_enabled = settings.raw_enabled = False
        for flaw in messages.unfit(state.book, language, self.env.docname):
            state.faults.append(Fault(f"{flaw.file}:{flaw.line}", flaw.said))
        catalog = messages.catalogue(state.book, language, self.env.docname)
        kept[LEFT] = [node for node in self._beside() if not self._put(node, catalog)]
        for node in self.document.findall(_is_literal):
            node["translatable"] = False  # Sphinx would read a translation of it as reStructuredText

    def _beside(self) -> list[Any]:
        """What has words and is not translated by Sphinx."""
        return [*_formulas(self.document), *_descriptions(self.document)]

    def _put(self, node: Any, catalog: Catalog) -> bool:
        """Put the translation of a node in its place; whether there is one."""
        message = _message(node)
        text = _translation(catalog, message)
        if text and isinstance(node, nodes.meta):
            node["content"] = text
        elif text:
            node.children = [nodes.Text(text)]
            if formula(text) != formula(message):
                wrong = f"“{message[:60]}” is another formula in translation: only words within it may differ."
                file = messages.called(press(self.app).book, self._file())
                press(self.app).faults.append(Fault(f"{file}:{messages.line(catalog, message)}", wrong))
        return bool(text)

    def _file(self) -> Path:
        folder = messages.folder(press(self.app).book, self.config.language)
        return folder / f"{self.env.docname}.po"


def _is_literal(node: nodes.Node) -> bool:
    return isinstance(node, LITERAL_TYPE_NODES)


def _translation(catalog: Catalog, message: str) -> str:
    known = catalog.get(message)
    return str(known.string or "") if known and not known.fuzzy else ""


def _formulas(document: nodes.document) -> list[nodes.math_block]:
    """Formulas on lines of their own that have words."""
    return [node for node in document.findall(nodes.math_block) if has_words(node.astext())]


def _descriptions(document: nodes.document) -> Iterator[nodes.meta]:
    """What a page says of itself to search engines; it stands aside until all transforms have run."""
    for pending in document.findall(nodes.pending):
        for node in pending.details.get("nodes", ()):
            name = node.get("name", node.get("property", "")) if isinstance(node, nodes.meta) else ""
            if name.rpartition(":")[2] in ("description", "keywords", "title") and node.get("content"):
                yield node


def _publish(app: Any, source: str, *rest: Any) -> nodes.Element:
    """Read a translation with a stand-in for each footnote that it refers to: the notes stand elsewhere in the page."""
    notes = "".join(f"\n\n[^{label}]: -" for label in dict.fromkeys(FOOTNOTE.findall(source)))
    return PUBLISH(app, source + notes, *rest)


class Captions(SphinxTransform):
    """Translates captions and titles of the contents, which come into a document after Sphinx has translated it."""

    default_priority = 110  # after sphinx-external-toc's own at 100, before the contents are collected

    def apply(self, **kwargs: Any) -> None:
        """Make the titles known to those who translate, and put the translations in place."""
        for contents in self.document.findall(addnodes.toctree):
            contents["rawentries"] = [title for title, _ in contents["entries"] if title]
        if not self.config.press_translated:
            return
        state, language = press(self.app), self.config.language
        catalog = messages.catalogue(state.book, language, self.env.docname)
        for contents in self.document.findall(addnodes.toctree):
            contents["caption"] = _translated(catalog, contents["caption"])
            contents["entries"] = [(_translated(catalog, title), ref) for title, ref in contents["entries"]]


def _translated(catalog: Catalog, text: str | None) -> str | None:
    """A text in translation; without one, or nothing, as it is."""
    message = catalog.get(text) if text else None
    return str(message.string) if message and message.string else text


def setup(app: Any) -> None:
    """Make the builder and the transforms known, and the words of the theme in the book's languages."""
    app.add_builder(MessagesBuilder)
    for transform in (Messages, Judged, Untranslated, Captions):
        app.add_transform(transform)
    i18n.publish_msgstr = _publish  # type: ignore[assignment]
    app.connect("env-purge-doc", lambda _, env, docname: _noted(env).pop(docname, None))
    app.connect("config-inited", _theme_words)


def _theme_words(app: Any, config: Any) -> None:
    if config.press_translated:
        _book_words(app, config)
    # Sphinx has some languages by region alone: nb_NO, where a book says nb.
    region = str(locales.locale(config.language, config.press_regions))
    locale.init([str(Path(sphinx.__file__).parent / "locale")], region)


def _book_words(app: Any, config: Any) -> None:
    """Let the book's catalogues say the words of the theme; what these may not hold is a fault."""
    found = book_of(app)
    stop_on(
        [
            Fault(f"{flaw.file}:{flaw.line}", flaw.said)
            for name in sorted(messages.OWN)
            for flaw in messages.unfit(found, config.language, name)
        ]
    )
    for name in sorted(messages.OWN):
        app.add_message_catalog(name, config.locale_dirs[0])


def _stays(node: nodes.Node) -> bool:
    """Whether a text is the same in every language: code; or comes in all with its exhibit, or with its paragraph."""
    if isinstance(node, nodes.image):
        return node.parent.get("classes", []).count("exhibit") > 0 or _within_text(node)
    return isinstance(node, LITERAL_TYPE_NODES)


def _within_text(node: nodes.Node) -> bool:
    while (node := node.parent) is not None:
        if isinstance(node, nodes.TextElement) and not isinstance(node, nodes.Inline):
            return True
    return False


class Untranslated(SphinxTransform):
    """Marks every text that has no translation; where the press is strict, each is a fault of the book."""

    default_priority = LOCALE + 1

    def apply(self, **kwargs: Any) -> None:
        """Put the mark before each such text."""
        if SETTINGS in self.env.temp_data:
            settings = self.document.settings
            settings.file_insertion_enabled, settings.raw_enabled = self.env.temp_data.pop(SETTINGS)
        if self.config.language == press(self.app).book.language or not self.config.locale_dirs:
            return
        catalog = messages.catalogue(press(self.app).book, self.config.language, self.env.docname)
        for node, message in self._left(catalog):
            self._mark(node)
            state = press(self.app)
            where = place(self.env.doc2path(self.env.docname), state.book.root, line_of(node))
            said = f"“{' '.join(message.split())[:60]}” has no translation into {self.config.language!r}."
            (state.faults if self.config.press_strict else state.untranslated).append(Fault(where, said))

    def _left(self, catalog: Catalog) -> Iterator[tuple[Any, str]]:
        """The nodes without a translation, each with its message; a translation may be the same as its message."""
        said = {str(entry.string) for entry in catalog if not entry.fuzzy}
        found = [node for node in self.document.findall(nodes.Element) if node.get("translated") is False]
        yield from ((node, _message(node)) for node in self.env.temp_data.pop(LEFT, ()))
        for node in found:
            if isinstance(node, addnodes.toctree) or _stays(node):
                continue
            message = _message(node)
            if _translation(catalog, message) != message and not (isinstance(node, nodes.image) and message in said):
                yield node, message
        for node in self.document.findall(nodes.raw):
            if "html" in node.get("format", "") and not htmltree.read(node.astext()).empty:
                yield node, node.astext()

    def _mark(self, node: Any) -> None:
        """Say that a node is not translated, where readers or their screen readers find it."""
        word = press(self.app).say("untranslated")
        if isinstance(node, nodes.image):
            node["alt"] = f"{word} {node['alt']}"
        elif isinstance(node, nodes.TextElement) and not _is_literal(node):
            node.insert(0, nodes.emphasis("", f"{word} ", classes=["untranslated"]))


def _message(node: Any) -> str:
    if isinstance(node, nodes.image):
        return str(node["alt"])
    if isinstance(node, nodes.meta):
        return str(node["content"])
    return str(node.astext() if _is_literal(node) else node.rawsource.replace("\n", " ").strip())
