"""A packed brief is the brief, whenever it is unpacked."""

import pickle
from dataclasses import fields

import pytest
from tests.support import make_event

from timeline.model.brief import EventBrief, brief_of
from timeline.pipeline.packing import pack, unpack
from timeline.publishing.packed_briefs import packed_brief

BRIEF = brief_of(make_event("rally", title="People rally", people=("ana", "ben")))
NAMES = [field.name for field in fields(EventBrief)]


@pytest.mark.parametrize("first", NAMES)
def test_a_packed_brief_has_the_fields_of_the_brief(first: str) -> None:
    """Whichever field is asked for first, all are those of the brief."""
    packed = packed_brief(BRIEF)
    assert getattr(packed, first) == getattr(BRIEF, first)
    assert [getattr(packed, name) for name in NAMES] == [getattr(BRIEF, name) for name in NAMES]


def test_packed_briefs_are_equal_where_briefs_are() -> None:
    """Equality and hash are those of the fields, unpacked or not."""
    one, other = packed_brief(BRIEF), packed_brief(BRIEF)
    assert one == other
    assert hash(one) == hash(other)
    assert one != packed_brief(brief_of(make_event("rally", title="Nobody rallies")))


@pytest.mark.parametrize("is_asked", [False, True])
def test_a_packed_brief_is_kept_as_it_is(is_asked: bool) -> None:
    """Kept or sent, and whether it was unpacked or not, it comes back as the same brief."""
    packed = packed_brief(BRIEF)
    if is_asked:
        assert packed.title == "People rally"
    for copied in (unpack(pack(packed)), pickle.loads(pickle.dumps(packed))):
        assert copied == packed
        assert copied.is_published


def test_a_packed_brief_has_no_other_fields() -> None:
    """What a brief does not have is told as of any value."""
    with pytest.raises(AttributeError):
        packed_brief(BRIEF).body  # type: ignore[attr-defined]  # noqa: B018
