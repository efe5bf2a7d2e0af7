"""Ids name something that exists, and what exists is named."""

import importlib
import pkgutil
from dataclasses import replace

import pytest
from tests.checking import told_by
from tests.support import (
    because_of,
    cite,
    codes,
    make_chart,
    make_claim,
    make_denial,
    make_era,
    make_estimate,
    make_event,
    make_figure,
    make_marks,
    make_page,
    make_person,
    make_place,
    make_question,
    make_site,
    make_source,
    make_term,
    text_with,
)

from timeline import checks
from timeline.checks import (
    CheckContext,
    address_taken,
    anchor_taken,
    draft_linked,
    policy,
    run_checks,
    unknown_id,
    unused_entry,
)
from timeline.checks.similar import similar_ids, spellings
from timeline.model.claim import Claimant
from timeline.model.entities import Organization
from timeline.model.event import Cause, PublicationStatus
from timeline.model.problem import Mark, Marks, Severity
from timeline.model.source import CopyForm, Origin
from timeline.model.structure import Dispute
from timeline.model.timeline import SITE_ADDRESSES
from timeline.views import addresses

NO_TEXT = text_with()


def test_sound_content():
    """Content without faults gives no problem under any rule."""
    event = make_event(claims=(make_claim(denials=(make_denial(),)),), figures=(make_figure(make_estimate()),))
    assert run_checks(make_site(event)) == ()


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"category": "rumour"}, "unknown-category"),
        ({"threads": ("alley",)}, "unknown-thread"),
        ({"place": "moon"}, "unknown-place"),
        ({"people": ("nobody",)}, "unknown-person"),
        ({"organizations": ("nobody",)}, "unknown-organization"),
        ({"because_of": because_of("never")}, "unknown-event"),
        ({"because_of": (Cause("rally-before", cite("lost")),)}, "unknown-source"),
        ({"citations": cite("daily", "lost")}, "unknown-source"),
        ({"claims": (make_claim("nobody"),)}, "unknown-claimant"),
        ({"claims": (make_claim(citations=cite("lost")),)}, "unknown-source"),
        ({"claims": (make_claim(dispute="which"),)}, "unknown-dispute"),
        ({"claims": (make_claim(denials=(make_denial(by=Claimant("nobody")),)),)}, "unknown-claimant"),
        ({"claims": (make_claim(denials=(make_denial(citations=cite("lost")),)),)}, "unknown-source"),
        ({"figures": (make_figure(make_estimate(by=Claimant("nobody"))),)}, "unknown-claimant"),
        ({"figures": (make_figure(make_estimate(citations=cite("lost"))),)}, "unknown-source"),
        ({"references": text_with(cited=["lost"])}, "unknown-source"),
        ({"references": text_with(charts=["pie"])}, "unknown-chart"),
    ],
)
def test_unknown_id_in_an_event(fields, code):
    """An id that an event names and nothing explains is an error."""
    site = make_site(make_event("rally-before", "2023-12-10"), make_event(**fields))
    (problem,) = told_by(unknown_id, site)
    assert (problem.code, problem.severity) == (code, Severity.ERROR)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"featured_charts": ("pie",)}, "unknown-chart"),
        ({"charts": (make_chart("bars", citations=cite("lost")),)}, "unknown-source"),
        ({"charts": (make_chart("bars", references=text_with(cited=["lost"])),)}, "unknown-source"),
        ({"disputes": (Dispute("who-began", "Who began?", cite("lost")),)}, "unknown-source"),
        ({"questions": (make_question(events=("never",)),)}, "unknown-event"),
        ({"questions": (make_question(closed_by="never"),)}, "unknown-event"),
        ({"questions": (make_question(citations=cite("lost")),)}, "unknown-source"),
        ({"references": text_with(cited=["lost"])}, "unknown-source"),
        ({"places": {"square": make_place("square", within="moon")}}, "unknown-place"),
        ({"terms": {"thaw": make_term("thaw", citations=cite("lost"))}}, "unknown-source"),
        ({"people": {"ana-ilic": make_person("ana-ilic", "Ana Ilić", citations=cite("lost"))}}, "unknown-source"),
        (
            {"sources": {k: make_source(k, copy_of=Origin("X", CopyForm.COPY, s)) for k, s in
                         (("daily", "lost"), ("agency", "daily"))}},
            "unknown-source",
        ),
    ],
)  # fmt: skip
def test_unknown_id_in_index_or_register(fields, code):
    """An id that the index or a register names and nothing explains is an error."""
    assert codes(told_by(unknown_id, make_site(**fields))) == [code]


