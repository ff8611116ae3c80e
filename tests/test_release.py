"""What `make release` puts together: each file described with its digest, and readable as a crate by the library."""

import json
import sys
from pathlib import Path

import pytest
import yaml
from rocrate.rocrate import ROCrate

from bookpress import sums

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tools"))
import release  # noqa: E402

PACKAGE = ROOT / "data" / "datapackage.json"


@pytest.fixture
def site(tmp_path):
    """A site of one page, one PDF, the description of the data and one table."""
    site = tmp_path / "site"
    for name in ("en/index.html", "en/report.pdf", "data/sources.csv"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(name)
    (site / "data" / "datapackage.json").write_bytes(PACKAGE.read_bytes())
    sums.write(site)
    return site


def test_a_crate_describes_the_files_with_the_digests_of_the_site(site, tmp_path):
    code = tmp_path / "code.zip"
    code.write_text("code")
    release.described(site, code).write(tmp_path / "crate")
    read = ROCrate(tmp_path / "crate")
    package = json.loads(PACKAGE.read_text(encoding="utf-8"))
    assert read.name == package["title"]
    assert read.root_dataset["license"]["@id"] == package["licenses"][0]["path"]
    digests = sums.of(site)
    for name in ("en/report.pdf", "data/sources.csv"):
        entity = read.get(f"site/{name}")
        assert entity["sha256"] == digests[name]
        assert (tmp_path / "crate" / "site" / name).read_text() == name
    table = next(table for table in package["resources"] if table["name"] == "sources")
    entity = read.get("site/data/sources.csv")
    assert (entity["name"], entity["description"]) == (table["title"], table["description"])
    assert entity in read.get("site/")["hasPart"]
    files = [entity for entity in read.data_entities if entity.type == "File"]
    assert [entity.id for entity in files if not (entity.get("description") and entity.get("contentSize"))] == []
    assert {author.type for author in read.root_dataset["author"]} <= {"Person", "Organization"}
    assert read.get(read.get("code.zip")["license"].id)["name"] == "MIT License"
    assert read.get("code.zip")["encodingFormat"] == "application/zip"


def test_there_is_no_release_without_a_site(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(release, "SITE", tmp_path)
    assert release.main() == 1
    assert capsys.readouterr().err == "There is no site with its data yet: make book\n"


def test_the_citation_of_the_data_is_that_of_their_description():
    cited = yaml.safe_load((ROOT / "data" / "CITATION.cff").read_text(encoding="utf-8"))
    package = json.loads(PACKAGE.read_text(encoding="utf-8"))
    assert cited["type"] == "dataset"
    assert (cited["title"], cited["version"]) == (package["title"], package["version"])
    assert f"{cited['date-released']}" == package["created"][:10]
    assert cited["license"] == package["licenses"][0]["name"]


def test_the_description_is_of_version_2_of_the_standard_and_says_what_is_asked_of_it():
    package = json.loads(PACKAGE.read_text(encoding="utf-8"))
    assert package["$schema"].endswith("/2.0/datapackage.json")
    for name in ("contributors", "sources", "keywords", "licenses", "version", "created"):
        assert package[name]
    for table in package["resources"]:
        assert (table["type"], bool(table["licenses"])) == ("table", True), table["name"]
        assert [field["name"] for field in table["schema"]["fields"] if not field.get("title")] == [], table["name"]
