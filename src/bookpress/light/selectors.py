"""Whether a selector of a style sheet can match anything on pages whose names are known. Method: Selectors Level 4."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from bookpress.light.names import Names

EITHER = ("is", "where", "matches", "-webkit-any")  # functions of which one argument must match


def kept(prelude: Sequence[Any], names: Names) -> list[list[Any]]:
    """The selectors of a list, as tinycss2 reads it, that can match."""
    return [selector for selector in _split(prelude) if possible(selector, names)]


def _split(tokens: Sequence[Any]) -> Iterator[list[Any]]:
    part: list[Any] = []
    for token in tokens:
        if token.type == "literal" and token.value == ",":
            yield part
            part = []
        else:
            part.append(token)
    yield part


def possible(selector: Sequence[Any], names: Names) -> bool:
    """Whether all names that a selector asks for are used. What it excludes, or asks of states, counts as fulfilled."""
    before = ""  # the literal before a token: a dot makes a class of a name, a colon a state
    for token in selector:
        if not _fulfilled(token, before, names):
            return False
        before = token.value if token.type == "literal" else ""
    return True


def _fulfilled(token: Any, before: str, names: Names) -> bool:
    if token.type == "ident":
        if before == ".":
            return names.used("classes", token.value)
        return before in (":", "|") or names.used("tags", token.lower_value)
    if token.type == "hash":
        return names.used("ids", token.value)
    if token.type == "[] block":
        named = next((one for one in token.content if one.type == "ident"), None)
        return named is None or names.used("attributes", named.lower_value)
    if token.type == "function" and token.lower_name in EITHER:
        return any(possible(argument, names) for argument in _split(token.arguments))
    return True
