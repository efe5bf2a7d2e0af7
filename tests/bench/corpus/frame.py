"""What frames a generated explainer: its index, and one chart with its data."""

from random import Random

from tests.bench.corpus.contested import DISPUTES, dispute_id
from tests.bench.corpus.days import LAST_DAY, day_of, first_day
from tests.bench.corpus.events import CATEGORIES
from tests.bench.corpus.names import organization_name
from tests.bench.corpus.prose import headline, sentence, thing
from tests.bench.corpus.size import Size, event_id, source_key, thread_id
from tests.bench.corpus.yaml_text import Value

CHART = "results"
QUESTIONS = 3
_POINTS = 3


def index(size: Size, random: Random) -> dict[str, Value]:
    """Return the fields of the index; each year is an era."""
    first, last = first_day(size.events), LAST_DAY
    return {
        "title": f"A generated explainer of {size.events} events",
        "short_title": "Generated",
        "kicker": "Example",
        "standfirst": f"{sentence(random)} {sentence(random)}",
        "language": "en",
        "timezone": "Europe/Belgrade",
        "timezone_name": "Belgrade",
        "coverage": {"when": f"{first.year - 1}/{last.year + 1}", "statement": sentence(random)},
        "published": first.isoformat(),
        "categories": [{"id": id_, "name": id_.title(), "singular": id_.title()} for id_ in CATEGORIES],
        "threads": [_thread(number, random) for number in range(size.threads)],
        "eras": [_era(year) for year in range(first.year, last.year + 1)],
        "disputes": [_dispute(number, size, random) for number in range(DISPUTES)],
        "questions": [_question(number, size, random) for number in range(QUESTIONS)],
        "key_points": {
            kind: [_point(size, random) for _ in range(_POINTS)] for kind in ("happened", "disputed", "unknown")
        },
        "charts": [CHART, "events-by-week"],
    }


def chart(random: Random) -> dict[str, Value]:
    """Return the fields of a chart of ten bars."""
    return {
        "kind": "bar",
        "data": f"data/{CHART}.csv",
        "x": "seats",
        "y": "list",
        "unit": "seats",
        "title": headline(random),
        "description": sentence(random),
        "citations": [source_key(0)],
        "added": LAST_DAY.isoformat(),
    }


def chart_data(random: Random) -> str:
    """Return ten rows of CSV."""
    rows = [f"{organization_name(number)},{random.randint(1, 130)}\n" for number in range(10)]
    return "".join(["list,seats\n", *rows])


def _thread(number: int, random: Random) -> Value:
    name = thing(random).capitalize()
    return {"id": thread_id(number), "name": name, "description": sentence(random)}


def _era(year: int) -> Value:
    name = f"The year {year}"
    return {"id": f"year-{year}", "name": name, "short": str(year), "when": f"{year}-01/{year}-12"}


def _dispute(number: int, size: Size, random: Random) -> Value:
    question = f"Who knew of {thing(random)}?"
    return {"id": dispute_id(number), "question": question, "citations": [_any_source(size, random)]}


def _question(number: int, size: Size, random: Random) -> Value:
    about = random.randrange(size.events)
    return {
        "id": f"question-{number}",
        "question": f"Where is {thing(random)}?",
        "answer": sentence(random),
        "opened": day_of(about, size.events).isoformat(),
        "events": [event_id(about)],
        "citations": [_any_source(size, random)],
    }


def _point(size: Size, random: Random) -> Value:
    event = event_id(random.randrange(size.events))
    return f"{headline(random)} after [{thing(random)}](event:{event}) [@{_any_source(size, random)}]."


def _any_source(size: Size, random: Random) -> str:
    return source_key(random.randrange(size.sources))
