"""The rebuilt site beside the published one: pages as elements and words, PDFs as text by page, all else by bytes."""

from __future__ import annotations

from pathlib import Path

from bookpress import compare, sums
from bookpress.book import UNKNOWN_COMMIT
from bookpress.compare import CompareError
from bookpress.reproduce.differences import Compared, Count, Difference, Kind

KINDS = {".html": "pages", ".pdf": "pdfs"}
OTHERS = "site-files"


def compare_sites(old: Path, new: Path, found: Compared) -> None:
    """Compare with the folder of the published site."""
    masks = compare.stamps(old), compare.stamps(new)
    files = [{path.relative_to(site).as_posix(): path for path in _files(site)} for site in (old, new)]
    for kind in (*KINDS.values(), OTHERS):
        names = [{name for name in one if KINDS.get(Path(name).suffix, OTHERS) == kind} for one in files]
        differing = [one for name in sorted(names[0] & names[1]) if (one := _differs(name, files, masks))]
        found.differences += [_only(name, kind, names[0]) for name in sorted(names[0] ^ names[1])]
        found.differences += differing
        wrong = {one.id for one in differing} | (names[0] - names[1])
        found.counts[kind] = Count(len(names[0]) - len(wrong), len(names[0]))


def compare_digests(listed: Path, new: Path, found: Compared) -> None:
    """Compare with the digests of the published site. Raises SumsError when they cannot be read."""
    old, rebuilt = sums.read(listed), sums.of(new)
    for kind in (*KINDS.values(), OTHERS):
        names = {name for name in {*old, *rebuilt} if KINDS.get(Path(name).suffix, OTHERS) == kind}
        published = names & old.keys()
        found.differences += [
            _only(name, kind, published) for name in sorted(names) if (name in old) != (name in rebuilt)
        ]
        differing = sorted(name for name in names & old.keys() & rebuilt.keys() if old[name] != rebuilt[name])
        found.differences += [Difference(_kind(kind), name) for name in differing]
        same = sum(rebuilt.get(name) == old[name] for name in published)
        found.counts[kind] = Count(same, len(published))


def _files(site: Path) -> list[Path]:
    return [path for path in sorted(site.rglob("*")) if path.is_file() and path != site / sums.NAME]


def _kind(kind: str) -> Kind:
    return "page" if kind == "pages" else "pdf" if kind == "pdfs" else "file"


def _only(name: str, kind: str, old: set[str]) -> Difference:
    return Difference(_kind(kind), name, "gone" if name in old else "new")


def _differs(name: str, files: list[dict[str, Path]], masks: tuple[list[str], list[str]]) -> Difference | None:
    """How a file differs; None where it does not, the stamps of the two builds aside."""
    one, other = files[0][name], files[1][name]
    if one.read_bytes() == other.read_bytes():
        return None
    kind = KINDS.get(one.suffix, OTHERS)
    if kind == OTHERS:
        return Difference("file", name)
    try:
        was, now, where = compare.first(one, other, masks)
    except CompareError:
        return Difference(_kind(kind), name)
    return Difference(_kind(kind), name, "changed", was, now, part=where) if was or now else None


def built_from(site: Path) -> str:
    """The commit that a site says it was built from, as at its foot; empty where it says none."""
    found = (compare.COMMIT.search(stamp) for stamp in compare.stamps(site))
    return next((match[0] for match in found if match and match[0] != UNKNOWN_COMMIT), "")
