"""The exhibit of the page on whom to write to."""

from __future__ import annotations

from ehelse import cells
from ehelse.analyses import who
from reporting import words
from reporting.columns import Cell, Column, Row, link, wording
from reporting.exhibit import Exhibit

say = words.chapter("who")


def contacts() -> Exhibit:
    """Whom to write to, as the slides say."""
    return Exhibit(
        id="centre-contacts",
        title=say("centre-contacts.title"),
        caption=say("centre-contacts.caption"),
        data=who.contacts(),
        columns=[
            wording(say("column-name"), "name", width=3),
            Column(say("centre-contacts.column-address"), _address, width=5),
        ],
    )


def _address(row: Row) -> Cell:
    address = cells.original(row, "text")
    return link(address, f"mailto:{address}")
