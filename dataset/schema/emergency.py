"""The first minute: what to do when money moves or somebody is in danger (dataset/vocabulary/emergencies.json)."""

from marshmallow import Schema

from . import fields as f
from .enums import CALL_WAYS, EMERGENCIES, EMERGENCY_TONES, ISSUES
from .evidence import Evidence, Sourced


class Call(Schema):
    """One button of a block. The number or address comes from the record that `to` names."""

    id = f.slug(
        "Id", "Needed where a block names one body twice and evidence speaks of one.", "109-text", required=False
    )
    to = f.slug("To", "An authority id, or loss-lines for the list of banks' and cards' own lines.", "police-112")
    by = f.string(
        "By",
        "call (default) or text to the number, web for the address, list for loss-lines.",
        "web",
        required=False,
        one_of=CALL_WAYS,
    )
    label = f.text(
        "Label",
        "What happens there; the number is put in front (112 · 신고와 은행 연결). Promise no more than they do.",
        ko="신고와 은행 연결",
        en="report, reach the bank",
    )
    issues = f.strings(
        "Problems",
        "Only above guides for these; leave it out where the button fits every guide with this emergency.",
        ["picture-threat"],
        one_of=ISSUES,
    )


class Emergency(Schema):
    """One block of the first minute."""

    id = f.slug("Id", "For ever.", "money-moving", one_of=EMERGENCIES)
    title = f.text("Title", "What a person would say.", ko="돈이 빠져나가요", en="Money is leaving my account")
    text = f.text("Text", "The words under the title: whom this is for.")
    tone = f.string("Tone", "red, or calm: no colour of danger, no warning.", "red", one_of=EMERGENCY_TONES)
    private = f.boolean("Private", "true = kept nowhere: no recents, cases by themselves, badges, titles.", True)
    warned = f.strings(
        "Warned",
        "Above guides for these problems, and on its own page, the warning about strange apps stands. Empty = apps have "
        "no part in it.",
        ["fraud-phishing"],
        one_of=ISSUES,
    )
    before = f.strings(
        "Before",
        "Where a text speaks clearly of both, this block is shown and not that one.",
        ["life"],
        one_of=EMERGENCIES,
    )
    beside = f.boolean(
        "Beside",
        "true = where it may be meant, the quiet line offers it beside every other block.",
        True,
        required=False,
    )
    apart = f.strings(
        "Apart",
        "Words that say it plainly, without spaces. Among other words they are judged by themselves, and so are the others.",
        ["살기싫"],
        pattern=r"[가-힣a-z]+",
    )
    alone = f.boolean(
        "Alone",
        "true = companies have no part in it: below the block nobody is asked which service it is.",
        True,
        required=False,
    )
    call = f.many(Call, "Call", "In the order in which they help.", [{"to": "police-112"}], required=True, minimum=1)
    do = f.text("Do", "The one thing to do.")
    dont = f.text("Do not", "The one thing not to do.")
    lines = f.lines("Lines", "What else helps, after the first minute.")
    evidence = f.many(Evidence, "Evidence", "For text, call, do, dont and lines.", [], required=True, minimum=1)


class Warned(Schema):
    """The line that stands under the numbers where a strange app may be behind it."""

    text = f.text("Text", "Why not to call from this phone.")
    evidence = f.many(Evidence, "Evidence", "For the text.", [], required=True, minimum=1)


class Emergencies(Sourced):
    """dataset/vocabulary/emergencies.json."""

    warning = f.nested(Warned, "Warning", "Under the numbers of the blocks that are `warned`.", None)
    emergencies = f.many(Emergency, "Emergencies", "In the order of the list.", [], required=True, minimum=1)
