"""The pages of the report are light: what each loads, and that nothing it loads fails or is forbidden by its policy."""

import pytest
import weigh
from browser import browser

from bookpress import checks
from bookpress.metadata.head import ICON


def test_what_every_page_loads_in_any_case_is_light(site):
    loads = {name: weigh.by_files(site, name) for name in weigh.pages(site)}
    assert len(loads) > 60
    assert {name: said for name, load in loads.items() if (said := weigh.too_heavy(load) + load.missing)} == {}


def test_the_heaviest_pages_are_light_in_a_browser_and_nothing_goes_wrong_in_them(site, chromium):
    found = {}
    with browser(chromium) as page:
        for name in weigh.chosen(site):
            load = weigh.weighed(page, site, name)
            found[name] = weigh.too_heavy(load) + load.missing + load.errors
    assert len(found) > 8
    assert {name: said for name, said in found.items() if said} == {}


@pytest.mark.parametrize("window", [weigh.WIDE, weigh.NARROW])
def test_of_the_drawings_of_a_figure_one_is_loaded(site, chromium, window):
    with browser(chromium) as page:
        load = weigh.weighed(page, site, "en/book/strategy/residents.html", *window)
    drawings = [name.rpartition("/")[2] for name in load.files if name.endswith(".svg") and ICON not in name]
    assert drawings
    assert len({name.partition(".")[0] for name in drawings}) == len(drawings)
    assert not [name for name in drawings if ".dark." in name]
    assert [name for name in drawings if ".narrow." in name] == (drawings if window == weigh.NARROW else [])


def test_no_page_has_a_script_a_style_or_a_handler_within_it(site):
    found = []
    for path in sorted(site.rglob("*.html")):
        for element in checks.page(path).elements:
            own = element.tag == "style" or (
                element.tag == "script"
                and "src" not in element.attributes
                and element.attributes.get("type") != "application/ld+json"
            )
            if own or any(name == "style" or name.startswith("on") for name in element.attributes):
                found.append((path.relative_to(site).as_posix(), element.tag, element.attributes))
    assert found == []
