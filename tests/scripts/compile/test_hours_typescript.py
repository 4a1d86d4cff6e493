"""The same tables, walked by the code that runs on the device."""

from __future__ import annotations

import json
import subprocess

from scripts.validation.load import ROOT
from tests.scripts.compile.hour_cases import CASES, edges, is_open, moments, table_of
from tests.soak import rounds

WALK = """
import { readFileSync } from "node:fs";
import { openAt } from "%s";
const jobs = JSON.parse(readFileSync(0, "utf8"));
const answer = ({ table, minutes }) =>
  minutes.map((minute) => {
    const { open, changesAt } = openAt(table, new Date(minute * 60000));
    return [open, changesAt === null ? null : changesAt.getTime() / 60000];
  });
process.stdout.write(JSON.stringify(jobs.map(answer)));
"""


def test_typescript_walks_the_same_way() -> None:
    tables = [table_of(case) for case in CASES]
    jobs = []
    for case, table in zip(CASES, tables, strict=True):
        outside = [table["first"] - 1, table["last"], table["last"] + 10_000]
        jobs.append({"table": table, "minutes": moments(table, rounds(300, 5_000), "ts" + case.text) + outside})
    script = WALK % (ROOT / "extension" / "core" / "hours" / "hours.ts").as_uri()
    node = ROOT / ".venv" / "bin" / "node"
    done = subprocess.run(
        [str(node), "--input-type=module", "-e", script],
        input=json.dumps(jobs),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    for job, answers in zip(jobs, json.loads(done.stdout), strict=True):
        changes = edges(job["table"])
        for minute, (open_, changes_at) in zip(job["minutes"], answers, strict=True):
            wanted = is_open(job["table"], changes, minute)
            after = next((c for c in changes if c > minute), None) if wanted is not None else None
            assert open_ == wanted
            # What reaches the end of the table may go on behind it, so nothing is said about its end.
            assert changes_at == (after if after is not None and after < job["table"]["last"] else None)
