"""The formula in dataset/README.md, case by case."""

from __future__ import annotations

import json
from typing import Any

import pytest

from scripts.facts.spans import SPANS, kind_of
from scripts.facts.trust import Trust, field_trust, may_dial, trust
from scripts.validation.load import ROOT

TODAY = "2026-11-29"
DAYS = ("2026-11-29", "2027-02-28", "2027-06-30")
OFFICIAL, COPY, L, P, C = "official", "official-copy", "law", "press", "community"


def say(
    source: str,
    published: str | None = None,
    *,
    captured: str | None = None,
    method: str = "copy",
    seen: str = "2026-11-22",
    against: bool = False,
    publisher: str = "",
    **more: Any,
) -> dict[str, Any]:
    """One piece of evidence of a source type. The source's key is made of its type and date."""
    key = f"{source}-{published}-{captured}-{publisher}"
    item = {
        "source": key,
        "stance": "contradicts" if against else "supports",
        "seen": seen,
        "method": method,
        "about": ["x"],
        "_source": {"type": source, "publisher": publisher or key, "published": published, **more},
    }
    return item | {"captured": captured} if captured else item


def judge(kind: str, *items: dict[str, Any], as_of: str = TODAY) -> Trust:
    return trust(items, {item["source"]: item["_source"] for item in items}, kind, as_of)


def shown(one: Trust, day: str) -> str:
    """The short form of the worked table: the word, `+date` with its month, `undated`, or `old` before it."""
    age = one.age(day)
    if age == "old":
        return f"old {one.word}"
    if not one.dated and one.sure:
        return f"{one.word} undated"
    return f"{one.word}+date" if age == "aging" and one.sure else one.word


def test_a_look_renews_and_is_never_named_in_place_of_what_the_record_names() -> None:
    named = say(OFFICIAL, "2026-03-01", publisher="a")
    other = say(OFFICIAL, None, publisher="b")
    look = other | {"captured": "2026-11-28", "look": True}
    one = judge("hours", named, other, look)
    assert (one.since, one.aging_at) == ("2026-03-01", "2027-11-28")
    assert one.source == named["source"]
    again = judge("hours", named, named | {"captured": "2026-11-28", "look": True})
    assert (again.since, again.source) == ("2026-11-28", named["source"])


# The worked table of docs/decisions/0004: number, claim, kind, evidence, what is shown on three days.
WORKED: list[tuple[str, str, list[dict[str, Any]], tuple[str, str, str]]] = [
    ("1394", "special-number", [say(P, "2026-02-02")], ("reported",) * 3),
    ("142-235", "special-number", [say(OFFICIAL, "2024-02-23")], ("official+date",) * 3),
    ("110", "special-number", [say(OFFICIAL, "2023-11-17")], ("official+date",) * 3),
    ("1332", "special-number", [say(P, "2017-01-25")], ("reported+date",) * 3),
    ("1366", "special-number", [say(OFFICIAL, "2025-04-30")], ("official", "official", "official+date")),
    ("112", "special-number", [say(OFFICIAL)], ("official undated",) * 3),
    ("118", "special-number", [say(OFFICIAL)], ("official undated",) * 3),
    (
        "KakaoBank 1599-8888",
        "number",
        [say(OFFICIAL, "2025-04-16"), say(P, "2018-06-08")],
        ("official",) * 3,
    ),
    ("KakaoBank 1599-8888 24 h", "hours", [say(OFFICIAL, "2025-04-16")], ("official+date",) * 3),
    ("KakaoBank 1599-3333 Mo-Fr 08-19", "hours", [say(OFFICIAL, "2025-04-16")], ("official+date",) * 3),
    (
        "KakaoPay 1644-7405",
        "number",
        [say(P, "2018-08-09"), say(P, "2024-01-31", publisher="보안뉴스")],
        ("reported",) * 3,
    ),
    ("Kakao 1577-3754", "number", [say(C, "2024-01-01")], ("unverified",) * 3),
    ("Kakao chat Mo-Fr 10:00-18:30", "hours", [say(C, "2021-01-01")], ("unverified",) * 3),
    ("Daum chat 10:00-18:30", "hours", [say(P, "2026-02-27")], ("reported", "reported+date", "reported+date")),
    ("TVING: nobody answers", "human", [say(C)], ("unverified",) * 3),
    ("Coupang Eats 1670-9827", "number", [say(P, "2026-02-12")], ("reported",) * 3),
    ("X copyright@x.com", "mailbox", [say(OFFICIAL, "2026-04-10")], ("official",) * 3),
    ("X appeals form", "form", [say(OFFICIAL, "2026-07-21")], ("official",) * 3),
    ("KakaoTalk protection “weeks”", "rule", [say(OFFICIAL)], ("official undated",) * 3),
    ("YouTube in-app contact 2019", "path", [say(P, "2019-04-02")], ("old reported",) * 3),
    ("Samsung 1588-3366", "number", [say(OFFICIAL)], ("official undated",) * 3),
]


