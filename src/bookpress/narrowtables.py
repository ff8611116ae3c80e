"""Tables on small screens: each row as a card, in which a cell stands behind the name of its column.

The table stays a table in the page; the style sheet lays it out anew where its place is narrow, with names taken from
`data-label`. Tables of one or two columns fit, and those with spans or without a head cannot be taken apart.
"""

from __future__ import annotations

from typing import Any

from docutils import nodes

CARDS = "in-cards"  # class of a table that may be laid out so
FEWEST = 3  # columns
LABELS = "column_names"  # attribute of the table node


def prepare(table: nodes.table) -> None:
    """Mark a table that can be laid out in cards, and note the names of its columns on it."""
    rows = list(table.findall(nodes.row))
    heads = [row for row in rows if isinstance(row.parent, nodes.thead)]
    if len(heads) != 1 or any("morecols" in entry or "morerows" in entry for row in rows for entry in row):
        return
    names = [" ".join(entry.astext().split()) for entry in heads[0]]
    if len(names) >= FEWEST and all(names[1:]):
        table["classes"].append(CARDS)
        table[LABELS] = names


def label(entry: nodes.entry) -> dict[str, str]:
    """The name of a cell's column as an attribute; none for a row header in the first place, which heads the card."""
    row = entry.parent
    names: Any = row.parent.parent.parent.get(LABELS)
    if not names or isinstance(row.parent, nodes.thead):
        return {}
    place = row.index(entry)
    heads_card = place == 0 and "row-header" in entry["classes"]
    return {} if heads_card else {"data-label": names[place]}
