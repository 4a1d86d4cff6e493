import type { PageIndex, PageRule, TopicWords } from "../core/schema.ts";
import type { Frame, Problem } from "../ui/sheet.ts";

/**
 * What content scripts read lies in storage.local, twice at most: slot a and slot b. `now` names the slot in use and is
 * written last, so a background killed half-way leaves the old slot in force.
 *
 *     now                          Pointer
 *     <slot>/page/<host>           HostSlice    read on load
 *     <slot>/pill/<service>/<issue>  PillSheet  read when the page's problem is known
 *     <slot>/sheet/<service>/<issue> Sheet      read when somebody opens the card
 *     <slot>/hours/<hash>          HoursTable, two months of it
 */
export type Slot = "a" | "b";

export interface Pointer {
  slot: Slot;
  /** sha256 of the bundle the slot was cut from. */
  bundle: string;
  /** Language the texts were cut to. */
  lang: string;
  /** When it was cut, in ms: hours are cut to a window and have to be cut again. */
  at: number;
}

export const POINTER = "now";
export const key = (slot: Slot, name: string): string => `${slot}/${name}`;

/** Service and problem as places in `names` (-1 = open), path, whether the topic decides, query. */
type PackedRule = [service: number, issue: number, path: string, topic: 0 | 1, query?: PageRule["query"]];

/** Everything one host needs to know which problem a page is about. */
export interface HostSlice {
  names: string[];
  rules: PackedRule[];
  /** Topic words, only for problems that have a guide here. */
  topics: TopicWords;
  /** service → its commonest problems. */
  problems: Record<string, Problem[]>;
  frame: Frame;
}

/** Rules without field names and with each name once: a host has dozens, and a page reads them all. */
export function packRules({ rules }: PageIndex): Pick<HostSlice, "names" | "rules"> {
  const names: string[] = [];
  const place = (name: string | null): number => {
    if (name === null) return -1;
    if (!names.includes(name)) names.push(name);
    return names.indexOf(name);
  };
  const packed = rules.map(({ service, path, issue, topic, query }): PackedRule => {
    const some = Object.keys(query).length > 0;
    return [place(service), place(issue), path, topic ? 1 : 0, ...(some ? ([query] as const) : ([] as const))];
  });
  return { names, rules: packed };
}

/** The rules as the matcher takes them. Roles are left out, nothing on a page depends on them. */
export const unpackRules = ({ names, rules }: HostSlice): PageIndex => ({
  rules: rules.map(([service, issue, path, topic, query = {}]) => ({
    service: names[service] ?? "",
    issue: (names[issue] ?? null) as PageRule["issue"],
    path,
    topic: !!topic,
    role: "help",
    query,
  })),
  issues: {},
});
