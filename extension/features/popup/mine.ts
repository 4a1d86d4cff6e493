import type { Case } from "../../core/cases/cases.ts";
import { closing } from "../../data/db.ts";
import { openPrivate, waitingCases } from "../../data/private-db.ts";

export { MyCases } from "./MyCases.tsx";

/** Notes that cannot be read are no reason to show nothing; the workbench says what is wrong with them. */
export async function readWaiting(): Promise<Case[]> {
  try {
    return await closing(openPrivate(), waitingCases);
  } catch (error) {
    console.error("[munuigil]", error);
    return [];
  }
}
