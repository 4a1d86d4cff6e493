"""Authored shapes outside dataset/services/: bodies, law, warnings, words, tombstones."""

from marshmallow import Schema

from . import fields as f
from .channel import Phone, StepLine, Window
from .enums import ISSUES
from .evidence import Evidence, Source, Sourced


class Clock(Schema):
    """One deadline of a body: how long it has, or how long you have."""

    id = f.slug("Id", "Needed where evidence speaks of this deadline.", "answer-proposal", required=False)
    what = f.text("What", "What must happen within the time.", ko="조정안에 답하기", en="Answer the proposal")
    days = f.number("Days", "Length; null when the law leaves it open.", 15, null=True)
    unit = f.string("Unit", "day or business-day.", "day", one_of=("day", "business-day"))
    silence = f.string(
        "Silence",
        "What no answer means for a proposal of THIS body; null when it is not about a proposal.",
        "accepted",
        null=True,
        one_of=("accepted", "refused", "binding", "not-stated"),
    )


class Authority(Schema):
    """A public body that helps when the company does not. One file in dataset/authorities/."""

    id = f.slug("Id", "For ever; equals the file name.", "1372")
    name = f.text("Name", "As people call it.", ko="1372 소비자상담센터", en="1372 Consumer Counselling Centre")
    aliases = f.strings("Aliases", "Other names.", ["소비자상담센터"])
    hints = f.strings(
        "Hints",
        "Words for matters that no company settles and this body takes; they count less than its names.",
        ["임금체불"],
    )
    handles = f.lines("Handles", "What it takes on; the first is shown in lists.", required=True, minimum=1)
    refuses = f.lines("Refuses", "What it turns away.")
    issues = f.strings("Issues", "Problems it fits.", ["payment-refund"], one_of=ISSUES)
    phone = f.nested(Phone, "Phone", "Number and line.", {"number": "1372", "line": "voice"}, required=False)
    hours = f.string(
        "Hours", "OSM opening_hours of the phone; null beats a guess.", "Mo-Fr 09:00-18:00; PH off", null=True
    )
    hours_assumed = f.boolean("Holiday part assumed", "true when `PH off` is our reading.", True, required=False)
    timezone = f.string("Time zone", "IANA zone.", "Asia/Seoul", required=False, pattern=f.TIMEZONE)
    domains = f.strings("Domains", "Hosts of its own pages.", ["ccn.go.kr"], pattern=f.HOST)
    url = f.https("Address", "Where to file or read.", "https://www.ccn.go.kr/", null=True)
    cost = f.text(
        "Cost",
        "What it costs.",
        null=True,
        ko="상담은 무료, 통화료는 본인 부담",
        en="Free advice; you pay for the call",
    )
    bring = f.lines("Bring", "What to have ready.")
    clocks = f.many(Clock, "Clocks", "Deadlines, in order.", [])
    effect = f.text("Effect", "What an accepted result is worth.", required=False)
    steps = f.many(StepLine, "Steps", "How to file.", [])
    notes = f.lines("Notes", "Traps and limits.")
    sources = f.mapping(Source, f.SLUG, "Sources", "Documents that evidence points to.", {}, required=True)
    evidence = f.many(Evidence, "Evidence", "For every field above.", [], required=True, minimum=1)


class Duty(Schema):
    """A legal duty that a person can lean on."""

    id = f.slug("Id", "For ever.", "korean-handling")
    name = f.text("Name", "Short name.")
    text = f.text("Text", "What the law asks for, in plain words.")
    law = f.text(
        "Law",
        "Statute and article.",
        ko="전기통신사업법 시행령 제30조의8",
        en="Telecommunications Business Act Decree, art. 30-8",
    )
    in_force = f.date("In force", "First day in force; null when not sourced.", "2026-02-12", null=True, ahead=True)
    within = f.nested(
        Window, "Within", "Deadline it sets, null when none.", {"min": 0, "max": 3, "unit": "business-day"}, null=True
    )
    issues = f.strings("Issues", "Problems it is shown for; empty = all.", ["payment-refund"], one_of=ISSUES)
    services = f.strings(
        "Services",
        "Named companies only. Empty with `named_only` false = everybody bound by the law.",
        ["kakaotalk"],
        pattern=f.SLUG,
    )
    named_only = f.boolean("Named only", "true = shown only for the services listed.", True)
    listed = f.date("Date of the list", "Date of the list of named companies.", "2025-02-04", required=False, null=True)
    caveat = f.text("Caveat", "What is not in the law text although people say so.", required=False)
    evidence = f.many(Evidence, "Evidence", "For every field.", [], required=True, minimum=1)


