"""What the centre itself writes for a year: a Markdown file a language, with the headings that the report knows.

The headings are messages of the report's catalogue, `part-<name>`: a file uses those of its own language.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from ehelse.yearly_report.frames import YearError
from reporting import project, words
from wording.text import Text

PARTS = ("brought", "missed", "ahead")  # in the order in which the centre is asked for them
Written = Mapping[str, str]  # Markdown by part
say = words.chapter("yearly-report")


def file(year: int, language: str) -> Path:
    """Where the centre writes for a year in a language."""
    return project.current().data / "centre" / "years" / f"{year}.{language}.md"


def called(path: Path) -> str:
    """A file as it is named to people: from the root of the project."""
    root = project.current().root
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name


def heading(part: str) -> Text:
    """The heading of a part."""
    return say(f"part-{part}")


def asking(part: str, path: Path) -> Text:
    """The box that stands where the centre has not written yet."""
    what = say("empty", asked=say(f"part-{part}.asked"))
    where = say("write-it", file=called(path), heading=heading(part))
    return ":::{admonition} " + what + "\n" + where + "\n:::"


def notes(found: Written, language: str, path: Path) -> Iterator[str]:
    """What is still empty, and where to write it: sentences for the person at the terminal."""
    empty = [f"“{heading(part)[language]}”" for part in PARTS if part not in found]
    if empty:
        *others, last = empty
        listed = f"{', '.join(others)} and {last}" if others else last
        yield f"To be filled in by the centre: {listed}."
        yield f"Write each in {called(path)} below a line with ## and the heading, then build the report again."


# --- Reading ---------------------------------------------------------------------------------------------------------


def read(path: Path, language: str) -> Written:
    """What the centre has written below each of the known headings, as Markdown; nothing without a file.

    Comments (<!-- -->) are left out. Raises YearError with every part of the file that cannot be placed.
    """
    if not path.is_file():
        return {}
    try:
        content = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise YearError(f"{called(path)} is not UTF-8. Save it as UTF-8.") from None
    content = re.sub(r"<!--.*?-->", "", unicodedata.normalize("NFC", content), flags=re.DOTALL)
    found, faults = _placed(content.split("\n"), {heading(part)[language].casefold(): part for part in PARTS})
    if faults:
        headings = ", ".join(f"## {heading(part)[language]}" for part in PARTS)
        raise YearError(f"{called(path)}: {'; '.join(faults)}. The headings are: {headings}.")
    return {part: text for part, lines in found.items() if (text := _harmless("\n".join(lines)).strip())}


def _placed(lines: Sequence[str], known: Mapping[str, str]) -> tuple[dict[str, list[str]], list[str]]:
    """The lines below each part's heading, and what is wrong; `known` are the parts by their headings, case folded."""
    found: dict[str, list[str]] = {}
    current: list[str] | None = None
    faults = []
    for number, line in enumerate(lines, start=1):
        if match := re.fullmatch(r" {0,3}#{1,6}[ \t]+(.*?)[ \t#]*", line):
            part = known.get(match[1].casefold())
            if part is None or part in found:
                wrong = "not known" if part is None else "there twice"
                faults.append(f"line {number}: the heading {match[1]!r} is {wrong}")
            current = found.setdefault(part or PARTS[0], [])
        elif current is not None:
            current.append(line)
        elif line.strip():
            faults.append(f"line {number} stands before the first heading")
    return found, faults


def _harmless(markdown: str) -> str:
    """Markdown in which what looks like HTML or a heading drawn with a line is text; links in angle brackets stay."""
    markdown = re.sub(r"(?<!\\)<(?=[A-Za-z/!?])(?!https?://|mailto:)", r"\\<", markdown)
    return re.sub(r"(?m)^( {0,3})([-=]+[ \t]*)$", r"\1\\\2", markdown)
