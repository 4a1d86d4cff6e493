"""Evidence stays with its line, wherever the line moves."""

import pytest

from scripts.facts.paths import parts, value_at

GUIDE = {
    "causes": [{"id": "many-friends", "ko": "가"}, {"ko": "나"}],
    "channels": [{"channel": "web-form"}, {"channel": "kakaotalk/chat"}],
    "escalate": [{"to": "1372"}, {"id": "later", "to": "1372"}],
    "reply": {"promised": {"min": 1}},
}


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("causes.many-friends.ko", "가"),
        ("channels.kakaotalk/chat", {"channel": "kakaotalk/chat"}),
        ("escalate.1372.to", "1372"),
        ("escalate.later", {"id": "later", "to": "1372"}),
        ("reply.promised.min", 1),
    ],
)
def test_a_path_leads_to_a_value(path, value):
    assert value_at(GUIDE, path) == value


@pytest.mark.parametrize("path", ["causes.0", "causes.few-friends", "reply.promised.min.x", "phone"])
def test_a_path_that_leads_nowhere_says_so(path):
    with pytest.raises(KeyError):
        value_at(GUIDE, path)


def test_a_line_in_front_moves_no_evidence():
    moved = GUIDE | {"causes": [{"id": "new", "ko": "다"}, *GUIDE["causes"]]}
    assert value_at(moved, "causes.many-friends") == GUIDE["causes"][0]


def test_entries_that_nothing_names_alone_have_no_path():
    twice = [{"channel": "chat"}, {"channel": "chat"}, {"ko": "가"}, "a"]
    assert [path for path, _ in parts("channels", twice)] == [None] * 4
