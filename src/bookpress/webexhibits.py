"""How a figure or table stands on a web page: what is folded, what its links are called, and which drawing is shown.

A figure has up to four drawings: wide and narrow, each for a light page and a dark one. The page's style sheet shows
the light or the dark pair, the width of the screen decides within it. All are loaded only when they come into sight,
which what is not shown never does, so a reader loads one.
"""

from __future__ import annotations

from html import escape
from typing import Any

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.osutil import relative_uri
from sphinx.writers.html5 import HTML5Translator

from bookpress.exhibitfiles import shown
from bookpress.locales import long_date
from bookpress.state import press

NARROW = 600  # pixels of a screen up to which the narrow drawing is shown
HIDDEN = "press-hidden"  # class of words that only screen readers say
KINDS = (nodes.figure, "figure"), (nodes.table, "table")


class Links(nodes.container):  # type: ignore[misc]  # docutils has no types
    """The links of an exhibit; `copied` is what the script says when the first of them has been copied."""


class Folded(nodes.container):  # type: ignore[misc]
    """What stands behind a `summary`; `name` says to screen readers which exhibit it belongs to."""


class FoldedValues(Folded):
    """A figure's values behind a summary. The table is no child of the node; search takes it from there."""


class WebExhibits(SphinxPostTransform):
    """Shape exhibits for the web: drawings, notes and values folded, links and a way to cite below."""

    default_priority = 600
    formats = ("html",)

    def run(self, **kwargs: Any) -> None:
        """Change the document; what is for print only is left out."""
        for node in list(self.document.findall(has_class("print-only"))):
            node.parent.remove(node)
        for kind, called in KINDS:
            for exhibit in list(self.document.findall(has_class("exhibit", kind))):
                if exhibit["ids"]:
                    block = self._figure(exhibit) if kind is nodes.figure else exhibit.parent
                    self._furnish(block, exhibit, self._name(exhibit, called))

    def _name(self, exhibit: nodes.Element, kind: str) -> str:
        """What an exhibit is called within its page: its number, or where nothing is numbered its title."""
        numbers = self.env.toc_fignumbers.get(self.env.docname, {}).get(kind, {})
        if number := numbers.get(exhibit["ids"][0]):
            return str(self.config.numfig_format[kind] % ".".join(map(str, number)))
        return _title(exhibit)

    def _figure(self, figure: nodes.figure) -> nodes.container:
        """The title before the drawing, and all else below the figure: what stands in its caption is its name."""
        image = next(figure.findall(nodes.image))
        caption = next(figure.findall(nodes.caption))
        (legend,) = figure.findall(nodes.legend)
        pictures = self._pictures(figure["ids"][0], image)
        figure.clear()
        figure += caption
        figure["pictures"] = pictures
        block = nodes.container(classes=["exhibit", "exhibit-figure"])
        index = figure.parent.index(figure)
        parent = figure.parent
        parent.remove(figure)
        block += [figure, *legend.children]
        parent.insert(index, block)
        return block

    def _pictures(self, name: str, image: nodes.image) -> list[str]:
        """Markup of the drawing for a light page, and of the one for a dark page where there is one."""
        wide, narrow, dark = image.get("drawings") or ((0, 0), (0, 0), False)

        def of(night: bool, kind: str) -> str:
            def at(small: bool) -> str:
                return escape(relative_uri(self.env.docname, shown(name, narrow=small, dark=night)))

            source = (
                f'<source media="(max-width: {NARROW}px)" srcset="{at(True)}"{_size(narrow)}>' if any(narrow) else ""
            )
            return (
                f'<picture class="{kind}">{source}<img class="dark-light" src="{at(False)}"{_size(wide)} '
                f'alt="{escape(image.get("alt", ""))}" loading="lazy" decoding="async"></picture>\n'
            )

        return [of(False, "for-light"), of(True, "for-dark")] if dark else [of(False, "for-both")]

    def _furnish(self, block: nodes.Element, exhibit: nodes.Element, name: str) -> None:
        """Fold note and values, name links by their exhibit, and say how to cite it."""
        say = press(self.app).say
        for note in list(block.findall(has_class("exhibit-note", nodes.paragraph))):
            folded = Folded(summary=say("notes"), name=name, classes=["exhibit-notes"])
            note.replace_self(folded)
            folded.append(note)
        for values in list(block.findall(has_class("exhibit-data"))):
            table = next(values.findall(nodes.table))
            table["label"] = f"{say('values')}: {_title(exhibit)}"
            values.replace_self(FoldedValues(summary=say("values"), name=name, table=table, classes=["exhibit-data"]))
        for links in list(block.findall(has_class("exhibit-links"))):
            for link in links.findall(nodes.reference):
                link += nodes.inline("", f", {name}", classes=[HIDDEN])
                if "exhibit-link" in link["classes"]:
                    link["refuri"] = f"#{link['refid']}"
                    del link["refid"]
            named = Links("", *links.children, classes=links["classes"], copied=say("copied"))
            links.replace_self([named, self._citation(exhibit, name)])

    def _citation(self, exhibit: nodes.Element, name: str) -> Folded:
        """How to cite an exhibit, folded. Without the site's address the page's own stands there."""
        say, config, dataset = press(self.app).say, self.config, press(self.app).derived.dataset
        page, base = f"{self.env.docname}.html#{exhibit['ids'][0]}", str(config.html_baseurl or "").rstrip("/")
        authors = ", ".join(config.typst_authors) or config.author  # an edition says in its language who wrote it
        cited = say("cited", authors=authors, title=_title(exhibit))
        within = [say("cited-in", number=name, report=config.html_title)]
        if version := dataset.get("version"):
            within.append(say("version", version=version))
        facts = [cited, ", ".join(within)]
        if day := long_date(dataset.get("date", ""), config.language, config.press_regions):
            facts.append(say("data-of", date=day))
        address = f"{base}/{page}" if base else page
        words = [nodes.Text(f"{'. '.join(facts)}. "), nodes.inline("", address, classes=["exhibit-address"])]
        return Folded("", nodes.paragraph("", "", *words), summary=say("cite"), name=name, classes=["exhibit-cite"])


