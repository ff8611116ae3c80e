"""What is asked and told at a terminal, in the language of the person or another one of the report's."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reporting import words
from wording.text import Text

word = words.chapter("add")

Read = Callable[[str], str]
Say = Callable[[str], None]
ALSO_READ = {"no": "nb", "nn": "nb"}  # languages of systems, and the one of the report that their readers get
BACK = "<"
_YES, _NO = {"yes", "y", "ja", "j"}, {"no", "n", "nei"}


class GoBack(Exception):  # noqa: N818 - a wish and no error
    """The person wants the question before this one again."""


@dataclass(frozen=True)
class Terminal:
    """A terminal: `read` shows a prompt and gives the answer, `say` prints; `language` is what it speaks."""

    read: Read
    say: Say
    language: str

    def tell(self, text: Text, before: str = "") -> None:
        """Print a text, with `before` in front of it."""
        self.say(f"{before}{text[self.language]}")

    def agreed(self, question: Text, before: str = "") -> bool:
        """Whether the answer is yes; asks until it is yes or no. Raises GoBack for the sign that goes back."""
        prompt = f"{before}{question[self.language]} {word('yes-or-no')[self.language]} "
        while (answer := self.read(prompt).strip().lower()) not in _YES | _NO:
            if answer == BACK:
                raise GoBack
            self.tell(word("please-yes-or-no"))
        return answer in _YES


def spoken(languages: Sequence[str], environment: Mapping[str, str] | None = None) -> str:
    """The language of the report that the system of the person is set to; by default the report's first."""
    environment = os.environ if environment is None else environment
    set_to = next(filter(None, map(environment.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    code = set_to.replace("-", "_").partition("_")[0].lower()
    code = ALSO_READ.get(code, code)
    return code if code in languages else languages[0]


def command() -> str:
    """How this program is called from here, though no environment is active."""
    program = Path(sys.executable)
    if shutil.which("python") == str(program):
        return "python -m ehelse"
    inside = program.is_relative_to(Path.cwd())
    return f"{shlex.quote(str(program.relative_to(Path.cwd()) if inside else program))} -m ehelse"
