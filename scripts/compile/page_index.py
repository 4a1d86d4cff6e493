"""Turn the `pages` of every record into one rule list per host.

The device asks one question, "which rule fits this address first?", so all ordering happens here.
"""

from collections.abc import Sequence
from typing import Any, Literal

from dataset.schema.generated.authored import Issues, Page, Service
from dataset.schema.generated.drafts import PageIndex, PageRule, TopicWords
from scripts.compile.questions import questions


def index_host(host: str) -> str:
    """The name a host is filed under: `www.` and the bare name are one site."""
    return host.removeprefix("www.")


def specificity(rule: PageRule) -> tuple[int, int]:
    """How much of an address a rule pins down: literal path characters first, then query characters.

    Long query values (article ids, whole keywords) pin down more than short ones (service numbers),
    so their lengths are added up instead of counting parameters.
    """
    literal = len(rule["path"].replace("*", ""))
    return literal, sum(max(len(value) for value in values) for values in rule["query"].values())


def _rule(service: str, page: Page) -> PageRule:
    issue = page["issue"]
    return {
        "service": service,
        # As addresses are compared.
        "path": page["path"].lower(),
        "query": page.get("query", {}),
        "issue": issue,
        "topic": page.get("topic", issue is None),
        "role": page["role"],
    }


def _order(rule: PageRule) -> tuple[Any, ...]:
    literal, pinned = specificity(rule)
    # The last parts only make the order total, so that the same input gives the same bytes.
    return (-literal, -pinned, rule["path"].count("*"), rule["path"], sorted(rule["query"].items()), rule["service"])


def build_page_index(services: list[Service], issues_vocabulary: Issues) -> dict[str, PageIndex | TopicWords]:
    """Bundle entries `page/<host>` (PageIndex) and `topic/issues` (TopicWords).

    `services` are authored service records, `issues_vocabulary` is dataset/vocabulary/issues.json.
    Hosts are filed without `www.`; rules are sorted most specific first.
    """
    rules: dict[str, list[PageRule]] = {}
    for service in services:
        for page in service.get("pages", []):
            for host in sorted({index_host(name) for name in page["hosts"]}):
                rules.setdefault(host, []).append(_rule(service["id"], page))

    guided: dict[str, list[str]] = {
        service["id"]: [guide["issue"] for guide in service["guides"]] for service in services
    }
    entries: dict[str, PageIndex | TopicWords] = {}
    for host in sorted(rules):
        ordered = sorted(rules[host], key=_order)
        here = sorted({rule["service"] for rule in ordered})
        asked = {
            question.issue: question.words
            for service in services
            if service["id"] in here
            for question in questions(service["guides"], issues_vocabulary["issues"])
        }
        entries[f"page/{host}"] = {
            "rules": ordered,
            "issues": {name: guided[name] for name in here},
            "questions": asked or None,
        }

    entries["topic/issues"] = {"words": words_of(issues_vocabulary, "topic")}
    return entries


def words_of(issues_vocabulary: Issues, use: Literal["topic", "search", "near"]) -> dict[str, list[str]]:
    """Problem → its words for one use; `near`: problems beside it."""
    out: dict[str, list[str]] = {}
    for issue, words in issues_vocabulary["issues"].items():
        found: Sequence[str] = words.get(use, [])
        if found:
            out[issue] = [*found]
    return out


def match_patterns(services: list[Service]) -> list[str]:
    """Browser match patterns of the content script: https, exact hosts, literal start of the paths.

    A host whose home page (`/`) is ours is matched as a whole, because a language may stand before any path there.
    """
    starts: dict[str, set[str]] = {}
    for service in services:
        for page in service.get("pages", []):
            for host in page["hosts"]:
                starts.setdefault(host, set()).add(page["path"].split("*", 1)[0])
    return [f"https://{host}{start}*" for host in sorted(starts) for start in _shortest(starts[host])]


def _shortest(starts: set[str]) -> list[str]:
    """Leave out every start that a shorter one already covers."""
    return [
        start for start in sorted(starts) if not any(other != start and start.startswith(other) for other in starts)
    ]
