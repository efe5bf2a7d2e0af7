"""The declaration of the registers: sources, people, organizations, places and terms."""

from timeline.model.entities import PlacePrecision
from timeline.model.source import CopyForm, Origin, SourceKind
from timeline.reading.declaration import (
    Choice,
    Date,
    Field,
    Id,
    Language,
    ListOf,
    Number,
    Register,
    Shape,
    SourceKey,
    WebAddress,
)
from timeline.reading.schema_common import CITATION, LINE

ORIGIN = Shape(
    "origin",
    "The text that a copy goes back to.",
    (
        Field("outlet", LINE, "Name of the outlet whose text it is.", "Reuters", required=True),
        Field("form", Choice(CopyForm), "How the text is carried.", "relay", required=True),
        Field("source", SourceKey(), "Key of the original in this register.", "reu_24"),
    ),
    Origin,
)

_KINDS = {"newspaper": "news", "media": "news", "article": "news", "website": "news", "government": "official",
          "law": "official", "wikipedia": "tertiary", "encyclopedia": "tertiary", "study": "research",
          "report": "research", "state": "state-media"}  # fmt: skip

SOURCE = Shape(
    "source",
    "One document that statements rest on.",
    (
        Field("title", LINE, "The document’s own title.", "Thousands protest in Belgrade",
              mistaken_for=("headline", "name")),
        Field("description", LINE, "An editor’s description, where the document has no title.", "Video of the rally"),
        Field("publisher", LINE, "Who publishes the page.", "Islam Times", required=True,
              mistaken_for=("outlet", "publication", "newspaper", "site", "website", "media", "agency")),
        Field("url", WebAddress(), "Address of the page.", "https://example.org/news/1", required=True,
              mistaken_for=("link", "address", "href", "uri")),
        Field("published", Date(), "When it was published; left out where unknown.", "2023-12-25",
              mistaken_for=("date", "when", "pub_date")),
        Field("accessed", Date(), "When it was read.", "2026-11-20", mistaken_for=("retrieved", "access_date")),
        Field("archived", WebAddress(), "Address of an archived copy.", "https://web.archive.org/web/2023/https://a.org",
              mistaken_for=("archive", "archive_url", "wayback")),
        Field("kind", Choice(SourceKind, mistaken_for=_KINDS), "What sort of document it is.", "agency", required=True,
              mistaken_for=("type",)),
        Field("state", LINE, "For state media: whose, as an adjective.", "Russian", mistaken_for=("country",)),
        Field("language", Language(), "Language of the document.", "en", required=True, mistaken_for=("lang",)),
        Field("copy_of", ORIGIN, "The text it is a copy of.", "{outlet: Reuters, form: copy}"),
        Field("note", LINE, "A short caution for readers.", "Hostile headline"),
    ),
    dict,
    one_of=("title", "description"),
)  # fmt: skip

NAME = Field("name", LINE, "Name as readers see it, with all its accents.", "Marinika Tepić", required=True)
DESCRIPTION = Field("description", LINE, "One neutral sentence or phrase.", "Co-leader of a party list.", required=True)
ALSO = Field("also", ListOf(LINE), "Other spellings of the name.", "[Marinika Tepic]", mistaken_for=("aliases",))
REGISTER_CITATIONS = Field("citations", ListOf(CITATION), "Sources of the description.", "[rfe_tepic]",
                           mistaken_for=("sources",))  # fmt: skip

PERSON = Shape("person", "Somebody named in the explainer.", (NAME, DESCRIPTION, ALSO, REGISTER_CITATIONS), dict)

ORGANIZATION = Shape(
    "organization",
    "A party, institution, group or outlet.",
    (
        NAME,
        Field("short", LINE, "Abbreviation under which it is known.", "SPN"),
        DESCRIPTION,
        ALSO,
        REGISTER_CITATIONS,
    ),
    dict,
)

PLACE = Shape(
    "place",
    "Where something happened.",
    (
        NAME,
        Field("description", LINE, "What and where it is.", "Seat of the City Assembly"),
        Field("within", Id(), "Id of the larger place around it.", "belgrade"),
        Field("latitude", Number(-90, 90), "Degrees north.", "44.811", mistaken_for=("lat",)),
        Field("longitude", Number(-180, 180), "Degrees east.", "20.462", mistaken_for=("lon", "lng", "long")),
        Field("precision", Choice(PlacePrecision), "How exactly the place is known.", "building"),
        REGISTER_CITATIONS,
    ),
    dict,
    together=("latitude", "longitude"),
)

TERM = Shape(
    "term",
    "A word that readers may not know, or that means something of its own here.",
    (
        Field("name", LINE, "The word, as it stands in a list.", "Repeat voting", required=True,
              mistaken_for=("term", "word", "title")),
        Field("description", LINE, "What it means, in one or two plain sentences.", "Voting held again at a station.",
              required=True, mistaken_for=("explanation", "definition", "meaning")),
        Field("also", ListOf(LINE), "Other words for the same.", "[re-run]", mistaken_for=("aliases",)),
        Field("citations", ListOf(CITATION), "Sources of the description.", "[rik_rep]", mistaken_for=("sources",)),
    ),
    dict,
)  # fmt: skip

SOURCES = Register("sources", "The documents that statements rest on, by key.", SourceKey(), SOURCE, "reu_24")
PEOPLE = Register("people", "Everybody who is named, by id.", Id(), PERSON, "marinika-tepic")
ORGANIZATIONS = Register(
    "organizations", "Parties, institutions, groups and outlets, by id.", Id(), ORGANIZATION, "spn"
)
PLACES = Register("places", "Places, by id.", Id(), PLACE, "city-hall")
TERMS = Register("terms", "Words that are explained, by id.", Id(), TERM, "repeat-voting")
