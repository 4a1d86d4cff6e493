"""What is compiled of guides, channels, bodies and contacts, whole: sheets, pages and exports are made of it."""

from __future__ import annotations

from typing import Any

from scripts.validation.load import ROOT, load
from tests.scripts.conftest import Changed
from tests.scripts.trees import ev

BODY = "dataset/authorities/relief.json"
DUTIES = "dataset/duties.json"


def test_overrides_and_borrowed_channels(small: dict[str, Any]) -> None:
    ask = small["view/haneul/payment-refund"]["ask"]
    form, borrowed = ask["answers"][1]["channels"]
    assert form["url"] == "https://help.haneul.example.com/form?type=pay"
    assert form["reply"]["windows"] == {"promised": None, "reported": {"min": 0, "max": 2, "unit": "week"}}
    assert small["channel/haneul/web-form"]["url"] == "https://help.haneul.example.com/form"
    assert (borrowed["id"], borrowed["service"], borrowed["url"]) == (
        "baram/help",
        "baram",
        "https://baram.example.org/help",
    )
    assert small["view/haneul/payment-refund"]["action"]["label"] == ask["question"]
    assert small["view/haneul/payment-refund"]["parts"][0]["lines"][0]["ko"] == "48시간 안에 신청해요."


def test_what_a_guide_says_of_a_way_holds_under_the_answer_that_leads_to_it(real: dict[str, Any]) -> None:
    def under(name: str, answer: int) -> dict[str, Any]:
        way: dict[str, Any] = real[f"view/{name}"]["ask"]["answers"][answer]["channels"][-1]
        return way

    apple = under("hellotalk/subscription-cancel", 0)
    assert apple["steps"][1]["en"].startswith("Under Subscriptions")
    assert apple["why"]["en"] == "If you joined on an iPhone"
    # The answer may say it better, and still the address is the guide's.
    blinded = [way for way in real["view/daum/cafe-blog"]["ask"]["answers"][1]["channels"] if way["kind"] == "web-form"]
    assert [(way["url"], way["why"]["en"]) for way in blinded] == [
        ("https://cs.daum.net/question/form?siteId=36", "Object within 30 days.")
    ]
    # Another address is another form.
    shop = under("kakaotalk/payment-refund", 5)
    assert "service=94" in shop["url"]
    assert shop["why"] is None
    # “When you paid on the web” does not hold where Google Play has charged.
    assert [under("chatgpt/payment-refund", answer)["why"] for answer in (0, 2)] == [None, None]


def test_a_number_that_only_blogs_support_is_no_link(changed: Changed) -> None:
    evidence = [
        ev("blog-2021", "phone.number"),
        ev("haneul-help", "phone.charge"),
        ev("paper-20260801", "phone.line", "human"),
    ]
    entries = changed({"set": {"/channels/1/evidence": evidence}})
    assert entries["channel/haneul/phone"]["phone"] == {"display": "1599-0000", "tel": None, "ends": None}
    assert entries["channel/haneul/phone"]["link"] is None
    contact = entries["contact/15990000"]
    # The line is reported by the press; the number is not.
    assert (contact["verdict"], contact["trust"]["word"]) == ("unknown", "unverified")


def test_one_paper_is_not_enough_to_dial_two_are(changed: Changed) -> None:
    second = {"type": "press", "publisher": "저녁신문", "url": None, "published": "2026-08-02"}
    base = [ev("haneul-help", "phone.charge"), ev("paper-20260801", "phone.number", "phone.line", "human")]
    one = changed({"set": {"/channels/1/evidence": base}})
    assert one["channel/haneul/phone"]["phone"]["tel"] is None
    two = changed(
        {"set": {"/sources/paper-2": second, "/channels/1/evidence": [*base, ev("paper-2", "phone.number")]}},
    )
    assert two["channel/haneul/phone"]["phone"]["tel"] == "tel:15990000"
    assert two["contact/15990000"]["verdict"] == "official"


def test_a_disputed_number_is_shown_and_not_dialled(changed: Changed) -> None:
    note = {"ko": "다른 회사의 번호라고 해요.", "en": "Says it belongs to another firm."}
    against = ev("paper-2", "phone.number", stance="contradicts", note=note)
    paper = {"type": "press", "publisher": "저녁신문", "url": "https://news.example.org/2", "published": "2026-10-01"}
    entries = changed({"set": {"/sources/paper-2": paper, "/channels/1/evidence/-": against}})
    assert entries["channel/haneul/phone"]["phone"] == {"display": "1599-0000", "tel": None, "ends": None}
    assert entries["contact/15990000"]["verdict"] == "unknown"
    assert entries["contact/15990000"]["trust"]["word"] == "disputed"


