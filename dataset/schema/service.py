"""One service: who runs it, how it is reached, what to do for which problem."""

from marshmallow import Schema, fields, validate

from . import fields as f
from .channel import Channel
from .enums import ISSUES, ROLES
from .evidence import Evidence, Source
from .guide import Guide


class Operator(Schema):
    """Who runs the service today."""

    name = f.text("Name", "Legal or usual name.", ko="주식회사 다음", en="Daum Corp.")
    country = f.string("Country", "ISO 3166-1 alpha-2; decides business days.", "KR", null=True, pattern=f.COUNTRY)
    note = f.text("Note", "What people should know about it.", required=False)
    evidence = f.many(Evidence, "Evidence", "For name and country.", [], required=True, minimum=1)


class Page(Schema):
    """Which help pages belong to this service, and to which problem."""

    hosts = f.strings("Hosts", "Exact host names.", ["cs.daum.net"], required=True, pattern=f.HOST, minimum=1)
    path = f.string(
        "Path",
        "Path with * as the only wildcard (one * = any characters). No query.",
        "/faq/service/43/*",
        pattern=f.PATH,
    )
    query = fields.Dict(
        keys=fields.String(),
        values=fields.List(fields.String(), validate=validate.Length(min=1)),
        required=False,
        metadata=f.doc(
            "Query",
            "Exact values per parameter, in any order; 8 is not 81. `*` = any value. path1, path2 = first, second number "
            "in the path. Free text parameters are never used, except a whole keyword that the site itself recommends.",
            {"service": ["8"]},
        ),
    )
    issue = f.string(
        "Issue", "The problem of this page; null = left open, its topic decides.", "mail", null=True, one_of=ISSUES
    )
    topic = f.boolean(
        "Topic decides",
        "false = no problem even when words fit (product how-to, policy); true beside an issue = the page's words may "
        "name another. Default: true when issue is null.",
        False,
        required=False,
    )
    role = f.string("Role", "home, help, contact-form or policy.", "help", one_of=ROLES)


class OffDomain(Schema):
    """A foreign host that this record may link to, and why."""

    host = f.string("Host", "Exact host name.", "support.google.com", pattern=f.HOST)
    why = f.string("Why", "Reason.", "Google takes refunds for in-app purchases")


class Service(Schema):
    """One file in dataset/services/, named after its id."""

    id = f.slug("Id", "For ever; equals the file name.", "daum")
    name = f.text("Name", "As people call it.")
    shown = f.text(
        "Shown",
        "Where the name reads as a word of daily life: how it stands alone.",
        ko="다음(Daum)",
        en="Daum",
        required=False,
    )
    aliases = f.strings("Aliases", "Other names, old names, slang, any language.", ["한메일", "AXZ"])
    hints = f.strings(
        "Hints",
        "Products and words of daily life that rather mean this company than another; they count less than its names.",
        ["벤티"],
    )
    family = f.slug("Family", "Groups services that one company runs, or that are for one purpose.", "daum")
    operator = f.nested(
        Operator, "Operator", "Who runs it.", {"name": {"ko": "…", "en": "…"}, "country": "KR", "evidence": []}
    )
    domains = f.strings(
        "Domains", "Every url and email of the record lies on these.", ["daum.net"], required=True, pattern=f.HOST
    )
    off_domain = f.many(
        OffDomain, "Foreign hosts", "Hosts outside the domains that may be linked, with the reason.", []
    )
    sources = f.mapping(Source, f.SLUG, "Sources", "Documents that evidence points to.", {}, required=True)
    pages = f.many(Page, "Pages", "Help pages of this service.", [])
    channels = f.many(
        Channel, "Channels", "Ways to reach it, and the ways that do not exist.", [], required=True, minimum=1
    )
    guides = f.many(Guide, "Guides", "One per problem; contact-general is required.", [], required=True, minimum=1)
    common = f.strings(
        "Common problems", "The three problems people meet most, most frequent first.", ["mail"], one_of=ISSUES
    )
