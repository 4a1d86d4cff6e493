import { noticesOf, type Shared, sharedNotices } from "../core/ambiguous.ts";
import type { HoursTable, Meta, PageIndex, ServedService, TopicWords, View, ViewChannel } from "../core/schema.ts";
import { askingSlices } from "../searching/slices.ts";
import { frame, print, printPill } from "../ui/print.ts";
import type { PillSheet, Problem, Reach, Sheet } from "../ui/sheet.ts";
import { type Lang, say, setLang, word } from "../ui/words.ts";
import { current, type Db, entriesOf, entry } from "./db.ts";
import { nearHours } from "./hours-window.ts";
import { readAlarms } from "./model.ts";
import {
  type HostSlice,
  key,
  POINTER,
  type Pointer,
  packRules,
  packTopics,
  type Slot,
  type WithHours,
} from "./slices.ts";

/** The part of storage.local that is used here; browser.storage.local fits. */
export interface Area {
  get(keys: string | null): Promise<Record<string, unknown>>;
  getKeys?(): Promise<string[]>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

const GENERAL = "contact-general";
const RECUT = 14 * 864e5;

/** Adds the hours that a pill or a sheet speaks of. */
type AddHours = <T extends PillSheet | Sheet>(printed: T) => WithHours<T>;

const hoursOf = (printed: PillSheet | Sheet): Reach[] =>
  "reach" in printed
    ? printed.reach
    : [printed.way, ...(printed.ask?.answers.map(({ way }) => way) ?? [])].flatMap(({ reach }) => reach);

const viewsOf = (views: Map<string, View>, service: string): View[] =>
  [...views.values()].filter((view) => view.service === service);

/** A problem as people say it, with the notice they know it by: 메시지를 보낼 수 없어요 · ‘이용자 보호조치’. */
const titled = (view: View, guides: View[], lang: Lang, notices: number): string =>
  [
    say(view.issue_title),
    ...noticesOf(view, guides, lang)
      .slice(0, notices)
      .map((words) => `‘${words}’`),
  ].join(" · ");

/** The card that asks what the screen says: what holds for the whole service, one question, no action before it. */
function questionSlices(
  { issue, between }: Shared,
  guides: View[],
  lang: Lang,
  /** What is printed for the service without a problem. */
  sheet: WithHours<Sheet>,
  pill: WithHours<PillSheet>,
): Record<string, unknown> {
  const problems = between.flatMap((one): Problem[] => {
    const view = guides.find((guide) => guide.issue === one);
    return view ? [{ issue: one, title: titled(view, guides, lang, 2) }] : [];
  });
  const asks: WithHours<Sheet> = {
    ...sheet,
    issue,
    of: problems.length
      ? between.map((one) => say(guides.find((guide) => guide.issue === one)?.issue_label)).join(" · ")
      : sheet.of,
    way: { ...sheet.way, href: null, steps: null },
    question: word("onScreen"),
    problems,
  };
  return {
    [`sheet/${sheet.service}/${issue}`]: asks,
    [`pill/${sheet.service}/${issue}`]: { ...pill, issue },
  };
}

/** Everything the content scripts of all hosts may read, in one language, by its name. `now` in ms. */
export async function slicesOf(db: Db, lang: Lang, now: number): Promise<Record<string, unknown>> {
  const [pages, views, hours, services, channels, topics, words, meta, alarms] = await Promise.all([
    entriesOf<PageIndex>(db, "page"),
    entriesOf<View>(db, "view"),
    entriesOf<HoursTable>(db, "hours"),
    entriesOf<ServedService>(db, "service"),
    entriesOf<ViewChannel>(db, "channel"),
    entry<TopicWords>(db, "topic/issues"),
    entry<TopicWords>(db, "search/issues"),
    entry<Meta>(db, "meta"),
    // Help pages do without it.
    readAlarms(db).catch(() => ""),
  ]);
  // Nothing below waits, so no other work can change the language meanwhile.
  setLang(lang);
  const withHours: AddHours = (printed) => ({
    ...printed,
    tables: Object.fromEntries(
      hoursOf(printed).flatMap(([name]) => {
        const table = hours.get(name);
        return table ? [[name, nearHours(table, now)]] : [];
      }),
    ),
  });
  const out: Record<string, unknown> = {};
  for (const [name, index] of pages) {
    const issues = new Set<string>([
      ...Object.values(index.issues).flat(),
      ...index.rules.flatMap(({ issue }) => issue ?? []),
    ]);
    const shared = new Map<string, Shared>();
    for (const service of Object.keys(index.issues)) {
      for (const one of sharedNotices(viewsOf(views, service))) shared.set(one.issue, one);
    }
    // A question between problems is found like a problem, by its words: they are longer than those of each problem.
    const asked = Object.fromEntries([...shared.values()].map(({ issue, words }) => [issue, words]));
    for (const issue of shared.keys()) issues.add(issue);
    const host: HostSlice = {
      ...packRules(index),
      topics: index.rules.some((rule) => rule.topic) ? packTopics({ ...topics?.words, ...asked }, issues) : "",
      frame: frame(),
    };
    for (const [service, known] of Object.entries(index.issues)) {
      const guides = viewsOf(views, service);
      const common = services.get(`service/${service}`)?.common ?? [];
      const problems = common.flatMap((issue): Problem[] => {
        const view = views.get(`view/${service}/${issue}`);
        return view ? [{ issue, title: titled(view, guides, lang, 1) }] : [];
      });
      const general = views.get(`view/${service}/${GENERAL}`);
      // A page may speak of a problem that this service has no guide for: then its general pill stands there.
      for (const issue of issues) if (general) out[`pill/${service}/${issue}`] = withHours(printPill(general));
      for (const issue of new Set<string>([...known, ...common, GENERAL])) {
        const view = views.get(`view/${service}/${issue}`);
        if (!view) continue;
        const sheet = withHours(print(view, meta?.issues_url ?? null));
        const pill = withHours(printPill(view));
        out[`sheet/${service}/${issue}`] = issue === GENERAL ? { ...sheet, problems } : sheet;
        out[`pill/${service}/${issue}`] = pill;
        if (issue !== GENERAL) continue;
        for (const question of sharedNotices(guides)) {
          Object.assign(out, questionSlices(question, guides, lang, sheet, pill));
        }
      }
    }
    out[name] = host;
  }
  const sources = {
    ...{ services: services.values(), channels: channels.values(), views, words: words?.words ?? {} },
    alarms,
  };
  return { ...out, ...askingSlices(sources, lang, now) };
}

/**
 * Brings storage.local up to the data in force: the other slot is written, then the pointer, then the old slot goes.
 * Killed anywhere in between, the next call finishes the work. Does nothing when all is as it should be.
 */
export async function cut(db: Db, area: Area, lang: Lang, by: string, now: number): Promise<void> {
  const held = await current(db);
  if (!held) return;
  const pointer = (await area.get(POINTER))[POINTER] as Pointer | undefined;
  const young = pointer && pointer.at <= now && now - pointer.at < RECUT;
  if (young && pointer.bundle === held.sha256 && pointer.by === by && pointer.lang === lang) {
    await clear(area, pointer.slot === "a" ? "b" : "a");
    return;
  }
  const slot: Slot = pointer?.slot === "a" ? "b" : "a";
  await clear(area, slot);
  const slices = await slicesOf(db, lang, now);
  await area.set(Object.fromEntries(Object.entries(slices).map(([name, value]) => [key(slot, name), value])));
  await area.set({ [POINTER]: { slot, bundle: held.sha256, lang, by, at: now } satisfies Pointer });
  await clear(area, slot === "a" ? "b" : "a");
}

async function clear(area: Area, slot: Slot): Promise<void> {
  const names = (await area.getKeys?.()) ?? Object.keys(await area.get(null));
  const mine = names.filter((name) => name.startsWith(key(slot, "")));
  if (mine.length) await area.remove(mine);
}
