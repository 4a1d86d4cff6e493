import { linkOf, safe } from "../core/link.ts";
import { isPrivate } from "../core/private.ts";
import type {
  ActionView,
  Button,
  EscalationView,
  EvidenceView,
  Step as StepData,
  Text,
  Trust,
  View,
  ViewChannel,
} from "../core/schema.ts";
import { type ageOf, SURE } from "../core/trust.ts";
import { onPhone } from "../lib/phone.ts";
import type { Ask } from "../lib/settings.ts";
import type {
  Choice,
  Dated,
  Fold,
  Frame,
  Go,
  PillSheet,
  Press,
  Reach,
  Row,
  Sheet,
  Step,
  Tag,
  Urgent,
  Way,
} from "./sheet.ts";
import { day, month } from "./time.ts";
import { currentLang, say, type Word, word } from "./words.ts";

const said = (texts: (Text | null | undefined)[]): string[] => texts.map(say).filter(Boolean);

/** Labels of the screen stand between ‘ ’ in the data; bold is easier to find than quotes. */
const stepsOf = (steps: StepData[]): Step[] =>
  steps.map((step, i) => {
    const place = step.on !== "any" && step.on !== steps[i - 1]?.on ? `${word(step.on as Word)} · ` : "";
    return (place + step[currentLang()]).split(/‘(.+?)’/);
  });

/** Hours speak only where a person answers; whether they are sure enough, the compiler and the day decide. */
export const reachOf = ({ exists, human, hours, hours_trust }: ViewChannel): Reach | undefined => {
  const person = human.level === "yes" || human.level === "limited";
  return exists && hours && hours_trust && person ? [hours, hours_trust.aging_at] : undefined;
};

const reaches = (channels: ViewChannel[]): Reach[] =>
  channels.flatMap((channel) => [reachOf(channel) ?? []].filter(isReach));
const isReach = (reach: Reach | never[]): reach is Reach => reach.length > 0;

const people = { yes: "person", limited: "somePerson", none: "noPerson", unknown: null } as const;

function channelRow(channel: ViewChannel): Row {
  const { name, kind_label, exists, human, phone, why, change, state, hours_text, reply, steps, email, label } =
    channel;
  const person = people[human.level];
  const { href, ends } = linkOf(channel);
  const dials = href?.startsWith("tel:");
  const mails = href?.startsWith("mailto:");
  // What nobody answers for is shown, never a link.
  const unsure = exists
    ? [
        ...(phone && !dials ? [`${phone.display} · ${word("notOfficial")}`] : []),
        ...(email && !mails ? [`${email} · ${word("notOfficialMail")}`] : []),
      ]
    : [];
  return {
    when: say(kind_label),
    head: { text: say(name), href: null },
    tag: exists ? (person ? mute(word(person)) : undefined) : mute(word("none")),
    reach: reachOf(channel),
    lines: [...said([why, change, state, hours_text, reply?.text]), ...unsure],
    steps: stepsOf(steps),
    go: href ? { href, ends, text: (dials && phone?.display) || (mails && email) || say(label) } : undefined,
  };
}

const mute = (text: string): Tag => ({ tone: "mute", text });

const sourceTypes: Record<EvidenceView["type"], Word> = {
  official: "official",
  "official-copy": "official",
  law: "law",
  press: "press",
  community: "community",
};

/** Who says it, since when, when somebody looked, and who says otherwise. Only official, law and press are links. */
const evidenceRow = ({
  publisher,
  title,
  type,
  url,
  published,
  captured,
  seen,
  tried,
  stance,
  note,
}: EvidenceView): Row => ({
  head: { text: [publisher, title].filter(Boolean).join(" · "), href: type === "community" ? null : safe(url) },
  tag: stance === "contradicts" ? { tone: "warn", text: word("differs") } : undefined,
  note: [
    word(sourceTypes[type]),
    published || captured ? day(published ?? (captured as string)) : word("undated"),
  ].join(" · "),
  lines: [...said([note]), word(tried ? "tried" : "read", day(seen))],
});

