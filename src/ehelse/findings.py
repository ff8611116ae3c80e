"""What publications found, coded twice, and how it bears on what the slides say.

A *finding* is one statement of one publication in our words. Two coders gave each finding one code on each
*dimension* (topic, stakeholder, lens, valence), blind to one another; where they differ, a *resolution* says which code
stands and why.
"""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from ehelse.number import Number, computed, unique
from ehelse.synthesis import agreement
from ehelse.text import Text
from reporting import load

DIMENSIONS = ("topic", "stakeholder", "lens", "valence")
VALENCES = ("negative", "mixed", "positive", "neutral")
PLACES = ("helseplattformen", "epic-elsewhere", "norway-other", "other")
SLIDES = "gemini-slides"
# The slides' findings on users; those on physicians have a chapter of their own.
STATEMENTS = tuple(f"D{number}" for number in range(37, 44))


def codes(dimension: str) -> pd.DataFrame:
    """The codes of a dimension in the order of the codebook. Raises KeyError for a dimension it does not have."""
    rows = load.table("codebook")
    found = rows[rows["dimension"] == dimension].reset_index(drop=True)
    if found.empty:
        raise KeyError(f"No dimension {dimension!r} in data/real/codebook.csv. Known: {', '.join(DIMENSIONS)}.")
    return found


def paired() -> pd.DataFrame:
    """The two codings side by side: one row a finding and dimension, with `first` and `second`, by finding."""
    rows = load.table("codings")
    coders = load.table("coders")["coder_id"].tolist()[:2]
    long = rows.melt(["finding_id", "coder_id"], list(DIMENSIONS), var_name="dimension", value_name="code")
    wide = long.pivot(index=["finding_id", "dimension"], columns="coder_id", values="code")[coders]
    return wide.set_axis(["first", "second"], axis=1).reset_index()


def resolved() -> pd.DataFrame:
    """Every finding with the code that stands on each dimension, and its publication.

    One row a finding in the order of topic, stakeholder and id. Raises ValueError for a disagreement without a
    resolution: a finding must not be counted under a code that nobody decided on.
    """
    pairs = paired().merge(load.table("resolutions"), on=["finding_id", "dimension"], how="left")
    agreed = pairs["first"] == pairs["second"]
    if (open_ := pairs[~agreed & pairs["code"].isna()]).size:
        places = ", ".join(f"{row.finding_id} {row.dimension}" for row in open_.itertuples())
        raise ValueError(
            f"The codings differ and nothing says which stands: {places}. Add to data/real/resolutions.csv."
        )
    pairs["code"] = pairs["first"].where(agreed, pairs["code"])
    wide = pairs.pivot(index="finding_id", columns="dimension", values="code")[list(DIMENSIONS)].reset_index()
    rows = load.table("findings").merge(wide, on="finding_id", validate="one_to_one")
    named = load.table("publications")[["publication_id", "title", "authors", "year", "doi", "project"]]
    rows = rows.merge(named, on="publication_id", validate="many_to_one")
    order = {code: place for place, code in enumerate([*codes("topic")["code"], *codes("stakeholder")["code"]])}
    keys = rows.assign(_topic=rows["topic"].map(order), _who=rows["stakeholder"].map(order))
    keys = keys.sort_values(["_topic", "_who", "finding_id"], kind="stable")
    return keys.drop(columns=["_topic", "_who"]).reset_index(drop=True)


def anchor(topic: str, stakeholder: str) -> str:
    """The place in the list of findings where those of a topic and stakeholder begin."""
    return f"findings-{topic}-{stakeholder}"


def tally(by: str, order: list[str]) -> pd.DataFrame:
    """How many findings of each valence there are for each value of a column, in `order`; values without findings too.

    One row a value: `by`, the four valences, `findings`, `publications`, the finding ids and sources.
    """
    rows = resolved()
    found = []
    for value in order:
        group = rows[rows[by] == value]
        counts = {valence: int((group["valence"] == valence).sum()) for valence in VALENCES}
        found.append(
            {
                "finding_id": " ".join(group["finding_id"]),
                by: value,
                **counts,
                "findings": len(group),
                "publications": group["publication_id"].nunique(),
                "source_id": " ".join(unique(group["source_id"])),
            }
        )
    return pd.DataFrame(found)


def by_topic() -> pd.DataFrame:
    """Findings by topic and valence, most findings first."""
    rows = tally("topic", codes("topic")["code"].tolist())
    return rows.sort_values("findings", ascending=False, kind="stable").reset_index(drop=True)


def by_lens() -> pd.DataFrame:
    """Findings by lens and valence, in the order of the codebook."""
    return tally("lens", codes("lens")["code"].tolist())


def by_place() -> pd.DataFrame:
    """Findings by place and valence: Helseplattformen, Epic elsewhere, other Norwegian, other."""
    return tally("place", list(PLACES))


