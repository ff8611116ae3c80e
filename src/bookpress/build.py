"""Building one edition with Sphinx, in this process, with the configuration that Jupyter Book makes of _config.yml."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from bookpress import messages
from bookpress.book import CONFIG, TOC, Book
from bookpress.memory import no_collection
from bookpress.running import Outcome

LATEX = "sphinx_jupyterbook_latex"  # Jupyter Book's part for LaTeX, which turns nodes into its own for a PDF of it


class BuildError(RuntimeError):
    """An edition was not built; the message says why."""


def import_shared() -> None:
    """Import what the threads that run notebooks import too, before anything else of Sphinx and Jupyter.

    Jupyter's packages import one another in circles. Two threads that enter such a circle at different places get
    modules that are half made, or wait for each other until Python gives up.
    """
    from bookpress import cells, kernels  # noqa: F401


def settings(book: Book, language: str) -> dict[str, Any]:
    """Sphinx's settings for an edition: its language, what it says of itself, and its catalogues, compiled.

    The digest of the catalogues makes Sphinx read every document again when a translation has changed.
    """
    own = {"language": language, **book.edition(language)}
    if language == book.language or not book.option("press_locale"):
        return own
    return {
        "locale_dirs": [str(messages.compiled(book, language))],
        "gettext_compact": False,
        "gettext_auto_build": False,
        "press_translated": messages.digest(book, language),
        **own,
    }


def sphinx(
    book: Book,
    language: str,
    builder: str,
    folder: Path,
    *,
    run: Callable[[], Outcome],
    overrides: Mapping[str, Any] | None = None,
) -> Path:
    """Build one edition with one builder into `folder`/`builder`; document trees lie in `folder`/doctrees.

    `overrides` go before every other setting. Returns the folder of the output. Raises BuildError with every fault.
    """
    import_shared()
    from sphinx.errors import SphinxError
    from sphinx.util.docutils import docutils_namespace, patch_docutils

    out = folder / builder
    config = _config(book, language) | {"press_run": lambda: run(), **(overrides or {})}  # Sphinx keeps no function
    try:
        with no_collection(), patch_docutils(), docutils_namespace():
            _application(book, config, out, folder / "doctrees", builder).build()
    except SphinxError as error:
        raise BuildError(f"{error.category}: {error}" if error.category else str(error)) from error
    return out


def _config(book: Book, language: str) -> dict[str, Any]:
    """The configuration that Jupyter Book makes of _config.yml, for one edition."""
    from jupyter_book.config import get_final_config

    own = {"external_toc_path": TOC, "latex_individualpages": False, **settings(book, language)}
    config: dict[str, Any] = get_final_config(
        user_yaml=book.root / CONFIG, sourcedir=book.root, cli_config=own, validate=False
    )[0]
    config["extensions"] = [name for name in config["extensions"] if name != LATEX]
    return config


def _application(book: Book, config: dict[str, Any], out: Path, doctrees: Path, builder: str) -> Any:
    from sphinx.application import Sphinx

    return Sphinx(
        srcdir=book.root,
        confdir=None,
        outdir=out,
        doctreedir=doctrees,
        buildername=builder,
        confoverrides=config,
        status=None,
        warning=sys.stderr,
    )