/** When nobody has answered by then, who is next. */
const rung = ({ when, name, text, phone, url }: EscalationView): Row => ({
  when: say(when),
  head: { text: say(name), href: safe(url) },
  lines: [...said([text]), ...(phone && !phone.tel ? [`${phone.display} · ${word("notOfficial")}`] : [])],
  go: phone?.tel ? { text: phone.display, href: safe(phone.tel), ends: phone.ends } : undefined,
});

/** Buttons for the first minute; what leads nowhere is none. A number is printed apart so that no line breaks it. */
export const pressesOf = (buttons: Button[]): Press[] =>
  buttons.flatMap(({ text, number = null, url, opens, ends = null }) => {
    const href = safe(url);
    return href || opens ? { number, text: say(text).slice(number?.length ?? 0), href, ends } : [];
  });

const fold = (title: string, parts: Omit<Fold, "title">): Fold[] =>
  parts.lines?.length || parts.rows?.length || parts.steps?.length ? [{ title, ...parts }] : [];

export const urgentOf = ({ urgent, urgent_do, urgent_warning }: View): Urgent | undefined =>
  urgent ? { text: say(urgent.text), buttons: pressesOf(urgent_do), warning: say(urgent_warning) } : undefined;

/** Who says all this, and how many say otherwise. */
export function evidenceFold(evidence: EvidenceView[]): Fold[] {
  const differing = evidence.filter(({ stance }) => stance === "contradicts").length;
  const sources = word("sources", evidence.length) + (differing ? ` (${word("differsN", differing)})` : "");
  return fold(word("evidence"), { rows: evidence.map(evidenceRow), note: sources });
}

function wayOf({ label, url, ends, channel }: ActionView, channels: ViewChannel[]): Way {
  const main = channels.find(({ id }) => id === channel);
  const others = channels.filter((channel) => channel !== main);
  return {
    label: say(label),
    href: safe(url),
    ends,
    steps: main
      ? (fold(word("steps"), {
          steps: stepsOf(main.steps),
          lines: said([main.change, main.state]),
          open: !url || undefined,
        })[0] ?? null)
      : null,
    others: fold(word("others"), { rows: others.map(channelRow), note: word("items", others.length) })[0] ?? null,
    reach: reaches(main ? [main] : []),
  };
}

/**
 * Who says so, with the month once it is not fresh: 공식 안내 · 공식 안내 · 2025년 4월 기준 · 예전 공식 안내 · 2019년 3월.
 * `name` stands for the word where somebody is known by name.
 */
export function trustLine({ word: grade, since }: Trust, age: Age, name: string = word(grade)): string {
  if (age === "fresh") return name;
  const when = since ? month(since) : word("undated");
  return age === "old" ? `${word("old", name)} · ${when}` : `${name} · ${since ? word("asOf", when) : when}`;
}

type Age = ReturnType<typeof ageOf>;

/** What is said of the verdict's proof, from its first day to its last. */
function proofOf({ trust, proof }: Pick<View, "trust" | "proof">): Dated[] {
  const line = (age: Age) =>
    [trustLine(trust, age, proof ?? undefined), ...(trust.word === "confirmed" ? [] : [word("untried")])].join(" · ");
  const { aging_at, old_at, dated } = trust;
  return [
    [null, line(dated ? "fresh" : "aging")],
    ...(dated && aging_at ? [[aging_at, line("aging")] satisfies Dated] : []),
    ...(old_at ? [[old_at, line("old")] satisfies Dated] : []),
  ];
}

/** “틀렸어요” beside a fact: the form with the record and the field filled in. `report` already names form and data. */
export const wrong = (report: string, record: string, field: string): Go => ({
  text: word("wrong"),
  href: safe(`${report}&${new URLSearchParams({ record, field, title: `${record}: ${field}` })}`),
});

/** What can be done about a letter: nothing where nobody takes one. Of private problems nothing is noted down. */
function writeOf(view: View): Choice[] {
  if (view.write === "none") return [];
  const letter: Choice = ["compose", word(view.write === "appeal" ? "appeal" : "compose")];
  return isPrivate(view) ? [letter] : [letter, ["sent", word("sent")]];
}

