"""Advice that ``timeline check`` alone gives: what looks as if it stood twice, and what a reader may miss.

It compares documents with each other, which a build that remembers would have to repeat for every change, and it is
never a reason not to publish. So the build does not ask for it.
"""

from timeline.advice.policy import advise

__all__ = ["advise"]
