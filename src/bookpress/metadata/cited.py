"""Who wrote the book and how it is identified: its CITATION.cff, if it has one, and else its settings.

Method: Citation File Format 1.2.0.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bookpress import files
from bookpress.book import BookError

FILE = "CITATION.cff"
TYPES = {"doi": "https://doi.org/{}", "swh": "https://archive.softwareheritage.org/{}"}


def read(root: Path) -> dict[str, Any]:
    """What the book's citation file says, dates as text; nothing without one. Raises BookError for no such file."""
    if not (root / FILE).is_file():
        return {}
    try:
        told = files.yaml_of(root / FILE, FILE)
    except files.FileError as error:
        raise BookError(str(error)) from error
    if not isinstance(told, Mapping) or not isinstance(told.get("authors", []), list):
        raise BookError(f"{FILE}: is no citation file. Begin it with cff-version, and list authors.")
    settled: dict[str, Any] = json.loads(json.dumps(told, default=str))
    return settled


def authors(config: Any) -> list[dict[str, str]]:
    """The authors as schema.org has them: `@type` Person (with family and given name) or Organization, and `name`.

    An edition says in its language who wrote it (`typst_authors`); whether that is a person, the citation file says.
    """
    found = [_author(one) for one in config.press_cited.get("authors", ()) if isinstance(one, Mapping)]
    if config.typst_authors:
        known = [one["@type"] for one in found] + ["Organization"] * len(config.typst_authors)
        return [
            {"@type": kind, "name": name} for name, kind in zip(config.typst_authors, known, strict=False)
        ]  # an author more than the file has counts as a group
    return found or ([{"@type": "Organization", "name": config.author}] if config.author else [])


def _author(told: Mapping[str, str]) -> dict[str, str]:
    if "name" in told:
        return {"@type": "Organization", "name": told["name"]}
    given, family = (str(told.get(key, "")) for key in ("given-names", "family-names"))
    names = {"name": f"{given} {family}".strip(), "givenName": given, "familyName": family}
    orcid = {"@id": told["orcid"]} if "orcid" in told else {}
    return {"@type": "Person", **names, **orcid}


def institution(config: Any) -> str:
    """Who answers for the report: the first author's affiliation, or the first author that is a group."""
    for told in config.press_cited.get("authors", ()):
        if affiliation := told.get("affiliation"):
            return str(affiliation)
    return next((one["name"] for one in authors(config) if one["@type"] == "Organization"), "")


def identifiers(config: Any) -> list[str]:
    """Identifiers of the report, as addresses or names of the web."""
    told = config.press_cited
    listed = [("doi", told["doi"])] if "doi" in told else []
    listed += [(one.get("type", ""), one.get("value", "")) for one in told.get("identifiers", ())]
    return list(dict.fromkeys(TYPES.get(kind, "{}").format(value) for kind, value in listed if value))
