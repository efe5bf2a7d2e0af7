"""The command ``timeline links``, run on folders of real files and a server on this machine."""

import _thread
import signal
import socket
import subprocess
import sys
from datetime import date

import pytest
from tests.link_server import link_server, snapshot
from tests.unit.test_cli import PLUGINS, SOURCES, write_event

from timeline.cli import main
from timeline.commands import clock, links
from timeline.links.limits import Limits
from timeline.links.visiting import Visitor
from timeline.reading.link_record import read_link_record

TODAY = date(2026, 11, 23)
COPY = "https://web.archive.org/web/20231225101500/"


@pytest.fixture
def server(monkeypatch):
    """A server, and limits that wait for nothing."""
    monkeypatch.setattr(
        links, "LIMITS", Limits(connect=0.5, read=0.2, total=0.4, pause=0, longest_wait=0, hosts_at_once=2)
    )
    monkeypatch.setattr(clock, "today", lambda: TODAY)
    with link_server() as running:
        yield running


@pytest.fixture
def content(tmp_path, monkeypatch, server):
    """A folder of sound content whose two sources are pages of the server."""
    write_event(tmp_path)
    monkeypatch.chdir(tmp_path)
    place(tmp_path / "content", server, "/missing", "/ok")
    return tmp_path / "content"


def place(content, server, daily, agency):
    """Let the two sources be pages of the server."""
    register = SOURCES.replace("https://example.org/daily", server.at(daily))
    register = register.replace("https://example.org/agency", server.at(agency))
    (content / "river" / "sources.yml").write_text(register, encoding="utf-8")


def run(server, *options):
    """Run the command against the server."""
    return main(["links", "--allow-private", "--archive", server.at("/available"), *options])


def outcomes(content):
    """Return the outcome that the record has for each source."""
    record, problems = read_link_record(content, "content", "river")
    assert problems == ()
    return {key: entry.page.outcome.value for key, entry in record.entries.items() if entry.page}


def test_what_is_found_is_told_and_recorded(content, server, capsys):
    """Pages that are gone and copies that were found are told with the line to write; all is in the record."""
    server.archived[server.at("/missing")] = snapshot(server.at("/missing"))
    assert run(server) == 0
    assert capsys.readouterr().out == (
        "content/river/sources.yml:4:8: daily: gone since 2026-11-23, last looked today (404 Not Found)\n"
        "content/river/sources.yml:4:8: daily: a copy of 2023-12-25 was found in the archive; write\n"
        f"  archived: {COPY}{server.at('/missing')}\n"
        "river: 2 sources: 1 answer, 1 gone; 0 with an archived copy, for 1 more one was found.\n"
        "Asked: 4 questions; commit content/river/links.yml.\n"
    )
    assert (content / "river" / "links.yml").read_text(encoding="utf-8") == (
        "# Written by “timeline links”: how the pages of sources answered. Commit it; there is no need to edit it.\n"
        "agency:\n"
        f"  url: {server.at('/ok')}\n"
        "  page:\n"
        "    outcome: answers\n"
        "    since: 2026-11-23\n"
        "    looked: 2026-11-23\n"
        "  found:\n"
        "    asked: 2026-11-23\n"
        "daily:\n"
        f"  url: {server.at('/missing')}\n"
        "  page:\n"
        "    outcome: gone\n"
        "    detail: 404 Not Found\n"
        "    since: 2026-11-23\n"
        "    looked: 2026-11-23\n"
        "  found:\n"
        f"    copy: {COPY}{server.at('/missing')}\n"
        "    taken: 2023-12-25\n"
        "    asked: 2026-11-23\n"
    )


def test_the_check_warns_with_an_age(content, server, capsys, monkeypatch):
    """Twelve days later the check tells the broken link at its line, and counts sources without a copy once."""
    run(server)
    capsys.readouterr()
    monkeypatch.setattr(clock, "today", lambda: date(2026, 12, 5))
    assert main(["check"]) == 0
    lines = [line for line in capsys.readouterr().out.splitlines() if not line.startswith("  ")]
    assert lines[:2] == [
        "content/river/sources.yml:1:1: warning: without an archived copy: 2 of 2 sources (last asked 12 days ago) "
        "[not-archived]",
        "content/river/sources.yml:4:8: warning: daily: gone since 2026-11-23, last looked 12 days ago (404 Not Found) "
        "[source-gone]",
    ]


def test_without_a_record_the_check_says_nothing(content, capsys):
    """Content that was never looked at has the warnings that it had."""
    assert main(["check"]) == 0
    assert "no problems" in capsys.readouterr().out


