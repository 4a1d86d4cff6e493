"""`python -m scripts.bench.mixes`: how long a phone page takes while others ask for something else.

64 clients, all asking as fast as they are answered: 62 for the addresses of a mix, two for one phone page. `--before` measures
an earlier state of the server beside this one, turn by turn.
"""

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import click

from scripts import markdown
from scripts.bench import wrk
from scripts.bench.measured_rows import Row, at_most, spread
from scripts.bench.part import part
from scripts.command import working
from scripts.validation.load import ROOT

PAGE = "/s/daum/mail"
CROWD, READERS = 62, 2
LIMIT = 20  # ms
ROUNDS, SECONDS = 3, 2
ASK = """
local lines, depth, n = {lines}, {depth}, 0
wrk.headers["Accept-Encoding"] = "{coding}"
request = function()
  local out = {{}}
  for i = 1, depth do
    n = n % #lines + 1
    local method, path = lines[n]:match("(%S+) (.*)")
    out[i] = wrk.format(method, (path:gsub("{{n}}", function() return tostring(math.random(1e9)) end)))
  end
  return table.concat(out)
end
"""


@dataclass(frozen=True)
class Mix:
    """What a crowd asks for: lines “GET /path” ({n}: a number that is never the same), `depth` of them at one stroke.

    `coding`: what it takes.
    """

    name: str
    lines: tuple[str, ...]
    depth: int = 1
    coding: str = "br"


def mixes() -> list[Mix]:
    """What an operator's users, robots and enemies ask for, the whole of it last."""
    bundle = next(case.path for case in wrk.cases() if case.name == "bundle")
    kinds = [
        Mix("pages for phones", ("GET /", "GET /s/daum", "GET /en/s/x", "GET /find", "GET /style.css")),
        Mix("manifest and bundle", ("GET /v1/manifest", f"GET {bundle}")),
        Mix("one service", ("GET /v1/services/x", "GET /v1/services/daum?lang=en")),
        Mix("one service, made-up queries", ("GET /v1/services/x?n={n}",)),
        Mix("lists", ("GET /v1/services", "GET /v1/services?issue=mail", "GET /v1/authorities")),
        Mix("OpenAPI and its page", ("GET /v1/openapi.json", "GET /docs", "GET /docs.css?{n}")),
        Mix("health", ("GET /healthz",)),
        Mix("nothing there", ("GET /{n}", "GET /s/{n}", "GET /v1/{n}")),
        Mix("no such service", ("GET /v1/services/{n}",)),
        Mix("what does not work", ("GET /v1/services?issue=x{n}", "POST /v1/services", "PUT /s/daum", "GET /docs?%FF")),
    ]
    pipelined = Mix("pages, 100 at one stroke", kinds[0].lines, 100)
    unpacked = Mix("bundle and pages, unpacked", (f"GET {bundle}", *kinds[0].lines), coding="identity")
    return [
        *kinds,
        pipelined,
        unpacked,
        Mix("all of these at once", tuple(line for mix in kinds for line in mix.lines)),
    ]


def late(port: int, mix: Mix) -> tuple[float, float]:
    """The 99th percentile of the page in ms, and answers per second that the crowd got, under one mix."""
    base = f"http://127.0.0.1:{port}"
    lines = "{" + ", ".join(f'"{line}"' for line in mix.lines) + "}"
    with wrk.asking(
        f"{base}/", SECONDS + 1, CROWD, ASK.format(lines=lines, depth=mix.depth, coding=mix.coding)
    ) as crowd:
        page = wrk.wrk(f"{base}{PAGE}", SECONDS, clients=READERS)
        others = wrk.report(crowd)
    return page.p99, others.rate


def measured(before: Path | None) -> list[tuple[Mix, dict[str, list[tuple[float, float]]]]]:
    """For every mix and every server (before, now) its rounds, turn by turn."""
    folders = ({"before": before} if before else {}) | {"now": ROOT}
    seen: list[tuple[Mix, dict[str, list[tuple[float, float]]]]] = []
    with ExitStack() as stack:
        ports = {}
        for name, folder in folders.items():
            ports[name] = wrk.free_port()
            command, settings = wrk.ours(ports[name])
            stack.enter_context(wrk.running(command, ports[name], folder, **settings))
        for mix in mixes():
            rounds: dict[str, list[tuple[float, float]]] = {name: [] for name in ports}
            for _ in range(ROUNDS):
                for name, port in ports.items():
                    rounds[name].append(late(port, mix))
            seen.append((mix, rounds))
    return seen


def rows() -> list[Row]:
    """The page beside every mix, for the table of the server."""
    return [
        at_most(f"p99 of a phone page, 64 clients: {mix.name}", [p99 for p99, _ in rounds["now"]], "ms", LIMIT)
        for mix, rounds in measured(None)
    ]


@part("mixes", "build", "wrk")
@click.option(
    "--before",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="A clone at an earlier state; without it the table has no such column.",
)
def main(before: Path | None) -> str:
    """Measure a phone page while a crowd asks for something else (minutes), and print a table."""
    working("Measuring a page beside others")
    cells = []
    for mix, rounds in measured(before):
        figures = [spread([p99 for p99, _ in taken], "ms") for taken in rounds.values()]
        crowd = [f"{sorted(rate for _, rate in taken)[len(taken) // 2]:,.0f}" for taken in rounds.values()]
        held = sorted(p99 for p99, _ in rounds["now"])[ROUNDS // 2] <= LIMIT
        cells.append([mix.name, *figures, "held" if held else "**missed**", " → ".join(crowd)])
    heads = [
        "the other 62 ask for",
        *(["before"] if before else []),
        "now",
        f"≤ {LIMIT} ms",
        "answers a second for them",
    ]
    return markdown.table(heads, cells, "l" + "r" * (len(heads) - 1))


if __name__ == "__main__":
    main()
