"""Exhibits of the page on the rollout of Helseplattformen."""

from ehelse.exhibits.rollout.course import events, reviews, timeline
from ehelse.exhibits.rollout.reach import accounts, counts, coverage
from ehelse.exhibits.rollout.sums import consequences, costs
from ehelse.exhibits.rollout.tiles import municipality_groups, tile_map

__all__ = [
    "accounts",
    "consequences",
    "costs",
    "counts",
    "coverage",
    "events",
    "municipality_groups",
    "reviews",
    "tile_map",
    "timeline",
]
