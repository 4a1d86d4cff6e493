"""What leaves the compiler: the served shapes. Additive only; clients ignore what they do not know.

The bundle is a flat map; its keys are also the storage keys on the device (on the way it is packed: dataset/packing.py):

    meta                        Meta
    service/<id>                ServedService
    channel/<service>/<id>      ServedChannel
    guide/<service>/<issue>     Guide      (guide/<service>/contact-general always exists)
    sheet/<lang>/<service>/<issue>  Sheet
    way/<lang>/<service>/<channel>  SheetWay
    said/<lang>                 SaidForms
    rows/<lang>/<service>       Rows
    line/<lang>/<service>       CallLine
    home/<lang>                 Home
    trust/<key>                 SheetTrust
    page/<host>                 PageIndex
    topic/issues                TopicWords
    search/issues               SearchWords  (read by search only, not by content scripts)
    hours/<hash>                HoursTable
    calendar/<country>          Calendar
    authority/<id>              ServedAuthority
    contact/<normalised>        Contact
    advice                      ServedAdvice
    emergency/<id>              ServedEmergency
    loss-lines                  LossLines
"""

from marshmallow import fields

from . import fields as f
from .base import Served as Served
from .enums import (
    CONFIDENCE,
    EMERGENCIES,
    EMERGENCY_TONES,
    ISSUES,
    KINDS,
    LOSS_LINES,
    ROLES,
    SOURCE_TYPES,
    STANCES,
    UNITS,
    WRITES,
)
from .fields import Text
from .sheet import CallLine, Home, Open, Rows, SaidForms, Sheet, SheetTrust, SheetWay


def _text(title: str) -> fields.Nested:
    return f.text(title, title + ".")


class Meta(Served):
    """About the bundle itself."""

    schema = f.number("Schema", "Version of the served shapes.", 1)
    as_of = f.date("As of", "Day the facts were compiled for.", "2026-11-22")
    issues_url = f.string(
        "Report address", "Where a prefilled correction is opened.", "https://example.org/issues/new", null=True
    )


class Trust(Served):
    """Who says so, and when it was last seen. Whoever shows it compares the days with the viewer's own."""

    word = f.string("Word", "Confidence word.", "reported", one_of=CONFIDENCE)
    since = f.date("Since", "Date of the newest evidence that carries it; null = undated.", "2026-02-27", null=True)
    aging_at = f.date(
        "Aging at", "From this day on the month is shown beside it; null = never.", "2027-02-27", null=True
    )
    old_at = f.date("Old at", "From this day on it is of long ago; null = never by age.", "2028-08-27", null=True)
    dated = f.boolean("Dated", "false = no piece of evidence has a date: never fresh.", True)
    independent = f.number("Independent", "Publishers that say so.", 1)


class ServedWindow(Served):
    """How long; without `max` nobody knows the end."""

    min = f.number("From", "At least.", 1)
    max = f.number("To", "At most.", 3, required=False)
    unit = f.string("Unit", "Unit.", "business-day", one_of=UNITS)


class ServedReply(Served):
    """Waiting time in numbers."""

    promised = fields.Nested(ServedWindow, metadata=f.doc("Promised", "What the company says.", None))
    reported = fields.Nested(ServedWindow, metadata=f.doc("Reported", "What people say.", None))


class ViewPhone(Served):
    """A number for eyes, and a link only when it may be dialled."""

    display = f.string("Display", "As published.", "1599-3333")
    tel = f.string("Link", "tel: address, null when only community sources support it.", "tel:1599-3333", null=True)
    ends = f.date(
        "Link ends",
        "From this day on it is no link: the number is old or given up; null = never.",
        "2028-08-27",
        null=True,
    )


