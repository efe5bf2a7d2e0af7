"""Sentences, headlines and running texts in Markdown."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from tests.bench.corpus.vocabulary import ADJECTIVES, DEEDS, GROUPS, NOUNS, OPENERS, TAILS

FEWEST_WORDS, MOST_WORDS = 60, 250
"""Bounds of a running text, citations and addresses not counted."""
_LONGEST_SENTENCE = 30
_LONGEST_LIST = 60
_SENTENCES_OF_PARAGRAPH = (3, 6)
_SHARE_CITED, _SHARE_LINKED, _SHARE_EMPHASISED = 0.6, 0.4, 0.15
_SHARE_OF_LISTS, _SHARE_OF_QUOTATIONS = 0.12, 0.12
_CITATION = re.compile(r" ?\[@[^\[\]]*\]")
_TARGET = re.compile(r"\]\([^()]*\)")
_WORD = re.compile(r"[^\W_]+(?:[’-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Mention:
    """Something that a text links to."""

    words: str
    target: str
    """What the link leads to, such as ``person:person-3``."""
    lead: str = ""
    """The word before the link, such as “after”; without one, the link is the subject of its sentence."""

    @property
    def link(self) -> str:
        """The link in Markdown, with the word before it."""
        return f"{self.lead} [{self.words}]({self.target})".lstrip()


def pick(random: Random, several: Sequence[str]) -> str:
    """Return one of several words, faster than ``random.choice``."""
    return several[int(random.random() * len(several))]


def thing(random: Random) -> str:
    """Return what a sentence is about, such as “the delayed report”."""
    chance = random.random()
    if chance < 0.35:
        return f"the {pick(random, NOUNS)}"
    if chance < 0.8:
        return f"the {pick(random, ADJECTIVES)} {pick(random, NOUNS)}"
    return f"the {pick(random, NOUNS)} on the {pick(random, ADJECTIVES)} {pick(random, NOUNS)}"


def headline(random: Random) -> str:
    """Return a title of five to nine words without a full stop."""
    return _begun(f"{pick(random, GROUPS)} {pick(random, DEEDS)} {thing(random)}")


def sentence(random: Random) -> str:
    """Return a plain sentence of 8 to 20 words."""
    return f"{_unended(random, '', '', emphasised=False)}."


def running_text(random: Random, cited: Sequence[str], mentions: Sequence[Mention]) -> str:
    """Return a text of 60 to 250 words with citations of the given sources and links to what is mentioned."""
    wanted = random.randint(FEWEST_WORDS, MOST_WORDS - _LONGEST_SENTENCE)
    waiting = list(mentions)
    blocks: list[str] = []
    words = 0
    while words < wanted:
        chance = random.random()
        if chance < _SHARE_OF_LISTS and blocks and words + _LONGEST_LIST < wanted:
            block = "\n".join(f"- {_told(random, cited, waiting)}" for _ in range(3))
        elif chance > 1 - _SHARE_OF_QUOTATIONS and blocks:
            block = f"> {_told(random, cited, waiting)}"
        else:
            block = _paragraph(random, cited, waiting, wanted - words)
        blocks.append(block)
        words += count_words(block)
    return "\n\n".join(blocks) + "\n"


def count_words(markdown: str) -> int:
    """Return how many words readers see of a text, without citations."""
    return len(_WORD.findall(_TARGET.sub("]", _CITATION.sub("", markdown))))


def _paragraph(random: Random, cited: Sequence[str], waiting: list[Mention], wanted: int) -> str:
    told: list[str] = []
    for _ in range(random.randint(*_SENTENCES_OF_PARAGRAPH)):
        told.append(_told(random, cited, waiting))
        wanted -= count_words(told[-1])
        if wanted <= 0:
            break
    return " ".join(told)


def _told(random: Random, cited: Sequence[str], waiting: list[Mention]) -> str:
    """Return a sentence of a running text; what it mentions is taken from those that wait."""
    mention = waiting.pop(0) if waiting and random.random() < _SHARE_LINKED else None
    subject = mention.link if mention and not mention.lead else ""
    tail = mention.link if mention and mention.lead else ""
    told = _unended(random, subject, tail, emphasised=random.random() < _SHARE_EMPHASISED)
    return f"{told}{_citation(random, cited)}."


def _unended(random: Random, subject: str, tail: str, *, emphasised: bool) -> str:
    who = subject or pick(random, GROUPS)
    what = thing(random)
    if emphasised:
        mark = pick(random, ("*", "*", "**"))
        what = f"{mark}{what}{mark}"
    chance = random.random()
    if chance < 0.45:
        return _begun(f"{who} {pick(random, DEEDS)} {what} {tail or pick(random, TAILS)}")
    if chance < 0.75:
        opener = pick(random, OPENERS)
        return f"{opener}, {who} {pick(random, DEEDS)} {what} {tail or pick(random, TAILS)}"
    other = f"{pick(random, DEEDS)} {thing(random)}"
    return _begun(f"{who} {pick(random, DEEDS)} {what} and {other} {tail}".rstrip())


def _citation(random: Random, cited: Sequence[str]) -> str:
    chance = random.random()
    if chance >= _SHARE_CITED:
        return ""
    first = pick(random, cited)
    if chance < 0.05:
        return f" [@{first}, paragraph {random.randint(1, 30)}]"
    if chance < 0.12 and len(cited) > 1:
        return f" [@{'; @'.join(random.sample(cited, 2))}]"
    return f" [@{first}]"


def _begun(words: str) -> str:
    return words[0].upper() + words[1:]
