"""How reading and judging say that there is a fault, without saying which."""

from timeline.model.problem import Problem


class FaultyContentError(Exception):
    """Something in the content is wrong, so it must be read and judged as a whole to say all that is."""

    def __init__(self, *problems: Problem) -> None:
        """``problems`` are those that are not found by reading and judging."""
        super().__init__(*problems)
        self.problems = problems
