"""Notebooks that run on a Dask cluster of two workers give what this machine gives; what a cluster lacks is told."""

import sys
import threading
import time
from functools import partial

import mutate
import psutil
import pytest
import soak
import soak_ways

from bookpress import book, cluster, execution, kernels, results, running
from bookpress.cluster import Cluster, ClusterError
from bookpress.keeping import digest_of_folder
from bookpress.site import Plan, build
from bookpress.terms import Terms

pytest.importorskip("distributed", reason="press_cluster is tried where the library distributed is installed")
PATIENCE = 60  # seconds for scheduler and workers to be there, and for processes to end


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """The scheduler of two workers on this machine."""
    with soak_ways.cluster(tmp_path_factory.mktemp("cluster")) as found:
        yield found


@pytest.fixture
def root(tmp_path):
    mutate.write_small(tmp_path / "small")
    return tmp_path / "small"


@pytest.fixture
def nothing_here(monkeypatch):
    """No kernel starts from this process."""
    monkeypatch.setattr(kernels, "kernels", lambda preload=(): pytest.fail("a kernel was started here"))


def executed(root, address):
    """Results of the small book's notebooks, run on the cluster."""
    project = book.load(root)
    jobs, _ = running.to_run(project)
    with execution.Executor(root, cache=project.work / "cache", lock=project.lock, cluster=address) as executor:
        return executor.execute(jobs)


def test_a_site_is_byte_for_byte_the_same(root, address, tmp_path):
    here = digest_of_folder(build(root, Plan(("html", "pdf"), ()), say=lambda line: None))
    mutate.write_small(tmp_path / "away")
    soak_ways.set_cluster(tmp_path / "away", address)
    said = []
    away = build(tmp_path / "away", Plan(("html", "pdf"), ()), say=said.append)
    assert any(line.startswith("book/rivers has run") for line in said)
    assert digest_of_folder(away) == here


def test_the_workers_run_and_what_they_used_counts_here(root, address, nothing_here):
    first = executed(root, address)
    assert "read data/rivers.csv" in first["book/rivers"].inputs
    assert all(result.reused for result in executed(root, address).values())
    (root / "data/rivers.csv").write_text("river,length,share\nGlomma,700,1\nTana,361,2\n")
    again = executed(root, address)
    assert not again["book/rivers"].reused
    assert "700" in str(again["book/rivers"].notebook.cells)


def test_a_fault_has_its_cell(root, address):
    (root / "src/small.py").write_text("def longest(count):\n    return 1 / 0\n")
    with pytest.raises(execution.ExecutionError, match=r"(?s)book/rivers.ipynb, cell 2.*ZeroDivisionError"):
        executed(root, address)


def test_what_nobody_waits_for_is_ended(root, address):
    (root / "src/small.py").write_text(
        "import time\ndef longest(count):\n    open('begun', 'w').close()\n    time.sleep(600)\n"
    )
    project = book.load(root)
    jobs = {"book/rivers": running.to_run(project)[0]["book/rivers"]}
    executor = execution.Executor(root, cache=project.work / "cache", lock=project.lock, cluster=address)

    stopped = []

    def execute():
        try:
            executor.execute(jobs)
        except (kernels.KernelsClosedError, ClusterError) as error:
            stopped.append(error)

    thread = threading.Thread(target=execute)
    thread.start()
    wait_for((root / "book/begun").exists)
    executor.close()
    thread.join(PATIENCE)
    assert stopped
    wait_for(lambda: not sleeping(root))


def test_a_build_after_a_stopped_one_is_as_a_clean_one_of_this_machine(address, tmp_path):
    """What workers gave is overwritten with noise, too."""
    said = []
    way = partial(soak_ways.Clustered, address=address, noise=1)
    done = soak.soak(tmp_path, rounds=2, seed=2, say=said.append, way=way)
    wrong = {key: count for key, count in done.counts.items() if count and key[1] in soak.WAYS}
    assert wrong == {}, "\n".join(said)
    assert sum("noise in _build/.press/cache/" in line for line in said) == 2, "\n".join(said)


def sleeping(root):
    """Kernels that stand in the folder of the book."""
    found = []
    for process in psutil.process_iter():
        try:
            found += [process] if process.cwd().startswith(str(root)) else []
        except (psutil.Error, OSError):
            continue
    return found


def wait_for(condition):
    until = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.1)


class TestWhatIsLacking:
    def test_a_scheduler(self, monkeypatch):
        monkeypatch.setattr(cluster, "PATIENCE", 1)
        with pytest.raises(ClusterError, match=r"No scheduler answers at tcp://127.0.0.1:9.*dask scheduler"):
            Cluster("tcp://127.0.0.1:9", ()).prestart()

    @pytest.mark.parametrize("address", ["nonsense", "gopher://x", ""])
    def test_an_address(self, address, monkeypatch):
        monkeypatch.setattr(cluster, "PATIENCE", 1)
        with pytest.raises(ClusterError, match="press_cluster"):
            cluster.connected(address)

    def test_the_library(self, monkeypatch):
        monkeypatch.setitem(sys.modules, "distributed", None)
        with pytest.raises(ClusterError, match="pip install distributed"):
            Cluster("tcp://127.0.0.1:9", ()).prestart()

    def test_the_same_environment(self, root, address, monkeypatch):
        monkeypatch.setattr(results, "environment", lambda: "another")
        with pytest.raises(ClusterError, match="give both the same"):
            executed(root, address)

    def test_the_book(self, root, tmp_path):
        asked = cluster.Asked("", tmp_path / "none", root, "src", Terms(), (), "")
        assert "must lie in the same folder" in cluster.run_here(asked)

    def test_a_cluster_that_was_left_runs_no_more(self, address):
        left = Cluster(address, ())
        left.close()
        with pytest.raises(kernels.KernelsClosedError):
            left.prestart()
