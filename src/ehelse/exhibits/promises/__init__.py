"""Exhibits of the page on the thread from promise to evidence to theme."""

from ehelse.exhibits.promises.coding import agreements
from ehelse.exhibits.promises.evidence import links, matrix
from ehelse.exhibits.promises.gaps import agenda
from ehelse.exhibits.promises.path import thread
from ehelse.exhibits.promises.sensitivity import sensitivity, thresholds

__all__ = ["agenda", "agreements", "links", "matrix", "sensitivity", "thread", "thresholds"]
