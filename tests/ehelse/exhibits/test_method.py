"""The exhibits on the method: each row says what it is, in every language, and what is not recorded says so."""

import pytest

from ehelse.exhibits import method
from reporting.columns import cell_text


@pytest.mark.parametrize("language", ["en", "nb"])
def test_a_stage_that_was_not_recorded_has_words_and_no_number(language):
    rows = method.flow().table(language)["rows"]
    told = [cell_text(row["cells"][1]) for row in rows]
    assert told[:2] == [method.say("not-recorded")[language]] * 2
    assert all(text.replace("\N{NO-BREAK SPACE}", "").isdigit() for text in told[-3:])


def test_every_dropped_row_is_shown_with_its_reason():
    rows = method.dropped().table("en")["rows"]
    assert len(rows) == len(method.dropped().data)
    assert all(cell_text(row["cells"][3]) for row in rows)
