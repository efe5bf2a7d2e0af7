"""Builds follow edits one after another, and never one more than is due."""

from itertools import count

import pytest

from timeline.serving.backlog import Backlog, Order
from timeline.serving.rebuilding import rebuild
from timeline.serving.results import BuildResult, Verdict

GOOD = BuildResult(Verdict.GOOD)
FAULTY = BuildResult(Verdict.FAULTY)


class FakeBuilds:
    """Builds that end with given results; during each of them something may happen."""

    def __init__(self, *results, during=lambda number: None):
        self.results = iter(results)
        self.during = during
        self.done = []

    def start(self):
        """Note that it was asked to get ready."""
        self.done.append("start")

    def renew(self):
        """Note that it was asked to forget."""
        self.done.append("renew")

    def build(self):
        """Return the next of the given results."""
        self.during(self.done.count("build"))
        self.done.append("build")
        return next(self.results)


def run(backlog, builds, builds_expected):
    """Rebuild until so many results are known, and return them with their seconds."""
    published = []

    def publish(result, seconds):
        published.append((result, seconds))
        if len(published) == builds_expected:
            backlog.close()

    ticks = count()
    rebuild(backlog, builds, publish, clock=lambda: float(next(ticks)))
    return published


def test_the_result_of_a_build_is_published_with_its_seconds():
    """Each result is made known with the time that its build took."""
    backlog, builds = Backlog(), FakeBuilds(FAULTY)
    backlog.add(Order())
    assert run(backlog, builds, 1) == [(FAULTY, 1.0)]
    assert builds.done == ["start", "build"]


def test_edits_during_a_build_make_exactly_one_more():
    """Ten edits that arrive while a build runs are followed by one build."""
    backlog = Backlog()

    def edit(number):
        for _ in range(10 if number == 0 else 0):
            backlog.add(Order())

    builds = FakeBuilds(FAULTY, GOOD, during=edit)
    backlog.add(Order())
    assert [result for result, _ in run(backlog, builds, 2)] == [FAULTY, GOOD]
    assert builds.done.count("build") == 2


def test_an_edit_of_the_code_renews_the_builder():
    """The builder forgets the old code before it builds."""
    backlog, builds = Backlog(), FakeBuilds(GOOD)
    backlog.add(Order(renew=True))
    run(backlog, builds, 1)
    assert builds.done == ["start", "renew", "build"]


@pytest.mark.parametrize("verdict", list(Verdict))
def test_a_build_that_was_ended_on_purpose_is_no_news(verdict):
    """What a build ends with after the backlog was closed is not published."""
    backlog = Backlog()
    builds = FakeBuilds(BuildResult(verdict), during=lambda number: backlog.close())
    backlog.add(Order())
    assert run(backlog, builds, 1) == []