def matrix() -> pd.DataFrame:
    """Findings by topic and stakeholder: one row a topic, one column a stakeholder that has findings.

    A cell counts the valences as text that `charts` writes out: "negative mixed positive neutral" as numbers set apart
    by spaces, missing where there are none.
    """
    rows = resolved()
    whom = [code for code in codes("stakeholder")["code"] if code in set(rows["stakeholder"])]
    found = []
    for topic in codes("topic")["code"]:
        of_topic = rows[rows["topic"] == topic]
        cells = {}
        for who in whom:
            group = of_topic[of_topic["stakeholder"] == who]
            counts = [int((group["valence"] == valence).sum()) for valence in VALENCES]
            cells[who.replace("-", "_")] = " ".join(map(str, counts)) if sum(counts) else pd.NA
        found.append(
            {"topic": topic, **cells, "findings": len(of_topic), "source_id": " ".join(unique(of_topic["source_id"]))}
        )
    return pd.DataFrame(found)


def agreements() -> pd.DataFrame:
    """How far the two codings agree, dimension by dimension.

    One row a dimension: units, share coded alike, Krippendorff's alpha with its bootstrap interval, Gwet's AC1, and how
    many disagreements were resolved.
    """
    pairs = paired()
    found = []
    for dimension in DIMENSIONS:
        rows = pairs[pairs["dimension"] == dimension]
        result = agreement(rows["first"].tolist(), rows["second"].tolist())
        found.append(
            {
                "dimension": dimension,
                "units": result.units,
                "same": 100 * result.same,
                "alpha": result.alpha,
                "low": result.interval.low if result.interval else None,
                "high": result.interval.high if result.interval else None,
                "ac1": result.ac1,
                "resolved": int((rows["first"] != rows["second"]).sum()),
                "source_id": "this-report",
            }
        )
    return pd.DataFrame(found)


def slides() -> pd.DataFrame:
    """Each finding of the slides with the open findings that bear on it, in the order of the slides.

    One row a statement: its texts, the ids of findings for, against and mixed (text set apart by spaces, empty where
    none), from how many publications, and the slides and the publications as sources.
    """
    links = load.table("statement_findings").merge(
        load.table("findings")[["finding_id", "publication_id", "source_id"]], on="finding_id", validate="many_to_one"
    )
    rows = load.table("statements")
    rows = rows[rows["statement_id"].isin(STATEMENTS)]
    found = []
    for row in rows.itertuples():
        own = links[links["statement_id"] == row.statement_id]
        sides = {
            side: " ".join(own.loc[own["direction"] == side, "finding_id"]) for side in ("for", "mixed", "against")
        }
        found.append(
            {
                "statement_id": row.statement_id,
                "text_en": row.text_en,
                "text_nb": row.text_nb,
                "agree": sides["for"],
                "partly": sides["mixed"],
                "otherwise": sides["against"],
                "publications": own["publication_id"].nunique(),
                "source_id": " ".join(unique([SLIDES, *own["source_id"]])),
            }
        )
    return pd.DataFrame(found)


def numbers() -> Iterator[Number]:
    """Counts of findings, and how far the codings agree."""
    rows = resolved()
    counted = Text("findings in data/real/findings.csv", "funn i data/real/findings.csv")
    yield computed("findings", len(rows), "count", counted, rows)
    yield computed("findings-publications", rows["publication_id"].nunique(), "count", counted, rows)
    names = load.table("codebook").query("dimension == 'valence'").set_index("code")
    for valence in VALENCES:
        chosen = rows[rows["valence"] == valence]
        english, norwegian = (str(names.loc[valence, f"name_{language}"]).lower() for language in ("en", "nb"))
        how = Text(f"findings coded {english}", f"funn kodet som {norwegian}")
        yield computed(f"findings-{valence}", len(chosen), "count", how, chosen)
    here = rows[rows["place"] == "helseplattformen"]
    how = Text("findings on Helseplattformen and its preparation", "funn om Helseplattformen og forberedelsen av den")
    yield computed("findings-helseplattformen", len(here), "count", how, here)
    table = agreements().set_index("dimension")
    dimensions = Text("agreement of the two codings", "samsvar mellom de to kodingene")
    for end, value in (("lowest", table["alpha"].min()), ("highest", table["alpha"].max())):
        yield Number(f"findings-alpha-{end}", float(value), "count", dimensions, ("codings",), ("this-report",), 2)
    yield Number(
        "findings-resolved", int(table["resolved"].sum()), "count", dimensions, ("resolutions",), ("this-report",)
    )
    statements = slides()
    none = statements[statements["publications"] == 0]
    how = Text("statements of the slides without an open finding", "utsagn på lysbildene uten et åpent funn")
    yield computed("slides-findings", len(statements), "count", how, statements)
    yield computed("slides-findings-none", len(none), "count", how, none)
    agreed = statements[statements["agree"] != ""]
    how = Text(
        "statements of the slides with a finding that agrees", "utsagn på lysbildene med et funn som peker samme vei"
    )
    yield computed("slides-findings-agree", len(agreed), "count", how, agreed)