class ServedChannel(Served):
    """One way: what writing, filling in and counting days need. Everything that is printed stands in `way/…`."""

    id = f.string("Id", "Channel id.", "chat")
    service = f.slug("Service", "Whose channel.", "daum")
    kind = f.string("Kind", "Kind.", "chat", one_of=KINDS)
    name = _text("Name")
    label = _text("Button")
    exists = f.boolean("Exists", "false = there is none.", True)
    url = f.string("Address", "https address.", "https://cs.daum.net/", required=False)
    email = f.string("E-mail", "Mailbox.", "support@toss.im", required=False)
    phone = fields.Nested(ViewPhone, metadata=f.doc("Phone", "Number.", None))
    link = f.string(
        "Link",
        "Where its button leads: https:, tel: or mailto:; absent = nowhere, or to a contact that nobody answers for.",
        "tel:15993333",
        required=False,
    )
    link_ends = f.date("Link ends", "From this day on it is no link.", "2028-08-27", required=False)
    country = f.string("Country", "Country whose holidays count.", "KR", required=False)
    timezone = f.string("Time zone", "IANA zone.", "Asia/Seoul", required=False)
    open = fields.Nested(Open, metadata=f.doc("Open", "When the line, the chat or the desk answers at all.", None))
    reply = fields.Nested(ServedReply, metadata=f.doc("Reply", "Waiting time.", None))
    languages = f.strings("Languages", "BCP 47.", ["ko"], required=True)
    writes = f.boolean("Takes writing", "true = somebody reads what is written here.", True)
    fill = f.string("Fill", "none, copy, tested.", "none")


class LinkLine(Served):
    """A sentence with an optional way on."""

    text = _text("Words")
    url = f.string("Link", "https: or tel: address.", "tel:112", null=True)


class Button(LinkLine):
    """One thing to press when it is urgent: a number, a page, or the list of loss lines. Never dead."""

    number = f.string("Number", "What `text` begins with; null = it leads to a page or a list.", "112", null=True)
    opens = f.string("Opens", "An entry to show instead of a link.", LOSS_LINES, null=True, one_of=(LOSS_LINES,))
    ends = f.date("Ends", "From this day on it is no button: the number is old; null = never.", "2028-08-27", null=True)


class Rung(Served):
    """The next rung: a body, and what it can do here."""

    authority = f.string("Authority", "Authority id.", "online-damage-365")
    after_days = f.number("After days", "Days after sending.", 7)
    text = f.text("Text", "What they can do here.")


class EvidenceView(Served):
    """One source, for people."""

    publisher = f.text("Publisher", "Who.", ko="CNB저널", en="CNB Journal")
    title = f.string("Title", "What.", "기사", null=True)
    type = f.string("Type", "Source type.", "press", one_of=SOURCE_TYPES)
    url = f.string(
        "Address", "Only official, law and press sources are links.", "https://weekly.cnbnews.com/", null=True
    )
    published = f.date("Published", "null = undated.", "2026-02-27", null=True)
    captured = f.date("Captured", "Day on which the official page itself was stored.", "2026-09-26", null=True)
    seen = f.date("Seen", "When somebody looked.", "2026-11-22")
    tried = f.boolean("Tried", "true = somebody opened, called or used it; false = a stored text was read.", False)
    stance = f.string("Stance", "supports or contradicts.", "supports", one_of=STANCES)
    note = f.text("Note", "Where it differs.", null=True)


class Deadline(Served):
    """A duty that sets the company a time for dealing with an inquiry. Its words stand in the sheet's fold `rights`."""

    id = f.slug("Id", "Duty id.", "korean-handling")
    law = f.text("Law", "What stands above its words in the sheet.")
    answer_within = f.nested(ServedWindow, "Answer within", "How long.", {"min": 0, "max": 3, "unit": "business-day"})


class Require(Served):
    """One thing to have ready."""

    id = f.string("Id", "Vocabulary id.", "account-email")
    label = _text("Label")


class GuideWay(Served):
    """A way of a guide: its channel, and what this guide says otherwise; empty where it has none."""

    of = f.string("Key below channel/", "Whose channel.", "kakaotalk/web-form")
    label = f.text("Button", "Where it is another one here.", required=False)
    link = f.string(
        "Link", "Where its button leads here.", "https://cs.kakao.com/requests?service=8&category=99", required=False
    )
    reply = fields.Nested(ServedReply, metadata=f.doc("Reply", "Waiting time for this problem.", None))


