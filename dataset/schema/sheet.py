"""The sheet: one guide in one language, everything that card, popup and phone page lay out, in reading order.

No state that changes by itself is printed. Whoever shows a sheet looks up `trust/<key>` and `hours/<key>` and picks by
its own day; what a page without script shows is true on any day.
"""

from typing import Any

from marshmallow import fields

from . import fields as f
from .base import Served
from .enums import CONFIDENCE, ISSUES, LOSS_LINES, MARKS, WRITES


def _line(title: str, example: str, *, required: bool = True, draft: str = "") -> Any:
    """A line of one language, or of none. `draft`: its type while a sheet still holds both (scripts.commands.typed_dicts)."""
    return _drafted(f.string(title, title + ".", example, required=required), draft)


def _drafted(field: Any, draft: str) -> Any:
    field.metadata["draft"] = draft
    return field


def _words(title: str, example: str, *, required: bool = True, draft: str = "Text") -> Any:
    """A line that people read."""
    return _line(title, example, required=required, draft=draft)


def _part(shape: type[Served], title: str) -> fields.Nested:
    return fields.Nested(shape, metadata=f.doc(title, title + ".", None))


def _lines(title: str) -> fields.List[Any]:
    return fields.List(fields.String(), metadata=f.doc(title, title + ".", []) | {"draft": "list[Text]"})


def _many(shape: type[Served], title: str) -> fields.List[Any]:
    return fields.List(fields.Nested(shape), metadata=f.doc(title, title + ".", []))


class SheetTrust(Served):
    """`trust/<key>`: who says so, and the days on which that ages. Sheets name the key; the dates stand here alone."""

    word = f.string("Word", "Confidence word.", "reported", one_of=CONFIDENCE)
    since = f.date("Since", "Date of the newest evidence that carries it.", "2026-02-27", required=False)
    undated = f.boolean("Undated", "true = no piece of evidence has a date: never fresh.", True, required=False)
    aging_at = f.date("Aging at", "From this day on the month is said.", "2027-02-27", required=False)
    old_at = f.date("Old at", "From this day on it is of long ago.", "2028-08-27", required=False)
    until = f.date("Until", "From this day on it is no more.", "2026-12-17", required=False)


class SaidForms(Served):
    """`said/<lang>`: the sentences about who says so that may follow each other; `{by}` says it, `{when}` is a month."""

    fresh = _words("While fresh", "{by}")
    aging = _words("With its month", "{by} · {when} 기준")
    old = _words("Of long ago", "예전 {by} · {when}")
    undated = _words("Without a date", "{by} · 날짜 없음")
    old_undated = _words("Without a date, long unseen", "예전 {by} · 날짜 없음")
    untried = _words("Behind it, where nobody tried", "직접 해 보지는 않았어요")


class Said(Served):
    """Who says so: one of SaidForms, chosen by the day."""

    trust = _line("Key below trust/", "channel/kakaotalk/web-form")
    by = _words("Who", "카카오 고객센터")
    untried = f.boolean("Untried", "true = nobody of us tried it.", True, required=False)


class Go(Served):
    """Words, and where they lead as long as `trust/<key>` is neither old nor over."""

    text = _line("Words", "1577-7011", draft="Text | str")
    href = _line("Link", "tel:15777011", required=False)
    trust = _line("Key below trust/", "coupang/phone", required=False)
    old = _words("Words once the link has ended", "1577-7011(예전 번호)", required=False)


class Open(Served):
    """Whose hours say whether somebody is there, as long as they are fresh."""

    hours = _line("Key of the table", "hours/1f0c")
    trust = _line("Key below trust/", "daum/chat/hours")


class Cell(Served):
    """One of three ways at a glance: a mark, a word and one detail."""

    mark = f.string("Mark", "What is drawn.", "talk", one_of=MARKS)
    word = _words("Word", "카톡 채팅")
    detail = _line("Detail", "평일 10:00~18:30", draft="Text | str")
    to = _line("Part it leads to", "way-chat", draft="str | None")
    way = f.boolean("Way", "true = the way to take.", True, required=False)
    open = _part(Open, "Open now")
    hours = _words(
        "Instead of the detail while `open` may be said, for who has no clock", "평일 10:00~18:30", required=False
    )


