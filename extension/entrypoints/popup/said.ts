import { useEffect, useRef, useState } from "preact/hooks";
import type { Answer as Found } from "../../core/answer.ts";
import type { HoursTable, Meta, ServedAuthority, ServedEmergency, Text, View } from "../../core/schema.ts";
import { type Db, entry } from "../../lib/db.ts";
import { problemLine } from "../../lib/list.ts";
import type { Tables } from "../../ui/status.ts";
import type { Answer as Checked } from "../../workbench/contact/ask.ts";
import type { Finder } from "./find.ts";
import { type Lines, withHours } from "./rows.ts";

/** An answer in sentences: search gives ids, people read sentences. */
export interface Said {
  /** What the contact check says above them; null where nothing is to be checked. */
  contacts: Checked[] | null;
  emergency: ServedEmergency | undefined;
  /** What the line to the first minute offers instead of all six. */
  perhaps: ServedEmergency | undefined;
  missing: string | null;
  lines: Lines;
  /** Where only the problem is clear: what it is called, and the services that have a guide for it. */
  which: { problem: Text; services: Choice[] } | null;
  bodies: ServedAuthority[];
  /** Hours of the bodies. */
  tables: Tables;
  report: string | null;
}

export interface Choice {
  service: string;
  issue: string;
  name: Text;
}

async function sayAll(db: Db, finder: Finder, found: Found): Promise<Omit<Said, "contacts">> {
  const all = async <T>(names: string[]) =>
    (await Promise.all(names.map((name) => entry<T>(db, name)))).filter((one) => one !== undefined);
  const { results, asks, emergency, perhaps, missing } = found;
  const blockOf = (id: string | null) => (id === null ? undefined : entry<ServedEmergency>(db, `emergency/${id}`));
  const guides = results.flatMap((one) => ("service" in one ? [`view/${one.service}/${one.issue}`] : []));
  const services = asks === null ? [] : finder.having(asks).map((service) => `view/${service}/${asks}`);
  const [views, asked, bodies, block, offered, meta] = await Promise.all([
    all<View>(guides),
    all<View>(services),
    all<ServedAuthority>(results.flatMap((one) => ("authority" in one ? [`authority/${one.authority}`] : []))),
    blockOf(emergency),
    blockOf(perhaps),
    entry<Meta>(db, "meta"),
  ]);
  const read = async ({ hours }: ServedAuthority) => (hours ? [[hours, await entry<HoursTable>(db, hours)]] : []);
  const [lines, tables] = await Promise.all([withHours(db, views.map(problemLine)), Promise.all(bodies.map(read))]);
  const [first] = asked;
  return {
    emergency: block,
    perhaps: offered,
    missing,
    lines,
    which: first ? { problem: first.issue_label, services: asked } : null,
    bodies,
    tables: Object.fromEntries(tables.flat()) as Tables,
    report: meta?.issues_url ?? null,
  };
}

/** Nothing but guides: whatever else is said has sentences of its own above them. */
const isPlain = ({ contacts, emergency, perhaps, missing, which, lines }: Said): boolean =>
  !contacts && !emergency && !perhaps && missing === null && !which && lines.lines.length > 0;

/** ms without a keystroke after which the person looks up. */
const PAUSE = 300;

/**
 * What is said to these words; undefined until the first of it is ready, and until then the list stays. Guides follow
 * every letter. Whatever has sentences of its own waits until nobody types, and so does its going: on the way to a
 * word there are others, and blocks that come and go would move the rows below them under somebody's hand.
 */
export function useSaid(db: Db, finder: Finder | undefined, query: string): Said | undefined {
  const [said, setSaid] = useState<Said>();
  const last = useRef<{ key: string; saying: ReturnType<typeof sayAll> } | null>(null);
  useEffect(() => {
    if (!finder || !query) return setSaid(undefined);
    let gone = false;
    let timer = 0;
    const found = finder.find(query);
    // Most keystrokes change nothing.
    const key = JSON.stringify(found);
    if (last.current?.key !== key) last.current = { key, saying: sayAll(db, finder, found) };
    void Promise.all([last.current.saying, finder.check(query)]).then(([sentences, contacts]) => {
      if (gone) return;
      const next = { ...sentences, contacts };
      if (isPlain(next) && (!said || isPlain(said))) setSaid(next);
      else timer = window.setTimeout(() => setSaid(next), PAUSE);
    });
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [db, finder, query]);
  return said;
}