/** The view in the language set by `setLang`. `report`: where corrections go, null for nowhere. */
export function print(view: View, report: string | null): Sheet {
  const { service, issue, action, ask, trust, evidence, requires, before, avoid, causes, parts } = view;
  const ready = [...said(requires.map(({ label }) => label)), ...said(before)];
  const count = (of: unknown[]) => word("items", of.length);
  const record = `service/${service}/${issue}`;
  /** A fold whose last row says how to correct it. */
  const about = (field: string, folds: Fold[]): Fold[] =>
    report
      ? folds.map((one) => ({ ...one, rows: [...(one.rows ?? []), { go: wrong(report, record, field) }] }))
      : folds;
  const made = wayOf(action, view.channels);
  const way = {
    ...made,
    steps: made.steps && (about(`channels.${action.channel}.steps`, [made.steps])[0] ?? null),
    others: made.others && (about("channels", [made.others])[0] ?? null),
  };
  return {
    service,
    issue,
    name: say(view.name),
    of: say(view.issue_label),
    verdict: say(view.verdict),
    urgent: urgentOf(view),
    private: isPrivate(view) || undefined,
    chips: view.chips.map(({ tone, text }) => ({ tone, text: say(text) })),
    way,
    write: writeOf(view),
    late: view.write === "appeal",
    ask: ask
      ? {
          question: say(ask.question),
          answers: ask.answers.map(({ label, action, channels }) => ({
            label: say(label),
            way: wayOf(action, channels),
          })),
        }
      : undefined,
    first: [
      ...about("before", fold(word("prepare"), { lines: ready, note: count(ready) })),
      ...about("avoid", fold(word("avoid"), { lines: said(avoid), note: count(avoid) })),
      ...about("causes", fold(word("causes"), { lines: said(causes) })),
    ],
    rest: [
      ...parts.flatMap(({ title, lines, url }) =>
        fold(say(title), {
          lines: said(lines),
          rows: url ? [{ go: { text: new URL(url).host, href: safe(url) } }] : [],
        }),
      ),
      ...about("after", fold(word("noReply"), { lines: said(view.after), rows: view.escalate.map(rung) })),
      ...fold(word("duties"), {
        rows: view.duties.map(({ text, law, caveat }) => ({
          lines: [say(text)],
          note: said([law, caveat]).join(" · "),
        })),
      }),
      ...evidenceFold(evidence),
    ],
    foot: {
      said: proofOf(view),
      tone: SURE.includes(trust.word) ? undefined : "doubt",
      note: word("unofficial"),
      report: report ? wrong(report, record, "summary") : undefined,
    },
  };
}

export const printPill = (view: View): PillSheet => ({
  service: view.service,
  issue: view.issue,
  text: say(view.pill),
  reach: actionReach(view),
});

/** Whose hours say whether somebody is there now: those of the one next action, never of another way. */
export const actionReach = ({ action, channels }: Pick<View, "action" | "channels">): Reach[] =>
  reaches(channels.filter(({ id }) => id === action.channel));

/** The channels of a service that say in a single line whether somebody is there. */
export const reachesOf = ({ channels }: Pick<View, "channels">): Reach[] => reaches(channels).slice(0, 2);

const frameWords: (keyof Frame["words"])[] = [
  ...(["openUntil", "openNow", "until", "opensAt", "opens", "closedNow", "tomorrow", "onDate"] as const),
  ...(["problems", "back", "menu", "fold"] as const),
];

export const frame = (): Frame => ({
  lang: currentLang(),
  days: word("days").split(" "),
  months: word("months").split(" "),
  words: Object.fromEntries(frameWords.map((name) => [name, word(name)])) as unknown as Frame["words"],
  menu: [
    ["off", word("off")],
    ["offAll", word("offAll")],
    ["side", word("otherSide")],
    ["options", word("settings")],
  ] satisfies [Ask, string][],
  // Who holds the phone needs no code to get the guide there.
  sub: onPhone() ? [] : ([["send", word("send")]] satisfies [Ask, string][]),
});
