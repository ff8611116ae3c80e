"""The settings of the press: registered from one table, and explained on one page."""

import json
import re
from pathlib import Path
from types import SimpleNamespace

import pytest

from bookpress import book, build, settings

PAGE = Path(__file__).parents[2] / "docs" / "press-settings.md"
ROW = re.compile(r"^\| `(\w+)` \| `([^`]*)` \| (.+) \|$", re.MULTILINE)


def registered():
    """What Sphinx is told of, by name."""
    values = {}

    def add(name, default, rebuild, kinds):
        values[name] = default

    app = SimpleNamespace(config=SimpleNamespace(values={}), add_config_value=add)
    settings.register(app, settings.named("press_", "typst_"))
    return values


def test_the_page_explains_every_setting_with_its_default():
    told = {name: json.loads(default) for name, default, _ in ROW.findall(PAGE.read_text(encoding="utf-8"))}
    by_builds = {setting.name for setting in settings.SETTINGS if setting.set_by_builds}
    assert told == {name: default for name, default in registered().items() if name not in by_builds}


def test_the_code_names_no_other_setting():
    package = Path(settings.__file__).parent
    texts = [path.read_text(encoding="utf-8") for path in package.rglob("*.py")]
    named = set(re.findall(r"(?:config\.|option\(\"|\")((?:press|typst)_[a-z_]+)\b(?!\()", "\n".join(texts)))
    assert named - {"press_", "typst_"} <= settings.DEFAULTS.keys()


def test_the_languages_of_a_book_are_its_own_and_those_of_its_editions(tiny_book):
    tiny_book.settings |= {"language": "en", "press_editions": {"da": {}, "nb": {}}}
    made = tiny_book.write()
    assert made.languages == ("en", "da", "nb")
    made.check_languages(["da"])
    with pytest.raises(book.BookError, match=r"no edition in 'sv', only in en, da, nb\. .* press_editions"):
        made.check_languages(["en", "sv"])


def test_an_edition_replaces_only_the_keys_that_it_names(tiny_book):
    tiny_book.settings |= {
        "html_theme_options": {"a": "A", "b": "B"},
        "press_editions": {"nb": {"html_title": "Bok", "html_theme_options": {"b": "Å"}}},
    }
    made = tiny_book.write()
    assert made.edition("nb") == {"html_title": "Bok", "html_theme_options": {"a": "A", "b": "Å"}}
    assert build.settings(made, "nb")["language"] == "nb"
    assert made.edition("en") == {}
