"""Sentences that the compiler writes, from the `compile` section of dataset/words."""

from __future__ import annotations

import re

from scripts.loading import Dataset, Record

DAYS = {
    "ko": dict(zip(("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"), "월화수목금토일", strict=True)),
    "en": dict(
        zip(("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"), ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), strict=True)
    ),
}


class Words:
    """Looks a phrase up in both languages and fills its {holes}."""

    def __init__(self, dataset: Dataset) -> None:
        self._words = dataset.words

    def __call__(self, key: str, **holes: str | int | Record) -> Record:
        """Text for `compile.<key>`. A hole may itself be a Text."""
        out: Record = {}
        for language in ("ko", "en"):
            phrase = self._words[language][f"compile.{key}"]
            values = {name: value[language] if isinstance(value, dict) else value for name, value in holes.items()}
            out[language] = phrase.format(**values)
        return out

    def window(self, window: Record) -> Record:
        """“1–3영업일”, “3일부터”, in both languages."""
        low, high = window["min"], window["max"]
        if high is None:
            return self(f"window.open.{window['unit']}", min=low)
        if low == 0 and high:
            return self(f"window.within.{window['unit']}", max=high)
        if low == high:
            return self(f"window.exact.{window['unit']}", max=high)
        return self(f"window.range.{window['unit']}", min=low, max=high)

    def hours(self, text: str, assumed: bool) -> Record:
        """OSM hours as people say them: “평일 10:00~18:30 · 공휴일은 쉬어요”."""
        parts = [part.strip() for part in text.split(";")]
        said = [self._part(part, assumed) for part in parts]
        return {lang: " · ".join(part[lang] for part in said) for lang in ("ko", "en")}

    def _part(self, part: str, assumed: bool) -> Record:
        if part == "PH off":
            return self("hours.holiday_assumed" if assumed else "hours.holiday_off")
        if part.startswith("PH "):
            return self("hours.holiday", hours=part[3:].replace("-", "~"))
        if part == "24/7":
            return self("hours.always")
        days, _, clock = part.partition(" ")
        if not re.search(r"\d", clock):
            days, clock = "", part
        spans = clock.replace(",", ", ").replace("  ", " ")
        return self(
            "hours.line", days=self._days(days), hours={"ko": spans.replace("-", "~"), "en": spans.replace("-", "–")}
        )

    def _days(self, days: str) -> Record:
        if days == "Mo-Fr":
            return self("hours.weekdays")
        if days in ("", "Mo-Su"):
            return self("hours.daily")
        out: Record = {}
        for language, names in DAYS.items():
            said = re.sub("|".join(names), lambda match: names[match.group()], days)  # noqa: B023 (used at once)
            out[language] = said.replace("-", "~" if language == "ko" else "–")
        return out
