"""The small data folder, written to disk."""

import json

import pytest
from small_data import MEASURES, PACKAGE, VALUES


@pytest.fixture
def folder(tmp_path):
    data = tmp_path / "data"
    (data / "deep").mkdir(parents=True)
    (data / "datapackage.json").write_text(json.dumps(PACKAGE), encoding="utf-8")
    (data / "measures.csv").write_text(MEASURES, encoding="utf-8", newline="")
    (data / "deep" / "values.csv").write_text(VALUES, encoding="utf-8", newline="")
    return data


@pytest.fixture
def values(folder):
    return folder / "deep" / "values.csv"
