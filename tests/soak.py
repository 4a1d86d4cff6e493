"""Long runs and their samples: `make soak` sets MUNUIGIL_SOAK=1 for these tests, vitest's and the browsers' alike."""

from __future__ import annotations

import os

SOAK = os.environ.get("MUNUIGIL_SOAK") == "1"


def rounds(sample: int, soak: int) -> int:
    """How often a test tries something: a sample in every run, far more in a soak."""
    return soak if SOAK else sample
