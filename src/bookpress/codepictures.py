"""Pictures that code hands over: sound, safe, of the size that was meant, and kept where builders find them."""

from __future__ import annotations

import hashlib
import io
import os
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from bookpress import pictures

SVG = "image/svg+xml"
SUFFIXES = {SVG: ".svg", "image/png": ".png", "image/jpeg": ".jpg", "image/gif": ".gif", "image/webp": ".webp"}
NEARLY = 0.02  # how much two proportions may differ that are called the same


class PictureError(ValueError):
    """A picture that cannot be printed; the message says why, as part of a sentence."""


def size(content: bytes) -> tuple[int, int]:
    """Width and height of a picture of dots. Raises PictureError where it is none that print can show."""
    from PIL import Image, UnidentifiedImageError  # imported late: most books have no such output

    try:
        with Image.open(io.BytesIO(content)) as picture:
            frames = getattr(picture, "n_frames", 1)
            picture.load()
            found: tuple[int, int] = picture.size
    except UnidentifiedImageError as error:
        raise PictureError("a picture that cannot be read (it is of no known form)") from error
    except (OSError, SyntaxError, ValueError) as error:
        raise PictureError(f"a picture that cannot be read ({error})") from error
    if frames > 1:
        raise PictureError("a moving picture")
    return found


def title(svg: bytes) -> str:
    """What an SVG says it shows. Raises PictureError where it holds what no page may load or print."""
    if found := pictures.wrong(svg, ".svg"):
        raise PictureError(f"a picture that {' It '.join(found).rstrip('.')}")
    root = ElementTree.fromstring(svg)
    names = (child.text for child in root if str(child.tag).rpartition("}")[2] == "title")
    return " ".join((root.get("aria-label") or next(names, "") or "").split())


def lengths(given: dict[str, str], natural: tuple[int, int] | None, scale: int = 100) -> dict[str, str]:
    """Width and height to set a picture at, from what was asked for and its own size in dots.

    The width alone, where the height follows from it; without anything asked for, a dot is a pixel of CSS, or `scale`
    per cent of one.
    """
    asked = {name: f"{value}px" if re.fullmatch(r"[\d.]+", value) else value for name, value in given.items()}
    if natural is None:
        return asked
    wide, high = natural
    if not asked:
        return {"width": f"{round(wide * scale / 100, 2):g}px"}
    width, height = _pixels(asked.get("width")), _pixels(asked.get("height"))
    if height and "width" not in asked:
        return {"width": f"{round(height * wide / high, 2):g}px"}
    if width and height and abs(width * high / (height * wide) - 1) < NEARLY:
        return {"width": asked["width"]}
    return asked


def _pixels(length: str | None) -> float:
    match = re.fullmatch(r"([\d.]+)px", length or "")
    return float(match[1]) if match else 0


def keep(content: bytes, kind: str, folder: Path) -> Path:
    """The file of a picture in `folder`, named by its content; one that is there and right is left alone."""
    path = folder / f"{hashlib.sha256(content).hexdigest()[:32]}{SUFFIXES[kind]}"
    if not (path.is_file() and path.read_bytes() == content):
        folder.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(f".{os.getpid()}.part")  # another edition may be keeping the same picture
        part.write_bytes(content)
        part.replace(path)
    return path


def address(env: Any, content: bytes, kind: str, folder: Path) -> str:
    """The address, for an image node of the document that is read, of a picture kept in `folder`."""
    name = os.path.relpath(keep(content, kind, folder), env.srcdir)
    env.note_dependency(name)  # if it is deleted, the document is read again
    return "/" + name.replace(os.sep, "/")
