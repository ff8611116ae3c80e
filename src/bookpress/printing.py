"""Which PDFs an edition has: one, or a volume for each name in press_volumes of _config.yml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

# What press_volumes says of a volume, with the type of each.
KEYS: Mapping[str, type] = {
    "title": dict, "called": dict, "short": dict, "link": dict, "form": str, "takes": list, "copies": bool, "rows": int,
    "pages": int, "most": int,
}  # fmt: skip
# By language, what the volume itself is told; in place of one that is not said stands the other, else its name.
TEXTS = {"title": "title", "called": "called", "short": "called"}
LINK = "link"  # by language: what a link of the web leads to a volume with


def names(pdf: Mapping[str, Any], language: str) -> dict[str, str]:
    """The file names of an edition's PDFs by the names of its volumes; a single PDF has the name ""."""
    given = pdf.get(language, f"report-{language}.pdf")
    return dict(given) if isinstance(given, Mapping) else {"": str(given)}


def volumes(config: Any) -> list[dict[str, Any]]:
    """What the builder is told of each volume; nothing where the edition has a single PDF."""
    files = names(config.press_pdf, config.language)
    if "" in files:
        return []
    return [
        {
            "name": name,
            "file": file,
            **{key: value for key, value in told.items() if key not in (*TEXTS, LINK)},
            **{
                key: in_language(told.get(key) or told.get(other, {}), config.language, name)
                for key, other in TEXTS.items()
            },
        }
        for name, file in files.items()
        for told in [config.press_volumes.get(name) or {}]
    ]


def link_text(told: Mapping[str, Any], name: str, say: Any, alone: str) -> str:
    """What a link of the web to a volume says; that to a single PDF says `alone`."""
    return in_language((told.get(name) or {}).get(LINK, {}), say.language, name) if name else alone


def in_language(texts: Mapping[str, str], language: str, name: str) -> str:
    """A text in a language, else in the first that it has, else the volume's name."""
    return str(texts.get(language) or next(iter(texts.values()), name))


def faults(values: Mapping[str, Any], path: str) -> Iterator[str]:
    """What is wrong with press_volumes and press_pdf among some settings."""
    known = values.get("press_volumes") or {}
    for name, told in known.items() if isinstance(known, Mapping) else ():
        yield from _of_volume(f"{path}.press_volumes.{name}", told)
    files = values.get("press_pdf")
    for language, given in files.items() if isinstance(files, Mapping) else ():
        if isinstance(given, Mapping):
            yield from _of_edition(f"{path}.press_pdf.{language}", given, known)


def _of_volume(path: str, told: Any) -> Iterator[str]:
    if told is not None and not isinstance(told, Mapping):
        yield f"{path} must be keys and values, not {told!r}."
        return
    for key, value in (told or {}).items():
        if key not in KEYS:
            yield f"{path}.{key} is no setting of a volume. Known are: {', '.join(KEYS)}."
        elif type(value) is not KEYS[key]:
            yield f"{path}.{key} must be of the type {KEYS[key].__name__}, not {value!r}."


def _of_edition(path: str, given: Mapping[str, Any], known: Mapping[str, Any]) -> Iterator[str]:
    for name in given:
        if name not in known:
            yield f"{path}.{name} is no volume of press_volumes. Known are: {', '.join(map(str, known)) or 'none'}."
    rest = [name for name in given if not {"takes", "rows"} & set(known.get(name) or {})]
    if len(rest) != 1:
        yield f"{path} needs one volume that takes nothing and has the rest, not {len(rest)}."
