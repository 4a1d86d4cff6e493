import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import type { Meta, Rows, Sheet } from "../../core/schema.ts";
import { LOSS_LINES } from "../../lib/help.ts";
import { GENERAL, type Lines, linesOf } from "../../lib/list.ts";
import { type Printed, readSheet } from "../../lib/sheets.ts";
import { Send } from "../../send/Send.tsx";
import { Card } from "../../ui/Card.tsx";
import { frame } from "../../ui/frame.ts";
import { popup } from "../../ui/texts.ts";
import { toWorkbench } from "./desk.ts";
import { List } from "./List.tsx";
import type { Loaded } from "./load.ts";
import { titles } from "./rows.ts";
import type { Place } from "./spot.ts";

interface Shown {
  printed: Printed;
  /** The other problems of the service. */
  others: Lines;
  report: string | undefined;
}

async function read({ get, lang }: Loaded, { service, issue }: Place): Promise<Shown | null> {
  const [asked, rows, meta] = await Promise.all([
    readSheet(get, lang, service, issue),
    get<Rows>(`rows/${lang}/${service}`),
    get<Meta>("meta"),
  ]);
  const printed = asked ?? (await readSheet(get, lang, service, GENERAL));
  if (!printed) return null;
  const there = [GENERAL, printed.sheet.issue, ...(printed.sheet.problems ?? []).map((one) => one.issue)];
  const others = (rows?.rows ?? []).filter((row) => !there.includes(row.issue));
  return {
    printed,
    others: await linesOf(
      get,
      lang,
      others.map((row) => ({ service, issue: row.issue })),
    ),
    report: meta?.issues_url,
  };
}

/** The issue that is meant while the card still asks which of several it is: what holds for the whole service. */
const settled = (issue: string): string => (issue.includes("+") ? GENERAL : issue);

/** What the buttons of the card do; the workbench opens only within the click. */
function asked(ask: string, sheet: Sheet): void {
  const { service } = sheet;
  const issue = settled(sheet.issue);
  if (ask === "compose") toWorkbench({ tab: ask, service, issue });
  else if (ask === "sent") toWorkbench({ tab: ask, service, issue, at: Date.now() });
  else void browser.runtime.sendMessage({ ask, service, issue }).then(() => close());
}

interface GuideProps {
  data: Loaded;
  place: Place;
  onPlace: (place: Place) => void;
  onHelp: (at: string) => void;
  /** Stands between the card and the other problems. */
  children?: ComponentChildren;
}

/** The same card as on the page, and below it the other problems of the service. */
export const Guide = ({ data, place, onPlace, onHelp, children }: GuideProps) => {
  const [shown, setShown] = useState<Shown | null>();
  const [sending, setSending] = useState(false);
  useEffect(() => void read(data, place).then(setShown), [data, place.service, place.issue]);
  if (shown === undefined) return null;
  if (!shown) return <p class="state">{popup("nothing")}</p>;
  const { printed, others, report } = shown;
  const { sheet } = printed;
  const { service } = sheet;
  return (
    <>
      {sending && <Send service={service} issue={settled(sheet.issue)} />}
      <Card
        printed={printed}
        now={Date.now()}
        frame={frame(report)}
        onProblem={(issue) => onPlace({ service, issue })}
        onAsk={(ask) => {
          if (ask === "send") setSending(!sending);
          else if (ask === "lossLines") onHelp(LOSS_LINES);
          else asked(ask, sheet);
        }}
      />
      {children}
      {others.lines[0] && <h2 class="lab">{popup("allProblems", { name: sheet.name })}</h2>}
      <List of={others} title={titles.problem} onPlace={onPlace} />
    </>
  );
};
