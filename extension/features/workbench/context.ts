import { GENERAL } from "../../core/issues.ts";
import type { Place } from "../../core/links/workbench-place.ts";
import type { Calendar, Guide, ServedChannel, ServedService } from "../../core/schema.ts";
import { type GuideWithWays, type Way, withWays } from "../../core/sheet/guide.ts";
import { type Db, entriesOf, entry, open } from "../../data/db.ts";
import { openPrivate, type PrivateDb } from "../../data/private-db.ts";
import { fromDb, type Printed, readSheet } from "../../data/sheets.ts";
import { waitForData } from "../../data/state.ts";
import { currentLang } from "../../ui/words/words.ts";

/** What every pane of the workbench works with: the public data, and what the person wrote. */
export interface Context {
  db: Db;
  mine: PrivateDb;
  services: Map<string, ServedService>;
  /** By country. */
  calendars: Map<string, Calendar>;
}

/**
 * What a pane gets. `place` follows the address and changes while the pane stands; `go` changes the address. A pane
 * keeps nothing that a switch to another tab may not throw away: drafts belong in `context.mine`.
 */
export interface PaneProps {
  context: Context;
  place: Place;
  go: (place: Place) => void;
}

/** @throws when no data is in place even after a while */
export async function openContext(): Promise<Context> {
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

/** The guide of a problem, or the service's general one, with its ways. */
export async function guideOf({ db }: Context, service: string, issue: string): Promise<GuideWithWays | undefined> {
  const guide =
    (await entry<Guide>(db, `guide/${service}/${issue}`)) ?? (await entry<Guide>(db, `guide/${service}/${GENERAL}`));
  return guide && withWays(guide, (key) => entry<ServedChannel>(db, `channel/${key}`));
}

/** The same as it is printed in the person's language. */
export const sheetOf = (
  { db }: Context,
  { service, issue }: Pick<Guide, "service" | "issue">,
): Promise<Printed | undefined> => readSheet(fromDb(db), currentLang(), service, issue);

/** The business days a channel counts in; unknown country, unknown days. */
export const calendarOf = ({ calendars }: Context, way: Way | undefined): Calendar | undefined =>
  way?.country ? calendars.get(way.country) : undefined;
