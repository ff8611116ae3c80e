"""Outputs that another notebook keeps for pages to paste (myst-nb's `glue`), as they stand where they were made.

myst-nb puts them in after reading, for each builder by rules of its own and from files that an earlier build may have
left. Here they are nodes of the page when it is read, made from the results of this build as all outputs are.
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from docutils import nodes
from myst_nb.core.render import MimeData
from myst_nb.ext.glue import extract_glue_data_cell
from myst_nb.ext.glue.crossref import generate_text_nodes
from myst_nb.ext.glue.utils import PendingGlueReference
from myst_parser.mdit_to_docutils.sphinx_ import SphinxRenderer
from myst_parser.parsers.mdit import create_md_parser
from sphinx.transforms import SphinxTransform

from bookpress import outputs
from bookpress.outputnodes import nodes_of
from bookpress.outputs import PLAIN
from bookpress.state import Fault, place, press


class PastedOutputs(SphinxTransform):
    """Put the outputs of other notebooks where a page pastes them."""

    default_priority = 6

    def apply(self, **kwargs: Any) -> None:
        """Replace what asks for them; such a page is read in every build, for what it pastes may have changed."""
        for asked in list(self.document.findall(PendingGlueReference)):
            self.env.note_reread()
            asked.replace_self(self._pasted(asked))

    def _pasted(self, asked: PendingGlueReference) -> list[nodes.Node]:
        output = _kept(self.app, asked.refdoc).get(asked.key)
        state = press(self.app)
        if output is None and asked.refdoc in state.outcome.lacking:
            return []
        if output is None:
            where = place(self.document["source"], state.book.root, asked.line)
            state.faults.append(Fault(where, f"{asked.refdoc} glues nothing that is called {asked.key!r}."))
            return []
        if asked.gtype == "text":
            return generate_text_nodes(asked, output)  # type: ignore[no-any-return]
        data: dict[str, Any] = output["data"]
        kind = outputs.form(data, self.config.press_exhibit_mime)
        if kind == PLAIN:
            return [(nodes.literal if asked.inline else nodes.literal_block)(data[kind], data[kind])]
        mime = MimeData(kind, data[kind], output_metadata=output.get("metadata", {}), line=asked.line)
        return nodes_of(self._renderer(), mime, inline=asked.inline)

    def _renderer(self) -> Any:
        """What reads Markdown into this document."""
        config: Any = self.env.myst_config  # type: ignore[attr-defined]  # myst's own
        parser = create_md_parser(config, _PageRenderer)
        parser.options["document"] = self.document
        reader: Any = parser.renderer
        reader.setup_render(parser.options, {})
        return SimpleNamespace(renderer=reader)


class _PageRenderer(SphinxRenderer):
    """myst's renderer for a page that has no cells, so none says how its pictures look."""

    def get_cell_level_config(self, *_: Any, **__: Any) -> dict[str, Any]:
        """What the metadata of a cell say: nothing."""
        return {}


def _kept(app: Any, docname: str) -> dict[str, Any]:
    """What a notebook keeps for pages, by name."""
    state = press(app)
    result = state.outcome.results.get(docname)
    notebook = result.notebook if result else state.book.notebooks().get(docname)
    if notebook is None:
        return {}
    chosen = outputs.chosen(outputs.settled(notebook), app.config.press_exhibit_mime)
    return dict(pair for cell in chosen.cells if cell.cell_type == "code" for pair in extract_glue_data_cell(cell))
