"""Roles that print what the analysis computed: {num} a number, {src} a source, and roles for statements and marks.

The last two are called what press_statement_roles and press_mark_roles say.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.util.docutils import SphinxRole

from bookpress.derived import Kind
from bookpress.marks import MarkNote
from bookpress.running import DERIVE
from bookpress.state import Fault, note_use, place, press, record

SHOWN = "statement-shown-"  # with a statement's id: marks the element that shows the statement


def link(text: str, anchor: str, docname: str, *, classes: tuple[str, ...] = ()) -> pending_xref:
    """Text that leads to an anchor anywhere in the book; an unknown anchor is a warning, which fails the build."""
    node = pending_xref(
        "",
        nodes.inline(text, text, classes=list(classes)),
        refdomain="std",
        reftype="ref",
        reftarget=anchor.lower(),
        refdoc=docname,
        refexplicit=True,
        refwarn=True,
        computed=True,
    )
    return node


def source_label(entry: Mapping[str, Any], env: Any, separator: str) -> str:
    """Label and tier of a source; `separator` is the pattern that joins them. Without a tier, the label alone."""
    config = env.config
    label = str(entry["label"][config.language])
    if config.press_tier not in entry:
        return label
    return separator.format(label=label, tier=press(env.app).say("tier", tier=str(entry[config.press_tier])))


class _Role(SphinxRole):
    """A role whose text is an id of the derived content."""

    def entry(self, kind: Kind, name: str, word: str) -> Mapping[str, Any] | None:
        found = note_use(self.env, kind, name)
        if found is None and DERIVE in press(self.env.app).outcome.lacking:
            return None
        if found is None:
            self.fault(f"unknown {word} {name!r}. Known ids stand in what press_derive prints.")
            return None
        if language_of(self) not in found.get("text", found.get("label", {})):
            self.fault(f"{word} {name!r} has no text in language {language_of(self)!r}.")
            return None
        return found  # type: ignore[no-any-return]

    def fault(self, message: str) -> None:
        source, line = self.get_source_info()
        state = press(self.env.app)
        where = place(source.removesuffix(":<translated>"), state.book.root, line)
        state.faults.append(Fault(where, message))


def language_of(role: SphinxRole) -> str:
    """Language of the edition that is built."""
    return str(role.config.language)


class NumberRole(_Role):
    """{num}`id` or {num}`id|bare`: a computed number, as a link to its row in the number register."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Make the nodes; an unknown id is a fault."""
        name, _, form = self.text.partition("|")
        if form not in ("", "bare"):
            self.fault(f"{{num}} knows the form 'bare', not {form!r}.")
            return [], []
        entry = self.entry("numbers", name, "number")
        if entry is None:
            return [], []
        text = entry[form or "text"][language_of(self)]
        return [link(text, f"num-{name}", self.env.docname, classes=("num",))], []


class SourceRole(_Role):
    """{src}`id` or {src}`id, id`: sources in brackets with their tiers, as links to their rows in the source list."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Make the nodes; an unknown id is a fault."""
        labels = []
        for name in (part.strip() for part in self.text.split(",")):
            entry = self.entry("sources", name, "source")
            if entry is not None:
                text = source_label(entry, self.env, "{label}, {tier}")
                labels.append(link(text, f"source-{name}", self.env.docname, classes=("src",)))
        parts: list[nodes.Node] = [nodes.Text("(")]
        for number, label in enumerate(labels):
            parts += [nodes.Text("; "), label] if number else [label]
        return [*parts, nodes.Text(")")], []


class StatementRole(_Role):
    """{statement}`S12`: a statement of the analysis, marked so that a test can tell which page shows it."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Make the nodes; an unknown id is a fault."""
        entry = self.entry("statements", self.text, "statement")
        if entry is None:
            return [], []
        mark = SHOWN + self.text
        node = nodes.inline("", entry["text"][language_of(self)], classes=["statement", mark], computed=True)
        shown = record(self.env).shown
        if mark not in shown:  # an id may stand once on a page; the class stands on every showing
            node["ids"].append(mark)
            shown.add(mark)
        return [node], []


class MarkRole(_Role):
    """{mark}`id`: how a statement of the text was judged, in words, with the sentence that says why; see `marks`.

    {mark}`id|again` is the same mark beside what repeats the statement, or a part of it, in other words.
    """

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Make the nodes; an unknown id is a fault."""
        self.text, _, form = self.text.partition("|")
        if form not in ("", "again"):
            self.fault(f"a mark knows the form 'again', not {form!r}.")
            return [], []
        entry = self.entry("marks", self.text, "mark")
        if entry is None:
            return [], []
        words, why = (str(entry[key][language_of(self)]) for key in ("text", "why"))
        return [self._on_web(entry, words, why), self._in_print(words)], []

    def _on_web(self, entry: Mapping[str, Any], words: str, why: str) -> nodes.Node:
        name = f"mark-note-{self.env.new_serialno('mark')}"
        scale = tuple(entry["scale"]) if entry.get("scale") else None
        more = link(press(self.env.app).say("mark-more"), f"mark-{self.text}", self.env.docname)
        note = MarkNote("", "", nodes.Text(f"{why} "), more, name=name, words=words, scale=scale, computed=True)
        note["classes"] = ["web-only"]
        return note

    def _in_print(self, words: str) -> nodes.Node:
        to_row = link(words, f"mark-{self.text}", self.env.docname)
        return nodes.inline("", "", nodes.Text("("), to_row, nodes.Text(")"), classes=["print-only"], computed=True)


def roles(statements: Iterable[str], marks: Iterable[str]) -> dict[str, SphinxRole]:
    """The roles by name; those of `statements` print statements, those of `marks` marks."""
    own: dict[str, SphinxRole] = {"num": NumberRole(), "src": SourceRole()}
    return own | {name: StatementRole() for name in statements} | {name: MarkRole() for name in marks}
