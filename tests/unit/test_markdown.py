"""Running text becomes safe HTML with numbered citations, resolved links and places of charts."""

import re
from gettext import NullTranslations
from unittest.mock import patch

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown

from timeline.reading import markdown
from timeline.reading.markdown import ChartPlace, Html, Part, RenderContext, TextRenderer, is_prose
from timeline.reading.references import scan
from timeline.views.lexicon import Phrases

RENDERER = TextRenderer()
PHRASES = Phrases(NullTranslations())


def resolve(target: str) -> str:
    """Return addresses for ids, and other targets as they are."""
    kind, _, id_ = target.partition(":")
    return f"/river/{kind}s/{id_}/" if kind in ("event", "person", "chart") else target


CONTEXT = RenderContext({"daily": 1, "agency": 3}, resolve, PHRASES.source)


def blocks(text: str) -> str:
    """Return a text without charts as HTML."""
    parts = RENDERER.render_blocks(text, CONTEXT)
    assert all(isinstance(part, Html) for part in parts)
    return "\n".join(part.html for part in parts if isinstance(part, Html))


def inline(text: str) -> str:
    """Return one line as HTML."""
    return RENDERER.render_inline(text, CONTEXT)


def test_citation_is_a_numbered_note() -> None:
    """A citation links to its source by number and has a name for those who do not see it."""
    assert inline("Said [@agency].") == (
        'Said<sup class="citation"><a aria-label="Source 3" href="#source-3">3</a></sup>.'
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("in a row [@daily] and", "in a row<sup> and"),
        ("in a row.\n[@daily] And", "in a row.<sup> And"),
        ("in a row [@daily], and", "in a row<sup>, and"),
        ("*in a row* [@daily].", "<em>in a row</em><sup>."),
        ("[Hall](event:hall)  [@daily]", '<a href="/river/events/hall/">Hall</a><sup>'),
        ("[@daily] says", "<sup> says"),
        ("row [@daily] [@agency]", "row<sup> <sup>"),
    ],
)
def test_a_note_stands_close_to_the_word_before_it(text: str, shown: str) -> None:
    """The space before a note is left out, the one after it stays, and two notes keep apart."""
    assert re.sub(r"<sup.*?</sup>", "<sup>", inline(text)) == shown


def test_several_citations_are_parted_by_commas() -> None:
    """Several sources of one statement stand in one note."""
    html = inline("[@daily; @agency]")
    assert html.count("<sup") == 1
    assert '>1</a>, <a aria-label="Source 3"' in html


def test_locator_is_shown_and_named() -> None:
    """The place in the source is visible, and part of the link's name."""
    html = inline("[@daily, paragraph 4]")
    assert 'aria-label="Source 1, paragraph 4"' in html
    assert 'title="Source 1, paragraph 4"' in html
    assert '1<span class="locator">, paragraph 4</span></a>' in html


def test_locator_is_escaped() -> None:
    """A locator is text, whatever signs it has."""
    assert "<script" not in inline('[@daily, <script>"x"</script>]')


def test_citation_without_a_number_stays_text() -> None:
    """A key that the page does not list is left as it was typed."""
    assert inline("x [@nobody]") == "x [@nobody]"


def test_citations_in_code_stay_code() -> None:
    """Code shows a citation as it is typed."""
    assert blocks("`[@daily]`") == "<p><code>[@daily]</code></p>"


def test_links_by_id_are_resolved() -> None:
    """The target of a link by id is the address that the page gives for it."""
    assert inline("[Hall](event:city-hall)") == '<a href="/river/events/city-hall/">Hall</a>'


def test_links_to_other_sites_say_so() -> None:
    """A link to another site is marked, and gives that site no hold on the page."""
    assert inline("[x](https://x.org/?a=1&b=2)") == (
        '<a rel="external noopener" href="https://x.org/?a=1&amp;b=2">x</a>'
    )


@pytest.mark.parametrize("target", ["event:a", "other.md", "#part", "mailto:a@b.org"])
def test_other_links_are_not_external(target: str) -> None:
    """A link within the site, or to a mail box, is not marked as external."""
    assert "rel=" not in inline(f"[x]({target})")


@pytest.mark.parametrize("target", ["{filename}/pages/about.md", "{static}/images/a.png"])
def test_targets_of_the_host_are_left_alone(target: str) -> None:
    """What the host resolves is not touched."""
    context = RenderContext({}, lambda target: "resolved", PHRASES.source)
    assert RENDERER.render_inline(f"[x]({target})", context) == f'<a href="{target}">x</a>'


def test_failure_to_resolve_comes_through() -> None:
    """What the page's function raises is raised, and the next text is rendered as if nothing had been."""
    nothing: dict[str, str] = {}
    context = RenderContext({}, nothing.__getitem__, PHRASES.source)
    with pytest.raises(KeyError, match="event:a"):
        RENDERER.render_inline("[x](event:a)", context)
    assert inline("fine") == "fine"


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("# A\n\n## B", ["2", "3"]),
        ("## A\n\n### B", ["2", "3"]),
        ("#### A", ["2"]),
        ("A\n=\n\n###### B", ["2", "6"]),
        ("## A\n\n{chart:x}\n\n# B", ["3", "2"]),
    ],
)
def test_highest_heading_is_second_on_the_page(text: str, levels: list[str]) -> None:
    """Headings keep their order and start below the page's own."""
    html = "".join(part.html for part in RENDERER.render_blocks(text, CONTEXT) if isinstance(part, Html))
    assert [html[at + 2] for at in range(len(html)) if html.startswith("<h", at)] == levels


