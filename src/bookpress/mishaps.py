"""What a person is told when a command ends otherwise than it should: what went wrong, where, and what to do."""

from __future__ import annotations

import errno
import os
import sys
import tempfile
import traceback
from collections.abc import Callable

STANDS = "Nothing was put in place; what stood before still stands."
STOPPED = 130  # exit status of a command that Ctrl-C has stopped
# What to do where the system refuses.
REMEDIES = {
    errno.ENOSPC: "Make room on the disk, and run the command again.",
    errno.EDQUOT: "Make room on the disk, and run the command again.",
    errno.EACCES: "Let it be read and written, or work in a folder of your own.",
    errno.EPERM: "Let it be read and written, or work in a folder of your own.",
    errno.EROFS: "Copy the book to a folder where you may write.",
    errno.EEXIST: "Remove what stands in its place.",
    errno.ENOTDIR: "A file stands where a folder is needed: remove or rename it.",
    errno.EISDIR: "A folder stands where a file is needed: remove or rename it.",
    errno.ENOENT: "If it was removed while the command ran, run it again.",
    errno.ENOTEMPTY: "If something else wrote there while the command ran, run it again.",
    errno.EMFILE: "Close other programs, or raise the limit of open files (ulimit -n).",
    errno.ENOMEM: "Close other programs, and run the command again.",
}


def reported(run: Callable[[], int | None], wrong: int = 1) -> int:
    """The exit status of a command: what `run` returns (None: 0), or else `wrong` and why on standard error."""
    try:
        return run() or 0
    except KeyboardInterrupt:
        return _failed("Stopped.", STOPPED)
    except OSError as error:
        return _failed(of_the_system(error), wrong)
    except (ValueError, RuntimeError) as error:
        return _failed(str(error), wrong)
    except Exception as error:
        return _failed(unforeseen(error), wrong)


def _failed(why: str, status: int) -> int:
    print(f"{why}\n{STANDS}", file=sys.stderr)
    return status


def of_the_system(error: OSError) -> str:
    """What the system refused, with the file's name and what to do."""
    names = [os.fsdecode(name) for name in (error.filename, error.filename2) if isinstance(name, str | bytes)]
    what = f"{' and '.join(names)}: {error.strerror or error}" if names else str(error.strerror or error)
    return " ".join(filter(None, [f"{what}.", REMEDIES.get(error.errno or 0, "")]))


def unforeseen(error: Exception) -> str:
    """An error that nobody foresaw, in one line, and the file that holds the rest, for whoever mends the press."""
    said = traceback.format_exception_only(error)[-1].strip()
    try:
        with tempfile.NamedTemporaryFile("w", prefix="press-fault-", suffix=".txt", delete=False) as file:
            file.writelines(traceback.format_exception(error))
    except OSError:
        return f"The press has failed: {said}"
    return f"The press has failed, which is a fault of its own: {said}\nWhoever mends it needs this file: {file.name}"
