import type { Family, PageIndex } from "../../core/schema.ts";

/** The help sites of one group of companies. */
export interface SiteGroup {
  id: string;
  name: string;
  hosts: string[];
}

/** Which services each help site has pages of, by its host. */
export const sitesOf = (pages: ReadonlyMap<string, PageIndex>): Map<string, string[]> =>
  new Map([...pages].map(([name, { issues }]) => [name.slice("page/".length), Object.keys(issues)]));

/** Sites by who runs them, in the order of the families. `services` of a host: those it has help pages of. */
export function groupSites(sites: ReadonlyMap<string, readonly string[]>, families: readonly Family[]): SiteGroup[] {
  const hosts = [...sites].toSorted(([a], [b]) => a.localeCompare(b));
  return families.flatMap(({ id, name, services }) => {
    const own = hosts.flatMap(([host, [first = ""]]) => (services.includes(first) ? [host] : []));
    return own[0] ? [{ id, name, hosts: own }] : [];
  });
}
