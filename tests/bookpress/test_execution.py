"""What runs again and what does not, what comes out, and what is said when it goes wrong.

Most notebooks here need no pandas, so most executors preload nothing but the kernel itself.
"""

import io
import os
import re
import shutil
import sys
import threading
import time
from pathlib import Path

import psutil
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output, new_raw_cell

from bookpress import execution, kernels, turns
from bookpress.execution import ExecutionError, Executor, Fault, Progress, ProgressPrinter, Waiting
from bookpress.terms import Rules, Terms

FILES = {
    "requirements.lock": "pandas==3\n",
    "src/reader.py": "def read(path):\n    with open(path) as file:\n        return file.read()\n",
    "src/chain.py": "from deep import level\n",
    "src/deep/__init__.py": "from deep.down import level\n",
    "src/deep/down.py": "level = 1\n",
    "src/lonely.py": "nothing = 0\n",
    "data/a.csv": "x\n1\n",
    "data/b.csv": "x\n2\n",
    "data/many/one.csv": "",
    "book/part/a.ipynb": "",
}


def code(source, *tags, **metadata):
    return new_code_cell(source, metadata={"tags": list(tags), **metadata} if tags or metadata else {})


def notebook(*cells):
    return new_notebook(cells=[code(cell) if isinstance(cell, str) else cell for cell in cells])


def write(root, files):
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def executor_of(root, **options):
    return Executor(root, cache=root / "cache", lock=root / "requirements.lock", **{"preload": (), **options})


def run(executor, jobs):
    """Names of the notebooks that ran, and what each printed or returned, last cell last."""
    results = executor.execute(jobs)
    texts = {name: [text(cell) for cell in result.notebook.cells] for name, result in results.items()}
    return {name for name, result in results.items() if not result.reused}, texts


def text(cell):
    return "".join(
        output["text"] if "text" in output else output["data"]["text/plain"] for output in cell.get("outputs", [])
    )


