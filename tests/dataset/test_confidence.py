"""The formula in dataset/README.md, case by case."""

from __future__ import annotations

from typing import Any

import pytest

from scripts.confidence import Trust, confidence, field_trust, may_dial, window_of

TODAY = "2026-11-22"
Evidence = tuple[str, str, str | None, str, str, str]


def say(
    source: str, published: str | None = None, *, method: str = "copy", seen: str = "2026-11-20", against: bool = False
) -> dict[str, Any]:
    """One piece of evidence of a source type. The source's key is made of its type and date."""
    key = f"{source}-{published}"
    return {
        "source": key,
        "stance": "contradicts" if against else "supports",
        "seen": seen,
        "method": method,
        "about": ["x"],
        "_source": {"type": source, "publisher": key, "published": published},
    }


def judge(field: str, *items: dict[str, Any], as_of: str = TODAY) -> Trust:
    return confidence(items, {item["source"]: item["_source"] for item in items}, field, as_of)


OFFICIAL, L, P, C = "official", "law", "press", "community"
CASES: list[tuple[str, str, list[dict[str, Any]], tuple[str, str | None, str | None]]] = [
    # one source
    ("nothing at all", "hours", [], ("unverified", None, None)),
    ("an official text", "hours", [say(OFFICIAL, "2026-02-01")], ("official", "2026-02-01", "2027-02-01")),
    ("a press text", "hours", [say(P, "2026-02-27")], ("reported", "2026-02-27", "2027-02-27")),
    ("a blog", "hours", [say(C, "2026-11-01")], ("unverified", "2026-11-01", None)),
    ("an old blog does not turn stale", "hours", [say(C, "2015-01-01")], ("unverified", "2015-01-01", None)),
    ("an undated blog", "hours", [say(C)], ("unverified", None, None)),
    ("law holds until it is changed", "hours", [say(L, "2012-01-01")], ("official", "2012-01-01", None)),
    ("law that somebody opened is still law", "hours", [say(L, "2012-01-01", method="opened")], ("official", "2012-01-01", None)),
    # windows
    ("hours hold 365 days: the last day", "hours", [say(P, "2025-11-23")], ("reported", "2025-11-23", "2026-11-23")),
    ("hours hold 365 days: the day after", "hours", [say(P, "2025-11-22")], ("stale", "2025-11-22", "2026-11-22")),
    ("numbers hold 180 days: the last day", "phone", [say(OFFICIAL, "2026-05-27")], ("official", "2026-05-27", "2026-11-23")),
    ("numbers hold 180 days: the day after", "phone", [say(OFFICIAL, "2026-05-26")], ("stale", "2026-05-26", "2026-11-22")),
    ("a part of a number has its window", "phone.number", [say(OFFICIAL, "2026-05-26")], ("stale", "2026-05-26", "2026-11-22")),
    ("paths hold 180 days", "steps", [say(OFFICIAL, "2026-05-26")], ("stale", "2026-05-26", "2026-11-22")),
    ("addresses hold 180 days", "url", [say(P, "2026-05-26")], ("stale", "2026-05-26", "2026-11-22")),
    ("mailboxes hold 180 days", "email", [say(P, "2026-05-27")], ("reported", "2026-05-27", "2026-11-23")),
    ("what a guide says holds 365 days", "summary", [say(OFFICIAL, "2026-05-26")], ("official", "2026-05-26", "2027-05-26")),
    # undated copies
    ("an undated official copy is as old as the look", "hours", [say(OFFICIAL)], ("official", None, "2027-11-20")),
    ("and turns stale after the window", "hours", [say(OFFICIAL, seen="2025-11-01")], ("stale", None, "2026-11-01")),
    ("an undated number, seen half a year ago", "phone", [say(OFFICIAL, seen="2026-05-20")], ("stale", None, "2026-11-16")),
    # in person
    ("called", "phone", [say(P, "2019-01-01", method="called", seen="2026-11-01")], ("confirmed", "2026-11-01", "2027-04-30")),
    ("used", "steps", [say(C, method="used", seen="2026-11-01")], ("confirmed", "2026-11-01", "2027-04-30")),
    ("opened on the company's page", "url", [say(OFFICIAL, method="opened", seen="2026-11-01")], ("confirmed", "2026-11-01", "2027-04-30")),
    ("opening an article confirms nothing", "hours", [say(P, "2026-02-27", method="opened")], ("reported", "2026-02-27", "2027-02-27")),
    ("opening a blog confirms nothing", "phone", [say(C, "2026-10-01", method="opened")], ("unverified", "2026-10-01", None)),
    ("a call of long ago", "phone", [say(OFFICIAL, "2019-01-01", method="called", seen="2026-01-01")], ("stale", "2026-01-01", "2026-06-30")),
    ("an old call beside a fresh official text", "phone", [say(P, "2026-01-01", method="called", seen="2026-01-01"), say(OFFICIAL, "2026-09-01")], ("official", "2026-09-01", "2027-02-28")),
    # several that agree
    ("the strongest fresh one counts", "hours", [say(C, "2026-11-01"), say(P, "2026-10-01"), say(OFFICIAL, "2026-03-01")], ("official", "2026-03-01", "2027-03-01")),
    ("the newest of the strongest dates it", "hours", [say(OFFICIAL, "2026-01-01"), say(OFFICIAL, "2026-06-01")], ("official", "2026-06-01", "2027-06-01")),
    ("a dated text dates it, not an undated one", "hours", [say(OFFICIAL), say(OFFICIAL, "2026-06-01")], ("official", "2026-06-01", "2027-11-20")),
    ("press stands where official texts are old", "hours", [say(OFFICIAL, "2024-01-01"), say(P, "2026-08-01")], ("reported", "2026-08-01", "2027-08-01")),
    ("a fresh blog does not refresh an old official text", "hours", [say(OFFICIAL, "2024-01-01"), say(C, "2026-11-01")], ("stale", "2024-01-01", "2024-12-31")),
    ("law beside press never turns stale", "hours", [say(L, "2020-01-01"), say(P, "2026-10-01")], ("official", "2020-01-01", None)),
    # conflicts
    ("two papers of one day disagree", "hours", [say(P, "2026-08-01"), say(P, "2026-08-01", against=True)], ("disputed", "2026-08-01", "2027-08-01")),
    ("a newer paper disagrees", "hours", [say(P, "2026-08-01"), say(P, "2026-09-01", against=True)], ("disputed", "2026-08-01", "2027-08-01")),
    ("an older paper was overtaken", "hours", [say(P, "2026-08-01"), say(P, "2026-07-01", against=True)], ("reported", "2026-08-01", "2027-08-01")),
    ("nobody knows which of two papers is newer", "hours", [say(P), say(P, "2026-07-01", against=True)], ("disputed", None, "2027-11-20")),
    ("nor with an undated one against", "hours", [say(P, "2026-07-01"), say(P, against=True)], ("disputed", "2026-07-01", "2027-07-01")),
    ("an official text against the press", "hours", [say(P, "2026-10-01"), say(OFFICIAL, "2026-02-01", against=True)], ("disputed", "2026-10-01", "2027-10-01")),
    ("the press, newer than an official text", "hours", [say(OFFICIAL, "2026-02-01"), say(P, "2026-03-01", against=True)], ("disputed", "2026-02-01", "2027-02-01")),
    ("the press, older than an official text", "hours", [say(OFFICIAL, "2026-02-01"), say(P, "2026-01-31", against=True)], ("official", "2026-02-01", "2027-02-01")),
    ("the press, on the day of an official text", "hours", [say(OFFICIAL, "2026-02-01"), say(P, "2026-02-01", against=True)], ("official", "2026-02-01", "2027-02-01")),
    ("the press against an undated official text", "hours", [say(OFFICIAL), say(P, "2026-03-01", against=True)], ("official", None, "2027-11-20")),
    ("a blog against anything", "hours", [say(P, "2026-02-01"), say(C, "2026-11-01", against=True)], ("reported", "2026-02-01", "2027-02-01")),
    ("blogs against a blog", "hours", [say(C, "2026-02-01"), say(C, "2026-11-01", against=True)], ("unverified", "2026-02-01", None)),
    ("the press against a blog", "hours", [say(C, "2026-02-01"), say(P, "2026-11-01", against=True)], ("unverified", "2026-02-01", None)),
    ("an old contradiction has no say", "hours", [say(P, "2026-08-01"), say(OFFICIAL, "2024-01-01", against=True)], ("reported", "2026-08-01", "2027-08-01")),
    ("a person found otherwise", "phone", [say(OFFICIAL, "2026-09-01"), say(OFFICIAL, method="called", seen="2026-08-01", against=True)], ("disputed", "2026-09-01", "2027-02-28")),
    ("an official notice after a call", "hours", [say(OFFICIAL, method="called", seen="2026-02-01"), say(OFFICIAL, "2026-06-01", against=True)], ("disputed", "2026-02-01", "2027-02-01")),
    ("an official notice before a call", "hours", [say(OFFICIAL, method="called", seen="2026-06-01"), say(OFFICIAL, "2026-02-01", against=True)], ("confirmed", "2026-06-01", "2027-06-01")),
    ("stale comes before disputed", "hours", [say(P, "2024-01-01"), say(P, "2026-01-01", against=True)], ("stale", "2024-01-01", "2024-12-31")),
    ("only contradicted", "hours", [say(OFFICIAL, "2026-01-01", against=True)], ("unverified", None, None)),
]  # fmt: skip


