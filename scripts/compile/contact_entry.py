"""One answer of the contact check."""

from __future__ import annotations

from scripts.facts.trust import Trust
from scripts.validation.load import Record

# A host vouches for itself: nobody has to have seen it.
VOUCHED = Trust("official", dated=True).served()
UNVERIFIED = Trust("unverified").served()


def entry(owner: str | None, channel: str | None, text: Record | None, verdict: str, trust: Record) -> Record:
    """The served Contact: whose it is, what it does or why nobody's, and how sure that is."""
    return {"verdict": verdict, "service": owner, "channel": channel, "text": text, "trust": trust}
