"""Two things that docutils and Sphinx do slowly, done with the same result while an edition is built.

- `Node.findall` with a condition that is a function asks each node by a generator of its own, within those of all that
  it stands in. Here one generator walks down, by the same lists of children at the same moments.
- Sphinx writes the nodes that are not to be translated as XML, for a log that nobody keeps. Here they are written when
  somebody reads it.

Of a build of the report that reads all pages they took an eighth.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from docutils import nodes
from sphinx.util import nodes as sphinx_nodes

_findall: Callable[..., Iterator[Any]] = nodes.Node.findall
_as_xml: Callable[..., str] = sphinx_nodes.repr_domxml


@contextmanager
def quicker() -> Iterator[None]:
    """Within, all documents are searched and logged in the quicker way."""
    nodes.Node.findall = findall
    sphinx_nodes.repr_domxml = Later  # type: ignore[assignment]
    try:
        yield
    finally:
        nodes.Node.findall = _findall
        sphinx_nodes.repr_domxml = _as_xml


def findall(
    node: nodes.Node,
    condition: Any = None,
    include_self: bool = True,
    descend: bool = True,
    siblings: bool = False,
    ascend: bool = False,
) -> Iterator[Any]:
    """`Node.findall`: the node and all below it that fulfil a condition, in the order of the text."""
    if condition is None or isinstance(condition, type) or not (include_self and descend) or siblings or ascend:
        return _findall(node, condition, include_self, descend, siblings, ascend)
    return _fulfilling(node, condition)


def _fulfilling(node: nodes.Node, condition: Callable[[Any], object]) -> Iterator[Any]:
    if condition(node):
        yield node
    open_ = [iter(node.children)]
    while open_:
        for child in open_[-1]:
            if condition(child):
                yield child
            if child.children:
                open_.append(iter(child.children))
                break
        else:
            open_.pop()


class Later:
    """A node as XML, written when it is asked for."""

    def __init__(self, node: nodes.Node, length: int = 80) -> None:
        self._node, self._length = node, length

    def __str__(self) -> str:
        return _as_xml(self._node, self._length)
