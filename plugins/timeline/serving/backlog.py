"""Builds that are due: however many edits arrive while one runs, exactly one more follows."""

from dataclasses import dataclass
from threading import Condition


@dataclass(frozen=True, slots=True)
class Order:
    """One build that is due."""

    renew: bool = False
    """Whether the code of a plugin or a setting changed, so that the builder has to start anew."""


class Backlog:
    """Hands orders from those who notice edits to the one who builds. Safe to use from several threads."""

    def __init__(self) -> None:
        """Start without an order."""
        self._condition = Condition()
        self._due: Order | None = None
        self._closed = False

    def add(self, order: Order) -> None:
        """Make a build due. Orders that nobody has taken yet become one, which renews if one of them does."""
        with self._condition:
            renew = order.renew or (self._due is not None and self._due.renew)
            self._due = Order(renew)
            self._condition.notify_all()

    def take(self) -> Order | None:
        """Wait for an order and return it, or None once the backlog is closed."""
        with self._condition:
            self._condition.wait_for(lambda: self._closed or self._due is not None)
            taken, self._due = self._due, None
            return None if self._closed else taken

    @property
    def is_closed(self) -> bool:
        """Whether no order will be handed out any more."""
        return self._closed

    def close(self) -> None:
        """End the waiting of whoever takes orders, now and later."""
        with self._condition:
            self._closed = True
            self._condition.notify_all()
