"""What several test files share: the built book, a browser, and a small report of its own."""

import fcntl
import os
import shutil
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from reporting import project
from reporting.project import Project

ROOT = Path(__file__).parents[1]
# How fast a machine makes examples is not what any test asks.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")


LONG = (
    "test_pseudo.py",
    "test_soak.py",
    "test_changes.py",
    "test_yearly_report.py",
    "test_stored.py",
    "test_execution.py",
)


def pytest_collection_modifyitems(items):
    """Long files first, that no process is left alone with one."""
    items.sort(key=lambda item: item.path.name not in LONG)


@pytest.fixture(scope="session")
def chromium():
    """The browser. Where CI is set its absence is a failure, elsewhere these tests are left out."""
    from browser import BrowserError, program

    try:
        return program()
    except BrowserError as error:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(str(error))


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


@pytest.fixture
def small_report(tmp_path):
    """A report in three languages, with a few data and words, that is worked on during the test; it may be changed."""
    root = shutil.copytree(ROOT / "tests" / "reporting" / "report", tmp_path / "report")
    with project.using(Project(root)) as report:
        yield report


@pytest.fixture
def copied_data(tmp_path):
    """A copy of the data, to be changed; what is said of it is computed within `reporting.project.using`."""
    return shutil.copytree(ROOT / "data", tmp_path / "data", ignore=shutil.ignore_patterns("derived"))
