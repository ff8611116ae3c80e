"""Put together what is published with a version: `make release` writes _build/release, a research object crate.

The crate holds the site with its PDFs and data, the code as git has it at this commit, and
`ro-crate-metadata.json`, which says what each part is. Method: RO-Crate, by the library `rocrate`.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from rocrate.model.contextentity import ContextEntity
from rocrate.model.person import Person
from rocrate.rocrate import ROCrate

ROOT = Path(__file__).resolve().parents[1]
SITE = ROOT / "_build" / "site"
RELEASE = ROOT / "_build" / "release"
CODE = "code.zip"
WEB_BOOK = "The web book in its editions, with PDFs and data"
VERSION = "1.2"  # of RO-Crate; the last that validators know
MIT = "https://spdx.org/licenses/MIT"
# Files of the site that are described one by one, by their endings; the pages are one folder.
KINDS = {".pdf": "application/pdf", ".csv": "text/csv"}


def main() -> int:
    """Write the crate; returns the exit status."""
    if not (SITE / "data" / "datapackage.json").is_file():
        print("There is no site with its data yet: make book", file=sys.stderr)
        return 1
    if changed := _git("status", "--porcelain"):
        print(f"A release is of a commit, and these files differ from it:\n{changed}", file=sys.stderr)
        return 1
    work = RELEASE.with_name("release-new")
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    code = work / CODE
    _git("archive", "--format=zip", f"--output={code}", "HEAD")
    described(SITE, code).write(work)
    shutil.rmtree(RELEASE, ignore_errors=True)
    work.rename(RELEASE)
    print(f"The release lies in {RELEASE.relative_to(ROOT)}: site, PDFs, data, code and ro-crate-metadata.json.")
    return 0


def described(site: Path, code: Path) -> ROCrate:
    """The crate of a site and its code, each file of PDF and data described, with the digests that the site lists."""
    package = json.loads((site / "data" / "datapackage.json").read_text(encoding="utf-8"))
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    crate = ROCrate(version=VERSION)
    licence = package["licenses"][0]
    crate.add_jsonld({"@id": licence["path"], "@type": "CreativeWork", "name": licence["title"]})
    crate.add_jsonld({"@id": MIT, "@type": "CreativeWork", "name": "MIT License"})
    authors = [crate.add(_author(crate, number, author)) for number, author in enumerate(citation["authors"], start=1)]
    crate.name, crate.description = package["title"], package["description"]
    crate.license = {"@id": licence["path"]}
    crate.datePublished = str(citation["date-released"])
    crate.root_dataset["version"] = package["version"]
    crate.root_dataset["keywords"] = package["keywords"]
    crate.root_dataset["author"] = authors
    book = crate.add_dataset(site, "site", properties={"name": WEB_BOOK, "description": package["description"]})
    book["hasPart"] = [
        crate.add_file(path, f"site/{path.relative_to(site).as_posix()}", properties=about)
        for path, about in _files(site, package)
    ]
    about = {
        "name": f"Code at commit {_git('rev-parse', 'HEAD')}",
        "description": citation["abstract"],
        "encodingFormat": "application/zip",
        "contentSize": str(code.stat().st_size),
        "license": {"@id": MIT},
    }
    crate.add_file(code, CODE, properties=about)
    return crate


def _author(crate: ROCrate, number: int, author: dict[str, str]) -> ContextEntity:
    """An author of the citation: a person where it has a family name, else the organisation or group it names."""
    name = f"#author-{number}"
    if "family-names" in author:
        whole = f"{author.get('given-names', '')} {author['family-names']}".strip()
        return Person(crate, name, properties={"name": whole})
    return ContextEntity(crate, name, properties={"@type": "Organization", "name": author["name"]})


def _files(site: Path, package: dict[str, Any]) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The files of a site that are described one by one, each with its properties."""
    digests = dict(reversed(line.split("  ", 1)) for line in (site / "SHA256SUMS").read_text("utf-8").splitlines())
    tables = {f"data/{table['path']}": table for table in package["resources"]}
    for path in sorted(site.rglob("*")):
        if path.suffix in KINDS and (name := path.relative_to(site).as_posix()) in digests:
            yield (
                path,
                {
                    "name": tables[name]["title"] if name in tables else path.stem,
                    "description": tables[name]["description"] if name in tables else f"{path.name} of {WEB_BOOK}",
                    "encodingFormat": KINDS[path.suffix],
                    "contentSize": str(path.stat().st_size),
                    "sha256": digests[name],
                },
            )


def _git(*arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
