import { type Case, hasCome, inOrder } from "../../core/cases/cases.ts";
import { closing } from "../../data/db.ts";
import { openPrivate, waitingCases } from "../../data/private-db.ts";
import { Rows } from "../../ui/card/Rows.tsx";
import { sentence, tagOf, titleOf } from "../../ui/words/case-words.ts";
import { popup } from "../../ui/words/texts-popup.ts";
import { openBeside } from "./open-workbench.ts";

interface MyCasesProps {
  /** What waits for an answer. */
  cases: Case[];
  /** On a guide: only what was sent to this service, and what is due anywhere. */
  service?: string;
}

/** What still waits for an answer; nothing where nothing does. */
export const MyCases = ({ cases: waiting, service }: MyCasesProps) => {
  const now = new Date();
  const cases = service ? waiting.filter((one) => one.service === service || hasCome(one, now)) : waiting;
  if (!cases[0]) return null;
  return (
    <>
      <h2 class="lab">{popup("mine")}</h2>
      <Rows
        rows={inOrder(cases, now).map((one) => ({
          title: titleOf(one),
          note: sentence(one, now),
          chip: tagOf(one, now),
          onOpen: () => openBeside({ tab: "cases", id: one.id }),
        }))}
      />
    </>
  );
};

/** Notes that cannot be read are no reason to show nothing; the workbench says what is wrong with them. */
export async function readWaiting(): Promise<Case[]> {
  try {
    return await closing(openPrivate(), waitingCases);
  } catch (error) {
    console.error("[munuigil]", error);
    return [];
  }
}