def test_mark_and_message_of_an_unknown_id():
    """The problem stands at the list entry and names field and value."""
    marks = Marks("content/river/events/2023-12-18-rally.md", {"people": (7, 1), "people.1": (7, 20)})
    event = make_event(people=("ana-ilic", "nobody-known"), marks=marks)
    (problem,) = told_by(unknown_id, make_site(event))
    assert problem.mark == Mark("content/river/events/2023-12-18-rally.md", 7, 20)
    assert problem.message == "people 2: “nobody-known” is not in people.yml"


@pytest.mark.parametrize(
    ("fields", "path", "field"),
    [
        ({"category": "rumour"}, "category", "category"),
        ({"because_of": because_of("lost")}, "because_of.0.event", "because_of 1"),
        ({"citations": cite("daily", "lost")}, "citations.1.source", "citations 2"),
        ({"claims": (make_claim("lost"),)}, "claims.0.by", "claims 1, by"),
        (
            {"claims": (make_claim(denials=(make_denial(citations=cite("lost")),)),)},
            "claims.0.denials.0.citations.0.source",
            "claims 1, denials 1, citations 1",
        ),
        (
            {"figures": (make_figure(make_estimate(by=Claimant("lost"))),)},
            "figures.0.estimates.0.by",
            "figures 1, estimates 1, by",
        ),
    ],
)
def test_an_unknown_id_is_told_at_its_place(fields, path, field):
    """The problem stands at the id itself, and names the field as people count."""
    event = make_event(marks=make_marks("rally.md", path), **fields)
    (problem,) = told_by(unknown_id, make_site(event))
    assert (problem.mark, problem.message.partition(":")[0]) == (Mark("rally.md", 2, 3), field)


def test_an_organization_among_people_is_told_its_place():
    """What stands in the other register belongs into the other field."""
    site = make_site(
        make_event(people=("crowd",)), organizations={"crowd": Organization("crowd", "The Crowd", "A list.")}
    )
    (problem,) = told_by(unknown_id, site)
    assert problem.hint == "it stands in organizations.yml: list it under organizations"


@pytest.mark.parametrize("slip", ["belgrade-city-hal", "belgrade-city-hall", "cityhall", "hall-of-the-city"])
def test_similar_place(slip):
    """What shares most with the words that were written is proposed first, however much else they say."""
    ids = ("belgrade", "new-belgrade", "city-hall", "belgrade-arena")
    assert similar_ids(slip, spellings(dict.fromkeys(ids, ())))[0] == "city-hall"


@pytest.mark.parametrize("slip", ["ana-ilić", "ana-illic", "ana_ilic", "ilic", "Ana Ilić"])
def test_similar_person(slip):
    """A slip in a person's id, name or surname is answered with the id that was probably meant, and what else to do."""
    (problem,) = told_by(unknown_id, make_site(make_event(people=(slip,))))
    assert problem.hint == "did you mean “ana-ilic”? If not, add an entry to people.yml"


def test_short_vocabulary():
    """Where nothing is similar and few ids exist, the hint lists them all."""
    (problem,) = told_by(unknown_id, make_site(make_event(category="xyz")))
    assert problem.hint == "write one of election, protest"


