from matplotlib.backends.backend_agg import FigureCanvasAgg

from ehelse.exhibits import front
from reporting import style

LANGUAGES = ("en", "nb")


def texts(figure):
    renderer = FigureCanvasAgg(figure).get_renderer()
    return [(text, text.get_window_extent(renderer)) for text in figure.axes[0].texts if text.get_text()]


def test_every_verdict_is_told_by_sign_and_word_beside_its_colour():
    with style.look("x"):
        figure = front.scorecard().draw("en")
    said = [text.get_text() for text in figure.axes[0].texts]
    rows = front.scorecard().data
    for verdict, count in rows["verdict"].value_counts().items():
        assert said.count(front.badge(verdict)["en"]) == count
        assert said.count(front.say(f"sign-{verdict}")["en"]) == count
    assert len({front.say(f"sign-{verdict}")["en"] for verdict in front.LOOKS}) == len(front.LOOKS)


def test_nothing_of_the_scorecard_collides():
    for language in LANGUAGES:
        with style.look("x"):
            figure = front.scorecard().draw(language)
            figure.draw_without_rendering()
        boxes = texts(figure)
        for at, (text, box) in enumerate(boxes):
            for other, there in boxes[at + 1 :]:
                assert not box.overlaps(there), (text.get_text(), other.get_text())


def test_the_scorecard_says_that_it_shows_no_effect():
    exhibit = front.scorecard()
    assert "effect of the strategy" in exhibit.caption["en"]
    assert "virkning av strategien" in exhibit.caption["nb"]
    assert exhibit.draw is not None
    assert front.verdicts().id != exhibit.id
