/** A log as a file, seen from the page; file-work.ts does the work, in a worker. */
import { BadFile } from "../../../core/cases/case-files.ts";
import type { Case } from "../../../core/cases/cases.ts";
import { CannotOpen } from "../../../data/encrypt-file.ts";
import { type Answer, type Ask, PORTION } from "./file-work.ts";

/** The file is locked, and nobody has given its passphrase. */
export class Locked extends Error {}

/** Asks a worker of its own; `take` is given each answer until it says that this was the last. */
function asked(asks: Iterable<Ask>, take: (answer: Answer) => boolean): Promise<void> {
  const worker = new Worker(new URL("./file-worker.ts", import.meta.url));
  return new Promise<void>((done, fail) => {
    worker.onerror = ({ message }) => fail(new Error(message));
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if ("bad" in data) fail(new BadFile(data.place, data.bad));
      else if ("closed" in data) fail(new CannotOpen());
      else if ("locked" in data) fail(new Locked());
      else if ("failed" in data) fail(new Error(data.failed));
      else if (take(data)) done();
    };
    void posted(worker, asks).catch(fail);
  }).finally(() => worker.terminate());
}

async function posted(worker: Worker, asks: Iterable<Ask>): Promise<void> {
  for (const ask of asks) {
    worker.postMessage(ask);
    // The page has its turn after each.
    await new Promise((resume) => setTimeout(resume));
  }
}

/**
 * The cases of a file.
 * @throws BadFile, CannotOpen, and Locked where a passphrase is wanted
 */
export async function readLog(file: Blob, pass: string | null): Promise<Case[]> {
  const cases: Case[] = [];
  await asked([{ read: file, pass }], (answer) => {
    if ("part" in answer) cases.push(...answer.part);
    return "end" in answer;
  });
  return cases;
}

/** The file of these cases, locked where there is a passphrase. */
export async function writeLog(cases: Case[], pass: string, now: Date): Promise<Blob> {
  let written: Blob | undefined;
  await asked(writing(cases, pass, now), (answer) => {
    if ("written" in answer) written = answer.written;
    return !!written;
  });
  if (!written) throw new Error("nothing was written");
  return written;
}

function* writing(cases: Case[], pass: string, now: Date): Generator<Ask> {
  for (let at = 0; at < cases.length; at += PORTION) yield { part: cases.slice(at, at + PORTION) };
  yield { write: now.toISOString(), pass };
}
