"""The preview's script is put into pages as they are served."""

import pytest

from timeline.serving.injection import script_tag, with_script

TAG = b'<script src="/-/reload.js" data-page="a-1" defer></script>\n'


@pytest.mark.parametrize("end", [b"</head>", b"</HEAD>", b"</head >"])
def test_the_script_stands_at_the_end_of_the_head(end):
    """The script comes last in the head, however its end is written, and nothing else changes."""
    page = b"<html><head><title>x</title>" + end + b"<body>x</body></html>"
    assert with_script(page, "a-1") == page.replace(end, TAG + end)


def test_a_page_without_a_head_gets_the_script_at_its_end():
    """A page that leaves out the head's end is served with the script as well."""
    assert with_script(b"<p>x", "a-1") == b"<p>x" + TAG


def test_only_the_first_end_counts():
    """An end of a head that is quoted in the text stays as it is."""
    page = b"<head></head><pre></head></pre>"
    assert with_script(page, "a-1").count(TAG) == 1
    assert with_script(page, "a-1").endswith(b"</head><pre></head></pre>")


def test_bytes_that_are_no_text_pass():
    """A page in another encoding is not touched but for the script."""
    assert with_script(b"<head></head>\xff\xfe", "a-1") == b"<head>" + TAG + b"</head>\xff\xfe"


def test_the_mark_is_escaped():
    """Nothing in a mark can end its attribute."""
    assert '"<' not in script_tag('"<b>')
