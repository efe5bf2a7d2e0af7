"""``timeline new timeline``: starts an explainer with a small example that builds."""

import argparse
from datetime import UTC, date
from pathlib import Path

from timeline.commands.outcome import CommandError, Outcome
from timeline.commands.terminal import Terminal, editor_at_terminal
from timeline.drafting.explainer import TITLE, NewExplainer
from timeline.drafting.settled import NotSettledError
from timeline.model.timeline import SITE_ADDRESSES, Timeline
from timeline.reading.declaration import Id, Language, ScalarType, Text, ZoneName
from timeline.reading.folders import PAGES
from timeline.reading.site import load_site
from timeline.reading.values import UnusableValueError, read_value
from timeline.reading.wording import as_id
from timeline.reading.yaml_core import Scalar
from timeline.report import one_line

_QUESTIONS: tuple[tuple[str, str, ScalarType], ...] = (
    ("title", "Title of the explainer.", Text()),
    ("id", "Name of its folder, which is its address for ever.", Id()),
    ("language", "Language of its text, such as en or sr.", Language()),
    ("timezone", "Time zone of its events, such as Europe/Belgrade.", ZoneName()),
)


def add_to(kinds: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command and its options."""
    parser = kinds.add_parser(
        "timeline",
        help="a whole explainer, with a small example that builds",
        description=(
            "Start an explainer: a folder with an index, two events, a claim and their sources. It is an example that "
            "builds; put your own story in its place."
        ),
    )
    parser.add_argument("--content", type=Path, default=Path("content"), metavar="DIR", help="folder of the content")
    for name, meaning, _ in _QUESTIONS:
        parser.add_argument(f"--{name}", metavar="TEXT", help=meaning.removesuffix("."))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> Outcome:
    """Write the explainer. Raises ``CommandError`` where the folder is there already or cannot be made."""
    content: Path = options.content
    if not content.is_dir():
        raise CommandError(f"there is no folder “{content}”", "name the folder of the content: --content DIR")
    talk = editor_at_terminal()
    answers: dict[str, str] = {}
    try:
        others = load_site(content).legible.timelines
        for name, meaning, type_ in _QUESTIONS:
            proposal = _proposal(name, answers, others)
            answers[name] = _answer(getattr(options, name), proposal, talk, (name, meaning, type_))
        _refuse_taken(answers["id"])
        NewExplainer(**answers, today=date.today()).write(content)
    except NotSettledError as fault:
        raise CommandError(one_line(fault.message), one_line(fault.hint)) from fault
    folder = f"{content.as_posix()}/{answers['id']}"
    return Outcome(
        f"Written: {one_line(folder)} with index.md, sources.yml, organizations.yml and two events.\n"
        "It is an example that builds: its two events are true, and none of them is yours.\n"
        "Next: write your own index.md and events in place of these, then run make check."
    )


def _proposal(name: str, answers: dict[str, str], others: tuple[Timeline, ...]) -> str:
    match name:
        case "title":
            return TITLE
        case "id":
            return as_id(answers["title"].partition(":")[0])[:40].strip("-")
        case _:
            return str(getattr(others[0], name)) if others else {"language": "en", "timezone": "UTC"}[name]


def _answer(given: str | None, proposal: str, talk: Terminal | None, question: tuple[str, str, ScalarType]) -> str:
    name, meaning, type_ = question
    if talk and given is None:
        talk.say(f"\n{name}: {meaning}")
    while True:
        asked = talk.ask(f"  [{proposal}] > ").strip() if talk and given is None else given
        try:
            return _read(name, asked or proposal, type_)
        except NotSettledError as fault:
            if not talk or given is not None:
                raise
            talk.say(f"  {fault.message}\n    {fault.hint}")


def _read(name: str, text: str, type_: ScalarType) -> str:
    try:
        read = str(read_value(Scalar(text, text), type_, UTC))
        read.encode()
    except UnusableValueError as fault:
        raise NotSettledError(f"--{name}: {fault.message}", fault.hint) from fault
    except UnicodeEncodeError as error:
        raise NotSettledError(f"--{name}: the text is not UTF-8", "set the terminal to UTF-8") from error
    return read


def _refuse_taken(id_: str) -> None:
    if id_ in SITE_ADDRESSES or id_ == PAGES:
        raise NotSettledError(
            f"--id: “{id_}” is the address of {SITE_ADDRESSES.get(id_, 'the pages')}", "choose another"
        )
