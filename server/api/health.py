"""/healthz: is the data readable, verified and fresh, and what must be writable so? Not merely: does the process run."""

import time

from ..current import Published
from ..errors import error_body
from ..responses import FOUND, JSON, NOT_KEPT, Answers, answers, json_bytes
from ..settings import Settings
from ..validity import ends_soon, refused

PATH = "/healthz"


def health(published: Published, settings: Settings) -> Answers:
    """The answer of this moment: 200 with what is served, or 503 with every reason."""
    manifest = published.current().manifest
    reasons = published.problems()
    now = time.time()
    if not_taken := refused(manifest, now):
        reasons.append(not_taken)
    if reasons:
        details = {"reasons": reasons, "serving": manifest["ver"]}
        raw = json_bytes(error_body(503, " ".join(reasons), details))
        return answers(PATH, {"identity": raw}, JSON, NOT_KEPT, settings, "503 Service Unavailable")
    raw = json_bytes(
        {
            "status": "ok",
            "ver": manifest["ver"],
            "issued": manifest["iat"],
            "expires": manifest["exp"],
            "warnings": [one for one in (ends_soon(manifest, now), published.unsure()) if one],
            "bundle": manifest["bundle"]["sha256"],
            "model": manifest["model"]["sha256"],
            "services": len(published.current().services),
        }
    )
    return answers(PATH, {"identity": raw}, JSON, NOT_KEPT, settings, FOUND)
