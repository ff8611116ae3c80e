"""What a person is told when a command ends otherwise than it should: never a traceback."""

import errno
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bookpress import __main__, mishaps, site

# Parts of Jupyter Book use what docutils will one day remove.
pytestmark = pytest.mark.filterwarnings("ignore::PendingDeprecationWarning")


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(errno.ENOSPC, "No space left on device", "a.pdf"), "a.pdf: No space left on device. Make room"),
        (PermissionError(errno.EACCES, "Permission denied", b"_build"), "_build: Permission denied. Let it be read"),
        (FileNotFoundError(errno.ENOENT, "No such file", "a", None, "b"), "a and b: No such file. If it was removed"),
        (OSError(errno.ENOSPC, "No space left on device"), "No space left on device. Make room"),
        (OSError("the kernel is tired"), "the kernel is tired."),
    ],
)
def test_what_the_system_refuses_is_told_with_file_and_remedy(error, told):
    assert mishaps.of_the_system(error).startswith(told)


@pytest.mark.parametrize(
    ("error", "status", "told"),
    [
        (KeyboardInterrupt(), 130, "Stopped.\n"),
        (ValueError("data/a.csv:3: wrong"), 1, "data/a.csv:3: wrong\n"),
        (IsADirectoryError(errno.EISDIR, "Is a directory", "data/a.csv"), 1, "data/a.csv: Is a directory. A folder"),
        (
            AttributeError("'list' object"),
            1,
            "The press has failed, which is a fault of its own: AttributeError: 'list'",
        ),
    ],
)
def test_no_command_ends_in_a_traceback(tmp_path, monkeypatch, capsys, error, status, told):
    def fail(*_):
        raise error

    monkeypatch.setattr(site, "build", fail)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    (tmp_path / "_config.yml").write_text("title: A book\n")
    (tmp_path / "_toc.yml").write_text("format: jb-book\nroot: index\n")
    (tmp_path / "index.md").touch()
    assert __main__.main(["build", "--root", str(tmp_path)]) == status
    printed = capsys.readouterr().err
    assert printed.startswith(told)
    assert printed.endswith(f"{mishaps.STANDS}\n")
    assert "Traceback" not in printed


def test_an_unforeseen_error_leaves_its_traceback_in_a_file(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    try:
        [].get("a")
    except AttributeError as error:
        told = mishaps.unforeseen(error)
    (file,) = tmp_path.iterdir()
    assert told.endswith(str(file))
    assert "Traceback" in file.read_text()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))
    assert mishaps.unforeseen(ValueError("a\nb")) == "The press has failed: ValueError: a\nb"


def command(book):
    return [sys.executable, "-m", "bookpress", "build", "--root", str(book.write().root)]


def environment():
    return os.environ | {"PYTHONPATH": str(Path(site.__file__).parents[1])}


@pytest.mark.parametrize("where", ["_build", "_build/.press/site-new", "_build/.press/build"])
def test_a_file_in_the_place_of_a_folder(tiny_book, capsys, where):
    path = tiny_book.write().root / where
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("mine")
    arguments = ["build", "--format", "html", "--lang", "en", "--root", str(tiny_book.root)]
    done = __main__.main(arguments)
    told = capsys.readouterr().err
    if where == "_build/.press/site-new":
        assert done == 0, told
    else:
        assert done == 1
        assert where in told
        assert "A file stands where a folder is needed" in told or "Remove what stands in its place" in told


def test_a_full_disk_while_pages_are_written(tiny_book, monkeypatch, capsys):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device", "page.html")

    monkeypatch.setattr("bookpress.extension.web.finish", full)
    assert __main__.main(["build", "--format", "html", "--lang", "en", "--root", str(tiny_book.write().root)]) == 1
    assert capsys.readouterr().err.startswith("page.html: No space left on device. Make room on the disk")


@pytest.fixture
def heard():
    """Ctrl-C, which a shell in the background tells its programs to ignore, is heard by those started here."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heard")
def test_ctrl_c_says_that_it_stopped_and_leaves_no_process(tiny_book):
    tiny_book.settings["press_derive"] = "import time; time.sleep(600)"
    with subprocess.Popen(
        command(tiny_book),
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        assert process.stdout.readline().startswith("Building")
        os.killpg(process.pid, signal.SIGINT)
        _, told = process.communicate(timeout=60)  # ends only when no process holds these pipes any more
    assert told == f"Stopped.\n{mishaps.STANDS}\n"
    assert process.returncode == 130


def test_without_semaphores_the_editions_are_built_one_after_another(tiny_book, monkeypatch):
    def missing(*_, **__):
        raise FileNotFoundError(errno.ENOENT, "No such file or directory")

    monkeypatch.setattr(site, "ProcessPoolExecutor", missing)
    said = []
    tiny_book.registers()
    site.build(tiny_book.write().root, site.Plan(("html",), ("en", "nb")), said.append)
    assert len([sentence for sentence in said if re.search(r"The .* web book has", sentence)]) == 2
