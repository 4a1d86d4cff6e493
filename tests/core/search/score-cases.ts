/**
 * Figures of search and notices on a list of what people really wrote.
 *
 *     node tests/core/search/score-cases.ts CASES.csv [--kind=symptom] [--misses]
 *
 * Columns by name: text (or q), expected_service (or services), expected_issue (or issues), kind. Accepted ids are
 * joined by `|` or `,`, `*` = any. A body's id among the services is right as a result of its own. Rows of other kinds
 * than search and symptom are left out; a file without that column is one of searches unless `--kind` says otherwise.
 */
import { readFileSync } from "node:fs";
import { answer, type Result } from "../../../extension/core/search/answer.ts";
import { engine } from "../data.ts";
import { cells } from "../match/score-pages.ts";

type Find = (text: string) => Result[];

export interface Case {
  id: string;
  kind: string;
  text: string;
  services: string[];
  issues: string[];
}

export interface Tally {
  rows: number;
  first: number;
  three: number;
  /** Cases and the first three results, where the right one is not the first. */
  missed: [Case, Result[], among: boolean][];
}

const KINDS = ["search", "symptom"];

export function readCases(file: string, kind = "search"): Case[] {
  const [names = [], ...records] = readFileSync(file, "utf8").trim().split(/\r?\n/).map(cells);
  return records
    .map((values) => {
      const row = Object.fromEntries(names.map((name, at) => [name, values[at] ?? ""]));
      const ids = (list = "") => list.split(/[|,]/).filter(Boolean);
      return {
        id: row.id ?? "",
        kind: row.kind ?? kind,
        text: (row.text ?? row.q ?? "").replaceAll("\\n", "\n"),
        services: ids(row.expected_service ?? row.services),
        issues: ids(row.expected_issue ?? row.issues),
      };
    })
    .filter((one) => KINDS.includes(one.kind));
}

const accepts = ({ services, issues }: Case, result: Result | undefined): boolean => {
  if (!result) return false;
  if ("authority" in result) return services.includes(result.authority);
  const of = (ids: string[], id: string) => ids.includes(id) || ids.includes("*");
  return of(services, result.service) && of(issues, result.issue);
};

export function tally(cases: readonly Case[], find: Find): Tally {
  const sum: Tally = { rows: cases.length, first: 0, three: 0, missed: [] };
  for (const one of cases) {
    const found = find(one.text).slice(0, 3);
    const first = accepts(one, found[0]);
    const among = found.some((result) => accepts(one, result));
    sum.first += Number(first);
    sum.three += Number(among);
    if (!first) sum.missed.push([one, found, among]);
  }
  return sum;
}

const share = (part: number, whole: number) => `${part}/${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`;
const name = (result: Result) => ("authority" in result ? result.authority : `${result.service}/${result.issue}`);

if (process.argv[1] === import.meta.filename) {
  const [file] = process.argv.slice(2).filter((arg) => !arg.startsWith("--"));
  if (!file) throw new Error("name a CSV file, e.g. tests/core/search/queries-2.csv");
  const kind = process.argv.find((arg) => arg.startsWith("--kind="))?.slice("--kind=".length);
  const find: Find = (text) => answer(engine, text).results;
  const cases = readCases(file, kind);
  for (const group of [KINDS, ...KINDS.map((one) => [one])]) {
    const those = cases.filter((one) => group.includes(one.kind));
    if (those.length === 0) continue;
    const { rows, first, three } = tally(those, find);
    console.log(`${group.join(" and ")}: first ${share(first, rows)}, among three ${share(three, rows)}`);
  }
  if (!process.argv.includes("--misses")) process.exit();
  for (const [one, found, among] of tally(cases, find).missed)
    console.log(
      `${among ? "second" : "MISSED"} ${one.id} “${one.text}” → ${found.map(name).join(", ") || "nothing"}; ` +
        `accepted ${one.services.join("|")} ${one.issues.join("|")}`,
    );
}
