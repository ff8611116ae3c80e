"""Imports run one way: each layer may import those above it in this list, never one below or beside it."""

import ast
import json
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SRC = ROOT / "src"

OWN = ("ehelse", "bookpress", "reporting", "wording")
# The packages that each may import beside itself.
BESIDE = {"wording": set(), "reporting": {"wording"}, "ehelse": {"reporting", "wording"}, "bookpress": {"wording"}}
LAYERS = {}
LAYERS["wording"] = [{"text", "signs"}, {"catalogue"}, {"words"}, {"uses"}, {"check"}]
LAYERS["reporting"] = [
    {"faults", "letters", "numerals", "style", "picture", "noted", "sealed"},
    {"project"},
    {"rules"},
    {"description"},
    {"validation", "tables"},
    {"load"},
    {"words"},
    {"vocabulary"},
    {"formats"},
    {"number", "columns"},
    {"handed"},
    {"display", "shapes"},
    {"choices", "exhibit"},
    {"editions"},
]
LAYERS["ehelse"] = [
    {"synthesis", "shown", "colours"},
    {"sources", "claimed", "origins", "whereabouts"},
    {"coders", "evidence", "readability"},
    {"cells", "captions", "spelling"},
    {"analyses"},
    {"numbers"},
    {"exhibits"},
    {"checking"},
    {"derived"},
    {"yearly_report"},
    {"units"},
    {"workers"},
    {"entry", "changes", "terminal"},
    {"dialogue"},
    {"ask"},
    {"__main__"},
]
# fmt: off
# In the press each module may import those above it in this list.
PRESS = [
    "memory", "quicker", "sums", "mishaps", "parent", "alone", "keeping", "placing", "opened", "printing", "settings",
    "told", "locales", "htmltree", "htmlstyles", "htmltables", "htmlnodes", "compare", "checks", "files", "addresses",
    "pictures", "codepictures", "contents", "languages", "textnotebooks", "terms", "book", "honoured", "saying",
    "light", "configured", "derived", "datasets", "fonts", "variables", "parts", "ran", "uses", "handed", "current",
    "trace", "terminal", "widgets", "outputs", "results", "kernelstreams", "kernelprocess", "forkserver", "kernels",
    "provisioner", "cells", "cluster", "steps", "turns", "execution", "running", "fidelity", "messages", "compiling",
    "numberlinks", "stored", "tex", "formulas", "bundlecontent", "bundles", "state", "mathml", "inputs", "leftovers",
    "foreign", "passedover", "onlyfor", "rawhtml", "bibliography", "attachments", "marks", "pages", "cellsettings",
    "notebookpages",
    "textcheck", "outputnodes", "pasting", "sharing", "codepages", "exhibitfiles", "roles", "bars", "exhibits",
    "finished", "translation", "frame", "shortnames", "access", "narrowtables", "webexhibits", "search", "metadata",
    "web", "written", "typst", "freshness", "extension", "build", "catalogues", "site", "report", "reproduce", "live",
    "__main__",
]
# Rooms within a room of the press, each again in its order.
INNER = {
    "search": ["passages", "index"],
    "reproduce": [
        "repository", "prose", "lines", "inputs", "states", "differences", "tracing", "environment", "running", "sites",
        "answers", "marking", "verdict", "listing", "telling", "certificate", "command", "changes",
    ],
    "metadata": ["places", "tags", "cited", "linked", "summary", "feed", "sitemap", "head"],
    "live": ["watch", "news", "builder", "pages", "serve"],
    "light": [
        "policy", "names", "selectors", "sheets", "keptsheets", "markup", "controls", "scripts", "rows", "lighten",
    ],
    "typst": [
        "markup", "places", "faults", "fonts", "finish", "compile", "kept", "lettering", "images", "drafts",
        "assembly", "labels", "numbering", "naming", "front", "spoken", "wordbreaks", "writer", "recording", "document",
        "volumes", "afar",
        "figures", "boxes", "blocks", "inlines", "links", "lists", "maths", "notes", "objects", "widetables",
        "columnwidths", "longcells", "tables", "cards", "containers", "pictographs", "glyphs", "texts",
        "completeness", "pages", "look", "register", "setting", "builder",
    ],
}
# fmt: on
LAYERS["bookpress"] = [{name} for name in PRESS]
ORDERED = []


def imported(path):
    """(package, module) pairs of our own packages that a file imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            package, _, rest = node.module.partition(".")
            names = [rest.split(".")[0]] if rest else [alias.name for alias in node.names]
            yield from ((package, name) for name in names if package in OWN)
        elif isinstance(node, ast.Import):
            for alias in node.names:
                package, _, rest = alias.name.partition(".")
                if package in OWN:
                    yield package, rest.split(".")[0]
        elif isinstance(node, ast.ImportFrom) and node.level:
            pytest.fail(f"{path}: write imports with the package's name, so that this test can read them")


def modules(package):
    return sorted((SRC / package).rglob("*.py"))


def layer(package, name):
    return next(place for place, names in enumerate(LAYERS[package]) if name in names)


def may_import(package, importer, name):
    for order in ORDERED:
        if importer in order and name in order:
            return order.index(name) < order.index(importer)
    return layer(package, name) < layer(package, importer)


def room(package, path):
    """The module or inner package at the top of `package` that a file belongs to."""
    return path.relative_to(SRC / package).parts[0].removesuffix(".py")


LAYERED = [(package, path) for package in LAYERS for path in modules(package)]


@pytest.mark.parametrize("package", LAYERS)
def test_every_module_has_its_layer(package):
    assert {room(package, path) for path in modules(package)} - {"__init__"} == set().union(*LAYERS[package])


@pytest.mark.parametrize(("package", "path"), LAYERED, ids=[path.relative_to(SRC).as_posix() for _, path in LAYERED])
def test_within_a_package_imports_run_upwards(package, path):
    importer = room(package, path)
    for other, name in imported(path):
        if other == package and importer not in ("__init__", name):
            assert may_import(package, importer, name), f"{importer} may not import {name}"


def names_within(path, room):
    """The modules of a room of the press that a file imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == f"bookpress.{room}":
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith(f"bookpress.{room}."):
            yield node.module.split(".")[2]


@pytest.mark.parametrize("room", INNER)
def test_within_a_room_of_the_press_imports_run_upwards(room):
    order = INNER[room]
    files = {path.stem: path for path in modules(f"bookpress/{room}") if path.stem != "__init__"}
    assert files.keys() == set(order)
    for name, path in files.items():
        for other in names_within(path, room):
            assert order.index(other) < order.index(name), f"{name} may not import {other}"


@pytest.mark.parametrize("package", BESIDE)
def test_a_package_imports_only_those_below_it(package):
    """The press and the rooms below the report know nothing of its subject, and the report nothing of the press."""
    for path in modules(package):
        for other, name in imported(path):
            assert other in {package, *BESIDE[package]}, f"{path.name} imports {other}.{name}"


def test_the_analyses_of_pages_never_import_one_another():
    for path in sorted((SRC / "ehelse" / "analyses").glob("[!_]*.py")):
        assert "analyses" not in {name for package, name in imported(path) if package == "ehelse"}, path


def test_only_the_press_knows_sphinx():
    heavy = {"sphinx", "docutils", "myst_nb", "jupyter_book", "typst"}
    for path in [*modules("ehelse"), *modules("reporting")]:
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
