"""What people write, file by file."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from . import closed


class Service(TypedDict):
    """One file in dataset/services/, named after its id."""

    id: str
    name: Text
    shown: NotRequired[Text]
    aliases: NotRequired[list[str]]
    hints: NotRequired[list[str]]
    family: str
    operator: Operator
    domains: list[str]
    off_domain: NotRequired[list[OffDomain]]
    sources: dict[str, Source]
    pages: NotRequired[list[Page]]
    channels: list[Channel]
    guides: list[Guide]
    common: NotRequired[list[closed.Issue]]


class Authority(TypedDict):
    """A public body that helps when the company does not. One file in dataset/authorities/."""

    id: str
    name: Text
    aliases: NotRequired[list[str]]
    hints: NotRequired[list[str]]
    handles: list[Line]
    refuses: NotRequired[list[Line]]
    issues: NotRequired[list[closed.Issue]]
    phone: NotRequired[Phone]
    hours: str | None
    hours_assumed: NotRequired[bool]
    timezone: NotRequired[str]
    domains: NotRequired[list[str]]
    url: str | None
    cost: Text | None
    bring: NotRequired[list[Line]]
    clocks: NotRequired[list[Clock]]
    effect: NotRequired[Text]
    steps: NotRequired[list[StepLine]]
    notes: NotRequired[list[Line]]
    sources: dict[str, Source]
    evidence: list[Evidence]


class Retired(TypedDict):
    """A tombstone: the id stays taken for ever. One file in dataset/retired/."""

    sources: dict[str, Source]
    id: str
    name: Text
    retired: str
    reason: Literal["closed", "merged", "mistaken"]
    see: NotRequired[str | None]
    text: Text
    evidence: list[Evidence]


class Utterances(TypedDict):
    """One file: what people say who mean one thing."""

    means: closed.Meaning
    lines: list[Utterance]


class SharedSources(TypedDict):
    """dataset/sources.json: documents that several files point to."""

    sources: dict[str, Source]


class Duties(TypedDict):
    """dataset/duties.json."""

    sources: dict[str, Source]
    duties: list[Duty]


class Impostors(TypedDict):
    """dataset/impostors.json."""

    sources: dict[str, Source]
    impostors: list[Impostor]


class Holidays(TypedDict):
    """dataset/holidays.json."""

    sources: dict[str, Source]
    holidays: list[Holiday]


class Parts(TypedDict):
    """dataset/parts.json."""

    sources: dict[str, Source]
    parts: list[Part]


class Composer(TypedDict):
    """dataset/composer.json."""

    sources: dict[str, Source]
    advice: list[Advice]


class SeedsLeftOut(TypedDict):
    """dataset/seeds-left-out.json."""

    rows: list[SeedVerdict]


class Issues(TypedDict):
    """dataset/vocabulary/issues.json."""

    issues: dict[str, IssueWords]


class OtherNames(TypedDict):
    """dataset/vocabulary/other-names.json: well-known companies that are not ours, so that no other is shown for them."""

    kinds: list[OtherKind]


class Home(TypedDict):
    """dataset/vocabulary/home.json: what stands on the first screen before anything is typed."""

    common: list[str]


class Kinds(TypedDict):
    """dataset/vocabulary/kinds.json."""

    labels: dict[str, Text]
    writes: list[closed.Kind]


class LabelList(TypedDict):
    """dataset/vocabulary/{kinds,requires,…}.json: id → label."""

    labels: dict[str, Text]


class Questions(TypedDict):
    """dataset/vocabulary/questions.json: what inquiries say, in the order of asking, and which files go with them."""

    questions: list[Question]
    files: list[QuestionFile]


class Grades(TypedDict):
    """dataset/vocabulary/grades.json: grade of a fact sheet → source type."""

    grades: dict[str, str]


class HolidayNames(TypedDict):
    """dataset/vocabulary/holiday-names.json: what people call a day off."""

    names: dict[str, Text]
    substitute: Text


class Situations(TypedDict):
    """dataset/vocabulary/situations.json: public bodies in lists. The last situation takes what fits nowhere."""

    situations: list[Situation]


class VerdictWords(TypedDict):
    """dataset/vocabulary/verdict-words.json: what verdicts speak of, and what they never say."""

    topics: dict[str, list[str]]
    others: list[str]
    never: list[str]


class NoticeWords(TypedDict):
    """dataset/vocabulary/notice-words.json: words of notices that any company may show."""

    ko: list[str]
    en: list[str]


class PublisherNames(TypedDict):
    """dataset/vocabulary/publisher-names.json: publishers as English readers are told of them."""

    names: dict[str, str]


class KoreanWords(TypedDict):
    """dataset/vocabulary/korean-words.json: words that make people read a sentence twice, and better ones."""

    words: list[KoreanWord]


class EnglishWords(TypedDict):
    """dataset/vocabulary/english-words.json: phrases that an English speaker does not write, and better ones."""

    words: list[EnglishWord]


class Quarantine(TypedDict):
    """dataset/vocabulary/quarantine.json."""

    values: list[QuarantinedValue]


class UserContent(TypedDict):
    """dataset/vocabulary/user-content.json."""

    hosts: list[UserContentHost]
    parts: list[UserContentParts]


class Emergencies(TypedDict):
    """dataset/vocabulary/emergencies.json."""

    sources: dict[str, Source]
    warning: Warned
    emergencies: list[Emergency]


class Publishers(TypedDict):
    """dataset/vocabulary/publishers.json."""

    publishers: list[Publisher]


class Allowed(TypedDict):
    """dataset/vocabulary/allowed.json."""

    texts: list[Allowance]


class Text(TypedDict):
    """A sentence people read, in both languages, Korean first."""

    ko: str
    en: str


class Operator(TypedDict):
    """Who runs the service today."""

    name: Text
    country: str | None
    note: NotRequired[Text]
    evidence: list[Evidence]


class OffDomain(TypedDict):
    """A foreign host that this record may link to, and why."""

    host: str
    why: str


class Source(TypedDict):
    """One document. Its type decides how far it can be trusted."""

    type: closed.SourceType
    publisher: str
    title: NotRequired[str]
    title_en: NotRequired[str]
    url: str | None
    copy: NotRequired[str]
    no_address: NotRequired[str]
    published: str | None
    not_before: NotRequired[str]
    not_after: NotRequired[str]
    register: NotRequired[bool]
    grade: NotRequired[str]


class Page(TypedDict):
    """Which help pages belong to this service, and to which problem."""

    hosts: list[str]
    path: str
    query: NotRequired[dict[str, list[str]]]
    issue: closed.Issue | None
    topic: NotRequired[bool]
    role: closed.Role


class Channel(TypedDict):
    """One channel of a service; `exists: false` states that there is none."""

    id: str
    kind: closed.Kind
    name: Text
    label: NotRequired[Text]
    exists: NotRequired[bool]
    purpose: NotRequired[closed.Purpose]
    since: NotRequired[str]
    until: NotRequired[str]
    next: NotRequired[str]
    url: NotRequired[str | None]
    url_reason: NotRequired[str]
    email: NotRequired[str | None]
    phone: NotRequired[Phone]
    human: NotRequired[Human]
    state: NotRequired[Text]
    hours: NotRequired[str | None]
    hours_assumed: NotRequired[bool]
    timezone: NotRequired[str]
    languages: NotRequired[list[str]]
    writes: NotRequired[bool]
    fill: NotRequired[closed.Fill]
    steps: NotRequired[list[StepLine]]
    reply: NotRequired[Reply]
    evidence: list[Evidence]


class Guide(TypedDict):
    """A problem at a service: the truth, the way, and what to do when nobody answers."""

    issue: closed.Issue
    screen: NotRequired[list[str]]
    words: NotRequired[list[str]]
    summary: Text
    list_second: NotRequired[bool]
    urgent: NotRequired[Urgent | None]
    ask: NotRequired[Ask | None]
    causes: NotRequired[list[Line]]
    before: NotRequired[list[Line]]
    requires: NotRequired[list[str]]
    channels: list[GuideChannel]
    avoid: NotRequired[list[Avoid]]
    human_can_fix: NotRequired[bool | None]
    write: NotRequired[closed.Write]
    say: NotRequired[Text]
    after: NotRequired[list[Line]]
    escalate: NotRequired[list[Escalation]]
    parts: NotRequired[list[str]]
    evidence: list[Evidence]


class Line(TypedDict):
    """One line of a list. Evidence names it by its id, so it keeps its evidence wherever it moves."""

    ko: str
    en: str
    id: NotRequired[str]


class Phone(TypedDict):
    """A number exactly as published. Links and E.164 are derived, never typed."""

    number: str | None
    line: closed.PhoneLine | None
    charge: NotRequired[Literal["free", "paid"]]


class Clock(TypedDict):
    """One deadline of a body: how long it has, or how long you have."""

    id: NotRequired[str]
    what: Text
    days: int | None
    unit: Literal["day", "business-day"]
    silence: Literal["accepted", "refused", "binding", "not-stated"] | None


class StepLine(TypedDict):
    """A step as people write it: evidence names it by its id."""

    on: closed.Platform
    ko: str
    en: str
    id: NotRequired[str]


class Evidence(TypedDict):
    """One source says something about one or more fields beside it."""

    source: str
    about: list[str]
    stance: closed.Stance
    seen: str
    captured: NotRequired[str]
    method: closed.Method
    by: NotRequired[list[str]]
    note: NotRequired[Text]
    anchor: NotRequired[Anchor]
    claims: NotRequired[list[str]]


class Sourced(TypedDict):
    """A file with evidence, and the documents that it points to."""

    sources: dict[str, Source]


class Utterance(TypedDict):
    """One line as a person types it, or as it stands on their screen."""

    say: str
    thread: NotRequired[str]
    also: NotRequired[closed.Emergency]
    service: NotRequired[str]


class Duty(TypedDict):
    """A legal duty that a person can lean on."""

    id: str
    name: Text
    text: Text
    law: Text
    in_force: str | None
    within: Window | None
    issues: NotRequired[list[closed.Issue]]
    services: NotRequired[list[str]]
    named_only: bool
    listed: NotRequired[str | None]
    caveat: NotRequired[Text]
    evidence: list[Evidence]


class Impostor(TypedDict):
    """A contact that is not the company's, said by an official, police or press source."""

    id: str
    service: str
    kind: Literal["phone", "chat-name", "email", "host"]
    value: str
    text: Text
    since: str
    evidence: list[Evidence]


