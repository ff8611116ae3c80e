"""Imports run one way: each layer may import those above it in this list, never one below or beside it."""

import ast
import json
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SRC = ROOT / "src"

LAYERS = [
    {"text", "paths"},
    {"schema", "formats", "synthesis", "style", "picture"},
    {"load"},
    {"evidence", "sources", "exhibit", "number", "captions"},
    {  # topics: never import one another
        "strategy",
        "personnel",
        "residents",
        "cost",
        "study",
        "findings",
        "rollout",
        "usability",
        "effects",
        "digital_work",
        "corrections",
        "centre",
        "activities",
        "tracing",
        "deck",
        "front",
        "report",
    },
    {"numbers"},
    {"register"},
    {"yearly"},
    {"charts"},
    {"derived"},
    {"yearbook"},
    {"entry", "changes"},
    {"ask"},
    {"__main__"},
]
# Within these layers modules do import one another, in this order.
ORDERED = [["evidence", "sources", "exhibit", "number", "captions"]]


def imported(path):
    """(package, module) pairs of our own packages that a file imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            package, _, rest = node.module.partition(".")
            names = [rest.split(".")[0]] if rest else [alias.name for alias in node.names]
            yield from ((package, name) for name in names if package in ("ehelse", "bookpress"))
        elif isinstance(node, ast.Import):
            for alias in node.names:
                package, _, rest = alias.name.partition(".")
                if package in ("ehelse", "bookpress"):
                    yield package, rest.split(".")[0]
        elif isinstance(node, ast.ImportFrom) and node.level:
            pytest.fail(f"{path}: write imports with the package's name, so that this test can read them")


def modules(package):
    return sorted((SRC / package).rglob("*.py"))


def layer(name):
    return next(place for place, names in enumerate(LAYERS) if name in names)


def may_import(importer, name):
    for order in ORDERED:
        if importer in order and name in order:
            return order.index(name) < order.index(importer)
    return layer(name) < layer(importer)


def test_every_module_has_its_layer():
    top = {path.relative_to(SRC / "ehelse").parts[0].removesuffix(".py") for path in modules("ehelse")} - {"__init__"}
    assert top == set().union(*LAYERS)


@pytest.mark.parametrize("path", modules("ehelse"), ids=lambda path: path.relative_to(SRC).as_posix())
def test_the_analysis_imports_upwards_and_never_the_press(path):
    importer = path.relative_to(SRC / "ehelse").parts[0].removesuffix(".py")
    for package, name in imported(path):
        assert package == "ehelse", f"{path.name} imports the press"
        if importer not in ("__init__", name):
            assert may_import(importer, name), f"{importer} may not import {name}"


@pytest.mark.parametrize("path", modules("bookpress"), ids=lambda path: path.relative_to(SRC).as_posix())
def test_the_press_knows_nothing_of_the_subject(path):
    assert all(package == "bookpress" for package, _ in imported(path))


def test_only_the_press_knows_sphinx():
    heavy = {"sphinx", "docutils", "myst_nb", "jupyter_book", "typst"}
    for path in modules("ehelse"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = (
                [a.name for a in node.names] if isinstance(node, ast.Import) else [getattr(node, "module", "") or ""]
            )
            assert (
                not {name.split(".")[0] for name in names if isinstance(node, ast.Import | ast.ImportFrom)} & heavy
            ), path


@pytest.mark.parametrize("path", sorted((ROOT / "book").rglob("*.ipynb")), ids=lambda path: path.stem)
def test_notebooks_call_and_show_and_define_nothing(path):
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            tree = ast.parse("".join(cell["source"]))
            kinds = {type(node) for node in ast.walk(tree)}
            assert not kinds & {
                ast.FunctionDef,
                ast.AsyncFunctionDef,
                ast.ClassDef,
                ast.Lambda,
                ast.For,
                ast.While,
                ast.If,
            }
            numbers = [
                n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, int | float)
            ]
            assert not numbers, f"{path.name} types the number {numbers[0]}"
