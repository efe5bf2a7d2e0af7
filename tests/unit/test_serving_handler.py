"""The preview's server answers as a web server would, and tells open pages what became of a build."""

import http.client
import json
import socket
import struct
from contextlib import closing
from threading import Thread

import pytest
from tests.support import write_files

from timeline.model.problem import Mark, Problem
from timeline.serving.board import Board
from timeline.serving.results import BuildResult, Verdict
from timeline.serving.server import PortTakenError, PreviewServer

LIMIT = 30
"""Seconds after which the server is taken to hang."""
HOME = "<!doctype html><html><head><title>Home</title></head><body>žurka</body></html>"
GOOD = BuildResult(Verdict.GOOD)
FAULTY = BuildResult(Verdict.FAULTY, (Problem(Mark("a.md", 3, 7), "unknown-key", "“tags” is not a field <b>"),))


class Reply:
    """What the server answered."""

    def __init__(self, response):
        self.status = response.status
        self.headers = response.headers
        self.body = response.read()


class Site:
    """A served site and the means to ask it."""

    def __init__(self, folder, server, board):
        self.folder = folder
        self.server = server
        self.board = board

    def connect(self):
        """Return a connection to the server."""
        return closing(http.client.HTTPConnection("127.0.0.1", self.server.server_port, timeout=LIMIT))

    def ask(self, target, method="GET", **headers):
        """Return the answer to a request; underscores in the names of headers stand for hyphens."""
        with self.connect() as connection:
            connection.request(method, target, headers={k.replace("_", "-"): v for k, v in headers.items()})
            return Reply(connection.getresponse())


@pytest.fixture
def empty(tmp_path):
    """A server before any good build."""
    board = Board.opened(has_site=False)
    with PreviewServer.opened(0, tmp_path / "site", board) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield Site(tmp_path / "site", server, board)
        board.close()
        server.shutdown()
        thread.join(LIMIT)


@pytest.fixture
def site(empty):
    """A server after a good build."""
    pages = {"index.html": HOME, "404.html": "<head></head>missing", "events/index.html": "x", "data.csv": "a,b"}
    write_files(empty.folder, pages)
    empty.board.post(GOOD)
    return empty


def next_state(response):
    """Return the next state that a stream of events tells."""
    for line in response:
        if line.startswith(b"data: "):
            return json.loads(line.removeprefix(b"data: "))
    raise AssertionError("the stream ended")


def test_a_page_is_served_with_the_script(site):
    """A page has its status, its type and the script with the mark of its build; its file stays as it was."""
    reply = site.ask("/")
    script = f'<script src="/-/reload.js" data-page="{site.board.latest.page}" defer></script>\n</head>'
    assert reply.status == 200
    assert reply.headers["Content-Type"] == "text/html; charset=utf-8"
    assert reply.body.decode() == HOME.replace("</head>", script)
    assert (site.folder / "index.html").read_text(encoding="utf-8") == HOME


def test_a_file_is_served_as_it_is(site):
    """What is no page is sent unchanged."""
    assert site.ask("/data.csv").body == b"a,b"


@pytest.mark.parametrize("target", ["/", "/data.csv", "/nowhere", "/events", "/-/reload.js", "/-/events", "/-/nothing"])
def test_nothing_is_kept_by_the_browser(target, site):
    """Every answer is fresh, is taken for what it says it is and is not to be read by other sites."""
    with site.connect() as connection:
        connection.request("GET", target)
        headers = connection.getresponse().headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.parametrize("target", ["/", "/data.csv", "/nowhere", "/events", "/-/reload.js", "/-/overlay.css"])
def test_head_is_get_without_a_body(target, site):
    """HEAD has the status and the headers of GET, the length included, and nothing else."""
    head, get = site.ask(target, "HEAD"), site.ask(target)
    assert head.status == get.status
    assert head.body == b""
    same = ("Content-Type", "Content-Length", "Location")
    assert [head.headers[name] for name in same] == [get.headers[name] for name in same]
    assert int(get.headers["Content-Length"]) == len(get.body)


def test_a_missing_page_is_the_sites_own(site):
    """A missing address has status 404 and the site's page for that, with the script."""
    reply = site.ask("/nowhere/at/all")
    assert reply.status == 404
    assert reply.body.endswith(b"</head>missing")
    assert b"/-/reload.js" in reply.body


def test_a_site_without_a_page_for_missing_ones(site):
    """A missing address of a site without a 404 page has status 404 and a plain page."""
    (site.folder / "404.html").unlink()
    reply = site.ask("/nowhere")
    assert reply.status == 404
    assert b"no page at this address" in reply.body


def test_a_folder_leads_to_its_slash(site):
    """A folder's address without a slash is a redirect that keeps the query."""
    reply = site.ask("/events?a=b")
    assert (reply.status, reply.headers["Location"]) == (301, "/events/?a=b")


