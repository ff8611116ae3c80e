"""Make the environment of this project in .venv from its locks: `python3 tools/setup.py`, or `make setup`.

uv installs the packages, because it is quick. Where it cannot be had or fails, pip does, from the same lock with the
same hashes. Both ask where pip is told to ask (`pip config list`): a mirror, a proxy and their certificate need to be
named once, and certificates that the system trusts are trusted.

An environment that was made for another folder (this one was copied or moved) is made anew, for its programs lead
there. This runs before anything is installed, so it needs the standard library alone; its syntax is that of
Python 3.6, so that a Python that is too old says so in a sentence.
"""

import argparse
import ast
import contextlib
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
MARK = VENV / ".ready"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
UV = PYTHON.with_name("uv.exe" if os.name == "nt" else "uv")
LOG = VENV / "setup.log"
ALONE = ROOT / "_build" / "setup.lock"  # .venv itself is made anew at times
FIXED_BY = ("bootstrap.lock", "requirements.lock", "pyproject.toml")
OLDEST, TRIED = (3, 11), (3, 13)
TOO_OLD = (
    "Python {} is too old: 3.11 or newer is needed. Name one: make setup PYTHON=python3.12,"
    " or without make: python3.12 tools/setup.py"
)
BEGIN = "Setting up .venv: some 200 MB to download the first time, up to 860 MB on the disk, a few minutes."
SYSTEM_BUNDLES = (  # where systems keep the certificates that they trust
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
)
BUNDLE_VARIABLES = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")  # which pip minds where it is told of no other
UNFIT = ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PYTHONHOME", "PYTHONPATH", "PYTHONDONTWRITEBYTECODE")
FOR_UV = {  # what pip is told, and the variable and the mark between several by which uv is told the same
    "index-url": ("UV_DEFAULT_INDEX", ""),
    "extra-index-url": ("UV_INDEX", " "),
    "find-links": ("UV_FIND_LINKS", ","),
    "trusted-host": ("UV_INSECURE_HOST", " "),
    "proxy": ("ALL_PROXY", ""),
    "cert": ("SSL_CERT_FILE", ""),
    "client-cert": ("SSL_CLIENT_CERT", ""),
    "timeout": ("UV_HTTP_TIMEOUT", ""),
    "default-timeout": ("UV_HTTP_TIMEOUT", ""),
}
# What a program says, why it failed, and what to do. The first that fits is told.
DISK, CERTIFICATE, PROXY, NETWORK = "disk", "certificate", "proxy", "network"
CAUSES = (
    (
        DISK,
        r"No space left on device|os error 28\b|Disk quota exceeded|not enough space on the disk",
        "The disk is full: the environment needs about 860 MB in this folder, and while packages are downloaded some"
        " 400 MB more in the home and the temporary folder. Make room, then start again.",
    ),
    (
        CERTIFICATE,
        r"CERTIFICATE_VERIFY_FAILED|certificate verify failed|invalid peer certificate|UnknownIssuer"
        r"|TLS CA certificate bundle",
        "The certificate of the network or of the mirror is not trusted. Ask whoever runs the network for the file"
        " with its certificate, and name it:\n"
        "    python3 -m pip config set global.cert /path/to/certificate.pem",
    ),
    (
        PROXY,
        r"Tunnel connection failed: 407|\b407 Proxy|[Pp]roxy [Aa]uth\w+ [Rr]equired",
        "The proxy asks for a name and a password, or does not take those it was told. Name it with them, with % and"
        " two digits for other signs than letters and digits (%40 for @):\n"
        "    python3 -m pip config set global.proxy http://user:password@name:port",
    ),
    (
        PROXY,
        r"ProxyError|Cannot connect to proxy|Tunnel connection failed|tunnel error",
        "The proxy cannot be reached or does not let this through. Look at HTTPS_PROXY, or name the proxy:\n"
        "    python3 -m pip config set global.proxy http://name:port",
    ),
    (
        "login",
        r"\b(401|403) (Client )?Error|\b(401|403) (Unauthorized|Forbidden)|User for .*:$",
        "The mirror wants a name and a password. Write them into its address (pip config set global.index-url), or"
        " into the file .netrc in your home.",
    ),
    (
        NETWORK,
        r"Failed to establish a new connection|NewConnectionError|Temporary failure in name resolution|dns error"
        r"|failed to lookup address|Connection refused|Network is unreachable|timed out|ConnectTimeout|ReadTimeout"
        r"|error sending request|operation timed out|Max retries exceeded",
        "No packages can be reached from here. With a network, start again. Where packages come from a mirror, name"
        " it:\n"
        "    python3 -m pip config set global.index-url https://mirror/simple",
    ),
    (
        "hash",
        r"do not match the hashes|Hash mismatch|hash mismatch",
        "A package that was served is not the one that the lock names, so it was not installed. Ask whoever runs the"
        " mirror; if it was a broken download, start again after: python3 -m pip cache purge",
    ),
    (
        "lack",
        r"No matching distribution found for (\S+)|Because ([\w.=-]+) was not found|no versions? of ([\w.=-]+)",
        "The index or mirror does not have {}. Ask whoever runs it, or name another:\n"
        "    python3 -m pip config set global.index-url https://mirror/simple",
    ),
    (
        "right",
        r"Permission denied|Read-only file system|os error 13\b",
        "A file or folder may not be written; see below which. The project needs a folder that is yours.",
    ),
)
PROGRESS = re.compile(r"\s*((?:Prepared|Installed|Installing)\b.{,90}|Downloading .*Mi?B\))")  # of files, the large


