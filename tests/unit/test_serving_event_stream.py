"""Server-sent events have the form that browsers read."""

from timeline.serving.event_stream import STILL_HERE, frame


def test_an_event_has_name_and_data_and_ends_with_an_empty_line():
    """An event names itself, carries its data on one line and says how soon to ask again."""
    assert frame("state", '{"page": 1}') == b'retry: 500\nevent: state\ndata: {"page": 1}\n\n'


def test_every_line_of_data_is_marked():
    """Data of several lines does not end the event early."""
    assert frame("state", "one\n\ntwo").split(b"\n")[2:] == [b"data: one", b"data: ", b"data: two", b"", b""]


def test_letters_are_sent_as_utf_8():
    """Data may hold any letter."""
    assert "data: žurka".encode() in frame("state", "žurka")


def test_the_pulse_is_a_comment():
    """What keeps a stream alive is no event."""
    assert STILL_HERE.startswith(b":")
    assert STILL_HERE.endswith(b"\n\n")
