"""The pages of long lists in words and links."""

import pytest
from tests.support import make_edition, make_event

from timeline.model.edtf import Day
from timeline.views.edition import Edition
from timeline.views.portion_views import CLAIM, EVENT, days_words, part_words, split_view, step_words, way_up
from timeline.views.steps import Counted, Named, Part, Portion, Step, Stretch

EDITION = make_edition()
PLACE = EDITION.place("river/people/ana/2023/12/")


def long_edition() -> Edition:
    """Return an explainer of so many events in a month that it has parts."""
    return make_edition(*(make_event(f"e{place}", f"2023-12-{1 + place % 28:02}") for place in range(150)))


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (Stretch(2023), "2023"),
        (Stretch(-43), "44 BC"),
        (Stretch(2023, 12), "December 2023"),
        (Stretch(2023, 12, 2), "December 2023, part 2"),
        (Stretch(1900, years=100), "1900 – 1999"),
        (Stretch(-100, years=100), "101 BC – 2 BC"),
        (Named("a"), "A"),
        (Named("other"), "Other"),
        (Named("undated"), "Without a date"),
        (Part(2), "part 2"),
    ],
)
def test_a_step_is_named_in_words(step: Step, words: str) -> None:
    """Years, months, parts, centuries and letters have names for readers."""
    assert step_words(step, EDITION) == words


def test_a_part_says_which_it_is_and_its_days() -> None:
    """One of several parts tells its number, how many there are and its days; a whole month tells nothing."""
    days = (Day(2023, 12, 12), Day(2023, 12, 17))
    assert part_words(Portion(("a",), 9, part=2, parts=5, days=days), EDITION) == "part 2 of 5, 12–17 December"
    assert part_words(Portion(("a",), 9, part=2, parts=5), EDITION) == "part 2 of 5"
    assert part_words(Portion(("a",), 9), EDITION) == ""


def test_days_are_worded_as_a_span() -> None:
    """A stretch within a month names it once, and one day is no span."""
    assert days_words(Day(2023, 12, 12), Day(2023, 12, 17), EDITION) == "12–17 December 2023"
    assert days_words(Day(2023, 12, 12), Day(2023, 12, 12), EDITION) == "12 December 2023"


def test_a_page_that_leads_on_says_how_the_list_is_divided() -> None:
    """A sentence tells the number and the order; a page that shows its items needs none."""
    within = (Counted(Stretch(2023), 150),)
    view = split_view(Portion((), 150, within), "people/ana/", None, EVENT, EDITION, PLACE)
    assert view.text == (
        "There are 150 events, more than fit on one page. They are listed by date. "
        "Each is listed where it begins and where it ends."
    )
    assert [(one.link.text, one.link.url, one.link.note) for one in view.portions] == [("2023", "../", "150 events")]
    claims = split_view(Portion((), 150, within), "people/ana/claims/", None, CLAIM, EDITION, PLACE)
    assert claims.text == "There are 150 claims, more than fit on one page. They are listed by date."
    letters = split_view(Portion((), 3, (Counted(Named("a"), 3),)), "sources/", None, CLAIM, EDITION, PLACE)
    assert "by the alphabet" in letters.text
    assert split_view(Portion(("a",), 1), "people/ana/", None, EVENT, EDITION, PLACE).text == ""


@pytest.mark.parametrize(
    ("part", "parts", "named"),
    [
        (1, 2, "[1] 2"),
        (3, 5, "1 2 [3] 4 5"),
        (1, 12, "[1] 2 3 4 5 … 12"),
        (7, 20, "1 … 3 4 5 6 [7] 8 9 10 11 … 20"),
        (20, 20, "1 … 16 17 18 19 [20]"),
    ],
)
def test_parts_near_the_one_at_hand_are_named(part: int, parts: int, named: str) -> None:
    """The first, the last and the nearest parts are links; the one at hand is none."""
    portion = Portion(("a",), 9, part=part, parts=parts)
    view = split_view(portion, "people/ana/", Stretch(2023, 12, part), EVENT, EDITION, PLACE)
    words = [f"[{link.text}]" if link.note else link.text for link in view.parts]
    assert " ".join(words) == named
    assert all((link.url is None) == (bool(link.note) or link.text == "…") for link in view.parts)


def test_a_part_leads_to_the_others_by_number() -> None:
    """The first part is the month itself, or for a list without dates the list itself."""
    portion = Portion(("a",), 9, part=2, parts=3, before=Stretch(2023, 12), after=Stretch(2023, 12, 3))
    view = split_view(portion, "people/ana/", Stretch(2023, 12, 2), EVENT, EDITION, PLACE)
    assert [link.url for link in view.parts] == ["./", None, "3/"]
    assert view.previous is not None
    assert view.next is not None
    assert (view.previous.text, view.next.text) == ("December 2023", "December 2023, part 3")
    letters = split_view(Portion(("a",), 9, part=1, parts=2), "people/by-name/a/", None, EVENT, EDITION, PLACE)
    assert [link.url for link in letters.parts] == [None, "../../../by-name/a/2/"]


def test_the_way_up_names_list_year_and_month() -> None:
    """Above a part stand its month, its year where that has a page, and the list by its name."""
    edition = long_edition()
    place = edition.place("river/2023/12/2/")
    assert [link.text for link in way_up("", Stretch(2023, 12, 2), "", edition, place)] == ["2023", "December 2023"]
    assert [(link.text, link.url) for link in way_up("people/ana/", Stretch(2023, 12), "Ana", edition, place)] == [
        ("Ana", "../../../people/ana/")
    ]
    assert way_up("people/ana/", None, "Ana", edition, place) == ()
