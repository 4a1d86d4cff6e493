"""Opening hours and business days, as they leave the compiler."""

from marshmallow import fields

from .. import fields as f
from ..base import Served
from ..fields import Text


class Clock(Served):
    """How the clocks of a place stand, up to a moment."""

    until = f.number("Until", "First minute at which this no longer holds, minutes since 1970 UTC.", 31032420)
    offset = f.number("Offset", "Minutes ahead of UTC.", 540, minimum=-1440)


class HoursTable(Served):
    """Opening hours as openings through time, in whole minutes."""

    text = f.string("Text", "OSM text it was made from.", "Mo-Fr 10:00-18:30; PH off")
    timezone = f.string("Time zone", "IANA zone.", "Asia/Seoul")
    country = f.string("Country", "Holidays of.", "KR", null=True)
    first = f.number("From", "First minute the table speaks of, minutes since 1970 UTC.", 29454660)
    last = f.number("Until", "First minute it no longer speaks of.", 31032420)
    start = f.number("Start", "First opening, minutes since 1970 UTC; equal to last when never open.", 29455980)
    opens = fields.List(
        fields.Integer(strict=True),
        required=True,
        metadata=f.doc(
            "Opens",
            "Two numbers for each opening: minutes since the end of the one before, or since `start`, and how many it lasts.",
            [0, 510, 930, 510],
        ),
    )
    clocks = f.many(
        Clock,
        "Clocks",
        "The clocks of the time zone from `first` to `last`, in order: devices are slow to find that out.",
        [{"until": 31032420, "offset": 540}],
    )


class Calendar(Served):
    """Business days of a country."""

    country = f.string("Country", "ISO 3166-1.", "KR")
    first = f.date("From", "First day.", "2026-01-01")
    days = f.string("Days", "One character a day: 1 = business day.", "0111100")
    holidays = fields.Dict(
        keys=fields.String(), values=fields.Nested(Text), required=True, metadata=f.doc("Holidays", "Date → name.", {})
    )
