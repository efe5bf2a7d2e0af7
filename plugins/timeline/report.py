"""Problems as editors, tools and pull requests need them."""

import json
import unicodedata
from collections.abc import Iterable, Sequence

from timeline.model.problem import Problem, Severity


class ContentErrors(SystemExit):
    """The content has errors, so nothing was published: the program ends with status 2. Its text is the whole report.

    A ``SystemExit``, since a host prints a traceback for any other exception.
    """

    code = 2

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep every problem, warnings too, in the order in which an editor reads."""
        super().__init__(self.code)
        self.problems = in_order(problems)

    def __str__(self) -> str:
        """The report for people."""
        return text_report(self.problems)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return each problem once, by file, line and column."""
    return tuple(sorted(dict.fromkeys(problems), key=Problem.sort_key))


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether anything among the problems stops the build."""
    return any(problem.is_error for problem in problems)


def text_report(problems: Sequence[Problem]) -> str:
    """Return one line a problem, its hint indented below, and a last line that counts them.

    Lines begin with ``file:line:column:``, which terminals and editors turn into links.
    """
    return "\n".join([*text_lines(problems), summary(problems)])


def text_lines(problems: Iterable[Problem]) -> list[str]:
    """Return the lines of a report for people without the one that counts."""
    lines = []
    for problem in problems:
        mark = problem.mark
        word = "" if problem.is_error else "warning: "
        lines.append(
            f"{one_line(mark.file)}:{mark.line}:{mark.column}: {word}{one_line(problem.message)} [{problem.code}]"
        )
        if problem.hint:
            lines.append(f"  {one_line(problem.hint)}")
    return lines


def summary(problems: Sequence[Problem]) -> str:
    """Return the counts in one sentence, such as “3 errors, 2 warnings in 2 files; nothing was published.”."""
    if not problems:
        return "No problems."
    errors = sum(problem.is_error for problem in problems)
    counts = [
        counted(number, noun) for number, noun in ((errors, "error"), (len(problems) - errors, "warning")) if number
    ]
    files = counted(len({problem.mark.file for problem in problems}), "file")
    return f"{', '.join(counts)} in {files}" + ("; nothing was published." if errors else ".")


def json_report(problems: Sequence[Problem]) -> str:
    """Return a JSON list of objects with file, line, column, code, severity, message, hint and other places."""
    rows = [
        {
            "file": problem.mark.file,
            "line": problem.mark.line,
            "column": problem.mark.column,
            "code": problem.code,
            "severity": problem.severity.value,
            "message": problem.message,
            "hint": problem.hint,
            "others": [{"file": mark.file, "line": mark.line, "column": mark.column} for mark in problem.others],
        }
        for problem in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def github_report(problems: Sequence[Problem]) -> str:
    """Return GitHub Actions workflow commands, one a problem, which annotate the lines of a pull request."""
    return "\n".join(_annotation(problem) for problem in problems)


def _annotation(problem: Problem) -> str:
    mark = problem.mark
    command = "error" if problem.severity is Severity.ERROR else "warning"
    properties = {"file": mark.file, "line": str(mark.line), "col": str(mark.column), "title": problem.code}
    told = ",".join(f"{name}={_escape_property(value)}" for name, value in properties.items())
    text = f"{problem.message}\n{problem.hint}" if problem.hint else problem.message
    return f"::{command} {told}::{_escape_data(text)}"


def _escape_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_data(text).replace(":", "%3A").replace(",", "%2C")


def one_line(text: str) -> str:
    r"""Return text that stays on its line and cannot steer a terminal or a build log.

    Messages quote what strangers wrote; every control or direction character becomes its ``\u`` form.
    """
    if text.isprintable():
        return text
    return "".join(
        character.encode("unicode_escape").decode() if unicodedata.category(character) in _UNPRINTABLE else character
        for character in text
    )


_UNPRINTABLE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def counted(number: int, noun: str) -> str:
    """Return a number with its noun, such as “1 file” or “2 files”."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