class Holiday(TypedDict):
    """A one-off day off that the holiday library does not know."""

    date: str
    country: str
    name: Text
    evidence: list[Evidence]


class Part(TypedDict):
    """Texts that several guides share (store refunds, identity checks)."""

    id: str
    title: Text
    lines: list[Line]
    url: NotRequired[str | None]
    evidence: list[Evidence]


class Advice(TypedDict):
    """General advice on preparing, writing, masking and keeping a record."""

    id: str
    topic: Literal["prepare", "write", "mask", "keep", "warn"]
    issues: NotRequired[list[closed.Issue]]
    text: Text
    evidence: list[Evidence]


class SeedVerdict(TypedDict):
    """Why a row of the seed table is in no record."""

    id: str
    why: Text


class IssueWords(TypedDict):
    """One problem: what it is called, and the words that give it away."""

    label: Text
    title: Text
    say: NotRequired[Text]
    say_money: NotRequired[Text]
    other_side: NotRequired[bool]
    topic: NotRequired[list[str]]
    search: NotRequired[list[str]]
    notices: NotRequired[bool]
    wishes: NotRequired[list[str]]
    file: NotRequired[Text]
    called: NotRequired[bool]
    near: NotRequired[list[closed.Issue]]


class OtherKind(TypedDict):
    """Companies of one trade that have no record, and who takes their matters."""

    id: str
    bodies: list[str]
    names: list[str]


