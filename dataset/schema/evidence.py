"""Where a claim comes from: sources, and evidence that ties a source to a field."""

from marshmallow import Schema, fields

from . import fields as f
from .enums import METHODS, SOURCE_TYPES, STANCES


class Source(Schema):
    """One document. Its type decides how far it can be trusted."""

    type = f.string(
        "Type",
        "official = the company or body itself, on the record's domains or a listed publisher's "
        "(dataset/vocabulary/publishers.json); official-copy = its page, kept by somebody else with address and day; law; "
        "press; community = blogs, users, code.",
        "press",
        one_of=SOURCE_TYPES,
    )
    publisher = f.string("Publisher", "Who published it, as people know them.", "CNB저널")
    title = f.string(
        "Title", "Title or a short description in your own words.", "다음 고객센터에 전화해 본 기사", required=False
    )
    title_en = f.string(
        "Title in English",
        "The same for English readers, who cannot tell two Korean titles apart.",
        "News report: a call to Daum support",
        required=False,
    )
    url = f.string(
        "Address",
        "Address of the document, null where none is stable.",
        "https://weekly.cnbnews.com/news/article.html?no=207231",
        null=True,
        pattern=r"^https?://[^\s]+$",
    )
    copy = f.string(
        "Copy",
        "Where the copy was read: needed with `official-copy`, possible with `law`.",
        "https://github.com/hyunjun82/jjyu-gov/blob/main/data/call-centers/kakao.json",
        required=False,
        pattern=r"^https?://[^\s]+$",
    )
    no_address = f.string(
        "Why no address",
        "Why the record's own text has no address here; it then counts as undated.",
        "several projects keep the page's footer, none says from which address or day",
        required=False,
    )
    published = f.date("Published", "Date printed on the material; null when it carries none.", "2026-02-27", null=True)
    not_before = f.date(
        "Not before",
        "An undated text is no older than this day: a name or a design in it is of then.",
        "2026-06-01",
        required=False,
    )
    not_after = f.date("Not after", "An undated text is no newer than this day.", "2026-09-01", required=False)
    register = f.boolean(
        "Register",
        "true = a list that a body keeps up to date: what stands on it holds until the list is seen without it.",
        True,
        required=False,
    )
    grade = f.string(
        "Grade",
        "Grade of the fact sheet it was read in; must fit the type (dataset/vocabulary/grades.json).",
        "P",
        required=False,
    )


class Sourced(Schema):
    """A file with evidence, and the documents that it points to."""

    sources = f.mapping(Source, f.SLUG, "Sources", "Documents.", {}, required=True)


class Anchor(Schema):
    """Where `make facts` looks again, and what must stand there. docs/looks.md says how."""

    has = fields.Dict(
        keys=fields.String(validate=f.Matches(f.FIELD_PATH, error="'{input}' is not a field")),
        values=f.strings("Needles", "Short facts as the page prints them.", ["1577-3754"], required=True, minimum=1),
        required=True,
        metadata=f.doc(
            "Needles",
            "Field of `about` → one to four facts that the page prints, each of at most 40 letters, close to each other: "
            "numbers, mailboxes, times, the words of a button. Only these fields are renewed.",
            {"phone.number": ["1577-3754"], "hours": ["1577-3754", "10:00~18:30"]},
        ),
    )
    url = f.https(
        "Page", "The page, where it is not the address of the source.", "https://cs.kakao.com/", required=False
    )
    near = f.number("Near", "Letters between the needles of one field; 240 unless told.", 240, required=False)
    lacks = f.strings("Lacks", "What must not stand beside them.", ["상담톡 종료"])
    canary = f.string(
        "Canary", "Words of the page's frame; else the names of the record.", "카카오 고객센터", required=False
    )
    browser = f.boolean("Browser", "true = empty without a browser: left to people.", True, required=False)


class Evidence(Schema):
    """One source says something about one or more fields beside it."""

    source = f.slug("Source", "Key in `sources` of this record or in dataset/sources.json.", "cnb-20260227")
    about = f.strings(
        "About",
        "Fields this speaks about, e.g. hours, phone.line, causes.many-friends (the id of a line).",
        ["hours"],
        required=True,
        pattern=f.FIELD_PATH,
        minimum=1,
    )
    stance = f.string("Stance", "supports, or contradicts what the record says.", "supports", one_of=STANCES)
    seen = f.date("Seen", "Day on which somebody looked.", "2026-11-22")
    captured = f.date(
        "Captured",
        "Day on which the official page itself was stored, fetched or opened; needed with `official-copy`.",
        "2026-09-26",
        required=False,
    )
    method = f.string("Method", "copy = archived text; opened = page opened; called; used.", "copy", one_of=METHODS)
    by = f.strings(
        "By", "Initials or handles of the people who looked; two different ones make a number linkable.", ["mk"]
    )
    note = f.text("Note", "What the source says where it differs.", required=False)
    anchor = f.nested(
        Anchor,
        "Anchor",
        "What a machine finds again on the official page, so that a look renews the date and a change is shown to a person.",
        {"has": {"phone.number": ["1577-3754"]}},
        required=False,
    )
    claims = f.strings("Seed claims", "Rows of the seed table that this answers.", ["s002-01"], pattern=f.SEED_CLAIM)
