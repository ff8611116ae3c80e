"""What publications found, coded twice, and how it bears on what the slides say.

A *finding* is one statement of one publication in our words. Two coders gave each finding one code on each
*dimension* (topic, stakeholder, lens, valence), blind to one another; where they differ, a *resolution* says which code
stands and why. The codes, their names and their order are those of the codebook.
"""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from ehelse import coders, sources
from reporting import choices, formats, load, project, vocabulary, words
from reporting.columns import Row, named, said
from reporting.noted import remembered
from reporting.number import Number, computed, unique
from reporting.project import Project
from wording.text import Text

say = words.chapter("users")
DIMENSIONS = ("topic", "stakeholder", "lens", "valence")  # the columns of a coding
# The columns of `slides`, in their order, by the direction in which a finding bears on a statement.
SIDES = {"for": "agree", "mixed": "partly", "against": "otherwise"}


# --- The codebook ----------------------------------------------------------------------------------------------------


def codebook() -> pd.DataFrame:
    """The codes with their names and definitions, with the report as their source."""
    return load.table("codebook").assign(source_id=sources.THIS_REPORT)


def names(dimension: str) -> dict[str, Text]:
    """The codes of a dimension in the order of the codebook, with their names.

    Raises KeyError for a dimension that it does not have.
    """
    known = _named_codes(project.current())
    if dimension not in known:
        raise KeyError(f"No dimension {dimension!r} in data/real/codebook.csv. Known: {', '.join(known)}.")
    return known[dimension]


@remembered(8)
def _named_codes(report: Project) -> dict[str, dict[str, Text]]:
    """The names of all codes, dimension by dimension."""
    found: dict[str, dict[str, Text]] = {}
    for row in load.table("codebook", report.data).itertuples():
        found.setdefault(row.dimension, {})[row.code] = formats.joined([said(row, "name")])
    return found


def column(code: str) -> str:
    """The column of a frame that counts a code."""
    return code.replace("-", "_")


# --- The codings and what stands of them -----------------------------------------------------------------------------


def paired() -> pd.DataFrame:
    """The two codings side by side: one row a finding and dimension, with `first` and `second`, by finding."""
    rows = load.table("codings")
    coders = load.table("coders")["coder_id"].tolist()[:2]
    long = rows.melt(["finding_id", "coder_id"], list(DIMENSIONS), var_name="dimension", value_name="code")
    wide = long.pivot(index=["finding_id", "dimension"], columns="coder_id", values="code")[coders]
    return wide.set_axis(["first", "second"], axis=1).reset_index()


def resolved() -> pd.DataFrame:
    """Every finding with the code that stands on each dimension, and its publication.

    One row a finding in the order of topic, stakeholder and id. Raises ValueError naming every finding and dimension
    without a code: a finding must not be counted under a code that nobody decided on, nor be left out.
    """
    rows = load.table("findings")
    coded = _settled().reindex(rows["finding_id"])
    if faults := list(_undecided(coded)):
        raise ValueError("\n".join(faults))
    publications = load.part("publications", ["publication_id", "title", "authors", "year", "doi", "project"])
    rows = rows.merge(coded.reset_index(), on="finding_id", validate="one_to_one")
    rows = rows.merge(publications, on="publication_id", validate="many_to_one")
    return rows.sort_values(["topic", "stakeholder", "finding_id"], key=_place, ignore_index=True)


def _settled() -> pd.DataFrame:
    """The code on which both codings agree, else that of the resolution: a row a finding, a column a dimension."""
    pairs = paired().merge(load.table("resolutions"), on=["finding_id", "dimension"], how="left")
    agreed = (pairs["first"] == pairs["second"]).fillna(False)
    pairs["code"] = pairs["first"].where(agreed, pairs["code"])
    return pairs.pivot(index="finding_id", columns="dimension", values="code")[list(DIMENSIONS)]


def _undecided(coded: pd.DataFrame) -> Iterator[str]:
    for dimension in DIMENSIONS:
        for finding, code in coded[dimension].items():
            if pd.isna(code):
                yield (
                    f"{finding} {dimension}: the codings differ, or one is missing, and nothing says which code stands."
                    " Add it to data/real/codings.csv or data/real/resolutions.csv."
                )


def _place(values: pd.Series) -> pd.Series:
    """Codes of a dimension as their places in the codebook, to sort by; other values as they are."""
    if values.name not in DIMENSIONS:
        return values
    return values.map({code: place for place, code in enumerate(names(str(values.name)))})


def anchor(topic: str, stakeholder: str) -> str:
    """The place in the list of findings where those of a topic and stakeholder begin."""
    return f"findings-{topic}-{stakeholder}"


# --- Counts ----------------------------------------------------------------------------------------------------------


def counts(findings: pd.DataFrame) -> dict[str, int]:
    """How many findings there are of each valence, in the order of the codebook."""
    return {code: int((findings["valence"] == code).sum()) for code in names("valence")}


def tally(by: str, order: list[str]) -> pd.DataFrame:
    """How many findings of each valence there are for each value of a column, in `order`; values without findings too.

    One row a value: `by`, the valences, `findings`, `publications`, the finding ids and sources.
    """
    rows = resolved()
    return pd.DataFrame(_tallied(by, value, rows[rows[by] == value]) for value in order)


def _tallied(by: str, value: str, group: pd.DataFrame) -> dict[str, object]:
    return {
        "finding_id": " ".join(group["finding_id"]),
        by: value,
        **{column(code): count for code, count in counts(group).items()},
        "findings": len(group),
        "publications": group["publication_id"].nunique(),
        "source_id": " ".join(unique(group["source_id"])),
    }


