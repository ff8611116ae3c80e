"""What was found after record systems went live: errors, reviews of harm, working time, waits, training and recovery.

A discovered error is not a harm, and a plan is not an event. Counts of different things are set beside one another and
never added; a figure of one month beside the same month a year earlier has no control and shows no cause.
"""

from ehelse.analyses.effects.elsewhere import DAYS_PER_MONTH, UNKNOWN, elsewhere, eye, in_months, recovery
from ehelse.analyses.effects.errors import all_letters, errors, letters
from ehelse.analyses.effects.months import months, year_before
from ehelse.analyses.effects.printed import numbers
from ehelse.analyses.effects.reviews import verdicts
from ehelse.analyses.effects.training import training
from ehelse.analyses.effects.waits import deadlines, month, not_joined, wait_changes, waits

__all__ = [
    "DAYS_PER_MONTH",
    "UNKNOWN",
    "all_letters",
    "deadlines",
    "elsewhere",
    "errors",
    "eye",
    "in_months",
    "letters",
    "month",
    "months",
    "not_joined",
    "numbers",
    "recovery",
    "training",
    "verdicts",
    "wait_changes",
    "waits",
    "year_before",
]
