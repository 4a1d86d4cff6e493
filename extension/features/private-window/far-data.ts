import { browser } from "wxt/browser";
import type { Message, Read } from "../../browser/messages.ts";
import type { Db } from "../../data/db.ts";
import { asDatabase, type PlainStore } from "../../data/plain-store.ts";

const ask = (message: Read): Promise<unknown> => browser.runtime.sendMessage(message satisfies Message);

/** Firefox keeps no database for pages of private windows; there the background reads for them. Nobody writes that way. */
const far: PlainStore = {
  get: async (store, key) => (await ask({ kind: "read", store, key })) ?? undefined,
  all: async (store, range) =>
    ((await ask({ kind: "read", store, range: range ? { lower: range.lower, upper: range.upper } : undefined })) ??
      []) as [string, unknown][],
  put: () => {},
  remove: () => {},
};

export const farDatabase = (): Db => asDatabase(far) as unknown as Db;
