"""The strip of three ways: whose number it is, who answers there, and where each cell leads."""

from __future__ import annotations

import re
from typing import Any

from scripts.validation.load import ROOT, load
from tests.scripts.compile.test_sheets import NUMBER, of, served

Record = dict[str, Any]
PREFIX = "compile.reach."
REACH = {key.removeprefix(PREFIX): text for key, text in load(ROOT).words["ko"].items() if key.startswith(PREFIX)}
__all__ = ["served"]


def cells(sheet: Record, *marks: str) -> list[Record]:
    return [cell for cell in sheet["reach"] if not marks or cell["mark"] in marks]


def test_no_two_cells_lead_to_one_part(served: Record) -> None:
    for key, sheet in of(served, "sheet"):
        assert len({cell["to"] for cell in sheet["reach"]}) == 3, (key, [cell["to"] for cell in sheet["reach"]])


def test_a_number_of_another_company_bears_its_name(real: Record, real_bundle: Record) -> None:
    """Who reads a number on the sheet of Apple takes it for Apple's."""
    seen = 0
    for key, sheet in of(real_bundle, "sheet/ko"):
        if "+" in sheet["issue"]:
            continue
        for cell in sheet["reach"]:
            found = [
                value
                for value in real[f"view/{sheet['service']}/{sheet['issue']}"]["channels"]
                if f"way-{value['id'].replace('/', '-')}" == cell["to"] and value["kind"] == "phone"
            ]
            for way in found:
                if way["service"] != sheet["service"] and NUMBER.search(cell["detail"]):
                    seen += 1
                    name = real[f"service/{way['service']}"]["name"]["ko"]
                    assert name in cell["word"], (key, cell)
    assert seen > 10


def test_a_line_with_a_person_is_no_dot_without_one(real: Record, real_bundle: Record) -> None:
    """● says that somebody can be talked to: no chat of which nobody knows, no menu, no line without a number."""
    unknown = {REACH["human_unknown"], REACH["phone_unknown"], REACH["number_unknown"], REACH["none_found"]}
    for key, sheet in of(real_bundle, "sheet/ko"):
        for cell in cells(sheet, "talk"):
            assert cell["detail"] not in unknown, key
        if "+" in sheet["issue"]:
            continue
        ways = {f"way-{way['id'].replace('/', '-')}": way for way in _ways(real, sheet)}
        for cell in cells(sheet, "talk"):
            way = ways.get(cell["to"])
            if way and way["kind"] == "phone":
                assert (way["link"] or "").startswith("tel:"), key
                assert way["human"]["level"] in ("yes", "limited") or way["line"] not in ("ars", "recording"), key


def _ways(real: Record, sheet: Record) -> list[Record]:
    view = real[f"view/{sheet['service']}/{sheet['issue']}"]
    return [*view["channels"], *(way for one in (view["ask"] or {}).get("answers", []) for way in one["channels"])]


def test_beside_a_phone_to_call_nothing_is_unknown_of_a_person(real_bundle: Record) -> None:
    for key, sheet in of(real_bundle, "sheet/ko"):
        phone, person, _ = sheet["reach"]
        if phone["mark"] == "talk" and NUMBER.search(phone["detail"]):
            assert (person["word"], person["detail"]) != (REACH["person"], REACH["human_unknown"]), key


def test_a_verdict_that_names_a_form_has_it_in_the_strip(real: Record, real_bundle: Record) -> None:
    """In the strip as soon as the guide has one; a guide that names a form has one."""
    for key, sheet in of(real_bundle, "sheet/ko"):
        if "+" in sheet["issue"] or "양식" not in " ".join(sheet["verdict"]) or "ask" in sheet:
            continue
        written = [way for way in _ways(real, sheet) if way["kind"] in ("web-form", "email") and way["exists"]]
        assert bool(written) == bool(cells(sheet, "form")), key
        if not written:
            assert re.search("양식은 없", " ".join(sheet["verdict"])), key


def test_who_speaks_of_a_phone_leads_to_where_it_stands(real: Record, real_bundle: Record) -> None:
    """Every company whose record speaks of a phone: its cell leads to that way, or to the don't that speaks of it."""
    for key, sheet in of(real_bundle, "sheet/ko"):
        if "+" in sheet["issue"] or sheet["reach"][0]["word"] != "전화":
            continue
        to = sheet["reach"][0]["to"]
        if any(name.startswith(f"channel/{sheet['service']}/") and real[name]["kind"] == "phone" for name in real):
            assert to.startswith("way-") or to == "dont", (key, to)


def test_a_record_that_says_nobody_is_there_says_so_in_the_strip(real_bundle: Record) -> None:
    for name in ("hellotalk/login-password", "x/account-locked", "x/service-error", "x/subscription-cancel"):
        details = [
            cell["detail"] for cell in real_bundle[f"sheet/ko/{name}"]["reach"] if cell["word"] == REACH["person"]
        ]
        assert REACH["human_unknown"] not in details, name


def test_the_three_ways_of_a_strip_have_three_words(real_bundle: Record) -> None:
    """Who reads “내가 직접” twice has nothing to choose by."""
    for key, sheet in of(real_bundle, "sheet/ko"):
        words = [cell["word"] for cell in sheet["reach"]]
        assert len({*words}) == len(words), (key, words)


def test_a_body_leads_to_what_comes_next(real_bundle: Record) -> None:
    """Its number stands there, whatever else would like to lead there."""
    for key, sheet in of(real_bundle, "sheet/ko"):
        for cell in sheet["reach"]:
            assert cell["word"] != REACH["body"] or cell["to"] == "next", key


def test_of_several_carriers_none_is_pushed_forward(real_bundle: Record) -> None:
    """Whose customer one is, nobody knows but oneself: the strip names them all, and a question decides."""
    for service in ("apple", "samsung", "naverpay"):
        sheet = real_bundle[f"sheet/ko/{service}/lost-stolen"]
        assert "way" not in sheet and len(sheet["ask"]["answers"]) == 3, service
        assert sheet["reach"][0]["detail"] == "SK텔레콤 · KT · LG유플러스", service
        assert not any(cell.get("way") for cell in sheet["reach"]), service


def test_of_a_question_the_cell_is_framed_to_which_all_answers_lead(real_bundle: Record) -> None:
    def framed(name: str) -> list[str]:
        return [cell["word"] for cell in real_bundle[f"sheet/ko/{name}"]["reach"] if cell.get("way")]

    assert framed("apple/payment-refund") == [REACH["self"]]
    assert framed("tistory/rights-infringement") == ["문의 양식"]
    # Answers that lead to several numbers, or to a form and a number.
    assert framed("kakaobank/contact-general") == framed("tving/payment-refund") == []
