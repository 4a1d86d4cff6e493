"""What leaves the compiler: the served shapes. Additive only; clients ignore what they do not know.

The bundle is a flat map; its keys are also the storage keys on the device (on the way it is packed: dataset/packing.py):

    meta                        Meta
    service/<id>                ServedService
    channel/<service>/<id>      ServedChannel
    guide/<service>/<issue>     Guide      (guide/<service>/contact-general always exists)
    sheet/<lang>/<service>/<issue>  Sheet
    way/<lang>/<service>/<channel>  SheetWay
    said/<lang>                 SaidForms
    rows/<lang>/<service>       Rows
    line/<lang>/<service>       CallLine
    home/<lang>                 Home
    trust/<key>                 SheetTrust
    page/<host>                 PageIndex
    topic/issues                TopicWords
    search/issues               SearchWords  (read by search only, not by content scripts)
    hours/<hash>                HoursTable
    calendar/<country>          Calendar
    authority/<id>              ServedAuthority
    contact/<normalised>        Contact
    advice                      ServedAdvice
    emergency/<id>              ServedEmergency
    loss-lines                  LossLines
"""

from types import ModuleType

from ..sheet import CallLine, Home, Rows, SaidForms, Sheet, SheetTrust, SheetWay
from . import channels, contacts, emergencies, errors, files, guides, pages, proof, services, times
from .channels import ServedChannel
from .contacts import Contact
from .emergencies import LossLines, ServedEmergency
from .guides import Guide
from .pages import PageIndex, SearchWords, TopicWords
from .services import Meta, ServedAdvice, ServedAuthority, ServedService
from .times import Calendar, HoursTable

MODULES: tuple[ModuleType, ...] = (
    channels,
    contacts,
    emergencies,
    errors,
    files,
    guides,
    pages,
    proof,
    services,
    times,
)

BUNDLE = {
    "meta": Meta,
    "service": ServedService,
    "channel": ServedChannel,
    "guide": Guide,
    "sheet": Sheet,
    "way": SheetWay,
    "said": SaidForms,
    "rows": Rows,
    "line": CallLine,
    "home": Home,
    "trust": SheetTrust,
    "page": PageIndex,
    "topic": TopicWords,
    "search": SearchWords,
    "hours": HoursTable,
    "calendar": Calendar,
    "authority": ServedAuthority,
    "contact": Contact,
    "advice": ServedAdvice,
    "emergency": ServedEmergency,
    "loss-lines": LossLines,
}
