import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { announceChange } from "../../browser/case-news.ts";
import type { Kind } from "../../browser/messages.ts";
import { LOSS_LINES } from "../../browser/open-help.ts";
import { issueOrGeneral } from "../../core/issues.ts";
import { placeOf } from "../../core/links/workbench-place.ts";
import type { Sheet } from "../../core/schema.ts";

import { Card } from "../../ui/card/Card.tsx";
import { frame } from "../../ui/words/frame.ts";
import { popup } from "../../ui/words/texts-popup.ts";
import { results } from "../../ui/words/texts-results.ts";
import { closeSolved } from "../reminders/close-solved.ts";
import { Send } from "../send/Send.tsx";
import { List } from "./List.tsx";
import type { Loaded } from "./loaded.ts";
import { openBeside } from "./open-workbench.ts";
import { readGuide, type Shown } from "./read-guide.ts";
import { titles } from "./shown-rows.ts";
import type { Place } from "./spot.ts";

/** What the buttons of the card do; the workbench opens only within the click. */
function handleAction(ask: string, sheet: Sheet): void {
  const { service } = sheet;
  const issue = issueOrGeneral(sheet.issue);
  const place = placeOf(ask, service, issue);
  if (place) openBeside(place);
  else void browser.runtime.sendMessage({ kind: ask as Kind, service, issue }).then(() => close());
}

interface GuideProps {
  data: Loaded;
  place: Place;
  onPlace: (place: Place) => void;
  onHelp: (at: string) => void;
  /** What was read of it already. */
  first?: Shown | null;
  /** Stands between the card and the other problems. */
  children?: ComponentChildren;
}

/** The same card as on the page, and below it the other problems of the service. */
export const Guide = ({ data, place, onPlace, onHelp, first, children }: GuideProps) => {
  const [shown, setShown] = useState(first);
  const [sending, setSending] = useState(false);
  useEffect(() => {
    if (!first) void readGuide(data.get, data.lang, place).then(setShown);
  }, [data, place.service, place.issue]);
  if (shown === undefined) return null;
  if (!shown) return <p class="state">{results("nothing")}</p>;
  const { printed, others, report } = shown;
  const { sheet } = printed;
  const { service } = sheet;
  return (
    <>
      {sending && <Send service={service} issue={issueOrGeneral(sheet.issue)} />}
      <Card
        printed={printed}
        now={Date.now()}
        frame={frame(report)}
        onProblem={(issue) => onPlace({ service, issue })}
        onSolved={async () => {
          const closed = await closeSolved({ service, issue: issueOrGeneral(sheet.issue) });
          if (closed) announceChange();
          return closed;
        }}
        onAsk={(ask) => {
          if (ask === "send") setSending(!sending);
          else if (ask === "lossLines") onHelp(LOSS_LINES);
          else handleAction(ask, sheet);
        }}
      />
      {children}
      {others.lines[0] && <h2 class="lab">{popup("allProblems", { name: sheet.name })}</h2>}
      <List of={others} title={titles.problem} onPlace={onPlace} />
    </>
  );
};
