"""What people say: lines from which the problem model learns (dataset/utterances/)."""

from marshmallow import Schema

from . import fields as f
from .enums import EMERGENCIES, MEANINGS


class Utterance(Schema):
    """One line as a person types it, or as it stands on their screen."""

    say = f.string("Say", "The line, in any language, company names and slips included.", "카톡 영정 푸는법")
    thread = f.string(
        "Thread",
        "Address of the public thread whose story it retells in other words; left out where the line is our own.",
        "https://fireant-trader.tistory.com/194",
        required=False,
        pattern=r"^https?://[^\s]+$",
    )
    also = f.string(
        "Also",
        "Another emergency that the line speaks of as much: pills taken by somebody who does not want to live.",
        "rescue",
        required=False,
        one_of=EMERGENCIES,
    )
    service = f.slug("Service", "Where only this company's people say it so.", "kakaotalk", required=False)


class Utterances(Schema):
    """One file: what people say who mean one thing."""

    means = f.string("Means", "A problem, an emergency, or nothing; equals the file name.", "mail", one_of=MEANINGS)
    lines = f.many(Utterance, "Lines", "Every fifth thread is kept out of training.", [], required=True, minimum=1)
