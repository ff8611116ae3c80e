"""pyproject.toml, environment.yml and the locks name the same packages within the same bounds."""

import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
import yaml
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
ASKED_FOR = {"jupyter-book", "pandas", "seaborn", "nbclient", "pytest", "nbval"}
ADDRESS = re.compile(r"[a-z]+://|index-url|find-links|^\s*-[if] ", re.MULTILINE)


def pyproject():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    return {canonicalize_name(r.name): r for r in map(Requirement, wanted)}


def environment():
    listed = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))["dependencies"]
    pip = next(entry["pip"] for entry in listed if isinstance(entry, dict))
    names = [entry for entry in listed if isinstance(entry, str) and not entry.startswith(("python>", "pip"))]
    return {canonicalize_name(r.name): r for r in map(Requirement, [*names, *(p for p in pip if p != "-e .")])}


def locked(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\S)", re.sub(r"(?m)^\s*#.*$\n?", "", text).strip())
    return [(Requirement(entry.split(" \\")[0]), entry.count("--hash=sha256:")) for entry in entries]


def test_environment_names_what_pyproject_names_within_the_same_bounds():
    assert {name: str(r.specifier) for name, r in environment().items()} == {
        name: str(r.specifier) for name, r in pyproject().items()
    }


def test_the_packages_asked_for_are_there_and_jupyter_book_stays_below_2():
    assert set(pyproject()) >= ASKED_FOR
    assert not pyproject()["jupyter-book"].specifier.contains("2.0")


def test_the_lock_holds_every_package_at_a_version_that_pyproject_allows():
    versions = {}
    for requirement, _ in locked("requirements.lock"):
        versions.setdefault(canonicalize_name(requirement.name), []).append(
            str(requirement.specifier).removeprefix("==")
        )
    for name, wanted in pyproject().items():
        assert name in versions, f"{name} is not in requirements.lock; run `make lock`"
        assert all(wanted.specifier.contains(version) for version in versions[name]), name


def test_what_a_cluster_needs_is_locked_as_everything_else():
    versions = {canonicalize_name(r.name): str(r.specifier) for r, _ in locked("requirements.lock")}
    added = {canonicalize_name(r.name): str(r.specifier) for r, _ in locked("cluster.lock")}
    assert {name: versions.get(name, version) for name, version in added.items()} == added
    assert "distributed" in set(added) - set(versions)


@pytest.mark.parametrize("name", ["requirements.lock", "bootstrap.lock", "cluster.lock"])
def test_every_locked_package_has_a_hash_and_no_address(name):
    assert all(hashes > 0 for _, hashes in locked(name))
    assert not ADDRESS.search((ROOT / name).read_text(encoding="utf-8"))


def test_a_package_is_locked_with_the_extras_that_others_ask_of_it():
    """Older pips (23.0 among them) take `coverage[toml]` for another package than `coverage`, and find it unpinned."""
    extras = {canonicalize_name(r.name): r.extras for r, _ in locked("requirements.lock")}
    here = {str(key): value for key, value in default_environment().items()}
    for name in extras:
        try:
            asked = map(Requirement, metadata.requires(name) or ())
        except metadata.PackageNotFoundError:  # of another system
            continue
        for other in asked:
            if other.extras and (other.marker is None or other.marker.evaluate(here | {"extra": ""})):
                assert other.extras <= extras[canonicalize_name(other.name)], f"{name} asks for {other}"
    assert extras["coverage"] == {"toml"}
