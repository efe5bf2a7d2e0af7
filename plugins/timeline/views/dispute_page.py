"""The page of one dispute: claim against counter-claim, with the events that they touch."""

from timeline.model.claim import Stance
from timeline.model.structure import Dispute
from timeline.views.addresses import Place
from timeline.views.claims import claim_view
from timeline.views.contexts import CauseView, ClaimView, DisputePageView, FactView, LinkView
from timeline.views.dates import date_view
from timeline.views.disputes import portion_title, status_of
from timeline.views.edition import Edition
from timeline.views.glosses import Glosses
from timeline.views.list_limits import dispute_list
from timeline.views.names import event_link
from timeline.views.portion_views import CLAIM, EVENT, part_words, split_view
from timeline.views.sources import name_links
from timeline.views.steps import Step


def dispute_page_view(dispute: Dispute, step: Step | None, edition: Edition, place: Place) -> DisputePageView:
    """Return one dispute with all of its claims, or those of a year or a month."""
    list_, say, count = dispute_list(dispute.id), edition.phrases.say, edition.phrases.count
    portion = edition.lookup.portions[list_, step]
    found = edition.lookup.claims_at(portion.items)
    glosses = Glosses(edition, place)
    for _, claim in found:
        glosses.leave_out(claim.by)

    def side(stance: Stance) -> tuple[ClaimView, ...]:
        return tuple(
            claim_view(claim, event, edition, place, None, glosses) for event, claim in found if claim.stance is stance
        )

    claims, counter_claims, record = (side(stance) for stance in Stance)
    events = {event.id: event for event, _ in found}
    facts = []
    # The status is that of all claims, so it does not stand beside some of them.
    status = status_of(edition.lookup.claims_by_dispute[dispute.id]) if step is None else None
    if status is not None:
        word = glosses.status(status)
        facts.append(FactView(say("Status"), (LinkView(word.word, gloss=word.gloss),)))
    facts.append(FactView(say("Claims"), (LinkView(count(*CLAIM, portion.number)),)))
    if events and not portion.within and portion.parts == 1:
        facts.append(FactView(say("Comes up in"), (LinkView(count(*EVENT, len(events)), "#events"),)))
    return DisputePageView(
        title=dispute.question if step is None else portion_title(dispute.question, step, edition),
        description=part_words(portion, edition),
        facts=tuple(facts),
        claims=claims,
        counter_claims=counter_claims,
        record=record,
        events=tuple(
            CauseView(date_view(event.when, edition, full=True), event_link(event, edition, place))
            for event in events.values()
        ),
        sources=name_links(dispute.citations, edition, place),
        split=split_view(portion, list_, step, CLAIM, edition, place),
        glosses=glosses.views,
    )
