"""How pages answer, and what that means: asked of a server on this machine that does all that strangers do."""

import re
import socket
import threading
import time
from contextlib import suppress
from datetime import UTC
from ipaddress import ip_address

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.link_server import link_server

from timeline.drafting.yaml_text import field_line
from timeline.links.limits import Limits
from timeline.links.manners import Manners, RestingError
from timeline.links.networks import Network, NoSuchHostError, PrivateNetworkError, anything, is_public
from timeline.links.request import USER_AGENT
from timeline.links.targets import UnaskableError, led_to, target_of
from timeline.links.visiting import Visitor
from timeline.model.link_record import LinkOutcome
from timeline.reading.declaration import WebAddress
from timeline.reading.values import read_value
from timeline.reading.yaml_core import compose

QUICK = Limits(connect=0.5, read=0.2, total=0.4, most_redirects=4, pause=0, longest_wait=5)
HERE = ip_address("127.0.0.1")


@pytest.fixture
def server():
    """The server."""
    with link_server() as running:
        yield running


class Patient(Visitor):
    """Looks at pages of this machine without ever waiting."""

    def __new__(cls, waits=None, limits=QUICK, may_ask=anything, **network):
        """Return a visitor that notes in ``waits`` for how long it would have waited."""
        noted = [] if waits is None else waits
        return Visitor(Network(may_ask, **network), limits, Manners(limits.pause, noted.append, lambda: 0.0))


@pytest.mark.parametrize(
    ("path", "outcome", "detail"),
    [
        ("/ok", "answers", ""),
        ("/slow", "answers", ""),
        ("/aside", "answers", ""),
        ("/no-head", "answers", ""),
        ("/lies-to-head", "answers", ""),
        ("/endless", "answers", ""),
        ("/to-letters", "moved", ""),
        ("/chain", "moved", ""),
        ("/to-the-front", "front-page", ""),
        ("/refused", "refuses", "403 Forbidden"),
        ("/challenge", "refuses", "403 Forbidden"),
        ("/not-for-robots", "refuses", "status 999"),
        ("/too-many", "refuses", "429 Too Many Requests"),
        ("/when", "refuses", "429 Too Many Requests"),
        ("/later", "later", "429 Too Many Requests, in about 60 minutes"),
        ("/later-by-date", "later", "429 Too Many Requests, in about 60 minutes"),
        ("/missing", "gone", "404 Not Found"),
        ("/to-missing", "gone", "404 Not Found"),
        ("/removed", "gone", "410 Gone"),
        ("/error", "unsure", "500 Internal Server Error"),
        ("/down", "unsure", "503 Service Unavailable"),
        ("/loop", "unsure", "it leads on and on"),
        ("/never", "unsure", "no answer in time"),
        ("/drip", "unsure", "no answer in time"),
        ("/endless-head", "unsure", "the answer is too long"),
        ("/not-http", "unsure", "the answer is not HTTP"),
        ("/to-a-file", "unsure", "it leads to what is no web address"),
        ("/to-nowhere", "unsure", "it leads to what is no web address"),
    ],
)
def test_what_an_answer_means(server, path, outcome, detail):
    """Only 404, 410 and a missing host are “gone”; who refuses robots is not broken, and what may pass is unsure."""
    started = time.monotonic()
    finding = Patient().look_at(server.at(path))
    assert (finding.outcome, finding.detail) == (outcome, detail)
    assert time.monotonic() - started < 2


def test_head_is_enough_where_it_satisfies(server):
    """A page that answers HEAD is not fetched; one that objects is asked with GET before it is judged."""
    Patient().look_at(server.at("/ok"))
    Patient().look_at(server.at("/missing"))
    assert server.asked == [("HEAD", "/ok"), ("HEAD", "/missing"), ("GET", "/missing")]


def test_who_says_too_many_is_not_asked_again(server):
    """A host that answers 429 without a time is asked once, and then left alone."""
    visitor = Patient()
    visitor.look_at(server.at("/too-many"))
    with pytest.raises(RestingError):
        visitor.look_at(server.at("/ok"))
    assert server.asked == [("HEAD", "/too-many")]


def test_a_short_retry_after_is_waited_for(server):
    """A host that asks for a second gets it, and is asked once more."""
    waits = []
    assert Patient(waits).look_at(server.at("/soon")).outcome is LinkOutcome.ANSWERS
    assert waits == [1.0]


def test_a_long_retry_after_leaves_the_host_alone(server):
    """A host that asks for an hour is not asked again in this run."""
    waits = []
    visitor = Patient(waits)
    assert visitor.look_at(server.at("/later")).outcome is LinkOutcome.LATER
    with pytest.raises(RestingError):
        visitor.look_at(server.at("/ok"))
    assert waits == []


@pytest.mark.parametrize(
    ("path", "leads_to"),
    [
        ("/chain", "/ok"),
        ("/mixed", "/mixed-2"),
        ("/aside", None),
        ("/to-letters", "/вести"),
        ("/chain#part", "/ok#part"),
    ],
)
def test_only_what_moved_for_good_is_proposed(server, path, leads_to):
    """The new address is the last that permanent redirects alone lead to; the place on the page stays."""
    expected = None if leads_to is None else server.at(leads_to)
    assert Patient().look_at(server.at(path)).leads_to == expected


def test_the_tool_says_who_it_is(server):
    """Every request names the tool and what it is for."""
    Patient().look_at(server.at("/ok"))
    assert server.agents == {USER_AGENT}
    assert "timeline links" in USER_AGENT


def test_a_certificate_that_nobody_trusts_is_unsure():
    """What a browser would warn of is no proof that the page is gone."""
    with link_server(is_secure=True) as secure:
        finding = Patient().look_at(secure.at("/ok", "https"))
    assert finding.outcome is LinkOutcome.UNSURE
    assert finding.detail.startswith("its certificate is not trusted: self")


