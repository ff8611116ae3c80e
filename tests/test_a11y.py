"""Every page of both editions is held against every rule of axe-core, and the audit sees a fault where there is one."""

import a11y
import pytest
from browser import browser


@pytest.mark.parametrize("edition", ["", "en", "nb"])
def test_no_page_breaks_a_rule_in_any_way_it_is_looked_at(chromium, site, edition):
    seen = a11y.Seen()
    found = dict(a11y.judged(site, edition, seen=seen))
    assert found
    assert {way.name for way in a11y.WAYS if edition != "nb" or not way.media} == seen.kinds.keys()
    assert not [str(one) for findings in found.values() for one in findings]


PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title><style>
@media (prefers-color-scheme: dark) { p { color: #333; background: #000 } }
@media (forced-colors: active) { td { forced-color-adjust: none; color: #666; background: #777 } }
@media (max-width: 400px) { p { width: 500px } }
h1 { height: 1.2em; line-height: 1.2; overflow: hidden }
</style></head><body><main><h1>Page</h1><p>Words</p><table><tr><th scope="col">Head</th></tr>ROWS</table></main></body>
</html>"""


def test_a_fault_is_found_in_the_way_of_looking_that_shows_it(chromium, tmp_path):
    page = tmp_path / "page.html"
    rows = "<tr><td>one</td></tr>" * 5 + '<tr><td><b role="button">two</b></td></tr>'
    page.write_text(PAGE.replace("ROWS", rows), encoding="utf-8")
    with browser(chromium) as driven:
        found = {(one.way, one.rule): one.elements for one in a11y.audit(driven, page, "page", a11y.axe())}
        left = driven.run("document.querySelectorAll('td').length")
    assert found == {
        **{(way, "color-contrast"): 1 for way in ("dark", "390 px, dark")},
        ("forced colours", "color-contrast"): 3,
        **{(way, "scrolls sideways"): 118 for way in ("390 px", "390 px, dark")},
        ("400 %, 320 px", "scrolls sideways"): 188,
        ("400 %, 320 px", "wide text scrolls sideways"): 188,
        **{(way, "wide text is cut off"): 1 for way in ("light", "400 %, 320 px")},
    }
    assert left == 3, "two rows made alike, and the one that is not"


PLAIN = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title><style>
@media (prefers-color-scheme: dark) { .new { color: #333; background: #000 } }
</style></head><body><main><h1>Page</h1>SAID</main></body></html>"""


def test_of_pages_alike_only_what_is_new_is_measured_and_no_rule_is_left_out(chromium, tmp_path):
    said = {
        "a.html": "<p>Words</p>",
        "b.html": "<p>Words</p><p class='new'>New</p>",
        "c.html": "<p>Words</p><p class='new'>New</p>",  # its colours are those of b.html
        "d.html": "<p>Words</p><h4>Too deep</h4>",
        "d.whole.html": "<p>Words</p><h4>Too deep</h4>",  # a copy without anything new
        "e.whole.html": "<p>Words</p><p><button class='new'>Press</button></p>",
    }
    found, seen = {}, a11y.Seen()
    with browser(chromium) as driven:
        for name, words in said.items():
            (tmp_path / name).write_text(PLAIN.replace("SAID", words), encoding="utf-8")
            findings = a11y.sampled(driven, tmp_path / name, name, a11y.axe(), a11y.WAYS, seen)
            found[name] = {(one.way, one.rule) for one in findings}
    dark = {(way.name, "color-contrast") for way in a11y.WAYS if way.media == a11y.DARK}
    assert {name: broken for name, broken in found.items() if broken} == {
        "b.html": dark,
        "d.html": {("whole page", "heading-order"), ("390 px", "heading-order")},
        "e.whole.html": dark,
    }
