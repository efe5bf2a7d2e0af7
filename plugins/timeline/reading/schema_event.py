"""The declaration of an event, with its claims and figures."""

from timeline.model.claim import Claim, ClaimStatus, Denial, Estimate, Figure, Qualifier, Stance
from timeline.model.event import Cause, Correction, PublicationStatus, Weight
from timeline.reading.declaration import Choice, Date, ExactDay, Field, Id, ListOf, Number, Shape, ShortOr, Text
from timeline.reading.schema_common import CITATION, CITED, CLAIMANT, LINE

_STATUSES = {"verified": "confirmed", "true": "confirmed", "claimed": "alleged", "contested": "disputed",
             "rejected": "denied", "withdrawn": "retracted"}  # fmt: skip
_WEIGHTS = {"major": "turning-point", "high": "turning-point", "key": "turning-point", "low": "minor"}

CAUSE = ShortOr(
    "event",
    Id(),
    Shape(
        "cause",
        "An earlier event that led to this one.",
        (
            Field("event", Id(), "Id of the earlier event.", "first-protest", required=True),
            Field("citations", ListOf(CITATION), "Who says that one led to the other.", "[rfe_24]"),
            Field("note", LINE, "A few words on the connection.", "according to SPN"),
        ),
        Cause,
    ),
)

DENIAL = Shape(
    "denial",
    "A recorded denial of a claim, or a reply to it.",
    (
        Field("by", CLAIMANT, "Id of the person or organization that replies; {name: …} for others.",
              "aleksandar-vulin", required=True, code_when_missing="claim-without-claimant"),
        Field("statement", LINE, "What is said, as a whole sentence.", "He denied the report.", required=True),
        Field("citations", CITED, "Sources of the reply.", "[newstrack]", required=True,
              code_when_missing="claim-without-source"),
    ),
    Denial,
)  # fmt: skip

CLAIM = Shape(
    "claim",
    "A statement printed with the one who makes it.",
    (
        Field("statement", LINE, "What is said, as a whole sentence in our own words.", "Hooligans staged it.",
              required=True, mistaken_for=("claim", "text")),
        Field("by", CLAIMANT, "Id of the person or organization that says so; {name: …} for others.", "spn",
              required=True, code_when_missing="claim-without-claimant", mistaken_for=("who", "claimant", "author")),
        Field("status", Choice(ClaimStatus, "unknown-status", _STATUSES), "How sure the claim is.", "disputed",
              required=True),
        Field("citations", CITED, "Sources that carry the claim.", "[curuvija]", required=True,
              code_when_missing="claim-without-source", mistaken_for=("sources",)),
        Field("dispute", Id(), "Id of the dispute in index.md to which it belongs.", "city-hall-violence"),
        Field("stance", Choice(Stance), "The part it plays in that dispute.", "counter-claim"),
        Field("denials", ListOf(DENIAL), "Recorded denials and replies.",
              "[{by: aleksandar-vulin, statement: He denied the report., citations: [newstrack]}]"),
    ),
    Claim,
)  # fmt: skip

ESTIMATE = Shape(
    "estimate",
    "What one claimant says of the figure.",
    (
        Field("value", Number(may_be_thousands=True), "The number, without separators.", "2490",
              mistaken_for=("number", "count")),
        Field("text", LINE, "The words of the source, where it gives no number.", "several thousand"),
        Field("qualifier", Choice(Qualifier), "How exact the claimant says the number is.", "at-least"),
        Field("by", CLAIMANT, "Id of the person or organization that says so; {name: …} for others.", "{name: N1}",
              required=True, code_when_missing="claim-without-claimant", mistaken_for=("who", "claimant")),
        Field("citations", CITED, "Sources that carry the estimate.", "[ca_24]", required=True,
              code_when_missing="estimate-without-source", mistaken_for=("sources",)),
        Field("note", LINE, "A short remark.", "counted by drone"),
    ),
    Estimate,
    one_of=("value", "text"),
)  # fmt: skip