def test_both_sides_of_a_conflict_are_shown(changed: Changed) -> None:
    note = {"ko": "9시부터라고 해요.", "en": "Says from nine."}
    paper = {"type": "press", "publisher": "저녁신문", "url": "https://news.example.org/2", "published": "2026-11-21"}
    against = ev("paper-2", "hours", stance="contradicts", note=note, seen="2026-11-21")
    entries = changed({"set": {"/sources/paper-2": paper, "/channels/0/evidence/-": against}})
    chat = entries["channel/haneul/chat"]
    assert chat["hours_trust"]["word"] == "disputed"
    assert chat["hours"] is None
    lines = entries["view/haneul/contact-general"]["evidence"]
    assert [line["note"] for line in lines if line["publisher"]["ko"] == "저녁신문"] == [note]
    assert {line["stance"] for line in lines} == {"supports", "contradicts"}


def test_unverified_hours_give_no_table(changed: Changed) -> None:
    evidence = [ev("haneul-help", "url", "human", "state", "languages", "steps"), ev("blog-2021", "hours")]
    chat = changed({"set": {"/channels/0/evidence": evidence}})["channel/haneul/chat"]
    assert chat["hours"] is None
    assert chat["hours_text"] == {
        "ko": "평일 10:00~18:30, 점심 12~13시 (확인 안 됨) · 공휴일은 쉴 수 있어요",
        "en": "Mon–Fri 10:00–18:30, lunch break 12:00–13:00 (not verified) · may be closed on public holidays",
    }
    assert chat["hours_trust"]["word"] == "unverified"


def test_old_hours_are_not_stated_but_a_look_may_make_them_fresh(changed: Changed) -> None:
    entries = changed(as_of="2027-11-20")
    assert entries["channel/haneul/chat"]["hours"] is None
    assert entries["channel/haneul/chat"]["table"] in entries
    trust = entries["channel/haneul/chat"]["hours_trust"]
    assert (trust["word"], trust["since"], trust["aging_at"]) == ("confirmed", "2026-11-20", "2027-11-20")
    assert changed(as_of="2027-11-19")["channel/haneul/chat"]["hours"] is not None


def test_hours_without_known_holidays_give_no_table(changed: Changed) -> None:
    """Nobody knows the holidays of a company without a country."""
    place = {"file": "dataset/services/baram.json"}
    more = {"/channels/0/timezone": "Asia/Seoul", "/channels/0/evidence/0/about/-": "hours"}
    closed = changed(place | {"set": more | {"/channels/0/hours": "Mo-Fr 10:00-18:00; PH off"}})
    assert closed["channel/baram/help"]["hours"] is None
    assert closed["channel/baram/help"]["hours_text"]["ko"] == "평일 10:00~18:00 · 공휴일은 쉬어요"
    dated = {"/sources/baram-help/published": "2026-11-01", "/channels/0/hours": "24/7"}
    always = changed(place | {"set": more | dated})
    assert always["channel/baram/help"]["hours"] is not None


def test_one_table_for_equal_hours(small: dict[str, Any], changed: Changed) -> None:
    hours = {"file": BODY, "set": {"/hours": "Mo-Fr 10:00-12:00,13:00-18:30; PH off"}}
    entries = changed(hours)
    assert entries["authority/relief"]["hours"] == entries["channel/haneul/chat"]["hours"]
    assert len([key for key in entries if key.startswith("hours/")]) == 1
    assert len([key for key in small if key.startswith("hours/")]) == 2


def test_a_mailbox_that_only_a_blog_knows_is_no_link(changed: Changed) -> None:
    drop = {"remove": ["/channels/3/url"]}
    own = {"set": {"/channels/3/evidence/0/about": ["email", "reply.promised"]}}
    blog = {"/channels/3/evidence/0/about": ["reply.promised"], "/channels/3/evidence/-": ev("blog-2021", "email")}
    first = {"set": {"/guides/0/channels": [{"channel": "web-form"}]}}
    vouched = changed(drop, own, first)
    assert vouched["view/haneul/contact-general"]["action"]["url"] == "mailto:help@haneul.example.com"
    rumour = changed(drop, {"set": blog}, first)
    assert rumour["view/haneul/contact-general"]["action"]["url"] is None
    assert rumour["contact/help@haneul.example.com"]["verdict"] == "unknown"


def test_duties_reach_only_the_named_while_in_force(small: dict[str, Any], changed: Changed) -> None:
    def shown(entries: dict[str, Any]) -> dict[str, list[str]]:
        views = {key: view for key, view in entries.items() if key.startswith("view/")}
        return {key: [duty["id"] for duty in view["duties"]] for key, view in views.items() if view["duties"]}

    named = {"view/haneul/payment-refund": ["answer-in-three-days"]}
    assert shown(small) == named
    assert shown(changed({"file": DUTIES, "set": {"/duties/0/in_force": "2026-11-23"}})) == {}
    assert shown(changed({"file": DUTIES, "set": {"/duties/0/in_force": "2026-11-22"}})) == named
    unknown = {"/duties/0/in_force": None}
    assert shown(changed({"file": DUTIES, "set": unknown})) == {}
    every = changed({"file": DUTIES, "set": {"/duties/0/in_force": "2026-02-12", "/duties/0/issues": []}})
    assert set(shown(every)) == {key for key in small if key.startswith("view/haneul/")}
    # Law for everybody reaches operators in Korea, and never one whose country is unknown.
    land = {
        "/duties/0/named_only": False,
        "/duties/0/services": [],
        "/duties/0/evidence/0/about": ["text", "law", "in_force", "within", "caveat"],
    }
    assert set(shown(changed({"file": DUTIES, "set": land | {"/duties/0/issues": []}}))) == set(shown(every))


