"""The environment is made where a person begins: behind a mirror with its own certificate, in copies, with old tools.

The project, its packages and its uv are small ones made here; Python, its venv and its pip are real, and the mirror is
an index on this machine (tests/mirror.py). What was tried with the real packages is told in docs/setting-up.md.
"""

import ast
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import zipfile
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

import mirror
import pytest

ROOT = Path(__file__).parents[1]
SCRIPT = ROOT / "tools" / "setup.py"
needs_openssl = pytest.mark.skipif(
    not (shutil.which("openssl") or os.environ.get("CI")), reason="the mirror's certificate is made by openssl"
)
UV = """#!/usr/bin/env python3
import json, os, subprocess, sys
if sys.argv[1:] == ["cache", "dir"]:
    print(os.path.join(os.path.expanduser("~"), ".cache", "uv"))
    sys.exit()
with open(os.environ["TRIAL"], "w") as note:
    json.dump([sys.argv[1:], dict(os.environ)], note)
sys.exit("error: invalid peer certificate: UnknownIssuer")
"""
BACKEND = """
import zipfile
from pathlib import Path

def build_editable(folder, config_settings=None, metadata_directory=None):
    with zipfile.ZipFile(Path(folder) / "ours-1-py3-none-any.whl", "w") as wheel:
        wheel.writestr("__editable__.ours-1.pth", str(Path("src").resolve()))
        wheel.writestr("ours-1.dist-info/METADATA", "Metadata-Version: 2.1\\nName: ours\\nVersion: 1\\n")
        wheel.writestr("ours-1.dist-info/WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        wheel.writestr("ours-1.dist-info/RECORD", "")
    return "ours-1-py3-none-any.whl"
"""
PROJECT = """[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
[project]
name = "ours"
version = "1"
"""


