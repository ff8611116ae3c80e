"""Lists of every kind."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx import addnodes

from bookpress.rawhtml import task_sign
from bookpress.typst import markup
from bookpress.typst.writer import Writer, handles

COUNTERS = {"arabic": "1", "loweralpha": "a", "upperalpha": "A", "lowerroman": "i", "upperroman": "I"}


@handles(nodes.bullet_list)
def bullet_list(node: Any, writer: Writer) -> str:
    """A list with bullets; those of a list of tasks are the boxes of the tasks."""
    named = {"marker": "[]", "body-indent": "0pt"} if any(node.findall(task_sign)) else {}
    return markup.call("list", tight=_tight(node), **named) + _items(node, writer) + "\n"


@handles(nodes.enumerated_list)
def enumerated_list(node: Any, writer: Writer) -> str:
    """A numbered list, with the source's first number and kind of numbers."""
    pattern = node.get("prefix", "") + COUNTERS[node.get("enumtype", "arabic")] + node.get("suffix", ".")
    start = str(node.get("start", 1))
    head = markup.call("enum", tight=_tight(node), start=start, numbering=markup.string(pattern))
    return head + _items(node, writer) + "\n"


def _items(node: Any, writer: Writer) -> str:
    return "".join(markup.content(writer.item(child)) for child in node.children)


def _tight(node: Any) -> str:
    """Items of one paragraph, perhaps with a list below it, stand close."""
    simple = (nodes.bullet_list, nodes.enumerated_list)
    tight = all(sum(not isinstance(child, simple) for child in item.children) <= 1 for item in node.children)
    return "true" if tight else "false"


@handles(nodes.definition_list)
def definition_list(node: Any, writer: Writer) -> str:
    """Terms with their definitions."""
    return markup.call("terms", *(_definition(item, writer) for item in node.children)) + "\n"


def _definition(item: Any, writer: Writer) -> str:
    names = [child for child in item.children if not isinstance(child, nodes.definition)]
    term = _term(names, writer)
    body = "".join(writer.item(child) for child in item.children if isinstance(child, nodes.definition))
    return f"terms.item[{writer.anchor(item)}{term}][{body}]"


def _term(names: list[Any], writer: Writer) -> str:
    """Terms one below another, each with its classifiers in brackets."""
    parts = []
    for name in names:
        inner = writer.anchor(name) + writer.children(name)
        if isinstance(name, nodes.classifier):
            parts.append(f" #term-classifier[{inner}]")
        else:
            parts.append(("#linebreak()" if parts else "") + inner)
    return "".join(parts)


@handles(nodes.field_list)
def field_list(node: Any, writer: Writer) -> str:
    """Fields with their content, set as terms are."""
    return markup.call("terms", *(_field(item, writer) for item in node.children)) + "\n"


def _field(item: Any, writer: Writer) -> str:
    name, body = item.children
    return f"terms.item[{writer.anchor(item)}{writer.children(name)}][{writer.item(body)}]"


@handles(nodes.option_list)
def option_list(node: Any, writer: Writer) -> str:
    """Options of a command with what they do, set as terms are."""
    return markup.call("terms", *(_option(item, writer) for item in node.children)) + "\n"


def _option(item: Any, writer: Writer) -> str:
    group, description = item.children
    names = ", ".join(option.astext() for option in group.children)
    return f"terms.item[{writer.anchor(item)}{markup.call('raw', markup.string(names))}][{writer.item(description)}]"


@handles(addnodes.hlist, addnodes.hlistcol, addnodes.acks)
def columns(node: Any, writer: Writer) -> str:
    """Lists side by side on the web stand below one another in print."""
    return writer.children(node)


@handles(addnodes.glossary)
def glossary(node: Any, writer: Writer) -> str:
    """A glossary, which holds a definition list."""
    return writer.children(node)
