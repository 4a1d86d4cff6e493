import { useState } from "preact/hooks";
import type { LossLines, ServedEmergency } from "../../core/schema.ts";
import { findLines } from "../../core/search/loss-lines.ts";
import { dayAt } from "../../core/sheet/trust.ts";
import { Press } from "../../ui/card/Urgent.tsx";
import { pressesOf } from "../../ui/card/urgent-print.ts";
import { rowFrame } from "../../ui/words/row-frame.ts";
import { help } from "../../ui/words/texts-popup.ts";
import { currentLang, say } from "../../ui/words/words.ts";
import { Dial } from "./List.tsx";

interface LossListProps {
  blocks: ServedEmergency[];
  lines: LossLines["lines"];
}

const POLICE = "tel:112";

/** Banks' and cards' own lines by name. Whose bank is missing goes by the police, who connect. */
export const LossList = ({ blocks, lines }: LossListProps) => {
  const [query, setQuery] = useState("");
  const today = dayAt(Date.now());
  const frame = rowFrame();
  const order = new Intl.Collator(currentLang());
  const found = findLines(lines, query, today).sort((a, b) => order.compare(say(a.name), say(b.name)));
  // As on the pages for phones: it may be night.
  const parts = [
    { title: "lossAlways", some: found.filter(({ always }) => always) },
    { title: "lossOthers", some: found.filter(({ always }) => !always) },
  ] as const;
  const block = blocks.find(({ warning }) => warning);
  const police = block?.buttons.filter(({ url }) => url === POLICE) ?? [];
  return (
    <>
      <h2>{help("lossTitle")}</h2>
      <p class="lead">{help("lossText")}</p>
      <search class="find">
        <input
          type="search"
          aria-label={help("lossFind")}
          placeholder={help("lossFind")}
          value={query}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </search>
      <p class="lead warned">{say(block?.warning)}</p>
      <div class="urgent">
        {help("lossMissing")}
        <Press of={pressesOf(police)} today={today} frame={frame} onOpen={() => {}} />
      </div>
      <div aria-live="polite">
        {parts.map(
          ({ title, some }) =>
            some.length > 0 && (
              <section key={title}>
                <p class="lab">{help(title)}</p>
                <ul class="rows calls">
                  {some.map(({ service, channel, name, what, number, tel, hours_text, always }) => (
                    <li key={`${service}/${channel}`} class="pair">
                      <span class="row">
                        <span>
                          <b>{say(name)}</b>
                          <small>{[say(what), !always && say(hours_text)].filter(Boolean).join(" · ")}</small>
                        </span>
                      </span>
                      <Dial number={number} href={tel} name={say(name)} frame={frame} />
                    </li>
                  ))}
                </ul>
              </section>
            ),
        )}
      </div>
    </>
  );
};
