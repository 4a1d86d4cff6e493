"""Classes of phone numbers, by how they begin: whose they can be, and who pays.

The one table for the rule that reads records and for the compiler that makes dial links. Numbers are compared as they are
dialled in Korea; `+82 10 …` is `010…`.
"""

import re
import unicodedata
from typing import Literal, NamedTuple

from dataset.schema.generated.authored import Phone


class NumberClass(NamedTuple):
    """A class of numbers. `company`: may a company or a public body be dialled there?"""

    id: str
    begins: re.Pattern[str]
    company: bool


def _class(name: str, begins: str, *, company: bool) -> NumberClass:
    return NumberClass(name, re.compile(begins), company)


# The first four digits of numbers like 1588-1234; alone they reach nobody.
_HALF = r"1(?:5(?:22|33|44|51|55|66|77|88|99)|[68]\d\d)"
# The first that fits decides. Numbers of people and of charged services are no help line: whoever answers there
# answers for himself, or earns by the minute. `abroad-…` are those of the countries that records name, the
# islands that are dialled like America and cost like the moon, satellites, and the world's own.
CLASSES: tuple[NumberClass, ...] = (
    _class(
        "abroad-charged",
        r"\+(1900|449|4470|49900|3389|81990|979|87|88|1(242|246|264|268|284|340|345|441|473|649|664|721|758|767|784|809|829|849|868|869|876))",
        company=False,
    ),
    _class("abroad", r"(\+[1-9]|00)\d{7,14}$", company=True),
    _class("charged", r"060", company=False),
    _class("person", r"01", company=False),
    _class("forwarded", r"0[35]0", company=False),
    _class("internet", r"070\d{8}$", company=True),
    _class("free", r"080\d{7,8}$", company=True),
    _class("area", r"0(2|[3-6][1-5])\d{7,8}$", company=True),
    _class("caller-pays", r"1[568]\d{6}$", company=True),
    _class("state", rf"1\d{{2}}$|(?!{_HALF}$)1\d{{3}}$|1\d{{5}}$", company=True),
    # Without an area code a phone elsewhere reaches somebody else.
    _class("unknown", r"", company=False),
)

# Classes whose numbers say by themselves who pays.
PAYS: dict[str, Literal["free", "paid"]] = {"free": "free", "caller-pays": "paid"}


def number_class(number: str) -> NumberClass:
    """The class of a number, however it is written."""
    digits = dialled(number)
    return next(entry for entry in CLASSES if entry.begins.match(digits))


def charge_of(phone: Phone) -> Literal["free", "paid"] | None:
    """Who pays for the call: what the number itself says, else what a source says of it (114, 02 …)."""
    by_class = PAYS.get(number_class(phone["number"] or "").id)
    return by_class or phone.get("charge")


def dialled(number: str) -> str:
    """What a phone in Korea sends: digits, with + in front of a number abroad."""
    written = unicodedata.normalize("NFKC", number)
    digits = "".join(ch for ch in written if ch in "0123456789")
    if not re.match(r"[^0-9]*\+", written):
        return digits
    if not digits.startswith("82"):
        return "+" + digits
    # +82 (0)2: the 0 is dialled inside the country only. Numbers without area have none.
    rest = digits[2:].lstrip("0")
    return rest if re.fullmatch(r"1[568]\d{6}", rest) else "0" + rest
