"""Learning which problem a text means: the same bytes everywhere, and nothing learnt that is to be asked."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import brotli
import numpy as np
import pytest

from dataset.schema.served.files import ProblemModel
from scripts.meaning import added
from scripts.meaning.__main__ import main as meaning_command
from scripts.meaning.alarms import choose_alarms
from scripts.meaning.grams import grams
from scripts.meaning.held_out import may_show, shown
from scripts.meaning.lines import APART, Line, lines_of
from scripts.meaning.model_file import befores, with_others
from scripts.meaning.names import Names
from scripts.meaning.near import near_misses
from scripts.meaning.stamp import is_fresh, stamped
from scripts.meaning.stems import stem
from scripts.meaning.thresholds import Asked, asked_on_folds, choose_thresholds
from scripts.meaning.training import LEVELS, MEANINGS, ROOMS, TENTH, WEIGHT_BYTES, Corpus, small, train
from scripts.validation.load import ROOT, load
from tests.scripts import trees
from tests.soak import SOAK

CASES = json.loads((ROOT / "tests" / "fixtures" / "grams.json").read_text(encoding="utf-8"))
NAMES = Names(["하늘톡", "하늘", "haneul talk", "haneul", "하늘 비밀번호"], ["비밀번호", "정지"])
SMALL = [
    Line("메일이 안 와요", "mail"),
    Line("메일 용량이 꽉 찼어요", "mail"),
    Line("첨부 파일 메일", "mail"),
    Line("환불해 주세요", "payment-refund"),
    Line("결제 취소 환불", "payment-refund"),
    Line("두 번 결제됐어요", "payment-refund"),
    Line("유서를 썼어요", "emergency-life"),
    Line("유서 쓰고 있어요", "emergency-life"),
    Line("오늘 날씨", "nothing"),
    Line("내일 날씨 어때", "nothing"),
]


@pytest.mark.parametrize("case", CASES["grams"], ids=lambda case: case["text"])
def test_grams_are_those_that_the_device_sees(case: dict[str, Any]) -> None:
    assert sorted(grams(case["text"])) == case["grams"]


@pytest.mark.parametrize("case", CASES["cut"], ids=lambda case: case["text"])
def test_names_are_cut_as_on_the_device(case: dict[str, Any]) -> None:
    assert NAMES.cut(case["text"]) == case["rest"]


def test_a_line_is_a_template_where_only_name_and_ending_differ() -> None:
    assert stem("하늘톡 메일이 사라졌어요", NAMES) == stem("Haneul에서 메일만 사라졌네요", NAMES)
    assert stem("메일이 사라졌어요", NAMES) != stem("메일이 늦어요", NAMES)


def test_the_model_is_the_same_on_every_machine() -> None:
    """Whole numbers only: this hash holds for every processor, library and order of lines."""
    for lines in (SMALL, SMALL[::-1], SMALL + SMALL):
        model = train(lines)
        raw = "\n".join(model.grams).encode() + model.weights.astype("<i8").tobytes()
        assert hashlib.sha256(raw).hexdigest() == "4949335484a1926f85474c81e365c7114ee7391f08ab6590c8840fc74c496059"


def written(lines: list[Line]) -> str:
    """A model as text."""
    model = train(lines)
    return "\n".join(model.grams) + str(model.weights.tolist())


def test_two_processes_learn_the_same_bytes() -> None:
    """Sets come in another order with another hash seed."""
    made = []
    for seed in ("1", "2"):
        command = "import sys; from tests.scripts.meaning.test_meaning import SMALL, written; sys.stdout.write(written(SMALL))"
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        run = subprocess.run(
            [sys.executable, "-c", command], cwd=ROOT, env=environment, capture_output=True, check=True
        )
        made.append(run.stdout)
    assert made[0] == made[1] == written(SMALL).encode()


@pytest.mark.parametrize(("count", "coarse"), [(2, 10), (200, 1)])
def test_weights_of_seldom_grams_are_rounded_more_coarsely(count: int, coarse: int) -> None:
    strong = np.repeat(np.arange(200)[:, None] * 10, len(MEANINGS), axis=1)
    weights = small(strong, np.full(200, count), ROOMS[-1])
    assert set(weights[:, 0].tolist()) == {*range(0, LEVELS, coarse), LEVELS}


def test_the_file_is_cut_to_its_room_however_much_there_is_to_learn() -> None:
    strong = np.arange(-30_000 * len(MEANINGS) // 2, 30_000 * len(MEANINGS) // 2).reshape(30_000, -1)
    weights = small(strong, np.full(30_000, 2), ROOMS[-1])
    assert 0 < (weights != 0).sum() * WEIGHT_BYTES // TENTH <= ROOMS[-1]


def test_it_has_learnt_its_lines() -> None:
    model = train(SMALL)
    assert abs(model.weights).max() <= LEVELS
    for line in SMALL:
        strengths = model.strengths(line.text)
        assert strengths is not None
        place = MEANINGS.index(line.means)
        if line.means in APART:
            assert strengths[place] > 0
        else:
            assert int(strengths[: len(MEANINGS) - len(APART)].argmax()) == place
            assert (strengths[-len(APART) :] < 0).all()
    assert model.strengths("zzz") is None


def test_a_line_that_speaks_of_a_second_emergency_teaches_both() -> None:
    pills = [
        Line(f"수면제를 {much} 먹었어요", "emergency-life", also="emergency-rescue") for much in ("많이", "전부", "다")
    ]
    places = [MEANINGS.index(meaning) for meaning in ("emergency-life", "emergency-rescue")]

    def speaks_for(lines: list[Line]) -> list[bool]:
        strengths = train([*SMALL, *lines]).strengths(lines[0].text)
        return [] if strengths is None else [bool(strengths[place] > 0) for place in places]

    assert speaks_for(pills) == [True, True]
    assert speaks_for([replace(line, also="") for line in pills]) == [True, False]
    assert may_show(pills[0], "emergency-rescue")


def test_of_two_clear_blocks_the_one_that_waits_is_not_shown_even_if_it_is_clearer() -> None:
    strengths = np.full(len(MEANINGS), -100, dtype=np.int64)
    strengths[[MEANINGS.index(meaning) for meaning in ("emergency-life", "emergency-rescue")]] = [90, 10]
    asked = Asked(Line("수면제를 다 먹었어요", "emergency-life"), strengths)
    least = dict.fromkeys((name.removeprefix("emergency-") for name in APART[:-1]), 1)
    assert shown(asked, least, befores(load(ROOT))) == "emergency-rescue"
    assert shown(asked, least, {}) == "emergency-life"


def test_lines_of_one_thread_are_kept_out_together_however_its_address_is_written(tmp_path: Path) -> None:
    root = trees.valid(tmp_path)
    written, coded = "https://cafe.example.com/글/7", "https://cafe.example.com/%EA%B8%80/7"
    lines = [{"say": "봄", "thread": written}, {"say": "여름", "thread": coded}]
    trees.apply(root, {"file": "dataset/utterances/mail.json", "set": {"/lines": lines}})
    first, second = (line for line in lines_of(load(root)) if line.text in ("봄", "여름"))
    assert first.thread == second.thread
    assert first.share(3) == second.share(3)
    assert first.is_held_out == second.is_held_out


def test_about_a_fifth_of_the_threads_is_kept_out() -> None:
    lines = lines_of(load(ROOT))
    threads = {line.thread: line.is_held_out for line in lines if line.thread}
    assert 0.15 < sum(threads.values()) / len(threads) < 0.25
    assert not any(line.is_held_out for line in lines if not line.thread)


def test_on_folds_every_line_is_asked_once_from_a_model_that_never_saw_it() -> None:
    corpus = Corpus(SMALL)
    asked = asked_on_folds(corpus, [True] * len(SMALL), 2)
    assert sorted(one.line.text for one in asked) == sorted(line.text for line in SMALL)
    some = [line.means == "mail" for line in corpus.lines]
    assert {one.line.means for one in asked_on_folds(corpus, some, 2)} == {"mail"}


def test_a_model_of_some_lines_is_that_of_these_lines_alone() -> None:
    corpus = Corpus(SMALL)
    some = [line.means != "nothing" for line in corpus.lines]
    left, alone = corpus.train(some), train([line for line in SMALL if line.means != "nothing"])
    assert left.grams == alone.grams
    assert (left.weights == alone.weights).all()


def test_thresholds_keep_their_promise() -> None:
    model = train(SMALL)
    asked = [Asked(line, model.strengths(line.text)) for line in SMALL]
    found = choose_thresholds(asked)
    life, nothing = MEANINGS.index("emergency-life"), MEANINGS.index("nothing")
    for one in asked:
        assert one.strengths is not None
        assert (one.strengths[life] >= found.emergency["life"]) == (one.line.means == "emergency-life")
        assert (one.strengths[life] >= found.perhaps["life"]) >= (one.line.means == "emergency-life")
        assert (one.strengths[nothing] >= found.nothing) == (one.line.means == "nothing")
    assert all(found.perhaps[name] <= least for name, least in found.emergency.items())
    assert (found.ask, found.body) == (1, 1)  # a text without any chance is never clear, however right the model is
    assert choose_thresholds([]) is not None


def test_the_real_model_fits_its_shape_and_its_size() -> None:
    """The one that `make dataset` has learnt, as it goes out."""
    raw = (ROOT / "build" / "data" / "model.json").read_bytes()
    value = json.loads(raw)
    assert ProblemModel().validate(value) == {}
    assert len(value["weights"]) == len(value["grams"].split("\n")) * len(value["meanings"])
    assert len(brotli.compress(raw, quality=11)) <= 190 * 1024


def test_the_page_is_fresh() -> None:
    """Made from the lines and by the code of today: by its stamp, in a soak by measuring anew. A stale one is refused by name."""
    assert meaning_command(["--check", *(["--anew"] if SOAK else [])], standalone_mode=False) is None


def test_a_page_is_stale_when_anything_behind_it_changes(tmp_path: Path) -> None:
    root = trees.valid(tmp_path)
    page = tmp_path / "page.md"
    page.write_text(stamped("text\n", load(root)), encoding="utf-8")
    assert is_fresh(page, load(root))
    trees.apply(root, {"file": "dataset/utterances/mail.json", "set": {"/lines/0/say": "메일이 안 가요"}})
    assert not is_fresh(page, load(root))
    page.write_text(stamped("text\n", load(root)).replace("text", "other"), encoding="utf-8")
    assert not is_fresh(page, load(root))
    assert not is_fresh(tmp_path / "nowhere.md", load(root))


def test_near_misses_share_much_with_a_line_of_an_emergency_and_mean_something_else() -> None:
    urgent, near, far = (
        Line("돈만 받고 연락이 안 돼요", "emergency-trade-fraud"),
        Line("돈만 받고 환불이 안 돼요", "payment-refund"),
        Line("영수증 다시 뽑기", "payment-refund"),
    )
    possible = Line("돈만 받고 물건이 안 와요", "trade-fraud")
    assert near_misses([urgent, near, far, possible]) == {near}


@pytest.fixture
def history(tmp_path: Path) -> Path:
    """A tree whose last commit holds everything."""
    root = trees.valid(tmp_path)
    for command in (
        ["init", "-q"],
        ["add", "."],
        [*["-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-qm", "x"]],
    ):
        subprocess.run(["git", *command], cwd=root, check=True)
    return root


def test_check_shows_what_a_new_line_changes(history: Path) -> None:
    assert added.lines("HEAD", history) == []
    line = {"say": "부친 봉투가 도로 왔어요"}
    trees.apply(history, {"file": "dataset/utterances/mail.json", "set": {"/lines": [line]}})
    said = "\n".join(added.lines("HEAD", history))
    assert "lines added 1, gone" in said
    assert "“부친 봉투가 도로 왔어요” is mail; before: " in said
    assert "lines of kept-out threads" in said


def test_without_git_it_says_nothing(tmp_path: Path) -> None:
    assert added.lines("HEAD", trees.valid(tmp_path)) == []


@pytest.mark.skipif(not SOAK, reason="learns twice: a soak does")
def test_one_new_line_leaves_nearly_all_others_as_they_were() -> None:
    lines = lines_of(load(ROOT))
    learnt, asked = [line for line in lines if not line.is_held_out], [line for line in lines if line.is_held_out]
    before, after = train(learnt), train([*learnt, Line("부친 봉투가 도로 왔어요", "mail")])
    changed = sum(added.says(before, line.text) != added.says(after, line.text) for line in asked)
    assert changed <= len(asked) // 20


def test_every_emergency_has_an_alarm_and_other_lines_hardly_any() -> None:
    urgent = [Line(text, "emergency-life") for text in ("죽고 싶어요", "정말 죽고 싶다")]
    others = [Line("메일을 받고 싶어요", "mail"), Line("영화를 보고 싶다", "nothing")]
    found = choose_alarms([*urgent, *others])
    assert "죽" in found[0]
    assert all(grams(line.text) & set(found) for line in urgent)
    assert not any(grams(line.text) & set(found[:2]) for line in others)


def test_a_model_keeps_its_companies_that_are_not_ours_and_one_without_gets_them(tmp_path: Path) -> None:
    dataset = load(trees.compilable(tmp_path))
    assert json.loads(with_others(b'{"schema":1}', dataset))["others"] == [["relief", "바다게임|sea games"]]
    kept = b'{"others": [], "schema": 1}'
    assert with_others(kept, dataset) == kept
