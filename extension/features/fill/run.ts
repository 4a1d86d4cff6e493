/** Runs in the page, in the extension's own world: looks for the fields of a recipe and fills those it may. */
import { barrier, type Field } from "./barrier.ts";
import {
  type FillItem,
  type FillReport,
  type FillValues,
  isFormAt,
  type KnownField,
  type Outcome,
  ownName,
  type Recipe,
} from "./form.ts";
import { forget, kept, write } from "./write.ts";

const LATE = 10_000; // ms that a field may take to appear
const PATIENCE = 2_000; // ms that a field which is there may take to become visible
const PAUSE = 250;

/** Forms to report others or to claim rights carry such fields; nothing is ever written there. */
const REPORT = /^(?:reported_|infring|trademark|content_owner|originalwork|urladdr$|etcreason$|selectreason$)/;

const pause = () => new Promise((done) => setTimeout(done, PAUSE));

const everyField = (): Field[] => [...document.querySelectorAll<Field>("input, textarea")];

const isReport = (): boolean => everyField().some(({ name }) => REPORT.test(ownName(name)));

/** Every field of the page by this name, in the order of the page. */
const named = (name: string): Field[] => everyField().filter((field) => ownName(field.name) === ownName(name));

/** One value and what is known of the place for it. */
interface Wanted {
  holds: FillItem["holds"];
  text: string;
  known: KnownField;
  /** Since when a field for it has been there, in ms. */
  since?: number;
  /** The field found free at the last look; it must be free twice, because pages fill some a moment later. */
  free?: Field | undefined;
  outcome?: Outcome;
}

const HOLDS = ["handle", "email", "subject", "body"] as const;

function wantedOf({ fields }: Recipe, values: FillValues): Wanted[] {
  return HOLDS.flatMap((holds) => {
    const text = (values[holds] ?? "").trim();
    const known = fields.find((field) => field.holds === holds);
    const { prefix = "" } = known ?? {};
    return text && known ? [{ holds, text: text.startsWith(prefix) ? text : prefix + text, known }] : [];
  });
}

/** May this text be written there? null = yes, else why not. */
const judge = (field: Field, { length }: string): Outcome | null =>
  barrier(field) ?? (field.maxLength >= 0 && length > field.maxLength ? "too-long" : null);

/** Looks once; returns the field to write into when the time has come. */
function look(one: Wanted, now: number): Field | undefined {
  const fields = named(one.known.name);
  if (!fields[0]) return undefined;
  if (one.known.locked) {
    one.outcome = "locked";
    return undefined;
  }
  one.since ??= now;
  const whys = fields.map((field) => judge(field, one.text));
  const [only, more] = fields.filter((_, at) => !whys[at]);
  if (only && !more && one.free === only) return only;
  one.free = only;
  if (more) one.outcome = "several";
  else if (!only) {
    // What may still change is given a moment: forms fold open, and covers fade.
    const [first = null] = whys;
    const settled = first !== "hidden" && first !== "covered";
    if (settled || now - one.since > PATIENCE) one.outcome = first ?? "hidden";
  }
  return undefined;
}

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
    const items = () => all.map(({ holds, outcome }): FillItem => ({ holds, outcome: outcome ?? "missing" }));
    const start = performance.now();
    let filled: Field | undefined;
    while (all.some(({ outcome }) => !outcome) && performance.now() - start < LATE) {
      if (!isFormAt(recipe, location.href)) return { state: "elsewhere", items: items() };
      if (isReport()) return { state: "report", items: [] };
      if (!filled && alreadySent(recipe)) return { state: "sent", items: [] };
      for (const one of all.filter(({ outcome }) => !outcome)) {
        const field = look(one, performance.now());
        if (!field) continue;
        write(field, one.text);
        await pause();
        const stays = field.isConnected && kept(field.value) === kept(one.text);
        if (!stays) forget(field);
        one.outcome = stays ? "filled" : "refused";
        filled ??= field;
      }
      await pause();
    }
    filled?.scrollIntoView({ block: "center", behavior: "instant" });
    return { state: "done", items: items() };
  });
}