@pytest.mark.parametrize(("what", "field", "items", "expected"), CASES, ids=[case[0] for case in CASES])
def test_confidence(
    what: str, field: str, items: list[dict[str, Any]], expected: tuple[str, str | None, str | None]
) -> None:
    assert judge(field, *items) == Trust(*expected)
    # The order in which people write evidence means nothing.
    assert judge(field, *reversed(items)) == Trust(*expected)


def test_the_table_covers_every_word() -> None:
    assert {case[3][0] for case in CASES} == {"confirmed", "official", "reported", "disputed", "stale", "unverified"}
    assert len(CASES) >= 50


def test_a_fact_turns_stale_on_the_day_that_was_promised() -> None:
    item = say(P, "2026-02-27")
    promised = judge("hours", item).stale_at
    assert promised is not None
    assert judge("hours", item, as_of="2027-02-26").word == "reported"
    assert judge("hours", item, as_of=promised).word == "stale"


def test_windows() -> None:
    assert {
        name: window_of(name) for name in ("phone", "phone.number", "email", "url", "steps", "steps.0")
    } == dict.fromkeys(("phone", "phone.number", "email", "url", "steps", "steps.0"), 180)
    assert {window_of(name) for name in ("hours", "human", "summary", "reply", "exists")} == {365}


