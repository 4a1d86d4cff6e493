"""Markdown twins: the same printed sheet as its page, for programs that read to somebody else.

What is true of a contact, who says so and since when stand in every twin, and so does what is not known: a program that
finds no answer invents one. /llms.txt lists the twins of the services, and each of those the twins of its problems.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from dataset.schema.generated.closed import Language
from dataset.schema.generated.served import Go
from scripts.compile.evidence import title_for
from scripts.compile.page import Page, Shown

SHEET = "sheet.html.j2"
# Letters that Markdown would take for its own.
OWN = re.compile(r"([\\`*_\[\]<>#|])")


def escape_markdown(text: object) -> str:
    """Words that Markdown leaves as they are, on one line."""
    return OWN.sub(r"\\\1", " ".join(str(text).split()))


class Twins:
    """Writes the twins of one language. `words` are those of the pages, `site` the root of all addresses or nothing."""

    def __init__(self, words: Shown, language: str, base: str, site: str, as_of: str, day: Any) -> None:
        self.w, self.language, self.base, self.site, self.day = words, language, base, site, day
        self.as_of = words["as_of"].format(date=as_of)

    def of(self, page: Page) -> str | None:
        """The twin of a page of a guide; None where the page is none."""
        if page.template != SHEET:
            return None
        blocks = self._blocks(page.values["s"], page.values, page.path)
        return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"

    def address(self, path: str) -> str:
        """Where a path below the root of the language is."""
        return f"{self.site}{self.base}{path}"

    def _blocks(self, s: Shown, values: Shown, path: str) -> Iterator[list[str]]:
        w = self.w
        yield [f"# {escape_markdown(s['name'])}" + ("" if values["general"] else f" · {escape_markdown(s['of'])}")]
        yield [f"> {w['twin']['quote']}"]
        yield [f"- {self.as_of}", f"- {w['twin']['page']}: {self.address(path)}"]
        if urgent := s.get("urgent"):
            yield [f"**{escape_markdown(urgent['text'])}**"]
            yield [self._button(one) for one in urgent["buttons"]]
            yield [escape_markdown(urgent["warning"])] if urgent.get("warning") else []
        yield ["**" + " ".join("".join(self._go(one) for one in line) for line in s["verdict"]) + "**"]
        yield [f"## {w['reach']}"]
        yield [f"- {escape_markdown(one['word'])}: {escape_markdown(one['detail'])}" for one in s["reach"]]
        if rows := values["rows"]:
            yield [f"## {w['problems']}"]
            there = self.address(f"/s/{s['service']}/")
            yield [f"- [{escape_markdown(one['title'])}]({there}{one['issue']}.md)" for one in rows if one.get("issue")]
        if ask := s.get("ask"):
            yield [f"## {escape_markdown(ask['question'])}"]
            for answer in ask["answers"]:
                yield [f"### {escape_markdown(answer['label'])}"]
                for way in [*([answer["way"]] if "way" in answer else []), *answer["others"]]:
                    yield from self._way(way)
        if way := s.get("way"):
            yield [f"## {w['do_this']}"]
            yield from self._way(way)
        if s.get("say"):
            yield [f"## {w['say']}"]
            yield [f"> {escape_markdown(s['say'])}"]
        yield [escape_markdown(s["proof"])]
        for fold in s["folds"]:
            yield from self._fold(fold, 2)
        yield from self._hours(values["hours"])
        yield from self._unknown(s, values["evidence"])
        yield from self._sources(values["evidence"])
        yield [escape_markdown(s["foot"])]

    def _way(self, way: Shown) -> Iterator[list[str]]:
        head = " · ".join(escape_markdown(way[part]) for part in ("name", "kind", "tag") if way.get(part))
        yield [f"**{head}**"] if head else []
        lines = [way.get("change"), way.get("why"), way.get("state"), *way.get("unsure", [])]
        yield [f"- {escape_markdown(line)}" for line in lines if line]
        yield [f"{n}. {self._step(step)}" for n, step in enumerate(way.get("steps", []), 1)]
        yield [f"- {self._go(way['go'])}"] if "go" in way else []
        yield [f"- {escape_markdown(way[part])}" for part in ("hours", "cost", "reply", "said") if way.get(part)]

    def _step(self, step: Shown) -> str:
        on = f"({escape_markdown(step['on'])}) " if step.get("on") else ""
        return on + "".join(
            f"‘{escape_markdown(word)}’" if n % 2 else _between(word) for n, word in enumerate(step["words"])
        )

    def _fold(self, fold: Shown, depth: int) -> Iterator[list[str]]:
        if fold["id"] == "proof":
            return  # the sources stand below, each once
        yield [f"{'#' * min(depth, 6)} {escape_markdown(fold['title'])}"]
        yield [f"- {escape_markdown(line)}" for line in fold.get("lines", [])]
        for row in fold["rows"]:
            when = [escape_markdown(row["when"])] if row.get("when") else []
            head = [self._go(row["head"])] if "head" in row else []
            more = [*map(escape_markdown, row.get("lines", [])), *(self._go(one) for one in row["links"])]
            yield ["- " + " · ".join([*when, *head, *more])]
        for way in fold["ways"]:
            yield from self._way(way)
        for inner in fold["folds"]:
            yield from self._fold(inner, depth + 1)

    def _hours(self, hours: Shown | None) -> Iterator[list[str]]:
        if hours:
            yield [f"## {self.w['hours']}"]
            texts = (hours["channel"]["name"], hours["channel"]["hours_text"])
            yield [
                f"- {' · '.join(escape_markdown(text[self.language]) for text in texts)}",
                f"- {escape_markdown(hours['said'])}",
            ]

    def _unknown(self, s: Shown, evidence: Sequence[Shown]) -> Iterator[list[str]]:
        """What nobody knows, in so many words."""
        said = [
            f"{escape_markdown(one['word'])}: {escape_markdown(one['detail'])}"
            for one in s["reach"]
            if one["mark"] == "unknown"
        ]
        undated = sum(not (one["published"] or one["captured"]) for one in evidence)
        if undated:
            said.append(self.w["twin"]["undated"].format(n=undated))
        if not any(one["tried"] for one in evidence):
            said.append(self.w["twin"]["untried"])
        if said:
            yield [f"## {self.w['twin']['unknown']}"]
            yield [f"- {line}" for line in said]

    def _sources(self, evidence: Sequence[Shown]) -> Iterator[list[str]]:
        w = self.w
        lines = []
        for one in evidence:
            name = escape_markdown(one["publisher"][self.language])
            parts = [f"[{name}]({one['url']})" if one["url"] else name]
            title = title_for(one, self.language) or one["title"]
            parts += [escape_markdown(title)] if title else []
            date = one["published"] or one["captured"]
            parts += [w["source"][one["type"]], self.day(date) if date else w["undated"]]
            parts += [w["differs"]] if one["stance"] == "contradicts" else []
            parts += [escape_markdown(one["note"][self.language])] if one["note"] else []
            parts += [w["tried"].format(day=self.day(one["seen"]))] if one["tried"] else []
            lines.append("- " + " · ".join(parts))
        if lines:
            yield [f"## {w['twin']['sources']}"]
            yield [w["read"].format(day=self.day(max(one["seen"] for one in evidence)))]
            yield lines

    def _button(self, button: Shown) -> str:
        words = escape_markdown(f"{button.get('number', '')} {button['text']}")
        to = button.get("href") or (button.get("opens") and self.address(f"/e/{button['opens']}"))
        return f"- [{words}]({to})" if to else f"- {words}"

    def _go(self, go: Go) -> str:
        return f"[{escape_markdown(go['text'])}]({go['href']})" if "href" in go else _between(go["text"])


def _between(words: str) -> str:
    """Words within a line, the spaces at their ends kept."""
    return OWN.sub(r"\\\1", words)


def llms(
    words: dict[Language, Shown],
    pages: dict[Language, list[tuple[str, str]]],
    site: str,
    as_of: dict[Language, str],
) -> str:
    """/llms.txt: what this is, how to quote it, and the twins of the services. `pages`: language → (name, path of twin)."""
    blocks = [f"# {words['ko']['brand']} · {words['en']['brand']}"]
    for language, w in words.items():
        twin = w["twin"]
        blocks += [f"> {w['home_text']}", twin["about"], twin["quote"], w["as_of"].format(date=as_of[language])]
    for language, listed in pages.items():
        lines = [f"- [{escape_markdown(name)}]({site}{path})" for name, path in listed]
        blocks.append(f"## {words[language]['twin']['services']}\n\n" + "\n".join(lines))
    return "\n\n".join(blocks) + "\n"
