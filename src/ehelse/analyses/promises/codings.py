"""How the links were coded twice, settled, and how far the two codings agree."""

from __future__ import annotations

import pandas as pd

from ehelse import coders
from ehelse.analyses.promises import linkable, research, subjects
from ehelse.analyses.promises.kept import kept
from reporting import load

CODERS = ("link-1", "link-2")  # blind to one another
LATER = (  # each pair on its own rows, offered later
    ("link-3", "link-5"),
    ("link-6", "link-7"),
    ("link-8", "link-9"),
    ("link-10", "link-11"),
)
AGAIN = ("link-12", "link-13")  # on some rows that others had coded, since readers objected to links of theirs
AGAIN_ON = ("promise", "problem")  # the kinds of subjects to which this pair linked
AIMS, AIMS_AGAIN = ("aim-1", "aim-2"), ("aim-3", "aim-4")
UNLINKED = "none"


@kept
def pairs() -> pd.DataFrame:
    """The two codings of every pair that could be linked.

    One row a pair: each subject but the goals with each row of evidence that either coder linked to something, then
    each subject with each theme. Rows that neither linked would only add pairs on which both agree, and are left out,
    so that agreement is not flattered by them. Columns `subject_id`, `row_id`, `themed` (whether the row is a theme),
    `cluster` (what the pair shares its difficulty with: the origin of the row, of a theme the subject), `first` and
    `second`: the direction each coder gave, *none* for no link.
    """
    return _compared(CODERS, set(research.themes()["theme_id"]))


@kept
def later() -> pd.DataFrame:
    """The two codings of the rows that were offered later, as `pairs`; themes were not coded again."""
    return pd.concat([_compared(pair, set()) for pair in LATER], ignore_index=True)


@kept
def again() -> pd.DataFrame:
    """The two codings of rows that others had coded before, as `pairs`, of promises and problems alone.

    They are in no other count: a row is coded first by one pair.
    """
    known = subjects.known()
    return _of(_compared(AGAIN, set()), known.loc[known["kind"].isin(AGAIN_ON), "subject_id"])


def _of(rows: pd.DataFrame, ids: pd.Series) -> pd.DataFrame:
    """The codings of these subjects."""
    return rows[rows["subject_id"].isin(ids)].reset_index(drop=True)


def _compared(pair: tuple[str, str], themes: set[str]) -> pd.DataFrame:
    """The codings of two coders side by side."""
    rows = load.part("link_codings", coder_id=pair)
    found = _possible(set(rows["row_id"]) - themes, themes)
    for name, coder in zip(("first", "second"), pair, strict=True):
        given = rows[rows["coder_id"] == coder][["subject_id", "row_id", "direction"]]
        found = found.merge(given.rename(columns={"direction": name}), on=["subject_id", "row_id"], how="left")
    origins = linkable.origins_of().set_index("row_id")["origin"]
    found = found.assign(cluster=found["row_id"].map(origins).fillna(found["subject_id"]))
    return found.assign(themed=found["row_id"].isin(themes)).fillna({"first": UNLINKED, "second": UNLINKED})


def _possible(rows: set[str], themes: set[str]) -> pd.DataFrame:
    """Each subject but the goals with each row of evidence, and each subject with each theme."""
    known = subjects.known()
    below = known.loc[known["kind"] != "goal", "subject_id"]
    units = ([below, sorted(rows)], [known["subject_id"], sorted(themes)])
    products = [pd.MultiIndex.from_product(unit, names=["subject_id", "row_id"]) for unit in units]
    return pd.concat([product.to_frame(index=False) for product in products], ignore_index=True)


def settled() -> pd.DataFrame:
    """What the codings, their resolution and later revisions come to.

    One row a linked pair with its `direction` and how it was `settled`: *alike* by both coders, *resolved* by the third
    reading, *revised* since. Raises ValueError naming every difference without a resolution, every resolution without a
    difference, and every revision of what was not linked.
    """
    found = _revised(_resolved(pd.concat([pairs(), later()], ignore_index=True)))
    names = ["subject_id", "row_id", "direction", "settled"]
    return found.loc[found["direction"] != UNLINKED, names].reset_index(drop=True)


def _resolved(coded: pd.DataFrame) -> pd.DataFrame:
    """The direction on which both coders agree, else that of the third reading."""
    decided = load.part("link_resolutions", ["subject_id", "row_id", "direction"])
    found = coded.merge(decided, on=["subject_id", "row_id"], how="outer", indicator=True)
    differ, resolved = found["first"] != found["second"], found["_merge"] != "left_only"
    if (wrong := found[differ != resolved]).size:
        raise ValueError(
            f"data/link_resolutions.csv must decide just the pairs on which the coders differ; not so: {_named(wrong)}."
        )
    return found.drop(columns="_merge").assign(
        direction=found["direction"].where(resolved, found["first"]),
        settled=resolved.map({True: "resolved", False: "alike"}),
    )


