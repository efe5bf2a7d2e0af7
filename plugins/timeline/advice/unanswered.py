"""What is said against somebody stands with the answer that was given, or with the note that none was found."""

import re
from collections.abc import Iterator, Mapping

from timeline.model.claim import Claim, ClaimStatus
from timeline.model.event import Event
from timeline.model.latin import plain_latin
from timeline.model.problem import Problem, Severity
from timeline.model.timeline import Timeline

_CONTESTED = frozenset({ClaimStatus.ALLEGED, ClaimStatus.DISPUTED})
_WORD = re.compile(r"\w+")


def of_explainer(timeline: Timeline) -> Iterator[Problem]:
    """Yield each contested claim on a person of the register that has no denial, and each denied one without.

    An empty list of denials says that somebody looked for one; then nothing is said here. Nor is it where the person
    speaks on the same question in the same event, on whichever side: then their own word stands beside it.
    """
    surnames = _surnames(timeline)
    for event in timeline.documents:
        for number, claim in enumerate(event.claims):
            path = f"claims.{number}"
            if claim.denials or f"{path}.denials" in event.marks.positions or not event.marks.was_read(path):
                continue
            message = _why(claim, surnames, _speakers(event, claim))
            if message:
                hint = "write the answer under denials; if you looked and found none, write denials: [] and say so"
                mark = event.marks.at(f"{path}.status")
                yield Problem(mark, "denial-missing", f"claims {number + 1}: {message}", hint, Severity.WARNING)


def _speakers(event: Event, claim: Claim) -> frozenset[str]:
    """Return whose claims an event has on the question of one of them."""
    on_it = (other for other in event.claims if other is claim or (claim.dispute and other.dispute == claim.dispute))
    return frozenset(other.by.id for other in on_it if other.by.id)


def _why(claim: Claim, surnames: Mapping[str, tuple[str, str]], speakers: frozenset[str]) -> str:
    if claim.status is ClaimStatus.DENIED:
        return "the status is denied, but no denial is recorded"
    if claim.status not in _CONTESTED:
        return ""
    for word in _WORD.findall(plain_latin(claim.statement)):
        id_, name = surnames.get(word, ("", ""))
        if id_ and id_ not in speakers:
            return f"it is {claim.status} and names {name}, but no denial or reply is recorded"
    return ""


def _surnames(timeline: Timeline) -> dict[str, tuple[str, str]]:
    """Return each person of the register by surname, in plain letters."""
    found = {}
    for person in timeline.people.values():
        if words := _WORD.findall(plain_latin(person.name)):
            found[words[-1]] = (person.id, person.name)
    return found
