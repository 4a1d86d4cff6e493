import type { PathRule } from "../../core/match/match.ts";
import type { SheetPill, TopicWords } from "../../core/schema.ts";
import type { Hours, Times } from "../../core/sheet/times.ts";

/**
 * What content scripts read lies in storage.local, twice at most: slot a and slot b. `now` names the slot in use and is
 * written last, so a background killed half-way leaves the old slot in force.
 *
 *     now                          Pointer
 *     <slot>/page/<host>             HostSlice  read on load, as JSON text
 *     <slot>/sheet/<service>/<issue> Printed    read when somebody opens the card
 *     <slot>/frame                   Frame      read with it
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
}

/** Where the frame of all cards lies. */
export const FRAME = "frame";
export const POINTER = "now";
export const key = (slot: Slot, name: string): string => `${slot}/${name}`;

/**
 * Everything a page of one host reads on load: its rules, what its pills say, and the hours of those.
 * It lies there as one text: a browser hands that over faster than a tree, and a second look into the storage takes longer.
 */
export interface HostSlice extends Hours {
  rules: PathRule[];
  /** Topic words by problem; none where no rule asks what a page is about. */
  words: TopicWords["words"];
  /** By service and problem: what can be opened here. */
  pills: Record<string, Record<string, SheetPill>>;
  frame: Times;
}
