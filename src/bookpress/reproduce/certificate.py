"""What a rebuild gave, for keeping: as JSON and Markdown, and as far as a program can fill it in, as codecheck.yml.

Method: the CODECHECK configuration file, version 2.0 (https://codecheck.org.uk/spec/config/2.0/). Who checked, the
place of the report and the number of the certificate are left for a person; as the specification refuses
placeholders, the file holds their keys in remarks only.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from bookpress import files, keeping
from bookpress.reproduce import listing, telling
from bookpress.reproduce.answers import LANGUAGES, Answer, spoken, tell
from bookpress.reproduce.differences import Difference
from bookpress.reproduce.verdict import counts, not_compared, verdict

SPECIFICATION = "https://codecheck.org.uk/spec/config/2.0/"
CITATION = "CITATION.cff"
SCHEMA = 1


@dataclass(frozen=True)
class Facts:
    """What was checked: title, time (ISO 8601, UTC), commits and what they were called, packages and machine, digests.

    `folder` is that of the baseline, from the book's root.
    """

    title: str
    time: str
    checked: Mapping[str, Any]
    baseline: Mapping[str, Any]
    environment: Mapping[str, Any]
    lock: str
    folder: str


def write(folder: Path, root: Path, facts: Facts, given: Answer, language: str) -> None:
    """Write the certificate in its forms, and the draft of changes in each language that has words."""
    folder.mkdir(parents=True, exist_ok=True)
    made = {
        "certificate.json": as_json(facts, given, language),
        "certificate.md": as_markdown(facts, given, language),
        "codecheck.yml": codecheck(root, facts, given, language),
        "changes.md": draft(facts, given),
    }
    for name, text in made.items():
        keeping.write_whole(folder / name, text.encode())


def digest(listed: Mapping[str, str]) -> str:
    """One digest of files, from their own: SHA-256 of the lines that sha256sum prints of them."""
    return hashlib.sha256("".join(f"{sum_}  {name}\n" for name, sum_ in sorted(listed.items())).encode()).hexdigest()


def digest_of(path: Path) -> str:
    """SHA-256 of a file; empty where there is none."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def as_json(facts: Facts, given: Answer, language: str) -> str:
    """The certificate for programs."""
    content = {
        "schema": SCHEMA,
        "title": facts.title,
        "time": facts.time,
        "same": given.same,
        "checked": facts.checked,
        "published": {**facts.baseline, "digest": digest(given.old.baseline), "files": given.old.baseline},
        "rebuilt": {"digest": digest(given.new.baseline), "files": given.new.baseline},
        "environment": {**facts.environment, "lock": facts.lock},
        "counts": {kind: asdict(count) for kind, count in given.compared.counts.items()},
        "not compared": list(not_compared(given, language)),
        "differences": [_difference(one) for one in given.compared.differences],
        "sentences": telling.answer(given, language),
        "checked by": None,
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _difference(one: Difference) -> dict[str, Any]:
    """A difference without what is only of use while it is traced."""
    content = asdict(replace(one, ids=frozenset(), causes=()))
    causes = [{k: v for k, v in asdict(cause).items() if v and k not in ("keys", "line")} for cause in one.causes]
    return {key: value for key, value in content.items() if value not in ("", frozenset(), ())} | {"causes": causes}


def as_markdown(facts: Facts, given: Answer, language: str) -> str:
    """The certificate for people."""
    at = spoken(language)
    lines = [
        f"# {tell('certificate-title', title=facts.title)[at]}",
        "",
        tell("certificate-when", time=facts.time)[at],
        *telling.answer(given, language),
        "",
        tell("certificate-lock", count=len(facts.environment["packages"]), digest=facts.lock)[at],
        tell("certificate-baseline", digest=digest(given.old.baseline))[at],
        tell("certificate-rebuilt", digest=digest(given.new.baseline))[at],
        "",
        tell("certificate-person")[at],
    ]
    return "\n".join(lines) + "\n"


def codecheck(root: Path, facts: Facts, given: Answer, language: str) -> str:
    """What a program can say in the form of CODECHECK; a person completes it, and lays it in the root of the report."""
    at = spoken(language)
    cited = _citation(root)
    paper: dict[str, Any] = {"title": str(cited.get("title") or facts.title)}
    paper["authors"] = [{"name": _name(one), **_orcid(one)} for one in cited.get("authors") or []]
    if address := cited.get("doi") or cited.get("url"):
        paper["reference"] = str(address) if "://" in str(address) else f"https://doi.org/{address}"
    manifest = [{"file": f"{facts.folder}/{name}", "comment": _comment(name, given, at)} for name in given.old.baseline]
    told = [*verdict(given, at), *counts(given, at)]
    content = {
        "version": SPECIFICATION,
        "paper": paper,
        "manifest": manifest,
        "summary": " ".join(told),
        "check_time": facts.time,
    }
    open_ = ["codechecker:", "  - name:", "    ORCID:", "report:", "certificate:"]
    open_ += [] if "reference" in paper else ["paper:", "  reference:"]
    remarks = [tell("codecheck-manifest")[at], tell("codecheck-person")[at], *open_]
    body: str = yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=110)
    return "---\n" + "".join(f"# {line}\n" for line in remarks) + body


def _citation(root: Path) -> Mapping[str, Any]:
    path = root / CITATION
    try:
        found = files.yaml_of(path, path.name) if path.is_file() else {}
    except files.FileError:
        return {}
    return found if isinstance(found, Mapping) else {}


def _name(author: Mapping[str, Any]) -> str:
    person = " ".join(str(author[part]) for part in ("given-names", "family-names") if author.get(part))
    return person or str(author.get("name", ""))


def _orcid(author: Mapping[str, Any]) -> dict[str, str]:
    return {"ORCID": str(author["orcid"]).rpartition("/")[2]} if author.get("orcid") else {}


def _comment(name: str, given: Answer, language: str) -> str:
    stem = Path(name).stem
    if found := given.old.exhibits.get(stem):
        title = found.words["title"].get(language) or next(iter(found.words["title"].values()))
        return tell("codecheck-exhibit-file", id=stem, title=title)[language]
    return tell("codecheck-number-file" if name == "numbers.json" else "codecheck-other-file")[language]


def _drafted(given: Answer, one: Difference, language: str) -> str:
    """A difference in a sentence for the draft."""
    if one.kind == "sentence":
        return listing.sentence(one, language)
    return listing.heading(given, one, language) if one.kind == "words" else listing.difference(given, one, language)


def draft(facts: Facts, given: Answer) -> str:
    """A draft of what to tell readers of the changed findings, in each language that has words."""
    parts = []
    for language in LANGUAGES:
        told = [
            one
            for one in listing.shown(given.compared.differences, language)
            if one.kind in ("number", "claim", "exhibit")
            or (one.kind == "words" and one.part == "title" and one.language == language)
            or (one.kind == "sentence" and one.language == language)
        ]
        since = str(facts.baseline.get("called") or facts.baseline.get("commit") or "")[:40] or facts.title
        lines = [f"## {tell('draft-title', since=since)[language]}", "", tell("draft-note")[language], ""]
        lines += [f"- {_drafted(given, one, language)}" for one in told] or [tell("draft-none")[language]]
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"
