"""Labels and words for the closed lists (dataset/vocabulary/*.json)."""

from marshmallow import Schema, fields, validate

from . import fields as f
from .enums import ISSUES, KINDS, PUBLISHERS
from .fields import Text

PLACE = r"^(/@\*|(/[^\s/?#*@]+)+)$"
PART = r"^[a-z0-9-]+$"


class IssueWords(Schema):
    """One problem: what it is called, and the words that give it away."""

    label = f.text("Label", "Short name on chips and lists.", ko="계정 정지", en="Account suspended")
    title = f.text("Title", "What a person would say.", ko="계정이 정지됐어요", en="My account is suspended")
    say = f.say("For companies whose guide has none of its own. Not for a problem that is private.")
    say_money = f.say("In place of `say` at companies that can stop money or cards: banks, cards, pay services.")
    other_side = f.boolean(
        "Other side",
        "true = somebody else did it: in pictures of it their profile and number have to stay visible.",
        True,
        required=False,
    )
    topic = f.strings(
        "Topic words", "Words in page headings, breadcrumbs and address slugs, lower case.", ["suspend", "이용제한"]
    )
    search = f.strings("Search words", "Words people type beyond topic words.", ["정지"])
    notices = f.boolean(
        "Notices", "true = a state of an account that notices on the screen name.", True, required=False
    )
    wishes = f.strings(
        "Wishes",
        "What people ask for with it, likeliest first: ids of compose.write.wishes in dataset/words.",
        ["release", "reason"],
    )
    file = f.text("File", "First part of names of files sent for it.", required=False, ko="이용제한", en="suspension")
    called = f.boolean(
        "Called", "true = people want somebody on the phone for it, whatever else they type.", True, required=False
    )
    near = f.strings(
        "Near",
        "Problems whose guide helps where a company has none for this one, nearest first.",
        ["account-locked"],
        one_of=ISSUES,
    )


class Issues(Schema):
    """dataset/vocabulary/issues.json."""

    issues = f.mapping(IssueWords, f.SLUG, "Issues", "In closed-list order.", {}, required=True)


class Question(Schema):
    """One thing that an inquiry says."""

    id = f.slug("Id", "An id of requires.json, or a question that every inquiry answers.", "order-number")
    role = f.string(
        "Role",
        "fact: a short line of the letter. story: a paragraph of its own. contact: goes into its own box of the "
        "company's form and never into subject or letter.",
        "fact",
        one_of=("fact", "story", "contact"),
        required=True,
    )
    asked = f.string(
        "Asked",
        "always: without it nobody can answer. may: helps nearly always, folded where no guide asks. other-device: "
        "where the device is none of the usual ones. Absent = where a guide asks.",
        "may",
        one_of=("always", "may", "other-device"),
        required=False,
    )
    part_of = f.slug("Part of", "What a guide calls one thing and people know as several.", "device", required=False)
    before_device = f.boolean("Before the device", "true = stands above the device in a letter.", True, required=False)
    keyboard = f.string("Keyboard", "What a phone shows.", "tel", one_of=("email", "tel", "url"), required=False)
    identifies = f.boolean("Identifies", "true = never in a subject.", True, required=False)
    keep = f.strings("Keep", "Kinds of personal data that stay visible, as they are what is asked for.", ["phone"])
    context = f.string("Context", "What stands before it, for the masking to know it by.", "주문번호", required=False)


class QuestionFile(Schema):
    """Something to have ready that is a file."""

    id = f.slug("Id", "An id of requires.json.", "payment-proof")
    type = f.string("Type", "Ending of the file.", "jpg", one_of=("jpg", "pdf"), required=True)
    name = f.text("Name", "Second part of its name.", ko="내역", en="proof")


class Questions(Schema):
    """dataset/vocabulary/questions.json: what inquiries say, in the order of asking, and which files go with them."""

    questions = f.many(Question, "Questions", "In the order of asking; contacts last.", [], required=True)
    files = f.many(QuestionFile, "Files", "In no order.", [], required=True)


class OtherKind(Schema):
    """Companies of one trade that have no record, and who takes their matters."""

    id = f.slug("Id", "The trade.", "games")
    bodies = f.strings(
        "Bodies", "Bodies that take matters of this trade, the first to ask first.", ["1372"], required=True, minimum=1
    )
    names = f.strings(
        "Names",
        "One company a line, its spellings joined by |; the first is the one we say.",
        ["로블록스|roblox"],
        required=True,
    )


class OtherNames(Schema):
    """dataset/vocabulary/other-names.json: well-known companies that are not ours, so that no other is shown for them."""

    kinds = f.many(OtherKind, "Kinds", "By trade.", [], required=True)


