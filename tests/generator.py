"""Writes explainers of any size, the same for the same seed."""

import json
from datetime import date, timedelta
from pathlib import Path
from random import Random

WORDS = (
    "assembly",
    "ballot",
    "bridge",
    "council",
    "court",
    "crowd",
    "decision",
    "evening",
    "figure",
    "hall",
    "harbour",
    "lawyer",
    "letter",
    "meeting",
    "minister",
    "morning",
    "notice",
    "party",
    "petition",
    "police",
    "protest",
    "railway",
    "reader",
    "report",
    "result",
    "river",
    "school",
    "session",
    "square",
    "statement",
    "street",
    "student",
    "tram",
    "union",
    "vote",
    "witness",
)
CATEGORIES = ("election", "protest", "statement", "diplomacy", "measure", "media")
STATUSES = ("confirmed", "reported", "alleged", "disputed", "denied")
FIRST_DAY = date(2019, 1, 1)


def write_explainer(content: Path, events: int, seed: int = 1) -> Path:
    """Write an explainer named “generated” with so many events below a content folder and return the folder.

    Every event has 60 to 250 words with citations, one to four sources, and now and then claims, a contested
    figure, a cause, an approximate date or a span of days. There are as many sources as a third of the events, a
    twentieth as many people, and forty places.
    """
    _Generator(content / "generated", events, Random(seed)).write()
    return content


class _Generator:
    def __init__(self, folder: Path, events: int, random: Random) -> None:
        self.folder = folder
        self.events = events
        self.random = random
        self.sources = [f"source_{number}" for number in range(max(4, events // 3))]
        self.people = [f"person-{number}" for number in range(max(4, events // 20))]
        self.places = [f"place-{number}" for number in range(40)]

    def write(self) -> None:
        (self.folder / "events").mkdir(parents=True)
        for name, entries in (
            ("sources", {key: self._source(key) for key in self.sources}),
            ("people", {key: {"name": key.title(), "description": self._sentence()} for key in self.people}),
            ("places", {key: {"name": key.title(), "description": self._sentence()} for key in self.places}),
        ):
            lines = [f"{key}: {json.dumps(entry)}\n" for key, entry in entries.items()]
            (self.folder / f"{name}.yml").write_text("".join(lines), encoding="utf-8")
        self._document(self.folder / "index.md", self._index(), "")
        for number in range(self.events):
            self._event(number)

    def _index(self) -> dict[str, object]:
        years = sorted({self._day(number).year for number in range(self.events)})
        return {
            "title": "A generated explainer",
            "short_title": "Generated",
            "kicker": "Example",
            "standfirst": self._sentence(),
            "language": "en",
            "timezone": "Europe/Belgrade",
            "timezone_name": "Belgrade",
            "coverage": {"when": "2018/2060", "statement": self._sentence()},
            "published": "2026-11-22",
            "categories": [{"id": id_, "name": id_.title(), "singular": id_.title()} for id_ in CATEGORIES],
            "threads": [{"id": "thread", "name": "The thread", "description": self._sentence()}],
            "eras": [
                {"id": f"year-{year}", "name": f"The year {year}", "short": str(year), "when": f"{year}-01/{year}-12"}
                for year in years
            ],
        }

    def _event(self, number: int) -> None:
        cited = self.random.sample(self.sources, self.random.randint(1, 4))
        day = self._day(number)
        when = day.isoformat()
        kind = self.random.random()
        if kind < 0.1:
            when = f"{when}~"
        elif kind < 0.2:
            when = f"{when}/{day + timedelta(days=self.random.randint(1, 9))}"
        fields: dict[str, object] = {
            "title": f"{self._sentence(7).removesuffix('.')} {number}",
            "when": when,
            "category": self.random.choice(CATEGORIES),
            "weight": self.random.choices(("turning-point", "normal", "minor"), (1, 12, 4))[0],
            "threads": ["thread"] if self.random.random() < 0.3 else [],
            "place": self.random.choice(self.places),
            "people": self.random.sample(self.people, 2),
            "summary": f"{self._sentence()} {self._sentence()}",
            "citations": cited,
            "added": "2026-11-22",
        }
        if number and self.random.random() < 0.3:
            fields["because_of"] = [f"event-{self.random.randrange(number)}"]
        if self.random.random() < 0.3:
            fields["claims"] = [self._claim(cited) for _ in range(self.random.randint(1, 3))]
        if self.random.random() < 0.1:
            fields["figures"] = [self._figure(cited)]
        self._document(self.folder / "events" / f"{day}-event-{number}.md", fields, self._body(cited))

    def _claim(self, cited: list[str]) -> dict[str, object]:
        return {
            "statement": self._sentence(),
            "by": self.random.choice(self.people),
            "status": self.random.choice(STATUSES),
            "citations": cited[:1],
        }

    def _figure(self, cited: list[str]) -> dict[str, object]:
        estimates = [
            {"value": self.random.randint(1, 50_000), "by": person, "citations": cited[:1]}
            for person in self.random.sample(self.people, 2)
        ]
        return {"measure": "People in the square", "unit": "people", "estimates": estimates}

    def _body(self, cited: list[str]) -> str:
        sentences = self.random.randint(6, 25)
        told = [f"{self._sentence().removesuffix('.')} [@{self.random.choice(cited)}]." for _ in range(sentences)]
        return "\n\n".join(" ".join(told[start : start + 5]) for start in range(0, sentences, 5)) + "\n"

    def _source(self, key: str) -> dict[str, object]:
        return {
            "title": self._sentence(8).removesuffix("."),
            "publisher": f"The {self.random.choice(WORDS).title()}",
            "url": f"https://example.org/{key}",
            "published": "2023-12-17",
            "kind": "news",
            "language": "en",
        }

    def _day(self, number: int) -> date:
        return FIRST_DAY + timedelta(days=2 * number)

    def _sentence(self, words: int = 10) -> str:
        return " ".join(self.random.choice(WORDS) for _ in range(words)).capitalize() + "."

    def _document(self, path: Path, fields: dict[str, object], text: str) -> None:
        lines = [f"{name}: {json.dumps(value)}\n" for name, value in fields.items()]
        path.write_text("".join(["---\n", *lines, "---\n", text]), encoding="utf-8")
