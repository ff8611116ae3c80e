"""Keys, states and the store of results. What they are for is tested in test_execution.py."""

import os
import threading
from types import SimpleNamespace

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from bookpress import results
from bookpress.results import KEPT, Outputs, Store
from bookpress.terms import Terms

ONE = Outputs([[{"output_type": "stream", "name": "stdout", "text": "1"}]], {"name": "python"})
TWO = Outputs([[{"output_type": "stream", "name": "stdout", "text": "2"}]], {"name": "python"})
NONE = Outputs([], {})


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "store")


@pytest.fixture
def lock(tmp_path):
    path = tmp_path / "lock"
    path.write_text("a==1")
    return path


def key(lock, *cells, folder="book", terms=None, **metadata):
    terms = terms or Terms()
    return results.key(new_notebook(cells=list(cells), metadata=metadata), folder=folder, lock=lock, terms=terms)


class TestKey:
    def test_is_the_same_for_the_same_code(self, lock):
        same = [
            [new_code_cell("1")],
            [new_code_cell("1", id="other", execution_count=3, outputs=[new_output("stream", text="x")])],
            [new_markdown_cell("prose"), new_code_cell("1"), new_code_cell("  \n")],
            [new_code_cell("1", metadata={"collapsed": True})],
        ]
        assert len({key(lock, *cells) for cells in same}) == 1

    def test_differs_with_code_order_tags_folder_terms_kernel_lock_and_python(self, lock, monkeypatch):
        one, two = new_code_cell("1"), new_code_cell("2")
        keys = [
            key(lock, one, two),
            key(lock, two, one),
            key(lock, one),
            key(lock, new_code_cell("1", metadata={"tags": ["raises-exception"]})),
            key(lock, one, folder="book/part"),
            key(lock, one, terms=Terms(allow_errors=True)),
            key(lock, one, kernelspec={"name": "other", "display_name": "Other"}),
        ]
        lock.write_text("a==2")
        keys.append(key(lock, one))
        monkeypatch.setattr("sys.version", "4.0")
        keys.append(key(lock, one))
        assert len(set(keys)) == len(keys)

    def test_without_a_lock_differs_with_the_packages_that_are_installed(self, tmp_path, monkeypatch):
        def with_packages(*packages):
            results._installed.cache_clear()
            found = [SimpleNamespace(name=name, version=version) for name, version in packages]
            monkeypatch.setattr(results, "distributions", lambda: found)
            return key(tmp_path / "none", new_code_cell("1"))

        a, b = ("numpy", "1"), ("pandas", "3")
        assert with_packages(a, b) == with_packages(b, a)
        assert len({with_packages(a, b), with_packages(a), with_packages(a, ("pandas", "4"))}) == 3
        results._installed.cache_clear()


class TestPutIn:
    def test_refuses_outputs_of_other_cells(self):
        with pytest.raises(ValueError, match="shorter"):
            results.put_in(new_notebook(cells=[new_code_cell("1"), new_code_cell("2")]), ONE)

    def test_replaces_old_outputs(self):
        old = new_code_cell("1", execution_count=7, outputs=[new_output("stream", text="old")])
        (cell,) = results.put_in(new_notebook(cells=[old]), ONE).cells
        assert cell.execution_count == 1
        assert [output.text for output in cell.outputs] == ["1"]
        assert old.outputs[0].text == "old"


