"""Formulas and stressed words in the entries of a bibliography: LaTeX that sphinxcontrib-bibtex would print as it is.

Its reader knows accents and dashes. What it does not know is marked, before anything is cited, with signs that no text
has, and becomes nodes once the entries stand on their page: so web and PDF show what the entry says. What is left of
LaTeX after that is a fault of the entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from bookpress import files, formulas
from bookpress.state import Fault, place, press

COMMANDS = {
    **dict.fromkeys(("emph", "textit", "textsl"), nodes.emphasis),
    "textbf": nodes.strong,
    "textsubscript": nodes.subscript,
    "textsuperscript": nodes.superscript,
    "texttt": nodes.literal,
    **dict.fromkeys(("textsc", "textrm", "text"), nodes.inline),
}
KINDS = list(dict.fromkeys(COMMANDS.values()))
# Signs of the private area: the beginning of a formula (its TeX follows in hexadecimal), its end, a dollar, the end of
# stressed words; their beginnings follow, in the order of KINDS.
TEX, TEX_ENDS, DOLLAR, ENDS, FIRST = "\ue020", "\ue021", "\ue022", "\ue023", 0xE024
OPENS = {chr(FIRST + number): kind for number, kind in enumerate(KINDS)}
BRACED = r"\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}"
FOUND = re.compile(
    rf"(?P<dollar>\\\$)|(?<!\\)\$(?P<tex>(?:[^$\\]|\\.)+)\$|\\ensuremath\s*{BRACED}|\\(?P<name>{'|'.join(COMMANDS)})\s*{BRACED}",
    re.DOTALL,
)
RAISED = re.compile(r"(?P<sign>[_^])(?:\{(?P<braced>[\w+−-]*)\}|(?P<one>\w))")
MARKS = re.compile(f"{TEX}([0-9a-f]*){TEX_ENDS}|([{DOLLAR}{ENDS}{''.join(OPENS)}])")
HREF = re.compile(rf"\\href\s*{BRACED}\s*{BRACED}")
LEFT = re.compile(r"\\(?!url\b)(?:[A-Za-z]+|[^A-Za-z\s])|\$[^$]*\$")  # its reader knows addresses
# How BibLaTeX calls what BibTeX has under another name; the styles know only the latter.
TYPES = {"report": "techreport", "thesis": "phdthesis", "conference": "inproceedings", "electronic": "online"}
TYPES |= {"www": "online", "mvbook": "book", "collection": "book", "mvcollection": "book", "bookinbook": "inbook"}
TYPES |= {"suppbook": "inbook", "mvproceedings": "proceedings", "inreference": "incollection"}
FIELDS = {"journaltitle": "journal", "location": "address"}
SCHOOL = ("phdthesis", "mastersthesis")
DATE = re.compile(r"\s*(\d{4})(?:-\d\d)*\s*")
APART = ("url", "doi", "eprint", "file", "abstract", "keywords")  # fields that are addresses, or printed nowhere


def mark(app: Any) -> None:
    """Mark what the entries hold of formulas and stressed words."""
    for entry in _entries(app.env):
        _as_bibtex(entry)
        for name in entry.fields:
            if name.lower() not in APART:
                entry.fields[name] = marked(entry.fields[name])


def _as_bibtex(entry: Any) -> None:
    """Give an entry of BibLaTeX the names that BibTeX has for the same."""
    said = entry.fields.get("type", "").lower()
    master = entry.type == "thesis" and ("master" in said or said == "mathesis")
    kind = "mastersthesis" if master else TYPES.get(entry.type, entry.type)
    entry.type = kind if _is_known(kind) else "misc"  # at another the reader would stop; `judge` tells of it
    names = FIELDS | ({"institution": "school"} if entry.type in SCHOOL else {})
    for theirs, ours in names.items():
        if theirs in entry.fields and ours not in entry.fields:
            entry.fields[ours] = entry.fields[theirs]
    if "year" not in entry.fields and (date := DATE.fullmatch(entry.fields.get("date", ""))):
        entry.fields["year"] = date[1]


def _is_known(kind: str) -> bool:
    """Whether the styles can set entries of a type."""
    from pybtex.style.formatting.unsrt import Style

    return hasattr(Style, f"get_{kind}_template")


def marked(latex: str) -> str:
    """The LaTeX of a field with marks for what its reader does not know; marked once more it stays the same."""
    latex = HREF.sub(r"\2 (\\url{\1})", latex)  # an address its reader knows, a link with words it does not
    return FOUND.sub(lambda found: _mark(found, at_start=not latex[: found.start()].strip(" {")), latex)


def _mark(found: re.Match[str], *, at_start: bool) -> str:
    if found["dollar"]:
        return DOLLAR
    if found["name"]:
        inner = marked(found.groups()[-1])
        if at_start:  # or the style would write it small, as no first letter
            inner = re.sub(r"^\w", lambda letter: "{" + letter[0] + "}", inner)
        return f"{chr(FIRST + KINDS.index(COMMANDS[found['name']]))}{inner}{ENDS}"
    tex = (found["tex"] or found.groups()[2] or "").strip()
    if raised := RAISED.fullmatch(tex):
        kind = nodes.subscript if raised["sign"] == "_" else nodes.superscript
        return f"{chr(FIRST + KINDS.index(kind))}{{{raised['braced'] or raised['one']}}}{ENDS}"
    return f"{{{TEX}{tex.encode().hex()}{TEX_ENDS}}}"


def _entries(env: Any) -> Iterator[Any]:
    if "cite" in env.domains:
        yield from env.domains["cite"].bibdata.data.entries.values()


def judge(app: Any, env: Any) -> None:
    """A fault for each printed entry of no known type, with a formula that cannot be shown, or with LaTeX left."""
    cited = {citation.entry.key for citation in env.domains["cite"].citations} if "cite" in env.domains else set()
    for entry in _entries(env):
        kind = entry.original_type.lower()
        if entry.key in cited and not (kind in TYPES or _is_known(kind)):
            where = _place(app, env.domains["cite"].bibdata.bibfiles, entry.key)
            said = (
                f"{entry.key!r} is of the type {kind!r}, which no bibliography can set. Write @misc, or a type like it."
            )
            press(app).faults.append(Fault(where, said))
        for name in entry.fields if entry.key in cited else ():
            if name.lower() not in APART:
                for said in wrong(entry.fields[name]):
                    where = _place(app, env.domains["cite"].bibdata.bibfiles, entry.key)
                    press(app).faults.append(Fault(where, f"the {name} of {entry.key!r}: {said}"))


def wrong(latex: str) -> Iterator[str]:
    """What of a marked field could not be shown."""
    from pybtex.richtext import Text

    for tex, _ in MARKS.findall(latex):
        try:
            formulas.read(bytes.fromhex(tex).decode() or "x", block=False)
        except formulas.FormulaError as error:
            yield str(error)
    for left in LEFT.findall(MARKS.sub("", str(Text.from_latex(latex)))):
        yield f"{left!r} would be printed as it is. Write the sign itself, or \\emph, \\textbf or a formula ($ … $)."


def _place(app: Any, bibfiles: Any, key: str) -> str:
    """File and line of an entry."""
    root = press(app).book.root
    path = next((Path(path) for path, file in bibfiles.items() if key in file.keys), root)
    name = place(path, root)
    begins = re.compile(rf"@\w+\s*\{{\s*{re.escape(key)}\s*,", re.IGNORECASE)
    found = begins.search(text := files.text(path, name)) if path.is_file() else None
    return f"{name}:{text.count(chr(10), 0, found.start()) + 1}" if found else name


class MarkedWords(SphinxPostTransform):
    """Puts nodes in the place of the marks, once the entries stand on their page."""

    default_priority = 6  # right after the entries are put there

    def run(self, **kwargs: Any) -> None:
        """Go through what holds marks."""
        holders = {text.parent: None for text in self.document.findall(nodes.Text) if MARKS.search(text)}
        for holder in holders:
            children, holder.children = holder.children, []
            holder.extend(unmarked(children))


def unmarked(children: list[Any]) -> list[nodes.Node]:
    """Nodes with what their marks stand for in place of these; words may begin in one text and end in another."""
    stack: list[list[nodes.Node]] = [[]]
    open_: list[type[nodes.Element]] = []
    for child in children:
        if not isinstance(child, nodes.Text):
            stack[-1].append(child)
            continue
        end = 0
        for found in MARKS.finditer(child):
            stack[-1].append(nodes.Text(child[end : found.start()]))
            end = found.end()
            if not found[2]:
                tex = bytes.fromhex(found[1]).decode()
                stack[-1].append(nodes.math(tex, tex))
            elif found[2] == DOLLAR:
                stack[-1].append(nodes.Text("$"))
            elif found[2] != ENDS:
                open_.append(OPENS[found[2]])
                stack.append([])
            elif open_:
                inner = stack.pop()
                stack[-1].append(open_.pop()("", "", *inner))
        stack[-1].append(nodes.Text(child[end:]))
    return [node for level in stack for node in level if not isinstance(node, nodes.Text) or node]


def setup(app: Any) -> None:
    """Register the steps; a book without a bibliography has nothing to do in them."""
    app.connect("builder-inited", mark, priority=600)
    app.connect("env-updated", judge, priority=800)
    app.add_post_transform(MarkedWords)
