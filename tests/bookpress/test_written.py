"""What an incremental build puts in place is what a clean one makes, byte for byte, whatever has changed."""

import os
import random
import shutil

import pytest

from bookpress import site, written
from bookpress.keeping import digest_of_file
from bookpress.site import Plan

# Parts of Jupyter Book use what docutils will one day remove.
pytestmark = pytest.mark.filterwarnings("ignore::PendingDeprecationWarning")

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="{0}pt" height="9pt"><rect width="9" height="9" fill="red"/></svg>'
HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'


class Variants:
    """The small book whose parts change; `state` says which variant of each part stands."""

    def __init__(self, book, bundle):
        self.book, self.bundle = book, bundle
        book.settings |= {"press_pdf": {"nb": "b.pdf"}, "press_locale": "locale", "templates_path": ["_templates"]}
        book.settings |= {"html_static_path": ["_static"], "html_css_files": ["own.css"]}
        book.settings["extensions"] = [*book.settings["extensions"], "sphinxcontrib.bibtex"]
        book.settings |= {"bibtex_bibfiles": ["list.bib"], "press_words": "words"}
        book.settings["html_theme_options"] = {
            "navbar_persistent": [],
            "footer_content_items": ["press-footer.html", "own.html"],
        }
        self.kinds = [name.removeprefix("change_") for name in dir(self) if name.startswith("change_")]
        self.state = dict.fromkeys(self.kinds, 0)

    def put(self, name, text):
        path = self.book.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def write(self):
        """Write the book as it stands now; a file that is the same keeps its time stamp, as a person leaves it."""
        files = [path for path in self.book.root.rglob("*") if path.is_file() and "_build" not in path.parts]
        before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in files}
        self.book.pages, self.book.titles = ["book/index"], {}
        for kind in self.kinds:
            getattr(self, f"change_{kind}")(self.state[kind])
        self.book.write()
        for path, (content, time) in before.items():
            if path.is_file() and path.read_bytes() == content:
                os.utime(path, ns=(time, time))

    def change_a_prose(self, which):
        words = "First words." if not which else "Other words.\n\nA further paragraph."
        self.book.page("index", f"# Start\n\n{words} See {{ref}}`there` and {{numref}}`dot`.\n")

    def change_b_title(self, which):
        title = ("One", "Another title")[which]
        marked = "{cite}`a` {src}`hdir-2025` {certainty}`shorter-days`"
        self.book.page("one", f"# {title}\n\nMore. {{num}}`share`\n\n(there)=\n## Part\n\n{marked}\n")

    def change_c_picture(self, which):
        self.put("book/dot.svg", SVG.format(9 + which))
        figure = ":::{figure} dot.svg\n:alt: A dot\n:name: dot\n:scale: 50\n\nA dot.\n:::\n"
        self.book.page("two", f"# Two\n\n{figure}\n```{{bibliography}}\n```\n")

    def change_d_removed(self, which):
        if not which:
            self.book.page("gone", "# Gone\n\nWords.\n")
        else:
            (self.book.root / "book/gone.md").unlink(missing_ok=True)

    def change_e_renamed(self, which):
        old, new = ("before", "after")[:: 1 - 2 * which]
        (self.book.root / f"book/{new}.md").unlink(missing_ok=True)
        self.book.page(old, "# Renamed\n\nWords.\n")

    def change_f_order(self, which):
        if which:
            self.book.pages[1:3] = self.book.pages[2:0:-1]

    def change_g_called(self, which):
        self.book.titles = {"book/two": ("Short", "Shorter")[which]}

    def change_h_value(self, which):
        self.book.content["numbers"]["share"]["text"] = {"en": f"{47 + which} per cent", "nb": f"{47 + which} prosent"}
        self.book.registers()

    def change_i_version(self, which):
        self.book.content["dataset"]["version"] = ("0.1.0", "0.2.0")[which]

    def change_j_translation(self, which):
        word = ("Begynnelse", "Innledning")[which]
        self.put("locale/nb/LC_MESSAGES/book/index.po", f'{HEAD}\nmsgid "Start"\nmsgstr "{word}"\n')

    def change_k_style(self, which):
        self.put("_static/own.css", f"article {{ color: #12345{which} }}\n")

    def change_l_template(self, which):
        self.put("_templates/own.html", f"<p>{('Foot', 'Another foot')[which]}</p>\n")

    def change_m_setting(self, which):
        self.book.settings["html_title"] = ("Tiny", "Tiny and whole")[which]

    def change_n_bibliography(self, which):
        title = ("Old", "New")[which]
        self.put("list.bib", f"@book{{a, title={{{title}}}, author={{A. Author}}, publisher={{No}}, year={{2020}}}}")

    def change_o_words(self, which):
        said = ("Les", "Les videre")[which]
        self.put("words/press.nb.ftl", f"entry-web = {said}\n")

    def change_p_called_source(self, which):
        label = ("Direktoratet 2026", "Direktoratet for e-helse 2026")[which]
        self.book.content["sources"]["hdir-2025"]["label"]["nb"] = label

    def change_q_mark(self, which):
        self.book.content["marks"]["shorter-days"]["text"]["nb"] = ("lav sikkerhet", "liten sikkerhet")[which]

    def change_r_exhibit(self, which):
        title = {"en": "What it shows", "nb": ("Hva den viser", "Hva figuren viser")[which]}
        self.book.notebook("shown", "# Shown", self.bundle("shares", title=title))

    def change_s_theme_words(self, which):
        said = ("Innhold", "Innholdet")[which]
        self.put("locale/nb/LC_MESSAGES/booktheme.po", f'{HEAD}\nmsgid "Contents"\nmsgstr "{said}"\n')

    def change_t_count_of_words(self, which):
        self.book.page("plain", f"# Plain\n\nWords{' and some more' * which}.\n")


