/** Dates and offsets of a time zone. All day arithmetic runs on `YYYY-MM-DD` texts, so no zone can slip in. */

const DAY = 86_400_000;

/** The calendar date in `timezone` at that moment, `YYYY-MM-DD`. */
export function dateIn(timezone: string, at: Date): string {
  // sv-SE writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat("sv-SE", { timeZone: timezone, dateStyle: "short" }).format(at);
}

/** The date `days` later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Whole days from one date to another, negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** ISO 8601 with the zone's own offset: `2026-11-23T10:00:00+09:00`. */
export function isoIn(timezone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat("sv-SE", {
    timeZone: timezone,
    dateStyle: "short",
    timeStyle: "medium",
  }).format(at);
  const offset = new Intl.DateTimeFormat("en", { timeZone: timezone, timeZoneName: "longOffset" })
    .formatToParts(at)
    .find((part) => part.type === "timeZoneName")?.value;
  return `${parts.replace(" ", "T")}${offset?.slice(3) || "+00:00"}`;
}
