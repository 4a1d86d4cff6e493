"""Links for phone numbers. People see a number exactly as published; only the link is derived."""

import re
import unicodedata

from scripts.facts.numbers import number_class

# National short codes and service numbers do not exist under +82: a phone abroad would call a stranger.
DOMESTIC_ONLY = re.compile(r"^(1\d{2,3}|1[568]\d{6}|00\d+|080\d+)$")


def tel(number: str, country: str | None) -> str:
    """`tel:` address of a published number; +82 only where such a number exists."""
    if number.startswith("+"):
        return "tel:+" + re.sub(r"\D", "", number)
    digits = re.sub(r"\D", "", number)
    if country == "KR" and digits.startswith("0") and not DOMESTIC_ONLY.match(digits):
        return f"tel:+82{digits[1:]}"
    return f"tel:{digits}"


def dial_link(number: str, country: str | None) -> str | None:
    """`tel:` address where a company or a body can be behind the number, else None: persons, charged services."""
    return tel(number, country) if number_class(number).company else None


def normalised(number: str, country: str | None) -> str:
    """Key for look-ups: the link without `tel:`, however the number is written (full width, dots, “국번없이”).

    extension/core/contact/phone-numbers.ts makes the same key from what people type; tests/fixtures/phones.json holds both to it.
    """
    written = unicodedata.normalize("NFKC", number)
    digits = re.sub("[^0-9]", "", written)
    if re.match(r"[^0-9]*\+", written):
        # 1577-3754 is the same to whoever sets the country in front, and no other number begins so.
        if re.fullmatch(r"820?1[568]\d{6}", digits):
            return digits[-8:]
        # +82 (0)2: the 0 is dialled inside the country only.
        return "+" + re.sub("^820", "82", digits)
    return tel(digits, country).removeprefix("tel:")
