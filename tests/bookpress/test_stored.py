"""What `make update` writes, and what it says."""

import json

import nbformat
import pytest

from bookpress import book, outputs, settings, stored
from bookpress.__main__ import main

MIME = settings.DEFAULTS["press_exhibit_mime"]


@pytest.fixture
def old_book(tiny_book, make_bundle):
    """A book with numbers as roles and as old links, and outputs that have not been made light."""
    tiny_book.page("index", "# Start\n\nThe share is {num}`share`, or [46](num:share?bare).\n")
    tiny_book.notebook("chapter", "# Chapter\n\nIt is [46 per cent](num:share).", make_bundle())
    tiny_book.registers()
    tiny_book.write()
    return tiny_book


def cells(tiny_book, name="chapter"):
    return json.loads((tiny_book.root / "book" / f"{name}.ipynb").read_text("utf-8"))["cells"]


def test_numbers_and_light_outputs_are_written(old_book):
    changes = {change.path.stem: str(change) for change in stored.store(old_book.root, [].append)}
    assert changes == {
        "index": "2 numbers in its text",
        "chapter": "1 number in its text and the outputs of cell 2",
        "registers": "the outputs of cells 2, 3, 4",
    }
    page = (old_book.root / "book" / "index.md").read_text("utf-8")
    assert page == "# Start\n\nThe share is [47 per cent](num:share), or [47](num:share?bare).\n"
    prose, code = cells(old_book)
    assert prose["source"][-1] == "It is [47 per cent](num:share)."
    assert set(code["outputs"][0]["data"]) == {"text/html", "text/plain"}
    assert stored.store(old_book.root, [].append) == []


def test_the_command_says_what_it_did(old_book, capsys):
    assert main(["notebooks", "--root", str(old_book.root)]) == 0
    assert "book/chapter.ipynb: 1 number in its text and the outputs of cell 2 changed.\n" in capsys.readouterr().out
    assert main(["notebooks", "--root", str(old_book.root)]) == 0
    assert "are current" in capsys.readouterr().out


def test_only_the_way_of_writing_may_change(old_book):
    stored.store(old_book.root, [].append)
    path = old_book.root / "book" / "chapter.ipynb"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8"))), "utf-8")
    assert [str(change) for change in stored.store(old_book.root, [].append)] == ["the way it is written"]


def test_what_is_stored_does_not_tell_which_python_ran_it():
    language = {"name": "python", "version": "3.13.0"}
    kernel = {"name": "python3", "display_name": "Python 3.13 (mine)", "language": "python"}
    ran = nbformat.v4.new_notebook(metadata={"language_info": language, "kernelspec": kernel})
    kept = stored.light(ran, {}, MIME).metadata
    assert kept.language_info == {"name": "python"}
    assert kept.kernelspec == kernel | {"display_name": "Python 3 (ipykernel)"}
    assert ran.metadata.language_info.version == "3.13.0"
    other = nbformat.v4.new_notebook(metadata={"kernelspec": {"name": "ir", "display_name": "R"}})
    assert stored.light(other, {}, MIME) == other


def test_the_press_reads_an_exhibit_s_bundle_alone(old_book, make_bundle):
    notebook = book.load(old_book.root).notebooks()["book/chapter"]
    before = nbformat.writes(notebook)
    done = outputs.chosen(notebook, MIME)
    assert dict(done.cells[1].outputs[0].data) == {MIME: make_bundle()}
    assert nbformat.writes(notebook) == before
    assert stored.without_bundle(done, MIME) == []


def test_an_exhibit_that_was_stored_makes_no_page(old_book, make_bundle):
    path = old_book.root / "book" / "chapter.ipynb"
    path.write_text(path.read_text("utf-8").replace(MIME, stored.kept(MIME)), "utf-8")
    with pytest.raises(Exception, match=r"chapter\.ipynb, cell 2, line 1: its exhibit was stored without drawings"):
        old_book.build()


def test_pages_and_messages_know_nothing_of_the_links(old_book):
    old_book.build()
    page = old_book.html("index")
    assert page.count(">47 per cent</span>") == 1
    assert "num:share" not in page
    assert "47 per cent" in old_book.html("chapter")
    (made,) = old_book.build("messages").glob("messages.json")
    assert "The share is {num}`share`, or {num}`share|bare`." in made.read_text("utf-8")


def test_where_the_press_is_strict_an_old_number_is_a_fault(old_book):
    with pytest.raises(Exception, match="should be") as error:
        old_book.build(overrides={"press_strict": True})
    for where in ("book/index.md:3: {num}`share`", "book/index.md:3: [46](num:share?bare)"):
        assert where in str(error.value)
    assert (
        "book/chapter.ipynb, cell 1, line 3: [46 per cent](num:share) should be [47 per cent](num:share). "
        "Run `make update`"
    ) in str(error.value)
    stored.store(old_book.root, [].append)
    old_book.notebook("chapter", "# Chapter\n\nIt is [47 per cent](num:share).")
    old_book.registers()  # the bundles that were taken out of them are read
    old_book.build(overrides={"press_strict": True})


def test_a_link_of_another_form_is_a_fault(old_book):
    old_book.page("index", "# Start\n\nOf [all](num:the share).\n")
    old_book.notebook("chapter", "# Chapter\n\n[a [b](num:share)](num:share)")
    with pytest.raises(Exception, match="of the form") as error:
        old_book.build()
    assert "book/index.md:3: a link to a number must be of the form" in str(error.value)
    assert "book/chapter.ipynb, cell 1, line 3: a link to a number" in str(error.value)
