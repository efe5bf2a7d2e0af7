"""Frozen dataclasses with slots, made in a quarter of the time, and filled in two thirds of it.

The program has three hundred of them, and each start makes those that it needs. For each the standard library compiles
six methods, which took a sixth of a build after one edit. Here one is compiled, ``__init__``, as it has a signature of
its own. What tells, compares and refuses is the same for all classes. To checkers of types, and to all that asks for
fields, they are dataclasses like any other. A field that is not given to ``__init__`` has no value before it is set.
"""

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, frozen: Literal[True], slots: Literal[True]) -> Callable[[type], type]:
        """Make a class a dataclass; both must be said, so that it reads as with the standard library."""
        return _made


__all__ = ["dataclass"]

_OTHERWISE = object()
"""Stands for a value that is made when none is given."""


def _made(plain: type) -> type:
    made: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(plain)
    own = dataclasses.fields(made)
    compared = _values([field.name for field in own if field.compare])
    hashed = _values([field.name for field in own if (field.compare if field.hash is None else field.hash)])
    told = [field.name for field in own if field.repr]
    kept = [field.name for field in own]

    def __repr__(self: Any) -> str:  # noqa: N807
        return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in told)})"

    def __eq__(self: Any, other: object) -> Any:  # noqa: N807
        return compared(self) == compared(other) if type(other) is type(self) else NotImplemented

    def __hash__(self: Any) -> int:  # noqa: N807
        return hash(hashed(self))

    def __getstate__(self: Any) -> list[Any]:  # noqa: N807
        return [getattr(self, name) for name in kept]

    def __setstate__(self: Any, state: list[Any]) -> None:  # noqa: N807
        for name, value in zip(kept, state, strict=True):
            object.__setattr__(self, name, value)

    methods = (__repr__, __eq__, __hash__, __getstate__, __setstate__, _refuse_to_set, _refuse_to_delete)
    for method in (_init(made, own), *methods):
        name = method.__name__
        if name not in vars(plain):
            setattr(made, name, method)
    return made  # type: ignore[no-any-return]


def _values(names: list[str]) -> Callable[[Any], tuple[Any, ...]]:
    """Return what gives the named fields of a value as a tuple."""
    if len(names) > 1:
        return attrgetter(*names)
    return (lambda value: (getattr(value, names[0]),)) if names else lambda _: ()


def _init(made: Any, own: tuple["dataclasses.Field[Any]", ...]) -> Any:
    """Return a method that takes the fields and sets them."""
    values: dict[str, Any] = {"_set": object.__setattr__, "_OTHERWISE": _OTHERWISE}
    parameters, lines, types = [], [], {}
    for field in own:
        name = value = field.name
        has_default = field.default is not dataclasses.MISSING
        if has_default:
            values[f"_default_{name}"] = field.default
        parameter = f"{name}=_default_{name}" if has_default else name
        if field.default_factory is not dataclasses.MISSING:
            values[f"_make_{name}"] = field.default_factory
            parameter, value = f"{name}=_OTHERWISE", f"_make_{name}() if {name} is _OTHERWISE else {name}"
        if field.init:
            parameters.append(parameter)
            types[name] = field.type
            lines.append(f"_set(self, {name!r}, {value})")
    if hasattr(made, "__post_init__"):
        lines.append("self.__post_init__()")
    body = "\n ".join(lines or ["pass"])
    exec(f"def __init__(self, {', '.join(parameters)}):\n {body}", values)
    values["__init__"].__annotations__ = types | {"return": None}
    values["__init__"].__qualname__ = f"{made.__qualname__}.__init__"
    return values["__init__"]


def _refuse_to_set(self: object, name: str, value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(self: object, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


_refuse_to_set.__name__, _refuse_to_delete.__name__ = "__setattr__", "__delattr__"