def test_charts_part_the_text() -> None:
    """A chart on a line of its own stands between the stretches of text around it."""
    assert RENDERER.render_blocks("a\n\n{chart:results}\n\nb [c]\n\n[c]: other.md", CONTEXT) == (
        Html("<p>a</p>"),
        ChartPlace("results"),
        Html('<p>b <a href="other.md">c</a></p>'),
    )


def test_charts_in_code_are_code() -> None:
    """A chart's line within code is shown as it is typed."""
    assert blocks("```\n{chart:results}\n```") == "<pre><code>{chart:results}\n</code></pre>"


def test_empty_text_has_no_parts() -> None:
    """A document without text gives nothing to show."""
    assert RENDERER.render_blocks("\n \n", CONTEXT) == ()


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a\n\n- b\n- c", "<p>a</p>\n<ul>\n<li>b</li>\n<li>c</li>\n</ul>"),
        ("3. b\n4. c", '<ol start="3">\n<li>b</li>\n<li>c</li>\n</ol>'),
        ('It\'s "so" -- and ...', '<p>It\'s "so" -- and ...</p>'),
        ("> **b** *c*", "<blockquote>\n<p><strong>b</strong> <em>c</em></p>\n</blockquote>"),
        ("![A map](map.png)", '<p><img alt="A map" src="map.png"></p>'),
        ("a &amp; b < c", "<p>a &amp; b &lt; c</p>"),
    ],
)
def test_markdown_is_rendered(text: str, html: str) -> None:
    """Lists, emphasis, quotations and images are rendered, and straight quotes are left alone."""
    assert blocks(text) == html


def test_cells_are_aligned_by_class() -> None:
    """Tables need no inline style, which the pages' security policy forbids."""
    html = blocks("| a | b |\n|---|--:|\n| 1 | 2 |")
    assert '<td class="align-right">2</td>' in html
    assert "style" not in html


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<p onclick='alert(1)'>x</p>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](data:text/html,alert(1))",
        "<javascript:alert(1)>",
        "<a href='javascript:alert(1)'>x</a>",
        "<iframe src='https://x.org'>alert(1)</iframe>",
        "<svg><script>alert(1)</script></svg>",
        "<style>alert(1)</style>",
        "<b style='alert(1)'>x</b>",
        "[x]: javascript:alert(1)\n\n[x]",
        "<form action='alert(1)'><input></form>",
    ],
)
def test_hostile_html_does_nothing(text: str) -> None:
    """No script, handler, style, frame or unsafe address is left, in a paragraph or in a line."""
    for html in (blocks(text), inline(text)):
        lowered = html.lower()
        for part in ("<script", "javascript:alert(1)\"", "onerror", "onclick", "<iframe", "<svg", "<style", "style=",
                     "data:text", "<form", "<input"):  # fmt: skip
            assert part not in lowered


def test_images_of_other_sites_are_not_fetched() -> None:
    """An image's address on another site is dropped, since a page asks nothing of other hosts."""
    assert "x.org" not in blocks("![a](https://x.org/i.png) ![b](//x.org/i.png)")


def test_raw_html_cannot_break_out() -> None:
    """Elements that are not closed, or closed too often, are mended within the text."""
    assert blocks("</article></div><b>x") == "<p><b>x</b></p>"


def test_raw_html_cannot_take_ids_or_classes() -> None:
    """Text cannot pose as another part of the page."""
    assert blocks('<span id="main" class="site-title">x</span>') == '<p><span class="">x</span></p>'


@pytest.mark.parametrize("text", ["1. one", "# one", "- one", "    one", "> one"])
def test_inline_text_has_no_blocks(text: str) -> None:
    """In a single line, signs of lists, headings and quotations are text."""
    html = inline(text)
    assert "one" in html
    assert not any(f"<{name}" in html for name in ("p", "ol", "ul", "h1", "h2", "pre", "blockquote"))


def test_one_text_leaves_no_trace_in_the_next() -> None:
    """Definitions of links of one text have no meaning in another."""
    blocks("[x]\n\n[x]: https://x.org")
    assert blocks("[x]") == "<p>[x]</p>"


@given(st.text() | st.text("`~ \n[]()<>!@{}:a/\\\"'-1.#*_|=&;\ue000"))
def test_any_text_is_rendered(text: str) -> None:
    """No text makes a traceback, in blocks or in a line."""
    RENDERER.render_blocks(text, CONTEXT)
    RENDERER.render_inline(text, CONTEXT)