class Home(Schema):
    """dataset/vocabulary/home.json: what stands on the first screen before anything is typed."""

    common = f.strings(
        "Common",
        "Guides that most people look for, as service/issue, the first to be shown first.",
        ["daum/mail"],
        required=True,
    )


class LabelList(Schema):
    """dataset/vocabulary/{kinds,requires,…}.json: id → label."""

    labels = f.mapping(Text, r"^[a-z0-9A-Z2]+([-_][a-z0-9]+)*$", "Labels", "id → label.", {}, required=True)


class Kinds(LabelList):
    """dataset/vocabulary/kinds.json."""

    writes = f.strings(
        "Take writing", "Kinds of channels that take what somebody writes.", ["web-form"], required=True, one_of=KINDS
    )


class Situation(Schema):
    """What happened, in the words under which people look for a body that helps."""

    id = f.slug("Id", "The situation.", "money")
    label = f.text("Label", "Above its bodies.", ko="돈·환불·계약", en="Money, refunds, contracts")
    issues = f.strings(
        "Issues",
        "Problems that belong here. A body stands where the first of its problems does.",
        ["payment-refund"],
        required=True,
        one_of=ISSUES,
    )
    bodies = f.strings(
        "Bodies", "Bodies that stand here whatever their problems, in this order.", ["police-112"], pattern=f.SLUG
    )


class Situations(Schema):
    """dataset/vocabulary/situations.json: public bodies in lists. The last situation takes what fits nowhere."""

    situations = f.many(Situation, "Situations", "In the order of the list.", [], required=True)


class VerdictWords(Schema):
    """dataset/vocabulary/verdict-words.json: what verdicts speak of, and what they never say."""

    topics = fields.Dict(
        keys=fields.String(),
        values=fields.List(fields.String()),
        required=True,
        metadata=f.doc("Topics", "Topic → Korean words that speak of it.", {"phone": ["전화"]}),
    )
    others = f.strings(
        "Others", "Words that contain one of these and speak of something else.", ["비밀번호"], required=True
    )
    never = f.strings(
        "Never", "What no verdict says: that something was not found, or is said by others.", ["못 찾"], required=True
    )


class NoticeWords(Schema):
    """dataset/vocabulary/notice-words.json: words of notices that any company may show.

    A phrase of nothing but these is on one company's sheet, and says nothing of whose it is.
    """

    ko = f.strings("Korean", "Words and endings, which stand together without spaces.", ["계정", "정지"], required=True)
    en = f.strings("English", "Whole words.", ["account", "locked"], required=True)


class PublisherNames(Schema):
    """dataset/vocabulary/publisher-names.json: publishers as English readers are told of them."""

    names = fields.Dict(
        keys=fields.String(),
        values=fields.String(validate=validate.Regexp(r"^[^가-힣]+$", error="no Korean letters")),
        required=True,
        metadata=f.doc(
            "Names",
            "Publisher of a source → its English name where a record, its own address or its Korean name has one, else its "
            "name in Latin letters.",
            {"카카오 고객센터": "Kakao customer centre"},
        ),
    )


class KoreanWord(Schema):
    """A word that no Korean text of ours uses."""

    word = f.string("Word", "The word or phrase, as it begins.", "까닭")
    say = f.string("Say", "What to write instead; several joined by commas.", "이유")
    why = f.string("Why", "Why, where it does not show.", "reads as a living person", required=False)


class KoreanWords(Schema):
    """dataset/vocabulary/korean-words.json: words that make people read a sentence twice, and better ones."""

    words = f.many(KoreanWord, "Words", "Purist words, translated phrases, double meanings.", [], required=True)


class EnglishWord(Schema):
    """A phrase that no English text of ours uses."""

    word = f.string("Word", "The word or phrase, as it begins, in small letters.", "capture")
    say = f.string("Say", "What to write instead; several joined by commas.", "screenshot")


class EnglishWords(Schema):
    """dataset/vocabulary/english-words.json: phrases that an English speaker does not write, and better ones."""

    words = f.many(EnglishWord, "Words", "Translated phrases, words that mean something else.", [], required=True)


class HolidayNames(Schema):
    """dataset/vocabulary/holiday-names.json: what people call a day off."""

    names = f.mapping(
        Text,
        r"^\S+( \S+)*$",
        "Names",
        "The calendar library's Korean name → what people say.",
        {"기독탄신일": {"ko": "성탄절", "en": "Christmas Day"}},
        required=True,
    )
    substitute = f.text(
        "Substitute", "A day off in place of {name}.", ko="{name} 대체공휴일", en="Substitute day for {name}"
    )


