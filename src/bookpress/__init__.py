"""The press: it turns executed notebooks into a web book and a PDF, and knows nothing of their subject."""

from __future__ import annotations

from typing import Any


def setup(app: Any) -> dict[str, Any]:
    """Register the press with Sphinx, as the extension `bookpress`."""
    from bookpress import extension  # imported late: the command line must not import Sphinx

    return extension.setup(app)
