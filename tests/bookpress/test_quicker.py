"""Searching documents in the quicker way finds what docutils finds, also while a document is changed."""

import inspect
import pickle
import random

import pytest
from docutils import nodes
from sphinx.domains.std import StandardDomain
from sphinx.environment.collectors.title import TitleCollector
from sphinx.environment.collectors.toctree import TocTreeCollector
from sphinx.events import EventManager
from sphinx.util import nodes as sphinx_nodes
from sphinx_external_toc import collectors
from sphinx_external_toc.collectors import disable_builtin_toctree_collector

from bookpress.quicker import _looking, disable_collectors, findall, quicker

KINDS = (nodes.paragraph, nodes.section, nodes.emphasis, nodes.container)


def grown(rng, depth=5):
    """A tree of random nodes, each with a number."""
    node = rng.choice(KINDS)(ids=[str(rng.randrange(10**6))])
    for _ in range(rng.randrange(4) if depth else 0):
        node += grown(rng, depth - 1) if rng.random() < 0.8 else nodes.Text("words")
    return node


def is_wanted(node):
    return isinstance(node, nodes.Text | nodes.paragraph)


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("condition", [None, nodes.Text, nodes.Element, is_wanted])
def test_the_same_nodes_are_found_in_the_same_order(seed, condition):
    tree = grown(random.Random(seed))
    for start in list(tree.findall()):
        for asked in ({}, {"include_self": False}, {"descend": False}, {"siblings": True}, {"ascend": True}):
            assert list(map(id, findall(start, condition, **asked))) == list(map(id, start.findall(condition, **asked)))


def changed(tree, search, seed, wanted):
    """What is found while each node that is found may be taken out, replaced or given more children."""
    rng, found = random.Random(seed), []
    for node in search(tree, wanted):
        found.append(str(node))
        match rng.randrange(4):
            case 0 if node.parent is not None:
                node.parent.remove(node)
            case 1 if node.parent is not None:
                node.parent.replace(node, nodes.paragraph("", "", nodes.Text("new")))
            case 2 if isinstance(node, nodes.Element):
                node += nodes.Text("more")
    return found, str(tree)


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("wanted", [is_wanted, nodes.Element, nodes.Text, nodes.section])
def test_changes_while_a_document_is_searched_have_the_same_effect(seed, wanted):
    first, second = grown(random.Random(seed)), grown(random.Random(seed))
    assert changed(first, findall, seed, wanted) == changed(second, nodes.Node.findall, seed, wanted)


def test_it_holds_within_and_nodes_are_logged_with_the_same_words():
    before = nodes.Node.findall, sphinx_nodes.repr_domxml
    node = nodes.paragraph("", "words " * 40)
    said = sphinx_nodes.repr_domxml(node)
    with quicker():
        assert nodes.Node.findall is findall
        assert str(sphinx_nodes.repr_domxml(node)) == said
    assert (nodes.Node.findall, sphinx_nodes.repr_domxml) == before


def test_it_is_asked_as_that_of_docutils():
    own, theirs = (inspect.signature(one).parameters.values() for one in (findall, nodes.Node.findall))
    assert [(one.name, one.default) for one in own][1:] == [(one.name, one.default) for one in theirs][1:]


class Environment:
    """Documents on disk, as Sphinx's environment keeps them; counts how often one is unpickled."""

    def __init__(self, folder):
        self.doctreedir, self._pickled_doctree_cache, self.read = str(folder), {}, []

    def get_doctree(self, docname):
        self.read.append(docname)
        return pickle.loads(self._pickled_doctree_cache[docname])


def put(folder, docname, words):
    (folder / f"{docname}.doctree").write_bytes(pickle.dumps(nodes.paragraph("", words)))


def test_who_only_looks_reads_a_document_once_and_anew_when_it_is_another(tmp_path):
    put(tmp_path, "page", "old")
    first, second = Environment(tmp_path), Environment(tmp_path)
    assert looked(first).astext() == looked(second).astext() == "old"
    assert (first.read, second.read) == (["page"], [])
    put(tmp_path, "page", "new")
    assert looked(Environment(tmp_path)).astext() == "new"


def looked(env):
    return _looking(lambda own, env: env.get_doctree("page"))(None, env)


def test_what_is_set_on_the_environment_that_looks_is_set(tmp_path):
    env = Environment(tmp_path)
    _looking(lambda own, env: setattr(env, "toc_fignumbers", {"a": 1}))(None, env)
    assert env.toc_fignumbers == {"a": 1}


@pytest.mark.parametrize(
    ("owner", "name"),
    [(TocTreeCollector, "assign_figure_numbers"), (StandardDomain, "_resolve_numref_xref")],
)
def test_the_environment_is_what_their_methods_are_given_first(owner, name):
    before = getattr(owner, name)
    assert list(inspect.signature(before).parameters)[:2] == ["self", "env"]
    with quicker():
        assert getattr(owner, name) is not before
    assert getattr(owner, name) is before


class Listened:
    """An application that collectors may listen to."""

    def __init__(self):
        self.events = EventManager(self)
        self.disconnect = self.events.disconnect

    def connect(self, event, callback):
        return self.events.connect(event, callback, 500)

    def heard(self):
        """Those who listen, by event."""
        return {
            event: [type(one.handler.__self__).__name__ for one in listeners if hasattr(one.handler, "__self__")]
            for event, listeners in self.events.listeners.items()
            if listeners
        }


def test_those_collectors_are_disabled_that_the_extension_would_disable():
    def listening(disable):
        app, others = Listened(), [TocTreeCollector(), TitleCollector(), TocTreeCollector()]
        app.connect("doctree-read", print)
        for one in others:
            one.enable(app)
        before = app.heard()
        disable(app)
        disable(app)
        return before, app.heard(), [one.listener_ids is None for one in others]

    quick, slow = listening(disable_collectors), listening(disable_builtin_toctree_collector)
    assert quick == slow
    assert "TocTreeCollector" in str(quick[0])
    assert "TocTreeCollector" not in str(quick[1])


def test_the_extension_disables_them_so_within():
    with quicker():
        assert collectors.disable_builtin_toctree_collector is disable_collectors
    assert collectors.disable_builtin_toctree_collector is disable_builtin_toctree_collector
