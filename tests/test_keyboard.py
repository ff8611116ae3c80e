"""Pages walked by keyboard: every stop can be seen, none is lost, and what a key opens, closes and says is right."""

import time
from collections import Counter

import pytest
from browser import browser

CHAPTER = "book/real/users.html"
WIDE, PHONE = (1280, 900), (390, 844)
# The element that has the focus: what it is, and whether a reader can see that it has it.
FOCUS = """(() => {
  const at = document.activeElement;
  const box = at.getBoundingClientRect();
  const style = getComputedStyle(at);
  if (window.last !== at) [window.before, window.last] = [window.last, at];
  return {
    tag: at.localName,
    what: `${at.localName}.${at.className} ${(at.getAttribute("aria-label") ?? at.textContent).trim().slice(0, 40)}`,
    permalink: at.matches(".headerlink"),
    inView: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0,
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    opaque: Number(style.opacity) === 1 && style.visibility === "visible",
    size: [box.width, box.height],
    forward: !window.before || Boolean(window.before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING),
  };
})()"""

SEEN = """[...document.querySelectorAll(".bd-article [id]")].filter((one) => {
  const box = one.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight;
}).map((one) => one.id)"""


@pytest.fixture(scope="module")
def driven(chromium):
    with browser(chromium) as page:
        yield page


@pytest.fixture
def chapter(driven, site):
    """A function that opens a chapter in a window, at a place if one is named; returns the browser."""

    def show(window=WIDE, place="", edition="en", **media):
        driven.show(*window, **media)
        driven.open("about:blank")
        driven.open(f"{(site / edition / CHAPTER).as_uri()}{place}")
        return driven

    return show


def walked(page, most=600):
    """The stops of a whole walk by Tab, up to where the page is left."""
    stops = []
    while len(stops) < most:
        page.press("Tab")
        stop = page.run(FOCUS)
        if stop["tag"] == "body":
            return stops
        if not stop["inView"]:
            time.sleep(0.5)  # the first one slides into the page
            stop = page.run(FOCUS)
        stops.append(stop)
    raise AssertionError(f"no end after {most} stops, the last {stops[-1]}")


@pytest.mark.parametrize("window", [WIDE, PHONE])
def test_every_stop_of_a_walk_can_be_seen_and_they_follow_the_page(chapter, window):
    stops = walked(chapter(window))
    assert len(stops) > 60
    assert [stop["what"] for stop in stops if not (stop["inView"] and stop["outlined"] and stop["opaque"])] == []
    assert [stop["what"] for stop in stops if not stop["forward"]] == []
    links = chapter(window).run("document.querySelectorAll('.bd-article .headerlink').length")
    assert sum(stop["permalink"] for stop in stops) == links > 5


def test_the_first_stop_leads_past_the_navigation(chapter):
    page = chapter()
    page.press("Tab")
    assert page.run("document.activeElement.matches('.skip-link a')")
    page.press("Enter")
    page.press("Tab")
    assert page.run("Boolean(document.activeElement.closest('#main-content'))")


@pytest.mark.parametrize("window", [WIDE, PHONE])
def test_the_switch_of_colours_keeps_the_focus_and_says_what_is_chosen(chapter, window):
    page = chapter(window)
    page.run("localStorage.clear()")
    page = chapter(window)
    button = "document.querySelector('.theme-switch-button')"
    page.run(f"{button}.focus()")
    names = [page.run(f"{button}.getAttribute('aria-label')")]
    for key in ("Enter", " ", "Enter"):
        page.press(key)
        page.wait(f"{button}.getAttribute('aria-label') !== {names[-1]!r} && document.activeElement === {button}")
        names.append(page.run(f"{button}.getAttribute('aria-label')"))
        said = page.run(f"{button}.nextElementSibling.textContent")
        assert said
        assert names[-1].endswith(f": {said}")
    assert names[0] == names[3]
    assert len(set(names)) == 3


