"""Whether a picture can be shown and printed, and does nothing but that: no script, nothing fetched from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from bookpress import addresses

DECLARED = re.compile(rb"<!(?:ENTITY|DOCTYPE[^>]*\[)|<\?xml-stylesheet", re.IGNORECASE)
FETCHED = re.compile(r"@import|url\(\s*['\"]?\s*(?!['\"]?#|['\"]?data:image/)", re.IGNORECASE)
SCRIPTS = ("script", "handler", "listener", "set", "animate")  # what runs, or changes an attribute while one looks
EMBEDS = ("iframe", "object", "embed", "audio", "video")
DRAWN = ("image", "feimage", "use")  # what draws its href, which may be part of the file
DATA = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,", re.IGNORECASE)
# How a picture that is no SVG begins and ends.
BEGINS = {
    ".png": (b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82"),
    ".jpg": (b"\xff\xd8\xff", b"\xff\xd9"),
    ".jpeg": (b"\xff\xd8\xff", b"\xff\xd9"),
    ".gif": (b"GIF8", b";"),
    ".webp": (b"RIFF", b""),
}


def wrong(content: bytes, suffix: str) -> list[str]:
    """What is wrong with the content of a picture file, each with what to do."""
    if suffix.lower() == ".svg":
        return list(dict.fromkeys(_svg(content)))
    begins, ends = BEGINS.get(suffix.lower(), (b"", b""))
    if content.startswith(begins) and ends in content[-64:]:
        return []
    return [f"is no whole {suffix.lstrip('.').upper()} file. Save it again from the program that made it."]


def _svg(content: bytes) -> Iterator[str]:
    if DECLARED.search(content):
        yield "declares entities or a style sheet of its own. Save it as plain SVG."
        return
    try:
        tree = ElementTree.fromstring(content)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        yield f"is no SVG: {error}. Save it again from the program that made it."
        return
    if _name(tree.tag) != "svg":
        yield f"is no SVG: it begins with <{_name(tree.tag)}>. Save it again from the program that made it."
    for element in tree.iter():
        yield from _element(element)


def _element(element: ElementTree.Element) -> Iterator[str]:
    tag = _name(element.tag)
    if tag in SCRIPTS or tag.startswith("animate"):
        yield f"holds <{tag}>, which acts. Save the drawing without it."
    if tag == "foreignobject":
        yield "holds <foreignObject>, text that is no drawing and is lost in print. Draw its text as SVG text."
    if tag in EMBEDS:
        yield f"holds <{tag}>, which loads something. Save the drawing without it."
    if FETCHED.search((element.text or "") if tag == "style" else element.get("style", "")):
        yield "has a style that loads something from elsewhere. Put what it needs into the drawing."
    for attribute, value in element.items():
        yield from _attribute(tag, _name(attribute), value)


def _attribute(tag: str, name: str, value: str) -> Iterator[str]:
    if name.startswith("on"):
        yield f"holds the attribute {name!r}, which acts. Save the drawing without it."
    elif name in ("href", "src"):
        if tag in DRAWN and not (value.startswith("#") or DATA.match(value)):
            yield f"draws {value[:60]!r} from elsewhere. Put it into the drawing."
        elif tag not in DRAWN and (fault := addresses.wrong(value)) and not DATA.match(value):
            yield f"has a link that may not stand: {fault}"


def _name(name: object) -> str:
    """A tag or attribute without its namespace, in small letters; comments have none."""
    return name.rpartition("}")[2].lower() if isinstance(name, str) else ""
