import { browser } from "wxt/browser";
import type { ServedChannel } from "../../core/schema.ts";
import { closing, entry, open } from "../../data/db.ts";
import type { FillReport, FillValues, UndoReport } from "./form.ts";
import { recipeFor } from "./recipes.ts";

const nothing = (state: FillReport["state"]): FillReport => ({ state, items: [] });

const NOTHING_UNDONE: UndoReport = { emptied: 0, changed: 0 };

/** The recipe must be in this extension, and the data must still call its channel tested. */
async function allowed(url: string | undefined) {
  const recipe = url ? recipeFor(url) : null;
  if (!recipe) return null;
  const channel = await closing(open(), (db) => entry<ServedChannel>(db, `channel/${recipe.channel}`));
  return channel?.fill === "tested" ? recipe : null;
}

/**
 * Fills the form in this tab: visible, empty, known fields only, and never sends it. Call it within a person's own
 * click (`event.isTrusted`), from a page of the extension. Waits up to ten seconds for late fields; never rejects.
 */
export async function fillForm(tabId: number, values: FillValues): Promise<FillReport> {
  try {
    const { url } = await browser.tabs.get(tabId);
    if (!url) return nothing("no-access");
    const recipe = await allowed(url);
    if (!recipe) return nothing("unknown");
    await browser.scripting.executeScript({ target: { tabId }, files: ["/fill.js"] });
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: (...args: Parameters<NonNullable<typeof munuigilFill>["run"]>) => globalThis.munuigilFill?.run(...args),
      args: [recipe, values],
    });
    return (answer?.result as FillReport | undefined) ?? nothing("no-access");
  } catch (error) {
    console.warn("[munuigil]", error);
    return nothing("no-access");
  }
}

/** Empties again what `fillForm` wrote in this tab, as long as nobody has changed it since; never rejects. */
export async function undoFill(tabId: number): Promise<UndoReport> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => globalThis.munuigilFill?.undo(),
    });
    return (answer?.result as UndoReport | undefined) ?? NOTHING_UNDONE;
  } catch (error) {
    console.warn("[munuigil]", error);
    return NOTHING_UNDONE;
  }
}

/** The tab with a form that can be filled: the one in front, else the one looked at last. */
export async function formTab(): Promise<number | null> {
  const tabs = await browser.tabs.query({ currentWindow: true });
  const forms = tabs.filter(({ url }) => url && recipeFor(url));
  forms.sort((a, b) => Number(b.active) - Number(a.active) || (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return forms[0]?.id ?? null;
}