@pytest.mark.parametrize("drawer", ["primary", "secondary"])
@pytest.mark.parametrize("key", ["Enter", " "])
def test_a_drawer_of_a_phone_says_that_it_is_open_and_gives_the_focus_back(chapter, drawer, key):
    page = chapter(PHONE)
    button = f"document.querySelector('.{drawer}-toggle')"
    state = f"[{button}.ariaExpanded, document.getElementById({button}.getAttribute('aria-controls'))?.open]"
    assert page.run(state) == ["false", False]
    page.run(f"{button}.focus()")
    page.press(key)
    page.wait("document.querySelector('dialog[open]')")
    page.wait(f"{button}.ariaExpanded === 'true'")
    assert page.run(state) == ["true", True]
    assert page.run("document.querySelector('dialog[open]').ariaLabel")
    assert page.run("Boolean(document.activeElement.closest('dialog[open]'))")
    page.press("Escape")
    page.wait(f"document.activeElement === {button}")
    page.wait(f"{button}.ariaExpanded === 'false'")
    assert page.run(state) == ["false", False]


def test_in_a_wide_window_the_button_of_the_menu_folds_the_menu_beside_the_page(chapter):
    page = chapter()
    button = "document.querySelector('.primary-toggle')"
    states = []
    for _ in range(2):
        states.append(page.run(f"{button}.ariaExpanded"))
        page.run(f"{button}.focus()")
        page.press("Enter")
        page.wait(f"{button}.ariaExpanded !== {states[-1]!r} && document.activeElement === {button}")
    assert states == ["true", "false"]
    assert page.run(f"document.getElementById({button}.getAttribute('aria-controls')).id") == "pst-primary-sidebar"


@pytest.mark.parametrize(("edition", "other"), [("en", "nb"), ("nb", "en")])
def test_the_switch_of_languages_keeps_the_place(chapter, edition, other):
    page = chapter(place="#where-other-sources-agree", edition=edition)
    page.run("document.querySelector('a.press-language').focus({ preventScroll: true })")
    page.press("Enter")
    page.wait(f"document.documentElement?.lang === {other!r} && document.readyState === 'complete'")
    assert page.run("location.hash") == "#where-other-sources-agree"
    page.wait("Math.abs(document.querySelector(location.hash).getBoundingClientRect().top) < innerHeight / 2")
    page = chapter(edition=edition)
    page.run("document.querySelector('#what-we-do-not-know').scrollIntoView({ behavior: 'instant' })")
    seen = page.run(SEEN)
    page.run("document.querySelector('a.press-language').focus({ preventScroll: true })")
    page.press("Enter")
    page.wait(f"document.documentElement?.lang === {other!r} && document.readyState === 'complete'")
    place = page.run("location.hash")
    assert place.removeprefix("#") in seen
    assert place.removeprefix("#") in page.run(SEEN)


def test_a_mark_opens_and_closes_by_keyboard_and_keeps_the_focus(chapter):
    page = chapter()
    mark = "document.querySelector('.press-mark > button')"
    page.run(f"{mark}.focus()")
    page.press("Enter")
    page.wait("document.querySelector('.press-mark-note:popover-open')")
    page.press("Tab")
    assert page.run("Boolean(document.activeElement.closest('.press-mark-note'))")
    page.press("Escape")
    page.wait(f"!document.querySelector('.press-mark-note:popover-open') && document.activeElement === {mark}")


def roles(page, selector):
    """The roles that a screen reader gets of an element and all within it, each with how often."""
    page.call("DOM.enable")
    page.call("Accessibility.enable")
    root = page.call("DOM.getDocument")["root"]["nodeId"]
    node = page.call("DOM.querySelector", nodeId=root, selector=selector)["nodeId"]
    found = Counter()
    for role in ("table", "row", "columnheader", "rowheader", "cell"):
        found[role] = len(page.call("Accessibility.queryAXTree", nodeId=node, role=role)["nodes"])
    return found


def test_a_table_laid_out_in_cards_is_heard_as_the_table_it_is(chapter):
    page = chapter()
    wide = roles(page, "#gaps-users")
    assert wide["table"] == 1
    assert wide["columnheader"] == 4
    assert wide["rowheader"] == wide["row"] - 1 > 3
    page = chapter(PHONE)
    narrow = roles(page, "#gaps-users")
    assert page.run("getComputedStyle(document.querySelector('#gaps-users tbody tr')).display") == "block"
    assert narrow["cell"] <= wide["cell"], "cells that say nothing are left out of a card"
    assert {**narrow, "cell": 0} == {**wide, "cell": 0}
    scrolls = "(region) => region.getClientRects().length && region.scrollWidth > region.clientWidth"
    assert page.run(f"[...document.querySelectorAll('.table-scroll')].filter({scrolls}).length") == 0
