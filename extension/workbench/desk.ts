import { browser } from "wxt/browser";
import type { Calendar, ServedService, View, ViewChannel } from "../core/schema.ts";
import { type Db, entriesOf, entry, open } from "../lib/db.ts";
import { openPrivate, type PrivateDb } from "../lib/private-db.ts";
import { waitForData } from "../lib/state.ts";

/** What every pane of the workbench works with: the public data, and what the person wrote. */
export interface Desk {
  db: Db;
  mine: PrivateDb;
  services: Map<string, ServedService>;
  /** By country. */
  calendars: Map<string, Calendar>;
}

/** @throws when no data is in place even after a while */
export async function openDesk(): Promise<Desk> {
  const [db, mine] = await Promise.all([open(), openPrivate()]);
  await waitForData(db);
  const [services, calendars] = await Promise.all([
    entriesOf<ServedService>(db, "service"),
    entriesOf<Calendar>(db, "calendar"),
  ]);
  return {
    db,
    mine,
    services: new Map([...services.values()].map((service) => [service.id, service])),
    calendars: new Map([...calendars.values()].map((calendar) => [calendar.country, calendar])),
  };
}

/** The view of a problem, or the service's general one. */
export const viewOf = async ({ db }: Desk, service: string, issue: string): Promise<View | undefined> =>
  (await entry<View>(db, `view/${service}/${issue}`)) ?? (await entry<View>(db, `view/${service}/contact-general`));

/** The business days a channel counts in; unknown country, unknown days. */
export const calendarOf = ({ calendars }: Desk, channel: ViewChannel | undefined): Calendar | undefined =>
  channel?.country ? calendars.get(channel.country) : undefined;

const CHANNEL = "cases";

/** Tells every open page, and the background that reminds people, that the log has changed. */
export function told(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage("changed");
  channel.close();
  void browser.runtime.sendMessage("cases").catch(() => {});
}

/** Calls back when another page of the extension changed the log. */
export function whenTold(listen: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = listen;
  return () => channel.close();
}
