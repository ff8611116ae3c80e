"""What the press takes from the analysis, and the published baseline: numbers, sources, statements and marks."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pandas as pd

from ehelse import checking, numbers, sources
from ehelse.analyses import claims, promises, working_day
from reporting import handed, load, project
from reporting.columns import Row
from reporting.columns import names as columns_of
from reporting.display import STORED


def content(*names: str) -> dict[str, Any]:
    """What the press takes as JSON values: all of `PARTS`, or those named.

    The press has each part, or a few of them, made apart, so that a change of data repeats only what rests on it.
    """
    found: dict[str, Any] = {"faults": []}
    for name in names or PARTS:
        for kind, made in PARTS[name]().items():
            if kind in ("faults", "numbers"):  # which several parts have
                made = [*found["faults"], *made] if kind == "faults" else found.get(kind, {}) | made
            found[kind] = made
    return found


def _faults_of_data() -> dict[str, Any]:
    """What is wrong with any table: notebooks look at the parts that they use, this looks at everything."""
    return {"faults": [str(fault) for fault in load.check()]}


def _faults_of_words() -> dict[str, Any]:
    return {"faults": [str(fault) for fault in checking.of_words(project.current())]}


def _names_of_sources() -> dict[str, Any]:
    return {"sources": named(sources.labelled())}


def _statements() -> dict[str, Any]:
    texts = load.part("statements", ["statement_id", *columns_of("text")])
    return {"statements": {row.statement_id: {"text": _in_languages(row, "text")} for row in texts.itertuples()}}


def _numbers_of(*pages: Any) -> dict[str, Any]:
    """The numbers of some pages, as the text prints them, with what the register says of each."""
    return {"numbers": {number.id: handed.entry(number) for number in numbers.of(pages).values()}}


def _other_numbers() -> dict[str, Any]:
    return _numbers_of(*(page for page in numbers.PAGES if page not in (promises, working_day)))


def synonyms() -> list[list[str]]:
    """Words of every language of which the search finds one by another: those of the glossary, and others."""
    groups = []
    for table, names in (("glossary", ("term_{}", "also")), ("search_synonyms", ("words_{}",))):
        columns = [name.format(language) for name in names for language in project.languages()]
        for row in load.table(table)[list(dict.fromkeys(columns))].itertuples(index=False):
            cells = ";".join(str(cell) for cell in row if not pd.isna(cell))
            groups.append(list(dict.fromkeys(word.strip() for word in cells.split(";") if word.strip())))
    return groups


def marks() -> dict[str, Any]:
    """The mark beside each claim: its certainty in words and on the scale, or what it is instead, and why."""
    return {row.claim_id: _mark(row) for row in claims.claims().itertuples()}


def _mark(row: Row) -> dict[str, Any]:
    mark: dict[str, Any] = {"text": dict(claims.called(row.mark)), "why": _in_languages(row, "why")}
    if row.certainty in claims.STEPS:
        mark["scale"] = [claims.STEPS.index(row.certainty) + 1, len(claims.STEPS)]
    return mark


def named(labelled: pd.DataFrame) -> dict[str, Any]:
    """Label and tier of each source of a frame such as `sources.labelled` gives, by id; our own have no tier."""
    return {
        row.source_id: {
            "label": _in_languages(row, "label"),
            **({} if row.tier == sources.OWN_TIER else {"tier": int(row.tier)}),
        }
        for row in labelled.itertuples()
    }


def _in_languages(row: Row, name: str) -> dict[str, str]:
    """A column of words by language."""
    return {language: getattr(row, f"{name}_{language}") for language in project.languages()}


def dataset() -> dict[str, Any]:
    """The description of the data set, from data/datapackage.json; its files are published beside the pages."""
    report = project.current()
    package = json.loads(report.description.read_text(encoding="utf-8"))
    return {
        "title": _described(package, "title"),
        "description": _described(package, "description"),
        **({"identifier": f"urn:uuid:{package['id']}"} if "id" in package else {}),
        "version": package["version"],
        "date": package["created"][:10],
        "licence": package["licenses"][0]["path"],
        "keywords": package["keywords"],
        **_published(report, package),
        "tables": [
            {"name": table["name"], "title": table["title"], "path": table["path"]} for table in package["resources"]
        ],
    }


def _published(report: project.Project, package: dict[str, Any]) -> dict[str, Any]:
    """Which files are published beside the pages, and the folder that has them: none of data kept elsewhere."""
    if not report.data.is_relative_to(report.root):
        return {}
    files = [report.description.name, *(table["path"] for table in package["resources"])]
    return {"folder": report.data.relative_to(report.root).as_posix(), "files": files}


def _described(package: dict[str, Any], name: str) -> dict[str, str]:
    """A property of the package by language; the source language's has the plain name."""
    first, *others = project.languages()
    return {first: package[name], **{language: package[f"{name}_{language}"] for language in others}}


