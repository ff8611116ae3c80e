"""Numbers about the report itself: how much evidence there is, how strong its sources are, what its intervals mean."""

from __future__ import annotations

from collections.abc import Iterator

from ehelse import sources, synthesis
from ehelse.sources import THIS_REPORT
from reporting import load, words
from reporting.number import Number

say = words.chapter("about")
NAMED_TIERS = (1, 4)  # the tiers whose sources the text counts: the best, and opinion or undated


def numbers() -> Iterator[Number]:
    """Counts of the evidence tables, sources of the tiers that the text names, and the level of the intervals."""
    for table in ("observations", "indicators", "measures", "estimates"):
        how = say("how-rows", table=table)
        yield Number(f"report-{table}", len(load.table(table)), "count", how, (table,), (THIS_REPORT,))
    rows = sources.of_evidence()
    yield Number("report-sources", len(rows), "count", say("how-sources"), ("sources",), (THIS_REPORT,))
    tiers = rows["tier"]
    for tier in NAMED_TIERS:
        count, how = int((tiers == tier).sum()), say("how-tier", tier=str(tier))
        yield Number(f"report-sources-tier-{tier}", count, "count", how, ("sources",), (THIS_REPORT,))
    level = say("how-level", place="LEVEL, src/ehelse/synthesis/proportions.py")
    yield Number("interval-level", 100 * synthesis.LEVEL, "percent", level, ("synthesis",), (THIS_REPORT,))
