/** The built bundle, as the device gets it. `make dataset` makes it; `BUNDLE=file` takes another one. */
import { readFileSync } from "node:fs";
import type { Guide, ProblemModel, ServedChannel } from "../../extension/core/schema.ts";
import type { Engine } from "../../extension/core/search/answer.ts";
import { buildIndex } from "../../extension/core/search/make-index.ts";
import { openModel } from "../../extension/core/search/meaning.ts";
import { type GuideWithWays, withWays } from "../../extension/core/sheet/guide.ts";
import { unpack } from "../../extension/data/unpack.ts";

export const bundle = unpack(
  JSON.parse(readFileSync(process.env.BUNDLE ?? new URL("../../build/data/bundle.json", import.meta.url), "utf8")),
) as Record<string, unknown>;

export const model: ProblemModel = JSON.parse(
  readFileSync(new URL("../../build/data/model.json", import.meta.url), "utf8"),
);

const opened = openModel(model);

/** What searches that bundle, with the model that was built beside it. */
export const engine: Engine = { index: buildIndex(bundle, opened), model: opened };

/** Every guide with its ways, as the workbench reads it. */
export const guides: GuideWithWays[] = await Promise.all(
  Object.entries(bundle).flatMap(([name, value]) =>
    name.startsWith("guide/") ? withWays(value as Guide, async (key) => bundle[`channel/${key}`] as ServedChannel) : [],
  ),
);
