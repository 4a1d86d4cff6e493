"""Of two official texts the dated one gives the value.

Reason: docs/decisions/0004-who-says-so-and-when.md
"""

from dataset.schema.generated.authored import Evidence
from scripts.facts.claims import Claim, claims
from scripts.facts.trust import date_of
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

OFFICIAL = ("official", "official-copy")


@rule("dated-wins", "an undated text may be of any year; a dated one of the same company is newer news", across=True)
def check(dataset: Dataset) -> Findings:
    """Yield values that rest on an undated text although a dated one of the same type says otherwise."""
    for claim in claims(dataset):
        for item in claim.evidence:
            source = claim.sources.get(item["source"])
            if source is None or item["stance"] != "contradicts" or not date_of(item, source):
                continue
            mine = _supporting(claim, item)
            dates = [date_of(one, claim.sources[one["source"]]) for one in mine]
            same = source["type"] in {claim.sources[one["source"]]["type"] for one in mine}
            if source["type"] in OFFICIAL and same and not any(dates):
                yield at(
                    claim.file,
                    claim.pointer,
                    f"“{item['source']}” is dated and says otherwise; the value here rests on undated texts only",
                    "the dated text's value, with the undated text as the one that contradicts; `not_before` where the undated one is newer",
                )


def _supporting(claim: Claim, item: Evidence) -> list[Evidence]:
    """What supports the very parts of this field that `item` contradicts."""
    parts = {about for about in item["about"] if about.split(".")[0] == claim.field}
    return [one for one in claim.evidence if one["stance"] == "supports" and parts & set(one["about"])]
