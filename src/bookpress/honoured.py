"""What _config.yml asks for beside the press's own settings: it is honoured, or a fault that names it.

Names and types are those of Jupyter Book's own schema and list of defaults. Left off without a word is only what makes
no difference to what a reader gets: settings of outputs that the press does not make (LaTeX), and buttons that hand a
page to a service elsewhere. docs/press.md lists them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import yaml

from bookpress.book import TOC, Book

LOADS = "it makes pages load from another host, which pages of the press never do. Take it out."
MATHJAX = (
    "the press sets formulas without MathJax, so that web and PDF show the same. Of its settings tex.macros counts."
)
# What is refused, by its path in _config.yml, if it asks for anything.
REFUSED = {
    "html.analytics.google_analytics_id": LOADS,
    "html.analytics.plausible_analytics_domain": LOADS,
    "html.google_analytics_id": LOADS,
    "html.comments": LOADS,
    "html.navbar_footer_text": "the theme shows it no longer. Write html.extra_footer.",
    "parse.myst_extended_syntax": "it was given up. List the extensions under parse.myst_enable_extensions.",
    "sphinx.config.comments_config": LOADS,
    "sphinx.config.html_theme_options.analytics": LOADS,
    **{f"sphinx.config.mathjax{name}": MATHJAX for name in ("_path", "_options", "_config", "2_config")},
}
FREE: tuple[str, ...] = (
    "sphinx.config",
    "sphinx.local_extensions",
    "latex.latex_documents",
    "parse.myst_substitutions",
)
FREE += ("parse.myst_html_meta",)
FILES = ("logo", "html.favicon", "sphinx.config.html_logo", "sphinx.config.html_favicon", "bibtex_bibfiles")
BUTTONS = ("html.use_repository_button", "html.use_issues_button", "html.use_edit_page_button")
THEME = "sphinx_book_theme"
OWN_TEMPLATES = Path(__file__).parent / "theme" / "templates"
# Settings of MyST that authors write under parse, where older documentation has them, with the type of each.
PARSED: Mapping[str, type] = {
    "myst_dmath_double_inline": bool,
    "myst_heading_anchors": int,
    "myst_all_links_external": bool,
    "myst_dmath_allow_digits": bool,
    "myst_dmath_allow_labels": bool,
    "myst_dmath_allow_space": bool,
    "myst_enable_checkboxes": bool,
    "myst_footnote_transition": bool,
    "myst_html_meta": dict,
    "myst_linkify_fuzzy_links": bool,
    "myst_links_external_new_tab": bool,
    "myst_number_code_blocks": list,
    "myst_sub_delimiters": list,
    "myst_title_to_header": bool,
}
KINDS = {bool: "boolean", int: "integer", dict: "object", list: "array"}  # as a schema calls them
# Settings that Jupyter Book passes over without handing them on to Sphinx, each by its name there.
HANDED_ON = {f"parse.{name}": name for name in PARSED} | {"bibtex_reference_style": "bibtex_reference_style"}
# Known to Jupyter Book or honoured here, though its schema and defaults do not name them.
ALSO_KNOWN = ("project", "parse.myst_substitutions", *HANDED_ON, *REFUSED)


def faults(book: Book) -> Iterator[str]:
    """What _config.yml asks for in vain, each as the path of the setting and what to do."""
    config = book.config
    yield from _mistyped(config)
    yield from _unknown(config)
    yield from (f"{path}: {why}" for path, why in REFUSED.items() if _asks(value_of(config, path)))
    yield from _missing_files(book)
    yield from _left_out(config)
    yield from _unused_templates(book)
    if (theme := value_of(config, "sphinx.config.html_theme")) not in (None, THEME):
        yield f"sphinx.config.html_theme: the pages of the press are made for {THEME}, not {theme!r}. Take it out."
    yield from _mathjax(value_of(config, "sphinx.config.mathjax3_config"))
    if (toc := value_of(config, "sphinx.config.external_toc_path")) not in (None, TOC):
        yield f"sphinx.config.external_toc_path: the press reads {TOC}, not {toc!r}. Rename the file."
    if not isinstance(value_of(config, "sphinx.config.html_theme_options") or {}, Mapping):
        yield "sphinx.config.html_theme_options must be keys and values."
    if str(value_of(config, "html.announcement") or "").startswith("http"):
        yield f"html.announcement: {LOADS}"
    if not value_of(config, "repository.url"):
        yield from (f"{path} needs repository.url." for path in BUTTONS if value_of(config, path))


def _left_out(config: Mapping[str, Any]) -> Iterator[str]:
    """Extensions that Jupyter Book would add to its own list, where the book has replaced that list."""
    listed = value_of(config, "sphinx.config.extensions")
    for name in value_of(config, "sphinx.extra_extensions") or () if isinstance(listed, list) else ():
        if name not in listed:
            yield f"sphinx.extra_extensions: {name!r} counts for nothing. Add it to sphinx.config.extensions."


def _unused_templates(book: Book) -> Iterator[str]:
    """Templates of the book that are never used: one of the press bears the same name and comes first."""
    named = value_of(book.config, "sphinx.config.templates_path") or ()
    for folder in named if isinstance(named, list) else [named]:
        for path in sorted((book.root / str(folder)).rglob("*.html")):
            name = path.relative_to(book.root / str(folder)).as_posix()
            if (OWN_TEMPLATES / name).is_file():
                where = path.relative_to(book.root).as_posix()
                yield (
                    f"sphinx.config.templates_path: {where} is never used: the press has one of that name. "
                    "Give it another name, and name it where it is to stand, as in html_sidebars."
                )


def value_of(config: Any, path: str) -> Any:
    """What stands at a path such as html.favicon; None without it."""
    for key in path.split("."):
        config = config.get(key) if isinstance(config, Mapping) else None
    return config


def handed_on(book: Book) -> dict[str, Any]:
    """Settings that Jupyter Book knows and forgets, by the names that Sphinx has for them."""
    values = {name: value_of(book.config, path) for path, name in HANDED_ON.items()}
    return {name: value for name, value in values.items() if value is not None}


def _mathjax(told: Any) -> Iterator[str]:
    """What is told MathJax beside macros, which the press knows too."""
    told = told if isinstance(told, Mapping) else {}
    tex = told.get("tex") if isinstance(told.get("tex"), Mapping) else {}
    asked = {**{key: value for key, value in told.items() if key != "tex"}, **{f"tex.{key}": tex[key] for key in tex}}
    for path, value in asked.items():
        if path != "tex.macros" and _asks(value):
            yield f"sphinx.config.mathjax3_config.{path}: {MATHJAX}"


def _asks(value: Any) -> bool:
    """Whether a value asks for anything: one that is empty, or false throughout, does not."""
    if isinstance(value, Mapping):
        return any(map(_asks, value.values()))
    return bool(value)


def _mistyped(config: Any) -> Iterator[str]:
    for error in sorted(_validator().iter_errors(config), key=lambda error: list(map(str, error.path))):
        yield f"{'.'.join(map(str, error.path))}: {error.message}."
    for name, kind in PARSED.items():
        value = value_of(config, f"parse.{name}")
        if value is not None and (not isinstance(value, kind) or (kind is int and isinstance(value, bool))):
            yield f"parse.{name}: {value!r} is not of type {KINDS[kind]!r}."


def _unknown(config: Mapping[str, Any]) -> Iterator[str]:
    known = _known()
    unknown = [path for path in _paths(config) if path not in known]
    for path in unknown:
        if path.rpartition(".")[0] not in unknown:
            like = get_close_matches(path, known, 1, cutoff=0.75)
            meant = f"Did you mean {like[0]}? Else take it out." if like else "Take it out."
            yield f"{path} is no setting of Jupyter Book and counts for nothing. {meant}"


def _paths(config: Mapping[str, Any], above: str = "") -> Iterator[str]:
    """The paths of all settings, without those of what may hold any key, or is refused with all that it holds."""
    for key, value in config.items():
        path = f"{above}{key}"
        yield path
        if isinstance(value, Mapping) and path not in (*FREE, *REFUSED):
            yield from _paths(value, f"{path}.")


@cache
def _schema() -> Mapping[str, Any]:
    schema: Mapping[str, Any] = json.loads(files("jupyter_book").joinpath("config_schema.json").read_text("utf-8"))
    return schema


@cache
def _validator() -> Any:
    return jsonschema.validators.validator_for(_schema())(_schema())


@cache
def _known() -> Sequence[str]:
    defaults = yaml.safe_load(files("jupyter_book").joinpath("default_config.yml").read_text("utf-8"))
    return sorted({*_paths(defaults), *_paths_of_schema(_schema()), *ALSO_KNOWN})


def _paths_of_schema(schema: Mapping[str, Any], above: str = "") -> Iterator[str]:
    for key, below in schema.get("properties", {}).items():
        yield f"{above}{key}"
        yield from _paths_of_schema(below, f"{above}{key}.")


def _missing_files(book: Book) -> Iterator[str]:
    for path in FILES:
        value = value_of(book.config, path)
        for name in value if isinstance(value, list) else [value]:
            if isinstance(name, str) and name and not (book.root / name).is_file():
                yield f"{path}: {name!r} is no file of the book."
