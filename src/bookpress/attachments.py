"""Pictures whose addresses Markdown knows and Sphinx does not: those attached to cells, and those with a blank (%20).

What `attachment:name` stands for, Jupyter keeps in the cell. Each becomes a file, which the nodes of the page name from
then on, so that web and PDF show it as any picture of the book. myst-nb leaves the addresses as they are, and pages
without pictures.
"""

from __future__ import annotations

import base64
import os
from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote

from docutils import nodes
from nbformat import NotebookNode
from sphinx.transforms import SphinxTransform

from bookpress import addresses, codepictures, rawhtml
from bookpress.state import CELL, TOLD, Fault, line_of, place, press

SCHEME = "attachment:"
NOTED = "attachments of cells"  # where they wait while their page is read
# Stands for a picture that is not there; the book is refused.
DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)


def note(env: Any, notebook: NotebookNode) -> None:
    """Note the attachments of each cell of the notebook that is about to be read."""
    env.temp_data[NOTED] = [cell.get("attachments") or {} for cell in notebook.cells]


class Attachments(SphinxTransform):
    """Makes a file of each picture that a page names as attached, and names files as they are called on the disk."""

    default_priority = rawhtml.RawHtml.default_priority + 1

    def apply(self, **kwargs: Any) -> None:
        """Put the address of its file into each image; one that is not there is a fault of its cell."""
        for image in self.document.findall(nodes.image):
            if image.get("uri", "").startswith(SCHEME):
                self._settle(image, unquote(image["uri"].removeprefix(SCHEME)))
            elif "%" in image.get("uri", "") and not addresses.is_outside(image["uri"]):
                self._name(image)

    def _settle(self, image: Any, name: str) -> None:
        line = line_of(image) or 0
        try:
            kind, content = _found(self._of_cell(line // CELL), name)
        except codepictures.PictureError as error:
            where = place(self.document["source"], press(self.app).book.root, line)
            press(self.app).faults.append(Fault(where, str(error)))
            kind, content, image[TOLD] = "image/png", DOT, True
        image["uri"] = codepictures.address(self.app.env, content, kind, press(self.app).book.work / "pictures")

    def _name(self, image: Any) -> None:
        """Name the file without the escapes that addresses have, unless one is called so."""
        env = self.app.env
        as_written, unquoted = (env.relfn2path(uri, env.docname)[1] for uri in (image["uri"], unquote(image["uri"])))
        if os.path.isfile(unquoted) and not os.path.isfile(as_written):
            image["uri"] = unquote(image["uri"])

    def _of_cell(self, number: int) -> Mapping[str, Any]:
        cells = self.app.env.temp_data.get(NOTED, ())
        return cells[number - 1] if 0 < number <= len(cells) else {}


def _found(attached: Mapping[str, Any], name: str) -> tuple[str, bytes]:
    """The type and the content of an attached picture. Raises PictureError."""
    bundle = next((bundle for called, bundle in attached.items() if unquote(called) == name), None)
    if bundle is None:
        raise codepictures.PictureError(
            f"nothing is attached to this cell as {name!r}. Attach the picture again, or name a file of the book."
        )
    kind = next((kind for kind in codepictures.SUFFIXES if kind in bundle), None)
    if kind is None:
        raise codepictures.PictureError(
            f"what is attached as {name!r} is of the type {', '.join(bundle)}, which cannot be printed. "
            "Attach it as PNG, JPEG, GIF, WebP or SVG."
        )
    try:
        return kind, base64.b64decode("".join(bundle[kind]), validate=False)
    except ValueError as error:
        raise codepictures.PictureError(
            f"the picture attached as {name!r} cannot be read ({error}). Attach it again."
        ) from error