def by_topic() -> pd.DataFrame:
    """Findings by topic and valence, most findings first."""
    return tally("topic", list(names("topic"))).sort_values(
        "findings", ascending=False, kind="stable", ignore_index=True
    )


def by_lens() -> pd.DataFrame:
    """Findings by lens and valence, in the order of the codebook."""
    return tally("lens", list(names("lens")))


def by_system() -> pd.DataFrame:
    """Findings by record system and valence, for the systems that have findings in the order of their list.

    `inferred` counts those whose place or system is inferred.
    """
    rows = resolved()
    used = set(rows["system"])
    found = tally("system", [code for code in vocabulary.codes("system") if code in used])
    inferred = rows[rows["inferred"] != "no"].groupby("system").size()
    return found.assign(inferred=found["system"].map(inferred).fillna(0).astype(int))


def stakeholders() -> dict[str, Text]:
    """The stakeholders that have findings, in the order of the codebook, with their names."""
    used = set(resolved()["stakeholder"])
    return {code: name for code, name in names("stakeholder").items() if code in used}


def matrix() -> pd.DataFrame:
    """Findings by topic and stakeholder: one row a topic, one column a stakeholder that has findings.

    A cell counts the valences, in the order of the codebook, as numbers set apart by spaces; missing where there are
    none.
    """
    rows, whom = resolved(), list(stakeholders())
    return pd.DataFrame(_of_topic(topic, rows[rows["topic"] == topic], whom) for topic in names("topic"))


def _of_topic(topic: str, group: pd.DataFrame, whom: list[str]) -> dict[str, object]:
    """One row of `matrix`."""
    cells = {column(who): _counted(group[group["stakeholder"] == who]) for who in whom}
    return {"topic": topic, **cells, "findings": len(group), "source_id": " ".join(unique(group["source_id"]))}


def _counted(findings: pd.DataFrame) -> object:
    return pd.NA if findings.empty else " ".join(map(str, counts(findings).values()))


# --- Agreement of the codings ----------------------------------------------------------------------------------------


def agreements() -> pd.DataFrame:
    """How far the two codings agree, dimension by dimension.

    One row a dimension: units, share coded alike, Krippendorff's alpha with its bootstrap interval over publications
    (findings of one are read in the same words), Gwet's AC1, and how many disagreements were resolved.
    """
    publications = load.part("findings", ["finding_id", "publication_id"]).set_index("finding_id")["publication_id"]
    pairs = paired().assign(cluster=lambda rows: rows["finding_id"].map(publications))
    return coders.agreements({name: pairs[pairs["dimension"] == name] for name in DIMENSIONS}, "dimension")


# --- The slides beside the findings ----------------------------------------------------------------------------------


def slides() -> pd.DataFrame:
    """Each statement of the slides on users with the open findings that bear on it, in the order of its selection.

    One row a statement: its texts, the ids of findings for, mixed and against (text set apart by spaces, empty where
    none), from how many publications, and the slides and the publications as sources.
    """
    findings = load.part("findings", ["finding_id", "publication_id", "source_id"])
    links = load.table("statement_findings").merge(findings, on="finding_id", validate="many_to_one")
    rows = load.rows("statements", choices.ids("users-slides", "statement_id"))
    return pd.DataFrame(_borne(row, links[links["statement_id"] == row.statement_id]) for row in rows.itertuples())


def _borne(row: Row, links: pd.DataFrame) -> dict[str, object]:
    """One row of `slides`: a statement and the findings linked to it."""
    return {
        "statement_id": row.statement_id,
        **named("text", said(row, "text")),
        **{side: " ".join(links.loc[links["direction"] == code, "finding_id"]) for code, side in SIDES.items()},
        "publications": links["publication_id"].nunique(),
        "source_id": " ".join(unique([sources.SLIDES, *links["source_id"]])),
    }


# --- Numbers ---------------------------------------------------------------------------------------------------------


def numbers() -> Iterator[Number]:
    """Counts of findings, how far the codings agree, and what bears on the slides."""
    yield from _numbers_of_findings()
    yield from _numbers_of_codings()
    yield from _numbers_of_slides()


def _numbers_of_findings() -> Iterator[Number]:
    rows = resolved()
    yield _count("findings", rows, say("how-findings"), rows)
    publications = rows["publication_id"].nunique()
    yield computed("findings-publications", publications, "count", say("how-findings"), rows)
    yield _count("findings-negative", rows[rows["valence"] == "negative"], say("how-negative"), rows)
    here = rows[rows["system"] == "helseplattformen"]
    yield _count("findings-helseplattformen", here, say("how-helseplattformen"), rows)
    yield _count("findings-helseplattformen-inferred", here[here["inferred"] != "no"], say("how-inferred"), rows)


def _count(id: str, chosen: pd.DataFrame, how: Text, among: pd.DataFrame) -> Number:
    """How many rows are chosen; where there are none, the number rests on all those they were chosen among."""
    return computed(id, len(chosen), "count", how, among if chosen.empty else chosen)


def _numbers_of_codings() -> Iterator[Number]:
    rows, how = agreements(), say("how-agreement")
    own = (sources.THIS_REPORT,)
    for end, value in (("lowest", rows["alpha"].min()), ("highest", rows["alpha"].max())):
        yield Number(f"findings-alpha-{end}", float(value), "count", how, ("codings",), own, 2)
    yield Number("findings-resolved", int(rows["resolved"].sum()), "count", how, ("resolutions",), own)


def _numbers_of_slides() -> Iterator[Number]:
    rows = slides()
    yield _count("slides-findings", rows, say("how-slides"), rows)
    yield _count("slides-findings-none", rows[rows["publications"] == 0], say("how-slides-none"), rows)
    yield _count("slides-findings-agree", rows[rows["agree"] != ""], say("how-slides-agree"), rows)
