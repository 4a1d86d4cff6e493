"""Who says so, and since when."""

from .. import fields as f
from ..base import Served
from ..enums import CONFIDENCE, SOURCE_TYPES, STANCES


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


class EvidenceView(Served):
    """One source, for people."""

    publisher = f.text("Publisher", "Who.", ko="CNB저널", en="CNB Journal")
    title = f.string("Title", "What.", "기사", null=True)
    title_en = f.string("Title in English", "The same in English.", "News report", required=False)
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
