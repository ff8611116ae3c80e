"""Searching documents in the quicker way finds what docutils finds, also while a document is changed."""

import inspect
import random

import pytest
from docutils import nodes
from sphinx.util import nodes as sphinx_nodes

from bookpress.quicker import findall, quicker

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


def changed(tree, search, seed):
    """What is found while each node that is found may be taken out, replaced or given more children."""
    rng, found = random.Random(seed), []
    for node in search(tree, is_wanted):
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
def test_changes_while_a_document_is_searched_have_the_same_effect(seed):
    first, second = grown(random.Random(seed)), grown(random.Random(seed))
    assert changed(first, findall, seed) == changed(second, nodes.Node.findall, seed)


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
