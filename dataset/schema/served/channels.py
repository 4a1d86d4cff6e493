"""Ways to reach somebody, as they leave the compiler."""

from marshmallow import fields

from .. import fields as f
from ..base import Served
from ..enums import KINDS, UNITS
from ..sheet import Open


class ServedWindow(Served):
    """How long; without `max` nobody knows the end."""

    min = f.number("From", "At least.", 1)
    max = f.number("To", "At most.", 3, required=False)
    unit = f.string("Unit", "Unit.", "business-day", one_of=UNITS)


class ServedReply(Served):
    """Waiting time in numbers."""

    promised = fields.Nested(ServedWindow, metadata=f.doc("Promised", "What the company says.", None))
    reported = fields.Nested(ServedWindow, metadata=f.doc("Reported", "What people say.", None))


class ViewPhone(Served):
    """A number for eyes, and a link only when it may be dialled."""

    display = f.string("Display", "As published.", "1599-3333")
    tel = f.string("Link", "tel: address, null when only community sources support it.", "tel:1599-3333", null=True)
    ends = f.date(
        "Link ends",
        "From this day on it is no link: the number is old or given up; null = never.",
        "2028-08-27",
        null=True,
    )


class ServedChannel(Served):
    """One way: what writing, filling in and counting days need. Everything that is printed stands in `way/…`."""

    id = f.string("Id", "Channel id.", "chat")
    service = f.slug("Service", "Whose channel.", "daum")
    kind = f.string("Kind", "Kind.", "chat", one_of=KINDS)
    name = f.text("Name")
    label = f.text("Button")
    exists = f.boolean("Exists", "false = there is none.", True)
    url = f.string("Address", "https address.", "https://cs.daum.net/", required=False)
    email = f.string("E-mail", "Mailbox.", "support@toss.im", required=False)
    phone = fields.Nested(ViewPhone, metadata=f.doc("Phone", "Number.", None))
    link = f.string(
        "Link",
        "Where its button leads: https:, tel: or mailto:; absent = nowhere, or to a contact that nobody answers for.",
        "tel:15993333",
        required=False,
    )
    link_ends = f.date("Link ends", "From this day on it is no link.", "2028-08-27", required=False)
    country = f.string("Country", "Country whose holidays count.", "KR", required=False)
    timezone = f.string("Time zone", "IANA zone.", "Asia/Seoul", required=False)
    open = fields.Nested(Open, metadata=f.doc("Open", "When the line, the chat or the desk answers at all.", None))
    reply = fields.Nested(ServedReply, metadata=f.doc("Reply", "Waiting time.", None))
    languages = f.strings("Languages", "BCP 47.", ["ko"], required=True)
    writes = f.boolean("Takes writing", "true = somebody reads what is written here.", True)
    fill = f.string("Fill", "none, copy, tested.", "none")
