import { render } from "preact";
import { browser } from "wxt/browser";
import type { Kind } from "../../browser/messages.ts";
import { FRAME, key } from "../../data/page-data/format.ts";
import type { Printed } from "../../data/sheets.ts";
import card from "../../ui/card/card.css?inline";
import laid from "../../ui/card/sheet.css?inline";
import tokens from "../../ui/tokens.css?inline";
import type { Frame } from "../../ui/words/frame.ts";
import type { CardScript, Opening } from "../pill/card-script.d.ts";
import { style } from "../pill/root.ts";
import { OverlayCard } from "./OverlayCard.tsx";
import own from "./overlay-card.css?inline";
import { askedInSight, type Sight, watchSight } from "./sight.ts";

function makeCard(): CardScript {
  const box = document.createElement("div");
  let styled = false;
  let sight: Sight | undefined;
  let onKey: ((event: KeyboardEvent) => void) | undefined;

  /** Asks the background to carry out a choice. */
  async function tell(ask: Kind, { service, issue, despair }: Opening): Promise<undefined> {
    try {
      await browser.runtime.sendMessage({ kind: askedInSight(ask, !!sight?.clear()), service, issue });
    } catch {
      despair();
    }
  }

  return {
    async open(opening) {
      const { host, root, place, slot, service, asked, issue, home, still, show, fold } = opening;
      const [name, frame] = [key(slot, `sheet/${service}/${issue}`), key(slot, FRAME)];
      const stored = await browser.storage.local.get([name, frame]);
      if (!still()) return true;
      if (!stored[name] || !stored[frame]) return false;
      if (!styled) style(root, tokens + card + laid + own);
      styled = true;
      render(
        <OverlayCard
          printed={stored[name] as Printed}
          frame={stored[frame] as Frame}
          now={Date.now()}
          onProblem={(other) => show(service, other)}
          onBack={asked === home ? undefined : () => show(service, home)}
          onAsk={(ask) => void tell(ask as Kind, opening)}
          onSolved={() => tell("solved", opening)}
          onFold={fold}
        />,
        box,
      );
      if (box.parentNode !== place) {
        place.replaceChildren(box);
        box.querySelector<HTMLElement>("[role=dialog]")?.focus();
      }
      sight ??= watchSight(host, box);
      if (onKey) return true;
      // A page may pull the focus away as soon as it gets here; Esc folds the card all the same.
      onKey = ({ key: pressed, isTrusted }) => {
        if (pressed === "Escape" && isTrusted && document.activeElement !== host) fold();
      };
      addEventListener("keydown", onKey, true);
      return true;
    },
    close() {
      if (onKey) removeEventListener("keydown", onKey, true);
      onKey = undefined;
      sight?.end();
      sight = undefined;
      render(null, box);
      box.remove();
    },
  };
}

/** Injected when somebody shows an interest in the pill, and never before; twice in one page it keeps the first. */
export function start(): void {
  globalThis.munuigilCard ??= makeCard();
}