def test_a_faulty_record_is_a_warning_of_the_check(content, capsys):
    """A build does not read the record, so what is wrong in it is told and stops nothing; nothing is asked over it."""
    (content / "river" / "links.yml").write_text("daily: {url: 5}\n", encoding="utf-8")
    assert main(["check"]) == 0
    assert "content/river/links.yml:1:14: warning: daily, url: “5” is not a web address" in capsys.readouterr().out
    assert main(["links"]) == 2
    assert "content/river/links.yml:1:14: daily, url" in capsys.readouterr().err


def test_a_second_run_asks_what_is_due_only(content, server, capsys):
    """On the same day nothing is asked again, unless all is wanted."""
    run(server)
    server.asked.clear()
    run(server)
    assert server.asked == []
    assert "Nothing was due" in capsys.readouterr().out
    run(server, "--all")
    assert ("HEAD", "/ok") in server.asked


def test_a_page_that_fails_on_two_days_is_failing(content, server, monkeypatch):
    """A fault of one evening is unsure; the run of another day looks again, and then holds it against the page."""
    place(content, server, "/error", "/ok")
    run(server)
    assert outcomes(content) == {"agency": "answers", "daily": "unsure"}
    monkeypatch.setattr(clock, "today", lambda: date(2026, 11, 24))
    run(server)
    assert outcomes(content) == {"agency": "answers", "daily": "fails"}


@pytest.mark.parametrize("name", ["daily", "127.0.0.1:{port}"])
def test_one_source_or_one_host_is_asked(content, server, name):
    """A key limits the run to one source, a host to its pages."""
    run(server, "--only", name.format(port=server.port))
    assert outcomes(content) == ({"daily": "gone"} if name == "daily" else {"daily": "gone", "agency": "answers"})


