"""Whose a number, an address or a name is."""

from .. import fields as f
from ..base import Served
from ..enums import CONFIDENCE


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