def test_a_server_without_tls_is_unsure(server):
    """A server that does not speak TLS where it should makes no secure connection."""
    finding = Patient().look_at(server.at("/ok", "https"))
    assert (finding.outcome, finding.detail) == ("unsure", "no secure connection came about")


def test_a_closed_port_is_unsure():
    """Where nobody listens, the host may be down for an hour."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        finding = Patient().look_at(f"http://127.0.0.1:{free.getsockname()[1]}/")
    assert (finding.outcome, finding.detail, finding.was_answered) == ("unsure", "the connection was refused", False)


@pytest.mark.parametrize(
    ("errno", "outcome"), [(socket.EAI_NONAME, LinkOutcome.GONE), (socket.EAI_AGAIN, LinkOutcome.UNSURE)]
)
def test_a_host_that_does_not_exist_is_gone(errno, outcome):
    """That a name does not exist is certain; that nobody could be asked for it is not."""

    def resolve(*_asked, **_options):
        raise socket.gaierror(errno, "")

    finding = Patient(resolve=resolve).look_at("https://gone.example/")
    assert (finding.outcome, finding.was_answered) == (outcome, False)


def test_a_name_that_nobody_answers_for_is_given_up():
    """The system sets no limit to asking for a name, so we do; for other pages of the host it is not asked again."""
    hanging, asked = threading.Event(), []

    def resolve(host, *_asked, **_options):
        asked.append(host)
        hanging.wait(5)
        return []

    visitor = Patient(resolve=resolve)
    for page in ("1", "2"):
        finding = visitor.look_at(f"https://silent.example/{page}")
        assert (finding.outcome, finding.detail) == ("unsure", "the name of its host could not be asked for")
    hanging.set()
    assert asked == ["silent.example"]


@pytest.mark.parametrize("address", ["ftp://example.org/", "http://", "http://a b/", "http://example.org:0/", "x"])
def test_what_is_no_web_address_is_not_asked(address):
    """Only http and https are asked."""
    assert Patient().look_at(address).outcome is LinkOutcome.UNSURE


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "10.1.2.3", "169.254.169.254", "192.168.0.1", "0.0.0.0", "100.64.0.1", "224.0.0.1", "2130706433",
     "[::1]", "[fe80::1]", "[fc00::1]", "[::ffff:127.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[::]"],
)  # fmt: skip
def test_private_networks_are_not_asked(server, host):
    """An address of this machine, of a local network or of a cloud's own services is refused, however it is written."""
    finding = Patient(may_ask=is_public).look_at(f"http://{host}:{server.port}/ok")
    assert finding.outcome is LinkOutcome.PRIVATE
    assert server.asked == []


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:4700::6810:84e5", "64:ff9b::5db8:d822"])
def test_public_addresses_are_asked(address):
    """An ordinary address, old or new or translated from one to the other, is public."""
    assert is_public(ip_address(address))


def test_a_redirect_into_a_private_network_is_refused(server):
    """A public page cannot send the tool to an address that it would not ask."""
    finding = Patient(may_ask=lambda address: address == HERE).look_at(server.at("/to-metadata"))
    assert (finding.outcome, finding.detail) == (LinkOutcome.PRIVATE, "by a redirect")


def test_a_name_is_asked_for_once(server):
    """The address that was judged is dialed: a name whose second answer is another leads nowhere else."""
    answers = iter([("127.0.0.1", server.port), ("127.0.0.2", server.port)])

    def resolve(_host, _port, **_options):
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", next(answers))]

    visitor = Patient(may_ask=lambda address: address == HERE, resolve=resolve)
    assert visitor.look_at(f"http://twofold.example:{server.port}/ok").outcome is LinkOutcome.ANSWERS
    assert next(answers) == ("127.0.0.2", server.port)


def test_a_name_and_password_are_not_sent(server):
    """What stands before the host in an address is not passed on."""
    assert Patient().look_at(f"http://me:secret@127.0.0.1:{server.port}/ok").outcome is LinkOutcome.ANSWERS


@given(st.text())
@example("¸")
def test_no_address_does_harm(address):
    """Whatever stands in a register, it is sent as an address of the web or refused."""
    with suppress(UnaskableError):
        target = target_of(f"http://{address}")
        assert re.fullmatch(r"[\x21-\x7e]+", target.path + target.host)


@given(st.text() | st.text("abc/:?#[]@<>\"'{}%& ").map(lambda text: f"//example.org/{text}"))
@example('/a"b<c>')
@example("//[half")
def test_where_a_redirect_leads_can_be_recorded(location):
    """Whatever a server names, it reads back from the record as it was written, or is refused."""
    with suppress(UnaskableError):
        led = led_to("https://example.org/a#b", location)
        composed = compose(field_line("leads_to", led), "")
        assert composed.problems == ()
        assert read_value(composed.tree["leads_to"], WebAddress(), UTC) == led


def test_who_was_not_asked_needs_no_pause():
    """A host that does not exist, or is not to be asked, is not waited for."""
    waits = []
    manners = Manners(2, waits.append, lambda: 0.0)
    for failure in (NoSuchHostError, PrivateNetworkError):
        with pytest.raises(failure), manners.turn("a.example"):
            raise failure
    assert waits == []


def test_two_requests_to_a_host_have_a_pause_between_them():
    """The pause counts from the end of one request to the start of the next, host by host."""
    waits, now = [], iter([0.0, 1.0, 1.5, 1.5, 9.0, 9.0])
    manners = Manners(2, waits.append, lambda: next(now))
    for host in ("a.example", "a.example", "b.example"):
        with manners.turn(host):
            pass
    assert waits == [1.5]
