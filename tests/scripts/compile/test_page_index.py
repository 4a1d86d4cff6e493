"""Page rules of all records become one ordered list per host."""

from __future__ import annotations

from typing import Any

import pytest

from dataset.schema.served.pages import PageIndex, TopicWords
from scripts.compile.nulls import without_nulls
from scripts.compile.page_index import build_page_index, index_host, match_patterns, specificity

WORDS = {
    "issues": {"mail": {"topic": ["imap"], "search": ["메일"]}, "contact-general": {"topic": [], "search": ["전화"]}}
}


def page(path: str, *, hosts: tuple[str, ...] = ("cs.example.kr",), **more: Any) -> dict[str, Any]:
    return {"hosts": list(hosts), "path": path, "issue": None, "role": "help", **more}


def service(*pages: dict[str, Any], name: str = "daum") -> dict[str, Any]:
    return {"id": name, "pages": list(pages), "guides": [{"issue": "mail"}]}


def paths(*pages: dict[str, Any]) -> list[str]:
    entries = build_page_index([service(*pages)], WORDS)
    return [rule["path"] for rule in entries["page/cs.example.kr"]["rules"]]


def test_longer_paths_come_first() -> None:
    assert paths(page("/*"), page("/faq/*"), page("/"), page("/faq/mail")) == ["/faq/mail", "/faq/*", "/", "/*"]


def test_among_equal_paths_the_longer_values_come_first() -> None:
    rules = build_page_index(
        [
            service(
                page("/helps"),
                page("/helps", query={"service": ["8"]}),
                page("/helps", query={"articleId": ["1073182104"]}),
                page("/helps", query={"service": ["8"], "category": ["680", "7"]}),
            )
        ],
        WORDS,
    )["page/cs.example.kr"]["rules"]
    assert [sorted(rule["query"]) for rule in rules] == [["articleId"], ["category", "service"], ["service"], []]
    assert [specificity(rule)[1] for rule in rules] == [10, 4, 1, 0]


def test_the_order_of_the_records_changes_nothing() -> None:
    one, two = service(page("/a*"), page("/*a")), service(page("/b*"), name="x")
    assert build_page_index([one, two], WORDS) == build_page_index([two, one], WORDS)


def test_defaults_are_written_out_and_fit_the_served_shapes() -> None:
    entries = build_page_index(
        [service(page("/a"), page("/b", issue="mail"), page("/c", issue="mail", topic=True))], WORDS
    )
    index = entries["page/cs.example.kr"]
    assert [(rule["issue"], rule["topic"], rule["query"]) for rule in index["rules"]] == [
        (None, True, {}),
        ("mail", False, {}),
        ("mail", True, {}),
    ]
    assert index["issues"] == {"daum": ["mail"]}
    assert PageIndex().validate(without_nulls(index)) == {}
    assert entries["topic/issues"] == {"words": {"mail": ["imap"]}}
    assert TopicWords().validate(entries["topic/issues"]) == {}


def test_www_and_the_bare_name_are_one_site() -> None:
    entries = build_page_index([service(page("/", hosts=("www.example.kr", "example.kr")))], WORDS)
    assert len(entries["page/example.kr"]["rules"]) == 1
    assert index_host("www.example.kr") == "example.kr"
    assert index_host("wwww.example.kr") == "wwww.example.kr"


@pytest.mark.parametrize(
    ("pages", "patterns"),
    [
        ([page("/"), page("/faq/*")], ["https://cs.example.kr/*"]),
        ([page("/policy/*"), page("/policy/terms")], ["https://cs.example.kr/policy/*"]),
        ([page("/safety*"), page("/policy/*")], ["https://cs.example.kr/policy/*", "https://cs.example.kr/safety*"]),
        ([page("/", hosts=("a.kr", "www.a.kr"))], ["https://a.kr/*", "https://www.a.kr/*"]),
    ],
)
def test_match_patterns(pages: list[dict[str, Any]], patterns: list[str]) -> None:
    assert match_patterns([service(*pages)]) == patterns
