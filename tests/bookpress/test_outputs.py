"""Outputs made the same for every run and every builder."""

import json

import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output

from bookpress import outputs, settings, widgets

MIME = settings.DEFAULTS["press_exhibit_mime"]


def shown(data, **metadata):
    return new_output("display_data", data=data, metadata=metadata)


def stream(text, name="stdout"):
    return new_output("stream", name=name, text=text)


def settled(*cell, state=None):
    """The outputs of a cell, settled; `state` is that of its widgets."""
    notebook = new_notebook(cells=[new_code_cell("x", outputs=list(cell))])
    if state:
        notebook.metadata["widgets"] = {widgets.STATE: {"state": state}}
    outputs.settled(notebook)
    assert "widgets" not in notebook.metadata
    return notebook.cells[0].outputs


def test_between_displays_each_stream_is_one():
    found = settled(stream("a"), stream("!", "stderr"), stream("b\r"), shown({}), stream("c\x1b[0m"))
    assert [(output.get("name"), output.get("text")) for output in found] == [
        ("stdout", "ab"),
        ("stderr", "!"),
        (None, None),
        ("stdout", "c"),
    ]
    assert json.dumps(settled(*found)) == json.dumps(found)


def test_text_and_tracebacks_have_no_colours():
    error = new_output("error", ename="E", evalue="\x1b[31mv", traceback=["\x1b[31mline\x1b[0m"])
    text, failed = settled(shown({"text/plain": "\x1b[1mx\x1b[0m"}), error)
    assert (text.data["text/plain"], failed.evalue, failed.traceback) == ("x", "v", ["line"])


def test_a_drawing_has_the_same_names_in_every_run():
    one, two = (
        f'<svg><metadata>{run}</metadata><path id="m{run}"/><use href="#m{run}"/><g fill="url(#m{run})"/></svg>'
        for run in ("0123456789", "abcdef0123")
    )
    first, second = (settled(shown({"image/svg+xml": svg}))[0].data["image/svg+xml"] for svg in (one, two))
    assert first == second
    assert first == '<svg><path id="drawn-1"/><use href="#drawn-1"/><g fill="url(#drawn-1)"/></svg>'


STATE = {
    "box": {"model_name": "VBoxModel", "state": {"children": ["IPY_MODEL_out", "IPY_MODEL_words", "IPY_MODEL_slider"]}},
    "tab": {"model_name": "TabModel", "state": {"children": ["IPY_MODEL_label"], "titles": ["One & only"]}},
    "out": {"model_name": "OutputModel", "state": {"outputs": [dict(stream("held"))]}},
    "words": {"model_name": "HTMLModel", "state": {"value": "<b>said</b>", "description": "so"}},
    "label": {"model_name": "LabelModel", "state": {"value": "a < b"}},
    "slider": {"model_name": "IntSliderModel", "state": {"value": 3}},
}


def view(name):
    return shown({widgets.VIEW: {"model_id": name}, "text/plain": "Output()"})


def test_what_widgets_hold_stands_in_their_place_and_a_control_is_named():
    held, words, control, title, label = settled(view("box"), view("tab"), state=STATE)
    assert held.text == "held"
    assert words.data == {"text/html": "so <b>said</b>"}
    assert control.data == {widgets.VIEW: {widgets.CONTROL: "IntSlider"}}
    assert title.data == {"text/html": "<h6>One &amp; only</h6>"}
    assert label.data == {"text/html": "a &lt; b"}
    (unknown,) = settled(view("lost"))
    assert unknown.data == {widgets.VIEW: {widgets.CONTROL: "widget"}}


@pytest.mark.parametrize(
    ("data", "best"),
    [
        ({"text/plain": "x"}, "text/plain"),
        ({"text/plain": "x", "text/html": "<p>x"}, "text/html"),
        ({"image/png": "x", "text/latex": "$x$", "text/plain": "x"}, "text/latex"),
        ({"text/markdown": "x", "text/html": "x"}, "text/html"),
        ({MIME: {}, "text/html": "x"}, MIME),
        ({"application/vnd.plotly.v1+json": {}, "text/html": "<p>x"}, "application/vnd.plotly.v1+json"),
        ({"application/vnd.vegalite.v5+json": {}, "image/png": "x"}, "image/png"),
        ({"text/html": "<script>1</script>", "image/svg+xml": "x"}, "image/svg+xml"),
        ({"text/html": "<iframe></iframe>", "text/plain": "x"}, "text/html"),
        ({"application/x-own": "x", "text/plain": "x"}, "application/x-own"),
        ({"application/x-own": "x", "text/html": "x"}, "text/html"),
    ],
)
def test_the_form_that_is_printed(data, best):
    assert outputs.form(data, MIME) == best


def test_one_form_is_chosen_and_what_is_glued_can_be_pasted_as_text_and_has_its_alternative():
    picture = {"image/png": "x", "text/plain": "<Figure>"}
    glued = {"application/papermill.record/" + kind: content for kind, content in picture.items()}
    hidden = shown(glued, scrapbook={"name": "it", "mime_prefix": "application/papermill.record/"})
    cell = new_code_cell("x", outputs=[shown(picture), hidden], metadata={"mystnb": {"image": {"alt": "A line"}}})
    notebook = new_notebook(cells=[cell])
    plain, pasted = outputs.chosen(notebook, MIME).cells[0].outputs
    assert (plain.data, plain.metadata) == ({"image/png": "x"}, {})
    assert pasted.data == glued
    assert pasted.metadata["image/png"] == {"alt": "A line"}
    assert cell.outputs[0].data == picture
    assert "image/png" not in hidden.metadata


def test_what_was_typed_at_a_prompt_stands_where_it_was_typed():
    (found,) = settled(stream("(Pdb) "), stream("next\n", "stdin"), stream("-> return\n"))
    assert (found.name, found.text) == ("stdout", "(Pdb) next\n-> return\n")
