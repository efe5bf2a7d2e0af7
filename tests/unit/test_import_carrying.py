"""Whatever was found becomes files that the check can read, and asks for nothing that the report does not name."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.importing import options, told

from timeline.commands.placing import destination_at, judged, put
from timeline.importers.carrying import Carried, carry
from timeline.importers.event_files import UNWRITTEN, prefix_of
from timeline.importers.found import Fate, Found, FoundEra, FoundEvent, FoundSource, Notes
from timeline.importers.neutral import as_markdown
from timeline.importers.settings import Destination, Options
from timeline.reading.layout import event_id

WORDS = st.text(max_size=30) | st.text(st.sampled_from("ab :#-[](){}@*&!|>'\"%`\\\n,.?"), max_size=30)
WHENS = st.sampled_from(
    ["2023", "2023-12", "2023-12-24", "2023-12-24T20:00", "199X", "../2023", "2023-12~/..", "-0043", "Y20000"]
)
ADDRESSES = st.sampled_from(
    ["https://a.org/1", "http://www.a.org/1/", "https://b.org/?q=(x)&utm_source=y", "javascript:x", "no address"]
)
SOURCES = st.builds(FoundSource, ADDRESSES, WORDS, WORDS, st.sampled_from(["", "2023-12"]))
EVENTS = st.builds(
    FoundEvent,
    spot=st.just("row 1"),
    title=WORDS,
    when=WHENS,
    when_note=WORDS,
    summary=WORDS,
    text=WORDS.map(lambda text: as_markdown(text, "row 1", Notes())),
    category=WORDS,
    tags=st.lists(WORDS, max_size=3).map(tuple),
    actors=st.lists(WORDS, max_size=2).map(tuple),
    place=WORDS,
    status=st.sampled_from(["", "draft", "published", "alleged", "# x: y"]),
    weight=st.sampled_from(["", "minor", "turning point", "9"]),
    sources=st.lists(SOURCES, max_size=2).map(tuple),
)
EXPECTED = {"event-without-source"}
"""What the check may object to; the report asks for it, too."""


def carried(*events: FoundEvent, eras: tuple[FoundEra, ...] = (), destination: Destination | None = None) -> Carried:
    """Return what events become in a new explainer."""
    return carry(Found(events, eras=eras), Notes(), destination or Destination("imported"), _options(), "file.csv")


def _options() -> Options:
    return options()


@settings(max_examples=60, deadline=None)
@given(st.lists(EVENTS, min_size=1, max_size=3))
def test_what_is_written_can_be_read(events: list[FoundEvent]) -> None:
    """The check reads every file, and misses nothing but sources, which the report asks for."""
    made = carried(*events)
    with TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        content.mkdir()
        destination = destination_at(content / "imported")
        problems = judged(made, destination, content / "imported")
        assert {problem.code for problem in problems} <= EXPECTED, problems
        put(made, destination, content / "imported")
        assert all(path.parent.name in ("events", "imported") for path in content.rglob("*") if path.is_file())
    asked = [line for line in told(list(made.notes), Fate.DECIDE) if "no source is named" in line]
    assert bool(asked) == bool(problems)


def test_an_event_without_words_is_a_draft() -> None:
    """A summary that cannot be made is asked for, and the event is not published meanwhile."""
    made = carried(FoundEvent("row 2", "Title", "2023", text="word " * 70, sources=(FoundSource("https://a.org"),)))
    (event,) = made.events
    assert (event.is_draft, f"summary: {UNWRITTEN}" in event.text) == (True, True)
    assert (
        "row 2: a summary is to be written, until then it is a draft: its first sentence is too long for one"
        in told(list(made.notes), Fate.DECIDE)
    )


def test_long_titles_and_summaries_stay_whole_in_the_text() -> None:
    """What is cut in a field stands in the text, and this is said."""
    title, summary = "word " * 30, "One sentence. " * 40
    made = carried(FoundEvent("row 2", title, "2023", summary=summary))
    text = made.events[0].text
    assert f"**{title.strip()}**" in text
    assert summary.strip() in text
    assert len(told(list(made.notes), Fate.CHANGED)) == 2


def test_seldom_used_categories_are_merged() -> None:
    """A new explainer has six categories at most, and the report names the others."""
    events = [FoundEvent(f"row {number}", f"T{number}", "2023", category=f"C{number % 8}") for number in range(16)]
    made = carried(*events, *events[:5])
    assert made.index.count("- {id:") == 6
    assert any("became “Other”: C5, C6, C7" in line for line in told(list(made.notes), Fate.CHANGED))


def test_eras_that_overlap_are_left() -> None:
    """The first one stays, the other is told."""
    eras = (FoundEra("a", "One", "2001/2005"), FoundEra("b", "Two", "2005/2010"), FoundEra("c", "Three", "2011/2012"))
    made = carried(FoundEvent("row 1", "T", "2003"), eras=eras)
    assert "name: One" in made.index
    assert "name: Two" not in made.index
    assert told(list(made.notes), Fate.LEFT)[0] == "b: an era overlaps the one before it: Two: 2005/2010"


def test_the_name_of_a_file_has_the_date_as_far_as_it_is_known() -> None:
    """What stands before the id is taken for no part of it."""
    zone = _options().order.zone
    prefixes = {
        "2023-12-24": "2023-12-24-",
        "2023-12~": "2023-12-",
        "2023-22": "2023-",
        "202X": "",
        "../2023-12": "2023-12-",
        "-0043-03-15": "-0043-03-15-",
        "Y20000": "",
        "[2023-12-24..2024-01-02]": "2023-",
    }
    for when, prefix in prefixes.items():
        assert prefix_of(when, zone) == prefix
        assert event_id(f"{prefix}rally.md") == "rally"


def test_a_published_file_can_be_the_source() -> None:
    """Where the file was published, events that name no source cite it."""
    made = carry(
        Found((FoundEvent("row 1", "T", "2003", summary="S."),), "The story"),
        Notes(),
        Destination("imported"),
        options(published_at="https://a.org/timeline"),
        "file.csv",
    )
    assert "citations: [a-org]" in made.events[0].text
    assert "title: The story" in made.additions["sources.yml"]
