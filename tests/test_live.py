"""The page that listens, in a browser: it is shown anew when a build has changed it, and keeps its place at a fault."""

import threading

import pytest
from browser import browser

from bookpress import sums
from bookpress.light.policy import POLICY
from bookpress.live.news import News
from bookpress.live.pages import Server


def written(site, words):
    site.mkdir(exist_ok=True)
    head = f'<head><title>Page</title><meta http-equiv="Content-Security-Policy" content="{POLICY}"></head>'
    (site / "index.html").write_text(
        f'<!DOCTYPE html><html lang="en">{head}<body><p id="words">{words}</p></body></html>'
    )
    sums.write(site)


@pytest.fixture
def served(tmp_path):
    """A site that is served, and its news."""
    site = tmp_path / "live"
    written(site, "first")
    news = News(site)
    news.built()
    server = Server(0, site, news)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield site, news, server.address
    news.close()
    server.shutdown()
    server.server_close()


def test_a_page_shows_what_was_built_and_what_was_wrong(chromium, served):
    site, news, address = served
    with browser(chromium) as page:
        page.open(address)
        page.run("window.kept = true")
        fault = "book/index.md:3: a link leads nowhere"
        news.built(f"The book was not built:\n{fault}")
        page.wait("document.querySelector('#live-bar.live-fault:not([hidden])')")
        assert page.run("document.querySelector('#live-bar pre').textContent") == fault
        assert page.run("getComputedStyle(document.getElementById('live-bar')).position") == "fixed"
        news.building()
        news.built()  # mended, and the page is the same as before
        page.wait("document.querySelector('#live-bar').hidden")
        assert page.run("window.kept") is True
        written(site, "second")
        news.built()
        page.wait("document.getElementById('words')?.textContent === 'second'")
        assert page.run("window.kept") is None
