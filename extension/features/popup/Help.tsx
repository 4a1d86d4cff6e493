import { useEffect, useState } from "preact/hooks";
import { LOSS_LINES } from "../../browser/open-help.ts";
import type { LossLines, ServedEmergency } from "../../core/schema.ts";
import { type Db, entriesOf, entry } from "../../data/db.ts";
import { Fold } from "../../ui/card/Fold.tsx";
import { hereOf } from "../../ui/card/here.ts";
import { evidenceFold } from "../../ui/card/urgent-print.ts";
import { card, frame } from "../../ui/words/frame.ts";
import { help } from "../../ui/words/texts-popup.ts";
import { say } from "../../ui/words/words.ts";
import { FirstStep } from "./FirstStep.tsx";
import { LossList } from "./LossList.tsx";

interface HelpProps {
  db: Db;
  /** A block, the banks' own lines, or "" for the list of blocks. */
  at: string;
  onGo: (next: string) => void;
}

interface Read {
  blocks: ServedEmergency[];
  lines: LossLines["lines"];
}

async function read(db: Db): Promise<Read> {
  const [blocks, lines] = await Promise.all([
    entriesOf<ServedEmergency>(db, "emergency"),
    entry<LossLines>(db, LOSS_LINES),
  ]);
  return { blocks: [...blocks.values()].sort((a, b) => a.order - b.order), lines: lines?.lines ?? [] };
}

/** The first minute, from this device alone: which danger, then what to do. Nothing of it is kept anywhere. */
export const Help = ({ db, at, onGo }: HelpProps) => {
  const [found, setFound] = useState<Read>();
  useEffect(() => void read(db).then(setFound), [db]);
  if (!found) return <div class="scroll" />;
  const block = found.blocks.find(({ id }) => id === at);
  return (
    <div class="scroll help">
      {at === LOSS_LINES ? (
        <LossList {...found} />
      ) : block ? (
        <Block of={block} onGo={onGo} />
      ) : (
        <Dangers blocks={found.blocks} onGo={onGo} />
      )}
    </div>
  );
};

/** Which of them; life stands apart, in no colour of danger. */
const Dangers = ({ blocks, onGo }: { blocks: ServedEmergency[] } & Pick<HelpProps, "onGo">) => (
  <>
    <h2>{help("sos")}</h2>
    <div class="urgent dangers">
      {blocks.map(
        ({ id, tone, title }) =>
          tone === "red" && (
            <button type="button" onClick={() => onGo(id)}>
              {say(title)}
            </button>
          ),
      )}
    </div>
    {blocks.map(
      ({ id, tone, title, text }) =>
        tone === "calm" && (
          <button type="button" class="calm" onClick={() => onGo(id)}>
            <b>{say(title)}</b>
            <small>{say(text)}</small>
          </button>
        ),
    )}
  </>
);

const Block = ({ of, onGo }: { of: ServedEmergency } & Pick<HelpProps, "onGo">) => {
  const calm = of.tone === "calm";
  return (
    <>
      <h2>{say(of.title)}</h2>
      <p class="lead">{say(of.text)}</p>
      <FirstStep of={of} onGo={onGo} />
      {/* Without a warning the sentence stands under the numbers already. */}
      {of.warning && (
        <div class="dont">
          <h3>{card("avoid")}</h3>
          <p>{say(of.dont)}</p>
        </div>
      )}
      {calm && of.lines.map((line) => <p class="lead">{say(line)}</p>)}
      {!calm && of.lines[0] && (
        <div class="then">
          <h3>{help("then")}</h3>
          <ul>
            {of.lines.map((line) => (
              <li>{say(line)}</li>
            ))}
          </ul>
        </div>
      )}
      {evidenceFold(of.evidence).map((fold) => (
        <Fold of={fold} here={hereOf(frame(), Date.now())} />
      ))}
    </>
  );
};
