"""What counts as a use. That a kernel's own process notes its uses is tested in test_execution.py."""

import importlib
import os
import sys
from collections.abc import MutableMapping
from types import ModuleType

import pytest

from bookpress import trace, uses
from bookpress.trace import Trace, Variables
from bookpress.uses import Places


@pytest.fixture
def root(tmp_path):
    (tmp_path / "project/data/sub").mkdir(parents=True)
    (tmp_path / "project/src").mkdir()
    (tmp_path / "project/data/a.csv").write_text("1")
    return tmp_path / "project"


@pytest.fixture
def traced(root, variables, monkeypatch):
    for name in (*trace.OPEN_THEMSELVES, *trace.START_PROCESSES):
        monkeypatch.delitem(sys.modules, name, raising=False)  # what other tests of this process have imported
    return Trace(Places(str(root), uses.environment()), variables)


class Environ(MutableMapping):
    """Environment variables that are not this process's."""

    def __init__(self, **variables):
        self.variables = variables

    def __getitem__(self, name):
        return self.variables[name]

    def __setitem__(self, name, value):
        self.variables[name] = value

    def __delitem__(self, name):
        del self.variables[name]

    def __iter__(self):
        return iter(self.variables)

    def __len__(self):
        return len(self.variables)


@pytest.fixture
def environ():
    return Environ(HOME="/home/me", SETTING="3", PYTHONPATH="/somewhere")


@pytest.fixture
def variables(environ):
    return Variables(environ)


def used(traced):
    """The uses of files of the project, outside of the press's own run."""
    return [use for use in traced.used().states if not use.split(" ")[1].startswith("/") and use[:3] != "var"]


def opened(traced, path, flags=os.O_RDONLY):
    traced.on_event("open", (path, "r", flags))
    return used(traced)


class TestFiles:
    @pytest.mark.parametrize("flags", [os.O_RDONLY, os.O_RDWR, os.O_RDONLY | os.O_CLOEXEC])
    def test_reading_counts(self, root, traced, flags):
        assert opened(traced, str(root / "data/a.csv"), flags) == ["read data/a.csv"]

    @pytest.mark.parametrize("flags", [os.O_RDWR | os.O_CREAT | os.O_EXCL, os.O_WRONLY | os.O_CREAT | os.O_TRUNC])
    def test_what_it_has_written_anew_counts_as_it_is_in_the_end(self, root, traced, flags):
        opened(traced, str(root / "data/a.csv"), flags)
        (root / "data/a.csv").write_text("new")
        opened(traced, str(root / "data/a.csv"))
        found = traced.used()
        assert found.states["read data/a.csv"] == uses.digest_of_file(root / "data/a.csv")
        assert found.written == ["data/a.csv"]

    def test_what_it_has_added_to_counts_as_it_was(self, root, traced):
        before = uses.digest_of_file(root / "data/a.csv")
        opened(traced, str(root / "data/a.csv"), os.O_WRONLY | os.O_APPEND)
        (root / "data/a.csv").write_text("11")
        assert traced.used().states["read data/a.csv"] == before

    def test_text_bytes_and_paths_are_the_same(self, root, traced):
        for path in (root / "data/a.csv", str(root / "data/a.csv"), os.fsencode(root / "data/a.csv")):
            assert opened(traced, path) == ["read data/a.csv"]

    def test_a_missing_file_counts(self, root, traced):
        assert opened(traced, root / "data/none.csv") == ["read data/none.csv"]

    @pytest.mark.parametrize("name", ["CITATION.cff", "book/part/beside.csv", "_build/made.csv"])
    def test_a_file_of_the_project_counts_wherever_it_lies(self, root, traced, name):
        assert opened(traced, root / name) == [f"read {name}"]

    def test_a_file_outside_counts_with_its_whole_path(self, root, variables):
        traced = Trace(Places(str(root)), variables)
        opened(traced, root.parent / "shared.csv")
        assert traced.used().states[f"read {root.parent}/shared.csv"] is None

    @pytest.mark.parametrize(
        "name",
        [
            "data/__pycache__/a.csv",
            "src/a.pyc",
            "src/x.egg-info/PKG-INFO",
        ],
    )
    def test_what_is_generated_does_not(self, root, traced, name):
        assert opened(traced, root / name) == []

    def test_relative_to_the_folder_of_that_moment(self, root, traced, monkeypatch):
        monkeypatch.chdir(root / "data")
        opened(traced, "a.csv")
        monkeypatch.chdir(root / "data/sub")
        assert opened(traced, "b.csv") == ["read data/a.csv", "read data/sub/b.csv"]

    def test_a_link_and_what_it_leads_to_both_count(self, root, traced):
        (root / "data/link.csv").symlink_to("a.csv")
        assert opened(traced, root / "data/link.csv") == ["read data/a.csv", "read data/link.csv"]

    def test_a_way_in_through_a_link_counts(self, root, variables):
        (root.parent / "link").symlink_to(root)
        traced = Trace(Places(str(root)), variables)
        assert opened(traced, root.parent / "link/data/a.csv") == ["read data/a.csv"]

    def test_a_descriptor_has_no_name(self, traced):
        assert opened(traced, 3) == []

    def test_no_folder_to_be_relative_to(self, root, traced, monkeypatch):
        monkeypatch.chdir(root / "data/sub")
        (root / "data/sub").rmdir()
        assert opened(traced, "a.csv") == []

    def test_other_events_do_not_count(self, root, traced):
        traced.on_event("import", ("a", str(root / "data/a.csv"), None))
        assert used(traced) == []

    @pytest.mark.parametrize(
        ("event", "names"),
        [("os.rename", ["a", "b"]), ("os.mkdir", ["a"]), ("os.remove", ["a"]), ("os.symlink", ["a", "b"])],
    )
    def test_what_is_moved_made_or_removed_is_written(self, root, traced, event, names):
        traced.on_event(event, (*(str(root / name) for name in names), -1, -1))
        assert traced.used().written == names

    def test_a_database_counts_as_read(self, root, traced):
        traced.on_event("sqlite3.connect", (str(root / "data/a.db"),))
        assert used(traced) == ["read data/a.db"]

    @pytest.mark.parametrize(("event", "told"), [("subprocess.Popen", "it starts a program"), ("os.fork", "a process")])
    def test_what_is_started_is_not_seen(self, traced, event, told):
        traced.on_event(event, ())
        traced.on_event(event, ())
        (reason,) = traced.used().unseen
        assert reason.endswith(told)

    @pytest.mark.parametrize(
        ("module", "told"),
        [("pyarrow.parquet", "it uses pyarrow"), ("multiprocessing.popen_spawn_posix", "it starts a process")],
    )
    def test_libraries_that_cannot_be_followed_are_told(self, traced, monkeypatch, module, told):
        assert traced.used().unseen == []
        monkeypatch.setitem(sys.modules, module, trace)
        assert traced.used().unseen == [told]

    def test_a_module_of_the_project_with_the_name_of_a_library_can_be_followed(self, root, traced, monkeypatch):
        own = ModuleType("tables")
        own.__file__ = str(root / "src/tables.py")
        monkeypatch.setitem(sys.modules, "tables", own)
        assert traced.used().unseen == []


