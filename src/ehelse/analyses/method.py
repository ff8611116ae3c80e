"""How rows of evidence came in: what was collected, kept and left out, and who wrote the sources.

The stages follow the flow of PRISMA-ScR (Tricco 2018). What was not recorded at the time has no count: it is missing,
never reconstructed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pandas as pd

from ehelse import sources
from reporting import load, words
from reporting.number import Number
from wording.text import Text

say = words.chapter("method")
HELD = ("merged", "duplicate")  # reasons that lose nothing: the same stands in another row
UNKNOWN = "not-recorded"
PAGES = "sources"  # the collection whose rows are pages, not evidence
SEARCHES = "searches"  # the table of the search log
FURTHER = "rows_2026_11"  # the table of the rows collected later, whose reasons were recorded at once
SIDES = ("unused", "held", "left", "unexplained", "further-left")  # stages at which something leaves the flow


def collections() -> pd.DataFrame:
    """The collections, one row each: `rows` counted, `kept`, and what was dropped as `held`, `left`, `unexplained`.

    Held rows say what another row says; left ones have a reason; unexplained ones have none.
    """
    rows = load.table("collections").set_index("collection_id", drop=False)
    gone = load.table("dropped")
    kinds = gone["reason"].map(_kind)
    counts = pd.crosstab(gone["collection_id"], kinds).reindex(columns=["held", "left", "unexplained"])
    found = rows.assign(kept=load.table("collected").groupby("collection_id")["kept_as"].count()).join(counts)
    return found.fillna(dict.fromkeys(counts, 0)).astype(dict.fromkeys(counts, int)).reset_index(drop=True)


def _kind(reason: str) -> str:
    """What a reason means for the flow."""
    if reason in HELD:
        return "held"
    return "unexplained" if reason == UNKNOWN else "left"


def dropped() -> pd.DataFrame:
    """The rows that stand in no row of their own, in the order of the table, with the names of their collection."""
    named = load.table("collections").drop(columns=["rows", "table_name"])
    return load.table("dropped").merge(named, on="collection_id", validate="many_to_one")


def flow() -> pd.DataFrame:
    """The flow, one row a stage: `stage`, `counted` (missing where not recorded), `side` and `stream`.

    Two streams, the first collections and the logged searches after them, meet in what the tables hold (stream *both*).
    Pages are counted as sources; all later stages count rows of evidence.
    """
    streams = {"first": _collected(), "second": _searched(), "both": _now()}
    rows = [(stream, stage, counted) for stream, stages in streams.items() for stage, counted in stages]
    frame = pd.DataFrame(rows, columns=["stream", "stage", "counted"]).astype({"counted": "Int64"})
    return frame.assign(side=frame["stage"].isin(SIDES))


def _evidence() -> pd.DataFrame:
    """The collections of rows of evidence, without that of pages."""
    rows = collections()
    return rows[rows["collection_id"] != PAGES]


def _collected() -> Iterator[tuple[str, int | None]]:
    """The first collections, which kept no log: pages, and rows collected, dropped by kind and kept."""
    yield "searched", None
    yield "found", None
    yield "read", int(collections().set_index("collection_id")["rows"][PAGES])
    yield "unused", None
    for stage, column in (("collected", "rows"), *((kind, kind) for kind in SIDES[1:4]), ("kept", "kept")):
        yield stage, int(_evidence()[column].sum())


def _searched() -> Iterator[tuple[str, int]]:
    """The searches of the log, what was kept of them, and the rows that came to the tables since the collections."""
    if SEARCHES in load.described():
        log = load.table(SEARCHES)
        yield "logged", len(log)
        yield "hits", int(log["hits"].sum())
        yield "hits-kept", int(log["kept"].sum())
    if FURTHER in load.described():
        yield from _further(load.table(FURTHER)["reason"].notna())
    yield "added", _included() - int(_evidence()["kept"].sum())


def _now() -> Iterator[tuple[str, int]]:
    """The rows in the tables now."""
    yield "included", _included()


def _included() -> int:
    return sum(len(load.part(table, [])) for table in _evidence()["table_name"].unique())


def _further(left: pd.Series) -> Iterator[tuple[str, int]]:
    """Rows collected later: all, those left out (`left`), and those that became rows of the tables."""
    yield "further", len(left)
    yield "further-left", int(left.sum())
    yield "further-kept", int((~left).sum())


def searched_until() -> str | None:
    """The last day of the search log, `2026-11-28`; None where no log is kept."""
    return str(load.part(SEARCHES, ["searched_on"])["searched_on"].max()) if SEARCHES in load.described() else None


# --- Who wrote the sources -------------------------------------------------------------------------------------------


def tied() -> pd.DataFrame:
    """The sources that the centre or its partners have a part in, with the tie: `person`, `staff` or `publisher`.

    *Person*: an author has the surname and first initial of somebody whom the slides name. *Staff*: of somebody else
    with a role at a partner of the centre. *Publisher*: the partner itself publishes it. The nearest tie counts. Names
    are compared, not persons, and most sources give no authors, so the count is neither exact nor complete.
    """
    rows = load.table("sources")
    named, staff, publishers = _named(), _staff(), _partners()
    authors = rows["authors"].map(_authors)
    tie = rows["publisher"].isin(publishers).map({True: "publisher", False: None})
    tie = tie.mask(authors.map(lambda keys: bool(keys & staff)), "staff")
    tie = tie.mask(authors.map(lambda keys: bool(keys & named)), "person")
    return rows.assign(tie=tie).dropna(subset=["tie"]).reset_index(drop=True)


def _named() -> set[tuple[str, str]]:
    return _keys(load.table("people").dropna(subset=["statement_id"])["name"])


def _staff() -> set[tuple[str, str]]:
    roles = load.table("roles")
    return _keys(roles[roles["partner"].isin(_partners())]["name"])


def _partners() -> set[str]:
    """The names of the centre's partners, in every language."""
    rows = load.table("partners").dropna(subset=["statement_id"])
    return set(rows.filter(like="name_").to_numpy().ravel())


