"""Four things that docutils, Sphinx and an extension do slowly, done with the same result while an edition is built.

- `Node.findall` asks each node by a generator of its own, within those of all that it stands in. Here one generator
  walks down, by the same lists of children at the same moments.
- Sphinx writes the nodes that are not to be translated as XML, for a log that nobody keeps. Here they are written when
  somebody reads it.
- To number the figures, and for each reference to a number, Sphinx unpickles a document anew, only to look into it.
  Here such readers share one copy of each document, which they do not change.
- To put off Sphinx's own collector of tables of contents, `sphinx_external_toc` looks for it among all objects of the
  process, with each application anew. Here it is found among those who listen to the application.

Of a build of the report that reads all pages the first two took an eighth.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.domains.std import StandardDomain
from sphinx.environment.collectors.toctree import TocTreeCollector
from sphinx.util import nodes as sphinx_nodes

_findall: Callable[..., Iterator[Any]] = nodes.Node.findall
_as_xml: Callable[..., str] = sphinx_nodes.repr_domxml
_number: Callable[..., Any] = TocTreeCollector.assign_figure_numbers
_refer: Callable[..., Any] = StandardDomain._resolve_numref_xref
_contents: Any = import_module("sphinx_external_toc.collectors")
_disable: Callable[[Any], None] = _contents.disable_builtin_toctree_collector
HELD = 64  # documents that are held for those who look into them; a report has some thirty


@contextmanager
def quicker() -> Iterator[None]:
    """Within, all documents are searched and logged in the quicker way."""
    nodes.Node.findall = findall
    sphinx_nodes.repr_domxml = Later  # type: ignore[assignment]
    TocTreeCollector.assign_figure_numbers = _looking(_number)  # type: ignore[method-assign]
    StandardDomain._resolve_numref_xref = _looking(_refer)  # type: ignore[method-assign]
    _contents.disable_builtin_toctree_collector = disable_collectors
    try:
        yield
    finally:
        nodes.Node.findall = _findall
        sphinx_nodes.repr_domxml = _as_xml
        TocTreeCollector.assign_figure_numbers = _number  # type: ignore[method-assign]
        StandardDomain._resolve_numref_xref = _refer  # type: ignore[method-assign]
        _contents.disable_builtin_toctree_collector = _disable


def findall(
    node: nodes.Node,
    condition: Any = None,
    include_self: bool = True,
    descend: bool = True,
    siblings: bool = False,
    ascend: bool = False,
) -> Iterator[Any]:
    """`Node.findall`: the node and all below it that fulfil a condition, in the order of the text."""
    if condition is None or not (include_self and descend) or siblings or ascend:
        return _findall(node, condition, include_self, descend, siblings, ascend)
    return _of_class(node, condition) if isinstance(condition, type) else _fulfilling(node, condition)


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


def _of_class(node: nodes.Node, kind: type) -> Iterator[Any]:
    """The same for a class, written out: to call a function for each node would take as long as is gained."""
    if isinstance(node, kind):
        yield node
    open_, level = [], iter(node.children)
    while True:
        for child in level:
            if isinstance(child, kind):
                yield child
            if child.children:
                open_.append(level)
                level = iter(child.children)
                break
        else:
            if not open_:
                return
            level = open_.pop()


class Later:
    """A node as XML, written when it is asked for."""

    def __init__(self, node: nodes.Node, length: int = 80) -> None:
        self._node, self._length = node, length

    def __str__(self) -> str:
        return _as_xml(self._node, self._length)


def disable_collectors(app: Any) -> None:
    """Let no collector of tables of contents listen to the application that does so now."""
    own = {id(one): one for listeners in app.events.listeners.values() for one in map(_listener, listeners)}
    for collector in own.values():
        if isinstance(collector, TocTreeCollector) and collector.listener_ids is not None:
            collector.disable(app)


def _listener(listener: Any) -> Any:
    """Whose method listens, if it is one."""
    return getattr(listener.handler, "__self__", None)


def _looking(method: Callable[..., Any]) -> Callable[..., Any]:
    """A method whose first argument is an environment, with one that reads each document once."""
    return lambda own, env, *others: method(own, _Looked(env), *others)


_documents: dict[Path, tuple[bytes, nodes.document]] = {}


class _Looked:
    """An environment for those who only look into documents: each is read once, as long as its bytes are the same."""

    def __init__(self, env: Any) -> None:
        self.__dict__["env"] = env

    def __getattr__(self, name: str) -> Any:
        return getattr(self.__dict__["env"], name)

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(self.__dict__["env"], name, value)

    def get_doctree(self, docname: str) -> nodes.document:
        """A document that must not be changed."""
        env = self.__dict__["env"]
        place, pickled = Path(env.doctreedir, f"{docname}.doctree"), env._pickled_doctree_cache
        if docname not in pickled:
            pickled[docname] = place.read_bytes()
        held = _documents.get(place)
        if held is None or held[0] != pickled[docname]:
            if len(_documents) >= HELD:
                _documents.clear()
            held = _documents[place] = pickled[docname], env.get_doctree(docname)
        return held[1]
