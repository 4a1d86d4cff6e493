/** Runs in the page, in the extension's own world: looks for the fields of a recipe and fills those it may. */
import { safeAddress } from "../../core/match/match.ts";
import type { KnownField } from "../../core/match/pages/page.ts";
import { barrier, type Field } from "./barrier.ts";
import { fieldsFor, isReport, named } from "./find-fields.ts";
import type { FillItem, FillReport, FillValues, Outcome, Recipe } from "./form.ts";
import { forget, kept, write } from "./write.ts";

const LATE = 10_000; // ms that a field may take to appear
const PATIENCE = 2_000; // ms that a field which is there may take to become visible
const PAUSE = 250;

const pause = () => new Promise((done) => setTimeout(done, PAUSE));

interface Part {
  field: Field;
  text: string;
}

/** One value and what is known of the place for it. */
interface Wanted {
  holds: FillItem["holds"];
  text: string;
  known: KnownField[];
  /** Since when a field for it has been there, in ms. */
  since?: number;
  /** The fields found free at the last look; a field must be free twice, because pages fill some a moment later. */
  free?: string;
  outcome?: Outcome;
}

const HOLDS = ["handle", "email", "subject", "body"] as const;

function wantedOf({ fields }: Recipe, values: FillValues): Wanted[] {
  return HOLDS.flatMap((holds) => {
    const text = (values[holds] ?? "").trim();
    const known = fields.filter((field) => field.holds === holds);
    return text && known[0] ? [{ holds, text, known }] : [];
  });
}

/** A mail address goes into one input or into two around an “@”; a handle gets its sign where the page wants it. */
function partsFor({ rest, prefix = "" }: KnownField, text: string, field: Field): Part[] | Outcome {
  if (!rest) return [{ field, text: text.startsWith(prefix) ? text : prefix + text }];
  const second = named(rest);
  if (second.length !== 1 || !second[0]) return second.length ? "several" : "missing";
  const at = text.lastIndexOf("@");
  return at < 1
    ? "refused"
    : [
        { field, text: text.slice(0, at) },
        { field: second[0], text: text.slice(at + 1) },
      ];
}

/** All parts or none: half an address helps nobody. */
function judge(parts: Part[]): Outcome | null {
  for (const { field, text } of parts) {
    const why = barrier(field);
    if (why) return why;
    if (field.maxLength >= 0 && text.length > field.maxLength) return "too-long";
  }
  return null;
}

/** Looks once; returns the parts to write when the time has come. */
function look(one: Wanted, now: number, ids: WeakMap<Field, number>): Part[] | undefined {
  const known = one.known.find((candidate) => fieldsFor(candidate).length > 0);
  const fields = known ? fieldsFor(known) : [];
  if (!known || !fields[0]) return undefined;
  if (known.locked) {
    one.outcome = "locked";
    return undefined;
  }
  one.since ??= now;
  const free: Part[][] = [];
  let first: Outcome | null = null;
  for (const field of fields) {
    const parts = partsFor(known, one.text, field);
    const why = typeof parts === "string" ? parts : judge(parts);
    first ??= why;
    if (!why && typeof parts !== "string") free.push(parts);
  }
  const [only, more] = free;
  if (more) one.outcome = "several";
  else if (only) {
    const same = only.map(({ field }) => ids.get(field) ?? ids.set(field, now).get(field)).join();
    if (one.free === same) return only;
    one.free = same;
  } else {
    one.free = undefined;
    // What may still change is given a moment: forms fold open, and covers fade.
    const settled = first !== "hidden" && first !== "covered" && first !== "missing";
    if (settled || now - one.since > PATIENCE) one.outcome = first ?? "hidden";
  }
  return undefined;
}

const here = ({ hosts, path }: Recipe): boolean => {
  const address = safeAddress(location);
  return !!address && hosts.includes(address.host) && address.path === path;
};

const alreadySent = ({ sent }: Recipe): boolean =>
  [...document.querySelectorAll("h1, h2, h3, [role=alert], [role=status], span[id^=feather-form-field-text]")].some(
    (found) => found.checkVisibility() && sent.some((words) => found.textContent?.toLowerCase().includes(words)),
  );

/** The overlay's own card must not count as a cover, nor may a page hide behind its name. */
async function withoutOverlay<T>(work: () => Promise<T>): Promise<T> {
  const hosts = [...document.querySelectorAll<HTMLElement>("munuigil-overlay")];
  for (const host of hosts) host.style.setProperty("display", "none", "important");
  try {
    return await work();
  } finally {
    for (const host of hosts) host.style.removeProperty("display");
  }
}

export async function run(recipe: Recipe, values: FillValues): Promise<FillReport> {
  return withoutOverlay(async () => {
    const all = wantedOf(recipe, values);
    const ids = new WeakMap<Field, number>();
    const items = () => all.map(({ holds, outcome }): FillItem => ({ holds, outcome: outcome ?? "missing" }));
    const start = performance.now();
    let filled: Field | undefined;
    while (all.some(({ outcome }) => !outcome) && performance.now() - start < LATE) {
      if (!here(recipe)) return { state: "elsewhere", items: items() };
      if (isReport()) return { state: "report", items: [] };
      if (!filled && alreadySent(recipe)) return { state: "sent", items: [] };
      for (const one of all.filter(({ outcome }) => !outcome)) {
        const parts = look(one, performance.now(), ids);
        if (!parts) continue;
        for (const { field, text } of parts) write(field, text);
        await pause();
        const stays = parts.every(({ field, text }) => field.isConnected && kept(field.value) === kept(text));
        if (!stays) for (const { field } of parts) forget(field);
        one.outcome = stays ? "filled" : "refused";
        filled ??= parts[0]?.field;
      }
      await pause();
    }
    filled?.scrollIntoView({ block: "center", behavior: "instant" });
    return { state: "done", items: items() };
  });
}
