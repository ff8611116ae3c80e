"""Where things lie in the repository, and nothing else."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
DERIVED = DATA / "derived"
BOOK = ROOT / "book"

PACKAGE_FILE = "datapackage.json"
DATAPACKAGE = DATA / PACKAGE_FILE
