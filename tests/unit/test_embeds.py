"""What other sites show of an explainer or an event within their pages."""

import json
from dataclasses import replace

import pytest
from tests.support import (
    cite,
    make_claim,
    make_correction,
    make_denial,
    make_event,
    make_whole_edition,
)

from timeline.exports.oembed import oembed, oembed_file
from timeline.model.event import Event, Weight
from timeline.model.structure import KeyPoints
from timeline.views.addresses import embed_of
from timeline.views.contexts import EventEmbedView, ExplainerEmbedView
from timeline.views.edition import Edition
from timeline.views.embed_frame import EmbedFrame
from timeline.views.embeds import (
    CLAIMS_SHOWN,
    SOURCES_SHOWN,
    event_embed_view,
    event_frame,
    event_share,
    explainer_embed_view,
    explainer_frame,
    withdrawn_embed_view,
)
from timeline.views.wording import Wording

TURNING = make_event("vote", weight=Weight.TURNING_POINT)


def edition_of(*events: Event, **fields: object) -> Edition:
    """Return an explainer with plain texts."""
    return make_whole_edition(*events, **fields)


def embedded(event: Event) -> EventEmbedView:
    """Return an event as other sites show it."""
    edition = edition_of(event)
    return event_embed_view(event, edition, edition.place(embed_of(edition.paths.event(event.id))))


def embedded_explainer(*events: Event, **fields: object) -> ExplainerEmbedView:
    """Return an explainer as other sites show it."""
    edition = edition_of(*events, **fields)
    return explainer_embed_view(edition, edition.place(embed_of(edition.paths.front)))


def test_an_embedded_event_leads_to_the_whole() -> None:
    """Title, explainer and sources lead to pages of the site, the sources to their place in the event's own list."""
    view = embedded(make_event())
    assert (view.url, view.explainer.url) == ("../", "../../../")
    assert [link.url for link in view.sources] == ["../#source-1", "../#source-2"]
    assert (view.source_count, view.state) == ("2 sources", "Last changed 1 February 2024.")


def test_an_embedded_claim_has_its_sources_and_every_denial() -> None:
    """No claim stands without claimant, status and sources, nor without what is said against it."""
    claim = make_claim(denials=(make_denial(), make_denial()))
    (shown,) = embedded(make_event(claims=(claim,))).claims
    assert shown.by.text
    assert shown.status.word
    assert shown.sources
    assert len(shown.denials) == 2
    assert all(denial.sources for denial in shown.denials)
    assert shown.event is None


def test_a_day_stays_with_its_month() -> None:
    """Titles and summaries are tied as on the pages of the site."""
    event = make_event(title="A vote on 17 December", summary="It was held on 17 December 2023.")
    tied = make_whole_edition(event)
    tied = replace(tied, wording=replace(tied.wording, wording=Wording(space="_")))
    view = event_embed_view(event, tied, tied.place(embed_of(tied.paths.event(event.id))))
    assert (view.title, view.summary) == ("A vote on 17_December", "It was held on 17_December 2023.")


def test_claims_that_are_not_shown_are_counted() -> None:
    """Of many claims some are shown, and the number of the others is told."""
    many = tuple(make_claim() for _ in range(CLAIMS_SHOWN + 2))
    assert len(embedded(make_event(claims=many)).claims) == CLAIMS_SHOWN
    assert embedded(make_event(claims=many)).more == "and 2 more claims"
    assert embedded(make_event(claims=many[:CLAIMS_SHOWN])).more == ""


def test_sources_that_are_not_named_are_counted() -> None:
    """Of many sources some are named, and the number of all is told."""
    view = embedded(make_event(citations=cite("daily", "agency", "copy", "relay", "station")))
    assert len(view.sources) <= SOURCES_SHOWN
    assert view.source_count == "5 sources"


def test_corrections_are_told() -> None:
    """That an entry was corrected is said where it is shown, too."""
    view = embedded(make_event(corrections=(make_correction("2024-03-01"),)))
    assert view.state == "Last changed 1 March 2024. 1 correction."


