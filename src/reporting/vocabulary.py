"""The words of the codes that the data use: the table `vocabulary`, in which each enum column has its list."""

from __future__ import annotations

from functools import lru_cache

from reporting import load, project
from wording.text import Text, spoken

TABLE = "vocabulary"


@lru_cache(8)
def _lists(report: project.Project) -> dict[str, dict[str, Text]]:
    """The words of every code, list by list, in the order of the table."""
    found: dict[str, dict[str, Text]] = {}
    languages = project.languages(report)
    for row in load.table(TABLE, report.data).itertuples():
        said = {language: getattr(row, f"name_{language}") for language in languages}
        found.setdefault(row.list, {})[row.code] = Text(said)
    return found


def codes(name: str) -> dict[str, Text]:
    """The codes of a list with their words, in the order of the table. Raises KeyError for a list that is not there."""
    known = _lists(project.current())
    if name not in known:
        raise KeyError(f"No list {name!r} in {_file()}. Add its codes there, one a row. Known: {', '.join(known)}.")
    return known[name]


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
