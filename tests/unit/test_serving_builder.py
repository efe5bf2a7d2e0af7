"""The resident builder answers each order with what became of the build, whatever happens in it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.model.problem import Mark, Problem, Severity
from timeline.report import summary, text_report
from timeline.serving.builder import result_in
from timeline.serving.results import BuildResult, Verdict

PLUGINS = Path(__file__).parents[2] / "plugins"
ERROR = Problem(Mark("content/river/index.md", 3, 7), "unknown-key", "“tags” is not a field", "remove this line")
WARNING = Problem(Mark("content/river/index.md"), "one-source", "it rests on one source", "", Severity.WARNING)

STAND_IN = """
import logging, os, sys
from timeline.model.problem import Mark, Problem
from timeline.report import ContentErrors, text_report
from timeline.serving.builder import answer_orders

log = logging.getLogger("timeline.plugin")
kept = []


def build(arguments):
    kept.append(arguments)
    print("noise on standard output")
    exec(arguments[0])


answer_orders(build, sys.stdin, os.fdopen(os.dup(1), "w"))
"""


def answers(tmp_path, *programs):
    """Order builds that run the given programs, and return the results."""
    script = tmp_path / "stand_in.py"
    script.write_text(STAND_IN, encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, script],
        input="".join(f"{json.dumps([program])}\n" for program in programs),
        env={"PYTHONPATH": str(PLUGINS), "PYTHONIOENCODING": "utf-8", "PATH": ""},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert ended.stderr == ""
    results = [BuildResult.from_json(line) for line in ended.stdout.splitlines()]
    assert len(results) == len(programs)
    return results


def test_a_good_build(tmp_path):
    """A build that ends in peace is good, with its last word on its own work."""
    (result,) = answers(tmp_path, "log.info('read'); log.info('%d pages and files written', 12)")
    assert result == BuildResult(Verdict.GOOD, said="12 pages and files written")


def test_warnings_of_a_good_build(tmp_path):
    """The warnings that a good build prints are told as problems, and the print is kept."""
    report = text_report((WARNING,))
    (result,) = answers(tmp_path, f"sys.stderr.write({report!r} + chr(10))")
    assert result.verdict is Verdict.GOOD
    assert result.problems == (WARNING,)
    assert summary((WARNING,)) in result.log


def test_errors_in_the_content(tmp_path):
    """Errors in the content are told one by one."""
    mark = "Mark('content/river/index.md', 3, 7)"
    problem = f"Problem({mark}, 'unknown-key', '“tags” is not a field', 'remove this line')"
    (result,) = answers(tmp_path, f"raise ContentErrors([{problem}])")
    assert (result.verdict, result.problems) == (Verdict.FAULTY, (ERROR,))


@pytest.mark.parametrize(
    ("program", "said", "logged"),
    [
        ("raise RuntimeError('out of order')", "", "RuntimeError: out of order"),
        ("sys.exit(1)", "", ""),
        ("sys.exit('give up')", "give up", "give up"),
        ("raise KeyboardInterrupt", "", "KeyboardInterrupt"),
        ("log.critical('UndefinedError: no such thing'); sys.exit(1)", "UndefinedError: no such thing", "no such"),
        ("log.error('first'); log.error('second'); sys.exit(1)", "first", "first\nsecond"),
        ("sys.stderr.write('last words'); sys.stderr.flush(); os._exit(3)", "", "last words"),
        ("os.kill(os.getpid(), 9)", "", "ended without a result"),
    ],
)
def test_any_other_end_is_a_failure(program, said, logged, tmp_path):
    """Whatever else ends a build is a failure, with what was printed; the first complaint stands for it."""
    (result,) = answers(tmp_path, program)
    assert (result.verdict, result.said) == (Verdict.FAILED, said)
    assert logged in result.log


def test_a_status_of_zero_is_no_failure(tmp_path):
    """A build that ends its process without complaint is good."""
    assert answers(tmp_path, "sys.exit(0)")[0].verdict is Verdict.GOOD


def test_warnings_of_the_log_are_printed_as_they_are(tmp_path):
    """A warning in the log stays on its line, and what is only informative is left out."""
    (result,) = answers(tmp_path, f"log.warning({'long ' * 40!r}); log.info('read')")
    assert result.log == "long " * 40 + "\n"


def test_nothing_is_left_for_the_next_build(tmp_path):
    """What one build changes is as before in the next, and the builder outlives one that breaks."""
    first, second, third = answers(
        tmp_path,
        "log.info(str(len(kept))); os.environ['LEFT'] = 'x'",
        "os._exit(1)",
        "log.info(f'{len(kept)} {os.environ.get(\"LEFT\")}')",
    )
    assert (first.said, second.verdict, third.said) == ("1", Verdict.FAILED, "1 None")


def test_what_one_build_imports_the_next_finds_imported(tmp_path):
    """Modules that a build had to import are there when the next one begins."""
    look = "log.info(str('wave' in sys.modules)); import wave"
    assert [result.said for result in answers(tmp_path, look, look)] == ["False", "True"]


def test_a_module_that_cannot_be_imported_by_its_name_is_passed_over(tmp_path):
    """A module that only the build itself could load does no harm."""
    program = "import types; sys.modules['pelican.conf'] = types.ModuleType('x'); sys.modules['odd'] = None"
    assert [result.verdict for result in answers(tmp_path, program, program)] == [Verdict.GOOD, Verdict.GOOD]


def test_a_process_of_its_own_leaves_the_same_result(tmp_path):
    """Where processes cannot fork, a single build is made by a process that is started for it."""
    script = tmp_path / "alone.py"
    told = 'answer_orders(build, sys.stdin, os.fdopen(os.dup(1), "w"))'
    alone = "from pathlib import Path; from timeline.serving.builder import build_here; "
    alone += "build_here(build, [\"log.info('alone'); log.warning('beware')\"], Path(sys.argv[1]))"
    script.write_text(STAND_IN.replace(told, alone), encoding="utf-8")
    environment = {"PYTHONPATH": str(PLUGINS), "PATH": ""}
    subprocess.run([sys.executable, script, tmp_path], env=environment, capture_output=True, check=True)
    assert result_in(tmp_path) == BuildResult(Verdict.GOOD, said="alone", log="beware\n")
