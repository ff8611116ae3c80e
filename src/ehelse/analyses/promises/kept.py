"""Frames that are made once for a report."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

import pandas as pd

from reporting import project
from reporting.noted import remembered


def kept(make: Callable[[], pd.DataFrame]) -> Callable[[], pd.DataFrame]:
    """Make a frame once for each report and hand out copies: the exhibits of two chapters ask for the same few."""

    @remembered(8)
    def once(report: project.Project) -> pd.DataFrame:
        return make()

    @wraps(make)
    def copied() -> pd.DataFrame:
        return once(project.current()).copy()

    return copied
