import { expect, test } from "vitest";
import { writeFile } from "../../../extension/core/cases/case-files.ts";
import type { Case } from "../../../extension/core/cases/cases.ts";
import { type Answer, answering, PORTION } from "../../../extension/features/workbench/cases/file-work.ts";
import { sample } from "../../core/cases/case-data.ts";

const many = Array.from({ length: PORTION + 1 }, (_, at): Case => ({ ...sample, id: `case-${at}` }));
const NOW = "2026-11-25T00:00:00.000Z";

async function told(...asks: Parameters<ReturnType<typeof answering>>[0][]): Promise<Answer[]> {
  const said: Answer[] = [];
  const answer = answering((one) => said.push(one));
  for (const ask of asks) await answer(ask);
  return said;
}

async function written(pass: string): Promise<Blob> {
  const [answer] = await told({ part: many.slice(0, 7) }, { part: many.slice(7) }, { write: NOW, pass });
  if (!answer || !("written" in answer)) throw new Error(`${JSON.stringify(answer)}`);
  return answer.written;
}

test("a log is written of its portions and read in portions", async () => {
  const file = await written("");
  expect(JSON.parse(await file.text())).toEqual(writeFile(many, new Date(NOW)));
  const read = await told({ read: file, pass: null });
  expect(read.map((one) => ("part" in one ? one.part.length : one))).toEqual([PORTION, 1, { end: true }]);
  expect(read.flatMap((one) => ("part" in one ? one.part : []))).toEqual(many);
});

test("a locked one asks for its passphrase, and says when that is another", { timeout: 30_000 }, async () => {
  const file = await written("느린 거북이 37");
  expect(await file.text()).not.toContain(sample.service);
  expect(await told({ read: file, pass: null })).toEqual([{ locked: true }]);
  expect(await told({ read: file, pass: "느린 거북이 38" })).toEqual([{ closed: true }]);
  expect((await told({ read: file, pass: "느린 거북이 37" })).at(-1)).toEqual({ end: true });
});

test("what is wrong in a file is named by its place", async () => {
  const bad = new Blob([JSON.stringify({ ...writeFile(many, new Date(NOW)), cases: [sample, sample] })]);
  expect(await told({ read: bad, pass: null })).toEqual([{ bad: "twice", place: "cases[1].id" }]);
  expect(await told({ read: new Blob(["{"]), pass: null })).toEqual([{ bad: "json", place: "" }]);
});
