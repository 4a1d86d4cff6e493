/**
 * The device's own modules on the command line; run it as `scripts/probe NAME < in.ndjson > out.ndjson`.
 *
 * One JSON line out per line in and nothing else on stdout. A line that cannot be answered gives {"error"} and exit 1
 * at the end; an unknown NAME gives exit 2.
 */
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { replyDates, replyWindow } from "../extension/core/cases/reply.ts";
import { bringHosts, Checker } from "../extension/core/contact/index.ts";
import { isoIn } from "../extension/core/dates.ts";
import { openAt } from "../extension/core/hours/hours.ts";
import { matchPage, pageKey } from "../extension/core/match/match.ts";
import type { Kind } from "../extension/core/redact/kinds.ts";
import { officialNumbers } from "../extension/core/redact/official-numbers.ts";
import { findingsIn, type HideWords, hide } from "../extension/core/redact/redact.ts";
import type {
  Calendar,
  Guide,
  HoursTable,
  Meta,
  PageIndex,
  ServedChannel,
  ServedEmergency,
  SheetTrust,
  TopicWords,
} from "../extension/core/schema.ts";
import { answer as answerTo, type Engine } from "../extension/core/search/answer.ts";
import { buildIndex } from "../extension/core/search/make-index.ts";
import { openModel } from "../extension/core/search/meaning.ts";
import { channelKey, withWays } from "../extension/core/sheet/guide.ts";
import { hoursOn } from "../extension/core/sheet/pick.ts";
import { unpack } from "../extension/data/unpack.ts";

type Line = Record<string, unknown>;
type Probe = (line: Line, bundle: Bundle) => Line | Promise<Line>;

const KOREA = "Asia/Seoul";
const LETTER: HideWords = JSON.parse(readFileSync(new URL("../dataset/words/ko.json", import.meta.url), "utf8")).compose
  .write;

/** The built data, read like the device's own store. */
class Bundle {
  readonly entries: Record<string, unknown>;
  readonly #folder: URL;
  #engine: Engine | null = null;
  #checker: Checker | null = null;
  #official: ReadonlySet<string> | null = null;

  constructor(folder: URL) {
    this.#folder = folder;
    this.entries = unpack(JSON.parse(readFileSync(new URL("bundle.json", folder), "utf8"))) as Record<string, unknown>;
  }

  get<T>(key: string): T | undefined {
    return Object.hasOwn(this.entries, key) ? (this.entries[key] as T) : undefined;
  }

  need<T>(key: string, what: string): T {
    const entry = this.get<T>(key);
    if (entry === undefined) throw new Error(`there is no ${what}`);
    return entry;
  }

  get checker() {
    this.#checker ??= new Checker(Object.entries(this.entries));
    return this.#checker;
  }

  get official() {
    this.#official ??= officialNumbers(Object.entries(this.entries));
    return this.#official;
  }

