import type { KnownField } from "../../core/match/pages/page.ts";
import type { Field } from "./barrier.ts";
import { ownName, plainLabel } from "./form.ts";

/** Forms to report others or to claim rights carry such fields; nothing is ever written there. */
const REPORT = /^(?:reported_|infring|trademark|content_owner|originalwork|urladdr$|etcreason$|selectreason$)/;

const all = (): Field[] => [...document.querySelectorAll<Field>("input, textarea")];

export const isReport = (): boolean => all().some(({ name }) => REPORT.test(ownName(name)));

/** Text beside a field, as people read it: its labels, its own names, else the cell or line before it. */
function labelOf(field: Field): string[] {
  const by = (field.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean);
  const texts = [
    ...[...(field.labels ?? [])].map((label) => label.textContent),
    ...by.map((id) => document.getElementById(id)?.textContent),
    field.ariaLabel,
    field.title,
    rowLabel(field),
  ];
  return texts.map((text) => plainLabel(text ?? "")).filter(Boolean);
}

/** The text in front of the field within the row that holds this field alone. */
function rowLabel(field: Field): string | null {
  for (let node: Element | null = field; node && node !== document.body; node = node.parentElement) {
    const before = node.previousElementSibling;
    if (!before) continue;
    return before.querySelector("input, textarea, select, button") ? null : before.textContent;
  }
  return null;
}

/** Every field of the page that fits what is known of it, in the order of the page. */
export function fieldsFor(known: KnownField): Field[] {
  if (known.name) return named(known.name);
  const wanted = plainLabel(known.label ?? "");
  return all().filter((field) => labelOf(field).includes(wanted));
}

export const named = (name: string): Field[] => all().filter((field) => ownName(field.name) === ownName(name));