def test_claimant_by_name():
    """A claimant who is in no register may be given by name."""
    event = make_event(claims=(make_claim(by=Claimant(name="A neighbour")),))
    assert codes(told_by(unknown_id, make_site(event))) == []


@pytest.mark.parametrize("slip", ["prty", "The Party", "tp"])
def test_similar_organization(slip):
    """A slip in an organization's id, its name and its abbreviation are answered with its id."""
    organizations = {"party": Organization("party", "The Party", "A party.", short="TP")}
    site = make_site(make_event(organizations=(slip,)), organizations=organizations)
    (problem,) = told_by(unknown_id, site)
    assert problem.hint == "did you mean “party”? If not, add an entry to organizations.yml"


def test_declared_chart():
    """A chart of the timeline may be placed and shown on the front page."""
    event = make_event(references=text_with(charts=["bars"]))
    site = make_site(event, charts=(make_chart("bars"),), featured_charts=("bars",))
    assert codes(told_by(unknown_id, site)) == []


def test_automatic_chart():
    """The chart of events by week needs no declaration."""
    site = make_site(make_event(references=text_with(charts=["events-by-week"])), featured_charts=("events-by-week",))
    assert codes(told_by(unknown_id, site)) == []


def test_citation_and_chart_on_a_page():
    """A page beside the timelines has no register, so it can neither cite nor place a chart."""
    page = make_page(text_with(cited=["daily"], charts=["events-by-week"]))
    assert codes(told_by(unknown_id, make_site(make_event(), pages=[page]))) == [
        "unknown-source",
        "unknown-chart",
    ]


def test_ids_of_faulty_documents():
    """An id whose document is faulty counts as known, so that one fault is told once."""
    site = make_site(make_event(because_of=because_of("broken")))
    context = CheckContext({"river": {"event": frozenset({"broken"})}})
    assert codes(told_by(unknown_id, site, context)) == []


def test_unreadable_register():
    """While a register cannot be read, uses of its entries are not called unknown."""
    site = make_site(make_event(), sources={})
    assert codes(told_by(unknown_id, site, CheckContext(unreadable={"river": frozenset({"source"})}))) == []


def test_draft_as_cause():
    """A published event cannot say that it came of a draft, nor link to it."""
    draft = make_event("plan", "2023-12-01", status=PublicationStatus.DRAFT, because_of=because_of("plan-before"))
    before = make_event("plan-before", "2023-11-01", status=PublicationStatus.DRAFT)
    event = make_event(because_of=because_of("plan"), references=text_with(links=["event:plan"]))
    problems = told_by(draft_linked, make_site(before, draft, event))
    assert [(p.code, p.mark.file) for p in problems] == [("draft-linked", event.marks.file)] * 2


def test_retracted_event_as_cause():
    """A retracted event leaves a page, so it may still be named."""
    gone = make_event("plan", "2023-12-01", status=PublicationStatus.RETRACTED)
    draft = make_event("idea", "2023-12-01", status=PublicationStatus.DRAFT)
    site = make_site(gone, draft, make_event(because_of=because_of("plan")))
    assert codes(told_by(draft_linked, site)) == []


def test_question_of_a_draft():
    """A question on the front page cannot name a draft, be it closed or open."""
    draft = make_event("plan", status=PublicationStatus.DRAFT)
    questions = (make_question(events=("rally", "plan")), make_question(closed_by="plan"))
    problems = told_by(draft_linked, make_site(make_event(), draft, questions=questions))
    assert [problem.message.partition(":")[0] for problem in problems] == [
        "questions 1, events 2",
        "questions 2, closed_by",
    ]


def test_link_between_drafts():
    """What nobody reads may link to drafts."""
    draft = make_event("plan", status=PublicationStatus.DRAFT, references=text_with(links=["event:idea"]))
    idea = make_event("idea", status=PublicationStatus.DRAFT)
    assert codes(told_by(draft_linked, make_site(draft, idea))) == []


