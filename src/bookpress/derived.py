"""What the analysis hands to the press beside the notebooks: numbers, sources, statements, marks, synonyms and so on.

The content comes from running the code in `press_derive`, which prints it as JSON; see `running`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from nbformat import NotebookNode

from bookpress import settings

Kind = Literal["numbers", "sources", "statements", "marks"]
KINDS: tuple[Kind, ...] = ("numbers", "sources", "statements", "marks")


class DerivedError(ValueError):
    """What `press_derive` printed cannot be used; the message says why."""


@dataclass(frozen=True)
class Derived:
    """Content by kind and id. `dataset` describes the data set and may be empty.

    `synonyms` are groups of words, of any language, of which the search finds one by another.
    """

    numbers: Mapping[str, Any] = field(default_factory=dict)
    sources: Mapping[str, Any] = field(default_factory=dict)
    statements: Mapping[str, Any] = field(default_factory=dict)
    marks: Mapping[str, Any] = field(default_factory=dict)
    dataset: Mapping[str, Any] = field(default_factory=dict)
    synonyms: Sequence[Sequence[str]] = ()

    def value(self, kind: Kind, name: str) -> str | None:
        """An entry as text that is equal exactly when the entry is; None when there is no such entry."""
        entry = getattr(self, kind).get(name)
        return None if entry is None else json.dumps(entry, sort_keys=True)


def parse(text: str, tier: str = settings.DEFAULTS["press_tier"]) -> Derived:
    """The content printed by `press_derive`. Raises DerivedError naming every part of a wrong form.

    What the analysis itself finds wrong (`faults`, a list of sentences) is raised as it stands.

    `tier` is the key of a source's entry that says how sure it is; empty where no source has one. An entry may lack
    it: such a source is named by its label alone.
    """
    try:
        content = json.loads(text)
    except json.JSONDecodeError as error:
        raise DerivedError(
            f"The code in press_derive must print one JSON object and nothing else ({error}). "
            f"It printed: {text[:200]!r}"
        ) from error
    if not isinstance(content, dict):
        raise DerivedError("The code in press_derive must print a JSON object.")
    if found := content.get("faults"):
        raise DerivedError("\n".join(map(str, found)))
    faults = [f"{key} is not an object" for key in (*KINDS, "dataset") if not isinstance(content.get(key, {}), dict)]
    if not _groups(content.get("synonyms", [])):
        faults.append("synonyms is not a list of lists of words")
    if not faults:
        checks = _checks(tier)
        faults = [fault for kind, check in checks.items() for fault in _wrong(kind, content.get(kind, {}), check)]
    if faults:
        raise DerivedError("What press_derive printed is not of the agreed form: " + "; ".join(faults) + ".")
    kinds = {key: content.get(key, {}) for key in (*KINDS, "dataset")}
    return Derived(**kinds, synonyms=tuple(map(tuple, content.get("synonyms", ()))))


def joined(parts: Sequence[Derived]) -> Derived:
    """The content of several derivations as one. Raises DerivedError naming what two of them say."""
    found: dict[str, dict[str, Any]] = {kind: {} for kind in (*KINDS, "dataset")}
    twice = []
    for part in parts:
        for kind, entries in found.items():
            twice += [f"{kind}/{name}" for name in getattr(part, kind) if name in entries]
            entries.update(getattr(part, kind))
    if twice:
        raise DerivedError(
            f"Two of the derivations in press_derive and press_derive_apart print {', '.join(twice)}. "
            "Let one of them print it."
        )
    return Derived(**found, synonyms=tuple(group for part in parts for group in part.synonyms))


def printed(notebook: NotebookNode) -> str:
    """Everything the cells of a notebook wrote on standard output."""
    return "".join(
        output["text"]
        for cell in notebook.cells
        for output in cell.get("outputs", ())
        if output["output_type"] == "stream" and output["name"] == "stdout"
    )


def _texts(value: Any) -> bool:
    return isinstance(value, dict) and bool(value) and all(isinstance(text, str) and text for text in value.values())


def _groups(value: Any) -> bool:
    """Whether these are groups of words."""
    return isinstance(value, list) and all(
        isinstance(group, list) and all(isinstance(word, str) and word for word in group) for group in value
    )


def _value(number: Mapping[str, Any]) -> bool:
    """Whether a number's value, by which it is drawn, is left out or a number."""
    return isinstance(number.get("value", 0), int | float) and not isinstance(number.get("value"), bool)


def _scale(value: Any) -> bool:
    """Whether a mark's scale is left out or says how many steps of how many are reached."""
    if value is None:
        return True
    whole = isinstance(value, list) and len(value) == 2 and all(type(step) is int for step in value)
    return whole and 0 <= value[0] <= value[1]


def _checks(tier: str) -> dict[str, Callable[[Mapping[str, Any]], bool]]:
    return {
        "numbers": lambda entry: _texts(entry.get("text")) and _texts(entry.get("bare")) and _value(entry),
        "sources": lambda entry: _texts(entry.get("label")) and isinstance(entry.get(tier, ""), int | str),
        "statements": lambda entry: _texts(entry.get("text")),
        "marks": lambda entry: _texts(entry.get("text")) and _texts(entry.get("why")) and _scale(entry.get("scale")),
    }


def _wrong(kind: str, entries: Mapping[str, Any], check: Any) -> list[str]:
    return [f"{kind}/{name}" for name, entry in entries.items() if not (isinstance(entry, dict) and check(entry))]
