"""What stands below the way to take: masks, rungs, what comes next, and words for who listens."""

from __future__ import annotations

import re
from typing import Any

from scripts.validation.load import ROOT, load
from tests.scripts.compile.test_sheets import fold, of, way, within
from tests.scripts.conftest import Changed

Record = dict[str, Any]
DATASET = load(ROOT)
WORDS = DATASET.words["ko"]
ISSUES = DATASET.one["issues"]["issues"]


def guides(real_bundle: Record) -> list[tuple[str, Record]]:
    """Sheets of guides in Korean."""
    return [(key, sheet) for key, sheet in of(real_bundle, "sheet/ko") if "+" not in sheet["issue"]]


def test_who_did_it_is_never_to_be_covered(real_bundle: Record) -> None:
    """A victim who hides the number of the account that took the money has no proof left."""
    mine, any_ = WORDS["compile.fold.mask_mine"], WORDS["compile.fold.mask"]
    seen = 0
    for key, sheet in guides(real_bundle):
        lines = [line for one in within(sheet["folds"]) if isinstance(one, dict) for line in one.get("lines", [])]
        if sheet["issue"] in ("fraud-phishing", "report-abuse", "trade-fraud", "rights-infringement", "picture-threat"):
            assert any_ not in lines, key
            seen += mine in lines
        else:
            assert mine not in lines, key
    assert seen > 10
    assert "내 계좌번호" in any_ and "내 계좌번호" in mine


def test_what_the_strip_calls_the_way_to_take_has_its_button(real_bundle: Record) -> None:
    """Also where the red block has the same number: the strip leads to the way, not to the block."""
    for key, sheet in guides(real_bundle):
        framed = [cell for cell in sheet["reach"] if cell.get("way")]
        if framed and re.fullmatch(r"[\d-]+", framed[0]["detail"]):
            go = way(real_bundle, sheet).get("go", {})
            assert go.get("href") == "tel:" + re.sub(r"\D", "", framed[0]["detail"]), key


def test_a_number_that_nobody_looked_at_for_long_is_not_called_former(real_bundle: Record) -> None:
    for key, sheet in of(real_bundle, "sheet/ko"):
        for number in sheet.get("numbers", []):
            if "old" in number:
                ends = "until" in real_bundle[f"trust/{number['trust']}"]
                assert number["old"].endswith("(예전 번호)" if ends else "(오래전에 확인)"), key


def test_nothing_is_headed_if_it_does_not_help_without_a_word_below(real_bundle: Record) -> None:
    for key, sheet in of(real_bundle, "sheet"):
        after = fold(sheet, "next")
        assert after.get("lines") or after.get("rows") or after.get("ways"), key
        empty = not (sheet["issue"] and (after.get("lines") or after.get("rows")))
        language = key.split("/")[1]
        if empty:
            assert after["title"] != DATASET.words[language]["compile.fold.next"], key


def test_rungs_stand_in_the_order_of_their_days(real_bundle: Record, changed: Changed) -> None:
    for key, sheet in of(real_bundle, "sheet"):
        rows = fold(sheet, "next").get("rows", [])
        days = [row["day"] for row in rows if "day" in row]
        assert days == sorted(days), key


def test_a_page_does_not_offer_itself(real_bundle: Record) -> None:
    for key, sheet in of(real_bundle, "sheet"):
        offered = [one["issue"] for one in sheet.get("problems", [])]
        assert sheet["issue"] not in offered, key
        if sheet["issue"] == "contact-general":
            others = [
                one
                for one in real_bundle[f"service/{sheet['service']}"]["issues"]
                if one not in ("picture-threat", sheet["issue"])
            ]
            assert len(offered) == min(3, len(others)), key


def test_one_line_stands_open_and_uncounted(real_bundle: Record) -> None:
    for key, sheet in of(real_bundle, "sheet"):
        for one in within(sheet["folds"]):
            if isinstance(one, dict) and one.get("id") in ("prepare", "ways", "why"):
                inside = [*one.get("lines", []), *one.get("ways", []), *one.get("rows", []), *one.get("folds", [])]
                assert bool(one.get("open")) == (len(inside) == 1 and not one.get("folds")), (key, one["id"])
                assert not (one.get("open") and one.get("note")), key


def test_what_is_to_be_said_has_somebody_to_say_it_to(real: Record, real_bundle: Record) -> None:
    for key, sheet in guides(real_bundle):
        view = real[f"view/{sheet['service']}/{sheet['issue']}"]
        every = [*view["channels"], *(one for a in (view["ask"] or {}).get("answers", []) for one in a["channels"])]
        takes = [
            one for one in every if one["writes"] or one["kind"] == "chat" or (one["link"] or "").startswith("tel:")
        ]
        assert takes or "say" not in sheet, key


def test_only_who_holds_money_is_asked_to_stop_it(real_bundle: Record) -> None:
    stop = {issue: entry["say_money"]["ko"] for issue, entry in ISSUES.items() if "say_money" in entry}
    assert set(stop) == {"account-hacked", "fraud-phishing", "lost-stolen"}
    asked = {sheet["service"] for _, sheet in guides(real_bundle) if sheet.get("say") in stop.values()}
    assert {"hana-bank", "bc-card", "kakaobank", "kakaopay"} <= asked
    assert not {"kakaotalk", "x", "discord", "apple", "instagram", "kakao-account", "coupang"} & asked


def test_a_question_between_problems_keeps_the_way_to_all_forms(real_bundle: Record) -> None:
    """No way is pushed forward there, but what the verdict speaks of is to be found, and its cell leads to it."""
    for key, sheet in of(real_bundle, "sheet"):
        if "+" in sheet["issue"]:
            general = real_bundle[f"{key.rpartition('/')[0]}/contact-general"]
            assert [cell["to"] for cell in sheet["reach"]] == [cell["to"] for cell in general["reach"]], key
            if "way" in general:
                assert any(one is not None and one == general["way"] for one in within(sheet["folds"])), key


def test_what_a_law_sets_is_no_promise(real_bundle: Record) -> None:
    sheet = real_bundle["sheet/ko/daum/privacy-personal-data"]
    assert way(real_bundle, sheet)["reply"] == "법으로 10일 안"
    assert "법으로 10일 안" in [cell["detail"] for cell in sheet["reach"]]
    form = [cell["detail"] for cell in real_bundle["sheet/ko/kakaotalk/account-suspended"]["reach"]]
    assert "후기로는 1~3영업일" in form


def test_a_row_offers_no_call_that_will_end(real: Record, real_bundle: Record) -> None:
    for key, value in of(real_bundle, "rows/ko"):
        for row in value["rows"]:
            if "go" in row and "trust" in row["go"]:
                assert "until" not in real_bundle[f"trust/{row['go']['trust']}"], (key, row["issue"])


def test_english_proofs_show_no_korean_titles(real_bundle: Record) -> None:
    """A title nobody can read says nothing. Which page of the company it is, is said in English."""
    pages = 0
    for key, sheet in of(real_bundle, "sheet/en"):
        for row in fold(sheet, "proof")["rows"]:
            for link in row["links"]:
                pages += link["text"].startswith("Official · ") and "‘" in link["text"]
                assert not re.search(r"‘[^’]*[가-힣]", link["text"]), (key, link["text"])
    assert pages > 200
