"""One build at a time, and a killed one is over only when its last process is."""

import subprocess
import sys
import threading
import time

import psutil

from bookpress.alone import alone

# A build whose worker does not see that it ends.
BUILD = """
import os, sys, time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from bookpress import alone

def work():
    print(os.getpid(), flush=True)
    time.sleep(600)

if __name__ == "__main__":
    with alone.alone(Path(sys.argv[1]), print) as lock:
        pool = ProcessPoolExecutor(1, get_context("spawn"), initializer=alone._held.append, initargs=(lock,))
        pool.submit(work).result()
"""


def test_a_second_build_waits_for_the_first(tmp_path):
    said, order = [], []

    def second():
        with alone(tmp_path, said.append):
            order.append("second")

    with alone(tmp_path, said.append):
        other = threading.Thread(target=second)
        other.start()
        while not said:
            time.sleep(0.01)
        order.append("first")
    other.join()
    assert order == ["first", "second"]
    assert said == ["Another build of this book is running; waiting for it to end."]


def test_where_there_are_no_locks_nothing_waits(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "fcntl", None)
    with alone(tmp_path, print), alone(tmp_path, print):
        pass


def test_a_killed_build_is_over_when_its_last_process_is(tmp_path):
    (tmp_path / "build.py").write_text(BUILD)
    said, order = [], []

    def second():
        with alone(tmp_path, said.append):
            order.append("second")

    command = [sys.executable, str(tmp_path / "build.py"), str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        worker = psutil.Process(int(process.stdout.readline()))
        process.kill()
    other = threading.Thread(target=second)
    other.start()
    while not said:
        time.sleep(0.01)
    order.append("worker")
    worker.kill()
    other.join(60)
    assert order == ["worker", "second"]
