"""What a page says about itself, its tables and its style."""

import json
import re
import shutil
from dataclasses import replace

import nbformat
import pytest
from fontTools.ttLib import TTFont

from bookpress import checks, datasets, execution, fonts, keeping, settings, web


def test_the_foot_of_every_page(tiny_book):
    tiny_book.build(overrides={"press_commit": "abc1234"})
    (foot,) = checks.page(tiny_book.root / "_build/en/html/book/index.html").having("press-footer")
    assert foot.text == "Data as of 23 November 2026 · Version 0.1.0, build abc1234 · Licence CC BY 4.0"
    assert foot.all("a")[0].attributes["href"] == "https://creativecommons.org/licenses/by/4.0/"


def test_the_foot_without_a_data_set(tiny_book):
    tiny_book.content["dataset"] = {}
    tiny_book.build(overrides={"press_commit": "abc1234"})
    tree = checks.page(tiny_book.root / "_build/en/html/book/index.html")
    assert tree.having("press-footer")[0].text == "Build abc1234"
    assert '"@type": "Dataset"' not in tiny_book.html("index")


def test_tables_typed_in_prose_have_scopes_and_a_region(tiny_book):
    tiny_book.page("index", "# Start\n\n| A | B |\n| --- | ---: |\n| x | y |\n")
    tiny_book.build()
    tree = checks.page(tiny_book.root / "_build/en/html/book/index.html")
    assert [cell.attributes.get("scope") for cell in tree.all("th", "td")] == ["col", "col", None, None]
    assert tree.having("table-scroll")[0].attributes["aria-label"] == "Table"


def test_cells_that_span_others_keep_their_spans(tiny_book):
    table = "+---+---+\n| A | B |\n+===+===+\n| wide  |\n+---+---+\n| x | y |\n|   +---+\n|   | z |\n+---+---+\n"
    tiny_book.page("index", f"# Start\n\n```{{eval-rst}}\n{table}```\n")
    tiny_book.build()
    tree = checks.page(tiny_book.root / "_build/en/html/book/index.html")
    spans = [(cell.text, cell.attributes.get("colspan"), cell.attributes.get("rowspan")) for cell in tree.all("td")]
    assert spans == [("wide", "2", None), ("x", None, "2"), ("y", None, None), ("z", None, None)]


def test_a_page_has_one_main_heading_a_skip_link_and_loads_little(tiny_book):
    out = tiny_book.build()
    tree = checks.page(out / "book/index.html")
    assert checks.faults(out, tiny_book.pages) == []
    assert any(link.attributes["href"] == "#main-content" for link in tree.having("skip-link")[0].all("a"))
    assert tree.all("html")[0].attributes["lang"] == "en"
    assert not (out / "_static/scripts/fontawesome.js").exists()
    assert not list(out.rglob("*.map"))
    assert sum(path.stat().st_size for path in out.rglob("*") if path.is_file()) < 3_000_000


def test_every_icon_that_a_page_uses_is_drawn(tiny_book):
    out = tiny_book.build()
    style = (out / "_static/bookpress.css").read_text(encoding="utf-8")
    used = {
        name
        for page in ("book/index.html", "search.html")
        for icon in checks.page(out / page).having("fa-solid") + checks.page(out / page).having("fas")
        for name in icon.attributes["class"].split()
        if name.startswith("fa-") and name not in ("fa-solid", "fa-lg")
    }
    assert used
    assert [name for name in sorted(used) if f".{name}" not in style] == []


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://creativecommons.org/licenses/by/4.0/", "CC BY 4.0"),
        ("https://creativecommons.org/licenses/by-sa/3.0/deed.en", "CC BY-SA 3.0"),
        ("https://example.org/licence", "https://example.org/licence"),
        ("", ""),
    ],
)
def test_licences_by_their_short_names(address, name):
    assert web.licence_name(address) == name


