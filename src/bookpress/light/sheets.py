"""One style sheet of several, with only what can apply on the pages that use them.

Rules are kept in their order with their media, so that the cascade stays as it was. What no page and no script names
goes: selectors, then custom properties, key frames and fonts that nothing left refers to, and fonts without a file.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import tinycss2

from bookpress.light import selectors
from bookpress.light.names import Names

NESTED = ("media", "supports", "layer", "container", "scope", "starting-style")  # at-rules that hold rules
URL = re.compile(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))\s*\)""")
ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:|//|#)", re.IGNORECASE)
READ = re.compile(r"var\(\s*(--[\w-]+)")
FAMILY = re.compile(r"""font-family:\s*["']?([^"';}]+)""")


@dataclass
class Rule:
    """A rule: what it is for (selectors, or an at-rule), and what it says or the rules within it."""

    head: str
    body: str = ""
    rules: list[Rule] | None = None


def made(files: Sequence[tuple[Path, str]], root: Path, names: Names, own: Sequence[tuple[str, str]] = ()) -> str:
    """The style sheet of files, each with its media; it stands in `root`, from which its addresses are told.

    `own` are rules that stand last, selector and declarations.
    """
    rules: list[Rule] = []
    for path, media in files:
        read = list(_read(path, root, names))
        rules += [Rule(f"@media {media}", rules=read)] if media and media != "all" else read
    rules += [Rule(selector, declarations) for selector, declarations in own]
    _without_unused(rules, names.variables)
    return "".join(map(_written, rules)) + "\n"


def _read(path: Path, root: Path, names: Names) -> Iterator[Rule]:
    text = path.read_text(encoding="utf-8")
    where = posixpath.relpath(path.parent.as_posix(), root.as_posix())

    def address(match: re.Match[str]) -> str:
        target = next(filter(None, match.groups()), "").strip()
        if not target or ELSEWHERE.match(target):
            return match[0]
        return f'url("{posixpath.normpath(posixpath.join(where, target))}")'

    yield from _rules(_parsed(URL.sub(address, text)), path, root, names)


@lru_cache(maxsize=64)
def _parsed(text: str) -> Sequence[Any]:
    """The rules of a sheet; nobody changes them. Pages of the book and those of code have the same sheets."""
    rules: Sequence[Any] = tinycss2.parse_stylesheet(text, True, True)
    return rules


def _rules(parsed: Sequence[Any], path: Path, root: Path, names: Names) -> Iterator[Rule]:
    for rule in parsed:
        if rule.type == "qualified-rule":
            if left := selectors.kept(rule.prelude, names):
                yield Rule(",".join(_text(selector) for selector in left), _text(rule.content))
        elif rule.type == "at-rule":
            yield from _at_rule(rule, path, root, names)


def _at_rule(rule: Any, path: Path, root: Path, names: Names) -> Iterator[Rule]:
    head = f"@{rule.at_keyword} {_text(rule.prelude)}".strip()
    if rule.lower_at_keyword == "import":
        target = next(token.value for token in rule.prelude if token.type in ("string", "url"))
        yield from _read(root / target if (root / target).is_file() else path.parent / target, root, names)
    elif rule.content is None:
        if rule.lower_at_keyword != "charset":
            yield Rule(f"{head};")
    elif rule.lower_at_keyword in NESTED:
        inner = list(_rules(tinycss2.parse_rule_list(rule.content, True, True), path, root, names))
        if inner:
            yield Rule(head, rules=inner)
    elif rule.lower_at_keyword != "font-face" or _has_file(_text(rule.content), root):
        yield Rule(head, _text(rule.content))


def _has_file(face: str, root: Path) -> bool:
    """Whether a font is on the reader's system, or one of its files is on the site."""
    addresses = ["".join(groups) for groups in URL.findall(face)]
    return "local(" in face or any(ELSEWHERE.match(one) or (root / one).is_file() for one in addresses)


def _text(tokens: Sequence[Any]) -> str:
    """Tokens as they were written, without comments and with single blanks."""
    parts = [" " if token.type == "whitespace" else _block(token) for token in tokens if token.type != "comment"]
    return re.sub(r"  +", " ", "".join(parts)).strip().removesuffix(";")


def _block(token: Any) -> str:
    return re.sub(r"\s*\n\s*", " ", token.serialize()) if token.type != "string" else token.serialize()


def _without_unused(rules: list[Rule], known: set[str]) -> None:
    """Take away custom properties, key frames and fonts that nothing refers to, until nothing more goes."""
    while True:
        bodies = list(_bodies(rules))
        said = [body for head, body in bodies if not head.startswith("@font-face")]
        read = known | {name for body in said for name in READ.findall(body)}
        families = " ".join(said).lower()
        if not _prune(rules, read, families):
            return


def _bodies(rules: Sequence[Rule]) -> Iterator[tuple[str, str]]:
    for rule in rules:
        if rule.rules is None:
            yield rule.head, rule.body
        else:
            yield from _bodies(rule.rules)


def _prune(rules: list[Rule], read: set[str], said: str) -> bool:
    """One round of it; whether anything went."""
    changed = False
    for rule in list(rules):
        if rule.rules is not None:
            changed |= _prune(rule.rules, read, said)
            gone = not rule.rules
        elif rule.head.startswith("@font-face"):
            family = FAMILY.search(rule.body)
            gone = family is not None and family[1].strip().lower() not in said
        elif re.match(r"@(-webkit-)?keyframes ", rule.head):
            gone = rule.head.split()[-1].lower() not in said
        elif rule.head.startswith("@"):
            gone = False
        else:
            left = _declarations(rule.body, read)
            changed |= left != rule.body
            rule.body = left
            gone = not left
        if gone:
            rules.remove(rule)
            changed = True
    return changed


def _declarations(body: str, read: set[str]) -> str:
    """The declarations without those of custom properties that nothing reads."""
    if "--" not in body:
        return body
    told = _told(body)
    if told is None or all(name in read for name, _ in told if name.startswith("--")):
        return body
    return ";".join(said for name, said in told if not name.startswith("--") or name in read)


@lru_cache(maxsize=8192)
def _told(body: str) -> tuple[tuple[str, str], ...] | None:
    """Declarations by name, as they were written; None where there are rules within rules, which are left as they are.

    Each is asked for several times, as what nothing reads goes round by round.
    """
    parsed = tinycss2.parse_blocks_contents(body, True, True)
    if any(one.type != "declaration" for one in parsed):
        return None
    return tuple((one.name, one.serialize()) for one in parsed)


def _written(rule: Rule) -> str:
    if rule.rules is not None:
        return f"{rule.head}{{{''.join(map(_written, rule.rules))}}}\n"
    return f"{rule.head}{{{rule.body}}}\n" if rule.body or "{" in rule.head else f"{rule.head}\n"
