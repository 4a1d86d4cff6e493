"""Exports are read back by independent libraries: a JSON-LD processor and the csv module."""

import csv
import datetime as dt
import io
import json
from pathlib import Path
from typing import Any

import pytest
from pyld import jsonld

from scripts.compile.exports import CHANNEL_COLUMNS, csv_bytes, json_ld, safe_cell
from scripts.compile.schema_org import hours_specification

SCHEMA = "https://schema.org/"
VOCABULARY = json.loads((Path(__file__).parents[2] / "fixtures" / "schemaorg.json").read_text(encoding="utf-8"))
EXPORTS = Path(__file__).parents[3] / "build" / "data" / "exports"


@pytest.fixture
def entries(real):
    return real


def services(entries):
    return [value for key, value in entries.items() if key.startswith("service/")]


def channels(entries, service):
    return [value for key, value in entries.items() if key.startswith(f"channel/{service['id']}/")]


def check_terms(node):
    """Every property of an expanded node exists in the vocabulary for its type."""
    if isinstance(node, list):
        for inner in node:
            check_terms(inner)
    if not isinstance(node, dict) or "@value" in node:
        return
    for kind in node.get("@type", []):
        allowed = set(VOCABULARY["types"][kind.removeprefix(SCHEMA)])
        used = {key.removeprefix(SCHEMA) for key in node if not key.startswith("@")}
        assert used <= allowed, used - allowed
    for inner in node.values():
        check_terms(inner)


def test_every_service_expands_to_known_terms_only(entries):
    found = services(entries)
    assert len(found) >= 5
    for service in found:
        expanded = jsonld.expand(json_ld(service, channels(entries, service), entries))
        assert expanded[0]["@type"] == [SCHEMA + "Organization"]
        check_terms(expanded)


def test_a_term_outside_the_vocabulary_is_noticed():
    with pytest.raises(AssertionError):
        check_terms(jsonld.expand({"@context": {"@vocab": SCHEMA}, "@type": "ContactPoint", "phoneNumber": "1"}))


def test_channels_that_do_not_exist_and_unbacked_numbers_stay_out(entries):
    for service in services(entries):
        mine = channels(entries, service)
        points = {point["identifier"]: point for point in json_ld(service, mine, entries)["contactPoint"]}
        for channel in mine:
            point = points.get(f"{service['id']}/{channel['id']}")
            assert (point is not None) == channel["exists"]
            if point and not (channel["phone"] and channel["phone"]["tel"]):
                assert "telephone" not in point


@pytest.mark.parametrize(
    ("text", "monday", "holiday"),
    [
        ("Mo-Fr 10:00-18:30; PH off", [("10:00", "18:30")], ("00:00", "00:00")),
        ("Mo-Fr 09:00-12:00,13:00-18:00; PH 10:00-17:00", [("09:00", "12:00"), ("13:00", "18:00")], ("10:00", "17:00")),
        ("24/7", [("00:00", "23:59")], None),
        ("Mo-Fr 22:00-02:00", [("22:00", "02:00")], None),
    ],
)
def test_hours(text, monday, holiday):
    found = hours_specification(text)
    mine = [(e["opens"], e["closes"]) for e in found if e["dayOfWeek"]["@id"] == SCHEMA + "Monday"]
    assert sorted(mine) == monday
    off = [(e["opens"], e["closes"]) for e in found if e["dayOfWeek"]["@id"].endswith("PublicHolidays")]
    assert off == ([holiday] if holiday else [])
    assert {e["dayOfWeek"]["@id"].removeprefix(SCHEMA) for e in found} <= set(VOCABULARY["days"])
    for entry in found:
        dt.time.fromisoformat(entry["opens"]), dt.time.fromisoformat(entry["closes"])


def test_csv_is_utf8_with_bom_and_reads_back(entries):
    raw = (EXPORTS / "services.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"))))
    assert tuple(rows[0]) == CHANNEL_COLUMNS
    keys = {(row["service"], row["channel"]) for row in rows}
    assert len(keys) == len(rows) == sum(key.startswith("channel/") for key in entries)
    chat = next(row for row in rows if (row["service"], row["channel"]) == ("daum", "chat"))
    assert chat["hours"] == "Mo-Fr 10:00-18:30; PH off" and "다음 고객센터" in chat["name_ko"]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_formula_signs_are_harmless(sign):
    assert safe_cell(f"{sign}cmd|' /C calc'!A0").startswith("'" + sign)
    row = csv_bytes(("a",), [{"a": f"{sign}1"}]).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(row, newline="")))[1][0] == f"'{sign}1"


def test_line_breaks_do_not_break_rows():
    assert safe_cell("한 줄\n두 줄") == "한 줄 / 두 줄"


def test_a_contact_that_nobody_answers_for_is_not_handed_on(real: dict[str, Any]) -> None:
    unsure = real["channel/hellotalk/support-email"]
    assert unsure["email"] and not unsure["link"]
    page = json_ld(real["service/hellotalk"], channels(real, real["service/hellotalk"]), real)
    assert not [point for point in page["contactPoint"] if "email" in point]
