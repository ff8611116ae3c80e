"""Every place the package names is in this repository."""

from pathlib import Path

import ehelse
from ehelse import paths


def test_the_root_is_the_repository_this_test_lies_in():
    assert Path(__file__).parents[2] == paths.ROOT
    assert Path(ehelse.__file__).parents[2] == paths.ROOT


def test_places_lie_below_the_root():
    assert {name: getattr(paths, name).relative_to(paths.ROOT).as_posix() for name in vars(paths) if name.isupper()
            and isinstance(getattr(paths, name), Path)} == {
        "ROOT": ".",
        "DATA": "data",
        "DERIVED": "data/derived",
        "BOOK": "book",
        "DATAPACKAGE": "data/datapackage.json",
    }  # fmt: skip


def test_what_is_written_by_hand_is_there():
    assert paths.DATAPACKAGE.is_file()
    assert paths.BOOK.is_dir()
