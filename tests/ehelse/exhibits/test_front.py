import re
from itertools import product
from types import SimpleNamespace

import pytest
import yaml
from babel.messages.pofile import read_po
from matplotlib.backends.backend_agg import FigureCanvasAgg

from ehelse import shown
from ehelse.analyses.promises.verdict import VERDICTS
from ehelse.exhibits import front
from reporting import load, project, style

LANGUAGES = ("en", "nb")
APART = 3  # pixels between words and marks of a line


def texts(figure):
    renderer = FigureCanvasAgg(figure).get_renderer()
    return [(text, text.get_window_extent(renderer)) for text in figure.axes[0].texts if text.get_text()]


def test_every_verdict_is_told_by_sign_and_word_beside_its_colour():
    with style.look("x"):
        figure = front.scorecard().draw("en")
    said = [text.get_text() for text in figure.axes[0].texts]
    badges = [front.badge(row)["en"] for row in front.scorecard().data.itertuples()]
    for badge in set(badges):
        assert said.count(badge) == badges.count(badge)
    signs = [front.say(f"sign-{verdict}")["en"] for verdict in (*VERDICTS, "there")]
    assert sum(said.count(sign) for sign in signs) == len(badges) + len(front.SIDES)  # the sides head their columns
    assert len(set(signs)) == len(signs)


def drawn_in(figure, colour):
    return {text.get_text() for text in figure.axes[0].texts if text.get_color() == style.PALETTE[colour]}


def test_a_problem_that_is_there_is_not_told_as_good_news():
    """Poor usability stood beside a plus in the colour of what is in favour."""
    with style.look("x"):
        figure = front.scorecard().draw("en")
    there = front.say("badge-there-for")["en"]
    assert there in drawn_in(figure, "against")
    assert not drawn_in(figure, "for")


def test_the_scorecard_says_how_many_sources_stand_on_each_side():
    """“Mixed” stood for nine against one, and only one sum of sources beside it."""
    exhibit = front.scorecard()
    heads = [column.header["en"] for column in exhibit.columns]
    with style.look("x"):
        said = [text.get_text() for text in exhibit.draw("en").axes[0].texts]
    for side in front.SIDES:
        assert front.say(f"scorecard.column-{side}")["en"] in heads
        assert front.say(f"sign-{side}")["en"] in said
    counts = exhibit.data[[f"sources_{side}" for side in front.SIDES]].to_numpy().ravel()
    assert sum(text.isdigit() for text in said) == len(counts)


def test_nothing_of_the_scorecard_collides():
    for language, narrow in product(LANGUAGES, (False, True)):
        with style.look("x", narrow):
            figure = front.scorecard().draw(language)
            figure.draw_without_rendering()
        boxes = texts(figure)
        for at, (text, box) in enumerate(boxes):
            for other, there in boxes[at + 1 :]:
                assert not box.overlaps(there), (text.get_text(), other.get_text())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("narrow", [False, True], ids=["wide", "narrow"])
def test_signs_and_dots_of_the_scorecard_stand_apart_from_the_words(language, narrow):
    """A verdict ran into the dots of its certainty, and a Norwegian promise into the sign of its verdict."""
    with style.look("x", narrow):
        figure = front.scorecard().draw(language)
        figure.draw_without_rendering()
    marks = [part.get_window_extent(None) for part in figure.axes[0].collections]
    for text, box in texts(figure):
        if len(text.get_text()) > 1:  # not the sign within its mark, and not a count
            near = [mark for mark in marks if mark.y0 < box.y1 and mark.y1 > box.y0]
            assert all(mark.x0 - box.x1 > APART or box.x0 - mark.x1 > APART for mark in near), text.get_text()


def told_of(row, language):
    known = front.known(row)
    return known and known[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_verdict_without_a_source_of_the_whole_country_says_so_in_words(language):
    """P7 stood against a promise to all of Norway on the evidence of one system; only a column told."""
    rows = front.verdicts().data
    told = [front.say("scorecard.none-whole")[language] in told_of(row, language) for row in rows.itertuples()]
    assert told == list((rows["sources"] > 0) & (rows["sources_whole"] == 0))
    assert any(told)
    assert not all(told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_source_on_both_sides_is_not_said_to_be_read_twice_where_two_of_its_questions_differ(language):
    """Two questions of the personnel survey, on P2, were said to be one source that two readers read differently."""
    rows = front.verdicts().data
    both = rows[(rows["sources"] == 1) & (rows["sources_for"] == 1) & (rows["sources_against"] == 1)]
    assert len(both) >= 2
    for row in both.itertuples():
        assert not re.search("read|leser|tolk", front.known(row)[language])


def test_the_scorecard_says_that_it_shows_no_effect():
    exhibit = front.scorecard()
    assert "can tell whether the strategy had an effect" in exhibit.caption["en"]
    assert "kan vise om strategien har hatt en virkning" in exhibit.caption["nb"]
    assert exhibit.draw is not None
    assert front.verdicts().id != exhibit.id


def test_chapters_are_called_in_the_table_as_in_navigation():
    """In the contents, and translated in the catalogue of the first page, which holds what the contents say."""
    root = project.current().root
    toc = yaml.safe_load((root / "_toc.yml").read_text(encoding="utf-8"))
    called = {entry["file"]: entry["title"] for part in toc["parts"] for entry in part["chapters"]}
    with (root / "book/locale/nb/LC_MESSAGES/book/index.po").open("rb") as file:
        translated = {message.id: message.string for message in read_po(file)}
    for page in front.openings().data["page"].unique():
        said = front._chapter(SimpleNamespace(page=page))
        assert said["en"] == called[f"book/{page}"]
        assert said["nb"] == translated[said["en"]]


def test_every_point_of_every_chapter_stands_in_the_table():
    rows = load.table("claims")
    assert sorted(front.openings().data["claim_id"]) == sorted(rows.loc[rows["place"] == "opening", "claim_id"])


def test_the_points_stand_in_the_order_of_the_chapters():
    """The page said “as they stand there” and had them in another order."""
    made = front.openings().data
    pages = list(dict.fromkeys(made["page"]))
    assert pages == [page for page in shown.in_order() if page in set(pages)]
    order = load.table("claims").set_index("claim_id")["order"]
    assert made.groupby("page")["claim_id"].apply(lambda ids: order[ids].is_monotonic_increasing).all()
