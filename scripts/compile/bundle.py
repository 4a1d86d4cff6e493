"""The whole bundle: a flat map, each value checked against its served shape."""

import os
from urllib.parse import urlencode

from marshmallow import RAISE, ValidationError

from dataset.packing import canonical, pack
from dataset.schema.enums import GENERAL
from dataset.schema.generated.drafts import Sheet
from dataset.schema.served import BUNDLE
from scripts.command import Refusal
from scripts.compile.bodies import advice_view, authority_entry, authority_view, service_view
from scripts.compile.calendar import calendar, knows_country
from scripts.compile.channels import channel_view
from scripts.compile.contacts import contacts
from scripts.compile.context import Context
from scripts.compile.emergencies import emergency_entries
from scripts.compile.guides import channel_entry, guide_entry
from scripts.compile.lists import home, line, rows
from scripts.compile.nulls import without_nulls
from scripts.compile.page_index import build_page_index
from scripts.compile.search_words import search_words
from scripts.compile.sheets import Sheets, in_language
from scripts.compile.view_types import Entries, View
from scripts.compile.views import view
from scripts.facts.texts import LANGUAGES
from scripts.validation.fast import quick
from scripts.validation.load import Dataset

SCHEMA_VERSION = 5


def bundle(dataset: Dataset, as_of: str, views: Entries | None = None) -> Entries:
    """Every entry, sorted by key; `views` takes what pages and exports need: all of that before nothing unknown was left out, and whole channels and guides. Raises ValueError when an entry does not fit its served shape."""
    ctx = Context.of(dataset, as_of)
    views = {} if views is None else views
    out: Entries = {
        "meta": {"schema": SCHEMA_VERSION, "as_of": as_of, "issues_url": report_address(as_of)},
        "advice": advice_view(ctx),
    }
    sheets = Sheets(ctx)
    for service_id, doc in dataset.services.items():
        out[f"service/{service_id}"] = service_view(ctx, service_id)
        for channel in doc.data["channels"]:
            name, whole = f"channel/{service_id}/{channel['id']}", channel_view(ctx, service_id, channel)
            views[name] = whole
            out[name] = channel_entry(whole, sheets.ways.any_hours(whole))
        out |= _guides(sheets, service_id, views)
    for authority_id, body in dataset.authorities.items():
        name = f"authority/{authority_id}"
        views[name] = authority_view(ctx, body.data)
        out[name] = authority_entry(views[name], sheets.ways.body_hours(views[name]))
    out |= emergency_entries(ctx)
    out |= build_page_index([doc.data for doc in dataset.services.values()], dataset.one["issues"])
    out["search/issues"] = search_words(dataset)
    out |= contacts(ctx, sheets.book)
    out |= ctx.hours
    out |= _in_languages(sheets.entries() | {"home": home(dataset)})
    out |= sheets.book.entries
    countries = {doc.data["operator"]["country"] for doc in dataset.services.values()} | {"KR"}
    # A country whose holidays nobody knows gets no calendar: its business days stay unknown.
    abroad, names = ctx.words("hours.abroad"), dataset.one["holiday-names"]
    for country in sorted(country for country in countries if country and knows_country(country)):
        out[f"calendar/{country}"] = calendar(country, ctx.span, ctx.one_off, abroad, names)
    views |= {name: value for name, value in out.items() if name not in views}
    out = {key: without_nulls(value) for key, value in sorted(out.items())}
    _fits(out)
    return out


def _guides(sheets: Sheets, service_id: str, views: Entries) -> Entries:
    """Everything that is made of the guides of a service."""
    ctx = sheets.ctx
    guides = ctx.dataset.services[service_id].data["guides"]
    made: dict[str, View] = {guide["issue"]: view(ctx, service_id, guide) for guide in guides}
    views |= {f"view/{service_id}/{issue}": one for issue, one in made.items()}
    printed: dict[str, Sheet] = {guide["issue"]: sheets.sheet(guide, made[guide["issue"]]) for guide in guides}
    printed |= sheets.between(printed, guides)
    out: Entries = {
        f"rows/{service_id}": rows(sheets, service_id, made),
        f"line/{service_id}": line(sheets, service_id, made[GENERAL]),
    }
    out |= {f"sheet/{service_id}/{issue}": sheet for issue, sheet in printed.items()}
    plain = sheets.ways.plain
    return _in_languages(out) | {f"guide/{service_id}/{issue}": guide_entry(one, plain) for issue, one in made.items()}


def _in_languages(entries: Entries) -> Entries:
    """`sheet/daum/mail` → `sheet/ko/daum/mail` and `sheet/en/daum/mail`."""
    out: Entries = {}
    for name, value in entries.items():
        head, _, rest = name.partition("/")
        for language in LANGUAGES:
            out["/".join(part for part in (head, language, rest) if part)] = in_language(value, language)
    return out


def report_address(as_of: str) -> str | None:
    """Where “이 내용이 틀렸나요?” leads: the form of the repository in MUNUIGIL_ISSUES_URL, with the date of the data filled in.

    Pages and extension append record and field. Without the setting there is no such link.
    """
    base = os.environ.get("MUNUIGIL_ISSUES_URL")
    if not base:
        return None
    if not base.startswith("https://") or "?" in base:
        raise Refusal(
            f"MUNUIGIL_ISSUES_URL={base} is not an https:// address such as https://git.example/project/issues/new"
        )
    return f"{base}?{urlencode({'template': 'wrong.yml', 'dataset': as_of})}"


def _fits(entries: Entries) -> None:
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


def to_bytes(entries: Entries) -> bytes:
    """Canonical bytes of the entries as they travel: sorted keys, no spaces, UTF-8. Same input, same bytes."""
    return canonical(pack(entries))