def built(variants):
    variants.write()
    (variants.book.root / "_build/.press/site.note").unlink(missing_ok=True)  # stored results tell of no files
    folder = site.build(variants.book.root, Plan(("html",), ("nb",)), [].append)
    return {path.relative_to(folder).as_posix(): digest_of_file(path) for path in folder.rglob("*") if path.is_file()}


def test_incremental_and_clean_builds_are_the_same(tiny_book, make_bundle):
    """Each change is seen in what is built: one that shows nowhere would prove nothing."""
    variants, chance = Variants(tiny_book, make_bundle), random.Random(15)
    before = built(variants)
    kinds = list(variants.kinds)
    chance.shuffle(kinds)
    for kind in kinds:
        variants.state[kind] = 1 - variants.state[kind]
        made = built(variants)
        assert made != before, f"{kind} shows nowhere"
        before = made
        shutil.rmtree(tiny_book.root / "_build")
        clean = built(variants)
        assert {name for name in {**made, **clean} if made.get(name) != clean.get(name)} == set(), kind


def test_only_the_page_that_would_be_another_is_written(tiny_book, make_bundle, monkeypatch):
    variants, seen = Variants(tiny_book, make_bundle), []
    built(variants)
    make = written._written
    monkeypatch.setattr(written, "_written", lambda app, name, write: seen.append(name) or make(app, name, write))
    variants.state["a_prose"] = 1
    built(variants)
    variants.state["t_count_of_words"] = 1
    built(variants)
    assert seen == ["book/index", "book/plain"]
    for noise in (tiny_book.root / "_build/.press/build/nb" / written.FOLDER).iterdir():
        noise.write_bytes(noise.read_bytes()[:-1])
    variants.state["a_prose"] = 0
    built(variants)
    assert len(seen) > 3


def test_a_page_of_a_build_with_a_fault_is_not_kept(tiny_book):
    tiny_book.page("other", "# Other\n\n(there)=\n## Part\n\nWords.\n")
    tiny_book.page("index", "# Start\n\n{ref}`there`\n")
    plan = Plan(("html",), ("en",))
    tiny_book.write()
    site.build(tiny_book.root, plan, [].append)
    tiny_book.page("other", "# Other\n\n## Part\n\nWords.\n")
    for _ in range(2):
        with pytest.raises(site.SiteError, match="there"):
            site.build(tiny_book.root, plan, [].append)


def test_what_holds_itself_or_has_no_words_makes_nothing_kept():
    circle = []
    circle.append(circle)
    with pytest.raises(written.UntoldError):
        list(written.told(circle))
    assert list(written.told({"b": {2, 1}, "a": (1, None)})) == list(written.told({"a": (1, None), "b": {1, 2}}))
    assert list(written.told(object())) != list(written.told(object()))
