// One address for every host that the built data speaks of, so that a new record is tried in a browser without a new
// test.
import { readFileSync } from "node:fs";
import type { HelpPage } from "../../fixtures/pages/site.ts";
import { plain } from "../../fixtures/pages/sites/elsewhere.ts";
import { DATA } from "./paths.ts";

interface Rule {
  path: string;
  query: Record<string, string[]>;
  issue: string | null;
}

/** Plain pages, one for each pattern the content script runs on, at an address that a rule of this host names. */
export function pagesOfBuiltHosts(): HelpPage[] {
  const read = (name: string): unknown => JSON.parse(readFileSync(`${DATA}/${name}`, "utf8"));
  const bundle = read("bundle.json") as Record<string, { rules: Rule[] } | undefined>;
  return (read("matches.json") as string[]).map((pattern) => {
    const [, host = "", glob = ""] = /^https:\/\/([^/]+)(\/.*)$/.exec(pattern) ?? [];
    const { rules = [] } = bundle[`page/${host.replace(/^www\./, "")}`] ?? {};
    const inside = rules.filter(
      ({ path, query }) => path.startsWith(glob.replace("*", "").toLowerCase()) && !Object.keys(query).length,
    );
    const rule = inside.find(({ issue }) => issue) ?? inside[0];
    if (!rule) throw new Error(`no rule of ${host} lies in ${pattern}: the content script runs there for nothing`);
    return plain(host, rule.path.replaceAll("*", "replica"), "도움말", "도움말");
  });
}
