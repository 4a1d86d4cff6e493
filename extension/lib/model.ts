import { browser } from "wxt/browser";
import type { ModelFile } from "../core/meaning.ts";
import type { Db } from "./db.ts";

/** The problem model in force. */
export async function readModel(_db: Db): Promise<ModelFile | undefined> {
  const answer = await fetch(browser.runtime.getURL("/data/model.json" as "/"));
  return answer.ok ? ((await answer.json()) as ModelFile) : undefined;
}
