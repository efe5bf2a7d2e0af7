"""What ``make bench`` and ``python -m tests.bench`` may be told."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from tests.bench.builders import hugo, stock_pelican, this_project
from tests.bench.builders.builder import ROOT

BUILDERS = {"ours": this_project.NAME, "pelican": stock_pelican.NAME, "hugo": hugo.NAME}
"""Builders by the words that choose them."""
LARGE = 10_000
"""Number of events from which one round is enough."""
_ROUNDS = 3


def parse(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """Return the options; what is not given depends on the number of events. Ends the program for wrong ones."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench",
        description="Build generated explainers with this project and with others, and print what each took.",
    )
    parser.add_argument("--events", type=_positive, default=1000, metavar="NUMBER", help="events of the comparison")
    parser.add_argument(
        "--sizes",
        type=_sizes,
        metavar="NUMBERS",
        help="events of the cold builds that show the growth; “none” for none",
    )
    parser.add_argument("--rounds", type=_positive, metavar="NUMBER", help="rounds of which medians are taken")
    parser.add_argument(
        "--builders", type=_builders, default=tuple(BUILDERS), metavar="WORDS", help=f"some of: {' '.join(BUILDERS)}"
    )
    parser.add_argument("--seed", type=int, default=1, metavar="NUMBER", help="another seed gives other events")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures to this file as well")
    parser.add_argument(
        "--scratch", type=Path, default=ROOT / "build" / "bench", metavar="DIR", help="folder for sites and content"
    )
    options = parser.parse_args(arguments)
    if options.rounds is None:
        options.rounds = 1 if options.events >= LARGE else _ROUNDS
    if options.sizes is None:
        options.sizes = tuple(size for size in (10, 100, 1_000, 10_000) if size <= options.events)
    return options


def _positive(text: str) -> int:
    number = int(text.replace(",", ""))
    if number < 1:
        raise argparse.ArgumentTypeError(f"“{text}” is not above 0")
    return number


def _sizes(text: str) -> tuple[int, ...]:
    return () if text == "none" else tuple(map(_positive, text.split()))


def _builders(text: str) -> tuple[str, ...]:
    unknown = set(text.split()) - BUILDERS.keys()
    if unknown:
        raise argparse.ArgumentTypeError(f"no such builder: {' '.join(sorted(unknown))}")
    return tuple(word for word in BUILDERS if word in text.split())
