/**
 * Pages that speak of several problems at once ("Appeal a locked or suspended account"): instead of guessing one, the
 * card asks what the person's own screen says.
 */
import type { View } from "./schema.ts";
import { plain } from "./topic.ts";

/** States of an account that notices name; between other problems a page's own words decide well enough. */
const STATES = ["account-suspended", "account-locked", "spam-message-limit", "open-chat-sanction"];

type Guide = Pick<View, "issue" | "screen">;

/** Problems that share words on the screen, and those words as headings are compared. */
export interface Shared {
  /** `account-locked+account-suspended`: stands where a problem stands, and is none. */
  issue: string;
  between: string[];
  words: string[];
}

const JOINT = "+";

/** Is this a question between problems rather than a problem? */
export const isShared = (issue: string): boolean => issue.includes(JOINT);

/** The notices that stand in more than one guide of a service. */
export function sharedNotices(guides: readonly Guide[]): Shared[] {
  const owners = new Map<string, string[]>();
  for (const { issue, screen } of guides) {
    if (!STATES.includes(issue)) continue;
    for (const words of new Set(screen.map(plain))) owners.set(words, [...(owners.get(words) ?? []), issue]);
  }
  const shared = new Map<string, Shared>();
  for (const [words, issues] of owners) {
    if (issues.length < 2) continue;
    const between = [...issues].sort();
    const issue = between.join(JOINT);
    const known = shared.get(issue) ?? { issue, between, words: [] };
    known.words.push(words);
    shared.set(issue, known);
  }
  return [...shared.values()];
}

const LONGEST = 34;

/**
 * The words by which a person knows this problem on the own screen: the first in their language and the first in the
 * other, shared ones and long ones left out. Empty for problems that no notice names.
 */
export function noticesOf({ issue, screen }: Guide, all: readonly Guide[], lang: "ko" | "en"): string[] {
  if (!STATES.includes(issue)) return [];
  const elsewhere = new Set(all.filter((one) => one.issue !== issue).flatMap((one) => one.screen.map(plain)));
  const own = screen.filter((words) => words.length <= LONGEST && !elsewhere.has(plain(words)));
  const korean = own.find((words) => /[가-힣]/.test(words));
  const latin = own.find((words) => !/[가-힣]/.test(words));
  const [first, second] = lang === "ko" ? [korean, latin] : [latin, korean];
  return [first, second].filter((words) => words !== undefined);
}
