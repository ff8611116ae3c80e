"""Light pages: what goes of style sheets, scripts and tables, and that what is left looks and says the same."""

import json
import re
import subprocess

import pytest

from bookpress import checks, saying
from bookpress.light import markup, policy, rows, scripts, sheets
from bookpress.light.keptsheets import KeptSheets
from bookpress.light.names import Names
from bookpress.site import Plan
from bookpress.site import build as build_site

# Parts of Jupyter Book use what docutils will one day remove.
pytestmark = pytest.mark.filterwarnings("ignore::PendingDeprecationWarning")

HEAD = '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>T</title>\n'


@pytest.fixture
def names():
    found = Names()
    found.page('<body class="a"><p id="top" class="used more">x</p><table data-sort="1"><td class="k-1">1</td></table>')
    found.script('element.classList.add("opened"); page.dataset.theme = "x"; name = `kind-${1}`; read("--told");')
    return found


def purged(tmp_path, names, text, own=()):
    (tmp_path / "a.css").write_text(text, encoding="utf-8")
    return [line for line in sheets.made([(tmp_path / "a.css", "")], tmp_path, names, own).split("\n") if line]


@pytest.mark.parametrize(
    ("selector", "left"),
    [
        ("p", "p"),
        ("P.used:hover > td", "P.used:hover > td"),
        (".unused", ""),
        (".used, .unused", ".used"),
        ("p.used.unused", ""),
        ("#top::before", "#top::before"),
        ("#bottom", ""),
        ("video", ""),
        (".opened", ".opened"),
        (".kind-a", ".kind-a"),
        ("html[data-theme=dark] p", "html[data-theme=dark] p"),
        ('[data-sort="2"]', '[data-sort="2"]'),
        ("[data-other]", ""),
        (":is(.unused, .used) p", ":is(.unused, .used) p"),
        (":is(.unused, video)", ""),
        ("p:not(.unused)", "p:not(.unused)"),
        (":root", ":root"),
        ("p:nth-child(2n + 1)", "p:nth-child(2n + 1)"),
        ("*", "*"),
    ],
)
def test_rules_stay_whose_selectors_can_match_with_those_selectors_alone(tmp_path, names, selector, left):
    assert purged(tmp_path, names, f"{selector} {{ color: red; }}") == ([f"{left}{{color: red}}"] if left else [])


def test_the_order_the_media_and_the_importance_of_rules_stay(tmp_path, names):
    (tmp_path / "b.css").write_text("td { top: 0 }", encoding="utf-8")
    text = """@charset "utf-8"; @import "b.css"; /* a note */
    @media print { .unused { left: 0 } p { left: 0 !important; } @supports (gap: 0) { td { gap: 0 } } }
    @media screen { .unused { left: 0 } }
    p { left: 1px }"""
    assert "".join(purged(tmp_path, names, text)) == (
        "td{top: 0}@media print{p{left: 0 !important}@supports (gap: 0){td{gap: 0}}}p{left: 1px}"
    )


def test_what_nothing_refers_to_any_more_goes_too(tmp_path, names):
    (tmp_path / "there.woff2").write_bytes(b"font")
    text = """
    :root { --a: var(--b); --b: red; --c: 1px; --told: 2px }
    p { color: var(--a); animation: turn 1s; font-family: "Here", serif }
    .unused { width: var(--c); font-family: Unused }
    @keyframes turn { to { top: 0 } } @keyframes other { to { top: 0 } }
    @font-face { font-family: "Here"; src: url(there.woff2) } @font-face { font-family: Here; src: url(gone.woff2) }
    @font-face { font-family: Unused; src: url(there.woff2) }"""
    found = "".join(purged(tmp_path, names, text))
    assert re.findall(r"--\w+:", found) == ["--a:", "--b:", "--told:"]
    assert re.findall(r"@keyframes \w+", found) == ["@keyframes turn"]
    assert re.findall(r"url\(.*?\)", found) == ['url("there.woff2")']


