"""Three pictures of how trustworthy the dataset is, for scripts.commands.report."""

import datetime as dt
from collections import Counter
from pathlib import Path

import matplotlib as mpl

mpl.use("Agg")
import matplotlib.pyplot as plt

from dataset.schema.enums import CONFIDENCE, ISSUES
from scripts.facts.claims import Claim
from scripts.facts.trust import Trust, trust
from scripts.validation.load import Dataset

COLOURS = {
    "confirmed": "#0b7a4b",
    "official": "#1f5eff",
    "reported": "#6c8ff0",
    "disputed": "#b3261e",
    "changed": "#8a5a00",
    "unverified": "#9aa4b2",
}


def shares(weighed: list[tuple[Claim, Trust]], out: Path) -> None:
    """Bars: claims by confidence."""
    counts: Counter[str] = Counter(trust.word for _, trust in weighed)
    figure, axes = plt.subplots(figsize=(7, 2.6), layout="constrained")
    values = [counts[word] for word in CONFIDENCE]
    bars = axes.barh(CONFIDENCE, values, color=[COLOURS[word] for word in CONFIDENCE])
    axes.bar_label(bars, labels=[f"{value} ({value * 100 / len(weighed):.0f} %)" for value in values], padding=3)
    axes.invert_yaxis()
    axes.spines[["top", "right"]].set_visible(False)
    axes.set_xlabel("claims")
    axes.margins(x=0.18)
    figure.savefig(out / "confidence.png", dpi=110)
    plt.close(figure)


def ages(weighed: list[tuple[Claim, Trust]], day: str, out: Path) -> int:
    """Histogram: age of the newest evidence; returns how many claims are undated."""
    today = dt.date.fromisoformat(day)
    days = [(today - dt.date.fromisoformat(trust.since)).days for _, trust in weighed if trust.since]
    figure, axes = plt.subplots(figsize=(7, 2.8), layout="constrained")
    axes.hist([value / 365 for value in days], bins=24, color="#1f5eff")
    axes.set_xlabel("years since the newest dated evidence")
    axes.set_ylabel("claims")
    axes.spines[["top", "right"]].set_visible(False)
    figure.savefig(out / "age.png", dpi=110)
    plt.close(figure)
    return len(weighed) - len(days)


def heat(dataset: Dataset, day: str, out: Path) -> None:
    """Map: services × problems; the shade is the confidence of the verdict."""
    names = sorted(dataset.services)
    level = {word: i + 1 for i, word in enumerate(reversed(CONFIDENCE))}
    grid = [[0] * len(ISSUES) for _ in names]
    for row, name in enumerate(names):
        record = dataset.services[name].data
        sources = dataset.sources_for(record)
        for guide in record["guides"]:
            about = [item for item in guide["evidence"] if "summary" in item["about"]]
            grid[row][ISSUES.index(guide["issue"])] = level[trust(about, sources, "rule", day).word]
    figure, axes = plt.subplots(figsize=(9, 1.8 + 0.22 * len(names)), layout="constrained")
    picture = axes.imshow(grid, cmap="Blues", vmin=0, vmax=len(CONFIDENCE), aspect="auto")
    axes.set_xticks(range(len(ISSUES)), ISSUES, rotation=55, ha="right", fontsize=8)
    axes.set_yticks(range(len(names)), names, fontsize=8)
    bar = figure.colorbar(picture, ticks=range(len(CONFIDENCE) + 1))
    bar.ax.set_yticklabels(["no guide", *reversed(CONFIDENCE)], fontsize=8)
    figure.savefig(out / "heat.png", dpi=110)
    plt.close(figure)
