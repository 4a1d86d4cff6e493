/**
 * Figures of the page matcher on a list of labelled addresses.
 *
 *     node tests/core/match/score-pages.ts tests/core/match/urls.csv [bundle.json] [--no-titles] [--misses]
 *
 * Columns: url, title, lang, services, issues, is_contact_form. `services`: accepted ids, `-` = no match is fine, `*` = any.
 * `issues`: accepted ids, best first; none, policy and other mean "no problem of ours".
 */
import { readFileSync } from "node:fs";
import { matchPage, pageKey } from "../../../extension/core/match/match.ts";
import type { PageIndex, TopicWords } from "../../../extension/core/schema.ts";

export interface Row {
  url: string;
  title: string;
  services: string[];
  issues: string[];
  form: boolean;
}

export interface Score {
  rows: number;
  service: number;
  issue: number;
  issueRows: number;
  /** Pages without a problem of ours for which none was named. */
  quiet: number;
  quietRows: number;
  role: number;
  roleRows: number;
  misses: string[];
}

const NO_GUIDE = ["none", "policy", "other"];

/** Rows of a CSV file with quotes as RFC 4180 has them. */
export function readRows(file: string): Row[] {
  const records = readFileSync(file, "utf8").trim().split(/\r?\n/).map(cells);
  const names = records.shift() ?? [];
  return records.map((values) => {
    const row = Object.fromEntries(names.map((name, at) => [name, values[at] ?? ""]));
    return {
      url: row.url ?? "",
      title: row.title ?? "",
      services: (row.services ?? "").split("|"),
      issues: (row.issues ?? "").split("|"),
      form: row.is_contact_form === "1",
    };
  });
}

/** Cells of one CSV line. */
export function cells(line: string): string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(,|$)/g)]
    .slice(0, -1)
    .map(([, cell = ""]) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell))
    .concat(line.endsWith(",") ? [""] : []);
}

/** Match every row against the bundle and count. */
export function score(rows: Row[], bundle: Record<string, unknown>, titles = true): Score {
  const topics = bundle["topic/issues"] as TopicWords;
  const sum: Score = {
    rows: rows.length,
    service: 0,
    issue: 0,
    issueRows: 0,
    quiet: 0,
    quietRows: 0,
    role: 0,
    roleRows: 0,
    misses: [],
  };
  for (const row of rows) {
    const index = bundle[pageKey(row.url) ?? ""] as PageIndex | undefined;
    const match = index ? matchPage(index, topics, row.url, { title: titles ? row.title : null }) : null;
    const service = match
      ? row.services.includes(match.service) || row.services.includes("*")
      : row.services.some((id) => id === "-" || id === "*");
    const issue =
      row.issues.includes(match?.issue ?? "") || (!match?.issue && row.issues.some((id) => NO_GUIDE.includes(id)));
    const quietRow = row.issues.every((id) => NO_GUIDE.includes(id));
    sum.service += Number(service);
    if (quietRow) {
      sum.quietRows += 1;
      sum.quiet += Number(issue);
    } else {
      sum.issueRows += 1;
      sum.issue += Number(issue);
    }
    const role = (match?.role === "contact-form") === row.form;
    if (row.form || match?.role === "contact-form") {
      sum.roleRows += 1;
      sum.role += Number(role);
    }
    if (!service || !issue || !role) {
      const said = match ? `${match.service} ${match.issue} ${match.role}` : "no match";
      sum.misses.push(
        `${row.url} «${row.title}»\n    said ${said}, accepted ${row.services.join("|")} ${row.issues.join("|")}${row.form ? " form" : ""}`,
      );
    }
  }
  return sum;
}

/** One line of figures. */
export function figures(result: Score): string {
  const share = (part: number, whole: number) =>
    `${part}/${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`;
  return [
    `service ${share(result.service, result.rows)}`,
    `problem ${share(result.issue, result.issueRows)}`,
    `no problem ${share(result.quiet, result.quietRows)}`,
    `form ${share(result.role, result.roleRows)}`,
  ].join(", ");
}

if (process.argv[1] === import.meta.filename) {
  const [file, bundle = new URL("../../../build/data/bundle.json", import.meta.url).pathname] = process.argv
    .slice(2)
    .filter((arg) => !arg.startsWith("--"));
  if (!file) throw new Error("name a CSV file, e.g. tests/core/match/urls.csv");
  const result = score(readRows(file), JSON.parse(readFileSync(bundle, "utf8")), !process.argv.includes("--no-titles"));
  console.log(figures(result));
  if (process.argv.includes("--misses")) for (const miss of result.misses) console.log(miss);
}