def _title(exhibit: nodes.Element) -> str:
    return str(next(node for node in exhibit.children if isinstance(node, nodes.caption | nodes.title)).astext())


def _size(pixels: tuple[int, int]) -> str:
    """Attributes by which a browser keeps room for a picture."""
    return f' width="{pixels[0]}" height="{pixels[1]}"' if all(pixels) else ""


def has_class(name: str, kind: type[nodes.Element] = nodes.Element) -> Any:
    """A condition on nodes: their kind, and a class of theirs."""
    return lambda node: isinstance(node, kind) and name in node["classes"]


def visit_figure(self: Any, node: nodes.figure) -> None:
    """Open a figure."""
    HTML5Translator.visit_figure(self, node)


def depart_figure(self: Any, node: nodes.figure) -> None:
    """Close a figure; an exhibit's pictures stand below its caption, which docutils leaves open."""
    if "pictures" in node:
        self.body.append("</figcaption>\n" + "".join(node["pictures"]) + "</figure>\n")
    else:
        HTML5Translator.depart_figure(self, node)


def visit_links(self: Any, node: Links) -> None:
    """Open the list of links."""
    self.body.append(f'<div class="{" ".join(node["classes"])}" data-copied="{escape(node["copied"])}">\n')


def depart_links(self: Any, node: Links) -> None:
    """Close it."""
    self.body.append("</div>\n")


def visit_folded(self: Any, node: Folded) -> None:
    """Open a closed <details>."""
    summary = f'{escape(node["summary"])}<span class="{HIDDEN}">, {escape(node["name"])}</span>'
    self.body.append(f'<details class="{" ".join(node["classes"])}"><summary>{summary}</summary>\n')


def depart_folded(self: Any, node: Folded) -> None:
    """Close it."""
    self.body.append("</details>\n")


def visit_values(self: Any, node: FoldedValues) -> None:
    """Write a figure's values as a closed <details>."""
    visit_folded(self, node)
    node["table"].walkabout(self)
    depart_folded(self, node)
    raise nodes.SkipNode


def setup(app: Any) -> None:
    """Register the transform and how its nodes are written."""
    app.add_node(nodes.figure, override=True, html=(visit_figure, depart_figure))
    app.add_node(Links, html=(visit_links, depart_links))
    app.add_node(Folded, html=(visit_folded, depart_folded))
    app.add_node(FoldedValues, html=(visit_values, None))
    app.add_post_transform(WebExhibits)