@pytest.fixture
def interruptible():
    """What a Ctrl+C does, also where the tests run in the background and the shell has let it do nothing."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_an_interrupted_run_keeps_what_it_found(content, server, capsys, monkeypatch):
    """After a Ctrl+C the record holds what was found, and the next run goes on from there."""
    place(content, server, "/missing", "/never")
    monkeypatch.setattr(links, "LIMITS", Limits(connect=5, read=5, total=5, pause=0))
    server.before_answer = lambda path: _thread.interrupt_main() if path == "/never" else None
    assert run(server, "--only", "daily") == 0
    assert run(server) == 2
    assert "stopped; what was found until then is kept" in capsys.readouterr().err
    assert outcomes(content)["daily"] == "gone"
    assert "agency" not in outcomes(content)


def test_offline_asks_nobody(content, server, capsys):
    """The report comes from the record, with its age."""
    run(server)
    server.asked.clear()
    capsys.readouterr()
    assert run(server, "--offline") == 0
    assert server.asked == []
    assert "daily: gone since 2026-11-23" in (told := capsys.readouterr().out)
    assert told.endswith("Nobody was asked.\n")


def test_copies_are_entered_when_agreed_to(content, server, capsys):
    """The difference is shown first; with --yes the line stands below the address, and all else is as it was."""
    server.archived[server.at("/missing")] = snapshot(server.at("/missing"))
    run(server)
    register = content / "river" / "sources.yml"
    before = register.read_text(encoding="utf-8")
    assert run(server, "--offline", "--fix") == 2
    shown = capsys.readouterr()
    line = f"  archived: {COPY}{server.at('/missing')}\n"
    assert f"+{line}" in shown.out
    assert "1 file can be changed as shown; nothing was written" in shown.err
    assert register.read_text(encoding="utf-8") == before
    assert run(server, "--offline", "--fix", "--yes") == 0
    address = f"  url: {server.at('/missing')}\n"
    assert register.read_text(encoding="utf-8") == before.replace(address, address + line)
    capsys.readouterr()
    assert main(["check"]) == 0
    assert "daily" not in capsys.readouterr().out


def test_an_entry_in_braces_is_left_alone(content, server):
    """A copy is entered only where the entry has a line for each field; line ends stay as they were."""
    register = content / "river" / "sources.yml"
    braces = "{title: A, publisher: B, url: '" + server.at("/ok") + "', kind: news, language: en}"
    lines = f"agency: {braces}\r\ndaily:\r\n  url: {server.at('/ok')} # the page\r\n  publisher: B\r\n  title: A\r\n"
    register.write_bytes(f"{lines}  kind: news\r\n  language: en\r\n".encode())
    server.archived[server.at("/ok")] = snapshot(server.at("/ok"))
    assert run(server, "--fix", "--yes") == 0
    line = f"  archived: {COPY}{server.at('/ok')}\r\n"
    expected = f"{lines}  kind: news\r\n  language: en\r\n".replace("# the page\r\n", f"# the page\r\n{line}")
    assert register.read_bytes() == expected.encode()


def test_an_archived_copy_is_looked_at_too(content, server, capsys):
    """A copy that the register names is asked like the page, and the archive is not asked for another."""
    register = content / "river" / "sources.yml"
    url = f"  url: {server.at('/missing')}\n"
    text = register.read_text(encoding="utf-8").replace(url, f"{url}  archived: {server.at('/removed')}\n")
    register.write_text(text, encoding="utf-8")
    run(server, "--only", "daily")
    assert {path for _, path in server.asked} == {"/missing", "/removed"}
    assert "daily: its archived copy: gone since 2026-11-23" in capsys.readouterr().out


def test_a_host_that_wants_no_more_is_left_for_the_next_run(content, server, capsys):
    """After a 429 the other pages of the host stay unrecorded, and the report counts them."""
    place(content, server, "/later", "/ok")
    run(server)
    assert outcomes(content) == {"daily": "later"}
    assert "3 questions left for the next run" in capsys.readouterr().out


def test_without_a_connection_nothing_is_recorded(content, server, capsys):
    """Where nobody answers at all, it is this machine that is told of, and no source is called gone."""
    server.port = 9
    place(content, server, "/missing", "/ok")
    assert run(server) == 2
    assert "nobody answered, so nothing was recorded" in capsys.readouterr().err
    assert not (content / "river" / "links.yml").exists()


def test_a_run_without_a_connection_is_given_up(content, server, monkeypatch):
    """After ten hosts in vain the others are not asked: nobody sits through hours of that."""
    asked = []

    def resolve(host, *_asked, **_options):
        asked.append(host)
        raise socket.gaierror(socket.EAI_NONAME, "")

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    entry = "  title: A\n  publisher: B\n  kind: news\n  language: en\n"
    register = "".join(f"s{n}:\n{entry}  url: https://{n}.example/\n" for n in range(500))
    (content / "river" / "sources.yml").write_text(register, encoding="utf-8")
    assert main(["links"]) == 2
    assert 10 <= len(asked) < 50


def test_nothing_of_it_is_loaded_before_it_is_needed():
    """Other commands start without what only this one needs."""
    code = "import sys, timeline.cli; print([name for name in sys.modules if name.startswith('timeline.links')])"
    ended = subprocess.run(
        [sys.executable, "-c", code], env={"PYTHONPATH": str(PLUGINS)}, capture_output=True, check=True
    )
    assert ended.stdout == b"[]\n"


def test_an_answer_that_nobody_thought_of_stops_nothing(content, server, monkeypatch):
    """Should looking at one page fail in a way that was not foreseen, the others are looked at all the same."""
    look_at = Visitor.look_at

    def failing(visitor, address):
        if address.endswith("/missing"):
            raise RuntimeError
        return look_at(visitor, address)

    monkeypatch.setattr(Visitor, "look_at", failing)
    assert run(server) == 0
    assert outcomes(content) == {"daily": "unsure", "agency": "answers"}


def test_sources_with_mistakes_are_counted_apart(content, server, capsys):
    """What has no readable address is not asked, and the report says so."""
    register = content / "river" / "sources.yml"
    register.write_text(register.read_text(encoding="utf-8").replace(server.at("/ok"), "ok"), encoding="utf-8")
    assert run(server) == 0
    assert "Left out: 1 source with mistakes" in capsys.readouterr().out


def test_private_networks_need_to_be_allowed(content, server, capsys):
    """Without the switch, pages on this machine are not asked."""
    assert main(["links", "--archive", server.at("/available")]) == 2
    assert server.asked == []


def test_a_page_of_two_sources_is_asked_once(content, server):
    """One address is asked once in a run, whoever cites it."""
    place(content, server, "/ok", "/ok")
    run(server)
    assert [path for method, path in server.asked if method == "HEAD"] == ["/ok"]
    assert outcomes(content) == {"daily": "answers", "agency": "answers"}


def test_a_record_that_leads_elsewhere_is_not_written(content, server, tmp_path, capsys):
    """A link in place of the record never leads out of the content folder."""
    (content / "river" / "links.yml").symlink_to(tmp_path / "outside.yml")
    assert run(server) == 2
    assert not (tmp_path / "outside.yml").exists()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--only", "nothing"], "no source has the key or the host nothing"),
        (["--explainer", "lake"], "there is no explainer “lake”"),
        (["--content", "nowhere"], "there is no folder “nowhere”"),
        (["--yes"], "--yes belongs to --fix"),
    ],
)
def test_a_call_that_cannot_be_meant_is_refused(content, capsys, options, said):
    """Names that do not exist and switches that make no sense are told, and nobody is asked."""
    assert main(["links", *options]) == 2
    assert said in capsys.readouterr().err


def test_a_build_does_not_know_of_the_record(content, server, capsys):
    """The record is no file of the site: nothing can link to it, and no page is made anew because of it."""
    from timeline.reading.listing import list_content

    before = list_content(content, "content")
    run(server)
    assert list_content(content, "content") == before
