"""Stop builds at random moments, change things in between, and hold the next build against a clean one: `make soak`.

Each round begins a build of a small book (with `--report`: of this report) after a random change, and stops it at a
random moment: by `kill -9`, Ctrl-C to all its processes, or `terminate`. Then inputs change again: a datum, a page or a
translation is changed, deleted or put back, with time stamps from now, long ago or tomorrow, and now and then a file
that the press keeps is overwritten with noise. The next build must be byte for byte what a clean build makes of the
same inputs. Counted are also processes that are left five seconds after the stop, and moments in which the old site
was not whole. The seed is printed; the same seed makes the same choices.

With `--serve` what is stopped is the server that builds when a file changes, with `--cluster` a build whose notebooks
run on the workers of a Dask cluster on this machine (see `soak_ways`).
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import psutil
import yaml

from bookpress.keeping import digest_of_folder

ROOT = Path(__file__).parents[1]
MARK = "PRESS_SOAK"  # environment variable by which the processes of a build are known
BUILT = "The site lies in"  # what a build says at its end
PATIENCE = 5.0  # seconds in which all processes of a stopped build must have ended
STOPS = ("kill -9", "Ctrl-C", "terminate")
PHASES = ("starting", "running", "reading", "writing", "compiling", "not stopped")
# Seconds within which a build is stopped after it has reached a phase.
DELAY = {"starting": 0.5, "running": 1.5, "reading": 1.0, "writing": 1.0, "compiling": 0.3}
WAYS = ("differences", "processes left", "old site not whole")

Variants = Mapping[str, Sequence[str | None]]  # by file: what may stand in it; None where it may be missing


def catalogue(*pairs: tuple[str, str]) -> str:
    """A catalogue of translations."""
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    return head + "".join(f'\nmsgid "{message}"\nmsgstr "{text}"\n' for message, text in pairs)


def notebook(*sources: str) -> str:
    """A notebook of a heading and cells."""
    cells = [{"cell_type": "markdown", "id": "head", "metadata": {}, "source": "# Chapter"}]
    for number, source in enumerate(sources):
        code = {"cell_type": "code", "id": f"cell-{number}", "metadata": {}, "source": source}
        cells.append(code | {"outputs": [], "execution_count": None})
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    return json.dumps({"cells": cells, "metadata": kernel, "nbformat": 4, "nbformat_minor": 5})


DERIVE = """
import json
from pathlib import Path
share = json.loads(Path("data/share.json").read_text())
both = lambda text: {"en": text, "nb": text}
number = {"text": both(f"{share} per cent"), "bare": both(str(share))}
print(json.dumps({"numbers": {"share": number}, "sources": {}, "statements": {}, "dataset": {}}))
"""
SETTINGS = {
    "extensions": ["myst_nb", "jupyter_book", "sphinx_external_toc", "sphinx_book_theme", "bookpress"],
    "html_math_renderer": "mathml",
    "html_use_index": False,
    "html_sidebars": {"**": ["navbar-logo.html", "sbt-sidebar-nav.html", "press-sidebar.html"]},
    "html_theme_options": {"navbar_persistent": [], "footer_content_items": ["press-footer.html"]},
    "press_editions": {"nb": {}},
    "press_locale": "book/locale",
    "press_derive": DERIVE,
    "press_execute": True,
}
CONFIG = {
    "title": "A small book",
    "author": "Nobody",
    "copyright": "",
    "only_build_toc_files": True,
    "execute": {"execute_notebooks": "off"},
    "latex": {"use_jupyterbook_latex": False},
    "sphinx": {"config": SETTINGS},
}
TOC = {"format": "jb-book", "root": "book/index", "chapters": [{"file": f"book/{n}"} for n in ("chapter", "numbers")]}
FIXED = {
    "_config.yml": yaml.safe_dump(CONFIG),
    "_toc.yml": yaml.safe_dump(TOC),
    "requirements.lock": "nothing\n",
    "src/small.py": "from pathlib import Path\n\n\ndef share():\n    return Path('../data/share.json').read_text()\n",
    "book/index.md": "# Start\n\nThe share is {num}`share`.\n\n```{include} part.md\n```\n",
    "book/numbers.md": "# Numbers\n\n(num-share)=\n\nThe share.\n",
    "book/chapter.ipynb": notebook("import small\nprint('share', small.share())", "print('always')"),
    "book/locale/nb/LC_MESSAGES/book/numbers.po": catalogue(("Numbers", "Tall"), ("The share.", "Andelen.")),
}
SMALL: Variants = {
    "data/share.json": ["47", "11", "83"],
    "book/part.md": ["First words.\n", "Second words.\n"],
    "book/locale/nb/LC_MESSAGES/book/index.po": [
        catalogue(("Start", "Begynnelse"), ("First words.", "Første ord."), ("Second words.", "Andre ord.")),
        catalogue(("Start", "Innledning"), ("First words.", "Ord.")),
        None,
    ],
}


def write_small(root: Path) -> Variants:
    """Write the small book; returns what may change in it."""
    for name, text in FIXED.items():
        put(root / name, text)
    return SMALL


def write_report(root: Path) -> Variants:
    """Copy this report; returns what may change in it."""
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in tracked.splitlines():
        put(root / name, (ROOT / name).read_bytes())
    page, table = "book/back/reproduce.md", "data/numbers.csv"
    words = "book/locale/nb/LC_MESSAGES/book/back/reproduce.po"
    whole = {name: (root / name).read_text(encoding="utf-8") for name in (page, words, table)}
    head, *rows = whole[table].splitlines()
    return {
        page: [whole[page], f"{whole[page].rstrip()}\n\nA sentence more.\n"],
        words: [whole[words], None],
        table: [whole[table], "\n".join([head, *reversed(rows)]) + "\n"],
    }


def put(path: Path, content: str | bytes | None) -> None:
    """Write a file, or remove it."""
    if content is None:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def paths() -> str:
    """Where Python finds the press, and what is found here besides."""
    return os.pathsep.join(filter(None, [str(ROOT / "src"), os.environ.get("PYTHONPATH")]))


def is_since(path: Path, begun: float) -> bool:
    """Whether a file was written since; one that is gone by now was not."""
    try:
        return path.stat().st_mtime > begun
    except OSError:
        return False


@dataclass
class Soak:
    """The rounds: the book below `root`, clean builds of its states below `clean`, and what was counted."""

    root: Path
    clean: Path
    variants: Variants
    chance: random.Random
    say: Callable[[str], None]
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    state: dict[str, int] = field(default_factory=dict)
    known: dict[tuple[int, ...], str] = field(default_factory=dict)
    verb: tuple[str, ...] = ("build",)
    place: str = "site"  # below _build, where the site stands
    noise: float = 0.2  # how often a kept file is overwritten

    def begin(self) -> None:
        """Write the first state and build it."""
        for name in self.variants:
            self.change(name, 0)
        self.build(self.root)

    def change(self, name: str, variant: int) -> None:
        """Put a variant into a file, with a time stamp of now, of long ago, or of tomorrow."""
        self.state[name] = variant
        path = self.root / name
        put(path, self.variants[name][variant])
        stamp = self.chance.choice([None, 1e9, time.time() - 3600, time.time() + 86_400])
        if stamp and path.exists():
            os.utime(path, (stamp, stamp))

    def change_some(self, back_to: Mapping[str, int] | None = None) -> None:
        """Change one file or two; with `back_to`, often to what they were then."""
        for name in self.chance.sample(sorted(self.variants), self.chance.randint(1, 2)):
            others = [number for number in range(len(self.variants[name])) if number != self.state[name]]
            back = [back_to[name]] if back_to and self.chance.random() < 0.7 else others
            self.change(name, self.chance.choice(back))

    def spoil(self, folder: str = "_build") -> str:
        """Overwrite a file that the press keeps below `folder`, or one of the site, with noise; returns which."""
        files = sorted(path for path in (self.root / folder).rglob("*") if path.is_file() and path.name != "lock")
        path = self.chance.choice(files)
        noise = [b"", b"[]", b"{}", self.chance.randbytes(40), path.read_bytes()[:-20]]
        path.write_bytes(self.chance.choice(noise))
        return path.relative_to(self.root).as_posix()

    def round(self, number: int) -> None:
        """One round: a build is begun and stopped, inputs change, and the next build is compared."""
        before = dict(self.state)
        process = self.begun()
        stop, phase = self.chance.choice(STOPS), self.chance.choice(PHASES[:-1])
        phase, whole = self.stopped(process, stop, phase, self.chance.uniform(0, DELAY[phase]))
        left = self.left()
        self.change_some(before)
        noise = f", noise in {self.spoil()}" if self.chance.random() < self.noise else ""
        self.build(self.root)
        found = {"differences": self.differs(), "processes left": len(left), "old site not whole": not whole}
        for way in WAYS:
            self.counts[phase, way] += found[way]
        self.counts[phase, "rounds"] += 1
        wrong = ", ".join(f"{count:d} {way}" for way, count in found.items() if count)
        self.say(f"round {number}: {stop} while {phase}{noise}: {wrong or 'all well'}")

    def begun(self) -> subprocess.Popen[bytes]:
        """A build that has begun, after something was changed."""
        self.change_some()
        return self.start(self.root)

    def has_ended(self, process: subprocess.Popen[bytes]) -> bool:
        """Whether a build has come to its end."""
        return process.poll() is not None

    def stopped(self, process: subprocess.Popen[bytes], stop: str, phase: str, delay: float) -> tuple[str, bool]:
        """Stop a build that has begun some time after it has reached a phase.

        Returns the phase it was stopped at, and whether the site was whole all the time.
        """
        site = self.root / "_build" / self.place
        before, begun = digest_of_folder(site), time.time()
        whole, ends = True, None
        while not self.has_ended(process) and (ends is None or time.monotonic() < ends):
            whole &= (site / "index.html").is_file()
            if ends is None and PHASES.index(self.phase(begun)) >= PHASES.index(phase):
                ends = time.monotonic() + delay
            time.sleep(0.01)
        reached = "not stopped" if self.has_ended(process) else self.phase(begun)
        if process.poll() is None and stop == "Ctrl-C":
            os.killpg(process.pid, signal.SIGINT)
        elif process.poll() is None:
            process.send_signal(signal.SIGKILL if stop == "kill -9" else signal.SIGTERM)
        process.wait()
        if reached != "not stopped" and BUILT not in self.told():
            whole &= digest_of_folder(site) in (before, self.known.get(tuple(self.state.values())))
        return reached, whole

    def phase(self, begun: float) -> str:
        """What a build is at, by what it has said and written since it began."""
        work = self.root / "_build" / ".press" / "build"
        if "Building" not in self.told():
            return "starting"
        found = (path for pattern in ("*/*", "*/html/book/*.html") for path in work.glob(pattern))
        made = [path for path in found if is_since(path, begun)]
        if any(path.name == "typst" for path in made):
            return "compiling"
        if any(path.suffix == ".html" for path in made):
            return "writing"
        return "reading" if any(path.name == "html" for path in made) else "running"

    @property
    def said(self) -> Path:
        """What the last build has printed."""
        return self.clean.with_name("said.txt")

    def told(self) -> str:
        """What the build that goes on has printed."""
        return self.said.read_text()

    def start(self, root: Path) -> subprocess.Popen[bytes]:
        """Start a build in a group of processes of its own."""
        environment = os.environ | {MARK: str(self.root), "PYTHONPATH": paths()}
        environment.pop("CI", None)  # texts without a translation are wanted here
        command = [sys.executable, "-m", "bookpress", *self.verb]
        with self.said.open("wb") as said:
            return subprocess.Popen(
                command, stdout=said, stderr=subprocess.STDOUT, cwd=root, env=environment, start_new_session=True
            )

    def build(self, root: Path) -> None:
        """Build to the end."""
        if self.start(root).wait():
            raise SystemExit(f"A build failed that nothing had stopped:\n{self.said.read_text()}")

    def left(self) -> list[psutil.Process]:
        """The processes of a stopped build that are still there when the time is up."""
        ends = time.monotonic() + PATIENCE
        while (found := [process for process in psutil.process_iter() if self.is_ours(process)]) and (
            time.monotonic() < ends
        ):
            time.sleep(0.05)
        for process in found:
            process.kill()
        return found

    def is_ours(self, process: psutil.Process) -> bool:
        """Whether a process belongs to a build of this book."""
        try:
            return process.status() != psutil.STATUS_ZOMBIE and process.environ().get(MARK) == str(self.root)
        except (psutil.Error, OSError):
            return False

    def differs(self) -> bool:
        """Whether the site is another than a clean build makes of the same inputs."""
        state = tuple(self.state.values())
        if state not in self.known:
            shutil.rmtree(self.clean, ignore_errors=True)
            shutil.copytree(self.root, self.clean, ignore=shutil.ignore_patterns("_build", "__pycache__"))
            self.build(self.clean)
            self.known[state] = digest_of_folder(self.clean / "_build" / "site")
        return digest_of_folder(self.root / "_build" / self.place) != self.known[state]

    def table(self) -> str:
        """What was counted, by what the builds were stopped at."""
        columns = ("rounds", *WAYS)
        rows = [(phase, *(self.counts[phase, column] for column in columns)) for phase in PHASES]
        rows.append(("all", *(sum(self.counts[phase, column] for phase in PHASES) for column in columns)))
        head = [f"| stopped while | {' | '.join(columns)} |", "| --- |" + " ---: |" * len(columns)]
        return "\n".join([*head, *(f"| {' | '.join(map(str, row))} |" for row in rows if row[1])])


def soak(
    folder: Path,
    rounds: int,
    seed: int,
    *,
    report: bool = False,
    say: Callable[[str], None] = print,
    way: Callable[..., Soak] = Soak,
) -> Soak:
    """Run the rounds below `folder`, and print the table. `way` makes what is stopped: Soak, or one of `soak_ways`."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # as a shell in the background has it, for all that it starts
        signal.signal(signal.SIGINT, signal.default_int_handler)
    root = folder / "book"
    variants = (write_report if report else write_small)(root)
    done = way(root, folder / "clean", variants, random.Random(seed), say)
    say(f"seed {seed}")
    done.begin()
    for number in range(1, rounds + 1):
        done.round(number)
    say(done.table())
    return done


def main() -> int:
    """Run as many rounds as are asked for; exit status 1 when anything was counted that must not be."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--rounds", type=int, default=200)
    options.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    options.add_argument("--report", action="store_true", help="stop builds of this report, not of a small book")
    ways = options.add_mutually_exclusive_group()
    ways.add_argument("--serve", action="store_true", help="stop the server that builds on change")
    ways.add_argument("--cluster", action="store_true", help="stop builds on a Dask cluster of two workers")
    given = options.parse_args()
    import soak_ways  # builds on this module

    with tempfile.TemporaryDirectory() as name, soak_ways.way(given.serve, given.cluster, Path(name)) as way:
        done = soak(Path(name).resolve(), given.rounds, given.seed, report=given.report, way=way)
    return int(any(done.counts[phase, way] for phase in PHASES for way in WAYS))


if __name__ == "__main__":
    sys.exit(main())
