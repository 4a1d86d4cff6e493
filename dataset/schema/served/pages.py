"""Which page of a help site is about which problem, and the words that people have for problems."""

from marshmallow import fields

from .. import fields as f
from ..base import Served
from ..enums import ISSUES, ROLES


class PageRule(Served):
    """One address pattern of a host."""

    service = f.slug("Service", "Service id.", "daum")
    path = f.string("Path", "Pattern with *.", "/faq/service/43/*")
    query = fields.Dict(
        keys=fields.String(),
        values=fields.List(fields.String()),
        required=True,
        metadata=f.doc("Query", "Parameter → accepted values.", {"service": ["8"]}),
    )
    issue = f.string("Issue", "null = open.", "mail", null=True, one_of=ISSUES)
    topic = f.boolean("Topic decides", "May topic words settle the problem?", True)
    role = f.string("Role", "Role of the page.", "help", one_of=ROLES)


class PageIndex(Served):
    """Rules of one host, most specific first: the first that fits wins."""

    rules = f.many(PageRule, "Rules", "Rules.", [], required=True)
    issues = fields.Dict(
        keys=fields.String(),
        values=fields.List(fields.String()),
        required=True,
        metadata=f.doc("Issues", "service → issues with a guide.", {"daum": ["mail"]}),
    )
    questions = fields.Dict(
        keys=fields.String(),
        values=fields.List(fields.String()),
        metadata=f.doc(
            "Questions",
            "Problems joined by + → words that their notices share: then the card asks what the screen says.",
            {"account-locked+account-suspended": ["계정이 잠겼습니다"]},
        ),
    )


class TopicWords(Served):
    """issue → words that give it away in headings and address slugs."""

    words = fields.Dict(
        keys=fields.String(),
        values=fields.List(fields.String()),
        required=True,
        metadata=f.doc("Words", "issue → words, lower case.", {"account-suspended": ["suspend", "이용제한"]}),
    )


class SearchWords(TopicWords):
    """issue → words of people, and what to offer where a company or a guide is missing."""

    near = fields.Dict(
        keys=fields.String(),
        values=fields.List(fields.String()),
        required=True,
        metadata=f.doc(
            "Near", "issue → problems whose guide helps where its own is missing.", {"mail": ["service-error"]}
        ),
    )
    bodies = fields.Dict(
        keys=fields.String(),
        values=fields.List(fields.String()),
        required=True,
        metadata=f.doc("Bodies", "issue → bodies that take it, the first to ask first.", {"wrong-transfer": ["kdic"]}),
    )
    anybodys = f.strings(
        "Anybody's", "Words of guides, made plain, that any company's notice may say.", ["계정정지"], required=True
    )
