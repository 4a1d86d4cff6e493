/** What an inquiry has to say: which questions a guide brings, in which order, and which files belong to it. */

import inquiries from "../inquiries.json" with { type: "json" };
import { GENERAL } from "../issues.ts";
import type { Purpose } from "../redact/redact.ts";
import type { Guide, Text } from "../schema.ts";
import type { GuideWithWays } from "../sheet/guide.ts";

export const DEVICES = ["galaxy", "iphone", "pc", "other"] as const;
export type Device = (typeof DEVICES)[number];

/** As dataset/vocabulary/questions.json has it; `dataset/schema/vocabulary.py` says what each field means. */
interface Question extends Partial<Purpose> {
  id: string;
  role: "fact" | "story" | "contact";
  asked?: "always" | "may" | "other-device";
  part_of?: string;
  before_device?: boolean;
  keyboard?: "email" | "tel" | "url";
  identifies?: boolean;
}

interface File {
  id: string;
  type: "jpg" | "pdf";
  name: Text;
}

export interface Field extends Omit<Question, keyof Purpose>, Purpose {
  /** The guide asks for it, or no inquiry is understood without it. */
  required: boolean;
  /** What the guide calls it; null for the questions that every inquiry answers. */
  label: Text | null;
}

/** Something to have ready: a file with a name of its own, or (file null) something the person holds or does. */
export interface Proof {
  id: string;
  label: Text;
  file: Pick<File, "name" | "type"> | null;
}

export interface Plan {
  fields: Field[];
  proofs: Proof[];
}

const QUESTIONS = inquiries.questions as readonly Question[];
const FILES = inquiries.files as readonly File[];
const ISSUES = inquiries.issues as Readonly<Record<string, { wishes?: string[]; file?: Text } | undefined>>;

const fileOf = (id: string): Proof["file"] => FILES.find((file) => file.id === id) ?? null;
/** What a picture is of where no guide asks for one. */
export const SCREENSHOT: Pick<Proof, "file"> = { file: fileOf("screenshot") };

const isOfDevice = ({ part_of, asked }: Question): boolean => part_of === "device" || asked === "other-device";
const idsOf = (some: readonly Question[]): string[] => some.map(({ id }) => id);
/** What the letter says in the line about the device. */
export const DEVICE_PARTS = idsOf(QUESTIONS.filter(isOfDevice));
export const BEFORE_DEVICE = idsOf(QUESTIONS.filter(({ before_device }) => before_device));
/** In the order of the letter; contacts are in boxes of their own. */
export const LETTER_ORDER = [
  ...BEFORE_DEVICE,
  ...DEVICE_PARTS,
  ...idsOf(QUESTIONS.filter((one) => one.role !== "contact" && !one.before_device && !isOfDevice(one))),
];
/** Never in a subject. */
export const IDENTIFYING = idsOf(QUESTIONS.filter(({ identifies }) => identifies));

/** The questions for this guide. `device` decides only whether its name has to be asked. */
export function planOf(
  { requires, official }: Pick<Guide, "requires"> & Pick<GuideWithWays, "official">,
  device: Device | null,
): Plan {
  const labels = new Map<string, Text | null>();
  const proofs: Proof[] = [];
  for (const { id, label } of requires) {
    const asked = QUESTIONS.filter((one) => (one.part_of ?? one.id) === id);
    for (const one of asked) labels.set(one.id, one.id === id ? label : null);
    if (!asked[0]) proofs.push({ id, label, file: fileOf(id) });
  }
  for (const { id, asked } of QUESTIONS) {
    const needed = asked === "always" || (asked === "other-device" && device === "other");
    if (needed && !labels.has(id)) labels.set(id, null);
  }
  const field = (one: Question, required: boolean): Field => ({
    ...one,
    keep: one.keep ?? [],
    official,
    required,
    label: labels.get(one.id) ?? null,
  });
  const may = QUESTIONS.filter(({ id, asked }) => asked === "may" && !labels.has(id));
  // Of the device last: it is known roughly.
  const more = [...may.filter((one) => !isOfDevice(one)), ...may.filter(isOfDevice)];
  const asked = QUESTIONS.filter(({ id }) => labels.has(id));
  return { fields: [...asked.map((one) => field(one, true)), ...more.map((one) => field(one, false))], proofs };
}

const ANY_WISH = ["answer", "check"];

/** What people ask for with a problem, likeliest first. */
export const wishesOf = (issue: string): string[] => ISSUES[issue]?.wishes ?? ANY_WISH;

/** First part of names of files about a problem. */
export const fileWordOf = (issue: string): Text | undefined => ISSUES[issue]?.file ?? ISSUES[GENERAL]?.file;
