"""What a computation used is noted, whatever is in memory."""

from reporting import noted
from reporting.noted import answered, note, remembered


def test_uses_are_those_of_what_is_around_too():
    with noted.noted() as outer:
        note("a", "")
        with noted.noted() as inner:
            note("b", "{}")
        assert inner == {("b", "{}")}
    assert outer == {("a", ""), ("b", "{}")}
    note("c", "")
    assert not noted.is_open()


def test_what_is_remembered_is_noted_each_time():
    runs = []

    @remembered(2)
    def inner(place):
        note("inner", place)
        return place

    @remembered(2)
    def outer(place, *, more=0):
        """Its words."""
        runs.append((place, more))
        note("outer", "")
        return inner(place) * 2

    for asked in ("x", "y", "x"):
        with noted.noted() as uses:
            assert outer(asked) == asked * 2
        assert uses == {("outer", ""), ("inner", asked)}
    assert runs == [("x", 0), ("y", 0)]
    outer("x", more=1)  # a third result, for which that of "y" is forgotten
    outer("x")
    outer("y")
    assert runs[2:] == [("x", 1), ("y", 0)]
    outer.cache_clear()
    outer("y")
    assert len(runs) == 5
    assert outer.__doc__ == "Its words."


def test_a_result_that_is_put_there_is_not_computed():
    @remembered(2)
    def never(place):
        raise AssertionError

    never.put(("x",), 1, {("a", "")})
    with noted.noted() as uses:
        assert never("x") == 1
    assert uses == {("a", "")}


def test_what_is_answered_is_noted_in_the_place_of_what_was_read(monkeypatch):
    monkeypatch.setattr(noted, "ANSWERS", {})
    monkeypatch.setattr(noted, "_looked_at", {})

    @answered
    def label(id):
        note("sources", "{}")
        return id.upper()

    with noted.noted() as uses:
        assert label("a") == "A"
    ((name, argument),) = uses
    assert argument == "a"
    assert noted.ANSWERS[name]("b") == "B"
    assert noted.looked_at() == {name: {"sources"}}
    noted.add_looked_at({name: frozenset({"publishers"})})
    assert noted.looked_at() == {name: {"sources", "publishers"}}