def wheel(folder, name, member, text):
    """Write a wheel of one member, and return its line for a lock."""
    path = folder / f"{name}-1-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as out:
        info = zipfile.ZipInfo(member)
        info.external_attr = 0o100755 << 16
        out.writestr(info, text)
        out.writestr(f"{name}-1.dist-info/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1\n")
        out.writestr(f"{name}-1.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        out.writestr(f"{name}-1.dist-info/RECORD", "")
    return f"{name}==1 --hash=sha256:{sha256(path.read_bytes()).hexdigest()}\n"


@pytest.fixture
def project(tmp_path):
    """A project with the script, two locks and a module, and the wheels that the locks name."""
    root, wheels = tmp_path / "Min rapport æøå", tmp_path / "wheels"
    for folder in (root / "tools", root / "src" / "ours", wheels):
        folder.mkdir(parents=True)
    shutil.copy(SCRIPT, root / "tools")
    (root / "bootstrap.lock").write_text(wheel(wheels, "uv", "uv-1.data/scripts/uv", UV))
    (root / "requirements.lock").write_text(wheel(wheels, "small", "small.py", "WORD = 'small'\n"))
    (root / "pyproject.toml").write_text(PROJECT)
    (root / "backend.py").write_text(BACKEND)
    (root / "src" / "ours" / "__init__.py").write_text("import small\nprint(small.WORD, 'original')\n")
    return root


def python(root):
    return root / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def imported(root):
    return subprocess.check_output([python(root), "-c", "import ours"], cwd=root.parent, text=True).strip()


@pytest.fixture
def network(project, tmp_path):
    """Runs the script behind a mirror that only a file of pip's configuration knows, with a home that is no folder."""
    home, config = tmp_path / "home", tmp_path / "pip.conf"
    home.write_text("")
    with mirror.Mirror(tmp_path / "wheels") as index:

        def run(root, certificate=index.authority, proxy=""):
            told = {"index-url": index.address, "cert": certificate, "retries": 1 if proxy else 0, "proxy": proxy}
            config.write_text("[global]\n" + "".join(f"{key} = {told[key]}\n" for key in told if told[key] != ""))
            variables = {"PATH": os.environ["PATH"], "HOME": str(home), "PIP_CONFIG_FILE": str(config)}
            variables |= {"TRIAL": str(tmp_path / "trial.json"), "PIP_USER": "1", "PYTHONPATH": "/nowhere"}
            done = subprocess.run(
                [sys.executable, root / "tools" / "setup.py"], env=variables, capture_output=True, text=True
            )
            return done.returncode, done.stdout, done.stderr

        run.index = index
        yield run


@needs_openssl
def test_behind_a_mirror_where_uv_fails_and_in_a_copy(project, network, tmp_path):
    code, _, wrong = network(project, certificate=network.index.authority.with_name("own.pem"))
    assert code == 1
    assert wrong.startswith("uv, which installs the rest, could not be had.\nThe certificate of the network or of the")
    assert "python3 -m pip config set global.cert /path/to/certificate.pem" in wrong
    assert "Traceback" not in wrong

    code, said, wrong = network(project)
    assert code == 0, said + wrong
    assert "uv could not install the packages.\nThe certificate of the network" in said, said
    assert "pip goes on, from the same lock with the same hashes" in said
    assert {"/simple/uv/", "/simple/small/"} <= set(network.index.asked)
    words, told = json.loads((tmp_path / "trial.json").read_text())
    assert words == ["pip", "sync", "--require-hashes", "--python", str(python(project)), "requirements.lock"]
    assert told["UV_DEFAULT_INDEX"] == network.index.address
    assert told["SSL_CERT_FILE"] == str(network.index.authority)
    assert told["UV_CACHE_DIR"] == str(project / "_build" / ".cache")
    assert told["UV_SYSTEM_CERTS"] == "1"
    assert imported(project) == "small original"
    asked = len(network.index.asked)
    assert network(project)[:2] == (0, "The environment in .venv is ready.\n")
    assert len(network.index.asked) == asked

    copy = tmp_path / "copy"
    shutil.copytree(project, copy, symlinks=True)
    (copy / "src" / "ours" / "__init__.py").write_text("print('copy')\n")
    assert imported(copy) == "copy", "before any set-up"
    code, said, wrong = network(copy)
    assert code == 0, said + wrong
    assert "was made for another folder or Python; it is made anew." in said
    assert imported(copy) == "copy"
    assert imported(project) == "small original"
    assert str(project) not in (python(copy).parent / "pip").read_text()


@needs_openssl
def test_behind_a_proxy_that_asks_for_a_password(project, network, tmp_path):
    with mirror.Proxy("kari", "hemmelig@ord") as proxy:
        for told in ("", "kari:feil@"):
            code, _, wrong = network(project, proxy=f"http://{told}{proxy.place}")
            assert code == 1
            assert "The proxy asks for a name and a password" in wrong
            assert "http://user:password@name:port" in wrong
            assert "Traceback" not in wrong
        assert network.index.asked == []
        assert {let for _, let in proxy.asked} == {False}

        address = f"http://kari:hemmelig%40ord@{proxy.place}"
        code, said, wrong = network(project, proxy=address)
        assert code == 0, said + wrong
        assert True in {let for _, let in proxy.asked}
        assert {"/simple/uv/", "/simple/small/"} <= set(network.index.asked)
        _, told = json.loads((tmp_path / "trial.json").read_text())
        assert told["ALL_PROXY"] == address
        assert "hemmelig" not in said + wrong + (project / ".venv" / "setup.log").read_text()
    assert imported(project) == "small original"


# --- Alone -----------------------------------------------------------------------------------------------------------


def module(project):
    """The script as a module, in the small project."""
    spec = importlib.util.spec_from_file_location("setup_of_the_project", project / "tools" / "setup.py")
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


@pytest.fixture
def setup(project, monkeypatch):
    """The script as a module that must not run programs."""
    made = module(project)
    monkeypatch.setattr(made, "run", lambda command, env: pytest.fail(f"ran {command}"))
    return made


def test_an_older_python_can_read_the_script_and_is_told_so(setup, monkeypatch, capsys):
    ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 6))
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    assert setup.main([]) == 1
    assert capsys.readouterr().err.startswith("Python 3.9 is too old: 3.11 or newer is needed. Name one: make setup")


