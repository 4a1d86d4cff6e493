"""Commands that volunteers use: a new record, second looks, what a change alters."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import scripts.commands.new_service as new_service
import scripts.commands.verify_queue as verify_queue
from dataset.schema.service import Service
from scripts.checking import findings
from scripts.command import Refusal
from scripts.commands.diff import change_lines
from scripts.commands.second_look import identities, second_looks
from scripts.compile.bundle import bundle
from scripts.compile.pick import said_on
from scripts.facts.anchors import anchors
from scripts.facts.freshness import called
from scripts.facts.queue import queue
from scripts.validation.load import load
from tests.scripts import trees

ROOT = Path(__file__).parents[3]
TODAY = "2026-11-23"


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """A copy of the dataset that a command may change."""
    shutil.copytree(ROOT / "dataset", tmp_path / "dataset", ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    monkeypatch.setattr(new_service, "ROOT", tmp_path)
    monkeypatch.setattr(verify_queue, "ROOT", tmp_path)
    return tmp_path


def answers(*given):
    queue = iter(given)
    return lambda question: next(queue)


MAP = ("naver-map", "네이버 지도", "Naver Map", "naver.com", "https://help.naver.com/", "네이버", "Naver", "KR")


def made_record(tree: Path) -> dict:
    """The record of these answers, which every rule lets pass."""
    path = tree / "dataset" / "services" / "naver-map.json"
    made = json.loads(path.read_text(encoding="utf-8"))
    assert (
        path.parent / made.pop("$schema")
    ).resolve() == tree / "dataset" / "schema" / "generated" / "service.schema.json"
    Service().load(made)
    assert [f for f in findings(load(tree)) if "naver-map" in f.file] == []
    return made


def test_a_new_record_is_valid_and_refuses_wrong_answers_on_the_spot(tree, capsys):
    wrong = ("Naver Map", *MAP[:4], "http://help.naver.com/", *MAP[4:7], "korea", "KR")
    new_service.write(answers(*wrong, ""))
    said = capsys.readouterr().out
    assert "is not an id" in said and "https://" in said and "two capital letters" in said
    assert "소문자" in said and "대문자 두 글자" in said
    made = made_record(tree)
    assert [one["id"] for one in made["channels"]] == ["help"]


def test_every_question_is_in_korean_and_english(tree):
    asked = []

    def ask(question):
        asked.append(question)
        return next(given)

    given = iter((*MAP, "1588-0000", "", "24/7", "a", "y", "y"))
    new_service.write(ask)
    assert len(asked) == 14
    for question in asked:
        ko, _, en = question.partition(" · ") if "Enter) · " not in question else question.rpartition(" · ")
        assert any("가" <= ch <= "힣" for ch in ko) and en.strip().endswith(":"), question


def test_a_phone_is_asked_for_in_one_go(tree, capsys):
    phone = ("대표번호", "010-1234-5678", "1588-0000", "https://evil.example/", "https://help.naver.com/call")
    new_service.write(answers(*MAP, *phone, "평일 9시", "Mo-Fr 09:00-18:00; PH off", "x", "a", "y", "n"))
    said = capsys.readouterr().out
    assert (
        "적힌 그대로" in said and "회사 번호가 아니에요" in said and "naver.com의 주소" in said and "v / a / r" in said
    )
    made = made_record(tree)
    channel = made["channels"][1]
    assert channel["phone"] == {"number": "1588-0000", "line": "ars", "charge": "paid"}
    assert (channel["human"], channel["hours"]) == ({"level": "yes"}, "Mo-Fr 09:00-18:00; PH off")
    assert channel["evidence"][0]["about"] == ["phone.number", "hours", "phone.line", "phone.charge", "human"]
    assert made["sources"][channel["evidence"][0]["source"]]["url"] == "https://help.naver.com/call"
    assert [one["channel"] for one in made["guides"][0]["channels"]] == ["help", "phone"]


@pytest.mark.parametrize(
    ("answering", "line", "level"),
    [(("", ""), None, "unknown"), (("r",), "recording", "none"), (("v",), "voice", "yes"), (("a", "n"), "ars", "none")],
)
def test_what_the_page_does_not_say_stays_open(tree, answering, line, level):
    new_service.write(answers(*MAP, "1588-0000", "", "", *answering, ""))
    made = made_record(tree)
    channel = made["channels"][1]
    assert channel["phone"] == {"number": "1588-0000", "line": line}
    assert channel["human"] == {"level": level} and "hours" not in channel
    assert set(made["sources"]) == {"help-page"}
    assert ("전화하세요" in made["guides"][0]["summary"]["ko"]) == (level != "none")


def test_a_taken_id_is_refused(tree, capsys):
    with pytest.raises(StopIteration):
        new_service.record(answers("daum"), TODAY)
    assert "taken for ever" in capsys.readouterr().out


def test_stopping_half_way_writes_nothing(tree):
    def stop(question):
        raise KeyboardInterrupt

    before = sorted((tree / "dataset" / "services").iterdir())
    with pytest.raises(Refusal, match=r"Nothing was written\."):
        new_service.write(stop)
    assert sorted((tree / "dataset" / "services").iterdir()) == before


def test_the_queue_puts_often_shown_and_old_facts_first():
    items = queue(load(), TODAY)
    assert len(items) > 300
    assert [item.score for item in items] == sorted((item.score for item in items), reverse=True)
    assert all(item.score == item.age * item.shown for item in items)


def pick(field):
    return next(item for item in queue(load(), TODAY) if item.owner == "daum/chat" and item.field == field)


def test_nobody_is_asked_whether_what_nobody_knows_is_still_so():
    dataset = load()
    asked = {item.owner for item in queue(dataset, TODAY) if item.field == "human"}
    unknown = {
        f"{name}/{channel['id']}"
        for name, service in dataset.services.items()
        for channel in service.data["channels"]
        if channel.get("human", {}).get("level") == "unknown"
    }
    assert asked and unknown
    assert not asked & unknown


def test_who_answers_a_number_is_heard_by_calling_it(tree):
    item = next(one for one in queue(load(tree), TODAY) if one.field == "human" and one.number)
    verify_queue.work([item], answers("s"), TODAY, "mk", lambda _: None)
    service, _, way = item.owner.partition("/")
    channel = next(c for c in load(tree).services[service].data["channels"] if c["id"] == way)
    assert (channel["evidence"][-1]["method"], channel["evidence"][-1]["about"]) == ("called", ["human"])


@pytest.mark.parametrize(("tried", "method"), [("n", "opened"), ("", "opened"), ("y", "used")])
def test_who_only_read_the_steps_has_not_used_the_form(tree, tried, method):
    item = next(one for one in queue(load(tree), TODAY) if one.field == "steps")
    verify_queue.work([item], answers("s", tried), TODAY, "mk", lambda _: None)
    data = json.loads((tree / item.file).read_text(encoding="utf-8"))
    assert verify_queue.channel_at(data, item.pointer)["evidence"][-1]["method"] == method


def test_seeing_the_same_appends_dated_evidence_and_raises_confidence(tree):
    item = pick("hours")
    opened = []
    done = verify_queue.work([item], answers("s"), TODAY, "mk", opened.append)
    assert done == 1
    dataset = load(tree)
    assert [f for f in findings(dataset) if f.file == item.file] == []
    chat = next(c for c in dataset.services["daum"].data["channels"] if c["id"] == "chat")
    added = chat["evidence"][-1]
    assert (added["seen"], added["method"], added["by"], added["about"]) == (TODAY, "opened", ["mk"], ["hours"])


def test_seeing_something_else_leaves_both_sides_visible(tree):
    item = pick("hours")
    verify_queue.work([item], answers("d", "평일 09:00~18:00이라고 적혀 있어요"), TODAY, "mk", lambda url: None)
    dataset = load(tree)
    assert [f for f in findings(dataset) if f.file == item.file] == []
    chat = next(c for c in dataset.services["daum"].data["channels"] if c["id"] == "chat")
    assert chat["hours"] == "Mo-Fr 10:00-18:30; PH off"
    assert chat["evidence"][-1]["stance"] == "contradicts" and "09:00" in chat["evidence"][-1]["note"]["ko"]


def test_whoever_looks_may_be_called_anything(tree):
    names = ["가은", "Kim", "mk 2", "../x", "é" * 50]
    for by, item in zip(names, queue(load(tree), TODAY), strict=False):
        verify_queue.work([item], answers("d", "번호가 바뀌었어요", "y"), TODAY, by, lambda url: None)
        assert f'"{by}"' in (tree / item.file).read_text(encoding="utf-8")
    assert [one for one in findings(load(tree)) if "seen-" in f"{one}"] == []


def test_quitting_keeps_what_was_answered(tree):
    items = [pick("hours"), pick("human"), pick("steps")]
    assert verify_queue.work(items, answers("s", "q"), TODAY, "mk", lambda url: None) == 1


def test_differences_are_said_in_words():
    before = {
        "channel/daum/chat": {"hours_text": {"ko": "평일 10:00~18:30"}, "steps": [{"id": "a", "ko": "열어요"}]},
        "hours/1": {"opens": [0, 1]},
    }
    after = {
        "channel/daum/chat": {"hours_text": {"ko": "평일 09:00~18:00"}, "steps": []},
        "channel/daum/phone": {"exists": False},
        "hours/2": {"opens": [1, 0]},
    }
    lines = list(change_lines(before, after))
    assert lines == [
        '~ channel/daum/chat hours_text.ko: "평일 10:00~18:30" → "평일 09:00~18:00"',
        '- channel/daum/chat steps[a].id: "a"',
        '- channel/daum/chat steps[a].ko: "열어요"',
        "+ channel/daum/phone: new",
    ]


def test_what_could_lead_people_to_strangers_is_named_for_a_second_reviewer(tmp_path):
    before, after = trees.valid(tmp_path / "before"), trees.valid(tmp_path / "after")
    assert list(second_looks(identities(before), identities(after))) == []
    change = {
        "/aliases/0": "바람",
        "/domains/-": "haneul.example.org",
        "/off_domain/-": {"host": "forms.example.org", "why": "the form lies there"},
        "/channels/1/phone/number": "1599-0009",
        "/channels/3/email": "care@haneul.example.com",
        "/channels/0/url_reason": "the chat lies elsewhere",
        "/sources/haneul-help/url": None,
        "/name/en": "Haneul Messenger",
    }
    trees.apply(after, {"file": trees.SERVICE, "set": change})
    trees.apply(
        after,
        {
            "file": "dataset/vocabulary/publishers.json",
            "set": {"/publishers/-": {"name": "x", "kind": "government", "hosts": ["state.example.org"], "why": "x"}},
        },
    )
    trees.apply(
        after,
        {
            "file": "dataset/vocabulary/allowed.json",
            "set": {"/texts/-": {"rule": "text-contact", "record": "haneul", "text": "1600-9999", "why": "x"}},
        },
    )
    (after / "dataset" / "authorities" / "relief.json").write_text("{", encoding="utf-8")
    assert list(second_looks(identities(before), identities(after))) == [
        "haneul: new domain haneul.example.org",
        "haneul: new foreign host forms.example.org",
        "haneul: new foreign host https://help.haneul.example.com/chat",
        "haneul: new number 1599-0009 (instead of 1599-0000)",
        "haneul: new mailbox care@haneul.example.com (instead of help@haneul.example.com)",
        "haneul: new official text without address haneul-help",
        "haneul: the alias “바람” is what baram goes by",
        "publishers: new publisher state.example.org for every record",
        "allowed: new exception haneul: 1600-9999",
    ]


def test_a_new_record_is_looked_at_whole(tmp_path):
    before, after = trees.valid(tmp_path / "before"), trees.valid(tmp_path / "after")
    (before / "dataset" / "services" / "baram.json").unlink()
    assert list(second_looks(identities(before), identities(after))) == ["baram: new domain baram.example.org"]


def test_an_unknown_base_is_a_sentence():
    run = subprocess.run(
        [sys.executable, "-m", "scripts.commands.diff", "no-such-revision"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 1 and "there is no revision “no-such-revision”" in run.stderr
    assert "Traceback" not in run.stderr


def test_the_queue_says_what_lies_ahead_and_puts_what_changed_first():
    dataset = load()
    items = queue(dataset, TODAY)
    numbers = [item for item in items if item.number][:5]
    assert verify_queue.queue_text(numbers) == "번호 5개, 6분 · 5 numbers, about 6 minutes"
    anchor = next(one for one in anchors(dataset) if one.id.startswith("29cm/phone/") and "hours" in one.fields)
    look = {"result": "changed", "since": TODAY, "checked": TODAY, "why": "09:00~18:00 is gone"}
    place = [item.owner + item.field for item in items].index("29cm/phonehours")
    again = queue(dataset, TODAY, {anchor.id: look})
    now = [item.owner + item.field for item in again].index("29cm/phonehours")
    assert now < place and again[now].barred == "changed: 09:00~18:00 is gone"


def test_whoever_called_is_named_with_the_month(tree):
    """From the answer of a volunteer to the sentence that people read."""
    item = next(one for one in queue(load(), TODAY) if (one.owner, one.field) == ("kakaobank/phone", "phone"))
    opened = []
    human = next(one for one in queue(load(), TODAY) if (one.owner, one.field) == ("kakaobank/phone", "human"))
    verify_queue.work([item, human], answers("s", "y", "s"), TODAY, "mk", opened.append)
    dataset = load(tree)
    assert opened and [f for f in findings(dataset) if f.file == item.file] == []
    assert called(dataset) == (1, called(load())[1])
    entries = bundle(dataset, TODAY)
    way, trust = entries["way/ko/kakaobank/phone"], entries["trust/channel/kakaobank/phone"]
    forms = entries["said/ko"]
    said = said_on(
        way["said"],
        forms.get("forms", forms),
        {way["said"]["trust"]: trust},
        TODAY,
        lambda day: f"{day[:4]}년 {int(day[5:7])}월",
    )
    assert said == "직접 확인 · 2026년 11월 · mk"
