"""The digests of a site's files, in a file of the site: by them anyone can tell whether two builds are the same.

The file is of the form that `sha256sum --check SHA256SUMS` reads.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

NAME = "SHA256SUMS"


class SumsError(ValueError):
    """There is no site, or no list of digests; the message says which and what to do."""


def write(site: Path) -> None:
    """Write the digests of all files of a site into it."""
    lines = [f"{digest}  {name}\n" for name, digest in of(site).items()]
    (site / NAME).write_text("".join(lines), encoding="utf-8")


def of(site: Path) -> dict[str, str]:
    """The digest of each file of a site by its path there, in the order of the paths."""
    files = [path for path in site.rglob("*") if path.is_file() and path != site / NAME]
    found = {path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    return dict(sorted(found.items()))


def read(listed: Path) -> dict[str, str]:
    """The digests that a file lists. Raises SumsError when it is not there or lists none."""
    try:
        lines = listed.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        raise SumsError(f"{listed} cannot be read. Build the site, or name the file of the published one.") from None
    matches = [re.fullmatch(r"([0-9a-f]{64}) [ *](.+)", line) for line in lines]
    if not matches or not all(matches):
        raise SumsError(f"{listed} is no list of digests, as sha256sum writes it.")
    return {match[2]: match[1] for match in matches if match}


def differences(site: Path, listed: Path) -> Iterator[str]:
    """Each file of the site that is not as listed, and each that only one of the two has. Raises SumsError."""
    wanted, found = read(listed), of(site)
    for name in sorted({*wanted, *found}):
        if name not in found:
            yield f"{name} is missing here."
        elif name not in wanted:
            yield f"{name} is only here."
        elif wanted[name] != found[name]:
            yield f"{name} differs."
