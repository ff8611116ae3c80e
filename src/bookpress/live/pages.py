"""The pages over HTTP, each with a script that listens to `news`, and shows the page anew or what was wrong."""

from __future__ import annotations

import json
import re
from functools import partial
from html import escape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from string import Template
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from bookpress.light.policy import POLICY
from bookpress.live.news import News

HOST = "127.0.0.1"
OWN = "/-live/"  # what is served beside the site
FILES = {"live.js": "text/javascript", "live.css": "text/css", "waiting.html": "text/html"}
THEME = Path(__file__).parents[1] / "theme" / "live"
LISTENING = f"{POLICY}; connect-src 'self'"  # a page that listens also asks for news
TRIED = 20  # ports that are tried, from the one that is asked for


class PortError(ValueError):
    """No port can be had; the message says what to do."""


class Server(ThreadingHTTPServer):
    """Serves a site and its news to this machine alone."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, port: int, site: Path, news: News) -> None:
        """Take `port` or, where it is taken, the next that is free. Raises PortError."""
        self.site, self.news = site, news
        handler = partial(Handler, directory=str(site))
        for candidate in range(port, min(port + TRIED, 65536)) if port else [0]:
            try:
                super().__init__((HOST, candidate), handler)
            except OSError as error:
                refused = error
            else:
                return
        raise PortError(f"Port {port} cannot be had, nor one of the next: {refused.strerror}. Name another one.")

    @property
    def address(self) -> str:
        """Where the site is found."""
        return f"http://{HOST}:{self.server_port}/"


class Handler(SimpleHTTPRequestHandler):
    """One request."""

    server: Server

    def do_GET(self) -> None:
        """Answer with news, a file of the press, a page that listens, or a file as it is."""
        asked = urlsplit(self.path)
        if not self._is_local():
            self.send_error(403, "Only for this machine")
        elif asked.path == OWN + "news":
            self._send_news(unquote(parse_qs(asked.query).get("page", [""])[0]))
        elif asked.path.startswith(OWN):
            self._send_own(asked.path.removeprefix(OWN))
        elif (page := self._page(unquote(asked.path))) is not None:
            self._send_page(page)
        else:
            super().do_GET()

    def _is_local(self) -> bool:
        """Whether the browser meant this machine: another site's name may have been made to lead here."""
        host = self.headers.get("Host", HOST).rpartition(":")[0] or self.headers.get("Host", HOST)
        return host in (HOST, "localhost")

    def _page(self, path: str) -> str | None:
        """The name of the page that is asked for, below the site; None where it is no page."""
        name = path.lstrip("/") + ("index.html" if path.endswith("/") else "")
        return name if name.endswith(".html") and ".." not in name.split("/") else None

    def _send_page(self, name: str) -> None:
        news = self.server.news
        try:
            text = (self.server.site / name).read_text(encoding="utf-8")
        except OSError:
            text = (THEME / "waiting.html").read_text(encoding="utf-8")
        self._send(listening(text, name, news.seen(name)), "text/html")

    def _send_own(self, name: str) -> None:
        if name in FILES:
            self._send((THEME / name).read_text(encoding="utf-8"), FILES[name])
        else:
            self.send_error(404)

    def _send_news(self, page: str) -> None:
        """Go on telling the state, as server-sent events, until the page is closed."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        news = self.server.news
        try:
            for state in news.listen():
                told = {"seen": news.seen(page), "building": state.building, "fault": state.fault}
                self.wfile.write(f"data: {json.dumps(told)}\n\n".encode())
                self.wfile.flush()
        except (ConnectionError, TimeoutError):
            return

    def _send(self, text: str, kind: str) -> None:
        content = text.encode()
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def end_headers(self) -> None:
        """Let nothing be kept by the browser, and state the policy of the pages."""
        self.send_header("Cache-Control", "no-store")
        self.send_header("Content-Security-Policy", LISTENING)
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: the terminal is for what the build says."""


def listening(page: str, name: str, seen: str) -> str:
    """A page's text with the script that listens; `seen` is the mark of what it shows."""
    own = Template(
        '<link rel="stylesheet" href="${own}live.css"><script src="${own}live.js" defer data-page="$page" '
        'data-seen="$seen"></script></head>'
    ).substitute(own=OWN, page=escape(name), seen=seen)
    return re.sub("</head>", lambda _: own, page.replace(POLICY, LISTENING), count=1)
