"""`python -m scripts.commands.lookalikes`: letters and words that the contact check needs to tell look-alikes.

Writes extension/core/contact/lookalikes.json from the domains of all records:

- `confusables`: letter → what it looks like, as UTS 39 has it, only for letters that occur in our labels;
- `words`: dictionary words that lie near a label. A word is no slip of the pen (apply.com, never.com).

Which slips count is not decided here but in extension/core/contact/slips.ts. A label without its words only makes the
check call more names alike, so a new record may come first and this file follow.
"""

import importlib.resources
import json
import unicodedata

import click

from scripts.command import check_option, write_files
from scripts.compile.contact_keys import narrower
from scripts.validation.load import ROOT, Dataset, load

FILE = ROOT / "extension" / "core" / "contact" / "lookalikes.json"
# Shorter labels are compared letter by letter only.
SHORTEST = 5
# From this length on two letters may differ.
LONG = 8
MOST = 2


def labels(dataset: Dataset) -> set[str]:
    """The names that companies registered: kakao, airbnb, kakaopay."""
    docs = dataset.records().values()
    return {_registered(domain) for doc in docs for domain in doc.data.get("domains", [])}


def _registered(domain: str) -> str:
    while narrower(domain):
        domain = domain.partition(".")[2]
    return domain.partition(".")[0]


def confusables(letters: set[str]) -> dict[str, str]:
    """Letter → the plain letters it looks like, for what is left of a host once a browser has read it."""
    import confusable_homoglyphs

    path = importlib.resources.files(confusable_homoglyphs) / "confusables.json"
    alike: dict[str, list[dict[str, str]]] = json.loads(path.read_text(encoding="utf-8"))
    out: dict[str, str] = {}
    for target in [*sorted(letters), *(letter.upper() for letter in sorted(letters)), "rn"]:
        if not set(target.lower()) <= letters:
            continue
        for other in alike.get(target, []):
            letter = other["c"].strip("\u200e")
            kept = len(letter) == 1 and unicodedata.normalize("NFKC", letter.lower()) == letter
            # A capital I is told from an l by its dot only once it has become small.
            if (kept or letter == "I") and letter != target.lower():
                out.setdefault(letter, target.lower())
    return dict(sorted(out.items()))


def near_words(names: set[str]) -> list[str]:
    """Dictionary words, with their plurals, that a name of at least SHORTEST letters may be mistyped for."""
    from english_words import get_english_words_set

    # Rare words are in one of the dictionaries only.
    lists = [get_english_words_set([name], alpha=True, lower=True) for name in ("web2", "gcide")]
    known: set[str] = set.intersection(*lists)
    names = {name for name in names if len(name) >= SHORTEST}
    by_rest: dict[tuple[str, int], set[str]] = {}
    for name in names:
        changes = _changes(name)
        for rest in _without(name, changes):
            by_rest.setdefault((rest, changes), set()).add(name)
    near = set()
    for word in (known | {f"{word}s" for word in known}) - names:
        if SHORTEST <= len(word) <= max(map(len, names)) + MOST:
            found = {name for n in (1, MOST) for rest in _without(word, n) for name in by_rest.get((rest, n), ())}
            # A slip in the first letter counts only where two slips do.
            if any(_changes(name) == MOST or name[0] == word[0] for name in found):
                near.add(word)
    return sorted(near)


def _changes(name: str) -> int:
    return MOST if len(name) >= LONG else 1


def _without(word: str, letters: int) -> set[str]:
    """The word with up to so many letters taken out: words as many changes apart share one of these."""
    out = rests = {word}
    for _ in range(letters):
        rests = {rest[:n] + rest[n + 1 :] for rest in rests for n in range(len(rest))}
        out = out | rests
    return out


def content(dataset: Dataset) -> str:
    """The file's text."""
    names = labels(dataset)
    data = {"confusables": confusables(set("".join(names))), "words": near_words(names)}
    return json.dumps(data, ensure_ascii=True, indent=1) + "\n"


@click.command()
@check_option
def main(check: bool) -> None:
    """Write extension/core/contact/lookalikes.json from the domains of all records."""
    text, name = content(load(ROOT)), FILE.relative_to(ROOT).as_posix()
    write_files(ROOT, {name: text}, check, "stale; run `make lookalikes` and commit the result")
    if not check:
        click.echo(f"{name}: {len(text.splitlines())} lines")


if __name__ == "__main__":
    main()
