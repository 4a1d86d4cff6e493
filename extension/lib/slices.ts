import type { PageIndex, PageRule, SheetPill, TopicWords } from "../core/schema.ts";
import type { Times } from "../ui/frame.ts";
import type { Hours } from "../ui/status.ts";

/**
 * What content scripts read lies in storage.local, twice at most: slot a and slot b. `now` names the slot in use and is
 * written last, so a background killed half-way leaves the old slot in force.
 *
 *     now                          Pointer
 *     <slot>/page/<host>           HostSlice    read on load
 *     <slot>/pill/<service>/<issue>  PillSlice    read when the page's problem is known
 *     <slot>/sheet/<service>/<issue> Printed      read when somebody opens the card
 *     <slot>/frame                   Frame        read with it
 */
export type Slot = "a" | "b";

export interface Pointer {
  slot: Slot;
  /** sha256 of the bundle the slot was cut from. */
  bundle: string;
  /** Language the texts were cut to. */
  lang: string;
  /** Version of the extension that cut it: another one may cut differently. */
  by: string;
  /** When it was cut, in ms: hours are cut to a window and have to be cut again. */
  at: number;
}

/**
 * What stands on the page while nobody has opened the card. It comes with the hours it speaks of, two months of them,
 * and with who says so: a second look into the storage takes longer.
 */
export interface PillSlice extends Hours, SheetPill {
  service: string;
  /** The problem whose card opens: a service without a guide for the page's problem opens its general one. */
  issue: string;
}

/** Where the frame of all cards lies. */
export const FRAME = "frame";
export const POINTER = "now";
export const key = (slot: Slot, name: string): string => `${slot}/${name}`;

/** Everything one host needs to know which problem a page is about. Packed: some hosts have a hundred rules, and every page reads them. */
export interface HostSlice {
  /** Names of services, problems, paths and parameters; rules point at them in base 36. */
  names: string;
  /** A rule a line: service, problem, path, topic, then parameter and values in turn. */
  rules: string;
  /** A problem a line: its name, then its topic words. Only problems that have a guide here. */
  topics: string;
  frame: Times;
}

const NONE = "-";

export function packRules({ rules }: PageIndex): Pick<HostSlice, "names" | "rules"> {
  const names = new Map<string, string>();
  const place = (name: string | undefined): string => {
    if (name === undefined) return NONE;
    const known = names.get(name) ?? names.size.toString(36);
    names.set(name, known);
    return known;
  };
  const lines = rules.map(({ service, issue, path, topic, query }) => {
    const asked = Object.entries(query).flatMap(([name, values]) => [
      place(name),
      values.map(encodeURIComponent).join("|"),
    ]);
    return [place(service), place(issue), place(path), topic ? 1 : 0, ...asked].join(" ");
  });
  return { names: [...names.keys()].join("\n"), rules: lines.join("\n") };
}

/** The rules as the matcher takes them. Roles are left out, nothing on a page depends on them. */
export function unpackRules({ names, rules }: HostSlice): PageIndex {
  const known = names.split("\n");
  const name = (place = NONE) => known[Number.parseInt(place, 36)];
  return {
    rules: rules.split("\n").map((line) => {
      const [service, issue, path, topic, ...asked] = line.split(" ");
      const query: PageRule["query"] = {};
      const about = name(issue) as PageRule["issue"];
      for (let i = 0; i < asked.length; i += 2) {
        query[name(asked[i]) ?? ""] = (asked[i + 1] ?? "").split("|").map(decodeURIComponent);
      }
      return {
        service: name(service) ?? "",
        ...(about && { issue: about }),
        path: name(path) ?? "",
        topic: topic === "1",
        role: "help",
        query,
      };
    }),
    issues: {},
  };
}

export const packTopics = (words: TopicWords["words"], issues: Set<string>): string =>
  Object.entries(words)
    .filter(([issue]) => issues.has(issue))
    .map(([issue, list]) => [issue, ...list].join("|"))
    .join("\n");

export const unpackTopics = (topics: string): TopicWords => ({
  words: Object.fromEntries(
    topics.split("\n").map((line) => {
      const [issue = "", ...words] = line.split("|");
      return [issue, words];
    }),
  ),
});