# Project "three": each notebook has its own reason to run again.
THREE = {
    "book/part/a": notebook("import reader", "reader.read('../../data/a.csv')"),
    "book/part/b": notebook(new_markdown_cell("Before.", id="prose"), "open('../../data/b.csv').read()"),
    "book/c": notebook("import chain", "chain.level"),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Project "three" after a first build, in which everything ran."""
    root = tmp_path_factory.mktemp("three")
    write(root, FILES)
    with pytest.MonkeyPatch.context() as patch, executor_of(root) as executor:
        patch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)  # bytecode must not bring old code back
        ran, texts = run(executor, THREE)
    assert ran == set(THREE)
    assert [texts[name][-1] for name in THREE] == ["'x\\n1\\n'", "'x\\n2\\n'", "1"]
    return root


@pytest.fixture
def project(built, tmp_path):
    """A copy of `built` to change: results are relative to the root, so they move with it."""
    return Path(shutil.copytree(built, tmp_path / "copy"))


@pytest.fixture
def no_kernels(monkeypatch):
    def fail(*_):
        raise AssertionError("nothing had to run, and yet kernels were asked for")

    monkeypatch.setattr(kernels, "kernels", fail)


class TestFreshness:
    def test_nothing_changed_runs_nothing_and_starts_no_process(self, project, no_kernels):
        with executor_of(project) as executor:
            executor.prestart(THREE)
            ran, texts = run(executor, THREE)
        assert ran == set()
        assert texts["book/c"] == ["", "1"]

    def test_touching_files_runs_nothing(self, project, no_kernels):
        for path in project.rglob("*.*"):
            os.utime(path, (1, 1))
        assert run(executor_of(project), THREE)[0] == set()

    @pytest.mark.parametrize(
        ("file", "content", "reruns", "outcome"),
        [
            ("data/a.csv", "x\n3\n", "book/part/a", "'x\\n3\\n'"),
            ("data/b.csv", "x\n4\n", "book/part/b", "'x\\n4\\n'"),
            ("src/reader.py", "def read(path):\n    return 'new'\n", "book/part/a", "'new'"),
            # As long as before and within the same second: what Python's own bytecode cache cannot tell apart.
            ("src/deep/down.py", "level = 2\n", "book/c", "2"),
        ],
    )
    def test_a_change_reruns_what_used_it(self, project, file, content, reruns, outcome):
        before = project / file
        stat = before.stat()
        before.write_text(content)
        os.utime(before, ns=(stat.st_atime_ns, stat.st_mtime_ns))
        with executor_of(project) as executor:
            ran, texts = run(executor, THREE)
        assert ran == {reruns}
        assert texts[reruns][-1] == outcome

    @pytest.mark.parametrize("file", ["src/lonely.py", "data/many/one.csv", "src/new.py", "data/new.csv", "book/c.md"])
    def test_a_change_of_what_no_one_used_runs_nothing(self, project, no_kernels, file):
        write(project, {file: "changed = 1\n"})
        assert run(executor_of(project), THREE)[0] == set()

    def test_changed_code_reruns_its_notebook(self, project):
        jobs = THREE | {"book/part/b": notebook("1 + 1")}
        with executor_of(project) as executor:
            ran, texts = run(executor, jobs)
        assert ran == {"book/part/b"}
        assert texts["book/part/b"] == ["2"]

    def test_changed_prose_runs_nothing_and_is_shown(self, project, no_kernels):
        old = executor_of(project).execute(THREE)["book/part/b"]
        jobs = THREE | {"book/part/b": notebook(new_markdown_cell("After."), *THREE["book/part/b"].cells[1:])}
        new = executor_of(project).execute(jobs)["book/part/b"]
        assert new.reused
        assert [cell.source for cell in new.notebook.cells] == ["After.", "open('../../data/b.csv').read()"]
        assert new.notebook.cells[1] == old.notebook.cells[1]
        assert new.digest != old.digest

    def test_the_same_code_in_another_folder_runs(self, project):
        with executor_of(project) as executor, pytest.raises(ExecutionError, match="FileNotFoundError"):
            run(executor, {"book/b": THREE["book/part/b"]})

    def test_changed_lock_reruns_all(self, project):
        write(project, {"requirements.lock": "pandas==4\n"})
        with executor_of(project) as executor:
            assert run(executor, THREE)[0] == set(THREE)

    def test_changed_executor_reruns_all(self, project, monkeypatch):
        monkeypatch.setattr("bookpress.results.EXECUTOR", ["execution"])
        with executor_of(project) as executor:
            assert run(executor, THREE)[0] == set(THREE)

    def test_going_back_shows_the_kept_result_of_that_state(self, project, monkeypatch):
        write(project, {"data/a.csv": "x\n9\n"})
        with executor_of(project) as executor:
            assert run(executor, THREE)[0] == {"book/part/a"}
        write(project, {"data/a.csv": "x\n1\n"})
        monkeypatch.setattr(kernels, "kernels", None)
        ran, texts = run(executor_of(project), THREE)
        assert ran == set()
        assert texts["book/part/a"][-1] == "'x\\n1\\n'"

    def test_a_damaged_store_shows_nothing_old(self, project):
        for entry in (project / "cache").rglob("*.json"):
            entry.write_bytes(entry.read_bytes().replace(b'"1"', b'"7"').replace(b"x\\\\n", b"y\\\\n"))
        with executor_of(project) as executor:
            ran, texts = run(executor, THREE)
        assert ran == set(THREE)
        assert [texts[name][-1] for name in THREE] == ["'x\\n1\\n'", "'x\\n2\\n'", "1"]

    def test_a_truncated_store_shows_nothing(self, project):
        for entry in (project / "cache").rglob("*.json"):
            os.truncate(entry, entry.stat().st_size - 1)
        with executor_of(project) as executor:
            assert run(executor, THREE)[0] == set(THREE)


READERS = {
    "open": "open(path).read()",
    "os_open": "import os\nos.read(os.open(path, os.O_RDONLY), 99)",
    "pathlib": "from pathlib import Path\nPath(path).read_text()",
    "csv": "import csv\nwith open(path, newline='') as file:\n    print(list(csv.reader(file)))",
    "helper": "from reader import read\nread(path)",
    "pandas": "import pandas as pd\npd.read_csv(path)",
    "numpy": "import numpy as np\nnp.loadtxt(path, skiprows=1)",
    "module": "import importlib.util\nprint(importlib.util.find_spec('reader').name)\nopen(path).read()",
    "absolute": "import os\nopen(os.path.realpath(path)).read()",
}


@pytest.fixture(scope="module")
def readers(tmp_path_factory):
    """One notebook for each way to read a file, each with a file of its own, in the book of all libraries."""
    root = tmp_path_factory.mktemp("readers")
    write(root, FILES | {f"data/{way}.csv": "x\n1\n" for way in READERS})
    jobs = {f"book/{way}": notebook(f"path = '../data/{way}.csv'", source) for way, source in READERS.items()}
    with executor_of(root, preload=["pandas"]) as executor:
        assert run(executor, jobs)[0] == set(jobs)
        yield root, jobs, executor


@pytest.mark.parametrize("way", READERS)
def test_every_way_to_read_a_file_counts(readers, way):
    root, jobs, executor = readers
    write(root, {f"data/{way}.csv": "x\n8\n"})
    ran, texts = run(executor, jobs)
    assert ran == {f"book/{way}"}
    assert "8" in texts[f"book/{way}"][-1]


LISTERS = {
    "glob": "from pathlib import Path\nsorted(path.name for path in Path('../data/many').glob('*.csv'))",
    "listdir": "import os\nsorted(os.listdir('../data/many'))",
    "walk": "import os\nsorted(file for *_, files in os.walk('../data/many') for file in files)",
}


PARTED = {
    "requirements.lock": "",
    "src/rows.py": (
        "import csv, functools, json, sys\n\n\n"
        "@functools.cache\n"
        "def of(kind):\n"
        '    query = json.dumps({"columns": None, "where": {"kind": [kind]}})\n'
        '    sys.audit("bookpress.part", "../data/rows.csv", query)\n'
        '    with open("../data/rows.csv", newline="") as file:\n'
        '        return [row for row in csv.DictReader(file) if row["kind"] == kind]\n\n\n'
        "def total(kind):\n"
        '    return sum(int(row["value"]) for row in of(kind))\n\n\n'
        "def most(kind):\n"
        '    return max(int(row["value"]) for row in of(kind))\n'
    ),
    "data/rows.csv": "id,kind,value\nA,x,1\nB,y,2\nC,x,3\n",
    "book/page.ipynb": "",
}
PARTED_JOBS = {
    "book/x": notebook("import rows", "rows.total('x'), len(rows.of('x'))"),
    "book/y": notebook("import rows", "rows.most('y')"),
    "book/all": notebook("open('../data/rows.csv').read().count('\\n')"),
}


def test_rows_and_functions_decide_and_not_their_files(tmp_path):
    """A frame that is kept in memory is handed out twice and told of once, which is enough for a run."""
    write(tmp_path, PARTED)
    data, code_of = tmp_path / "data/rows.csv", tmp_path / "src/rows.py"
    with executor_of(tmp_path) as executor:
        assert run(executor, PARTED_JOBS)[0] == set(PARTED_JOBS)
        for path, old, new, reruns, outcome in (
            (data, "B,y,2", "B,y,5", {"book/y", "book/all"}, "5"),
            (data, "A,x,1\n", "A,x,1\nD,z,1\n", {"book/all"}, "5"),
            (data, "D,z,1", "D,y,7", {"book/y", "book/all"}, "7"),
            (code_of, "return sum(int", "return -sum(int", {"book/x"}, "7"),
            (code_of, "return max(int", "return -max(int", {"book/y"}, "-7"),
            (code_of, "import csv,", "import csv, re,", {"book/x", "book/y"}, "-7"),
            (code_of, "newline=", "errors=None, newline=", {"book/x", "book/y"}, "-7"),
        ):
            text = path.read_text()
            assert text.count(old) == 1
            path.write_text(text.replace(old, new))
            ran, texts = run(executor, PARTED_JOBS)
            assert (ran, texts["book/y"][-1]) == (reruns, outcome), (old, new)
    assert texts["book/x"][-1] == "(-4, 2)"


def test_a_new_file_in_a_listed_folder_reruns(tmp_path):
    write(tmp_path, FILES)
    jobs = {f"book/{way}": notebook(source) for way, source in LISTERS.items()}
    with executor_of(tmp_path) as executor:
        assert run(executor, jobs) == (set(jobs), {key: ["['one.csv']"] for key in jobs})
        write(tmp_path, {"data/elsewhere.csv": "", "data/many/one.csv": "content, which no one has read"})
        assert run(executor, jobs)[0] == set()
        write(tmp_path, {"data/many/two.csv": ""})
        assert run(executor, jobs) == (set(jobs), {key: ["['one.csv', 'two.csv']"] for key in jobs})


MISSING = {
    "tried": "try:\n    print(open('../data/late.csv').read())\nexcept FileNotFoundError:\n    print('none')",
    "asked": "import os\nprint(open('../data/late.csv').read() if os.path.exists('../data/late.csv') else 'none')",
    "listed": "import os\ntry:\n    print(os.listdir('../data/late'))\nexcept FileNotFoundError:\n    print('none')",
}


def test_what_comes_and_goes_reruns_what_looked_for_it(tmp_path):
    write(tmp_path, FILES)
    jobs = {f"book/{way}": notebook(source) for way, source in MISSING.items()}
    with executor_of(tmp_path) as executor:
        assert run(executor, jobs) == (set(jobs), {key: ["none\n"] for key in jobs})
        write(tmp_path, {"data/late.csv": "here", "data/late/file": ""})
        assert run(executor, jobs) == (
            set(jobs),
            {"book/tried": ["here\n"], "book/asked": ["here\n"], "book/listed": ["['file']\n"]},
        )
        (tmp_path / "data/late.csv").unlink()
        shutil.rmtree(tmp_path / "data/late")
        assert run(executor, jobs) == (set(), {key: ["none\n"] for key in jobs})


def test_a_result_that_changes_its_own_input_is_not_kept_and_says_so(tmp_path):
    write(tmp_path, FILES)
    jobs = {"book/adds": notebook("with open('../data/a.csv', 'a') as file:\n    file.write('9')")}
    steps = []
    with executor_of(tmp_path) as executor:
        for _ in range(2):
            executor.execute(jobs, steps.append)
    assert [step.reused for step in steps] == [False, False]
    assert steps[0].unkept == "data/a.csv changed while it ran"


# Where a notebook in `book/part` may find what it depends on, and how it does.
ANYWHERE = {
    "book/part/beside.csv": "print(open('beside.csv').read())",
    "book/above.csv": "print(open('../above.csv').read())",
    "top.csv": "print(open('../../top.csv').read())",
    "other/far.csv": "from pathlib import Path\nprint(Path('../../other/far.csv').read_text())",
    "book/part/module.py": "import module\nprint(module.VALUE)",
}


def content(name, value):
    return f"VALUE = {value}" if name.endswith(".py") else str(value)


def test_what_lies_anywhere_in_the_project_counts(tmp_path):
    write(tmp_path, FILES | {name: content(name, 1) for name in ANYWHERE})
    jobs = {f"book/part/{number}": notebook(source) for number, source in enumerate(ANYWHERE.values())}
    with executor_of(tmp_path) as executor:
        assert run(executor, jobs)[0] == set(jobs)
        assert run(executor, jobs)[0] == set()
        for number, name in enumerate(ANYWHERE):
            write(tmp_path, {name: content(name, 2)})
            ran, texts = run(executor, jobs)
            assert ran == {f"book/part/{number}"}, name
            assert texts[f"book/part/{number}"] == ["2\n"]


def test_a_variable_that_was_looked_at_counts(tmp_path, monkeypatch):
    write(tmp_path, FILES)
    jobs = {
        "book/looks": notebook("import os\nprint(os.environ.get('A_SETTING'))"),
        "book/does": notebook("import os\nos.environ['MINE'] = '1'\nprint(os.environ['MINE'])"),
    }
    seen = []
    for value in (None, "1", "2", None):
        if value:
            monkeypatch.setenv("A_SETTING", value)
        else:
            monkeypatch.delenv("A_SETTING", raising=False)
        with executor_of(tmp_path) as executor:
            ran, texts = run(executor, jobs)
        seen.append((ran, texts["book/looks"], texts["book/does"]))
    assert seen == [
        (set(jobs), ["None\n"], ["1\n"]),
        ({"book/looks"}, ["1\n"], ["1\n"]),
        ({"book/looks"}, ["2\n"], ["1\n"]),
        (set(), ["None\n"], ["1\n"]),
    ]


def test_language_zone_and_settings_of_the_user_change_nothing(tmp_path, monkeypatch):
    write(tmp_path, FILES)
    for name, value in {
        "LC_ALL": "nb_NO.UTF-8",
        "TZ": "Asia/Tokyo",
        "COLUMNS": "20",
        "PYTHONWARNINGS": "error",
    }.items():
        monkeypatch.setenv(name, value)
    told = "import os, time\nprint(*[os.environ.get(name) for name in ['LC_ALL', 'TZ', 'COLUMNS', 'PYTHONWARNINGS']])"
    with executor_of(tmp_path) as executor:
        assert run(executor, {"book/told": notebook(told)})[1]["book/told"] == ["C.UTF-8 UTC None None\n"]


# One writes what the other reads.
MADE = {
    "book/reads": notebook("print(open('made.csv').read())"),
    "book/makes": notebook("n = open('../data/a.csv').read()\nopen('made.csv', 'w').write('made of ' + n);"),
}


class TestTurns:
    def test_the_reader_comes_to_what_the_writer_has_written(self, tmp_path):
        write(tmp_path, FILES | {"data/a.csv": "1"})
        with executor_of(tmp_path) as executor:
            assert run(executor, MADE)[1]["book/reads"] == ["made of 1\n"]
            assert run(executor, MADE)[0] == set()
            write(tmp_path, {"data/a.csv": "2"})
            assert run(executor, MADE)[1]["book/reads"] == ["made of 2\n"]
            (tmp_path / "book/made.csv").unlink()
            assert run(executor, MADE)[1]["book/reads"] == ["made of 2\n"]

    def test_two_that_overtake_each_other_are_told(self, tmp_path):
        write(tmp_path, FILES)
        count = "import os, uuid\nprint(os.path.exists('{theirs}') and open('{theirs}').read())\n"
        count += "open('{mine}', 'w').write(uuid.uuid4().hex);"
        jobs = {
            "book/one": notebook(count.format(mine="1", theirs="2")),
            "book/two": notebook(count.format(mine="2", theirs="1")),
        }
        with executor_of(tmp_path) as executor, pytest.raises(ExecutionError) as caught:
            executor.execute(jobs)
        assert "is overtaken again and again: book/" in str(caught.value)


class TestUnseen:
    @pytest.mark.parametrize("source", ["import subprocess, sys\nsubprocess.run([sys.executable, '-c', ''])", "!true"])
    def test_what_a_program_reads_is_not_seen_so_the_result_is_not_kept(self, tmp_path, source):
        write(tmp_path, FILES)
        steps = []
        with executor_of(tmp_path) as executor:
            for _ in range(2):
                result = executor.execute({"book/starts": notebook(source)}, steps.append)["book/starts"]
        assert [step.reused for step in steps] == [False, False]
        assert steps[0].unkept.startswith("it starts a pro")
        assert steps[0].unkept.endswith(", and what that reads is not seen")
        assert result.inputs is None


class TestTerms:
    def terms(self, root, **terms):
        return executor_of(root, rules=Rules(terms=Terms(**terms)))

    def test_a_cell_that_takes_too_long_is_stopped_and_named(self, tmp_path):
        write(tmp_path, FILES)
        slow = notebook("1", "import time\ntime.sleep(600)", "3")
        own = notebook("import time\ntime.sleep(1.5)\nprint('done')")
        own.metadata["mystnb"] = {"execution_timeout": -1}
        with self.terms(tmp_path, timeout=1) as executor:
            with pytest.raises(ExecutionError) as caught:
                executor.execute({"book/slow": slow})
            assert run(executor, {"book/own": own})[1]["book/own"] == ["done\n"]
        (fault,) = caught.value.faults
        assert (fault.file, fault.cell) == ("book/slow", 2)
        assert fault.text.startswith("it was stopped after 1 seconds, the timeout of a cell.")

    def test_a_waiting_build_says_what_still_runs(self, tmp_path, monkeypatch):
        write(tmp_path, FILES)
        monkeypatch.setattr(turns, "PATIENCE", 0.2)
        said = []

        def hear(step):
            said.append(step)
            if isinstance(step, Waiting) and step.cell == 2:
                (tmp_path / "go").touch()

        waits = "import os, time\nwhile not os.path.exists('../../go'):\n    time.sleep(0.05)"
        with executor_of(tmp_path) as executor:
            executor.execute({"book/part/a": notebook("1", waits)}, hear)
        heard = [step for step in said if isinstance(step, Waiting) and step.cell == 2]
        assert str(heard[0]).startswith("book/part/a.ipynb, cell 2 still runs, for ")

    def test_errors_may_be_allowed_and_warnings_shown(self, tmp_path):
        write(tmp_path, FILES)
        fails = notebook("1 / 0", "import sys\nprint('noise', file=sys.stderr)", "3")
        with self.terms(tmp_path, allow_errors=True, stderr="show") as executor:
            result = executor.execute({"book/a": fails})["book/a"].notebook
        assert [cell.outputs[0].output_type for cell in result.cells] == ["error", "stream", "execute_result"]

    def test_a_folder_of_its_own(self, tmp_path):
        write(tmp_path, FILES)
        writes = notebook("open('made.csv', 'w').write('1')", "import os\nos.listdir()")
        with self.terms(tmp_path, in_temp=True) as executor:
            run(executor, {"book/writes": writes})
            assert run(executor, {"book/writes": writes})[0] == set()
        assert not (tmp_path / "book/made.csv").exists()

    def test_forced_ones_run_each_time(self, tmp_path):
        write(tmp_path, FILES)
        with executor_of(tmp_path, rules=Rules(run=None, mode="force")) as executor:
            for _ in range(2):
                assert run(executor, {"book/a": notebook("1")})[0] == {"book/a"}

    def test_a_skipped_cell_keeps_what_is_stored(self, tmp_path):
        write(tmp_path, FILES)
        stored = new_output("stream", name="stdout", text="answer of the server")
        skipped = code("raise RuntimeError('no network')", "skip-execution")
        skipped.outputs, skipped.execution_count = [stored], 7
        with executor_of(tmp_path) as executor:
            cells = executor.execute({"book/a": notebook(skipped, "2")})["book/a"].notebook.cells
        assert (cells[0].outputs, cells[0].execution_count) == ([stored], 7)
        assert (text(cells[1]), cells[1].execution_count) == ("2", 1)

    def test_tags_let_a_cell_warn(self, tmp_path):
        write(tmp_path, FILES)
        noise = "import sys\nprint('noise', file=sys.stderr)"
        jobs = {"book/a": notebook(code(noise, "remove-stderr"), code(noise, "expects-stderr"))}
        with executor_of(tmp_path) as executor:
            assert run(executor, jobs)[1]["book/a"] == ["noise\n", "noise\n"]

    def test_another_language_is_a_fault_beside_the_others(self, tmp_path):
        write(tmp_path, FILES | {"book/r.ipynb": ""})
        in_r = notebook("print(2^10)")
        in_r.metadata["kernelspec"] = {"name": "ir", "display_name": "R", "language": "R"}
        unknown = notebook("print(2)")
        unknown.metadata["kernelspec"] = {"name": "py38-of-anna", "display_name": "Mine", "language": "python"}
        with executor_of(tmp_path) as executor:
            with pytest.raises(ExecutionError) as caught:
                executor.execute({"book/r": in_r, "book/fails": notebook("1 / 0"), "book/b": unknown})
            assert run(executor, {"book/b": unknown}) == (set(), {"book/b": ["2\n"]})
        first, second = map(str, caught.value.faults)
        assert first.startswith("book/r.ipynb: is written in R, and the press runs only Python. To show the outputs")
        assert second.startswith("book/fails, cell 1, line 1: ZeroDivisionError")


class TestOutputs:
    def test_what_is_printed_after_a_display_stays_after_it(self, tmp_path):
        write(tmp_path, FILES)
        shows = notebook(
            "print('a')\ndisplay(1)\nprint('b', end='')\nprint('c')",
            "print('x')\nhandle = display('first', display_id=True)",
            "print('y')\nhandle.update('second')",
            "from IPython.display import clear_output\nprint('old')\nclear_output()\nprint('new')",
            "for i in range(3):\n    print(f'\\rstep {i}', end='', flush=True)\nprint()",
        )
        with executor_of(tmp_path) as executor:
            cells = executor.execute({"book/a": shows})["book/a"].notebook.cells
        assert [output.get("text") for output in cells[0].outputs] == ["a\n", None, "bc\n"]
        assert cells[1].outputs[1].data["text/plain"] == "'second'"
        assert [text(cell) for cell in cells[2:]] == ["y\n", "new\n", "step 2\n"]

    def test_what_programs_and_libraries_write_stands_where_they_wrote_it(self, tmp_path):
        write(tmp_path, FILES)
        source = """
            import os, subprocess, sys
            for number in range(3):
                print("python", number)
                subprocess.run([sys.executable, "-c", "print('program')"])
                os.write(1, "bæ\\n".encode());
        """
        with executor_of(tmp_path) as executor:
            texts = run(executor, {"book/a": notebook(source, "os.write(1, b'x' * 100_000);")})[1]["book/a"]
        assert texts == ["".join(f"python {number}\nprogram\nbæ\n" for number in range(3)), "x" * 100_000]

    def test_what_a_thread_prints_after_its_cell_is_kept(self, tmp_path):
        write(tmp_path, FILES)
        late = "import threading, time\ndef speak():\n    time.sleep({})\n    print('{}')\n"
        late += "threading.Thread(target=speak).start();"
        spoken = notebook(late.format(0.3, "within"), "time.sleep(1)\n'next'", late.format(0.5, "at the end"))
        with executor_of(tmp_path) as executor:
            cells = executor.execute({"book/a": spoken})["book/a"].notebook.cells
        texts = ["".join(map(text, [cell])) if cell.outputs else "" for cell in cells]
        assert "".join(texts).count("within") == 1
        assert texts[2] == "at the end\n"

    def test_a_thread_that_fails_or_does_not_end_is_a_fault(self, tmp_path, monkeypatch):
        write(tmp_path, FILES)
        monkeypatch.setattr("bookpress.cells.THREADS", 0.2)
        start = "import threading, time\nthreading.Thread(target={}).start()\n1"
        jobs = {
            "book/fails": notebook(start.format("lambda: {}['key']")),
            "book/stays": notebook(start.format("time.sleep, args=(60,)")),
            "book/daemon": notebook(start.format("time.sleep, args=(60,), daemon=True")),
        }
        with executor_of(tmp_path) as executor, pytest.raises(ExecutionError) as caught:
            executor.execute(jobs)
        fails, stays = caught.value.faults
        assert "wrote to stderr: Exception in thread" in fails.text
        assert (stays.file, stays.cell) == ("book/stays", 1)
        assert stays.text.startswith("a thread that was started here still runs")

    @pytest.mark.parametrize("leaves", ["exit()", "quit", "get_ipython().ask_exit()"])
    def test_a_cell_that_ends_its_kernel_is_named_itself(self, tmp_path, leaves):
        write(tmp_path, FILES)
        with executor_of(tmp_path) as executor, pytest.raises(ExecutionError) as caught:
            executor.execute({"book/middle": notebook("1", leaves, "3"), "book/last": notebook("1", leaves)})
        assert [(fault.file, fault.cell) for fault in caught.value.faults] == [("book/middle", 2), ("book/last", 2)]
        assert all(fault.text.startswith("it ends its kernel (exit or quit)") for fault in caught.value.faults)

    def test_a_question_to_the_reader_is_a_fault(self, tmp_path):
        write(tmp_path, FILES)
        with executor_of(tmp_path) as executor, pytest.raises(ExecutionError, match="StdinNotImplementedError"):
            executor.execute({"book/a": notebook("input('Name? ')")})


class TestOutcome:
    def test_outputs_stand_in_a_clean_copy(self, tmp_path, monkeypatch):
        write(tmp_path, FILES)
        monkeypatch.setattr(kernels, "PRELOAD", ())
        job = notebook(
            new_markdown_cell("# Title", id="title"),
            new_code_cell("  ", id="blank", execution_count=8),
            new_code_cell("print(1)\nprint(2)", id="printed", metadata={"execution": {"iopub.status.busy": "now"}}),
            new_raw_cell("raw", id="raw"),
            code("import sys\nprint('noise', file=sys.stderr)\nprint('more')\n3", "expects-stderr"),
        )
        before = job.copy()
        results = [
            execution.execute(
                {"derive": job}, root=tmp_path, cache=tmp_path / "cache", lock=tmp_path / "requirements.lock"
            )["derive"]
            for _ in range(2)
        ]
        first, again = results
        assert (first.reused, again.reused) == (False, True)
        assert first.seconds > 0 == again.seconds
        assert job == before
        assert first.notebook == again.notebook
        assert first.digest == again.digest
        cells = again.notebook.cells
        assert [cell.id for cell in cells] == [cell.id for cell in job.cells]
        assert [cell.get("execution_count") for cell in cells] == [None, None, 1, None, 2]
        assert cells[1].outputs == []
        assert cells[2].metadata == {}
        assert cells[2].outputs == [{"output_type": "stream", "name": "stdout", "text": "1\n2\n"}]
        assert [output.get("name") for output in cells[4].outputs] == ["stdout", "stderr", None]
        assert cells[4].outputs[2].execution_count == 2
        assert again.notebook.metadata.language_info.name == "python"

    def test_the_kernel_finds_the_project_and_nothing_of_the_user(self, tmp_path, monkeypatch):
        write(tmp_path, FILES | {"home/profile_default/startup/mine.py": "mine = 1"})
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
        monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "home"))
        seen = notebook(
            "import os, sys",
            "os.getcwd()",
            "sys.path[0]",
            "os.environ['SOURCE_DATE_EPOCH'], os.environ['PYTHONHASHSEED'], hash('a')",
            "'mine' in globals(), str(get_ipython().history_manager.hist_file)",
            "import subprocess\n"
            "subprocess.run([sys.executable, '-c', 'import lonely; print(1)'], capture_output=True).stdout",
        )
        with executor_of(tmp_path) as executor:
            texts = run(executor, {"book/part/seen": seen})[1]["book/part/seen"]
            again = run(executor, {"book/seen": seen})[1]["book/seen"]
        assert texts[1:3] == [repr(str(tmp_path / "book/part")), repr(str(tmp_path / "src"))]
        assert texts[3].startswith("('1700000000', '0', ")
        assert texts[4:] == ["(False, ':memory:')", "b'1\\n'"]
        assert again[3] == texts[3]

    def test_the_history_is_that_of_the_notebook_alone(self, tmp_path):
        write(tmp_path, FILES)
        asks = notebook("'the first'", "'the second'", "%history -l 1", "%history -l 9")
        with executor_of(tmp_path) as executor:
            executor.execute({"book/other": notebook("'another'")})
            cells = executor.execute({"book/asks": asks})["book/asks"].notebook.cells
        assert [text(cell) for cell in cells[2:4]] == [
            "'the second'\n",
            "'the first'\n'the second'\n%history -l 1\n",
        ]

    def test_figures_are_shown_inline(self, tmp_path):
        write(tmp_path, FILES)
        draws = notebook("import matplotlib.pyplot as plt", "plt.plot([1, 2]);")
        with executor_of(tmp_path, preload=["matplotlib.pyplot"]) as executor:
            result = executor.execute({"book/draws": draws, "book/part/draws": draws})
            # Forking is safe because none of the libraries has left a thread behind.
            assert psutil.Process(executor.source().pid).num_threads() == 1
        for name in ("book/draws", "book/part/draws"):
            (shown,) = result[name].notebook.cells[1].outputs
            assert shown.output_type == "display_data"
            assert "image/png" in shown.data
        assert result["book/draws"].digest == result["book/part/draws"].digest

    def test_as_many_run_at_a_time_as_processes(self, tmp_path):
        write(tmp_path, FILES)
        meet = """
            import os, time
            open('{mine}', 'w').close()
            while not os.path.exists('{other}'):
                time.sleep(0.01)
        """
        jobs = {
            "book/one": notebook(meet.format(mine="1", other="2")),
            "book/two": notebook(meet.format(mine="2", other="1")),
        }
        with executor_of(tmp_path, processes=2) as executor:
            assert run(executor, jobs)[0] == set(jobs)

    def test_results_come_in_the_order_of_the_jobs(self, tmp_path):
        write(tmp_path, FILES)
        jobs = {"slow": notebook("import time\ntime.sleep(0.5)"), "quick": notebook("1")}
        steps = []
        with executor_of(tmp_path, processes=2) as executor:
            assert list(executor.execute(jobs, steps.append)) == ["slow", "quick"]
            assert {step.name for step in steps} == set(jobs)
            executor.execute(jobs | {"third": notebook("3")}, steps.append)
        assert [(step.done, step.total) for step in steps] == [(1, 2), (2, 2), (1, 3), (2, 3), (3, 3)]
        assert [step.reused for step in steps] == [False, False, True, True, False]
        assert steps[-1].name == "third"

    def test_no_jobs(self, tmp_path, no_kernels):
        write(tmp_path, FILES)
        assert executor_of(tmp_path).execute({}) == {}


class TestFaults:
    def test_all_are_named_at_once_and_what_is_well_is_kept(self, tmp_path):
        write(tmp_path, FILES | {"src/broken.py": "def fail():\n    return {}['key']\n"})
        jobs = {
            "book/part/a": notebook(new_markdown_cell("x"), "x = 1", "# divide\ny = x\nz = y / 0\n", "never = 1"),
            "book/helper": notebook("import broken\nbroken.fail()"),
            "book/syntax": notebook("a = = 1"),
            "book/warns": notebook("import warnings\nwarnings.warn('old way')", "1 / 0"),
            "book/dies": notebook("1", "import os\nos._exit(3)"),
            "book/empty": notebook("assert False"),
            "book/good": notebook("1"),
        }
        with executor_of(tmp_path) as executor:
            with pytest.raises(ExecutionError) as caught:
                executor.execute(jobs)
            assert run(executor, {"book/good": jobs["book/good"]})[0] == set()
            with pytest.raises(ExecutionError):
                executor.execute({"book/syntax": jobs["book/syntax"]})
        faults = {(fault.file, fault.cell): fault for fault in caught.value.faults}
        assert list(faults) == [
            ("book/part/a.ipynb", 3),
            ("book/helper", 1),
            ("book/syntax", 1),
            ("book/warns", 1),
            ("book/warns", 2),
            ("book/dies", 2),
            ("book/empty", 1),
        ]
        assert faults["book/part/a.ipynb", 3] == Fault(
            "book/part/a.ipynb", 3, "ZeroDivisionError: division by zero", 3, "z = y / 0"
        )
        assert faults["book/helper", 1] == Fault(
            "book/helper", 1, "KeyError: 'key' (in src/broken.py, line 2)", 2, "broken.fail()"
        )
        assert faults["book/syntax", 1].code == "a = = 1"
        assert faults["book/warns", 1].text.startswith("wrote to stderr: cell:2: UserWarning: old way")
        assert faults["book/dies", 2].text == "the kernel ended while it ran"
        assert faults["book/empty", 1].text == "AssertionError"
        message = str(caught.value)
        assert message.startswith("6 notebooks have faults:\n")
        assert "book/part/a.ipynb, cell 3, line 3: ZeroDivisionError: division by zero\n    z = y / 0\n" in message
        assert '"expects-stderr"' in message

    def test_one_fault_reads_as_one(self):
        message = str(ExecutionError([Fault("book/a.ipynb", 2, "ValueError: no")]))
        assert message == "1 notebook has faults:\nbook/a.ipynb, cell 2: ValueError: no"

    def test_a_cell_may_say_that_it_raises(self, tmp_path):
        write(tmp_path, FILES)
        with executor_of(tmp_path) as executor:
            result = executor.execute({"book/raises": notebook(code("1 / 0", "raises-exception"), "2")})["book/raises"]
        assert result.notebook.cells[0].outputs[0].ename == "ZeroDivisionError"
        assert text(result.notebook.cells[1]) == "2"

    def test_a_meant_error_names_no_place_of_the_machine(self, tmp_path):
        write(tmp_path, FILES | {"src/broken.py": "import json\ndef fail():\n    json.loads('{')\n"})
        fails = notebook(code("import broken\nbroken.fail()", "raises-exception"))
        warns = code("import warnings, broken\nwarnings.warn_explicit('old', UserWarning, broken.__file__, 1)")
        warns.metadata["tags"] = ["expects-stderr"]
        fails.cells.append(warns)
        with executor_of(tmp_path) as executor:
            first, second = executor.execute({"book/a": fails})["book/a"].notebook.cells
        shown = "\n".join(first.outputs[0].traceback)
        assert re.search(r"^File src/broken.py:3, in fail", shown, re.MULTILINE), shown
        assert re.search(r"^File python3\.\d+/json/__init__.py:\d+, in loads", shown, re.MULTILINE), shown
        assert second.outputs[0].text.startswith("src/broken.py:1: UserWarning: old")
        assert str(tmp_path) not in shown + second.outputs[0].text

    def test_a_missing_folder_is_named(self, tmp_path, no_kernels):
        write(tmp_path, FILES)
        with pytest.raises(FileNotFoundError, match="no/where cannot run: there is no folder"):
            executor_of(tmp_path).execute({"no/where": notebook("1")})

    def test_a_module_that_cannot_be_preloaded_is_named(self, tmp_path, capfd):
        write(tmp_path, FILES)
        with (
            executor_of(tmp_path, preload=["no_such_module"]) as executor,
            pytest.raises(kernels.KernelsClosedError, match=r"It imports .*no_such_module"),
        ):
            executor.execute({"book/a": notebook("1")})
        assert "No module named 'no_such_module'" in capfd.readouterr().err

    def test_closing_ends_an_execution(self, tmp_path):
        write(tmp_path, FILES)
        with executor_of(tmp_path) as executor:

            def close():
                while not (tmp_path / "started").exists():
                    time.sleep(0.01)
                executor.close()

            closer = threading.Thread(target=close)
            closer.start()
            sleeper = notebook("open('../started', 'w').close()\nimport time\ntime.sleep(600)")
            with pytest.raises((ExecutionError, kernels.KernelsClosedError)):
                executor.execute({"book/sleeper": sleeper, "book/part/sleeper": sleeper})
            closer.join()

    def test_nothing_is_started_once_closed(self, tmp_path, no_kernels):
        write(tmp_path, FILES)
        executor = executor_of(tmp_path)
        executor.close()
        with pytest.raises(kernels.KernelsClosedError):
            executor.execute({"book/a": notebook("1")})

    def test_a_failing_progress_ends_the_execution(self, tmp_path):
        write(tmp_path, FILES)

        def fail(_):
            raise KeyboardInterrupt

        sleeper = notebook("import time\ntime.sleep(600)")
        start = time.monotonic()
        with executor_of(tmp_path, processes=2) as executor, pytest.raises(KeyboardInterrupt):
            executor.execute({"quick": notebook("1"), "slow": sleeper, "waiting": sleeper}, fail)
        assert time.monotonic() - start < 60


class TestProgressPrinter:
    STEPS = (Progress(1, 2, "book/a", 0.0, True), Progress(2, 2, "book/b", 1.26, False))

    def test_prints_a_line_each_to_a_file(self):
        stream = io.StringIO()
        for step in self.STEPS:
            ProgressPrinter(stream)(step)
        assert stream.getvalue() == "[1/2] book/a, not changed\n[2/2] book/b, 1.3 s\n"

    def test_writes_over_one_line_on_a_terminal(self, monkeypatch):
        monkeypatch.setenv("COLUMNS", "15")
        stream = io.StringIO()
        monkeypatch.setattr(stream, "isatty", lambda: True)
        for step in self.STEPS:
            ProgressPrinter(stream)(step)
        assert stream.getvalue() == "\r\x1b[K[1/2] book/a, \r\x1b[K[2/2] book/b, \n"

    def test_prints_to_stderr_unless_told_otherwise(self, capsys):
        ProgressPrinter()(self.STEPS[0])
        assert capsys.readouterr().err == "[1/2] book/a, not changed\n"


def test_the_kernels_are_started_early_when_something_will_run(tmp_path):
    write(tmp_path, FILES)
    with executor_of(tmp_path) as executor:
        executor.prestart({"book/a": notebook("1")})
        source = executor.source()
        assert source.pid is not None or sys.platform in ("darwin", "win32")
        executor.execute({"book/a": notebook("1")})
        assert executor.source() is source
