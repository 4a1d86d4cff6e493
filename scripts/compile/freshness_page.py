"""/freshness: how much of all this is recent, what needs a look most, and which sites turn a polite reader away."""

from dataset.schema.generated.closed import Language
from scripts.compile.page import Page, Shown
from scripts.facts.freshness import AGES, Freshness
from scripts.validation.load import Dataset


def freshness_page(fresh: Freshness, dataset: Dataset, words: Shown, language: Language) -> Page:
    """The page in the language of `words`. What a record is called comes from `dataset`."""
    say = words["fresh"]
    never = say["never_all"] if fresh.never == fresh.all else say["never"].format(n=f"{fresh.never:,}")
    share = round(100 * fresh.ages["fresh"] / max(1, fresh.all))
    counted = {"all": f"{fresh.all:,}", "n": f"{fresh.ages['fresh']:,}", "share": share}
    values: Shown = {
        "head": [say[line].format(**counted) for line in ("head_1", "head_2")],
        "ages": [say[age].format(n=f"{fresh.ages[age]:,}") for age in AGES],
        "never": never,
        "needed": [],
        "hosts": [say["host"].format(host=host, n=n) for host, (_, n) in fresh.hosts.items()],
    }
    fields: dict[str, list[str]] = {}
    for item in fresh.needed:
        fields.setdefault(item.owner, []).append(say["field"][item.field])
    for owner, of_it in fields.items():
        service, _, channel = owner.partition("/")
        record = dataset.services[service].data
        name = next(one["name"] for one in record["channels"] if one["id"] == channel)
        what = f"{name[language]} · {', '.join(of_it)}"
        values["needed"].append({"service": service, "name": record["name"][language], "what": what})
    return Page("/freshness", "freshness.html.j2", say["title"], say["text"], values)
