import { useEffect, useState } from "preact/hooks";
import type { ServedAdvice, View } from "../../core/schema.ts";
import { entry } from "../../lib/db.ts";
import { viewOf } from "../desk.ts";
import type { PaneProps } from "../panes.ts";
import { Drafts } from "./Drafts.tsx";
import { compose } from "./texts.ts";
import { Write } from "./Write.tsx";

/** An inquiry is chosen, or taken up again, and written. */
export const Compose = ({ desk, place, go }: PaneProps) => {
  const { service, issue } = place.tab === "compose" ? place : { service: null, issue: null };
  const [view, setView] = useState<View | null | undefined>();
  const [advice, setAdvice] = useState<ServedAdvice>({ lines: [] });
  useEffect(() => {
    let gone = false;
    setView(undefined);
    if (service && issue) {
      void Promise.all([viewOf(desk, service, issue), entry<ServedAdvice>(desk.db, "advice")]).then(
        ([found, lines]) => {
          if (gone) return;
          if (lines) setAdvice(lines);
          setView(found ?? null);
        },
      );
    }
    return () => {
      gone = true;
    };
  }, [desk, service, issue]);

  if (!service || !issue || view === null)
    return (
      <>
        {view === null && (
          <p class="state" role="status">
            {compose("missing")}
          </p>
        )}
        <Drafts desk={desk} service={service} go={go} />
      </>
    );
  if (!view) return <p class="state">{compose("loading")}</p>;
  return <Write key={`${view.service}/${view.issue}`} desk={desk} view={view} advice={advice.lines} go={go} />;
};
