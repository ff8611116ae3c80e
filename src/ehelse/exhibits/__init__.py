"""Exhibits of the report, one module or package a page: each names its words, its rows and how it is drawn."""

from ehelse import sources
from reporting import display, words


def source_name(source_id: str) -> str:
    """How an exhibit that shows itself in Jupyter names a source."""
    return sources.label(source_id)[words.current().languages[0]]


display.name_sources(source_name)
