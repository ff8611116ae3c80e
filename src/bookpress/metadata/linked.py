"""The report as schema.org has it, as JSON-LD. Method: the properties of schema.org/Report."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sphinx.util.osutil import relative_uri

from bookpress import datasets
from bookpress.addresses import of_page
from bookpress.metadata import cited, places
from bookpress.metadata.tags import About
from bookpress.state import press

SPDX = "https://spdx.org/licenses/{}.html"


def report(app: Any, about: About, parts: Sequence[tuple[str, str]], pdfs: Mapping[str, str]) -> dict[str, Any]:
    """The whole book, as its first page describes it; `parts` and `pdfs` are its pages and PDF files, named."""
    config, dataset = app.config, press(app).derived.dataset
    described = {
        "@context": "https://schema.org",
        "@type": "Report",
        "@id": next(iter(cited.identifiers(config)), about.address),
        "name": about.title,
        "description": about.description,
        "author": cited.authors(config),
        "publisher": {"@type": "Organization", "name": about.institution} if about.institution else {},
        "datePublished": about.date,
        "dateModified": dataset.get("date", ""),
        "version": str(dataset.get("version") or config.press_cited.get("version", "")),
        "inLanguage": config.language,
        "license": _licence(config, dataset),
        "isAccessibleForFree": True,
        "identifier": cited.identifiers(config),
        "url": about.address,
        "isBasedOn": datasets.named(dataset),
        "workTranslation": _translations(app),
        "hasPart": [_part(app, name, docname, number) for number, (name, docname) in enumerate(parts, start=1)],
        "encoding": [
            {"@type": "MediaObject", "name": name, "contentUrl": _href(app, file), "encodingFormat": "application/pdf"}
            for file, name in pdfs.items()
        ],
    }
    return {name: value for name, value in described.items() if value not in ("", [], {})}


def _part(app: Any, name: str, docname: str, number: int) -> dict[str, Any]:
    return {"@type": "Chapter", "name": name, "url": _href(app, of_page(docname)), "position": number}


def _href(app: Any, file: str) -> str:
    """The address of a file of the edition: whole, or as seen from the first page."""
    base = places.base(app.config)
    return f"{base}/{file}" if base else relative_uri(f"{app.config.root_doc}.html", file)


def _translations(app: Any) -> list[dict[str, str]]:
    """The first pages of the other editions, where their addresses are known."""
    config, book = app.config, press(app).book
    known = {other: places.edition(book, other) for other in config.press_languages if other != config.language}
    return [
        {"@type": "Report", "inLanguage": other, "url": f"{address}/{of_page(config.root_doc)}"}
        for other, address in known.items()
        if address
    ]


def _licence(config: Any, dataset: Mapping[str, Any]) -> str:
    """The licence that the foot of each page names, else that of the citation file."""
    known = config.press_cited.get("license")
    return str(dataset.get("licence") or (SPDX.format(known) if isinstance(known, str) else ""))


def script(described: Mapping[str, Any]) -> str:
    """JSON-LD as an element that is data: nothing in it runs, nor ends it."""
    text = json.dumps(described, ensure_ascii=False, indent=1).replace("<", "\\u003c")
    return f'\n<script type="application/ld+json">\n{text}\n</script>\n'
