"""Streams as they are shown in the end."""

import pytest
from nbformat.v4 import new_output

from bookpress import streams


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain\n", "plain\n"),
        ("a\r\nb\r\n", "a\nb\n"),
        (" 0%\r 50%\r100%\ndone\n", "100%\ndone\n"),
        ("long line\rnew", "newg line"),
        ("long line\r\x1b[Knew", "new"),
        ("long line\x1b[2K\rnew", "new"),
        ("\x1b[2Knew", "new"),
        ("abc\b\bX\n", "aX\n"),
        ("\bX", "X"),
        ("\r", ""),
        ("File /tmp/ipykernel_12/345.py:1: UserWarning\n", "File cell:1: UserWarning\n"),
        ("'C:\\x\\ipykernel_1\\2.py' '/y/ipykernel_3/4.py'", "'cell' 'cell'"),
    ],
)
def test_text_is_shown_as_a_terminal_leaves_it(text, expected):
    assert streams.shown(text) == expected


@pytest.mark.parametrize("text", ["x" * 3_000_000, "\r" * 300_000 + "x" * 300_000, "ipykernel_" * 300_000])
def test_long_lines_are_no_burden(text):
    assert len(streams.shown(text)) <= len(text)  # a pattern that tries every beginning would not come to an end


def test_streams_between_other_outputs_are_joined_stdout_first():
    def stream(name, text):
        return new_output("stream", name=name, text=text)

    shown = new_output("display_data", data={"text/plain": "1"})
    given = [stream("stderr", "e"), stream("stdout", "a"), stream("stdout", "b"), shown, stream("stdout", "c")]
    joined = streams.joined(given)
    assert [(output.get("name"), output.get("text")) for output in joined] == [
        ("stdout", "ab"),
        ("stderr", "e"),
        (None, None),
        ("stdout", "c"),
    ]
    assert joined[2] is shown
