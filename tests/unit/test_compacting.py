"""Scripts and style sheets without what readers do not need."""

import pytest

from timeline.pipeline.compacting import compact_scripts, compact_style_sheet


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


def test_a_script_loses_what_readers_do_not_need():
    """Comments, white space and long local names are left out of a script; text and what others may name stay."""
    source = """/* Says what it is. */
    function greet(person) { // who
      const greeting = `  Hello,  ${person}  // you`;
      return greeting.replace(/ +/g, " /* no comment */ ") + greeting.length;
    }
    greet("x");
    """
    compacted = compact_scripts({"greet.js": source})["greet.js"]
    assert "Says what" not in compacted
    assert "person" not in compacted
    assert compacted.startswith("function greet(")
    for kept in ("`  Hello,  ${", "  // you`", "/ +/g", '" /* no comment */ "', 'greet("x")'):
        assert kept in compacted


def test_a_script_that_is_none_is_named():
    """Of scripts with an error the name is told, and what is wrong."""
    with pytest.raises(ValueError, match=r"broken\.js: .*1"):
        compact_scripts({"broken.js": "function ( {"})
