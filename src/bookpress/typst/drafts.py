"""Documents as they were written for the PDFs, kept by all that they came from: an unchanged one is not resolved anew.

A *draft* says of a document all that the volumes ask of it, and its source for Typst in each of them. What it says of
the document itself comes from its tree and from what the whole book shares, as a web page does (see `written`). Its
sources come besides from what stands where: which places each document has, in which volumes, and how deep it stands
in the contents. As soon as one of these is another in any document, all are written anew. Documents with tables of
contents are always written, for what they hold stands within them. Drafts are kept after builds without a fault alone,
since a draft warns of nothing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

from bookpress import keeping, written
from bookpress.typst.images import Images

FOLDER = "drafts"  # beside the document trees


@dataclass
class Piece:
    """A piece of source, and what its writing has left: labels, links, explanations, pictures, and places far away."""

    source: str
    placed: list[str]
    links: list[list[str]]
    explained: list[str]
    pictures: list[list[str]]  # the address in the document, and the copy
    afar: list[list[str]]


@dataclass
class Draft:
    """What the volumes ask of a document. Lists and mappings by volume have its name.

    `labels` are by id, with "" for the first section; `names` are what places are called, by id; `titled` are the
    numbers of sections, figures and tables, by id. `shown` are the ids that stand in a volume, `shorts` the
    abbreviations that it explains, in order. `has` are the volumes in which it has something, `selected` the selectors
    that it fulfils. `signs` are the rare ones; `texts` what a reader finds in a volume, `words` in all of them.
    """

    labels: dict[str, str]
    titled: dict[str, list[str]]
    names: dict[str, str]
    shown: dict[str, list[str]]
    shorts: dict[str, list[str]]
    has: list[str]
    selected: list[str]
    signs: str
    texts: dict[str, list[str]]
    words: list[str]
    pieces: dict[str, dict[str, Piece]] = field(default_factory=dict)

    def place(self) -> list[Any]:
        """What the sources of other documents depend on."""
        return [self.labels, self.titled, self.shown, self.shorts, self.has]


class Drafts:
    """The drafts of an edition in `folder`. `key` tells a document by all that it came from, if that can be told."""

    def __init__(self, folder: Path, key: Callable[[str], str] | None) -> None:
        self._folder, self._key = folder, key
        self._made: dict[str, Any] = {}
        self._kept: dict[str, Any] = {}

    @classmethod
    def of(cls, app: Any, fonts: Iterable[Path]) -> Drafts:
        """The drafts of an application; without the press nothing is kept. `fonts` are the book's own."""
        folder, key = Path(app.doctreedir).parent / FOLDER, None
        if hasattr(app, "bookpress"):
            own = [str(keeping.digest_of_file(path)) for path in fonts]
            key = written.keys(app, f"for print {own}")
        return cls(folder, key)

    def known(self, docnames: Iterable[str], images: Images) -> dict[str, Draft]:
        """The drafts of documents that would be written so again, if nothing else stands elsewhere than it did."""
        for docname in docnames if self._key else ():
            told = json.loads(keeping.read(self._file(docname)) or b"{}")
            if told.get("key") == self._key(docname) and self._has_pictures(told["draft"], images):  # type: ignore[misc]
                self._kept[docname] = told
        return {docname: _draft(told["draft"]) for docname, told in self._kept.items()}

    def fit(self, places: str) -> bool:
        """Whether all known drafts were written when everything stood where it stands now."""
        return all(told["places"] == places for told in self._kept.values())

    def note(self, docname: str, draft: Draft, places: str) -> None:
        """Note the draft of a document that was written, for `keep`."""
        if self._key:
            self._made[docname] = {"key": self._key(docname), "places": places, "draft": asdict(draft)}

    def keep(self, docnames: Iterable[str]) -> None:
        """Keep what was noted, at the end of a build that went well; what is of no document any more goes."""
        for docname, told in self._made.items():
            keeping.write(self._file(docname), json.dumps(told).encode())
        wanted = {self._file(docname) for docname in docnames}
        for path in set(self._folder.glob("*")) - wanted:
            keeping.remove(path)

    def _file(self, docname: str) -> Path:
        return self._folder / f"{quote(docname, safe='')}.draft"

    @staticmethod
    def _has_pictures(draft: Mapping[str, Any], images: Images) -> bool:
        """Copy the pictures of a draft to where Typst reads them; whether all are the same."""
        pieces = (piece for volume in draft["pieces"].values() for piece in volume.values())
        pictures = {(address, name) for piece in pieces for address, name in piece["pictures"]}
        return all(images.copied(address) == name for address, name in pictures)


def _draft(told: Mapping[str, Any]) -> Draft:
    pieces = {volume: {what: Piece(**piece) for what, piece in made.items()} for volume, made in told["pieces"].items()}
    return Draft(**{**told, "pieces": pieces})


def digest(places: Any) -> str:
    """Digest of what stands where."""
    return hashlib.sha256(json.dumps(places).encode()).hexdigest()
