/** Calendar files after RFC 5545. */
import { addDays } from "../dates.ts";

/** An event that lasts a whole day and keeps nobody busy. */
export interface DayEvent {
  /** For ever the same for the same event, so that a second import replaces the first. */
  uid: string;
  /** `YYYY-MM-DD` */
  day: string;
  summary: string;
  description: string;
}

const LIMIT = 75;
const utf8 = new TextEncoder();

/** Backslash, comma, semicolon and line breaks are the calendar's own signs; other control signs have no place in it. */
const quote = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to drop
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\n/g, "\\n");

/** No line longer than 75 octets; a continuation begins with a space. A letter is never cut in two. */
export function foldLine(line: string): string {
  const lines: string[] = [];
  let now = "";
  let size = 0;
  for (const letter of line) {
    const octets = utf8.encode(letter).length;
    if (size + octets > LIMIT) {
      lines.push(now);
      [now, size] = [" ", 1];
    }
    now += letter;
    size += octets;
  }
  return [...lines, now].join("\r\n");
}

const compact = (iso: string): string => iso.replace(/[-:]|\.\d+/g, "");

/** A whole calendar. `now` is the moment of writing. */
export function calendar(events: DayEvent[], now: Date): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Munuigil//Case log//KO",
    "CALSCALE:GREGORIAN",
    ...events.flatMap(({ uid, day, summary, description }) => [
      "BEGIN:VEVENT",
      `UID:${quote(uid)}`,
      `DTSTAMP:${compact(now.toISOString())}`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
      `SUMMARY:${quote(summary)}`,
      `DESCRIPTION:${quote(description)}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}
