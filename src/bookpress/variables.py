"""The environment variables that kernels are given: the user's, but for those that would change what a book shows.

Any other a notebook can look at, and its result then depends on it; see `trace`.
"""

from __future__ import annotations

import os

WHOLE = {"EXHIBIT_WHOLE": "1"}  # outputs carry what only the press reads: drawings and tables in every language
NUMBERS = {"BOOK_NUMBERS": "_build/.press/handed/numbers.csv"}  # below the book's folder: see `handed`

# What every kernel has, however it was started: hashes (and so the order of sets) that do not change from run to run,
# one thread each, as there are as many kernels as processors (and the server must not have threads to fork), and one
# language, zone and encoding, whoever builds.
# This module is part of what decides a result (see `results`), so what stands here is too.
ENVIRONMENT = {
    "LC_ALL": "C.UTF-8",
    "PYTHONUTF8": "1",
    "TZ": "UTC",
    "TERM": "dumb",
    "MATPLOTLIBRC": os.devnull,  # in the place of the user's own
    "PYTHONHASHSEED": "0",
    "MPLBACKEND": "module://matplotlib_inline.backend_inline",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    **WHOLE,
    **NUMBERS,
}
# Variables that change how Python and the libraries behave and say nothing of a book: no kernel gets the user's own.
LEFT_OUT = (
    *("COLUMNS", "LINES", "LANG", "LANGUAGE", "NO_COLOR", "FORCE_COLOR", "CLICOLOR"),
    *("SHLVL", "OLDPWD", "PWD", "_"),  # of the shell, different in each
    "PYTEST_CURRENT_TEST",  # of a test that builds a book; IPython looks at it
)
LEFT_OUT_FAMILIES = ("IPYTHON", "JUPYTER", "LC_", "MPL", "PYTHON")
IMPORT_PATH = "PYTHONPATH"
PASSED_ON = (IMPORT_PATH, "PYTHONHOME", "PYTHONPYCACHEPREFIX", "PYTHONDONTWRITEBYTECODE")  # where Python finds itself


def given() -> dict[str, str]:
    """The environment variables that a kernel is given."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name in PASSED_ON or not (name in LEFT_OUT or name.startswith(LEFT_OUT_FAMILIES))
    }
    if IMPORT_PATH in kept:  # its folders are meant from here, and kernels start elsewhere
        kept[IMPORT_PATH] = os.pathsep.join(map(os.path.abspath, kept[IMPORT_PATH].split(os.pathsep)))
    return kept | ENVIRONMENT
