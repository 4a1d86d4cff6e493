import { useEffect, useState } from "preact/hooks";
import { type Case, hasCome, inOrder, isOpen } from "../../core/cases.ts";
import { allCases, openPrivate } from "../../lib/private-db.ts";
import { sentence, tagOf, titleOf } from "../../ui/case-words.ts";
import { Rows } from "../../ui/Rows.tsx";
import { popup } from "../../ui/texts.ts";
import { toWorkbench } from "./desk.ts";

async function read(): Promise<Case[]> {
  const db = await openPrivate();
  const open = (await allCases(db)).filter(isOpen);
  db.close();
  return open;
}

/** What still waits for an answer, of one service or all; what is due shows beside every service. Nothing where nothing waits. */
export const MyCases = ({ service }: { service?: string }) => {
  const [all, setAll] = useState<Case[]>([]);
  useEffect(() => void read().then(setAll), []);
  const now = new Date();
  const mine = service ? all.filter((one) => one.service === service || hasCome(one, now)) : all;
  if (!mine[0]) return null;
  return (
    <>
      <h2 class="lab">{popup("mine")}</h2>
      <Rows
        rows={inOrder(mine, now).map((one) => ({
          title: titleOf(one),
          note: sentence(one, now),
          chip: tagOf(one, now),
          onOpen: () => toWorkbench({ tab: "cases", id: one.id }),
        }))}
      />
    </>
  );
};
