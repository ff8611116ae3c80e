"""Which functions of a module ran, and that all that can be seen of it decides."""

import contextlib
import importlib
import random
import sys

import pytest

from bookpress import ran, trace, uses
from bookpress.trace import Trace, Variables
from bookpress.uses import Places

MODULE = '''\
"""What it is for."""
import functools

LIMIT = 3


def used(x, least=LIMIT):
    """Used."""
    return _helped(x) + least  # a remark


def _helped(x):
    return x


def unused(x):
    """Not used."""
    y = x
    return y


class Thing:
    size = 1

    @property
    def name(self):
        return "a"

    @name.setter
    def name(self, value):
        value = value
        self.value = value

    def other(self):
        return 2


@functools.lru_cache
def kept():
    def inner():
        return 1

    return inner()


if LIMIT:
    def late():
        return 5

def short(): return 6
'''
EVERY = ["used", "_helped", "unused", "Thing.name", "Thing.name 2", "Thing.other", "kept", "late"]
RAN = {"used", "_helped", "Thing.name", "kept"}


def source(text):
    return ran.marked(text.encode(), "a.py")[1]


def holds(text, functions=RAN):
    use = ran.use(source(MODULE), functions, "a.py")
    return ran.state(text.encode(), use.removeprefix("code ").removesuffix(" a.py")) == ran.SAME


def test_functions_have_their_names_and_what_stands_in_one_line_is_none():
    assert [body.name for body in source(MODULE).bodies] == EVERY


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    y = x\n    return y", "    y = x + 1\n    return y * 2"),
        ("    y = x\n    return y", "    y = [\n    ]"),
        ("        return 2", "        return 3"),
        ("        return 5", "        return 'five'"),
        ("        value = value\n", "        value = 1 / 0\n"),
    ],
)
def test_the_body_of_a_function_that_did_not_run_may_change(old, new):
    assert MODULE.count(old) == 1
    assert holds(MODULE.replace(old, new))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("LIMIT = 3", "LIMIT = 4"),
        ("What it is for", "What it was for"),
        ("return _helped(x) + least", "return _helped(x) - least"),
        ("def _helped(x):\n    return x", "def _helped(x):\n    return -x"),
        ("least=LIMIT", "least=LIMIT + 1"),
        ("def unused(x):", "def unused(x=1):"),
        ("Not used.", "Not used yet."),
        ("    y = x\n    return y", "    y = x\n    yield y"),
        ("    y = x\n    return y", "    y = x\n\n    return y"),
        ("    y = x\n    return y", "    return x"),
        ("    y = x\n    return y", "    y = x\n    return await y"),
        ("    y = x\n    return y", "    y = x\n    return y is 'x'"),
        ("    y = x\n    return y", "    y = x\n    return '\\d'"),
        ("    y = x\n    return y", "    y = x\n   return y"),
        ("    y = x\n    return y", "    y = x\nz = 1"),
        ("    size = 1", "    size = 2"),
        ("    @property\n    def name", "    @functools.cached_property\n    def name"),
        ("@functools.lru_cache\n", "@functools.cache\n"),
        ("        return 1\n", "        return 2\n"),
        ('        return "a"', '        return "b"'),
        ("if LIMIT:", "if not LIMIT:"),
        ("return 6", "return 7"),
        ("def late():", "def later():"),
        ("def late():", "async def late():"),
    ],
)
def test_all_else_decides(old, new):
    """Constants, defaults, decorators, classes, words, bodies that ran, lines that move, and what is no such module."""
    assert MODULE.count(old) == 1
    assert not holds(MODULE.replace(old, new)) or old == new


def test_asking_for_super_shows_in_a_class():
    """It makes a cell that a metaclass is handed."""
    text = MODULE.replace("        return 2", "        super()")
    assert not holds(text)


def test_moving_a_line_from_one_function_to_another_is_seen():
    text = MODULE.replace("    y = x\n", "").replace("        return 2", "        y = 1\n        return 2")
    assert text.count("\n") == MODULE.count("\n")
    assert not holds(text)


def test_a_file_as_it_was_needs_no_other_look(monkeypatch):
    use = ran.use(source(MODULE), RAN, "a.py").removeprefix("code ").removesuffix(" a.py")
    monkeypatch.setattr(ran, "_read", None)
    assert ran.state(MODULE.encode(), use) == ran.SAME


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_lines_are_those_of_python(ends):
    text = MODULE.replace("\n", ends)
    body = source(text).bodies[2]
    assert text.split(ends)[body.first - 1 : body.last] == ["    y = x", "    return y"]


@pytest.mark.parametrize("body", ["x = '''\n\f\x1c\u2028'''\n    return x", "return [\n        1,\n    ]", "pass"])
def test_bodies_of_strange_lines_are_whole(body):
    text = f"def f():\n    {body}\n\n\nA = 1\n"
    (found,) = source(text).bodies
    assert "\n".join(text.split("\n")[found.first - 1 : found.last]) == f"    {body}"


# --- In a process that imports ---------------------------------------------------------------------------------------


class Environ(dict):
    pass


