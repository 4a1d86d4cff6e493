import { browser } from "wxt/browser";
import { languageOf, readSettings } from "../../browser/settings.ts";
import { type Case, hasCome, remindAt } from "../../core/cases/cases.ts";
import type { Sheet } from "../../core/schema.ts";
import { linesOf } from "../../core/sheet/folds.ts";
import { closing, entry, open } from "../../data/db.ts";
import { allCases, change, openPrivate } from "../../data/private-db.ts";
import { cases } from "../../ui/words/texts.ts";
import { say, setLang } from "../../ui/words/words.ts";
import { NEUTRAL } from "./case-badge.ts";

export const REMINDER = "cases";
/** What is before a case's id in the name of its notification. */
export const NOTE = "case:";

/** Tells people that today is the last day on which an answer may be expected, in the words of the guide. */
async function showReminder(one: Case): Promise<void> {
  const lang = languageOf(await readSettings());
  setLang(lang);
  const name = `sheet/${lang}/${one.service}/${one.issue}`;
  const [first] = linesOf(await closing(open(), (db) => entry<Sheet>(db, name)), "next");
  // The same name takes the place of the same notification: told twice, it shows once.
  await browser.notifications.create(NOTE + one.id, {
    type: "basic",
    iconUrl: browser.runtime.getURL("/icon/128.png"),
    title: cases("noteTitle", { name: say(one.name), about: say(one.about) }),
    message: [cases("noteText"), first].filter(Boolean).join(" "),
  });
}

/**
 * The toolbar button carries the number of inquiries whose day has come: a notification is gone with a wipe, a phone may
 * allow none, and this stays until the person says how each ended.
 */
async function showCount(all: Case[], now: Date): Promise<void> {
  const come = all.filter((one) => hasCome(one, now)).length;
  await browser.action.setBadgeText({ text: come ? `${come}` : "" });
  if (come) await browser.action.setBadgeBackgroundColor({ color: NEUTRAL });
}

/**
 * Shows what is due and sets the one alarm for what comes next. Called on every start and after every change: alarms
 * do not survive everywhere, and a worker killed in between is made good by the next call. `now` in ms.
 */
export async function remindWhatIsDue(now: number): Promise<void> {
  await closing(openPrivate(), async (db) => {
    let next = Number.POSITIVE_INFINITY;
    const all = await allCases(db);
    await showCount(all, new Date(now));
    for (const one of all) {
      const at = remindAt(one);
      if (at === null) continue;
      if (at > now) next = Math.min(next, at);
      else {
        // A phone may lack notifications; badge, popup and workbench say the same.
        if (browser.notifications) await showReminder(one).catch((error: unknown) => console.warn("[munuigil]", error));
        await change(db, one.id, () => ({ reminded: now }), null);
      }
    }
    if (Number.isFinite(next)) await browser.alarms.create(REMINDER, { when: next });
    else await browser.alarms.clear(REMINDER);
  });
}
