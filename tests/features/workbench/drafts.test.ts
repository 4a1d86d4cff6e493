// Drafts on the device: kept, listed, dropped, and not lost when the page goes.
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { emptyDraft } from "../../../extension/core/compose/compose.ts";
import { eraseAll, openPrivate, type PrivateDb } from "../../../extension/data/private-db.ts";
import {
  allDrafts,
  draftOf,
  dropDraft,
  isBlank,
  keepDraft,
  keyOf,
  type StoredDraft,
} from "../../../extension/features/workbench/compose/drafts.ts";
import { makeSaver } from "../../../extension/features/workbench/compose/saver.ts";

let db: PrivateDb;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  db = await openPrivate();
});

const draft = (service: string, issue: string, said: string, changed = 1): StoredDraft => ({
  ...emptyDraft(service, issue, "ko"),
  values: { "what-happened": said },
  changed,
  sent: null,
});

describe("kept", () => {
  test("one per service and problem; the newest words win", async () => {
    await keepDraft(db, draft("kakaotalk", "mail", "처음"));
    await keepDraft(db, draft("kakaotalk", "mail", "나중", 2));
    await keepDraft(db, draft("kakaotalk", "service-error", "다른 문제"));
    await keepDraft(db, draft("daum", "mail", "다른 서비스", 3));
    expect((await draftOf(db, "kakaotalk", "mail"))?.values).toEqual({ "what-happened": "나중" });
    expect((await allDrafts(db)).map(keyOf)).toEqual(["daum/mail", "kakaotalk/mail", "kakaotalk/service-error"]);
  });

  test("through another connection, as after a restart", async () => {
    const written = {
      ...draft("x", "mail", "그대로"),
      device: "pc" as const,
      ready: ["screenshot"],
      shown: { a: ["k"] },
    };
    await keepDraft(db, written);
    db.close();
    expect(await draftOf(await openPrivate(), "x", "mail")).toEqual(written);
  });

  test("words about what is private stay nowhere", async () => {
    await keepDraft(db, draft("x", "picture-threat", "아무도 보면 안 되는 글"));
    expect(await allDrafts(db)).toEqual([]);
    expect(await draftOf(db, "x", "picture-threat")).toBeUndefined();
  });

  test("nothing blank is kept, and one made blank goes", async () => {
    await keepDraft(db, draft("x", "mail", " \n"));
    expect(await allDrafts(db)).toEqual([]);
    await keepDraft(db, draft("x", "mail", "글"));
    await keepDraft(db, draft("x", "mail", ""));
    expect(await allDrafts(db)).toEqual([]);
    expect(isBlank({ ...draft("x", "mail", ""), device: "iphone" })).toBe(false);
  });

  test("dropped one at a time, or with everything private", async () => {
    await keepDraft(db, draft("x", "mail", "하나"));
    await keepDraft(db, draft("daum", "mail", "둘"));
    await dropDraft(db, "x/mail");
    expect((await allDrafts(db)).map(keyOf)).toEqual(["daum/mail"]);
    await eraseAll(db);
    expect(await allDrafts(db)).toEqual([]);
  });
});

describe("saving", () => {
  /** Writes that end when told to. */
  function slow() {
    const begun: string[] = [];
    const ends: (() => void)[] = [];
    const write = (word: string) => {
      begun.push(word);
      return new Promise<void>((end) => ends.push(end));
    };
    const finish = async () => {
      ends.shift()?.();
      await new Promise((next) => setTimeout(next));
    };
    return { begun, write, finish };
  }

  test("the first change is written at once, and while that runs only the newest counts", async () => {
    const { begun, write, finish } = slow();
    const saver = makeSaver(write, () => {});
    for (const word of ["a", "ab", "abc", "abcd"]) saver.put(word);
    expect(begun).toEqual(["a"]);
    await finish();
    expect(begun).toEqual(["a", "abcd"]);
    await finish();
    expect(begun).toEqual(["a", "abcd"]);
    saver.put("abcde");
    expect(begun).toEqual(["a", "abcd", "abcde"]);
  });

  test("a page that goes begins at once, though a write still runs", () => {
    const { begun, write } = slow();
    const saver = makeSaver(write, () => {});
    saver.put("마지막");
    saver.put("마지막 말");
    void saver.flush();
    expect(begun).toEqual(["마지막", "마지막 말"]);
  });

  test("typed fast into the real database, the last words are those that stay", async () => {
    const saver = makeSaver<StoredDraft>(
      (one) => keepDraft(db, one),
      () => {},
    );
    for (let n = 1; n <= 300; n++) saver.put(draft("x", "mail", "말".repeat(n), n));
    await saver.flush();
    await vi.waitFor(async () => expect((await draftOf(db, "x", "mail"))?.changed).toBe(300));
  });

  test("says whether it worked, and goes on after a failure", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const ends: boolean[] = [];
    let full = true;
    const saver = makeSaver<string>(
      async () => {
        if (full) throw new DOMException("no room", "QuotaExceededError");
      },
      (worked) => ends.push(worked),
    );
    saver.put("a");
    await saver.flush();
    full = false;
    saver.put("b");
    await saver.flush();
    await saver.flush();
    expect(ends).toEqual([false, true]);
  });
});
