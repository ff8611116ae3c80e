"""Exhibits of the page on the thread from promise to evidence to theme."""

from ehelse.exhibits.promises.coding import agreements
from ehelse.exhibits.promises.evidence import links, matrix
from ehelse.exhibits.promises.gaps import agenda, subgoals
from ehelse.exhibits.promises.path import thread

__all__ = ["agenda", "agreements", "links", "matrix", "subgoals", "thread"]
