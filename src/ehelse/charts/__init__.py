"""Exhibits of the report, one module a chapter, on the few shapes of `shapes`."""

from ehelse import exhibit, sources

exhibit.name_sources(lambda source_id: sources.label(source_id)["en"])
