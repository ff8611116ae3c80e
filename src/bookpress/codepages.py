"""The code of exhibits as pages of which each line can be linked to, and as plain text."""

from __future__ import annotations

import shutil
from html import escape
from pathlib import Path

ENDINGS = {"page": ".html", "text": ".txt"}


def page(code: str) -> str:
    """Where the page of a code file lies, below the folder of all."""
    return code + ENDINGS["page"]


def place(line: int) -> str:
    """The place of a line (from 1) on the page, as the end of an address; of line 0, its top."""
    return f"#L{line}" if line else ""


def publish(source: Path, folder: Path, code: str) -> None:
    """Write both forms of a code file below `folder`; `code` is its path within the book."""
    target, text = (folder / f"{code}{ending}" for ending in ENDINGS.values())
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, text)
    written = _page(code, source.read_text(encoding="utf-8"), text.name)
    target.write_text(written, encoding="utf-8", newline="\n")


def _page(code: str, content: str, text: str) -> str:
    up = "../" * (code.count("/") + 1)
    lines = "\n".join(
        f'<span id="L{number}">{escape(line)}</span>' for number, line in enumerate(content.splitlines(), start=1)
    )
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{escape(code)}</title>
<link rel="stylesheet" href="{up}bookpress.css">
</head>
<body class="press-code">
<main>
<h1>{escape(code)}</h1>
<p><a href="{escape(text)}">{escape(text)}</a></p>
<pre tabindex="0"><code>{lines}</code></pre>
</main>
</body>
</html>
"""
