"""The house in figures: how long rooms, modules and functions are, and what of words, codes and choices is in Python.

    python tests/house.py            print the table
    python tests/house.py --write    and write it into docs/house.md

What is counted is read from the sources; nothing is run.
"""

from __future__ import annotations

import ast
import re
import statistics
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGES = ("wording", "reporting", "ehelse", "bookpress")
LONG_FUNCTION, LONG_MODULE = 40, 400
PAGE = ROOT / "docs" / "house.md"
ROW_ID = re.compile(r"[A-Z][0-9]{2,3}[a-z]?")
BEGIN, END = "<!-- figures -->", "<!-- end of figures -->"


def modules(package: str) -> list[Path]:
    """The modules of a package."""
    return sorted((ROOT / "src" / package).rglob("*.py"))


def functions(package: str) -> Iterator[tuple[str, int]]:
    """Every function with its name and the number of its lines."""
    for path in modules(package):
        for node in ast.walk(_tree(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
                yield f"{path.relative_to(ROOT)}:{node.name}", node.end_lineno - node.lineno + 1


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _nodes(package: str) -> Iterator[ast.AST]:
    for path in modules(package):
        yield from ast.walk(_tree(path))


def lines(package: str) -> int:
    """Lines of a package."""
    return sum(path.read_text(encoding="utf-8").count("\n") for path in modules(package))


def longest(package: str) -> int:
    """Lines of the longest function."""
    return max(length for _, length in functions(package))


def long_functions(package: str) -> int:
    """Functions over the limit."""
    return sum(length > LONG_FUNCTION for _, length in functions(package))


def median(package: str) -> float:
    """Lines of the median function."""
    return statistics.median(length for _, length in functions(package))


def longest_module(package: str) -> int:
    """Lines of the longest module."""
    return max(path.read_text(encoding="utf-8").count("\n") for path in modules(package))


def long_modules(package: str) -> int:
    """Modules over the limit."""
    return sum(path.read_text(encoding="utf-8").count("\n") > LONG_MODULE for path in modules(package))


def _is_language(node: ast.expr | None) -> bool:
    return isinstance(node, ast.Constant) and node.value in ("en", "nb")


def two_languages(package: str) -> int:
    """Dictionaries by language, and texts written in two languages, in code."""
    dicts = sum(isinstance(node, ast.Dict) and sum(map(_is_language, node.keys)) > 1 for node in _nodes(package))
    texts = sum(
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Text" and len(node.args) > 1
        for node in _nodes(package)
    )
    return dicts + texts


def asked_languages(package: str) -> int:
    """Places where code asks which language it is."""
    return sum(
        isinstance(node, ast.Compare) and any(map(_is_language, [node.left, *node.comparators]))
        for node in _nodes(package)
    )


def row_ids(package: str) -> int:
    """Ids of rows of the data, typed in code."""
    return sum(
        isinstance(node, ast.Constant) and isinstance(node.value, str) and bool(ROW_ID.fullmatch(node.value))
        for node in _nodes(package)
    )


FIGURES: dict[str, Callable[[str], float]] = {
    "lines": lines,
    "lines of the longest module": longest_module,
    f"modules over {LONG_MODULE} lines": long_modules,
    "lines of the median function": median,
    "lines of the longest function": longest,
    f"functions over {LONG_FUNCTION} lines": long_functions,
    "texts in two languages in code": two_languages,
    "places that ask which language it is": asked_languages,
    "row ids typed in code": row_ids,
}


def catalogues() -> dict[str, int]:
    """Messages of the report and of the press by language: lines that begin one, or an attribute of one."""
    begins = re.compile(r"^(?:-?[a-zA-Z][a-zA-Z0-9_-]* =|    \.[a-z]+)", re.MULTILINE)
    found: dict[str, int] = {}
    for path in sorted([*(ROOT / "book" / "words").glob("*.ftl"), *(ROOT / "src").rglob("*.ftl")]):
        language = path.name.split(".")[-2]
        found[language] = found.get(language, 0) + len(begins.findall(path.read_text(encoding="utf-8")))
    return found


def rows(name: str) -> int:
    """Rows of a table."""
    return (ROOT / "data" / name).read_text(encoding="utf-8").count("\n") - 1


def table() -> str:
    """All figures as a Markdown table, and what stands in data and catalogues instead."""
    head = ["| | " + " | ".join(f"`{package}`" for package in PACKAGES) + " |", "| --- |" + " ---: |" * len(PACKAGES)]
    body = [f"| {name} | " + " | ".join(f"{count(p):g}" for p in PACKAGES) + " |" for name, count in FIGURES.items()]
    said = ", ".join(f"{count} in {language}" for language, count in catalogues().items())
    beside = [
        f"Messages in catalogues: {said}.",
        f"Rows that exhibits show, in `data/exhibit_rows.csv`: {rows('exhibit_rows.csv')};"
        f" numbers read from a row, in `data/numbers.csv`: {rows('numbers.csv')};"
        f" codes with their words, in `data/vocabulary.csv`: {rows('vocabulary.csv')}.",
    ]
    return "\n".join([*head, *body, "", *beside])


def main(arguments: list[str]) -> None:
    """Print the table; with --write, put it on its page."""
    made = table()
    print(made)
    if "--write" in arguments:
        text = PAGE.read_text(encoding="utf-8")
        before, after = text[: text.index(BEGIN) + len(BEGIN)], text[text.index(END) :]
        PAGE.write_text(f"{before}\n{made}\n{after}", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