@pytest.mark.parametrize(("claim", "kind", "items", "expected"), WORKED, ids=[row[0] for row in WORKED])
def test_the_worked_table(claim: str, kind: str, items: list[dict[str, Any]], expected: tuple[str, ...]) -> None:
    assert tuple(shown(judge(kind, *items), day) for day in DAYS) == expected
    # The order in which people write evidence means nothing, nor does the day on which the data is made.
    assert judge(kind, *reversed(items)) == judge(kind, *items)


CASES: list[tuple[str, str, list[dict[str, Any]], tuple[str, str | None, str | None, str | None]]] = [
    # one source: word, since, aging, old
    ("nothing at all", "hours", [], ("unverified", None, None, None)),
    ("an official text", "hours", [say(OFFICIAL, "2026-02-01")], ("official", "2026-02-01", "2027-02-01", "2028-08-01")),
    ("a press text", "hours", [say(P, "2026-02-27")], ("reported", "2026-02-27", "2027-02-27", "2028-08-27")),
    ("law holds until it is changed", "hours", [say(L, "2012-01-01")], ("official", "2012-01-01", "2014-01-01", None)),
    ("a special number never ages away", "special-number", [say(P, "2017-01-25")], ("reported", "2017-01-25", "2019-01-25", None)),
    ("a crisis line is soon over", "crisis", [say(P, "2026-06-03")], ("reported", "2026-06-03", "2026-07-03", "2026-09-03")),
    ("the last of a short month", "path", [say(P, "2026-08-31")], ("reported", "2026-08-31", "2027-02-28", "2028-02-29")),
    # the date of a claim
    ("a page stored later than it was printed", "hours", [say(COPY, "2026-05-27", captured="2026-09-26")], ("official", "2026-09-26", "2027-09-26", "2029-03-26")),
    ("a stored page without a date", "hours", [say(COPY, captured="2026-09-26")], ("official", "2026-09-26", "2027-09-26", "2029-03-26")),
    ("our own reading dates nothing", "hours", [say(OFFICIAL, seen="2026-11-01")], ("official", None, None, "2027-08-02")),
    ("an old reading of an undated text", "hours", [say(OFFICIAL, seen="2025-11-01")], ("official", None, None, "2026-08-02")),
    ("a renaming gives a date", "hours", [say(OFFICIAL, not_before="2026-06-01")], ("official", "2026-06-01", "2027-06-01", "2028-12-01")),
    ("what stands on a register holds", "number", [say(OFFICIAL, "2024-01-01", register=True)], ("official", "2024-01-01", "2026-01-01", None)),
    # stability
    ("seen years apart by others", "number", [say(OFFICIAL, "2026-01-01"), say(P, "2023-01-01")], ("official", "2026-01-01", "2030-01-01", "2038-01-01")),
    ("seen years apart by the same", "number", [say(OFFICIAL, "2026-01-01", publisher="가"), say(OFFICIAL, "2023-01-01", publisher="가")], ("official", "2026-01-01", "2028-01-01", "2032-01-01")),
    ("blogs make nothing stable", "number", [say(OFFICIAL, "2026-01-01"), say(C, "2019-01-01")], ("official", "2026-01-01", "2028-01-01", "2032-01-01")),
    ("hours are never stable", "hours", [say(OFFICIAL, "2026-01-01"), say(P, "2023-01-01")], ("official", "2026-01-01", "2027-01-01", "2028-07-01")),
    # in person
    ("called", "number", [say(P, "2019-01-01", method="called", seen="2026-11-01")], ("confirmed", "2026-11-01", "2028-11-01", "2032-11-01")),
    ("used", "path", [say(C, method="used", seen="2026-11-01")], ("confirmed", "2026-11-01", "2027-05-01", "2028-05-01")),
    ("opened on the company's page", "form", [say(OFFICIAL, method="opened", seen="2026-11-01")], ("confirmed", "2026-11-01", "2027-11-01", "2029-05-01")),
    ("opening an article confirms nothing", "hours", [say(P, "2026-02-27", method="opened")], ("reported", "2026-02-27", "2027-02-27", "2028-08-27")),
    ("an old call beside a newer official text", "number", [say(P, "2018-01-01", method="called", seen="2018-01-01", publisher="나"), say(OFFICIAL, "2026-09-01")], ("confirmed", "2018-01-01", "2022-01-01", "2030-01-01")),
    # several that agree
    ("the strongest counts", "hours", [say(C, "2026-11-01"), say(P, "2026-10-01"), say(OFFICIAL, "2026-03-01")], ("official", "2026-03-01", "2027-03-01", "2028-09-01")),
    ("the newest of the strongest dates it", "hours", [say(OFFICIAL, "2026-01-01"), say(OFFICIAL, "2026-06-01")], ("official", "2026-06-01", "2027-06-01", "2028-12-01")),
    ("a dated text dates it, not an undated one", "hours", [say(OFFICIAL), say(OFFICIAL, "2026-06-01")], ("official", "2026-06-01", "2027-06-01", "2028-12-01")),
    ("press stands where official texts are old", "hours", [say(OFFICIAL, "2023-01-01"), say(P, "2026-08-01")], ("reported", "2026-08-01", "2027-08-01", "2029-02-01")),
    ("a new blog does not refresh an old official text", "hours", [say(OFFICIAL, "2023-01-01"), say(C, "2026-11-01")], ("official", "2023-01-01", "2024-01-01", "2025-07-01")),
    ("law beside press never gets old", "hours", [say(L, "2020-01-01"), say(P, "2026-10-01")], ("official", "2020-01-01", "2022-01-01", None)),
    # conflicts
    ("two papers of one day disagree", "hours", [say(P, "2026-08-01"), say(P, "2026-08-01", against=True)], ("disputed", "2026-08-01", "2027-08-01", "2029-02-01")),
    ("a newer paper disagrees", "hours", [say(P, "2026-08-01"), say(P, "2026-09-01", against=True)], ("disputed", "2026-08-01", "2027-08-01", "2029-02-01")),
    ("an older paper was overtaken", "hours", [say(P, "2026-08-01"), say(P, "2026-07-01", against=True)], ("reported", "2026-08-01", "2027-08-01", "2029-02-01")),
    ("an undated text is no newer than its reading", "hours", [say(P, "2026-11-01"), say(P, against=True, seen="2026-10-01")], ("reported", "2026-11-01", "2027-11-01", "2029-05-01")),
    ("a newer official text ends what was", "hours", [say(OFFICIAL, "2026-02-01"), say(OFFICIAL, "2026-06-01", against=True)], ("changed", "2026-02-01", "2027-02-01", "2028-08-01")),
    ("and what the press said before", "hours", [say(P, "2026-02-01"), say(COPY, captured="2026-06-01", against=True)], ("changed", "2026-02-01", "2027-02-01", "2028-08-01")),
    ("two official texts without dates differ", "rule", [say(OFFICIAL), say(OFFICIAL, against=True)], ("disputed", None, None, "2028-01-07")),
    ("an older official text against newer press", "hours", [say(P, "2026-10-01"), say(OFFICIAL, "2026-02-01", against=True)], ("disputed", "2026-10-01", "2027-10-01", "2029-04-01")),
    ("the press, newer than an official text", "hours", [say(OFFICIAL, "2026-02-01"), say(P, "2026-03-01", against=True)], ("disputed", "2026-02-01", "2027-02-01", "2028-08-01")),
    ("the press, older than an official text", "hours", [say(OFFICIAL, "2026-02-01"), say(P, "2026-01-31", against=True)], ("official", "2026-02-01", "2027-02-01", "2028-08-01")),
    ("the press against an undated official text", "hours", [say(OFFICIAL), say(P, "2026-03-01", against=True)], ("official", None, None, "2027-08-23")),
    ("a blog against anything", "hours", [say(P, "2026-02-01"), say(C, "2026-11-01", against=True)], ("reported", "2026-02-01", "2027-02-01", "2028-08-01")),
    ("the press against a blog", "hours", [say(C, "2026-02-01"), say(P, "2026-11-01", against=True)], ("unverified", "2026-02-01", "2026-02-01", None)),
    ("an old contradiction has no say", "hours", [say(P, "2026-08-01"), say(OFFICIAL, "2023-01-01", against=True)], ("reported", "2026-08-01", "2027-08-01", "2029-02-01")),
    ("a person found otherwise", "number", [say(OFFICIAL, "2026-09-01"), say(OFFICIAL, method="called", seen="2026-08-01", against=True)], ("disputed", "2026-09-01", "2028-09-01", "2032-09-01")),
    ("an official notice before a call", "hours", [say(OFFICIAL, method="called", seen="2026-06-01"), say(OFFICIAL, "2026-02-01", against=True)], ("confirmed", "2026-06-01", "2027-06-01", "2028-12-01")),
    ("only contradicted", "hours", [say(OFFICIAL, "2026-01-01", against=True)], ("unverified", None, None, None)),
]  # fmt: skip