def test_link_of_a_page_to_a_draft():
    """A page beside an only explainer cannot link to its drafts; beside several, it may mean an event of another."""
    site = make_site(
        make_event("plan", status=PublicationStatus.DRAFT), pages=[make_page(text_with(links=["event:plan"]))]
    )
    assert codes(told_by(draft_linked, site)) == ["draft-linked"]
    two = replace(site, timelines=(*site.timelines, replace(site.timelines[0], id="hill")))
    assert codes(told_by(draft_linked, two)) == []


@pytest.mark.parametrize(
    ("register", "code"),
    [
        ({"sources": {k: make_source(k) for k in ("daily", "agency", "idle")}}, "unused-source"),
        ({"people": {"idle": make_person("idle", "Idle")}}, "unused-person"),
        ({"places": {"idle": make_place("idle")}}, "unused-place"),
        ({"terms": {"idle": make_term("idle")}}, "unused-term"),
    ],
)
def test_unused_entry(register, code):
    """A register's entry that nothing refers to is a warning that names it."""
    (problem,) = told_by(unused_entry, make_site(make_event(), **register))
    assert (problem.code, problem.severity) == (code, Severity.WARNING)
    assert "“idle”" in problem.message


def test_entry_used_by_link_or_other_entry():
    """A link from a page and the place around a place are uses."""
    places = {"square": make_place("square", within="town"), "town": make_place("town")}
    people = {"ana-ilic": make_person("ana-ilic", "Ana Ilić"), "idle": make_person("idle", "Idle")}
    site = make_site(make_event(), pages=[make_page(text_with(links=["person:idle"]))], places=places, people=people)
    assert codes(told_by(unused_entry, site)) == []


def test_nothing_is_unused_while_documents_are_faulty():
    """While a document could not be read, nothing is called unused: that document may hold the use."""
    sources = {key: make_source(key) for key in ("daily", "agency", "idle")}
    assert codes(told_by(unused_entry, make_site(make_event(), sources=sources), CheckContext(is_whole=False))) == []


def test_order_of_problems():
    """All rules' problems come together in the order of files and lines."""
    late = make_event("late", "2023-12-20", category="rumour", marks=Marks("b.md", {"category": (9, 1)}))
    marks = Marks("a.md", {"place": (5, 1), "title": (2, 1)})
    early = make_event("early", "2023-12-19", place="moon", title="A.", marks=marks)
    problems = run_checks(make_site(late, early))
    assert [(p.mark.file, p.mark.line) for p in problems] == [("a.md", 2), ("a.md", 5), ("b.md", 9)]


def test_several_timelines_are_kept_apart():
    """An id of one timeline is unknown in another."""
    site = make_site(make_event())
    other = replace(make_site(make_event(people=("ana-ilic",)), people={}).timelines[0], id="hill")
    both = replace(site, timelines=(*site.timelines, other))
    assert codes(told_by(unknown_id, both)) == ["unknown-person"]


@pytest.mark.parametrize("judged", ["text", "event", "frame", "page", "whole"])
def test_every_rule_is_listed_once(judged):
    """Whatever a rule judges, it is listed there once."""
    names = [module.name for module in pkgutil.iter_modules(checks.__path__)]
    modules = [importlib.import_module(f"timeline.checks.{name}") for name in names]
    rules = [getattr(module, f"of_{judged}") for module in modules if hasattr(module, f"of_{judged}")]
    listed = getattr(policy, f"{judged.upper()}_CHECKS")
    assert rules
    assert sorted(map(id, listed)) == sorted(map(id, rules))


@pytest.mark.parametrize(("slip", "meant"), [("rfe_25", "rfe_24"), ("rfe-24", "rfe_24"), ("reu24", "reu_24")])
def test_similar_source(slip, meant):
    """A slip in a key with underscores is answered with the key that was probably meant."""
    sources = {key: make_source(key) for key in ("rfe_24", "reu_24")}
    site = make_site(make_event(citations=cite(slip)), sources=sources, references=NO_TEXT)
    (problem,) = told_by(unknown_id, site)
    assert problem.hint.startswith(f"did you mean “{meant}”")


