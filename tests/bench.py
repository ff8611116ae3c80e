"""Time the press beside plain Jupyter Book: same notebooks, same machine, runs taken in turn. Run it with `make bench`.

Plain Jupyter Book builds the English web book with its own execution (`execute_notebooks: force`, one notebook after
another). The *floor* is what no press can avoid: the notebooks' own cells, one after another in one process that has
imported the libraries, and one reading and writing of the English pages by Jupyter Book that has their outputs in its
own cache. The press builds the English web book, then the whole site, both editions as web books and PDFs, each without
any earlier result; then the site once more with nothing changed, with one value of a table changed, and with one
sentence; and the English web book with one value. Ratios are of the runs of one round; seconds depend on the machine,
so only the ratios are worth comparing.
"""

from __future__ import annotations

import argparse
import csv
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from reporting.display import WHOLE

ROOT = Path(__file__).parents[1]
# Compiled modules are kept, for both sides alike.
ENVIRONMENT = {name: os.environ[name] for name in os.environ if name not in ("PYTHONDONTWRITEBYTECODE", "CI")} | {
    "PYTHONPATH": "src",
    WHOLE: "1",  # the press gives this to its own kernels; those of plain Jupyter Book take it from here
}
PLAIN, FLOOR = "plain Jupyter Book", "floor"
TABLE, PAGE = "data/evidence/observations.csv", "book/back/reproduce.md"
JUPYTER_BOOK = [str(Path(sys.executable).with_name("jupyter-book")), "build", ".", "--quiet"]
SITE = [sys.executable, "-m", "bookpress", "build"]
ENGLISH = [*SITE, "--format", "html", "--lang", "en"]
CELLS = [sys.executable, str(Path(__file__).with_name("cells_alone.py"))]


def timed(command: list[str], folder: Path) -> float:
    """Seconds a command takes in a folder; its output is shown only when it fails."""
    start = time.perf_counter()
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, env=ENVIRONMENT)
    seconds = time.perf_counter() - start
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stdout}\n{done.stderr}")
    return seconds


def cells_alone(folder: Path) -> float:
    """Seconds that the cells of all notebooks take, as `cells_alone` prints them: without its start and imports."""
    done = subprocess.run(CELLS, cwd=folder, capture_output=True, text=True, env=ENVIRONMENT, check=True)
    return float(done.stdout.splitlines()[-1])


def copied(folder: Path) -> Path:
    """Copy the tracked files of this repository into a new folder; returns it."""
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for file in tracked.splitlines():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / file, folder / file)
    return folder


def run_plainly(folder: Path, execute: str) -> None:
    """Let Jupyter Book see to the notebooks of this folder in place of the press: `execute` is its word for how."""
    path = folder / "_config.yml"
    config = yaml.safe_load(path.read_text(encoding="utf-8"))
    config["execute"]["execute_notebooks"] = execute
    config["sphinx"]["config"]["press_execute"] = False
    path.write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")


def empty(folder: Path) -> None:
    """Remove whatever was built, but for the outputs that Jupyter Book keeps where its word is `cache`."""
    for path in (folder / "_build").glob("*"):
        if path.name != ".jupyter_cache":
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def change_value(folder: Path, chance: random.Random) -> None:
    """Change the last digit of one value of the table of observations, in a row without an interval."""
    path = folder / TABLE
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        names, rows = list(reader.fieldnames or ()), list(reader)
    row = chance.choice([row for row in rows if row["value"].isdecimal() and 20 < int(row["value"]) < 80])
    row["value"] = str(int(row["value"]) + chance.choice((-1, 1)))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def change_sentence(folder: Path, chance: random.Random) -> None:
    """Add a sentence to the end of a page."""
    with (folder / PAGE).open("a", encoding="utf-8") as file:
        file.write(f"\nOne more sentence stands here, of the kind {chance.choice('abcdefghijkl')}.\n")


def round_of(ours: Path, theirs: Path, still: Path, chance: random.Random) -> dict[str, float]:
    """Seconds of every measurement of one round, by its name."""

    def cold(command: list[str], folder: Path) -> float:
        empty(folder)
        return timed(command, folder)

    def after(change: Callable[[Path, random.Random], None], command: list[str]) -> float:
        change(ours, chance)
        return timed(command, ours)

    seconds = {PLAIN: cold(JUPYTER_BOOK, theirs)}
    # The cells run in the folder of the press: where it is told to run none, its rules leave all notebooks out.
    seconds[FLOOR] = cells_alone(ours) + cold(JUPYTER_BOOK, still)
    seconds["the English web book, from nothing"] = cold(ENGLISH, ours)
    seconds["all outputs, from nothing"] = cold(SITE, ours)
    seconds["all outputs, nothing changed"] = timed(SITE, ours)
    seconds["all outputs, one value changed"] = after(change_value, SITE)
    seconds["all outputs, one sentence changed"] = after(change_sentence, SITE)
    timed(ENGLISH, ours)
    seconds["the English web book, one value changed"] = after(change_value, ENGLISH)
    return seconds


def row(what: str, rounds: list[dict[str, float]]) -> str:
    """A row of the table: a measurement as a share of plain Jupyter Book and of the floor, with the range."""
    cells = []
    for base in (PLAIN, FLOOR):
        ratios = [seconds[what] / seconds[base] for seconds in rounds]
        cells.append(f"{statistics.median(ratios):.3f} [{min(ratios):.3f}-{max(ratios):.3f}]")
    return f"| {what} | {' | '.join(cells)} |"


def main() -> None:
    """Run the rounds and print the ratios."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--seed", type=int, default=1, help="of the choice of what is changed")
    given = options.parse_args()
    chance = random.Random(given.seed)
    with tempfile.TemporaryDirectory() as name:
        ours, theirs, still = (copied(Path(name) / side) for side in ("press", "plain", "still"))
        run_plainly(theirs, "force")
        run_plainly(still, "cache")
        timed(SITE, ours)  # all sides then find the libraries compiled
        timed(JUPYTER_BOOK, still)
        rounds = []
        for turn in range(given.rounds):
            rounds.append(round_of(ours, theirs, still, chance))
            print(f"round {turn + 1}: " + ", ".join(f"{what} {value:.1f} s" for what, value in rounds[-1].items()))
    print("| | of plain Jupyter Book, English web book | of the floor |\n| --- | --- | --- |")
    print("\n".join(row(what, rounds) for what in rounds[0]))


if __name__ == "__main__":
    main()
