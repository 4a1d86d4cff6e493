"""Where a claim comes from: sources, and evidence that ties a source to a field."""

from marshmallow import Schema

from . import fields as f
from .words import METHODS, SOURCE_TYPES, STANCES


class Source(Schema):
    """One document. Its type decides how far it can be trusted."""

    type = f.string(
        "Type",
        "official = the company or body itself; law; press; community = blogs, users, code.",
        "press",
        one_of=SOURCE_TYPES,
    )
    publisher = f.string("Publisher", "Who published it, as people know them.", "CNB저널")
    title = f.string(
        "Title", "Title or a short description in your own words.", "다음 고객센터에 전화해 본 기사", required=False
    )
    url = f.string(
        "Address",
        "Address of the document, null where none is stable.",
        "https://weekly.cnbnews.com/news/article.html?no=207231",
        null=True,
        pattern=r"^https?://[^\s]+$",
    )
    published = f.date("Published", "Date printed on the material; null when it carries none.", "2026-02-27", null=True)
    grade = f.string(
        "Grade",
        "Grade of the fact sheet it was read in; must fit the type (dataset/vocabulary/grades.json).",
        "P",
        required=False,
    )


class Evidence(Schema):
    """One source says something about one or more fields beside it."""

    source = f.slug("Source", "Key in `sources` of this record or in dataset/sources.json.", "cnb-20260227")
    about = f.strings(
        "About",
        "Fields this speaks about, e.g. hours, phone.line, causes.0.",
        ["hours"],
        required=True,
        pattern=f.FIELD_PATH,
        minimum=1,
    )
    stance = f.string("Stance", "supports, or contradicts what the record says.", "supports", one_of=STANCES)
    seen = f.date("Seen", "Day on which somebody looked.", "2026-11-22")
    method = f.string("Method", "copy = archived text; opened = page opened; called; used.", "copy", one_of=METHODS)
    by = f.strings(
        "By", "Initials or handles of the people who looked; two different ones make a number linkable.", ["mk"]
    )
    note = f.text("Note", "What the source says where it differs.", required=False)
    claims = f.strings("Seed claims", "Rows of the seed table that this answers.", ["s002-01"], pattern=f.SEED_CLAIM)
