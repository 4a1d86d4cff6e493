import type { ServedEmergency } from "../../core/schema.ts";
import { dayAt } from "../../core/trust.ts";
import { LOSS_LINES } from "../../lib/help.ts";
import { frame } from "../../ui/frame.ts";
import { Press } from "../../ui/Urgent.tsx";
import { pressesOf } from "../../ui/urgent-print.ts";
import { say } from "../../ui/words.ts";

interface FirstStepProps {
  of: ServedEmergency;
  onGo: (next: string) => void;
}

/** One sentence, the numbers, and what not to do: all that the first minute has room for. */
export const FirstStep = ({ of, onGo }: FirstStepProps) => (
  <div class={of.tone === "calm" ? "calm" : "urgent"}>
    {say(of.do)}
    <Press of={pressesOf(of.buttons)} today={dayAt(Date.now())} frame={frame()} onOpen={() => onGo(LOSS_LINES)} />
    <p>{say(of.warning ?? of.dont)}</p>
  </div>
);
