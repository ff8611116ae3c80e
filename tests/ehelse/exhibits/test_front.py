import re
from itertools import product
from types import SimpleNamespace

import pytest
import yaml
from babel.messages.pofile import read_po
from matplotlib.backends.backend_agg import FigureCanvasAgg

from ehelse import shown
from ehelse.analyses.promises import certainty
from ehelse.analyses.promises.verdict import VERDICTS
from ehelse.exhibits import front, scorecard
from reporting import load, project, style

LANGUAGES = ("en", "nb")
APART = 3  # pixels between words and marks of a line


def texts(figure):
    renderer = FigureCanvasAgg(figure).get_renderer()
    return [(text, text.get_window_extent(renderer)) for text in figure.axes[0].texts if text.get_text()]


TONES = (*VERDICTS, "there", "absent")  # what a mark or the sign of a verdict says


def drawn(rows=None, narrow=False, language="en"):
    with style.look("x", narrow):
        figure = scorecard.draw(certainty.certainties() if rows is None else rows, language)
        figure.draw_without_rendering()
    return figure


def said(figure):
    return [text.get_text() for text in figure.axes[0].texts]


def signs(figure, tone):
    """Where the signs of a tone stand, those of verdicts too, with their colours."""
    sign = front.say(f"sign-{tone}")["en"]
    return [(*text.get_position(), text.get_color()) for text in figure.axes[0].texts if text.get_text() == sign]


def test_every_verdict_is_told_by_sign_and_word_beside_its_colour():
    texts, rows = said(drawn()), front.scorecard().data
    badges = [front.badge(row)["en"] for row in rows.itertuples()]
    for badge in set(badges):
        assert texts.count(badge) == badges.count(badge)
    assert len({front.say(f"sign-{tone}")["en"] for tone in TONES}) == len(TONES)
    assert len({front.say(f"badge-{tone}")["en"] for tone in TONES}) == len(TONES)


@pytest.mark.parametrize("tone", TONES)
def test_each_independent_source_has_a_mark_beside_the_sign_of_its_verdict(tone):
    """“Mixed” stood for nine against one, and only one sum of sources beside it."""
    rows = front.scorecard().data
    verdicts = sum(scorecard.tone(row.kind, row.verdict) == tone for row in rows.itertuples())
    sources = sum(
        getattr(row, f"sources_{side}")
        for row, side in product(rows.itertuples(), front.SIDES)
        if scorecard.tone(row.kind, side) == tone
    )
    assert len(signs(drawn(), tone)) == verdicts + sources


def test_a_source_that_speaks_in_several_ways_is_drawn_hollow_wherever_it_stands():
    """One survey that was for and against looked like two sources."""
    rows = front.scorecard().data
    hollow = [place for tone in TONES for place in signs(drawn(), tone) if place[2] != style.PAGE]
    several = rows[[f"several_{side}" for side in front.SIDES]].to_numpy().sum()
    assert len(hollow) == several + (rows["verdict"] == "unjudged").sum()
    assert several


def test_the_figures_beside_the_marks_are_those_of_the_table():
    rows = front.scorecard().data
    heads = [column.header["en"] for column in front.scorecard().columns]
    for side in front.SIDES:
        assert front.say(f"scorecard.column-{side}")["en"] in heads
    speaking = rows[rows["sources"] > 0]
    told = [*rows["sources"], *speaking["sources_for"], *speaking["sources_against"]]
    assert sorted(text for text in said(drawn()) if text.isdigit()) == sorted(map(str, told))
    assert said(drawn()).count(front.say("scorecard.none")["en"]) == len(rows) - len(speaking)


def middle(figure):
    """Where the axis of the marks stands, the one upright line."""
    (x,) = {line.get_xdata()[0] for line in figure.axes[0].lines if len(set(line.get_xdata())) == 1}
    return x


@pytest.mark.parametrize("narrow", [False, True], ids=["wide", "narrow"])
def test_bad_news_stands_at_the_left_of_the_axis_and_good_news_at_the_right(narrow):
    """Poor usability stood beside a plus in the colour of what is in favour."""
    rows = certainty.certainties()
    is_problem = rows["kind"] == "problem"
    absent = rows.assign(
        verdict=rows["verdict"].mask(is_problem, "against"),
        sources_for=rows["sources_for"].mask(is_problem, 0),
        sources_against=rows["sources_against"].mask(is_problem, 2),
        sources=rows["sources"].mask(is_problem, 2),
    )
    now = drawn(rows, narrow)
    marks = [place for tone in ("against", "there") for place in signs(now, tone) if place[0] > 0.2]
    assert marks
    assert all(x < middle(now) and colour in (style.PAGE, style.PALETTE["against"]) for x, _, colour in marks)
    figure = drawn(absent, narrow)
    good = [place for tone in ("for", "absent") for place in signs(figure, tone) if place[0] > 0.2]
    assert all(x > middle(figure) and colour in (style.PAGE, style.PALETTE["for"]) for x, _, colour in good)
    assert len(signs(figure, "absent")) == 3 * is_problem.sum()
    assert front.say("badge-absent")["en"] in drawn_in(figure, "for")
    assert front.say("badge-there")["en"] not in said(figure)


def drawn_in(figure, colour):
    return {text.get_text() for text in figure.axes[0].texts if text.get_color() == style.PALETTE[colour]}


def test_a_problem_that_is_there_is_not_told_as_good_news():
    assert front.say("badge-there")["en"] in drawn_in(drawn(), "against")
    assert front.say("badge-there")["en"] not in drawn_in(drawn(), "for")


@pytest.mark.parametrize("narrow", [False, True], ids=["wide", "narrow"])
def test_more_sources_than_there_are_now_have_room(narrow):
    rows = certainty.certainties()
    figure = drawn(rows.assign(sources_against=rows["sources_against"] * 2, sources_mixed=2), narrow)
    for text, box in texts(figure):
        assert box.x0 >= 0, text.get_text()
        assert box.x1 <= figure.bbox.x1, text.get_text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_alternative_text_says_which_verdict_is_the_most_uneven(language):
    uneven = certainty.lopsided(certainty.certainties()).iloc[0]
    alt = front.scorecard().alt[language]
    assert all(str(uneven[name]) in alt for name in ("code", "sources_for", "sources_against"))


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
        if text.get_text() not in {front.say(f"sign-{tone}")[language] for tone in TONES}:  # these stand within
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
