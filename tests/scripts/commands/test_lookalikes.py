"""The letters and words that the contact check takes for look-alikes."""

from __future__ import annotations

import json

from scripts.commands import lookalikes
from scripts.validation.load import ROOT, load


def test_the_committed_file_is_fresh() -> None:
    assert lookalikes.FILE.read_text(encoding="utf-8") == lookalikes.content(load(ROOT)), "run `make lookalikes`"


def test_only_letters_of_our_labels_and_only_what_is_left_of_a_host() -> None:
    table = json.loads(lookalikes.FILE.read_text(encoding="utf-8"))["confusables"]
    letters = set("".join(lookalikes.labels(load(ROOT))))
    assert set("".join(table.values())) <= letters
    assert table["а"] == "a" and table["0"] == "o" and table["1"] == "l" and table["I"] == "l" and table["m"] == "rn"
    # A browser has already turned these into plain letters.
    assert not {"ａ", "𝐚", "A"} & set(table)


def test_words_beside_a_name() -> None:
    near = lookalikes.near_words({"naver", "toss", "telegram"})
    assert {"never", "navel", "telegraph"} <= set(near)
    # A first letter counts only in long names; short names are not compared; far words are not near.
    assert not {"waver", "boss", "naked"} & set(near)


def test_labels_are_what_was_registered() -> None:
    names = lookalikes.labels(load(ROOT))
    assert {"kakao", "airbnb", "kakaopay", "police"} <= names
    assert not {"co", "cs", "com"} & names
