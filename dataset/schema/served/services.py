"""Companies, public bodies and general advice, as they leave the compiler."""

from marshmallow import fields

from .. import fields as f
from ..base import Served
from ..enums import ISSUES
from ..sheet import Open
from .channels import ViewPhone


class Meta(Served):
    """About the bundle itself."""

    schema = f.number("Schema", "Version of the served shapes.", 1)
    as_of = f.date("As of", "Day the facts were compiled for.", "2026-11-22")
    issues_url = f.string(
        "Report address", "Where a prefilled correction is opened.", "https://example.org/issues/new", null=True
    )


class ServedService(Served):
    """A service in lists."""

    id = f.slug("Id", "Service id.", "daum")
    name = f.text("Name")
    aliases = f.strings("Aliases", "Other names.", ["한메일"], required=True)
    hints = f.strings("Hints", "Words that rather mean this one; less than a name.", ["벤티"], required=True)
    family = f.slug("Family", "Whose it is, or what it is for.", "daum")
    operator = f.text("Operator")
    country = f.string("Country", "Operator's country.", "KR", null=True)
    domains = f.strings("Domains", "Hosts that belong to it.", ["daum.net"], required=True)
    issues = f.strings("Issues", "Problems with a guide.", ["mail"], required=True, one_of=ISSUES)
    common = f.strings("Common", "Three commonest problems.", ["mail"], required=True, one_of=ISSUES)
    words = fields.Dict(
        keys=fields.String(),
        values=fields.List(fields.String()),
        required=True,
        metadata=f.doc("Words", "issue → screen and search words of its guide.", {"mail": ["한메일 용량"]}),
    )
    tagline = f.text("One line")


class ServedAuthority(Served):
    """A public body: what search, lists and the ladder of a case show."""

    id = f.string("Id", "Authority id.", "1372")
    name = f.text("Name")
    aliases = f.strings("Aliases", "Other names.", ["소비자상담센터"], required=True)
    hints = f.strings("Hints", "Words for its matters; less than a name.", ["임금체불"], required=True)
    handles = f.texts("Handles", "Takes on.", required=True)
    phone = f.nested(ViewPhone, "Phone", "Number.", None, null=True)
    open = fields.Nested(Open, metadata=f.doc("Open", "When the line answers.", None))
    hours_text = f.text("Hours in words", "Hours.", null=True)
    url = f.string("Address", "Web address.", "https://www.ccn.go.kr/", null=True)
    bring = f.texts("Bring", "Have ready.", required=True)
    clocks = f.texts("Clocks", "Deadlines in words.", required=True)


class AdviceLine(Served):
    """One piece of advice."""

    topic = f.string("Topic", "prepare, write, mask, keep, warn.", "write")
    issues = f.strings("Issues", "Empty = all.", ["mail"], required=True)
    text = f.text("Words")


class ServedAdvice(Served):
    """Advice on preparing, writing, masking and keeping a record."""

    lines = f.many(AdviceLine, "Lines", "In order.", [], required=True)
