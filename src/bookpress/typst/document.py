"""The whole document: title page, contents, parts and pages."""

from __future__ import annotations

from bookpress.typst import markup
from bookpress.typst.assembly import Elsewhere, Page, Part
from bookpress.typst.writer import Writer, label

TEMPLATE = "template.typ"


def document(writer: Writer) -> str:
    """Return the Typst source of the book. What is wrong with it is in the writer's faults."""
    body = "\n".join(
        _part(number, item, writer) if isinstance(item, Part) else writer.entries([item])
        for number, item in enumerate(writer.book.items)
    )
    writer.check_links()
    head = f'#import "{TEMPLATE}": *\n#show: book\n#title-page()'
    return f"{head}\n{_contents(writer)}\n#imprint()\n{body}\n#press-places()"


def _contents(writer: Writer) -> str:
    """The list of contents: it is made of the headings, and told the titles that pages have there in their place."""
    listed = (
        f"{markup.string(name)}: {markup.content(markup.text(page.listed))}"
        for page in writer.book.pages
        if page.is_listed and page.listed and (name := writer.labels.name(page.docname, ""))
    )
    return markup.call("contents", f"({', '.join(listed) or ':'})")


def _part(number: int, part: Part, writer: Writer) -> str:
    entries = (entry for chapter in part.chapters if (entry := _entry(chapter, writer)))
    title = markup.content(markup.text(part.title))
    opening = markup.call("part-page", title, label(f"part-{number}"), markup.array(entries))
    return f"{opening}\n{writer.entries(part.chapters)}"


def _entry(chapter: Page | Elsewhere, writer: Writer) -> str | None:
    """Number, title and target of a chapter, for the page that opens its part."""
    if isinstance(chapter, Elsewhere):
        return f"(none, {markup.content(markup.text(chapter.title))}, {markup.string(chapter.address)})"
    name = writer.labels.name(chapter.docname, "")
    if name is None:
        return None
    return writer.piece(writer, chapter.docname, "entry", lambda: _entry_of(chapter, name, writer))


def _entry_of(chapter: Page, name: str, writer: Writer) -> str:
    number = writer.numbers.section(chapter.docname, chapter.section)
    shown = "none" if number is None else markup.string(number)
    title = markup.content(markup.text(chapter.listed)) if chapter.listed else markup.content(writer.title(chapter))
    return f"({shown}, {title}, {label(name)})"
