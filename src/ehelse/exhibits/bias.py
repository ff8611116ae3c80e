"""Exhibits on risk of bias: the checklists with their answers, and each study."""

from __future__ import annotations

from ehelse import cells, sources
from ehelse.analyses import bias
from reporting import formats, vocabulary, words
from reporting.columns import Column, counting, target, wording
from reporting.exhibit import Exhibit

say = words.chapter("bias")


def checklists() -> Exhibit:
    """How many studies each checklist was put to, and how many answers of each kind it gave."""
    frame = bias.by_checklist()
    known = vocabulary.codes("checklist-answer")
    given = {code: code.replace("-", "_") for code in known}
    all_ = sum(int(frame[column].sum()) for column in given.values())
    return Exhibit(
        id="bias-checklists",
        title=say("bias-checklists.title", unclear=formats.percent(100 * frame["unclear"].sum() / all_)),
        caption=say("bias-checklists.caption"),
        note=say("bias-checklists.note"),
        data=frame,
        columns=[
            cells.code_column(say("column-checklist"), "checklist", "checklist", width=6),
            counting(say("bias-checklists.column-studies"), "studies"),
            *(counting(known[code], column) for code, column in given.items()),
        ],
    )


def studies() -> Exhibit:
    """Each study with the items that could be answered."""
    frame = bias.by_study()
    return Exhibit(
        id="bias-studies",
        title=say("bias-studies.title", answered=int((frame["yes"] + frame["no"] != "").sum()), all=len(frame)),
        caption=say("bias-studies.caption"),
        data=frame,
        columns=[
            Column(
                say("bias-studies.column-study"),
                lambda row: target(row.name, f"source-{row.source_id}"),
                width=4,
            ),
            Column(
                say("column-checklist"),
                lambda row: vocabulary.text("checklist", row.checklist),
                width=5,
                filter=True,
            ),
            wording(say("bias-studies.column-yes"), "yes", width=2),
            wording(say("bias-studies.column-no"), "no", width=2),
            Column(
                vocabulary.text("checklist-answer", bias.UNCLEAR),
                lambda row: formats.number(row.unclear),
                "right",
                sort=lambda row: int(row.unclear),
            ),
        ],
        browse=True,
    )


def items() -> Exhibit:
    """What the checklists ask."""
    frame = bias.items()
    return Exhibit(
        id="bias-items",
        title=say("bias-items.title", count=len(frame)),
        caption=say("bias-items.caption"),
        data=frame,
        columns=[
            cells.code_column(say("column-checklist"), "checklist", "checklist", width=5),
            counting(say("bias-items.column-item"), "item"),
            wording(say("bias-items.column-question"), "question", width=9),
        ],
        row_headers=2,
        sources=(sources.THIS_REPORT,),
    )
