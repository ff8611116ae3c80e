"""Time the press beside plain Jupyter Book: same notebooks, same machine, runs taken in turn. Run it with `make bench`.

Plain Jupyter Book builds the English web book with its own execution (`execute_notebooks: force`, one notebook after
another). The press builds the same book; then the whole site, both editions as web books and PDFs; then that once more
with nothing changed. Each but the last starts without any earlier result. Ratios are of the runs of one round; seconds
depend on the machine, so only the ratios are worth comparing.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import yaml

from reporting.display import WHOLE

ROOT = Path(__file__).parents[1]
# Compiled modules are kept, for both sides alike.
ENVIRONMENT = {name: os.environ[name] for name in os.environ if name != "PYTHONDONTWRITEBYTECODE"} | {
    "PYTHONPATH": "src",
    WHOLE: "1",  # the press gives this to its own kernels; those of plain Jupyter Book take it from here
}
ENGLISH = "press, English web book"
SITE = "press, both editions as web books and PDFs"
UNCHANGED = "press, nothing changed"


def timed(command: list[str], folder: Path) -> float:
    """Seconds a command takes in a folder; its output is shown only when it fails."""
    start = time.perf_counter()
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, env=ENVIRONMENT)
    seconds = time.perf_counter() - start
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stdout}\n{done.stderr}")
    return seconds


def copied(folder: Path) -> Path:
    """Copy the tracked files of this repository into a new folder; returns it."""
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for file in tracked.splitlines():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / file, folder / file)
    return folder


def run_plainly(folder: Path) -> None:
    """Have Jupyter Book's own execution run the notebooks of this folder in place of the press's."""
    path = folder / "_config.yml"
    config = yaml.safe_load(path.read_text(encoding="utf-8"))
    config["execute"]["execute_notebooks"] = "force"
    config["sphinx"]["config"]["press_execute"] = False
    path.write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")


def report(what: str, ratios: list[float]) -> None:
    """Print a ratio with its range."""
    middle, low, high = statistics.median(ratios), min(ratios), max(ratios)
    print(f"{what}: {middle:.3f} [{low:.3f}-{high:.3f}] of plain Jupyter Book's cold build")


def main() -> None:
    """Run the rounds and print the ratios."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--rounds", type=int, default=3)
    rounds = options.parse_args().rounds
    with tempfile.TemporaryDirectory() as name:
        ours, theirs = (copied(Path(name) / side) for side in ("press", "plain"))
        run_plainly(theirs)
        plain = [str(Path(sys.executable).with_name("jupyter-book")), "build", ".", "--quiet"]
        press = [sys.executable, "-m", "bookpress", "build"]
        english = [*press, "--format", "html", "--lang", "en"]
        timed(press, ours)  # both sides then find the libraries compiled
        ratios: dict[str, list[float]] = {}
        for turn in range(rounds):
            seconds = {}
            for what, command, folder in (("plain", plain, theirs), (ENGLISH, english, ours), (SITE, press, ours)):
                shutil.rmtree(folder / "_build", ignore_errors=True)
                seconds[what] = timed(command, folder)
            seconds[UNCHANGED] = timed(press, ours)
            print(f"round {turn + 1}: " + ", ".join(f"{what} {value:.1f} s" for what, value in seconds.items()))
            base = seconds.pop("plain")
            for what, value in seconds.items():
                ratios.setdefault(what, []).append(value / base)
        for what, found in ratios.items():
            report(what, found)


if __name__ == "__main__":
    main()
