"""What to do about one problem at one service."""

from marshmallow import Schema

from . import fields as f
from .channel import CHANNEL_REF, Reply, StepLine
from .enums import EMERGENCIES, ISSUES, WRITES
from .evidence import Evidence


class UrgentAction(Schema):
    """A way of this company, or a body beyond those of the emergency."""

    to = f.slug("To", "A channel id of this record, or an authority id that some emergency names.", "accident")


class Urgent(Schema):
    """Shown above all else: money is moving, or somebody is in danger."""

    ko = f.string("Korean", "One question and one instruction.", "돈이 빠져나가고 있나요? 은행과 112에 먼저 전화하세요")
    en = f.string("English", "The same.", "Is money leaving? Call your bank and 112 first")
    emergency = f.string(
        "Emergency",
        "Whose numbers stand here, with their words (dataset/vocabulary/emergencies.json).",
        "money-moving",
        one_of=EMERGENCIES,
    )
    do = f.many(
        UrgentAction,
        "Do",
        "What this company adds: its channels come before the numbers, further bodies after them.",
        [{"to": "accident"}],
    )


class GuideChannel(Schema):
    """A channel of the record, with what differs for this problem."""

    id = f.slug(
        "Id", "Needed where a list names the same channel twice and evidence speaks of one.", "form-43", required=False
    )
    channel = f.string(
        "Channel", "Channel id of this record, or service/channel of another.", "web-form", pattern=CHANNEL_REF
    )
    url = f.https(
        "Address", "Overrides the channel's address.", "https://cs.daum.net/question/form?siteId=43", required=False
    )
    label = f.text("Button", "Overrides the channel's button.", required=False)
    steps = f.many(StepLine, "Steps", "Override the channel's steps.", [{"on": "app", "ko": "…", "en": "…"}])
    reply = f.nested(
        Reply, "Reply", "Overrides the channel's reply window.", {"promised": None, "reported": None}, required=False
    )
    why = f.text("When to use it", "One line: what this channel is good for here.", required=False)


class Avoid(Schema):
    """What wastes time or makes it worse."""

    id = f.slug("Id", "Needed where evidence speaks of this line.", "no-call", required=False)
    channel = f.slug("Channel", "Channel id, when the warning is about one.", "phone", required=False)
    why = f.text("Why", "What not to do, and why.", ko="전화로는 풀 수 없어요.", en="The phone cannot solve this.")


class Answer(Schema):
    """One answer to `ask`."""

    id = f.slug("Id", "Needed where evidence speaks of this answer.", "google-play", required=False)
    label = f.text("Label", "Short answer.", ko="구글 플레이", en="Google Play")
    channels = f.many(
        GuideChannel, "Channels", "Best first for this answer.", [{"channel": "google-play"}], required=True, minimum=1
    )


class Ask(Schema):
    """The one question that decides the channel, e.g. who took the money."""

    question = f.text("Question", "One short question.", ko="어디를 통해 결제했나요?", en="Which company charged you?")
    answers = f.many(Answer, "Answers", "Two to six.", [], required=True, minimum=2)


class Escalation(Schema):
    """The next rung, with the day on which it makes sense."""

    id = f.slug(
        "Id", "Needed where two rungs lead to one body and evidence speaks of one.", "1372-mediation", required=False
    )
    to = f.slug("To", "Authority id.", "online-damage-365")
    after_days = f.number("After days", "Days after sending; 0 = at once.", 7)
    text = f.text("Text", "What they can do here and what to bring.")


class Guide(Schema):
    """A problem at a service: the truth, the way, and what to do when nobody answers."""

    issue = f.string("Issue", "Which problem.", "mail", one_of=ISSUES)
    screen = f.strings("Screen words", "Words the person sees on the screen, any language.", ["이용자 보호조치"])
    words = f.strings(
        "Search words", "How people call this problem at this service, beyond the vocabulary's words.", ["한메일 용량"]
    )
    summary = f.text(
        "Verdict",
        "The truth first, then the way. Korean: at most two lines of 24 characters (English 60), split by \\n.",
        ko="전화로는 사람을 만날 수 없어요.\n카톡 채팅에 상담원이 있어요.",
        en="Nobody answers by phone.\nAgents answer in the KakaoTalk chat.",
    )
    list_second = f.boolean(
        "Second line in lists",
        "true = lists show the verdict's second line: the first does not help to choose.",
        True,
        required=False,
    )
    urgent = f.nested(Urgent, "Urgent", "Shown above all else, or null.", None, required=False, null=True)
    ask = f.nested(Ask, "Ask", "The question that decides the channel, or null.", None, required=False, null=True)
    causes = f.lines("Causes", "Why this happens.")
    before = f.lines("Before", "What to try or gather first.")
    requires = f.strings("Requires", "What the form asks for (dataset/vocabulary/requires.json).", ["account-email"])
    channels = f.many(GuideChannel, "Channels", "Best first.", [{"channel": "chat"}], required=True, minimum=1)
    avoid = f.many(Avoid, "Avoid", "What not to do and why.", [{"why": {"ko": "…", "en": "…"}}])
    human_can_fix = f.boolean(
        "A person can fix it",
        "false when no agent has the power to; null when unknown.",
        False,
        required=False,
        null=True,
    )
    write = f.string(
        "Write",
        "appeal = one appeal is allowed; none = do not write. Leave it out where the channels decide: an inquiry where "
        "one takes writing, none where `human_can_fix` is false.",
        "appeal",
        required=False,
        one_of=WRITES,
    )
    say = f.say("In place of the problem's, where this company needs other words; it says nothing beyond this guide.")
    after = f.lines("After", "What to do while waiting; what silence means.")
    escalate = f.many(
        Escalation, "Escalate", "Next rungs, nearest first.", [{"to": "online-damage-365", "after_days": 7}]
    )
    parts = f.strings(
        "Shared parts",
        "Ids from dataset/parts.json whose texts are added (store refunds, identity checks).",
        ["store-refund"],
        pattern=f.SLUG,
    )
    evidence = f.many(
        Evidence,
        "Evidence",
        "For summary and every list above; causes.many-friends speaks of one line.",
        [
            {
                "source": "cnb-20260227",
                "about": ["summary"],
                "stance": "supports",
                "seen": "2026-11-22",
                "method": "copy",
            }
        ],
        required=True,
        minimum=1,
    )
