"""Exhibits of the report, one module a chapter, on the few shapes of `shapes`."""