def whole(value: Any, *items: dict[str, Any]) -> Trust:
    return field_trust(items, {item["source"]: item["_source"] for item in items}, "causes", value, TODAY)


def of(about: str, item: dict[str, Any]) -> dict[str, Any]:
    return item | {"about": [about]}


@pytest.mark.parametrize(
    ("what", "items", "expected"),
    [
        ("evidence about the whole", [of("causes", say(P, "2026-03-01"))], ("reported", "2026-03-01", "2027-03-01")),
        (
            "a part adds to the whole",
            [of("causes", say(P, "2026-03-01")), of("causes.b", say(OFFICIAL, "2026-02-01"))],
            ("official", "2026-02-01", "2027-02-01"),
        ),
        (
            "no surer than the weakest part",
            [of("causes.a", say(OFFICIAL, "2026-03-01")), of("causes.b", say(P, "2026-04-01"))],
            ("reported", "2026-04-01", "2027-03-01"),
        ),
        ("a part without evidence", [of("causes.a", say(OFFICIAL, "2026-03-01"))], ("unverified", None, None)),
        (
            "the first part to turn stale ends the whole",
            [of("causes.a", say(P, "2026-03-01")), of("causes.b", say(P, "2026-02-01"))],
            ("reported", "2026-02-01", "2027-02-01"),
        ),
        (
            "a stale part",
            [of("causes.a", say(P, "2026-03-01")), of("causes.b", say(P, "2020-02-01"))],
            ("stale", "2020-02-01", "2021-01-31"),
        ),
        (
            "against the whole list",
            [
                of("causes.a", say(P, "2026-03-01")),
                of("causes.b", say(P, "2026-03-02")),
                of("causes", say(P, "2026-04-01", against=True)),
            ],
            ("disputed", "2026-03-01", "2027-03-01"),
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_list_is_no_surer_than_its_weakest_part(what: str, items: list[Any], expected: tuple[Any, ...]) -> None:
    assert whole([{"id": "a"}, {"id": "b"}], *items) == Trust(*expected)


PAPERS = {
    "a": {"type": "press", "publisher": "하루일보", "published": "2026-01-01"},
    "a2": {"type": "press", "publisher": "하루일보", "published": "2026-02-01"},
    "b": {"type": "press", "publisher": "저녁신문", "published": "2026-01-01"},
    "o": {"type": "official", "publisher": "회사", "published": None},
    "l": {"type": "law", "publisher": "법", "published": None},
    "c": {"type": "community", "publisher": "블로그", "published": None},
    "d": {"type": "community", "publisher": "다른 블로그", "published": None},
}


def seen(source: str, stance: str = "supports", method: str = "copy", *by: str) -> dict[str, Any]:
    return {
        "source": source,
        "stance": stance,
        "method": method,
        "seen": "2026-11-01",
        "by": list(by),
        "about": ["phone"],
    }


@pytest.mark.parametrize(
    ("what", "items", "expected"),
    [
        ("nothing", [], False),
        ("an official text", [seen("o")], True),
        ("a law", [seen("l")], True),
        ("an official text that contradicts", [seen("o", "contradicts")], False),
        ("one paper", [seen("a")], False),
        ("one paper twice", [seen("a"), seen("a2")], False),
        ("two papers", [seen("a"), seen("b")], True),
        ("two papers, one against", [seen("a"), seen("b", "contradicts")], False),
        ("two blogs", [seen("c"), seen("d")], False),
        ("a blog and a paper", [seen("c"), seen("a")], False),
        ("one caller", [seen("c", "supports", "called", "mk")], False),
        ("two callers", [seen("c", "supports", "called", "mk"), seen("c", "supports", "called", "sy")], True),
        ("two callers of one call", [seen("d", "supports", "used", "mk", "sy")], True),
        (
            "the same caller twice",
            [seen("c", "supports", "called", "mk"), seen("d", "supports", "called", "mk")],
            False,
        ),
        ("a caller and a paper", [seen("c", "supports", "called", "mk"), seen("a")], True),
        ("two people who only read the blog", [seen("c", "supports", "opened", "mk", "sy")], False),
        ("a call that nobody signed, and a paper", [seen("c", "supports", "called"), seen("a")], False),
        ("callers whom it did not answer", [seen("c", "contradicts", "called", "mk", "sy")], False),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_may_dial(what: str, items: list[dict[str, Any]], expected: bool) -> None:
    assert may_dial(items, PAPERS) is expected
