"""The list of publishers says of each for whom it speaks, and names no place where strangers write.

Reason: dataset/README.md#who-may-be-called-official
"""

from scripts.facts.official import Official
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at, repeated
from scripts.validation.load import Dataset

FILE = "dataset/vocabulary/publishers.json"
# What these say holds for everybody; a platform or an account speaks of itself.
FOR_ALL = ("government", "law", "store")


@rule("publisher-listed", "one careless line here would make strangers official in every record", across=True)
def check(dataset: Dataset) -> Findings:
    """Yield publishers listed twice, for nobody, for everybody, or on a whole host that anybody writes on."""
    official = Official(dataset)
    known = dataset.services.keys() | dataset.authorities.keys() | dataset.single.keys()
    publishers = dataset.one["publishers"]["publishers"]
    places = [
        (f"/publishers/{i}/hosts/{k}", f"{host}{path}")
        for i, entry in enumerate(publishers)
        for k, host in enumerate(entry["hosts"])
        for path in entry.get("paths") or ["/"]
    ]
    yield from repeated(FILE, places, "one entry for each place")
    for i, entry in enumerate(publishers):
        here = f"/publishers/{i}"
        if entry["kind"] in FOR_ALL and entry.get("records"):
            yield at(FILE, f"{here}/records", f"{entry['kind']} speaks to everybody", "no `records`, or kind platform")
        elif entry["kind"] not in FOR_ALL and not entry.get("records"):
            yield at(FILE, here, f"a {entry['kind']} whose word counts everywhere", '"records": ["…"]')
        for k, record in enumerate(entry.get("records", [])):
            if record not in known:
                yield at(
                    FILE, f"{here}/records/{k}", f"there is no record “{record}”", "the name of a file in dataset/"
                )
        if entry.get("paths"):
            continue
        if entry["kind"] == "account":
            yield at(FILE, here, "an account without its path", '"paths": ["/@name"]')
        for k, host in enumerate(entry["hosts"]):
            if official.peoples(f"https://{host}/-"):
                yield at(FILE, f"{here}/hosts/{k}", f"anybody publishes on {host}", '"paths": the publisher\'s own')