@pytest.mark.parametrize("target", ["/../secret.txt", "/%2e%2e/secret.txt", "//secret.txt", "/.hidden"])
def test_nothing_beside_the_site_is_served(target, site):
    """No address leads out of the folder or to a hidden file."""
    write_files(site.folder, {"../secret.txt": "secret", ".hidden": "secret"})
    reply = site.ask(target)
    assert reply.status == 404
    assert b"secret" not in reply.body


@pytest.mark.parametrize("target", ["/", "/-/events", "/-/reload.js"])
def test_another_name_of_this_machine_is_refused(target, site):
    """A request under a name that is not this machine's own is refused, so that no other site can read along."""
    reply = site.ask(target, Host="example.org")
    assert reply.status == 403
    assert b"for this machine only" in reply.body


@pytest.mark.parametrize("headers", [{"Sec_Fetch_Site": "cross-site"}, {"Origin": "https://example.org"}])
def test_own_addresses_answer_own_pages_only(headers, site):
    """The preview's own addresses are refused to pages from elsewhere, and pages of the site are not."""
    assert site.ask("/-/events", **headers).status == 403
    assert site.ask("/", **headers).status == 200


@pytest.mark.parametrize(("name", "kind"), [("reload.js", "text/javascript"), ("overlay.css", "text/css")])
def test_script_and_styles_are_files(name, kind, site):
    """What the preview adds to a page are files of their own, as the page's policy demands."""
    reply = site.ask(f"/-/{name}")
    assert reply.status == 200
    assert reply.headers["Content-Type"] == f"{kind}; charset=utf-8"
    assert reply.body


@pytest.mark.parametrize("target", ["/-/", "/-/nothing", "/-/../index.html"])
def test_other_own_addresses_are_missing(target, site):
    """Below the preview's own address there is nothing else."""
    assert site.ask(target).status == 404


def test_before_the_first_build_the_page_asks_for_patience(empty):
    """While there is nothing to show, every address says that the site is being built."""
    reply = empty.ask("/events/")
    assert reply.status == 503
    assert b"being built" in reply.body
    assert b"/-/reload.js" in reply.body


def test_without_a_good_build_the_page_lists_the_faults(empty):
    """Where there has never been a good page, the faults are the page, escaped."""
    empty.board.post(FAULTY)
    reply = empty.ask("/")
    assert reply.status == 503
    assert "“tags” is not a field &lt;b&gt;" in reply.body.decode()


def test_faults_leave_the_last_good_page(site):
    """While there are faults, the last good page is served under its old mark."""
    before = site.ask("/").body
    site.board.post(FAULTY)
    assert site.ask("/").body == before


def test_a_stream_tells_what_holds_and_what_changes(site):
    """An open page is told the state at once, then the faults, then the next good build."""
    with site.connect() as connection:
        connection.request("GET", "/-/events")
        response = connection.getresponse()
        assert response.headers["Content-Type"] == "text/event-stream; charset=utf-8"
        first = next_state(response)
        site.board.post(FAULTY)
        second = next_state(response)
        site.board.post(GOOD)
        third = next_state(response)
    assert (first["page"], first["faults"]) == (second["page"], None)
    assert second["faults"]["title"] == "1 error"
    assert third["page"] == site.board.latest.page != first["page"]


def test_a_stream_ends_with_the_preview(site):
    """When the preview ends, so do its streams."""
    with site.connect() as connection:
        connection.request("GET", "/-/events")
        response = connection.getresponse()
        next_state(response)
        site.board.close()
        response.read()
        assert response.isclosed()


def test_a_stream_may_be_asked_about(site):
    """HEAD of the stream is answered and ends."""
    assert site.ask("/-/events", "HEAD").status == 200


def test_a_browser_that_goes_away_is_survived(site, capfd):
    """A connection that breaks in the middle of an answer is no complaint and does not stop the server."""
    write_files(site.folder, {"large.csv": b"x" * 20_000_000})
    for target in ("/large.csv", "/-/events"):
        with socket.create_connection(("127.0.0.1", site.server.server_port), LIMIT) as connection:
            connection.sendall(f"GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
            assert connection.recv(10)
            # Closed without a farewell: what the server sends next meets a reset connection.
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    site.board.post(GOOD)
    site.board.post(GOOD)
    assert site.ask("/").status == 200
    assert capfd.readouterr().err == ""


def test_one_connection_serves_several_requests(site):
    """A browser may ask for several files in a row without connecting anew."""
    with site.connect() as connection:
        for target in ("/", "/nowhere", "/data.csv"):
            connection.request("GET", target)
            response = connection.getresponse()
            response.read()
            assert not response.will_close


def test_a_port_in_use_is_told(site):
    """A port at which another program listens is not taken over."""
    with pytest.raises(PortTakenError):
        PreviewServer.opened(site.server.server_port, site.folder, site.board)


def test_only_this_machine_is_listened_to(site):
    """The server listens at the loopback address only and names it as its root."""
    assert site.server.server_address[0] == "127.0.0.1"
    assert site.server.root == f"http://127.0.0.1:{site.server.server_port}"
