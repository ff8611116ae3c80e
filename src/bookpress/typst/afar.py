"""What a volume says of the others: links to what stands there, and a line where something was taken out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from docutils import nodes

from bookpress.typst import markup, places
from bookpress.typst.naming import Names
from bookpress.typst.volumes import Share, Volume
from bookpress.typst.writer import WEB_ONLY, Writer


@dataclass
class OtherVolumes:
    """The other volumes, as one of them sees them.

    `say(name, …)` says a message of the press, `web(docname, id)` an address on the web or nothing.
    """

    share: Share
    others: Sequence[Share]
    names: Names
    labels: Mapping[tuple[str, str], str]
    say: Callable[..., str]
    web: Callable[[str, str], str]
    used: set[tuple[str, str]]  # volume and label of every place that a link of any volume leads to

    def link(self, docname: str, id_: str, inner: str) -> str | None:
        """Return a link to a place in another volume, or None where it stands in this one (or nowhere)."""
        if (docname, id_) in self.share.places:
            return None
        volume = self._volume_of(docname, id_)
        if volume is None:
            return None
        if self.names.is_titled(docname, id_):
            said = self.say("in-volume", words="\0", volume=self._where(docname, id_, volume, inner)).split("\0")
            inner = markup.text(said[0]) + inner + markup.text(said[1])
            return markup.call("outer-link", self._address(docname, id_, volume)) + markup.content(inner)
        return markup.call("quiet-link", self._address(docname, id_, volume)) + markup.content(inner)

    def _where(self, docname: str, id_: str, volume: Volume, inner: str) -> str:
        """What stands in brackets behind a link: the number of the place, unless the words say it, and the volume.

        A volume that only copies has no chapters of its own, so there a number alone is one of the volume of the rest.
        """
        chapter, caption = self.names.numbers(docname, id_)
        part = self.say("in-chapter", number=chapter) if chapter else caption
        if not part or _says(inner, part):
            return volume.short
        if self.share.volume.copies and volume.is_rest:
            return part
        return self.say("volume-part", volume=volume.short, part=part)

    def _volume_of(self, docname: str, id_: str) -> Volume | None:
        """The volume in which a place stands: the one that has the rest, then those that take, then copies."""
        holders = [share.volume for share in self.others if (docname, id_) in share.places]
        return min(holders, key=lambda volume: (volume.copies, not volume.is_rest), default=None)

    def _address(self, docname: str, id_: str, volume: Volume) -> str:
        name = self.labels[docname, id_]
        if address := self.web(docname, id_):
            return markup.string(address)
        self.used.add((volume.name, name))
        return markup.string(places.address(name, volume.name))

    def notice(self, some: list[Any], writer: Writer) -> str:
        """A line that says what stands in another volume in place of some nodes."""
        volume = self.share.moved.get(id(some[0]))
        found = [node for one in some for node in _named(one)] if volume else []
        if volume is None or not found:
            return ""
        docname = writer.page.docname
        links = [self._to(docname, node, volume) for node in found]
        before, after = self.say("moved", volume=volume.called, what="\0").split("\0")
        return f"#moved-note[{markup.text(before)}{markup.text('; ').join(links)}{markup.text(after)}]\n"

    def _to(self, docname: str, node: Any, volume: Volume) -> str:
        shown = markup.content(markup.text(self.names.of(docname, node["ids"][0])))
        return markup.call("outer-link", self._address(docname, node["ids"][0], volume)) + shown


def _says(words: str, part: str) -> bool:
    """Whether words have the number of a part, and not only a longer one in which it stands."""
    number = re.search(r"\d+(\.\d+)*", part)
    return bool(number and re.search(rf"(?<![\d.]){re.escape(number[0])}(?!\.?\d)", words))


def _named(node: Any) -> Iterator[Any]:
    """The figures and tables with a title in a node; a section without any is named itself."""
    found = list(_exhibits(node))
    sections = [inner for inner in node.findall(nodes.section) if inner["ids"]]
    yield from found or sections[:1]


def _exhibits(node: Any) -> Iterator[Any]:
    if isinstance(node, nodes.Text) or WEB_ONLY in node["classes"]:
        return
    if isinstance(node, (nodes.figure, nodes.table)):
        if node["ids"] and any(isinstance(child, (nodes.title, nodes.caption)) for child in node.children):
            yield node
        return
    for child in node.children:
        yield from _exhibits(child)