class Question(TypedDict):
    """One thing that an inquiry says."""

    id: str
    role: Literal["fact", "story", "contact"]
    asked: NotRequired[Literal["always", "may", "other-device"]]
    part_of: NotRequired[str]
    before_device: NotRequired[bool]
    keyboard: NotRequired[Literal["email", "tel", "url"]]
    identifies: NotRequired[bool]
    keep: NotRequired[list[str]]
    context: NotRequired[str]


class QuestionFile(TypedDict):
    """Something to have ready that is a file."""

    id: str
    type: Literal["jpg", "pdf"]
    name: Text


class Situation(TypedDict):
    """What happened, in the words under which people look for a body that helps."""

    id: str
    label: Text
    issues: list[closed.Issue]
    bodies: NotRequired[list[str]]


class KoreanWord(TypedDict):
    """A word that no Korean text of ours uses."""

    word: str
    say: str
    why: NotRequired[str]


class EnglishWord(TypedDict):
    """A phrase that no English text of ours uses."""

    word: str
    say: str


class QuarantinedValue(TypedDict):
    """A number, address or name that circulates and must never be shown."""

    value: str
    named: str
    why: str
    allowed: NotRequired[list[str]]


class UserContentHost(TypedDict):
    """A host on which anybody publishes although it belongs to a company."""

    host: str
    subdomains: NotRequired[bool]
    paths: NotRequired[list[str]]
    own: NotRequired[list[str]]
    any_case: NotRequired[bool]
    why: Text