class SetupError(Exception):
    """The environment was not made; the message says why and what to do."""


class StepError(SetupError):
    """A program failed: the message explains it, `cause` is its name in `CAUSES`, or empty."""

    def __init__(self, what: str, said: str) -> None:
        self.cause, why = explained(said)
        last = "\n".join(f"  | {line[:300]}" for line in said.strip().splitlines()[-4:])
        super().__init__(f"{what}\n{why}\n{last}\n  (all of it: {LOG})")


def explained(said: str) -> tuple:
    """Name and sentence of what kept a program from its work, by what it said."""
    for cause, pattern, sentence in CAUSES:
        match = re.search(pattern, said)
        if match:
            return cause, sentence.format(next(filter(None, match.groups()), "it"))
    return "", "The last that was said of it:"


def main(arguments: list) -> int:
    """Make the environment, unless it stands; returns the exit status."""
    parser = argparse.ArgumentParser(description="Make the environment of this project in .venv from its locks.")
    parser.add_argument("--quiet", action="store_true", help="say nothing when there is nothing to do")
    parser.add_argument("--this-python", action="store_true", help="make it anew if another Python made it")
    options = parser.parse_args(arguments)
    try:
        if not stands(options.this_python):
            with alone() as waited:
                if not (waited and stands(options.this_python)):
                    make(options.this_python)
                    return 0
        if not options.quiet:
            say("The environment in .venv is ready.")
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{explained(str(error))[1]}\n  | {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. The next time begins where this ended.", file=sys.stderr)
        return 130
    return 0


def say(sentence: str) -> None:
    """Print a sentence at once."""
    print(sentence, flush=True)


# --- The folder .venv ------------------------------------------------------------------------------------------------


def stands(this_python: bool) -> bool:
    """Whether the environment was made for this folder from these locks, and runs."""
    return mark() == {"folder": folder(), "locks": locks()} and usable(this_python)


def usable(this_python: bool) -> bool:
    """Whether the Python of the environment runs; with `this_python`, whether it is of the version that runs this."""
    version = answer([str(PYTHON), "-ISc", "import sys; print(sys.version_info[:2])"], dict(os.environ)).strip()
    return version == str(sys.version_info[:2]) if this_python else bool(version)


def mark() -> dict:
    """What is noted of the environment that is there: the folder and the locks it was made for, as digests."""
    try:
        noted = json.loads(MARK.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return noted if isinstance(noted, dict) else {}


def note(made_from: str) -> None:
    """Note for which folder the environment is, and from which locks it was made."""
    MARK.write_text(json.dumps({"folder": folder(), "locks": made_from}), encoding="utf-8")


def folder() -> str:
    """Digest of this folder's path."""
    return hashlib.sha256(os.fsencode(str(ROOT))).hexdigest()


def locks() -> str:
    """Digest of all that decides what is installed."""
    return hashlib.sha256(b"\0".join((ROOT / name).read_bytes() for name in FIXED_BY)).hexdigest()


@contextlib.contextmanager
def alone() -> Iterator[bool]:
    """Keep a second set-up of this folder waiting; says whether it had to. On Windows nothing waits."""
    try:
        import fcntl
    except ImportError:  # Windows
        yield False
        return
    ALONE.parent.mkdir(exist_ok=True)
    with ALONE.open("w") as file:
        waits = False
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waits = True
            say("Another set-up of this folder is running; waiting for it to end.")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield waits  # the lock ends with the file, also where the process is killed


def make(this_python: bool) -> None:
    """Make the environment, or bring it to the locks; raises SetupError."""
    begun = time.time()
    if mark().get("folder") != folder() or not usable(this_python):
        begin()
    say(BEGIN)
    install()
    note(locks())
    say(f"The environment stands in .venv. It took {time.time() - begun:.0f} s.")


def begin() -> None:
    """Make an empty environment in the place of the one that is there."""
    if sys.version_info[:2] < OLDEST:
        raise SetupError(TOO_OLD.format(".".join(map(str, sys.version_info[:2]))))
    if sys.version_info[:2] > TRIED:
        say(f"Python {sys.version_info[0]}.{sys.version_info[1]} has not been tried here; 3.11, 3.12 and 3.13 have.")
    if VENV.is_symlink():
        VENV.unlink()
    elif VENV.exists():
        if not MARK.exists() and any(VENV.iterdir()):
            raise SetupError(f"{VENV} was not made by this project. Move it away or delete it, then start again.")
        say("The environment in .venv was made for another folder or Python; it is made anew.")
        shutil.rmtree(str(VENV))
    VENV.mkdir()
    note("")
    code, said = run([sys.executable, "-m", "venv", str(VENV)], surroundings())
    if code:
        cause, why = explained(said)
        missing = "This Python has no whole venv module. On Debian and Ubuntu: apt-get install python3-venv"
        raise SetupError(f"{why if cause else missing}\n{said.strip()}")


# --- What is installed -----------------------------------------------------------------------------------------------


def install() -> None:
    """Install what the lock names and the project itself."""
    env = surroundings()
    settings = pip_settings(env)
    trust_system(env, settings)
    try:
        with_uv(env, settings)
    except StepError as error:
        if error.cause == DISK:
            raise
        say(f"{error}\npip goes on, from the same lock with the same hashes; that takes some minutes more.")
        with_pip(env)
    own = ["install", "--no-index", "--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    step("The project itself could not be installed.", pip(*own), env)
    lead_here()


def with_uv(env: dict, settings: dict) -> None:
    """Install uv by pip, and by uv what the lock names. Raises StepError; a network that pip cannot use is final."""
    what = "uv, which installs the rest, could not be had."
    code, said = run(pip("install", "--require-hashes", "-r", "bootstrap.lock"), env)
    if code:
        error = StepError(what, said)
        raise error if error.cause not in (CERTIFICATE, PROXY, NETWORK) else SetupError(str(error))
    offline = ["--no-index"] if settings.get("no-index", "").lower() in ("1", "true", "yes", "on") else []
    sync = [str(UV), "pip", "sync", "--require-hashes", *offline, "--python", str(PYTHON), "requirements.lock"]
    step("uv could not install the packages.", sync, uv_surroundings(env, settings))


def with_pip(env: dict) -> None:
    """Install by pip what the lock names: it is whole, so nothing needs to be looked up."""
    everything = pip("install", "--no-deps", "--require-hashes", "--progress-bar", "off", "-r", "requirements.lock")
    step("The packages could not be installed.", everything, env)


def lead_here() -> None:
    """Let the environment lead to the modules beside it: in a copy of this folder it would else run the original's."""
    for path in VENV.rglob("__editable__.*.pth"):
        path.write_text(os.path.relpath(str(ROOT / "src"), str(path.parent)) + "\n", encoding="utf-8")


def pip(*words: str) -> list:
    """A command of the environment's own pip."""
    return [str(PYTHON), "-m", "pip", *words]


def step(what: str, command: list, env: dict) -> None:
    """Run a program; raises StepError that begins with `what` when it fails."""
    code, said = run(command, env)
    if code:
        raise StepError(what, said)


def run(command: list, env: dict) -> tuple:
    """Run a program and show how far it is; returns its exit status and all it said, which the log keeps too."""
    said = []
    pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    try:
        program = subprocess.Popen(command, env=env, cwd=str(ROOT), **pipes)
    except OSError as error:  # a place that forbids programs of one's own, for example
        return 1, f"{command[0]} cannot be run: {error.strerror}"
    with program, LOG.open("a", encoding="utf-8") as log:
        for line in map(decoded, program.stdout or ()):
            said.append(line)
            log.write(line)
            shown = PROGRESS.match(line)
            if shown:
                say(f"  {re.sub(r'https?://.*/', '', shown[1])}")
    return program.returncode, "".join(said)


def answer(command: list, env: dict) -> str:
    """What a program prints that is asked something; nothing when it fails or cannot be run."""
    try:
        done = subprocess.run(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    except OSError:
        return ""
    return "" if done.returncode else decoded(done.stdout)


def decoded(line: bytes) -> str:
    """What a program said."""
    return line.decode("utf-8", "replace")


# --- What the programs are told --------------------------------------------------------------------------------------


def surroundings() -> dict:
    """The environment variables, without those that lead an installation elsewhere or let it wait for an answer."""
    kept = {name: value for name, value in os.environ.items() if name not in UNFIT}
    return {**kept, "PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0", "PIP_REQUIRE_HASHES": "0", "PIP_NO_INPUT": "1"}


def pip_settings(env: dict) -> dict:
    """What pip is told by files and variables, by the names of its options; `config get` would miss some of them."""
    said = answer(pip("config", "list"), env)
    settings = {}
    for section in ("global", "install", ":env:"):  # as pip does, a later one counts
        for key, value in re.findall(rf"(?m)^{section}\.([\w-]+)=(.+?)\r?$", said):
            settings[key] = str(ast.literal_eval(value))
    return settings


def trust_system(env: dict, settings: dict) -> None:
    """Name the system's certificates to a pip that would trust only its own, where it is told of no others."""
    trusts = re.match(r"pip (\d+)\.(\d+)", answer(pip("--version"), env))
    if trusts and (int(trusts[1]), int(trusts[2])) >= (24, 2):
        return
    if "cert" not in settings and not any(map(env.get, BUNDLE_VARIABLES)):
        bundle = next(filter(os.path.isfile, [env.get("SSL_CERT_FILE", ""), *SYSTEM_BUNDLES]), None)
        if bundle:
            env["PIP_CERT"] = bundle


def uv_surroundings(env: dict, settings: dict) -> dict:
    """The environment variables, with those that tell uv what pip is told; what uv is told by itself counts before."""
    # As pip looks into all of its indexes, uv does; the hashes keep that safe.
    told = {"UV_SYSTEM_CERTS": "1", "UV_INDEX_STRATEGY": "unsafe-best-match"}
    for variable in BUNDLE_VARIABLES:
        if env.get(variable):
            told["SSL_CERT_FILE"] = env[variable]
    for key, (name, between) in FOR_UV.items():
        if key in settings:
            told[name] = between.join(settings[key].split()) if between else settings[key]
    if not writable(answer([str(UV), "cache", "dir"], env).strip()):
        told["UV_CACHE_DIR"] = str(ROOT / "_build" / ".cache")
    return {**told, **env}


def writable(place: str) -> bool:
    """Whether files can be put into the folder, which is made if it is not there."""
    try:
        os.makedirs(place, exist_ok=True)
        with tempfile.TemporaryFile(dir=place):
            return True
    except OSError:
        return False


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
