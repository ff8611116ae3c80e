"""How the links were coded twice, settled, and how far the two codings agree."""

from __future__ import annotations

import pandas as pd

from ehelse import coders
from ehelse.analyses.promises import research, subjects
from ehelse.analyses.promises.kept import kept
from reporting import load

CODERS = ("link-1", "link-2")
UNLINKED = "none"


@kept
def pairs() -> pd.DataFrame:
    """The two codings of every pair that could be linked.

    One row a pair: each subject but the goals with each row of evidence that either coder linked to something, then
    each subject with each theme. Rows that neither linked would only add pairs on which both agree, and are left out,
    so that agreement is not flattered by them. Columns `subject_id`, `row_id`, `themed` (whether the row is a theme),
    `first` and `second`: the direction each coder gave, *none* for no link.
    """
    rows, themes = load.table("link_codings"), set(research.themes()["theme_id"])
    found = _possible(set(rows["row_id"]) - themes, themes)
    for name, coder in zip(("first", "second"), CODERS, strict=True):
        given = rows[rows["coder_id"] == coder][["subject_id", "row_id", "direction"]]
        found = found.merge(given.rename(columns={"direction": name}), on=["subject_id", "row_id"], how="left")
    return found.assign(themed=found["row_id"].isin(themes)).fillna({"first": UNLINKED, "second": UNLINKED})


def _possible(rows: set[str], themes: set[str]) -> pd.DataFrame:
    """Each subject but the goals with each row of evidence, and each subject with each theme."""
    known = subjects.known()
    below = known.loc[known["kind"] != "goal", "subject_id"]
    units = ([below, sorted(rows)], [known["subject_id"], sorted(themes)])
    products = [pd.MultiIndex.from_product(unit, names=["subject_id", "row_id"]) for unit in units]
    return pd.concat([product.to_frame(index=False) for product in products], ignore_index=True)


def settled() -> pd.DataFrame:
    """What the codings and their resolution come to: each linked pair with its `direction` and how it was `settled`.

    *Alike* by both coders, or *resolved* by the third reading. Raises ValueError naming every difference without a
    resolution, and every resolution without a difference.
    """
    decided = load.table("link_resolutions")[["subject_id", "row_id", "direction"]]
    found = pairs().merge(decided, on=["subject_id", "row_id"], how="outer", indicator=True)
    differ, resolved = found["first"] != found["second"], found["_merge"] != "left_only"
    if (wrong := found[differ != resolved]).size:
        named = "; ".join(f"{row.subject_id} {row.row_id}" for row in wrong.itertuples())
        raise ValueError(
            f"data/link_resolutions.csv must decide just the pairs on which the coders differ; not so: {named}."
        )
    found = found.assign(
        direction=found["direction"].where(resolved, found["first"]),
        settled=resolved.map({True: "resolved", False: "alike"}),
    )
    names = ["subject_id", "row_id", "direction", "settled"]
    return found.loc[found["direction"] != UNLINKED, names].reset_index(drop=True)


def agreements() -> pd.DataFrame:
    """How far the two codings agree, on three questions apart.

    *linked*: is the pair of subject and row linked, over all such pairs; *direction*: which direction, over those that
    both linked; *theme*: does the theme cover the subject, over all pairs of these. One row a `question`: `units`, the
    share coded alike (`same`, in per cent), `alpha` with its interval (missing where not defined), `ac1`, and how many
    differences were `resolved`.
    """
    return coders.agreements(compared_pairs(), "question")


def compared_pairs() -> dict[str, pd.DataFrame]:
    """The codes, `first` and `second`, that are compared for each question of `agreements`."""
    found = pairs()
    rows, themed = (found.loc[found["themed"] == kind, ["first", "second"]] for kind in (False, True))
    return {
        "linked": rows.where(rows == UNLINKED, "linked"),
        "direction": rows[(rows != UNLINKED).all(axis=1)],
        "theme": themed,
    }
