"""The settings of the press under `sphinx.config` in _config.yml: one table, from which they are registered and read.

docs/press-settings.md explains each; a test holds that page against this table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from bookpress import printing

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
    Setting("press_baseline", ""),
    Setting("press_changes", ""),
    # Running.
    Setting("press_execute", None, "env"),
    Setting("press_preload", []),
    Setting("press_cluster", ""),
    Setting("press_derive", "", "env"),
    Setting("press_derive_apart", [], "env"),
    Setting("press_report", ""),
    Setting("press_renew", ""),
    # What the notebooks and the derivation hand over.
    Setting("press_exhibit_mime", "application/vnd.press.exhibit+json", "env"),
    Setting("press_report_mime", "application/vnd.press.report+json"),
    Setting("press_statement_roles", ["statement"], "env"),
    Setting("press_mark_roles", ["mark"], "env"),
    Setting("press_tier", "tier", "env"),
    # Languages and words.
    Setting("press_editions", {}),
    Setting("press_locale", "", "env"),
    Setting("press_words", "", "env"),
    Setting("press_regions", {"en": "GB"}, "html"),
    Setting("press_readers", []),
    # What is judged.
    Setting("press_rules_off", [], "env"),
    Setting("press_names", [], "env"),
    Setting("press_units", ["%", "per cent", "percent", "million", "billion"], "env"),
    # What is made.
    Setting("press_pdf", {}),
    Setting("press_volumes", {}),
    Setting("press_about", {}, "html"),
    Setting("typst_output", "report.pdf"),
    Setting("typst_title", ""),
    Setting("typst_subtitle", ""),
    Setting("typst_authors", []),
    Setting("typst_contents", ""),
    Setting("typst_undescribed", ""),
    Setting("typst_form", "book"),  # or "report": a few pages without front matter
    Setting("typst_version_line", ""),
    Setting("typst_licence", ""),
    Setting("typst_fonts", []),
    Setting("typst_date", ""),
    Setting("typst_accent", DARK_PETROL),
    Setting("typst_volumes", [], set_by_builds=True),  # of the edition, from press_pdf and press_volumes
    # Set by the press itself and by whoever calls it.
    Setting("press_code", "", "env", set_by_builds=True),  # digest of package and words: new code reads anew
    Setting("press_translated", "", "env", set_by_builds=True),  # digest of the edition's catalogues of prose
    Setting("press_commit", "", "html", set_by_builds=True),  # by a build that has asked git already
    Setting("press_pdf_link", {}, "html", set_by_builds=True),  # by a build that makes the PDF too
    Setting("press_cited", {}, "html", set_by_builds=True),  # what CITATION.cff says
    Setting("press_single", False, "html", set_by_builds=True),  # by a build of one page, which needs no search
    Setting("press_strict", False, "env", set_by_builds=True),  # by a build that must not show a text untranslated
    Setting("press_gather", False, set_by_builds=True),  # by a build that is judged as a whole: faults come at its end
    Setting("press_languages", [], "html", set_by_builds=True),  # by a build of several editions
    Setting("press_book", None, set_by_builds=True),  # by a build that has judged settings and contents
    Setting("press_run", None, set_by_builds=True),  # by a build that has started running the notebooks
)
DEFAULTS = {setting.name: setting.default for setting in SETTINGS}
OWN = ("press_", "typst_")  # what their names begin with
KINDS = {bool: "true or false", str: "text", list: "a list of texts", dict: "keys and values"}

# The press's own rules, each of which a book may put off in press_rules_off; docs/press.md explains them. What guards
# against loss and staleness, and against what loads from elsewhere, is no such rule.
RULES = ("digits", "alternatives", "captions", "table-headers", "headings", "timings")


def faults(config: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong with the press's settings in _config.yml, those of editions among them: their names and types."""
    values: Any = config
    for path, key in (("sphinx", "sphinx"), ("sphinx.config", "config")):
        values = values.get(key)
        if values is None:
            return
        if not isinstance(values, Mapping):
            yield f"{path} must be {KINDS[dict]}, not {values!r}."
            return
    yield from _faults("sphinx.config", values)
    yield from _unknown_rules(values.get("press_rules_off"))
    yield from printing.faults(values, "sphinx.config")
    editions = values.get("press_editions")
    for language, own in editions.items() if isinstance(editions, Mapping) else ():
        path = f"sphinx.config.press_editions.{language}"
        if isinstance(own, Mapping):
            yield from _faults(path, own)
        elif own is not None:
            yield f"{path} must be {KINDS[dict]}, not {own!r}."


def path_of(fault: str) -> list[str]:
    """The keys of the setting that a fault begins with."""
    return re.split(r": | (?:is no|must|needs|cannot)\b", fault, maxsplit=1)[0].split(".")


def without(config: Mapping[str, Any], wrong: Iterable[str]) -> dict[str, Any]:
    """The settings without those that faults begin with."""
    left: dict[str, Any] = deepcopy(dict(config))
    for *above, last in sorted(map(path_of, wrong), reverse=True):  # of a list the last items first
        holder: Any = left
        for key in above:
            holder = holder.get(key) if isinstance(holder, dict) else None
        if isinstance(holder, dict):
            holder.pop(last, None)
        elif isinstance(holder, list) and last.isdigit() and int(last) < len(holder):
            del holder[int(last)]
    return left


def _unknown_rules(value: Any) -> Iterator[str]:
    for name in value if isinstance(value, list) else ():
        if name not in RULES:
            like = get_close_matches(str(name), RULES, 1)
            meant = f"Did you mean {like[0]}? " if like else ""
            yield f"sphinx.config.press_rules_off: {name!r} is no rule. {meant}Known are: {', '.join(RULES)}."


def _faults(path: str, values: Mapping[Any, Any]) -> Iterator[str]:
    known = {setting.name: setting for setting in SETTINGS if not setting.set_by_builds}
    for name, value in values.items():
        if not str(name).startswith(OWN):
            continue
        if name not in known:
            like = get_close_matches(name, known, 1, cutoff=0.75)
            yield f"{path}.{name} is no setting of the press." + (f" Did you mean {like[0]}?" if like else "")
        elif not _is_like(value, known[name].default):
            yield f"{path}.{name} must be {KINDS[_kind(known[name].default)]}, not {value!r}."


def _is_like(value: Any, default: Any) -> bool:
    """Whether a value is of the type of the default; a list holds texts."""
    if isinstance(value, list) and not all(isinstance(item, str) for item in value):
        return False
    return isinstance(value, _kind(default)) or value is default is None


def _kind(default: Any) -> type:
    """The type of a setting's values; one without a default says yes or no, or is left to the rest of the settings."""
    return bool if default is None else type(default)


def register(app: Any, settings: Iterable[Setting]) -> None:
    """Make settings known to Sphinx; a value of another type than the default is warned of, which fails the build."""
    for setting in settings:
        if setting.name not in app.config.values:
            kind = () if setting.default is None else (type(setting.default),)
            app.add_config_value(setting.name, setting.default, setting.rebuild, kind)


def named(*prefixes: str) -> tuple[Setting, ...]:
    """The settings whose names begin so."""
    return tuple(setting for setting in SETTINGS if setting.name.startswith(prefixes))
