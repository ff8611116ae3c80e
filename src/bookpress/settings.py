"""The settings of the press under `sphinx.config` in _config.yml: one table, from which they are registered and read.

docs/press-settings.md explains each; a test holds that page against this table.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

DARK_PETROL = "#14505c"


@dataclass(frozen=True)
class Setting:
    """A setting: its default, and what Sphinx must do again when it changes (`env`: read, `html`: write, empty: no).

    One that is `set_by_builds` follows from a build; it has no place in _config.yml.
    """

    name: str
    default: Any
    rebuild: str = ""
    set_by_builds: bool = False


SETTINGS = (
    # Where the book's things are.
    Setting("press_pages", ["book"]),
    Setting("press_source", "src"),
    Setting("press_watched", ["src", "data"]),
    Setting("press_lock", "requirements.lock"),
    # Running.
    Setting("press_execute", None, "env"),
    Setting("press_preload", []),
    Setting("press_derive", "", "env"),
    Setting("press_report", ""),
    # What the notebooks and the derivation hand over.
    Setting("press_exhibit_mime", "application/vnd.press.exhibit+json", "env"),
    Setting("press_report_mime", "application/vnd.press.report+json"),
    Setting("press_statement_roles", ["statement"], "env"),
    Setting("press_tier", "tier", "env"),
    # Languages and words.
    Setting("press_editions", {}),
    Setting("press_locale", "", "env"),
    Setting("press_words", "", "env"),
    Setting("press_regions", {"en": "GB"}, "html"),
    Setting("press_readers", []),
    # Prose that is judged.
    Setting("press_names", [], "env"),
    Setting("press_units", ["%", "per cent", "percent", "million", "billion"], "env"),
    # What is made.
    Setting("press_pdf", {}),
    Setting("typst_output", "report.pdf"),
    Setting("typst_title", ""),
    Setting("typst_subtitle", ""),
    Setting("typst_authors", []),
    Setting("typst_contents", ""),
    Setting("typst_form", "book"),  # or "report": a few pages without front matter
    Setting("typst_version_line", ""),
    Setting("typst_licence", ""),
    Setting("typst_accent", DARK_PETROL),
    # Set by the press itself and by whoever calls it.
    Setting("press_code", "", "env", set_by_builds=True),  # digest of package and words: new code reads anew
    Setting("press_translated", "", "env", set_by_builds=True),  # digest of the edition's catalogues of prose
    Setting("press_commit", "", "html", set_by_builds=True),  # by a build that has asked git already
    Setting("press_pdf_link", "", "html", set_by_builds=True),  # by a build that makes the PDF too
    Setting("press_single", False, "html", set_by_builds=True),  # by a build of one page, which needs no search
    Setting("press_strict", False, "env", set_by_builds=True),  # by a build that must not show a text untranslated
    Setting("press_languages", [], "html", set_by_builds=True),  # by a build of several editions
    Setting("press_run", None, set_by_builds=True),  # by a build that has started running the notebooks
)
DEFAULTS = {setting.name: setting.default for setting in SETTINGS}


def register(app: Any, settings: Iterable[Setting]) -> None:
    """Make settings known to Sphinx; a value of another type than the default is warned of, which fails the build."""
    for setting in settings:
        if setting.name not in app.config.values:
            kind = () if setting.default is None else (type(setting.default),)
            app.add_config_value(setting.name, setting.default, setting.rebuild, kind)


def named(*prefixes: str) -> tuple[Setting, ...]:
    """The settings whose names begin so."""
    return tuple(setting for setting in SETTINGS if setting.name.startswith(prefixes))
