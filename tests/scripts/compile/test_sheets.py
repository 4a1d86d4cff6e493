"""What a sheet holds, and above all what it does not say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from scripts.validation.load import ROOT, load
from tests.scripts.conftest import Changed
from tests.scripts.trees import ev

Record = dict[str, Any]
HACKED = "sheet/ko/haneul/account-hacked"
GENERAL = "sheet/ko/haneul/contact-general"
NUMBER = re.compile(r"(?<![\d-])\d[\d-]{6,}\d(?![\d-])")


def of(entries: Record, kind: str) -> list[tuple[str, Record]]:
    return [(key, value) for key, value in entries.items() if key.startswith(f"{kind}/")]


def within(node: Any) -> Iterator[Any]:
    """A value and every value inside."""
    yield node
    if isinstance(node, (dict, list)):
        for inner in node.values() if isinstance(node, dict) else node:
            yield from within(inner)


def way(entries: Record, sheet: Record, language: str = "ko") -> Record:
    """The way to take, whole."""
    taken: Record = sheet["way"]
    return (entries[f"way/{language}/{taken['of']}"] if "of" in taken else {}) | taken


def fold(sheet: Record, name: str) -> Record:
    found: Record = next(one for one in within(sheet["folds"]) if isinstance(one, dict) and one.get("id") == name)
    return found


def ids(entries: Record, sheet: Record, language: str) -> set[str]:
    """Every anchor that a printer of this sheet has."""
    found = set()
    for one in within(sheet):
        if isinstance(one, dict) and ("id" in one or "/" in str(one.get("of", ""))):
            entry = entries.get(f"way/{language}/{one['of']}", {}) if "of" in one else {}
            found.add((entry | one).get("id"))
    return found


def test_a_sheet_says_what_the_guide_says(small_bundle: Record) -> None:
    sheet = small_bundle[HACKED]
    assert sheet["verdict"][0].startswith("먼저 로그인을")
    assert small_bundle["sheet/en/haneul/account-hacked"]["urgent"]["text"] == "Is money leaving? Call your bank first."
    button = sheet["urgent"]["buttons"][1]
    assert (button["number"], button["text"], button["href"]) == (
        "1599-0001",
        " · 하늘톡 분실·도난 신고",
        "tel:15990001",
    )
    assert "계정 이메일" in fold(sheet, "prepare")["lines"]
    taken = way(small_bundle, sheet)
    # Words of the screen stand apart from plain ones.
    assert [step["words"] for step in taken["steps"]] == [["채팅에서 ", "도용", "을 골라요"]]
    assert way(small_bundle, small_bundle["sheet/en/haneul/account-hacked"], "en")["why"] == "The quickest way."
    assert "why" not in small_bundle["way/ko/haneul/chat"]
    assert len(small_bundle["way/ko/haneul/chat"]["steps"]) == 2


def test_overrides_and_borrowed_ways(small_bundle: Record) -> None:
    ask = small_bundle["sheet/ko/haneul/payment-refund"]["ask"]
    form, borrowed = ask["answers"][1]["way"], ask["answers"][1]["others"][0]
    assert form["go"]["href"] == "https://help.haneul.example.com/form?type=pay"
    assert (borrowed["of"], borrowed["id"]) == ("baram/help", "way-baram-help")
    assert small_bundle["way/ko/haneul/web-form"]["go"]["href"] == "https://help.haneul.example.com/form"


def test_what_comes_next_has_its_days_and_its_number(small_bundle: Record) -> None:
    [rung] = fold(small_bundle[GENERAL], "next")["rows"]
    assert (rung["day"], rung["when"], rung["head"]["text"]) == (7, "7일 뒤", "온라인 구제센터")
    assert [(link["text"], link["href"]) for link in rung["links"]] == [("142", "tel:142")]


def test_a_name_that_reads_as_a_word_stands_with_what_tells_it_apart(real_bundle: Record) -> None:
    assert real_bundle["sheet/ko/daum/mail"]["name"] == real_bundle["rows/ko/daum"]["name"] == "다음(Daum)"
    assert real_bundle["guide/daum/mail"]["name"]["ko"] == "다음(Daum)"
    # Search goes by the name itself.
    assert real_bundle["service/daum"]["name"]["ko"] == "다음"


@pytest.fixture(params=["small_bundle", "real_bundle"])
def served(request: pytest.FixtureRequest) -> Record:
    found: Record = request.getfixturevalue(request.param)
    return found


def test_three_cells_one_of_them_the_way_and_each_leads_to_its_part(served: Record) -> None:
    for key, sheet in of(served, "sheet"):
        language = key.split("/")[1]
        cells = sheet["reach"]
        assert len(cells) == 3, key
        framed = [cell for cell in cells if cell.get("way")]
        assert len(framed) <= 1, key
        if framed and "way" in sheet:
            assert framed[0]["to"] == ({"id": None} | _whole(served, sheet["way"], language))["id"], key
        assert {cell["to"] for cell in cells} <= ids(served, sheet, language), key
        for cell in cells:
            assert cell["word"] and cell["detail"], key
            assert ("hours" in cell) == ("open" in cell), key


def _whole(served: Record, way: Record, language: str) -> Record:
    return (served[f"way/{language}/{way['of']}"] if "of" in way else {}) | way


def test_almost_every_way_to_take_is_framed_in_the_strip(real_bundle: Record) -> None:
    sheets = [sheet for _, sheet in of(real_bundle, "sheet") if "way" in sheet]
    framed = [sheet for sheet in sheets if any(cell.get("way") for cell in sheet["reach"])]
    assert len(framed) == len(sheets)


def test_a_proof_has_three_sentences_and_two_sources_at_most(served: Record) -> None:
    for key, sheet in of(served, "sheet"):
        for one in within(sheet["folds"]):
            if isinstance(one, dict) and one.get("id") == "proof":
                assert 1 <= len(one["rows"]) <= 3, key
                assert all(1 <= len(row["links"]) <= 2 for row in one["rows"]), key


def test_numbers_in_verdicts_are_those_of_the_ways(real: Record, real_bundle: Record) -> None:
    """A number that can be dialled is a link in the verdict; whatever else stands there is no link."""
    for key, sheet in of(real_bundle, "sheet"):
        service = real[f"service/{sheet['service']}"]["id"]
        own = {
            value["phone"]["display"]: value["phone"]["tel"]
            for name, value in real.items()
            if name.startswith("channel/") and value["phone"] and value["phone"]["tel"]
        }
        for number in sheet.get("numbers", []):
            assert any(number["text"] in line for line in sheet["verdict"]), key
            assert own[number["text"]] == number["href"], (key, service)


def test_a_contact_that_nobody_answers_for_is_words(real: Record, real_bundle: Record) -> None:
    seen = 0
    for key, channel in of(real, "channel"):
        for contact, scheme in (
            (channel["phone"] and channel["phone"]["display"], "tel:"),
            (channel["email"], "mailto:"),
        ):
            if not contact or (channel["link"] or "").startswith(scheme) or not channel["exists"]:
                continue
            seen += 1
            for language in ("ko", "en"):
                entry = real_bundle[f"way/{language}/{key.removeprefix('channel/')}"]
                assert any(contact in line for line in entry["unsure"]), key
                assert not entry.get("go", {}).get("href", "").startswith(scheme), key
    assert seen > 10


def test_a_number_that_only_blogs_support_is_no_link_anywhere(changed: Changed) -> None:
    evidence = [
        ev("blog-2021", "phone.number"),
        ev("haneul-help", "phone.charge"),
        ev("paper-20260801", "phone.line", "human"),
    ]
    entries = changed({"set": {"/channels/1/evidence": evidence}})
    links = [one["href"] for key, value in entries.items() if key.startswith(("sheet/", "way/", "rows/"))
             for one in within(value) if isinstance(one, dict) and one.get("href")]  # fmt: skip
    assert links
    assert "tel:15990000" not in links
    assert entries["way/ko/haneul/phone"]["unsure"] == ["1599-0000 · 공식 번호인지 몰라요"]


def test_every_number_says_who_pays_for_the_call(real: Record, real_bundle: Record) -> None:
    """A number says it itself (080, 15…); of 114 a source says it; of all others nobody does."""
    said = {"ko": ("통화료가 들어요.", "무료 전화예요."), "en": ("You pay for the call.", "The call is free.")}
    told = set()
    for key, channel in of(real, "channel"):
        if not channel["phone"] or not channel["exists"]:
            continue
        number, name = channel["phone"]["display"], key.removeprefix("channel/")
        paid = bool(re.match(r"1[568]\d\d-", number))
        for language, (charged, free) in said.items():
            cost = real_bundle[f"way/{language}/{name}"].get("cost")
            if paid or number.startswith("080"):
                assert cost == (charged if paid else free), name
            told.add((number, cost))
    assert {("114", said["ko"][1]), ("02-2105-7304", said["en"][0]), ("02-2656-2001", None)} <= told


def test_what_ends_names_the_key_under_which_its_days_stand(served: Record) -> None:
    """And no sheet carries a day itself: only then a renewal of one fact touches one entry."""
    for key, value in [*of(served, "sheet"), *of(served, "way"), *of(served, "rows")]:
        for one in within(value):
            if isinstance(one, dict):
                assert "trust" not in one or f"trust/{one['trust']}" in served, key
                assert not {"aging_at", "old_at", "since", "until", "ends"} & set(one), key
                assert "hours" not in one or "trust" not in one or one["hours"] in served, key


def test_no_text_says_a_state_of_a_day(served: Record) -> None:
    """Open, closed, old: whoever shows it knows the day."""
    words = load(ROOT).words
    states = {
        language: [
            *(words[language][f"times.{name}"] for name in ("openNow", "closedNow")),
            words[language]["compile.said.untried"],
        ]
        for language in ("ko", "en")
    }
    for key, value in [*of(served, "sheet"), *of(served, "way"), *of(served, "rows"), *of(served, "line")]:
        for text in within(value):
            if isinstance(text, str):
                assert not [state for state in states[key.split("/")[1]] if state in text], (key, text)
        for one in within(value):
            if isinstance(one, dict) and "by" in one:
                assert not re.search(r"기준$|날짜 없음|^예전 |as of|undated|^Former", one["by"]), (key, one["by"])


def test_hours_speak_only_where_a_person_answers_and_somebody_vouches(real: Record, real_bundle: Record) -> None:
    spoken = 0
    for key, channel in of(real, "channel"):
        entry = real_bundle[f"way/ko/{key.removeprefix('channel/')}"]
        if "open" in entry:
            spoken += 1
            assert channel["human"]["level"] in ("yes", "limited"), key
            assert channel["hours_trust"]["word"] in ("confirmed", "official", "reported"), key
    assert spoken > 3


def test_papers_and_pictures_are_asked_for_with_a_word_on_covering_them(real: Record, real_bundle: Record) -> None:
    words = load(ROOT).words["ko"]
    masks = {words["compile.fold.mask"], words["compile.fold.mask_mine"]}
    for key, sheet in of(real_bundle, "sheet/ko"):
        if "+" in sheet["issue"]:
            continue
        asked = {entry["id"] for entry in real[f"view/{sheet['service']}/{sheet['issue']}"]["requires"]}
        if asked & {"screenshot", "masked-id", "bank-account"}:
            assert masks & set(fold(sheet, "prepare")["lines"]), key


def test_rows_say_what_to_do_and_carry_the_number(real_bundle: Record) -> None:
    for key, value in of(real_bundle, "rows"):
        language = key.split("/")[1]
        assert value["rows"][0]["issue"] == "contact-general", key
        for row in value["rows"]:
            sheet = real_bundle[f"sheet/{language}/{value['service']}/{row['issue']}"]
            assert row["note"] in sheet["verdict"], key
            assert row.get("go", {"href": "tel:"})["href"].startswith("tel:"), key
            # Suggested to nobody: whoever looks over a shoulder would read it.
            assert not (row.get("common") and row.get("private")), key


def test_english_readers_are_told_in_latin_letters_who_says_so(real_bundle: Record) -> None:
    for key, sheet in of(real_bundle, "sheet"):
        if key.startswith("sheet/en/"):
            assert not re.search(r"[가-힣]", sheet["proof"]["by"]), key


def test_a_question_between_problems_pushes_no_way_forward(real_bundle: Record) -> None:
    asked = [(key, sheet) for key, sheet in of(real_bundle, "sheet") if "+" in sheet["issue"]]
    assert asked
    for key, sheet in asked:
        assert "way" not in sheet and sheet["question"], key
        assert [one["issue"] for one in sheet["problems"]] == sheet["issue"].split("+"), key