def test_a_second_set_up_waits_for_the_first_and_takes_what_it_made(setup, monkeypatch, capsys):
    fcntl = pytest.importorskip("fcntl")
    monkeypatch.setattr(setup, "usable", lambda this_python: True)
    setup.ALONE.parent.mkdir()
    with setup.ALONE.open("w") as held, ThreadPoolExecutor(1) as pool:
        fcntl.flock(held, fcntl.LOCK_EX)
        second = pool.submit(setup.main, [])
        with pytest.raises(TimeoutError):
            second.result(0.3)
        setup.VENV.mkdir()
        setup.note(setup.locks())  # what the first has come to
        held.close()
        assert second.result(10) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Another set-up of this folder is running; waiting for it to end.",
        "The environment in .venv is ready.",
    ]


def test_an_environment_of_someone_else_is_left_alone(setup, capsys):
    (setup.VENV / "bin").mkdir(parents=True)
    assert setup.main([]) == 1
    assert "was not made by this project. Move it away or delete it" in capsys.readouterr().err
    assert (setup.VENV / "bin").is_dir()


def test_a_program_that_may_not_be_run_is_a_fault_like_others(project):
    setup = module(project)
    setup.VENV.mkdir()
    code, said = setup.run([str(project / "pyproject.toml")], {})
    assert (code, said.partition(" cannot be run: ")[2]) == (1, "Permission denied")
    assert setup.answer([str(project / "pyproject.toml")], {}) == ""


def test_a_python_without_venv_is_told_what_to_install(setup, monkeypatch, capsys):
    monkeypatch.setattr(setup, "run", lambda command, env: (1, "The virtual environment was not created: ensurepip"))
    assert setup.main([]) == 1
    assert "apt-get install python3-venv\nThe virtual environment" in capsys.readouterr().err


