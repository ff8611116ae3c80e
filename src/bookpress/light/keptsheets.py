"""Style sheets as they were made, kept by all that they came from: one that would be the same is not made again.

What a sheet becomes depends on the sheets that it is made of and on which of the files are there that these name; of
the names that pages use it depends on those alone that were asked for, each with its answer.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bookpress import keeping
from bookpress.light import names as naming
from bookpress.light import selectors, sheets
from bookpress.light.names import Names


@dataclass
class Asked(Names):
    """Names that note whether they were used, for those who asked."""

    answers: dict[str, bool] = field(default_factory=dict)

    def used(self, kind: str, name: str) -> bool:
        """As of `Names`; the answer is noted."""
        answer = self.answers[f"{kind} {name}"] = super().used(kind, name)
        return answer


class KeptSheets:
    """The sheets kept in `folder`. What was not asked for goes with `prune`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._asked: set[Path] = set()
        code = [keeping.digest_of_file(Path(module.__file__ or "")) for module in (sheets, selectors, naming)]
        self._tools = f"{code} {keeping.platform()}"

    def made(
        self, files: Sequence[tuple[Path, str]], root: Path, names: Names, own: Sequence[tuple[str, str]] = ()
    ) -> str:
        """What `sheets.made` makes of these, or made before of the same; all sheets lie in the folder around `root`."""
        told = [[path.relative_to(root.parent).as_posix(), media] for path, media in files]
        parts = [self._tools, told, list(_sources(root.parent)), list(own), sorted(names.variables)]
        path = self._folder / hashlib.sha256(json.dumps(parts).encode()).hexdigest()
        self._asked.add(path)
        known = json.loads(keeping.read(path) or b"{}")
        if known and all(names.used(*asked.split(" ", 1)) == was for asked, was in known["answers"].items()):
            text: str = known["text"]
            return text
        asked = Asked(**vars(names))
        text = sheets.made(files, root, asked, own)
        keeping.write(path, json.dumps({"answers": asked.answers, "text": text}).encode())
        return text

    def prune(self) -> None:
        """Remove the sheets that were not asked for."""
        for path in set(self._folder.glob("*")) - self._asked:
            keeping.remove(path)


def _sources(site: Path) -> Iterator[list[object]]:
    """Every style sheet of a site, with which of the files that it names are there."""
    for path in sorted(site.rglob("*.css")):
        text = path.read_text(encoding="utf-8")
        named = sorted({"".join(groups).strip() for groups in sheets.URL.findall(text)})
        there = [os.path.isfile(path.parent / name) for name in named if not sheets.ELSEWHERE.match(name)]
        yield [path.relative_to(site).as_posix(), hashlib.sha256(text.encode()).hexdigest(), there]
