"""A process of the pool that ends before its work is done stops no build; a build ends no process but its own."""

import os
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context

import pytest

from bookpress import site
from bookpress.site import Plan

pytestmark = pytest.mark.filterwarnings("ignore::PendingDeprecationWarning")
BOTH = Plan(("html",), ("en", "nb"))


class Deadly(Plan):
    """A plan that ends the process that it is handed to."""

    def __reduce__(self):
        return os._exit, (9,)


def test_what_ended_processes_leave_is_built_in_the_one_that_is_left(tiny_book):
    said = []
    folder = site.build(tiny_book.write().root, Deadly(("html",), ("en", "nb")), said.append)
    for name, language in (("English", "en"), ("Norwegian", "nb")):
        assert f"A process ended before the {name} " in "\n".join(said)
        assert (folder / language / "book/index.html").is_file()


def test_a_pool_whose_processes_ended_before_it_got_its_work_takes_none():
    with ProcessPoolExecutor(1, get_context("spawn")) as workers:
        assert site._submitted(workers, partial(os._exit, 9)).exception(60)
        assert site._submitted(workers, os.getpid) is None
    said = []
    assert site._finally(None, os.getpid, "nb", said.append) == os.getpid()
    assert said[0].startswith(
        "A process ended before the Norwegian Bokmål edition was made: something outside ended it"
    )


def test_an_abandoned_build_ends_its_own_processes_and_no_other(tiny_book):
    def say(sentence):
        if "web book has" in sentence:
            raise OSError("the pipe is closed")

    bystander = get_context("spawn").Process(target=time.sleep, args=[600])
    bystander.start()
    with pytest.raises(OSError, match="the pipe is closed"):
        site.build(tiny_book.write().root, BOTH, say)
    assert site.active_children() == [bystander]
    bystander.kill()
    bystander.join()