def test_addresses_lead_to_the_same_files_from_the_new_place(tmp_path, names):
    (tmp_path / "styles").mkdir()
    text = "p { background: url(../img/a.png), url('data:image/png;base64,A'), url(\"b.png\") }"
    (tmp_path / "styles/a.css").write_text(text, encoding="utf-8")
    found = sheets.made([(tmp_path / "styles/a.css", "print")], tmp_path, names)
    assert found.startswith("@media print{p{")
    assert re.findall(r'url\("?([^")]*)', found) == ["img/a.png", "data:image/png;base64,A", "styles/b.png"]


def test_a_style_attribute_becomes_a_class_that_weighs_as_much():
    rules = {}
    page = markup.classed(
        '<col style="width: 9%" /><i class="a" style="color: &quot;x&quot;;">x</i><b style="">y</b>', rules
    )
    (first, wide), (second, colour) = rules.items()
    assert (wide, colour) == ("width: 9%", 'color: "x"')
    assert page == f'<col class="{first[1:9]}" /><i class="{second[1:9]} a">x</i><b>y</b>'
    assert first.endswith(":not(#_):not(#_):not(#_)")


def test_idle_elements_go_and_no_others():
    cells = "<tr><td><p>a</p></td><td><p>c</p>\n<p>d</p></td><th><p><em>e</em></p>\n</th>"
    cells += "<td><p>a <em>b</em></p></td><td><p></p></td></tr>"
    left = "<tr><td>a</td><td><p>c</p>\n<p>d</p></td><th><em>e</em></th>"
    assert markup.compact(cells) == left + "<td><p>a <em>b</em></p></td><td><p></p></td></tr>"
    assert markup.compact('<a href="x"><span class="std std-ref">A &amp; b</span></a>') == '<a href="x">A &amp; b</a>'
    assert markup.compact("<ul><li><p>a</p></li></ul>") == "<ul><li><p>a</p></li></ul>"


def test_a_word_with_a_hyphen_is_not_parted_in_a_heading_and_nothing_else_changes():
    page = '<h1>1. <em>E-health</em> and e-helse&amp;x-y<a class="header-link" href="#a-b">#</a></h1><p>e-health</p>'
    found = markup.unbroken(page)
    kept = '<span class="unbroken">{}</span>'
    wanted = page.replace("E-health", kept.format("E-health")).replace("e-helse", kept.format("e-helse"))
    assert found == wanted.replace("x-y", kept.format("x-y"))
    long = "<h2>gjennomgangs-organisasjonen</h2>"
    assert markup.unbroken(long) == long, "it would be wider than a narrow screen"


def test_scripts_of_a_page_become_files_and_data_stay():
    files = {}
    data = '<script type="application/ld+json">{}</script>'
    page = markup.scripts_apart(f"<script>let a = 1;</script>{data}<script src='x.js'></script>", "../", files)
    ((name, text),) = files.items()
    assert text == "let a = 1;"
    assert page == f"<script defer src=\"../{name}\"></script>{data}<script src='x.js'></script>"


def long_table(count, extra=""):
    body = "\n".join(f'<tr id="row-{number}"><td>{number}</td><td><b>x</b></td></tr>' for number in range(count))
    head = "<thead><tr><th>A</th><th>B</th></tr></thead>"
    return f'<div class="table-scroll">\n<table{extra}>{head}<tbody>{body}</tbody></table>\n</div>\n'


SAY = saying.Sayer(None, "en")


def test_a_page_is_cut_only_where_it_has_too_many_elements_and_loses_no_row():
    small = HEAD + "</head><body>" + long_table(40) + "</body></html>"
    assert rows.shortened(small, "a/b.html", SAY) == (small, {})
    large = HEAD + "</head><body>" + long_table(400) + "<p>between</p>" + long_table(20) + "</body></html>"
    page, files = rows.shortened(large, "a/b.html", SAY)
    assert list(files) == ["_static/rows/a/b-1.js"]
    name, rest = json.loads(f"[{files['_static/rows/a/b-1.js'].strip().removeprefix('pressRows(').removesuffix(');')}]")
    assert name == "b-1.js"
    kept = re.findall(r'id="(row-\d+)"', page.split("<p>between")[0])
    assert kept + re.findall(r'id="(row-\d+)"', rest) == [f"row-{number}" for number in range(400)]
    assert 'data-rows="../_static/rows/a/b-1.js" data-count="400"' in page
    assert "Rows shown: 12 of 400." in page
    assert '<a href="b.whole.html">' in page
    assert page.count('id="row-') == 12 + 20


