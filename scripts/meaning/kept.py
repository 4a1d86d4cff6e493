"""A model that is used again instead of learnt anew: a retraining moves all of it, and every device would fetch it."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path

from dataset.schema.enums import MEANINGS
from dataset.schema.served.files import MODEL_SCHEMA, ProblemModel
from scripts.command import Refusal

DAYS = 30
"""As long as a release keeps the model of the release before."""
NAME = re.compile(r"model-(\d{4}-\d\d-\d\d)\.json")


class KeptError(Refusal):
    """Why an earlier model cannot be used again, as one sentence."""


def read(path: Path) -> bytes:
    """The bytes of an earlier model.json; KeptError when it is not there or this version reads another shape."""
    try:
        raw = path.read_bytes()
        value = json.loads(raw)
    except (OSError, ValueError) as error:
        raise KeptError(f"The model {path} cannot be read: {error}.") from error
    wrong = ProblemModel().validate(value)
    if wrong:
        raise KeptError(f"{path} is no model ({', '.join(sorted(map(str, wrong)))}); without it a new one is learnt.")
    if value["schema"] != MODEL_SCHEMA:
        raise KeptError(
            f"The model {path} has schema {value['schema']}, this version makes {MODEL_SCHEMA}; without it a new one is learnt."
        )
    missing = [meaning for meaning in MEANINGS if meaning not in value["meanings"]]
    if missing:
        raise KeptError(f"The model {path} does not know {', '.join(missing)}; without it a new one is learnt.")
    return raw


def name(day: dt.date) -> str:
    """What a release calls a model that was learnt on this day."""
    return f"model-{day.isoformat()}.json"


def of_release(folder: Path, day: dt.date) -> Path | None:
    """The model in the folder of a release when it is younger than DAYS on `day` and can still be read, else None."""
    for path in sorted(folder.glob("model-*.json"), reverse=True):
        found = NAME.fullmatch(path.name)
        if not found or not 0 <= (day - dt.date.fromisoformat(found[1])).days < DAYS:
            continue
        try:
            read(path)
        except KeptError:
            continue
        return path
    return None
