"""Field builders shared by every shape.

Each builder takes a title, a description and an example, because editors and the
generated JSON Schemas show them to the person who fills the field in.
"""

import datetime as dt
import re
from typing import Any

from marshmallow import Schema, ValidationError, fields, validate

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
HOST = r"^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$"
HTTPS_URL = r"^https://[^\s/$.?#][^\s]*$"
PHONE_AS_PUBLISHED = r"^[+]?[0-9]{1,4}([- ][0-9]{1,5}){0,4}$"
EMAIL = r"^[A-Za-z0-9._%+-]+@([a-z0-9-]+\.)+[a-z]{2,}$"
PATH = r"^/[^\s?#]*$"
# A step into a list is the id of a line, the channel of an entry or the body of a rung, never its place.
FIELD_PATH = r"^[a-z_]+(\.[a-z0-9_]+([-/][a-z0-9]+)*)*$"
BCP47 = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
COUNTRY = r"^[A-Z]{2}$"
TIMEZONE = r"^[A-Z][A-Za-z_]+/[A-Za-z_/]+$|^UTC$"
SEED_CLAIM = r"^s[0-9]{3}-[0-9]{2}$"


class Matches(validate.Validator):
    """The one place where a pattern is applied.

    Patterns are ECMA-style `^…$`, so that the JSON Schemas mean the same in a browser.
    Python's `$` also matches before a trailing newline; `re.fullmatch` does not.
    """

    def __init__(self, pattern: str, error: str) -> None:
        """`error` may hold {input}. apispec reads the pattern from `regex`."""
        self.regex = re.compile(pattern)
        self.message = error

    def __call__(self, value: str) -> str:
        """Return `value` or raise ValidationError when it is not the whole pattern."""
        if self.regex.fullmatch(value) is None:
            raise ValidationError(self.message.replace("{input}", value))
        return value


def doc(title: str, description: str, example: Any) -> dict[str, Any]:
    """The metadata that a JSON Schema carries for one field."""
    return {"title": title, "description": description, "example": example}


def _opts(title: str, description: str, example: Any, required: bool, null: bool) -> dict[str, Any]:
    opts: dict[str, Any] = {"required": required, "metadata": doc(title, description, example)}
    if null:
        opts["allow_none"] = True
    return opts


def string(
    title: str,
    description: str,
    example: str,
    *,
    required: bool = True,
    null: bool = False,
    pattern: str | None = None,
    hint: str = "",
    one_of: tuple[str, ...] = (),
) -> fields.String:
    """A text field; `pattern` must match the whole value, `one_of` closes the list."""
    checks: list[Any] = [validate.Length(min=1)]
    if pattern:
        checks.append(Matches(pattern, error=hint or f"'{{input}}' does not match {pattern}; e.g. {example}"))
    if one_of:
        checks.append(validate.OneOf(one_of, error="'{input}' is not in the closed list: {choices}"))
    return fields.String(validate=checks, **_opts(title, description, example, required, null))


def slug(title: str, description: str, example: str, **kw: Any) -> fields.String:
    """Lower-case id of letters, digits and single hyphens."""
    return string(
        title,
        description,
        example,
        pattern=SLUG,
        hint="'{input}' is not an id: lower-case letters, digits and single hyphens, e.g. " + example,
        **kw,
    )


def https(title: str, description: str, example: str, **kw: Any) -> fields.String:
    """An https address. http is refused: a hijacked network could rewrite it."""
    return string(
        title,
        description,
        example,
        pattern=HTTPS_URL,
        hint="'{input}' is not an https:// address; e.g. " + example,
        **kw,
    )


