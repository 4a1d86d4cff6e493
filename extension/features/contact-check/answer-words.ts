import type { Word } from "../../core/contact/index.ts";
import { numberClass, numberKey } from "../../core/contact/phone-numbers.ts";
import { particle } from "../../core/text/particles.ts";
import { month } from "../../ui/words/said-dates.ts";
import { contact } from "../../ui/words/texts-contact.ts";
import { evidence } from "../../ui/words/texts-evidence.ts";
import { currentLang, say } from "../../ui/words/words.ts";
import type { Answer } from "./checker.ts";

export interface Said {
  /** One word, and how much it shall be noticed. */
  chip: [text: string, tone: "good" | "bad" | "mute"];
  headline: string;
  /** What goes with the headline in one breath. */
  but: string;
  /** Name and value, in lines. */
  lines: [string, string][];
}

const CHIPS = {
  official: ["officialChip", "good"],
  "open-path": ["openChip", "bad"],
  "was-official": ["wasChip", "mute"],
  impostor: ["impostorChip", "bad"],
  "look-alike": ["alikeChip", "bad"],
  unknown: ["unknownChip", "mute"],
} as const satisfies Record<Word, unknown>;
const OFFICIAL = {
  number: ["officialNumber", "butCalled"],
  email: ["officialEmail", "butWritten"],
  address: ["officialAddress", "butShown"],
  name: ["officialName", "butNamed"],
} as const;
const WAS = { number: "wasNumber", email: "wasEmail", address: "wasAddress", name: "wasName" } as const;
const REASONS = { "too-long": "tooLong", control: "control", turned: "turned", letters: "letters" } as const;

/** One answer in the person's words. */
export function sayAnswer(answer: Answer): Said {
  const [key, tone] = CHIPS[answer.carries ? "look-alike" : answer.verdict];
  const [headline, but = ""] = headlineOf(answer);
  return { chip: [contact(key), tone], headline, but, lines: linesOf(answer) };
}

function headlineOf(answer: Answer): [string, string?] {
  const { verdict, kind, service, text, reason } = answer;
  const name = say(answer.name);
  switch (verdict) {
    case "official": {
      const [whose, but] = OFFICIAL[kind];
      return [contact(whose, { name }), contact(but)];
    }
    case "was-official":
      return [contact(WAS[kind], { name })];
    case "open-path":
      return [service ? contact("open", { name }) : contact("anybody"), contact("openHow")];
    case "look-alike":
      return [contact("alike", { name, who: currentLang() === "ko" ? name + particle(name, "와/과") : name })];
    case "impostor":
      return [contact("impostor")];
    default:
      if (answer.carries) return [contact("carries", { name }), contact("carriesHow")];
      if (reason) return [contact(reason === "spelling" ? "spelling" : "unreadable", { name })];
      if (service) return [contact("unsure", { name })];
      return [contact("unknown"), text ? undefined : contact("meaning")];
  }
}

function linesOf(answer: Answer): [string, string][] {
  const { verdict, kind, written, service, confidence, since, reason } = answer;
  const lines: [string, string][] = [];
  const why =
    reason && reason !== "spelling" ? contact(REASONS[reason]) : verdict === "unknown" ? doubtAbout(answer) : "";
  if (why) lines.push([contact("why"), why]);
  // A public body's own name says nothing new.
  const text = say(answer.text) === say(answer.name) ? "" : say(answer.text);
  const about = verdict === "impostor" ? "reported" : service && verdict !== "open-path" ? "what" : "why";
  if (text) lines.push([contact(about), text]);
  const kindOf = kind === "number" && numberClass(numberKey(written) ?? "");
  if (kindOf) lines.push([contact("kind"), contact(kindOf)]);
  // An address that its own host vouches for needs no date.
  const seen = since ? contact("asOf", { month: month(since) }) : kind === "address" ? "" : evidence("undated");
  if (service && confidence) lines.push([contact("sure"), [evidence(confidence), seen].filter(Boolean).join(" · ")]);
  return lines;
}

const doubtAbout = ({ confidence }: Answer): string =>
  confidence === "disputed" || confidence === "unverified" ? contact(confidence) : "";
