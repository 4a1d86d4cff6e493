/** Everything that parts of the extension say to each other. Types alone: content scripts carry nothing of it. */

/** The problem that a card shows at that moment. */
interface About {
  service: string;
  issue: string;
}

/** To the background, from pages, popup and the extension's own tabs. */
export type Message =
  /** The card's script, for the frame that asks; answered before anything else. */
  | { kind: "card" }
  /** Off on the site that asks, on all of that company, or everywhere; the pill on the other side. */
  | { kind: "off" | "offCompany" | "offAll" | "side" | "options" }
  /** Asks the server for newer data now; puts the packaged data in place, where none is. */
  | { kind: "update" | "settle" }
  /** Leads to the composer, the record of what was sent just now or earlier, or the number as a picture for a phone. */
  | ({ kind: "compose" | "sent" | "already" | "send" } & About)
  /** What waits for an answer about that problem is done. */
  | ({ kind: "solved" } & About)
  /** The log of inquiries has changed, or is to be opened. */
  | { kind: "cases" | "log" }
  /** Of the line on search pages: the ways of a service, the line switched off, and what is said to a query. */
  | ({ kind: "ways" } & Pick<About, "service"> & Partial<About>)
  | { kind: "searchingOff" }
  | { kind: "answer"; query: string }
  /** A block of the first minute, whole, or the banks' own lines. */
  | { kind: "help"; id: string }
  | { kind: "lossLines" }
  | Read;

/** Of a page that has no database: one public entry, or all of a range. */
export interface Read {
  kind: "read";
  store: string;
  key?: string;
  range?: { lower: string; upper: string } | undefined;
}

export type Kind = Message["kind"];

/** To a workbench that is in a tab: come forward with this place. Answered by true. */
export interface Forward {
  kind: "forward";
  hash: string;
}
