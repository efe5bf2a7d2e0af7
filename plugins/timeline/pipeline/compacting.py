"""Scripts and style sheets as readers load them: without what is there for those who write them."""

import json
import re
import subprocess
import sys
from collections.abc import Mapping

_PARTS = re.compile(
    r"""(?P<text>"[^"\n]*"|'[^'\n]*')|(?P<comment>/\*.*?\*/)"""
    r"""|\s*(?P<sign>[{};,])\s*|(?P<colon>:)\s+|(?P<space>\s+)""",
    re.DOTALL,
)


# The minifier is a library in Go, whose threads do not survive the forks of a build: so it has a process of its own.
_PROGRAM = """
import json, sys
import minify
for name, source in json.load(sys.stdin).items():
    try:
        print(json.dumps([name, minify.string("application/javascript", source)]))
    except Exception as error:
        sys.exit(f"{name}: {error}")
"""


def compact_scripts(sources: Mapping[str, str]) -> dict[str, str]:
    """Return scripts, by their names, without comments, needless white space and long names of local variables.

    Names that a script shares with others or with its page stay as they are. Raises ``ValueError`` with the name of a
    script that is not valid ECMAScript, and with what is wrong where.
    """
    command = [sys.executable, "-I", "-c", _PROGRAM]
    ended = subprocess.run(command, input=json.dumps(sources), capture_output=True, encoding="utf-8", check=False)
    if ended.returncode != 0:
        raise ValueError(ended.stderr.strip())
    return dict(map(json.loads, ended.stdout.splitlines()))


def compact_style_sheet(source: str) -> str:
    """Return a style sheet without comments and without white space that means nothing.

    Text in quotes is kept as it is. Addresses with white space or signs such as ``;`` have to stand in quotes.
    """
    return _PARTS.sub(_kept, _PARTS.sub(_without_comment, source)).strip()


def _without_comment(found: re.Match[str]) -> str:
    # A comment parts words, as white space does.
    return " " if found["comment"] else found[0]


def _kept(found: re.Match[str]) -> str:
    return found["text"] or found["sign"] or found["colon"] or " "
