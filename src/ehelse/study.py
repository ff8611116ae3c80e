"""The REAL study: what it set out to do, what it has put out as far as openly known, and the research around it."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from ehelse.number import Number, computed
from ehelse.text import Text
from reporting import load

PHASES = ("policy", "preparation", "training", "early-use", "routine-use", "all")
DESIGNS = ("interviews", "survey", "documents", "mixed", "synthesis", "other")


def publications() -> pd.DataFrame:
    """REAL's own output first, then related research, each by phase, year and title (unknown years last)."""
    rows = load.table("publications")
    order = rows["phase"].map({phase: place for place, phase in enumerate(PHASES)})
    own = rows["project"].map({"real": 0, "related": 1})
    keys = rows.assign(_own=own, _order=order)
    keys = keys.sort_values(["_own", "_order", "year", "title"], na_position="last", kind="stable")
    return keys.drop(columns=["_own", "_order"]).reset_index(drop=True)


def counts() -> pd.DataFrame:
    """How many publications each phase and design has, REAL's own and related research counted apart.

    One row for each `project`, `phase` and `design` that occurs, with the ids (`publication_id`), `publications` and
    the sources, in the order of `PHASES` and `DESIGNS`.
    """
    found = []
    for (project, phase, design), group in publications().groupby(["project", "phase", "design"]):
        found.append(
            {
                "publication_id": " ".join(group["publication_id"]),
                "project": project,
                "phase": phase,
                "design": design,
                "publications": len(group),
                "source_id": " ".join(dict.fromkeys(group["source_id"])),
            }
        )
    order = {name: place for place, name in enumerate([*PHASES, *DESIGNS])}
    return pd.DataFrame(found).sort_values(
        ["project", "phase", "design"], key=lambda column: column.map(order) if column.name != "project" else column
    ).reset_index(drop=True)  # fmt: skip


def numbers() -> Iterator[Number]:
    """How many publications there are, and of what kinds."""
    rows = publications()
    for project in ("real", "related"):
        chosen = rows[rows["project"] == project]
        how = Text(f"publications of project {project}", f"publikasjoner i prosjekt {project}")
        yield computed(f"study-{project}", len(chosen), "count", how, chosen)
    own = rows[rows["project"] == "real"]
    papers = own[own["kind"] == "paper"]
    how = Text("outputs of REAL that are papers", "bidrag fra REAL som er artikler")
    yield computed("study-real-papers", len(papers), "count", how, papers)
    stated = rows[rows["n_interviews"].notna()]
    how = Text("publications that state how many interviews", "publikasjoner som oppgir antall intervjuer")
    yield computed("study-interviews-stated", len(stated), "count", how, stated)
