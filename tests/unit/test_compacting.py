"""Scripts and style sheets without what readers do not need."""

import pytest

from timeline.pipeline.compacting import compact_script, compact_style_sheet


@pytest.mark.parametrize(
    ("source", "published"),
    [
        ("/* Says what it is. */\n.card {\n  top: 0;\n}\n", ".card{top:0;}"),
        ("a/**/b { top: 0 }", "a b{top:0}"),
        (".a  .b ,\n.c > d:is(e, f) :hover { inset: 0  auto }", ".a .b,.c > d:is(e,f) :hover{inset:0 auto}"),
        ("a { width: calc(1px + 2px - 3px) }", "a{width:calc(1px + 2px - 3px)}"),
        ("@media screen and (min-width: 44rem) { a { top: 0 } }", "@media screen and (min-width:44rem){a{top:0}}"),
        ("/* it's */ a { top: 0 } /* here's */", "a{top:0}"),
    ],
)
def test_a_style_sheet_loses_comments_and_white_space(source, published):
    """Comments and white space that parts nothing are left out; white space that means something stays."""
    assert compact_style_sheet(source) == published


@pytest.mark.parametrize("text", ['" ; /* no comment */  "', "' { it is: '", 'url("a  b.svg")'])
def test_text_in_quotes_is_kept(text):
    """What stands in quotes in a style sheet is not touched."""
    assert compact_style_sheet(f"a {{ content: {text} }}") == f"a{{content:{text}}}"


def test_a_script_loses_comments_and_white_space():
    """Comments and white space that means nothing are left out of a script; text, patterns and names stay."""
    source = """/* Says what it is. */
    function greet(name) { // who
      return `  Hello,  ${name}  // you`.replace(/ +/g, " /* no comment */ ");
    }
    greet("x")
    greet("y")
    """
    assert compact_script(source) == (
        'function greet(name){return`  Hello,  ${name}  // you`.replace(/ +/g," /* no comment */ ");}\n'
        'greet("x")\ngreet("y")'
    )
