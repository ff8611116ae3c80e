"""Making the pages of an edition light, in the order in which it is done; see the modules for what and why."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from bookpress.light import controls, markup, rows, scripts
from bookpress.light.keptsheets import KeptSheets
from bookpress.light.names import Names
from bookpress.light.policy import POLICY
from bookpress.saying import Sayer

SHEET = re.compile(r'[ \t]*<link\b(?=[^>]*\brel="stylesheet")[^>]*\bhref="([^"]+)"[^>]*>\n?')
MEDIA = re.compile(r'\bmedia="([^"]*)"')
DATA = re.compile(r"[\w.]+\(\s*[\[{]")  # how a script begins that only hands over data, as those of the search
APART = ("searchindex.js", "_static/searchtools.js", "_static/language_data.js")  # for the search alone
NOINDEX = '<meta name="robots" content="noindex">\n'


def lighten(site: Path, say: Sayer, kept: KeptSheets) -> None:
    """Make the pages of the edition in the folder `site` light; nothing is left there that no page uses any more."""
    found = {
        path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))
    }
    pages = {name: page for name, page in found.items() if "</head>" in page}
    rules: dict[str, dict[str, str]] = {}
    for name in pages:
        rules[name] = {}
        pages[name] = _tidy(pages[name], name, site, rules[name])
    _one_script(pages, site)
    _one_sheet(pages, rules, site, kept)
    _cut(pages, site, say)
    for name, page in pages.items():
        (site / name).write_text(_with_policy(page), encoding="utf-8", newline="\n")


def _tidy(page: str, name: str, site: Path, rules: dict[str, str]) -> str:
    files: dict[str, str] = {}
    page = controls.with_controls(markup.unbroken(markup.compact(page)))
    page = markup.handled(markup.classed(page, rules))
    page = markup.scripts_apart(page, _up(name), files)
    for path, text in files.items():
        (site / path).write_text(text, encoding="utf-8", newline="\n")
    return page


def _up(name: str) -> str:
    return "../" * name.count("/")


def _one_script(pages: dict[str, str], site: Path) -> None:
    wanted = {name: scripts.wanted(page, _up(name)) for name, page in pages.items()}
    whole = {name: own for name, own in wanted.items() if own}  # pages of code have none
    bundle = [path for path in scripts.shared(whole, site) if path not in APART]
    text = scripts.text_of(bundle, site)
    for name in whole:
        pages[name] = scripts.bundled(pages[name], _up(name), bundle, _version(text))
    if bundle:
        (site / scripts.BUNDLE).write_text(text, encoding="utf-8", newline="\n")
    left = {path for name in whole for path, _ in scripts.wanted(pages[name], _up(name))}
    _remove(site, {path for own in wanted.values() for path, _ in own} - left)


def _one_sheet(pages: dict[str, str], rules: dict[str, dict[str, str]], site: Path, kept: KeptSheets) -> None:
    """One sheet for all pages that had the same ones: as a rule two, for the pages and for those of code."""
    names = Names()
    for page in pages.values():
        names.page(page)
    for path in sorted(site.rglob("*.js")):
        text = path.read_text(encoding="utf-8")
        if not DATA.match(text):
            names.script(text)
    groups: dict[tuple[tuple[str, str], ...], list[str]] = defaultdict(list)
    for name, page in pages.items():
        groups[_sheets(page, name, site)].append(name)
    linked = {path for listed in groups for path, _ in listed}
    for path in sorted(site.rglob("*.css")):
        if path.relative_to(site).as_posix() not in linked:
            names.sheet(path.read_text(encoding="utf-8"))  # a script loads it
    for listed, members in groups.items():
        own = {selector: said for name in members for selector, said in rules[name].items()}
        if not listed and not own:
            continue
        text = kept.made([(site / path, media) for path, media in listed], site / "_static", names, sorted(own.items()))
        target = f"_static/press-{_version(text)}.css"
        (site / target).write_text(text, encoding="utf-8", newline="\n")
        for name in members:
            pages[name] = _with_sheet(pages[name], name, target, {path for path, _ in listed})
    _remove(site, {path for listed in groups for path, _ in listed})
    _remove(site, {"_static/basic.css", "_static/styles/theme.css"})
    kept.prune()


def _sheets(page: str, name: str, site: Path) -> tuple[tuple[str, str], ...]:
    """The style sheets of a page that lie on the site, each with its media."""
    found = []
    for match in SHEET.finditer(page):
        path = match[1].partition("?")[0]
        where = (site / name).parent.joinpath(path).resolve()
        if where.is_file() and where.is_relative_to(site.resolve()):
            media = MEDIA.search(match[0])
            found.append((where.relative_to(site.resolve()).as_posix(), media[1] if media else ""))
    return tuple(found)


def _with_sheet(page: str, name: str, target: str, gone: Iterable[str]) -> str:
    """The page with one link in place of those to the sheets that went into it, where the first of them stood."""
    link = [f'<link rel="stylesheet" href="{_up(name)}{target}">\n']
    ends = tuple(path.rpartition("/")[2] for path in gone)

    def changed(match: re.Match[str]) -> str:
        if match[1].partition("?")[0].rpartition("/")[2] not in ends:
            return match[0]
        return link.pop() if link else ""

    page = SHEET.sub(changed, page)
    return page if not link else page.replace("</head>", f"{link[0]}</head>", 1)


def _cut(pages: dict[str, str], site: Path, say: Sayer) -> None:
    for name, page in list(pages.items()):
        if name.startswith("_"):
            continue
        short, files = rows.shortened(page, name, say)
        if not files:
            continue
        for path, text in files.items():
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (site / path).write_text(text, encoding="utf-8", newline="\n")
        pages[name] = short
        pages[name.removesuffix(".html") + rows.WHOLE] = page.replace("</head>", f"{NOINDEX}</head>", 1)


def _with_policy(page: str) -> str:
    tag = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    return re.sub(r"(<head>\s*<meta charset=[^>]*>)", lambda match: f"{match[0]}\n{tag}", page, count=1)


def _remove(site: Path, paths: Iterable[str]) -> None:
    for path in paths:
        (site / path).unlink(missing_ok=True)


def _version(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]
