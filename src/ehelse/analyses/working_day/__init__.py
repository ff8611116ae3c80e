"""Goal 2, *Enklere arbeidshverdag*: what personnel say of their working day, and what bears on the eight promises."""

from ehelse.analyses.working_day.printed import numbers

__all__ = ["numbers"]
