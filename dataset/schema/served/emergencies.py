"""The first minute, and the lines of banks for a lost card or phone."""

from .. import fields as f
from ..base import Served
from ..enums import EMERGENCIES, EMERGENCY_TONES, LOSS_LINES
from .proof import EvidenceView


class LinkLine(Served):
    """A sentence with an optional way on."""

    text = f.text("Words")
    url = f.string("Link", "https: or tel: address.", "tel:112", null=True)


class Button(LinkLine):
    """One thing to press when it is urgent: a number, a page, or the list of loss lines. Never dead."""

    number = f.string("Number", "What `text` begins with; null = it leads to a page or a list.", "112", null=True)
    opens = f.string("Opens", "An entry to show instead of a link.", LOSS_LINES, null=True, one_of=(LOSS_LINES,))
    ends = f.date("Ends", "From this day on it is no button: the number is old; null = never.", "2028-08-27", null=True)


class ServedEmergency(Served):
    """What to do in the first minute, ready to print."""

    id = f.string("Id", "Emergency id.", "money-moving", one_of=EMERGENCIES)
    order = f.number("Order", "Place in the list of emergencies, from 0.", 0)
    title = f.text("Title")
    text = f.text("Words under the title")
    tone = f.string("Tone", "red, or calm: no colour of danger.", "red", one_of=EMERGENCY_TONES)
    private = f.boolean("Private", "true = kept nowhere: no recents, cases by themselves, badges, titles.", True)
    do = f.text("The one thing to do")
    dont = f.text("The one thing not to do")
    buttons = f.many(Button, "Buttons", "In the order in which they help.", [], required=True)
    warning = f.text("Warning", "Stands above the buttons; null in a calm block.", null=True)
    lines = f.texts("Lines", "After the first minute.", required=True)
    evidence = f.many(EvidenceView, "Evidence", "Sources, strongest first.", [], required=True)


class LossLine(Served):
    """A bank's or a card's own line for loss, theft and fraud."""

    service = f.slug("Service", "Whose.", "kb-card")
    channel = f.string("Channel", "Channel id.", "loss")
    name = f.text("Service name")
    what = f.text("Channel name")
    aliases = f.strings("Aliases", "Other names of the service.", ["국민카드"], required=True)
    number = f.string("Number", "As published.", "1588-1788")
    tel = f.string("Link", "tel: address.", "tel:15881788")
    ends = f.date(
        "Link ends", "From this day on it is no link: the number is old; null = never.", null=True, example="2028-08-27"
    )
    hours_text = f.text("Hours in words", "null where no page prints them.", null=True)
    always = f.boolean("Day and night", "true = its hours say so; null = they do not.", True, null=True)


class LossLines(Served):
    """All of them, by name."""

    lines = f.many(LossLine, "Lines", "Ordered by Korean name.", [], required=True)
