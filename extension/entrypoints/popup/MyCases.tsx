import { type Case, inOrder } from "../../core/cases.ts";
import { sentence, tagOf, titleOf } from "../../ui/case-words.ts";
import { Rows } from "../../ui/Rows.tsx";
import { popup } from "../../ui/texts.ts";
import { toWorkbench } from "./desk.ts";

/** What still waits for an answer; nothing where nothing does. On a guide: what was sent to its service, and what is due anywhere. */
export const MyCases = ({ cases }: { cases: Case[] }) => {
  const now = new Date();
  if (!cases[0]) return null;
  return (
    <>
      <h2 class="lab">{popup("mine")}</h2>
      <Rows
        rows={inOrder(cases, now).map((one) => ({
          title: titleOf(one),
          note: sentence(one, now),
          chip: tagOf(one, now),
          onOpen: () => toWorkbench({ tab: "cases", id: one.id }),
        }))}
      />
    </>
  );
};
