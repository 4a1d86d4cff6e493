import type { Meta } from "../core/schema.ts";
import { type Db, type Held, replace, replaceModel } from "./db.ts";
import { Refused } from "./refused.ts";
import { type Bundle, checkBundle, checkModel } from "./shapes.ts";
import { packedFor } from "./travelled.ts";
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
  put: (db: Db, file: Came, now: Held, tryOut?: TryOut) => Promise<void>;
}

/** A file that came: what it says, and the very bytes. */
export interface Came {
  content: unknown;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Makes of a bundle all that people will see of it, and throws where that cannot be made. Leaves no trace. */
export type TryOut = (bundle: Bundle) => Promise<void>;

/** What people read. */
export const FACTS: SignedFile = {
  name: "bundle",
  state: "current",
  put: async (db, { content, bytes }, now, tryOut) => {
    const bundle = unpacked(content);
    checkBundle(bundle);
    await tryOut?.(bundle).catch((error: unknown) => {
      throw new Refused("unreadable", `cannot be shown: ${error}`);
    });
    const travelled = { sha256: now.sha256, gzip: await packedFor(bytes) };
    await replace(db, bundle, { ...now, as_of: (bundle.meta as Meta).as_of }, travelled);
  },
};

/** What the search of the popup asks which problem is meant. */
export const MODEL: SignedFile = {
  name: "model",
  state: "model",
  put: async (db, { content }, now) => {
    checkModel(content);
    await replaceModel(db, content, now);
  },
};

function unpacked(content: unknown): unknown {
  try {
    return unpack(content);
  } catch (error) {
    throw new Refused("unreadable", `cannot be unpacked: ${error}`);
  }
}

export const heldOf = async (db: Db, { state }: SignedFile): Promise<Held | undefined> =>
  (await db.get("state", state)) as Held | undefined;
