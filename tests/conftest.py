"""What several test files share: the built book."""

import fcntl
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def site():
    """The site as `make book` builds it; built here when it is not there or not current.

    Test processes run side by side, so only one may build; a build with nothing changed takes no time.
    """
    import subprocess

    (ROOT / "_build").mkdir(exist_ok=True)
    with (ROOT / "_build" / "test.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = subprocess.run([sys.executable, "-m", "bookpress", "build"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, f"the book does not build:\n{done.stdout}\n{done.stderr}"
    return ROOT / "_build" / "site"
