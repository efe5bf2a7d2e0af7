"""How reading and judging say that there is a fault, without saying which."""


class FaultyContentError(Exception):
    """Something in the content is wrong, so it must be read and judged as a whole to say all that is."""
