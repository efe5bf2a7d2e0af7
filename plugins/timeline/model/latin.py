"""Names and words in plain Latin letters, so that one name is found in every spelling.

“Vučić”, “Vucic” and “Вучић” are the same name. Serbian and Macedonian letters are carried over as in Serbia; those of
Russian, Ukrainian, Belarusian and Bulgarian follow where there is no other use.
"""

import re
import unicodedata

_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "ђ": "dj", "е": "e", "ё": "jo", "ж": "z", "з": "z", "и": "i",
    "ј": "j", "й": "j", "к": "k", "л": "l", "љ": "lj", "м": "m", "н": "n", "њ": "nj", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "ћ": "c", "у": "u", "ф": "f", "х": "h", "ц": "c", "ч": "c", "џ": "dz", "ш": "s", "щ": "sc",
    "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "ju", "я": "ja", "є": "je", "і": "i", "ї": "ji", "ґ": "g", "ў": "u",
    "ѓ": "g", "ќ": "k", "ѕ": "dz",
}  # fmt: skip
_LATIN = {"đ": "dj", "ð": "d", "ł": "l", "ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"}
_CARRIED_OVER = str.maketrans(_CYRILLIC | _LATIN)
_TWINS = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеѕіјоорсухҮԁԛԝһΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαν", "ABESIJKMHOPCTYXaesijoopcyxYdqwhABEZHIKMNOPTYXoav"
)
"""Letters of other scripts that look like a Latin one."""
_WORD = re.compile(r"\w+")
_PLAIN_WORD = re.compile(r"[^\W_]+")
_NAME_AND_SURNAME = 2
_LONG_ENOUGH = 4
"""Letters of a word of which one may differ in another spelling of the same name."""
_LATIN_LETTER = re.compile("[A-Za-z]")
_SOUNDS = (
    ("dj", "d"), ("zh", "z"), ("sh", "s"), ("kh", "h"), ("ch", "c"), ("ts", "c"), ("ck", "k"), ("ph", "f"), ("x", "ks"),
    ("w", "v"), ("y", "i"), ("j", "i"),
)  # fmt: skip


def without_twins(text: str) -> str:
    """Return text in which words that mix scripts are Latin throughout, and wide signs are plain ones.

    A Cyrillic “а” in a Latin word is a slip that nobody sees. Words that are wholly of another script stay as they are.
    """
    return _WORD.sub(lambda word: _in_one_script(word.group()), text)


def _in_one_script(word: str) -> str:
    plain = unicodedata.normalize("NFKC", word)
    if plain.isascii() or not _LATIN_LETTER.search(plain):
        return plain if plain.isascii() else word
    return plain.translate(_TWINS)


def plain_latin(text: str) -> str:
    """Return text in small Latin letters without accents; letters of unknown scripts stay as they are."""
    small = unicodedata.normalize("NFC", without_twins(text).casefold()).translate(_CARRIED_OVER)
    letters = unicodedata.normalize("NFKD", small)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def plain_words(text: str) -> tuple[str, ...]:
    """Return the words of a text as ``plain_latin`` writes them."""
    return tuple(_PLAIN_WORD.findall(plain_latin(text)))


def sound_of(name: str) -> tuple[str, ...]:
    """Return what the spellings of one name have in common, word by word, whatever the order of the words.

    “Đilas”, “Djilas” and “Ђилас” are one; so are “Botsan-Kharchenko” and “Боцан-Харченко”. Meant for comparing only.
    """
    return tuple(sorted(filter(None, map(_sound_of_word, plain_words(name)))))


def is_near(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether two results of ``sound_of`` may be one name: all words but one are the same, and that one nearly is.

    “Petr Nikitin” and “Peter Nikitin” are near; names of one word never are, as too many differ in a letter.
    """
    if len(first) != len(second) or len(first) < _NAME_AND_SURNAME:
        return False
    own, other = list(first), list(second)
    for word in first:
        if word in other:
            own.remove(word)
            other.remove(word)
    return len(own) == len(other) == 1 and min(map(len, own + other)) >= _LONG_ENOUGH and _one_letter_off(*own, *other)


def _one_letter_off(first: str, second: str) -> bool:
    same = 0
    while same < min(len(first), len(second)) and first[same] == second[same]:
        same += 1
    ends = {first[same:], first[same + 1 :]}, {second[same:], second[same + 1 :]}
    return abs(len(first) - len(second)) <= 1 and not ends[0].isdisjoint(ends[1])


def _sound_of_word(word: str) -> str:
    for spelling, sound in _SOUNDS:
        word = word.replace(spelling, sound)
    word = re.sub(r"(.)\1+", r"\1", word)
    return re.sub(r"^ie", "e", word)
