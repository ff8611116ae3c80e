"""Parts of tables: what their state is made of, and that it is never made of too little."""

import json
import os
import random

import pytest

from bookpress import parts, uses
from bookpress.trace import Trace, Variables

TABLE = 'id,kind,value,note\nA,x,1,one\nB,y,2,"two\nlines, and a comma"\nC,x,3,\nD,"x",4,"a ""quote"""\n'


def query(columns=None, **where):
    return json.dumps({"columns": columns, "where": where})


X = query(["id", "value"], kind=["x"])


def state(text, asked=X):
    return parts.state(text.encode(), asked)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("B,y,2", "B,y,9"),
        ("one", "another"),
        ('"two\nlines, and a comma"', '"more\nlines\n\nof it"'),
        ("B,y,2", "E,y,2\nB,y,2"),
        ("id,kind,value,note", "id,kind,value,remark"),
        ("\n", "\r\n"),
        ("id,", "\ufeffid,"),
        ("A,x,1,one", '"A","x","1","one"'),
    ],
    ids=["row", "column", "lines", "more", "header", "ends", "mark", "quotes"],
)
def test_what_was_not_handed_out_may_change(old, new):
    assert state(TABLE.replace(old, new)) == state(TABLE)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("A,x,1", "A,x,9"),
        ("A,x,1", "Z,x,1"),
        ("A,x,1", "A,y,1"),
        ("B,y,2", "B,x,2"),
        ("A,x,1,one\n", ""),
        ("A,x,1,one\n", "A,x,1,one\nA,x,1,one\n"),
        ("A,x,1,one", "A,x,,one"),
        ("A,x,1,one", "A,x"),
        ("A,x", "A, x"),
        ("id,kind,value", "id,value,kind"),
        ("id,kind,value,note", "id,kind,worth,note"),
        ("id,kind,value,note", "id,kind,value,value"),
        ("note\n", 'note\n"'),
    ],
)
def test_what_was_handed_out_may_not(old, new):
    assert TABLE.replace(old, new) != TABLE
    assert state(TABLE.replace(old, new)) != state(TABLE)


def test_the_order_of_rows_counts_as_far_as_it_can_be_seen():
    a, b, c, d = "A,x,1,one\n", 'B,y,2,"two\nlines, and a comma"\n', "C,x,3,\n", 'D,"x",4,"a ""quote"""\n'
    head = "id,kind,value,note\n"
    assert state(head + b + a + c + d) == state(head + a + b + c + d)
    assert state(head + c + b + a + d) != state(head + a + b + c + d)


def test_the_number_of_rows_counts_where_no_row_is_left_out():
    every = query([])
    assert state(TABLE + "E,z,1,\n", every) != state(TABLE, every)
    assert state(TABLE.replace("one", "other"), every) == state(TABLE, every)


def test_all_columns_are_asked_for_by_none():
    every = query(kind=["x"])
    assert state(TABLE.replace("one", "other"), every) != state(TABLE, every)
    assert state(TABLE.replace("value", "worth"), every) != state(TABLE, every), "names are seen too"


@pytest.mark.parametrize(
    "content", [b"\xff\xfe1", b'id,kind,value\n"', b"", "id,kind,value\nA,x,\xe6".encode("latin-1")]
)
def test_what_is_no_table_counts_as_a_whole(content):
    assert parts.state(content, X) == parts.state(content, query(["id"]))
    assert parts.state(content, X) != parts.state(content + b"1", X)


def test_who_is_handed_nothing_rests_on_the_file_being_there(tmp_path):
    (tmp_path / "a.csv").write_text(TABLE)
    use = parts.use(parts.SOUND, "a.csv")
    before = uses.state(tmp_path, use, {})
    (tmp_path / "a.csv").write_text("other")
    assert uses.state(tmp_path, use, {}) == before
    (tmp_path / "a.csv").unlink()
    assert uses.state(tmp_path, use, {}) is None


def test_one_question_is_one_use_however_it_is_spelt():
    assert parts.use(query(["id"], kind=["y", "x", "x"]), "a b.csv") == parts.use(
        '{"where": {"kind": ["x", "y"]}, "columns": ["id"]}', "a b.csv"
    )
    assert uses.path_of(parts.use(query(["id"], kind=['} {"']), 'a {"b.csv')) == 'a {"b.csv'


