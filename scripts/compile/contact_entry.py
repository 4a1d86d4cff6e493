"""One answer of the contact check."""

from typing import Literal, TypedDict

from dataset.schema.generated.authored import Text
from dataset.schema.generated.drafts import Trust as ServedTrust
from scripts.facts.trust import Trust

# A host vouches for itself: nobody has to have seen it.
VOUCHED = Trust("official", dated=True).served()
UNVERIFIED = Trust("unverified").served()
Verdict = Literal["official", "open-path", "was-official", "impostor", "unknown"]


class WholeContact(TypedDict):
    """A Contact with all that is known of its trust."""

    verdict: Verdict
    service: str | None
    channel: str | None
    text: Text | None
    trust: ServedTrust


def entry(
    owner: str | None, channel: str | None, text: Text | None, verdict: Verdict, trust: ServedTrust
) -> WholeContact:
    """Whose it is, what it does or why it is no company's, and how sure that is."""
    return {"verdict": verdict, "service": owner, "channel": channel, "text": text, "trust": trust}
