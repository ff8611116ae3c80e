"""Hold every page of the site against the rules of axe-core, as readers see it in seven ways: `make a11y`.

Each page is opened once. The whole of it is held against every rule that does not look at colours, and is measured for
sideways scrolling at every width. Then rows of tables that are made like two rows before them are taken out. What is
left is held against the rules again where a window is narrow, and against those that look at colours in every way:
there two elements stand for all whose names and classes, and those of all elements around them, are the same.
Text is set wide as well, as readers may do (1.4.12), and nothing may be cut off.
The colours are those of a style sheet that knows no language, so one edition is looked at in dark and forced colours.
The tests look at less of a page that is like pages before it (`Seen`): docs/decisions/0038-a11y-in-ci.md says what.
Best practices count, and so does the size of targets (WCAG 2.2, 2.5.8), which axe-core leaves out unless asked.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from importlib.resources import files
from pathlib import Path

from browser import Browser, browser, program

ROOT = Path(__file__).parents[1]
# Pages beside the documents that are all made alike, one of which stands for them.
ALIKE = ("_static/code/",)
WHOLE = ".whole.html"  # how the names of whole copies of cut pages end
COLOURS = ("color-contrast", "link-in-text-block")  # rules that look at colours, and take long
SIZES = ("target-size",)  # left out by axe-core unless asked for
FIRST = "en"  # the edition that is looked at in all ways
LEADS_ON = 'http-equiv="refresh"'
LIKE = 2  # rows made alike that stay in a table


@dataclass(frozen=True)
class Way:
    """A way of looking at a page: width and height in CSS pixels, the zoom, and media features.

    `checked` says what is looked at beside colours: every rule, sizes, or nothing.
    """

    name: str
    width: int
    height: int
    zoom: float = 1
    media: dict[str, str] = field(default_factory=dict)
    checked: str = ""


DARK = {"prefers_color_scheme": "dark"}
# Zoom makes a window of 1280 x 1024 pixels one of fewer CSS pixels: 640 at 200 %, 320 at 400 %.
WAYS = (
    Way("light", 1280, 1024),
    Way("dark", 1280, 1024, media=DARK),
    Way("forced colours", 1280, 1024, media={"forced_colors": "active"}),
    Way("200 %", 640, 512, 2, checked="sizes"),
    Way("390 px", 390, 844, checked="every rule"),
    Way("390 px, dark", 390, 844, media=DARK),
    Way("400 %, 320 px", 320, 256, 4, checked="sizes"),
)
# Nothing moves, and a script that answers to what is emulated has had its turn.
STILL = """(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { transition: none !important; animation: none !important }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
})()"""
SETTLED = """new Promise((done) => {
  const { dataset } = document.documentElement, end = Date.now() + 5000;
  const asked = () => matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const look = () => dataset.theme && dataset.mode === "auto" && dataset.theme !== asked() && Date.now() < end
    ? setTimeout(look, 10) : requestAnimationFrame(() => setTimeout(done, 30));
  requestAnimationFrame(look);
})"""
# Every rule but those that look at colours.
EVERY = {"rules": {rule: {"enabled": False} for rule in COLOURS} | {rule: {"enabled": True} for rule in SIZES}}
# Takes out each row whose elements and classes are those of LIKE rows before it in its table; says how many.
THIN = """(() => {
  let gone = 0;
  const made = (element) => `${element.localName}.${element.className}[${element.hasAttribute("href")}]`;
  for (const body of document.querySelectorAll("tbody")) {
    const met = new Map();
    for (const row of [...body.rows]) {
      const kinds = [...row.cells].map((cell) =>
        [made(cell), cell.textContent.trim() === "", ...new Set([...cell.querySelectorAll("*")].map(made))].join());
      const key = kinds.join("|").replace(/row-(odd|even)/g, "");
      met.set(key, (met.get(key) ?? 0) + 1);
      if (met.get(key) > LIKE) { row.remove(); gone += 1; }
    }
  }
  return gone;
})()""".replace("LIKE", str(LIKE))
# Elements with words of their own, LIKE of each kind; those of kinds in `pressSeen` are left out, and the others added.
KINDS = """(() => {
  const met = new Map(), seen = window.pressSeen ?? new Set();
  window.pressNew = new Set();
  const path = (element) => element === document.body ? ""
    : `${path(element.parentElement)}>${element.localName}.${element.className}`.replace(/row-(odd|even)/g, "");
  return [...document.body.querySelectorAll("*")].filter((element) => {
    if (![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) return false;
    const key = pressHash(path(element));
    met.set(key, (met.get(key) ?? 0) + 1);
    if (!seen.has(key)) window.pressNew.add(key);
    return met.get(key) <= LIKE && !seen.has(key);
  });
})()""".replace("LIKE", str(LIKE))
# The elements of a page by name, classes, role and names of attributes, as numbers; and how a text becomes one.
HASH = """window.pressHash = (text) => {
  let [low, high] = [0x811c9dc5, 0x1b873593];
  for (let at = 0; at < text.length; at += 1) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(at), 0x85ebca6b);
  }
  return (high >>> 11) * 4294967296 + (low >>> 0);
}; 0"""
ELEMENTS = """[...new Set([...document.querySelectorAll("*")].map((one) => pressHash([one.localName,
  `${one.className}`.replace(/row-(odd|even)/g, ""), one.getAttribute("role"), ...one.getAttributeNames()].join())))]"""
SIDEWAYS = "Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - innerWidth"


# Sets texts as wide as readers may set them (WCAG 1.4.12), and lists what then is cut off.
SPACE = """(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important }" +
    " * { word-spacing: .16em !important } p { margin-bottom: 2em !important }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
})()"""
CUT = """[...document.querySelectorAll("body *")].filter((element) => {
  const style = getComputedStyle(element);
  const hides = (overflow) => /hidden|clip/.test(overflow);
  if (style.clipPath !== "none" || element.clientWidth <= 1 || element.matches("option, select")) return false;
  return element.textContent.trim() !== ""
    && ((hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
      || (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1));
}).map((element) => `${element.localName}.${element.className}`)"""


@dataclass(frozen=True)
class Finding:
    """A rule that a page breaks when it is seen in a way: how many elements break it, and the first of them."""

    page: str
    way: str
    rule: str
    elements: int
    example: str

    def __str__(self) -> str:
        return f"{self.page}, {self.way}: {self.rule}, {self.elements} elements, the first {self.example}"


def axe() -> str:
    """The script of axe-core, which the package axe-playwright-python carries."""
    return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


def pages(site: Path, edition: str = "") -> list[Path]:
    """The pages of an edition, or those above the editions; of the pages that are made alike the first.

    A page that leads on at once is left out: nobody sees it.
    """
    if not edition:
        return sorted(site.glob("*.html"))
    found, met = [], set()
    for page in sorted((site / edition).rglob("*.html")):
        name = page.relative_to(site / edition).as_posix()
        alike = next((start for start in ALIKE if name.startswith(start)), None)
        if (alike is None or alike not in met) and LEADS_ON not in page.read_text(encoding="utf-8")[:1000]:
            found.append(page)
        met.add(alike)
    return found


def audit(driven: Browser, page: Path, name: str, script: str, ways: Sequence[Way] = WAYS) -> Iterator[Finding]:
    """What is wrong with a page, in some ways, of which the first is taken for the whole page."""
    driven.show(WAYS[0].width, WAYS[0].height)
    driven.open(f"{page.as_uri()}#seen")  # at which the entry page stays
    driven.run(f"{script}\n0")
    driven.run(f"{STILL}; {HASH}")
    yield from _broken(driven, name, "whole page", EVERY)
    for way in ways:
        driven.show(way.width, way.height, way.zoom, **way.media)
        if (over := driven.run(SIDEWAYS)) > 0:
            yield Finding(name, way.name, "scrolls sideways", over, "(pixels)")
    yield from _spaced(driven, name)
    driven.run(THIN)
    for way in ways:
        driven.show(way.width, way.height, way.zoom, **way.media)
        driven.run(SETTLED)
        if way.checked:
            yield from _broken(driven, name, way.name, EVERY if way.checked == "every rule" else {"runOnly": SIZES})
        yield from _broken(driven, name, way.name, {"runOnly": COLOURS}, f"{{ include: {KINDS} }}")


@dataclass
class Seen:
    """What pages before have shown: their elements, and by way the kinds of elements whose colours were measured."""

    elements: set[int] = field(default_factory=set)
    kinds: dict[str, set[int]] = field(default_factory=dict)


def sampled(driven: Browser, page: Path, name: str, script: str, ways: Sequence[Way], seen: Seen) -> Iterator[Finding]:
    """What is wrong with a page as far as no page before was like it, rows of tables made alike taken out.

    Every page is held against every rule in a wide window, and measured for scrolling and wide text. In narrow ones it
    is held against the rules where it has an element that no page before had, and colours are measured on kinds that
    were not measured yet. The whole copy of a cut page is looked at only where its further rows have such an element.
    """
    driven.show(WAYS[0].width, WAYS[0].height)
    driven.open(f"{page.as_uri()}#seen")
    driven.run(f"{STILL}; {HASH}")
    driven.run(THIN)
    new = set(driven.run(ELEMENTS)) - seen.elements
    seen.elements |= new
    if page.name.endswith(WHOLE) and not new:
        return
    driven.run(f"{script}\n0")
    yield from _broken(driven, name, "whole page", EVERY)
    for way in {way.width: way for way in ways}.values():
        driven.show(way.width, way.height, way.zoom)
        if (over := driven.run(SIDEWAYS)) > 0:
            yield Finding(name, way.name, "scrolls sideways", over, "(pixels)")
    yield from _spaced(driven, name)
    for way in ways:
        driven.show(way.width, way.height, way.zoom, **way.media)
        driven.run(SETTLED)
        if way.checked and new:
            yield from _broken(driven, name, way.name, EVERY if way.checked == "every rule" else {"runOnly": SIZES})
        yield from _new_colours(driven, name, way, seen.kinds.setdefault(way.name, set()))


def _new_colours(driven: Browser, name: str, way: Way, kinds: set[int]) -> Iterator[Finding]:
    """What is wrong with the colours of kinds of elements that are not among `kinds`, to which they are added."""
    count = driven.run(
        f"window.pressSeen = new Set({json.dumps(sorted(kinds))}); (window.pressChosen = {KINDS}).length"
    )
    if count:
        yield from _broken(driven, name, way.name, {"runOnly": COLOURS}, "{ include: pressChosen }")
    kinds |= set(driven.run("[...pressNew]"))


def _spaced(driven: Browser, name: str) -> Iterator[Finding]:
    """What is cut off, or makes the page scroll, when texts are set wide; they are set back afterwards."""
    driven.run(SPACE)
    for way in (WAYS[0], WAYS[-1]):
        driven.show(way.width, way.height, way.zoom)
        if cut := driven.run(CUT):
            yield Finding(name, way.name, "wide text is cut off", len(cut), cut[0])
        if (over := driven.run(SIDEWAYS)) > 0:
            yield Finding(name, way.name, "wide text scrolls sideways", over, "(pixels)")
    driven.run("document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1)")


def _broken(
    driven: Browser, page: str, way: str, options: Mapping[str, object], where: str = "document"
) -> Iterator[Finding]:
    told = json.dumps({"resultTypes": ["violations"], **options})
    found = driven.run(
        f"axe.run({where}, {told}).then(({{ violations }}) => violations.map(({{ id, nodes }}) => "
        "[id, nodes.length, nodes[0].target.flat().join(' ') + ': ' + nodes[0].html.slice(0, 200)]))"
    )
    yield from (Finding(page, way, *one) for one in found)


def judged(
    site: Path, edition: str = "", only: Sequence[str] = (), seen: Seen | None = None
) -> Iterator[tuple[str, list[Finding]]]:
    """The findings of each page with its name within the site; with `only`, of the pages that end in one of these.

    With `seen`, less is looked at of pages that are like those before them.
    """
    script, ways = axe(), [way for way in WAYS if edition in ("", FIRST) or not way.media]
    with browser(program()) as driven:
        for page in pages(site, edition):
            name = page.relative_to(site).as_posix()
            if not only or name.endswith(tuple(only)):
                looked = audit if seen is None else partial(sampled, seen=seen)
                yield name, list(looked(driven, page, name, script, ways))


def row(page: str, findings: Sequence[Finding]) -> str:
    """A page as a row of the table: how many rules are broken in each way, and below them each with its example."""
    counts = [sum(one.way == way for one in findings) for way in ("whole page", *(way.name for way in WAYS))]
    return "\n".join([f"{page:<48}" + "".join(f"{count:>16}" for count in counts), *map(str, findings)])


def main(arguments: Sequence[str]) -> int:
    """Print what is found on the pages of the site, or on those that end in one of the arguments."""
    site = ROOT / "_build" / "site"
    editions = ["", *sorted(folder.name for folder in site.iterdir() if (folder / "search.html").is_file())]
    print(f"{'page':<48}" + "".join(f"{name:>16}" for name in ("whole page", *(way.name for way in WAYS))))
    begun, count, broken = time.perf_counter(), 0, 0
    for edition in editions:
        for name, findings in judged(site, edition, arguments):
            print(row(name, findings), flush=True)
            count, broken = count + 1, broken + len(findings)
    print(f"{count} pages, each in {len(WAYS)} ways: {broken} findings; it took {time.perf_counter() - begun:.0f} s.")
    return int(broken > 0 or count == 0)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
