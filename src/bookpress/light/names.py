"""Which names of elements, classes, ids and attributes the pages of a site use, or its scripts could."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9-]*)((?:\s[^<>]*)?)>")
ATTRIBUTE = re.compile(r"""([a-zA-Z_:][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
WORD = re.compile(r"[A-Za-z_][\w-]*")
VARIABLE = re.compile(r"--[a-zA-Z][\w-]*")
BEGUN = re.compile(r"[a-z][a-z-]{2,}-(?=[`\"'$])")  # the first part of a name that a script puts together


@dataclass
class Names:
    """The names in use. `words` are those of scripts: each may be the name of anything. `begun` are first parts."""

    tags: set[str] = field(default_factory=lambda: {"html", "head", "body"})
    classes: set[str] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)
    attributes: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    begun: set[str] = field(default_factory=set)
    variables: set[str] = field(default_factory=set)  # custom properties of style sheets that scripts read

    def page(self, markup: str) -> None:
        """Take in the names of a page."""
        for tag, attributes in set(TAG.findall(markup)):
            self.tags.add(tag.lower())
            for name, *values in ATTRIBUTE.findall(attributes):
                self.attributes.add(name.lower())
                if name == "class":
                    self.classes.update("".join(values).split())
                elif name == "id":
                    self.ids.add("".join(values))

    def script(self, text: str) -> None:
        """Take in the words of a script. What it names in camel case as data (dataset.theme) is an attribute too."""
        found = set(WORD.findall(text))
        self.words |= found | {f"data-{_dashed(word)}" for word in found} | {f"aria-{word}" for word in found}
        self.words |= {f"aria-{word[4:].lower()}" for word in found if word.startswith("aria")}
        self.variables |= set(VARIABLE.findall(text))
        self.begun |= set(BEGUN.findall(text))

    def sheet(self, text: str) -> None:
        """Take in what a style sheet that is loaded later reads of those before it."""
        self.variables |= set(VARIABLE.findall(text))

    def used(self, kind: str, name: str) -> bool:
        """Whether a name is used as a kind: tags, classes, ids or attributes."""
        known: Iterable[str] = getattr(self, kind)
        return name in known or name in self.words or (kind == "classes" and name.startswith(tuple(self.begun)))


def _dashed(word: str) -> str:
    return re.sub(r"[A-Z]", lambda match: f"-{match[0].lower()}", word)
