"""Build generated books of 10, 40 and 160 notebooks from nothing, and print how time and memory grow: `make growth`."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil
import soak
import yaml

SIZES = (10, 40, 160)
LOOK = 0.1  # seconds between two looks at the memory
CELLS = (
    "import pandas as pd\nfrom IPython.display import display",
    "frame = pd.read_csv('../data/rivers-{number}.csv')\nframe.describe()",
    "print('The longest is', frame.loc[frame['length'].idxmax(), 'river'])",
)


def write(root: Path, size: int) -> None:
    """A book of so many notebooks: each reads a table of its own, shows it and prints a sentence."""
    names = [f"chapter-{number}" for number in range(size)]
    settings = {key: value for key, value in soak.SETTINGS.items() if key not in ("press_derive", "press_locale")}
    settings |= {"press_editions": {}, "press_preload": ["pandas"], "press_rules_off": ["digits"]}
    soak.put(root / "_config.yml", yaml.safe_dump(soak.CONFIG | {"sphinx": {"config": settings}}))
    chapters = [{"file": f"book/{name}"} for name in names]
    soak.put(root / "_toc.yml", yaml.safe_dump({"format": "jb-book", "root": "book/index", "chapters": chapters}))
    soak.put(root / "requirements.lock", "nothing\n")
    soak.put(root / "book/index.md", "# Start\n\nWords.\n")
    for number, name in enumerate(names):
        rivers = "".join(f"river {row},{100 + (row * 37 + number) % 500}\n" for row in range(50))
        soak.put(root / f"data/rivers-{number}.csv", f"river,length\n{rivers}")
        soak.put(root / f"book/{name}.ipynb", soak.notebook(*(cell.format(number=number) for cell in CELLS)))


def measured(root: Path) -> tuple[float, float]:
    """Seconds of a build from nothing, and the most memory (MB) that all its processes had together."""
    environment = os.environ | {"PYTHONPATH": str(soak.ROOT / "src")}
    command = [sys.executable, "-m", "bookpress", "build"]
    begun, most = time.perf_counter(), 0
    process = subprocess.Popen(command, cwd=root, env=environment, stdout=subprocess.DEVNULL)
    while process.poll() is None:
        most = max(most, memory(process.pid))
        time.sleep(LOOK)
    if process.returncode:
        raise SystemExit("The build failed; what it said stands above.")
    return time.perf_counter() - begun, most / 1e6


def memory(pid: int) -> int:
    """Bytes that a process and all below it have for themselves."""
    total = 0
    try:
        own = psutil.Process(pid)
        for process in (own, *own.children(recursive=True)):
            total += process.memory_full_info().uss
    except (psutil.Error, OSError):
        pass  # one of them has just ended
    return total


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    print("| notebooks | seconds | seconds a notebook | most memory |\n| ---: | ---: | ---: | ---: |")
    for size in options.parse_args().sizes:
        with tempfile.TemporaryDirectory() as name:
            root = Path(name).resolve() / "book"
            write(root, size)
            seconds, most = measured(root)
        print(f"| {size} | {seconds:.1f} | {seconds / size:.2f} | {most:.0f} MB |", flush=True)


if __name__ == "__main__":
    main()
