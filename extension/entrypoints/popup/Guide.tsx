import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { noticesOf } from "../../core/ambiguous.ts";
import { hasCome } from "../../core/cases.ts";
import type { HoursTable, Meta, ServedService, View } from "../../core/schema.ts";
import { entry } from "../../lib/db.ts";
import { LOSS_LINES } from "../../lib/help.ts";
import { GENERAL } from "../../lib/list.ts";
import { Send } from "../../send/Send.tsx";
import { Card } from "../../ui/Card.tsx";
import { frame, print } from "../../ui/print.ts";
import { Rows } from "../../ui/Rows.tsx";
import type { Problem, Sheet } from "../../ui/sheet.ts";
import type { Tables } from "../../ui/status.ts";
import { popup } from "../../ui/texts.ts";
import { currentLang, say } from "../../ui/words.ts";
import type { Place } from "./App.tsx";
import { toWorkbench } from "./desk.ts";
import type { Loaded } from "./load.ts";
import { MyCases } from "./MyCases.tsx";

interface Shown {
  view: View;
  sheet: Sheet;
  tables: Tables;
  /** The other problems of the service, with the words by which a screen names them. */
  problems: (Problem & { notices: string })[];
}

async function read({ db }: Loaded, { service, issue }: Place): Promise<Shown | null> {
  const [asked, general, known, meta] = await Promise.all([
    entry<View>(db, `view/${service}/${issue}`),
    entry<View>(db, `view/${service}/${GENERAL}`),
    entry<ServedService>(db, `service/${service}`),
    entry<Meta>(db, "meta"),
  ]);
  const view = asked ?? general;
  if (!view) return null;
  const hours = [...new Set(view.channels.flatMap(({ hours }) => hours ?? []))];
  const [views, tables] = await Promise.all([
    Promise.all((known?.issues ?? []).map((other) => entry<View>(db, `view/${service}/${other}`))),
    Promise.all(hours.map(async (name) => [name, await entry<HoursTable>(db, name)] as const)),
  ]);
  const guides = views.filter((other) => other !== undefined);
  const problems = guides.flatMap((other) => {
    if (other.issue === view.issue || other.issue === GENERAL) return [];
    const notices = noticesOf(other, guides, currentLang()).map((words) => `‘${words}’`);
    return [{ issue: other.issue, title: say(other.issue_title), notices: notices.join(" · ") }];
  });
  return { view, sheet: print(view, meta?.issues_url ?? null), tables: Object.fromEntries(tables), problems };
}

/** What the buttons of the card do; the workbench opens only within the click. */
function asked(ask: string, { service, issue }: View): void {
  if (ask === "compose") toWorkbench({ tab: ask, service, issue });
  else if (ask === "sent") toWorkbench({ tab: ask, service, issue, at: Date.now() });
  else void browser.runtime.sendMessage({ ask, service, issue }).then(() => close());
}

interface GuideProps {
  data: Loaded;
  place: Place;
  onPlace: (place: Place) => void;
  onHelp: (at: string) => void;
}

/** The same card as on the page, and below it the other problems of the service. */
export const Guide = ({ data, place, onPlace, onHelp }: GuideProps) => {
  const [shown, setShown] = useState<Shown | null>();
  const [sending, setSending] = useState(false);
  useEffect(() => void read(data, place).then(setShown), [data, place]);
  if (shown === undefined) return <div class="scroll" />;
  if (!shown) return <p class="state scroll">{popup("nothing")}</p>;
  const { view, sheet, tables, problems } = shown;
  return (
    <div class="scroll">
      {sending && <Send service={view.service} issue={view.issue} />}
      <Card
        sheet={sheet}
        tables={tables}
        now={Date.now()}
        frame={frame()}
        onAsk={(ask) => {
          if (ask === "send") setSending(!sending);
          else if (ask === "lossLines") onHelp(LOSS_LINES);
          else asked(ask, view);
        }}
      />
      <MyCases cases={data.mine.filter((one) => one.service === view.service || hasCome(one, new Date()))} />
      {problems[0] && <h2 class="lab">{popup("allProblems", { name: say(view.name) })}</h2>}
      <Rows
        rows={problems.map(({ issue, title, notices }) => ({
          title,
          note: notices,
          onOpen: () => onPlace({ service: place.service, issue }),
        }))}
      />
    </div>
  );
};
