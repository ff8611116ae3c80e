"""Exhibits of the report, one module a chapter, on the few shapes of `shapes`."""

from ehelse import exhibit, sources


def source_name(source_id: str) -> str:
    """How an exhibit that shows itself in Jupyter names a source."""
    return sources.label(source_id)["en"]


exhibit.name_sources(source_name)
