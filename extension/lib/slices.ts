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

type PackedRule = [string, string, PageRule["issue"], boolean, PageRule["role"], PageRule["query"]?];

/** Everything one host needs to know which problem a page is about. */
export interface HostSlice {
  rules: PackedRule[];
  /** Topic words, only for problems that have a guide here. */
  topics: TopicWords;
  /** service → its commonest problems. */
  problems: Record<string, Problem[]>;
  frame: Frame;
}

/** Rules without the names of their fields: a host has dozens, and a page reads them all. */
export const packRules = ({ rules }: PageIndex): PackedRule[] =>
  rules.map(({ service, path, issue, topic, role, query }): PackedRule => {
    const plain = Object.keys(query).length === 0;
    return plain ? [service, path, issue, topic, role] : [service, path, issue, topic, role, query];
  });

export const unpackRules = (rules: PackedRule[]): PageIndex => ({
  rules: rules.map(([service, path, issue, topic, role, query = {}]) => ({ service, path, issue, topic, role, query })),
  issues: {},
});