@pytest.fixture
def importing(tmp_path, monkeypatch):
    """Import the module `ran_sample` of a project with marks, and say which functions of it ran."""
    (tmp_path / "src").mkdir()
    monkeypatch.setattr(sys, "path", [str(tmp_path / "src"), *sys.path])
    monkeypatch.setattr(sys, "path_hooks", list(sys.path_hooks))
    places = Places(str(tmp_path))
    traced = Trace(places, Variables(Environ()))
    monkeypatch.setattr("builtins." + ran.MARK, traced._ran.add, raising=False)
    trace.import_from_source(places, traced)

    def imported(text):
        (tmp_path / "src/ran_sample.py").write_text(text)
        monkeypatch.delitem(sys.modules, "ran_sample", raising=False)
        return importlib.import_module("ran_sample")

    yield imported, lambda: [use for use in traced.used().states if use.endswith("ran_sample.py")]
    for name in [name for name in sys.path_importer_cache if name.startswith(str(tmp_path))]:
        del sys.path_importer_cache[name]


def test_functions_count_once_they_run(importing):
    imported, uses_of = importing
    module = imported(MODULE)
    assert uses_of() == [ran.use(source(MODULE), [], "src/ran_sample.py")]
    assert (module.used(1), module.Thing().name, module.kept(), module.short()) == (4, "a", 1, 6)
    assert uses_of() == [ran.use(source(MODULE), RAN, "src/ran_sample.py")]
    assert uses.path_of(uses_of()[0]) == "src/ran_sample.py"


@pytest.mark.parametrize(
    "call",
    [
        lambda module: getattr(module, "un" + "used")(1),
        lambda module: vars(module)["unused"](1),
        lambda module: eval("unused(1)", vars(module)),
        lambda module: list(map(module.unused, [1])),
        lambda module: setattr(module, "used", module.unused) or module.used(1),
    ],
    ids=["getattr", "vars", "eval", "map", "patched"],
)
def test_however_a_function_comes_to_run(importing, call):
    imported, uses_of = importing
    call(imported(MODULE))
    assert '"functions": ["unused"]' in uses_of()[0]


def test_a_generator_counts_once_it_begins(importing):
    imported, uses_of = importing
    numbers = imported("def numbers():\n    yield 1\n").numbers()
    assert '"functions": []' in uses_of()[0]
    next(numbers)
    assert '"functions": ["numbers"]' in uses_of()[0]


def test_words_lines_and_errors_are_those_of_the_source(importing):
    imported, _ = importing
    module = imported(MODULE)
    assert module.unused.__doc__ == "Not used."
    assert module.unused.__code__.co_firstlineno == MODULE.split("\n").index("def unused(x):") + 1
    with pytest.raises(TypeError) as error:
        module.used("a")
    assert error.traceback[-1].lineno == MODULE.split("\n").index("    return _helped(x) + least  # a remark")
    with pytest.raises(SyntaxError, match="invalid syntax"):
        imported("def f(:\n")


def test_who_reads_the_source_has_read_the_file(importing, tmp_path):
    imported, uses_of = importing
    module = imported(MODULE)
    assert module.__loader__.get_source("ran_sample") == MODULE
    for _ in range(2):  # by the import, which was told of, and by whoever reads; no hook listens to them in this test
        assert "read src/ran_sample.py" not in uses_of()
        module.__loader__._trace.on_event("open", (str(tmp_path / "src/ran_sample.py"), "r", 0))
    assert "read src/ran_sample.py" in uses_of()


def test_a_module_that_changes_while_it_runs_counts_as_a_whole_too(importing):
    imported, uses_of = importing
    imported(MODULE)
    imported(MODULE.replace("LIMIT = 3", "LIMIT = 4"))
    assert "read src/ran_sample.py" in uses_of()


def test_random_changes_that_are_let_be_change_no_result(importing):
    """Of many changes of one line: where the use still holds, the new module gives what the old one gave."""
    imported, uses_of = importing
    chance = random.Random(15)

    def outcome(text):
        module = imported(text)
        return module.used(1), module.Thing().name, module.kept(), module.unused.__doc__, module.late.__code__.co_flags

    before = outcome(MODULE)
    (use,) = uses_of()
    state = use.removeprefix("code ").removesuffix(" src/ran_sample.py")
    let_be = 0
    for _ in range(700):
        lines = MODULE.split("\n")
        place = chance.randrange(len(lines))
        old, new = chance.choice(
            [("1", "9"), ("x", "y"), ("return", "yield"), ("return", "raise"), ("a", "b"), ("", " ")]
        )
        lines[place] = lines[place].replace(old, new, 1)
        text = "\n".join(lines)
        if text != MODULE and ran.state(text.encode(), state) == ran.SAME:
            let_be += 1
            assert outcome(text) == before, lines[place]
    assert let_be > 10


def test_sources_are_compiled_once_for_all_kernels_but_not_those_of_which_python_warns(tmp_path):
    texts = {"good.py": b"A = 1", "inner/good.py": b"B = 1", "warns.py": b"C = '' is 1", "bad.py": b"D ="}
    for name, content in texts.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    ran.mark_all(tmp_path)

    def is_known(name):
        before = ran.marked.cache_info().hits
        with pytest.warns(SyntaxWarning) if name == "warns.py" else contextlib.nullcontext():
            ran.marked(texts[name], str(tmp_path / name))
        return ran.marked.cache_info().hits > before

    assert [is_known(name) for name in ("good.py", "inner/good.py", "warns.py")] == [True, True, False]
    with pytest.raises(SyntaxError):
        ran.marked(texts["bad.py"], str(tmp_path / "bad.py"))
    assert ran.marked(b"A = 2", str(tmp_path / "good.py"))[1].content == b"A = 2"  # another content is another source
