"""The weight of the pages as a browser loads them, beside a page of the theme as it comes: `make weigh`.

Each page is opened in Chromium from a server on this machine. Counted are the requests of the first load (all that is
asked for without scrolling), their bytes as a server sends them (text compressed with gzip), and the elements that the
page has once its scripts have run.
"""

import argparse
import gzip
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from browser import Browser, BrowserError, browser, program

ROOT = Path(__file__).parents[1]
KILOBYTES, REQUESTS, NODES = 170, 15, 1500  # what the first load of a page may come to
LATE = 0.25  # seconds by which scripts are late, so that the page is drawn before they come
WIDE, NARROW = (1280, 900), (412, 823)
QUIET = 0.6  # seconds without a request after which a page is loaded
TYPES = {".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
TYPES |= {".woff2": "font/woff2", ".woff": "font/woff", ".png": "image/png", ".json": "application/json"}
PACKED = (".html", ".css", ".js", ".svg", ".json", ".csv", ".txt")  # what servers compress
# Notes what goes wrong in a page, from before its first script on.
WATCH = """
if (!window.weighed) {
  window.weighed = { errors: [], shift: 0 };
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
    if (!entry.hadRecentInput) weighed.shift += entry.value;
  })).observe({ type: "layout-shift", buffered: true });
  addEventListener("error", (event) => weighed.errors.push(event.message || `cannot load ${event.target.src}`), true);
  addEventListener("unhandledrejection", (event) => weighed.errors.push(String(event.reason)));
  addEventListener("securitypolicyviolation", (event) =>
    weighed.errors.push(`forbidden: ${event.effectiveDirective} ${event.blockedURI} in ${event.sourceFile}`));
}
"""
THEME = "extensions = []\nhtml_theme = 'sphinx_book_theme'\nproject = 'Untouched'\n"


@cache
def sent(path: Path) -> bytes:
    """The bytes of a file as a server sends them."""
    content = path.read_bytes()
    return gzip.compress(content, 6, mtime=0) if path.suffix in PACKED else content


@dataclass
class Load:
    """What the first load of a page asked for: bytes sent by path, and how many elements the page has."""

    files: dict[str, int] = field(default_factory=dict)
    nodes: int = 0
    shift: float = (
        0  # how far what is seen moved by itself (Cumulative Layout Shift); not held, as the fonts of the system count
    )
    missing: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)  # of scripts, and of what the page's policy forbids

    @property
    def kilobytes(self) -> float:
        return sum(self.files.values()) / 1000


