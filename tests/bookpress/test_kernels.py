"""Kernels as processes: that they start as they should, and that none is left, whatever ends a build."""

import asyncio
import io
import json
import os
import signal
import subprocess
import sys
import time
from types import SimpleNamespace

import psutil
import pytest
from nbclient.exceptions import CellExecutionError, CellTimeoutError
from nbformat.v4 import new_code_cell, new_notebook

from bookpress import cells, forkserver, kernelprocess, kernels, provisioner, ran
from bookpress.kernels import ForkedKernels, FreshKernels, KernelsClosedError
from bookpress.terms import Terms
from bookpress.trace import Used

SECONDS = 30  # what an ending may take on a loaded machine; usually it is well under one

# Says who it and its server are, starts processes of its own, and stays: a child in its group, one in a session of its
# own, and one of these whose parent has ended.
STAYS = """
import os, subprocess, sys, time
sleeps = [sys.executable, "-c", "import time; time.sleep(600)"]
child = subprocess.Popen(sleeps)
alone = subprocess.Popen(sleeps, start_new_session=True)
leaves = f"import subprocess; print(subprocess.Popen({sleeps}, start_new_session=True, stdout=subprocess.DEVNULL).pid)"
orphan = subprocess.run([sys.executable, "-c", leaves], stdout=subprocess.PIPE, text=True).stdout.strip()
with open("../pids.new", "w") as file:
    print(os.getpid(), os.getppid(), child.pid, alone.pid, orphan, file=file)
os.rename("../pids.new", "../pids")
time.sleep(600)
"""

# A build like any other, in a process that can be ended from outside.
BUILD = """
import signal
import sys
from pathlib import Path
from nbformat.v4 import new_code_cell, new_notebook
from bookpress.execution import Executor

signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell in the background passes on that it is ignored
root = Path(sys.argv[1])
with Executor(root, cache=root / "cache", lock=root / "lock", preload=(), processes=2) as executor:
    executor.execute({
        "book/stays": new_notebook(cells=[new_code_cell((root / "stays.py").read_text())]),
        "book/done": new_notebook(cells=[new_code_cell("1")]),
        "book/waits": new_notebook(cells=[new_code_cell("import time; time.sleep(600)")]),
        "book/never": new_notebook(cells=[new_code_cell("open('../never', 'w').close()")]),
    })
"""


@pytest.fixture
def root(tmp_path):
    for folder in ("book", "src", "data"):
        (tmp_path / folder).mkdir()
    (tmp_path / "lock").touch()
    (tmp_path / "stays.py").write_text(STAYS)
    return tmp_path


@pytest.fixture(params=["forked", "fresh"])
def source(request):
    made = ForkedKernels([]) if request.param == "forked" else FreshKernels()
    yield made
    made.close()


def run(source, root, *code):
    notebook = new_notebook(cells=[new_code_cell(part) for part in code])
    return cells.run(notebook, source, folder=root / "book", root=root, source="src", terms=Terms())


def request_of(root):
    """A kernel that no one connects to."""
    (root / "private").mkdir(exist_ok=True)
    return kernelprocess.Request(str(root / "private/k.json"), str(root), str(root / "private"), str(root), "src")


def wait_for(condition):
    end = time.monotonic() + SECONDS
    while not condition():
        assert time.monotonic() < end, "waited too long"
        time.sleep(0.02)


def runs(pid):
    """Whether a process is there; one that has ended, and that nobody waits for any more, is not."""
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


@pytest.fixture
def build(root):
    """A build with a notebook that stays, once that one runs; and the processes of kernel, server and its children."""
    environment = os.environ | {"TMPDIR": str(root / "tmp")}
    (root / "tmp").mkdir()
    process = subprocess.Popen(
        [sys.executable, "-c", BUILD, str(root)], stderr=subprocess.PIPE, text=True, env=environment
    )
    with process:
        try:
            wait_for(lambda: (root / "pids").exists() or process.poll() is not None)
            assert process.poll() is None, process.stderr.read()
            yield process, [int(pid) for pid in (root / "pids").read_text().split()]
        finally:
            process.kill()


