"""What is run and on which terms; that it is so is tested in test_execution.py."""

from pathlib import Path

import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output

from bookpress import languages, terms
from bookpress.terms import Rules, Terms, TermsError

FILE = Path("/project/book/part/page.ipynb")


def notebook(*outputs, **metadata):
    """A notebook with a cell for each number of outputs."""
    cells = [new_code_cell("1", outputs=[new_output("stream", text="x")] * count) for count in outputs]
    made = new_notebook(cells=cells)
    made.metadata.update(metadata)
    return made


def of(run=None, **execute):
    return terms.rules({"execute": execute}, run)


class TestWhatIsRun:
    @pytest.mark.parametrize(
        ("mode", "rule"),
        [
            ("off", "is off"),
            (False, "is off"),
            ("auto", "is auto"),
            ("cache", None),
            ("force", None),
            (None, "is auto"),
        ],
    )
    def test_the_mode_decides_where_the_press_is_not_told(self, mode, rule):
        given = {} if mode is None else {"execute_notebooks": mode}
        left_out = of(**given).left_out(FILE, notebook(1, 1))
        assert left_out is None if rule is None else rule in left_out

    def test_auto_runs_a_notebook_that_lacks_an_output(self):
        assert of().left_out(FILE, notebook(1, 0)) is None

    def test_what_the_press_is_told_goes_before_the_mode(self):
        assert of(True, execute_notebooks="off").left_out(FILE, notebook(1)) is None
        assert of(False, execute_notebooks="force").left_out(FILE, notebook(1)) == "press_execute is false"

    def test_jupyter_book_runs_what_it_is_told_to_and_no_pattern_names(self):
        assert of(False, execute_notebooks="force").left_to_jupyter_book(FILE)
        assert not of(False, execute_notebooks="off").left_to_jupyter_book(FILE)
        assert not of(True, execute_notebooks="force").left_to_jupyter_book(FILE)
        assert not of(False, execute_notebooks="force", exclude_patterns=["page*"]).left_to_jupyter_book(FILE)

    @pytest.mark.parametrize("pattern", ["page*", "part/*", "book/*/page.ipynb", "*.ipynb"])
    def test_a_pattern_leaves_out_as_in_jupyter_book(self, pattern):
        assert of(True, exclude_patterns=[pattern]).left_out(FILE, notebook(1)).endswith(f"has {pattern}")

    @pytest.mark.parametrize("pattern", ["pag", "book/page*", "other/*"])
    def test_another_pattern_does_not(self, pattern):
        assert of(True, exclude_patterns=[pattern]).left_out(FILE, notebook(1)) is None

    def test_only_force_takes_no_kept_result(self):
        assert of(execute_notebooks="cache").keeps
        assert not of(execute_notebooks="force").keeps
        assert of(True, execute_notebooks="force").keeps

    @pytest.mark.parametrize(
        ("cell", "expected"),
        [
            (new_code_cell("1"), True),
            (new_code_cell(" \n"), False),
            (new_code_cell("1", metadata={"tags": ["skip-execution"]}), False),
        ],
    )
    def test_a_cell_is_run_if_it_has_code_and_is_not_skipped(self, cell, expected):
        assert terms.is_run(cell) is expected


class TestTerms:
    def test_jupyter_books_keys_and_those_of_myst_nb(self):
        config = {
            "execute": {"timeout": 300, "run_in_temp": True, "stderr_output": "show"},
            "sphinx": {"config": {"nb_execution_timeout": -1, "nb_execution_allow_errors": True}},
        }
        assert terms.rules(config, None).terms == Terms(None, in_temp=True, allow_errors=True, stderr="show")

    def test_the_limit_is_jupyter_books_where_none_is_said(self):
        assert of().terms == Terms(timeout=30)

    def test_a_notebook_may_say_otherwise(self):
        own = notebook(mystnb={"execution_timeout": 5, "execution_allow_errors": True, "output_stderr": "remove"})
        rules = Rules(terms=Terms(timeout=30))
        assert rules.of(own) == Terms(5, allow_errors=True, stderr="remove")
        assert rules.of(notebook()) == Terms(30)

    def test_all_that_cannot_be_is_told_at_once(self):
        with pytest.raises(TermsError) as caught:
            of(timeout="long", run_in_temp=1, exclude_patterns="x")
        assert str(caught.value) == (
            "_config.yml: execute.exclude_patterns cannot be 'x'.\n"
            "_config.yml: execute.timeout cannot be 'long'.\n"
            "_config.yml: execute.run_in_temp cannot be 1."
        )
        with pytest.raises(TermsError) as caught:
            of("yes", execute_notebooks="often", stderr_output="loud")
        assert str(caught.value).splitlines() == [
            "_config.yml: execute.execute_notebooks is 'often'; it may be auto, cache, force, inline, off.",
            "_config.yml: execute.stderr_output is 'loud'; it may be show, remove, remove-warn, warn, error, severe.",
            "_config.yml: press_execute must be true or false, not 'yes'.",
        ]

    def test_inline_is_refused_unless_jupyter_book_is_to_do_it(self):
        with pytest.raises(TermsError, match="does not run notebooks inline"):
            of(execute_notebooks="inline")
        assert not of(False, execute_notebooks="inline").runs

    @pytest.mark.parametrize("config", [{"execute": [1]}, {"execute": "off"}, {"sphinx": {"config": [1]}}])
    def test_a_list_in_place_of_keys_is_told(self, config):
        with pytest.raises(TermsError, match="must hold keys and values"):
            terms.rules(config, None)


class TestLanguages:
    @pytest.mark.parametrize(
        "metadata",
        [
            {},
            {"kernelspec": {"name": "python3"}},
            {"kernelspec": {"name": "python385jvsc74a57bd0", "display_name": "Python 3.8.5 64-bit"}},
            {"kernelspec": {"name": "mine", "language": "python"}},
            {"kernelspec": {"name": "mine"}, "language_info": {"name": "python"}},
            {"kernelspec": {"name": "mine"}, "cell_languages": ["ipython3"]},
            {"kernelspec": {"name": "conda-env-x-py", "display_name": "x"}},
        ],
    )
    def test_python_runs_whatever_its_kernel_is_called(self, metadata):
        assert languages.refusal(notebook(1, **metadata)) is None

    @pytest.mark.parametrize(
        ("metadata", "told"),
        [
            ({"kernelspec": {"name": "ir", "language": "R"}}, "is written in R,"),
            ({"kernelspec": {"name": "python3"}, "language_info": {"name": "julia"}}, "is written in julia,"),
            ({"kernelspec": {"name": "mine"}, "jupytext": {"main_language": "bash"}}, "is written in bash,"),
            ({"cell_languages": ["ipython3", "octave"]}, "is written in octave,"),
            ({"kernelspec": {"name": "ir", "display_name": "R"}}, "has the kernel 'ir' and does not say"),
        ],
    )
    def test_what_is_not_python_or_cannot_be_told_does_not(self, metadata, told):
        refusal = languages.refusal(notebook(1, **metadata))
        assert refusal.startswith(told)
        assert "execute.exclude_patterns" in refusal