class _IsoDate(fields.Date):
    """A calendar date that stays a string after loading, so records round-trip."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        if not isinstance(value, str) or re.fullmatch(r"\d{4}-\d{2}-\d{2}", value) is None:
            raise ValidationError(f"'{value}' is not a date like 2026-11-22")
        try:
            dt.date.fromisoformat(value)
        except ValueError as error:
            raise ValidationError(f"'{value}' is not a real date: {error}") from error
        return value

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kwargs: Any) -> Any:
        return value


def date(
    title: str, description: str, example: str, *, required: bool = True, null: bool = False, ahead: bool = False
) -> fields.Date:
    """An ISO 8601 calendar date, kept as text. `ahead`: it may lie in the future, such as an announced day."""
    opts = _opts(title, description, example, required, null)
    opts["metadata"]["ahead"] = ahead
    return _IsoDate(**opts)


def boolean(
    title: str, description: str, example: bool, *, required: bool = True, null: bool = False
) -> fields.Boolean:
    """True or false, nothing that merely looks like it."""
    return _StrictBoolean(**_opts(title, description, example, required, null))


class _StrictBoolean(fields.Boolean):
    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        if not isinstance(value, bool):
            raise ValidationError("write true or false, without quotes")
        return value


def number(
    title: str, description: str, example: int, *, required: bool = True, null: bool = False, minimum: int = 0
) -> fields.Integer:
    """A whole number of at least `minimum`."""
    return fields.Integer(
        strict=True, validate=validate.Range(min=minimum), **_opts(title, description, example, required, null)
    )


def strings(
    title: str,
    description: str,
    example: list[str],
    *,
    required: bool = False,
    pattern: str | None = None,
    one_of: tuple[str, ...] = (),
    minimum: int = 0,
) -> fields.List[Any]:
    """A list of texts, each checked like `string`."""
    item = string(title, description, example[0], pattern=pattern, one_of=one_of)
    return fields.List(
        item, validate=validate.Length(min=minimum), **_opts(title, description, example, required, False)
    )


def nested(
    schema: type[Schema], title: str, description: str, example: Any, *, required: bool = True, null: bool = False
) -> fields.Nested:
    """One inner object."""
    return fields.Nested(schema, **_opts(title, description, example, required, null))


def many(
    schema: type[Schema], title: str, description: str, example: Any, *, required: bool = False, minimum: int = 0
) -> fields.List[Any]:
    """A list of inner objects."""
    return fields.List(
        fields.Nested(schema),
        validate=validate.Length(min=minimum),
        **_opts(title, description, example, required, False),
    )


def mapping(
    schema: type[Schema], key_pattern: str, title: str, description: str, example: Any, *, required: bool = False
) -> fields.Dict:
    """An object whose keys are ids and whose values are one shape."""
    return fields.Dict(
        keys=fields.String(validate=Matches(key_pattern, error="'{input}' is not a valid key, pattern " + key_pattern)),
        values=fields.Nested(schema),
        **_opts(title, description, example, required, False),
    )


class Text(Schema):
    """A sentence people read, in both languages, Korean first."""

    ko = string(
        "Korean", "Korean text in 해요체, no trailing full stop needed in labels.", "카톡 채팅에 상담원이 있어요."
    )
    en = string("English", "The same in plain English.", "Agents answer in the KakaoTalk chat.")


def text(
    title: str, description: str = "", *, required: bool = True, null: bool = False, ko: str = "다음", en: str = "Daum"
) -> fields.Nested:
    """A `Text` field. Without a description its title says it all."""
    return nested(Text, title, description or f"{title}.", {"ko": ko, "en": en}, required=required, null=null)


def say(description: str) -> fields.Nested:
    """`say`: what a person reads to an agent or pastes into a chat, with places to fill in."""
    return text(
        "Say this",
        f"{description} One or two sentences: since when, what I did, what the screen says, what I want. Places to fill "
        "in are ○○, ○월 ○일 or ○월 ○일 ○시 in Korean and ___ in English, equally many in both.",
        required=False,
        ko="○월 ○일부터 로그인하면 ‘○○’라고 나와요. 이유와 푸는 방법을 알려 주세요.",
        en="Since ___, logging in shows “___”. Please tell me why, and how to get back in.",
    )


class Line(Text):
    """One line of a list. Evidence names it by its id, so it keeps its evidence wherever it moves."""

    id = slug(
        "Id", "Short, unique in its list; needed where evidence speaks of this line.", "many-friends", required=False
    )


def lines(title: str, description: str, *, required: bool = False, minimum: int = 0) -> fields.List[Any]:
    """A list of `Line`, as people write it."""
    example = [{"id": "many-friends", "ko": "친구를 한꺼번에 많이 추가했을 때", "en": "Adding many friends at once"}]
    return many(Line, title, description, example, required=required, minimum=minimum)


def texts(title: str, description: str, *, required: bool = False, minimum: int = 0) -> fields.List[Any]:
    """A list of `Text`, as it is served."""
    return many(
        Text,
        title,
        description,
        [{"ko": "친구를 한꺼번에 많이 추가했을 때", "en": "Adding many friends at once"}],
        required=required,
        minimum=minimum,
    )
