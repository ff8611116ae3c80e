"""Exhibits of the page on effects and incidents."""

from ehelse.exhibits.effects.elsewhere import elsewhere, eye, recovery
from ehelse.exhibits.effects.errors import errors, letters
from ehelse.exhibits.effects.months import months
from ehelse.exhibits.effects.reviews import gains, reviews
from ehelse.exhibits.effects.training import training
from ehelse.exhibits.effects.waits import deadlines, wait_changes, waits

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
