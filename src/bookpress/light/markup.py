"""Changes to the markup of a page, so that nothing in it runs or styles by itself, and there are no idle elements.

What a style attribute says becomes a class with a rule that weighs as much; a script within the page becomes a file.
The press writes its pages, so that their markup is even: attributes stand in quotation marks, and tags are closed.
"""

from __future__ import annotations

import hashlib
import re
from html import unescape

STYLED = re.compile(r'<[a-zA-Z][^<>]*\sstyle="[^"]*"[^<>]*>')
STYLE = re.compile(r'\sstyle="([^"]*)"')
CLASS = re.compile(r'(\sclass=")([^"]*")')
STRONGER = ":not(#_)" * 3  # no element has this id; it gives the rule the weight of ids, as a style attribute has it
# Words alone, or one element alone. Words beside elements keep their paragraph, without which each would be laid out by
# itself where a cell is a grid, and an empty paragraph says that the cell is empty.
CELL = re.compile(r"(<t[dh]\b[^<>]*>)<p>([^<]+|<(a|em|strong|span|code)\b[^<>]*>[^<]*</\3>)</p>\s*(?=</t[dh]>)")
REFERENCE = re.compile(r'<span class="std std-(?:ref|numref|doc|term)">([^<]*)</span>(?=</a>)')
LINKS = re.compile(r'<div class="[^"]*exhibit-links.*?</ul>', re.DOTALL)
HEADING = re.compile(r"<(h[1-4])\b[^<>]*>.*?</\1>", re.DOTALL)
HYPHENED = re.compile(r"<[^<>]*>|(?<![\w&-])(\w+(?:-\w+)+)(?![\w-])")  # a tag, or a word such as e-health
SHORT = 20  # letters of a word that has room in a heading on the narrowest screen
INLINE = re.compile(r"<script\b(?![^>]*\ssrc=)([^>]*)>(.*?)</script>", re.DOTALL)
DATA = re.compile(r'type="(?!(?:text/javascript|application/javascript|module)")')  # no script, but data
# What the theme tells its script of each page, for a menu of versions that the press does not have.
UNREAD = re.compile(r"\s*DOCUMENTATION_OPTIONS\.(?:pagename|search_as_you_type) = [^;]*;\s*")
HANDLERS = {"window.print()": "print", "toggleFullScreen()": "fullscreen"}  # menus.js does these
HANDLER = re.compile(r'\sonclick="([^"]*)"')


def compact(page: str) -> str:
    """The page without elements around words that stand alone in a cell, in a link, or in a list of an exhibit's links.

    None of them says or looks like anything, and together they are a third of a page.
    """
    page = REFERENCE.sub(r"\1", CELL.sub(r"\1\2", page))
    return LINKS.sub(lambda match: match[0].replace("<li><p>", "<li>").replace("</p></li>", "</li>"), page)


def unbroken(page: str) -> str:
    """The page with words like *e-health* kept in one line of a heading; `.unbroken` does it in the style sheet."""

    def kept(match: re.Match[str]) -> str:
        word = match[1] or ""
        return f'<span class="unbroken">{word}</span>' if 0 < len(word) <= SHORT else match[0]

    return HEADING.sub(lambda heading: HYPHENED.sub(kept, heading[0]), page)


def classed(page: str, rules: dict[str, str]) -> str:
    """The page with classes in place of style attributes; their selectors and declarations are put into `rules`."""

    def changed(match: re.Match[str]) -> str:
        said = STYLE.search(match[0])
        declarations = unescape(said[1]).strip().rstrip(";") if said else ""
        tag = STYLE.sub("", match[0], count=1)
        if not declarations:
            return tag
        name = "s-" + hashlib.sha256(declarations.encode()).hexdigest()[:6]
        rules[f".{name}{STRONGER}"] = declarations
        if CLASS.search(tag):
            return CLASS.sub(rf"\1{name} \2", tag, count=1)
        return re.sub(r"(\s*/?>)$", rf' class="{name}"\1', tag)

    return STYLED.sub(changed, page)


def handled(page: str) -> str:
    """The page with the theme's handlers told by name; which other handlers there are is for the checks to say."""
    return HANDLER.sub(lambda match: f' data-does="{HANDLERS[match[1]]}"' if match[1] in HANDLERS else match[0], page)


def scripts_apart(page: str, up: str, files: dict[str, str]) -> str:
    """The page with its own scripts as files, by their name below the site; `up` leads to the site from the page."""

    def moved(match: re.Match[str]) -> str:
        attributes, text = match.groups()
        if DATA.search(attributes):
            return match[0]
        if UNREAD.fullmatch(text) or not text.strip():
            return ""
        name = f"_static/own-{hashlib.sha256(text.encode()).hexdigest()[:8]}.js"
        files[name] = text
        return f'<script defer src="{up}{name}"{attributes}></script>'

    return INLINE.sub(moved, page)
