"""Exhibits of the page on effects and incidents."""

from ehelse.exhibits.effects.errors import errors, letters
from ehelse.old.effects import (
    deadlines,
    elsewhere,
    eye,
    gains,
    months,
    recovery,
    reviews,
    training,
    wait_changes,
    waits,
)

__all__ = [
    "deadlines",
    "elsewhere",
    "errors",
    "eye",
    "gains",
    "letters",
    "months",
    "recovery",
    "reviews",
    "training",
    "wait_changes",
    "waits",
]
