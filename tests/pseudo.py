"""A pseudo edition: the whole report in a language in which every word said is marked, made on the fly.

What `reporting.editions` begins for a translator (every catalogue and every column of words, copied and marked) is done
for the prose and for the press's words as well; no Python is written. What then stands on a page or in the PDF without
a mark came from somewhere else than catalogues and data.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import yaml
from babel.messages.pofile import read_po, write_po

from reporting import editions
from reporting.project import Project

COPIED = ("book", "data", "src", "_config.yml", "_toc.yml", "requirements.lock", "pyproject.toml")
IGNORED = shutil.ignore_patterns("__pycache__", "*.egg-info", "derived")
# In prose these are not words: what begins a role or a code, and the target of a link.
MARK = editions.marked


def make(root: Path, target: Path, language: str, of: str) -> Path:
    """A copy of the project at `root` in `target`, with the pseudo edition `language`, marked copies of `of`."""
    for name in COPIED:
        source = root / name
        if source.is_dir():
            shutil.copytree(source, target / name, ignore=IGNORED)
        else:
            shutil.copy2(source, target / name)
    editions.add(Project(target), language, of)
    _press_words(target, language, of)
    _prose(target, language, of)
    _settings(target, language, of)
    return target


def _press_words(root: Path, language: str, of: str) -> None:
    text = (root / "src" / "bookpress" / "words" / f"press.{of}.ftl").read_text(encoding="utf-8")
    (root / "book" / "words" / f"press.{language}.ftl").write_text(editions.catalogue(text), encoding="utf-8")


def _prose(root: Path, language: str, of: str) -> None:
    base = root / "book" / "locale" / of
    for path in sorted(base.rglob("*.po")):
        with path.open("rb") as file:
            catalogue = read_po(file)
        for message in catalogue:
            if message.id and message.string:
                message.string = marked_prose(str(message.string))
        made = root / "book" / "locale" / language / path.relative_to(base)
        made.parent.mkdir(parents=True, exist_ok=True)
        with made.open("wb") as file:
            write_po(file, catalogue, width=0, omit_header=True)


def marked_prose(text: str) -> str:
    """A translation of prose, marked; one without words, such as a role alone, stays as it is."""
    words = re.sub(r"\{[a-z:]+\}`[^`]*`|`[^`]*`|\]\([^)]*\)", "", text)
    return MARK(text) if re.search(r"[^\W\d_]", words) else text


def _settings(root: Path, language: str, of: str) -> None:
    path = root / "_config.yml"
    config = yaml.safe_load(path.read_text(encoding="utf-8"))
    own = config["sphinx"]["config"]
    edition = {**own["press_editions"][of], "press_readers": []}
    edition["html_title"] = MARK(edition["html_title"])
    edition["typst_subtitle"] = MARK(edition["typst_subtitle"])
    edition["typst_authors"] = [MARK(name) for name in edition["typst_authors"]]
    edition["html_theme_options"] = {name: MARK(said) for name, said in edition["html_theme_options"].items()}
    own["press_editions"][language] = edition
    own["press_pdf"][language] = "pseudo.pdf"
    path.write_text(yaml.safe_dump(config, allow_unicode=True, sort_keys=False), encoding="utf-8")


def unmarked(text: str) -> str:
    """What of a text stands outside every pair of marks."""
    depth, outside = 0, []
    for character in text:
        if character == editions.OPENING:
            depth += 1
        elif character == editions.CLOSING:
            depth = max(depth - 1, 0)
            outside.append(" ")
        elif not depth:
            outside.append(character)
    return " ".join("".join(outside).split())
