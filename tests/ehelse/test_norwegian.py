"""Norwegian is written as Norwegian: what a reader marked as English in Norwegian words stands nowhere any more."""

import re

import pytest

import ehelse  # noqa: F401  (names the project)
from reporting import load, project

ROOT = project.current().root
# What was written, and what to write; where it is right, the sentence can be said in another way.
FOREIGN = {
    r"etter det som meldes": "ifølge …",
    r"i tiden for\b": "da …",
    r"\bnoe nær\b(?!mere)": "et beslektet tema",
    r"tilbake på nivået før\b": "tilbake på utgangsnivået",
    r"\b(?:bare|kjent|funn|sagt) (?:i|med) ord\b": "uten tall",
    r"\b[Ee]t program\b[^.]{0,3}\(?en stor språkmodell": "en språkmodell (KI)",
    r"\b[Ll]iggetid\w* (?:i|ved) akuttmottak": "oppholdstid",
    r"\butsatt for fristbrudd\b": "fikk fristbrudd",
    r"\bbærer (?:vurderingen|påstanden|hver ende)\b": "bygger på",
    r"\bet al\b": "mfl.",
}


def texts():
    """Every Norwegian text that is ours: of catalogues, messages and data; (where, text)."""
    for path in sorted((ROOT / "book/locale/nb").rglob("*.po")):
        yield from ((path.name, said) for said in re.findall(r'^msgstr "(.*)"$', path.read_text("utf-8"), re.MULTILINE))
    for folder in ("book/words", "src/bookpress/words"):
        for path in sorted((ROOT / folder).glob("*.nb.ftl")):
            yield from ((path.name, line) for line in path.read_text("utf-8").splitlines() if not line.startswith("#"))
    for table in load.described():
        frame = load.table(table)
        for column in frame.columns[frame.columns.str.endswith("_nb")]:
            yield from ((f"{table}.{column}", said) for said in frame[column].dropna().astype(str))


@pytest.mark.parametrize("foreign", FOREIGN)
def test_what_is_no_norwegian_stands_nowhere(foreign):
    found = [(where, said[:80]) for where, said in texts() if re.search(foreign, said)]
    assert found == [], f"Write {FOREIGN[foreign]!r}."
