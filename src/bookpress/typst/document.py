"""The whole document: title page, contents, parts and pages."""

from __future__ import annotations

from bookpress.typst import markup
from bookpress.typst.assembly import Page, Part
from bookpress.typst.writer import Writer, label

TEMPLATE = "template.typ"


def document(writer: Writer) -> str:
    """Return the Typst source of the book. What is wrong with it is in the writer's faults."""
    body = "\n".join(
        _part(number, item, writer) if isinstance(item, Part) else writer.write_page(item)
        for number, item in enumerate(writer.book.items)
    )
    writer.check_links()
    return f'#import "{TEMPLATE}": *\n#show: book\n#title-page()\n#contents()\n#imprint()\n{body}'


def _part(number: int, part: Part, writer: Writer) -> str:
    pages = "\n".join(writer.write_page(page) for page in part.chapters)
    entries = (entry for page in part.chapters if (entry := _entry(page, writer)))
    title = markup.content(markup.text(part.title))
    return markup.call("part-page", title, label(f"part-{number}"), markup.array(entries)) + "\n" + pages


def _entry(page: Page, writer: Writer) -> str | None:
    """Number, title and label of a chapter, for the page that opens its part."""
    name = writer.labels.name(page.docname, "")
    if name is None:
        return None
    number = writer.numbers.section(page.docname, page.section)
    shown = "none" if number is None else markup.string(number)
    return f"({shown}, {markup.content(writer.title(page))}, {label(name)})"