class TestStore:
    def test_gives_back_what_it_was_given(self, store):
        store.keep("book/a", "key", {"read data/a": "1", "read data/b": None}, ONE)
        assert store.find("book/a", "key", {"read data/a": "1"}.get).outputs == ONE

    @pytest.mark.parametrize("states", [{}, {"read data/a": "2"}, {"read data/a": "1", "read data/b": "3"}])
    def test_gives_nothing_when_a_state_differs(self, store, states):
        store.keep("book/a", "key", {"read data/a": "1", "read data/b": None}, ONE)
        assert store.find("book/a", "key", states.get) is None

    def test_gives_nothing_for_another_key_or_job(self, store):
        store.keep("book/a", "key", {}, ONE)
        assert store.find("book/a", "other", {}.get) is None
        assert store.find("book/b", "key", {}.get) is None

    def test_results_of_several_states_stand_beside_each_other(self, store):
        store.keep("book/a", "key", {"read data/a": "1"}, ONE)
        store.keep("book/a", "key", {"read data/a": "2"}, TWO)
        assert store.find("book/a", "key", {"read data/a": "1"}.get).outputs == ONE
        assert store.find("book/a", "key", {"read data/a": "2"}.get).outputs == TWO

    def test_the_later_result_replaces_the_one_of_the_same_state(self, store):
        store.keep("book/a", "key", {}, ONE)
        store.keep("book/a", "key", {}, TWO)
        assert store.find("book/a", "key", {}.get).outputs == TWO

    @pytest.mark.parametrize(
        "damage",
        [
            lambda content: content[:-1],
            lambda content: content[:70],
            lambda content: content.replace(b'"1"', b'"2"'),
            lambda content: content + b" ",
            lambda content: b"",
            lambda content: b"\x00" * len(content),
            lambda content: content.split(b"\n")[1],
        ],
    )
    def test_damaged_entries_are_absent_and_replaced(self, store, tmp_path, damage):
        store.keep("book/a", "key", {}, ONE)
        (entry,) = (tmp_path / "store").rglob("*.json")
        entry.write_bytes(damage(entry.read_bytes()))
        assert store.find("book/a", "key", {}.get) is None
        store.keep("book/a", "key", {}, TWO)
        assert store.find("book/a", "key", {}.get).outputs == TWO

    def test_an_entry_under_the_name_of_another_is_absent(self, store, tmp_path):
        store.keep("book/a", "first", {}, ONE)
        store.keep("book/a", "second", {}, TWO)
        one, two = sorted((tmp_path / "store").rglob("*.json"))
        one.write_bytes(two.read_bytes())
        assert store.find("book/a", "first", {}.get) is None

    def test_something_that_is_no_file_is_absent(self, store, tmp_path):
        store.keep("book/a", "key", {}, ONE)
        (entry,) = (tmp_path / "store").rglob("*.json")
        entry.unlink()
        entry.mkdir()
        assert store.find("book/a", "key", {}.get) is None

    def test_the_last_used_entries_stay(self, store, tmp_path):
        def age():  # the clock of the file system may be coarse
            for path in (tmp_path / "store").rglob("*.json"):
                past = path.stat().st_mtime_ns - 10**9
                os.utime(path, ns=(past, past))

        for number in range(KEPT):
            store.keep("book/a", "key", {"read data/a": str(number)}, ONE)
            age()
        assert (
            store.find("book/a", "key", {"read data/a": "0"}.get).outputs == ONE
        )  # used, so the second is now the oldest
        age()
        store.keep("book/a", "key", {"read data/a": "new"}, ONE)
        store.keep("book/b", "key", {}, ONE)
        there = [state for state in ("0", "1", "2", "new") if store.find("book/a", "key", {"read data/a": state}.get)]
        assert there == ["0", "2", "new"]
        assert len(list((tmp_path / "store").rglob("*.json"))) == KEPT + 1

    def test_a_failed_write_leaves_nothing(self, store, tmp_path, monkeypatch):
        def fail(*_):
            raise OSError("no space left")

        monkeypatch.setattr(os, "replace", fail)
        with pytest.raises(OSError, match="no space"):
            store.keep("book/a", "key", {}, ONE)
        assert [path for path in (tmp_path / "store").rglob("*") if path.is_file()] == []

    def test_an_entry_that_cannot_be_marked_as_used_still_counts(self, store, monkeypatch):
        def fail(*_):
            raise PermissionError

        store.keep("book/a", "key", {}, ONE)
        monkeypatch.setattr(os, "utime", fail)
        assert store.find("book/a", "key", {}.get).outputs == ONE

    def test_an_entry_that_another_build_forgets_is_absent(self, store, tmp_path, monkeypatch):
        store.keep("book/a", "key", {}, ONE)
        (entry,) = (tmp_path / "store").rglob("*.json")
        glob = type(entry).glob

        def forget_then_list(path, pattern):
            found = list(glob(path, pattern))
            entry.unlink()
            return found

        monkeypatch.setattr(type(entry), "glob", forget_then_list)
        assert store.find("book/a", "key", {}.get) is None

    def test_several_builds_at_once_leave_whole_entries(self, store):
        seen = []

        def build(number):
            for turn in range(40):
                store.keep("book/a", "key", {"read data/a": str(turn % 7)}, Outputs([[{"by": number}] * 200], {}))
                found = store.find("book/a", "key", {"read data/a": str(turn % 7)}.get)
                seen.append(found is None or len(set(map(str, found.outputs.cells[0]))) == 1)

        threads = [threading.Thread(target=build, args=(number,)) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(seen) == 160
        assert all(seen)
