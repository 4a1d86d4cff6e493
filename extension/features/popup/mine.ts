import type { Case } from "../../core/cases/cases.ts";
import { openPrivate, waitingCases } from "../../data/private-db.ts";

export { MyCases } from "./MyCases.tsx";

/** Notes that cannot be read are no reason to show nothing; the workbench says what is wrong with them. */
export async function readWaiting(): Promise<Case[]> {
  try {
    const db = await openPrivate();
    try {
      return await waitingCases(db);
    } finally {
      db.close();
    }
  } catch (error) {
    console.error("[munuigil]", error);
    return [];
  }
}
