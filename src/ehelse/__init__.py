"""The analysis behind the e-health report: frames in, frames and exhibits out."""
