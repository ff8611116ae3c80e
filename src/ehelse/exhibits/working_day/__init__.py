"""Exhibits of the page on the working day: goal 2, *Enklere arbeidshverdag*."""

from ehelse.exhibits.working_day.freed import time_freed
from ehelse.exhibits.working_day.personnel import satisfaction_groups, skills_access
from ehelse.exhibits.working_day.satisfaction import satisfaction_change, satisfaction_over_time
from ehelse.exhibits.working_day.voices import voices

__all__ = [
    "satisfaction_change",
    "satisfaction_groups",
    "satisfaction_over_time",
    "skills_access",
    "time_freed",
    "voices",
]
