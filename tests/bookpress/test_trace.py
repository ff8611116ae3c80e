"""What counts as a use. That a kernel's own process notes its uses is tested in test_execution.py."""

import importlib
import os
import sys

import pytest

from bookpress import trace
from bookpress.trace import Trace, Watched


@pytest.fixture
def root(tmp_path):
    (tmp_path / "project/data/sub").mkdir(parents=True)
    (tmp_path / "project/src").mkdir()
    (tmp_path / "project/data/a.csv").write_text("1")
    return tmp_path / "project"


@pytest.fixture
def traced(root):
    return Trace(Watched(str(root), ["data", "src", "CITATION.cff"]))


def opened(traced, path, flags=os.O_RDONLY):
    traced.on_event("open", (path, "r", flags))
    return traced.uses()


class TestFiles:
    @pytest.mark.parametrize("flags", [os.O_RDONLY, os.O_RDWR, os.O_RDONLY | os.O_CLOEXEC])
    def test_reading_counts(self, root, traced, flags):
        assert opened(traced, str(root / "data/a.csv"), flags) == ["read data/a.csv"]

    @pytest.mark.parametrize("flags", [os.O_WRONLY, os.O_WRONLY | os.O_CREAT | os.O_TRUNC])
    def test_writing_alone_does_not(self, root, traced, flags):
        assert opened(traced, str(root / "data/a.csv"), flags) == []

    def test_text_bytes_and_paths_are_the_same(self, root, traced):
        for path in (root / "data/a.csv", str(root / "data/a.csv"), os.fsencode(root / "data/a.csv")):
            assert opened(traced, path) == ["read data/a.csv"]

    def test_a_missing_file_counts(self, root, traced):
        assert opened(traced, root / "data/none.csv") == ["read data/none.csv"]

    def test_a_watched_file_counts(self, root, traced):
        assert opened(traced, root / "CITATION.cff") == ["read CITATION.cff"]

    @pytest.mark.parametrize(
        "name",
        [
            "database.csv",
            "other/data/a.csv",
            "../data/a.csv",
            "data/__pycache__/a.csv",
            "src/a.pyc",
            "src/x.egg-info/PKG-INFO",
            "CITATION.cff.bak",
        ],
    )
    def test_what_is_not_watched_or_generated_does_not(self, root, traced, name):
        assert opened(traced, root / name) == []

    def test_relative_to_the_folder_of_that_moment(self, root, traced, monkeypatch):
        monkeypatch.chdir(root / "data")
        opened(traced, "a.csv")
        monkeypatch.chdir(root / "data/sub")
        assert opened(traced, "b.csv") == ["read data/a.csv", "read data/sub/b.csv"]

    def test_a_link_and_what_it_leads_to_both_count(self, root, traced):
        (root / "data/link.csv").symlink_to("a.csv")
        assert opened(traced, root / "data/link.csv") == ["read data/a.csv", "read data/link.csv"]

    def test_a_way_in_through_a_link_counts(self, root, traced):
        (root.parent / "link").symlink_to(root)
        assert opened(traced, root.parent / "link/data/a.csv") == ["read data/a.csv"]

    def test_a_descriptor_has_no_name(self, traced):
        assert opened(traced, 3) == []

    def test_no_folder_to_be_relative_to(self, root, traced, monkeypatch):
        monkeypatch.chdir(root / "data/sub")
        (root / "data/sub").rmdir()
        assert opened(traced, "a.csv") == []

    def test_other_events_do_not_count(self, root, traced):
        traced.on_event("os.remove", (str(root / "data/a.csv"), -1))
        assert traced.uses() == []


class TestFolders:
    @pytest.mark.parametrize("event", ["os.listdir", "os.scandir"])
    def test_listing_counts(self, root, traced, event):
        traced.on_event(event, (str(root / "data"),))
        assert traced.uses() == ["list data"]

    def test_no_name_is_the_working_folder(self, root, traced, monkeypatch):
        monkeypatch.chdir(root / "data/sub")
        traced.on_event("os.listdir", (None,))
        assert traced.uses() == ["list data/sub"]

    def test_looking_for_modules_does_not(self, root, traced):
        namespace = {"__name__": "importlib._bootstrap_external", "traced": traced, "path": str(root / "src")}
        exec("traced.on_event('os.listdir', (path,))", namespace)
        assert traced.uses() == []


class TestQuestions:
    def test_asking_counts_whatever_the_answer(self, root, traced):
        stat = trace.asking(os.stat, lambda path: traced.note("ask", path))
        assert stat(root / "data/a.csv").st_size == 1
        with pytest.raises(FileNotFoundError):
            stat(root / "data/none.csv")
        assert traced.uses() == ["ask data/a.csv", "ask data/none.csv"]

    def test_what_it_can_do_is_still_known(self):
        sets = (os.supports_fd, os.supports_dir_fd, os.supports_follow_symlinks)
        stat = trace.asking(os.stat, lambda path: None)
        try:
            assert [stat in able for able in sets] == [os.stat in able for able in sets]
        finally:
            for able in sets:
                able.discard(stat)


class TestModules:
    @pytest.fixture
    def importing(self, root, monkeypatch):
        """The import system with `root/src` first, put back afterwards."""
        monkeypatch.setattr(sys, "path", [str(root / "src"), *sys.path])
        monkeypatch.setattr(sys, "path_hooks", list(sys.path_hooks))
        monkeypatch.setattr(sys, "path_importer_cache", dict(sys.path_importer_cache))
        monkeypatch.setattr(sys, "dont_write_bytecode", False)
        yield
        for name in ("traced_module", "traced_package", "traced_package.part"):
            sys.modules.pop(name, None)

    def test_imported_modules_count_by_their_source(self, root, traced, importing):
        (root / "src/traced_module.py").write_text("x = 1")
        importlib.import_module("traced_module")
        assert traced.uses() == ["read src/traced_module.py"]

    def test_forgotten_modules_are_loaded_anew(self, root, importing):
        (root / "src/traced_module.py").write_text("x = 1")
        module = importlib.import_module("traced_module")
        trace.forget_modules(Watched(str(root), ["src"]))
        assert "traced_module" not in sys.modules
        assert importlib.import_module("traced_module") is not module
        assert "os" in sys.modules

    def test_bytecode_never_stands_for_the_source(self, root, importing):
        sys.path_importer_cache[str(root / "src")] = None  # as left by an earlier look for modules
        trace.import_from_source(Watched(str(root), ["src"]))
        source = root / "src/traced_package/part.py"
        source.parent.mkdir()
        (source.parent / "__init__.py").touch()
        for value in ("x = 1", "x = 2"):
            source.write_text(value)
            os.utime(source, (1, 1))
            trace.forget_modules(Watched(str(root), ["src"]))
            assert importlib.import_module("traced_package.part").x == int(value[-1])
        assert not (source.parent / "__pycache__").exists()

    def test_other_folders_are_imported_from_as_ever(self, root, importing):
        trace.import_from_source(Watched(str(root), ["src"]))
        with pytest.raises(ImportError, match="is not watched"):
            sys.path_hooks[0](str(root / "data"))
