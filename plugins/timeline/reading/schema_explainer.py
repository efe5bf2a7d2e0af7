"""The declaration of what frames an explainer, and of pages beside it."""

from timeline.model.structure import (
    Category,
    Coverage,
    Dispute,
    Era,
    KeyPoints,
    OpenQuestion,
    Thread,
    TimeScale,
)
from timeline.reading.declaration import (
    Choice,
    Date,
    ExactDay,
    Field,
    Id,
    Language,
    ListOf,
    Shape,
    Text,
    ZoneName,
)
from timeline.reading.schema_common import CITATION, LINE, MARKDOWN

CATEGORY = Shape(
    "category",
    "One kind of event.",
    (
        Field("id", Id(), "Id that events name.", "protest", required=True),
        Field("name", LINE, "Name of all events of it.", "Protests", required=True),
        Field("singular", LINE, "Name of one event of it.", "Protest", required=True),
    ),
    Category,
)

THREAD = Shape(
    "thread",
    "A strand of the story.",
    (
        Field("id", Id(), "Id that events name.", "street", required=True),
        Field("name", LINE, "Name.", "The street", required=True),
        Field("description", LINE, "What it follows, in one sentence.", "The protests in Belgrade.", required=True),
    ),
    Thread,
)

ERA = Shape(
    "era",
    "A named stretch of the timeline.",
    (
        Field("id", Id(), "Id.", "campaign", required=True),
        Field("name", LINE, "Name.", "The campaign", required=True),
        Field("short", Text(most_characters=14), "Name for the overview drawing.", "Campaign", required=True),
        Field("when", Date(), "From when to when.", "2023-10-27/2023-12-16", required=True),
        Field("description", LINE, "What happened in it.", "Parties form lists for the election."),
    ),
    Era,
)

DISPUTE = Shape(
    "dispute",
    "A point on which claims stand against each other.",
    (
        Field("id", Id(), "Id that claims name.", "city-hall-violence", required=True),
        Field("question", LINE, "The question in dispute.", "Who started the violence at City Hall?", required=True),
        Field("citations", ListOf(CITATION), "Sources on the dispute as a whole.", "[curuvija]"),
    ),
    Dispute,
)

QUESTION = Shape(
    "open question",
    "Something that is not known.",
    (
        Field("id", Id(), "Id.", "protesters-hurt", required=True),
        Field("question", LINE, "The question.", "How many protesters were hurt?", required=True),
        Field("answer", LINE, "What is known so far.", "No count of injured protesters was found.", required=True),
        Field("opened", Date(), "Since when it is open.", "2023-12-24", required=True),
        Field("closed", Date(), "When it was answered.", "2024-02-28"),
        Field("closed_by", Id(), "Id of the event that answered it.", "odihr-final"),
        Field("events", ListOf(Id()), "Ids of the events it is about.", "[city-hall]"),
        Field("citations", ListOf(CITATION), "Sources of what is known.", "[espreso]"),
    ),
    OpenQuestion,
)

COVERAGE = Shape(
    "coverage",
    "What the explainer covers.",
    (
        Field("when", Date(), "The time that is covered.", "2021-05/2025-02", required=True),
        Field(
            "statement", LINE, "What is covered and what is left out.", "Local elections are left out.", required=True
        ),
    ),
    Coverage,
)

KEY_POINTS = Shape(
    "key points",
    "The lists on the first screen, in Markdown on one line each.",
    tuple(
        Field(name, ListOf(MARKDOWN), description, '["[Serbia voted](event:voting-day) [@ispd]."]')
        for name, description in (
            ("happened", "What happened."),
            ("disputed", "What is disputed."),
            ("unknown", "What is not known."),
        )
    ),
    KeyPoints,
)

INDEX = Shape(
    "explainer",
    "What frames one explainer.",
    (
        Field("title", LINE, "Title of the explainer.", "Serbia’s election and its aftermath", required=True),
        Field("short_title", LINE, "Title where space is short.", "Serbia, 2023–24", required=True),
        Field("kicker", LINE, "One or two words above the title.", "Serbia", required=True),
        Field("standfirst", LINE, "Two or three sentences that say what it is about.", "A vote and its aftermath.",
              required=True, mistaken_for=("summary", "description")),
        Field("language", Language(), "Language of the text.", "en", required=True, mistaken_for=("lang",)),
        Field("timezone", ZoneName(), "Time zone of times without a zone, by its IANA name.", "Europe/Belgrade",
              required=True),
        Field("timezone_name", LINE, "How readers know the zone.", "Belgrade", required=True),
        Field("coverage", COVERAGE, "What is covered and what is not.",
              "{when: 2021-05/2025-02, statement: Local elections are left out.}", required=True),
        Field("published", ExactDay(), "Day on which the explainer was first published.", "2026-11-22", required=True,
              mistaken_for=("date", "added")),
        Field("scale", Choice(TimeScale), "How the overview drawing maps time to width.", "by-era"),
        Field("categories", ListOf(CATEGORY, least=1), "Kinds of events; their order decides colour and symbol.",
              "[{id: protest, name: Protests, singular: Protest}]", required=True),
        Field("threads", ListOf(THREAD), "Strands of the story.",
              "[{id: street, name: The street, description: The protests in Belgrade.}]"),
        Field("eras", ListOf(ERA), "Named stretches of time, in order.",
              "[{id: campaign, name: The campaign, short: Campaign, when: 2023-10-27/2023-12-16}]"),
        Field("disputes", ListOf(DISPUTE), "Points on which claims stand against each other.",
              '[{id: city-hall-violence, question: "Who started the violence?"}]'),
        Field("questions", ListOf(QUESTION), "What is not known.",
              '[{id: hurt, question: "How many were hurt?", answer: No count was found., opened: 2023-12-24}]'),
        Field("key_points", KEY_POINTS, "The lists on the first screen.", "{happened: [Serbia voted.]}"),
        Field("charts", ListOf(Id()), "Ids of the charts on the front page, in order.", "[results]"),
    ),
    dict,
)  # fmt: skip

PAGE = Shape(
    "page",
    "A page of plain text beside the explainers.",
    (
        Field("title", LINE, "Title.", "Methodology", required=True),
        Field("summary", LINE, "What the page says, in one sentence.", "How this site works.", required=True,
              mistaken_for=("description",)),
        Field("added", ExactDay(), "Day on which the page was first published.", "2026-11-22", required=True,
              mistaken_for=("date", "published")),
        Field("updated", ExactDay(), "Day of the last change of substance.", "2026-12-01", mistaken_for=("modified",)),
    ),
    dict,
)  # fmt: skip
