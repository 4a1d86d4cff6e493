import type { Db } from "../db.ts";
import type { Made } from "./read.ts";

/** Records gathered now, for as long as they are held. */
export async function makeNow(db: Db): Promise<Made> {
  const { make } = await import("./build.ts");
  const records = await make(db);
  return async <T>(name: string) => records.get(name) as T | undefined;
}