def test_a_withdrawn_event_shows_nothing_of_what_it_said() -> None:
    """At the address that others have pasted it is said that the entry was withdrawn, without claims and sources."""
    event = make_event(claims=(make_claim(),))
    edition = edition_of(event)
    view = withdrawn_embed_view(event, edition, edition.place(embed_of(edition.paths.event(event.id))))
    assert view.title == "Withdrawn: People rally in the square"
    assert view.summary == "This entry was withdrawn."
    assert (view.claims, view.sources, view.date) == ((), (), None)


def test_key_points_lead_to_the_sources_of_the_front_page() -> None:
    """An embedded explainer has no list of sources, so the numbers lead to that of the front page."""
    points = KeyPoints(happened=('<a href="#source-1">1</a>', "b", "c", "d"), disputed=(), unknown=())
    view = embedded_explainer(TURNING, key_points=points)
    (group,) = view.key_points
    assert len(group.points_html) == 3
    assert 'href="../#source-1"' in group.points_html[0]
    assert view.turning_points == ()


def test_without_key_points_turning_points_are_shown() -> None:
    """An explainer without key points shows what the story turns on, each with its date."""
    view = embedded_explainer(TURNING, make_event("walk", "2023-12-19"), key_points=KeyPoints((), (), ()))
    assert [(link.text, link.url, link.note) for link in view.turning_points] == [
        ("People rally in the square", "../events/vote/", "18 December 2023")
    ]
    assert view.counts == "2 events, 2 sources"


@pytest.mark.parametrize(
    ("weight", "every", "url", "shown"),
    [
        (Weight.MINOR, True, "https://example.org", True),
        (Weight.MINOR, False, "https://example.org", False),
        (Weight.TURNING_POINT, False, "https://example.org", True),
        (Weight.TURNING_POINT, True, "", False),
    ],
)
def test_which_events_can_be_shown_elsewhere(weight: Weight, every: bool, url: str, shown: bool) -> None:
    """All or the turning points, as the site is set; none where the site has no address."""
    event = make_event(weight=weight)
    edition = replace(edition_of(event), embeds_every_event=every, site_url=url)
    assert (event_share(event, edition, edition.place(edition.paths.event(event.id))) is not None) is shown


def test_the_frame_grows_with_the_text() -> None:
    """A frame is as high as its texts may need in a narrow column, within bounds."""
    heights = [
        event_frame(event, edition_of(event)).height
        for event in (
            make_event(),
            make_event(summary="Many words. " * 20),
            make_event(summary="Many words. " * 20, claims=(make_claim(), make_claim())),
            make_event(summary="Many words. " * 200),
        )
    ]
    assert heights == sorted(set(heights))
    assert heights[-1] == 720


def test_the_code_is_safe() -> None:
    """A title cannot leave the attribute in which it stands."""
    code = EmbedFrame("https://example.org/a/embed/", '"><script>', 300).code
    assert "<script>" not in code
    assert 'title="&quot;&gt;&lt;script&gt;"' in code


def test_oembed_says_what_the_standard_requires() -> None:
    """A reply of the type “rich” has version, type, HTML, width and height (https://oembed.com, 2.3.4.4)."""
    edition = edition_of(TURNING)
    path, text = oembed_file(edition.paths.front, explainer_frame(edition), edition)
    reply = json.loads(text)
    assert path == "river/embed/oembed.json"
    assert {key: type(value) for key, value in reply.items()} == {
        "version": str,
        "type": str,
        "title": str,
        "provider_name": str,
        "provider_url": str,
        "cache_age": int,
        "width": int,
        "height": int,
        "html": str,
    }
    assert (reply["version"], reply["type"]) == ("1.0", "rich")
    assert reply["provider_url"] == "https://example.org/site/"
    assert 'src="https://example.org/site/river/embed/"' in reply["html"]


def test_oembed_is_no_markup() -> None:
    """A program that takes the reply for HTML finds no element in it."""
    assert "<" not in oembed(EmbedFrame("https://example.org/", "<b>", 300), "<i>", "https://example.org")
