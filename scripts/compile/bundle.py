"""The whole bundle: a flat map, each value checked against its served shape."""

from __future__ import annotations

import json
import os
from urllib.parse import urlencode

from marshmallow import RAISE, ValidationError

from dataset.schema.served import BUNDLE
from scripts.compile.bodies import advice_view, authority_view, service_view
from scripts.compile.calendar import calendar, known
from scripts.compile.channels import channel_view
from scripts.compile.contacts import contacts
from scripts.compile.context import Context
from scripts.compile.emergencies import emergency_entries
from scripts.compile.page_index import build_page_index
from scripts.compile.search_words import search_words
from scripts.compile.views import view
from scripts.loading import Dataset, Record
from scripts.quick_shapes import quick

SCHEMA_VERSION = 2


def bundle(dataset: Dataset, as_of: str) -> dict[str, Record]:
    """Every entry, sorted by key. Raises ValueError when an entry does not fit its served shape."""
    ctx = Context.of(dataset, as_of)
    out: dict[str, Record] = {
        "meta": {"schema": SCHEMA_VERSION, "as_of": as_of, "issues_url": report_address(as_of)},
        "advice": advice_view(ctx),
    }
    for service_id, doc in dataset.services.items():
        out[f"service/{service_id}"] = service_view(ctx, service_id)
        for channel in doc.data["channels"]:
            out[f"channel/{service_id}/{channel['id']}"] = channel_view(ctx, service_id, channel)
        for guide in doc.data["guides"]:
            out[f"view/{service_id}/{guide['issue']}"] = view(ctx, service_id, guide)
    for authority_id, doc in dataset.authorities.items():
        out[f"authority/{authority_id}"] = authority_view(ctx, doc.data)
    out |= emergency_entries(ctx)
    out |= build_page_index([doc.data for doc in dataset.services.values()], dataset.one("issues"))
    out["search/issues"] = search_words(dataset)
    out |= contacts(ctx)
    out |= ctx.hours
    countries = {doc.data["operator"]["country"] for doc in dataset.services.values()} | {"KR"}
    # A country whose holidays nobody knows gets no calendar: its business days stay unknown.
    abroad, names = ctx.words("hours.abroad"), dataset.one("holiday-names")
    for country in sorted(c for c in countries if known(c)):
        out[f"calendar/{country}"] = calendar(country, ctx.span, ctx.one_off, abroad, names)
    _fits(out)
    return dict(sorted(out.items()))


def report_address(as_of: str) -> str | None:
    """Where “틀렸어요” leads: the form of the repository in MUNUIGIL_ISSUES_URL, with the date of the data filled in.

    Pages and extension append record and field. Without the setting there is no such link.
    """
    base = os.environ.get("MUNUIGIL_ISSUES_URL")
    if not base:
        return None
    if not base.startswith("https://") or "?" in base:
        raise SystemExit(
            f"MUNUIGIL_ISSUES_URL={base} is not an https:// address such as https://git.example/project/issues/new"
        )
    return f"{base}?{urlencode({'template': 'wrong.yml', 'dataset': as_of})}"


def _fits(entries: dict[str, Record]) -> None:
    """The compiler's own output is checked too: a served shape is a promise."""
    shapes = {name: schema(unknown=RAISE) for name, schema in BUNDLE.items()}
    fits = {name: quick(schema) for name, schema in shapes.items()}
    for key, value in entries.items():
        kind = key.split("/", 1)[0]
        if fits[kind](value):
            continue
        try:
            shapes[kind].load(value)
        except ValidationError as error:
            raise ValueError(f"{key} does not fit its served shape: {error.messages}") from error


def to_bytes(entries: dict[str, Record]) -> bytes:
    """Canonical bytes: sorted keys, no spaces, UTF-8. Same input, same bytes."""
    return json.dumps(entries, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
