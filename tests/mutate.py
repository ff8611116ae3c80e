"""Change one thing at a time, at random, and hold each build that follows against a clean one: `make mutate`.

A book is built; then, again and again, one thing in it is changed: a cell of a table, a function, a cell of a notebook,
a sentence, a translation, a message, a word of the press, of the theme or of a vocabulary, a style sheet, a template, a
setting, the lock, the contents, or a file is removed or renamed. The build after each change, which keeps what it can,
must be byte for byte what a build of a copy without anything kept makes; and where that one refuses, this one must
refuse in the same words and leave the old site alone.
Such a change is taken back. Counted is also how often a change was seen in the site, or (as one of the lock) had
notebooks run again: what is seen nowhere proves little. With `--report` the book is this report. The same seed makes
the same changes.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import soak
import yaml
from small_book import write_small

from bookpress.keeping import digest_of_folder

NUMBER = re.compile(r"\d+")
WORD = re.compile(r"\b[A-Za-z]{5,}\b")
MESSAGE = re.compile(r"(?<= = )[A-Za-z]{4,}")
TRANSLATED = re.compile(r'(?<=^msgstr ")[^"\\{}\[\]`<>*]{4,}(?="$)')
Change = Callable[[Path, random.Random], str]


@dataclass(frozen=True)
class Kind:
    """A kind of change: the files it is made to, and how one of them is changed; see `KINDS`.

    `told` says of a kind that each change of it must be seen; of others some may well not be, as of a remark.
    """

    name: str
    files: Sequence[str]
    change: Change
    told: bool = False


def text_changed(pattern: re.Pattern[str], other: Callable[[str, random.Random], str], skip: str = "") -> Change:
    """A change of one match of a pattern, in a line that does not begin with one of the signs in `skip`."""

    def change(path: Path, chance: random.Random) -> str:
        lines = path.read_text(encoding="utf-8").split("\n")
        places = [
            (number, match)
            for number, line in enumerate(lines)
            if not (skip and line.lstrip().startswith(tuple(skip)))
            for match in pattern.finditer(line)
        ]
        if not places:
            return ""
        number, match = chance.choice(places)
        line, new = lines[number], other(match[0], chance)
        lines[number] = line[: match.start()] + new + line[match.end() :]
        path.write_text("\n".join(lines), encoding="utf-8")
        return f"line {number + 1}: {match[0]} becomes {new}"

    return change


def another_number(text: str, chance: random.Random) -> str:
    """The number with another last digit."""
    return text[:-1] + chance.choice([digit for digit in "123456789" if digit != text[-1]])


def turned(text: str, chance: random.Random) -> str:
    """The word with its letters from behind: still of letters alone."""
    return text[::-1] if text[::-1] != text else text + text[0]


def cell(path: Path, chance: random.Random) -> str:
    """Another number in one cell of a table."""
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"), newline="")))
    places = [
        (r, c) for r, row in enumerate(rows) if r for c, text in enumerate(row) if re.fullmatch(r"\d+(\.\d+)?", text)
    ]
    if not places:
        return ""
    r, c = chance.choice(places)
    was, rows[r][c] = rows[r][c], another_number(rows[r][c], chance)
    _write(path, rows)
    return f"row {r + 1}, {rows[0][c]}: {was} becomes {rows[r][c]}"


def row(path: Path, chance: random.Random) -> str:
    """A table with a row gone, or with two rows in the place of each other."""
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"), newline="")))
    at = chance.randrange(1, len(rows))
    other = chance.randrange(1, len(rows))
    if at == other:
        del rows[at]
        how = f"row {at + 1} is gone"
    else:
        rows[at], rows[other] = rows[other], rows[at]
        how = f"rows {at + 1} and {other + 1} change places"
    _write(path, rows)
    return how


def _write(path: Path, rows: Iterable[Sequence[str]]) -> None:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    path.write_text(text.getvalue(), encoding="utf-8")


def code(path: Path, chance: random.Random) -> str:
    """Another number in a code cell of a notebook, or a cell more."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    cells = [one for one in notebook["cells"] if one["cell_type"] == "code"]
    one = chance.choice(cells)
    source = "".join(one["source"])
    if match := NUMBER.search(source):
        one["source"] = source[: match.start()] + another_number(match[0], chance) + source[match.end() :]
        how = f"{match[0]} in a cell is another"
    else:
        one["source"] = source + f"\n{chance.randrange(100)};"
        how = "a cell has a line more"
    path.write_text(json.dumps(notebook, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return how


def appended(text: str) -> Change:
    """A change that adds a line to a file."""

    def change(path: Path, chance: random.Random) -> str:
        with path.open("a", encoding="utf-8") as file:
            file.write(text.format(chance.randrange(1000)))
        return "a line is added"

    return change


def title(path: Path, chance: random.Random) -> str:
    """Another title of the book in its settings."""
    settings = yaml.safe_load(path.read_text(encoding="utf-8"))
    settings["title"] = f"{settings['title']} {chance.randrange(1000)}"
    path.write_text(yaml.safe_dump(settings, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return "the title is another"


def order(path: Path, chance: random.Random) -> str:
    """Two chapters in each other's place."""
    toc = yaml.safe_load(path.read_text(encoding="utf-8"))
    lists = [part["chapters"] for part in toc.get("parts", [toc]) if len(part.get("chapters", ())) > 1]
    chapters = chance.choice(lists)
    at = chance.randrange(len(chapters) - 1)
    chapters[at], chapters[at + 1] = chapters[at + 1], chapters[at]
    path.write_text(yaml.safe_dump(toc, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return f"{chapters[at + 1]['file']} stands after {chapters[at]['file']}"


def removed(path: Path, chance: random.Random) -> str:
    """No such file."""
    path.unlink()
    return "is gone"


def renamed(path: Path, chance: random.Random) -> str:
    """A page under another name, here and in the contents."""
    root = next(folder for folder in path.parents if (folder / "_toc.yml").is_file())
    old = path.relative_to(root).with_suffix("").as_posix()
    new = f"{old}-{chance.randrange(1000)}"
    path.rename(root / f"{new}{path.suffix}")
    toc = root / "_toc.yml"
    toc.write_text(re.sub(rf"\b{re.escape(old)}$", new, toc.read_text(encoding="utf-8"), flags=re.M), encoding="utf-8")
    return f"is called {new}"


WRONG = ("differences", "unseen")  # what must not be counted
PAGES = ("book/*.md", "book/*/*.md")
NOTEBOOKS = ("book/*.ipynb", "book/*/*.ipynb")
KINDS = (
    Kind("cell of a table", ("data/*.csv",), cell),
    Kind("row of a table", ("data/*.csv",), row),
    Kind("function", ("src/**/*.py",), text_changed(NUMBER, another_number, skip="#@")),
    Kind("comment in code", ("src/**/*.py",), appended("\n# {}\n")),
    Kind("cell of a notebook", NOTEBOOKS, code),
    Kind("word of a page", PAGES, text_changed(WORD, turned, skip="`:(|#-")),
    Kind("heading of a page", PAGES, appended("\n## A heading more {}\n\nWords.\n")),
    Kind("translation", ("book/locale/**/book/**/*.po",), text_changed(TRANSLATED, turned)),
    Kind("message", ("book/words/[!p]*.ftl", "book/words/p[!r]*.ftl"), text_changed(MESSAGE, turned), told=True),
    Kind("word of the press", ("book/words/press.*.ftl",), text_changed(MESSAGE, turned), told=True),
    Kind("word of the theme", ("book/locale/*/LC_MESSAGES/sphinx.po",), text_changed(TRANSLATED, turned), told=True),
    Kind("vocabulary", ("data/vocabulary.csv",), text_changed(re.compile(r"(?<=,)[A-Za-z]{4,}\b"), turned), told=True),
    Kind("style sheet", ("_static/*.css", "book/_static/*.css"), appended("\np {{ margin: {}px }}\n"), told=True),
    Kind("template", ("_templates/*.html",), appended("<p>{}</p>"), told=True),
    Kind("lock", ("requirements.lock",), appended("# {}\n"), told=True),
    Kind("settings", ("_config.yml",), title),
    Kind("contents", ("_toc.yml",), order),
    Kind("file removed", (*PAGES, *NOTEBOOKS, "data/*.csv", "book/locale/**/*.po"), removed),
    Kind("page renamed", (*PAGES, *NOTEBOOKS), renamed),
)


@dataclass(frozen=True)
class Built:
    """How a build ended: the digest of its site, or what it said when it refused; and how many notebooks ran."""

    site: str
    refusal: str
    ran: int = field(default=0, compare=False)


class Mutations:
    """The changes to the book below `folder`, and what was counted."""

    def __init__(
        self, folder: Path, chance: random.Random, say: Callable[[str], None], kinds: Sequence[Kind] = ()
    ) -> None:
        self.root, self.clean = folder / "book", folder / "clean"
        self._chance, self._say, self._kinds = chance, say, kinds or KINDS
        self.counts: Counter[tuple[str, str]] = Counter()
        self._left: list[Kind] = []

    def begin(self) -> None:
        """Build the book as it stands."""
        if refusal := self.build(self.root).refusal:
            raise SystemExit(f"The book cannot be built before anything is changed:\n{refusal}")

    def change(self, number: int) -> None:
        """Change one thing, build, and compare with a clean build; a change that no build takes is taken back."""
        kind, path, how = self._changed()
        before = digest_of_folder(self.root / "_build" / "site")
        kept, clean = self.build(self.root), self.build(self._copied())
        same = kept == clean if not clean.refusal else kept.refusal == clean.refusal
        seen = not kept.refusal and (kept.site != before or kept.ran > 0)
        alone = not kept.refusal or digest_of_folder(self.root / "_build" / "site") == before
        self.counts[kind.name, "changes"] += 1
        self.counts[kind.name, "refused"] += bool(clean.refusal)
        self.counts[kind.name, "seen"] += seen
        self.counts[kind.name, "unseen"] += kind.told and not (seen or clean.refusal)
        self.counts[kind.name, "differences"] += not (same and alone)
        told = "refused, " if clean.refusal else "seen, " if seen else "seen nowhere, "
        self._say(f"{number}. {kind.name}: {path}: {how}: {told}{'the same' if same and alone else 'DIFFERS'}")
        if not same and (kept.refusal or clean.refusal):
            self._say(f"  after what was kept: {kept.refusal or 'built'}\n  clean: {clean.refusal or 'built'}")
        if clean.refusal or kept.refusal:
            self._put_back()

    def _changed(self) -> tuple[Kind, str, str]:
        """Make a change of the next kind for which there is a file."""
        while True:
            if not self._left:
                self._left = self._chance.sample(self._kinds, len(self._kinds))
            kind = self._left.pop()
            files = sorted(path for pattern in kind.files for path in self.root.glob(pattern) if path.is_file())
            if not files:
                continue
            path = self._chance.choice(files)
            self._keep()
            if how := kind.change(path, self._chance):
                return kind, path.relative_to(self.root).as_posix(), how

    def _keep(self) -> None:
        """Keep the sources as they are, for a change that is taken back."""
        shutil.rmtree(self.clean, ignore_errors=True)
        self._copy(self.root, self.clean.with_name("before"))

    def _put_back(self) -> None:
        for path in self.root.iterdir():
            if path.name != "_build":
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        self._copy(self.clean.with_name("before"), self.root)

    def _copied(self) -> Path:
        self._copy(self.root, self.clean)
        return self.clean

    @staticmethod
    def _copy(old: Path, new: Path) -> None:
        if new.name != "book":
            shutil.rmtree(new, ignore_errors=True)
        shutil.copytree(old, new, ignore=shutil.ignore_patterns("_build", "__pycache__"), dirs_exist_ok=True)

    def build(self, root: Path) -> Built:
        """Build, and say how it ended."""
        environment = os.environ | {"PYTHONPATH": str(soak.ROOT / "src")}
        environment.pop("CI", None)  # texts without a translation are wanted here
        command = [sys.executable, "-m", "bookpress", "build"]
        done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True)
        if done.returncode:
            return Built("", done.stderr.replace(str(root), "").strip())
        return Built(digest_of_folder(root / "_build" / "site"), "", done.stdout.count(" has run in "))

    def table(self) -> str:
        """What was counted, by kind of change."""
        columns = ("changes", "refused", "seen", "differences")
        names = [kind.name for kind in KINDS if self.counts[kind.name, "changes"]]
        rows = [(name, *(self.counts[name, column] for column in columns)) for name in names]
        rows.append(("all", *(sum(self.counts[name, column] for name in names) for column in columns)))
        head = [f"| what was changed | {' | '.join(columns)} |", "| --- |" + " ---: |" * len(columns)]
        return "\n".join([*head, *(f"| {' | '.join(map(str, row))} |" for row in rows)])


def mutate(
    folder: Path,
    changes: int,
    seed: int,
    *,
    report: bool = False,
    say: Callable[[str], None] = print,
    kinds: Sequence[Kind] = (),
) -> Mutations:
    """Make the changes below `folder`, of these kinds (none: all), and print the table."""
    done = Mutations(folder, random.Random(seed), say, kinds)
    (soak.write_report if report else write_small)(done.root)
    say(f"seed {seed}")
    done.begin()
    for number in range(1, changes + 1):
        done.change(number)
    say(done.table())
    return done


def main() -> int:
    """Make as many changes as are asked for; exit status 1 when a build was another than a clean one."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--changes", type=int, default=64)
    options.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    options.add_argument("--report", action="store_true", help="change this report, not a small book")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        done = mutate(Path(name).resolve(), given.changes, given.seed, report=given.report, say=_say)
    return int(any(count for (_, what), count in done.counts.items() if what in WRONG))


def _say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
