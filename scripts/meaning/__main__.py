"""How well what people say can be told apart. Needs numpy and brotli.

python -m scripts.meaning           write docs/meaning.md (make meaning); time and memory are printed only
python -m scripts.meaning --check   exit 1 when the page is stale
"""

from __future__ import annotations

import resource
import sys
import time

from scripts.check import checked
from scripts.loading import ROOT
from scripts.meaning.figures import found, measure
from scripts.meaning.model_file import model_bytes
from scripts.meaning.page import PAGE, page
from scripts.meaning.training import train

MEGABYTE = 1024 if sys.platform != "darwin" else 1024 * 1024
"""In the units in which the system counts memory."""


def main(argv: list[str]) -> int:
    """Write or check the page."""
    dataset, target = checked(), ROOT / PAGE
    figures = measure(dataset)
    text = page(figures)
    if "--check" in argv:
        if target.exists() and target.read_text(encoding="utf-8") == text:
            return 0
        print(f"{PAGE}: stale; run `make meaning` and commit the result", file=sys.stderr)
        return 1
    target.write_text(text, encoding="utf-8")
    held = found(figures.held)
    print(f"{PAGE}: right first {held.first} of {held.asked} lines of kept-out threads, among three {held.three}")
    started = time.perf_counter()
    train(line for line in figures.lines if not line.kept_out)
    learnt = time.perf_counter()
    same = model_bytes(dataset) == figures.file
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE
    print(
        f"one model {learnt - started:.1f} s, with thresholds {time.perf_counter() - learnt:.1f} s, at most {memory:.0f} MB; "
        f"{figures.packed / 1024:.1f} KB brotli, {'the same bytes twice' if same else 'OTHER BYTES the second time'}"
    )
    return 0 if same else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
