"""Numbers in words, and the words by which reports say what a number counts."""

from __future__ import annotations

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBER_WORDS = {word: value for value, word in enumerate(_UNITS) if value} | {
    word: 10 * value for value, word in enumerate(_TENS, 2)
}
"""Cardinal numbers from one to ninety; "twenty-five" is made of two."""
WORD_PATTERN = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_UNITS[1:10])}))?|{'|'.join(reversed(_UNITS[1:]))})"
)
MONTHS = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)"
)
DENOMINATORS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
PEOPLE_AND_CASEWORK = frozenset(
    (
        "adjournments adopters adoptions adults advocates allegations appeals applications apprentices "
        "apprenticeships arrangements assessments audits babies beds books boys breakdowns brothers "
        "carers cases children complaints conferences contacts convictions couples deaths disruptions "
        "episodes exclusions families fathers files foster-carers girls homes hostels households "
        "incidents infants interviews learners leavers managers matches men mentors mothers notifications "
        "nurses officers orders parents people placements plans posts practitioners prosecutions "
        "psychologists pupils records referrals residents reviews settings siblings sisters staff "
        "students teams teenagers therapists vacancies visitors volunteers women workers"
    ).split()
)
"""What even a small number counts; "three boroughs" or "two phases" describe, they measure nothing."""


def value_of(printed: str) -> float:
    """The value of a number in digits ("1,459") or words ("twenty-five"); raises KeyError for other words."""
    if printed[0].isdigit():
        return float(printed.replace(",", ""))
    return float(sum(NUMBER_WORDS[word] for word in printed.lower().replace("-", " ").split()))
