"""No process outlives the one it works for."""

import os
import signal
import subprocess
import sys
import time
from types import SimpleNamespace

import psutil
import pytest

from bookpress import parent

SECONDS = 30  # what an ending may take on a loaded machine; usually it is well under one

# A pool whose worker has started a process in a session of its own; killed, it can end neither.
POOL = """
import subprocess, sys, time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from bookpress import parent

CHILD = [sys.executable, "-c", "import time; time.sleep(600)"]

def work():
    import os
    print(os.getpid(), subprocess.Popen(CHILD, start_new_session=True, stdout=subprocess.DEVNULL).pid, flush=True)
    time.sleep(600)

if __name__ == "__main__":
    with ProcessPoolExecutor(1, get_context("spawn"), initializer=parent.end_with_parent) as pool:
        pool.submit(work).result()
"""


def runs(pid):
    """Whether a process is there; one that has ended, and that nobody waits for any more, is not."""
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_the_workers_of_a_killed_pool_end_with_all_they_have_started(tmp_path, number):
    (tmp_path / "pool.py").write_text(POOL)
    with subprocess.Popen([sys.executable, tmp_path / "pool.py"], stdout=subprocess.PIPE, text=True) as process:
        pids = [int(pid) for pid in process.stdout.readline().split()]
        assert len(pids) == 2
        assert all(map(runs, pids))
        process.send_signal(number)
    end = time.monotonic() + SECONDS
    while any(map(runs, pids)):
        assert time.monotonic() < end, "a worker outlived its pool"
        time.sleep(0.02)


def test_a_process_without_a_parent_of_its_kind_goes_on(monkeypatch):
    monkeypatch.setattr(parent, "threading", SimpleNamespace(Thread=None))
    parent.end_with_parent()


def test_the_descendants_of_a_process_that_has_ended_are_none():
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    parent.end_descendants(process.pid)
    assert runs(os.getpid())
