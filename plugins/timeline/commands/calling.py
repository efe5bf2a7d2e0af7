"""What is wrong with a call of the command line, said as the check says what is wrong with a file."""

import argparse
import difflib
import re
from collections.abc import Iterable, Sequence
from typing import Any, NoReturn

FAILED = 2
"""Status of a command that could not do its work."""

_CHOICE = re.compile(
    r"argument (?P<name>[^:]+): invalid choice: (?P<value>.*?)(?:, maybe you meant .*)? \(choose from .*\)", re.DOTALL
)
_REQUIRED = "the following arguments are required: "
_UNKNOWN = "unrecognized arguments: "
_OTHER = re.compile(r"argument (?P<name>[^:]+): (?P<fault>.*)", re.DOTALL)
_TOGETHER = re.compile(r"not allowed with argument (?P<other>.*)")
_NO_VALUE = re.compile(r"expected .*arguments?")


class Parser(argparse.ArgumentParser):
    """A parser whose errors name what is wrong, what was probably meant, and where all is told."""

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: Any = None
    ) -> tuple[Any, list[str]]:
        """Read arguments; refuse those that are not known where they stand, as this parser knows what it takes."""
        known, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self.error(_UNKNOWN + " ".join(unknown))
        return known, unknown

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the call and end with status 2."""
        said, hint = self._in_words(message)
        self.exit(FAILED, f"timeline: {said}\n  {f'{hint}; ' if hint else ''}see {self.prog} --help\n")

    def _in_words(self, message: str) -> tuple[str, str]:
        choice = _CHOICE.fullmatch(message)
        if choice is not None:
            value, words = choice["value"].strip("'\""), self._words_for(choice["name"])
            is_named = choice["name"].isupper()
            said = f"is no {choice['name'].lower()}" if is_named else f"is not one of the words for {choice['name']}"
            return f"“{value}” {said}", _one_of(value, words)
        if message.startswith(_REQUIRED):
            names = message.removeprefix(_REQUIRED).split(", ")
            hints = [f"{name} is one of: {', '.join(words)}" for name in names if (words := self._words_for(name))]
            return f"{' and '.join(names)} {'is' if len(names) == 1 else 'are'} missing", "; ".join(hints)
        if message.startswith(_UNKNOWN):
            unknown = message.removeprefix(_UNKNOWN)
            near = _nearest(unknown.split()[0].partition("=")[0], self._option_string_actions)
            return f"“{unknown}” is not known here", f"did you mean {near}" if near else ""
        other = _OTHER.fullmatch(message)
        if other is None:
            return message, ""
        if _NO_VALUE.fullmatch(other["fault"]):
            return f"{other['name']} needs a value behind it", ""
        together = _TOGETHER.fullmatch(other["fault"])
        if together is not None:
            return f"{other['name']} and {together['other']} do not go together", "take one of them"
        fault, _, hint = other["fault"].partition("; ")
        return f"{other['name']}: {fault}", hint

    def _words_for(self, name: str) -> list[str]:
        """Return the words that an argument takes; none where it takes any."""
        for action in self._actions:
            if name in ("/".join(action.option_strings), action.metavar, action.dest) and action.choices is not None:
                return [str(word) for word in action.choices]
        return []


def _nearest(word: str, words: Iterable[str]) -> str:
    return next(iter(difflib.get_close_matches(word, list(words), n=1)), "")


def _one_of(value: str, words: Sequence[str]) -> str:
    near = _nearest(value, words)
    return f"did you mean {near}? The words are: {', '.join(words)}" if near else f"write one of: {', '.join(words)}"
