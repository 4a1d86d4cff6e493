import { render } from "preact";
import { browser } from "wxt/browser";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import type { Printed } from "../../lib/sheets.ts";
import { FRAME, key } from "../../lib/slices.ts";
import card from "../../ui/card.css?inline";
import type { Frame } from "../../ui/frame.ts";
import laid from "../../ui/sheet.css?inline";
import type { CardScript } from "../overlay.content/global.d.ts";
import { OverlayCard } from "./OverlayCard.tsx";
import own from "./overlay-card.css?inline";

function makeCard(): CardScript {
  const box = document.createElement("div");
  let styled = false;
  return {
    async open({ place, style, slot, service, issue, ...on }) {
      const [name, frame] = [key(slot, `sheet/${service}/${issue}`), key(slot, FRAME)];
      const stored = await browser.storage.local.get([name, frame]);
      if (!stored[name] || !stored[frame]) return false;
      if (!styled) style(card + laid + own);
      styled = true;
      render(
        <OverlayCard {...on} printed={stored[name] as Printed} frame={stored[frame] as Frame} now={Date.now()} />,
        box,
      );
      if (box.parentNode !== place) {
        place.replaceChildren(box);
        box.querySelector<HTMLElement>("[role=dialog]")?.focus();
      }
      return true;
    },
    close() {
      render(null, box);
      box.remove();
    },
  };
}

/** Injected when somebody shows an interest in the pill, and never before; twice in one page it keeps the first. */
export default defineUnlistedScript(() => {
  globalThis.munuigilCard ??= makeCard();
});
