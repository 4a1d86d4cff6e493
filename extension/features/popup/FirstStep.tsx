import { LOSS_LINES } from "../../browser/open-help.ts";
import type { ServedEmergency } from "../../core/schema.ts";
import { dayAt } from "../../core/sheet/trust.ts";
import { Press } from "../../ui/card/Urgent.tsx";
import { pressesOf } from "../../ui/card/urgent-print.ts";
import { rowFrame } from "../../ui/words/row-frame.ts";
import { say } from "../../ui/words/words.ts";

interface FirstStepProps {
  of: ServedEmergency;
  onGo: (next: string) => void;
}

/** One sentence, why not to call from here, the numbers, and what not to do: all that the first minute has room for. */
export const FirstStep = ({ of, onGo }: FirstStepProps) => (
  <div class={of.tone === "calm" ? "calm" : "urgent"}>
    {say(of.do)}
    {of.warning && <p>{say(of.warning)}</p>}
    <Press of={pressesOf(of.buttons)} today={dayAt(Date.now())} frame={rowFrame()} onOpen={() => onGo(LOSS_LINES)} />
    {!of.warning && <p>{say(of.dont)}</p>}
  </div>
);
