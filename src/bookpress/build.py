"""Building one edition with Sphinx, in this process, with the configuration that Jupyter Book makes of _config.yml."""

from __future__ import annotations

import gettext
import json
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from io import StringIO
from pathlib import Path
from traceback import format_exception_only
from typing import Any

from bookpress import compiling, messages
from bookpress.book import TOC, Book
from bookpress.memory import no_collection
from bookpress.running import Outcome
from bookpress.told import BuildError, Fault, lines, listed

__all__ = ["BuildError", "import_shared", "settings", "sphinx"]

LATEX = "sphinx_jupyterbook_latex"  # Jupyter Book's part for LaTeX, which turns nodes into its own for a PDF of it


# What a parser does not foresee has no line.
UNREADABLE = "what reads it failed, with {}. Write what is rare in it otherwise; half of it at a time finds the place."
SAID = 10  # texts without a translation that are named


def import_shared() -> None:
    """Import what the threads that run notebooks import too, before anything else of Sphinx and Jupyter.

    Jupyter's packages import one another in circles. Two threads that enter such a circle at different places get
    modules that are half made, or wait for each other until Python gives up.
    """
    from bookpress import cells, cluster, kernels  # noqa: F401


def settings(book: Book, language: str) -> dict[str, Any]:
    """Sphinx's settings for an edition: its language, what it says of itself, and its catalogues, compiled.

    The digest of the theme's catalogues makes Sphinx read every document again when one of them has changed; those of
    documents are noted as they are read.
    """
    own = {"language": language, **book.edition(language)}
    if language == book.language or not book.option("press_locale"):
        return own
    return {
        "locale_dirs": [str(compiling.compiled(book, language))],
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
    from sphinx.errors import ExtensionError, SphinxError
    from sphinx.util.docutils import docutils_namespace, patch_docutils

    from bookpress.quicker import quicker
    from bookpress.state import known

    out, application, warned = folder / builder, None, StringIO()
    config = _config(book, language, folder) | {
        "press_run": lambda: run(),
        **(overrides or {}),
    }  # Sphinx keeps no function
    try:
        with no_collection(), quicker(), patch_docutils(), docutils_namespace():
            application = _application(book, config, out, folder / "doctrees", builder, warned)
            application.build()
    except Exception as error:
        if isinstance(error, ExtensionError) and isinstance(error.orig_exc, OSError):
            raise error.orig_exc from error  # the disk, not the extension
        met = known(application) if application else []
        if not isinstance(error, SphinxError | OSError | MemoryError) and (where := _read_last(application, book)):
            met = [*met, Fault(where, UNREADABLE.format(" ".join(format_exception_only(error)[-1].split())))]
        if not (met or isinstance(error, SphinxError)):
            raise
        raise _refused(error, met) from error
    finally:
        _print_early(warned, application)
    _print_untranslated(application.bookpress.untranslated)
    return out


def _read_last(application: Any, book: Book) -> str:
    """The file that was being read when an error came, or ""."""
    docname = application.env.temp_data.get("docname") if application and application.env else None
    return Path(application.env.doc2path(docname)).relative_to(book.root).as_posix() if docname else ""


def _refused(error: Exception, met: Sequence[Fault]) -> BuildError:
    """What is told of a build that stopped with an error after it had met some faults; these may be its cause."""
    from sphinx.errors import SphinxError

    category = f"{error.category}: " if isinstance(error, SphinxError) and error.category else ""
    own = getattr(error, "faults", () if met and not category else (Fault("", f"{category}{error}"),))
    if not met or set(met) >= set(own):
        return BuildError(f"{category}{error}" if category else f"The book was not built: {listed(met)}", own or met)
    faults = [*met, *own]
    return BuildError(f"The book was not built: {listed(faults)}", faults)


def _print_untranslated(left: Sequence[Fault]) -> None:
    """Say which texts were read without a translation; on the pages they are marked."""
    for line in lines(left[:SAID]):
        print(line, file=sys.stderr)
    if len(left) > SAID:
        print(f"… and {len(left) - SAID} more texts without a translation; each is marked.", file=sys.stderr)


def _print_early(warned: StringIO, application: Any) -> None:
    """Print warnings that Sphinx gave before the press took note of them; the others are among the faults, once."""
    early = warned.getvalue() if application is None else warned.getvalue()[: application.bookpress_early]
    if early:
        print(re.sub(r"\x1b\[[0-9;]*m", "", early), end="", file=sys.stderr)


def _config(book: Book, language: str, folder: Path) -> dict[str, Any]:
    """The configuration that Jupyter Book makes of the book's, for one edition; `folder` is for what is written."""
    from jupyter_book.config import get_final_config

    own = {"external_toc_path": _contents(book, folder), "latex_individualpages": False, **settings(book, language)}
    given = deepcopy(dict(book.config))
    for path in ((given.get("sphinx") or {}).get("local_extensions") or {}).values():
        sys.path.append(str((book.root / path).resolve()))  # as Jupyter Book does for settings that it reads itself
    config: dict[str, Any] = get_final_config(user_yaml=given, sourcedir=book.root, cli_config=own, validate=False)[0]
    config["extensions"] = [name for name in config["extensions"] if name != LATEX]
    return config


def _contents(book: Book, folder: Path) -> str:
    """The file of the table of contents: the book's, or one without what is wrong with that."""
    if book.contents is None:
        return TOC
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / TOC
    path.write_text(json.dumps(book.contents), encoding="utf-8")
    return str(path)


def _application(book: Book, config: dict[str, Any], out: Path, doctrees: Path, builder: str, warned: StringIO) -> Any:
    from sphinx import locale
    from sphinx.application import Sphinx

    # What an earlier build of this process has read of catalogues, by their paths; each may be another by now.
    locale.translators.clear()
    gettext._translations.clear()  # type: ignore[attr-defined]
    return Sphinx(
        srcdir=book.root,
        confdir=None,
        outdir=out,
        doctreedir=doctrees,
        buildername=builder,
        confoverrides=config,
        status=None,
        warning=warned,
    )
