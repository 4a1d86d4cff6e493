/** The built bundle, as the device gets it. `make dataset` makes it. */
import { readFileSync } from "node:fs";

export const bundle: Record<string, unknown> = JSON.parse(
  readFileSync(new URL("../../build/data/bundle.json", import.meta.url), "utf8"),
);