class UserContentParts(TypedDict):
    """Words in a path behind which anybody writes, whatever the host."""

    names: list[str]
    why: Text


class Warned(TypedDict):
    """The line that stands under the numbers where a strange app may be behind it."""

    text: Text
    evidence: list[Evidence]


class Emergency(TypedDict):
    """One block of the first minute."""

    id: closed.Emergency
    title: Text
    text: Text
    tone: closed.EmergencyTone
    private: bool
    warned: NotRequired[list[closed.Issue]]
    before: NotRequired[list[closed.Emergency]]
    beside: NotRequired[bool]
    apart: NotRequired[list[str]]
    alone: NotRequired[bool]
    call: list[Call]
    do: Text
    dont: Text
    lines: NotRequired[list[Line]]
    evidence: list[Evidence]


class Publisher(TypedDict):
    """Somebody whose pages are official although they lie on no domain of the record that leans on them."""

    name: str
    kind: closed.Publisher
    hosts: list[str]
    paths: NotRequired[list[str]]
    records: NotRequired[list[str]]
    why: str


class Allowance(TypedDict):
    """One text that a rule about texts would refuse, and why it stands all the same."""

    rule: Literal["secret-asked", "text-contact"]
    record: str
    text: str
    why: str


class Human(TypedDict):
    """Is a PERSON there?"""

    level: closed.HumanLevel
    only_for: NotRequired[list[closed.Issue]]


class Reply(TypedDict):
    """What the company promises and what people report: two different things."""

    promised: Window | None
    reported: Window | None


class Urgent(TypedDict):
    """Shown above all else: money is moving, or somebody is in danger."""

    ko: str
    en: str
    emergency: closed.Emergency
    do: NotRequired[list[UrgentAction]]


class Ask(TypedDict):
    """The one question that decides the channel, e.g. who took the money."""

    question: Text
    answers: list[Answer]


class GuideChannel(TypedDict):
    """A channel of the record, with what differs for this problem."""

    id: NotRequired[str]
    channel: str
    url: NotRequired[str]
    label: NotRequired[Text]
    steps: NotRequired[list[StepLine]]
    reply: NotRequired[Reply]
    why: NotRequired[Text]


class Avoid(TypedDict):
    """What wastes time or makes it worse."""

    id: NotRequired[str]
    channel: NotRequired[str]
    why: Text


class Escalation(TypedDict):
    """The next rung, with the day on which it makes sense."""

    id: NotRequired[str]
    to: str
    after_days: int
    text: Text


class Step(TypedDict):
    """One thing to tap or open, in order."""

    on: closed.Platform
    ko: str
    en: str


class Anchor(TypedDict):
    """Where `make facts` looks again, and what must stand there. docs/looks.md says how."""

    has: dict[str, list[str]]
    url: NotRequired[str]
    near: NotRequired[int]
    lacks: NotRequired[list[str]]
    canary: NotRequired[str]
    browser: NotRequired[bool]


class Window(TypedDict):
    """How long an answer takes. `max` null = no upper end is known."""

    min: int
    max: int | None
    unit: closed.Unit


class Call(TypedDict):
    """One button of a block. The number or address comes from the record that `to` names."""

    id: NotRequired[str]
    to: str
    by: NotRequired[closed.CallWay]
    label: Text
    issues: NotRequired[list[closed.Issue]]


class UrgentAction(TypedDict):
    """A way of this company, or a body beyond those of the emergency."""

    to: str


class Answer(TypedDict):
    """One answer to `ask`."""

    id: NotRequired[str]
    label: Text
    channels: list[GuideChannel]


Single = TypedDict(
    "Single",
    {
        "sources": SharedSources,
        "duties": Duties,
        "impostors": Impostors,
        "holidays": Holidays,
        "parts": Parts,
        "composer": Composer,
        "seeds-left-out": SeedsLeftOut,
        "issues": Issues,
        "other-names": OtherNames,
        "home": Home,
        "kinds": Kinds,
        "requires": LabelList,
        "questions": Questions,
        "grades": Grades,
        "holiday-names": HolidayNames,
        "situations": Situations,
        "verdict-words": VerdictWords,
        "notice-words": NoticeWords,
        "publisher-names": PublisherNames,
        "korean-words": KoreanWords,
        "english-words": EnglishWords,
        "quarantine": Quarantine,
        "user-content": UserContent,
        "emergencies": Emergencies,
        "publishers": Publishers,
        "allowed": Allowed,
    },
)
"""Every single file by its stem."""
