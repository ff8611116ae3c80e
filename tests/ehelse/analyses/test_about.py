from ehelse.analyses import about as report
from reporting import load


def test_the_report_counts_its_own_tables():
    found = {number.id: number for number in report.numbers()}
    assert found["report-sources"].value == len(load.table("sources"))
    tiers = load.table("sources")["tier"].value_counts()
    assert (found["report-sources-tier-1"].value, found["report-sources-tier-4"].value) == (tiers[1], tiers[4])
    assert found["interval-level"].text["en"] == "95 per cent"
