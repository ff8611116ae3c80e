"""From promise to evidence to theme: what speaks for or against each promise, which themes cover it, what is open.

Words: a *subject* is a promise, a stated problem, a goal or sub-goal of the strategy, or a question of the slides. A
*row* is a row of evidence: an observation, a measure, an estimate or a finding. A row *speaks* when its direction is
for, against or mixed; *context* only sets the scene. Links and their rules: docs/linking.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache, wraps
from typing import Literal

import pandas as pd

from ehelse.number import Number, computed, unique
from ehelse.synthesis import agreement
from ehelse.text import Text, same
from reporting import load

DIRECTIONS = ("for", "mixed", "against", "context")
SPEAKS = ("for", "mixed", "against")
State = Literal["speaks", "context", "none"]
Gap = Literal["none", "context", "single", "mixed"]
TIES = ("person", "project", "unit")
_ROWS = ("observation_id", "measure_id", "estimate_id", "finding_id")
_SUBJECTS = ("promise_id", "element_id", "statement_id")
COVERS = "covers"
STATES: Mapping[str, Text] = {
    "speaks": Text("evidence speaks", "evidens for eller mot"),
    "context": Text("context only", "bare bakgrunn"),
    "none": Text("no open evidence found", "ingen åpen evidens funnet"),
}
KINDS: Mapping[str, Text] = {
    "promise": Text("promise", "løfte"),
    "problem": Text("stated problem", "uttalt problem"),
    "question": Text("question", "spørsmål"),
    "subgoal": Text("sub-goal", "delmål"),
}


def kept(make: Callable[[], pd.DataFrame]) -> Callable[[], pd.DataFrame]:
    """Make a frame once and hand out copies: every exhibit of these chapters asks for the same few."""
    once = cache(make)

    @wraps(make)
    def copied() -> pd.DataFrame:
        return once().copy()

    return copied


@kept
def subjects() -> pd.DataFrame:
    """Every subject: promises, problems, questions, goals and sub-goals, in this order.

    One row a subject: `subject_id`, `kind` (promise, problem, question, goal, subgoal), `goal` (the element of the
    goal it belongs to, missing for questions), `code` (as printed), `name_en`, `name_nb`, `statement_id` and
    `source_id`.
    """
    promises = load.table("promises").rename(
        columns={"promise_id": "subject_id", "element_id": "goal", "short_en": "name_en", "short_nb": "name_nb"}
    )
    promises = promises.assign(code=promises["subject_id"])
    elements = load.table("elements").rename(columns={"element_id": "subject_id", "level": "kind"})
    elements = elements[elements["kind"].isin(["goal", "subgoal"])]
    elements = elements.assign(
        goal=elements["parent_id"].where(elements["kind"] == "subgoal", elements["subject_id"]), statement_id=pd.NA
    )
    questions = load.table("statements")
    questions = questions[questions["kind"] == "question"].rename(columns={"text_en": "name_en", "text_nb": "name_nb"})
    questions = questions.assign(
        subject_id=questions["statement_id"], code=questions["statement_id"], goal=pd.NA, source_id="gemini-slides"
    )
    names = ["subject_id", "kind", "goal", "code", "name_en", "name_nb", "statement_id", "source_id"]
    rows = pd.concat([part[names] for part in (promises, questions, elements)])
    order = {kind: place for place, kind in enumerate(("promise", "problem", "question", "goal", "subgoal"))}
    return rows.sort_values("kind", key=lambda kinds: kinds.map(order), kind="stable").reset_index(drop=True)


@kept
def evidence_rows() -> pd.DataFrame:
    """Every row that can be linked, by `row_id`: what it says, of whom or where, when, its value and its source.

    Columns `row_id`, `table`, `what_en/_nb`, `who_en/_nb`, `period`, `value`, `unit`, `approx`, `source_id`, `tier`
    and `origin`, by which sources count as independent: the first author, or the publisher where none is named.
    """
    parts = [_observations(), _measures(), _estimates(), _findings()]
    rows = pd.concat(parts, ignore_index=True)
    return rows.merge(_origins(), on="source_id", validate="many_to_one")


_COLUMNS = ["row_id", "table", "what_en", "what_nb", "who_en", "who_nb", "period", "value", "unit", "source_id"]


def _observations() -> pd.DataFrame:
    groups = load.table("groups").rename(columns={"name_en": "who_en", "name_nb": "who_nb"})
    rows = load.table("observations").merge(
        load.table("indicators")[["indicator_id", "name_en", "name_nb"]], on="indicator_id", validate="many_to_one"
    )
    rows = rows.merge(groups[["group_id", "who_en", "who_nb"]], on="group_id", validate="many_to_one")
    rows = rows.rename(columns={"observation_id": "row_id", "name_en": "what_en", "name_nb": "what_nb"})
    return rows.assign(table="observations")[_COLUMNS]


def _measures() -> pd.DataFrame:
    rows = load.table("measures").rename(
        columns={
            "measure_id": "row_id", "name_en": "what_en", "name_nb": "what_nb", "organisation_en": "who_en",
            "organisation_nb": "who_nb",
        }
    )  # fmt: skip
    return rows.assign(table="measures")[_COLUMNS]


def _estimates() -> pd.DataFrame:
    studies = load.table("studies")[["study_id", "year", "country_en", "country_nb"]]
    rows = load.table("estimates").merge(studies, on="study_id", validate="many_to_one")
    rows = rows.rename(columns={"estimate_id": "row_id"})
    for language in ("en", "nb"):
        contrast = rows[f"contrast_{language}"]
        rows[f"what_{language}"] = rows[f"name_{language}"] + (": " + contrast).fillna("")
        rows[f"who_{language}"] = rows[f"group_{language}"] + ", " + rows[f"country_{language}"]
    return rows.assign(table="estimates", period=rows["year"].astype("string"))[_COLUMNS]


def _findings() -> pd.DataFrame:
    years = load.table("publications").set_index("publication_id")["year"].astype("string")
    rows = load.table("findings").rename(
        columns={"finding_id": "row_id", "finding_en": "what_en", "finding_nb": "what_nb"}
    )
    places: dict[str, Text] = {
        "helseplattformen": same("Helseplattformen"),
        "epic-elsewhere": Text("Epic elsewhere", "Epic andre steder"),
        "norway-other": Text("another system in Norway", "et annet system i Norge"),
        "other": Text("another system elsewhere", "et annet system andre steder"),
    }
    for language in ("en", "nb"):
        rows[f"who_{language}"] = [places[place][language] for place in rows["place"]]
    period = rows["publication_id"].map(years)
    return rows.assign(table="findings", period=period, value=pd.NA, unit=pd.NA)[_COLUMNS]


def _origins() -> pd.DataFrame:
    rows = load.table("sources")[["source_id", "authors", "publisher", "tier"]]
    author = rows["authors"].str.split(";").str[0].str.strip()
    return rows.assign(origin=author.fillna(rows["publisher"]))[["source_id", "tier", "origin"]]


def _named(links: pd.DataFrame) -> pd.DataFrame:
    """The links with their `subject_id` and `row_id` (of a theme link: the theme), whichever columns hold them."""
    return links.assign(
        subject_id=links[list(_SUBJECTS)].bfill(axis=1).iloc[:, 0],
        row_id=links[[*_ROWS, "theme_id"]].bfill(axis=1).iloc[:, 0],
    )


@kept
def links() -> pd.DataFrame:
    """Every link of a subject to a row of evidence, with both; comparisons are left out.

    In the order of the subjects, then of `DIRECTIONS`, then of the row ids.
    """
    rows = _named(load.table("links"))
    rows = rows[(rows["direction"] != COVERS) & (rows["settled"] != "comparison")]
    rows = rows[["link_id", "subject_id", "row_id", "direction", "settled", "reason_en", "reason_nb"]]
    known = subjects()
    place = {name: at for at, name in enumerate(known["subject_id"])}
    way = {name: at for at, name in enumerate(DIRECTIONS)}
    rows = rows.merge(evidence_rows(), on="row_id", validate="many_to_one").merge(
        known[["subject_id", "kind", "goal", "code", "name_en", "name_nb", "statement_id"]],
        on="subject_id", validate="many_to_one",
    )  # fmt: skip
    order = rows["subject_id"].map(place) * 10 + rows["direction"].map(way)
    return rows.assign(_order=order).sort_values(["_order", "row_id"]).drop(columns="_order").reset_index(drop=True)


@kept
def theme_links() -> pd.DataFrame:
    """Every theme with a subject it covers: `theme_id`, `subject_id`, the names of both and the reason."""
    rows = _named(load.table("links"))
    rows = rows[rows["direction"] == COVERS]
    rows = rows[["link_id", "theme_id", "subject_id", "settled", "reason_en", "reason_nb"]]
    known = subjects()[["subject_id", "kind", "goal", "code", "name_en", "name_nb", "statement_id"]]
    found = rows.merge(known, on="subject_id", validate="many_to_one").merge(
        themes()[["theme_id", "theme_en", "theme_nb"]], on="theme_id", validate="many_to_one"
    )
    themes_at = {name: at for at, name in enumerate(themes()["theme_id"])}
    subjects_at = {name: at for at, name in enumerate(subjects()["subject_id"])}
    order = found["theme_id"].map(themes_at) * 1000 + found["subject_id"].map(subjects_at)
    return found.loc[order.sort_values().index].reset_index(drop=True)


@kept
def themes() -> pd.DataFrame:
    """The research themes in the order of the slides, with their names there and the documented activities by tie."""
    names = load.table("statements")[["statement_id", "text_en", "text_nb"]]
    names = names.rename(columns={"text_en": "theme_en", "text_nb": "theme_nb"})
    rows = load.table("themes").merge(names, on="statement_id", validate="one_to_one")
    activities = load.table("activities")
    activities = activities[activities["status"] == "documented"]
    for tie in TIES:
        count = activities[activities["tie"] == tie].groupby("theme_id").size()
        rows[tie] = rows["theme_id"].map(count).fillna(0).astype(int)
    return rows


# --- What is known of each subject -----------------------------------------------------------------------------------


def strength() -> pd.DataFrame:
    """How strong the evidence of each subject is in each direction.

    One row for each subject and direction that occurs: `rows` linked, `sources` that are independent (different first
    author, or publisher where none is named), the best `tier` among them (1 is strongest), the ids and the sources.
    """
    found = [
        {
            "row_id": " ".join(group["row_id"]),
            "subject_id": subject,
            "direction": direction,
            "rows": len(group),
            "sources": group["origin"].nunique(),
            "tier": int(group["tier"].min()),
            "source_id": " ".join(unique(group["source_id"])),
        }
        for (subject, direction), group in links().groupby(["subject_id", "direction"], sort=False)
    ]
    return pd.DataFrame(found)


@kept
def coverage() -> pd.DataFrame:
    """What is known of each subject that is not a goal, and which themes cover it.

    Adds to `subjects` the `state` (speaks, context, none), the independent sources that speak (`speaking`), how many
    directions they take (`ways`), the covering themes (`theme_id`, several set apart by spaces, empty where none) and
    the `gap` (missing where there is none): *none*, no open evidence was found; *context*, nothing that speaks;
    *single*, all that speaks has one origin; *mixed*, what speaks points both ways.
    """
    rows = subjects()
    rows = rows[rows["kind"] != "goal"].reset_index(drop=True)
    found = links()
    covering = theme_links().groupby("subject_id")["theme_id"].agg(" ".join)
    states, origins, gaps = [], [], []
    for subject in rows["subject_id"]:
        mine = found[found["subject_id"] == subject]
        speaking = mine[mine["direction"].isin(SPEAKS)]
        states.append("speaks" if len(speaking) else "context" if len(mine) else "none")
        origins.append(speaking["origin"].nunique())
        gaps.append(_gap(mine, speaking))
    return rows.assign(
        state=states, speaking=origins, gap=gaps, theme_id=rows["subject_id"].map(covering).fillna("")
    )  # fmt: skip


def _gap(mine: pd.DataFrame, speaking: pd.DataFrame) -> Gap | None:
    if mine.empty:
        return "none"
    if speaking.empty:
        return "context"
    if speaking["origin"].nunique() == 1:
        return "single"
    ways = set(speaking["direction"])
    return "mixed" if "mixed" in ways or {"for", "against"} <= ways else None


def theme_table() -> pd.DataFrame:
    """Each theme with the goals it serves, the subjects it covers, the rows that speak there and its activities.

    Adds to `themes` the ids of `goals` and `subjects`, and how many rows speak on a subject that it covers
    (`speaking`, each row once) from how many independent `sources`.
    """
    rows = themes()
    covers, found = theme_links(), links()
    found = found[found["direction"].isin(SPEAKS)]
    served, covered, speaking, origins = [], [], [], []
    for theme in rows["theme_id"]:
        mine = covers[covers["theme_id"] == theme]
        within = mine[mine["kind"] != "goal"]["subject_id"].tolist()
        evidence = found[found["subject_id"].isin(within)].drop_duplicates("row_id")
        served.append(" ".join(mine[mine["kind"] == "goal"]["subject_id"]))
        covered.append(" ".join(within))
        speaking.append(len(evidence))
        origins.append(evidence["origin"].nunique())
    return rows.assign(goals=served, subjects=covered, speaking=speaking, sources=origins)


def uncovered() -> pd.DataFrame:
    """The subjects that no theme covers."""
    rows = coverage()
    return rows[rows["theme_id"] == ""].reset_index(drop=True)


def agenda() -> pd.DataFrame:
    """The research agenda: one item for each gap that can be seen in the tables, none invented.

    Promises, problems and questions with a `gap`, then sub-goals with one that is *none* or *context* gathered by goal,
    then themes without a documented activity (`gap` is *idle*). Each item has `item_id`, `gap`, the subjects and the
    themes (ids set apart by spaces) and `activities`: how many documented activities those themes have, by tie.
    """
    rows = coverage()
    items: list[dict[str, object]] = []
    order: list[Gap] = ["none", "context", "single", "mixed"]
    own = rows[rows["kind"] != "subgoal"]
    for gap in order:
        for row in own[own["gap"] == gap].itertuples():
            items.append({"gap": gap, "subjects": row.subject_id, "themes": row.theme_id})
    of_goals = rows[(rows["kind"] == "subgoal") & rows["gap"].isin(["none", "context"])]
    for _, group in of_goals.groupby("goal", sort=True):
        covering = " ".join(unique(group["theme_id"]))
        items.append({"gap": "subgoals", "subjects": " ".join(group["subject_id"]), "themes": covering})
    known = themes()
    for theme in known[known[list(TIES)].sum(axis=1) == 0].itertuples():
        items.append({"gap": "idle", "subjects": "", "themes": theme.theme_id})
    found = pd.DataFrame(items)
    counts = known.set_index("theme_id")
    for tie in TIES:
        found[tie] = [int(counts.loc[str(names).split(), tie].sum()) for names in found["themes"]]
    ids = [f"A{place:02d}" for place in range(1, len(found) + 1)]
    return found.assign(item_id=ids, source_id="this-report")[["item_id", *found.columns, "source_id"]]


# --- Agreement -------------------------------------------------------------------------------------------------------


CODERS = ("link-1", "link-2")


@cache
def codings() -> pd.DataFrame:
    """The two codings of every pair that could be linked.

    One row a pair: each subject but the goals with each row of evidence that either coder linked to something, then
    each subject with each theme. Rows that neither linked would only add pairs on which both agree, and are left out,
    so that agreement is not flattered by them. Columns `subject_id`, `row_id`, `themed` (whether the row is a theme),
    `first` and `second`: the direction each coder gave, *none* for no link.
    """
    rows, known = load.table("link_codings"), subjects()
    names = set(themes()["theme_id"])
    linked = sorted(set(rows["row_id"]) - names)
    below = known.loc[known["kind"] != "goal", "subject_id"]
    pairs = pd.concat(
        [
            pd.MultiIndex.from_product(units, names=["subject_id", "row_id"]).to_frame(index=False)
            for units in ([below, linked], [known["subject_id"], sorted(names)])
        ],
        ignore_index=True,
    )
    for name, coder in zip(("first", "second"), CODERS, strict=True):
        given = rows[rows["coder_id"] == coder][["subject_id", "row_id", "direction"]]
        pairs = pairs.merge(given.rename(columns={"direction": name}), on=["subject_id", "row_id"], how="left")
    return pairs.assign(themed=pairs["row_id"].isin(names)).fillna({"first": "none", "second": "none"})


def settled() -> pd.DataFrame:
    """What the codings and their resolution come to: each linked pair with its `direction` and how it was `settled`.

    *Alike* by both coders, or *resolved* by the third reading. Raises ValueError naming every difference without a
    resolution, and every resolution without a difference.
    """
    decided = load.table("link_resolutions")[["subject_id", "row_id", "direction"]]
    pairs = codings().merge(decided, on=["subject_id", "row_id"], how="outer", indicator=True)
    differ, resolved = pairs["first"] != pairs["second"], pairs["_merge"] != "left_only"
    if (wrong := pairs[differ != resolved]).size:
        named = "; ".join(f"{row.subject_id} {row.row_id}" for row in wrong.itertuples())
        raise ValueError(
            f"data/link_resolutions.csv must decide just the pairs on which the coders differ; not so: {named}."
        )
    pairs = pairs.assign(
        direction=pairs["direction"].where(resolved, pairs["first"]),
        settled=resolved.map({True: "resolved", False: "alike"}),
    )
    names = ["subject_id", "row_id", "direction", "settled"]
    return pairs.loc[pairs["direction"] != "none", names].reset_index(drop=True)


def agreements() -> pd.DataFrame:
    """How far the two codings agree, on three questions apart.

    *linked*: is the pair of subject and row linked, over all such pairs; *direction*: which direction, over those that
    both linked; *theme*: does the theme cover the subject, over all pairs of these. Columns as in the table of the
    findings: units, share coded alike, alpha with its interval, AC1, and how many differences were resolved.
    """
    pairs = codings()
    rows, themed = (pairs.loc[pairs["themed"] == kind, ["first", "second"]] for kind in (False, True))
    both = rows[(rows != "none").all(axis=1)]
    found = []
    for question, compared in (
        ("linked", rows.where(rows == "none", "linked")),
        ("direction", both),
        ("theme", themed),
    ):
        result = agreement(compared["first"].tolist(), compared["second"].tolist())
        found.append(
            {
                "question": question,
                "units": result.units,
                "same": 100 * result.same,
                "alpha": result.alpha,
                "low": result.interval.low if result.interval else None,
                "high": result.interval.high if result.interval else None,
                "ac1": result.ac1,
                "resolved": int((compared["first"] != compared["second"]).sum()),
                "source_id": "this-report",
            }
        )
    return pd.DataFrame(found)


# --- Numbers ---------------------------------------------------------------------------------------------------------


def numbers() -> Iterator[Number]:
    """How many links, how many subjects are in which state, and how far the codings agree."""
    found = links()
    how = Text("links of evidence in data/links.csv", "lenker til evidens i data/links.csv")
    yield computed("links", len(found), "count", how, found)
    speaking = found[found["direction"].isin(SPEAKS)]
    how = Text("of these for, against or mixed", "av disse for, mot eller begge veier")
    yield computed("links-speaking", len(speaking), "count", how, speaking)
    rows = coverage()
    for kind in ("promise", "problem", "question", "subgoal"):
        mine = rows[rows["kind"] == kind]
        for state in ("speaks", "context", "none"):
            chosen = mine[mine["state"] == state]
            if len(chosen):
                kinds, states = KINDS[kind], STATES[state]
                how = Text(f"{kinds['en']}: {states['en']}", f"{kinds['nb']}: {states['nb']}")
                yield computed(f"coverage-{kind}-{state}", len(chosen), "count", how, chosen)
    lacking = uncovered()
    if len(lacking):
        how = Text("subjects that no theme covers", "emner som ikke dekkes av noe tema")
        yield computed("coverage-no-theme", len(lacking), "count", how, lacking)
    items = agenda()
    how = Text("items of the agenda, one for each gap", "punkter på agendaen, ett for hvert hull")
    yield computed("agenda", len(items), "count", how, items)
    alike = found[found["settled"] == "alike"]
    how = Text("links that both coders made alike", "lenker som begge koderne kodet likt")
    yield computed("links-alike", len(alike), "count", how, alike)
    for row in agreements().itertuples():
        how = Text("agreement of the two codings", "samsvar mellom de to kodingene")
        name, rest = f"links-{row.question}", (("link_codings",), ("this-report",), 2)
        yield Number(f"{name}-alpha", float(row.alpha), "count", how, *rest)
        yield Number(f"{name}-resolved", row.resolved, "count", how, ("link_resolutions",), ("this-report",))
