"""Rows of lists as pages print them: of services, of the problems of one, of the services with one problem."""

from dataset.schema.enums import GENERAL
from dataset.schema.generated.served import Row, Rows
from scripts.compile.printed import Printed


class NamedRow(Row):
    """A row among those of other services."""

    service: str
    name: str


# Every hour counts, in this order; nobody should look for these below refunds.
PRESSING = ("account-hacked", "lost-stolen", "fraud-phishing", "trade-fraud", "picture-threat", "report-abuse")
WAITS = ("payment-refund", "subscription-cancel")
# As many as leave the way to take on the second screen of a phone.
SHOWN = 6


def list_rows(printed: Printed, rows: list[Row]) -> list[Row]:
    """The problems of a service: common and pressing ones first, refunds behind what is pressing.

    The general guide is the page they are on.
    """
    return sorted((list_row(printed, row) for row in rows if row["issue"] != GENERAL), key=_rank)


def at_length(count: int) -> int:
    """How many of so many rows say what to do; the others are named below, so that each is one tap away."""
    return SHOWN if count > SHOWN + 1 else count


def pressing(issue: str) -> int:
    """The place of a problem among those in which every hour counts; all others come behind them."""
    return PRESSING.index(issue) if issue in PRESSING else len(PRESSING)


def _rank(row: Row) -> tuple[int, int]:
    common, issue = bool(row.get("common")), row["issue"]
    if common and issue not in WAITS:
        return 0, 0
    return (1, pressing(issue)) if issue in PRESSING else (2 if common else 3, 0)


def list_row(printed: Printed, row: Row) -> Row:
    """A row with the words by which a screen names it, and its number as a link while it is one."""
    named = row | {"title": row.get("known") or row["title"]}
    return named | {"go": printed.go(row["go"])} if "go" in row else named


def general_row(printed: Printed, service: str) -> NamedRow:
    """The row of a service among services: its general guide under the name of the company."""
    rows: Rows = printed.entries[f"rows/{printed.language}/{service}"]
    row = next(one for one in rows["rows"] if one["issue"] == GENERAL)
    return {**list_row(printed, row), "service": service, "name": rows["name"]}
