"""LaTeX in the entries of a bibliography is shown as it is meant, or is a fault of its entry."""

import pytest

from bookpress import bibliography, build
from bookpress.htmltree import page
from bookpress.typst.completeness import tagged_blocks

ENTRIES = r"""
@article{wren, author={\O{}yen, {\AA}se}, year=2020, journal={J. {\'E}t.}, url={https://example.org/a_b~c},
  title={Effect of $p < 0.05$ on $\alpha$-values in {Troglodytes} \& others}}
@book{owl, author={Doe, Jane}, year=2021, publisher={P},
  title={\emph{In vivo} work \textbf{on {OWLS} $x^2$}, 100\% ``quoted'' H$_2$O,
    CO\textsubscript{2}, the 10$^{th}$, \$5}}
@misc{who, author={{World Health Organization}}, year=2022, title={On hens},
  howpublished={\url{https://example.org/x_y}}, note={See \href{https://example.org/z}{there}}}
@misc{unused, title={\foo{never} cited}}
"""
CITED = "# Start\n\nSee {cite}`wren,owl,who`.\n\n```{bibliography}\n:style: plain\n```\n"


@pytest.fixture
def cited(tiny_book):
    tiny_book.settings["extensions"] = [*tiny_book.settings["extensions"], "sphinxcontrib.bibtex"]
    tiny_book.settings |= {"bibtex_bibfiles": ["list.bib"]}
    (tiny_book.root / "list.bib").write_text(ENTRIES)
    tiny_book.page("index", CITED)
    return tiny_book


def test_formulas_and_stressed_words_of_entries_are_shown_in_both_editions(cited):
    article = page(cited.build() / "book/index.html").all("article")[0]
    assert "In vivo" in [words.text for words in article.all("em")]
    assert [words.text for words in article.all("sub")] == ["2", "2"]
    assert [words.text for words in article.all("sup")] == ["th"]
    assert len(article.all("math")) == 3
    (strong,) = (words for words in article.all("strong") if "on OWLS" in words.text)
    assert strong.all("math")
    pdf = " ".join(tagged_blocks(cited.build("typst") / "report.pdf"))
    for text in (article.text, pdf):
        assert "Øyen" in text
        assert "-values in Troglodytes & others." in text
        assert "100% “quoted” H2O, CO2, the 10th, $5." in text
        assert "https://example.org/x_y" in text
        assert "See there (https://example.org/z)." in text
        assert "\\" not in text
    cited.page("other", "# Other\n\nNothing of it has changed.\n")
    assert "“quoted” H2O" in page(cited.build() / "book/index.html").all("article")[0].text


def test_what_cannot_be_shown_is_a_fault_of_its_entry(cited):
    more = "@misc{hen, author={A B}, year=2020, title={A \\foo{x} hen}}\n@misc{kea, year=2020, title={$\\bar$ keas}}\n"
    (cited.root / "list.bib").write_text(ENTRIES + more)
    cited.page("index", CITED.replace("owl,who`", "hen,kea`"))
    with pytest.raises(build.BuildError) as error:
        cited.build()
    hen, kea, *_ = (str(fault) for fault in error.value.faults if "list.bib" in str(fault))
    assert hen.startswith("list.bib:10: the title of 'hen': '\\\\foo' would be printed as it is.")
    assert kea.startswith("list.bib:11: the title of 'kea': the formula $\\bar$ cannot be shown")


@pytest.mark.parametrize("latex", [r"Of $x$ and \emph{y $z$} for \$5", r"\textbf{A} $_2$", "plain {Words}"])
def test_what_is_marked_is_marked_once(latex):
    once = bibliography.marked(latex)
    assert bibliography.marked(once) == once


BIBLATEX = """
@report{tern, author={Tern, A.}, institution={Office of birds}, date={2019-04-01}, title={Counts}, location={Bergen}}
@thesis{stork, type={Master thesis}, author={Stork, B.}, institution={University}, date={2018}, title={On nests}}
@article{heron, author={Heron, C.}, journaltitle={Journal of wading}, date={2017-05}, title={On legs}}
"""


def test_names_of_biblatex_are_read_as_those_of_bibtex(cited):
    (cited.root / "list.bib").write_text(BIBLATEX)
    cited.page("index", "# Start\n\n```{bibliography}\n:all:\n:style: plain\n```\n")
    article = page(cited.build() / "book/index.html").all("article")[0].text
    pdf = " ".join(tagged_blocks(cited.build("typst") / "report.pdf"))
    for text in (article, pdf):
        assert "Counts. Technical Report, Office of birds, Bergen, 2019." in text
        assert "thesis, University, 2018." in text
        assert "On legs. Journal of wading, 2017." in text


def test_an_entry_of_no_known_type_is_told_with_its_line_under_any_prefix(cited):
    entries = "@bird{emu, title={Emu}, year=2001}\n@misc{rhea, title={\\foo{a} rhea}, year=2}\n"
    (cited.root / "list.bib").write_text(entries)
    cited.page("index", "# Start\n\n```{bibliography}\n:all:\n:keyprefix: b-\n```\n")
    with pytest.raises(build.BuildError) as error:
        cited.build()
    emu, rhea, *_ = (str(fault) for fault in error.value.faults if "list.bib" in str(fault))
    assert emu.startswith("list.bib:1: 'emu' is of the type 'bird', which no bibliography can set.")
    assert rhea.startswith("list.bib:2: the title of 'rhea': '\\\\foo' would be printed as it is.")
