"""``timeline links``: looks whether the pages of sources are still there, and keeps what it finds in a record."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.commands import clock
from timeline.commands.fix import write_if_agreed
from timeline.commands.outcome import CommandError, Outcome
from timeline.commands.terminal import editor_at_terminal
from timeline.drafting.settled import NotSettledError
from timeline.model.spellings import quoted
from timeline.reading.site import load_site
from timeline.report import counted, one_line, text_lines

if TYPE_CHECKING:
    from timeline.links.book import Book
    from timeline.links.limits import Limits
    from timeline.links.plan import Wanted

DAYS = 30
"""Days after which an address is looked at again."""
LIMITS: "Limits | None" = None
"""Bounds in place of the usual ones; tests are in a hurry."""


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command and its options."""
    parser = commands.add_parser(
        "links",
        help="look whether the pages of sources are still there",
        description=(
            "Look whether the pages of sources and their archived copies are still there, and ask the Wayback Machine "
            "for copies of pages that have none. What is found is written to links.yml in the folder of each "
            "explainer. A run that was stopped goes on where it was. Ends with 0, whatever it finds."
        ),
    )
    parser.add_argument("--content", type=Path, default=Path("content"), metavar="DIR", help="folder of the content")
    parser.add_argument(
        "--explainer", "--timeline", default="", metavar="ID", help="look at one explainer (default: all)"
    )
    parser.add_argument(
        "--only",
        action="append",
        default=[],
        metavar="KEY_OR_HOST",
        help="look at one source, or at all of one host; may be given several times",
    )
    age = parser.add_mutually_exclusive_group()
    age.add_argument(
        "--older-than",
        type=_days,
        default=DAYS,
        metavar="DAYS",
        help=f"look at what was not looked at for so many days (default: {DAYS})",
    )
    age.add_argument("--all", action="store_true", help="look at everything again")
    parser.add_argument("--offline", action="store_true", help="ask nobody: tell what the record holds")
    parser.add_argument(
        "--fix", action="store_true", help="enter the copies that were found: show the difference, ask, and write"
    )
    parser.add_argument("--yes", action="store_true", help="with --fix: write without asking")
    parser.add_argument(
        "--archive", default="", metavar="URL", help="ask this address for copies, as one asks the Wayback Machine"
    )
    parser.add_argument(
        "--allow-private",
        action="store_true",
        help="ask machines of private networks, too; not for content of people you do not know",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> Outcome:
    """Return the report. Raises ``CommandError`` where nothing can be asked, recorded or entered."""
    # Not imported before it is needed: the other commands would start later for what they do not use.
    from timeline.links.entering import entered
    from timeline.links.plan import Wanted
    from timeline.links.telling import report_lines

    if options.yes and not options.fix:
        raise CommandError("--yes belongs to --fix", "write: timeline links --fix --yes")
    books = _books(options)
    wanted = Wanted(clock.today(), 0 if options.all else options.older_than, frozenset(options.only))
    concerned = {book.timeline.id: [each for each in book.sources if wanted.concerns(each)] for book in books}
    if options.only and not any(concerned.values()):
        raise CommandError(
            f"no source has the key or the host {one_line(' or '.join(options.only))}",
            "name a key of sources.yml, or a host such as example.org",
        )
    ending = "Nobody was asked." if options.offline else _looked(options, books, wanted)
    lines = [line for book in books for line in report_lines(book, concerned[book.timeline.id], wanted.today)]
    lines.append(ending)
    if not options.fix:
        return Outcome("\n".join(lines))
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    changes = [change for book in books if (change := entered(book, concerned[book.timeline.id]))]
    if not changes:
        return Outcome("There is no copy that can be entered.")
    return Outcome(write_if_agreed(changes, options.content, options.yes, "Changed"))


def _books(options: argparse.Namespace) -> "list[Book]":
    """Open the records. Raises ``CommandError`` where there is none to open, or one cannot be read."""
    from timeline.links.book import Book

    content: Path = options.content
    if not content.is_dir():
        raise CommandError(f"there is no folder “{content}”", "name the folder of the content: --content DIR")
    timelines = load_site(content).legible.timelines
    if not timelines:
        raise CommandError(f"the folder “{content}” holds no explainer", "start one: timeline new timeline")
    chosen = [each for each in timelines if options.explainer in ("", each.id)]
    if not chosen:
        ids = ", ".join(each.id for each in timelines)
        raise CommandError(f"there is no explainer “{one_line(options.explainer)}”", f"there are: {ids}")
    books = [Book.of(content, timeline) for timeline in chosen]
    problems = [problem for book in books for problem in book.problems]
    if problems:
        raise CommandError(
            "the record of links cannot be read, so nobody was asked; mend it, or delete the file to begin anew:",
            "\n  ".join(text_lines(problems)),
        )
    return books


def _looked(options: argparse.Namespace, books: "list[Book]", wanted: "Wanted") -> str:
    """Ask what is due, and say what became of it."""
    from threading import Event

    from timeline.links.limits import Limits
    from timeline.links.networks import Network, anything, is_public
    from timeline.links.running import Asker, NothingReachedError, Progress, look

    limits, stop = LIMITS or Limits(), Event()
    network = Network(anything if options.allow_private else is_public)
    asker = Asker.of(network, limits, wanted.today, options.archive, stop)
    talk = editor_at_terminal()

    def tell(progress: Progress, task: object, _answer: object) -> None:
        if talk is not None:
            talk.say(f"{progress.asked:,}/{progress.total:,} {getattr(task, 'address', '')}")

    try:
        done = look(books, wanted, asker, limits, stop, tell)
    except NothingReachedError as error:
        raise CommandError(
            "nobody answered, so nothing was recorded",
            "look whether this machine is connected; what is not public is asked with --allow-private only",
        ) from error
    except NotSettledError as fault:
        raise CommandError(one_line(fault.message), one_line(fault.hint)) from fault
    except KeyboardInterrupt as stopped:
        raise CommandError(
            "stopped; what was found until then is kept", "the same command goes on where this one stopped"
        ) from stopped
    if not done.total:
        return f"Nothing was due; --all looks at everything again, --older-than at less than {DAYS} days."
    left = f"; {counted(done.left, 'question')} left for the next run" if done.left else ""
    written = " and ".join(book.shown for book in books if book.is_written)
    record = f"; commit {written}" if written else ""
    return f"Asked: {counted(done.asked, 'question')}{left}{record}."


def _days(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{quoted(text)} is no number of days; write it as 30")
    return int(text)
