"""What stands where on the pages of a tagged PDF: read along the content of each page, and told by its tags.

Heights are in points from the foot of the page. Method: pikepdf reads content streams; a text stands at its baseline, a
picture where its box is drawn.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Dictionary, Matrix, Name

from bookpress.typst.finish import kids

OPERATORS = "q Q cm BDC BMC EMC Tf Tm Tj TJ Do m l re"  # all that says where something stands
BLOCKS = frozenset({"H1", "H2", "H3", "H4", "H5", "H6", "P", "Figure", "Caption", "TD", "TH", "Table", "Formula"})


@dataclass(frozen=True)
class Tag:
    """Where marked content belongs: the block around it, its place in reading order, and its row and table, if any.

    `row` and `table` are numbers, from 1; 0 stands for none. `head` says whether the row is of the table's head.
    """

    role: str
    order: int
    table: int = 0
    row: int = 0
    head: bool = False


@dataclass
class Item:
    """Marked content on a page, from its highest to its lowest point; `line` is the height of its smallest letters."""

    tag: Tag
    top: float
    bottom: float
    line: float = field(default=float("inf"), kw_only=True)


@dataclass
class Sheet:
    """A page: its height, its items in reading order, and the baselines of its running head."""

    height: float
    items: list[Item] = field(default_factory=list)
    heads: set[int] = field(default_factory=set)


def sheets(path: Path | str) -> list[Sheet]:
    """Return the pages of a PDF. Raises ValueError where it has no tags."""
    with pikepdf.open(path) as file:
        if Name.StructTreeRoot not in file.Root:
            raise ValueError(f"{path} has no tags.")
        tags = _tags(file)
        return [_sheet(page, tags.get(page.obj.objgen, {})) for page in file.pages]


def _tags(file: Any) -> dict[Any, dict[int, Tag]]:
    """The tags of marked content by page and number."""
    found: dict[Any, dict[int, Tag]] = {}
    count = {"order": 0, "table": 0, "row": 0}
    stack: list[tuple[Any, Tag, Any]] = [
        (child, Tag("", 0), None) for child in reversed(kids(file.Root.StructTreeRoot))
    ]
    while stack:
        node, around, page = stack.pop()
        if isinstance(node, Dictionary) and Name.S in node:
            page = node.get(Name.Pg, page)
            tag = _within(str(node.S).lstrip("/"), around, count)
            stack += [(child, tag, page) for child in reversed(kids(node))]
        else:
            number = node.get(Name.MCID) if isinstance(node, Dictionary) else node
            where = node.get(Name.Pg, page) if isinstance(node, Dictionary) else page
            if number is not None and where is not None:
                found.setdefault(where.objgen, {})[int(number)] = around
    return found


def _within(role: str, around: Tag, count: dict[str, int]) -> Tag:
    """The tag of an element of this role within another."""
    count["order"] += 1
    for name, kind in (("Table", "table"), ("TR", "row")):
        count[kind] += role == name
    block = role if role in BLOCKS and around.role != "Figure" else around.role
    table = count["table"] if role == "Table" else around.table
    row = count["row"] if role == "TR" else around.row
    return Tag(block, count["order"], table, row, around.head or role == "THead")


def _sheet(page: Any, tags: Mapping[int, Tag]) -> Sheet:
    sheet, items = Sheet(float(page.mediabox[3])), dict[int, Item]()
    for mark, artifact, bottom, top in _drawn(page):
        if artifact and top > bottom:  # a line drawn below the running head is none of its lines
            sheet.heads.add(round(bottom))
        elif mark is not None and mark in tags:
            item = items.setdefault(mark, Item(tags[mark], top, bottom))
            item.top, item.bottom = max(item.top, top), min(item.bottom, bottom)
            item.line = min(item.line, top - bottom) if top > bottom else item.line
    sheet.items = sorted(items.values(), key=lambda item: item.tag.order)
    return sheet


def _drawn(page: Any) -> Iterator[tuple[int | None, bool, float, float]]:
    """What is drawn on a page: number of its mark, whether it is the running head, lowest and highest point."""
    matrix = Matrix()
    saved: list[Matrix] = []
    marks: list[tuple[int | None, bool]] = [(None, False)]
    size, line = 0.0, Matrix()
    for step in pikepdf.parse_content_stream(page, OPERATORS):
        operands, name = list(step.operands), str(step.operator)
        if name == "q":
            saved.append(matrix)
        elif name == "Q":
            matrix = saved.pop()
        elif name == "cm":
            matrix = Matrix(*map(float, operands)) @ matrix
        elif name in ("BDC", "BMC"):
            marks.append(_mark(operands, marks[-1]))
        elif name == "EMC":
            marks.pop()
        elif name == "Tf":
            size = float(operands[1])
        elif name == "Tm":
            line = Matrix(*map(float, operands))
        elif name in ("Tj", "TJ"):
            base = (line @ matrix).f
            yield *marks[-1], base, base + 0.7 * size
        elif name in ("m", "l", "re"):
            yield *marks[-1], *_line(list(map(float, operands)), matrix)
        elif name == "Do":
            yield *marks[-1], *_box(page, operands[0], matrix)


def _mark(operands: Any, around: tuple[int | None, bool]) -> tuple[int | None, bool]:
    about: Any = operands[1] if len(operands) > 1 and isinstance(operands[1], Dictionary) else {}
    if operands[0] == Name.Artifact:
        return None, about.get(Name.Subtype) == Name.Header
    return (int(about[Name.MCID]) if Name.MCID in about else around[0]), around[1]


def _line(numbers: list[float], matrix: Matrix) -> tuple[float, float]:
    """Lowest and highest point of a step of a path, or of a rectangle."""
    x, y, *size = numbers
    ends = [(x, y), (x + size[0], y + size[1])] if size else [(x, y)]
    heights = [matrix.transform(end)[1] for end in ends]
    return min(heights), max(heights)


def _box(page: Any, name: Any, matrix: Matrix) -> tuple[float, float]:
    """Lowest and highest point of a picture or a drawing."""
    drawn = page.resources.XObject[name]
    box = [float(side) for side in drawn.BBox] if Name.BBox in drawn else [0.0, 0.0, 1.0, 1.0]
    if Name.Matrix in drawn:
        matrix = Matrix(*map(float, drawn.Matrix)) @ matrix
    heights = [matrix.transform((x, y))[1] for x in box[::2] for y in box[1::2]]
    return min(heights), max(heights)
