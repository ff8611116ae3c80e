"""The data set that a book describes: its files beside the pages, and its description for search engines."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bookpress.book import BookError

DATA = "data"  # the folder of the site with the files of the data set
DESCRIBED = "application/vnd.datapackage+json"  # registered type of the first of them


def publish(root: Path, dataset: Mapping[str, Any], site: Path) -> None:
    """Lay the files of a data set beside the editions. Raises BookError for those that are no files of the book."""
    folder = root / dataset.get("folder", ".")
    files = {name: (folder / name).resolve() for name in dataset.get("files", ())}
    if wrong := [name for name, file in files.items() if not (file.is_relative_to(root.resolve()) and file.is_file())]:
        raise BookError(f"press_derive: the data set names {', '.join(wrong)}, which are no files below the book.")
    for name, file in files.items():
        (site / DATA / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, site / DATA / name)


def address(pagename: str) -> str:
    """Where the site has the files of the data set, as seen from a page of an edition."""
    return "../" * (pagename.count("/") + 1) + DATA


def json_ld(dataset: Any, language: str, author: str, place: str = "", page: str = "") -> str:
    """The data set as schema.org JSON-LD in a script element. Method: the properties of schema.org/Dataset.

    `place` is the address of the folder with its files; without one they are not published. `page` is the
    address of the page that describes the data set, where it is known.
    """
    description = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        **({"@id": dataset["identifier"], "identifier": dataset["identifier"]} if dataset.get("identifier") else {}),
        **({"url": page} if page else {}),
        "name": dataset["title"][language],
        "description": dataset["description"][language],
        "version": dataset["version"],
        "dateModified": dataset["date"],
        "license": dataset["licence"],
        "inLanguage": language,
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": author},
        **({"keywords": dataset["keywords"]} if dataset.get("keywords") else {}),
        **({"distribution": [_download(place, dataset["files"][0], DESCRIBED)]} if place else {}),
        "hasPart": [
            {
                "@type": "Dataset",
                "name": table["title"],
                **({"distribution": [_download(place, table["path"], "text/csv")]} if place else {}),
            }
            for table in dataset.get("tables", ())
        ],
    }
    text = json.dumps(description, ensure_ascii=False, indent=1).replace("<", "\\u003c")
    return f'\n<script type="application/ld+json">\n{text}\n</script>\n'


def named(dataset: Mapping[str, Any]) -> dict[str, str]:
    """The data set as another description refers to it; nothing where it has no identifier."""
    return {"@type": "Dataset", "@id": dataset["identifier"]} if dataset.get("identifier") else {}


def _download(place: str, file: str, kind: str) -> dict[str, str]:
    return {"@type": "DataDownload", "contentUrl": f"{place}/{file}", "encodingFormat": kind}
