"""``timeline new``: starts an event, an entry of a register, a chart or an explainer, and writes over nothing."""

import argparse
from functools import partial
from pathlib import Path

from timeline.commands import clock, new_explainer
from timeline.commands.outcome import CommandError, Outcome
from timeline.commands.terminal import Terminal, editor_at_terminal
from timeline.drafting.answers import Answers
from timeline.drafting.draft import Draft
from timeline.drafting.filing import Change
from timeline.drafting.holdings import Holdings, holdings_of
from timeline.drafting.kinds import CHART, KINDS, SOURCE, DraftKind, is_list
from timeline.drafting.session import FaultsError, Session, flag
from timeline.drafting.settled import NotSettledError
from timeline.model.problem import Problem
from timeline.reading.site import load_site
from timeline.report import has_errors, one_line, text_lines

_RUNNING_TEXT = "text"


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command with one word for each kind of content."""
    parser = commands.add_parser(
        "new",
        help="start an event, a source, a person, a chart or an explainer",
        description=(
            "Start something new. At a terminal you are asked for what is missing; elsewhere everything is given by "
            "flags. Nothing is ever written over."
        ),
    )
    kinds = parser.add_subparsers(metavar="KIND", required=True)
    for kind in KINDS:
        _add_kind(kinds, kind)
    new_explainer.add_to(kinds)


def _add_kind(kinds: "argparse._SubParsersAction[argparse.ArgumentParser]", kind: DraftKind) -> None:
    article = "an" if kind.name[0] in "aeo" else "a"
    what = kind.shape.description.removesuffix(".")
    parser = kinds.add_parser(
        kind.name,
        help=f"{what[0].lower()}{what[1:]}",
        description=f"Start {article} {kind.name}. People, sources and the like are found by id or by name.",
    )
    add_common(parser)
    parser.add_argument("--id", default="", metavar="ID", help="its id; one is suggested where it is left out")
    if kind.register is None:
        parser.add_argument("--text", default="", metavar="TEXT", help="running text, in Markdown")
    for field in kind.fields:
        several = "; several with commas between them" if is_list(field) else ""
        meaning = field.description.removesuffix(".").replace("%", "%%")
        parser.add_argument(flag(field.name), dest=f"field_{field.name}", metavar="TEXT", help=f"{meaning}{several}")
    parser.set_defaults(run=lambda options: _run(options, kind))


def add_common(parser: argparse.ArgumentParser) -> None:
    """Declare what all kinds have in common."""
    parser.add_argument("--content", type=Path, default=Path("content"), metavar="DIR", help="folder of the content")
    parser.add_argument(
        "--explainer", default="", metavar="ID", help="folder of the explainer, where there are several"
    )


def _run(options: argparse.Namespace, kind: DraftKind) -> Outcome:
    talk = editor_at_terminal()
    try:
        holdings = open_library(options, talk)
    except NotSettledError as fault:
        raise CommandError(one_line(fault.message), one_line(fault.hint)) from fault
    answers = Answers(kind, holdings, clock.today())
    prefix = "field_"
    given = {
        name.removeprefix(prefix): value
        for name, value in vars(options).items()
        if name.startswith(prefix) and value is not None
    }
    session = Session(answers, given, talk)
    if talk and kind is not SOURCE:
        session.add_source = partial(_with_source, options, talk)
    try:
        if talk and not given:
            talk.say(f"Something new in {holdings.shown}: {kind.name}. Ctrl+C ends without writing.")
        draft, change, problems = _proven(session, options.id, getattr(options, _RUNNING_TEXT, ""))
        if talk:
            _agree(talk, change.shown, [*draft.fields(), *text_lines(problems)])
        change.carry_out(holdings.content)
    except FaultsError as refused:
        raise _all_faults(refused, kind) from refused
    except NotSettledError as fault:
        kept = "" if session.answers.holdings is holdings else "the sources that you added before are there"
        raise CommandError(one_line(fault.message), one_line(fault.hint) or kept) from fault
    lines = [f"Written: {one_line(change.shown)}"]
    if draft.kind.register:
        lines[0] += f" has the entry {draft.id}"
    lines += [f"  {name}: {one_line(remark)}" for name, remark in session.remarks]
    lines += text_lines(problems)
    lines.append(_next_step(draft, bool(getattr(options, _RUNNING_TEXT, ""))))
    return Outcome("\n".join(lines))


def _with_source(options: argparse.Namespace, talk: Terminal, address: str) -> Holdings:
    """Ask for a source and write it, so that the dialogue from which it is needed can go on; return the explainer."""
    holdings = open_library(options, talk)
    answers = Answers(SOURCE, holdings, clock.today())
    session = Session(answers, {}, talk, {"url": answers.settle(SOURCE.field("url"), address).value})
    draft, change, problems = _proven(session, "", "")
    _agree(talk, change.shown, [*draft.fields(), *text_lines(problems)])
    change.carry_out(holdings.content)
    talk.say(f"Written: {change.shown} has the entry {draft.id}")
    return open_library(options, talk)


def _proven(session: Session, id_: str, text: str) -> tuple[Draft, Change, tuple[Problem, ...]]:
    """Return what the check accepts. An editor who is there is asked again for the fields that it objects to."""
    draft = session.draft(id_, text)
    while True:
        change = draft.change()
        problems = draft.problems(change)
        if not has_errors(problems):
            return draft, change, problems
        lines = text_lines(problem for problem in problems if problem.is_error)
        wrong = session.fields_in(problems)
        if session.talk is None or not wrong:
            raise CommandError("nothing was written, as the check would refuse it:", "\n  ".join(lines))
        session.talk.say("\n" + "\n".join(lines))
        draft = session.draft_again(wrong, draft)


def open_library(options: argparse.Namespace, talk: Terminal | None) -> Holdings:
    """Return the explainer that something new belongs to. An editor who is there is asked where there are several.

    Raises ``CommandError`` where it is not clear which, and ``NotSettledError`` where the editor leaves.
    """
    content: Path = options.content
    if not content.is_dir():
        raise CommandError(f"there is no folder “{content}”", "name the folder of the content: --content DIR")
    loaded = load_site(content)
    ids = [timeline.id for timeline in loaded.legible.timelines]
    if not ids:
        raise CommandError(f"the folder “{content}” holds no explainer", "start one: timeline new timeline")
    if options.explainer and options.explainer not in ids:
        raise CommandError(f"there is no explainer “{one_line(options.explainer)}”", f"there are: {', '.join(ids)}")
    while talk and len(ids) > 1 and options.explainer not in ids:
        talk.say(f"explainer: There are several: {', '.join(ids)}.")
        options.explainer = talk.ask("  > ").strip()
    if not options.explainer and len(ids) > 1:
        raise CommandError("there are several explainers", f"name one: --explainer {' or --explainer '.join(ids)}")
    return holdings_of(loaded, content, options.explainer or ids[0])


def _agree(talk: Terminal, shown: str, fields: list[str]) -> None:
    lines = "\n".join(f"  {line}" for line in fields)
    talk.say(f"\n{shown}\n{lines}\n")
    if talk.ask("Write this? [Y/n] ").strip().lower() in ("n", "no"):
        raise NotSettledError("nothing was written")


def _all_faults(refused: FaultsError, kind: DraftKind) -> CommandError:
    article = "an" if kind.name[0] in "aeo" else "a"
    lines = []
    for fault in refused.faults:
        lines.append(
            one_line(f"{fault.flag}: {fault.message}" if fault.message != "is missing" else f"{fault.flag} is missing")
        )
        if fault.hint:
            lines.append(f"  {one_line(fault.hint)}")
    return CommandError(f"nothing was written; {article} {kind.name} needs more:", "\n  ".join(lines))


def _next_step(draft: Draft, has_text: bool) -> str:
    kind, id_ = draft.kind, draft.id
    if kind is CHART:
        return f"Next: name it under charts in index.md, or write {{chart:{id_}}} on a line of its own in a text."
    if kind.register is None:
        source = next(iter(draft.values.get("citations", ())), "")
        text = f"write the text below the second line of ---, each statement with its source, as in [@{source}]; then "
        return "Next: " + ("" if has_text else text) + "run make check."
    if kind.name == "source":
        return f"Next: cite it as [@{id_}], or under citations as {id_}."
    return f"Next: name it by its id, {id_}."
