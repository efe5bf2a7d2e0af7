"""Addresses lead to the files of a site, and to nothing else."""

import pytest
from tests.support import write_files

from timeline.serving.site_files import Moved, content_type, find_file, is_page


@pytest.fixture
def site(tmp_path):
    """A built site, with a file beside it that is nobody's business."""
    files = {
        "site/index.html": "home",
        "site/404.html": "missing",
        "site/events/index.html": "events",
        "site/events/city hall/index.html": "a name with a space",
        "site/žurka/index.html": "a name with a letter beyond ASCII",
        "site/data/events.csv": "data",
        "site/.timeline-files.json": "manifest",
        "secret.txt": "secret",
    }
    write_files(tmp_path, files)
    return tmp_path / "site"


@pytest.mark.parametrize(
    ("target", "file"),
    [
        ("/", "index.html"),
        ("/index.html", "index.html"),
        ("/events/", "events/index.html"),
        ("/events/index.html", "events/index.html"),
        ("/data/events.csv", "data/events.csv"),
        ("/data/events.csv?download", "data/events.csv"),
        ("/?query=/../secret.txt", "index.html"),
        ("/events/city%20hall/", "events/city hall/index.html"),
        ("/%C5%BEurka/", "žurka/index.html"),
        ("http://127.0.0.1:8000/events/", "events/index.html"),
    ],
)
def test_an_address_leads_to_its_file(target, file, site):
    """Files are found by their path, folders by their page, whatever the query."""
    assert find_file(site, target) == site / file


@pytest.mark.parametrize(
    ("target", "location"),
    [
        ("/events", "/events/"),
        ("/events?a=b", "/events/?a=b"),
        ("/events/city%20hall", "/events/city%20hall/"),
        ("/%C5%BEurka", "/%C5%BEurka/"),
    ],
)
def test_a_folder_without_its_slash_has_moved(target, location, site):
    """A folder's address without a slash leads to the one with it, so that relative links are right."""
    assert find_file(site, target) == Moved(location)


@pytest.mark.parametrize(
    "target",
    [
        *("/nowhere", "/nowhere/", "/index.html/", "/data/events.csv/", "/data", "/data/"),
        *("/../secret.txt", "/%2e%2e/secret.txt", "/events/../../secret.txt", "/..%2fsecret.txt", "/..\\secret.txt"),
        *("//secret.txt", "/events//index.html", "//events", "/./index.html", "/C:/secret.txt"),
        *("/.timeline-files.json", "/%00", "/index.html%00.txt", "/%ff", "/" + "a" * 10_000, "*"),
    ],
)
def test_nothing_else_is_found(target, site):
    """Missing files, folders without a page, hidden files and every way out of the folder lead nowhere."""
    assert find_file(site, target) is None


def test_a_link_out_of_the_site_is_not_followed(site):
    """A symbolic link to a file beside the site leads nowhere."""
    (site / "link.txt").symlink_to(site.parent / "secret.txt")
    assert find_file(site, "/link.txt") is None


def test_no_redirect_leads_to_another_host(site):
    """A folder named like a host is still a folder."""
    write_files(site, {"example.org/index.html": "x"})
    assert find_file(site, "/example.org") == Moved("/example.org/")
    assert find_file(site, "//example.org") is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("index.html", "text/html; charset=utf-8"),
        ("site.css", "text/css; charset=utf-8"),
        ("charts.js", "text/javascript; charset=utf-8"),
        ("events.json", "application/json; charset=utf-8"),
        ("feed.atom", "application/atom+xml; charset=utf-8"),
        ("calendar.ics", "text/calendar; charset=utf-8"),
        ("events.csv", "text/csv; charset=utf-8"),
        ("robots.txt", "text/plain; charset=utf-8"),
        ("favicon.svg", "image/svg+xml; charset=utf-8"),
        ("serif.woff2", "font/woff2"),
        ("picture.PNG", "image/png"),
        ("LICENSE", "application/octet-stream"),
    ],
)
def test_types_name_the_encoding_of_text(name, expected, tmp_path):
    """Every kind of file of a site has its type, and text says that it is UTF-8."""
    assert content_type(tmp_path / name) == expected


def test_pages_are_told_by_their_name(tmp_path):
    """Only HTML is a page."""
    assert [is_page(tmp_path / name) for name in ("index.html", "OLD.HTM", "site.css")] == [True, True, False]
