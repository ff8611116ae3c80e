"""Numbers of the front page and the one-page summary that no chapter prints."""

from __future__ import annotations

from collections.abc import Iterator

from reporting import choices
from reporting.number import Number


def numbers() -> Iterator[Number]:
    """Trust in confidentiality, of personnel and of residents."""
    yield from choices.numbers("front")
