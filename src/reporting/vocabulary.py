"""The words of the codes that the data tables use: the table vocabulary, which an editor keeps.

A column that allows only certain codes names its *list* there (the property `vocabulary` of its field in
data/datapackage.json). Words stand in lower case unless they are a name, and have `{}` where a number belongs.
"""

from __future__ import annotations

from reporting import load, project

TABLE = "vocabulary"
_NAME = "name_"  # what the columns of words begin with; the code of their language follows


def terms(list: str) -> dict[str, dict[str, str]]:
    """The codes of a list in the order of the file, each with its words by language.

    Raises KeyError, with the lists there are, when the file has no such list.
    """
    rows = load.table(TABLE)
    found = rows[rows["list"] == list]
    if found.empty:
        known = ", ".join(rows["list"].unique())
        raise KeyError(f"No list {list!r} in {_file()}. Add its codes there, one a row. Known: {known}.")
    words = {name.removeprefix(_NAME): found[name] for name in found if name.startswith(_NAME)}
    return {code: dict(zip(words, row, strict=True)) for code, *row in zip(found["code"], *words.values(), strict=True)}


def term(list: str, code: str) -> dict[str, str]:
    """The words of a code by language, such as {"en": "about {}", "nb": "om lag {}"}.

    Each call opens the file; whoever wants the words of many rows asks `terms` once.

    Raises KeyError, with the codes there are, when the list has no such code.
    """
    known = terms(list)
    if code not in known:
        raise KeyError(
            f"No code {code!r} of the list {list!r} in {_file()}. Add its row there. Known: {', '.join(known)}."
        )
    return known[code]


def _file() -> str:
    """The file of the words, as messages name it."""
    return f"{project.current().data.name}/{load.described()[TABLE].path}"
