// Where the browser keeps no database: what stands in its place answers like one, for as long as the page lives.
import { expect, test } from "vitest";
import type { Case } from "../../extension/core/cases/cases.ts";
import { asDatabase, inMemory } from "../../extension/data/plain-store.ts";
import { allCases, eraseAll, isKept, openPrivate, record } from "../../extension/data/private-db.ts";
import { keepNothing } from "../../extension/data/private-window.ts";

test("entries come by key and by range, and what is put is copied", async () => {
  const db = asDatabase(inMemory());
  const tx = db.transaction(["entries", "state"]);
  const given = { issues: ["a"] };
  for (const name of ["page/b", "pages", "page/a"]) void tx.objectStore("entries").put(given, name);
  given.issues.push("b");
  const range = { lower: "page/", upper: "page0" };
  expect(await tx.store.getAllKeys(range)).toEqual(["page/a", "page/b"]);
  expect(await db.get("entries", "page/a")).toEqual({ issues: ["a"] });
  expect(await db.get("state", "page/a")).toBeUndefined();
  await tx.store.clear();
  expect(await db.getAll("entries")).toEqual([]);
});

test("in a private window a case is noted as ever, and only there", async () => {
  keepNothing();
  const db = await openPrivate();
  expect(isKept(db)).toBe(false);
  const one = { id: "1", service: "x", issue: "account-suspended", closed: null } as unknown as Case;
  expect(await record(db, one)).toEqual({ id: "1", made: true });
  expect(await record(db, { ...one, id: "2" })).toEqual({ id: "1", made: false });
  expect((await allCases(await openPrivate())).map(({ id }) => id)).toEqual(["1"]);
  await eraseAll(db);
  expect(await allCases(db)).toEqual([]);
});
