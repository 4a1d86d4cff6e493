"""Every rule over a dataset: the way in for whatever reads records."""

from pathlib import Path

from scripts.command import Refusal
from scripts.facts.ledger import looks, renew_evidence
from scripts.rules import RULES
from scripts.validation.finding import Finding
from scripts.validation.load import ROOT, Dataset, load
from scripts.validation.shape import WHY


def findings(dataset: Dataset) -> list[Finding]:
    """All findings. Rules run on what could be read; those that follow references wait until all of it can."""
    out = list(dataset.findings)
    for rule in RULES:
        if not (rule.across and dataset.findings):
            out.extend(rule.run(dataset))
    return sorted(out, key=lambda f: (f.file, f.pointer, f.rule))


def checked(root: Path = ROOT) -> Dataset:
    """The dataset, or a Refusal that names every finding. Nothing compiles without it."""
    dataset = load(root)
    wrong = findings(dataset)
    if wrong:
        raise Refusal(_message(wrong))
    return dataset


def current(day: str, root: Path = ROOT) -> Dataset:
    """The checked dataset as of a day, with what official pages were last seen to say (dataset/checks)."""
    dataset = checked(root)
    renew_evidence(dataset, looks(root)[0], day)
    return dataset


def _message(wrong: list[Finding]) -> str:
    why = WHY | {rule.id: rule.why for rule in RULES}
    told = [f"{one}\n  why: {why[one.rule]}" if one.rule in why else str(one) for one in wrong]
    return "\n".join([*told, f"\n{len(wrong)} errors"])
