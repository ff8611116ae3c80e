"""How faults are told: each once, those of many places together, and whole across processes."""

import pickle

from bookpress.told import BuildError, Fault, lines, listed, once


def test_one_fault_of_many_places_is_told_once_with_the_first_places():
    faults = [Fault(f"{name}.ipynb", "a table is broken.") for name in "abcdefgh"]
    assert lines([*faults, *faults]) == [
        "a.ipynb: a table is broken. (Also in b.ipynb, c.ipynb, d.ipynb, e.ipynb, f.ipynb and 2 more.)"
    ]


def test_faults_are_counted_and_those_without_a_place_stand_alone():
    faults = [Fault("", "no place."), Fault("a.md:3", "wrong."), Fault("a.md:3", "wrong.")]
    assert listed(faults) == "2 faults in the book:\n  no place.\n  a.md:3: wrong."
    assert listed(faults[1:]) == "1 fault in the book:\n  a.md:3: wrong."


def test_what_only_follows_from_another_fault_at_its_place_is_not_told():
    cause = Fault("a.md:3", "target not found: 'there'")
    follows = Fault("a.md:3", "the link leads to 'there', which is not in the PDF.", of="there")
    elsewhere = Fault("a.md:9", follows.message, of="there")
    other = Fault("a.md:3", "the link leads to 'here'.", of="here")
    assert once([follows, cause, elsewhere, other]) == [cause, elsewhere, other]
    assert listed([cause, follows]) == "1 fault in the book:\n  a.md:3: target not found: 'there'"
    assert once([follows]) == [follows]


def test_an_error_comes_whole_out_of_another_process():
    error = pickle.loads(pickle.dumps(BuildError("said", [Fault("a.md", "wrong.")])))
    assert (str(error), error.faults) == ("said", (Fault("a.md", "wrong."),))
