"""What the compiler makes, before nulls are left out and one language is chosen."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from . import closed
from .authored import Text
from .closed import Language


class Meta(TypedDict):
    """About the bundle itself."""

    schema: int
    as_of: str
    issues_url: NotRequired[str | None]


class ServedService(TypedDict):
    """A service in lists."""

    id: str
    name: Text
    aliases: list[str]
    hints: list[str]
    family: str
    operator: Text
    country: NotRequired[str | None]
    domains: list[str]
    issues: list[closed.Issue]
    common: list[closed.Issue]
    words: dict[str, list[str]]
    tagline: Text


class ServedChannel(TypedDict):
    """One way: what writing, filling in and counting days need. Everything that is printed stands in `way/…`."""

    id: str
    service: str
    kind: closed.Kind
    name: Text
    label: Text
    exists: bool
    url: NotRequired[str | None]
    email: NotRequired[str | None]
    phone: NotRequired[ViewPhone | None]
    link: NotRequired[str | None]
    link_ends: NotRequired[str | None]
    country: NotRequired[str | None]
    timezone: NotRequired[str | None]
    open: NotRequired[Open | None]
    reply: NotRequired[ServedReply | None]
    languages: list[str]
    writes: bool
    fill: str


class Guide(TypedDict):
    """What writing and noting down need of a guide and neither its sheet nor its channels have."""

    service: str
    issue: closed.Issue
    name: Text
    issue_label: Text
    private: NotRequired[bool | None]
    requires: list[Require]
    write: closed.Write
    write_to: NotRequired[str | None]
    taken: NotRequired[str | None]
    ways: list[GuideWay]
    escalate: list[Rung]
    duties: list[Deadline]
    human_can_fix: NotRequired[bool | None]


class Sheet(TypedDict):
    """Everything for one guide in one language."""

    service: str
    issue: str
    name: Text
    of: Text
    title: Text
    private: NotRequired[bool | None]
    urgent: NotRequired[SheetUrgent | None]
    verdict: Text
    numbers: NotRequired[list[Go]]
    reach: NotRequired[list[Cell]]
    problems: NotRequired[list[SheetProblem]]
    question: NotRequired[Text | None]
    ask: NotRequired[SheetAsk | None]
    way: NotRequired[SheetWay | None]
    say: NotRequired[Text | None]
    proof: NotRequired[Said | None]
    doubt: NotRequired[bool | None]
    write: NotRequired[closed.Write | None]
    folds: NotRequired[list[Fold]]
    foot: Text
    pill: NotRequired[SheetPill | None]


class SheetWay(TypedDict):
    """`way/<lang>/<service>/<channel>`, or in a sheet that entry with what the guide says otherwise."""

    of: NotRequired[str | None]
    id: NotRequired[str | None]
    kind: NotRequired[Text | None]
    name: NotRequired[Text | None]
    tag: NotRequired[Text | None]
    open: NotRequired[Open | None]
    why: NotRequired[Text | None]
    change: NotRequired[Text | None]
    state: NotRequired[Text | None]
    hours: NotRequired[Text | None]
    cost: NotRequired[Text | None]
    reply: NotRequired[Text | None]
    unsure: NotRequired[list[Text]]
    steps: NotRequired[list[SheetStep]]
    go: NotRequired[Go | None]
    said: NotRequired[Said | None]


class SaidForms(TypedDict):
    """`said/<lang>`: the sentences about who says so that may follow each other; `{by}` says it, `{when}` is a month."""

    fresh: Text
    aging: Text
    old: Text
    undated: Text
    old_undated: Text
    untried: Text


class Rows(TypedDict):
    """`rows/<lang>/<service>`: the guides of a service, as lists show them; the general one first."""

    service: str
    name: Text
    rows: NotRequired[list[Row]]


class CallLine(TypedDict):
    """`line/<lang>/<service>`: whether the service can be called, for search pages."""

    service: str
    states: NotRequired[list[LineState]]
    more: NotRequired[dict[Language, str | None] | None]


class Home(TypedDict):
    """`home/<lang>`: what the first screen shows before anything is typed."""

    common: NotRequired[list[HomeRow]]
    families: NotRequired[list[Family]]


class SheetTrust(TypedDict):
    """`trust/<key>`: who says so, and the days on which that ages. Sheets name the key; the dates stand here alone."""

    word: closed.Confidence
    since: NotRequired[str | None]
    undated: NotRequired[bool | None]
    aging_at: NotRequired[str | None]
    old_at: NotRequired[str | None]
    until: NotRequired[str | None]


class PageIndex(TypedDict):
    """Rules of one host, most specific first: the first that fits wins."""

    rules: list[PageRule]
    issues: dict[str, list[str]]
    questions: NotRequired[dict[str, list[str]] | None]


class TopicWords(TypedDict):
    """issue → words that give it away in headings and address slugs."""

    words: dict[str, list[str]]


class SearchWords(TypedDict):
    """issue → words of people, and what to offer where a company or a guide is missing."""

    words: dict[str, list[str]]
    near: dict[str, list[str]]
    bodies: dict[str, list[str]]
    anybodys: list[str]


class HoursTable(TypedDict):
    """Opening hours as openings through time, in whole minutes."""

    text: str
    timezone: str
    country: NotRequired[str | None]
    first: int
    last: int
    start: int
    opens: list[int]
    clocks: NotRequired[list[Clock]]


class Calendar(TypedDict):
    """Business days of a country."""

    country: str
    first: str
    days: str
    holidays: dict[str, Text]


class ServedAuthority(TypedDict):
    """A public body: what search, lists and the ladder of a case show."""

    id: str
    name: Text
    aliases: list[str]
    hints: list[str]
    handles: list[Text]
    phone: NotRequired[ViewPhone | None]
    open: NotRequired[Open | None]
    hours_text: NotRequired[Text | None]
    url: NotRequired[str | None]
    bring: list[Text]
    clocks: list[Text]


class Contact(TypedDict):
    """Whose number, mailbox, host or channel name this is."""

    verdict: Literal["official", "open-path", "was-official", "impostor", "unknown"]
    service: NotRequired[str | None]
    channel: NotRequired[str | None]
    text: NotRequired[Text | None]
    trust: ContactTrust


class ServedAdvice(TypedDict):
    """Advice on preparing, writing, masking and keeping a record."""

    lines: list[AdviceLine]


class ServedEmergency(TypedDict):
    """What to do in the first minute, ready to print."""

    id: closed.Emergency
    order: int
    title: Text
    text: Text
    tone: closed.EmergencyTone
    private: bool
    do: Text
    dont: Text
    buttons: list[Button]
    warning: NotRequired[Text | None]
    lines: list[Text]
    evidence: list[EvidenceView]


class LossLines(TypedDict):
    """All of them, by name."""

    lines: list[LossLine]


class Trust(TypedDict):
    """Who says so, and when it was last seen. Whoever shows it compares the days with the viewer's own."""

    word: closed.Confidence
    since: NotRequired[str | None]
    aging_at: NotRequired[str | None]
    old_at: NotRequired[str | None]
    dated: bool
    independent: int