def test_a_table_of_which_cells_span_rows_stays_whole():
    spans = long_table(600).replace("<td>5</td>", '<td rowspan="2">5</td>')
    page = HEAD + "</head><body>" + spans + "</body></html>"
    assert rows.shortened(page, "a.html", SAY) == (page, {})


@pytest.fixture
def built(tiny_book, make_bundle):
    """The site of a book with a long table to browse, and links to its rows."""
    cells = [{"id": f"row-{number}", "cells": [str(number), "odd" if number % 2 else "even"]} for number in range(500)]
    table = {
        "header": ["Number", "Kind"],
        "align": ["right", "left"],
        "row_headers": 1,
        "widths": [1, 2],
        "rows": cells,
    }
    table |= {"browse": {"filter": [False, True], "sort": [[float(number) for number in range(500)], None]}}
    tiny_book.notebook(
        "chapter", "# Chapter\n\n[Far](#row-450).", make_bundle("people", "table", table={"en": table, "nb": table})
    )
    tiny_book.page("other", "# Other\n\n[Far](#row-321) and `code`.\n\n| A |\n| --- |\n| b |\n")
    tiny_book.registers()
    tiny_book.write()
    return build_site(tiny_book.root, Plan(("html",), ("en",)), lambda _: None)


def test_no_page_of_a_site_has_a_script_a_style_or_a_handler_within_it(built):
    pages = sorted(built.rglob("*.html"))
    assert len(pages) > 5
    for path in pages:
        tree = checks.page(path)
        where = path.relative_to(built).as_posix()
        assert not tree.all("style"), where
        for element in tree.elements:
            assert "style" not in element.attributes, (where, element.tag)
            assert not [name for name in element.attributes if name.startswith("on")], (where, element.attributes)
        for script in tree.all("script"):
            assert "src" in script.attributes or script.attributes.get("type") == "application/ld+json", where
        stated = {meta.attributes.get("http-equiv"): meta.attributes.get("content") for meta in tree.all("meta")}
        assert stated["Content-Security-Policy"] == policy.POLICY, where
        if "refresh" in stated:
            continue  # leads on to the first page, and needs no style for that
        assert len([link for link in tree.all("link") if link.attributes.get("rel") == "stylesheet"]) == 1, where


def test_a_site_has_one_style_sheet_and_one_script_for_its_pages_and_both_are_small(built):
    page = checks.page(built / "en/book/other.html")
    (sheet,) = [link.attributes["href"] for link in page.all("link") if link.attributes.get("rel") == "stylesheet"]
    assert (built / "en/book" / sheet).stat().st_size < 130_000
    sources = [
        script.attributes["src"].partition("?")[0] for script in page.all("script") if "src" in script.attributes
    ]
    assert "../_static/press.js" in sources
    assert not (built / "en/_static/styles/pydata-sphinx-theme.css").exists()
    assert checks.dead_links(built / "en") == []
    assert checks.outside_requests(built / "en") == []


def test_the_whole_table_lies_beside_a_page_that_was_cut(built):
    whole = checks.page(built / "en/book/chapter.whole.html")
    assert sum("row-" in (element.attributes.get("id") or "") for element in whole.elements) == 500
    assert any(meta.attributes.get("name") == "robots" for meta in whole.all("meta"))


DRIVER = """
window.addEventListener("load", async () => {
  const turn = (time = 150) => new Promise((done) => setTimeout(done, time));
  const drawn = () => document.querySelectorAll("table.browse tbody tr").length;
  const status = () => document.querySelector(".browse-status").textContent;
  const steps = async () => { STEPS };
  const found = await steps().catch((error) => ({ error: error.stack }));
  const textContent = JSON.stringify(found);
  document.body.append(Object.assign(document.createElement("data"), { id: "result", textContent }));
});
"""


