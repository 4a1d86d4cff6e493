"""What writing an inquiry and counting days need of a guide, in both languages."""

from marshmallow import fields

from .. import fields as f
from ..base import Served
from ..enums import ISSUES, WRITES
from .channels import ServedReply, ServedWindow


class Rung(Served):
    """The next rung: a body, and what it can do here."""

    authority = f.string("Authority", "Authority id.", "online-damage-365")
    after_days = f.number("After days", "Days after sending.", 7)
    text = f.text("Text", "What they can do here.")


class Deadline(Served):
    """A duty that sets the company a time for dealing with an inquiry. Its words stand in the sheet's fold `rights`."""

    id = f.slug("Id", "Duty id.", "korean-handling")
    law = f.text("Law", "What stands above its words in the sheet.")
    answer_within = f.nested(ServedWindow, "Answer within", "How long.", {"min": 0, "max": 3, "unit": "business-day"})


class Require(Served):
    """One thing to have ready."""

    id = f.string("Id", "Vocabulary id.", "account-email")
    label = f.text("Label")


class GuideWay(Served):
    """A way of a guide: its channel, and what this guide says otherwise; empty where it has none."""

    of = f.string("Key below channel/", "Whose channel.", "kakaotalk/web-form")
    label = f.text("Button", "Where it is another one here.", required=False)
    link = f.string(
        "Link", "Where its button leads here.", "https://cs.kakao.com/requests?service=8&category=99", required=False
    )
    reply = fields.Nested(ServedReply, metadata=f.doc("Reply", "Waiting time for this problem.", None))


class Guide(Served):
    """What writing and noting down need of a guide and neither its sheet nor its channels have."""

    service = f.slug("Service", "Service id.", "daum")
    issue = f.string("Issue", "Issue id.", "mail", one_of=ISSUES)
    name = f.text("Service name")
    issue_label = f.text("Issue label")
    private = f.boolean(
        "Private", "true = kept nowhere: no recents, cases by themselves, badges, titles.", True, required=False
    )
    requires = f.many(Require, "Requires", "Have ready.", [], required=True)
    write = f.string(
        "Write",
        "none = nobody takes a letter here; inquiry; appeal = one is allowed, below the steps.",
        "inquiry",
        one_of=WRITES,
    )
    write_to = f.string(
        "Write to", "Key below channel/ of the way that takes the letter.", "kakaotalk/web-form", required=False
    )
    taken = f.string("Taken", "Key below channel/ of the way to take.", "kakaotalk/safety-pass", required=False)
    ways = f.many(GuideWay, "Ways", "Best first.", [], required=True)
    escalate = f.many(Rung, "Escalate", "When nobody answers.", [], required=True)
    duties = f.many(Deadline, "Duties", "Law that sets a time to answer in.", [], required=True)
    human_can_fix = f.boolean("A person can fix it", "absent = unknown.", False, required=False)
