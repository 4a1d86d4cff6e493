import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import type { View } from "../../core/schema.ts";
import { entry } from "../../lib/db.ts";
import { Send } from "../../send/Send.tsx";
import { Card } from "../../ui/Card.tsx";
import { frame, print } from "../../ui/print.ts";
import { Rows } from "../../ui/Rows.tsx";
import type { Problem } from "../../ui/sheet.ts";
import { popup } from "../../ui/texts.ts";
import { say } from "../../ui/words.ts";
import type { Place } from "./App.tsx";
import { toWorkbench } from "./desk.ts";
import type { Loaded } from "./load.ts";
import { MyCases } from "./MyCases.tsx";

interface Shown {
  view: View;
  problems: Problem[];
}

const GENERAL = "contact-general";

async function read({ db, services }: Loaded, { service, issue }: Place): Promise<Shown | null> {
  const view =
    (await entry<View>(db, `view/${service}/${issue}`)) ?? (await entry<View>(db, `view/${service}/${GENERAL}`));
  if (!view) return null;
  const issues = services.get(service)?.issues ?? [];
  const views = await Promise.all(issues.map((other) => entry<View>(db, `view/${service}/${other}`)));
  const problems = views.flatMap((other) =>
    other && other.issue !== view.issue && other.issue !== GENERAL
      ? [{ issue: other.issue, title: say(other.issue_title) }]
      : [],
  );
  return { view, problems };
}

/** What the buttons of the card do; the workbench opens only within the click. */
function asked(ask: string, { service, issue }: View): void {
  if (ask === "compose") toWorkbench({ tab: ask, service, issue });
  else if (ask === "sent") toWorkbench({ tab: ask, service, issue, at: Date.now() });
  else void browser.runtime.sendMessage({ ask, service, issue }).then(() => close());
}

/** The same card as on the page, and below it the other problems of the service. */
export const Guide = ({ data, place, onPlace }: { data: Loaded; place: Place; onPlace: (place: Place) => void }) => {
  const [shown, setShown] = useState<Shown | null>();
  const [sending, setSending] = useState(false);
  useEffect(() => void read(data, place).then(setShown), [data, place]);
  if (shown === undefined) return <div class="scroll" />;
  if (!shown) return <p class="state scroll">{popup("nothing")}</p>;
  const { view, problems } = shown;
  return (
    <div class="scroll">
      {sending && <Send service={view.service} issue={view.issue} />}
      <Card
        sheet={print(view, data.meta?.issues_url ?? null)}
        tables={data.tables}
        now={Date.now()}
        frame={frame()}
        onAsk={(ask) => (ask === "send" ? setSending(!sending) : asked(ask, view))}
      />
      <MyCases service={view.service} />
      {problems[0] && <h2 class="lab">{popup("allProblems", { name: say(view.name) })}</h2>}
      <Rows
        rows={problems.map(({ issue, title }) => ({
          title,
          onOpen: () => onPlace({ service: place.service, issue }),
        }))}
      />
    </div>
  );
};
