/** The built bundle, as the device gets it. `make dataset` makes it; `BUNDLE=file` takes another one. */
import { readFileSync } from "node:fs";

export const bundle: Record<string, unknown> = JSON.parse(
  readFileSync(process.env.BUNDLE ?? new URL("../../build/data/bundle.json", import.meta.url), "utf8"),
);
