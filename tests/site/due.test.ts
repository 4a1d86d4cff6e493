// When a phone that keeps the site asks for newer pages.
import { expect, test } from "vitest";
import { isDue } from "../../extension/site/worker/due.ts";

const NOW = Date.parse("2026-12-01T12:00:00Z");
const HOUR = 36e5;
const ago = (hours: number) => NOW - hours * HOUR;

test.each([
  ["never asked", undefined, true],
  ["told an hour ago", { at: ago(1), outcome: "same", confirmed: ago(1) }, false],
  ["told two days ago", { at: ago(48), outcome: "updated", confirmed: ago(48) }, true],
  ["out of reach a minute ago", { at: ago(1 / 60), outcome: "offline", confirmed: ago(48) }, false],
  ["out of reach an hour ago", { at: ago(1), outcome: "offline", confirmed: ago(48) }, true],
  ["refused an hour ago, told before that", { at: ago(1), outcome: "refused", confirmed: ago(2) }, false],
  ["never told", { at: ago(1), outcome: "refused", confirmed: null }, true],
] as const)("%s: %j → %s", (_name, check, due) => expect(isDue(check, NOW)).toBe(due));
