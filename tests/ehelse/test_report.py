from ehelse import report
from reporting import load


def test_the_report_counts_its_own_tables():
    found = {number.id: number for number in report.numbers()}
    assert found["report-sources"].value == len(load.table("sources"))
    tiers = sum(number.value for name, number in found.items() if "tier" in name)
    assert tiers == found["report-sources"].value
    assert found["interval-level"].text["en"] == "95 per cent"
