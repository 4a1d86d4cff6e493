/** What a log is as a file, made and read in a worker: parsing and locking fifty thousand cases takes seconds, and the page goes on. */
import { BadFile, type Fault, parseJson, readFile, writeFile } from "../../../core/cases/case-files.ts";
import type { Case } from "../../../core/cases/cases.ts";
import { CannotOpen, decryptFile, encryptFile, isEncrypted } from "../../../data/encrypt-file.ts";

/** So many cases go in one message: what a page takes over at once. */
export const PORTION = 200;

/** What the page asks for: cases follow `write`, portion by portion, until `end`. */
export type Ask = { read: Blob; pass: string | null } | { part: Case[] } | { write: string; pass: string };

export type Answer =
  | { part: Case[] }
  | { end: true }
  | { locked: true }
  | { written: Blob }
  | { bad: Fault; place: string }
  | { closed: true }
  | { failed: string };

type Say = (answer: Answer) => void;

async function read(file: Blob, pass: string | null, say: Say): Promise<void> {
  let parsed = parseJson(await file.text());
  if (isEncrypted(parsed)) {
    if (pass === null) return say({ locked: true });
    parsed = parseJson(await decryptFile(parsed, pass));
  }
  const cases = readFile(parsed);
  for (let at = 0; at < cases.length; at += PORTION) say({ part: cases.slice(at, at + PORTION) });
  say({ end: true });
}

async function write(cases: Case[], now: string, pass: string, say: Say): Promise<void> {
  const text = JSON.stringify(writeFile(cases, new Date(now)), null, 1);
  const whole = pass ? await encryptFile(text, pass) : text;
  say({ written: new Blob([whole], { type: "application/json;charset=utf-8" }) });
}

/** Answers whatever one page asks. */
export function answering(say: Say): (ask: Ask) => Promise<void> {
  const given: Case[] = [];
  const work = async (ask: Ask): Promise<void> => {
    if ("part" in ask) given.push(...ask.part);
    else if ("read" in ask) await read(ask.read, ask.pass, say);
    else await write(given.splice(0), ask.write, ask.pass, say);
  };
  return (ask) =>
    work(ask).catch((error: unknown) => {
      if (error instanceof BadFile) say({ bad: error.fault, place: error.place });
      else if (error instanceof CannotOpen) say({ closed: true });
      else say({ failed: `${error}` });
    });
}
