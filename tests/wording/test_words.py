import pytest

from wording import check, uses
from wording.text import Text
from wording.words import MessageError, Words

ENGLISH = """\
### What a reader is told of errors.

errors =
    .title = { $count ->
        [one] One count
       *[other] { $count } counts
    } of { -system }, at most { $most }
    .caption = Each is another quantity.
        They are not added.
kind-letters = letters
kind-results = results
"""
NORWEGIAN = """\
errors =
    .title = { $count } tellinger i { -system }, høyst { $most }
    .caption = Hver er en annen størrelse. De legges ikke sammen.
kind-letters = brev
kind-results = prøvesvar
"""
PROGRAM = """\
say = words.chapter("effects")
def title(rows, kind):
    return say("errors.title", count=len(rows), most=most), say("errors.caption"), say(f"kind-{kind}")
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "effects.en.ftl").write_text(ENGLISH, encoding="utf-8")
    (tmp_path / "effects.nb.ftl").write_text(NORWEGIAN, encoding="utf-8")
    (tmp_path / "terms.en.ftl").write_text("-system = the system\n", encoding="utf-8")
    (tmp_path / "terms.nb.ftl").write_text("-system = systemet\n", encoding="utf-8")
    return tmp_path


def words(folder):
    return Words(folder, ["en", "nb"], number=lambda value, language: f"<{value}>", called="words")


def change(folder, file, old, new):
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new), encoding="utf-8")


def found(folder, program=PROGRAM):
    return [str(fault) for fault in check.faults(words(folder), uses.of_module(program, "src/effects.py"))]


def test_a_message_is_said_in_every_language(folder):
    say = words(folder).chapter("effects")
    most = Text({"en": "1.5", "nb": "1,5"})
    assert dict(say("errors.title", count=1, most=most)) == {
        "en": "One count of the system, at most 1.5",
        "nb": "<1> tellinger i systemet, høyst 1,5",
    }
    assert say("errors.title", count=12, most="many")["en"] == "<12> counts of the system, at most many"


def test_lines_of_a_message_are_set_one_after_another(folder):
    assert words(folder).chapter("effects")("errors.caption")["en"] == "Each is another quantity. They are not added."


def test_long_words_are_not_cut(folder):
    change(folder, "effects.en.ftl", "kind-letters = letters", "kind-letters = { $all }")
    change(folder, "effects.nb.ftl", "kind-letters = brev", "kind-letters = { CAPITAL($all) }")
    said = words(folder).chapter("effects")("kind-letters", all="é" * 9000)
    assert (said["en"], said["nb"]) == ("é" * 9000, "É" + "é" * 8999)


def test_long_words_are_not_refused_among_others(folder):
    for language, words_before in (("en", "letters"), ("nb", "brev")):
        change(folder, f"effects.{language}.ftl", f"kind-letters = {words_before}", "kind-letters = All: { $all }.")
    assert words(folder).chapter("effects")("kind-letters", all="é" * 9000)["nb"] == "All: " + "é" * 9000 + "."


@pytest.mark.parametrize(
    ("id", "values", "wrong"),
    [
        ("errors.title", {"count": 2}, r"words/effects\.en\.ftl, line 4: .*needs \$most, which it did not get"),
        ("errors.caption", {"count": 2}, r"words/effects\.en\.ftl, line 8: .*does not use \$count"),
        ("errors.alt", {"count": 2}, r"there is no message 'errors\.alt'"),
        ("errors.alt", {}, r"words/effects\.en\.ftl: there is no message 'errors\.alt'"),
        ("errors", {}, "there is no message 'errors'"),
        ("errors.title", {"count": 2.5, "most": "3"}, r"got 2\.5 as count, which is neither words nor a whole number"),
        ("errors.title", {"count": True, "most": "3"}, "got True as count"),
    ],
)
def test_a_sentence_with_a_hole_is_refused(folder, id, values, wrong):
    with pytest.raises(MessageError, match=wrong):
        words(folder).chapter("effects")(id, **values)


def test_a_message_takes_the_values_that_any_language_uses(folder):
    say = words(folder).chapter("effects")
    change(folder, "effects.nb.ftl", "{ $count } tellinger", "Tellinger fra { $place }")
    assert say.takes("errors.title") == {"count", "most", "place"}
    assert say.takes("errors.caption") == say.takes("errors.alt") == frozenset()


def test_a_chapter_without_a_file_is_refused(folder):
    with pytest.raises(MessageError, match=r"words/rollout\.en\.ftl: is missing"):
        words(folder).chapter("rollout")("anything")


def test_catalogues_that_agree_have_no_faults(folder):
    assert found(folder) == []


def test_a_file_that_cannot_be_understood_is_named_with_its_line(folder):
    change(folder, "effects.nb.ftl", "{ $most }", "{ $most")
    assert any("effects.nb.ftl, line 3: cannot be understood" in fault for fault in found(folder))
    with pytest.raises(MessageError, match=r"effects\.nb\.ftl, line 3"):
        words(folder).chapter("effects")("kind-letters")


def test_all_faults_are_found_at_once(folder):
    change(folder, "effects.nb.ftl", "kind-results = prøvesvar\n", "")
    change(folder, "effects.nb.ftl", "{ $count } tellinger", "Tellinger")
    change(folder, "effects.en.ftl", "They are not", "{ -them } are not")
    change(folder, "effects.en.ftl", "kind-results = results\n", "kind-results = results\nspare = { SPELL($x) }\n")
    assert found(folder) == [
        "words/effects.nb.ftl, line 2: errors.title lacks $count. "
        "The message in words/effects.en.ftl, line 4, must have the same.",
        "words/effects.nb.ftl: lacks the message kind-results. "
        "Write it here too; it stands in words/effects.en.ftl, line 11.",
        "words/effects.nb.ftl: lacks the message spare. Write it here too; it stands in words/effects.en.ftl, line 12.",
        "words/effects.en.ftl, line 8: errors.caption names -them, which is not known. "
        "Correct the name, or write it in this file or in words/terms.en.ftl.",
        "words/effects.en.ftl, line 12: spare names SPELL(), which is not known. "
        "Correct the name, or write it in this file or in words/terms.en.ftl.",
        "words/effects.en.ftl, line 12: nothing says spare. Take it out of every language, or say it.",
    ]


def test_a_missing_file_is_a_fault_and_so_is_a_second_message_of_one_name(folder):
    (folder / "effects.nb.ftl").unlink()
    change(folder, "effects.en.ftl", "kind-results", "kind-letters")
    faults = found(folder)
    assert faults[0].startswith("words/effects.nb.ftl: is missing.")
    assert any("line 11: kind-letters stands here a second time. The first is in line 10." in fault for fault in faults)


@pytest.mark.parametrize(
    ("call", "wrong"),
    [
        ('say("errors.alt")', "line 4: says 'errors.alt', which words/effects.en.ftl does not have."),
        ('say("kind-letters", n=1)', "line 4: gives $n to 'kind-letters', which does not use it"),
        ('say("errors.title", count=1)', "line 4: does not give $most, which errors.title needs"),
        ("say(id)", "line 4: says id, which words/effects.en.ftl does not have."),
    ],
)
def test_a_place_that_says_it_wrongly_is_named(folder, call, wrong):
    assert any(fault.startswith(f"src/effects.py, {wrong}") for fault in found(folder, PROGRAM + call + "\n"))


def test_values_that_are_handed_on_are_not_judged(folder):
    assert (
        found(folder, PROGRAM + 'say("errors.title", **values)\nsay("kind-letters" if few else "kind-results")\n') == []
    )


def test_a_remark_within_a_message_would_be_printed_and_is_a_fault(folder):
    change(folder, "effects.en.ftl", "    .caption = Each", "    # What it is.\n    .caption = Each")
    wrong = "words/effects.en.ftl, line 8: '# What it is.' stands within a message"
    assert any(fault.startswith(wrong) for fault in found(folder))