class Manifest(TypedDict):
    """Payload of the compact JWS at /v1/manifest (alg EdDSA, kid)."""

    ver: int
    iat: int
    exp: int
    schema: int
    bundle: BundleRef
    model: BundleRef
    deltas: NotRequired[int | None]


class ProblemModel(TypedDict):
    """Which problem a text means: /v1/models/<sha256>.json, read by extension/core/search/meaning.ts. Whole numbers only."""

    schema: int
    meanings: list[str]
    grams: str
    weights: str
    temperature: int
    thresholds: ModelThresholds
    words: str
    alarms: str
    others: NotRequired[list[list[str]]]


class ErrorBody(TypedDict):
    """The one error body of the server."""

    code: int
    error: str
    message: str
    details: dict[str, object]


class ViewPhone(TypedDict):
    """A number for eyes, and a link only when it may be dialled."""

    display: str
    tel: NotRequired[str | None]
    ends: NotRequired[str | None]


class Open(TypedDict):
    """Whose hours say whether somebody is there, as long as they are fresh."""

    hours: str
    trust: str


class ServedReply(TypedDict):
    """Waiting time in numbers."""

    promised: NotRequired[ServedWindow | None]
    reported: NotRequired[ServedWindow | None]


class Require(TypedDict):
    """One thing to have ready."""

    id: str
    label: Text


class GuideWay(TypedDict):
    """A way of a guide: its channel, and what this guide says otherwise; empty where it has none."""

    of: str
    label: NotRequired[Text | None]
    link: NotRequired[str | None]
    reply: NotRequired[ServedReply | None]


class Rung(TypedDict):
    """The next rung: a body, and what it can do here."""

    authority: str
    after_days: int
    text: Text


class Deadline(TypedDict):
    """A duty that sets the company a time for dealing with an inquiry. Its words stand in the sheet's fold `rights`."""

    id: str
    law: Text
    answer_within: ServedWindow


class SheetUrgent(TypedDict):
    """What stands above all else."""

    text: Text
    buttons: NotRequired[list[SheetButton]]
    warning: NotRequired[Text | None]


class Go(TypedDict):
    """Words, and where they lead as long as `trust/<key>` is neither old nor over."""

    text: Text | str
    href: NotRequired[str | None]
    trust: NotRequired[str | None]
    old: NotRequired[Text | None]


class Cell(TypedDict):
    """One of three ways at a glance: a mark, a word and one detail."""

    mark: closed.Mark
    word: Text
    detail: Text | str
    to: str | None
    way: NotRequired[bool | None]
    open: NotRequired[Open | None]
    hours: NotRequired[Text | None]


class SheetProblem(TypedDict):
    """A problem to choose, in the words a person would use."""

    issue: str
    title: Text


class SheetAsk(TypedDict):
    """A question that decides the way."""

    question: Text
    answers: NotRequired[list[Branch]]


class Said(TypedDict):
    """Who says so: one of SaidForms, chosen by the day."""

    trust: str
    by: Text
    untried: NotRequired[bool | None]


