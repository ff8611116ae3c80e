"""The words of the codes that the data use: the table `vocabulary`, in which each enum column has its list."""

from __future__ import annotations

from reporting import load, project
from reporting.noted import remembered
from wording.text import Text, spoken

TABLE = "vocabulary"


@remembered(512)
def _codes(report: project.Project, name: str) -> dict[str, Text]:
    """The words of every code of a list, in the order of the table; none for a list that is not there."""
    languages = project.languages(report)
    return {
        row.code: Text({language: getattr(row, f"name_{language}") for language in languages})
        for row in load.part(TABLE, list=name).itertuples()
    }


def codes(name: str) -> dict[str, Text]:
    """The codes of a list with their words, in the order of the table. Raises KeyError for a list that is not there."""
    if not (known := _codes(project.current(), name)):
        lists = ", ".join(load.part(TABLE, ["list"])["list"].unique())
        raise KeyError(f"No list {name!r} in {_file()}. Add its codes there, one a row. Known: {lists}.")
    return known


def text(name: str, code: str, number: Text | str = "") -> Text:
    """The words of a code; where they hold `{}`, as those of `approx` do, with the number in its place.

    Raises KeyError for a code that its list does not have.
    """
    known = codes(name)
    if code not in known:
        raise KeyError(
            f"No code {code!r} of the list {name!r} in {_file()}. Add its row there. Known: {', '.join(known)}."
        )
    return Text({language: said.replace("{}", spoken(number, language)) for language, said in known[code].items()})


def _file() -> str:
    """The file of the words, as messages name it."""
    return f"{project.current().data.name}/{load.described()[TABLE].path}"