PROSE = (
    *("a", "Šid ", " ", "\n", "\n\n", "\r", "\v", "\f", "\u2028", "\xa0", "\ue000", "1", ".", ",", ";", ":", "'", '"'),
    *("*", "**", "_", "__", "- ", "+ ", "* ", "1. ", "> ", "=", "\n=\n", "\n---\n", "***", "~", "{", "}", "@", "/"),
    *("[", "]", "(", ")", "!", "[a]", "[a](b)", "(b 'c')", "[@daily]", " [@agency, p. 1]", "[@nobody]", "&", "#", "\\"),
)
"""What prose is made of, with a few signs of which each makes a text no prose."""


@given(st.lists(st.sampled_from(PROSE), max_size=30).map("".join) | st.text("a \n\r[]()>*_+-=1.@:!'\"{}~", max_size=60))
@example("> a\n> ---\n\n1. *b\n   c* [d] [e](f) ![g]")
def test_prose_is_rendered_as_any_other_text(text: str) -> None:
    """The converter that has only what prose needs gives the same HTML as the one that has everything."""
    with patch.object(markdown, "plain_prose", lambda *_: None):
        assert RENDERER.render_blocks(text, CONTEXT) == _by_the_whole_converter(text)


def _by_the_whole_converter(text: str) -> tuple[Part, ...]:
    with (
        patch.object(markdown, "plain_prose", lambda *_: None),
        patch.object(markdown, "is_prose", lambda _: False),
    ):
        return RENDERER.render_blocks(text, CONTEXT)


PLAIN = (
    *("Said", " so", " ", "\n", "\n\n", "\n\n- ", "\n- ", "\n\n> ", "\n> ", "\xa0", "šid", "1. ", "1", ".", '"', "'"),
    *("*it*", "**that**", "*", "**", "_", "#", "!", ">", "[", "]", "(", ")", ":", "=", "\n-", "+ ", "~", "/", ";"),
    *("[@daily]", " [@daily]", " [@agency, p. 1]", " [@daily; agency, p. *2*]", ' [@daily, "x" > y]', " [@nobody]"),
    *("[hall](event:hall)", "[x > y](person:a-b#c)", "[x](https://example.org/a_b?c=1)", "[y](http://1.2.3.4/)"),
    *("[z](other:a)", "[*z*](event:hall)", "[a]", "(event:hall)", "[@daily](event:hall)", "[](event:hall)"),
)
"""What plain prose is made of, with a few signs of which some make a text more than that."""


@given(st.lists(st.sampled_from(PLAIN), max_size=14).map("".join) | st.text("a \n[]()>*_-1.@:\xa0", max_size=40))
@example("Said *so* [@daily] [@agency, p. 1]\n[@daily].\n\n- [hall](event:hall)\n- **that**\n\n> it\n> is")
@example("[@daily, a\xa0b]\n\n- a\n\nb")
def test_plain_prose_is_rendered_as_the_converter_does(text: str) -> None:
    """What is written without the converter and the cleaner is what they would have made."""
    assert RENDERER.render_blocks(text, CONTEXT) == _by_the_whole_converter(text)


@pytest.mark.parametrize(
    "text",
    [
        "Said *this* [@daily] [@agency, p. 1].\n\nAnd **that**\nof [Hall](event:hall).",
        "- One [@daily]\n- two\n\n> Three\n> and *four*",
        "[x](https://example.org/a_b?c=1) on 3\xa0December",
    ],
)
def test_plain_prose_needs_no_converter(text: str) -> None:
    """Paragraphs, lists and quotations with citations, links and stress are written without the converter."""
    with patch.object(Markdown, "convert", side_effect=AssertionError):
        assert blocks(text)


def test_an_address_in_plain_prose_is_escaped() -> None:
    """Whatever address a target leads to, it cannot break out of its attribute."""
    context = RenderContext({}, lambda _: 'a"&b', PHRASES.source)
    (part,) = RENDERER.render_blocks("[x](event:a)", context)
    assert part == Html('<p><a href="a&quot;&amp;b">x</a></p>')


@pytest.mark.parametrize("sign", ["`", "\\", "<", "&", "![", "]:", "|", "#", "~~~", "  ", "\t", "\x02", "\x03"])
def test_a_text_with_signs_of_more_is_no_prose(sign: str) -> None:
    """Code, escapes, HTML, entities, images, definitions, tables, headings and line breaks need the whole converter."""
    assert is_prose("Said *this* [@agency].\n\n> - [Hall](event:hall)\n")
    assert not is_prose(f"Said {sign} this.")


@given(
    st.lists(
        st.sampled_from(
            ["[@daily]", "`", "``", "\n", "\n\n", "    ", "- ", "1. ", "> ", "```\n", "text ", "\\", "~~~\n", "| "]
        ),
        max_size=12,
    ).map("".join)
)
def test_what_is_rendered_as_a_citation_was_found(text: str) -> None:
    """A page numbers every source that its text shows: the search misses no citation that the renderer makes."""
    html = "".join(part.html for part in RENDERER.render_blocks(text, CONTEXT) if isinstance(part, Html))
    assert html.count('class="citation"') <= len(scan(text, "a.md").references.citations)