@pytest.mark.skipif(not kernels.can_fork(), reason="without fork there is no server")
class TestEnding:
    def test_ctrl_c_ends_everything(self, build, root):
        process, (kernel, server, *children) = build
        assert all(map(runs, (kernel, server, *children)))
        process.send_signal(signal.SIGINT)
        _, stderr = process.communicate(timeout=SECONDS)
        assert not psutil.pid_exists(kernel)
        assert not psutil.pid_exists(server)
        assert not any(map(runs, children))
        assert stderr.count("Traceback") == 1
        assert stderr.startswith("Traceback")
        assert stderr.endswith("\nKeyboardInterrupt\n")
        assert not (root / "never").exists()
        assert list((root / "tmp").glob("press-*")) == []

    @pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
    def test_the_death_of_the_build_ends_everything(self, build, root, number):
        process, pids = build
        process.send_signal(number)
        process.wait(SECONDS)
        wait_for(lambda: not any(map(runs, pids)) and not list((root / "tmp").glob("press-*")))

    def test_the_end_of_the_caller_ends_a_kernel_without_a_server(self, root):
        source = FreshKernels()
        kernel = source.start(request_of(root))
        kernel._to.close()
        wait_for(lambda: not kernel.alive())
        kernel.close()


class TestForkedKernels:
    @pytest.fixture
    def forked(self):
        made = ForkedKernels([])
        yield made
        made.close()

    def test_one_server_with_one_thread_forks_them_all(self, root, forked):
        seen = [run(forked, root, "import os\nos.getpid(), os.getppid()").outputs.cells[0][0] for _ in range(2)]
        pids = [json.loads(output["data"]["text/plain"].replace("(", "[").replace(")", "]")) for output in seen]
        assert {server for _, server in pids} == {forked.pid}
        assert len({kernel for kernel, _ in pids}) == 2
        assert psutil.Process(forked.pid).num_threads() == 1
        wait_for(lambda: psutil.Process(forked.pid).children() == [])

    def test_a_kernel_that_dies_takes_with_it_what_it_has_started(self, root, forked):
        starts = """
            import os, subprocess, sys
            child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
            open("../child", "w").write(str(child.pid))
            os._exit(1)
        """
        assert run(forked, root, starts).faults
        wait_for(lambda: not runs(int((root / "child").read_text())))

    def test_a_server_that_still_imports_is_ended_too(self, tmp_path, monkeypatch):
        (tmp_path / "sleeper.py").write_text("import time\ntime.sleep(600)\n")
        monkeypatch.setenv("PYTHONPATH", str(tmp_path))
        made = ForkedKernels(["sleeper"])
        made.prestart()
        made.close()
        assert not psutil.pid_exists(made.pid)

    def test_a_server_that_dies_is_told_and_leaves_no_kernel(self, root, forked):
        kernel = forked.start(request_of(root))
        assert kernel.used().unseen == []
        os.kill(forked.pid, signal.SIGKILL)
        with pytest.raises(KernelsClosedError, match="its own message stands above"):
            forked.start(request_of(root))
        assert kernel.alive()
        forked.close()
        wait_for(lambda: not kernel.alive())
        kernel.close()

    def test_nothing_is_started_before_it_is_needed_or_after_the_end(self, forked):
        assert forked.pid is None
        forked.close()
        with pytest.raises(KernelsClosedError):
            forked.prestart()
        assert forked.pid is None

    def test_the_shared_generator_of_numpy_differs(self, root, monkeypatch):
        made = ForkedKernels(["numpy.random"])
        try:
            first, second = (run(made, root, "import numpy as np\nnp.random.rand()").outputs for _ in range(2))
        finally:
            made.close()
        assert first != second