class TestFolders:
    @pytest.mark.parametrize("event", ["os.listdir", "os.scandir"])
    def test_listing_counts(self, root, traced, event):
        traced.on_event(event, (str(root / "data"),))
        assert used(traced) == ["list data"]

    def test_no_name_is_the_working_folder(self, root, traced, monkeypatch):
        monkeypatch.chdir(root / "data/sub")
        traced.on_event("os.listdir", (None,))
        assert used(traced) == ["list data/sub"]

    def test_looking_for_modules_does_not(self, root, traced):
        namespace = {"__name__": "importlib._bootstrap_external", "traced": traced, "path": str(root / "src")}
        exec("traced.on_event('os.listdir', (path,))", namespace)
        assert used(traced) == []


class TestQuestions:
    def test_asking_counts_whatever_the_answer(self, root, traced):
        stat = trace.asking(os.stat, lambda path: traced.note("ask", path))
        assert stat(root / "data/a.csv").st_size == 1
        with pytest.raises(FileNotFoundError):
            stat(root / "data/none.csv")
        assert used(traced) == ["ask data/a.csv", "ask data/none.csv"]

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
        assert used(traced) == ["read src/traced_module.py"]

    def test_forgotten_modules_are_loaded_anew(self, root, importing):
        (root / "src/traced_module.py").write_text("x = 1")
        module = importlib.import_module("traced_module")
        trace.forget_modules(Places(str(root)))
        assert "traced_module" not in sys.modules
        assert importlib.import_module("traced_module") is not module
        assert "os" in sys.modules

    def test_bytecode_never_stands_for_the_source(self, root, importing):
        sys.path_importer_cache[str(root / "src")] = None  # as left by an earlier look for modules
        trace.import_from_source(Places(str(root)))
        source = root / "src/traced_package/part.py"
        source.parent.mkdir()
        (source.parent / "__init__.py").touch()
        for value in ("x = 1", "x = 2"):
            source.write_text(value)
            os.utime(source, (1, 1))
            trace.forget_modules(Places(str(root)))
            assert importlib.import_module("traced_package.part").x == int(value[-1])
        assert not (source.parent / "__pycache__").exists()

    def test_other_folders_are_imported_from_as_ever(self, root, importing):
        trace.import_from_source(Places(str(root)))
        with pytest.raises(ImportError, match="is not of the project"):
            sys.path_hooks[0](str(root.parent))


class TestVariables:
    @pytest.mark.parametrize(
        "look",
        [
            lambda environ: environ["SETTING"],
            lambda environ: environ.get("SETTING"),
            lambda environ: "SETTING" in environ,
            lambda environ: environ.pop("SETTING"),
        ],
    )
    def test_every_look_counts(self, environ, variables, look):
        look(environ)
        assert variables.states() == {"variable SETTING": uses.digest("3")}

    def test_one_that_is_not_there_counts(self, environ, variables):
        assert environ.get("NONE") is None
        assert variables.states() == {"variable NONE": None}

    def test_one_that_it_has_set_itself_does_not(self, environ, variables):
        environ["SETTING"] = "4"
        environ["NEW"] = "5"
        assert (environ["SETTING"], environ["NEW"], environ["PYTHONPATH"]) == ("4", "5", "/somewhere")
        assert variables.states() == {}

    def test_going_through_all_of_them_counts_as_all(self, environ, variables):
        assert dict(environ) == environ.variables
        assert list(variables.states()) == ["variables *", "variable HOME", "variable SETTING"]

    def test_showing_them_counts_as_all(self, environ, variables):
        assert "/home/me" in repr(environ)
        assert "variable HOME" in variables.states()
