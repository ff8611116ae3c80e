"""Readers' questions put to the search of the built book, in a browser: `python tests/search.py [site]` prints a table.

A question of search_questions.csv is answered when the first three results show its answer without being opened: the
number by its id, and one of the phrases (`|` between them), where those are named.
"""

import csv
import html
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
RESULTS = 3  # that a reader looks at
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
DRIVER = """
window.addEventListener("load", async () => {
  const run = async () => {
    await pressSearch.ready();
    return QUESTIONS.map((question) => {
      const lists = pressSearch.list(pressSearch.find(question), 10);
      const items = lists.flatMap((list) => [...list.querySelectorAll("li")]);
      return items.map((item) => [...item.children].map((part) => part.textContent).join(" | "));
    });
  };
  const found = await run().catch((error) => ({ error: error.stack }));
  const result = { id: "result", textContent: JSON.stringify(found) };
  document.body.append(Object.assign(document.createElement("data"), result));
});
"""


def questions():
    """The questions, as dictionaries by column."""
    with (ROOT / "tests" / "search_questions.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def asked(browser, edition, texts):
    """The words of the first results of each question, as the list of results of the built edition shows them."""
    script = (edition / "_static/search/search.js").as_uri()
    driver = DRIVER.replace("QUESTIONS", json.dumps(texts))
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "driver.js").write_text(driver, encoding="utf-8")
        page = Path(folder) / "driven.html"
        page.write_text(
            f'<!doctype html><html lang="{edition.name}"><meta charset="utf-8"><title>Search</title>'
            f'<script src="{script}"></script><script src="driver.js"></script><body></body></html>',
            encoding="utf-8",
        )
        done = subprocess.run(
            [browser, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile",
             "--virtual-time-budget=60000", "--dump-dom", page.as_uri()],
            capture_output=True, encoding="utf-8", timeout=300, check=True,
        )  # fmt: skip
    match = re.search(r'<data id="result">(.*?)</data>', done.stdout, re.DOTALL)
    assert match, f"the page has no result:\n{done.stderr[-2000:]}"
    found = json.loads(html.unescape(match[1]))
    assert isinstance(found, list), found["error"]
    return found


def spaced(text):
    """Words with plain single spaces, in lower case, and percentages written in one way."""
    return re.sub(r" ?(per cent|prosent|%)", " %", " ".join(text.split()).lower())


def place_of_answer(question, results, numbers):
    """The place of the first result that shows the answer, from 1; None where none of the first does."""
    number = numbers[question["number"]][f"text_{question['language']}"] if question["number"] else ""
    phrases = [spaced(phrase) for phrase in question["answer"].split("|")]
    for place, result in enumerate(results[:RESULTS], start=1):
        shown = spaced(result)
        if spaced(number) in shown and any(phrase in shown for phrase in phrases):
            return place
    return None


def answered(browser, site):
    """Pairs of a question and the place of its answer, and the results of each, in the order of the questions."""
    numbers = json.loads((ROOT / "data/derived/numbers.json").read_text(encoding="utf-8"))
    found = {}
    for language in ("en", "nb"):
        own = [question for question in questions() if question["language"] == language]
        if own and (site / language).is_dir():
            shown = asked(browser, site / language, [question["question"] for question in own])
            for question, results in zip(own, shown, strict=True):
                place = place_of_answer(question, results, numbers)
                found[question["question_id"]] = question, place, results
    return [found[name] for name in sorted(found)]


def main(site):
    """Print the table, and what was shown where the answer was not."""
    browser = next(filter(None, map(shutil.which, BROWSERS)))
    rows = answered(browser, site)
    for question, place, results in rows:
        print(f"{question['question_id']} {place or '-'} {question['language']} {question['question']}")
        if not place:
            for result in results[:RESULTS]:
                print(f"        {' '.join(result.split())[:400]}")
    for series, kind in (("A", "of the audit"), ("B", "others")):
        own = [place for question, place, _ in rows if question["question_id"].startswith(series)]
        print(f"{sum(map(bool, own))} of {len(own)} questions {kind} answered in the first {RESULTS} results")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else ROOT / "_build" / "site")
