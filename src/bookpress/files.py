"""Reading the files that people write: what cannot be read is told by file and line, with what to do."""

from __future__ import annotations

import json
from collections.abc import Hashable, Sequence
from pathlib import Path
from typing import Any

import yaml


class FileError(ValueError):
    """A file cannot be read; the message names it, the line where it is known, and what to do."""


def text(path: Path, called: str) -> str:
    """The text of a file, a byte order mark left off. Raises FileError, which calls the file `called`."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise FileError(f"{called} cannot be read: {error.strerror}.") from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        wrong = f"holds the byte 0x{content[error.start]:02x}, which is not UTF-8"
        raise FileError(f"{called}:{line}: {wrong}. Save the file as UTF-8.") from None


def parsed_json(source: str, called: str) -> Any:
    """The content of JSON text. Raises FileError, which calls it `called`."""
    try:
        return json.loads(source, object_pairs_hook=_once)
    except json.JSONDecodeError as error:
        cut = error.pos >= len(source.rstrip())
        remedy = "The file ends too early: take it from a copy." if cut else "Correct it there, or take it from a copy."
        raise FileError(f"{called}:{error.lineno}: is not JSON: {error.msg}. {remedy}") from None
    except (ValueError, RecursionError) as error:
        raise FileError(f"{called}: {error or 'is nested too deeply'}") from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = sorted({name for name in names if names.count(name) > 1})
        raise ValueError(f"an object gives {', '.join(map(repr, twice))} twice. Keep one of them.")
    return found


def yaml_of(path: Path, called: str) -> Any:
    """The content of a YAML file. Raises FileError, also for a mapping that gives one key twice."""
    try:
        return yaml.load(text(path, called), _Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = f"{called}:{mark.line + 1}" if mark else called
        raise FileError(f"{place}: is not valid YAML: {error.problem or error.context}.") from None
    except (yaml.YAMLError, RecursionError) as error:
        raise FileError(f"{called}: is not valid YAML: {error}.") from None


def yaml_line(source: str, place: Sequence[str | int]) -> int | None:
    """The line (from 1) of what stands at a place of YAML text: keys and numbers of items from 0.

    Where the text has less than the place names, the line of the last that it has; None where it has nothing.
    """
    node, line = yaml.compose(source, Loader=yaml.SafeLoader), None
    for part in place:
        if isinstance(node, yaml.MappingNode):
            found = next(((key, value) for key, value in node.value if key.value == str(part)), None)
            if found is None:
                break
            line, node = found[0].start_mark.line + 1, found[1]
        elif isinstance(node, yaml.SequenceNode) and str(part).isdigit() and int(part) < len(node.value):
            node = node.value[int(part)]
            line = node.start_mark.line + 1
        else:
            break
    return line


class _Loader(yaml.SafeLoader):  # type: ignore[misc]  # PyYAML has no types
    """Refuses keys that stand twice: YAML would take the last and be silent."""

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Hashable, Any]:
        known: set[Any] = set()
        for key, _ in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) and key.tag != "tag:yaml.org,2002:merge" else None
            if name is not None and name in known:
                raise yaml.MarkedYAMLError(
                    problem=f"{name!r} stands twice; keep one of them", problem_mark=key.start_mark
                )
            known.add(name)
        found: dict[Hashable, Any] = super().construct_mapping(node, deep)
        return found
