"""The bundle as a whole: shapes, references, bytes."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import brotli
import pytest
from marshmallow import RAISE

from dataset.packing import pack, unpack
from dataset.schema.served import BUNDLE
from scripts.compile.bundle import bundle, to_bytes
from scripts.facts.anchors import anchors
from scripts.facts.ledger import Look, renew_evidence
from scripts.validation.load import load
from tests.scripts import trees
from tests.scripts.whole import AS_OF

KEYS = {
    "meta": r"meta",
    "advice": r"advice",
    "service": r"service/[a-z0-9-]+",
    "channel": r"channel/[a-z0-9-]+/[a-z0-9-]+",
    "guide": r"guide/[a-z0-9-]+/[a-z0-9-]+",
    "sheet": r"sheet/(ko|en)/[a-z0-9-]+/[a-z0-9+-]+",
    "way": r"way/(ko|en)/[a-z0-9-]+/[a-z0-9-]+",
    "said": r"said/(ko|en)",
    "rows": r"rows/(ko|en)/[a-z0-9-]+",
    "line": r"line/(ko|en)/[a-z0-9-]+",
    "trust": r"trust/(channel|guide|body)/[a-z0-9-]+(/[a-z0-9-]+)*",
    "page": r"page/[a-z0-9.-]+",
    "topic": r"topic/issues",
    "hours": r"hours/[0-9a-f]{12}",
    "calendar": r"calendar/[A-Z]{2}",
    "authority": r"authority/[a-z0-9-]+",
    "contact": r"contact/\S(.*\S)?",
    "emergency": r"emergency/[a-z-]+",
    "loss-lines": r"loss-lines",
}


@pytest.fixture(params=["small", "real"])
def entries(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Whole entries: what the bundle is made of."""
    found: dict[str, Any] = request.getfixturevalue(request.param)
    return found


@pytest.fixture(params=["small", "real"])
def served(request: pytest.FixtureRequest) -> dict[str, Any]:
    """The bundle."""
    found: dict[str, Any] = request.getfixturevalue(f"{request.param}_bundle")
    return found


def of(entries: dict[str, Any], kind: str) -> dict[str, Any]:
    return {key: value for key, value in entries.items() if key.split("/")[0] == kind}


def within(node: Any) -> Iterator[Any]:
    """A value and every value inside."""
    yield node
    if isinstance(node, (dict, list)):
        for inner in node.values() if isinstance(node, dict) else node:
            yield from within(inner)


