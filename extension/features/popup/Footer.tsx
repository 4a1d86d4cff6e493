import { useState } from "preact/hooks";
import { browser } from "wxt/browser";
import type { Message } from "../../browser/messages.ts";
import { day } from "../../ui/words/said-dates.ts";
import { popup } from "../../ui/words/texts-popup.ts";
import type { Loaded } from "./loaded.ts";

/** Whose this is; old data says so and offers the one way on. */
export const Footer = ({ data, onChange }: { data: Loaded; onChange: () => void }) => {
  const [busy, setBusy] = useState(false);
  const { old, fresh } = data.state;
  const update = async () => {
    setBusy(true);
    await browser.runtime.sendMessage({ kind: "update" } satisfies Message).catch(() => null);
    setBusy(false);
    onChange();
  };
  return (
    <footer>
      <span>{popup("unofficial")}</span>
      {old && (
        <p class="stale">
          {popup("old", { t: day(new Date(fresh).toISOString().slice(0, 10)) })}{" "}
          <button type="button" class="plainbutton" disabled={busy} onClick={update}>
            {popup(busy ? "updating" : "update")}
          </button>
        </p>
      )}
    </footer>
  );
};
