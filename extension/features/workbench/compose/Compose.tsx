import { useEffect, useState } from "preact/hooks";
import { officialNumbers } from "../../../core/redact/official-numbers.ts";
import type { Contact, ServedAdvice } from "../../../core/schema.ts";
import type { GuideWithWays } from "../../../core/sheet/guide.ts";
import { entriesOf, entry } from "../../../data/db.ts";
import type { Printed } from "../../../data/sheets.ts";
import { guideOf, type PaneProps, sheetOf } from "../context.ts";
import { Drafts } from "./Drafts.tsx";
import { compose } from "./letter-texts.ts";
import { Write } from "./Write.tsx";

/** An inquiry is chosen, or taken up again, and written. */
export const Compose = ({ context, place, go }: PaneProps) => {
  const { service, issue } = place.tab === "compose" ? place : { service: null, issue: null };
  const [chosen, setChosen] = useState<{ guide: GuideWithWays; printed: Printed | undefined } | null>();
  const [advice, setAdvice] = useState<ServedAdvice>({ lines: [] });
  useEffect(() => {
    let gone = false;
    setChosen(undefined);
    const read = async (service: string, issue: string) => {
      const [guide, lines, contacts] = await Promise.all([
        guideOf(context, service, issue),
        entry<ServedAdvice>(context.db, "advice"),
        entriesOf<Contact>(context.db, "contact"),
      ]);
      const printed = guide && (await sheetOf(context, guide));
      if (gone) return;
      if (lines) setAdvice(lines);
      setChosen(guide ? { guide: { ...guide, official: officialNumbers(contacts) }, printed } : null);
    };
    if (service && issue) void read(service, issue);
    return () => {
      gone = true;
    };
  }, [context, service, issue]);

  if (!service || !issue || chosen === null)
    return (
      <>
        {chosen === null && (
          <p class="state" role="status">
            {compose("missing")}
          </p>
        )}
        <Drafts context={context} service={service} go={go} />
      </>
    );
  if (!chosen) return <p class="state">{compose("loading")}</p>;
  const { guide, printed } = chosen;
  return (
    <Write
      key={`${guide.service}/${guide.issue}`}
      context={context}
      guide={guide}
      printed={printed}
      advice={advice.lines}
      go={go}
    />
  );
};
