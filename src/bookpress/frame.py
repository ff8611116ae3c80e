"""What _config.yml puts around every page: logo, announcement, footer, and links to the book's repository.

Jupyter Book hands most of it on as options of the theme, and forgets them all where sphinx.config names one of them;
here they count in any case. What would load from elsewhere is left off: buttons that hand a page to a service.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from bookpress import honoured
from bookpress.book import Book
from bookpress.saying import Sayer

FOOTER = "extra-footer.html"
# What the theme calls its links to the repository, which it shows as pictures that the press does not ship.
SOURCES = {
    "source-repository-button": "repository",
    "source-file-button": "file",
    "source-edit-button": "edit",
    "source-issues-button": "issues",
}
# Options of the theme by the settings of Jupyter Book that they come from.
OPTIONS = {
    "html.extra_footer": "extra_footer",
    "html.announcement": "announcement",
    "html.home_page_in_navbar": "home_page_in_toc",
    "html.use_repository_button": "use_repository_button",
    "html.use_issues_button": "use_issues_button",
    "html.use_edit_page_button": "use_edit_page_button",
    "repository.url": "repository_url",
    "repository.path_to_book": "path_to_docs",
    "repository.branch": "repository_branch",
}


def configure(config: Any, book: Book) -> None:
    """Settle the options of the theme: those of sphinx.config, then those of the other settings."""
    named = {option: honoured.value_of(book.config, path) for path, option in OPTIONS.items()}
    given = {option: value for option, value in named.items() if value is not None}
    options = {**given, **config.html_theme_options, "launch_buttons": {}}
    items = options.get("footer_content_items")
    if options.get("extra_footer") and items is not None and FOOTER not in items:
        options["footer_content_items"] = [*([items] if isinstance(items, str) else items), FOOTER]
    config.html_theme_options = options
    for name, value in honoured.handed_on(book).items():
        if name in config.values:
            config[name] = value


def source_links(say: Sayer, context: dict[str, Any]) -> list[dict[str, str]]:
    """The links to the repository, taken out of the theme's buttons and said in the edition's language."""
    kept, links = [], []
    for button in context.get("header_buttons", ()):
        group = button.get("buttons", [button])
        if all(one.get("label") in SOURCES for one in group):
            named = [(SOURCES[one["label"]], one["url"]) for one in group]
            links += [{"href": address, "text": say(f"to-source.{name}")} for name, address in named]
        else:
            kept.append(button)
    context["header_buttons"] = kept
    return links


def add_links(app: Any, pagename: str, templatename: str, context: dict[str, Any], doctree: Any) -> None:
    """Give the templates the links to the repository, after the theme has made its buttons, and mend its own."""
    context["press"]["sources"] = source_links(app.bookpress.say, context)
    name = context.get("sourcename")
    for button in _buttons(context["header_buttons"]):
        if name and str(button.get("url", "")).endswith(f"/{name}"):  # the theme takes # in a name for a place
            button["url"] = button["url"].removesuffix(name) + quote(name)


def _buttons(groups: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for group in groups:
        yield group
        yield from _buttons(group.get("buttons", []))


def setup(app: Any) -> None:
    """Connect what a page needs."""
    app.connect("html-page-context", add_links, priority=900)
