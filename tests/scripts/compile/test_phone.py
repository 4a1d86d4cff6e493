"""Links of phone numbers: +82 only where such a number exists."""

from __future__ import annotations

import pytest

from scripts.compile.phone import dial_link, normalised, tel
from scripts.facts.numbers import number_class

TABLE = [
    # emergency and short numbers
    ("112", "KR", "tel:112"),
    ("1372", "KR", "tel:1372"),
    ("142-235", "KR", "tel:142235"),
    ("1377", "KR", "tel:1377"),
    # nation-wide service numbers of eight digits
    ("1577-3754", "KR", "tel:15773754"),
    ("1599-3333", "KR", "tel:15993333"),
    ("1661-0000", "KR", "tel:16610000"),
    ("1833-6972", "KR", "tel:18336972"),
    ("1544 0000", "KR", "tel:15440000"),
    # free numbers and international prefixes
    ("080-123-4567", "KR", "tel:0801234567"),
    ("00798-814-2030", "KR", "tel:007988142030"),
    ("00308-321-0000", "KR", "tel:003083210000"),
    # area codes, internet and mobile numbers exist under +82
    ("02-735-8994", "KR", "tel:+8227358994"),
    ("02-1234-5678", "KR", "tel:+82212345678"),
    ("031-123-4567", "KR", "tel:+82311234567"),
    ("064-123-4567", "KR", "tel:+82641234567"),
    ("070-1234-5678", "KR", "tel:+827012345678"),
    ("010-1234-5678", "KR", "tel:+821012345678"),
    ("0502-123-4567", "KR", "tel:+825021234567"),
    # written internationally
    ("+82 2 1234 5678", "KR", "tel:+82212345678"),
    ("+82-2-1234-5678", None, "tel:+82212345678"),
    ("+1 415 555 0100", "US", "tel:+14155550100"),
    # elsewhere nothing is derived
    ("0120-000-000", "JP", "tel:0120000000"),
    ("1-800-275-2273", "US", "tel:18002752273"),
    ("02-1234-5678", None, "tel:0212345678"),
]


@pytest.mark.parametrize(("number", "country", "link"), TABLE)
def test_link(number: str, country: str | None, link: str) -> None:
    assert tel(number, country) == link
    assert normalised(number, country) == link.removeprefix("tel:")


def test_one_number_written_in_three_ways_is_one_contact() -> None:
    assert len({normalised(n, "KR") for n in ("02-735-8994", "02 735 8994", "+82 2 735 8994")}) == 1


CLASSES = [
    ("060-700-1234", "charged"),
    ("０６０ 700 1234", "charged"),
    ("+82-60-700-1234", "charged"),
    ("010-1234-5678", "person"),
    ("+82 (0)10 1234 5678", "person"),
    ("011-234-5678", "person"),
    ("019-234-5678", "person"),
    ("0502-123-4567", "forwarded"),
    ("0505-1234-5678", "forwarded"),
    ("030-1234-5678", "forwarded"),
    ("+1-900-555-0100", "abroad-charged"),
    ("+44 906 123 4567", "abroad-charged"),
    ("+979 1 2345 6789", "abroad-charged"),
    ("735-8994", "unknown"),
    ("1-800-275-2273", "unknown"),
    ("", "unknown"),
    ("+1 415 555 0100", "abroad"),
    ("00-308-321-0161", "abroad"),
    ("+82-1800-1111", "caller-pays"),
    ("1599-0000", "caller-pays"),
    ("070-1234-5678", "internet"),
    ("080-234-0051", "free"),
    ("+82-2-735-8994", "area"),
    ("033-811-2000", "area"),
    ("052-701-5300", "area"),
    ("064-123-4567", "area"),
    ("112", "state"),
    ("1394", "state"),
    ("142-235", "state"),
]


@pytest.mark.parametrize(("number", "name"), CLASSES)
def test_the_class_of_a_number_decides_whether_it_is_ever_a_link(number: str, name: str) -> None:
    found = number_class(number)
    assert found.id == name
    assert found.company == (name in ("abroad", "caller-pays", "internet", "free", "area", "state"))
    assert dial_link(number, "KR") == (tel(number, "KR") if found.company else None)
