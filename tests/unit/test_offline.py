"""Pages rewritten to be read without the site."""

import pytest

from timeline.publishing.offline import Unavailable, article_of, led, made_part, unscripted

PAGE = "river/events/rally/"


def lead(target: str, anchor: str) -> str:
    """Lead pages of the explainer and its style sheet to where they are, and all else to the site."""
    where = f"{target}{'#' if anchor else ''}{anchor}"
    return where if target.startswith("river/") or target.endswith(".css") else Unavailable(f"https://site/{where}")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ('<a href="../hall/">', '<a href="river/events/hall/">'),
        ('<a class="x" href="../../#source-3" lang="sr">', '<a class="x" href="river/#source-3" lang="sr">'),
        ('<a href="./">', '<a href="river/events/rally/">'),
        ('<a href="../..">', '<a href="river/">'),
        ('<a href="../../../">', '<a href="https://site/">'),
        ('<a href="../../../about/">', '<a href="https://site/about/">'),
        ('<a href="#claims">', '<a href="#claims">'),
        ('<a href="https://example.org/a">', '<a href="https://example.org/a">'),
        ('<a href="mailto:a@example.org">', '<a href="mailto:a@example.org">'),
        ('<use href="#symbol-1">', '<use href="#symbol-1">'),
    ],
)
def test_links_are_led(written: str, meant: str) -> None:
    """A link within the site is led to where its page is; any other stays as it is."""
    assert led(written, PAGE, lead) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ('<link rel="stylesheet" href="../../../site.css">', '<link rel="stylesheet" href="site.css">'),
        ('<link rel="icon" href="../../../icon.png">', ""),
        ('<link rel="preload" as="font" href="../../a.woff2" crossorigin>', ""),
        ('<link rel="manifest" href="../../../site.webmanifest">', ""),
        ('<link rel="canonical" href="https://site/river/">', '<link rel="canonical" href="https://site/river/">'),
        ('<link rel="alternate" href="../../../feed">', '<link rel="alternate" href="https://site/feed">'),
    ],
)
def test_the_head_loads_what_is_there_only(written: str, meant: str) -> None:
    """What a browser would load from elsewhere is left out; what is only said of the page stays."""
    assert led(written, PAGE, lead) == meant


def test_a_picture_becomes_a_link_to_it() -> None:
    """A picture lies on the site, so its words lead there."""
    written = '<img alt="A map" src="../../../images/map.png">'
    assert led(written, PAGE, lead) == '<a href="https://site/images/map.png">A map</a>'


def test_a_page_that_leads_on_does_so_offline() -> None:
    """A page at a former address refreshes to the page where that is now."""
    written = '<meta http-equiv="refresh" content="0; url=../hall/">'
    assert led(written, PAGE, lead) == '<meta http-equiv="refresh" content="0; url=river/events/hall/">'


def test_words_are_no_links() -> None:
    """What looks like a link in running text stays as it was written."""
    words = '<p>He wrote href="../hall/" by hand.</p>'
    assert led(words, PAGE, lead) == words


def test_what_waits_for_a_script_is_left_out() -> None:
    """Scripts, data for them, buttons that they would show, and what is of use on the site only."""
    html = (
        '<script defer src="a.js"></script>\n<script type="application/json">{"a": "<"}</script>'
        '<p>Text<button type="button" hidden data-copy="x"><b>Copy</b></button></p>'
        '<details class="share" data-online><summary>Share</summary>…</details><details>stays</details>'
    )
    assert unscripted(html) == "<p>Text</p><details>stays</details>"


def test_an_article_becomes_a_part_of_a_page() -> None:
    """Its ids bear its name, and so does what refers to them; headings are lower, and no button opens what is away."""
    html = (
        '<article><h1>A</h1><section id="claims" aria-labelledby="a claims" aria-label="claims"><h2 id="a">B</h2>'
        '<a href="#claims">c</a><a href="#symbol-1">d</a><g clip-path="url(#a)"/></section>'
        '<button popovertarget="gloss">?</button></article>'
    )
    assert made_part(html, "rally") == (
        '<article><h2>A</h2><section id="rally.claims" aria-labelledby="rally.a rally.claims" aria-label="claims">'
        '<h3 id="rally.a">B</h3><a href="#rally.claims">c</a><a href="#symbol-1">d</a><g clip-path="url(#rally.a)"/>'
        "</section></article>"
    )


def test_a_part_has_no_landmarks_of_its_own() -> None:
    """Ways and tables of a part are groups: a page of many parts would have many landmarks of one name."""
    html = (
        '<nav class="thread-step" aria-label="Thread: A">b</nav>'
        '<section class="table-frame" tabindex="0" aria-label="C"><table></table></section><section>d</section>'
    )
    assert made_part(html, "rally") == (
        '<div role="group" class="thread-step" aria-label="Thread: A">b</div>'
        '<div role="group" class="table-frame" tabindex="0" aria-label="C"><table></table></div><section>d</section>'
    )


def test_the_article_of_a_page_is_all_of_it() -> None:
    """Articles within the article belong to it; a page without one is a mistake of the theme."""
    assert (
        article_of("<nav></nav><article>a<article>b</article></article><p>")
        == "<article>a<article>b</article></article>"
    )
    with pytest.raises(ValueError, match="no article"):
        article_of("<main></main>")