FIGURE = Shape(
    "figure",
    "One quantity and what each claimant says of it.",
    (
        Field("measure", LINE, "What is counted.", "People in front of City Hall", required=True),
        Field("title", LINE, "A heading that states the finding.", '"In front of City Hall: one number, two words"'),
        Field("unit", LINE, "The unit of the numbers.", "people", required=True),
        Field("note", LINE, "A remark below the figure.", "About 1,200 of them took part in the break-in."),
        Field("estimates", ListOf(ESTIMATE, least=1), "What each claimant says.",
              "[{value: 2490, by: aleksandar-vucic, citations: [ca_24]}]", required=True),
    ),
    Figure,
)  # fmt: skip

CORRECTION = Shape(
    "correction",
    "A mistake that was published and mended.",
    (
        Field("date", ExactDay(), "Day of the correction.", "2024-01-05", required=True),
        Field("was", LINE, "What the page said.", "25 December", required=True),
        Field("now", LINE, "What it says now.", "24 December", required=True),
        Field("reason", LINE, "Why it was changed.", "Two agencies give the 24th.", required=True),
        Field("of", Id(), "What was corrected: a field of the event, text, claim-2, figure-1.", "when"),
    ),
    Correction,
)

EVENT = Shape(
    "event",
    "One event of an explainer.",
    (
        Field("title", Text(most_characters=110), "What happened, as a sentence without full stop.",
              "Protesters try to enter Belgrade City Hall", required=True, mistaken_for=("name", "headline")),
        Field("label", Text(20, "label-too-long"), "Short name for the overview drawing.", "City Hall",
              mistaken_for=("short",)),
        Field("when", Date(), "When it happened, only as exactly as it is known.", "2023-12-24", required=True,
              mistaken_for=("date", "day", "time", "start")),
        Field("when_note", LINE, "Time of day in the words of the source.", "evening"),
        Field("known", Date(), "When it became public, where that differs.", "2023-12-26"),
        Field("category", Id(), "Id of a category of index.md.", "protest", required=True,
              mistaken_for=("categories", "type", "kind")),
        Field("weight", Choice(Weight, mistaken_for=_WEIGHTS), "How much it matters to the story.", "turning-point"),
        Field("threads", ListOf(Id()), "Ids of threads of index.md.", "[street]", mistaken_for=("tags",)),
        Field("place", Id(), "Id of a place of places.yml.", "city-hall", mistaken_for=("location", "where")),
        Field("people", ListOf(Id()), "Ids of people.yml.", "[srdan-milivojevic]", mistaken_for=("person", "persons")),
        Field("organizations", ListOf(Id()), "Ids of organizations.yml.", "[spn]", mistaken_for=("organisations",)),
        Field("because_of", ListOf(CAUSE), "Earlier events that led to this one, by their ids.", "[first-protest]",
              mistaken_for=("cause", "causes", "because")),
        Field("after", ListOf(Id()), "Events of the same date that came before this one, without having led to it.",
              "[city-hall]"),
        Field("summary", LINE, "What happened, in one or two sentences of at most 60 words.",
              "Opposition leaders tried to enter City Hall.", required=True, mistaken_for=("description", "excerpt")),
        Field("citations", CITED, "Every source of the event, by its key.", "[rfe_24]", required=True,
              code_when_missing="event-without-source", mistaken_for=("sources", "source", "references")),
        Field("claims", ListOf(CLAIM), "Statements that are not established, with the one who makes each.",
              "[{statement: Hooligans staged the break-in., by: spn, status: disputed, citations: [curuvija]}]"),
        Field("figures", ListOf(FIGURE), "Numbers on which sources differ.",
              "[{measure: People, unit: people, estimates: [{value: 2490, by: spn, citations: [ca_24]}]}]"),
        Field("corrections", ListOf(CORRECTION), "Mistakes that were published and mended.",
              "[{date: 2024-01-05, was: 25 December, now: 24 December, reason: Two agencies give the 24th.}]"),
        Field("added", ExactDay(), "Day on which the event was first published here.", "2026-11-22", required=True,
              mistaken_for=("created", "published")),
        Field("updated", ExactDay(), "Day of the last change of substance.", "2026-12-01", mistaken_for=("modified",)),
        Field("formerly", ListOf(Id()), "Ids under which it was published before.", "[break-in]",
              mistaken_for=("aliases", "redirects")),
        Field("status", Choice(PublicationStatus), "Whether the event is shown.", "published"),
    ),
    dict,
)  # fmt: skip