def test_named_duties_never_reach_companies_that_no_list_names(real: dict[str, Any]) -> None:
    named = {duty["id"]: set(duty["services"]) for duty in load(ROOT).one["duties"]["duties"] if duty["named_only"]}
    assert named
    for key, view in real.items():
        if not key.startswith("view/"):
            continue
        for duty in view["duties"]:
            assert duty["id"] not in named or view["service"] in named[duty["id"]], key
            assert view["service"] not in ("x", "hellotalk"), key
        if view["service"] == "daum":
            assert not {duty["id"] for duty in view["duties"]} & set(named), key


def test_rights_stand_in_the_guides_where_people_need_them(real: dict[str, Any]) -> None:
    def rights(key: str) -> set[str]:
        return {duty["id"] for duty in real[f"view/{key}"]["duties"]}

    # A law binds the company, so each of its services carries the duty.
    for service in ("kakaotalk", "kakao-subscription", "kakao-gift", "coupang-play"):
        assert "korean-handling" in rights(f"{service}/contact-general"), service
    assert "automated-decision-30-days" in rights("naver/account-suspended")
    assert "automated-decision-30-days" in rights("kakao-account/privacy-personal-data")
    # Not where a machine decides nothing, and not for companies whose country is another.
    assert "automated-decision-30-days" not in rights("naver/mail") | rights("x/account-suspended")


def test_contacts(small: dict[str, Any]) -> None:
    assert small["contact/15990000"]["verdict"] == "official"
    assert small["contact/142"]["service"] == "relief"
    assert small["contact/haneul.example.com"]["service"] == "haneul"
    assert small["contact/help@haneul.example.com"]["channel"] == "web-form"
    fake = small["contact/16001111"]
    assert (fake["verdict"], fake["service"]) == ("impostor", "haneul")
    assert fake["text"]["ko"].startswith("공식 연락처로 확인되지 않았어요.")
    assert "사기" not in fake["text"]["ko"]
    assert not any(key.startswith("contact/") and "15889999" in key for key in small)


def test_warnings_expire_after_a_year(changed: Changed) -> None:
    assert "contact/16001111" in changed(as_of="2027-04-30")
    assert "contact/16001111" not in changed(as_of="2027-05-01")


def test_a_real_contact_is_never_called_an_impostor(changed: Changed) -> None:
    entries = changed({"file": "dataset/impostors.json", "set": {"/impostors/0/value": "1599-0000"}})
    assert entries["contact/15990000"]["verdict"] == "official"


def test_confidence_words_move_with_the_day(small: dict[str, Any], changed: Changed) -> None:
    assert small["channel/haneul/chat"]["trust"]["word"] == "confirmed"
    assert small["channel/haneul/email"]["trust"]["word"] == "reported"
    later = changed(as_of="2028-01-01")
    # Who says so is never lost by age; only the days say that it is of long ago.
    assert later["channel/haneul/chat"]["trust"] == small["channel/haneul/chat"]["trust"]
    assert later["meta"]["as_of"] == "2028-01-01"
    assert later["calendar/KR"]["first"] == "2028-01-01"


def test_clocks_say_what_silence_means(small: dict[str, Any]) -> None:
    assert small["authority/relief"]["clocks"][0]["ko"] == "조정안에 답하기: 15일 (답하지 않으면 받아들인 것으로 봐요)"


def test_a_channel_that_ends_says_when_and_who_is_next(changed: Changed) -> None:
    last = {"/channels/1/until": "2026-12-16", "/channels/1/next": "baram/help"}
    entries = changed({"set": last})
    phone = entries["channel/haneul/phone"]
    assert phone["change"]["ko"] == "2026년 12월 16일까지만 써요. 그 뒤에는 이 연락처를 쓰세요: 바람쇼핑 도움말"
    assert (phone["ends"], phone["phone"]["ends"]) == ("2026-12-17", "2026-12-17")
    assert entries["contact/15990000"]["trust"]["old_at"] == "2026-12-17"


def test_a_first_day_is_said_while_it_lies_ahead(changed: Changed) -> None:
    first = {"set": {"/channels/1/since": "2026-11-21"}}
    assert changed(first, as_of="2026-11-20")["channel/haneul/phone"]["change"]["en"] == "In use from 21 Nov 2026."
    assert changed(first, as_of="2026-11-21")["channel/haneul/phone"]["change"] is None


def test_a_source_that_says_both_is_one_that_differs(changed: Changed) -> None:
    other = ev("haneul-help", "hours", stance="contradicts", note={"ko": "시간이 달라요.", "en": "Other hours."})
    listed = changed({"set": {"/channels/0/evidence/-": other}})["view/haneul/account-hacked"]["evidence"]
    named = [(one["publisher"]["en"], one["title"]) for one in listed]
    assert len(named) == len(set(named)), named
    assert ("contradicts", "Other hours.") in [(one["stance"], (one["note"] or {}).get("en")) for one in listed]
