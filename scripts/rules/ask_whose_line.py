"""Where the first way is one of several companies' lines, the guide asks first whose customer one is.

Reason: dataset/README.md#channels-and-guides
"""

from dataset.schema.generated.authored import Guide, Service
from scripts.facts.ways import channel
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("ask-whose-line", "a stranger's line cannot stop your phone")
def check(dataset: Dataset) -> Findings:
    """Yield guides that begin with another company's phone, name that of a competitor too, and do not ask."""
    for doc, where, guide in dataset.guides():
        owners = _owners(dataset, doc.data, guide)
        if guide.get("ask") or not owners or owners[0] is None:
            continue
        family = [owner for owner in owners if owner and owner["family"] == owners[0]["family"]]
        if len({owner["id"] for owner in family}) > 1:
            yield at(
                doc.file,
                f"{where}/ask",
                f"the way to take is {owners[0]['name']['ko']}’s line for everybody",
                'ask: {"question": {"ko": "어느 통신사를 쓰나요?", …}, "answers": one for each company}',
            )


def _owners(dataset: Dataset, record: Service, guide: Guide) -> list[Service | None]:
    """The record behind each way; None = no phone, or the company's own."""
    out: list[Service | None] = []
    for way in guide["channels"]:
        found, owner = channel(dataset, record, way["channel"]), way["channel"].rpartition("/")[0]
        foreign = found and found["kind"] == "phone" and owner not in ("", record["id"])
        out.append(dataset.services[owner].data if foreign else None)
    return out