class SheetStep(Served):
    """A step: the device it is for, then plain words and words of the screen in turn, plain first."""

    on = _words("Device", "안드로이드", required=False)
    words = fields.List(
        fields.String(),
        required=True,
        metadata=f.doc("Words", "Plain, key cap, plain, …", ["", "더보기", "를 눌러요"]) | {"draft": "Text"},
    )


class SheetWay(Served):
    """`way/<lang>/<service>/<channel>`, or in a sheet that entry with what the guide says otherwise."""

    of = _line("Key below way/<lang>/ of the entry that this one adds to", "kakaotalk/chat", required=False)
    id = _line("Anchor", "way-chat", required=False)
    kind = _words("Kind", "문의 양식", required=False)
    name = _words("Name", "카카오 고객센터", required=False)
    tag = _words("Is there a person?", "상담원 있음", required=False)
    open = _part(Open, "Replaces the tag while open or closed can be said")
    why = _words("When to use it", "안 풀리면 한 번만 내세요.", required=False)
    change = _words("What changes, and when", "2026년 12월 16일까지만 써요.", required=False)
    state = _words("What happens then", "바로 풀리는 계정도 있어요.", required=False)
    hours = _words("Hours", "평일 10:00~18:30", required=False)
    cost = _words("Who pays for the call", "통화료가 들어요.", required=False)
    reply = _words("Waiting time", "후기로는 1~3영업일", required=False)
    unsure = _lines("Contacts that are no links, and why")
    steps = _many(SheetStep, "Steps")
    go = _part(Go, "Button")
    said = _part(Said, "Who says so")


class SheetRow(Served):
    """A source, a rung (the next body to turn to), a duty."""

    when = _words("Small line above", "한 달 뒤", required=False)
    day = fields.Integer(strict=True, metadata=f.doc("Day", "Days from today; the device puts the date in.", 7))
    head = _part(Go, "Head")
    lines = _lines("Lines")
    links = _many(Go, "Links")


class SheetFold(Served):
    """A part that can be folded, without others inside."""

    id = _line("Anchor", "prepare")
    title = _words("Title", "미리 준비할 것")
    note = _words("Beside the title", "3가지", required=False)
    field = _line("Field that a correction names", "before", required=False)
    open = f.boolean("Open", "true = so little that it stands open.", True, required=False)
    lines = _lines("Lines")
    rows = _many(SheetRow, "Rows")
    ways = _many(SheetWay, "Ways")


class Fold(SheetFold):
    """A part that can be folded, with others inside."""

    folds = _many(SheetFold, "Folds inside")


class SheetButton(Served):
    """One thing to press when it is urgent; never dead: without number and link it opens an entry."""

    number = _line("Number", "112", required=False)
    text = _words("Words behind it", " · 신고와 은행 연결")
    href = _line("Link", "tel:112", required=False)
    opens = f.string("Opens", "An entry instead of a link.", LOSS_LINES, required=False, one_of=(LOSS_LINES,))
    trust = _line("Key below trust/", "body/police-112", required=False)


class SheetUrgent(Served):
    """What stands above all else."""

    text = _words("Question", "돈이 빠져나갔나요?")
    buttons = _many(SheetButton, "Buttons")
    warning = _words("Warning", "이 전화로 걸지 마세요.", required=False)


class Branch(Served):
    """One answer to the deciding question, and its way."""

    label = _words("Answer", "다음 홈페이지")
    way = _part(SheetWay, "Way")
    others = _many(SheetWay, "Other ways")


class SheetAsk(Served):
    """A question that decides the way."""

    question = _words("Question", "어디에서 결제했나요?")
    answers = _many(Branch, "Answers")


class SheetProblem(Served):
    """A problem to choose, in the words a person would use."""

    issue = _line("Issue id", "mail")
    title = _words("Title", "메일이 안 돼요 · ‘휴면’")


class SheetPill(Served):
    """What stands beside the page while nobody has opened the card."""

    text = _words("Words", "전화 없음 · 양식만")
    open = _part(Open, "Open now")


