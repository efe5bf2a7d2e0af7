"""The pages of long lists in words and links."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from timeline.model.edtf import Day, EdtfDate, Interval, Precision
from timeline.views.addresses import Place
from timeline.views.bibliography import UNDATED
from timeline.views.contexts import LinkView, PortionView, SplitView
from timeline.views.edition import Edition
from timeline.views.letters import OTHER
from timeline.views.lexicon import N_
from timeline.views.portions import shown
from timeline.views.steps import Counted, Named, Part, Portion, Step, Stretch

Unit: TypeAlias = tuple[str, str]
"""Words for one and for many of the things that a list has."""
EVENT: Unit = (N_("{number} event"), N_("{number} events"))
KNOWN_EVENT: Unit = (N_("{number} event"), N_("{number} events"))
"""An event that is listed once, when it became known."""
CLAIM: Unit = (N_("{number} claim"), N_("{number} claims"))
FIGURE: Unit = (N_("{number} contested figure"), N_("{number} contested figures"))
QUESTION: Unit = (N_("{number} question"), N_("{number} questions"))
CHANGE: Unit = (N_("{number} change"), N_("{number} changes"))
DOCUMENT: Unit = (N_("{number} document"), N_("{number} documents"))
CHART: Unit = (N_("{number} chart"), N_("{number} charts"))
DISPUTE: Unit = (N_("{number} dispute"), N_("{number} disputes"))
NAME: Unit = (N_("{number} name"), N_("{number} names"))

NEAR = 4
"""Parts named on each side of the one at hand, beside the first and the last."""
ELLIPSIS = "…"


def portion_path(list_: str, step: Step | None, edition: Edition) -> str:
    """Return the path of a page of a list."""
    return f"{edition.paths.front}{list_}{step.path if step else ''}"


def step_words(step: Step, edition: Edition) -> str:
    """Return what stands on a page of a list, such as “December 2023, part 2”."""
    say, wording = edition.phrases.say, edition.wording
    if isinstance(step, Named):
        named = {OTHER: say("Other"), UNDATED: say("Without a date")}
        return named.get(step.name, step.name.upper())
    if not isinstance(step, Stretch):
        return say("part {number}", number=step.number)
    if step.years > 1:
        first, last = (wording.year(year) for year in (step.year, step.year + step.years - 1))
        return say("{start} – {end}", start=first, end=last)
    if not step.month:
        return wording.year(step.year)
    month = wording.month((step.year, step.month))
    return month if step.part == 1 else say("{period}, part {number}", period=month, number=step.part)


def part_words(portion: Portion[Any], edition: Edition) -> str:
    """Return which part of several a page is and which days it has; nothing where there is only one."""
    if portion.parts == 1:
        return ""
    part = edition.phrases.say("part {number} of {total}", number=portion.part, total=f"{portion.parts:,}")
    if portion.days is None:
        return part
    return edition.phrases.say("{part}, {days}", part=part, days=days_words(*portion.days, edition, year=False))


def days_words(first: Day, last: Day, edition: Edition, *, year: bool = True) -> str:
    """Return a stretch of days, such as “12–17 December 2023”."""
    start, end = (EdtfDate(str(day), day, day, Precision.DAY) for day in (first, last))
    return edition.wording.short(Interval(f"{first}/{last}", start, end), year=year)


def portion_links(
    counted: Iterable[Counted], list_: str, unit: Unit, edition: Edition, place: Place
) -> tuple[PortionView, ...]:
    """Return the portions of a list with the number of things in each."""
    found = tuple(counted)
    return tuple(
        PortionView(
            _link(one, list_, unit, edition, place),
            tuple(_link(inner, list_, unit, edition, place) for inner in one.within),
        )
        for one in shown(found)
    )


def _link(one: Counted, list_: str, unit: Unit, edition: Edition, place: Place) -> LinkView:
    url = place.to(portion_path(list_, one.step, edition))
    return LinkView(step_words(one.step, edition), url, edition.phrases.count(*unit, one.number))


def split_view(
    portion: Portion[Any], list_: str, step: Step | None, unit: Unit, edition: Edition, place: Place
) -> SplitView:
    """Return what a page of a list says of the other pages."""
    return SplitView(
        text=_text(portion, unit, edition) if portion.within and not portion.items else "",
        portions=portion_links(portion.within, list_, unit, edition, place),
        parts=tuple(_parts(portion, list_, step, edition, place)) if portion.parts > 1 else (),
        previous=_neighbour(portion.before, list_, edition, place),
        next=_neighbour(portion.after, list_, edition, place),
    )


def _text(portion: Portion[Any], unit: Unit, edition: Edition) -> str:
    say = edition.phrases.say
    by_name = isinstance(portion.within[0].step, Named)
    message = N_("There are {count}, more than fit on one page. They are listed by the alphabet.")
    if not by_name:
        message = N_("There are {count}, more than fit on one page. They are listed by date.")
    text = say(message, count=edition.phrases.count(*unit, portion.number))
    if unit is EVENT:
        text += " " + say("Each is listed where it begins and where it ends.")
    return text


def _neighbour(step: Step | None, list_: str, edition: Edition, place: Place) -> LinkView | None:
    if step is None:
        return None
    words = step_words(step, edition)
    return LinkView(words[:1].upper() + words[1:], place.to(portion_path(list_, step, edition)))


def way_up(list_: str, step: Step | None, name: str, edition: Edition, place: Place) -> tuple[LinkView, ...]:
    """Return the way from the explainer to a page of a list: the list by its name, the year, the month."""
    above: list[tuple[str, Step | None]] = [(name, None)] if name and step is not None else []
    if isinstance(step, Stretch) and step.month and (list_, Stretch(step.year)) in edition.lookup.portions:
        above.append((step_words(Stretch(step.year), edition), Stretch(step.year)))
    if isinstance(step, Stretch) and step.part > 1:
        month = step._replace(part=1)
        above.append((step_words(month, edition), month))
    return tuple(LinkView(words, place.to(portion_path(list_, one, edition))) for words, one in above)


def _parts(portion: Portion[Any], list_: str, step: Step | None, edition: Edition, place: Place) -> Iterator[LinkView]:
    """Yield the numbers of the parts, those far from the one at hand left out."""
    before = 0
    for number in range(1, portion.parts + 1):
        if number in (1, portion.parts) or abs(number - portion.part) <= NEAR:
            if number > before + 1:
                yield LinkView(ELLIPSIS)
            words, here = f"{number:,}", number == portion.part
            path = portion_path(list_, _part(step, number), edition)
            yield LinkView(words, note=edition.phrases.say("this part")) if here else LinkView(words, place.to(path))
            before = number


def _part(step: Step | None, number: int) -> Step:
    return step._replace(part=number) if isinstance(step, Stretch) else Part(number)
