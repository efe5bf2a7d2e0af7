"""Builds that are due are handed out one at a time, however many edits ask for one."""

from queue import Queue
from threading import Thread

from timeline.serving.backlog import Backlog, Order

LIMIT = 30
"""Seconds after which a thread is taken to hang."""


def test_an_order_is_handed_out_once():
    """What was taken is due no longer."""
    backlog = Backlog()
    backlog.add(Order())
    assert backlog.take() == Order()
    backlog.close()
    assert backlog.take() is None


def test_many_edits_make_one_order():
    """Edits that arrive while nobody takes orders become a single one."""
    backlog = Backlog()
    taken = []
    for _ in range(50):
        backlog.add(Order())
    taken.append(backlog.take())
    backlog.add(Order(renew=True))
    taken.append(backlog.take())
    assert taken == [Order(), Order(renew=True)]


def test_an_order_renews_where_one_of_its_edits_asks_for_it():
    """An edit of the code among edits of the content is not forgotten."""
    backlog = Backlog()
    for renew in (False, True, False):
        backlog.add(Order(renew))
    assert backlog.take() == Order(renew=True)


def test_whoever_takes_waits_for_an_edit():
    """Taking an order waits until there is one."""
    backlog, taken = Backlog(), Queue()
    Thread(target=lambda: taken.put(backlog.take()), daemon=True).start()
    backlog.add(Order())
    assert taken.get(timeout=LIMIT) == Order()


def test_closing_ends_the_waiting():
    """Whoever waits for an order when the backlog is closed gets none."""
    backlog, taken = Backlog(), Queue()
    Thread(target=lambda: taken.put(backlog.take()), daemon=True).start()
    backlog.close()
    assert taken.get(timeout=LIMIT) is None
    assert backlog.is_closed


def test_what_is_due_at_the_end_is_not_built():
    """An order that nobody took before the backlog was closed is dropped."""
    backlog = Backlog()
    backlog.add(Order())
    backlog.close()
    assert backlog.take() is None
