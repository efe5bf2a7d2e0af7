"""What is contested about an event: claims with denials, and numbers on which sources differ."""

from collections.abc import Sequence
from random import Random

from tests.bench.corpus.prose import pick, sentence, thing
from tests.bench.corpus.size import person_id
from tests.bench.corpus.yaml_text import Value

DISPUTES = 4
STATUSES = ("confirmed", "reported", "alleged", "disputed", "denied")
_STANCES = ("claim", "counter-claim", "record")
_QUALIFIERS = ("about", "at-least", "more-than", "at-most")
_WORDS_FOR_NUMBERS = ("hundreds", "several thousand", "a few dozen", "a handful")
_MEASURES = ("People in the square", "People detained", "Votes counted twice", "Stations closed")


def dispute_id(number: int) -> str:
    """Return the id of a dispute."""
    return f"dispute-{number}"


def claims(people: Sequence[int], organization: str, cited: Sequence[str], random: Random) -> list[Value]:
    """Return one to three claims by people and an organization, some of them denied, some part of a dispute."""
    return [_claim(people, organization, cited, random) for _ in range(random.randint(1, 3))]


def figures(people: Sequence[int], cited: Sequence[str], random: Random) -> list[Value]:
    """Return one quantity with two to four estimates of it, in numbers or in words."""
    measure = pick(random, _MEASURES)
    found: dict[str, Value] = {
        "measure": measure,
        "unit": measure.split()[0].lower(),
        "estimates": [_estimate(people, cited, random) for _ in range(random.randint(2, 4))],
    }
    return [found]


def _claim(people: Sequence[int], organization: str, cited: Sequence[str], random: Random) -> Value:
    claimant, other = person_id(random.choice(people)), organization
    if random.random() < 0.4:
        claimant, other = other, claimant
    claim: dict[str, Value] = {
        "statement": sentence(random),
        "by": claimant,
        "status": pick(random, STATUSES),
        "citations": _some(cited, random),
    }
    if random.random() < 0.3:
        dispute = dispute_id(random.randrange(DISPUTES))
        claim |= {"dispute": dispute, "stance": pick(random, _STANCES)}
    if random.random() < 0.35:
        claim["denials"] = [{"by": other, "statement": sentence(random), "citations": _some(cited, random)}]
    return claim


def _estimate(people: Sequence[int], cited: Sequence[str], random: Random) -> Value:
    estimate: dict[str, Value] = {}
    if random.random() < 0.25:
        estimate["text"] = pick(random, _WORDS_FOR_NUMBERS)
    else:
        estimate["value"] = random.randint(10, 5_000) * random.choice((1, 1, 10))
        if random.random() < 0.4:
            estimate["qualifier"] = pick(random, _QUALIFIERS)
    if random.random() < 0.4:
        estimate["by"] = {"name": f"A reporter at {thing(random)}"}
    else:
        estimate["by"] = person_id(random.choice(people))
    return estimate | {"citations": _some(cited, random)}


def _some(cited: Sequence[str], random: Random) -> list[Value]:
    """Return one or two of the sources, now and then with the place in the source."""
    if random.random() < 0.1:
        return [{"source": cited[0], "locator": f"paragraph {random.randint(1, 30)}"}]
    return list(cited[: random.randint(1, 2)])