def channels(entries: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every channel anywhere, with the key of the entry it stands in."""
    for key, value in of(entries, "channel").items():
        yield key, value
    for key, view in of(entries, "view").items():
        for channel in view["channels"]:
            yield key, channel
        for answer in (view["ask"] or {"answers": []})["answers"]:
            for channel in answer["channels"]:
                yield key, channel


def test_every_entry_fits_its_served_shape(served: dict[str, Any]) -> None:
    for key, value in served.items():
        kind = key.split("/")[0]
        assert BUNDLE[kind](unknown=RAISE).validate(value) == {}, key
        extra = KEYS.get(kind)
        assert extra is None or re.fullmatch(extra, key), key


def test_bytes_are_canonical(served: dict[str, Any]) -> None:
    """RFC 8785: keys by UTF-16 code units, no spaces, nothing escaped that need not be, and no number that is no integer."""
    raw = to_bytes(served)
    text = raw.decode()
    assert unpack(json.loads(text)) == served
    again = json.dumps(json.loads(text), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert again == text
    assert "\\u" not in text and "\\/" not in text
    assert list(served) == sorted(served)
    for node in within(served):
        assert not isinstance(node, float)
        if isinstance(node, dict):
            assert sorted(node) == sorted(node, key=lambda key: key.encode("utf-16-be"))


def test_nothing_is_null(served: dict[str, Any]) -> None:
    """What is unknown is absent."""
    for key, value in served.items():
        assert None not in [node for node in within(value) if not isinstance(node, (dict, list))], key


def test_compiling_twice_gives_the_same(small_tree: Path, small_bundle: dict[str, Any]) -> None:
    assert to_bytes(bundle(load(small_tree), AS_OF)) == to_bytes(small_bundle)


def test_everything_that_is_named_is_there(entries: dict[str, Any]) -> None:
    for key, channel in channels(entries):
        assert channel["hours"] is None or channel["hours"] in entries, key
        assert f"service/{channel['service']}" in entries, key
        assert f"channel/{channel['service']}/{channel['id'].rpartition('/')[2]}" in entries, key
    for key, view in of(entries, "view").items():
        assert view["action"]["channel"] in [None, *(channel["id"] for channel in view["channels"])], key
        assert all(f"authority/{rung['authority']}" in entries for rung in view["escalate"]), key
    for key, service in of(entries, "service").items():
        assert f"view/{service['id']}/contact-general" in entries, key
        assert all(f"view/{service['id']}/{issue}" in entries for issue in service["issues"]), key
        assert set(service["common"]) <= set(service["issues"]), key
        assert set(service["words"]) <= set(service["issues"]), key
    for key, page in of(entries, "page").items():
        for rule in page["rules"]:
            assert f"service/{rule['service']}" in entries, key
            assert rule["issue"] is None or isinstance(rule["issue"], str), key
    for key, contact in of(entries, "contact").items():
        owner = contact["service"]
        if owner is None:
            # A wrong address, or a place where anybody publishes: nobody's, and never official.
            assert contact["verdict"] in ("unknown", "open-path"), key
            continue
        assert f"service/{owner}" in entries or f"authority/{owner}" in entries, key
        assert contact["channel"] is None or f"channel/{owner}/{contact['channel']}" in entries, key


def test_a_run_of_facts_changes_who_says_so_and_when_and_nothing_else(real_bundle: dict[str, Any]) -> None:
    """Every look held, on the same day: all that devices have to fetch is days below trust/."""
    dataset = load()
    held: Look = {"result": "held", "since": AS_OF, "checked": AS_OF, "held": AS_OF}
    assert renew_evidence(dataset, {anchor.id: held for anchor in anchors(dataset)}, AS_OF) > 500
    before, after = pack(real_bundle), pack(bundle(dataset, AS_OF))
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    assert {name.partition("/")[0] for name in changed} == {"trust"}
    assert len(changed) > 300


def test_no_table_lies_around_unused(entries: dict[str, Any]) -> None:
    used = {channel["table"] for _, channel in channels(entries)}
    used |= {body["table"] for body in of(entries, "authority").values()}
    assert set(of(entries, "hours")) == used - {None}


def test_community_sources_are_never_links(entries: dict[str, Any]) -> None:
    seen = set()
    for key, entry in [*of(entries, "view").items(), *of(entries, "authority").items()]:
        for line in entry["evidence"]:
            seen.add(line["type"])
            assert line["type"] != "community" or line["url"] is None, key
            assert line["url"] is None or line["url"].startswith(("https://", "http://")), key
    assert {"official", "press", "community"} <= seen


def test_open_or_closed_is_stated_only_for_hours_somebody_answers_for(entries: dict[str, Any]) -> None:
    for key, channel in channels(entries):
        if channel["hours"]:
            assert channel["hours_trust"]["word"] in ("confirmed", "official", "reported"), key
            assert channel["hours_text"], key
        if channel["hours_trust"] and channel["hours_trust"]["word"] not in ("confirmed", "official", "reported"):
            assert "확인 안 됨" in channel["hours_text"]["ko"], key


def test_tables_reach_as_far_as_their_hours_are_stated(entries: dict[str, Any]) -> None:
    named = [
        (one["hours"], entries[f"trust/{one['trust']}"].get("aging_at"))
        for value in entries.values()
        for one in within(value)
        if isinstance(one, dict)
        and str(one.get("hours", "")).startswith("hours/")
        and isinstance(one.get("trust"), str)
    ]
    assert named
    for key, aging_at in named:
        until = dt.datetime.fromtimestamp(entries[key]["last"] * 60, dt.UTC)
        assert aging_at is None or dt.date.fromisoformat(aging_at) <= until.date() + dt.timedelta(days=1), key


def test_links_are_https_tel_or_mailto(entries: dict[str, Any]) -> None:
    for key, view in of(entries, "view").items():
        urls = [view["action"]["url"], *(line["url"] for line in view["urgent_do"])]
        assert all(url is None or re.match(r"(https://|tel:[+0-9]+$|mailto:[^?\s]+$)", url) for url in urls), key
    for key, channel in channels(entries):
        assert channel["url"] is None or channel["url"].startswith("https://"), key
        if channel["phone"] and channel["phone"]["tel"]:
            assert re.fullmatch(r"tel:\+?[0-9]+", channel["phone"]["tel"]), key


def test_what_does_not_exist_has_no_way_in(entries: dict[str, Any]) -> None:
    for key, channel in channels(entries):
        if not channel["exists"]:
            assert channel["url"] is None, key
            assert channel["email"] is None, key
            assert channel["phone"] is None, key
            assert channel["human"]["level"] in ("none", "unknown"), key


def test_every_country_has_a_calendar_or_none_can_be_known(entries: dict[str, Any]) -> None:
    countries = {channel["country"] for _, channel in channels(entries)} - {None}
    assert {f"calendar/{country}" for country in countries | {"KR"}} == set(of(entries, "calendar"))


def test_no_hole_is_left_in_a_sentence(entries: dict[str, Any]) -> None:
    def texts(node: Any) -> Iterator[str]:
        if isinstance(node, dict):
            if set(node) == {"ko", "en"}:
                yield from node.values()
            for inner in node.values():
                yield from texts(inner)
        elif isinstance(node, list):
            for inner in node:
                yield from texts(inner)

    said = list(texts(list(entries.values())))
    assert len(said) > 100
    for text in said:
        assert not re.search(r"\{[a-z_]*\}|^None$|\b(None|null|True|False)[가-힣 ]*$", text), text
        assert text == text.strip(), text


def test_the_real_bundle_is_small(real_bundle: dict[str, Any]) -> None:
    """A quick quality level here; the published one is a tenth smaller."""
    assert len(brotli.compress(to_bytes(real_bundle), quality=9, lgwin=24)) < 295_000


def test_a_misshapen_entry_stops_the_compiler(small_tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The compiler's own output is a promise too."""
    monkeypatch.setattr("scripts.compile.bundle.advice_view", lambda _: {"lines": [{"topic": 3}]})
    with pytest.raises(ValueError, match="advice does not fit its served shape"):
        bundle(load(small_tree), AS_OF)


def test_order_of_files_means_nothing(small_tree: Path, small_bundle: dict[str, Any]) -> None:
    dataset = load(small_tree)
    dataset.services = dict(reversed(dataset.services.items()))
    assert to_bytes(bundle(dataset, AS_OF)) == to_bytes(small_bundle)


def test_trees_differ_where_the_records_do(tmp_path: Path, small_bundle: dict[str, Any]) -> None:
    root = trees.compilable(tmp_path)
    trees.apply(root, {"file": trees.SERVICE, "set": {"/channels/0/name/ko": "상담 채팅"}})
    changed = bundle(load(root), AS_OF)
    differing = {key for key in changed if changed[key] != small_bundle.get(key)}
    # Guides name their ways: a channel is told once.
    assert differing == {"channel/haneul/chat", "way/ko/haneul/chat"}