@pytest.fixture
def drive(chromium, built, tmp_path):
    """A function that opens the page with the long table from the disk, takes steps in it, and returns their result."""

    def run(steps, fragment=""):
        page = built / "en/book/chapter.html"
        driven = page.with_name("driven.html")
        text = page.read_text(encoding="utf-8")
        driven.write_text(text.replace("</body>", '<script defer src="driver.js"></script></body>'), encoding="utf-8")
        page.with_name("driver.js").write_text(DRIVER.replace("STEPS", steps), encoding="utf-8")
        done = subprocess.run(
            [
                chromium, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}",
                "--virtual-time-budget=10000", "--dump-dom", f"{driven.as_uri()}{fragment}",
            ],
            capture_output=True, encoding="utf-8", timeout=120, check=True,
        )  # fmt: skip
        match = re.search(r'<data id="result">(.*?)</data>', done.stdout, re.DOTALL)
        assert match, done.stderr[-2000:]
        return json.loads(match[1].replace("&amp;", "&").replace("&gt;", ">").replace("&lt;", "<"))

    return run


def test_rows_come_when_they_are_asked_for_and_are_drawn_in_parts(drive):
    found = drive("""
      const result = { start: [drawn(), status(), typeof window.ran] };
      const search = document.querySelector(".browse-controls input");
      search.value = "49"; search.dispatchEvent(new Event("input")); await turn();
      result.found = [drawn(), status()];
      search.value = ""; search.dispatchEvent(new Event("input")); await turn();
      result.part = drawn() < 500;
      document.querySelector(".rows-more button").click(); await turn();
      result.all = [drawn(), document.querySelector(".rows-more").hidden];
      document.querySelectorAll("thead button")[0].click();
      document.querySelectorAll("thead button")[0].click(); await turn();
      result.sorted = document.querySelector("table.browse tbody tr").cells[0].textContent;
      result.options = document.querySelector(".browse-controls select").length;
      return result;
    """)
    assert found["start"] == [12, "500 of 500 rows", "undefined"]
    assert found["found"] == [15, "15 of 500 rows"]
    assert found["part"]
    assert found["all"] == [500, True]
    assert found["sorted"] == "499"
    assert found["options"] == 3


def test_a_link_to_a_row_that_is_not_there_yet_leads_to_it(drive):
    steps = """
      await turn(400);
      const row = document.getElementById("row-450");
      const { top } = row.getBoundingClientRect();
      return { target: row.matches(":target"), seen: top >= 0 && top < innerHeight };
    """
    assert drive(steps, fragment="#row-450") == {"target": True, "seen": True}


def test_the_controls_of_a_table_find_their_room_kept(drive, built):
    page = checks.page(built / "en/book/chapter.html")
    (held,) = page.having("browse-controls")
    assert "disabled" in held.attributes
    found = drive("""
      const [controls, ...more] = document.querySelectorAll(".browse-controls");
      const words = [...controls.querySelectorAll("legend, label span, button, p")].map((one) => one.textContent);
      return [words, more.length, controls.disabled];
    """)
    words = [" ".join(one.text.split()) for one in held.elements if one.tag in ("legend", "span", "button", "p")]
    assert found == [words, 0, False]


def test_the_menu_of_the_head_opens_and_closes_by_keyboard(drive):
    found = drive("""
      const button = document.querySelector('[data-bs-toggle="dropdown"]');
      const item = () => document.querySelector(".dropdown-menu .dropdown-item");
      const key = (name, on) => on.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true }));
      const open = () => [button.getAttribute("aria-expanded"), item().getClientRects().length > 0];
      const result = [open()];
      button.click(); result.push(open());
      key("ArrowDown", button); result.push(document.activeElement === item());
      key("Escape", item()); result.push(open(), document.activeElement === button);
      return result;
    """)
    assert found == [["false", False], ["true", True], True, ["false", False], True]


