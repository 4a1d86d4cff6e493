"""The day the facts are compiled for: an input, never the clock, so that the same commit gives the same bytes."""

import datetime as dt
import os
import subprocess

from scripts.command import Refusal
from scripts.validation.load import ROOT


def as_of() -> str:
    """ISO date: MUNUIGIL_AS_OF, else the date of the commit.

    Raises Refusal with a sentence when neither is usable.
    """
    given = os.environ.get("MUNUIGIL_AS_OF")
    if given:
        try:
            return dt.date.fromisoformat(given).isoformat()
        except ValueError:
            raise Refusal(f"MUNUIGIL_AS_OF={given} is not a date like 2026-11-22") from None
    log = subprocess.run(["git", "log", "-1", "--format=%cs"], cwd=ROOT, capture_output=True, text=True, check=False)
    if log.returncode != 0 or not log.stdout.strip():
        raise Refusal("No commit to take the day from: set MUNUIGIL_AS_OF=2026-11-22")
    return log.stdout.strip()
