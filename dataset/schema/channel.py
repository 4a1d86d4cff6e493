"""A way to reach a service (schema.org ContactPoint), or the fact that there is none."""

from marshmallow import Schema

from . import fields as f
from .enums import FILLS, HUMAN_LEVELS, ISSUES, KINDS, PHONE_LINES, PLATFORMS, PURPOSES, UNITS
from .evidence import Evidence

CHANNEL_REF = r"^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?$"


class Human(Schema):
    """Is a PERSON there?"""

    level = f.string("Level", "yes, limited (only for some problems), none, unknown.", "limited", one_of=HUMAN_LEVELS)
    only_for = f.strings(
        "Only for", "With `limited`: the problems for which a person answers.", ["rights-infringement"], one_of=ISSUES
    )


class Phone(Schema):
    """A number exactly as published. Links and E.164 are derived, never typed."""

    number = f.string(
        "Number", "As published, null where no source prints it.", "1599-3333", null=True, pattern=f.PHONE_AS_PUBLISHED
    )
    line = f.string(
        "Line",
        "voice = a person can answer; ars = menu; recording = only a recording.",
        "ars",
        null=True,
        one_of=PHONE_LINES,
    )
    charge = f.string("Charge", "free or paid, where sourced.", "paid", required=False, one_of=("free", "paid"))


class Step(Schema):
    """One thing to tap or open, in order."""

    on = f.string("On", "Where this step is done.", "app", one_of=PLATFORMS)
    ko = f.string("Korean", "해요체, screen labels between ‘ ’.", "카카오톡 ‘더보기’에서 ‘설정’을 눌러요")
    en = f.string(
        "English",
        "The same in English; Korean labels stay in brackets.",
        "In KakaoTalk open More (더보기), then Settings (설정)",
    )


class StepLine(Step):
    """A step as people write it: evidence names it by its id."""

    id = f.slug(
        "Id", "Short, unique in its list; needed where evidence speaks of this step.", "open-settings", required=False
    )


class Window(Schema):
    """How long an answer takes. `max` null = no upper end is known."""

    min = f.number("At least", "Shortest, in units.", 1)
    max = f.number("At most", "Longest, in units; null when sources name no end.", 3, null=True)
    unit = f.string("Unit", "hour, day, business-day or week.", "business-day", one_of=UNITS)


class Reply(Schema):
    """What the company promises and what people report: two different things."""

    promised = f.nested(
        Window,
        "Promised",
        "Promise of the company or the law; null when none was found.",
        {"min": 1, "max": 3, "unit": "business-day"},
        null=True,
    )
    reported = f.nested(
        Window, "Reported", "What users or blogs report.", {"min": 1, "max": 3, "unit": "day"}, null=True
    )


class Channel(Schema):
    """One channel of a service; `exists: false` states that there is none."""

    id = f.slug("Id", "For ever; unique in the record.", "chat")
    kind = f.string("Kind", "What sort of channel.", "chat", one_of=KINDS)
    name = f.text(
        "Name", "Its name on screen.", ko="카카오톡 채널 ‘다음 고객센터’", en="KakaoTalk channel ‘다음 고객센터’"
    )
    label = f.text(
        "Button",
        "Verb phrase for the button that leads there.",
        required=False,
        ko="카카오톡에서 ‘다음 고객센터’ 찾기",
        en="Find ‘다음 고객센터’ in KakaoTalk",
    )
    exists = f.boolean(
        "Exists", "false = there is no such channel (the most wanted fact). Default true.", False, required=False
    )
    purpose = f.string(
        "Purpose",
        "loss = reports of lost cards, theft and fraud; crisis = opened for one event, soon closed. Otherwise leave it out.",
        "loss",
        required=False,
        one_of=PURPOSES,
    )
    since = f.date("Since", "First day on which it exists, also one to come.", "2026-12-17", required=False, ahead=True)
    until = f.date(
        "Until", "Last day on which it exists; announced by the company.", "2026-12-16", required=False, ahead=True
    )
    next = f.string(
        "Next",
        "With `until`: the channel to use afterwards, of this record or service/channel.",
        "korean-air/phone",
        required=False,
        pattern=CHANNEL_REF,
    )
    url = f.https(
        "Address",
        "Where it is; on the record's domains, or with `url_reason`.",
        "https://cs.daum.net/",
        required=False,
        null=True,
    )
    url_reason = f.string(
        "Reason for a foreign address",
        "Why the address lies outside the record's domains.",
        "Daum uses KakaoTalk's channel pages",
        required=False,
    )
    email = f.string(
        "Email",
        "Support mailbox, null where unsourced.",
        "support@toss.im",
        required=False,
        null=True,
        pattern=f.EMAIL,
    )
    phone = f.nested(Phone, "Phone", "Number and line.", {"number": None, "line": "ars"}, required=False)
    human = f.nested(Human, "Human", "Is a person there?", {"level": "yes"}, required=False)
    state = f.text(
        "State",
        "One sentence: what happens when you use it.",
        required=False,
        ko="자동응답이 채팅이나 문의 양식으로 안내해요.",
        en="A recording sends you to the chat or the form.",
    )
    hours = f.string(
        "Hours",
        "OSM opening_hours; PH only as last clause. null beats a guess.",
        "Mo-Fr 10:00-18:30; PH off",
        required=False,
        null=True,
    )
    hours_assumed = f.boolean(
        "Holiday part assumed", "true when the source says only 평일 and `PH off` is our reading.", True, required=False
    )
    timezone = f.string("Time zone", "IANA zone of the hours.", "Asia/Seoul", required=False, pattern=f.TIMEZONE)
    languages = f.strings("Languages", "Languages answered in (BCP 47), where sourced.", ["ko"], pattern=f.BCP47)
    writes = f.boolean(
        "Takes writing",
        "true = what somebody writes is read here; leave it out where the kind decides (dataset/vocabulary/kinds.json): "
        "a form takes writing, a report menu in an app does not.",
        True,
        required=False,
    )
    fill = f.string(
        "Fill", "none, copy (field by field), tested (real fields known).", "none", required=False, one_of=FILLS
    )
    steps = f.many(StepLine, "Steps", "How to get there.", [{"on": "app", "ko": "…", "en": "…"}])
    reply = f.nested(
        Reply,
        "Reply",
        "How long an answer takes.",
        {"promised": None, "reported": {"min": 1, "max": 3, "unit": "day"}},
        required=False,
    )
    evidence = f.many(
        Evidence,
        "Evidence",
        "For every claim above.",
        [{"source": "cnb-20260227", "about": ["hours"], "stance": "supports", "seen": "2026-11-22", "method": "copy"}],
        required=True,
        minimum=1,
    )
