"""The paragraphs of the book in each language, as the tests of words read them."""

from collections.abc import Iterator

from babel.messages.pofile import read_po

from ehelse import claimed, shown
from reporting import project

ROOT, BOOK = project.current().root, project.current().book


def paragraphs(language: str) -> Iterator[tuple[str, str]]:
    """Page (its path below the book) and words of each paragraph, point and heading; numbers stand as ids in braces."""
    found = source() if language == "en" else translated(language)
    for page, text in found:
        yield from ((page, claimed.cleaned(block)) for block in claimed.blocks(text))


def source() -> Iterator[tuple[str, str]]:
    for path in sorted((*BOOK.rglob("*.md"), *BOOK.rglob("*.ipynb"))):
        yield from ((shown.page_of(path, BOOK), text) for text in claimed.texts(path))


def translated(language: str) -> Iterator[tuple[str, str]]:
    folder = ROOT / f"book/locale/{language}/LC_MESSAGES/book"
    for path in sorted(folder.rglob("*.po")):
        with path.open("rb") as file:
            texts = [str(message.string) for message in read_po(file) if message.id]
        yield from ((path.relative_to(folder).with_suffix("").as_posix(), text) for text in texts)