class TestBothWays:
    def test_outputs_and_uses_are_the_same(self, root, source):
        (root / "src/helper.py").write_text("def read(path):\n    return open(path).read()\n")
        (root / "data/a.csv").write_text("1")
        done = run(source, root, "import helper\nhelper.read('../data/a.csv')", "import os\nos.listdir('../data')")
        assert [cell[0]["data"]["text/plain"] for cell in done.outputs.cells] == ["'1'", "['a.csv']"]
        assert not done.faults
        files = {use for use in done.used.states if not use.startswith("variable")}
        helper = ran.marked((root / "src/helper.py").read_bytes(), "helper")[1]
        assert files == {ran.use(helper, ["read"], "src/helper.py"), "read data/a.csv", "list data"}

    def test_what_is_printed_stays_where_it_stood_among_displays(self, root, source):
        code = "from IPython.display import HTML, display\nprint(1)\ndisplay(HTML('2'))\nprint('3\\r4\\x1b[0m')"
        (outputs,) = run(source, root, code).outputs.cells
        assert [output.get("text") or output["data"]["text/html"] for output in outputs] == ["1\n", "2", "4\n"]

    def test_a_dead_kernel_is_a_fault(self, root, source):
        done = run(source, root, "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)", "2")
        assert [(fault.cell, fault.text) for fault in done.faults] == [(1, "the kernel ended while it ran")]

    def test_none_starts_after_the_end(self, root, source):
        source.close()
        with pytest.raises(KernelsClosedError):
            run(source, root, "1")

    def test_closing_ends_what_runs(self, root, source):
        kernel = source.start(request_of(root))
        source.close()
        wait_for(lambda: not kernel.alive())
        with pytest.raises(EOFError):
            kernel.used()
        kernel.close()
        kernel.close()
        assert not kernel.alive()

    def test_tcp_serves_where_names_are_too_long(self, root, source, monkeypatch, capfd):
        monkeypatch.setattr(provisioner, "LONGEST_IPC", 0)
        assert run(source, root, "1").outputs.cells[0][0]["data"] == {"text/plain": "1"}
        assert capfd.readouterr().err == ""


@pytest.mark.parametrize(("length", "expected"), [(94, "ipc"), (95, "tcp")])
def test_the_length_of_a_name_decides_the_transport(length, expected):
    assert provisioner.transport("x" * length) == expected


@pytest.mark.parametrize(("fork", "platform", "kind"), [(True, "linux", ForkedKernels), (True, "darwin", FreshKernels)])
def test_the_system_decides_the_kind(monkeypatch, fork, platform, kind):
    monkeypatch.setattr(sys, "platform", platform)
    assert type(kernels.kernels()) is kind


def test_without_fork_each_kernel_is_fresh(monkeypatch):
    monkeypatch.delattr(os, "fork")
    assert type(kernels.kernels()) is FreshKernels


def test_the_package_need_not_be_installed(tmp_path, monkeypatch):
    (tmp_path / "lonely.py").write_text("import sys\ndef main():\n    print(sys.argv[1:], '' in sys.path)\n")
    monkeypatch.setattr(kernels, "PACKAGES", tmp_path)
    done = subprocess.run(kernels.python("lonely", "x"), capture_output=True, text=True, check=True)
    assert done.stdout == "['x'] False\n"


def test_the_package_that_runs_comes_before_one_that_is_installed(tmp_path, monkeypatch):
    for place in ("running", "installed"):
        (tmp_path / place).mkdir()
        told = f"import sys\ndef main():\n    print({place!r}, sys.path[-1])\n"
        (tmp_path / place / "lonely.py").write_text(told)
    monkeypatch.setattr(kernels, "PACKAGES", tmp_path / "running")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "installed"))
    done = subprocess.run(kernels.python("lonely"), capture_output=True, text=True, check=True)
    assert done.stdout == f"running {tmp_path / 'running'}\n"


def test_a_process_that_does_not_end_is_killed(monkeypatch):
    monkeypatch.setattr(kernels, "ENDING", 0.01)
    with subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"]) as process:
        kernels.end(process)
    assert process.returncode == -signal.SIGKILL


