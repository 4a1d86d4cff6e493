import { useEffect, useRef, useState } from "preact/hooks";
import type { Meta, ServedAuthority, ServedEmergency } from "../../core/schema.ts";
import type { Answer as Found } from "../../core/search/answer.ts";
import { besideAsking } from "../../core/search/asking.ts";
import type { Hours } from "../../core/sheet/times.ts";
import { dayAt } from "../../core/sheet/trust.ts";
import { type Lines, linesOf } from "../../data/popup-cache/lists.ts";
import { besideOf } from "../../data/sheets.ts";
import { callingOf } from "./calling.ts";
import type { Contacts, Finder } from "./finder.ts";
import type { Searched } from "./loaded.ts";

/** An answer in sentences: search gives ids, people read sentences. */
export interface AnswerLines {
  /** What the contact check says above them; null where nothing is to be checked. */
  contacts: Contacts | null;
  emergency: ServedEmergency | undefined;
  /** What the line to the first minute offers instead of all. */
  perhaps: ServedEmergency | undefined;
  missing: string | null;
  /** What is known of calling the company of the first row, where its phone or its people are looked for. */
  calling: string | null;
  lines: Lines;
  /** Where only the problem is clear, or not even that (`unclear`): the services that have a guide for it. */
  which: { issue: string; unclear: boolean; services: Choice[] } | null;
  bodies: ServedAuthority[];
  /** Hours of the bodies, and who says them. */
  hours: Hours;
  /** Where corrections are opened; absent: nowhere. */
  report: string | undefined;
}

interface Choice {
  service: string;
  issue: string;
  name: string;
}

async function readAnswer(
  { get, lang }: Searched,
  finder: Finder,
  query: string,
  found: Found,
): Promise<Omit<AnswerLines, "contacts">> {
  const { results, asks, unclear = false, emergency, perhaps, missing } = found;
  const blockOf = (id: string | null) => (id === null ? undefined : get<ServedEmergency>(`emergency/${id}`));
  const guides = results.flatMap((one) => ("service" in one ? [one] : []));
  const services = asks === null ? [] : finder.having(asks).map((service) => ({ service, issue: asks }));
  const names = results.flatMap((one) => ("authority" in one ? [one.authority] : []));
  const [lines, asked, read, block, offered, meta] = await Promise.all([
    linesOf(get, lang, guides),
    linesOf(get, lang, services),
    Promise.all(names.map((id) => get<ServedAuthority>(`authority/${id}`))),
    blockOf(emergency),
    blockOf(perhaps),
    get<Meta>("meta"),
  ]);
  const bodies = read.filter((one) => one !== undefined);
  const [hours, calling] = await Promise.all([
    besideOf(get, lang, bodies),
    missing === null && !block ? callingOf(get, lang, query, lines.lines, dayAt(Date.now())) : null,
  ]);
  const [first] = asked.lines;
  return {
    emergency: block,
    perhaps: offered,
    missing,
    calling,
    lines,
    which: first
      ? {
          issue: first.row.issue,
          unclear,
          services: asked.lines.map(({ service, name, row }) => ({ service, name, issue: row.issue })),
        }
      : null,
    bodies,
    hours,
    report: meta?.issues_url,
  };
}

/** Nothing but guides: whatever else is said has sentences of its own above them. */
const isPlain = ({ contacts, emergency, perhaps, missing, calling, which, lines }: AnswerLines): boolean =>
  !contacts && !emergency && !perhaps && missing === null && calling === null && !which && lines.lines.length > 0;

/** ms without a keystroke after which the person looks up. */
const PAUSE = 300;

/**
 * What is said to these words; undefined until the first of it is ready, and until then the list stays. Guides follow
 * every letter. Whatever has sentences of its own waits until nobody types, and so does its going: on the way to a
 * word there are others, and blocks that come and go would move the rows below them under somebody's hand.
 */
export function useAnswer(data: Searched, finder: Finder | undefined, query: string): AnswerLines | undefined {
  const [said, setSaid] = useState<AnswerLines>();
  const last = useRef<{ key: string; saying: ReturnType<typeof readAnswer> } | null>(null);
  useEffect(() => {
    if (!finder || !query) return setSaid(undefined);
    let gone = false;
    let timer = 0;
    const found = finder.find(query);
    // Most keystrokes change nothing.
    const key = JSON.stringify([found, besideAsking(query).asks]);
    if (last.current?.key !== key) last.current = { key, saying: readAnswer(data, finder, query, found) };
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
  }, [data, finder, query]);
  return said;
}