# What the press takes, by the names under which _config.yml asks for it. The numbers on promises and on the working
# day rest on links to all the evidence, and are those that take long.
PARTS: dict[str, Callable[[], dict[str, Any]]] = {
    "data": _faults_of_data,
    "words": _faults_of_words,
    "sources": _names_of_sources,
    "statements": _statements,
    "numbers-promises": lambda: _numbers_of(promises, working_day),
    "numbers": _other_numbers,
    "marks": lambda: {"marks": marks()},
    "dataset": lambda: {"dataset": dataset()},
    "synonyms": lambda: {"synonyms": synonyms()},
}


def as_json(*names: str) -> str:
    """`content` as JSON text."""
    return json.dumps(content(*names), ensure_ascii=False, indent=1)


def register_json() -> str:
    """The number register as JSON text, the published baseline of the numbers."""
    rows = numbers.frame().set_index("number_id").to_dict("index")
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def marks_json() -> str:
    """The marks as JSON text, with a key for each language, the published baseline of how certain claims are."""
    told = {
        id: {f"{part}_{language}": words for part in ("text", "why") for language, words in mark[part].items()}
        for id, mark in marks().items()
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def exhibits(book: Path) -> Iterator[dict[str, Any]]:
    """What the notebooks below `book` hold of every exhibit (see `display.stored`), in the order of files and cells.

    `csv` is one text.
    """
    for path in sorted(book.rglob("*.ipynb")):
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            for output in cell.get("outputs", ()):
                if held := output.get("data", {}).get(STORED):
                    yield {**held, "csv": "".join(held["csv"])}


def files(folder: Path, book: Path) -> dict[Path, str]:
    """The published baseline, file by file: numbers.json, marks.json and the frame behind every exhibit."""
    found = {folder / "numbers.json": register_json(), folder / "marks.json": marks_json()}
    return found | {folder / "exhibits" / f"{bundle['id']}.csv": bundle["csv"] for bundle in exhibits(book)}


def write(folder: Path, book: Path) -> list[Path]:
    """Write the published baseline: numbers.json, marks.json and the frame behind every exhibit as exhibits/<id>.csv.

    Files of exhibits that are no longer in the book are removed. Returns the files that were changed or removed.
    """
    wanted = files(folder, book)
    (folder / "exhibits").mkdir(parents=True, exist_ok=True)
    old = sorted(set((folder / "exhibits").glob("*.csv")) - set(wanted))
    changed = [path for path, text in wanted.items() if not path.is_file() or path.read_text("utf-8") != text]
    for path in old:
        path.unlink()
    for path in changed:
        path.write_text(wanted[path], encoding="utf-8", newline="\n")
    return [*changed, *old]


def renew() -> None:
    """Write the published baseline of the current report, as the press asks for it by `press_renew`."""
    report = project.current()
    write(report.derived, report.book)


def stale(report: project.Project) -> Iterator[str]:
    """Files of the published baseline that are not what data and notebooks give now."""
    wanted = files(report.derived, report.book)
    for path in sorted({*wanted, *report.derived.rglob("*.csv")}):
        now = path.read_text(encoding="utf-8") if path.is_file() else None
        if now != wanted.get(path):
            name = path.relative_to(report.root).as_posix()
            yield f"{name}: is not what the data give. Run `make update`, and look at the difference."