@pytest.mark.parametrize(("what", "kind", "items", "expected"), CASES, ids=[case[0] for case in CASES])
def test_trust(what: str, kind: str, items: list[dict[str, Any]], expected: tuple[Any, ...]) -> None:
    for order in (items, list(reversed(items))):
        one = judge(kind, *order)
        assert (one.word, one.since, one.aging_at, one.old_at) == expected
        assert one.dated == (one.since is not None)


def test_the_table_covers_every_word() -> None:
    assert {case[3][0] for case in CASES} == {"confirmed", "official", "reported", "disputed", "changed", "unverified"}
    assert {one[1] for one in (*CASES, *WORKED)} >= SPANS.keys() - {"home", "operator"}


def test_a_copy_ranks_below_the_page_itself_of_the_same_year() -> None:
    page, copy = say(OFFICIAL, "2026-02-01"), say(COPY, captured="2026-09-26")
    assert judge("hours", page, copy).source == page["source"]
    assert judge("hours", say(OFFICIAL, "2025-12-01"), copy).source == copy["source"]


def test_how_many_say_so() -> None:
    both = judge("hours", say(P, "2026-02-01", publisher="가"), say(P, "2026-03-01", publisher="나"), say(C))
    assert both.independent == 2


def test_ages_on_the_days_of_the_shared_table() -> None:
    table = json.loads((ROOT / "tests/fixtures/trust-ages.json").read_text(encoding="utf-8"))
    for case in table["cases"]:
        one = Trust("official", aging_at=case["aging_at"], old_at=case["old_at"], dated=case["dated"])
        assert one.age(case["day"]) == case["age"], case


