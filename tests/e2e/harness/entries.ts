import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { unpack } from "../../../extension/data/unpack.ts";
import { DATA } from "./paths.ts";

/** Every entry of the data that the extension was built with, by its name, as devices read it. */
export const builtEntries = (): Record<string, unknown> =>
  unpack(JSON.parse(readFileSync(resolve(DATA, "bundle.json"), "utf8"))) as Record<string, unknown>;
