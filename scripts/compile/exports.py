"""Exports for others: JSON-LD (schema.org ContactPoint, OpeningHoursSpecification) and CSV.

exports/services/<id>.jsonld   exports/services.csv   exports/authorities.csv
"""

import csv
import io
import json
import re
from collections.abc import Iterable
from pathlib import Path

from dataset.schema.generated.drafts import ServedService
from scripts.compile.schema_org import Document, contact_point, organization
from scripts.compile.view_types import Entries, ViewChannel, WholeAuthority

# A row of a table by its columns.
Cells = dict[str, object]
FORMULA = ("=", "+", "-", "@", "\t", "\r")
CHANNEL_COLUMNS = (
    "service", "service_ko", "service_en", "channel", "kind", "exists", "name_ko", "name_en", "human", "phone", "tel",
    "email", "url", "hours", "timezone", "reply_ko", "reply_en", "confidence", "since", "aging_at", "old_at",
)  # fmt: skip
AUTHORITY_COLUMNS = (
    "authority",
    "name_ko",
    "name_en",
    "phone",
    "tel",
    "url",
    "hours_ko",
    "cost_ko",
    "confidence",
    "since",
    "aging_at",
    "old_at",
)


def write_exports(entries: Entries, out: Path) -> None:
    """Write every export below `out`."""
    (out / "services").mkdir(parents=True)
    services: list[ServedService] = [value for key, value in entries.items() if key.startswith("service/")]
    for service in services:
        document = json_ld(service, channels_of(entries, service["id"]), entries)
        text = json.dumps(document, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
        (out / "services" / f"{service['id']}.jsonld").write_text(text, encoding="utf-8")
    rows = [row for service in services for row in _channel_rows(service, channels_of(entries, service["id"]), entries)]
    (out / "services.csv").write_bytes(csv_bytes(CHANNEL_COLUMNS, rows))
    bodies: list[WholeAuthority] = [value for key, value in entries.items() if key.startswith("authority/")]
    (out / "authorities.csv").write_bytes(csv_bytes(AUTHORITY_COLUMNS, [_authority_row(body) for body in bodies]))


def channels_of(entries: Entries, service_id: str) -> list[ViewChannel]:
    """The channels of one service, in key order."""
    return [value for key, value in entries.items() if key.startswith(f"channel/{service_id}/")]


def json_ld(service: ServedService, channels: Iterable[ViewChannel], entries: Entries) -> Document:
    """A schema.org Organization with its contact points. Channels that do not exist are left out."""
    points = [
        contact_point(channel, entries[channel["hours"]]["text"] if channel["hours"] else None)
        for channel in channels
        if channel["exists"]
    ]
    return organization(service, points) | {"alternateName": service["aliases"]}


def safe_cell(value: object) -> str:
    """Text for a spreadsheet cell; a leading formula sign is made harmless with an apostrophe."""
    text = "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
    text = re.sub(r"\s*\n\s*", " / ", text)
    return f"'{text}" if text.startswith(FORMULA) else text


def csv_bytes(columns: tuple[str, ...], rows: Iterable[Cells]) -> bytes:
    """UTF-8 with BOM, because spreadsheets guess Korean wrongly without one."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([safe_cell(row[column]) for column in columns])
    return buffer.getvalue().encode("utf-8-sig")


def _channel_rows(service: ServedService, channels: list[ViewChannel], entries: Entries) -> Iterable[Cells]:
    for channel in channels:
        phone, reply = channel["phone"], channel["reply"]
        yield {
            "service": service["id"], "service_ko": service["name"]["ko"], "service_en": service["name"]["en"],
            "channel": channel["id"], "kind": channel["kind"], "exists": channel["exists"],
            "name_ko": channel["name"]["ko"], "name_en": channel["name"]["en"], "human": channel["human"]["level"],
            "phone": phone and phone["display"], "tel": phone and phone.get("tel"), "email": channel["email"], "url": channel["url"],
            "hours": entries[channel["hours"]]["text"] if channel["hours"] else None, "timezone": channel["timezone"],
            "reply_ko": reply and reply["text"]["ko"], "reply_en": reply and reply["text"]["en"], "confidence": channel["trust"]["word"],
            "since": channel["trust"].get("since"), "aging_at": channel["trust"].get("aging_at"),
            "old_at": channel["trust"].get("old_at"),
        }  # fmt: skip


def _authority_row(body: WholeAuthority) -> Cells:
    phone, hours, cost = body["phone"], body["hours_text"], body["cost"]
    return {
        "authority": body["id"], "name_ko": body["name"]["ko"], "name_en": body["name"]["en"],
        "phone": phone and phone["display"], "tel": phone and phone.get("tel"), "url": body["url"],
        "hours_ko": hours and hours["ko"], "cost_ko": cost and cost["ko"],
        "confidence": body["trust"]["word"], "since": body["trust"].get("since"),
        "aging_at": body["trust"].get("aging_at"), "old_at": body["trust"].get("old_at"),
    }  # fmt: skip