@pytest.mark.parametrize(
    ("name", "value", "entry", "kind"),
    [
        ("phone", {"number": "1394"}, None, "special-number"),
        ("phone.number", "142-235", None, "special-number"),
        ("phone", {"number": "1599-3333"}, None, "number"),
        ("phone.line", "ars", None, "human"),
        ("phone", {"number": "1551-2391"}, {"purpose": "crisis"}, "crisis"),
        ("url", "https://www.kakaobank.com/", None, "home"),
        ("url", "https://www.kakaobank.com/view/customer", None, "form"),
        ("url", "https://cs.daum.net/?siteId=43", None, "form"),
        ("email", "help@x.com", None, "mailbox"),
        ("reply.promised", None, None, "human"),
        ("steps.open-settings", None, None, "path"),
        ("causes.many-friends", None, None, "rule"),
        ("channels.web-form", None, None, "form"),
        ("country", "KR", None, "operator"),
    ],
)
def test_kinds(name: str, value: Any, entry: Any, kind: str) -> None:
    assert kind_of(name, value, entry) == kind


def whole(value: Any, *items: dict[str, Any]) -> tuple[Any, ...]:
    one = field_trust(items, {item["source"]: item["_source"] for item in items}, "causes", value, TODAY)
    return (one.word, one.since, one.aging_at, one.old_at)


def of(about: str, item: dict[str, Any]) -> dict[str, Any]:
    return item | {"about": [about]}


@pytest.mark.parametrize(
    ("what", "items", "expected"),
    [
        ("the whole", [of("causes", say(P, "2026-03-01"))], ("reported", "2026-03-01", "2027-09-01", "2030-03-01")),
        (
            "a part adds to the whole",
            [of("causes", say(P, "2026-03-01")), of("causes.b", say(OFFICIAL, "2026-02-01"))],
            ("official", "2026-02-01", "2027-08-01", "2030-02-01"),
        ),
        (
            "no surer than the weakest part, no newer than the oldest",
            [of("causes.a", say(OFFICIAL, "2026-03-01")), of("causes.b", say(P, "2026-04-01"))],
            ("reported", "2026-03-01", "2027-09-01", "2030-03-01"),
        ),
        (
            "a part without evidence",
            [of("causes.a", say(OFFICIAL, "2026-03-01"))],
            ("unverified", None, None, "2030-03-01"),
        ),
        (
            "an undated part leaves the whole undated",
            [of("causes.a", say(OFFICIAL, "2026-03-01")), of("causes.b", say(OFFICIAL))],
            ("official", None, None, "2028-01-07"),
        ),
        (
            "against the whole list",
            [
                of("causes.a", say(P, "2026-03-01")),
                of("causes.b", say(P, "2026-03-02")),
                of("causes", say(P, "2026-04-01", against=True)),
            ],
            ("disputed", "2026-03-01", "2027-09-01", "2030-03-01"),
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_list_is_no_surer_than_its_weakest_part(what: str, items: list[Any], expected: tuple[Any, ...]) -> None:
    assert whole([{"id": "a"}, {"id": "b"}], *items) == expected


def test_what_speaks_of_a_number_and_its_line_speaks_of_the_number() -> None:
    items = [of("phone", say(OFFICIAL, "2026-09-01")), of("phone.number", say(C, "2026-11-01"))]
    sources = {item["source"]: item["_source"] for item in items}
    found = field_trust(items, sources, "phone.number", "1366", TODAY)
    assert (found.word, found.since) == ("official", "2026-09-01")


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
