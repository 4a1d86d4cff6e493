"""The signed manifest and the files that it names by their hash."""

from marshmallow import fields

from .. import fields as f
from ..base import Served


class BundleRef(Served):
    """A file by its content."""

    sha256 = f.string("SHA-256", "Hex, over identity bytes.", "0" * 64)
    size = f.number("Size", "Identity bytes.", 123456)


class ModelThresholds(Served):
    """From where on something is said; chosen when the model is made."""

    alone = f.strings("Alone", "Blocks below which nobody is asked for a company.", ["missing"])
    apart = fields.Dict(
        keys=fields.String(),
        values=fields.List(fields.String()),
        metadata=f.doc(
            "Apart",
            "Block → words, without spaces, that are judged by themselves where they stand.",
            {"life": ["살기싫"]},
        ),
    )
    ask = f.number("Ask", "Least chance in percent of a problem that is called clear.", 35)
    before = fields.Dict(
        keys=fields.String(),
        values=fields.List(fields.String()),
        metadata=f.doc("Before", "Block → those that wait where a text speaks clearly of both.", {"rescue": ["life"]}),
    )
    beside = f.strings("Beside", "Blocks that the quiet line offers beside every other one.", ["life"])
    body = f.number("Body", "Least chance in percent of a problem for which bodies are shown.", 55)
    emergency = fields.Dict(
        keys=fields.String(),
        values=fields.Integer(strict=True),
        required=True,
        metadata=f.doc("Emergency", "Block of the first minute → its least strength.", {"life": 50}),
    )
    nothing = fields.Integer(
        strict=True,
        required=True,
        metadata=f.doc("Nothing", "Least strength of a text that asks for nothing we have.", 55),
    )
    perhaps = fields.Dict(
        keys=fields.String(),
        values=fields.Integer(strict=True),
        required=True,
        metadata=f.doc("Perhaps", "Block of the first minute → least strength of a quiet line to it.", {"life": 20}),
    )


MODEL_SCHEMA = 1
"""Grows when grams are cut or weights are read in another way. Devices that read another number keep the model they have."""


class ProblemModel(Served):
    """Which problem a text means: /v1/models/<sha256>.json, read by extension/core/search/meaning.ts. Whole numbers only.

    The strength of a meaning is 16 times the sum of its weights over the known grams of the text, by the root of their
    number. Problems: chance = e^(strength / temperature), shared out among the problems.
    """

    schema = f.number("Schema", "Version of this file alone; the facts have their own.", MODEL_SCHEMA)
    meanings = f.strings(
        "Meanings", "Problems, then emergency-… and nothing, which are each judged alone.", ["mail"], required=True
    )
    grams = f.string("Grams", "One a line, as extension/core/search/grams.ts makes them.", "정지\n 정")
    weights = f.string("Weights", "A letter for each gram and meaning, gram by gram: I is 0, H is -1, J is 1.", "IIJ")
    temperature = f.number("Temperature", "In units of strength.", 20, minimum=1)
    thresholds = f.nested(ModelThresholds, "Thresholds", "From where on something is said.", None)
    words = fields.String(
        required=True,
        metadata=f.doc(
            "Words", "What words of everyday life begin with: two syllables or four letters, joined by spaces.", "정지"
        ),
    )
    alarms = fields.String(
        required=True,
        metadata=f.doc("Alarms", "Grams of which an emergency has one at least, for who cannot hold all.", "죽고"),
    )
    others = fields.List(
        fields.List(fields.String()),
        metadata=f.doc(
            "Others",
            "Companies that are not ours: bodies that take their matters, joined by spaces, then the names, spellings of "
            "one joined by |.",
            [["content-mediation 1372", "로블록스|roblox"]],
        ),
    )


class Manifest(Served):
    """Payload of the compact JWS at /v1/manifest (alg EdDSA, kid)."""

    ver = f.number("Version", "Grows with every change.", 29900000)
    iat = f.number("Issued at", "Seconds since 1970.", 1795305600)
    exp = f.number("Expires", "Seconds since 1970; expired = no news.", 1797897600)
    schema = f.number("Schema", "Version of the served shapes.", 1)
    bundle = f.nested(BundleRef, "Bundle", "The bundle.", None)
    model = f.nested(BundleRef, "Model", "The problem model, a file of its own: /v1/models/<sha256>.json.", None)
    deltas = f.number(
        "Deltas",
        "Bytes of the longest delta to this bundle (/v1/deltas/<base>-<bundle>.json); absent = there is none.",
        5321,
        required=False,
    )
