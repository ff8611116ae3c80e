"""Translating a build: which texts Sphinx is to translate, and what shows where a translation is missing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from docutils import nodes
from sphinx import addnodes
from sphinx.builders import Builder
from sphinx.transforms import SphinxTransform
from sphinx.util.nodes import LITERAL_TYPE_NODES, extract_messages

from bookpress import messages
from bookpress.state import Fault, place, press

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
        found = [pair for part in (*contents, doctree) for pair in extract_messages(part)]
        kept = [text for node, text in found if text and not _stays(node)]
        if kept:
            self.found[docname] = list(dict.fromkeys(kept))

    def finish(self) -> None:
        """Write the file."""
        text = json.dumps(dict(sorted(self.found.items())), ensure_ascii=False, indent=1)
        (Path(self.outdir) / messages.FILE).write_text(text, encoding="utf-8")


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
        catalog = messages.catalogues(state.book, language).get(self.env.docname, Catalog())
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
    app.add_transform(Untranslated)
    app.add_transform(Captions)
    app.connect("config-inited", _theme_words)


def _theme_words(app: Any, config: Any) -> None:
    for name in sorted(messages.OWN) if config.press_translated else ():
        app.add_message_catalog(name, config.locale_dirs[0])


def _stays(node: nodes.Node) -> bool:
    """Whether a text is the same in every language: formulas and code; or comes in both with its exhibit."""
    return isinstance(node, (nodes.image, *LITERAL_TYPE_NODES))


class Untranslated(SphinxTransform):
    """Marks every text that has no translation; where the press is strict, each is a fault of the book."""

    default_priority = LOCALE + 1

    def apply(self, **kwargs: Any) -> None:
        """Put the mark before each such text."""
        language, docname = self.config.language, self.env.docname
        if language == press(self.app).book.language or not self.config.locale_dirs:
            return
        state = press(self.app)
        known = messages.translated(state.book, language).get(docname, frozenset())
        for node in list(self.document.findall(nodes.TextElement)):
            if node.get("translated") is not False or _stays(node) or isinstance(node, addnodes.toctree):
                continue
            message = node.rawsource.replace("\n", " ").strip()
            if message in known:
                continue  # its translation is the same: a name, a number, a role
            node.insert(0, nodes.emphasis("", f"{state.say('untranslated')} ", classes=["untranslated"]))
            if self.config.press_strict:
                where = place(self.env.doc2path(docname), state.book.root, node.line)
                state.faults.append(Fault(where, f"“{message[:60]}” has no translation into {language!r}."))
