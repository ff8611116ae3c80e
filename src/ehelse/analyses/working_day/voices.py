"""What unions and patients' organisations say of digital work, in words."""

from __future__ import annotations

import pandas as pd

from reporting import load


def voices() -> pd.DataFrame:
    """One row a speaker, the earliest first, the undated last."""
    return load.table("voices").sort_values("period", na_position="last", kind="stable", ignore_index=True)


def about(matter: str) -> int:
    """How many of the statements are mainly about a matter, a code of the list `voice-matter`."""
    return int((voices()["matter"] == matter).sum())
