from ehelse import sources
from ehelse.analyses import about as report
from reporting import load


def test_the_report_counts_its_own_tables():
    found = {number.id: number for number in report.numbers()}
    assert found["report-sources"].value == len(sources.of_evidence()) < len(load.table("sources"))
    tiers = sources.of_evidence()["tier"].value_counts()
    assert (found["report-sources-tier-1"].value, found["report-sources-tier-4"].value) == (tiers[1], tiers[4])
    assert found["interval-level"].text["en"] == "95 per cent"