  get engine(): Engine {
    if (!this.#engine) {
      const model = openModel(JSON.parse(readFileSync(new URL("model.json", this.#folder), "utf8")));
      this.#engine = { index: buildIndex(this.entries, model), model };
    }
    return this.#engine;
  }
}

/** {"url", "title"?, "headings"?} → {"service", "issue", "role"} */
function match(line: Line, bundle: Bundle): Line {
  const url = text(line, "url");
  const index = bundle.get<PageIndex>(pageKey(url) ?? "");
  const page = { title: optional(line, "title"), headings: texts(line, "headings") };
  const topics = bundle.need<TopicWords>("topic/issues", "topic words in the data");
  const found = index ? matchPage(index, topics, url, page) : null;
  return { service: found?.service ?? null, issue: found?.issue ?? null, role: found?.role ?? null };
}

/** {"q"} → {"results", "emergency", "perhaps", "missing"}; both lists are numbers in order, of the block and of the quiet line. */
function find(line: Line, bundle: Bundle): Line {
  return found(bundle, text(line, "q"), null);
}

/** {"text", "service"?} → the same; `service` is where the person is. */
function read(line: Line, bundle: Bundle): Line {
  return found(bundle, text(line, "text"), optional(line, "service"));
}

function found(bundle: Bundle, text: string, here: string | null): Line {
  const { results, emergency, perhaps, missing } = answerTo(bundle.engine, text, here);
  return { results, emergency: numbersOf(bundle, emergency), perhaps: numbersOf(bundle, perhaps), missing };
}

function numbersOf(bundle: Bundle, id: string | null): string[] {
  const block = id === null ? undefined : bundle.get<ServedEmergency>(`emergency/${id}`);
  return [...new Set(block?.buttons.flatMap(({ number }) => number ?? []))];
}

/** {"service", "channel", "at"} → {"open", "changes_at"}; staleness is judged on the day the data was compiled for. */
function hours(line: Line, bundle: Bundle): Line {
  const name = `${text(line, "service")}/${text(line, "channel")}`;
  const at = moment(line, "at");
  const { open, timezone = KOREA } = bundle.need<ServedChannel>(`channel/${name}`, `channel ${name}`);
  const trusts = open ? { [open.trust]: bundle.get<SheetTrust>(`trust/${open.trust}`) } : {};
  const key = hoursOn(open, trusts, bundle.need<Meta>("meta", "meta entry in the data").as_of);
  const table = key ? bundle.get<HoursTable>(key) : undefined;
  const found = table && openAt(table, at);
  return {
    open: found?.open ?? null,
    changes_at: found?.changesAt ? isoIn(table?.timezone ?? timezone, found.changesAt) : null,
  };
}

/** {"service", "issue", "channel"?, "sent_at"} → {"earliest", "latest"}; without a channel the best one with a waiting time. */
async function reply(line: Line, bundle: Bundle): Promise<Line> {
  const service = text(line, "service");
  const guide = bundle.need<Guide>(`guide/${service}/${text(line, "issue")}`, `guide ${service}/${line.issue}`);
  const sent = moment(line, "sent_at");
  const id = optional(line, "channel");
  const { ways } = await withWays(guide, async (key) => bundle.get<ServedChannel>(`channel/${key}`));
  const key = id && channelKey(service, id);
  const way = key
    ? (ways.find((one) => one.key === key) ?? bundle.need<ServedChannel>(`channel/${key}`, `channel ${key}`))
    : ways.find((one) => replyWindow(one));
  const calendar = bundle.get<Calendar>(`calendar/${way?.country ?? ""}`);
  return { ...replyDates(replyWindow(way), calendar, sent, way?.timezone ?? KOREA) };
}

/** {"text", "keep"?} → {"text", "found"}, as a letter in Korean hides it */
function mask(line: Line, { official }: Bundle): Line {
  const found = findingsIn(text(line, "text"), { keep: texts(line, "keep") as Kind[], official });
  const places = found.map(({ kind, start, end }) => ({ kind, start, end }));
  return { text: hide(text(line, "text"), found, LETTER), found: places };
}

/** {"value"} → {"verdict", "service", "channel", "confidence"} of the worst, judged on the day the data was compiled for. */
async function whose(line: Line, bundle: Bundle): Promise<Line> {
  await bringHosts();
  const today = bundle.need<Meta>("meta", "meta entry in the data").as_of;
  const [{ verdict, service, channel, confidence }] = bundle.checker.check(text(line, "value"), today);
  return { verdict, service, channel, confidence };
}

function text(line: Line, name: string): string {
  const value = line[name];
  if (typeof value !== "string") throw new Error(`"${name}" must be a text`);
  return value;
}

function optional(line: Line, name: string): string | null {
  return line[name] === undefined || line[name] === null ? null : text(line, name);
}

function texts(line: Line, name: string): string[] {
  const value = line[name] ?? [];
  if (!Array.isArray(value) || value.some((one) => typeof one !== "string"))
    throw new Error(`"${name}" must be a list of texts`);
  return value;
}

function moment(line: Line, name: string): Date {
  const value = text(line, name);
  const at = new Date(value);
  const day = value.slice(0, 10);
  // 30 February would quietly become 2 March.
  const exists = !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
  // Without a zone the answer would depend on the machine.
  if (!/^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/.test(value) || Number.isNaN(at.getTime()) || !exists) {
    throw new Error(`"${name}" must be ISO 8601 with a zone, e.g. 2026-11-23T10:00:00+09:00`);
  }
  return at;
}

async function answer(probe: Probe, line: string, bundle: Bundle): Promise<Line> {
  const parsed: unknown = JSON.parse(line);
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed))
    throw new Error("the line is not a JSON object");
  return probe(parsed as Line, bundle);
}

const PROBES: Record<string, Probe> = { match, search: find, symptom: read, hours, reply, mask, contact: whose };

async function main(name: string | undefined): Promise<number> {
  const probe = name && Object.hasOwn(PROBES, name) ? PROBES[name] : undefined;
  if (!probe) {
    console.error(`scripts/probe: no probe “${name ?? ""}”; there are ${Object.keys(PROBES).join(", ")}`);
    return 2;
  }
  const bundle = new Bundle(new URL("../build/data/", import.meta.url));
  let code = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    let out: Line;
    try {
      out = await answer(probe, line, bundle);
    } catch (error) {
      out = { error: error instanceof Error ? error.message : String(error) };
      code = 1;
    }
    process.stdout.write(`${JSON.stringify(out)}\n`);
  }
  return code;
}

process.exitCode = await main(process.argv[2]);
