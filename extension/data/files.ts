import type { Meta } from "../core/schema.ts";
import { type Db, type Held, replace, replaceModel } from "./db.ts";
import { checkBundle, checkModel } from "./shapes.ts";
import { unpack } from "./unpack.ts";
import type { FileName } from "./verify.ts";

/** A file that a manifest names. Each is in force for itself: what befalls one leaves the other alone. */
export interface SignedFile {
  /** In the manifest; the server has it in `<name>s/`, the package as `<name>.json`. */
  name: FileName;
  /** What is in force of it: the record in the store `state`. */
  state: "current" | "model";
  /**
   * Looks at the shape and puts it in the place of the old one, all of it or nothing.
   * @throws Refused
   */
  put: (db: Db, content: unknown, now: Held) => Promise<void>;
}

/** What people read. */
export const FACTS: SignedFile = {
  name: "bundle",
  state: "current",
  put: async (db, content, now) => {
    const bundle = unpack(content);
    checkBundle(bundle);
    await replace(db, bundle, { ...now, as_of: (bundle.meta as Meta).as_of });
  },
};

/** What the search of the popup asks which problem is meant. */
export const MODEL: SignedFile = {
  name: "model",
  state: "model",
  put: async (db, content, now) => {
    checkModel(content);
    await replaceModel(db, content, now);
  },
};

export const heldOf = async (db: Db, { state }: SignedFile): Promise<Held | undefined> =>
  (await db.get("state", state)) as Held | undefined;
