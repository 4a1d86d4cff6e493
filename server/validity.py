"""From when until when devices take a manifest, against this machine's clock."""

import time
from typing import Any

DAY = 86_400
WARN_DAYS = 7
_MEND = "`make publish DEST=… RENEW=1` where the keys are, then copy it here (docs/operations.md)."


def refused(manifest: dict[str, Any], now: float) -> str | None:
    """Why devices do not take it at this moment; None when they do."""
    if now >= manifest["exp"]:
        return f"The manifest has expired, clients take it as no news: {_MEND}"
    if manifest["iat"] > now + DAY:
        return (
            "The manifest was signed more than a day after now, clients refuse it: "
            "look at the clock of this machine and of the one that signs, then publish again."
        )
    return None


def ends_soon(manifest: dict[str, Any], now: float) -> str | None:
    """A warning from a week before the end on."""
    left = manifest["exp"] - now
    if not 0 < left <= WARN_DAYS * DAY:
        return None
    day = time.strftime("%Y-%m-%d %H:%M", time.gmtime(manifest["exp"]))
    return f"The manifest expires on {day} UTC, days left: {int(left // DAY)}. {_MEND}"