class Grades(Schema):
    """dataset/vocabulary/grades.json: grade of a fact sheet → source type."""

    grades = fields.Dict(
        keys=fields.String(),
        values=fields.String(),
        required=True,
        metadata=f.doc("Grades", "Grade → official, law, press or community.", {"P": "press"}),
    )


class QuarantinedValue(Schema):
    """A number, address or name that circulates and must never be shown."""

    value = f.string("Value", "As printed by those who spread it.", "1588-1755")
    named = f.string("Named as", "Whose contact it is said to be.", "Google Play")
    why = f.string("Why", "Why it is not used.", "contradicts the government's list")
    allowed = f.strings("Allowed in", "Records to which the value really belongs.", ["naver"])


class Quarantine(Schema):
    """dataset/vocabulary/quarantine.json."""

    values = f.many(QuarantinedValue, "Values", "Values that no record may show.", [], required=True)


class UserContentHost(Schema):
    """A host on which anybody publishes although it belongs to a company."""

    host = f.string("Host", "The host, without www. and m.", "pf.kakao.com", pattern=f.HOST)
    subdomains = f.boolean(
        "Hosts below", "true = people own the hosts below it, the company the host itself.", True, required=False
    )
    paths = f.strings(
        "Paths", "Only below these first parts; /@* = every name with @.", ["/@*"], pattern=PLACE, minimum=1
    )
    own = f.strings(
        "Own paths", "The company's own; all else belongs to people.", ["/settings"], pattern=PLACE, minimum=1
    )
    any_case = f.boolean("Any case", "true = capitals make no other address there.", True, required=False)
    why = f.text(
        "Why",
        "What a person should know.",
        ko="카카오톡 채널은 누구나 만들 수 있어요.",
        en="Anybody can open a KakaoTalk channel.",
    )


class UserContentParts(Schema):
    """Words in a path behind which anybody writes, whatever the host."""

    names = f.strings("Names", "Whole parts of a path.", ["forum"], pattern=PART, required=True, minimum=1)
    why = f.text(
        "Why",
        "What a person should know.",
        ko="이용자들이 글을 쓰는 게시판이에요.",
        en="A board on which users write.",
    )


class UserContent(Schema):
    """dataset/vocabulary/user-content.json.

    For the contact check it is the rule that anybody may write on the host of a product (scripts.compile.contact_hosts);
    here stand the reasons worth telling, and what no source is official on.
    """

    hosts = f.many(UserContentHost, "Hosts", "Places that prove nothing.", [], required=True)
    parts = f.many(UserContentParts, "Parts", "Parts of a path that prove nothing.", [], required=True)


class Publisher(Schema):
    """Somebody whose pages are official although they lie on no domain of the record that leans on them."""

    name = f.string("Name", "As people know it.", "국가법령정보센터")
    kind = f.string(
        "Kind",
        "government; law = the text of the law; store = takes and refunds money for others; platform = a company's own "
        "pages about its service; account = a company's account on a host where anybody writes.",
        "law",
        one_of=PUBLISHERS,
    )
    hosts = f.strings(
        "Hosts", "Each with every host below it.", ["law.go.kr"], required=True, pattern=f.HOST, minimum=1
    )
    paths = f.strings(
        "Paths", "Only below these, where others write on the host too.", ["/@kakaobank"], pattern=f.PATH, minimum=1
    )
    records = f.strings(
        "Records",
        "Only for these: what a platform says is official about what it runs and no more. Empty for government, law, store.",
        ["tistory"],
        pattern=f.SLUG,
        minimum=1,
    )
    why = f.string("Why", "Why it can be believed.", "the ministry of legislation publishes the text in force")


class Publishers(Schema):
    """dataset/vocabulary/publishers.json."""

    publishers = f.many(Publisher, "Publishers", "Whose pages are official for others.", [], required=True)


class Allowance(Schema):
    """One text that a rule about texts would refuse, and why it stands all the same."""

    rule = f.string("Rule", "Which rule.", "secret-asked", one_of=("secret-asked", "text-contact"))
    record = f.slug("Record", "Name of the file, `words` for dataset/words.", "kakaomail")
    text = f.string(
        "Text",
        "secret-asked: the whole text in one language; text-contact: the number, mailbox or address as it stands there.",
        "메일 앱의 비밀번호 칸에 그것을 넣어요",
    )
    why = f.string("Why", "Why it does no harm.", "an app password goes into the person's own mail app")


class Allowed(Schema):
    """dataset/vocabulary/allowed.json."""

    texts = f.many(Allowance, "Texts", "Texts that stand for a reason.", [], required=True)