class TestKernelProcess:
    def test_each_line_is_answered_and_the_end_ends_the_process(self, monkeypatch):
        class Traced:
            def used(self):
                return Used({"read data/a.csv": "1"})

        ended = []
        monkeypatch.setattr(kernelprocess.parent, "end", lambda: ended.append(True))
        outgoing = io.BytesIO()
        kernelprocess.answer(Traced(), io.BytesIO(b"\n\n"), outgoing)
        line = b'{"states": {"read data/a.csv": "1"}, "written": [], "unseen": []}\n'
        assert outgoing.getvalue() == line * 2
        assert ended == [True]

    @pytest.mark.parametrize(("before", "after"), [(None, "{}"), ("/other", "{}" + os.pathsep + "/other")])
    def test_the_sources_come_first_here_and_in_new_processes(self, tmp_path, monkeypatch, before, after):
        monkeypatch.setattr(sys, "path", ["/library"])
        if before is None:
            monkeypatch.delenv("PYTHONPATH", raising=False)
        else:
            monkeypatch.setenv("PYTHONPATH", before)
        kernelprocess.put_on_path(str(tmp_path))
        assert sys.path == [str(tmp_path), "/library"]
        assert os.environ["PYTHONPATH"] == after.format(tmp_path)

    def test_arguments_keep_the_user_out(self):
        request = kernelprocess.Request("/x/k.json", "/project/book", "/x", "/project", "src")
        assert kernelprocess.arguments(request)[:2] == ["--f=/x/k.json", "--ipython-dir=/x"]


class TestReseed:
    def test_gives_a_new_state(self):
        import numpy as np

        np.random.seed(1)
        expected = np.random.rand()
        np.random.seed(1)
        forkserver.reseed()
        assert np.random.rand() != expected

    def test_needs_no_numpy(self, monkeypatch):
        monkeypatch.delitem(sys.modules, "numpy.random", raising=False)
        forkserver.reseed()


class TestProvisioner:
    @pytest.mark.parametrize("way", ["kill", "terminate", "shutdown_requested"])
    def test_each_way_to_end_a_kernel_ends_it_at_once(self, root, way):
        ended = []
        kernel = SimpleNamespace(close=lambda: ended.append(way), alive=lambda: not ended)
        made = provisioner.Provisioner(SimpleNamespace(start=lambda request: kernel), request_of(root))

        async def live():
            assert not made.has_process
            await made.launch_kernel([])
            assert made.has_process
            await made.send_signal(signal.SIGINT)
            assert await made.poll() is None
            await getattr(made, way)()
            assert await made.poll() == 0
            assert await made.wait() == 0
            await made.cleanup()

        asyncio.run(live())
        assert ended == [way]


class TestPlainFaults:
    def test_an_exception_without_a_place_is_told_without_one(self, root):
        error = CellExecutionError("no frames", "OddError", "")
        assert cells.failure(new_code_cell("1"), 3, error, root) == cells.CellFault(3, "OddError")

    def test_the_end_of_the_line_is_told(self):
        with pytest.raises(EOFError, match="has ended"):
            kernels.ask_used(io.BytesIO(), io.BytesIO())

    def test_a_late_output_is_a_fault(self, root, source, monkeypatch):
        def late(self, *_args, **_options):
            raise CellTimeoutError("Timeout waiting for IOPub output")

        monkeypatch.setattr("nbclient.NotebookClient._async_poll_for_reply", late)
        (fault,) = run(source, root, "1").faults
        assert fault.text == "its output did not come within 120 seconds"


def test_the_settings_of_ipython_on_the_machine_are_not_read():
    from IPython.core import application, shellapp

    before = list(application.SYSTEM_CONFIG_DIRS)
    try:
        kernelprocess.leave_out_settings_of_the_machine()
        assert application.SYSTEM_CONFIG_DIRS == shellapp.SYSTEM_CONFIG_DIRS == []
    finally:
        application.SYSTEM_CONFIG_DIRS[:] = before
