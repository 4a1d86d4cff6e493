"""What the compiler makes of channels, guides and bodies before anything is printed: whole, in both languages."""

from typing import Any, TypedDict

from dataset.schema.generated import closed
from dataset.schema.generated.authored import Human, Reply, Step, Text, Window
from dataset.schema.generated.drafts import Button, EvidenceView, LinkLine, Require, Trust, ViewPhone

# The bundle as a flat map. The name of an entry says what kind it is; who reads one names its type.
Entries = dict[str, Any]


class StatedHours(TypedDict):
    """The key of a table where open or closed may be said, the hours in words, who says them.

    `table` is the same key also where these hours are not fresh today: a look may make them so.
    """

    hours: str | None
    table: str | None
    hours_text: Text | None
    hours_trust: Trust | None


class SaidReply(TypedDict):
    """Waiting time in words and numbers. `law`: a law sets it, it is no promise of the company."""

    text: Text
    windows: Reply
    trust: Trust
    law: bool


class ViewChannel(StatedHours):
    """A channel with what a guide says otherwise. A borrowed one has its service in front of its id."""

    id: str
    service: str
    kind: closed.Kind
    kind_label: Text
    name: Text
    label: Text
    exists: bool
    human: Human
    line: closed.PhoneLine | None
    state: Text | None
    why: Text | None
    url: str | None
    email: str | None
    phone: ViewPhone | None
    link: str | None
    link_ends: str | None
    country: str | None
    timezone: str | None
    steps: list[Step]
    reply: SaidReply | None
    languages: list[str]
    writes: bool
    fill: closed.Fill
    trust: Trust
    change: Text | None
    ends: str | None


class Action(TypedDict):
    """The next action: its button, and the way (`channel`) it belongs to; without url the steps are the action."""

    label: Text
    url: str | None
    ends: str | None
    channel: str | None


class ViewAnswer(TypedDict):
    """An answer to the deciding question, with its ways."""

    label: Text
    action: Action
    channels: list[ViewChannel]


class ViewAsk(TypedDict):
    """The question that decides the way."""

    question: Text
    answers: list[ViewAnswer]


class UrgentBox(TypedDict):
    """What is above all else, its buttons, and the warning under them."""

    urgent: LinkLine | None
    urgent_do: list[Button]
    urgent_warning: Text | None


class Writing(TypedDict):
    """May one write here, and to which way."""

    write: closed.Write
    write_to: str | None


class ViewPart(TypedDict):
    """Texts that several guides share."""

    title: Text
    lines: list[Text]
    url: str | None


class ViewRung(TypedDict):
    """The next body to turn to, and when."""

    after_days: int
    when: Text
    authority: str
    name: Text
    text: Text
    url: str | None


class ViewDuty(TypedDict):
    """A legal duty; `answer_within` where it sets a time for dealing with an inquiry."""

    id: str
    text: Text
    law: Text
    caveat: Text | None
    answer_within: Window | None


class View(UrgentBox, Writing):
    """Everything compiled of one guide."""

    service: str
    issue: closed.Issue
    name: Text
    issue_label: Text
    issue_title: Text
    verdict: Text
    private: bool
    action: Action
    ask: ViewAsk | None
    channels: list[ViewChannel]
    causes: list[Text]
    before: list[Text]
    requires: list[Require]
    avoid: list[Text]
    after: list[Text]
    parts: list[ViewPart]
    escalate: list[ViewRung]
    duties: list[ViewDuty]
    human_can_fix: bool | None
    trust: Trust
    proof: Text | None
    evidence: list[EvidenceView]


class WholeAuthority(StatedHours):
    """A public body as its page prints it."""

    id: str
    name: Text
    aliases: list[str]
    hints: list[str]
    handles: list[Text]
    refuses: list[Text]
    issues: list[closed.Issue]
    phone: ViewPhone | None
    url: str | None
    cost: Text | None
    bring: list[Text]
    clocks: list[Text]
    effect: Text | None
    notes: list[Text]
    steps: list[Step]
    trust: Trust
    evidence: list[EvidenceView]