def test_the_description_of_the_data_cannot_end_its_script():
    dataset = {
        "title": {"en": "</script><b>"},
        "description": {"en": "x"},
        "version": "1",
        "date": "2026-11-23",
        "licence": "https://example.org/",
    }
    markup = datasets.json_ld(dataset, "en", "Nobody")
    assert markup.count("</script>") == 1
    text = re.search(r"<script[^>]*>(.*)</script>", markup, re.DOTALL)[1]
    assert json.loads(text)["name"] == "</script><b>"


def luminance(colour):
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_colours_have_the_contrast_that_wcag_asks_for(mode):
    style = (web.THEME / "static/bookpress.css").read_text(encoding="utf-8")
    block = re.search(rf'html\[data-theme="{mode}"\][^{{]*{{([^}}]*--ink[^}}]*)}}', style)[1]
    colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", block))
    for text in ("ink", "quiet", "accent", "accent-strong"):
        for ground in ("paper", "tint"):
            assert contrast(colours[text], colours[ground]) >= 4.5, (text, ground)
    assert contrast(colours["rule-strong"], colours["paper"]) >= 3
    stated = dict(re.findall(r"--([a-z-]+): #[0-9a-f]{6}; /\* ([\d.]+) \*/", block))
    assert {name: round(contrast(colours[name], colours["paper"]), 1) for name in stated} == {
        name: float(ratio) for name, ratio in stated.items()
    }


def test_the_faces_are_small_renamed_and_have_the_letters_of_the_report(faces):
    files = sorted((faces / "fonts").glob("*.woff2"))
    assert len(files) == 4
    assert sum(path.stat().st_size for path in files) < 80_000
    for path in files:
        with TTFont(path) as font:
            assert not font["name"].getDebugName(1).startswith("Source")
            letters = font.getBestCmap()
            assert all(ord(letter) in letters for letter in "æøåÆØÅéü–’“”«»\u00a0−≥%§")
    assert len(list((faces / "fonts").glob("LICENSE-*.txt"))) == 2


def test_the_faces_are_made_once_and_anew_when_they_are_not_as_they_were_made(tmp_path, monkeypatch, faces):
    folder = shutil.copytree(faces, tmp_path / faces.name)
    cut = fonts._cut
    monkeypatch.setattr(fonts, "_cut", None)
    assert fonts.make(tmp_path) == folder
    (folder / "fonts" / "report-sans-italic.woff2").write_bytes(b"noise")
    with pytest.raises(TypeError):
        fonts.make(tmp_path)
    monkeypatch.setattr(fonts, "_cut", cut)
    fonts.make(tmp_path)
    assert keeping.digest_of_folder(folder) == keeping.digest_of_folder(faces)


def test_the_sources_that_readers_download_hold_what_the_pages_show(tiny_book, make_bundle, monkeypatch):
    tiny_book.page("index", "# Start\n\nThe share is [46 per cent](num:share).\n")
    tiny_book.notebook("chapter", "# Chapter\n\nThe share is [46 per cent](num:share).", make_bundle())
    tiny_book.registers()
    path = tiny_book.root / "book/chapter.ipynb"
    path.write_text(path.read_text().replace("the plain form", "an old output"))

    class Run(execution.Executor):  # what tiny_book has put there
        """As if the notebook gave another output than is stored."""

        def execute(self, jobs, progress=None):
            results = super().execute(jobs, progress)
            if "book/chapter" not in results:
                return results  # only what derives
            text = nbformat.writes(results["book/chapter"].notebook).replace("an old output", "a new output")
            results["book/chapter"] = replace(results["book/chapter"], notebook=nbformat.reads(text, 4))
            return results

    monkeypatch.setattr(execution, "Executor", Run)
    out = tiny_book.build()
    sources = out / "_sources/book"
    assert "[47 per cent](num:share)" in (sources / "index.md").read_text()
    executed = (sources / "chapter.ipynb").read_text()
    assert "[47 per cent](num:share)" in executed
    assert "a new output" in executed
    assert "an old output" not in executed
    assert settings.DEFAULTS["press_exhibit_mime"] not in executed
