"""One colour for one thing, through the whole book: by which key of the palette each is drawn.

A family holds what may stand beside each other. Within it no two things share a colour; a colour of one family may mean
something else in another. What is not named here is drawn in grey beside what is, with its name at it. "first" is also
the colour of a figure that shows one kind of thing only.
"""

from __future__ import annotations

from collections.abc import Mapping

REST = "muted"
FAMILIES: Mapping[str, Mapping[str, str]] = {
    "people": {"personnel": "first", "residents": "second", "physicians": "third", "nurses": "fourth"},
    "country": {"no": "first", "norway": "first"},  # the code of a country, and of the group of its residents
    "direction": {"for": "for", "against": "against", "mixed": "mixed"},  # what cannot be judged is grey
    "valence": {"positive": "first"},  # of a finding: neither for nor against a promise; what is negative is grey
    "status": {"live": "first"},  # what is planned is the same, hollow; what is decided only, or not known, is grey
    "partner": {"NTNU": "first", "UiO": "second", "SINTEF": "third"},
}


def key(family: str, thing: object) -> str:
    """The key of the palette by which a thing of a family is drawn. Raises KeyError for a family that is not known."""
    return FAMILIES[family].get(str(thing), REST)
