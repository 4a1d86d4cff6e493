"""Labels and words for the closed lists (dataset/vocabulary/*.json)."""

from marshmallow import Schema, fields

from . import fields as f
from .fields import Text


class IssueWords(Schema):
    """One problem: what it is called, and the words that give it away."""

    label = f.text("Label", "Short name on chips and lists.", ko="계정 정지", en="Account suspended")
    title = f.text("Title", "What a person would say.", ko="계정이 정지됐어요", en="My account is suspended")
    topic = f.strings(
        "Topic words", "Words in page headings, breadcrumbs and address slugs, lower case.", ["suspend", "이용제한"]
    )
    search = f.strings("Search words", "Words people type beyond topic words.", ["정지"])


class Issues(Schema):
    """dataset/vocabulary/issues.json."""

    issues = f.mapping(IssueWords, f.SLUG, "Issues", "In closed-list order.", {}, required=True)


class LabelList(Schema):
    """dataset/vocabulary/{kinds,requires,…}.json: id → label."""

    labels = f.mapping(Text, r"^[a-z0-9A-Z2]+([-_][a-z0-9]+)*$", "Labels", "id → label.", {}, required=True)


class Grades(Schema):
    """dataset/vocabulary/grades.json: grade of a fact sheet → source type."""

    grades = fields.Dict(
        keys=fields.String(),
        values=fields.String(),
        required=True,
        metadata=f.doc("Grades", "Grade → official, law, press or community.", {"P": "press"}),
    )


class QuarantinedValue(Schema):
    """A number, address or name that circulates and must never be shown."""

    value = f.string("Value", "As printed by those who spread it.", "1588-1755")
    named = f.string("Named as", "Whose contact it is said to be.", "Google Play")
    why = f.string("Why", "Why it is not used.", "contradicts the government's list")
    allowed = f.strings("Allowed in", "Records to which the value really belongs.", ["naver"])


class Quarantine(Schema):
    """dataset/vocabulary/quarantine.json."""

    values = f.many(QuarantinedValue, "Values", "Values that no record may show.", [], required=True)
