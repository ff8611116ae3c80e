"""Building one edition with Sphinx, in this process, with the configuration that Jupyter Book makes of _config.yml."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bookpress import translation
from bookpress.book import CONFIG, TOC, Book
from bookpress.running import Outcome


class BuildError(RuntimeError):
    """An edition was not built; the message says why."""


@dataclass(frozen=True)
class Edition:
    """What differs between the editions in Sphinx's settings; everything else is in _config.yml."""

    language: str
    search_language: str  # Sphinx's search knows Norwegian as "no"
    figure: str
    table: str

    def settings(self) -> dict[str, Any]:
        """Settings that override _config.yml."""
        return {
            "language": self.language,
            "html_search_language": self.search_language,
            "numfig_format": {"figure": self.figure, "table": self.table},
        }


EDITIONS = {
    "en": Edition("en", "en", "Figure %s", "Table %s"),
    "nb": Edition("nb", "no", "Figur %s", "Tabell %s"),
}


@contextmanager
def _no_collection() -> Iterator[None]:
    """Put off the search for unreachable cycles: while document trees are loaded it takes a quarter of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def import_shared() -> None:
    """Import what the threads that run notebooks import too, before anything else of Sphinx and Jupyter.

    Jupyter's packages import one another in circles. Two threads that enter such a circle at different places get
    modules that are half made, or wait for each other until Python gives up.
    """
    from bookpress import cells, kernels  # noqa: F401


def sphinx(
    book: Book,
    edition: Edition,
    builder: str,
    folder: Path,
    *,
    run: Callable[[], Outcome],
    settings: dict[str, Any] | None = None,
) -> Path:
    """Build one edition with one builder into `folder`/`builder`; document trees lie in `folder`/doctrees.

    Returns the folder of the output. Raises BuildError with every fault.
    """
    import_shared()
    from jupyter_book.config import get_final_config
    from sphinx.application import Sphinx
    from sphinx.errors import SphinxError
    from sphinx.util.docutils import docutils_namespace, patch_docutils

    out = folder / builder
    config, _ = get_final_config(
        user_yaml=book.root / CONFIG,
        sourcedir=book.root,
        cli_config={
            "external_toc_path": TOC,
            "latex_individualpages": False,
            **edition.settings(),
            **translation.settings(book, edition.language),
        },
    )
    config |= {"press_run": lambda: run(), **(settings or {})}  # a function is not kept in Sphinx's environment
    try:
        with _no_collection(), patch_docutils(), docutils_namespace():
            app = Sphinx(
                srcdir=book.root,
                confdir=None,
                outdir=out,
                doctreedir=folder / "doctrees",
                buildername=builder,
                confoverrides=config,
                status=None,
                warning=sys.stderr,
            )
            app.build()
    except SphinxError as error:
        raise BuildError(f"{error.category}: {error}" if error.category else str(error)) from error
    return out