class Duties(Sourced):
    """dataset/duties.json."""

    duties = f.many(Duty, "Duties", "Legal duties.", [], required=True)


class Impostor(Schema):
    """A contact that is not the company's, said by an official, police or press source."""

    id = f.slug("Id", "For ever.", "kakaopay-sms")
    service = f.slug("Service", "Whose name is used.", "kakaopay")
    kind = f.string("Kind", "What is faked.", "chat-name", one_of=("phone", "chat-name", "email", "host"))
    value = f.string("Value", "As shown to victims.", "이용자 고객센터")
    text = f.text("Text", "What happened, without calling anybody a fraud.")
    since = f.date("Reported", "Date of the report; the entry expires 12 months later.", "2021-09-16")
    evidence = f.many(Evidence, "Evidence", "official, law or press only.", [], required=True, minimum=1)


class Impostors(Sourced):
    """dataset/impostors.json."""

    impostors = f.many(Impostor, "Impostors", "Reported look-alikes.", [], required=True)


class Holiday(Schema):
    """A one-off day off that the holiday library does not know."""

    date = f.date("Date", "The day.", "2027-06-03", ahead=True)
    country = f.string("Country", "ISO 3166-1 alpha-2.", "KR", pattern=f.COUNTRY)
    name = f.text("Name", "Name of the day.")
    evidence = f.many(Evidence, "Evidence", "official or law only.", [], required=True, minimum=1)


class Holidays(Sourced):
    """dataset/holidays.json."""

    holidays = f.many(Holiday, "Holidays", "One-off days.", [], required=True)


class Part(Schema):
    """Texts that several guides share (store refunds, identity checks)."""

    id = f.slug("Id", "For ever.", "store-refund-google")
    title = f.text("Title", "Heading above the shared lines.")
    lines = f.lines("Lines", "Shared lines.", required=True)
    url = f.https("Address", "Where to go.", "https://reportaproblem.apple.com/", required=False, null=True)
    evidence = f.many(Evidence, "Evidence", "For title, lines, url.", [], required=True, minimum=1)


class Parts(Sourced):
    """dataset/parts.json."""

    parts = f.many(Part, "Parts", "Shared parts.", [], required=True)


class Advice(Schema):
    """General advice on preparing, writing, masking and keeping a record."""

    id = f.slug("Id", "For ever.", "subject-in-brackets")
    topic = f.string("Topic", "Where it is shown.", "write", one_of=("prepare", "write", "mask", "keep", "warn"))
    issues = f.strings("Issues", "Problems it is shown for; empty = all.", ["payment-refund"], one_of=ISSUES)
    text = f.text("Text", "One sentence.")
    evidence = f.many(Evidence, "Evidence", "Sources and seed rows.", [], required=True, minimum=1)


class Composer(Sourced):
    """dataset/composer.json."""

    advice = f.many(Advice, "Advice", "In the order in which it helps.", [], required=True)


class SeedVerdict(Schema):
    """Why a row of the seed table is in no record."""

    id = f.string("Row", "Seed row.", "s000-12", pattern=f.SEED_CLAIM)
    why = f.text("Why", "Reason in one sentence.")


class SeedsLeftOut(Schema):
    """dataset/seeds-left-out.json."""

    rows = f.many(SeedVerdict, "Rows", "Rows that are in no record.", [], required=True)


class Retired(Sourced):
    """A tombstone: the id stays taken for ever. One file in dataset/retired/."""

    id = f.slug("Id", "The retired id.", "daum-blog")
    name = f.text("Name", "What it was called.")
    retired = f.date("Retired", "Since when.", "2022-09-30")
    reason = f.string("Reason", "closed, merged or mistaken.", "closed", one_of=("closed", "merged", "mistaken"))
    see = f.slug("See", "Where people should go instead.", "tistory", required=False, null=True)
    text = f.text("Text", "One sentence for people who still look for it.")
    evidence = f.many(Evidence, "Evidence", "For retired and see.", [], required=True, minimum=1)


class SharedSources(Sourced):
    """dataset/sources.json: documents that several files point to."""
