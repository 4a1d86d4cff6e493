"""Closed lists that are part of the shape itself (labels live in dataset/vocabulary/)."""

import json
from pathlib import Path
from typing import Any, Final

LANGUAGES = ("ko", "en")
# The guide that every service has: how to reach it, whatever the problem.
GENERAL: Final = "contact-general"
_VOCABULARY = Path(__file__).resolve().parent.parent / "vocabulary"


def _listed(name: str) -> Any:
    """What stands under the file's own name. SystemExit with its place where it is no JSON: every shape needs it."""
    path = _VOCABULARY / f"{name}.json"
    try:
        return json.loads(path.read_text(encoding="utf-8"))[name]
    except ValueError as error:
        raise SystemExit(f"dataset/vocabulary/{name}.json is no JSON: {error}") from None


# In the order of the file: the newest before the general one.
ISSUES: tuple[str, ...] = tuple(_listed("issues"))
# In the order in which people see them.
EMERGENCIES: tuple[str, ...] = tuple(block["id"] for block in _listed("emergencies"))
# Those in which no company has a part: whose child is gone needs no guide beside it.
ALONE = tuple(block["id"] for block in _listed("emergencies") if block.get("alone"))
EMERGENCY_TONES = ("red", "calm")
CALL_WAYS = ("call", "text", "web", "list")
# What a button may open besides a number: the list of banks' and cards' own lines for loss and theft.
LOSS_LINES: Final = "loss-lines"
# What a line of dataset/utterances may mean: a problem, an emergency, or nothing that we have an answer to.
NOTHING = "nothing"
MEANINGS = (*ISSUES, *(f"emergency-{name}" for name in EMERGENCIES), NOTHING)
KINDS = (
    "phone",
    "chat",
    "web-form",
    "email",
    "in-app",
    "self-service",
    "help",
    "social",
    "community",
    "store",
    "post",
)
ROLES = ("home", "help", "contact-form", "policy")
HUMAN_LEVELS = ("yes", "limited", "none", "unknown")
PHONE_LINES = ("voice", "ars", "recording")
SOURCE_TYPES = ("official", "official-copy", "law", "press", "community")
PUBLISHERS = ("government", "law", "store", "platform", "account")
PURPOSES = ("loss", "crisis")
STANCES = ("supports", "contradicts")
METHODS = ("copy", "opened", "called", "used")
FILLS = ("none", "copy", "tested")
PLATFORMS = ("any", "android", "ios", "app", "pc", "web")
UNITS = ("hour", "day", "business-day", "week")
CONFIDENCE = ("confirmed", "official", "reported", "disputed", "changed", "unverified")
WRITES = ("none", "inquiry", "appeal")
# What a cell of the strip draws.
MARKS = ("yes", "talk", "form", "self", "no", "unknown")
