"""Volumes as they were set and finished, kept by all that they were made from: an unchanged one is not made again.

What Typst makes of a source depends on the source, its settings, the template, the pictures (which the source names by
their content), the fonts and the compiler (which are known by the versions of the packages). What a volume becomes in
the end depends on that and on the places and names of what its links lead to, also in other volumes; those that were
asked for are noted, and a finished volume counts as long as each of them is the same.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bookpress import keeping
from bookpress.typst import finish as finishing
from bookpress.typst.compile import STANDARD, Compiled
from bookpress.typst.finish import Finished, Place

CODE = ("compile", "finish", "kept")  # the modules that decide what becomes of a source


class Kept:
    """The volumes kept in `folder`. What a build has not asked for goes with `prune`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._asked: set[Path] = set()
        own = [str(keeping.digest_of_file(Path(__file__).with_name(f"{name}.py"))) for name in CODE]
        self._tools = " ".join([*own, keeping.platform(), STANDARD])

    def compiled(self, made_from: Sequence[object], make: Callable[[], Compiled]) -> Compiled:
        """What `make` makes of `made_from`, or made of it before."""
        path = self._path("set", made_from)
        if (found := _read(path)) is not None:
            told, pdf = found
            return Compiled(pdf, {name: Place(**place) for name, place in told.items()})
        made = make()
        _write(path, {name: asdict(place) for name, place in made.places.items()}, made.pdf)
        return made

    def finished(self, pdf: bytes, volume: str, known: Finished) -> bytes:
        """The finished PDF of a volume (see `finish`), or as it was finished when its links led to the same places."""
        path = self._path("finished", [hashlib.sha256(pdf).hexdigest(), volume])
        found = _read(path)
        if found is not None and all(_told(known, volume, *name.split("\n")) == was for name, was in found[0].items()):
            return found[1]
        asked: dict[str, Any] = {}

        def named(other: str, label: str) -> str:
            asked[f"{other}\n{label}"] = _told(known, volume, other, label)
            return known.named(other, label)

        made = finishing.finish(pdf, volume, Finished(known.where, known.files, named))
        _write(path, asked, made)
        return made

    def _path(self, kind: str, made_from: Sequence[object]) -> Path:
        key = hashlib.sha256(json.dumps([self._tools, *map(str, made_from)]).encode()).hexdigest()
        path = self._folder / f"{kind}-{key}.pdf"
        self._asked.add(path)
        return path

    def prune(self) -> None:
        """Remove what was not asked for: sources that are no more."""
        for path in self._folder.glob("*") if self._folder.is_dir() else ():
            if path not in self._asked:
                keeping.remove(path)


def _told(known: Finished, volume: str, other: str, label: str) -> list[Any]:
    """What a link is told of the place that it leads to; it may be there no more."""
    place = known.where.get(other or volume, {}).get(label)
    if place is None:
        return []
    return [place.page, place.x, place.y, known.files[other] if other else "", known.named(other, label)]


def _write(path: Path, told: Any, pdf: bytes) -> None:
    keeping.write(path, json.dumps(told).encode() + b"\n" + pdf)


def _read(path: Path) -> tuple[Any, bytes] | None:
    """What `_write` has kept; None where it is not whole."""
    content = keeping.read(path)
    if content is None:
        return None
    told, _, pdf = content.partition(b"\n")
    return json.loads(told), pdf