def test_transposed_letters():
    """Two letters in the wrong order are recognised even in a short id."""
    organizations = {"spn": Organization("spn", "Against Violence", "A list.")}
    site = make_site(make_event(organizations=("snp",)), organizations=organizations)
    (problem,) = told_by(unknown_id, site)
    assert problem.hint == "did you mean “spn”? If not, add an entry to organizations.yml"


def test_unread_ids_are_not_judged():
    """An id that could not be read is empty, and its fault is told already."""
    claim = make_claim(by=Claimant(id=""), citations=cite(""))
    event = make_event(category="", people=("", "ana-ilic"), because_of=because_of(""), claims=(claim,))
    assert codes(told_by(unknown_id, make_site(event))) == []


def test_uses_in_a_register_name_their_entry():
    """A problem of a register's entry names the entry."""
    places = {"square": make_place("square", within="moon")}
    (problem,) = told_by(unknown_id, make_site(places=places))
    assert problem.message == "square, within: “moon” is not in places.yml"


@pytest.mark.parametrize(
    ("timeline", "page", "said"),
    [
        ("search", "about", "the folder “content/search” and the search would have the same address, /search/"),
        ("river", "assets", "this page and the site’s own files would have the same address, /assets/"),
        ("river", "river", "this page and the explainer in “content/river” would have the same address, /river/"),
    ],
)
def test_addresses_are_taken_once(timeline, page, said):
    """An explainer or page at an address of another or of the site itself is an error that names both."""
    marks = Marks(f"content/{timeline}/index.md")
    site = make_site(id=timeline, marks=marks, pages=[replace(make_page(text_with()), id=page)])
    (problem,) = told_by(address_taken, site)
    assert (problem.code, problem.message) == ("address-taken", said)


def test_every_address_of_the_site_is_reserved():
    """No explainer and no page can take the place of what every site has."""
    own = (addresses.STYLE_GUIDE, addresses.STYLE_SHEET, addresses.CHART_SCRIPT, addresses.PLOTLY, addresses.FONT)
    assert {path.partition("/")[0] for path in own} <= set(SITE_ADDRESSES)
    assert codes(told_by(address_taken, make_site(pages=[make_page(text_with())]))) == []


@pytest.mark.parametrize(
    ("fields", "place", "said"),
    [
        ({"eras": (make_era("rally", "2023"),)}, "eras.0.id", "an era and of an event"),
        ({"eras": (make_era("other", "2023"),)}, "eras.0.id", "an era and of a part of the front page"),
        (
            {"eras": (make_era("count", "2023"),), "disputes": (Dispute("count", "How many?"),)},
            "disputes.0.id",
            "a dispute and of an era",
        ),
        ({"questions": (make_question(id="rally"),)}, "questions.0.id", "a question and of an event"),
    ],
)
def test_an_anchor_of_the_front_page_leads_to_one_thing(fields, place, said):
    """An era, dispute or question with the id of something else on the front page is an error at its line."""
    marks = Marks("content/river/index.md", {place: (7, 9)})
    (problem,) = told_by(anchor_taken, make_site(make_event("rally"), marks=marks, **fields))
    assert (problem.code, problem.severity) == ("anchor-taken", Severity.ERROR)
    assert (problem.mark.file, problem.mark.line) == ("content/river/index.md", 7)
    assert f" is the id of {said}: on the front page, #" in problem.message


def test_an_event_may_not_be_named_as_a_part_of_the_front_page():
    """An event called “sources” would stand where the front page has its sources."""
    (problem,) = told_by(anchor_taken, make_site(make_event("sources", marks=Marks("sources.md"))))
    assert (problem.code, problem.mark.file) == ("anchor-taken", "sources.md")
    assert codes(told_by(anchor_taken, make_site(make_event(), eras=(make_era("early", "2023"),)))) == []
