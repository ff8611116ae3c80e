"""A package index behind a certificate of its own, on this machine: a stand-in for the network of a hospital.

    python tests/mirror.py FOLDER    serve the wheels of a folder at a local address, until Ctrl-C

What it serves, and to whom it is known, is all in its folders: see docs/setting-up.md for the trials made with it.
"""

from __future__ import annotations

import contextlib
import html
import re
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
from base64 import b64encode
from functools import partial
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Self

NAMES = "subjectAltName=DNS:localhost,IP:127.0.0.1"
KEY = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"]


def certify(folder: Path) -> None:
    """Make an authority that nobody knows (authority.pem), and a certificate of this machine signed by it."""

    def openssl(*words: str) -> None:
        subprocess.run(["openssl", *KEY, *words], cwd=folder, check=True, capture_output=True)

    openssl("-keyout", "authority.key", "-out", "authority.pem", "-subj", "/CN=Authority of a trial")
    signed = ["-CA", "authority.pem", "-CAkey", "authority.key"]
    names = ["-addext", NAMES, "-addext", "basicConstraints=critical,CA:FALSE"]
    openssl("-keyout", "own.key", "-out", "own.pem", "-subj", "/CN=localhost", *signed, *names)


class _Handler(BaseHTTPRequestHandler):
    def __init__(self, wheels: Path, asked: list[str], *words: object) -> None:
        self.wheels, self.asked = wheels, asked
        super().__init__(*words)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer for a package (its files, with hashes) or for a file."""
        self.asked.append(self.path)
        name = self.path.strip("/").rpartition("/")[2]
        file = self.wheels / name
        content = file.read_bytes() if self.path.startswith("/files/") and file.is_file() else self._listed(name)
        self.send_response(200 if content else 404)
        self.send_header("Content-Type", "text/html" if self.path.startswith("/simple/") else "application/zip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _listed(self, name: str) -> bytes:
        files = [
            p for p in sorted(self.wheels.iterdir()) if re.sub(r"[-_.]+", "-", p.name.split("-")[0]).lower() == name
        ]
        links = (
            f'<a href="/files/{html.escape(p.name)}#sha256={sha256(p.read_bytes()).hexdigest()}">{p.name}</a>'
            for p in files
        )
        return "\n".join(links).encode()

    def log_message(self, format: str, *words: object) -> None:
        """Say nothing: what was asked for is kept in `asked`."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of those who do not trust the certificate."""


class _Tunnel(BaseHTTPRequestHandler):
    """One who asks the proxy to be let through to this machine."""

    def __init__(self, right: str, asked: list[tuple[str, bool]], *words: object) -> None:
        self.right, self.asked = right, asked
        super().__init__(*words)  # type: ignore[arg-type]

    def do_CONNECT(self) -> None:
        """Let through who has the password, and to this machine alone."""
        host, _, port = self.path.rpartition(":")
        is_let = self.headers.get("Proxy-Authorization") == self.right and host in ("localhost", "127.0.0.1")
        self.asked.append((self.path, is_let))
        if not is_let:
            self.send_response(407)
            self.send_header("Proxy-Authenticate", 'Basic realm="trial"')
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        with socket.create_connection(("127.0.0.1", int(port))) as far:
            self.send_response(200)
            self.end_headers()
            back = threading.Thread(target=_passed_on, args=(far, self.connection), daemon=True)
            back.start()
            _passed_on(self.connection, far)
            back.join()
        self.close_connection = True

    def log_message(self, format: str, *words: object) -> None:
        """Say nothing: what was asked for is kept in `asked`."""


def _passed_on(one: socket.socket, other: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while content := one.recv(1 << 16):
            other.sendall(content)
        other.shutdown(socket.SHUT_WR)


class _Answering:
    """A server that answers, in a thread of its own, while it is used as a context."""

    def __init__(self, server: _Server) -> None:
        self.server = server
        self.thread = threading.Thread(target=server.serve_forever, daemon=True)

    def __enter__(self) -> Self:
        self.thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


class Proxy(_Answering):
    """A proxy that asks for a password, while it is used as a context: its `place`, and what it was `asked`."""

    def __init__(self, user: str, password: str) -> None:
        self.asked: list[tuple[str, bool]] = []
        right = f"Basic {b64encode(f'{user}:{password}'.encode()).decode()}"
        super().__init__(_Server(("127.0.0.1", 0), partial(_Tunnel, right, self.asked)))
        self.place = f"127.0.0.1:{self.server.server_port}"


class Mirror(_Answering):
    """The index, while it is used as a context: its `address`, the file `authority` to be trusted, what was `asked`."""

    def __init__(self, wheels: Path) -> None:
        self.asked: list[str] = []
        self.folder = tempfile.TemporaryDirectory()
        self.authority = Path(self.folder.name) / "authority.pem"
        certify(Path(self.folder.name))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.authority.with_name("own.pem"), self.authority.with_name("own.key"))
        super().__init__(_Server(("127.0.0.1", 0), partial(_Handler, wheels, self.asked)))
        self.server.socket = context.wrap_socket(self.server.socket, server_side=True, do_handshake_on_connect=False)
        self.address = f"https://localhost:{self.server.server_port}/simple"

    def __exit__(self, *error: object) -> None:
        super().__exit__(*error)
        self.folder.cleanup()


if __name__ == "__main__":
    with Mirror(Path(sys.argv[1])) as mirror:
        print(f"index-url = {mirror.address}\ncert = {mirror.authority}", flush=True)
        try:
            mirror.thread.join()
        except KeyboardInterrupt:
            print(f"{len(mirror.asked)} requests")
