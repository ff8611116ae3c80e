"""The printed book: a Sphinx builder that sets all documents as one PDF with Typst.

`builder` says what happens in which order; `writer` and the modules that register with it turn docutils nodes into
Typst source; `template.typ` is the look.
"""

from __future__ import annotations

from typing import Any

from bookpress import settings
from bookpress.typst.builder import TypstBuilder

# Of the forms in which a notebook cell gives its output, which one is set: the first of these. (MyST-NB knows no order
# for this builder. HTML is not among them: it could not be set.)
OUTPUTS = ("image/svg+xml", "image/png", "image/jpeg", "text/latex", "text/markdown", "text/plain")


def prefer_print(_: Any, config: Any) -> None:
    """Tell MyST-NB, if it is there, the order of outputs; an order in the configuration goes before it."""
    if "nb_mime_priority_overrides" in config:
        order = [("typst", kind, 10 * number) for number, kind in enumerate(OUTPUTS, start=1)]
        config.nb_mime_priority_overrides = [*order, *config.nb_mime_priority_overrides]


def setup(app: Any) -> dict[str, Any]:
    """Register the builder and its configuration with Sphinx."""
    app.add_builder(TypstBuilder)
    settings.register(app, settings.named("typst_", "press_regions"))
    app.connect("config-inited", prefer_print)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