def _revised(found: pd.DataFrame) -> pd.DataFrame:
    """The directions with those that were decided otherwise since."""
    revisions = load.part("link_revisions", ["subject_id", "row_id", "direction"])
    both = found.merge(revisions.rename(columns={"direction": "now"}), on=["subject_id", "row_id"], how="outer")
    revised = both["now"].notna()
    if (wrong := both[revised & (both["direction"].isna() | (both["direction"] == both["now"]))]).size:
        raise ValueError(
            f"data/link_revisions.csv must decide links otherwise than they were; not so: {_named(wrong)}."
        )
    return both.assign(
        direction=both["now"].fillna(both["direction"]),
        settled=both["settled"].mask(revised, "revised"),
    )


@kept
def aims() -> pd.DataFrame:
    """Whether each link that can speak on a promise or problem is about it itself or about something near it.

    One row a pair: `subject_id`, `row_id`, the codes `first` and `second`, the `cluster` (the origin of the row) and
    the `aim` that holds. Raises ValueError naming every pair that only one coder coded, every difference without a
    resolution and every resolution without a difference.
    """
    found = _aimed(AIMS)
    if (alone := found[found[["first", "second"]].isna().any(axis=1)]).size:
        raise ValueError(f"data/link_aims.csv must hold the code of both coders; not so: {_named(alone)}.")
    decided = load.part("link_aim_resolutions", ["subject_id", "row_id", "aim"])
    both = found.merge(decided, on=["subject_id", "row_id"], how="outer")
    if (wrong := both[(both["first"] != both["second"]) != both["aim"].notna()]).size:
        raise ValueError(
            f"data/link_aim_resolutions.csv must decide just the pairs on which the coders differ; not so: "
            f"{_named(wrong)}."
        )
    return both.assign(aim=both["aim"].fillna(both["first"]))


@kept
def aims_again() -> pd.DataFrame:
    """The codes of the later pair, as `aims` but for the `aim`: where one gave no link a direction, one is missing."""
    return _aimed(AIMS_AGAIN)


def _aimed(pair: tuple[str, str]) -> pd.DataFrame:
    """What two coders said that links are about, side by side."""
    coded = load.part("link_aims", coder_id=pair)
    found = coded.pivot(index=["subject_id", "row_id"], columns="coder_id", values="aim")[[*pair]]
    found = found.set_axis(["first", "second"], axis="columns").reset_index()
    return found.assign(cluster=found["row_id"].map(linkable.origins_of().set_index("row_id")["origin"]))


def _named(rows: pd.DataFrame) -> str:
    """The pairs by their ids, for a message."""
    return "; ".join(f"{row.subject_id} {row.row_id}" for row in rows.itertuples())


def agreements() -> pd.DataFrame:
    """How far the two codings agree, on seven questions apart.

    *linked*: is the pair of subject and row linked, over all such pairs; *direction*: which direction, over those that
    both linked; *theme*: does the theme cover the subject, over all pairs of these; *later*: is the pair linked, and
    which way, over the rows that were offered later; *aim*: is the row about the promise or problem itself; *again* and
    *aim-again*: the same two questions over the rows that a later pair coded anew, the second where both linked. One
    row a `question`, with the columns of `coders.agreements`; differences of the later pair nobody resolved, for there
    the earlier code stays.
    """
    found = coders.agreements(compared_pairs(), "question")
    return found.assign(resolved=found["resolved"].mask(found["question"].isin(["again", "aim-again"]), 0))


def compared_pairs() -> dict[str, pd.DataFrame]:
    """The codes, `first` and `second`, that are compared for each question of `agreements`."""
    found, codes = pairs(), ["first", "second"]
    rows, themed = (found.loc[found["themed"] == kind, [*codes, "cluster"]] for kind in (False, True))
    is_linked = rows[codes].where(rows[codes] == UNLINKED, "linked")
    return {
        "linked": rows.assign(**is_linked),
        "direction": rows[(rows[codes] != UNLINKED).all(axis=1)],
        "theme": themed,
        "later": later()[[*codes, "cluster"]],
        "aim": aims()[[*codes, "cluster"]],
        "again": again()[[*codes, "cluster"]],
        "aim-again": aims_again().dropna(subset=codes)[[*codes, "cluster"]],
    }
