"""What a terminal shows of what a program wrote."""

import pytest

from bookpress import terminal
from bookpress.terminal import printed, without_pace


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("plain\ttext\n", "plain\ttext\n"),
        ("\x1b[31mred\x1b[0m and \x1b[1;38;5;4mbold\x1b[m\n", "red and bold\n"),
        ("\r0%\r50%\r100%\ndone", "100%\ndone"),
        ("long line\r         \rok\n", "ok\n"),
        ("long line\rshort\n", "shortline\n"),
        ("long line\r\x1b[Kok", "ok"),
        ("one\ntwo\x1b[1A\rONE\n", "ONE\ntwo"),
        ("one\ntwo\x1b[F\x1b[2KONE", "ONE\ntwo"),
        ("abc\b\bX\n", "aXc\n"),
        ("a\x1b[3Cb", "a   b"),
        ("gone\x1b[2Jkept", "kept"),
        ("one\ntwo\x1b[1A\x1b[Jend", "oneend"),
        ("\x1b]8;;https://example.org\x07link\x1b]8;;\x1b\\ \x07\x00", "link "),
        ("kept\r\nnext", "kept\nnext"),
        ("a  \nb\rc", "a  \nc"),
    ],
)
def test_the_last_state_of_a_screen(written, shown):
    assert printed(written) == shown
    assert printed(shown) == shown


@pytest.mark.parametrize(
    ("bar", "shown"),
    [
        ("run: 100%|████| 4/4 [00:00<00:00, 4123.53it/s]", "run: 100%|████| 4/4"),
        (" 50%|██  | 1/2 [1:00:01<00:01,  1.20s/it]", " 50%|██  | 1/2"),
        ("0/4 [00:00<?, ?it/s]", "0/4"),
        ("5it [00:03, 1.66it/s, loss=0.3]", "5it [loss=0.3]"),
        ("1.00M/2.00M [00:03<00:03, 1.66MB/s]", "1.00M/2.00M"),
        ("at [10:30] 5 km/h", "at [10:30] 5 km/h"),
    ],
)
def test_a_bar_keeps_its_counts_and_loses_its_pace(bar, shown):
    assert without_pace(bar) == shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("File /y/ipykernel_12/345.py:1: UserWarning\n", "File cell:1: UserWarning\n"),
        ("'C:\\x\\ipykernel_1\\2.py' '/y/ipykernel_3/4.py'", "'cell' 'cell'"),
    ],
)
def test_the_file_of_a_cell_has_the_same_name_in_every_run(text, expected):
    assert terminal.without_cell_files(text) == expected


@pytest.mark.parametrize("text", ["x" * 3_000_000, "\r" * 300_000 + "x" * 300_000, "ipykernel_" * 300_000])
def test_long_lines_are_no_burden(text):
    said = terminal.without_cell_files(terminal.printed(text))  # a pattern that tries every beginning never ends
    assert len(said) <= len(text)
