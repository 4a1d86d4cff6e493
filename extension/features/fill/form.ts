import { safeAddress } from "../../core/match/match.ts";

/** What filling works with. Recipes are part of the extension: remote data may switch one off, never write one. */

/** What a person may have filled in; what is absent or empty is not touched. */
export interface FillValues {
  subject?: string;
  body?: string;
  email?: string;
  handle?: string;
}

/** A form field that is known from a real page. */
export interface KnownField {
  /** What a person writes there. */
  holds: keyof FillValues;
  /** Name attribute; on X the part after `@`, because the number before it changes. */
  name: string;
  /** The page fills it by itself and refuses another value. */
  locked?: true;
  /** What the value must begin with there. */
  prefix?: string;
}

/** A form that is known field by field. Plain data: it travels into the page as an argument. */
export interface Recipe {
  /** The channel it belongs to: `service/channel`. That channel must say `fill: "tested"`. */
  channel: string;
  hosts: readonly string[];
  /** Path without language, file ending and closing slash. */
  path: string;
  fields: readonly KnownField[];
  /** Headings that say that the inquiry is on its way already. Lower case. */
  sent: readonly string[];
}

/** Is this form on the page at that address? */
export function isFormAt({ hosts, path }: Recipe, url: string): boolean {
  const address = URL.canParse(url) ? safeAddress(new URL(url)) : null;
  return !!address && hosts.includes(address.host) && address.path === path;
}

/** Why a field was left alone, or that it was filled. */
export type Outcome =
  | "filled"
  | "prefilled" // something stands there already
  | "locked" // read-only, disabled, or filled by the page itself
  | "hidden" // too small, transparent, folded away or off the screen
  | "covered" // something else lies on top of it
  | "several" // more than one field fits
  | "too-long" // the field takes fewer characters
  | "refused" // the page did not keep what was written
  | "missing"; // no such field within ten seconds

export interface FillItem {
  holds: keyof FillValues;
  outcome: Outcome;
}

/**
 * How it went: `done` with a line per value; `sent`, the page says the inquiry is on its way; `report`, a form to
 * report others, which is never filled; `elsewhere`, the page has moved on; `unknown`, no form known here; `no-access`.
 */
export interface FillReport {
  state: "done" | "sent" | "report" | "elsewhere" | "unknown" | "no-access";
  items: FillItem[];
}

/** How many fields were emptied again, and how many were left because somebody has changed them since. */
export interface UndoReport {
  emptied: number;
  changed: number;
}

/** Names of fields by the part that does not change: `_1660688133@Form_Email__c` → `form_email__c`. */
export const ownName = (name: string): string => (name.split("@").pop() ?? "").toLowerCase();
