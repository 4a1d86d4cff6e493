"""`python -m scripts.check`: every rule over every record, then what the dataset covers.

Exit 1 when anything is wrong. `--quiet` prints findings only.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections import Counter
from pathlib import Path

from scripts.asof import as_of
from scripts.claims import Claim, claims
from scripts.findings import Finding
from scripts.loading import ROOT, Dataset, load
from scripts.rules import RULES
from scripts.shapes import WHY


def findings(dataset: Dataset) -> list[Finding]:
    """All findings. Rules run on what could be read; those that follow references wait until all of it can."""
    out = list(dataset.findings)
    for rule in RULES:
        if not (rule.across and dataset.findings):
            out.extend(rule.run(dataset))
    return sorted(out, key=lambda f: (f.file, f.pointer, f.rule))


def checked(root: Path = ROOT) -> Dataset:
    """The dataset, or SystemExit(1) after printing every finding. The only way in for the compiler."""
    dataset = load(root)
    wrong = findings(dataset)
    if wrong:
        _print(wrong)
        raise SystemExit(1)
    return dataset


def _print(wrong: list[Finding]) -> None:
    why = WHY | {rule.id: rule.why for rule in RULES}
    for finding in wrong:
        print(finding, file=sys.stderr)
        if finding.rule in why:
            print(f"  why: {why[finding.rule]}", file=sys.stderr)
    print(f"\n{len(wrong)} errors", file=sys.stderr)


def _summary(dataset: Dataset, day: str) -> str:
    every = list(claims(dataset))
    covered = sum(claim.covered for claim in every)
    guides = sum(len(doc.data["guides"]) for doc in dataset.services.values())
    lines = [
        f"0 errors in {len(dataset.services)} services, {len(dataset.authorities)} authorities, {guides} guides (as of {day})",
        f"claims with evidence: {covered} of {len(every)}",
        "share by confidence: " + _shares(every, day),
        "oldest claims (by the newest date that carries them):",
        *_oldest(every, day),
    ]
    return "\n".join(lines)


def _shares(every: list[Claim], day: str) -> str:
    counts = Counter(claim.trust(day).word for claim in every)
    return ", ".join(f"{word} {count * 100 / len(every):.0f} %" for word, count in counts.most_common())


def _oldest(every: list[Claim], day: str) -> list[str]:
    dated = [(c.trust(day).since, c) for c in every]
    old = sorted(((since, c) for since, c in dated if since), key=lambda pair: (pair[0], pair[1].owner))
    age = dt.date.fromisoformat
    return [f"  {(age(day) - age(since)).days:5d} days  {c.owner} {c.field}" for since, c in old[:5]]


def main(argv: list[str]) -> int:
    """Check and report."""
    dataset = load()
    wrong = findings(dataset)
    if wrong:
        _print(wrong)
        return 1
    if "--quiet" not in argv:
        print(_summary(dataset, as_of()))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