@contextmanager
def served(folder: Path, load: Load) -> Iterator[str]:
    """The address of a server of the files in a folder, which notes in `load` what it sends."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            name = unquote(urlsplit(self.path).path).lstrip("/")
            path = folder / name
            if not path.is_file():
                if name != "favicon.ico":  # the browser asks for it by itself
                    load.missing.append(name)
                self.send_error(404)
                return
            if path.suffix == ".js" and path.name != "colours.js":
                time.sleep(LATE)
            content = sent(path)
            load.files[name] = len(content)
            self.send_response(200)
            self.send_header("Content-Type", TYPES.get(path.suffix, "application/octet-stream"))
            if path.suffix in PACKED:
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *arguments):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def weighed(page: Browser, folder: Path, name: str, width: int = WIDE[0], height: int = WIDE[1]) -> Load:
    """Open a page of the site in a folder, in a window of so many pixels, and note its first load."""
    load = Load()
    with served(folder, load) as address:
        page.call("Page.addScriptToEvaluateOnNewDocument", source=WATCH)
        page.show(width, height)
        page.open(address + name)
        before = -1
        while before != len(load.files):  # pictures and fonts may come after the page
            before = len(load.files)
            time.sleep(QUIET)
        load.nodes = page.run("document.querySelectorAll('*').length")
        load.errors, load.shift = page.run("[weighed.errors, weighed.shift]")
    return load


def too_heavy(load: Load) -> list[str]:
    """In which ways a page is heavier than it may be."""
    found = [f"{load.kilobytes:.0f} kB"] if load.kilobytes > KILOBYTES else []
    found += [f"{len(load.files)} requests"] if len(load.files) > REQUESTS else []
    return found + ([f"{load.nodes} elements"] if load.nodes > NODES else [])


def pages(site: Path) -> list[str]:
    """The pages of all editions by their path; left out are whole twins of cut ones, pages of code, and redirects."""
    found = (path for path in sorted(site.rglob("*.html")) if not path.name.endswith(".whole.html"))
    names = [path.relative_to(site).as_posix() for path in found if "</head>" in path.read_text(encoding="utf-8")]
    return [name for name in names if "/_static/" not in name]


def chosen(site: Path) -> list[str]:
    """Of each edition the pages that are likely to be the heaviest, and its first page."""
    found = []
    for edition in sorted({name.split("/")[0] for name in pages(site) if "/" in name}):
        own = [name for name in pages(site) if name.startswith(f"{edition}/")]
        size = {name: len(sent(site / name)) for name in own}
        drawn = {name: (site / name).read_text(encoding="utf-8").count("<img") for name in own}
        first = [name for name in own if name.endswith("/index.html")]
        found += {*first, *sorted(own, key=size.get)[-3:], *sorted(own, key=drawn.get)[-2:]}
    return sorted(found)


def by_files(site: Path, name: str) -> Load:
    """What a page loads in any case, read from its files: its sheet with the fonts, its scripts, and itself."""
    load, page = Load({name: len(sent(site / name))}), (site / name).read_text(encoding="utf-8")
    load.nodes = len(
        re.findall(r"<[a-zA-Z]", re.sub(r"<noscript>.*?</noscript>|<!--.*?-->", "", page, flags=re.DOTALL))
    )
    asked = re.findall(r'<script\b[^>]*\ssrc="([^"]+)"', page)
    asked += re.findall(r'<link\b[^>]*rel="stylesheet"[^>]*href="([^"]+)"', page)
    asked += [source for tag, source in re.findall(r'(<img\b[^>]*\ssrc="([^"]+)"[^>]*>)', page) if "lazy" not in tag]
    paths = [(site / name).parent / address.partition("?")[0] for address in asked]
    for sheet in [path for path in paths if path.suffix == ".css"]:
        fonts = re.findall(r'url\("?([^")]+\.woff2?)', sheet.read_text(encoding="utf-8"))
        paths += [sheet.parent / font for font in fonts]
    load.files |= {path.resolve().as_posix(): len(sent(path)) for path in paths if path.is_file()}
    load.missing = [path.name for path in paths if not path.is_file()]
    return load


@contextmanager
def untouched() -> Iterator[Path]:
    """A site of one page in the theme as it comes."""
    with tempfile.TemporaryDirectory() as name:
        source, target = Path(name, "source"), Path(name, "site")
        source.mkdir()
        (source / "conf.py").write_text(THEME, encoding="utf-8")
        (source / "index.rst").write_text("Start\n=====\n\nA page of a few words.\n", encoding="utf-8")
        build = [sys.executable, "-m", "sphinx", "-q", "-b", "html", str(source), str(target)]
        subprocess.run(build, check=True, capture_output=True)
        yield target


def main(arguments: list[str]) -> int:
    """Print the table; the exit status says whether every page is light enough."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", nargs="?", type=Path, default=ROOT / "_build" / "site")
    parser.add_argument("--only", default="", help="weigh only pages whose path has this text")
    asked = parser.parse_args(arguments)
    try:
        chromium = program()
    except BrowserError as error:
        print(error, file=sys.stderr)
        return 1
    print("| page | requests | kB (gzip) | elements | shift | too heavy |\n| --- | ---: | ---: | ---: | ---: | --- |")
    heavy = 0
    with browser(chromium) as opened:
        for name in (name for name in pages(asked.site) if asked.only in name):
            load = weighed(opened, asked.site, name)
            said = too_heavy(load) + [f"{path} is missing" for path in load.missing] + list(dict.fromkeys(load.errors))
            heavy += bool(said)
            print(row(name, load, said), flush=True)
        with untouched() as site:
            print(row("the theme untouched, a page of a few words", weighed(opened, site, "index.html"), []))
    most = f"{KILOBYTES} kB, {REQUESTS} requests or {NODES} elements"
    print(f"{heavy} pages have more than {most}, or something goes wrong in them.")
    return 1 if heavy else 0


def row(name: str, load: Load, said: list[str]) -> str:
    """A row of the table."""
    figures = f"{len(load.files)} | {load.kilobytes:.0f} | {load.nodes} | {load.shift:.3f}"
    return f"| {name} | {figures} | {', '.join(said)} |"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
