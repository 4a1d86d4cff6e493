"""Which file of dataset/ has which shape."""

from marshmallow import Schema

from . import emergency, shared, vocabulary
from .service import Service
from .utterances import Utterances

FOLDERS: dict[str, type[Schema]] = {
    "services": Service,
    "authorities": shared.Authority,
    "retired": shared.Retired,
    "utterances": Utterances,
}
"""Folder → shape of every file in it."""
SINGLE: dict[str, type[Schema]] = {
    "sources": shared.SharedSources,
    "duties": shared.Duties,
    "impostors": shared.Impostors,
    "holidays": shared.Holidays,
    "parts": shared.Parts,
    "composer": shared.Composer,
    "seeds-left-out": shared.SeedsLeftOut,
}
"""Single file below dataset/ → its shape."""
VOCABULARY: dict[str, type[Schema]] = {
    "issues": vocabulary.Issues,
    "other-names": vocabulary.OtherNames,
    "home": vocabulary.Home,
    "kinds": vocabulary.Kinds,
    "requires": vocabulary.LabelList,
    "questions": vocabulary.Questions,
    "grades": vocabulary.Grades,
    "holiday-names": vocabulary.HolidayNames,
    "situations": vocabulary.Situations,
    "verdict-words": vocabulary.VerdictWords,
    "notice-words": vocabulary.NoticeWords,
    "publisher-names": vocabulary.PublisherNames,
    "korean-words": vocabulary.KoreanWords,
    "english-words": vocabulary.EnglishWords,
    "quarantine": vocabulary.Quarantine,
    "user-content": vocabulary.UserContent,
    "emergencies": emergency.Emergencies,
    "publishers": vocabulary.Publishers,
    "allowed": vocabulary.Allowed,
}
"""Single file below dataset/vocabulary/ → its shape."""
