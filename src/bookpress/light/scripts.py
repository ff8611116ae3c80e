"""The scripts of pages: those that all pages have become one file, and none holds up the page."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

BUNDLE = "_static/press.js"
SCRIPT = re.compile(r'[ \t]*<script\b([^>]*?)\ssrc="([^"]+)"([^>]*)></script>\n?')
PLAIN = re.compile(r'(?:\s*(?:defer|async)(?:="[^"]*")?|\s*type="text/javascript")*\s*')
FIRST = "_static/colours.js"  # the one that has to run before anything is drawn
OURS = ("_static/exhibits.js", "_static/rows.js", "_static/bookpress.js")  # harmless where there is nothing to do
TABS = "_static/design-tabs.js"
TAB = "sd-tab-label"
TRANSLATIONS = (
    "_static/translations.js"  # words of Sphinx's own search, made by a function of a text, which is forbidden
)


def wanted(page: str, up: str) -> list[tuple[str, str]]:
    """The scripts of a page, in order: their path below the site, and what else their tag says."""
    found = []
    for before, address, after in SCRIPT.findall(page):
        path = address.partition("?")[0]
        found.append((path.removeprefix(up), (before + after).strip()))
    return found


def shared(pages: Mapping[str, Sequence[tuple[str, str]]], site: Path) -> list[str]:
    """The scripts that go into one file: those that all pages have without more ado, and ours."""
    lists = [[path for path, said in scripts if PLAIN.fullmatch(said)] for scripts in pages.values()]
    common = set.intersection(*map(set, lists)) if lists else set()
    found = list(dict.fromkeys(path for own in lists for path in own if path in common or path in OURS))
    plain = [path for path in found if path not in (FIRST, TRANSLATIONS) and (site / path).is_file()]
    return [*(path for path in plain if path not in OURS), *(path for path in OURS if path in plain)]


def bundled(page: str, up: str, bundle: Sequence[str], version: str) -> str:
    """The page with one script in place of those of the bundle, and all of them run after it is read."""

    tag = [f'<script defer src="{up}{BUNDLE}?v={version}"></script>\n']

    def changed(match: re.Match[str]) -> str:
        before, address, after = match.groups()
        path = address.partition("?")[0].removeprefix(up)
        if path in bundle:
            return tag.pop() if tag else ""  # before scripts that may need what it defines
        if path == TRANSLATIONS or (path == TABS and TAB not in page):
            return ""
        if path == FIRST or "defer" in before + after or 'type="module"' in before + after:
            return match[0]
        return f'<script defer{before} src="{address}"{after}></script>\n'

    return SCRIPT.sub(changed, page)


def text_of(bundle: Sequence[str], site: Path) -> str:
    """The text of the bundle: the scripts one after another, without the notes that lead to their sources."""
    texts = (re.sub(r"(?m)^//# sourceMappingURL=.*$", "", (site / path).read_text("utf-8")) for path in bundle)
    return "".join(f"{text.strip()};\n" for text in texts)
