from ehelse.analyses import searches as log
from ehelse.exhibits import searches
from reporting.columns import cell_text


def test_the_title_counts_matters_of_which_nothing_was_kept():
    nothing = (log.by_topic()["kept"] == 0).sum()
    assert nothing
    assert searches.by_topic().title["en"] == f"On {_spelled(nothing)} of {_spelled(len(log.by_topic()))} matters " + (
        "our new searches gave nothing that we could use"
    )


def _spelled(count):
    words = "no one two three four five six seven eight nine ten eleven twelve"
    return words.split()[count]


def test_empty_searches_are_shown_too():
    rows = searches.log().table("en")["rows"]
    assert len(rows) == len(log.log())
    assert [row["id"] for row in rows] == [f"search-{id}" for id in log.log()["search_id"]]


def test_words_are_shown_as_typed_in_every_language():
    for language in ("en", "nb"):
        shown = [cell_text(row["cells"][1]) for row in searches.log().table(language)["rows"]]
        assert shown == log.log()["words"].to_list()
