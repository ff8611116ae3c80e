"""Statistics of the report: arrays or scalars in, small results out; nothing here reads a file.

Words. A *proportion* lies between 0 and 1; the surveys print *percentages*, which callers divide by 100. `n` is the
number of people asked. A *level* of 0.95 gives a 95 % interval; `z` is the standard normal quantile of that level. In
a *pooling* each study brings an *effect* and its sampling *variance*, the square of its standard error. `tau2` is the
variance between the true effects of the studies, `k` the number of studies. A *unit* is what is coded, a *coder* who
or what codes it.

`proportions`  intervals, differences and trends of proportions; the logit scale
`medians`      mean and standard deviation from a median and its quartiles
`pooling`      random effects: heterogeneity, intervals, prediction
`agreement`    how far codings of the same units agree
"""

from ehelse.synthesis.agreement import Agreement, Alpha, agreement, alpha
from ehelse.synthesis.medians import Moments, moments
from ehelse.synthesis.pooling import Heterogeneity, Pooled, pool, tau2_interval
from ehelse.synthesis.proportions import (
    LEVEL,
    Difference,
    Interval,
    Trend,
    chi_squared_tail,
    difference,
    from_logit,
    logit,
    quantile,
    trend,
    wilson,
)

__all__ = [
    "LEVEL",
    "Agreement",
    "Alpha",
    "Difference",
    "Heterogeneity",
    "Interval",
    "Moments",
    "Pooled",
    "Trend",
    "agreement",
    "alpha",
    "chi_squared_tail",
    "difference",
    "from_logit",
    "logit",
    "moments",
    "pool",
    "quantile",
    "tau2_interval",
    "trend",
    "wilson",
]
