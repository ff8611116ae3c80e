"""The book while it is written: what counts as a change, what is served and told, and that builds stay apart."""

import json
import socket
import threading
import urllib.error
import urllib.request
from contextlib import closing

import pytest

from bookpress import sums
from bookpress.light.policy import POLICY
from bookpress.live import pages, serve, watch
from bookpress.live.builder import Builder
from bookpress.live.news import News

PAGE = f'<html><head><meta http-equiv="Content-Security-Policy" content="{POLICY}"></head><body>Words</body></html>'


@pytest.fixture
def site(tmp_path):
    """A site of two pages and a style sheet, as a build leaves it."""
    folder = tmp_path / "live"
    for name in ("en/one.html", "en/two.html", "index.html"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(PAGE)
    (folder / "en/sheet.css").write_text("p {}")
    sums.write(folder)
    return folder


@pytest.fixture
def news(site):
    told = News(site)
    told.look()
    yield told
    told.close()


@pytest.fixture
def server(site, news):
    with closing(pages.Server(0, site, news)) as made:
        made.close = lambda: (made.shutdown(), made.server_close())
        threading.Thread(target=made.serve_forever, daemon=True).start()
        yield made


def asked(server, path, **headers):
    """The headers and the text of an answer."""
    with urllib.request.urlopen(urllib.request.Request(server.address + path, headers=headers)) as answer:
        return answer.headers, answer.read().decode()


def refusal(server, path, **headers):
    """The status of an answer that is no content."""
    with pytest.raises(urllib.error.HTTPError) as refused:
        asked(server, path, **headers)
    refused.value.close()
    return refused.value.code


class TestWatch:
    @pytest.fixture
    def book(self, tmp_path):
        (tmp_path / "data").mkdir()
        (tmp_path / "data/a.csv").write_text("1")
        return tmp_path

    def changes(self, book, change):
        before = watch.look([str(book)])
        change()
        return [path.removeprefix(f"{book}/") for path in watch.changed(before, watch.look([str(book)]))]

    def test_a_file_that_is_new_other_or_gone(self, book):
        assert self.changes(book, lambda: (book / "data/b.csv").write_text("2")) == ["data/b.csv"]
        assert self.changes(book, lambda: (book / "data/a.csv").write_text("12")) == ["data/a.csv"]
        assert self.changes(book, lambda: (book / "data/a.csv").rename(book / "c.csv")) == ["c.csv", "data/a.csv"]

    def test_a_file_that_another_took_the_place_of(self, book):
        def change():
            (book / ".new").write_text("3")
            (book / ".new").replace(book / "data/a.csv")

        assert self.changes(book, change) == ["data/a.csv"]

    @pytest.mark.parametrize(
        "name", ["_build/x", ".git/index", ".venv/x", "__pycache__/x.pyc", "src/a.pyc", ".a.csv.swp", "#a#", "a.csv~"]
    )
    def test_what_builds_and_editors_leave_is_no_change(self, book, name):
        (book / name).parent.mkdir(exist_ok=True)
        assert self.changes(book, lambda: (book / name).write_text("x")) == []

    def test_a_folder_that_is_not_there_has_no_files(self, book):
        assert watch.look([str(book / "none")]) == {}


class TestNews:
    def written(self, site, news, name, text):
        (site / name).write_text(text)
        sums.write(site)
        news.built()

    @pytest.mark.parametrize(
        ("name", "another"), [("en/one.html", True), ("en/sheet.css", True), ("en/two.html", False)]
    )
    def test_a_page_is_another_when_it_or_what_it_loads_is(self, site, news, name, another):
        before = news.seen("en/one.html")
        self.written(site, news, name, "other")
        assert (news.seen("en/one.html") != before) is another

    def test_no_page_no_mark(self, site, news):
        assert news.seen("en/none.html") == ""
        (site / sums.NAME).unlink()
        news.look()
        assert news.seen("en/one.html") == ""

    def test_a_listener_gets_the_present_state_and_what_follows(self, news):
        states = news.listen()
        assert next(states).building
        news.built("It is wrong.")
        assert next(states).fault == "It is wrong."
        news.building()
        state = next(states)
        assert (state.building, state.fault) == (True, "It is wrong.")
        news.built()
        assert next(states).fault == ""
        news.close()
        assert list(states) == []


class TestPages:
    def test_a_page_listens_and_the_file_does_not(self, site, server, news):
        headers, text = asked(server, "en/one.html")
        assert f'data-page="en/one.html" data-seen="{news.seen("en/one.html")}"' in text
        assert f"content=\"{POLICY}; connect-src 'self'\"" in text
        assert headers["Content-Security-Policy"] == f"{POLICY}; connect-src 'self'"
        assert (site / "en/one.html").read_text() == PAGE

    def test_a_folder_shows_its_first_page(self, server):
        assert 'data-page="index.html"' in asked(server, "")[1]

    @pytest.mark.parametrize("name", pages.FILES)
    def test_its_own_files_are_there(self, server, name):
        assert asked(server, f"-live/{name}")[1]

    def test_what_is_no_page_is_served_as_it_is(self, server):
        assert asked(server, "en/sheet.css")[1] == "p {}"

    def test_a_page_that_is_not_built_waits(self, server):
        text = asked(server, "en/new.html")[1]
        assert "not built yet" in text
        assert 'data-page="en/new.html" data-seen=""' in text

    @pytest.mark.parametrize("path", ["-live/news.py", "-live/../pages.py", "../secret.html", "%2e%2e/secret.html"])
    def test_nothing_beside_the_site_is_served(self, site, server, path):
        (site.parent / "secret.html").write_text("secret")
        assert refusal(server, path) == 404

    def test_another_name_for_this_machine_is_refused(self, server):
        assert refusal(server, "en/one.html", Host="elsewhere.example:80") == 403
        assert asked(server, "en/one.html", Host="localhost")[1]

    def test_news_come_as_they_happen(self, server, news):
        with urllib.request.urlopen(f"{server.address}-live/news?page=en%2Fone.html") as stream:
            assert stream.headers["Content-Type"] == "text/event-stream"
            news.built("file.md:3: wrong")
            told = [json.loads(line.removeprefix(b"data: ")) for line in iter(stream.readline, b"\n") if line.strip()]
            while told[-1]["building"]:
                told += [json.loads(stream.readline().removeprefix(b"data: ") or b"{}")]
        assert told[-1] == {"seen": news.seen("en/one.html"), "building": False, "fault": "file.md:3: wrong"}

    def test_the_next_port_is_taken_where_one_is_not_free(self, site, news):
        with socket.create_server((pages.HOST, 0)) as taken:
            port = taken.getsockname()[1]
            made = pages.Server(port, site, news)
            assert port < made.server_port <= port + pages.TRIED
            made.server_close()

    def test_no_port_at_all_is_told(self, site, news, monkeypatch):
        monkeypatch.setattr(pages, "TRIED", 1)
        with socket.create_server((pages.HOST, 0)) as taken:
            port = taken.getsockname()[1]
            with pytest.raises(pages.PortError, match=f"Port {port} cannot be had.*Name another one"):
                pages.Server(port, site, news)

    @pytest.mark.parametrize("port", ["x; ls", "-1", "65536", "", "8 0"])
    def test_what_is_no_port_is_told(self, port):
        with pytest.raises(pages.PortError, match="below 65536"):
            serve.number(port)


class TestBuilder:
    """Real builds of a book without notebooks, in processes of their own."""

    @pytest.fixture
    def book(self, tiny_book):
        tiny_book.settings["press_derive"] = ""
        tiny_book.settings["press_execute"] = False
        tiny_book.write()
        return tiny_book

    @pytest.fixture
    def builder(self, book):
        with closing(Builder(book.root, ["en"])) as made:
            yield made

    def test_it_builds_beside_the_site_and_tells_faults_with_their_place(self, book, builder):
        said = []
        builder.prepare()
        assert builder.build(said.append) == ""
        page = book.root / "_build/live/en/book/index.html"
        assert "Words." in page.read_text(encoding="utf-8")
        assert not (book.root / "_build/site").exists()
        assert said[-1].startswith("The site lies in _build/live/")
        before = page.read_bytes()
        book.page("index", "# Start\n\nWords, and [a link](nowhere.md).\n")
        fault = builder.build(said.append)
        assert "book/index.md:3" in fault
        assert page.read_bytes() == before

    def test_what_is_ended_builds_no_more(self, book, builder):
        builder.prepare()
        builder.close()
        assert builder.build(print) == ""
        assert not (book.root / "_build/live").exists()


class TestServe:
    def test_a_change_is_built_and_told(self, tmp_path, monkeypatch):
        """Everything but the build itself, which is another's work here."""
        built = []

        class Builds:
            def __init__(self, root, languages):
                self.root = root

            def prepare(self, *, anew=False):
                built.append("anew" if anew else "ready")

            def build(self, say):
                say("Building.")
                built.append((self.root / "page.md").read_text())
                return "" if len(built) < 4 else "page.md:1: wrong"

            def close(self):
                built.append("closed")

        def paused(seconds):
            if built.count("ready") == 3:
                raise KeyboardInterrupt
            (tmp_path / "page.md").write_text(f"text {len(built)}")

        (tmp_path / "page.md").write_text("first")
        monkeypatch.setattr(serve, "Builder", Builds)
        monkeypatch.setattr(serve.time, "sleep", paused)
        monkeypatch.setattr(serve.books, "load", lambda root: type("B", (), {"check_languages": lambda *_: None}))
        said = []
        assert serve.serve(tmp_path, "0", (), said.append) == 0
        assert built == ["first", "ready", "text 2", "ready", "text 4", "ready", "closed"]
        assert said[0].startswith("The book is at http://127.0.0.1:")
        assert "page.md:1: wrong" in said

    def test_a_port_that_is_taken_is_told(self, tmp_path, monkeypatch):
        class Ends:
            def __init__(self, root, languages):
                """Nothing is built."""

            def build(self, say):
                raise KeyboardInterrupt

            def close(self):
                """Nothing to end."""

        monkeypatch.setattr(serve, "Builder", Ends)
        monkeypatch.setattr(serve.books, "load", lambda root: type("B", (), {"check_languages": lambda *_: None}))
        with closing(socket.create_server((pages.HOST, 0))) as taken:
            port, said = taken.getsockname()[1], []
            assert serve.serve(tmp_path, str(port), (), said.append) == 0
        assert said[0] == f"Port {port} is taken, so another one serves."
        assert said[1].startswith("The book is at http://127.0.0.1:")
        assert f":{port}/" not in said[1]
