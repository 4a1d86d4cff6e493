"""Envelopes of the API around the served shapes; an envelope leaves room to add fields."""

from marshmallow import EXCLUDE, Schema, fields, validate

from dataset.schema import fields as f
from dataset.schema.base import Served
from dataset.schema.enums import ISSUES
from dataset.schema.served.channels import ServedChannel
from dataset.schema.served.services import ServedAuthority, ServedService
from dataset.schema.sheet import SaidForms, Sheet, SheetTrust, SheetWay


class Published(Served):
    """Which data the answer was made from."""

    ver = f.number("Version", "Version of the data, as in the manifest.", 29900000)


class ServiceList(Published):
    """Every service."""

    services = f.many(ServedService, "Services", "In the order of the bundle.", [], required=True)


class ServiceDetail(Published):
    """One service with its channels and its sheets in one language, and whatever the sheets name."""

    service = f.nested(ServedService, "Service", "The service.", None)
    channels = f.many(ServedChannel, "Channels", "Every channel.", [], required=True)
    sheets = f.many(
        Sheet, "Sheets", "One per problem with a guide; questions between problems behind them.", [], required=True
    )
    ways = fields.Dict(
        keys=fields.String(),
        values=fields.Nested(SheetWay),
        required=True,
        metadata=f.doc("Ways", "<service>/<channel> → the way that a sheet adds to (`of`).", {}),
    )
    trust = fields.Dict(
        keys=fields.String(),
        values=fields.Nested(SheetTrust),
        required=True,
        metadata=f.doc("Trust", "Key → who says so, and the days on which that ages.", {}),
    )
    said = f.nested(SaidForms, "Said", "How the sentences of who says so read.", None)


class AuthorityList(Published):
    """Every public body."""

    authorities = f.many(ServedAuthority, "Authorities", "In the order of the bundle.", [], required=True)


class Health(Published):
    """The data is readable, verified and fresh."""

    status = f.string("Status", "Always ok; anything else is an error with its reasons.", "ok")
    issued = f.number("Issued at", "Seconds since 1970.", 1795305600)
    expires = f.number("Expires", "Seconds since 1970.", 1797897600)
    warnings = f.strings(
        "Warnings",
        "What becomes an error in some days if nobody does anything; mostly empty.",
        ["The manifest expires on 2026-12-21 00:00 UTC, days left: 6."],
        required=True,
    )
    bundle = f.string("Bundle", "SHA-256 of the bundle.", "0" * 64)
    model = f.string("Model", "SHA-256 of the problem model.", "0" * 64)
    services = f.number("Services", "How many services it holds.", 23)


LANGUAGES = ("ko", "en")


class Language(Schema):
    """Query of /v1/services/<id>; parameters nobody knows are ignored."""

    class Meta:
        unknown = EXCLUDE

    lang = fields.String(
        load_default="ko",
        validate=validate.OneOf(LANGUAGES, error="'{input}' is not a language here; one of: {choices}"),
        metadata={"description": "The language of the sheets."},
    )


class ServiceFilter(Schema):
    """Query of /v1/services; parameters nobody knows are ignored, as everywhere."""

    class Meta:
        unknown = EXCLUDE

    issue = fields.String(
        validate=validate.OneOf(ISSUES, error="'{input}' is not an issue; one of: {choices}"),
        metadata={"description": "Only services with a guide for this problem."},
    )
