"""Addresses of places in a volume or another one, which stand for links until the pages of all volumes are known.

A link is written to the address `place:label` or `place:volume|label`; `finish` puts in its place where that label
stands, which the compiled document says (`press-places` in the template).
"""

from __future__ import annotations

SCHEME = "place:"
BETWEEN = "|"


def address(label: str, volume: str = "") -> str:
    """The address of a label, in a volume other than that of the link if one is named."""
    return f"{SCHEME}{volume}{BETWEEN}{label}"


def parted(address_: str) -> tuple[str, str] | None:
    """Volume (empty: the same) and label of an address; None for any other address."""
    if not address_.startswith(SCHEME):
        return None
    volume, _, label = address_.removeprefix(SCHEME).partition(BETWEEN)
    return volume, label
