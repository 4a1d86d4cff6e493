import { useState } from "preact/hooks";
import { browser } from "wxt/browser";
import type { Message } from "../../browser/messages.ts";
import { day } from "../../ui/words/said-dates.ts";
import { footer, popup } from "../../ui/words/texts-popup.ts";
import type { Loaded } from "./loaded.ts";

/** How an update ended that brought nothing; the options say why. */
const FAILED = {
  offline: "stateOffline",
  refused: "stateRefused",
  expired: "stateExpired",
  full: "stateFull",
  broken: "stateBroken",
} as const;

/** Whose this is; old data says so and offers the one way on. */
export const Footer = ({ data, onChange }: { data: Loaded; onChange: () => void }) => {
  const [busy, setBusy] = useState(false);
  const { old, fresh } = data.state;
  const [said, setSaid] = useState("");
  const update = async () => {
    setBusy(true);
    setSaid("");
    const outcome = await browser.runtime.sendMessage({ kind: "update" } satisfies Message).catch(() => null);
    setBusy(false);
    if (outcome === "updated" || outcome === "same") onChange();
    else setSaid(footer(FAILED[outcome as keyof typeof FAILED] ?? "stateBroken"));
  };
  return (
    <footer>
      <span>{popup("unofficial")}</span>
      {old && (
        <p class="stale">
          {footer("old", { t: day(new Date(fresh).toISOString().slice(0, 10)) })}{" "}
          <button type="button" class="plainbutton" disabled={busy} onClick={update}>
            {footer(busy ? "updating" : "update")}
          </button>
        </p>
      )}
      <p role="status">{said}</p>
    </footer>
  );
};
