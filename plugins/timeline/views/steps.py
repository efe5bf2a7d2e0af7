"""The pages of a long list: the step from the list to each of them, and what stands on it."""

from collections.abc import Hashable
from typing import Generic, NamedTuple, TypeAlias, TypeVar

from timeline.model.edtf import Day

Item = TypeVar("Item", bound=Hashable)


class Stretch(NamedTuple):
    """A year, a month or a numbered part of a month; or a century and more, where years are too many."""

    year: int
    month: int = 0
    """0 for a whole year."""
    part: int = 1
    years: int = 1
    """How many years it has: 1, 100, 10,000 …; ``year`` is the first of them."""

    @property
    def path(self) -> str:
        """Address below that of the list; the first part of a month is the month itself."""
        if self.years > 1:
            digits = len(str(self.years)) - 1
            return f"{self.year // self.years:02d}{'x' * digits}/"
        month = f"{self.month:02d}/" if self.month else ""
        return f"{self.year:04d}/{month}" + (f"{self.part}/" if self.part > 1 else "")


class Named(NamedTuple):
    """A portion that is known by a name, such as a letter of the alphabet."""

    name: str
    folder: str = ""
    """Address between that of the list and the name; it ends with a slash."""

    @property
    def path(self) -> str:
        """Address below that of the list."""
        return f"{self.folder}{self.name}/"


class Part(NamedTuple):
    """A numbered part of a list that no date divides; the first is the list itself."""

    number: int

    @property
    def path(self) -> str:
        """Address below that of the list."""
        return f"{self.number}/" if self.number > 1 else ""


Step: TypeAlias = Stretch | Named | Part
"""The way from a list to one of its portions."""


class Counted(NamedTuple):
    """A portion with the number of items in it, and the portions within it."""

    step: Step
    number: int
    within: tuple["Counted", ...] = ()


class Portion(NamedTuple, Generic[Item]):
    """What one page of a long list shows."""

    items: tuple[Item, ...]
    """Those that stand on the page, in order; none where it only leads on."""
    number: int
    """How many items the stretch has, those of all its parts."""
    within: tuple[Counted, ...] = ()
    """Where the page leads."""
    highlights: tuple[Item, ...] = ()
    """Items that a page shows of those to which it leads: the turning points, or the newest changes."""
    part: int = 1
    parts: int = 1
    days: tuple[Day, Day] | None = None
    """For one of several parts: the first and the last day on which its items begin."""
    before: Step | None = None
    """The page before in order of time, of the same list."""
    after: Step | None = None


Portions: TypeAlias = dict[Step | None, Portion[Item]]
"""The pages of one list; that of the list itself is under None."""