def _keys(people: pd.Series) -> set[tuple[str, str]]:
    """Surname and first initial of full names."""
    return {(name.split()[-1].lower(), name[0].lower()) for name in people}


def _authors(text: object) -> set[tuple[str, str]]:
    """Surname and first initial of authors written like `Melby L; Andreassen HK`; of other forms, none."""
    found = (re.fullmatch(r"(?:.* )?(\S+) ([A-ZÆØÅ])[\w-]{0,3}", author) for author in load.items(text))
    return {(match[1].lower(), match[2].lower()) for match in found if match}


def origins() -> dict[str, list[str]]:
    """The ids of the sources that are evidence by how they came in: `first`, `logged`, `beside`, and found `again`.

    *First*: a page of the first collections. *Logged*: kept by a search of the log, and in no collection. *Beside*:
    neither, so that no search for it is on record. *Again*: those of the first that a search of the log kept too.
    """
    pages = load.part("collected", ["kept_as"], collection_id=PAGES)["kept_as"]
    kept = {id for cell in load.part(SEARCHES, ["kept_sources"])["kept_sources"] for id in load.items(cell)}
    ids = [str(id) for id in sources.of_evidence()["source_id"]]
    first = [id for id in ids if id in set(pages)]
    new = [id for id in ids if id not in set(pages)]
    return {
        "first": first,
        "logged": [id for id in new if id in kept],
        "beside": [id for id in new if id not in kept],
        "again": [id for id in first if id in kept],
    }


# --- Numbers ---------------------------------------------------------------------------------------------------------


def numbers() -> Iterator[Number]:
    """The stages of the flow that the text names, and the sources with a tie to the centre."""
    counts = flow().set_index("stage")["counted"]
    for stage in ("collected", "kept", "held", "left"):
        yield _number(f"flow-{stage}", int(counts[stage]), say(f"stage-{stage}"), "collected")
    for came, ids in origins().items():
        how = say(f"how-sources-{came}")
        yield Number(f"sources-{came}", len(ids), "count", how, tuple(ids), (sources.THIS_REPORT,))
    ties = tied()["tie"].value_counts()
    for tie in ("person", "staff", "publisher"):
        yield _number(f"tied-{tie}", int(ties.get(tie, 0)), say(f"tie-{tie}"), "sources")
    authored = int(load.part("sources", ["authors"])["authors"].notna().sum())
    yield _number("sources-authored", authored, say("how-authored"), "sources")
    yield _number("sources-tied", len(tied()), say("how-tied"), "sources")


def _number(id: str, count: int, how: Text, table: str) -> Number:
    return Number(id, count, "count", how, (table,), (sources.THIS_REPORT,))
