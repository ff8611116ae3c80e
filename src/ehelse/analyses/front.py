"""Numbers of the front page and the one-page summary that no chapter prints."""

from __future__ import annotations

from collections.abc import Iterator

from ehelse import evidence
from ehelse.old.number import Number, read


def numbers() -> Iterator[Number]:
    """Trust in confidentiality in the latest year, of personnel and of residents."""
    for who in ("personnel", "residents"):
        rows = evidence.observations([f"trust-confidentiality-{who}"], [f"{who}-all"])
        yield read(f"front-confidentiality-{who}", rows.iloc[-1])
