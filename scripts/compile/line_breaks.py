"""Where lines of pages may not end: within a number or a time, before a dot or a particle, within what Korean says as one."""

import re

# What follows a key cap or a link goes on with its word (“[완화하기]를 눌러요”).
TEXT = re.compile(r"(</(?:a|b|kbd|span))?>([^<>]+)(?=<)")
# Browsers end a line behind a hyphen, and half a number is no number.
NUMBER = re.compile(r"\+?\d+(?:-\d+)+")
# A word joiner is no letter and has no width. Even where words are kept whole, browsers end lines behind a closing sign
# (“문의’|는”), on both sides of a dot between two words (“게시물|·긴급”) and within “12시~13시” and “Mon–Fri”.
JOINER = "\u2060"
JOINED = re.compile(
    r"(?<=[’”)])(?=[가-힣])|(?<=\w)(?=[·~–]\w)|(?<=\w[~–])(?=\d|[A-Z][a-z]{2}\b|[월화수목금토일](?![가-힣]))"
)
# English words of a few letters before a hyphen are no words alone (“e-|mail”, “toll-|free”).
HYPHEN = re.compile(r"\b([A-Za-z]{1,4}-)(?=[A-Za-z])")
# A date and a count are one thing: “30 November 2026”, “14 days”, “24-hour line”.
MONTH = (
    "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|"
    "Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
DATE = re.compile(rf"\b(?:\d{{1,2}} )?{MONTH}(?: \d{{1,4}})?\b|\d (?=(?:business )?(?:day|hour|week|month)s?\b)")
# Whom to call is read with the word: “Call 112 first”.
CALL = re.compile(r"(?<=\b[Cc]all) (?=\d)")
# What a button says stands in brackets beside its English: “(메일 문의하기)”.
BRACKETS = re.compile(r"\([가-힣][가-힣 ]{1,12}\)")
COUNTED = re.compile(r"(\d-)(?=(?:day|hour|week|month)s?\b)")
# What stands on a button of the screen is read in one piece, unless it is longer than a line of large type.
BUTTON = re.compile(r"(?<=<kbd>)[^<>]{1,12}(?=</kbd>)")
SPACE = "\u00a0"
# What leans on the word before it: “보낼 수 있어요” (a line that begins with 수 reads like a number), “같을 때는”, “두 번만”.
LEANING = "수때것줄뿐적데채중뒤전번곳개"
BEHIND = re.compile(
    rf"(?<=[가-힣\d]) (?=(?:수[도는가]?(?= [있없])|[{LEANING[1:]}](?:[이은는을도만에씩]|으로|까지|부터|마다)?(?=[ .,?!]|$)))"
)
# Any other word of one syllable leans on the next one: “이 전화”, “한 번”, “안 돼요”, “글 심의”.
AHEAD = re.compile(rf"(?<![\w’”)])([가-힣])(?<![{LEANING}]) (?=[가-힣\d‘“])")


def unbroken(html: str) -> str:
    """The page, with its numbers in one piece and each “·” on the line of the word before it."""
    head, body, rest = html.partition("<body>")
    rest = BUTTON.sub(lambda found: found[0].replace(" ", SPACE), rest)
    return head + body + TEXT.sub(_text, rest)


def _text(found: re.Match[str]) -> str:
    before, said = found[1] or "", found[2]
    # A letter in the place of the word that it goes on with.
    text = ("_" if before else "") + said.replace(" · ", f"{SPACE}· ")
    text = DATE.sub(lambda date: date[0].replace(" ", SPACE), text)
    text = BRACKETS.sub(lambda said: said[0].replace(" ", SPACE), CALL.sub(SPACE, text))
    text = COUNTED.sub(rf"\1{JOINER}", HYPHEN.sub(rf"\1{JOINER}", text))
    text = JOINED.sub(JOINER, AHEAD.sub(rf"\1{SPACE}", BEHIND.sub(SPACE, text)))
    text = text.removeprefix("_") if before else text
    # What is a number and nothing else stands in an element that says so.
    if not NUMBER.fullmatch(text.strip()):
        text = NUMBER.sub(r'<span class="n">\g<0></span>', text)
    return f"{before}>{text}"
