"""A company and the ways to reach it in the words of schema.org, for exports and pages."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from opening_hours import OpeningHours, State

from dataset.schema.generated.authored import Text
from dataset.schema.generated.closed import Language
from dataset.schema.generated.drafts import ServedService
from scripts.compile.hours import HOLIDAY_CLAUSE
from scripts.compile.nulls import without_nulls
from scripts.compile.view_types import ViewChannel, WholeAuthority
from scripts.facts.texts import LANGUAGES

# A JSON-LD object.
Document = dict[str, Any]
# An inline context: nobody has to fetch one from the network to expand the document.
CONTEXT = {"@vocab": "https://schema.org/"}
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# A week without holidays or clock changes in any zone of the dataset.
WEEK = dt.datetime(2026, 1, 12)


def organization(service: ServedService, points: list[Document], languages: Sequence[Language] = LANGUAGES) -> Document:
    """The company behind a service, as an Organization with these contact points. It is the subject, never we."""
    return {
        "@context": CONTEXT,
        "@type": "Organization",
        "identifier": service["id"],
        "name": in_languages(service["name"], languages),
        "url": [f"https://{domain}/" for domain in service["domains"]],
        "parentOrganization": {"@type": "Organization", "name": in_languages(service["operator"], languages)},
        "contactPoint": points,
    }


def public_body(body: WholeAuthority, telephone: str | None, hours: str | None, language: Language) -> Document:
    """A public body as an Organization; `telephone` while its number is a link, `hours` as text where they may be told."""
    point: Document = {
        "@type": "ContactPoint",
        "contactType": "customer support",
        "areaServed": "KR",
        "telephone": telephone,
        "url": body["url"] or None,
        "hoursAvailable": hours_specification(hours) if telephone and hours else None,
    }
    return without_nulls(
        {
            "@context": CONTEXT,
            "@type": "Organization",
            "identifier": body["id"],
            "name": body["name"][language],
            "url": body["url"] or None,
            "contactPoint": [point],
        }
    )


def in_languages(text: Text, languages: Sequence[Language]) -> Any:
    """A Text in these languages: words alone where there is one."""
    if len(languages) == 1:
        return text[languages[0]]
    return [{"@value": text[language], "@language": language} for language in languages]


def contact_point(channel: ViewChannel, hours: str | None, languages: Sequence[Language] = LANGUAGES) -> Document:
    """A channel as a ContactPoint; `hours` are its opening hours as text, where they may be told."""
    # A programme that reads this takes a contact for the company's own.
    link = channel["link"] or ""
    return without_nulls(
        {
            "@type": "ContactPoint",
            "identifier": f"{channel['service']}/{channel['id'].rpartition('/')[2]}",
            "contactType": "customer support",
            "name": in_languages(channel["name"], languages),
            "description": in_languages(channel["state"], languages) if channel["state"] else None,
            "url": channel["url"] or None,
            "email": channel["email"] if link.startswith("mailto:") else None,
            "telephone": link.removeprefix("tel:") if link.startswith("tel:") else None,
            "availableLanguage": channel["languages"] or None,
            "areaServed": channel["country"] or None,
            "hoursAvailable": hours_specification(hours) if hours else None,
        }
    )


def hours_specification(text: str) -> list[Document]:
    """OSM hours as OpeningHoursSpecification, one entry per distinct opening, days gathered."""
    clause = HOLIDAY_CLAUSE.search(text)
    weekly = OpeningHours(text[: clause.start()] if clause else text)
    days: dict[tuple[str, str], list[str]] = {}
    for start, end, state, _ in weekly.intervals(WEEK, WEEK + dt.timedelta(days=7)):
        if state != State.OPEN:
            continue
        for first, last in _by_day(start, end):
            closes = "23:59" if last.time() == dt.time() else f"{last:%H:%M}"
            days.setdefault((f"{first:%H:%M}", closes), []).append(DAYS[first.weekday()])
    out = [
        _opening(f"https://schema.org/{day}", opens, closes) for (opens, closes), found in days.items() for day in found
    ]
    if clause:
        opens, closes = ("00:00", "00:00") if clause.group(1) == "off" else clause.group(1).split("-")
        out.append(_opening("https://schema.org/PublicHolidays", opens, closes))
    return out


def _by_day(start: dt.datetime, end: dt.datetime) -> Iterable[tuple[dt.datetime, dt.datetime]]:
    """Whole days are cut at midnight; a night that ends before noon stays one opening."""
    while end - start > dt.timedelta(hours=24) or (end.date() > start.date() and end.hour >= 12):
        midnight = dt.datetime.combine(start.date() + dt.timedelta(days=1), dt.time())
        yield start, midnight
        start = midnight
    if end > start:
        yield start, end


def _opening(day: str, opens: str, closes: str) -> Document:
    return {"@type": "OpeningHoursSpecification", "dayOfWeek": {"@id": day}, "opens": opens, "closes": closes}
