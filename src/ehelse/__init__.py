"""The analysis behind the e-health report: frames in, frames and exhibits out."""

from pathlib import Path

from reporting.project import Project, use

use(Project(Path(__file__).resolve().parents[2]))
