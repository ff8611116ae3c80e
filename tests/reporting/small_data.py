"""A small data folder: what is measured, and the values of it."""


def column(name, type="string", period=None, **constraints):
    return {"name": name, "type": type, "constraints": constraints} | ({"period": period} if period else {})


PACKAGE = {
    "resources": [
        {
            "name": "measures",
            "path": "measures.csv",
            "schema": {
                "fields": [column("measure_id", required=True, unique=True), column("unit", required=True)],
                "primaryKey": "measure_id",
            },
        },
        {
            "name": "values",
            "path": "deep/values.csv",
            "schema": {
                "fields": [
                    column("value_id", required=True, pattern="V[0-9]+"),
                    column("measure_id", required=True),
                    column("unit", required=True),
                    column("period", period=["year", "day", "quarter"]),
                    column("value", "number", required=True),
                    column("n", "integer", minimum=1),
                    column("checked", "boolean"),
                    column("note"),
                ],
                "primaryKey": ["value_id"],
                "uniqueKeys": [["measure_id", "period"]],
                "foreignKeys": [
                    {
                        "fields": ["measure_id", "unit"],
                        "reference": {"resource": "measures", "fields": ["measure_id", "unit"]},
                    }
                ],
            },
            "boundsByUnit": {
                "value": "value",
                "unit": "unit",
                "bounds": {"percent": [0, 100], "count": [0, None]},
                "except": {"measure_id": ["growth"]},
            },
        },
    ]
}
MEASURES = """\
measure_id,unit
satisfied,percent
growth,percent
visits,count
cost,NOK
"""
VALUES = """\
value_id,measure_id,unit,period,value,n,checked,note
V1,satisfied,percent,2023,53,4505,true,
V2,satisfied,percent,2024,48.5,,false,"a note, with a comma"
V3,growth,percent,2023-02-28,-14,,,"a note
over two lines"
V4,visits,count,2023-10/2023-12,109500000,,,"a ""quoted"" word"
V5,cost,NOK,,-5,1,true,æøå
"""
