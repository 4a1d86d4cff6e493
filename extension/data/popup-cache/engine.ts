import type { Engine } from "../../core/search/answer.ts";
import { openIndex, type StoredIndex } from "../../core/search/search-index.ts";
import type { Db } from "../db.ts";
import { readModel } from "../model.ts";
import { INDEX, type Made } from "./read.ts";

/** What answers questions, from this device alone. @throws where its parts are not there yet */
export async function openEngine(db: Db, made: Made): Promise<Engine> {
  const [stored, model] = await Promise.all([made<StoredIndex>(INDEX), readModel(db)]);
  if (!stored) throw new Error("nothing to search in");
  return { index: openIndex(stored, model), model };
}
