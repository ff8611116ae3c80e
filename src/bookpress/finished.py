"""The faults of finished pages, told by the source that a page was made from, with the line where one can be named."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from dataclasses import asdict
from pathlib import Path

from bookpress import checks, htmltree, keeping
from bookpress.book import Book
from bookpress.inputs import named_at
from bookpress.state import place
from bookpress.told import Fault

# What a fault names and a source may hold: words in quotation marks, files, addresses, ids.
NAMED = re.compile(
    r"“([^”]+)”|'([^']+)'|([\w-]+)(?:\.(?:svg|png|jpe?g|gif|webp|csv|html)|$)|(https?://\S+)|(?:figure|exhibit) (\S+)"
)


def faults(book: Book, folder: Path, language: str, known: Collection[str]) -> list[Fault]:
    """The faults of an edition's pages; those of sources (`known`) that have faults may follow from these."""
    pages = {f"{docname}.html": path for docname, path in book.files.items()}
    found = []
    facts = _facts(folder, book.work / f"checked-{language}.note")
    for said in checks.faults(folder, list(book.files), book.option("press_rules_off"), facts):
        name, _, rest = said.partition(" ")
        path = pages.get(name.rstrip(":"))
        if path is None:
            found.append(Fault(f"{language}/{name.rstrip(':')}", rest))
        elif place(path, book.root) not in known:
            found.append(Fault(_source(book, path, rest), f"{rest} (Seen in {name.rstrip(':')} as built.)"))
    return found


def _facts(folder: Path, note: Path) -> dict[str, checks.Facts]:
    """The facts of all pages; of one that is as it was when it was looked into, they are known from then."""
    paths = {name: folder / name for name in checks.names(folder)}
    code = [keeping.digest_of_file(Path(module.__file__ or "")) for module in (checks, htmltree)]
    made_by = f"{code} {keeping.platform()}"
    keys = {name: f"{keeping.digest_of_file(path)} {made_by}" for name, path in paths.items()}
    known = json.loads(keeping.read(note) or b"{}")
    kept = {name: known[name] for name, key in keys.items() if name in known and known[name][0] == key}
    made = {
        name: kept.get(name) or [keys[name], asdict(checks.facts(name, htmltree.page(path)))]
        for name, path in paths.items()
    }
    if made != known:
        keeping.write(note, json.dumps(made).encode())
    return {name: checks.Facts(**told) for name, (_, told) in made.items()}


def _source(book: Book, path: Path, said: str) -> str:
    """The place in the source that has one of the words that a fault names; else the file."""
    for groups in NAMED.findall(said):
        where = named_at(path, book.root, next(filter(None, groups), ""))
        if where != place(path, book.root):
            return where
    return place(path, book.root)
