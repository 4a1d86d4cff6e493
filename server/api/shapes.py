"""Envelopes of the API around the served shapes; an envelope leaves room to add fields."""

from __future__ import annotations

from marshmallow import EXCLUDE, Schema, fields, validate

from dataset.schema import fields as f
from dataset.schema.served import Served, ServedAuthority, ServedService, View, ViewChannel
from dataset.schema.words import ISSUES


class Published(Served):
    """Which data the answer was made from."""

    ver = f.number("Version", "Version of the data, as in the manifest.", 29900000)


class ServiceList(Published):
    """Every service."""

    services = f.many(ServedService, "Services", "In the order of the bundle.", [], required=True)


class ServiceDetail(Published):
    """One service with its channels and its views."""

    service = f.nested(ServedService, "Service", "The service.", None)
    channels = f.many(ViewChannel, "Channels", "Every channel.", [], required=True)
    views = f.many(View, "Views", "One per problem with a guide.", [], required=True)


class AuthorityList(Published):
    """Every public body."""

    authorities = f.many(ServedAuthority, "Authorities", "In the order of the bundle.", [], required=True)


class Health(Published):
    """The data is readable, verified and fresh."""

    status = f.string("Status", "Always ok; anything else is an error with its reasons.", "ok")
    issued = f.number("Issued at", "Seconds since 1970.", 1795305600)
    expires = f.number("Expires", "Seconds since 1970.", 1797897600)
    bundle = f.string("Bundle", "SHA-256 of the bundle.", "0" * 64)
    model = f.string("Model", "SHA-256 of the problem model.", "0" * 64)
    services = f.number("Services", "How many services it holds.", 23)


class ServiceFilter(Schema):
    """Query of /v1/services; parameters nobody knows are ignored, as everywhere."""

    class Meta:
        unknown = EXCLUDE

    issue = fields.String(
        validate=validate.OneOf(ISSUES, error="'{input}' is not an issue; one of: {choices}"),
        metadata={"description": "Only services with a guide for this problem."},
    )
