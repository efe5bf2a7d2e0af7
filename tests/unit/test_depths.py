"""How much of an explainer a reader takes, and how long that takes."""

from tests.support import in_order, make_event, make_whole_edition

from timeline.model.event import Event, Weight
from timeline.model.structure import KeyPoints
from timeline.views.contexts import DepthView, ShortView
from timeline.views.depths import depth_views
from timeline.views.explainer import explainer_view
from timeline.views.list_limits import SHORT, TIMELINE, TURNING_POINTS
from timeline.views.reading_time import minutes_for, words_in, words_in_html, words_in_seconds
from timeline.views.short_page import short_view


def turning(number: int, title: str = "A turn") -> list[Event]:
    """Return turning points a day apart."""
    return [
        make_event(f"t{day}", f"2023-{day // 28 + 1:02}-{day % 28 + 1:02}", title=title, weight=Weight.TURNING_POINT)
        for day in range(number)
    ]


def short(*events: Event, **fields: object) -> ShortView:
    """Return the 60-second version."""
    edition = make_whole_edition(*in_order(*events), **fields)
    return short_view(edition, edition.place("river/short/"))


def depths(*events: Event, list_: str = TIMELINE) -> dict[str, DepthView]:
    """Return the depths by their names, as on the page of a list."""
    edition = make_whole_edition(*in_order(*events))
    return {one.link.text: one for one in depth_views(list_, edition, edition.place(f"river/{list_}"))}


def words_shown(view: ShortView) -> int:
    """Count the words that the page has below its head and above its sources."""
    points = (words_in(group.heading) + sum(map(words_in_html, group.points_html)) for group in view.key_points)
    lines = (words_in(f"{line.date.short} {line.event.text}") for line in view.turning_points)
    return sum(points) + sum(lines) + (words_in(view.heading) if view.turning_points else 0)


def test_words_are_counted_as_they_are_read() -> None:
    """Tags, the numbers of sources and lone dashes are no words; words in no-break spaces are."""
    html = "Voted <a href='x y'>early</a> on 17&nbsp;December – twice<sup class='citation'><a>1</a>, <a>2</a></sup>."
    assert words_in_html(html) == 6
    assert words_in("") == 0


def test_times_never_promise_too_little() -> None:
    """Sixty seconds hold 238 words, and a minute that is begun counts."""
    assert words_in_seconds(60) == 238
    assert [minutes_for(words) for words in (0, 1, 238, 239)] == [0, 1, 1, 2]


def test_the_short_version_can_be_read_in_its_time() -> None:
    """However many points and turning points there are, those shown make no more than 238 words."""
    points = KeyPoints(*((f"{name} " * 30,) * 6 for name in ("happened", "disputed", "unknown")))
    view = short(*turning(90, "One of very many turns of this long story"), key_points=points)
    assert 180 < words_shown(view) <= 238
    assert view.note.startswith(f"{words_shown(view)} words")


def test_doubt_is_not_crowded_out_of_the_short_version() -> None:
    """Of each list the first point is told before any second, and of the second ones that in dispute first."""
    points = KeyPoints(*((f"{name} " * 45,) * 3 for name in ("happened", "disputed", "unknown")))
    told = {group.heading: len(group.points_html) for group in short(*turning(1), key_points=points).key_points}
    assert told == {"What happened": 1, "What is disputed": 2, "What is not known": 1}


def test_the_short_version_names_turning_points_from_all_over() -> None:
    """Where not all can be named, the first and the last are, and a link leads to all."""
    view = short(*turning(50))
    assert view.turning_points[0].event.url == "../events/t0/"
    assert view.turning_points[-1].event.url == "../events/t49/"
    assert view.more is not None
    assert (view.more.text, view.more.url) == ("All 50 turning points", "../turning-points/")
    assert short(*turning(3)).more is None


def test_the_short_version_lists_only_the_sources_that_it_uses() -> None:
    """Sources are numbered as its own text uses them."""
    assert short(make_event()).sources == ()


def test_each_depth_says_how_much_it_is() -> None:
    """Words, turning points with their time, and events are told."""
    found = depths(make_event("a"), *turning(2))
    assert [one.link.note for one in found.values()] == ["12 words", "2 in 1 minute", "3 events"]
    assert list(found) == ["60 seconds", "Turning points", "Everything"]


def test_the_page_at_hand_is_marked() -> None:
    """Of the three depths one is current."""
    for list_, current in ((SHORT, 0), (TURNING_POINTS, 1), (TIMELINE, 2)):
        marks = [one.is_current for one in depths(*turning(2), list_=list_).values()]
        assert marks == [at == current for at in range(3)]


def test_only_a_front_page_with_all_events_switches_in_place() -> None:
    """A script is given keys where the whole list stands on the page."""
    assert [one.key for one in depths(*turning(2)).values()] == ["", "turning-points", "everything"]
    assert {one.key for one in depths(*turning(2), list_=SHORT).values()} == {""}
    many = [make_event(f"e{number}") for number in range(101)]
    assert {one.key for one in depths(*many, *turning(2)).values()} == {""}


def test_no_depth_leads_to_an_empty_page() -> None:
    """Without turning points there are two depths, and without key points too there is nothing to choose."""
    edition = make_whole_edition(make_event(), key_points=KeyPoints(("Something happened.",)))
    found = depth_views(TIMELINE, edition, edition.place("river/"))
    assert [one.link.text for one in found] == ["60 seconds", "Everything"]
    assert depths(make_event()) == {}


def test_turning_points_tell_their_year_when_shown_alone() -> None:
    """On the front page a turning point has its year where the one before is of another, whatever is between."""
    events = (
        make_event("a", "2023-05-01", weight=Weight.TURNING_POINT),
        make_event("b", "2024-01-01"),
        make_event("c", "2024-01-02", weight=Weight.TURNING_POINT),
        make_event("d", "2024-01-03", weight=Weight.TURNING_POINT),
    )
    edition = make_whole_edition(*events)
    cards = [card for era in explainer_view(edition, edition.place("river/")).eras for card in era.events if card.id]
    assert [card.date.year for card in cards] == ["2023", "2024", "2024", None]
