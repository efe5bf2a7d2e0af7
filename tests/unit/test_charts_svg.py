"""A figure becomes an SVG element that a style sheet can dress and a screen reader can read."""

from xml.etree import ElementTree

from timeline.charts.sheet import Sheet
from timeline.charts.svg import draw
from timeline.charts.vocabulary import WIDE, Axis, Bar, Box, Point, Role, Tone

SVG = "{http://www.w3.org/2000/svg}"


def sheet_with_marks() -> Sheet:
    """Return a sheet with one mark of each sort."""
    sheet = Sheet(WIDE)
    plot = sheet.plot(Box(100, 0, 500, 100), Axis(0, 4), Axis(0, 10))
    plot.bars([Bar(5, 0, 2)], "Bars", 1, thickness=4, tone=Tone.HOLLOW)
    plot.curve([Point(0, 0), Point(4, 10)], "Line", 2, dashed=True)
    plot.dots([Point(2, 5)], "Dots", 3, symbol=3)
    sheet.words(0, 50, ("Name & <more>",), Role.STRONG)
    return sheet


def drawn(sheet: Sheet) -> ElementTree.Element:
    """Return the SVG element of a sheet."""
    text = draw(sheet.figure(120), "one", "A finding", "What is < shown", lambda event: f"events/{event}/")
    return ElementTree.fromstring(text.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1))


def test_a_drawing_is_an_image_with_title_and_description() -> None:
    """A drawing is read as one image, by its title and description."""
    svg = drawn(sheet_with_marks())
    assert svg.get("role") == "img"
    names = {element.get("id"): element.text for element in svg.iter() if element.get("id")}
    assert [names[name] for name in (svg.get("aria-labelledby") or "").split()] == ["A finding", "What is < shown"]


def test_text_stays_text() -> None:
    """Words are text elements, escaped, with the class of their role."""
    [text] = drawn(sheet_with_marks()).findall(f"{SVG}text")
    assert (text.text, text.get("class")) == ("Name & <more>", "drawing__label is-strong")


def test_marks_bear_hue_and_tone() -> None:
    """Each mark has classes for its form, its hue and its tone, and no style of its own."""
    svg = drawn(sheet_with_marks())
    kinds = [element.get("class") for element in svg if "chart-drawing__" in (element.get("class") or "")]
    assert kinds == [
        "chart-drawing__bars hue-1 is-hollow",
        "chart-drawing__line hue-2 is-solid is-dashed",
        "chart-drawing__dots hue-3 is-solid",
    ]
    assert not any("style" in element.attrib or "fill" in element.attrib for element in svg.iter())


def test_bars_are_rectangles_of_their_size() -> None:
    """A bar is a rectangle as long as its value."""
    rect = drawn(sheet_with_marks()).find(f".//{SVG}rect")
    assert rect is not None
    assert {key: float(rect.attrib[key]) for key in ("x", "y", "width", "height")} == {
        "x": 100,
        "y": 30,
        "width": 200,
        "height": 40,
    }


def test_events_are_links_beside_the_image() -> None:
    """The name of an event leads to its page, and stands outside of the image, whose parts cannot be reached."""
    sheet = sheet_with_marks()
    sheet.line(200, 0, 200, 100, "event:rally")
    sheet.words(200, 110, ("The rally",), "event:rally", "middle")
    svg = drawn(sheet)
    image = svg.find(f"{SVG}g")
    assert svg.get("role") is None
    assert image is not None
    assert image.get("role") == "img"
    assert image.find(f".//{SVG}a") is None
    [link] = svg.findall(f"{SVG}a")
    assert link.get("href") == "events/rally/"
    assert [text.text for text in link.iter(f"{SVG}text")] == ["The rally"]


def test_same_figure_same_bytes() -> None:
    """Two drawings of the same figure are equal."""
    one, other = (draw(sheet_with_marks().figure(120), "one", "T", "D", str) for _ in range(2))
    assert one == other