class Guide(Served):
    """What writing and noting down need of a guide and neither its sheet nor its channels have."""

    service = f.slug("Service", "Service id.", "daum")
    issue = f.string("Issue", "Issue id.", "mail", one_of=ISSUES)
    name = _text("Service name")
    issue_label = _text("Issue label")
    private = f.boolean(
        "Private", "true = kept nowhere: no recents, cases by themselves, badges, titles.", True, required=False
    )
    requires = f.many(Require, "Requires", "Have ready.", [], required=True)
    write = f.string(
        "Write",
        "none = nobody takes a letter here; inquiry; appeal = one is allowed, below the steps.",
        "inquiry",
        one_of=WRITES,
    )
    write_to = f.string(
        "Write to", "Key below channel/ of the way that takes the letter.", "kakaotalk/web-form", required=False
    )
    taken = f.string("Taken", "Key below channel/ of the way to take.", "kakaotalk/safety-pass", required=False)
    ways = f.many(GuideWay, "Ways", "Best first.", [], required=True)
    escalate = f.many(Rung, "Escalate", "When nobody answers.", [], required=True)
    duties = f.many(Deadline, "Duties", "Law that sets a time to answer in.", [], required=True)
    human_can_fix = f.boolean("A person can fix it", "absent = unknown.", False, required=False)


class ServedService(Served):
    """A service in lists."""

    id = f.slug("Id", "Service id.", "daum")
    name = _text("Name")
    aliases = f.strings("Aliases", "Other names.", ["한메일"], required=True)
    hints = f.strings("Hints", "Words that rather mean this one; less than a name.", ["벤티"], required=True)
    family = f.slug("Family", "Whose it is, or what it is for.", "daum")
    operator = _text("Operator")
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
    tagline = _text("One line")


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


class Clock(Served):
    """How the clocks of a place stand, up to a moment."""

    until = f.number("Until", "First minute at which this no longer holds, minutes since 1970 UTC.", 31032420)
    offset = f.number("Offset", "Minutes ahead of UTC.", 540, minimum=-1440)


class HoursTable(Served):
    """Opening hours as openings through time, in whole minutes."""

    text = f.string("Text", "OSM text it was made from.", "Mo-Fr 10:00-18:30; PH off")
    timezone = f.string("Time zone", "IANA zone.", "Asia/Seoul")
    country = f.string("Country", "Holidays of.", "KR", null=True)
    first = f.number("From", "First minute the table speaks of, minutes since 1970 UTC.", 29454660)
    last = f.number("Until", "First minute it no longer speaks of.", 31032420)
    start = f.number("Start", "First opening, minutes since 1970 UTC; equal to last when never open.", 29455980)
    opens = fields.List(
        fields.Integer(strict=True),
        required=True,
        metadata=f.doc(
            "Opens",
            "Two numbers for each opening: minutes since the end of the one before, or since `start`, and how many it lasts.",
            [0, 510, 930, 510],
        ),
    )
    clocks = f.many(
        Clock,
        "Clocks",
        "The clocks of the time zone from `first` to `last`, in order: devices are slow to find that out.",
        [{"until": 31032420, "offset": 540}],
    )


class Calendar(Served):
    """Business days of a country."""

    country = f.string("Country", "ISO 3166-1.", "KR")
    first = f.date("From", "First day.", "2026-01-01")
    days = f.string("Days", "One character a day: 1 = business day.", "0111100")
    holidays = fields.Dict(
        keys=fields.String(), values=fields.Nested(Text), required=True, metadata=f.doc("Holidays", "Date → name.", {})
    )


class ServedAuthority(Served):
    """A public body: what search, lists and the ladder of a case show."""

    id = f.string("Id", "Authority id.", "1372")
    name = _text("Name")
    aliases = f.strings("Aliases", "Other names.", ["소비자상담센터"], required=True)
    hints = f.strings("Hints", "Words for its matters; less than a name.", ["임금체불"], required=True)
    handles = f.texts("Handles", "Takes on.", required=True)
    phone = f.nested(ViewPhone, "Phone", "Number.", None, null=True)
    hours = f.string("Hours key", "Hours table.", "hours/1f0c", null=True)
    hours_text = f.text("Hours in words", "Hours.", null=True)
    url = f.string("Address", "Web address.", "https://www.ccn.go.kr/", null=True)
    bring = f.texts("Bring", "Have ready.", required=True)
    clocks = f.texts("Clocks", "Deadlines in words.", required=True)


class ContactTrust(Served):
    """Who says so, and until when."""

    word = f.string("Word", "Confidence word.", "reported", one_of=CONFIDENCE)
    since = f.date("Since", "Date of the newest evidence that carries it.", "2026-02-27", required=False)
    old_at = f.date("Old at", "From this day on it is of long ago.", "2028-08-27", required=False)