class Sheet(Served):
    """Everything for one guide in one language."""

    service = f.slug("Service", "Service id.", "daum")
    issue = _line("Issue", "Issue id, or ids joined by + for a question between problems.")
    name = _words("Service name", "다음(Daum)")
    of = _words("Problem, short", "메일")
    title = _words("Problem as a person says it", "메일이 안 돼요")
    private = f.boolean("Private", "true = kept nowhere.", True, required=False)
    urgent = _part(SheetUrgent, "Above all else")
    verdict = _drafted(f.strings("Verdict", "At most two lines.", ["1577-7011 · 24시간"], required=True), "Text")
    numbers = _many(Go, "Numbers in the verdict, and their second form")
    reach = _many(Cell, "Three ways at a glance")
    problems = _many(SheetProblem, "What is the matter?")
    question = _words("Question above the problems", "화면에 뭐라고 나오나요?", required=False)
    ask = _part(SheetAsk, "Deciding question")
    way = _part(SheetWay, "The way to take; without button or steps nothing is pushed forward")
    say = _words("To read aloud or to paste", "○월 ○일부터 …", required=False)
    proof = _part(Said, "Who says all this")
    doubt = f.boolean("Doubt", "true = nobody answers for it.", True, required=False)
    write = f.string(
        "Write",
        "inquiry, or the one appeal below the steps; absent = nobody takes a letter.",
        "inquiry",
        required=False,
        one_of=WRITES,
    )
    folds = _many(Fold, "Folds")
    foot = _words("Foot", "문의길은 다음의 공식 서비스가 아니에요.")
    pill = _part(SheetPill, "Pill")


class Row(Served):
    """A guide in a list: what to say, and what can be done in the row."""

    issue = f.string("Issue", "Issue id.", "mail", one_of=ISSUES)
    title = _words("Title", "메일이 안 돼요")
    known = _words(
        "Title and the notice by which a screen names it",
        "메일이 안 돼요 · ‘휴면’",
        required=False,
        draft="Text | None",
    )
    note = _words("Note", "1577-7011 · 24시간")
    numbers = _many(Go, "Numbers in the note, and their second form")
    go = _part(Go, "Call or open")
    open = _part(Open, "Open now")
    open_way = _words("Whose hours these are, where the note names no number of it", "채팅", required=False)
    common = f.boolean("Common", "true = one of the commonest of its service.", True, required=False)
    private = f.boolean("Private", "true = kept nowhere.", True, required=False)


class Rows(Served):
    """`rows/<lang>/<service>`: the guides of a service, as lists show them; the general one first."""

    service = f.slug("Service", "Service id.", "daum")
    name = _words("Name", "다음(Daum)")
    rows = _many(Row, "Rows")


class HomeRow(Served):
    """A guide on the first screen; what it says stands in the rows of its service."""

    service = f.slug("Service", "Service id.", "daum")
    issue = f.string("Issue", "Issue id.", "mail", one_of=ISSUES)


class Family(Served):
    """Services of one group of companies or one trade."""

    id = f.slug("Id", "Family.", "shopping")
    name = _words("Name", "쇼핑·배달")
    note = _words(
        "Names of the first few; absent = there is no other but the one it is named after",
        "쿠팡 · 배민",
        required=False,
    )
    services = f.strings("Services", "Service ids, those with most guides first.", ["coupang"], required=True)


class Home(Served):
    """`home/<lang>`: what the first screen shows before anything is typed."""

    common = _many(HomeRow, "Guides that most people look for")
    families = _many(Family, "Services by family")


class LineState(Served):
    """What is known of calling, as long as `said` is not old."""

    text = _words("Text", "쿠팡 공식 전화번호가 있어요.")
    said = _part(Said, "Who says so; absent = nothing is known")


class CallLine(Served):
    """`line/<lang>/<service>`: whether the service can be called, for search pages."""

    service = f.slug("Service", "Service id.", "daum")
    states = _many(LineState, "The first that holds counts; the last always does")
    more = _words(
        "What to do instead, or also",
        "카톡 채팅에 상담원이 있어요.",
        required=False,
        draft="dict[Language, str | None]",
    )