def test_random_changes_of_one_cell_are_seen_just_where_they_are_handed_out():
    """What a query hands out is worked out here once more, cell by cell; the two must always agree."""
    chance = random.Random(15)
    for _ in range(400):
        names = ["a", "b", "c", "d"]
        rows = [[chance.choice(["", "1", "2", "x y", "æ"]) for _ in names] for _ in range(chance.randint(0, 6))]
        columns = chance.choice([None, chance.sample(names, chance.randint(0, 4))])
        where = {name: chance.sample(["1", "2", "x y"], chance.randint(0, 2)) for name in chance.sample(names, 2)}
        where = chance.choice([where, {}])
        changed = [list(row) for row in rows]
        if rows:
            chance.choice(changed)[chance.randrange(4)] = chance.choice(["", "1", "2", "new"])

        def handed(rows, columns=columns, where=where, names=names):
            kept = [dict(zip(names, row, strict=True)) for row in rows]
            kept = [row for row in kept if all(row[name] in texts for name, texts in where.items())]
            return [[row[name] for name in (names if columns is None else columns)] for row in kept]

        def written(rows, names=names):
            return "\n".join(",".join(f'"{cell}"' for cell in row) for row in [names, *rows])

        same = state(written(rows), query(columns, **where)) == state(written(changed), query(columns, **where))
        assert same == (handed(rows) == handed(changed)), (rows, changed, columns, where)


# --- What a run tells ------------------------------------------------------------------------------------------------


@pytest.fixture
def traced(tmp_path):
    (tmp_path / "a.csv").write_text(TABLE)
    (tmp_path / "b.csv").write_text(TABLE)
    return Trace(uses.Places(str(tmp_path)), Variables(Environ()))


class Environ(dict):
    pass


def used(traced):
    return [use for use in traced.used().states if use.endswith(".csv")]


def told(traced, path, asked=X):
    traced.on_event(parts.EVENT, (str(path), asked))


def opened(traced, path, flags=os.O_RDONLY):
    traced.on_event("open", (str(path), "r", flags))


def test_the_opening_that_was_told_of_is_not_a_reading(tmp_path, traced):
    told(traced, tmp_path / "a.csv")
    opened(traced, tmp_path / "a.csv")
    assert used(traced) == [parts.use(X, "a.csv")]
    assert traced.used().states[parts.use(X, "a.csv")] == state(TABLE)


def test_every_other_opening_is(tmp_path, traced):
    told(traced, tmp_path / "a.csv")
    opened(traced, tmp_path / "a.csv")
    opened(traced, tmp_path / "a.csv")
    assert used(traced) == [parts.use(X, "a.csv"), "read a.csv"]


def test_what_is_told_holds_for_the_next_opening_only(tmp_path, traced):
    told(traced, tmp_path / "a.csv")
    opened(traced, tmp_path / "b.csv")
    opened(traced, tmp_path / "a.csv")
    assert used(traced) == [parts.use(X, "a.csv"), "read a.csv", "read b.csv"]


def test_opening_to_write_is_writing(tmp_path, traced):
    told(traced, tmp_path / "a.csv")
    opened(traced, tmp_path / "a.csv", os.O_RDWR)
    assert "read a.csv" in used(traced)
    assert traced.used().written == ["a.csv"]


@pytest.mark.parametrize(
    "asked", ["", "{", "1", "{}", '{"columns": null}', '{"columns": "id", "where": {}}', None, X.encode(),
              '{"columns": null, "where": {"kind": "x"}}', '{"columns": null, "where": {}, "limit": 1}']
)  # fmt: skip
def test_a_question_that_is_none_makes_the_file_count_as_a_whole(tmp_path, traced, asked):
    told(traced, tmp_path / "a.csv", asked)
    opened(traced, tmp_path / "a.csv")
    assert used(traced) == ["read a.csv"]


def test_what_changes_while_it_runs_is_seen_as_it_was(tmp_path, traced):
    told(traced, tmp_path / "a.csv")
    (tmp_path / "a.csv").write_text(TABLE.replace("A,x,1", "A,x,2"))
    assert traced.used().states[parts.use(X, "a.csv")] == state(TABLE)