def test_what_a_page_loads_runs_under_the_policy_from_the_disk(drive):
    found = drive("""
      await document.fonts.ready;
      document.body.insertAdjacentHTML("beforeend", '<p id="odd" style="color: rgb(1, 2, 3)">x</p>');
      return {
        theme: document.documentElement.dataset.theme,
        font: [...document.fonts].some((face) => face.status === "loaded" && face.family.includes("Report")),
        styled: getComputedStyle(document.querySelector(".bd-sidebar-primary")).display,
        refused: getComputedStyle(document.getElementById("odd")).color !== "rgb(1, 2, 3)",
      };
    """)
    assert found == {"theme": "light", "font": True, "styled": "flex", "refused": True}


def test_scripts_that_all_pages_have_are_one_and_others_stay(tmp_path):
    for name in ("a.js", "b.js", "c.js"):
        (tmp_path / name).write_text(f"run('{name}')\n//# sourceMappingURL={name}.map", encoding="utf-8")
    pages = {
        "one": '<script src="a.js?v=1"></script><script data-x="1" src="c.js"></script><script src="b.js"></script>',
        "two": '<script src="a.js"></script><script defer src="b.js"></script>',
    }
    wanted = {name: scripts.wanted(page, "") for name, page in pages.items()}
    bundle = scripts.shared(wanted, tmp_path)
    assert bundle == ["a.js", "b.js"]
    assert scripts.text_of(bundle, tmp_path) == "run('a.js');\nrun('b.js');\n"
    one = scripts.bundled(pages["one"], "", bundle, "x")
    assert one == '<script defer src="_static/press.js?v=x"></script>\n<script defer data-x="1" src="c.js"></script>\n'


SHEET = """
@import "more.css";
@font-face { font-family: Own; src: url("own.woff") }
p { font-family: Own; color: var(--told) }
.used, .unused { color: red }
:root { --told: blue; --untold: green }
"""


@pytest.fixture
def kept(tmp_path, names, monkeypatch):
    """Makes the sheet of a small site by way of what is kept; returns it, and whether it was made anew."""
    root, make, anew = tmp_path / "site/_static", sheets.made, []
    root.mkdir(parents=True)
    (root / "a.css").write_text(SHEET, "utf-8")
    (root / "more.css").write_text(".more { color: black }", "utf-8")
    (root / "own.woff").write_bytes(b"letters")
    monkeypatch.setattr(sheets, "made", lambda *given: anew.append(1) or make(*given))

    def made(own=()):
        anew.clear()
        folder, files = KeptSheets(tmp_path / "kept"), [(root / "a.css", "")]
        text = folder.made(files, root, names, own)
        folder.prune()
        assert text == make(files, root, names, own)
        return text, bool(anew)

    made.root, made.folder = root, tmp_path / "kept"
    return made


def test_a_sheet_is_made_once_as_long_as_the_answers_are_the_same(kept, names):
    text, anew = kept()
    assert anew
    names.page('<p class="nobody-asks" id="nor-for-this">x</p>')
    assert kept() == (text, False)
    names.page('<p class="unused">x</p>')
    assert kept() == (text.replace(".used", ".used,.unused"), True)
    assert kept()[1] is False


@pytest.mark.parametrize(
    "change",
    [
        lambda kept, names: (kept.root / "more.css").write_text(".more { color: white }", "utf-8"),
        lambda kept, names: (kept.root / "a.css").write_text(SHEET + "td { color: red }", "utf-8"),
        lambda kept, names: (kept.root / "own.woff").unlink(),
        lambda kept, names: names.variables.add("--untold"),
        lambda kept, names: [path.write_bytes(path.read_bytes()[:-1]) for path in kept.folder.iterdir()],
    ],
    ids=["imported", "sheet", "font", "variable", "cut short"],
)
def test_a_sheet_is_made_anew_when_what_it_came_from_is_another(kept, names, change):
    assert kept()[1]
    change(kept, names)
    assert kept()[1]
    assert len(list(kept.folder.iterdir())) == 1
    assert kept([(".own", "color: red")])[1]