def test_a_link_to_another_environment_is_replaced_and_what_it_leads_to_stays(setup, monkeypatch, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    (other / "kept").write_text("")
    setup.VENV.symlink_to(other)
    monkeypatch.setattr(setup, "run", lambda command, env: (0, ""))
    setup.begin()
    assert not setup.VENV.is_symlink()
    assert (other / "kept").exists()


def test_an_environment_stands_while_folder_locks_and_python_are_the_same(setup, monkeypatch):
    monkeypatch.setattr(setup, "usable", lambda this_python: not this_python)
    assert not setup.stands(False)
    setup.VENV.mkdir()
    for text in ("", "[]", '{"folder": 1'):  # of an older version of the script, or broken
        setup.MARK.write_text(text)
        assert not setup.stands(False)
    setup.note(setup.locks())
    assert setup.stands(False)
    assert not setup.stands(True)
    lock = setup.ROOT / "requirements.lock"
    lock.write_text(lock.read_text() + "# renewed\n")
    assert not setup.stands(False)


def test_a_full_disk_and_a_folder_that_cannot_be_written_are_sentences(setup, monkeypatch, capsys):
    def full(this_python):
        raise OSError(28, "No space left on device", "x")

    monkeypatch.setattr(setup, "make", full)
    assert setup.main([]) == 1
    assert capsys.readouterr().err.startswith("The disk is full: the environment needs about 860 MB")


@pytest.mark.parametrize(
    ("said", "cause", "told"),
    [
        ("OSError: [Errno 28] No space left on device", "disk", "Make room"),
        (
            "Caused by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]",
            "certificate",
            "cert /path",
        ),
        ("  Caused by: invalid peer certificate: UnknownIssuer", "certificate", "Ask whoever runs the network"),
        ("ProxyError('Cannot connect to proxy.', OSError('Tunnel connection failed: 407 Pr", "proxy", "a password"),
        ("ProxyError('Cannot connect to proxy.', NewConnectionError('refused", "proxy", "HTTPS_PROXY"),
        ("ERROR: HTTP error 401 while\n401 Client Error: Unauthorized for url", "login", "a name and a password"),
        (
            "NewConnectionError: Temporary failure in name resolution\nERROR: No matching distribution found for uv==1",
            "network",
            "No packages can be reached from here.",
        ),
        ("error sending request for url\n dns error: failed to lookup address", "network", "global.index-url"),
        (
            "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES ... do not match the hashes",
            "hash",
            "not the one that the lock",
        ),
        ("ERROR: No matching distribution found for uv==0.13.9", "lack", "does not have uv==0.13.9."),
        ("Because there is no version of soupsieve{python_full_version < '3'}==2", "lack", "does not have soupsieve."),
        ("PermissionError: [Errno 13] Permission denied: '/x'", "right", "a folder that is yours"),
        ("something else", "", "The last that was said of it"),
    ],
)
def test_what_programs_say_becomes_a_sentence_with_a_cure(setup, said, cause, told):
    found, sentence = setup.explained(said)
    assert found == cause
    assert told in sentence


def test_uv_is_told_what_pip_is_told_and_what_it_is_told_itself_counts_before(setup, monkeypatch):
    listed = (
        "global.extra-index-url='https://a/simple\\nhttps://b/simple'\nglobal.index-url='https://old/simple'\n"
        "install.trusted-host='a b'\n:env:.index-url='https://new/simple'\n"
    )
    monkeypatch.setattr(setup, "pip", lambda *words: [sys.executable, "-c", f"print({listed!r})"])
    settings = setup.pip_settings(dict(os.environ))
    assert settings["index-url"] == "https://new/simple"
    monkeypatch.setattr(setup, "UV", Path(sys.executable))
    told = setup.uv_surroundings({"UV_SYSTEM_CERTS": "0", "CURL_CA_BUNDLE": "/c.pem"}, settings)
    assert told["UV_DEFAULT_INDEX"] == "https://new/simple"
    assert told["UV_INDEX"] == "https://a/simple https://b/simple"
    assert told["UV_INSECURE_HOST"] == "a b"
    assert told["SSL_CERT_FILE"] == "/c.pem"
    assert told["UV_SYSTEM_CERTS"] == "0"


@pytest.mark.parametrize(
    ("version", "settings", "variables", "told"),
    [
        ("23.0.1", {}, {}, True),
        ("24.2", {}, {}, False),
        ("23.0.1", {"cert": "/c.pem"}, {}, False),
        ("23.0.1", {}, {"REQUESTS_CA_BUNDLE": "/c.pem"}, False),
    ],
)
def test_an_older_pip_is_told_of_the_system_s_certificates(setup, monkeypatch, version, settings, variables, told):
    monkeypatch.setattr(setup, "SYSTEM_BUNDLES", ("/none", str(setup.ROOT / "backend.py")))
    monkeypatch.setattr(setup, "pip", lambda *words: [sys.executable, "-c", f"print('pip {version} from x')"])
    env = {"PATH": os.environ["PATH"], **variables}
    setup.trust_system(env, settings)
    assert ("PIP_CERT" in env) == told


# --- make ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "year", ['2024"; touch pwned; "', "`touch pwned`", "$(shell touch pwned)", "'; touch pwned; '"]
)
def test_what_is_typed_for_make_is_no_command(project, year):
    shutil.copy(ROOT / "Makefile", project)
    python(project).parent.mkdir(parents=True)
    python(project).write_text('#!/bin/sh\nprintf "%s\\n" "$@" > told\n')
    python(project).chmod(0o755)
    for typed in ([f"YEAR={year}"], [f"YEAR={year}", f"EDITION={year}"]):
        subprocess.run(["make", "report", "PYTHON=true", *typed], cwd=project, check=True, capture_output=True)
        assert (project / "told").read_text().splitlines()[-1] == year
    assert (project / "told").read_text().splitlines()[3] == f"--lang={year}"
    done = subprocess.run(["make", "report", "PYTHON=true"], cwd=project, capture_output=True, text=True)
    assert "Say which year" in done.stdout
    assert not (project / "pwned").exists()


def test_make_names_a_python_that_is_not_there(project):
    shutil.copy(ROOT / "Makefile", project)
    done = subprocess.run(["make", "setup", "PYTHON=python3.99"], cwd=project, capture_output=True, text=True)
    assert "There is no python3.99 here. Install Python 3.11 or newer" in done.stdout  # below another make it says more
