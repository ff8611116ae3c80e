"""Show the built site at a local address: `python tools/serve.py 8000`, or `make serve`."""

import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

SITE = Path(__file__).resolve().parents[1] / "_build" / "site"


def main(arguments: list[str]) -> int:
    """Serve until Ctrl-C; returns the exit status."""
    if not (len(arguments) == 1 and arguments[0].isdecimal() and int(arguments[0]) < 65536):
        print("The port is a number below 65536: make serve PORT=8001", file=sys.stderr)
        return 1
    if not SITE.is_dir():
        print("There is no site yet: make book", file=sys.stderr)
        return 1
    port = int(arguments[0])
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), partial(SimpleHTTPRequestHandler, directory=str(SITE)))
    except OSError as error:
        print(f"Port {port} cannot be had: {error.strerror}. Take another: make serve PORT={port + 1}", file=sys.stderr)
        return 1
    print(f"The book is at http://127.0.0.1:{server.server_port}/ until Ctrl-C.", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
