"""Exhibits of the page on physicians: *Legene var mest kritiske*."""

from ehelse.exhibits.physicians.lists import elsewhere, strain_elsewhere, variation
from ehelse.exhibits.physicians.model import heterogeneity
from ehelse.exhibits.physicians.odds import burnout_odds
from ehelse.exhibits.physicians.panels import physicians_others
from ehelse.exhibits.physicians.scores import sus_countries, sus_norway
from ehelse.exhibits.physicians.statements import reactions, statements

__all__ = [
    "burnout_odds",
    "elsewhere",
    "heterogeneity",
    "physicians_others",
    "reactions",
    "statements",
    "strain_elsewhere",
    "sus_countries",
    "sus_norway",
    "variation",
]