class Fold(TypedDict):
    """A part that can be folded, with others inside."""

    id: str
    title: Text
    note: NotRequired[Text | None]
    field: NotRequired[str | None]
    open: NotRequired[bool | None]
    lines: NotRequired[list[Text]]
    rows: NotRequired[list[SheetRow]]
    ways: NotRequired[list[SheetWay]]
    folds: NotRequired[list[SheetFold]]


class SheetPill(TypedDict):
    """What stands beside the page while nobody has opened the card."""

    text: Text
    open: NotRequired[Open | None]


class SheetStep(TypedDict):
    """A step: the device it is for, then plain words and words of the screen in turn, plain first."""

    on: NotRequired[Text | None]
    words: Text


class Row(TypedDict):
    """A guide in a list: what to say, and what can be done in the row."""

    issue: closed.Issue
    title: Text
    known: NotRequired[Text | None | None]
    note: Text
    numbers: NotRequired[list[Go]]
    go: NotRequired[Go | None]
    open: NotRequired[Open | None]
    open_way: NotRequired[Text | None]
    common: NotRequired[bool | None]
    private: NotRequired[bool | None]


class LineState(TypedDict):
    """What is known of calling, as long as `said` is not old."""

    text: Text
    said: NotRequired[Said | None]


class HomeRow(TypedDict):
    """A guide on the first screen; what it says stands in the rows of its service."""

    service: str
    issue: closed.Issue


class Family(TypedDict):
    """Services of one group of companies or one trade."""

    id: str
    name: Text
    note: NotRequired[Text | None]
    services: list[str]


class PageRule(TypedDict):
    """One address pattern of a host."""

    service: str
    path: str
    query: dict[str, list[str]]
    issue: NotRequired[closed.Issue | None]
    topic: bool
    role: closed.Role


class Clock(TypedDict):
    """How the clocks of a place stand, up to a moment."""

    until: int
    offset: int


class ContactTrust(TypedDict):
    """Who says so, and until when."""

    word: closed.Confidence
    since: NotRequired[str | None]
    old_at: NotRequired[str | None]


class AdviceLine(TypedDict):
    """One piece of advice."""

    topic: str
    issues: list[str]
    text: Text


class Button(TypedDict):
    """One thing to press when it is urgent: a number, a page, or the list of loss lines. Never dead."""

    text: Text
    url: NotRequired[str | None]
    number: NotRequired[str | None]
    opens: NotRequired[Literal["loss-lines"] | None]
    ends: NotRequired[str | None]


class EvidenceView(TypedDict):
    """One source, for people."""

    publisher: Text
    title: NotRequired[str | None]
    title_en: NotRequired[str | None]
    type: closed.SourceType
    url: NotRequired[str | None]
    published: NotRequired[str | None]
    captured: NotRequired[str | None]
    seen: str
    tried: bool
    stance: closed.Stance
    note: NotRequired[Text | None]


class LossLine(TypedDict):
    """A bank's or a card's own line for loss, theft and fraud."""

    service: str
    channel: str
    name: Text
    what: Text
    aliases: list[str]
    number: str
    tel: str
    ends: NotRequired[str | None]
    hours_text: NotRequired[Text | None]
    always: NotRequired[bool | None]


class BundleRef(TypedDict):
    """A file by its content."""

    sha256: str
    size: int


class ModelThresholds(TypedDict):
    """From where on something is said; chosen when the model is made."""

    alone: NotRequired[list[str]]
    apart: NotRequired[dict[str, list[str]] | None]
    ask: int
    before: NotRequired[dict[str, list[str]] | None]
    beside: NotRequired[list[str]]
    body: int
    emergency: dict[str, int]
    nothing: int
    perhaps: dict[str, int]


class ServedWindow(TypedDict):
    """How long; without `max` nobody knows the end."""

    min: int
    max: NotRequired[int | None]
    unit: closed.Unit


class SheetButton(TypedDict):
    """One thing to press when it is urgent; never dead: without number and link it opens an entry."""

    number: NotRequired[str | None]
    text: Text
    href: NotRequired[str | None]
    opens: NotRequired[Literal["loss-lines"] | None]
    trust: NotRequired[str | None]


class Branch(TypedDict):
    """One answer to the deciding question, and its way."""

    label: Text
    way: NotRequired[SheetWay | None]
    others: NotRequired[list[SheetWay]]


class SheetRow(TypedDict):
    """A source, a rung (the next body to turn to), a duty."""

    when: NotRequired[Text | None]
    day: NotRequired[int | None]
    head: NotRequired[Go | None]
    lines: NotRequired[list[Text]]
    links: NotRequired[list[Go]]


class SheetFold(TypedDict):
    """A part that can be folded, without others inside."""

    id: str
    title: Text
    note: NotRequired[Text | None]
    field: NotRequired[str | None]
    open: NotRequired[bool | None]
    lines: NotRequired[list[Text]]
    rows: NotRequired[list[SheetRow]]
    ways: NotRequired[list[SheetWay]]


class LinkLine(TypedDict):
    """A sentence with an optional way on."""

    text: Text
    url: NotRequired[str | None]
