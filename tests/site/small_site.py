"""What stands in the small site that is edited: made-up explainers with a little of everything."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

Value: TypeAlias = Any
EXPLAINERS = ("lake", "river")
IMAGE = b"\x89PNG\r\n\x1a\n not much of an image"


@dataclass(slots=True)
class Document:
    """A file with fields and a running text."""

    fields: dict[str, Value]
    body: str = ""

    def text(self) -> str:
        """Return the file as an editor would write it."""
        return f"---\n{yaml_text(self.fields)}---\n{self.body}"


def yaml_text(fields: Mapping[str, Value]) -> str:
    """Return fields as YAML, each on one line."""
    return "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items())


def event_fields(title: str, when: str, **fields: Value) -> dict[str, Value]:
    """Return the fields of an event, sound as they are."""
    given = {"title": title, "when": when, "category": "nature", "summary": f"Of this: {title}."}
    return {**given, "citations": ["daily", "agency"], "added": "2024-02-01", **fields}


def disputed_claim(by: str, statement: str, **fields: Value) -> dict[str, Value]:
    """Return a disputed claim."""
    return {"statement": statement, "by": by, "status": "disputed", "citations": ["weekly"], "dispute": "who", **fields}


def contested_figure(value: int) -> dict[str, Value]:
    """Return a contested figure."""
    first = {"value": 100 + value, "by": "ana", "citations": ["daily"]}
    second = {"text": "hundreds", "by": {"name": "N1"}, "citations": ["agency"]}
    return {"measure": "People", "unit": "people", "estimates": [first, second]}


def open_question(id_: str) -> dict[str, Value]:
    """Return an open question."""
    about = {"events": ["meeting"], "citations": ["agency"]}
    return {"id": id_, "question": f"How many, {id_}?", "answer": "Nobody counted.", "opened": "2023-03-02", **about}


def news_source(key: str, **fields: Value) -> dict[str, Value]:
    """Return a source."""
    given = {"title": f"Report {key}", "publisher": f"Outlet {key}", "url": f"https://example.org/{key}"}
    return {**given, "kind": "news", "language": "en", **fields}


def chart_table(one: int, other: int, sources: str = "daily") -> str:
    """Return the table of a chart."""
    return f"list,seats,share,key\nA,{one},10,{sources}\nB,{other},20,agency\n"


def registers_of(explainer: str) -> dict[str, dict[str, Value]]:
    """Return the registers of an explainer by path."""
    copied = {"copy_of": {"outlet": "Outlet agency", "form": "copy", "source": "agency"}}
    return {
        f"{explainer}/sources.yml": {
            "daily": news_source("daily", published="2023-03-02"),
            "agency": news_source("agency"),
            "weekly": news_source("weekly", **copied),
        },
        f"{explainer}/people.yml": {
            "ana": {"name": "Ana Ilić", "description": "A speaker.", "also": ["Ana Ilic"], "citations": ["daily"]},
            "bo": {"name": "Bo Berg", "description": "A captain."},
        },
        f"{explainer}/organizations.yml": {
            "ferry": {"name": "The Ferry Company", "short": "FC", "description": "Runs the ferry."},
        },
        f"{explainer}/places.yml": {
            "town": {
                "name": "Town",
                "description": "A town.",
                "latitude": 44.8,
                "longitude": 20.5,
                "precision": "city",
            },
            "bank": {"name": "The bank", "description": "Where they stood.", "within": "town"},
            "pier": {"name": "The pier", "description": "Where boats land.", "within": "bank"},
        },
    }


def documents_of(explainer: str) -> dict[str, Document]:
    """Return index, chart and events of an explainer by path."""
    events = f"{explainer}/events"
    return {
        f"{explainer}/index.md": Document(_index(explainer), "What is told here [@weekly]. See [Ana](person:ana).\n"),
        f"{explainer}/charts/bars.md": Document(
            {
                **{"kind": "bar", "data": "data/bars.csv", "x": "seats", "y": "list", "unit": "seats", "source": "key"},
                **{"title": "B has more seats", "description": "Two bars.", "citations": ["daily"]},
                "added": "2024-02-01",
            },
            "Counted by [the ferry](organization:ferry).\n",
        ),
        f"{events}/2023-03-01-ice-breaks.md": Document(
            event_fields("Ice breaks", "2023-03-01T09:30", weight="turning-point", threads=["ice"], place="bank"),
            "The ice broke [@daily]. Later they [met](event:meeting), see [how](2023-03-02-meeting.md).\n",
        ),
        f"{events}/2023-03-02-meeting.md": Document(
            event_fields(
                "They meet",
                "2023-03-02",
                because_of=[{"event": "ice-breaks", "citations": ["agency"], "note": "they say"}],
                people=["bo"],
                claims=[
                    disputed_claim("ana", "The ice was thin.", stance="claim", denials=[
                        {"by": "ferry", "statement": "It denied this.", "citations": ["agency"]}
                    ]),
                    disputed_claim("bo", "The ice was thick.", stance="counter-claim"),
                ],
            ),
            "They met in [town](place:town) [@agency, p. 2].\n\n{chart:bars}\n\nThen [they left](event:leaving).\n",
        ),
        f"{events}/2023-03-02-leaving.md": Document(
            event_fields("They leave", "2023-03-02", after=["meeting"], category="people", organizations=["ferry"]),
            "They left. There is [a plan](../data/plan.txt) and [a method](../../pages/methodology.md).\n",
        ),
        f"{events}/2023-03-07-count.md": Document(
            event_fields("They count", "2023-03-07~", figures=[contested_figure(0)], formerly=["census"], place="pier"),
            "A count was made [@weekly].\n\n![Ice on the water](../data/ice.png)\n",
        ),
        f"{events}/2023-04-thaw.md": Document(
            event_fields(
                "It thaws", "2023-04/2023-05", because_of=["count"], threads=["boats"], people=["ana"],
                known="2023-06-01",
                corrections=[{"date": "2024-02-09", "was": "March", "now": "April", "reason": "A second look."}],
            ),
            "",
        ),
        f"{events}/2023-06-01-rumour.md": Document(
            event_fields("A rumour", "2023-06-01", status="retracted", formerly=["hearsay"]), "It was said.\n"
        ),
        f"{events}/2023-06-05-draft.md": Document(
            event_fields("A draft", "2023-06-05", status="draft"), "Not yet [@daily].\n"
        ),
        f"{events}/2023-07-01-late.md": Document(
            event_fields("A late event", "2023-07-01", category="people", citations=["daily"], label="Late"),
            "Late [@daily].\n",
        ),
    }  # fmt: skip


def _index(explainer: str) -> dict[str, Value]:
    title = explainer.title()
    return {
        "title": f"The {explainer} and the town",
        "short_title": title,
        "kicker": "Town",
        "standfirst": f"What happened by the {explainer}.",
        "language": "en",
        "timezone": "Europe/Belgrade",
        "timezone_name": "Belgrade",
        "coverage": {"when": "2023-01/2024-12", "statement": "The town is covered."},
        "published": "2024-02-01",
        "categories": [
            {"id": "nature", "name": "Nature", "singular": "Nature"},
            {"id": "people", "name": "People of the town", "singular": "People"},
        ],
        "threads": [
            {"id": "ice", "name": "The ice", "description": "How it broke."},
            {"id": "boats", "name": "The boats", "description": "How they went."},
        ],
        "eras": [
            {"id": "cold", "name": "The cold", "short": "Cold", "when": "2023-01/2023-03", "description": "It froze."},
            {"id": "warm", "name": "The warmth", "short": "Warm", "when": "2023-04/2024-12"},
        ],
        "disputes": [
            {"id": "who", "question": "How thick was it?", "citations": ["daily"]},
            {"id": "why", "question": "Why did it break?"},
        ],
        "questions": [open_question("how-many"), {**open_question("who-came"), "events": ["leaving"]}],
        "key_points": {"happened": ["[They met](event:meeting) [@daily]."], "disputed": ["How thick it was."]},
        "charts": ["bars"],
    }
