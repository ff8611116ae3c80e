"""What unions and patients' organisations say of digital work, in words."""

from __future__ import annotations

import pandas as pd

from reporting import load


def voices() -> pd.DataFrame:
    """One row a speaker, the earliest first, the undated last."""
    return load.table("voices").sort_values("period", na_position="last", kind="stable", ignore_index=True)
