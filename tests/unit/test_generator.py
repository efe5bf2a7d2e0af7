"""Generated explainers are large, sound and the same each time."""

import re
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
import yaml
from tests.bench.corpus.days import day_of, first_day
from tests.bench.corpus.events import GeneratedEvent, generated_events
from tests.bench.corpus.names import person_name, publisher, slug, without_diacritics
from tests.bench.corpus.prose import count_words
from tests.bench.corpus.register_entries import sources
from tests.bench.corpus.size import Size, source_key
from tests.bench.corpus.yaml_text import Value, yaml_fields
from tests.generator import write_explainer

from timeline.inspection import inspect_content

LARGE = 100_000


@pytest.fixture(scope="module")
def events() -> tuple[GeneratedEvent, ...]:
    """Return the events of an explainer of some hundreds."""
    return tuple(generated_events(Size(400), seed=1))


def written(folder: Path, seed: int) -> dict[str, bytes]:
    """Return the files of an explainer of thirty events."""
    content = write_explainer(folder, 30, seed)
    return {path.relative_to(content).as_posix(): path.read_bytes() for path in content.rglob("*") if path.is_file()}


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    """Two explainers of the same size and seed have the same files with the same bytes."""
    assert written(tmp_path / "first", seed=3) == written(tmp_path / "second", seed=3)


def test_another_seed_gives_other_events(tmp_path: Path) -> None:
    """Explainers of different seeds tell different stories."""
    assert written(tmp_path / "first", seed=3) != written(tmp_path / "second", seed=4)


@pytest.mark.parametrize("size", [1, 10, 250])
def test_a_generated_explainer_has_no_errors(size: int, tmp_path: Path) -> None:
    """The check finds all events of a generated explainer and no error in it."""
    loaded, problems = inspect_content(write_explainer(tmp_path, size))
    assert [problem for problem in problems if problem.is_error] == []
    assert [len(timeline.events) for timeline in loaded.legible.timelines] == [size]


def test_a_text_has_60_to_250_words(events: tuple[GeneratedEvent, ...]) -> None:
    """Every running text is as long as those that editors write."""
    lengths = [count_words(event.body) for event in events]
    assert min(lengths) >= 60
    assert max(lengths) <= 250


@pytest.mark.parametrize(
    "form",
    [r"^- ", r"^> ", r"\*\*the ", r"(?<!\*)\*the ", r"\]\(event:event-\d+\)", r"\[@source_\d+\]", r"\[@\w+; @\w+\]"],
    ids=["list", "quotation", "strong", "emphasis", "link", "citation", "two sources"],
)
def test_texts_hold_every_form_of_markdown(form: str, events: tuple[GeneratedEvent, ...]) -> None:
    """Some texts hold each form that editors use, and not all do."""
    holding = sum(1 for event in events if re.search(form, event.body, re.MULTILINE))
    assert 0 < holding < len(events)


@pytest.mark.parametrize(
    "field", ["because_of", "claims", "figures", "corrections", "threads", "organizations", "updated", "label"]
)
def test_some_events_have_each_field(field: str, events: tuple[GeneratedEvent, ...]) -> None:
    """What editors write now and then stands in some events and not in all."""
    assert 0 < sum(1 for event in events if field in event.fields) < len(events)


@pytest.mark.parametrize("sign", ["~", "/", "T", "?", "..", "["])
def test_some_dates_are_not_plain_days(sign: str, events: tuple[GeneratedEvent, ...]) -> None:
    """Some dates are approximate, spans, times, uncertain, open or one of several days."""
    assert any(sign in str(event.fields["when"]) for event in events)


def test_an_event_has_one_to_four_sources(events: tuple[GeneratedEvent, ...]) -> None:
    """Every event rests on one, two, three or four sources, and each number occurs."""
    assert {len(re.findall(r"source_\d+", str(event.fields["citations"]))) for event in events} == {1, 2, 3, 4}


def test_every_source_is_used(events: tuple[GeneratedEvent, ...]) -> None:
    """No source of the register is left without an event."""
    cited = {key for event in events for key in re.findall(r"source_\d+", str(event.fields["citations"]))}
    assert cited == {source_key(number) for number in range(Size(400).sources)}


def test_registers_grow_with_the_events() -> None:
    """There are a third as many sources as events, a twentieth as many people, and forty places."""
    size = Size(6_000)
    assert (size.sources, size.people, size.places) == (2_000, 300, 40)


def test_sources_have_many_publishers() -> None:
    """The sources of a large explainer come from all sixty publishers, some of them state media."""
    entries = [entry for _, entry in sources(Size(6_000), Random(1))]
    assert len({entry["publisher"] for entry in entries}) == 60
    assert 0 < sum(1 for entry in entries if "state" in entry) < len(entries)


def test_only_state_media_have_a_state() -> None:
    """It is said of state media, and of no other publisher, whose they are."""
    publishers = [publisher(number) for number in range(60)]
    assert all((outlet.kind == "state-media") == (outlet.state is not None) for outlet in publishers)


def test_every_person_has_diacritics() -> None:
    """No name of a person is written in plain Latin letters."""
    names = [person_name(number) for number in range(Size(LARGE).people)]
    assert [name for name in names if name == without_diacritics(name)] == []


def test_people_keep_apart_without_diacritics() -> None:
    """The addresses that builders make of names differ for all people of a large explainer."""
    people = Size(LARGE).people
    assert len({slug(person_name(number)) for number in range(people)}) == people


def test_time_grows_more_slowly_than_events() -> None:
    """A hundred thousand events lie within thirty-five years, eight on a day."""
    days = (day_of(LARGE - 1, LARGE) - first_day(LARGE)).days
    assert days < 35 * 366
    assert LARGE / days == pytest.approx(8, abs=0.2)


def test_events_are_numbered_in_order_of_time() -> None:
    """No event begins before one with a lower number."""
    days = [day_of(number, 2_000) for number in range(2_000)]
    assert all(before <= day for before, day in pairwise(days))


def test_some_months_are_busier_than_others() -> None:
    """The busiest month of a thousand events has at least half as many again as the quietest."""
    months = [f"{day_of(number, 1_000):%Y-%m}" for number in range(1_000)]
    counts = sorted(map(months.count, set(months)))
    # The first and the last month are not whole.
    assert counts[-1] > 1.5 * counts[2]


@pytest.mark.parametrize(
    "text",
    ["plain words", "true", "null", "12", "1e3", "", "a: b", "- a", "# a", "a #b", "[a]", '"a"', "@a", "Ž, ž", " a "],
)
def test_text_is_read_back_as_it_was_written(text: str) -> None:
    """Words that mean something in YAML are quoted, in fields and in lists."""
    fields: dict[str, Value] = {"field": text, "list": [text, "a"], "inner": [{"field": text}]}
    assert yaml.load(yaml_fields(fields), yaml.BaseLoader) == fields
    assert yaml.safe_load(yaml_fields({"field": text})) == {"field": text}
