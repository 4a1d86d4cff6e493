import { type Model, NO_MODEL, openModel } from "../core/search/meaning.ts";
import { type Db, type From, type Held, isHeld } from "./db.ts";

let opened: { sha256: string; model: Model } | undefined;

/** What the model says about emergencies, for search pages; "" before one has come. */
export async function readAlarms(from: From): Promise<string> {
  return isHeld(from) ? "" : ((await from.get("model", "file"))?.alarms ?? "");
}

/** The problem model in force, unpacked once for as long as it stays the same; NO_MODEL before one has come. */
export async function readModel(db: Db): Promise<Model> {
  const tx = db.transaction(["state", "model"]);
  const held = (await tx.objectStore("state").get("model")) as Held | undefined;
  if (!held) return NO_MODEL;
  if (opened?.sha256 === held.sha256) return opened.model;
  const file = await tx.objectStore("model").get("file");
  if (!file) return NO_MODEL;
  const model = openModel(file);
  opened = { sha256: held.sha256, model };
  return model;
}
