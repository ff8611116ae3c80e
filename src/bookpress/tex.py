"""TeX as authors write it, made into the TeX that two converters read alike.

What only spaces or sizes is left out, other names of the same thing become one name, and words, names of functions and
signs are taken out as *pieces*: each stands in the source as a command of its own, and is put back in the result.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

MOST_MACROS = 500  # of one formula

TAKE_OUT = "Take it out."
NUMBERED = "Name the whole formula instead, as in $$ … $$ (name), and refer to it with {eq}`name`. Numbers are counted."
PAIRS = (("begin", "end"), ("left", "right"))
MACRO = "Define it under mathjax3_config: tex: macros in _config.yml."
FRAME = "Say it in the text."
# Commands that print something else, or nothing, in one of the editions: what to write instead.
REFUSED = {
    **dict.fromkeys(("label", "tag", "ref", "eqref"), NUMBERED),
    **dict.fromkeys(("newcommand", "renewcommand", "providecommand", "def", "let", "DeclareMathOperator"), MACRO),
    **dict.fromkeys(("color", "textcolor", "colorbox", "fcolorbox", "cancel", "bcancel", "xcancel", "sout"), FRAME),
    **dict.fromkeys(("boxed", "fbox", "underbar"), FRAME),
    **dict.fromkeys(("require", "href", "style", "class", "cssId", "bbox", "includegraphics"), TAKE_OUT),
    **dict.fromkeys(("rlap", "llap"), TAKE_OUT),
    **dict.fromkeys(("over", "atop"), r"Write \frac{…}{…}."),
    **dict.fromkeys(("check", "breve", "acute", "grave", "mathring", "dddot"), r"Write \hat, \bar, \tilde or \dot."),
    "choose": r"Write \binom{…}{…}.",
    "hline": "A table of formulas cannot have lines; write a table in Markdown.",
}

COMMENT = re.compile(r"(?<!\\)((?:\\\\)*)%[^\n]*\n?")
ROW_SPACE = re.compile(r"\\\\\s*(?:\*|\[\s*-?[\d.]+\s*(?:pt|em|ex|cm|mm|in|mu)\s*\])")
COMMAND = re.compile(r"\\([A-Za-z]+)")
UNSAID_COLUMNS = re.compile(r"(?<=\\begin\{array\})\s*\{\s*\}")  # MathJax centres them; one converter wants that said
LINED = re.compile(r"\\begin\{array\}\s*\{[^}]*\|")
DECIMAL_COMMA = re.compile(r"(?<=\d)\{,\}(?=\d)")
# Spaces, sizes and places that change nothing of what a formula says; the letters after them are others' names.
UNSAID = re.compile(
    r"\\(?:nonumber|notag|limits|nolimits|displaylimits|displaystyle|textstyle|scriptstyle|scriptscriptstyle"
    r"|allowbreak|middle|negthinspace|negmedspace|negthickspace|mathstrut|strut|mathord|[bB]igg?[lrm]?)(?![A-Za-z])"
    r"|\\!|\\(?:m?kern|[hm]skip)\s*-?[\d.]+\s*(?:pt|em|ex|cm|mm|in|mu)(?![A-Za-z])"
)
NOT_EQUAL = re.compile(r"\\not\s*=")
NO_BASE = re.compile(r"\{\s*\}(?=\s*[_^])")
# What takes the room of its argument and shows nothing, or shows it in less room.
ROOM = {"phantom": " ", "hphantom": " ", "vphantom": " ", "smash": "{%s}"}
# The oldest TeX: fonts from where they stand to the end of their group, and what halves its group.
FONTS = re.compile(r"\\(bf|it|rm|cal|sf|tt)(?![A-Za-z])\s*")
HALVES = {"over": r"{\frac{%s}{%s}}", "choose": r"{\binom{%s}{%s}}"}
HALVED = re.compile(rf"\\({'|'.join(HALVES)})(?![A-Za-z])")
IN_PARTS = re.compile(r"&|\\(?:\\|left|right|begin|end)")
PLACED = re.compile(r"(\\begin\{\w+\}|\\smash)\s*\[[tbc]\]")  # how high it stands
OTHERS = {r"\hspace*": r"\hspace", r"\left<": r"\left\langle ", r"\right>": r"\right\rangle "}
# Environments of amsmath that say how a display is numbered and spaced, which is settled here by other means.
DISPLAY = re.compile(r"\\(?:begin|end)\{(?:equation|gather|gathered|multline|displaymath)\*?\}")
ALIGNED = re.compile(r"\\(begin|end)\{(?:split|align|aligned|eqnarray|flalign|alignat|alignedat)\*?\}(?:\{\d+\})?")
ENVIRONMENT = re.compile(r"\\begin\{(\w+)\}.*?\\end\{\1\}", re.DOTALL)
# Names for the same thing; a command is replaced by another, or by several.
SAME = {
    "bm": r"\boldsymbol",
    "stackrel": r"\overset",
    "cfrac": r"\frac",
    "varnothing": r"\emptyset",
    "lnot": r"\neg",
    "lvert": "|",
    "rvert": "|",
    "vert": "|",
    "lVert": r"\|",
    "rVert": r"\|",
    "Vert": r"\|",
    "thinspace": r"\,",
    "medspace": r"\:",
    "thickspace": r"\;",
    "enspace": r"\;",
    "dotsc": r"\ldots",
    "dotso": r"\ldots",
    "dotsb": r"\cdots",
    "dotsm": r"\cdots",
    "dotsi": r"\cdots",
    "lbrace": r"\{",
    "rbrace": r"\}",
    "lbrack": "[",
    "rbrack": "]",
    "arg": r"\operatorname{arg}",
    "lt": "<",
    "gt": ">",
}
WORDS = dict.fromkeys(("text", "textrm", "textnormal", "textup", "mbox", "hbox"), "")
WORDS |= {"textbf": r"\boldsymbol", "textit": r"\mathit", "emph": r"\mathit", "texttt": r"\mathtt"}
WORDS |= {"textsf": r"\mathsf"}
ARROWS = {"xrightarrow": r"\longrightarrow", "xleftarrow": r"\longleftarrow"}
THIN_SPACE, NO_BREAK_SPACE = "\u2009", "\u00a0"
# What stands for a sign within words.
ESCAPED = re.compile(r"\\([%#&$_{} ])")
SPACE = re.compile(r"\\[,;:!]|\\thinspace(?![A-Za-z])")


class FormulaError(ValueError):
    """A formula cannot be shown alike in both editions; the message says why."""


@dataclass(frozen=True)
class Piece:
    """A part that is written by us: what it reads as, and its Typst. Words stand close to what is around them."""

    words: str
    typst: str
    close: bool = True


@dataclass
class Source:
    """A formula being prepared: its TeX, and the pieces taken out of it."""

    tex: str
    pieces: list[Piece] = field(default_factory=list)

    def take(self, piece: Piece) -> str:
        """Put a piece aside; returns the command that stands for it."""
        self.pieces.append(piece)
        return rf"\{_name(len(self.pieces) - 1)} "

    def put_back(self, text: str, written: Callable[[Piece], str]) -> str:
        """A result with every piece in the place of its command."""
        for number, piece in enumerate(self.pieces):
            blanks = " ?" if piece.close else ""
            shown = written(piece)
            text = re.sub(rf"{blanks}\\?{_name(number)}{blanks}", shown.replace("\\", "\\\\"), text)
        return text


NOTHING = Piece("", "zws", close=False)  # what an index without a base stands at


def _name(number: int) -> str:
    """A word that stands for a piece: letters alone, and none is the beginning of another."""
    return "Piece" + str(number).translate(str.maketrans("0123456789", "abcdefghij")) + "Z"


def prepared(tex: str) -> Source:
    """A formula as both converters can read it. Raises FormulaError for what one of them would show otherwise."""
    plain = _modern(ROW_SPACE.sub(r"\\\\ ", COMMENT.sub(r"\1", tex)))
    _refuse(plain)
    plain = UNSAID_COLUMNS.sub("{c}", plain)
    plain = COMMAND.sub(lambda match: SAME.get(match[1], match[0]), NOT_EQUAL.sub(r"\\neq ", UNSAID.sub(" ", plain)))
    source = Source(DECIMAL_COMMA.sub(r"\\text{,}", plain))
    source.tex = NO_BASE.sub(lambda _: source.take(NOTHING), source.tex)
    for name, style in WORDS.items():
        source.tex = _each(source.tex, name, partial(_words, source, style))
    source.tex = _each(source.tex, "operatorname", partial(_function, source))
    for name, arrow in ARROWS.items():
        source.tex = _each(source.tex, name, partial(_arrow, arrow))
    source.tex = _signs(source).replace("~", r"\ ").strip()
    source.tex = _one_block(source.tex)
    if strange := re.search('["@]|(?<!\\\\)[#$]', source.tex):
        raise FormulaError(f"it has the sign {strange[0]}. Write it as words, in \\text{{…}}.")
    if not source.tex:
        raise FormulaError("it is empty. Take it out.")
    return source


def _modern(tex: str) -> str:
    """The formula with what is old TeX, or only makes room, in the words of LaTeX."""
    tex = PLACED.sub(r"\1", tex)
    for old, new in OTHERS.items():
        tex = tex.replace(old, new)
    for name, shown in ROOM.items():
        tex = _each(tex, name, lambda inner, shown=shown: shown.replace("%s", inner))  # type: ignore[misc]
    while match := FONTS.search(tex):
        end = _group_end(tex, match.end())
        inner = tex[match.end() : end].strip()
        tex = tex[: match.start()] + (rf"\math{match[1]}{{{inner}}}" if inner else "") + tex[end:]
    while (match := HALVED.search(tex)) and (halves := _halves(tex, match)):
        start, end = halves
        made = HALVES[match[1]] % (tex[start : match.start()].strip(), tex[match.end() : end].strip())
        tex = tex[: max(start - 1, 0)] + made + tex[end + 1 :]
    return tex


def _group_end(tex: str, start: int) -> int:
    """Where the group, cell or line ends that `start` stands in."""
    depth = 0
    for match in re.compile(r"\\\\|\\(?:right|end)(?![A-Za-z])|\\.|[{}&]", re.DOTALL).finditer(tex, start):
        if not depth and match[0] in ("}", "&", "\\\\", r"\right", r"\end"):
            return match.start()
        depth += {"{": 1, "}": -1}.get(match[0], 0)
    return len(tex)


def _halves(tex: str, match: re.Match[str]) -> tuple[int, int] | None:
    """Where the group begins and ends that a command halves: one in braces, or the whole formula; None in others."""
    opened = [-1]
    for brace in re.compile(r"\\.|[{}]", re.DOTALL).finditer(tex, 0, match.start()):
        if brace[0] == "{":
            opened.append(brace.start())
        elif brace[0] == "}" and len(opened) > 1:
            opened.pop()
    start, end = opened[-1] + 1, _group_end(tex, match.end())
    is_whole = tex[end : end + 1] == ("}" if start else "")
    return (start, end) if is_whole and not IN_PARTS.search(tex[start:end]) else None


def _refuse(tex: str) -> None:
    for match in COMMAND.finditer(tex):
        if remedy := REFUSED.get(match[1]):
            raise FormulaError(f"{match[0]} cannot be shown alike on the web and in the PDF. {remedy}")
    if LINED.search(tex):
        raise FormulaError(f"{REFUSED['hline']}")


def _each(tex: str, name: str, change: Callable[[str], str]) -> str:
    """The formula with every command of one name, its star and its argument in braces changed into something else."""
    begins = re.compile(rf"\\{name}(\*?)\s*(?=\{{)")
    while match := begins.search(tex):
        end = _end(tex, match.end())
        tex = tex[: match.start()] + change(match[1] + tex[match.end() + 1 : end]) + tex[end + 1 :]
    return tex


def _end(tex: str, start: int) -> int:
    """Where the brace closes that opens at `start`."""
    depth = 0
    for match in re.compile(r"\\.|[{}]", re.DOTALL).finditer(tex, start):
        depth += {"{": 1, "}": -1}.get(match[0], 0)
        if not depth:
            return match.start()
    raise FormulaError("a brace { is not closed.")


def _words(source: Source, style: str, inner: str) -> str:
    """Words as pieces; what stands between dollars within them is formula again."""
    parts = re.split(r"(?<!\\)\$", inner)
    parts[::2] = [_styled(source, _read(part, " "), style) for part in parts[::2]]
    return "".join(parts)


def _styled(source: Source, words: str, style: str) -> str:
    if not words:
        return ""
    taken = source.take(Piece(words, string(words)))
    return f"{style}{{{taken}}}" if style else taken


def _function(source: Source, inner: str) -> str:
    starred = inner.startswith("*")
    words = _read(_upright(inner.removeprefix("*")), THIN_SPACE)
    limits = ", limits: #true" if starred else ""
    return source.take(Piece(words, f"op({string(words)}{limits})", close=False))


def _arrow(arrow: str, above: str) -> str:
    return rf"\overset{{{above}}}{{{arrow}}}"


def _upright(inner: str) -> str:
    """The name of a function without \\mathrm, which it is set in anyhow."""
    return _each(inner, "mathrm", lambda name: name)


def _read(inner: str, space: str) -> str:
    """Words of TeX as they read. Raises FormulaError for a formula or a command within them."""
    words = ESCAPED.sub(lambda match: f"\0{ord(match[1]):x};", SPACE.sub(space, inner))
    words = words.replace("---", "—").replace("--", "–").replace("~", NO_BREAK_SPACE)
    if strange := re.search(r"\\[A-Za-z]*|[${}]", words):
        raise FormulaError(f"{strange[0]} stands within words. Close their brace before it.")
    return re.sub("\0([0-9a-f]+);", lambda match: chr(int(match[1], 16)), re.sub(r"[ \t\n]+", " ", words))


def string(words: str) -> str:
    """Words as a Typst string."""
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


def sign(character: str) -> Piece:
    """A sign that stands for itself."""
    return Piece(character, character, close=False)


def _signs(source: Source) -> str:
    """The formula with every character beyond ASCII taken out, which one of the converters cannot read."""
    return re.sub(r"[^\x00-\x7f]", lambda match: source.take(sign(match[0])), source.tex)


def _one_block(tex: str) -> str:
    """One aligned block where there are lines, as Sphinx sets it for the web."""
    tex = ALIGNED.sub(r"\\\1{aligned}", DISPLAY.sub("", tex)).replace("smallmatrix}", "matrix}")
    tex = tex.replace("{dcases}", "{cases}")
    parts = [part.strip() for part in re.split(r"\n\s*\n", tex) if part.strip()]
    joined = r" \\ ".join(parts)
    outside = ENVIRONMENT.sub("", joined)
    has_lines = r"\\" in outside or "&" in outside.replace(r"\&", "")
    return rf"\begin{{aligned}} {joined} \end{{aligned}}" if has_lines else joined


def expanded(tex: str, macros: Mapping[str, Any]) -> str:
    """A formula with the macros of the book, as MathJax is told them: text, [text] or [text, number of arguments].

    Raises FormulaError when they lead to one another without end, or lack an argument.
    """
    for _ in range(MOST_MACROS):
        match = next((found for found in COMMAND.finditer(tex) if found[1] in macros), None)
        if match is None:
            return tex
        tex = _with_macro(tex, match, macros[match[1]])
    raise FormulaError(f"the macros of _config.yml lead to one another without end, in ${tex[:60]}…$.")


def _with_macro(tex: str, match: re.Match[str], macro: Any) -> str:
    body, count = (macro, 0) if isinstance(macro, str) else (str(macro[0]), int([*macro, 0][1]))
    end, arguments = match.end(), []
    for _ in range(count):
        opens = re.compile(r"\s*(?=\{)").match(tex, end)
        if opens is None:
            raise FormulaError(f"{match[0]} lacks an argument in braces.")
        end = _end(tex, opens.end()) + 1
        arguments.append(tex[opens.end() + 1 : end - 1])
    inner = re.sub(
        r"#([1-9])", lambda found: arguments[int(found[1]) - 1] if int(found[1]) <= count else found[0], body
    )
    if _is_whole(inner):
        inner = f"{{{inner}}}"
    return f"{tex[: match.start()]}{inner}{tex[end:]}"


def _is_whole(tex: str) -> bool:
    """Whether what `tex` begins ends in it too; one macro may begin what another ends, and is not put in braces."""
    commands = COMMAND.findall(tex)
    return all(commands.count(begins) == commands.count(ends) for begins, ends in PAIRS)
