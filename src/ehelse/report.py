"""Numbers about the report itself: how much evidence there is, how strong its sources are, what its intervals mean."""

from __future__ import annotations

from collections.abc import Iterator

from ehelse import synthesis
from ehelse.number import Number
from ehelse.sources import TIERS
from ehelse.text import Text, same
from reporting import load

SELF = "this-report"


def numbers() -> Iterator[Number]:
    """Counts of the evidence tables and of sources, sources by tier, and the level of the intervals."""
    for table in ("observations", "indicators", "surveys", "measures", "estimates", "sources"):
        how = Text(f"rows of the table {table}", f"rader i tabellen {table}")
        yield Number(f"report-{table}", len(load.table(table)), "count", how, (table,), (SELF,))
    tiers = load.table("sources")["tier"]
    for tier in TIERS:
        how = Text(f"sources of tier {tier}", f"kilder på nivå {tier}")
        yield Number(f"report-sources-tier-{tier}", int((tiers == tier).sum()), "count", how, ("sources",), (SELF,))
    level = same("LEVEL, src/ehelse/synthesis/proportions.py")
    yield Number("interval-level", 100 * synthesis.LEVEL, "percent", level, ("synthesis",), (SELF,))
