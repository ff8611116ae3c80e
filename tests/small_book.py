"""A small book with something of each kind, for what changes it (`mutate`) or builds it elsewhere (`same`)."""

from __future__ import annotations

from pathlib import Path

import soak
import yaml

SMALL_CODE = '''"""What the notebooks of the small book call."""

import csv
import json
from pathlib import Path

from wording.words import Words

ROOT = Path(__file__).parents[1]
DATA = ROOT / "data"


def rows(name):
    with (DATA / f"{name}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def longest(count):
    return said(), called("river"), sorted((int(row["length"]), row["river"]) for row in rows("rivers"))[-count:]


def said():
    return dict(Words(ROOT / "book/words", ["en", "nb"]).chapter("rivers")("longest"))


def called(code):
    return next((row["en"], row["nb"]) for row in rows("vocabulary") if row["code"] == code)


def share(number):
    return rows("rivers")[number]["share"]


def lakes():
    return sum(int(row["area"]) for row in rows("lakes")) - 7


def derive():
    both = lambda text: {"en": text, "nb": text}
    number = {"text": both(f"{share(0)} per cent"), "bare": both(share(0))}
    print(json.dumps({"numbers": {"share": number}, "sources": {}, "statements": {}, "dataset": {}}))
'''
SETTINGS = soak.SETTINGS | {
    "html_static_path": ["_static"],
    "html_css_files": ["own.css"],
    "templates_path": ["_templates"],
    "press_derive": "import small; small.derive()",
    "press_words": "book/words",
    "html_theme_options": {"navbar_persistent": [], "footer_content_items": ["press-footer.html", "own.html"]},
}
FILES = {
    "_config.yml": yaml.safe_dump(soak.CONFIG | {"sphinx": {"config": SETTINGS}}),
    "_toc.yml": yaml.safe_dump(
        {
            "format": "jb-book",
            "root": "book/index",
            "chapters": [{"file": f"book/{name}"} for name in ("chapter", "rivers", "numbers", "plain")],
        }
    ),
    "book/words/press.en.ftl": "entry-web = Pages of this book\n",
    "book/words/press.nb.ftl": "entry-web = Sidene i boken\n",
    "book/words/rivers.en.ftl": "longest = Longest are\n",
    "book/words/rivers.nb.ftl": "longest = Lengst er\n",
    "data/vocabulary.csv": "code,en,nb\nriver,River,Elv\nlake,Lake,Innsjø\n",
    "book/locale/nb/LC_MESSAGES/sphinx.po": soak.catalogue(("Skip to main content", "Hopp til hovedinnholdet")),
    "_static/own.css": "p { color: #222 }\n",
    "_templates/own.html": "<p>Below.</p>\n",
    "data/rivers.csv": "river,length,share\nGlomma,621,47\nTana,361,11\nNumedal,352,8\nDrammen,301,83\n",
    "data/lakes.csv": "lake,area\nMjosa,369\nFemund,203\n",
    "src/small.py": SMALL_CODE,
    "book/rivers.ipynb": soak.notebook("import small\nprint(small.longest(2))", "print(small.lakes() + 40)"),
    "book/chapter.ipynb": soak.notebook("import small\nprint('share', small.share(1))", "print('always', 12)"),
    "book/plain.md": "# Plain\n\nSentences without numbers.\n\nSee [the rivers](rivers.ipynb) too.\n",
    "book/locale/nb/LC_MESSAGES/book/plain.po": soak.catalogue(
        ("Plain", "Enkelt"), ("Sentences without numbers.", "Setninger uten tall.")
    ),
}


def write_small(root: Path) -> None:
    """A small book with something of each kind."""
    soak.write_small(root)
    for name, (first, *_) in soak.SMALL.items():
        soak.put(root / name, first)
    for name, text in FILES.items():
        soak.put(root / name, text)
