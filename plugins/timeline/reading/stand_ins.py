"""Values for fields that could not be read, so that the rest of their document can be judged in the same round."""

from typing import Any

from timeline.model.edtf import Day, EdtfDate, Precision
from timeline.reading.declaration import Choice, Date, ExactDay, ListOf, Number, Shape, ShortOr, ValueType

UNREAD_DAY = EdtfDate("", Day(1, 1, 1), Day(1, 1, 1), Precision.DAY)
"""Stands for any date; a date that was read is never without text."""


def stand_in(type_: ValueType) -> Any:
    """Return a value of the model's type that says as little as possible: an empty id, an empty list."""
    match type_:
        case ListOf():
            return ()
        case Shape(fields=fields):
            return type_.build(**{field.name: stand_in(field.type) for field in fields if field.required})
        case ShortOr(field, short, shape):
            return shape.build(**{field: stand_in(short)})
        case Date() | ExactDay():
            return UNREAD_DAY
        case Number():
            return 0
        case Choice(words):
            return next(iter(words))
        case _:
            return ""