class Contact(Served):
    """Whose number, mailbox, host or channel name this is."""

    verdict = f.string(
        "Verdict",
        "official · open-path: on their site, but anybody writes or forwards there · was-official: ended · impostor · "
        "unknown: disputed or unbacked, with the reason in the word.",
        "official",
        one_of=("official", "open-path", "was-official", "impostor", "unknown"),
    )
    service = f.string("Service", "Service or authority id.", "toss", null=True)
    channel = f.string("Channel", "Channel id.", "phone", null=True)
    text = f.text(
        "Text", "What it does, or what was reported; absent where that is the name of whose it is.", null=True
    )
    trust = f.nested(ContactTrust, "Trust", "Confidence.", None)


class AdviceLine(Served):
    """One piece of advice."""

    topic = f.string("Topic", "prepare, write, mask, keep, warn.", "write")
    issues = f.strings("Issues", "Empty = all.", ["mail"], required=True)
    text = _text("Words")


class ServedAdvice(Served):
    """Advice on preparing, writing, masking and keeping a record."""

    lines = f.many(AdviceLine, "Lines", "In order.", [], required=True)


class ServedEmergency(Served):
    """What to do in the first minute, ready to print."""

    id = f.string("Id", "Emergency id.", "money-moving", one_of=EMERGENCIES)
    order = f.number("Order", "Place in the list of emergencies, from 0.", 0)
    title = _text("Title")
    text = _text("Words under the title")
    tone = f.string("Tone", "red, or calm: no colour of danger.", "red", one_of=EMERGENCY_TONES)
    private = f.boolean("Private", "true = kept nowhere: no recents, cases by themselves, badges, titles.", True)
    do = _text("The one thing to do")
    dont = _text("The one thing not to do")
    buttons = f.many(Button, "Buttons", "In the order in which they help.", [], required=True)
    warning = f.text("Warning", "Stands under the buttons; null in a calm block.", null=True)
    lines = f.texts("Lines", "After the first minute.", required=True)
    evidence = f.many(EvidenceView, "Evidence", "Sources, strongest first.", [], required=True)


class LossLine(Served):
    """A bank's or a card's own line for loss, theft and fraud."""

    service = f.slug("Service", "Whose.", "kb-card")
    channel = f.string("Channel", "Channel id.", "loss")
    name = _text("Service name")
    what = _text("Channel name")
    aliases = f.strings("Aliases", "Other names of the service.", ["국민카드"], required=True)
    number = f.string("Number", "As published.", "1588-1788")
    tel = f.string("Link", "tel: address.", "tel:15881788")
    ends = f.date(
        "Link ends", "From this day on it is no link: the number is old; null = never.", null=True, example="2028-08-27"
    )
    hours_text = f.text("Hours in words", "null where no page prints them.", null=True)


class LossLines(Served):
    """All of them, by name."""

    lines = f.many(LossLine, "Lines", "Ordered by Korean name.", [], required=True)


class BundleRef(Served):
    """A file by its content."""

    sha256 = f.string("SHA-256", "Hex, over identity bytes.", "0" * 64)
    size = f.number("Size", "Identity bytes.", 123456)


class ModelThresholds(Served):
    """From where on something is said; chosen when the model is made."""

    ask = f.number("Ask", "Least chance in percent of a problem that is called clear.", 35)
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
    deltas = f.nested(BundleRef, "Delta index", "Absent until deltas are published.", None, null=True)


class ErrorBody(Served):
    """The one error body of the server."""

    code = f.number("Code", "HTTP status.", 404)
    error = f.string("Error", "Machine word.", "not_found")
    message = f.string("Message", "What is wrong and what would pass.", "No service ‘x1’; see /v1/services")
    details = fields.Dict(required=True, metadata=f.doc("Details", "More, per error.", {}))


BUNDLE = {
    "meta": Meta,
    "service": ServedService,
    "channel": ServedChannel,
    "guide": Guide,
    "sheet": Sheet,
    "way": SheetWay,
    "said": SaidForms,
    "rows": Rows,
    "line": CallLine,
    "home": Home,
    "trust": SheetTrust,
    "page": PageIndex,
    "topic": TopicWords,
    "search": SearchWords,
    "hours": HoursTable,
    "calendar": Calendar,
    "authority": ServedAuthority,
    "contact": Contact,
    "advice": ServedAdvice,
    "emergency": ServedEmergency,
    "loss-lines": LossLines,
}
