"""What theme and writers leave out for readers who hear a page, read it by keyboard, or enlarge it.

Names of dialogs and the page that one is on, heads of parts as headings, reference lists as lists, a first page that is
whole, and the script `access.js`, which keeps the focus and says what is open. Method: WCAG 2.2 and the ARIA authoring
practices.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.osutil import relative_uri

SCRIPT = "access.js"
# Dialogs of the theme, by the words that name them.
DIALOGS = {
    "search": "pst-search-dialog",
    "menu": "pst-primary-sidebar-modal",
    "contents": "pst-secondary-sidebar-modal",
}
# What navigation has for the page that one is on: the theme marks it by a class alone.
CURRENT = re.compile(r'(<li class="toctree-l1 current active">\s*<a class="[^"]*")')

# Links to a heading or exhibit: their name would be a mere sign.
PERMALINK = re.compile(r'(<a class="headerlink" href="[^"]*") title="([^"]*)">')


def framed(markup: str, words: Mapping[str, str]) -> str:
    """The page with dialogs and permalinks named, and its own link in navigation marked as the current page."""
    for name, dialog in DIALOGS.items():
        markup = markup.replace(f'<dialog id="{dialog}">', f'<dialog id="{dialog}" aria-label="{escape(words[name])}">')
    markup = PERMALINK.sub(r'\1 title="\2" aria-label="\2">', markup)
    return CURRENT.sub(r'\1 aria-current="page"', markup)


class PartHead(nodes.Part, nodes.TextElement):  # type: ignore[misc]  # docutils has no types
    """A bold line that heads what follows it; `level` is that of a heading."""


class PartHeads(SphinxPostTransform):
    """Make headings of paragraphs that are one bold phrase and head what follows them in their section.

    They get no number and stand in no list of contents: they head a few lines, as "In short" does.
    """

    default_priority = 610
    formats = ("html",)

    def run(self, **kwargs: Any) -> None:
        """Change the document."""
        for strong in list(self.document.findall(nodes.strong)):
            paragraph, section = strong.parent, strong.parent.parent
            if not isinstance(paragraph, nodes.paragraph) or not isinstance(section, nodes.section):
                continue
            follows = paragraph.next_node(descend=False, siblings=True)
            alone = paragraph.astext().strip() == strong.astext().strip()  # readers leave empty texts around it
            if alone and follows is not None and not isinstance(follows, nodes.section):
                level = min(6, _depth(section) + 1)
                paragraph.replace_self(PartHead("", "", *strong.children, level=level, classes=["press-part"]))


def _depth(section: nodes.Element) -> int:
    return 1 + _depth(section.parent) if isinstance(section, nodes.section) else 0


def visit_part_head(self: Any, node: PartHead) -> None:
    """Open the heading."""
    self.body.append(self.starttag(node, f"h{node['level']}", ""))


def depart_part_head(self: Any, node: PartHead) -> None:
    """Close it."""
    self.body.append(f"</h{node['level']}>\n")


def visit_citation(self: Any, node: nodes.citation) -> None:
    """Open an entry of a reference list, the first one with its list: one of HTML, where docutils gives roles."""
    if not isinstance(node.previous_sibling(), nodes.citation):
        self.body.append('<ul class="citation-list">\n')
    self.body.append(self.starttag(node, "li", classes=["citation"]))


def depart_citation(self: Any, node: nodes.citation) -> None:
    """Close it, the last one with its list."""
    self.body.append("</li>\n")
    if not isinstance(node.next_node(descend=False, siblings=True), nodes.citation):
        self.body.append("</ul>\n")


def header_scope(node: nodes.entry) -> str | None:
    """What a cell is the header of, as `scope`; None for one that heads nothing or says nothing."""
    if not (node.astext().strip() or any(node.findall(nodes.image))):
        return None
    if isinstance(node.parent.parent, nodes.thead):
        return "col"
    return "row" if "row-header" in node["classes"] else None


FIRST = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url={address}">
<title>{title}</title>
</head>
<body>
<main><h1>{title}</h1><p><a href="{address}">{words}</a></p></main>
</body>
</html>
"""


def first_page(app: Any) -> None:
    """Write the page that leads to the first document, where that is no index.html itself, as a whole page."""
    start = app.config.root_doc
    if start != "index":
        filled = {"language": app.config.language, "address": relative_uri("index", start) + ".html"}
        words = {"title": app.config.html_title, "words": app.bookpress_say("entry-web")}
        page = FIRST.format(**{name: escape(str(value)) for name, value in (filled | words).items()})
        Path(app.outdir, "index.html").write_text(page, encoding="utf-8", newline="\n")


def page_context(app: Any, pagename: str, templatename: str, context: dict[str, Any], doctree: Any) -> None:
    """Give the templates what names the frame of a page, and load the script."""
    say = app.bookpress_say
    words = {"search": say("search"), "menu": say("toggle-menu"), "contents": say("toggle-contents")}
    context["framed"] = lambda markup: framed(markup, words)
    app.add_js_file(SCRIPT, loading_method="defer")


def setup(app: Any) -> None:
    """Register nodes, the transform and what pages get."""
    app.add_node(PartHead, html=(visit_part_head, depart_part_head))
    app.add_node(nodes.citation, override=True, html=(visit_citation, depart_citation))
    app.add_post_transform(PartHeads)
    app.connect("html-page-context", page_context, priority=100)
