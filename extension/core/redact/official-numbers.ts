/** Phone numbers that the data knows as a company's or a body's own: they are nobody's secret. */
import type { Contact } from "../schema.ts";

const NUMBER = /^contact\/(\+\d+)$/;

/**
 * Keys (+82…) of numbers to call. Lines without an area code stay without being known, so only others are kept.
 *
 * @param contacts entries of the data, by their full name; others are passed over
 */
export function officialNumbers(contacts: Iterable<readonly [string, unknown]>): ReadonlySet<string> {
  const numbers = new Set<string>();
  for (const [name, entry] of contacts) {
    const [, number] = NUMBER.exec(name) ?? [];
    if (number && (entry as Contact).verdict === "official") numbers.add(number);
  }
  return numbers;
}
